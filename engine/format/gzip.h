#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/format/budget.h"
#include "engine/format/byte_source.h"

namespace solieu::format {

// Unpacks a gzip file (RFC 1952) of one or more members, and spends it from the budget. Zeros
// behind the last member are padding; anything else is damage.
class GzipSource : public ByteSource {
 public:
  // Both outlive this.
  GzipSource(ByteSource& packed, Budget& budget);
  ~GzipSource() override;

 protected:
  std::size_t fetch(char* into, std::size_t most) override;
  // To the next member, as web archives are packed.
  bool skip_damage() override;

 private:
  struct Inflater;

  bool begin_member();
  [[noreturn]] void fail(const char* words);

  ByteSource& packed_;
  Budget& budget_;
  std::unique_ptr<Inflater> inflater_;
  bool in_member_ = false;
  bool is_damaged_ = false;
};

// Unpacks the body of an HTTP answer: `gzip` (also `x-gzip`) or `deflate` (RFC 9110, 8.4.1), which
// servers send with and without zlib's header. Spends it from the budget; throws `Unreadable` for
// damage, for another coding and for more than `largest` bytes.
std::string without_coding(std::string_view coding, std::string_view body, std::size_t largest,
                           Budget& budget);

}  // namespace solieu::format
