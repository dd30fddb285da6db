#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "engine/store/connection.h"
#include "engine/store/file_record.h"

namespace solieu::store {

// What a database holds.
struct Stats {
  std::size_t articles = 0;
  std::size_t failures = 0;
  std::map<std::string, std::size_t, std::less<>> facts;  // by type
};

// A solieu database, one SQLite file. For one thread at a time; any number of programs and threads
// may open the same file, one of them writing, the others seeing what it has committed.
class Database {
 public:
  // To read, the file must exist and is not changed. To write, it is created or brought to this
  // program's schema. Throws `StoreError`: no database, one of a newer solieu, a file of another
  // kind.
  static Database open(const std::string& file, Access access);
  Database(Database&&) noexcept = default;

  const std::string& file() const { return connection_->file(); }

  // Whether the article stands there as it would be stored now: the same content, facts found by
  // the same grammar and program.
  bool is_unchanged(const std::string& uri, std::int64_t content_hash,
                    const std::string& made_by) const;

  // A file that needs no second look unless its size or time has changed; nothing if it was not
  // read in this way.
  std::optional<FileRecord> file_record(const std::string& path, const std::string& made_by) const;

  Stats stats() const;

  Access access() const { return access_; }

  // For the other parts of this module.
  Connection& connection() const { return *connection_; }

 private:
  Database(std::unique_ptr<Connection> connection, Access access);

  std::unique_ptr<Connection> connection_;
  Access access_;
  mutable Statement find_version_;
  mutable Statement find_file_;
};

}  // namespace solieu::store
