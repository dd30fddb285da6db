#include "engine/encoding/codec.h"

#include <string>

#include "engine/encoding/byte_table.h"
#include "engine/encoding/misread.h"
#include "engine/encoding/viqr.h"
#include "engine/encoding/vni.h"
#include "engine/text/utf8.h"

namespace solieu::encoding {
namespace {

text::Converted checked_utf8(std::string_view bytes) {
  if (text::is_utf8(bytes)) return {std::string(bytes), std::nullopt};
  const std::size_t bad = text::first_invalid_byte(bytes);
  return {std::string(bytes.substr(0, bad)), bad};
}

text::Converted checked_viqr(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (static_cast<unsigned char>(bytes[i]) >= 0x80) return {convert_viqr(bytes.substr(0, i)), i};
  }
  return {convert_viqr(bytes), std::nullopt};
}

}  // namespace

text::Converted convert(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return checked_utf8(bytes);
    case Encoding::kUtf16Le:
      return text::convert(bytes, text::Charset::kUtf16Le);
    case Encoding::kUtf16Be:
      return text::convert(bytes, text::Charset::kUtf16Be);
    case Encoding::kTcvn3:
      return convert(bytes, tcvn3());
    case Encoding::kVni:
      return convert_vni(bytes);
    case Encoding::kWindows1258:
      return convert(bytes, windows_1258());
    case Encoding::kViscii:
      return convert(bytes, viscii());
    case Encoding::kViqr:
      return checked_viqr(bytes);
    case Encoding::kMisreadUtf8:
      return repair_utf8(bytes);
    case Encoding::kMisreadTcvn3:
      return repair(bytes, [](std::string_view run) { return convert(run, tcvn3()); });
    case Encoding::kMisreadVni:
      return repair(bytes, convert_vni);
    case Encoding::kWindows1252:
      return convert(bytes, windows_1252());
  }
  return {};
}

}  // namespace solieu::encoding
