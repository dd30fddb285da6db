#include "engine/encoding/misread.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/encoding/byte_table.h"
#include "engine/text/code_point.h"
#include "engine/text/utf8.h"

namespace solieu::encoding {
namespace {

// Bytes of the sequence of UTF-8 that begins at `at`, of more bytes than one; 0 if none does.
std::size_t sequence_size(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return at + size <= bytes.size() && text::is_utf8(bytes.substr(at, size)) ? size : 0;
}

// The bytes that were misread, each with the characters they were read as, to put these back.
struct Stretch {
  std::string bytes;
  std::vector<std::string_view> characters;

  void append_repaired(std::string& text) const {
    for (std::size_t i = 0; i < bytes.size();) {
      if (const std::size_t size = sequence_size(bytes, i)) {
        text.append(bytes, i, size);
        i += size;
      } else {
        text += characters[i++];
      }
    }
  }
};

// Calls `on_byte` for what windows-1252 can write, `on_other` for what it cannot.
template <typename OnByte, typename OnOther>
std::optional<std::size_t> for_each(std::string_view text, OnByte on_byte, OnOther on_other) {
  const std::size_t valid = text::is_utf8(text) ? text.size() : text::first_invalid_byte(text);
  const char* const end = text.data() + valid;
  for (const char* at = text.data(); at < end;) {
    const text::CodePoint c = text::code_point_at(at, end);
    const std::string_view character(at, c.size);
    if (const std::optional<char> byte = windows_1252_byte(c.value)) {
      on_byte(*byte, character);
    } else {
      on_other(character);
    }
    at += c.size;
  }
  return valid < text.size() ? std::optional(valid) : std::nullopt;
}

}  // namespace

text::Converted repair_utf8(std::string_view misread) {
  text::Converted repaired;
  Stretch stretch;
  const auto finish = [&] {
    stretch.append_repaired(repaired.text);
    stretch = {};
  };
  repaired.bad_byte = for_each(
      misread,
      [&](char byte, std::string_view character) {
        // No sequence goes across ASCII.
        if (text::is_ascii(byte)) {
          finish();
          repaired.text += byte;
          return;
        }
        stretch.bytes += byte;
        stretch.characters.push_back(character);
      },
      [&](std::string_view character) {
        finish();
        repaired.text += character;
      });
  finish();
  return repaired;
}

text::Converted repair(std::string_view misread,
                       const std::function<text::Converted(std::string_view)>& convert) {
  text::Converted repaired;
  std::string bytes;
  const auto finish = [&] {
    repaired.text += convert(bytes).text;
    bytes.clear();
  };
  repaired.bad_byte = for_each(
      misread, [&](char byte, std::string_view) { bytes += byte; },
      [&](std::string_view character) {
        finish();
        repaired.text += character;
      });
  finish();
  return repaired;
}

}  // namespace solieu::encoding
