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

#include "engine/input/failure.h"
#include "engine/store/entry.h"
#include "engine/store/error.h"
#include "engine/text/normalize.h"

namespace solieu {
namespace {

// An article at work takes some eight times its size, for tokens and the like.
constexpr std::size_t kBytesAtWork = std::size_t{4} << 20;
constexpr std::size_t kMostQueued = 64;

// An article on its way: raw, then an entry or a failure.
struct Item {
  input::RawArticle raw;
  std::size_t bytes = 0;
  std::int64_t hash = 0;
  bool is_unchanged = false;
  std::optional<store::Entry> entry;
  std::optional<input::Failure> failure;
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
    input::for_each_article(
        paths, options.input,
        [&](input::RawArticle raw) {
          auto item = std::make_shared<Item>();
          item->bytes = raw.text.size();
          item->hash = store::content_hash(raw);
          item->is_unchanged = stored.is_unchanged(raw.uri, item->hash, options.stamp.made_by);
          if (!item->is_unchanged) item->raw = std::move(raw);
          feed_.push(std::move(item));
        },
        [&](input::Failure failure) {
          auto item = std::make_shared<Item>();
          item->failure = std::move(failure);
          feed_.push(std::move(item));
        });
  }

  Feed& feed_;
  std::exception_ptr error_;
  std::thread thread_;
};

// One report: read and understood.
void understand(Item& item, const Extract& extract) {
  if (item.is_unchanged || item.failure) return;
  const std::string uri = item.raw.uri;
  try {
    // SQL takes a NUL for the end of a text.
    if (const auto nul = item.raw.text.find('\0'); nul != std::string::npos) {
      item.failure = input::worded(
          {.uri = uri, .message = {}, .kind = input::FailureKind::kBinary, .byte = nul});
      return;
    }
    input::Article article = input::read_article(std::move(item.raw));
    fact::Extraction found = extract(article);
    item.entry = store::make_entry(std::move(article), std::move(found.facts),
                                   std::move(found.records), item.hash);
  } catch (const text::InvalidUtf8& error) {
    item.failure = input::encoding_failure(uri, error);
  } catch (const std::exception& error) {
    item.failure = {.uri = uri, .message = uri + ": " + error.what(), .detail = error.what()};
  }
}

// Each failure under a name of its own, also those of one stream.
std::string name_of(const input::Failure& failure) {
  return failure.line ? failure.uri + ":" + std::to_string(*failure.line) : failure.uri;
}

// One report: written, or noted as a failure.
void write(const Item& item, store::Writer& writer, IngestSummary& summary) {
  if (item.failure) {
    writer.note_failure(name_of(*item.failure), item.failure->message);
    ++summary.failed;
    return;
  }
  if (!item.entry) {
    ++summary.unchanged;
    return;
  }
  const auto outcome = writer.put(*item.entry);
  if (outcome == store::Outcome::kUnchanged) {
    ++summary.unchanged;
    return;
  }
  ++(outcome == store::Outcome::kNew ? summary.added : summary.replaced);
  for (const fact::Fact& fact : item.entry->facts) {
    const std::string_view type = type_of(fact.value);
    const auto known = summary.facts.find(type);
    ++(known != summary.facts.end() ? known->second : summary.facts[std::string(type)]);
  }
}

}  // namespace

IngestSummary ingest(const std::vector<std::string>& paths, const IngestOptions& options,
                     const Extract& extract, store::Database& database) {
  IngestSummary summary;
  IngestProgress progress = {0, options.on_progress ? input::total_bytes(paths) : 0, summary};
  store::Writer writer(database, options.stamp, options.batch);
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
      write(*item, writer, summary);
      if (item->failure && options.on_failure) options.on_failure(*item->failure);
      progress.bytes_done += item->bytes;
      if (options.on_progress) options.on_progress(progress);
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
  return summary;
}

}  // namespace solieu
