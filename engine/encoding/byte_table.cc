#include "engine/encoding/byte_table.h"

#include <algorithm>
#include <cstddef>

#include "engine/text/code_point.h"

namespace solieu::encoding {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// TCVN 5712:1993, VN3, from A1 on; a dot where the standard has no letter. Fonts of capitals
// (.VnTimeH) show the same bytes as capitals, which a plain text does not tell: letters with a tone
// are small here, as the standard has them.
constexpr std::u32string_view kTcvn3FromA1 =
    U"ĂÂÊÔƠƯĐăâêôơưđ·"    // A1
    U"·····àảãáạ·ằẳẵắ·"   // B0
    U"······ặầẩẫấậè·ẻẽ"   // C0
    U"éẹềểễếệìỉ···ĩíịò"   // D0
    U"·ỏõóọồổỗốộờởỡớợù"   // E0
    U"·ủũúụừửữứựỳỷỹýỵ·";  // F0

// VISCII 1.1, RFC 1456.
constexpr std::u32string_view kVisciiFrom80 =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"   // 80
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"   // 90
    U"Õắằặấầẩậẽẹếềểễệố"   // A0
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"   // B0
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"   // C0
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"   // D0
    U"àáâãảăữẫèéêẻìíĩỉ"   // E0
    U"đựòóôõỏọụùúũủýợỮ";  // F0

void put(ByteTable& table, std::size_t first, std::u32string_view letters) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] != U'·') table[first + i] = letters[i];
  }
}

// ICU gives the bytes that a code page leaves open the control characters of Latin-1.
ByteTable make_code_page(text::Charset charset) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  const std::string characters = text::convert(bytes, charset).text;
  const char* at = characters.data();
  const char* const end = at + characters.size();
  ByteTable table;
  for (char32_t& c : table) {
    const text::CodePoint next = text::code_point_at(at, end);
    c = next.value >= 0x80 && next.value < 0xA0 ? kNoCharacter : next.value;
    at += next.size;
  }
  return table;
}

ByteTable make_tcvn3() {
  // A font puts its letters over some of the characters of Windows and leaves the others, quotes
  // and dashes above all, where they are.
  ByteTable table = windows_1252();
  put(table, 0xA1, kTcvn3FromA1);
  return table;
}

ByteTable make_viscii() {
  ByteTable table = windows_1252();
  put(table, 0x80, kVisciiFrom80);
  // Six capitals had no room but among the control characters.
  table[0x02] = U'Ẳ';
  table[0x05] = U'Ẵ';
  table[0x06] = U'Ẫ';
  table[0x14] = U'Ỷ';
  table[0x19] = U'Ỹ';
  table[0x1E] = U'Ỵ';
  return table;
}

}  // namespace

const ByteTable& windows_1252() {
  static const ByteTable table = make_code_page(text::Charset::kWindows1252);
  return table;
}

const ByteTable& windows_1258() {
  static const ByteTable table = make_code_page(text::Charset::kWindows1258);
  return table;
}

const ByteTable& tcvn3() {
  static const ByteTable table = make_tcvn3();
  return table;
}

const ByteTable& viscii() {
  static const ByteTable table = make_viscii();
  return table;
}

text::Converted convert(std::string_view bytes, const ByteTable& table) {
  text::Converted converted;
  converted.text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char32_t c = table[static_cast<unsigned char>(bytes[i])];
    if (c == kNoCharacter && !converted.bad_byte) converted.bad_byte = i;
    text::append_utf8(converted.text, c == kNoCharacter ? kReplacement : c);
  }
  return converted;
}

std::optional<char> windows_1252_byte(char32_t c) {
  if (c < 0x100) return static_cast<char>(c);
  const auto found = std::find(windows_1252().begin() + 0x80, windows_1252().begin() + 0xA0, c);
  if (found == windows_1252().begin() + 0xA0) return std::nullopt;
  return static_cast<char>(found - windows_1252().begin());
}

}  // namespace solieu::encoding
