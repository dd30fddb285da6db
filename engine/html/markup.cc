#include "engine/html/markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "engine/html/ascii.h"

namespace solieu::html {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargestPage = std::size_t{64} << 20;  // bytes
constexpr std::size_t kMostTags = 1'000'000;
constexpr std::size_t kMostAttributes = 64;  // of one tag
constexpr std::size_t kDeepest = 256;        // browsers stop at 512
constexpr std::size_t kLongestName = 40;

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> names) {
  std::sort(names.begin(), names.end());
  return names;
}
template <typename Table>
bool holds(const Table& table, std::string_view name) {
  return std::binary_search(table.begin(), table.end(), name);
}

constexpr auto kVoid = sorted(std::array{"area"sv, "base"sv, "basefont"sv, "bgsound"sv, "br"sv,
                                         "col"sv, "embed"sv, "hr"sv, "img"sv, "input"sv, "link"sv,
                                         "meta"sv, "param"sv, "source"sv, "track"sv, "wbr"sv});
// The standard repeats these in every block that follows until they are closed, and closing a form
// leaves open what stands in it. To a reader of text they say nothing.
constexpr auto kDropped =
    sorted(std::array{"b"sv, "big"sv, "code"sv, "em"sv, "font"sv, "form"sv, "frame"sv, "frameset"sv,
                      "i"sv, "nobr"sv, "s"sv, "small"sv, "strike"sv, "strong"sv, "tt"sv, "u"sv});
// Each closes the one before it, so that they never pile up.
constexpr auto kLoose =
    sorted(std::array{"a"sv, "dd"sv, "dt"sv, "li"sv, "optgroup"sv, "option"sv, "p"sv});
// Their content is not markup.
constexpr auto kRaw = sorted(std::array{"iframe"sv, "noembed"sv, "noframes"sv, "script"sv,
                                        "style"sv, "svg"sv, "textarea"sv, "title"sv, "xmp"sv});
constexpr auto kOnce = sorted(std::array{"body"sv, "head"sv, "html"sv});
constexpr auto kTableParts = sorted(
    std::array{"caption"sv, "colgroup"sv, "tbody"sv, "td"sv, "tfoot"sv, "th"sv, "thead"sv, "tr"sv});
// No end tag reaches out of these.
constexpr auto kScopes = sorted(std::array{"applet"sv, "caption"sv, "marquee"sv, "object"sv,
                                           "table"sv, "td"sv, "template"sv, "th"sv});
// The end tag of any other element does not reach out of these (HTML standard, 13.2.4.2).
constexpr auto kSpecial = sorted(std::array{
    "address"sv,  "applet"sv,     "article"sv,  "aside"sv,   "blockquote"sv, "button"sv,
    "caption"sv,  "center"sv,     "details"sv,  "dir"sv,     "div"sv,        "dl"sv,
    "fieldset"sv, "figcaption"sv, "figure"sv,   "footer"sv,  "h1"sv,         "h2"sv,
    "h3"sv,       "h4"sv,         "h5"sv,       "h6"sv,      "header"sv,     "hgroup"sv,
    "listing"sv,  "main"sv,       "marquee"sv,  "menu"sv,    "nav"sv,        "noscript"sv,
    "object"sv,   "ol"sv,         "pre"sv,      "section"sv, "select"sv,     "summary"sv,
    "table"sv,    "td"sv,         "template"sv, "th"sv,      "ul"sv});

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

class Thinner {
 public:
  explicit Thinner(std::string_view html) : html_(html) { out_.reserve(html.size()); }

  std::string run() && {
    while (at_ < html_.size()) {
      const std::size_t open = std::min(html_.find('<', at_), html_.size());
      add_text(html_.substr(at_, open - at_));
      at_ = open;
      if (at_ < html_.size()) take_markup();
    }
    return std::move(out_);
  }

 private:
  void add_text(std::string_view text) {
    for (std::size_t nul; (nul = text.find('\0')) != text.npos; text.remove_prefix(nul + 1)) {
      out_ += text.substr(0, nul);
    }
    out_ += text;
  }

  char byte(std::size_t at) const { return at < html_.size() ? html_[at] : '\0'; }

  // Behind the next `mark`, or at the end.
  std::size_t behind(std::string_view mark, std::size_t from) const {
    const std::size_t found = html_.find(mark, from);
    return found == html_.npos ? html_.size() : found + mark.size();
  }

  void take_markup() {
    const char next = byte(at_ + 1);
    if (next == '!') {
      if (html_.substr(at_ + 2, 2) == "--") {
        // "<!-->" is a whole comment.
        at_ = behind("-->", at_ + 2);
      } else {
        at_ = behind(">", at_);
      }
    } else if (next == '?') {
      at_ = behind(">", at_);
    } else if (next == '/' && is_ascii_letter(byte(at_ + 2))) {
      count_tag();
      take_end_tag();
    } else if (is_ascii_letter(next)) {
      count_tag();
      take_start_tag();
    } else {
      out_ += "&lt;";
      ++at_;
    }
  }

  void count_tag() {
    if (++tags_ > kMostTags) {
      throw PageTooLarge("a page of more than " + std::to_string(kMostTags) + " tags");
    }
  }

  std::string name_at(std::size_t at) {
    const std::size_t begin = at;
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '/' && html_[at] != '>') ++at;
    at_ = at;
    return lower_ascii(html_.substr(begin, std::min(at - begin, kLongestName)));
  }

  // ---- start tags ----

  void take_start_tag() {
    const std::string name = name_at(at_ + 1);
    const std::string attributes = take_attributes();
    if (holds(kRaw, name)) {
      take_raw(name, attributes);
    } else if (is_wanted(name)) {
      out_.append("<").append(name).append(attributes).append(">");
    }
  }

  // Leaves `at_` behind the tag. Of attributes beyond the limit nothing is kept.
  std::string take_attributes() {
    std::string kept;
    for (std::size_t count = 0;; ++count) {
      while (at_ < html_.size() && (is_blank(html_[at_]) || html_[at_] == '/')) ++at_;
      if (at_ >= html_.size() || html_[at_] == '>') break;
      const std::size_t begin = at_;
      take_attribute();
      if (count < kMostAttributes) kept.append(" ").append(html_.substr(begin, at_ - begin));
    }
    if (at_ < html_.size()) ++at_;
    return kept;
  }

  void take_attribute() {
    ++at_;  // even "=" begins a name
    while (at_ < html_.size() && !is_blank(html_[at_]) && !is_one_of(html_[at_], "/>=")) ++at_;
    std::size_t sign = at_;
    while (sign < html_.size() && is_blank(html_[sign])) ++sign;
    if (byte(sign) != '=') return;
    at_ = sign + 1;
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
    const char quote = byte(at_);
    if (quote == '"' || quote == '\'') {
      at_ = behind(std::string_view(&quote, 1), at_ + 1);
    } else {
      while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>') ++at_;
    }
  }

  // Keeps what metadata are read from.
  void take_raw(const std::string& name, const std::string& attributes) {
    const std::size_t begin = at_;
    std::size_t end = begin;
    while (end < html_.size() && !closes(name, end)) {
      end = std::min(html_.find('<', end + 1), html_.size());
    }
    at_ = behind(">", end);
    const bool is_linked_data = name == "script" && attributes.find("ld+json") != attributes.npos;
    if (name != "title" && !is_linked_data) return;
    out_.append("<").append(name).append(attributes).append(">");
    add_text(html_.substr(begin, end - begin));
    out_.append("</").append(name).append(">");
  }

  bool closes(std::string_view name, std::size_t at) const {
    if (html_.substr(at, 2) != "</" ||
        !equals_ignoring_case(html_.substr(at + 2, name.size()), name))
      return false;
    const char next = byte(at + 2 + name.size());
    return is_blank(next) || next == '/' || next == '>' || next == '\0';
  }

  // Whether a start tag goes on to the parser; keeps count of what is open there.
  bool is_wanted(const std::string& name) {
    if (holds(kDropped, name)) return false;
    if (holds(kVoid, name) || holds(kLoose, name)) return true;
    if (holds(kOnce, name)) {
      if (std::find(once_.begin(), once_.end(), name) != once_.end()) return false;
      once_.push_back(name);
      return true;
    }
    if (holds(kTableParts, name)) {
      const auto table = innermost_table();
      if (!table) return false;
      open_.resize(*table + 1);
      if (holds(kScopes, name)) open_.push_back(name);
      return true;
    }
    if (open_.size() >= kDeepest) {
      ++flattened_[name];
      return false;
    }
    open_.push_back(name);
    return true;
  }

  std::optional<std::size_t> innermost_table() const {
    const auto table = std::find(open_.rbegin(), open_.rend(), "table");
    if (table == open_.rend()) return std::nullopt;
    return static_cast<std::size_t>(open_.rend() - table) - 1;
  }

  // ---- end tags ----

  void take_end_tag() {
    const std::string name = name_at(at_ + 2);
    take_attributes();
    if (ends_wanted(name)) out_.append("</").append(name).append(">");
  }

  bool ends_wanted(const std::string& name) {
    if (holds(kDropped, name) || holds(kOnce, name)) return false;
    if (holds(kLoose, name) || name == "br") return true;
    if (holds(kTableParts, name)) {
      const auto table = innermost_table();
      if (table) open_.resize(*table + 1);
      return table.has_value();
    }
    if (const auto flattened = flattened_.find(name);
        flattened != flattened_.end() && flattened->second > 0) {
      --flattened->second;
      return false;
    }
    const auto opened = opened_as(name);
    if (opened) open_.resize(*opened);
    return opened.has_value();
  }

  std::optional<std::size_t> opened_as(std::string_view name) const {
    const bool is_special = holds(kSpecial, name);
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i] == name || (is_heading(open_[i]) && is_heading(name))) return i;
      if (name == "table" && holds(kTableParts, open_[i])) continue;
      if (is_special ? holds(kScopes, open_[i]) : holds(kSpecial, open_[i])) return std::nullopt;
    }
    return std::nullopt;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
  std::string out_;
  std::vector<std::string> open_;  // of the elements that nest
  std::vector<std::string> once_;
  std::map<std::string, std::size_t> flattened_;  // start tags left out, whose ends must be too
};

}  // namespace

std::string thinned(std::string_view html) {
  if (html.size() > kLargestPage) {
    throw PageTooLarge("a page of more than " + std::to_string(kLargestPage) + " bytes");
  }
  return Thinner(html).run();
}

}  // namespace solieu::html
