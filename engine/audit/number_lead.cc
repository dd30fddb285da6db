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

}  // namespace

bool makes_a_name(const Words& before) { return before.ends_with(kNamed); }

bool makes_an_average(const Words& before) {
  return before.ends_with("trung bình") && !before.has(kMarks);
}

}  // namespace solieu::audit
