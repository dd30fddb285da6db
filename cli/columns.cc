#include "cli/columns.h"

#include <algorithm>
#include <array>

namespace solieu::cli {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kReplacement = "\uFFFD";

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;  // bytes
  bool valid = false;
};

CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || size > text.size()) return {};
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  return {value, size, true};
}

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in_any(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](Range range) { return range.first <= c && c <= range.last; });
}

// Controls of C0 and C1, and marks that turn the direction of writing: a report could hide or
// rewrite what the terminal shows with them.
bool commands_terminal(char32_t c) {
  static constexpr std::array<Range, 5> kCommands = {
      {{0x00, 0x1F}, {0x7F, 0x9F}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}}};
  return in_any(kCommands, c);
}

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029;
}

std::size_t columns_of(char32_t c) {
  // Marks that combine with the letter before, and what takes no room.
  static constexpr std::array<Range, 5> kNone = {
      {{0x300, 0x36F}, {0x200B, 0x200F}, {0x2060, 0x2064}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};
  // East Asian wide characters.
  static constexpr std::array<Range, 8> kTwo = {{{0x1100, 0x115F},
                                                 {0x2E80, 0xA4CF},
                                                 {0xAC00, 0xD7A3},
                                                 {0xF900, 0xFAFF},
                                                 {0xFE30, 0xFE6F},
                                                 {0xFF00, 0xFF60},
                                                 {0x1F300, 0x1FAFF},
                                                 {0x20000, 0x3FFFD}}};
  if (c < 0x300) return 1;
  if (in_any(kNone, c)) return 0;
  return in_any(kTwo, c) ? 2 : 1;
}

// Byte offset behind the last code point that fits into `width` columns from `begin`.
std::size_t fitting_end(std::string_view text, std::size_t begin, std::size_t width) {
  std::size_t used = 0;
  std::size_t at = begin;
  while (at < text.size()) {
    const CodePoint c = first_code_point(text.substr(at));
    used += columns_of(c.value);
    if (used > width) break;
    at += c.size;
  }
  return at;
}

// Byte offset of the first code point so that `width` columns fit before `end`.
std::size_t fitting_begin(std::string_view text, std::size_t end, std::size_t width) {
  std::size_t at = 0;
  std::size_t left = columns(text.substr(0, end));
  while (at < end && left > width) {
    const CodePoint c = first_code_point(text.substr(at));
    left -= columns_of(c.value);
    at += c.size;
  }
  return at;
}

}  // namespace

Shown shown(std::string_view text, const std::vector<Emphasized>& emphasized) {
  Shown result;
  result.text.reserve(text.size());
  std::size_t at = 0;
  std::size_t next = 0;
  Emphasized open;
  const auto note_borders = [&] {
    if (next >= emphasized.size()) return;
    if (at == emphasized[next].begin) open.begin = result.text.size();
    if (at == emphasized[next].end) {
      open.end = result.text.size();
      result.emphasized.push_back(open);
      ++next;
      if (next < emphasized.size() && at == emphasized[next].begin) open.begin = open.end;
    }
  };
  while (at < text.size()) {
    note_borders();
    const CodePoint c = first_code_point(text.substr(at));
    if (!c.valid) {
      result.text += kReplacement;
    } else if (is_blank(c.value)) {
      result.text += ' ';
    } else if (!commands_terminal(c.value)) {
      result.text += text.substr(at, c.size);
    }
    at += c.size;
  }
  note_borders();
  return result;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    sum += columns_of(c.value);
    text.remove_prefix(c.size);
  }
  return sum;
}

Shown cut(const Shown& whole, std::size_t width) {
  const std::string_view text = whole.text;
  if (columns(text) <= width) return whole;
  if (width == 0) return {};

  // From the start if what is emphasized can be seen there, else with it a third from the left.
  std::size_t begin = 0;
  if (!whole.emphasized.empty()) {
    const Emphasized& first = whole.emphasized.front();
    if (first.end > fitting_end(text, 0, width - 1)) {
      const std::size_t marked = columns(text.substr(first.begin, first.end - first.begin));
      const std::size_t room = width > marked + 2 ? (width - marked - 2) : 0;
      const std::size_t behind = columns(text.substr(first.end));
      begin = fitting_begin(text, first.begin, std::max(room / 3, room - std::min(room, behind)));
    }
  }
  const std::size_t lead = begin > 0 && width > 1 ? 1 : 0;
  std::size_t end = fitting_end(text, begin, width - lead);
  if (end < text.size()) end = fitting_end(text, begin, width - lead - 1);

  Shown result;
  if (lead > 0) result.text += kEllipsis;
  const std::size_t shift = result.text.size();
  result.text += text.substr(begin, end - begin);
  if (end < text.size()) result.text += kEllipsis;
  for (const Emphasized& part : whole.emphasized) {
    const Emphasized visible = {std::max(part.begin, begin), std::min(part.end, end)};
    if (visible.begin >= visible.end) continue;
    result.emphasized.push_back({visible.begin - begin + shift, visible.end - begin + shift});
  }
  return result;
}

std::string in_bold(const Shown& text) {
  std::string result;
  std::size_t at = 0;
  for (const Emphasized& part : text.emphasized) {
    result += text.text.substr(at, part.begin - at);
    result += "\033[1m";
    result += text.text.substr(part.begin, part.end - part.begin);
    result += "\033[0m";
    at = part.end;
  }
  result += text.text.substr(at);
  return result;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    if (!line.empty() && columns(line) + 1 + columns(word) > width) {
      lines.push_back(std::move(line));
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace solieu::cli
