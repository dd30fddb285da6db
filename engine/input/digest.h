#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace solieu::input {

// Tells one version of a file from the next: equal for equal bytes, in whatever pieces they come,
// on every machine. Nobody forges versions of his own files; it is no defence against that.
class Digest {
 public:
  void add(std::string_view bytes);
  std::int64_t value() const;

 private:
  std::uint64_t state_ = 0;
  std::uint64_t rest_ = 0;  // the last bytes, fewer than eight
  std::size_t size_ = 0;    // of all bytes
};

// Nothing if the file cannot be read.
std::optional<std::int64_t> digest_of_file(const std::string& path);

}  // namespace solieu::input
