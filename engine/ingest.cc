#include "engine/ingest.h"

#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "engine/input/digest.h"
#include "engine/input/failure.h"
#include "engine/store/entry.h"
#include "engine/store/error.h"

namespace solieu {
namespace {

// An article at work takes some eight times its size, for tokens and the like.
constexpr std::size_t kBytesAtWork = std::size_t{4} << 20;
constexpr std::size_t kMostQueued = 64;

// A file that was read to its end, or passed over.
struct FileEnd {
  store::FileRecord record;
  bool is_passed_over = false;
  bool is_news = true;  // what is to be noted of it
};

// An article on its way: raw, then an entry or a failure. Or the end of its file.
struct Item {
  std::size_t file = 0;  // which one of the walk
  input::RawArticle raw = {};
  std::size_t bytes = 0;
  std::int64_t hash = 0;
  bool is_unchanged = false;
  std::optional<store::Entry> entry = {};
  std::optional<input::Failure> failure = {};
  std::optional<FileEnd> file_end = {};
};
using ItemPointer = std::shared_ptr<Item>;

// Brings articles from the thread that walks the files to those that work on them, never more bytes
// at a time than one article or `kBytesAtWork`, whichever is more.
class Feed {
 public:
  struct Stopped {};

  // Waits for room. Throws `Stopped` once nobody wants more.
  void push(ItemPointer item) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_stopped_ || has_room_for(*item); });
    if (is_stopped_) throw Stopped();
    bytes_at_work_ += item->bytes;
    queue_.push_back(std::move(item));
    changed_.notify_all();
  }

  // No more will come.
  void end() {
    const std::lock_guard lock(mutex_);
    is_ended_ = true;
    changed_.notify_all();
  }

  // Waits for the next article; none after the last.
  ItemPointer pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_stopped_ || is_ended_ || !queue_.empty(); });
    if (is_stopped_ || queue_.empty()) return nullptr;
    ItemPointer item = std::move(queue_.front());
    queue_.pop_front();
    changed_.notify_all();
    return item;
  }

  // The article has left the pipeline.
  void release(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    bytes_at_work_ -= bytes;
    changed_.notify_all();
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    changed_.notify_all();
  }

 private:
  bool has_room_for(const Item& item) const {
    return queue_.size() < kMostQueued &&
           (bytes_at_work_ == 0 || bytes_at_work_ + item.bytes <= kBytesAtWork);
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ItemPointer> queue_;
  std::size_t bytes_at_work_ = 0;
  bool is_ended_ = false;
  bool is_stopped_ = false;
};

// What makes the same file give other articles.
std::string made_by_of(const IngestOptions& options) {
  std::string made_by = options.stamp.made_by;
  if (const auto& published = options.input.published) {
    made_by += " published " + published->from.to_string() + "/" + published->to.to_string();
  }
  for (const auto& [field, name] : options.input.fields) made_by += " " + field + "=" + name;
  if (const auto& encoding = options.input.encoding) {
    made_by += " encoding ";
    made_by += encoding::name_of(*encoding);
  }
  return made_by;
}

// Nothing if the file has to be read. One that was only touched gets its new time noted, so that
// its bytes need not be looked at again.
std::optional<FileEnd> known_file(const store::Database& stored, const input::FileState& file,
                                  const std::string& made_by) {
  auto record = stored.file_record(file.path, made_by);
  if (!record || record->size != file.size) return std::nullopt;
  const bool is_touched = record->modified != file.modified;
  if (is_touched && input::digest_of_file(file.path) != record->hash) return std::nullopt;
  record->modified = file.modified;
  return FileEnd{.record = std::move(*record), .is_passed_over = true, .is_news = is_touched};
}

// Walks the files in a thread of its own.
class Walker {
 public:
  Walker(Feed& feed, const std::vector<std::string>& paths, const IngestOptions& options,
         const std::string& database_file)
      : feed_(feed), thread_([this, &paths, &options, &database_file] {
          try {
            walk(paths, options, database_file);
          } catch (const Feed::Stopped&) {
          } catch (...) {
            error_ = std::current_exception();
          }
          feed_.end();
        }) {}

  ~Walker() {
    feed_.stop();
    if (thread_.joinable()) thread_.join();
  }
  Walker(const Walker&) = delete;
  Walker& operator=(const Walker&) = delete;

  // Waits for the end of the walk and throws what it threw.
  void finish() {
    thread_.join();
    if (error_) std::rethrow_exception(error_);
  }

 private:
  void walk(const std::vector<std::string>& paths, const IngestOptions& options,
            const std::string& database_file) {
    const auto stored = store::Database::open(database_file, store::Access::kRead);
    const std::string made_by = made_by_of(options);
    input::Options input = options.input;
    input.is_known = [&](const input::FileState& file) {
      begin_file();
      auto end = known_file(stored, file, made_by);
      if (!end) return false;
      push({.file_end = std::move(end)});
      return true;
    };
    input.on_file_end = [&](const input::FileState& file, std::int64_t digest) {
      const store::FileRecord record = {file.path, file.size, file.modified,
                                        digest,    articles_, made_by};
      push({.file_end = FileEnd{.record = record}});
    };
    input::for_each_article(
        paths, input,
        [&](input::RawArticle raw) {
          ++articles_;
          Item item;
          item.bytes = raw.text.size();
          item.hash = store::content_hash(raw);
          item.is_unchanged = stored.is_unchanged(raw.uri, item.hash, options.stamp.made_by);
          if (!item.is_unchanged) item.raw = std::move(raw);
          push(std::move(item));
        },
        [&](input::Failure failure) { push({.failure = std::move(failure)}); });
  }

  void begin_file() {
    ++file_;
    articles_ = 0;
  }

  void push(Item item) {
    item.file = file_;
    feed_.push(std::make_shared<Item>(std::move(item)));
  }

  std::size_t file_ = 0;      // which one of the walk is read
  std::size_t articles_ = 0;  // that it gave so far
  Feed& feed_;
  std::exception_ptr error_;
  std::thread thread_;
};

// One report: read and understood.
void understand(Item& item, const Extract& extract) {
  if (item.is_unchanged || item.failure || item.file_end) return;
  const std::string uri = item.raw.uri;
  try {
    input::Article article = input::read_article(std::move(item.raw));
    // SQL takes a NUL for the end of a text.
    if (const auto nul = article.document.source().find('\0'); nul != std::string::npos) {
      item.failure = input::worded(
          {.uri = uri, .message = {}, .kind = input::FailureKind::kBinary, .byte = nul});
      return;
    }
    fact::Extraction found = extract(article);
    item.entry = store::make_entry(std::move(article), std::move(found.facts),
                                   std::move(found.records), item.hash);
  } catch (const input::Unreadable& error) {
    item.failure = error.failure();
  } catch (const std::exception& error) {
    item.failure = {.uri = uri, .message = uri + ": " + error.what(), .detail = error.what()};
  }
}

// Writes what comes out of the work, in order.
class Desk {
 public:
  explicit Desk(store::Writer& writer) : writer_(writer) {}

  void take(const Item& item) {
    if (item.failure) {
      writer_.note_failure(*item.failure);
      ++(item.failure->kind == input::FailureKind::kNoArticle ? summary_.without_article
                                                              : summary_.failed);
      failed_file_ = item.file;
    } else if (item.file_end) {
      take_file_end(*item.file_end, item.file);
    } else if (item.entry) {
      take_entry(*item.entry);
    } else {
      ++summary_.unchanged;
    }
  }

  const IngestSummary& summary() const { return summary_; }

 private:
  void take_file_end(const FileEnd& end, std::size_t file) {
    if (end.is_passed_over) {
      ++summary_.files_passed_over;
      summary_.unchanged += end.record.articles;
    }
    // What failed may succeed next time.
    if (end.is_news && failed_file_ != file) writer_.note_file(end.record);
  }

  void take_entry(const store::Entry& entry) {
    const auto outcome = writer_.put(entry);
    summary_.copies = writer_.copies();
    if (outcome == store::Outcome::kUnchanged) {
      ++summary_.unchanged;
      return;
    }
    ++(outcome == store::Outcome::kNew ? summary_.added : summary_.replaced);
    for (const fact::Fact& fact : entry.facts) {
      const std::string_view type = type_of(fact.value);
      const auto known = summary_.facts.find(type);
      ++(known != summary_.facts.end() ? known->second : summary_.facts[std::string(type)]);
    }
  }

  store::Writer& writer_;
  IngestSummary summary_;
  std::size_t failed_file_ = static_cast<std::size_t>(-1);
};

}  // namespace

IngestSummary ingest(const std::vector<std::string>& paths, const IngestOptions& options,
                     const Extract& extract, store::Database& database) {
  store::Writer writer(database, options.stamp, options.batch);
  Desk desk(writer);
  IngestProgress progress = {0, options.on_progress ? input::total_bytes(paths) : 0,
                             desk.summary()};
  for (const std::string& path : paths) writer.forget_failures(path);

  Feed feed;
  const std::stop_callback stop(options.stop, [&feed] { feed.stop(); });
  Walker walker(feed, paths, options, database.file());

  const auto next = [&](tbb::flow_control& flow) {
    ItemPointer item = feed.pop();
    if (!item) flow.stop();
    return item;
  };
  const auto work = [&](ItemPointer item) {
    understand(*item, extract);
    return item;
  };
  // Thrown once the articles at work are through: the pipeline would leak them.
  std::exception_ptr error;
  const auto finish = [&](const ItemPointer& item) {
    try {
      if (error) return;
      desk.take(*item);
      if (item->failure && options.on_failure) options.on_failure(*item->failure);
      const bool is_passed_over = item->file_end && item->file_end->is_passed_over;
      progress.bytes_done += is_passed_over ? item->file_end->record.size : item->bytes;
      if (options.on_progress && (is_passed_over || !item->file_end)) options.on_progress(progress);
      feed.release(item->bytes);
    } catch (...) {
      error = std::current_exception();
      feed.stop();
    }
  };
  // More threads than cores would help nobody.
  const std::size_t cores = static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
  const std::size_t jobs = std::clamp<std::size_t>(options.jobs, 1, cores);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute([&] {
    using tbb::filter_mode;
    tbb::parallel_pipeline(
        4 * jobs, tbb::make_filter<void, ItemPointer>(filter_mode::serial_in_order, next) &
                      tbb::make_filter<ItemPointer, ItemPointer>(filter_mode::parallel, work) &
                      tbb::make_filter<ItemPointer, void>(filter_mode::serial_in_order, finish));
  });

  if (error) std::rethrow_exception(error);
  // Before the walk ends: one that was stopped may wait long for a silent stream.
  writer.commit();
  walker.finish();
  return desk.summary();
}

}  // namespace solieu
