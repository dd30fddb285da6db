#include "engine/audit/part_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/audit/list_stretch.h"
#include "engine/audit/part_cue.h"
#include "engine/audit/part_names.h"
#include "engine/audit/part_segment.h"
#include "engine/audit/vague_words.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

using text::Span;
using Brackets = ListStretch::Brackets;

// The total is looked for so many tokens before its cue.
constexpr std::size_t kFarthestTotal = 30;
// Of so many figures of a list it is asked whether the total counts the same.
constexpr std::size_t kMostTried = 2;
// So many segments may stand before the first part: "doanh nghiệp và nhân dân đóng góp 237 tỷ
// đồng".
constexpr std::size_t kFirstPartBefore = 3;

// A segment of a list that begins like this is a new statement, unless the first part did as well.
constexpr std::array<std::string_view, 44> kPredicates = {
    "tổ chức",   "hỗ trợ",    "trao",     "tặng",         "xây dựng", "vận động",   "thăm",
    "giúp",      "thành lập", "mở",       "tuyên truyền", "phát",     "giải quyết", "thu hút",
    "thực hiện", "ban hành",  "phối hợp", "chủ trì",      "tham gia", "tiếp nhận",  "đã",
    "đang",      "đạt",       "tăng",     "giảm",         "bằng",     "nâng",       "với",
    "vượt",      "trị giá",   "tổng",     "cho",          "kiểm tra", "giám sát",   "khám",
    "đào tạo",   "hiện nay",  "hiện có",  "đến nay",      "trồng",    "trích",      "cùng",
    "nuôi",      "chăn nuôi"};
constexpr std::array<std::string_view, 4> kRest = {"còn lại", "số còn lại", "phần còn lại",
                                                   "lại là"};

// The total of a list that stands before its cue.
class TotalFinder {
 public:
  TotalFinder(const ListStretch& stretch, const PartCue& cue) : stretch_(stretch), cue_(cue) {}

  // The total of what the first figures of a list count; money behind things that it paid for, and
  // bare numbers if there are no others.
  std::optional<Figure> of(Span list) const;

 private:
  std::optional<Figure> before_cue(const Figure& first_part) const;
  bool is_total_of(const Figure& figure, const Figure& part) const;

  const ListStretch& stretch_;
  const PartCue& cue_;
};

bool TotalFinder::is_total_of(const Figure& figure, const Figure& part) const {
  return figure.number && !figure.whole && figure.is_number_of_things() &&
         may_be_part(figure, part) &&
         !is_aside(stretch_, figure, stretch_.begin_of(stretch_.first_token()));
}

// Neither in brackets nor behind a semicolon.
std::optional<Figure> TotalFinder::before_cue(const Figure& first_part) const {
  const std::vector<Figure>& figures = stretch_.figures();
  int depth = 0;
  std::size_t token = cue_.begin;
  const auto behind =
      std::lower_bound(figures.begin(), figures.end(), stretch_.begin_of(cue_.begin),
                       [](const Figure& figure, std::size_t at) { return figure.span.begin < at; });
  for (auto figure = std::make_reverse_iterator(behind); figure != figures.rend(); ++figure) {
    const std::size_t at = stretch_.token_at(figure->span.begin);
    if (cue_.begin - at > kFarthestTotal) return std::nullopt;
    for (; token > at; --token) {
      const std::string_view w = stretch_.word(token - 1);
      if (w == ")") ++depth;
      if (w == "(") --depth;
      if (w == ";" && token != cue_.begin && depth == 0) return std::nullopt;
    }
    if (depth <= 0 && is_total_of(*figure, first_part)) return *figure;
  }
  return std::nullopt;
}

std::optional<Figure> TotalFinder::of(Span list) const {
  const Figure* bare = nullptr;
  std::size_t tried = 0;
  for (const Figure* figure : stretch_.figures_in(list, Brackets::kRead)) {
    if (figure->kind == Figure::Kind::kPercent || figure->whole) continue;
    if (figure->kind == Figure::Kind::kBare) {
      if (bare == nullptr) bare = figure;
      continue;
    }
    if (auto total = before_cue(*figure)) return total;
    if (++tried == kMostTried) return std::nullopt;
  }
  return bare != nullptr && tried == 0 ? before_cue(*bare) : std::nullopt;
}

// Takes the parts of a list, one segment after the other.
class PartTaker {
 public:
  PartTaker(const ListStretch& stretch, const PartCue& cue, std::vector<Segment>& segments,
            PartList& list)
      : stretch_(stretch), cue_(cue), segments_(segments), list_(list) {}

  // Where the list ends before the region does, the rest of the segments goes. False if no parts
  // were found, or what they are may be read in two ways.
  bool take();

 private:
  Words words(std::size_t i) const { return stretch_.words(segments_[i].span); }
  bool semicolon_ends(std::size_t i);
  bool ends_before(std::size_t i);
  bool all_have_parts(std::size_t first) const;
  void end_before(std::size_t i);

  const ListStretch& stretch_;
  const PartCue& cue_;
  std::vector<Segment>& segments_;
  PartList& list_;
  bool starts_with_predicate_ = false;
  std::optional<bool> semicolons_divide_;
};

// Whether what stands between semicolons, from one segment on, are parts and nothing else.
bool PartTaker::all_have_parts(std::size_t first) const {
  bool has_part = true;
  for (std::size_t i = first; i < segments_.size(); ++i) {
    if (segments_[i].behind_semicolon) {
      if (!has_part) return false;
      has_part = false;
    }
    if (words(i).begins_with(kPredicates)) return false;
    has_part = part_of(stretch_, segments_[i], list_.total).part.has_value() || has_part;
  }
  return has_part;
}

// The first semicolon decides for all.
bool PartTaker::semicolon_ends(std::size_t i) {
  if (!segments_[i].behind_semicolon) return false;
  if (!semicolons_divide_) {
    // "trong đó:" and then the first item
    const bool is_at_start = i == 1 && words(0).size() < 2;
    semicolons_divide_ = cue_.semicolons_may_divide && (list_.parts.size() == 1 || is_at_start);
    if (!*semicolons_divide_ && list_.parts.size() == 1 && all_have_parts(i)) {
      semicolons_divide_ = true;
      list_.may_be_several = true;
    }
  }
  return !*semicolons_divide_;
}

bool PartTaker::ends_before(std::size_t i) {
  if (semicolon_ends(i)) return true;
  return !list_.parts.empty() && !starts_with_predicate_ && words(i).begins_with(kPredicates);
}

// What may be parts behind the end keeps the list from being all.
void PartTaker::end_before(std::size_t i) {
  const auto rest =
      stretch_.figures_in({segments_[i].span.begin, segments_.back().span.end}, Brackets::kRead);
  if (std::any_of(rest.begin(), rest.end(), [&](const Figure* figure) {
        return figure->kind != Figure::Kind::kBare && may_be_part(list_.total, *figure);
      })) {
    list_.is_complete = false;
  }
  segments_.resize(i);
}

bool PartTaker::take() {
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    if (ends_before(i)) {
      end_before(i);
      break;
    }
    const Words in = words(i);
    if (list_.parts.empty() && begins_vaguely(in)) return false;
    const SegmentPart found = part_of(stretch_, segments_[i], list_.total);
    if (found.is_open) return false;
    if (in.begins_with(kRest)) list_.is_complete = found.part.has_value();
    if (!found.part) continue;
    if (list_.parts.empty()) {
      if (i > kFirstPartBefore) return false;
      starts_with_predicate_ = in.begins_with(kPredicates);
    }
    list_.parts.push_back(*found.part);
  }
  return !list_.parts.empty();
}

void tell_by_names(const PartNames& names, const PartCue& cue, PartList& list) {
  list.leaves_out = names.leave_out();
  list.names_classes = names.are_every_class();
  list.is_certain = cue.names == PartCue::Names::kAll ||
                    (cue.names == PartCue::Names::kSome && names.are_parallel());
  list.may_overlap = names.are_qualities();
  // "gồm 212 hộ vay vốn và 120 hộ được giúp giống": what is all there is will hardly overlap.
  const bool by_predicates = !list.names_classes && names.are_predicates();
  if (by_predicates && list.is_complete) list.is_certain = false;
  if (by_predicates && !list.is_complete) list.may_overlap = true;
}

std::optional<PartList> list_at(const ListStretch& stretch, const PartCue& cue) {
  const PartRegion region = region_of(stretch, cue);
  if (region.end <= cue.end) return std::nullopt;
  const auto total =
      TotalFinder(stretch, cue).of({stretch.begin_of(cue.end), stretch.end_of(region.end - 1)});
  if (!total) return std::nullopt;

  PartList list;
  list.total = *total;
  const Span between = {total->span.end, stretch.begin_of(cue.begin)};
  list.names_others = !stretch.figures_in(between, Brackets::kSkip).empty() ||
                      has_number_word(stretch.words(between));
  list.is_complete = cue.names == PartCue::Names::kAll && !region.is_cut;
  std::vector<Segment> segments = segments_of(stretch, cue.end, region.end);
  if (!PartTaker(stretch, cue, segments, list).take()) return std::nullopt;
  tell_by_names(PartNames(stretch, segments, list.total, list.parts), cue, list);
  return list;
}

}  // namespace

std::vector<PartList> part_lists(const AuditedArticle& article, std::size_t sentence) {
  const ListStretch stretch(article, sentence);
  std::vector<PartList> lists;
  if (stretch.figures().size() < 2) return lists;
  for (std::size_t i = stretch.first_own(); i < stretch.last_own(); ++i) {
    const auto cue = part_cue_at(stretch, i);
    if (!cue) continue;
    if (auto list = list_at(stretch, *cue)) lists.push_back(std::move(*list));
    i = cue->end - 1;
  }
  return lists;
}

}  // namespace solieu::audit
