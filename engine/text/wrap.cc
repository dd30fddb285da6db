#include "engine/text/wrap.h"

#include <algorithm>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/span.h"

namespace solieu::text {
namespace {

// Columns. Between these lie the widths at which people wrap.
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 130;
constexpr std::size_t kLeastSure = 3;      // places that show a text's width
constexpr std::size_t kMostBytes = 4;      // of a column
constexpr std::size_t kProportional = 10;  // a tenth of the width is what letters may differ by

constexpr std::size_t kNone = std::string_view::npos;

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == kNone; }

struct PageLine {
  std::string_view words;   // without the blanks around them
  std::size_t indent = 0;   // columns before them
  std::size_t columns = 0;  // with the indent
  std::size_t end = 0;      // where its line break stands
};

PageLine page_line(std::string_view text, std::size_t begin, std::size_t end) {
  PageLine line{.words = text.substr(begin, end - begin), .end = end};
  line.indent = std::min(line.words.find_first_not_of(" \t"), line.words.size());
  line.words.remove_prefix(line.indent);
  line.words = line.words.substr(0, line.words.find_last_not_of(" \t\r") + 1);
  line.columns = line.indent + columns_of(line.words);
  return line;
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

Character first_letter(std::string_view words) {
  return CharacterTable::instance().at(
      code_point_at(words.data(), words.data() + words.size()).value);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 25/12/2014, 14:20, 25-12-2014, 25.12.2014
bool states_date_or_time(std::string_view words) {
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    const char mark = words[at];
    if (!is_digit(words[at - 1]) || !is_digit(words[at + 1])) continue;
    if (mark == '/' || mark == ':') return true;
    // 2020-2025 is no day: a day has its mark twice, one or two digits between.
    const std::size_t second = words.find(mark, at + 1);
    if ((mark == '-' || mark == '.') && second != kNone && second - at <= 3 &&
        second + 1 < words.size() && is_digit(words[second + 1])) {
      return true;
    }
  }
  return false;
}

// 1, 2.1, 12: no group has more than two digits.
bool is_outline_number(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    if (!is_digit(c) && c != '.') return false;
    digits = c == '.' ? 0 : digits + 1;
    if (digits > 2) return false;
  }
  return text.size() <= 8;
}

// Whether a bracket of the line is closed by none: "(khóa", where "IX)" goes on.
bool leaves_bracket_open(std::string_view words) {
  const std::size_t open = words.rfind('(');
  return open != kNone && words.find(')', open) == kNone;
}

// "-", "12.", "2.1.", "a)", "IV.": what a list item begins with.
bool has_list_mark(std::string_view words) {
  if (words.front() == '-' || words.front() == '*' || words.front() == '+') return true;
  const std::string_view mark = first_word(words);
  const char closing = mark.back();
  if (closing != '.' && closing != ')' && closing != '/') return false;
  const std::string_view inner = mark.substr(0, mark.size() - 1);
  if (inner.empty()) return false;
  const bool is_roman = inner.find_first_not_of("IVX") == kNone;
  return is_outline_number(inner) || is_roman || columns_of(inner) == 1;
}

// One of the marks, perhaps with quotes and brackets closing behind it.
bool ends_with(std::string_view words, std::string_view marks) {
  while (!words.empty() && std::string_view("\"')]").find(words.back()) != kNone) {
    words.remove_suffix(1);
  }
  return !words.empty() && marks.find(words.back()) != kNone;
}

bool ends_sentence(std::string_view words) { return ends_with(words, ".!?:;"); }

// Whether nothing more would have fitted on a line, give or take `room` columns.
bool is_full(const PageLine& line, const PageLine& next, std::size_t width, std::size_t room) {
  return line.columns >= kNarrowest &&
         line.columns + 1 + columns_of(first_word(next.words)) + room > width;
}

// Breaks off in mid-sentence at the end of a line that is as good as full.
bool is_surely_wrapped(const PageLine& line, const PageLine& next, std::size_t width) {
  return !ends_sentence(line.words) && !has_list_mark(next.words) &&
         first_letter(next.words).is_lower && is_full(line, next, width, width / kProportional);
}

bool begins_list_item(const PageLine& line, const PageLine& next) {
  return has_list_mark(next.words) &&
         !(first_word(next.words).back() == ')' && leaves_bracket_open(line.words));
}

// A line for a date or time alone; not the end of a headline that has its date in brackets.
bool is_stamp(std::string_view words) {
  return states_date_or_time(words) && words.find(". ") == kNone && words.back() != ')' &&
         words.back() != ']';
}

// A byline below the last paragraph, "Thứ Hai, 25/7/2022 | 08:30" below a title.
bool stands_alone(const PageLine& line, const PageLine& next) {
  return next.columns < kNarrowest && !ends_sentence(next.words) &&
         !first_letter(next.words).is_lower &&
         (ends_with(line.words, ".!?") || is_stamp(next.words));
}

// "Trao 20 suất học bổng (11/06/2019)", "… [05.08.2019 15:52]": how each headline of a list ends.
bool ends_headline(const PageLine& line, const PageLine& next) {
  const char closing = line.words.back();
  if ((closing != ')' && closing != ']') || first_letter(next.words).is_lower) return false;
  const std::size_t open = line.words.find_last_of("([");
  if (open == kNone) return false;
  const std::string_view inside = line.words.substr(open + 1);
  const std::string_view date = inside.substr(0, inside.find_first_not_of("0123456789./-"));
  return date.size() >= 8 && inside.find_first_not_of("0123456789./-: )]") == kNone;
}

bool is_wrapped(const PageLine& line, const PageLine& next, std::size_t width) {
  if (begins_list_item(line, next) || stands_alone(line, next) || ends_headline(line, next)) {
    return false;
  }
  // The first line of a paragraph is set in; what follows a list mark may be so as a whole.
  if (next.indent > line.indent && !has_list_mark(line.words)) return false;
  // In a proportional font widths differ by some columns. Where a sentence ends a line, the next
  // line may as well be a new paragraph: only a full line tells.
  const std::size_t room = ends_sentence(line.words) ? 0 : width / kProportional;
  return is_full(line, next, width, room);
}

// Lines without a blank one between them, none of them too long for a page.
struct Block {
  std::vector<PageLine> lines;
  std::size_t width = 0;  // of its longest line
  std::size_t sure = 0;
};

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  Block block;
  std::vector<Span> spans;  // of the block at hand
  const auto close = [&] {
    // Nearly all text is done with here, by bytes alone.
    const bool may_be_wrapped =
        spans.size() > 1 && std::none_of(spans.begin(), spans.end(), [](Span span) {
          return span.size() > kMostBytes * kWidest;
        });
    if (may_be_wrapped) {
      for (const Span span : spans) {
        block.lines.push_back(page_line(text, span.begin, span.end));
        block.width = std::max(block.width, block.lines.back().columns);
      }
    }
    spans.clear();
    if (block.width >= kNarrowest && block.width <= kWidest) {
      for (std::size_t i = 1; i < block.lines.size(); ++i) {
        block.sure += is_surely_wrapped(block.lines[i - 1], block.lines[i], block.width) ? 1 : 0;
      }
      blocks.push_back(std::move(block));
    }
    block = {};
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (is_blank(text.substr(begin, end - begin))) {
      close();
    } else {
      spans.push_back({begin, end});
    }
    begin = end + 1;
  }
  close();
  return blocks;
}

}  // namespace

std::vector<std::size_t> wraps(std::string_view shadow_text) {
  const std::vector<Block> blocks = blocks_of(shadow_text);
  std::size_t sure = 0, width = 0;
  for (const Block& block : blocks) {
    sure += block.sure;
    if (block.sure > 0) width = std::max(width, block.width);
  }
  std::vector<std::size_t> found;
  if (sure < kLeastSure) return found;
  for (const Block& block : blocks) {
    if (block.sure == 0 && block.width > width) continue;
    const std::size_t own_width = block.sure > 0 ? block.width : width;
    for (std::size_t i = 1; i < block.lines.size(); ++i) {
      const PageLine& line = block.lines[i - 1];
      if (is_wrapped(line, block.lines[i], own_width)) found.push_back(line.end);
    }
  }
  return found;
}

}  // namespace solieu::text
