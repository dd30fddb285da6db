#include "engine/input/furniture.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/input/byline.h"
#include "engine/input/letters.h"
#include "engine/input/phrase.h"
#include "engine/input/publication.h"
#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

constexpr std::size_t kHeadLines = 15;
constexpr std::size_t kTailLines = 15;
constexpr std::size_t kBreadcrumbLines = 2;
constexpr std::size_t kLongestBreadcrumb = 600;  // bytes
constexpr std::size_t kLongestHeadline = 330;
constexpr std::size_t kLongestFooterLine = 400;
constexpr std::size_t kLongestMenuItem = 40;
constexpr std::size_t kLongestCell = 40;  // a longer line is no cell of a table
constexpr std::size_t kLongestSectionWords = 4;
constexpr std::size_t kLongestSection = 80;  // bytes of a section and one within it
constexpr std::size_t kLinesBelowByline = 5;

bool is_list_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("+ ") || line.starts_with("* ") ||
         line.starts_with("• ");
}

constexpr std::size_t kLongestCounted = 8;  // bytes of such a word, blank included

// Whether a number stands before a word that only a body has behind one.
bool states_amount(std::string_view line) {
  static constexpr std::array<std::string_view, 11> kCounted = {
      "đồng", "triệu", "tỷ", "tỉ ", "nghìn", "ngàn", "hộ ", "căn", "suất", "%", "người"};
  const auto in_number = [](char c) { return is_digit(c) || c == '.' || c == ','; };
  std::string_view rest = line;
  while (true) {
    const auto digit = std::find_if(rest.begin(), rest.end(), is_digit);
    if (digit == rest.end()) return false;
    const auto behind = std::find_if_not(digit, rest.end(), in_number);
    rest.remove_prefix(static_cast<std::size_t>(behind - rest.begin()));
    const std::string_view word_on = trimmed(rest);
    std::size_t size = 0;
    while (size < word_on.size() && size < kLongestCounted) size += letter_size(word_on, size);
    const std::string next = text::fold_case(word_on.substr(0, size));
    for (const std::string_view word : kCounted) {
      if (next.starts_with(word)) return true;
    }
  }
}

// "Trao 20 suất học bổng(11/06/2019)", "… [05.08.2019 15:52]": how lists of other articles end
// their lines.
bool is_dated_headline(std::string_view line) {
  if (line.size() > kLongestHeadline || (line.back() != ')' && line.back() != ']')) return false;
  const std::size_t open = line.find_last_of("([");
  if (open == std::string_view::npos) return false;
  return read_publication_line(line.substr(open + 1, line.size() - open - 2)).has_value();
}

// A date in brackets right behind a word, as only a list made by a program has it.
bool is_glued_date(std::string_view line) {
  const std::size_t open = line.find_last_of("([");
  return open > 0 && open != std::string_view::npos && line[open - 1] != ' ';
}

class Furnisher {
 public:
  explicit Furnisher(const Page& page)
      : page_(page), roles_(page.size(), LineRole::kBody), phrases_(page.size(), Phrase::kNone) {}

  std::vector<LineRole> furnish() && {
    if (page_.size() == 0) return {};
    mark_phrases();
    weigh_body();
    mark_publication();
    mark_breadcrumb();
    mark_section();
    mark_counters();
    mark_footer();
    mark_plain_menu();
    mark_related();
    mark_headlines(Bullets::kRefused);
    mark_byline();
    mark_headlines(Bullets::kAccepted);
    return std::move(roles_);
  }

 private:
  enum class Bullets { kRefused, kAccepted };

  bool is_body(std::size_t line) const { return roles_[line] == LineRole::kBody; }
  void furnish(std::size_t line) {
    if (is_body(line)) roles_[line] = LineRole::kFurniture;
  }

  // ---- by words alone ----

  void mark_phrases() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (page_.shape(i) == Page::Shape::kProse && page_.text(i).size() > kLongestBreadcrumb) {
        continue;
      }
      phrases_[i] = phrase_of(page_.text(i));
      switch (phrases_[i]) {
        case Phrase::kMedia:
        case Phrase::kPager:
        case Phrase::kButton:
        case Phrase::kNotice:
        case Phrase::kTags:
        case Phrase::kCounter:
        case Phrase::kCounterHeading:
        case Phrase::kRelated:
          furnish(i);
          break;
        default:
          break;
      }
    }
  }

  // How much of the body stands at or below each line: a sentence counts once, a paragraph twice.
  void weigh_body() {
    below_.assign(page_.size() + 1, 0);
    first_body_ = page_.size();
    for (std::size_t i = page_.size(); i-- > 0;) {
      std::size_t weight = 0;
      if (page_.is_body_like(i) && is_body(i) && phrases_[i] == Phrase::kNone) {
        weight = page_.shape(i) == Page::Shape::kProse ? 2 : 1;
        first_body_ = i;
      }
      below_[i] = below_[i + 1] + weight;
    }
  }

  bool is_below_body(std::size_t line) const { return line > first_body_ && below_[line] == 0; }

  // ---- the head ----

  void mark_publication() {
    const std::size_t head = std::min(kHeadLines, page_.size());
    const std::size_t tail = std::max(head, page_.size() - std::min(kTailLines, page_.size()));
    std::vector<std::size_t> doubtful;  // with nothing but a date, and perhaps its weekday
    std::vector<fact::Day> days;        // of these
    for (std::size_t i = 0; i < head; ++i) {
      const auto publication = read_publication_line(page_.text(i));
      if (!publication) continue;
      if (publication->label != Publication::Label::kNone || publication->has_time) {
        roles_[i] = LineRole::kPublication;
      } else if (i < first_body_) {
        doubtful.push_back(i);
        days.push_back(publication->day);
      }
    }
    // Several days head the parts of a programme.
    if (std::adjacent_find(days.begin(), days.end(), std::not_equal_to<>()) == days.end()) {
      for (const std::size_t line : doubtful) roles_[line] = LineRole::kPublication;
    }
    for (std::size_t i = tail; i < page_.size(); ++i) {
      const auto publication = read_publication_line(page_.text(i));
      if (publication && publication->label != Publication::Label::kNone) {
        roles_[i] = LineRole::kPublication;
      }
    }
  }

  // "Công tác mặt trận > Kết quả …": the way through the site, its last step the title again,
  // whole or cut off.
  void mark_breadcrumb() {
    for (std::size_t i = 0; i < std::min(kBreadcrumbLines, page_.size()); ++i) {
      // Normalizing makes a quotation mark of "»".
      const std::string_view line = page_.source(i);
      if (line.size() > kLongestBreadcrumb || line.find("\u00AB") != std::string_view::npos)
        continue;
      std::size_t steps = 0;
      std::size_t tail = 0;
      for (const std::string_view arrow : {">", "\u00BB", "\u203A"}) {
        for (std::size_t at = 0; (at = line.find(arrow, at)) != std::string_view::npos; ++steps) {
          at += arrow.size();
          tail = std::max(tail, at);
        }
      }
      if (begins_at_home(page_.text(i))) steps += 2;
      if (steps == 0) continue;
      const bool is_way = steps >= 2 && !ends_sentence(page_.text(i));
      if (is_way || is_section_above_title(i) || repeats_below(line.substr(tail), i)) furnish(i);
    }
  }

  // "Trang chủ / Xây dựng Đảng / Kiểm tra": the slash parts as an arrow does.
  static bool begins_at_home(std::string_view line) {
    const std::size_t slash = line.find(" / ");
    return slash != std::string_view::npos &&
           text::fold_case(line.substr(0, slash)) == "trang chủ" &&
           line.find(" / ", slash + 3) != std::string_view::npos;
  }

  // "Thời sự » Chính trị - Xã hội": a section and one within it, set off by blanks, and the title
  // below.
  bool is_section_above_title(std::size_t line) const {
    const std::string_view text = page_.text(line);
    if (text.size() > kLongestSection || std::any_of(text.begin(), text.end(), is_digit)) {
      return false;
    }
    const bool is_set_off = text.find(" > ") != std::string_view::npos ||
                            text.find(" \" ") != std::string_view::npos ||
                            text.find(" \u203A ") != std::string_view::npos;
    return is_set_off && line + 1 < page_.size() && is_body(line + 1) &&
           !page_.is_body_like(line + 1) &&
           words_of(page_.text(line + 1)).size() > kLongestSectionWords;
  }

  bool repeats_below(std::string_view source_tail, std::size_t line) const {
    std::string tail = on_one_line(text::fold_case(trimmed(text::normalized(source_tail))));
    while (tail.ends_with('.')) tail.pop_back();
    if (tail.empty()) return false;
    for (std::size_t i = line + 1; i < std::min(line + 5, page_.size()); ++i) {
      if (on_one_line(text::fold_case(page_.text(i))).starts_with(tail)) return true;
    }
    return false;
  }

  // What was wrapped, as it was before: both are titles, but broken at other places.
  static std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  // "Văn hóa Xã hội" above the date, or a known one above the title.
  void mark_section() {
    std::size_t first = 0;
    while (first < page_.size() && !is_body(first)) ++first;
    const std::size_t next = first + 1;
    if (next >= page_.size() || page_.is_body_like(first)) return;
    if (phrases_[first] == Phrase::kSection && is_body(next) && !page_.is_body_like(next)) {
      furnish(first);
      return;
    }
    if (roles_[next] != LineRole::kPublication || next + 1 >= page_.size()) return;
    const std::size_t title = next + 1;
    const std::string_view name = page_.text(first);
    const bool is_short = words_of(name).size() <= kLongestSectionWords &&
                          std::none_of(name.begin(), name.end(), is_digit);
    const bool has_title = is_body(title) && !page_.is_body_like(title) &&
                           words_of(page_.text(title)).size() > kLongestSectionWords;
    if (is_short && has_title) furnish(first);
  }

  // ---- below the body ----

  void mark_counters() {
    bool counts = false;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (phrases_[i] == Phrase::kCounter || phrases_[i] == Phrase::kCounterHeading) {
        counts = true;
      } else if (counts && i > first_body_ && may_follow_counter(page_.text(i))) {
        furnish(i);
      } else {
        counts = false;
      }
    }
  }

  // One past the last line that states facts though it has the form of neither sentence nor footer.
  std::size_t end_of_facts() const {
    for (std::size_t i = page_.size(); i-- > 0;) {
      if (!is_body(i) || phrases_[i] == Phrase::kFooter) continue;
      if (is_list_item(page_.text(i)) || states_amount(page_.text(i))) return i + 1;
    }
    return 0;
  }

  void mark_footer() {
    // Contact lines also end a body that tells whom to call, or stand among its facts.
    const std::size_t end_of_body = end_of_facts();
    for (std::size_t i = 1; i < page_.size(); ++i) {
      if (i <= first_body_ && first_body_ < page_.size()) continue;
      const bool begins = (phrases_[i] == Phrase::kFooter && below_[i] <= 1) ||
                          (phrases_[i] == Phrase::kContact && below_[i] == 0 && i >= end_of_body);
      const std::string_view line = page_.text(i);
      if (!begins || line.size() > kLongestFooterLine || states_amount(line)) continue;
      for (; i < page_.size(); ++i) {
        if (is_body(i)) roles_[i] = LineRole::kFooter;
      }
    }
  }

  std::size_t last_body() const {
    std::size_t last = page_.size();
    while (last > 0 && !is_body(last - 1)) --last;
    return last;  // one past it
  }

  // The lines at the end of the page that close with a date in brackets.
  void mark_headlines(Bullets bullets) {
    const std::size_t end = last_body();
    std::size_t begin = end;
    while (begin > first_body_ + 1 && (!is_body(begin - 1) || is_headline(begin - 1, bullets))) {
      --begin;
    }
    while (begin < end && !is_body(begin)) ++begin;
    const auto count = std::count_if(roles_.begin() + static_cast<std::ptrdiff_t>(begin),
                                     roles_.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](LineRole role) { return role == LineRole::kBody; });
    const bool is_set_off = begin > 0 && !is_body(begin - 1);
    if (bullets == Bullets::kAccepted && !is_set_off) return;
    if (count >= 2 || (count == 1 && (is_set_off || is_glued_date(page_.text(begin))))) {
      for (std::size_t i = begin; i < end; ++i) furnish(i);
    }
  }

  bool is_headline(std::size_t line, Bullets bullets) const {
    const std::string_view text = page_.text(line);
    if (bullets == Bullets::kRefused && is_list_item(text)) return false;
    return is_dated_headline(text);
  }

  // "Tin liên quan" and what is listed below it, unless the body goes on there.
  void mark_related() {
    for (std::size_t i = first_body_ + 1; i < page_.size(); ++i) {
      if (phrases_[i] != Phrase::kRelated || below_[i] > 1) continue;
      for (++i; i < page_.size(); ++i) {
        const std::string_view text = page_.text(i);
        if (!page_.is_body_like(i) && text.size() <= kLongestHeadline) furnish(i);
      }
    }
  }

  // The last line that is a name alone. Where the body goes on below it, it heads a part of it.
  void mark_byline() {
    std::size_t below = 0;
    const std::size_t end = last_body();
    for (std::size_t i = end; i-- > 0 && i > first_body_;) {
      if (!is_body(i)) continue;
      const auto byline = page_.is_body_like(i) ? std::nullopt : read_byline(page_.text(i));
      if (byline && (byline->kind != Byline::Kind::kName || closes_body(i, below))) {
        roles_[i] = LineRole::kByline;
        if (byline->kind != Byline::Kind::kSource) break;
        continue;
      }
      if (++below > kLinesBelowByline) break;
    }
    for (std::size_t i = 0; i < std::min(first_body_, std::min(kHeadLines, page_.size())); ++i) {
      const auto byline = is_body(i) ? read_byline(page_.text(i)) : std::nullopt;
      if (byline && byline->kind == Byline::Kind::kLabelled) roles_[i] = LineRole::kByline;
    }
  }

  bool closes_body(std::size_t line, std::size_t body_below) const {
    std::size_t above = line;
    while (above > 0 && !is_body(above - 1)) --above;
    if (above == 0) return false;
    const std::string_view end = page_.text(above - 1);
    if (body_below == 0) {
      const bool is_caption = end.find("Ảnh") != std::string_view::npos;
      return ends_sentence(end) || is_caption || end.size() > kLongestCell;
    }
    if (!ends_sentence(end) || words_of(page_.text(line + 1)).size() < 3) return false;
    // One lead paragraph printed last, or captions, may follow; a part of the body may not.
    const std::string_view name = page_.text(line);
    if (page_.text(line + 1).find(name) != std::string_view::npos) return false;
    return below_[line + 1] <= 2 && text::fold_case(name) != name && !is_all_upper(name);
  }

  static bool is_all_upper(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); at += letter_size(line, at)) {
      const std::string_view letter = line.substr(at, letter_size(line, at));
      if (is_letter_at(line, at) && !is_capitalized(letter)) return false;
    }
    return true;
  }

  // Menu items typed without tone marks.
  void mark_plain_menu() {
    if (first_body_ == page_.size() || !has_marked_letter(page_.text(first_body_))) return;
    for (std::size_t i = first_body_ + 1; i < page_.size(); ++i) {
      std::size_t end = i;
      while (end < page_.size() && is_plain_item(end)) ++end;
      const std::size_t least = is_body(i - 1) ? 5 : 3;
      if (is_below_body(i) && end - i >= least) {
        for (std::size_t item = i; item < end; ++item) furnish(item);
      }
      i = std::max(i, end);
    }
  }

  bool is_plain_item(std::size_t line) const {
    const std::string_view text = page_.text(line);
    return text.size() <= kLongestMenuItem && has_letter(text) && !has_marked_letter(text) &&
           std::none_of(text.begin(), text.end(), is_digit) && !ends_sentence(text);
  }

  const Page& page_;
  std::vector<LineRole> roles_;
  std::vector<Phrase> phrases_;
  std::vector<std::size_t> below_;  // by line, and one past the last
  std::size_t first_body_ = 0;      // the first line that is surely body
};

}  // namespace

std::vector<LineRole> roles_of(const Page& page) { return Furnisher(page).furnish(); }

}  // namespace solieu::input
