#include "engine/format/member_name.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/text/utf8.h"

namespace solieu::format {
namespace {

constexpr std::size_t kLongest = 4096;  // bytes as stored, as long as a path of Linux

// Of the code point at the beginning of `text`; 0 where there is none.
std::size_t letter_size(std::string_view text) {
  for (std::size_t size = 1; size <= std::min<std::size_t>(4, text.size()); ++size) {
    if (text::is_utf8(text.substr(0, size))) return size;
  }
  return 0;
}

bool is_control(std::string_view letter) {
  const auto first = static_cast<unsigned char>(letter[0]);
  if (letter.size() == 1) return first < 0x20 || first == 0x7F;
  return first == 0xC2 && static_cast<unsigned char>(letter[1]) < 0xA0;
}

void append_part(std::string& name, std::string_view part) {
  while (!part.empty()) {
    const std::size_t size = letter_size(part);
    const std::string_view letter = part.substr(0, std::max<std::size_t>(size, 1));
    if (size > 0 && !is_control(letter)) {
      name += letter;
    } else {
      for (const char c : letter) name += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    part.remove_prefix(letter.size());
  }
}

std::string_view take_part(std::string_view& path) {
  const std::size_t end = path.find_first_of("/\\");
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end == path.npos ? path.size() : end + 1);
  return part;
}

}  // namespace

std::string member_name(std::string_view stored) {
  std::string name;
  stored = stored.substr(0, kLongest);
  while (!stored.empty()) {
    const std::string_view part = take_part(stored);
    if (part.empty() || part == "." || part == "..") continue;
    if (!name.empty()) name += '/';
    append_part(name, part);
  }
  return name.empty() ? "unnamed" : name;
}

}  // namespace solieu::format
