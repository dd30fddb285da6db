#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "engine/input/reader.h"
#include "engine/store/database.h"
#include "engine/store/entry.h"
#include "engine/store/file_record.h"

namespace solieu::store {

enum class Outcome {
  kNew,
  kReplaced,   // other content, or other rules: its former facts are gone
  kUnchanged,  // stands there already, nothing was written
};

// What the rows written in one run say of it.
struct Stamp {
  std::string made_by;      // fingerprint of grammar and program
  std::string ingested_at;  // UTC, "2024-07-25T08:30:00Z"
};

// When a transaction is large enough. Each commit adds a segment to the search index, and segments
// have to be merged; but no reader should wait long for what is new, and no kill undo much.
struct Batch {
  std::size_t bytes = std::size_t{16} << 20;  // of text
  std::chrono::milliseconds time{1000};
};

// Puts articles with their facts into a database, many in one transaction, since each costs a write
// of the index. An article is in the database with all its facts or not at all; what was committed
// stays, whatever happens later. Any `StoreError` rolls back to the last commit.
class Writer {
 public:
  // The database must be open to be written, and outlive the writer. While a writer lives, the file
  // has a log beside it (write-ahead mode), so that others can go on reading.
  Writer(Database& database, Stamp stamp, Batch batch = {});
  // Rolls back what was not committed, and leaves a single file behind.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Replaces what the database holds of this uri. Commits by itself when the batch is full.
  Outcome put(const Entry& entry);

  // How many of the articles put so far are copies of others, or others of them.
  std::size_t copies() const;

  // Notes what could not be read and why, until `put` is given this uri …
  void note_failure(const input::Failure& failure);
  // … or a file or folder is read again: forgets what was noted of it and of all in it.
  void forget_failures(const std::string& path);

  // Notes that all articles of a file were put. In one transaction with the last of them or after.
  void note_file(const FileRecord& file);

  // Whether there was such an article. Every file is read again then: one of them gave it.
  bool remove(const std::string& uri);

  // Nothing is lost from here on.
  void commit();

 private:
  class Impl;
  Connection& connection_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace solieu::store
