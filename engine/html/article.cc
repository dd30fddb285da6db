#include "engine/html/article.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "engine/html/ascii.h"
#include "engine/html/evidence.h"
#include "engine/html/prose.h"
#include "engine/text/normalize.h"

namespace solieu::html {
namespace {

// Points are letters of prose, or what weighs as much.
constexpr long kFewestPoints = 150;
constexpr long kFewestNamedPoints =
    40;                         // where markup or a title claim an article, or it fills the page
constexpr long kLinkLine = 18;  // a line of links
constexpr long kFurnitureLine = 60;              // a line within what is called furniture
constexpr long kShortLine = 4;                   // a short line of any other kind
constexpr long kStep = 25;                       // a step of the way from one paragraph to the next
constexpr std::size_t kNearSteps = 4;            // p, div, p: as near as paragraphs are
constexpr std::size_t kMostlyProse = 600;        // letters: no footer has so many
constexpr std::size_t kNearlyAll = 5;            // all but one line in so many
constexpr std::size_t kLinesAboveBody = 40;      // in which a title is looked for
constexpr std::size_t kLinesAboveTitle = 3;      // in which its date may stand
constexpr std::size_t kLinesBelowBody = 60;      // lists, tables, byline, source
constexpr std::size_t kLinesBelowLooseBody = 8;  // where nothing holds the body together
constexpr std::size_t kLongestTitle = 220;       // code points without blanks
constexpr std::size_t kLongestDate = 60;
constexpr std::size_t kShortestTitle = 16;
constexpr std::size_t kTitleLines = 2;   // that an element called a title may hold
constexpr std::size_t kTitleLevels = 3;  // elements around a title that may call it one
constexpr std::size_t kFewestTeasers = 3;
constexpr std::size_t kShortestTeaserTitle = 15;
constexpr int kFewestTitlePoints = 15;
constexpr int kOpening = 3;              // points more for a short line right above the body
constexpr int kFewestNamingPoints = 30;  // that make a title sure
constexpr int kNamedTitle = 45;          // points of a title that markup calls so
constexpr std::size_t kShortestNotice = 20;
constexpr std::size_t kLinesBesideNotice = 2;
constexpr std::size_t kLongestWay = 20;  // steps from a title to what belongs to it

// Lower case without marks: lists of other articles, and what readers wrote, begin so.
constexpr std::array<std::string_view, 22> kOtherHeadings = {"tin lien quan",
                                                             "bai lien quan",
                                                             "bai viet lien quan",
                                                             "tin bai lien quan",
                                                             "tin khac",
                                                             "cac tin khac",
                                                             "tin tuc khac",
                                                             "cac bai khac",
                                                             "bai viet khac",
                                                             "tin da dua",
                                                             "cac tin da dua",
                                                             "tin moi hon",
                                                             "tin cu hon",
                                                             "tin cung chuyen muc",
                                                             "cung chuyen muc",
                                                             "doc nhieu",
                                                             "xem nhieu",
                                                             "tin moi",
                                                             "binh luan",
                                                             "y kien ban doc",
                                                             "co the ban quan tam",
                                                             "tin doc nhieu"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Day, month and year in figures and few words else: "(05.08.2019 16:32)", "Thứ Ba, 05/07/2022".
bool looks_like_date(std::string_view words) {
  if (words.size() > kLongestDate) return false;
  std::size_t figures = 0;  // numbers in a row, one mark between
  bool has_year = false;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    while (end < words.size() && is_digit(words[end])) ++end;
    if (end == at) {
      figures = 0;
      has_year = false;
      ++at;
      continue;
    }
    ++figures;
    has_year |= end - at == 4;
    if (figures >= 3 && has_year) return true;
    at = end < words.size() && is_one_of(words[end], "-/. ") ? end + 1 : end;
  }
  return false;
}

// "1. Ông …", "- Buổi sáng: …": what is counted up is no title.
bool is_list_item(std::string_view words) {
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  return words.starts_with('-') ||
         (digits > 0 && digits < words.size() && is_one_of(words[digits], ".)"));
}

class Finder {
 public:
  Finder(const Tree& tree, const Layout& layout, const Headlines& headlines)
      : tree_(tree), layout_(layout), lines_(layout.lines), headlines_(headlines) {}

  std::optional<ArticleLines> find(Claim claim) {
    look_at_lines();
    mark_regions();
    find_stretch();
    if (points_ >= kFewestNamedPoints) {
      if (lists_teasers()) return std::nullopt;
      find_container();
      find_title();
    }
    const bool is_named = claim == Claim::kArticle || title_points_ >= kFewestNamingPoints;
    if (points_ < (is_named || fills_page() ? kFewestNamedPoints : kFewestPoints) &&
        !find_notice()) {
      return std::nullopt;
    }
    return lines_of_article();
  }

 private:
  enum class Region : unsigned char { kNone, kFurniture, kBody, kArticle };

  // ---- what the lines are ----

  void look_at_lines() {
    prose_before_.assign(1, 0);
    for (const Line& line : lines_) {
      looks_.push_back(look_of(layout_, line));
      const std::size_t prose = looks_.back() == LineLook::kProse ? line.letters : 0;
      prose_before_.push_back(prose_before_.back() + prose);
    }
  }

  std::size_t first_line_at(std::size_t node) const {
    const auto line =
        std::lower_bound(lines_.begin(), lines_.end(), node,
                         [](const Line& candidate, std::size_t at) { return candidate.node < at; });
    return static_cast<std::size_t>(line - lines_.begin());
  }
  std::size_t prose_within(std::size_t node) const {
    return prose_before_[first_line_at(tree_[node].end)] - prose_before_[first_line_at(node)];
  }

  // What is called furniture and holds most of the page's prose, or nearly all of its lines, is
  // called so wrongly.
  bool is_furniture(std::size_t node) const {
    const std::size_t lines = first_line_at(tree_[node].end) - first_line_at(node);
    if (kNearlyAll * lines >= (kNearlyAll - 1) * lines_.size()) return false;
    const std::size_t prose = prose_within(node);
    return prose < kMostlyProse || 2 * prose <= prose_before_.back();
  }

  void mark_regions() {
    const auto& nodes = tree_.nodes();
    regions_.assign(nodes.size(), Region::kNone);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      Region region = regions_[nodes[i].parent];
      if (region != Region::kFurniture && !nodes[i].name.empty()) {
        const Evidence evidence = evidence_of(nodes[i]);
        if (evidence == Evidence::kFurniture && is_furniture(i)) region = Region::kFurniture;
        if (evidence == Evidence::kArticle) region = Region::kArticle;
        if (evidence == Evidence::kBody && region == Region::kNone) region = Region::kBody;
      }
      regions_[i] = region;
    }
  }

  Region region(std::size_t line) const { return regions_[lines_[line].node]; }
  bool is_plain(std::size_t line) const {
    return region(line) != Region::kFurniture && looks_[line] != LineLook::kLinks;
  }

  // What the article encloses: a file, not another page.
  bool is_enclosure(std::size_t line) const {
    return region(line) != Region::kFurniture && 2 * lines_[line].filed > lines_[line].letters;
  }

  // ---- the stretch of prose ----

  long points_of(std::size_t i) const {
    const Line& line = lines_[i];
    const long letters = static_cast<long>(line.letters);
    if (region(i) == Region::kFurniture) return -kFurnitureLine;
    switch (looks_[i]) {
      case LineLook::kLinks:
        return -kLinkLine;
      case LineLook::kForeign:
        return -kShortLine;
      case LineLook::kShort: {
        const bool is_listed = line.kind == LineKind::kItem || line.kind == LineKind::kRow;
        return letters / (is_listed ? 4 : 8) - kShortLine;
      }
      case LineLook::kSentence:
        if (region(i) != Region::kNone) return letters;
        return letters / 4;
      case LineLook::kProse:
        break;
    }
    switch (region(i)) {
      case Region::kArticle:
        return 2 * letters;
      case Region::kBody:
        return letters + letters / 2;
      default:
        return letters;
    }
  }

  std::size_t depth_below(std::size_t node, std::size_t ancestor) const {
    std::size_t depth = 0;
    for (; node != ancestor; node = tree_[node].parent) ++depth;
    return depth;
  }

  std::size_t steps_between(std::size_t from, std::size_t to) const {
    const std::size_t a = lines_[from].node;
    const std::size_t b = lines_[to].node;
    const std::size_t common = tree_.common_ancestor(a, b);
    return depth_below(a, common) + depth_below(b, common);
  }

  // A stretch of lines up to the one at hand.
  struct Stretch {
    std::size_t begin = 0;
    long points = 0;
  };

  // The stretch up to its last line of prose, taken on to the next: the further apart the two stand
  // in the tree, the more it costs. What stands between them costs no more than that: among
  // paragraphs side by side a box of links is only a box.
  Stretch taken_on(Stretch stretch, std::size_t last, std::size_t next, long between) const {
    const std::size_t steps = steps_between(last, next);
    stretch.points -= kStep * static_cast<long>(steps - std::min(steps, kNearSteps));
    stretch.points -= std::min(between, kStep * static_cast<long>(steps));
    return stretch;
  }

  // The stretch with the greatest sum, in one walk.
  void find_stretch() {
    Stretch at_hand;
    Stretch at_prose;                 // as it was behind the last line of prose
    std::optional<std::size_t> last;  // that line
    long between = 0;                 // what the lines since then cost
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool is_prose = looks_[i] == LineLook::kProse && region(i) != Region::kFurniture;
      if (at_hand.points <= 0) at_hand = {i, 0};
      if (is_prose && last) {
        const Stretch on = taken_on(at_prose, *last, i, between);
        // Kept even where links between have used up what it had.
        if (on.points > 0 && (on.begin <= at_hand.begin || on.points > at_hand.points)) {
          at_hand = on;
        } else {
          at_hand = {i, 0};
        }
      }
      const long points = points_of(i);
      at_hand.points += points;
      between -= points;
      if (is_prose) {
        at_prose = at_hand;
        last = i;
        between = 0;
      }
      if (at_hand.points > points_) {
        points_ = at_hand.points;
        begin_ = at_hand.begin;
        end_ = i + 1;
      }
    }
    while (begin_ < end_ && !is_plain(begin_)) ++begin_;
  }

  bool fills_page() const {
    std::size_t within = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      all += lines_[i].letters;
      if (i >= begin_ && i < end_) within += lines_[i].letters;
    }
    return 2 * within > all;
  }

  // Paragraphs that each stand under a link: other pages are announced here.
  bool lists_teasers() const {
    std::size_t teasers = 0;
    std::size_t prose = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (looks_[i] != LineLook::kProse) continue;
      ++prose;
      if (i > 0 && looks_[i - 1] == LineLook::kLinks &&
          lines_[i - 1].letters >= kShortestTeaserTitle) {
        ++teasers;
      }
    }
    return teasers >= kFewestTeasers && 2 * teasers >= prose;
  }

  // The innermost element around the prose; around a single paragraph, what that stands in.
  void find_container() {
    const auto begin = looks_.begin() + static_cast<std::ptrdiff_t>(begin_);
    const auto end = looks_.begin() + static_cast<std::ptrdiff_t>(end_);
    const auto first = std::find(begin, end, LineLook::kProse);
    // A body may be nothing but short lines: a list of cases, a table.
    first_prose_ = first == end ? begin_ : static_cast<std::size_t>(first - looks_.begin());
    std::size_t last = end_ - 1;
    while (last > first_prose_ && first != end && looks_[last] != LineLook::kProse) --last;
    container_ = tree_.common_ancestor(lines_[first_prose_].node, lines_[last].node);
    while (container_ > 0 &&
           (tree_[container_].display == Display::kInline || tree_[container_].name == "p")) {
      container_ = tree_[container_].parent;
    }
  }

  // ---- the title and what stands around the body ----

  // What the elements close around a line say of it, if it is all they hold.
  int markup_points(std::size_t i) const {
    int points = 0;
    std::size_t node = lines_[i].node;
    for (std::size_t level = 0; level <= kTitleLevels && node > 0; ++level) {
      const Node& element = tree_[node];
      if (first_line_at(element.end) - first_line_at(node) > kTitleLines) break;
      const Evidence evidence = evidence_of(element);
      if (evidence == Evidence::kBoxTitle) return 0;
      if (evidence == Evidence::kTitle) points = std::max(points, kNamedTitle);
      if (element.display == Display::kHeading) {
        points = std::max(points, 35 - 5 * (element.name[1] - '1'));
      }
      node = element.parent;
    }
    return points;
  }

  int title_points(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.letters > kLongestTitle || line.kind == LineKind::kRow) return 0;
    const std::string_view words = layout_.text_of(line);
    if (is_other_heading(i) || is_list_item(words)) return 0;
    int points = markup_points(i) + 60 * agreement(headlines_, words);
    if (points < kNamedTitle && looks_like_date(words)) return 0;
    if (points == 0 && opens_body(i)) points = kFewestTitlePoints + kOpening;
    if (points == 0) return 0;
    if (looks_[i] == LineLook::kLinks) points -= 25;
    if (line.letters < kShortestTitle) points -= 20;  // as the names of sections are
    return points - static_cast<int>(i < begin_ ? begin_ - i : i - begin_);
  }

  // A short line right above the body, with nothing but such lines between.
  bool opens_body(std::size_t line) const {
    if (line >= first_prose_ || line + kLinesAboveTitle < begin_) return false;
    if (looks_[line] != LineLook::kShort) return false;
    for (std::size_t i = line; i < std::max(begin_, line + 1); ++i) {
      if (!is_plain(i)) return false;
    }
    return steps_between(line, first_prose_) <= kLongestWay;
  }

  void find_title() {
    title_points_ = kFewestTitlePoints - 1;
    const std::size_t from = begin_ - std::min(begin_, kLinesAboveBody);
    const std::size_t to = std::min(first_prose_, begin_ + kLinesAboveBody);
    for (std::size_t i = from; i <= to; ++i) {
      if (region(i) == Region::kFurniture) continue;
      const int points = title_points(i);
      if (points <= title_points_) continue;
      title_points_ = points;
      title_ = i;
    }
  }

  // A page whose news is its title, with a date beside it; the rest is in a file to download.
  bool find_notice() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool is_title = is_plain(i) && lines_[i].letters >= kShortestNotice &&
                            lines_[i].letters <= kLongestTitle && markup_points(i) >= kNamedTitle;
      if (!is_title || !has_date_beside(i)) continue;
      title_ = begin_ = first_prose_ = i;
      end_ = i + 1;
      const std::size_t next = std::min(end_, lines_.size() - 1);
      container_ = steps_between(i, next) <= kLongestWay
                       ? tree_.common_ancestor(lines_[i].node, lines_[next].node)
                       : lines_[i].node;
      return true;
    }
    return false;
  }

  bool has_date_beside(std::size_t line) const {
    const std::size_t end = std::min(lines_.size(), line + kLinesBesideNotice + 1);
    for (std::size_t i = line - std::min(line, kLinesBesideNotice); i < end; ++i) {
      if (i != line && is_plain(i) && is_date(i)) return true;
    }
    return false;
  }

  bool is_date(std::size_t line) const { return looks_like_date(layout_.text_of(lines_[line])); }

  bool is_other_heading(std::size_t line) const {
    if (lines_[line].letters > 40) return false;
    const std::string folded = text::fold_marks(text::normalized(layout_.text_of(lines_[line])));
    return std::any_of(kOtherHeadings.begin(), kOtherHeadings.end(),
                       [&](std::string_view heading) { return folded.starts_with(heading); });
  }

  std::size_t end_below_body() const {
    std::size_t end = end_;
    const bool is_loose = container_ == 0 || tree_[container_].name == "body";
    const std::size_t limit =
        std::min(lines_.size(), end_ + (is_loose ? kLinesBelowLooseBody : kLinesBelowBody));
    while (end < limit && tree_.is_within(lines_[end].node, container_) &&
           (is_plain(end) || is_enclosure(end)) && !is_other_heading(end)) {
      ++end;
    }
    return end;
  }

  ArticleLines lines_of_article() const {
    ArticleLines found;
    found.is_article.assign(lines_.size(), false);
    found.title = title_;
    found.begin = std::min(begin_, title_.value_or(begin_));
    found.end = end_below_body();
    for (std::size_t i = found.begin; i < found.end; ++i) {
      found.is_article[i] = i == title_ || is_plain(i) || is_enclosure(i);
    }
    mark_date_above(found);
    return found;
  }

  // Old portals print the date on the bar above the title. The clock of the page is further up.
  void mark_date_above(ArticleLines& found) const {
    for (std::size_t i = found.begin; i < std::min(first_prose_, found.end); ++i) {
      if (is_date(i)) return;
    }
    for (std::size_t i = found.begin; i-- > 0 && found.begin - i <= kLinesAboveTitle;) {
      if (!is_plain(i) || steps_between(i, found.begin) > kLongestWay) return;
      if (!is_date(i)) continue;
      found.is_article[i] = true;
      return;
    }
  }

  const Tree& tree_;
  const Layout& layout_;
  const std::vector<Line>& lines_;
  const Headlines& headlines_;
  std::vector<LineLook> looks_;            // by line
  std::vector<std::size_t> prose_before_;  // by line, and one past the last: letters
  std::vector<Region> regions_;            // by node
  long points_ = 0;
  std::size_t begin_ = 0, end_ = 0;  // of the stretch
  std::size_t first_prose_ = 0;
  std::size_t container_ = 0;  // node
  std::optional<std::size_t> title_;
  int title_points_ = 0;
};

}  // namespace

std::optional<ArticleLines> find_article(const Tree& tree, const Layout& layout,
                                         const Headlines& headlines, Claim claim) {
  return Finder(tree, layout, headlines).find(claim);
}

}  // namespace solieu::html
