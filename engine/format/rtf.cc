#include "engine/format/rtf.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "engine/text/convert.h"

namespace solieu::format {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kCellDivider = " | ";
constexpr std::size_t kDeepest = 1000;  // groups; writers make some tens

// Groups that hold no text of the document.
constexpr std::array kLeftOut = {"colortbl"sv,
                                 "stylesheet"sv,
                                 "info"sv,
                                 "pict"sv,
                                 "object"sv,
                                 "header"sv,
                                 "headerl"sv,
                                 "headerr"sv,
                                 "headerf"sv,
                                 "footer"sv,
                                 "footerl"sv,
                                 "footerr"sv,
                                 "footerf"sv,
                                 "fldinst"sv,
                                 "listtable"sv,
                                 "annotation"sv,
                                 "xmlnstbl"sv,
                                 "themedata"sv,
                                 "colorschememapping"sv,
                                 "datastore"sv,
                                 "latentstyles"sv,
                                 "atnid"sv,
                                 "atnauthor"sv,
                                 "bkmkstart"sv,
                                 "bkmkend"sv,
                                 "nonshppict"sv,
                                 "tc"sv,
                                 "xe"sv};

// Groups marked with \* all the same hold text of the document.
constexpr std::array kTextAllTheSame = {"shptxt"sv, "shpinst"sv, "ud"sv};

// Control words that stand for characters.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kCharacters = {{
    {"par", "\n"},
    {"line", "\n"},
    {"sect", "\n"},
    {"page", "\n"},
    {"row", "\n"},
    {"nestrow", "\n"},
    {"tab", "\t"},
    {"emdash", "\u2014"},
    {"endash", "\u2013"},
    {"lquote", "\u2018"},
    {"rquote", "\u2019"},
    {"ldblquote", "\u201C"},
    {"rdblquote", "\u201D"},
    {"bullet", "\u2022"},
    {"emspace", " "},
    {"enspace", " "},
    {"qmspace", " "},
}};

template <class Names>
bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

void append_utf8(std::string& text, char32_t letter) {
  const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (letter < 0x80) {
    put(letter);
  } else if (letter < 0x800) {
    put(0xC0 | letter >> 6);
    put(0x80 | (letter & 0x3F));
  } else if (letter < 0x10000) {
    put(0xE0 | letter >> 12);
    put(0x80 | (letter >> 6 & 0x3F));
    put(0x80 | (letter & 0x3F));
  } else {
    put(0xF0 | letter >> 18);
    put(0x80 | (letter >> 12 & 0x3F));
    put(0x80 | (letter >> 6 & 0x3F));
    put(0x80 | (letter & 0x3F));
  }
}

struct Control {
  std::string_view word;
  long value = 0;
  bool has_value = false;

  bool is_on() const { return !has_value || value != 0; }
};

class Reader {
 public:
  explicit Reader(std::string_view file) : left_(file) {}

  std::string read() {
    while (!left_.empty()) {
      const char c = take();
      if (c == '{') {
        begin_group();
      } else if (c == '}') {
        end_group();
      } else if (c == '\\') {
        read_control();
      } else if (c != '\r' && c != '\n') {
        read_byte(static_cast<unsigned char>(c));
      }
    }
    if (!notes_.empty()) body_ += "\n" + notes_;
    return std::move(body_);
  }

 private:
  // What a group inherits from the one around it, and loses at its end.
  struct Group {
    bool is_left_out = false;
    bool is_hidden = false;
    bool is_note = false;
    bool in_font_table = false;
    bool is_new = false;       // nothing but \* stood in it
    bool is_optional = false;  // \* stood in it: to be left out by who does not know it
    long font = -1;
    long fallback_size = 1;  // characters behind \u for readers without Unicode
  };

  Group& group() { return groups_.back(); }

  char take() {
    const char c = left_.front();
    left_.remove_prefix(1);
    return c;
  }

  void begin_group() {
    if (groups_.size() < kDeepest) {
      groups_.push_back(groups_.back());
      group().is_new = true;
    } else {
      ++beyond_deepest_;
    }
    fallback_left_ = 0;
  }

  void end_group() {
    if (beyond_deepest_ > 0) {
      --beyond_deepest_;
    } else if (groups_.size() > 1) {
      groups_.pop_back();
    }
    fallback_left_ = 0;
  }

  // \word, \word-12, with a blank that belongs to it; \' and other marks.
  void read_control() {
    if (left_.empty()) return;
    if (!is_letter(left_.front())) {
      read_mark(take());
      return;
    }
    Control control;
    const std::size_t end = std::find_if_not(left_.begin(), left_.end(), is_letter) - left_.begin();
    control.word = left_.substr(0, end);
    left_.remove_prefix(end);
    read_value(control);
    if (left_.starts_with(' ')) left_.remove_prefix(1);
    obey(control);
  }

  void read_value(Control& control) {
    constexpr long kMost = 1'000'000'000;
    const bool is_negative = left_.size() > 1 && left_[0] == '-' && is_digit(left_[1]);
    if (is_negative) left_.remove_prefix(1);
    while (!left_.empty() && is_digit(left_.front())) {
      control.value = std::min(kMost, control.value * 10 + (take() - '0'));
      control.has_value = true;
    }
    if (is_negative) control.value = -control.value;
  }

  void read_mark(char mark) {
    if (mark == '\'') {
      if (left_.size() < 2) return;
      const int high = hex_value(left_[0]);
      const int low = hex_value(left_[1]);
      if (high < 0 || low < 0) return;
      left_.remove_prefix(2);
      read_byte(static_cast<unsigned char>(high * 16 + low));
    } else if (mark == '*') {
      group().is_optional = true;
    } else if (mark == '\\' || mark == '{' || mark == '}') {
      read_byte(static_cast<unsigned char>(mark));
    } else if (mark == '~') {
      append("\u00A0");
    } else if (mark == '_') {
      append("-");
    } else if (mark == '\r' || mark == '\n') {
      append("\n");
    }
  }

  void read_byte(unsigned char byte) {
    group().is_new = false;
    if (fallback_left_ > 0) {
      --fallback_left_;
      return;
    }
    const auto charset = fonts_.find(group().font);
    const text::Charset page = charset != fonts_.end() ? charset->second : page_;
    append(letter_at(page, byte));
  }

  // What a byte of text stands for; each is asked of the converter once.
  const std::string& letter_at(text::Charset page, unsigned char byte) {
    std::string& letter = letters_[{page, byte}];
    if (letter.empty()) {
      const char c = static_cast<char>(byte);
      letter = text::convert({&c, 1}, page).text;
    }
    return letter;
  }

  void obey(const Control& control) {
    const bool begins_group = std::exchange(group().is_new, false);
    if (begins_group && begin_destination(control)) return;
    const std::string_view word = control.word;
    if (word == "u") {
      read_unicode(control.value);
    } else if (word == "uc") {
      group().fallback_size = std::clamp(control.value, 0L, 8L);
    } else if (word == "bin") {
      const auto size = static_cast<std::size_t>(std::max(0L, control.value));
      left_.remove_prefix(std::min(size, left_.size()));
    } else if (word == "v" || word == "deleted") {
      group().is_hidden = control.is_on();
    } else if (word == "plain") {
      group().is_hidden = false;
      group().font = default_font_;
    } else if (word == "f") {
      group().font = control.value;
    } else if (word == "deff") {
      default_font_ = control.value;
      group().font = control.value;
    } else if (word == "ansicpg") {
      page_ = control.value == 1258 ? text::Charset::kWindows1258 : text::Charset::kWindows1252;
    } else if (word == "fcharset") {
      read_charset(control.value);
    } else {
      append_character(word);
    }
  }

  // True if the word is done with.
  bool begin_destination(const Control& control) {
    const std::string_view word = control.word;
    const bool is_optional = std::exchange(group().is_optional, false);
    if (word == "fonttbl") {
      group().in_font_table = true;
    } else if (word == "footnote") {
      begin_note();
    } else if (word == "listtext" || word == "pntext") {
      append("- ");
      group().is_left_out = true;
    } else if (holds(kLeftOut, word) || (is_optional && !holds(kTextAllTheSame, word))) {
      group().is_left_out = true;
    } else {
      return false;
    }
    return true;
  }

  void begin_note() {
    if (group().is_note || group().is_left_out) return;
    if (!notes_.empty() && !notes_.ends_with('\n')) notes_ += '\n';
    notes_ += "[" + std::to_string(++note_count_) + "] ";
    group().is_note = true;
  }

  // 163 is VIETNAMESE_CHARSET, 0 and 1 leave it to the document.
  void read_charset(long charset) {
    if (!group().in_font_table || charset <= 1) return;
    fonts_[group().font] =
        charset == 163 ? text::Charset::kWindows1258 : text::Charset::kWindows1252;
  }

  // UTF-16 units, as signed 16-bit numbers.
  void read_unicode(long value) {
    fallback_left_ = group().fallback_size;
    const auto unit = static_cast<char32_t>(value & 0xFFFF);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_surrogate_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      if (high_surrogate_ != 0) {
        append_letter(0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00));
      }
      high_surrogate_ = 0;
    } else if (unit != 0) {
      append_letter(unit);
    }
  }

  void append_character(std::string_view word) {
    if (word == "cell" || word == "nestcell") {
      has_cell_ended_ = true;
      return;
    }
    for (const auto& [name, text] : kCharacters) {
      if (name == word) append(text);
    }
  }

  void append_letter(char32_t letter) {
    std::string text;
    append_utf8(text, letter);
    append(text);
  }

  void append(std::string_view text) {
    if (group().is_left_out || group().is_hidden || group().in_font_table) return;
    if (group().is_note) {
      notes_ += text;
      return;
    }
    if (std::exchange(has_cell_ended_, false) && text != "\n") body_ += kCellDivider;
    body_ += text;
  }

  std::string_view left_;
  std::vector<Group> groups_ = std::vector<Group>(1);
  std::size_t beyond_deepest_ = 0;  // groups that are read as part of the one around them
  std::map<long, text::Charset> fonts_;
  std::map<std::pair<text::Charset, unsigned char>, std::string> letters_;
  text::Charset page_ = text::Charset::kWindows1252;
  long default_font_ = -1;
  long fallback_left_ = 0;
  char32_t high_surrogate_ = 0;
  bool has_cell_ended_ = false;
  std::size_t note_count_ = 0;
  std::string body_, notes_;
};

}  // namespace

std::string read_rtf(std::string_view file) { return Reader(file).read(); }

}  // namespace solieu::format
