#include "engine/encoding/decode.h"

#include <array>
#include <string_view>
#include <utility>

#include "engine/encoding/codec.h"
#include "engine/encoding/election.h"

namespace solieu::encoding {
namespace {

using namespace std::string_view_literals;

constexpr std::pair<std::string_view, Encoding> kByteOrderMarks[] = {
    {"\xEF\xBB\xBF"sv, Encoding::kUtf8},
    {"\xFF\xFE"sv, Encoding::kUtf16Le},
    {"\xFE\xFF"sv, Encoding::kUtf16Be},
};

std::string_view byte_order_mark(Encoding encoding) {
  for (const auto& [mark, marked] : kByteOrderMarks) {
    if (marked == encoding) return mark;
  }
  return {};
}

std::optional<Encoding> marked_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
    throw Undecodable(Undecodable::Reason::kUtf32, 0);
  }
  for (const auto& [mark, encoding] : kByteOrderMarks) {
    if (bytes.starts_with(mark)) return encoding;
  }
  return std::nullopt;
}

Decoded decode_as(std::string bytes, Encoding encoding) {
  const std::string_view mark = byte_order_mark(encoding);
  const std::size_t skipped = !mark.empty() && bytes.starts_with(mark) ? mark.size() : 0;
  if (encoding == Encoding::kUtf8 && skipped == 0) return {std::move(bytes), encoding};
  text::Converted converted = convert(std::string_view(bytes).substr(skipped), encoding);
  if (converted.bad_byte) {
    throw Undecodable(Undecodable::Reason::kBadByte, skipped + *converted.bad_byte, encoding);
  }
  return {std::move(converted.text), encoding};
}

std::string message(Undecodable::Reason reason, std::size_t byte_offset,
                    std::optional<Encoding> encoding) {
  const std::string at = " at byte " + std::to_string(byte_offset);
  switch (reason) {
    case Undecodable::Reason::kBinary:
      return "looks like a binary file (NUL" + at + ")";
    case Undecodable::Reason::kUtf32:
      return "UTF-32 is not read";
    case Undecodable::Reason::kUnknown:
      return "not UTF-8" + at + ", and not Vietnamese in any older encoding";
    case Undecodable::Reason::kAmbiguous:
      return "not UTF-8" + at + ", and several older encodings are equally likely";
    case Undecodable::Reason::kMixed:
      return "not UTF-8" + at + ", but UTF-8 elsewhere";
    case Undecodable::Reason::kBadByte:
      return "not " + std::string(name_of(encoding.value_or(Encoding::kUtf8))) + at;
  }
  return {};
}

}  // namespace

Undecodable::Undecodable(Reason reason, std::size_t byte_offset, std::optional<Encoding> encoding)
    : Error(message(reason, byte_offset, encoding)),
      reason_(reason),
      byte_offset_(byte_offset),
      encoding_(encoding) {}

Decoded decode(std::string bytes, const Hint& hint) {
  if (hint.forced) return decode_as(std::move(bytes), *hint.forced);
  if (const auto marked = marked_encoding(bytes)) return decode_as(std::move(bytes), *marked);
  const Encoding elected = elect(bytes, hint.declared);
  return decode_as(std::move(bytes), elected);
}

}  // namespace solieu::encoding
