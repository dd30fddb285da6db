#include "engine/audit/part_segment.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "engine/audit/addable.h"
#include "engine/audit/number_lead.h"

namespace solieu::audit {
namespace {

using text::Span;
using Brackets = ListStretch::Brackets;

// "mỗi" stands so far before the number that it makes a rate: "mỗi nhánh rộng 10,5 m".
constexpr std::size_t kNearRate = 4;

// What a number is not when it stands behind these: a part, or a total that parts are of.
constexpr std::array<std::string_view, 27> kAside = {
    "tăng",        "giảm",   "tăng thêm", "thêm",     "vượt",        "cao hơn", "thấp hơn",
    "nhiều hơn",   "ít hơn", "so với",    "từ",       "lên",         "xuống",   "bình quân",
    "mỗi",         "tối đa", "tối thiểu", "kế hoạch", "chỉ tiêu",    "cùng kỳ", "năm trước",
    "tương đương", "bằng",   "/",         "x",        "còn lại của", "nâng"};
constexpr std::array<std::string_view, 20> kFillers = {
    "trên", "hơn", "gần",   "khoảng", "được", "là",  "đạt", "có",   "đã",   "chỉ",
    "còn",  "ước", "chừng", "tổng",   "số",   "tới", "đến", "ngót", "đúng", ":"};

// "khiển trách 58" has a label before it that is no name ("khu phố 3") and nothing behind it, "98
// về đất đai" only what tells it from the others; in "định kỳ 40 lượt" no thing was seen behind it.
std::optional<Figure> bare_part(const ListStretch& stretch, const Figure& bare,
                                const Segment& segment, const Figure& total, bool& is_open) {
  const Words label = stretch.words(segment.span.begin, bare.span.begin);
  if (makes_a_name(label)) return std::nullopt;
  const Figure found = completed(stretch.article(), bare, total);
  const Words behind = stretch.words(bare.span.end, segment.span.end);
  const bool stands_alone = behind.empty() && !label.empty();
  const bool has_unit = behind.begins_with(total.unit);
  if ((stands_alone || has_unit || leaves_thing_unsaid(label, behind)) && found.number)
    return found;
  is_open = true;
  return std::nullopt;
}

SegmentPart part_in(const ListStretch& stretch, const Segment& segment, const Figure& total,
                    Brackets brackets) {
  SegmentPart found;
  for (const Figure* figure : stretch.figures_in(segment.span, brackets)) {
    if (!may_be_part(total, *figure) || is_aside(stretch, *figure, segment.span.begin)) continue;
    const bool is_bare = figure->kind == Figure::Kind::kBare;
    if (is_bare && brackets == Brackets::kRead) continue;
    const std::optional<Figure> part =
        is_bare ? bare_part(stretch, *figure, segment, total, found.is_open) : *figure;
    if (!part) continue;
    if (found.part) found.is_open = true;
    found.part = part;
  }
  return found;
}

}  // namespace

std::vector<Segment> segments_of(const ListStretch& stretch, std::size_t first, std::size_t last) {
  std::vector<Segment> segments;
  Segment segment{{stretch.begin_of(first), stretch.begin_of(first)}, false};
  int depth = 0;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view w = stretch.word(i);
    if (w == "(") ++depth;
    if (w == ")") --depth;
    if (i > first && stretch.starts_item(i)) {
      segments.push_back(segment);
      segment = {{stretch.begin_of(i), stretch.begin_of(i)}, true};
      depth = 0;
    }
    const bool splits = depth <= 0 && (w == "," || w == ";" || w == "và" || w == "+");
    if (!splits) {
      if (segment.span.empty()) segment.span.begin = stretch.begin_of(i);
      segment.span.end = stretch.end_of(i);
      continue;
    }
    segments.push_back(segment);
    segment = {{stretch.end_of(i), stretch.end_of(i)}, w == ";"};
  }
  segments.push_back(segment);
  return segments;
}

bool may_be_part(const Figure& total, const Figure& part) {
  if (part.kind == Figure::Kind::kBare) {
    return total.kind == Figure::Kind::kCount && total.number->is_exact;
  }
  return is_addable(total, part);
}

bool is_aside(const ListStretch& stretch, const Figure& figure, std::size_t clause_begin) {
  if (figure.placed != nullptr) {
    const auto* money = std::get_if<fact::Money>(&figure.placed->fact->value);
    if (money != nullptr && !money->per.empty()) return true;
  }
  const Words before = stretch.before(figure.span.begin, clause_begin);
  if (before.last(std::min(before.size(), kNearRate)).has("mỗi")) return true;
  const Words in = without_fillers(before);
  // The upper end of a range: "từ 60 đến 300 m2".
  if (!in.empty() && in.back().front() >= '0' && in.back().front() <= '9') return true;
  return in.ends_with(kAside) || makes_an_average(stretch.before(figure.span.begin));
}

Words without_fillers(Words before) {
  while (before.drop_back(kFillers)) {
  }
  return before;
}

// In brackets if there is none before them: "khu ở (23,1 ha)".
SegmentPart part_of(const ListStretch& stretch, const Segment& segment, const Figure& total) {
  SegmentPart found = part_in(stretch, segment, total, Brackets::kSkip);
  if (found.part) return found;
  SegmentPart in_brackets = part_in(stretch, segment, total, Brackets::kRead);
  in_brackets.is_open = in_brackets.is_open || found.is_open;
  return in_brackets;
}

}  // namespace solieu::audit
