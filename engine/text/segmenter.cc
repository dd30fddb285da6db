#include "engine/text/segmenter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/wrap.h"

namespace solieu::text {
namespace {

constexpr std::size_t kLongestHeading = 25;    // tokens
constexpr std::size_t kLongestLabel = 14;      // tokens
constexpr std::size_t kShortestWrapped = 40;   // characters of a line that the next may continue
constexpr std::size_t kLongestListNumber = 8;  // bytes: "2.1.10"

template <std::size_t kSize>
class KeySet {
 public:
  explicit KeySet(const std::array<std::string_view, kSize>& words) {
    std::transform(words.begin(), words.end(), keys_.begin(), token_key);
    std::sort(keys_.begin(), keys_.end());
  }
  bool contains(const Token& token) const {
    return std::binary_search(keys_.begin(), keys_.end(), token.key);
  }

 private:
  std::array<std::uint32_t, kSize> keys_;
};

template <typename... Words>
KeySet<sizeof...(Words)> key_set(Words... words) {
  return KeySet<sizeof...(Words)>({words...});
}

// The few words that say where sentences and list items begin.
struct Words {
  KeySet<11> cardinals =
      key_set("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười");
  KeySet<11> ordinals =
      key_set("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười");
  KeySet<1> thu = key_set("thứ");
  KeySet<1> la = key_set("là");
  // Titles and units of administration that people write with a full stop before the name.
  KeySet<19> abbreviations = key_set("tp", "tx", "tt", "kp", "tdp", "đc", "gs", "pgs", "ts", "ths",
                                     "bs", "ks", "kts", "ls", "st", "mr", "mrs", "ms", "dr");
  KeySet<2> comrade = key_set("đ", "c");  // đ/c.
  // "Khóa X." and "quý I." end with a numeral, not with somebody's initial.
  KeySet<10> numbered =
      key_set("khóa", "thứ", "quý", "kỳ", "hạng", "loại", "cấp", "chương", "mục", "phần");

  static const Words& instance() {
    static const Words words;
    return words;
  }
};

bool is_word(const Token& token) { return token.token_class == TokenClass::kWord; }
bool is_number(const Token& token) { return token.token_class == TokenClass::kNumber; }

class Segmenter {
 public:
  Segmenter(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  Segments run() {
    segments_.wraps = wraps(text_);
    std::size_t line = 0;     // first token of the line
    std::size_t wrapped = 0;  // the same of the last line that was joined to it
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const int breaks = i > 0 ? breaks_before(i) : 0;
      if (breaks > 0) {
        if (breaks > 1 || !(is_wrap_before(i) || continues(wrapped, i))) {
          add_line(line, i);
          line = i;
        }
        wrapped = i;
      }
      if (is_terminator(i)) stops_.push_back(i);
      if (mark(i) == ':') colons_.push_back(i);
    }
    if (!tokens_.empty()) add_line(line, tokens_.size());
    return std::move(segments_);
  }

 private:
  // --- tokens ---

  char mark(std::size_t i) const {
    return tokens_[i].token_class == TokenClass::kMark ? text_[tokens_[i].begin] : '\0';
  }
  bool is_glued(std::size_t i) const { return tokens_[i - 1].end == tokens_[i].begin; }
  std::size_t size(std::size_t i) const { return tokens_[i].end - tokens_[i].begin; }
  Span span(std::size_t first, std::size_t last) const {
    return {tokens_[first].begin, tokens_[last - 1].end};
  }

  Character first_letter(std::size_t i) const {
    return table_.at(code_point_at(text_.data() + tokens_[i].begin, end()).value);
  }
  bool is_upper_word(std::size_t i) const {
    return is_word(tokens_[i]) && first_letter(i).is_upper;
  }
  bool is_lower_word(std::size_t i) const {
    return is_word(tokens_[i]) && first_letter(i).is_lower;
  }
  bool is_one_letter(std::size_t i) const {
    const char* const begin = text_.data() + tokens_[i].begin;
    return is_word(tokens_[i]) && size(i) == code_point_at(begin, end()).size;
  }
  bool is_roman(std::size_t i) const {
    const std::string_view word = text_.substr(tokens_[i].begin, size(i));
    return is_word(tokens_[i]) && word.find_first_not_of("IVX") == std::string_view::npos;
  }
  const char* end() const { return text_.data() + text_.size(); }

  // --- lines ---

  // Line breaks between a token and the one before it.
  int breaks_before(std::size_t i) const {
    const std::size_t begin = tokens_[i - 1].end, end = tokens_[i].begin;
    // Nothing or a blank between them, nearly always. Line breaks are control characters.
    if (end - begin <= 1 && static_cast<unsigned char>(text_[begin]) >= ' ') return 0;
    int breaks = 0;
    for (std::size_t at = begin; at < end; ++at) {
      switch (text_[at]) {
        case '\n':
          if (at == begin || text_[at - 1] != '\r') ++breaks;
          break;
        case '\r':
        case '\v':
        case '\f':
        case '\xE2':  // U+2028 and U+2029; the other blanks of that block have been folded
          ++breaks;
          break;
        default:
          break;
      }
    }
    return breaks;
  }

  // Asked in the order of the text.
  bool is_wrap_before(std::size_t i) {
    const std::vector<std::size_t>& wraps = segments_.wraps;
    while (next_wrap_ < wraps.size() && wraps[next_wrap_] < tokens_[i - 1].end) ++next_wrap_;
    return next_wrap_ < wraps.size() && wraps[next_wrap_] < tokens_[i].begin;
  }

  // Whether line `next` was wrapped off the line from `first` on.
  bool continues(std::size_t first, std::size_t next) const {
    if (!is_lower_word(next) || list_mark(next, tokens_.size()) > 0) return false;
    if (mark(next - 1) != '\0' && std::string_view(".!?:;\"").find(mark(next - 1)) != kNone) {
      return false;
    }
    const std::string_view line =
        text_.substr(tokens_[first].begin, tokens_[next - 1].end - tokens_[first].begin);
    return line.size() >= kShortestWrapped &&
           static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
             return !is_continuation(c);
           })) >= kShortestWrapped;
  }

  void add_line(std::size_t first, std::size_t last) {
    const std::size_t first_sentence = segments_.sentences.size();
    const std::size_t marks = list_mark(first, last);
    add_sentences(first, last, marks);
    const std::size_t last_sentence = segments_.sentences.size();
    LineKind kind = LineKind::kParagraph;
    if (marks > 0) {
      kind = LineKind::kListItem;
    } else if (last_sentence - first_sentence == 1 && is_heading(first, last)) {
      kind = LineKind::kHeading;
    }
    segments_.lines.push_back({span(first, last), kind, first_sentence, last_sentence});
  }

  bool is_heading(std::size_t first, std::size_t last) const {
    if (last - first > kLongestHeading) return false;
    if (!is_number(tokens_[first]) && !is_upper_word(first)) return false;
    const char ending = mark(last - 1);
    return ending == '\0' || std::string_view(".;,:!?").find(ending) == kNone;
  }

  // How many tokens at `first` mark a list item; 0 if it is none.
  std::size_t list_mark(std::size_t first, std::size_t last) const {
    const char c = mark(first);
    if (c == '-' || c == '+' || c == '*') return 1;
    if (first + 1 == last) return 0;
    if (const std::size_t ordinal = ordinal_mark(first, last)) return ordinal;
    const bool is_outline_number =
        is_number(tokens_[first]) && size(first) <= kLongestListNumber && outline_groups(first);
    const bool is_letter = is_one_letter(first) && first_letter(first).is_lower;
    if (!is_outline_number && !is_letter && !is_roman(first)) return 0;
    const char closing = mark(first + 1);
    if (!is_glued(first + 1) || (closing != '.' && closing != ')' && closing != '/')) return 0;
    if (first + 2 == last || !is_glued(first + 2)) return 2;
    // "1.Công tác", "a)Công tác": the blank is missing.
    const bool is_certain = closing == ')' || (closing == '.' && is_outline_number);
    return is_certain && is_upper_word(first + 2) ? 2 : 0;
  }

  // 1, 2.1, 12: no group has more than two digits.
  bool outline_groups(std::size_t i) const {
    std::size_t digits = 0;
    for (std::size_t at = tokens_[i].begin; at < tokens_[i].end; ++at) {
      if (text_[at] == ',') return false;
      digits = text_[at] == '.' ? 0 : digits + 1;
      if (digits > 2) return false;
    }
    return true;
  }

  // "Một là," and "Thứ nhất:", but not the weekday in "Thứ hai, 05/10/2020".
  std::size_t ordinal_mark(std::size_t first, std::size_t last) const {
    if (first + 2 >= last || (mark(first + 2) != ',' && mark(first + 2) != ':')) return 0;
    const Token& word = tokens_[first];
    const Token& next = tokens_[first + 1];
    if (first + 3 < last && is_number(tokens_[first + 3])) return 0;
    const bool is_one = (words_.cardinals.contains(word) && words_.la.contains(next)) ||
                        (words_.thu.contains(word) && words_.ordinals.contains(next));
    return is_one ? 3 : 0;
  }

  // --- sentences ---

  void add_sentences(std::size_t first, std::size_t last, std::size_t marks) {
    std::size_t from = first + marks;
    for (const std::size_t stop : stops_) {
      if (stop < from) continue;
      std::size_t next = stop + 1;
      while (next < last && is_glued(next) && is_terminator(next)) ++next;
      while (next < last && is_glued(next) && is_closing(next)) ++next;
      from = next;
      if (next == last || !ends_sentence(first, stop, next, last)) continue;
      add_sentence(first, next, marks);
      first = next;
      marks = list_mark(first, last);
      from += marks;
    }
    add_sentence(first, last, marks);
    stops_.clear();
    colons_.clear();
  }

  bool is_terminator(std::size_t i) const {
    const char c = mark(i);
    return c == '.' || c == '!' || c == '?';
  }
  bool is_closing(std::size_t i) const {
    const char c = mark(i);
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}';
  }
  bool is_opening(std::size_t i) const {
    const char c = mark(i);
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == '{';
  }

  // Whether a sentence that began at `first` ends between the stop at `stop` and token `next`.
  bool ends_sentence(std::size_t first, std::size_t stop, std::size_t next,
                     std::size_t last) const {
    const bool is_single = next == stop + 1;
    if (stop == first) return !is_glued(next) && begins_sentence(next, last);
    const bool is_full_stop = is_single && mark(stop) == '.' && is_glued(stop);
    if (is_full_stop && is_abbreviation(stop - 1, first)) return false;
    if (is_glued(next)) {
      // "đồng.Hội": the blank is missing. Not in www.quochoi.Vn.
      return is_single && is_glued(stop) && is_lower_word(stop - 1) && is_upper_word(next) &&
             !(stop - 1 > first && is_glued(stop - 1) && mark(stop - 2) == '.');
    }
    // "ngày 05. 5. 2020"
    if (is_full_stop && is_number(tokens_[next]) && is_number(tokens_[stop - 1]) &&
        size(stop - 1) <= 2) {
      return false;
    }
    return begins_sentence(next, last);
  }

  bool begins_sentence(std::size_t i, std::size_t last) const {
    if (is_number(tokens_[i]) || is_upper_word(i) || is_opening(i)) return true;
    // "… hội viên. - Hội Nông dân": list items run together.
    return list_mark(i, last) > 0 && i + 1 < last && is_upper_word(i + 1);
  }

  // Whether the full stop after token `i` belongs to it.
  bool is_abbreviation(std::size_t i, std::size_t first) const {
    if (!is_word(tokens_[i])) return false;
    if (words_.abbreviations.contains(tokens_[i])) return true;
    if (!is_one_letter(i)) return false;
    const bool has_previous = i > first;
    if (first_letter(i).is_upper) {
      return !(is_roman(i) && has_previous && words_.numbered.contains(tokens_[i - 1]));
    }
    return i >= first + 2 && is_glued(i) && is_glued(i - 1) && mark(i - 1) == '/' &&
           words_.comrade.contains(tokens_[i - 2]) && words_.comrade.contains(tokens_[i]);
  }

  void add_sentence(std::size_t first, std::size_t last, std::size_t marks) {
    segments_.sentences.push_back(
        {span(first, last), segments_.lines.size(), first, last, label(first + marks, last)});
  }

  // What stands before the first colon, if that comes early. Not in 10:30 and https://.
  Span label(std::size_t first, std::size_t last) const {
    const std::size_t furthest = std::min(last, first + kLongestLabel + 1);
    for (auto colon = std::lower_bound(colons_.begin(), colons_.end(), first);
         colon != colons_.end() && *colon < furthest; ++colon) {
      const std::size_t i = *colon;
      const bool is_glued_on = i + 1 < last && is_glued(i + 1);
      if (is_glued_on && i > first && is_number(tokens_[i - 1]) && is_number(tokens_[i + 1])) {
        continue;
      }
      if (is_glued_on && mark(i + 1) == '/') continue;
      return i > first ? span(first, i) : Span{};
    }
    return {};
  }

  static constexpr std::size_t kNone = std::string_view::npos;

  const std::string_view text_;
  const std::vector<Token>& tokens_;
  const CharacterTable& table_ = CharacterTable::instance();
  const Words& words_ = Words::instance();
  Segments segments_;
  std::size_t next_wrap_ = 0;
  std::vector<std::size_t> stops_;   // tokens of this line that may end a sentence
  std::vector<std::size_t> colons_;  // and those that may end a label
};

}  // namespace

Segments segment(std::string_view shadow_text, const std::vector<Token>& tokens) {
  return Segmenter(shadow_text, tokens).run();
}

}  // namespace solieu::text
