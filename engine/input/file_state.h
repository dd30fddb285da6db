#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace solieu::input {

// A file as the system describes it, unread.
struct FileState {
  std::string path;  // as given
  std::size_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970, UTC

  bool operator==(const FileState&) const = default;
};

}  // namespace solieu::input
