#include "engine/input/byline.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/input/letters.h"
#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestByline = 110;  // bytes

constexpr std::array kLabels = {"tin, ảnh"sv,      "tin, bài"sv,
                                "tin ảnh"sv,       "tin bài"sv,
                                "tin và ảnh"sv,    "tin - ảnh"sv,
                                "tin-ảnh"sv,       "tin, ảnh, video"sv,
                                "tin, bài, ảnh"sv, "tin, bài và ảnh"sv,
                                "bài, ảnh"sv,      "bài ảnh"sv,
                                "bài và ảnh"sv,    "bài - ảnh"sv,
                                "bài-ảnh"sv,       "bài viết và ảnh"sv,
                                "ảnh, bài"sv,      "ảnh và bài"sv,
                                "tác giả"sv,       "tác giả bài viết"sv,
                                "người viết"sv,    "người đăng"sv,
                                "đăng bởi"sv,      "thực hiện"sv,
                                "bài"sv,           "tin"sv,
                                "bài viết"sv};
constexpr std::array kSourceLabels = {"nguồn"sv, "nguồn tin"sv, "theo nguồn"sv, "theo"sv};

// First words of headings that are made of capitalized words as names are.
constexpr std::array kNoNames = {
    "ông"sv,    "bà"sv,   "anh"sv,  "chị"sv,  "đồng"sv, "hội"sv,   "ban"sv, "sở"sv,   "phòng"sv,
    "ủy"sv,     "ubnd"sv, "hđnd"sv, "mttq"sv, "tỉnh"sv, "huyện"sv, "xã"sv,  "thôn"sv, "phường"sv,
    "trường"sv, "chùa"sv, "tp"sv,   "tp."sv,  "kết"sv,  "đảng"sv,  "nơi"sv, "ảnh"sv,  "tin"sv};

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_joiner(std::string_view word) {
  return word == "-" || word == "&" || word == "và" || word == ",";
}

// "Thu", "H'Bơ", "T.SỸ", "Hà,": letters alone, and what joins them inside a name.
bool is_name_word(std::string_view word) {
  if (word.ends_with(',')) word.remove_suffix(1);
  if (!is_capitalized(word) || word.back() == '.') return false;
  for (std::size_t at = 0; at < word.size(); at += letter_size(word, at)) {
    const char c = word[at];
    if (!is_letter_at(word, at) && c != '.' && c != '\'' && c != '-') return false;
  }
  return true;
}

bool is_all_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += letter_size(word, at)) {
    if (!is_capitalized(word.substr(at, letter_size(word, at)))) return false;
  }
  return !word.empty();
}

// The papers' own initials behind a name: "Vương Hợp - ĐTT."  "Quỳnh Hoa (TTXVN)"  "H.Y (tổng hợp)"
std::string_view without_agency(std::string_view line) {
  if (line.ends_with(')')) {
    const std::size_t open = line.rfind('(');
    if (open != std::string_view::npos && open > 0) return trimmed(line.substr(0, open));
  }
  const std::size_t dash = line.rfind(" - ");
  if (dash != std::string_view::npos) {
    std::string_view last = trimmed(line.substr(dash + 3));
    if (last.ends_with('.')) last.remove_suffix(1);
    if (last.size() <= 8 && is_all_capitals(last)) return trimmed(line.substr(0, dash));
  }
  return line;
}

bool is_name(std::string_view line) {
  const auto words = words_of(line);
  if (words.empty() || words.size() > 9) return false;
  if (holds(kNoNames, text::fold_case(words.front()))) return false;
  if (words.size() == 1) {
    // A single word is a byline only with an initial: "T.SỸ".
    const std::size_t point = line.find('.');
    return point != std::string_view::npos && point <= 3 && point + 1 < line.size() &&
           is_name_word(line);
  }
  std::size_t length = 0;  // of the name at hand
  for (const std::string_view word : words) {
    if (is_joiner(word)) {
      if (length < 1) return false;
      length = 0;
      continue;
    }
    if (!is_name_word(word) || ++length > 4) return false;
    if (word.ends_with(',')) length = 0;
  }
  return length >= 1;
}

// What stands behind one of the labels; nothing if none begins the line.
template <typename Table>
std::optional<std::string_view> after_label(const Table& labels, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  if (!holds(labels, text::fold_case(trimmed(line.substr(0, colon))))) return std::nullopt;
  return trimmed(line.substr(colon + 1));
}

bool is_few_words(std::string_view words, std::size_t most) {
  return !words.empty() && words_of(words).size() <= most &&
         std::none_of(words.begin(), words.end(), is_digit);
}

}  // namespace

std::optional<Byline> read_byline(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('(') && line.ends_with(')')) line = trimmed(line.substr(1, line.size() - 2));
  if (line.empty() || line.size() > kLongestByline) return std::nullopt;

  if (const auto name = after_label(kLabels, line)) {
    if (!is_few_words(*name, 9) || !is_capitalized(*name)) return std::nullopt;
    std::string_view author = without_agency(*name);
    if (author.ends_with('.')) author.remove_suffix(1);
    return Byline{Byline::Kind::kLabelled, author};
  }
  if (const auto source = after_label(kSourceLabels, line)) {
    if (!is_few_words(*source, 16)) return std::nullopt;
    return Byline{Byline::Kind::kSource, {}};
  }
  if (line.starts_with("Theo ") && is_few_words(line, 6) && !ends_sentence(line) &&
      line.find(',') == std::string_view::npos) {
    return Byline{Byline::Kind::kSource, {}};
  }
  const std::string_view name = without_agency(line);
  if (!is_name(name)) return std::nullopt;
  return Byline{Byline::Kind::kName, name};
}

}  // namespace solieu::input
