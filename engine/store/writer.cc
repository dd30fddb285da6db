#include "engine/store/writer.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/input/failure.h"
#include "engine/store/copy_writer.h"
#include "engine/store/fact_writer.h"
#include "engine/store/index_text.h"
#include "engine/store/inserter.h"
#include "engine/store/record_writer.h"
#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kNumbering = "look where to go on";

void set_index(Statement& statement, std::int64_t id, const IndexText& index) {
  statement.set(1, id);
  statement.set_static(2, index.title);
  statement.set_static(3, index.text);
  statement.set_static(4, index.words_with_d);
}

// The first and the last, as two parameters.
void set_days(Statement& statement, int first, const std::optional<fact::Period>& period) {
  if (period) {
    statement.set(first, period->from.to_string());
    statement.set(first + 1, period->to.to_string());
  } else {
    statement.set(first, std::nullopt);
    statement.set(first + 1, std::nullopt);
  }
}

}  // namespace

class Writer::Impl {
 public:
  Impl(Database& database, Stamp stamp, Batch batch)
      : database_(database),
        connection_(database.connection()),
        stamp_(std::move(stamp)),
        batch_(batch) {}

  // Begins a batch where none is open, and commits a full one. What fails ends the batch.
  template <class Action>
  auto in_batch(Action action) {
    try {
      if (!is_open_) begin();
      const auto result = action();
      if (is_batch_full()) commit();
      return result;
    } catch (...) {
      roll_back();
      throw;
    }
  }

  Outcome put(const Entry& entry) {
    const std::string& uri = entry.article.uri;
    if (has_failures_) forget_failure(uri);
    if (database_.is_unchanged(uri, entry.hash, stamp_.made_by)) return Outcome::kUnchanged;
    std::optional<std::int64_t> id = take_out(uri);
    const bool is_new = !id;
    Statement& store_article = is_new ? insert_article_ : update_article_;
    set_article(store_article, entry);
    store_article.run();
    if (is_new) id = connection_.last_inserted_id();
    insert_furniture(*id, entry);
    facts_.insert(*id, next_fact_id_, entry);
    records_.insert(*id, next_record_id_, next_fact_id_, entry);
    next_fact_id_ += static_cast<std::int64_t>(entry.facts.size());
    next_record_id_ += static_cast<std::int64_t>(entry.records.size());
    set_index(add_to_index_, *id, entry.index);
    add_to_index_.run();
    if (copies_.put(*id, entry.signature)) ++copy_count_;
    batch_bytes_ += entry.article.document.source().size();
    return is_new ? Outcome::kNew : Outcome::kReplaced;
  }

  bool note_failure(const input::Failure& failure) {
    const auto set_number = [this](int parameter, std::optional<std::size_t> number) {
      if (number) {
        insert_failure_.set(parameter, static_cast<std::int64_t>(*number));
      } else {
        insert_failure_.set(parameter, std::nullopt);
      }
    };
    const std::string place = input::place_of(failure);
    insert_failure_.set_static(1, place);
    insert_failure_.set_static(2, failure.message);
    insert_failure_.set_static(3, stamp_.ingested_at);
    insert_failure_.set(4, input::name_of(failure.kind));
    insert_failure_.set_static(5, failure.uri);
    set_number(6, failure.line);
    set_number(7, failure.byte);
    insert_failure_.set_text(8, failure.detail);
    insert_failure_.run();
    return has_failures_ = true;
  }

  bool note_file(const FileRecord& file) {
    delete_file_.set_static(1, file.path);
    delete_file_.run();
    insert_file_.set_static(1, file.path);
    insert_file_.set(2, static_cast<std::int64_t>(file.size));
    insert_file_.set(3, file.modified);
    insert_file_.set(4, file.hash);
    insert_file_.set(5, static_cast<std::int64_t>(file.articles));
    insert_file_.set_static(6, file.made_by);
    insert_file_.set_static(7, stamp_.ingested_at);
    insert_file_.run();
    return true;
  }

  std::size_t copies() const { return copy_count_; }

  bool forget_failures(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    delete_failures_.set_static(1, path);
    delete_failures_.run();
    return true;
  }

  bool remove(const std::string& uri) {
    const std::optional<std::int64_t> id = take_out(uri);
    if (!id) return false;
    copies_.remove(*id);
    delete_article_.set(1, *id);
    delete_article_.run();
    return true;
  }

  void commit() {
    if (!is_open_) return;
    try {
      connection_.execute("COMMIT", "commit what was stored");
    } catch (...) {
      roll_back();
      throw;
    }
    is_open_ = false;
  }

  void roll_back() noexcept {
    connection_.roll_back();
    is_open_ = false;
  }

 private:
  void begin() {
    connection_.execute("BEGIN IMMEDIATE", "begin a transaction");
    is_open_ = true;
    batch_bytes_ = 0;
    batch_start_ = Clock::now();
    next_fact_id_ = 1 + connection_.integer("SELECT max(id) FROM fact", kNumbering);
    next_record_id_ = 1 + connection_.integer("SELECT max(id) FROM record", kNumbering);
    has_failures_ = connection_.integer("SELECT EXISTS (SELECT 1 FROM failure)", kNumbering) != 0;
  }

  bool is_batch_full() const {
    return batch_bytes_ >= batch_.bytes || Clock::now() - batch_start_ >= batch_.time;
  }

  // Takes out of the database what it says of an article, except for the article itself, whose id
  // is returned.
  std::optional<std::int64_t> take_out(const std::string& uri) {
    find_article_.set_static(1, uri);
    if (!find_article_.step()) {
      find_article_.reset();
      return std::nullopt;
    }
    const std::int64_t id = find_article_.integer(0);
    const IndexText index = index_text(text::normalized(find_article_.text(1)),
                                       text::normalized(find_article_.text(2)));
    find_article_.reset();
    set_index(take_from_index_, id, index);
    take_from_index_.run();
    records_.remove(id);
    facts_.remove(id);
    delete_furniture_.set(1, id);
    delete_furniture_.run();
    batch_bytes_ += index.text.size();
    return id;
  }

  void set_article(Statement& statement, const Entry& entry) {
    const input::Article& article = entry.article;
    const std::string_view text = article.document.source();
    statement.set_static(1, article.uri);
    statement.set_text(2, article.title);
    set_days(statement, 3, article.published);
    statement.set_text(5, article.publisher);
    statement.set_text(6, article.author);
    statement.set(7, static_cast<std::int64_t>(text.size()));
    statement.set(8, entry.hash);
    statement.set_static(9, stamp_.made_by);
    statement.set_static(10, stamp_.ingested_at);
    statement.set_static_bytes(11, text);
    statement.set_text(12, article.encoding);
    statement.set_text(13, article.format);
    statement.set_text(14, article.canonical);
    set_days(statement, 15, article.updated);
  }

  void insert_furniture(std::int64_t id, const Entry& entry) {
    furniture_.insert(entry.furniture.size(), [&](Statement& row, int first, std::size_t i) {
      row.set(first, id);
      row.set(first + 1, static_cast<std::int64_t>(entry.furniture[i].begin));
      row.set(first + 2, static_cast<std::int64_t>(entry.furniture[i].end));
    });
  }

  void forget_failure(const std::string& uri) {
    delete_failure_.set_static(1, uri);
    delete_failure_.run();
  }

  Database& database_;
  Connection& connection_;
  const Stamp stamp_;
  const Batch batch_;

  bool is_open_ = false;
  std::size_t batch_bytes_ = 0;
  Clock::time_point batch_start_;
  std::int64_t next_fact_id_ = 0;
  std::int64_t next_record_id_ = 0;
  bool has_failures_ = false;

  Statement find_article_ = connection_.prepare("SELECT id, title, text FROM article WHERE uri = ?",
                                                "look for an article");
  Statement insert_article_ = connection_.prepare(
      "INSERT INTO article(uri, title, published_from, published_to, publisher, author, size, "
      "content_hash, made_by, ingested_at, text, encoding, format, canonical, updated_from, "
      "updated_to) VALUES (?,?,?,?,?,?,?,?,?,?,CAST(? AS TEXT),?,?,?,?,?)",
      "store an article");
  Statement update_article_ = connection_.prepare(
      "UPDATE article SET title = ?2, published_from = ?3, published_to = ?4, publisher = ?5, "
      "author = ?6, size = ?7, content_hash = ?8, made_by = ?9, ingested_at = ?10, "
      "text = CAST(?11 AS TEXT), encoding = ?12, format = ?13, canonical = ?14, "
      "updated_from = ?15, updated_to = ?16 WHERE uri = ?1",
      "replace an article");
  Statement delete_article_ =
      connection_.prepare("DELETE FROM article WHERE id = ?", "delete an article");
  Statement add_to_index_ = connection_.prepare(
      "INSERT INTO search(rowid, title, text, words_with_d) VALUES (?,?,?,?)", "index an article");
  Statement take_from_index_ = connection_.prepare(
      "INSERT INTO search(search, rowid, title, text, words_with_d) VALUES ('delete',?,?,?,?)",
      "take an article out of the index");
  FactWriter facts_{connection_};
  RecordWriter records_{connection_};
  Inserter furniture_{connection_, "furniture", 3, "store the furniture of an article"};
  Statement delete_furniture_ =
      connection_.prepare("DELETE FROM furniture WHERE article_id = ?", "delete furniture");
  CopyWriter copies_{connection_};
  std::size_t copy_count_ = 0;
  Statement insert_failure_ = connection_.prepare(
      "INSERT OR REPLACE INTO failure(uri, reason, at, kind, file, line, byte, detail) "
      "VALUES (?,?,?,?,?,?,?,?)",
      "note a failure");
  Statement insert_file_ =
      connection_.prepare("INSERT OR FAIL INTO source VALUES (?,?,?,?,?,?,?)", "note a file");
  Statement delete_file_ =
      connection_.prepare("DELETE FROM source WHERE path = ?", "forget a file");
  Statement delete_failure_ =
      connection_.prepare("DELETE FROM failure WHERE uri = ?", "forget a failure");
  // "folder/a.txt", "stream.ndjson:3"
  Statement delete_failures_ = connection_.prepare(
      "DELETE FROM failure WHERE uri = ?1 OR substr(uri, 1, length(?1) + 1) IN (?1||'/', ?1||':')",
      "forget failures");
};

Writer::Writer(Database& database, Stamp stamp, Batch batch)
    : connection_(database.connection()),
      impl_(std::make_unique<Impl>(database, std::move(stamp), batch)) {
  connection_.begin_writing();
}

Writer::~Writer() {
  impl_->roll_back();
  impl_.reset();
  connection_.end_writing();
}

Outcome Writer::put(const Entry& entry) {
  return impl_->in_batch([&] { return impl_->put(entry); });
}

std::size_t Writer::copies() const { return impl_->copies(); }

void Writer::note_failure(const input::Failure& failure) {
  impl_->in_batch([&] { return impl_->note_failure(failure); });
}

void Writer::note_file(const FileRecord& file) {
  impl_->in_batch([&] { return impl_->note_file(file); });
}

void Writer::forget_failures(const std::string& path) {
  impl_->in_batch([&] { return impl_->forget_failures(path); });
}

bool Writer::remove(const std::string& uri) {
  return impl_->in_batch([&] { return impl_->remove(uri); });
}

void Writer::commit() { impl_->commit(); }

}  // namespace solieu::store
