#include "engine/audit/number_lead.h"

#include <array>
#include <string_view>

namespace solieu::audit {
namespace {

constexpr std::array<std::string_view, 26> kNamed = {
    "số",  "quận", "phường", "khu",  "khu phố", "đường phố", "tổ",  "ấp",    "thôn",
    "xóm", "khóa", "lần",    "thứ",  "điều",    "khoản",     "năm", "tháng", "ngày",
    "quý", "cấp",  "hạng",   "loại", "mức",     "km",        "lô",  "tầng"};
constexpr std::array<std::string_view, 6> kMarks = {"khá", "tốt", "giỏi", "mạnh", "yếu", "cao"};

constexpr std::array<std::string_view, 4> kSexes = {"nam", "nữ", "là nam", "là nữ"};
// What is about, at, of, by or for something.
constexpr std::array<std::string_view, 9> kRelations = {"về", "ở",   "tại",   "thuộc", "của",
                                                        "do", "cho", "trong", "từ"};

}  // namespace

bool makes_a_name(const Words& before) { return before.ends_with(kNamed); }

bool makes_an_average(const Words& before) {
  return before.ends_with("trung bình") && !before.has(kMarks);
}

bool leaves_thing_unsaid(const Words& before, const Words& behind) {
  return behind.begins_with(kSexes) || (before.empty() && behind.begins_with(kRelations));
}

}  // namespace solieu::audit
