#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace solieu::store {

// A file that was read to its end without a failure, and all of whose articles are stored.
struct FileRecord {
  std::string path;  // as given
  std::size_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970, UTC
  std::int64_t hash = 0;      // of its bytes
  std::size_t articles = 0;   // that it gave
  // What had a say in how it was read: grammar, program, options. Another is another reading.
  std::string made_by;

  bool operator==(const FileRecord&) const = default;
};

}  // namespace solieu::store
