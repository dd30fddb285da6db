#include "engine/audit/part_names.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/audit/vague_words.h"
#include "engine/audit/words.h"

namespace solieu::audit {
namespace {

// Behind the last part: "và các nguồn khác".
constexpr std::array<std::string_view, 4> kVagueTail = {"các", "khác", "cùng", "những"};

// Levels of the administration: who names three of them names all.
constexpr std::array<std::string_view, 4> kUpper = {"cấp tỉnh", "cấp thành phố", "tỉnh",
                                                    "thành phố"};
constexpr std::array<std::string_view, 4> kMiddle = {"cấp huyện", "cấp quận", "huyện", "quận"};
constexpr std::array<std::string_view, 4> kLower = {"cấp xã", "cấp cơ sở", "cơ sở", "xã"};

// One person may have several of these.
constexpr std::array<std::string_view, 24> kQualities = {
    "nữ",       "dân tộc", "tôn giáo",   "đảng viên",       "đoàn viên",
    "trẻ",      "tuổi",    "trình độ",   "đại học",         "thạc sĩ",
    "lần đầu",  "tái cử",  "ngoài đảng", "khuyết tật",      "công giáo",
    "trí thức", "phụ nữ",  "thanh niên", "người có uy tín", "cao đẳng",
    "lý luận",  "trẻ em",  "thuộc diện", "theo dõi"};
// But not these of one another.
constexpr std::array<std::string_view, 8> kBodies = {
    "hội phụ nữ",      "liên hiệp phụ nữ",         "hội lhpn",       "lh phụ nữ",
    "đoàn thanh niên", "hội liên hiệp thanh niên", "trường đại học", "việt nam"};

// Who is or does the one is not or does not the other.
constexpr std::array<std::array<std::string_view, 2>, 5> kOpposites = {
    {{"nam", "nữ"},
     {"tái cử", "lần đầu"},
     {"tái cử", "mới"},
     {"trong đảng", "ngoài đảng"},
     {"đảng viên", "ngoài đảng"}}};

// What stands right behind a part and is told of it, not by way of name.
constexpr std::array<std::string_view, 12> kOfOne = {
    "đạt", "không", "có", "là", "được", "tham", "hoạt", "làm", "trên", "dưới", "thuộc", "bị"};

bool is_one_of(std::string_view word, Words::Phrases words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A bit for each quality.
std::uint32_t qualities_in(const Words& words) {
  static_assert(kQualities.size() <= 32);
  std::uint32_t bits = 0;
  if (words.has(kBodies)) return bits;
  for (std::size_t i = 0; i < kQualities.size(); ++i) {
    if (words.has(kQualities[i])) bits |= std::uint32_t{1} << i;
  }
  return bits;
}

}  // namespace

PartNames::PartNames(const ListStretch& stretch, const std::vector<Segment>& segments,
                     const Figure& total, const std::vector<Figure>& parts)
    : stretch_(stretch), segments_(segments), total_(total) {
  auto segment = segments.begin();
  for (const Figure& part : parts) {
    while (segment != segments.end() && !segment->span.contains(part.span)) ++segment;
    assert(segment != segments.end() && "each part stands in a segment");
    parts_.push_back({&part, &*segment});
  }
}

bool PartNames::is_named_before(const Named& named) const {
  return !without_fillers(stretch_.words(named.segment->span.begin, named.part->span.begin))
              .empty();
}

Words PartNames::behind(const Named& named) const {
  return stretch_.words(named.part->span.end, named.segment->span.end);
}

bool PartNames::leave_out() const {
  for (const Segment& segment : segments_) {
    const Words in = stretch_.words(segment.span);
    if (is_vague(in)) return true;
    const bool is_behind_parts = segment.span.begin > parts_.back().part->span.begin;
    if (is_behind_parts && in.begins_with(kVagueTail)) return true;
    const std::size_t verb = in.begins_with("có") ? 1 : 0;
    if (begins_with_number_word(in.last(in.size() - verb))) return true;
  }
  return false;
}

bool PartNames::are_parallel() const {
  if (parts_.size() == 1 || total_.kind == Figure::Kind::kMoney) return true;
  std::optional<std::string_view> first;
  for (const Named& named : parts_) {
    if (is_named_before(named)) continue;
    const Words after = behind(named);
    if (after.empty() || (first && *first != after.front())) return false;
    first = after.front();
  }
  return true;
}

bool PartNames::are_predicates() const {
  if (total_.kind != Figure::Kind::kCount) return false;
  std::optional<std::string_view> first;
  bool differ = false, is_predicate = false;
  for (const Named& named : parts_) {
    if (is_named_before(named)) continue;
    const Words after = behind(named);
    const std::string_view word = after.empty() ? std::string_view() : after.front();
    // "gia đình có công" is a name.
    is_predicate = is_predicate || (is_one_of(word, kOfOne) && !after.begins_with("có công"));
    differ = differ || (first && *first != word);
    if (!first) first = word;
  }
  return is_predicate && differ;
}

// Parts that all have the same qualities are told apart by another word: "dân tộc Thái 120 người,
// dân tộc Mường 85 người". Those that the total has are no part's own: "74 đảng viên, gồm … và
// khai trừ 5 đảng viên".
bool PartNames::are_qualities() const {
  if (total_.kind != Figure::Kind::kCount) return false;
  const std::uint32_t of_all = qualities_in(stretch_.words(total_.span));
  bool men = false, women = false, differ = false;
  std::optional<std::uint32_t> qualities;
  for (const Named& named : parts_) {
    const Words in = stretch_.words(named.segment->span);
    const bool is_body = in.has(kBodies);
    men = men || (!is_body && in.has("nam"));
    women = women || (!is_body && in.has("nữ"));
    const std::uint32_t here = qualities_in(in) & ~of_all;
    differ = differ || (qualities && *qualities != here);
    qualities = here;
  }
  return !are_opposites() && (differ || (men && women));
}

bool PartNames::are_opposites() const {
  if (parts_.size() != 2) return false;
  const Words first = stretch_.words(parts_[0].segment->span);
  const Words second = stretch_.words(parts_[1].segment->span);
  if (first.has(kBodies) || second.has(kBodies)) return false;
  return std::any_of(kOpposites.begin(), kOpposites.end(), [&](const auto& pair) {
    const bool stands = first.has(pair[0]) && second.has(pair[1]);
    return stands || (first.has(pair[1]) && second.has(pair[0]));
  });
}

bool PartNames::are_every_class() const {
  if (are_opposites()) return true;
  bool upper = false, middle = false, lower = false;
  for (const Named& named : parts_) {
    const Words name = stretch_.before(named.part->span.begin);
    upper = upper || name.ends_with(kUpper);
    middle = middle || name.ends_with(kMiddle);
    lower = lower || name.ends_with(kLower);
  }
  return upper && middle && lower && parts_.size() == 3;
}

}  // namespace solieu::audit
