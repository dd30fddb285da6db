#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/input/article.h"
#include "engine/input/reader.h"
#include "engine/store/database.h"
#include "engine/store/writer.h"

namespace solieu {

// The way of a report, and where to start reading:
//
//   for_each_article   a file's bytes                                   engine/input
//   read_article       its text, normalized; title, date, furniture     engine/text, engine/input
//   Extract            the facts it states                              engine/extract
//   make_entry         what the database will hold of it                engine/store
//   Writer::put        … and holds, all of it or nothing                engine/store

// What an article says. Called from several threads at once.
using Extract = std::function<fact::Extraction(const input::Article&)>;

struct IngestSummary {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t failed = 0;
  std::size_t without_article = 0;    // web pages that hold none: lists, menus, error pages
  std::size_t copies = 0;             // of others, among the new and replaced
  std::size_t files_passed_over = 0;  // unread; their articles count as unchanged
  std::map<std::string, std::size_t, std::less<>> facts;  // by type, of what was written

  std::size_t articles() const { return added + replaced + unchanged; }
};

struct IngestProgress {
  std::size_t bytes_done = 0;   // of the articles' texts
  std::size_t bytes_total = 0;  // of the files; 0 where nobody can tell
  const IngestSummary& so_far;
};

struct IngestOptions {
  input::Options input;  // `is_known` and `on_file_end` are set by `ingest`
  store::Stamp stamp;
  store::Batch batch;
  std::size_t jobs = 2;  // threads at work, the one that writes among them; at least 1
  // Both are called by one thread at a time, in the order of the articles.
  std::function<void(const IngestProgress&)> on_progress;
  std::function<void(const input::Failure&)> on_failure;
  // Ends the run after the articles at work; what is finished then is committed.
  std::stop_token stop;
};

// Reads the articles of files, folders and streams into a database. A file all of whose articles
// were stored is passed over if its size and time, or else its bytes, are the same, and it would be
// read in the same way; an article that stands there as it would be written now is passed over
// before it is understood; one that cannot be read or understood is
// noted and counted, and the run goes on. Throws `StoreError` when the database fails: what was
// committed stays, and the next run goes on from there. Memory does not grow with the input.
IngestSummary ingest(const std::vector<std::string>& paths, const IngestOptions& options,
                     const Extract& extract, store::Database& database);

}  // namespace solieu
