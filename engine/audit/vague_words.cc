#include "engine/audit/vague_words.h"

#include <array>
#include <string_view>

namespace solieu::audit {
namespace {

constexpr std::array<std::string_view, 23> kVague = {
    "một số",   "nhiều",   "hàng trăm", "hàng nghìn", "hàng ngàn", "hàng chục",
    "v . v",    ". . .",   "vv",        "chưa kể",    "chưa tính", "không kể",
    "ngoài ra", "chủ yếu", "tiêu biểu", "điển hình",  "nổi bật",   "nhất là",
    "đặc biệt", "vài",     "mấy",       "chục",       "kể cả"};
constexpr std::array<std::string_view, 10> kNumberWords = {"một", "hai", "ba",   "bốn",  "sáu",
                                                           "bảy", "tám", "chín", "mười", "năm"};

}  // namespace

bool is_vague(const Words& words) { return words.has(kVague); }

bool begins_vaguely(const Words& words) { return words.begins_with(kVague); }

bool has_number_word(const Words& words) { return words.has(kNumberWords); }

bool begins_with_number_word(const Words& words) { return words.begins_with(kNumberWords); }

}  // namespace solieu::audit
