#include "engine/audit/announcement.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "engine/audit/percent_cue.h"

namespace solieu::audit {
namespace {

// Longer stretches say other things in between.
constexpr std::size_t kMaxWords = 32;
constexpr std::size_t kMaxWordsOfTotal = 5;

constexpr std::array<std::string_view, 32> kMore = {
    "và",       "cùng",         "kèm",        "kèm theo",   "ngoài ra",  "đồng thời", "gồm",
    "bao gồm",  "trong đó",     "còn lại",    "nâng",       "lũy kế",    "đến nay",   "khác",
    "riêng",    "thêm",         "tính cả",    "kể cả",      "tính luôn", "chưa kể",   "chưa tính",
    "không kể", "không tính",   "cả tiền",    "cả chi phí", "cả công",   "cả phí",    "cộng tiền",
    "cộng phí", "cộng chi phí", "trong tổng", "số còn lại"};
constexpr std::array<std::string_view, 6> kFor = {"cho", "tặng", "đến", "tới", "giúp", "của"};
constexpr std::array<std::string_view, 9> kNearlies = {"khoảng", "gần",     "trên",    "hơn", "là",
                                                       "ước",    "lên tới", "lên đến", "đạt"};
// The longer ones first.
constexpr std::array<std::string_view, 20> kTotals = {"tổng kinh phí xây dựng",
                                                      "tổng kinh phí thực hiện",
                                                      "tổng kinh phí hỗ trợ",
                                                      "tổng số tiền hỗ trợ",
                                                      "tổng trị giá quà",
                                                      "tổng mức hỗ trợ",
                                                      "tổng tiền thưởng",
                                                      "tổng số kinh phí",
                                                      "trị giá tổng cộng",
                                                      "tổng số vốn vay",
                                                      "tổng số tiền",
                                                      "tổng số vốn",
                                                      "tổng trị giá",
                                                      "tổng giá trị",
                                                      "tổng kinh phí",
                                                      "tổng chi phí",
                                                      "tổng cộng",
                                                      "tổng tiền",
                                                      "tổng vốn",
                                                      "tổng"};
constexpr std::array<std::string_view, 7> kAmounts = {
    "số tiền", "trị giá", "kinh phí", "giá trị", "thành tiền", "chi trả", "chi"};
// What people say of what comes out of it.
constexpr std::array<std::string_view, 30> kResults = {
    "hết",      "mất",       "được",      "thu",         "thu về",   "bán được",
    "là",       "tức",       "=",         "thành",       "cần",      "nhận",
    "đạt",      "bằng",      "doanh thu", "sản lượng",   "cộng lại", "tất cả",
    "cả thảy",  "cả năm",    "chi phí",   "tương đương", "gây quỹ",  "vốn",
    "tổng mức", "tiền công", "thu nhập",  "đóng góp",    "cấp",      "sức chứa"};
constexpr std::array<std::string_view, 2> kGiven = {"hỗ trợ", "trợ giúp"};
constexpr std::array<std::string_view, 5> kWorth = {"trị giá", "giá trị", "xây dựng", "chi phí",
                                                    "đầu tư"};
}  // namespace

Announcement announcement(Words lead) {
  while (lead.drop_back(kNearlies)) {
  }
  const Announced how = lead.drop_back(kTotals)    ? Announced::kAsTotal
                        : lead.drop_back(kAmounts) ? Announced::kAsAmount
                                                   : Announced::kNot;
  if (how != Announced::kNot) lead.drop_back("với");
  // ", mỗi tháng 72 triệu đồng"
  if (how == Announced::kNot && lead.size() == 3 && lead[1] == "mỗi") {
    return {Announced::kAsAmount, std::move(lead)};
  }
  return {how, std::move(lead)};
}

bool leads_to_result(Words lead) {
  while (!lead.ends_with(kResults) && (lead.drop_back(kNearlies) || lead.drop_back(":"))) {
  }
  if (lead.ends_with(kTotals) || lead.ends_with(kAmounts) || lead.ends_with(kResults)) return true;
  // "tổng chiều dài", "tổng số gạo"
  for (std::size_t back = 1; back <= std::min(lead.size(), kMaxWordsOfTotal); ++back) {
    const std::string_view word = lead[lead.size() - back];
    if (word == "tổng") return true;
    if (is_clause_border(word)) return word == "(" && back == 1;
  }
  return false;
}

Words behind_last_border(const Words& words) {
  std::size_t count = 0;
  while (count < words.size() && !is_clause_border(words[words.size() - count - 1])) ++count;
  return words.last(count);
}

bool has_more_word(const Words& words) { return words.has(kMore); }

bool begins_with_more(const Words& words) {
  // "… tổng trị giá 140 triệu đồng và 60 xe đạp": these are no part of it.
  return words.begins_with(kMore) && !(words.size() == 1 && words.front() == "và");
}

bool has_more(const Words& words) {
  if (words.size() > kMaxWords) return true;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Words rest = words.last(words.size() - at);
    if (rest.begins_with(kFor)) return false;
    if (begins_with_more(rest)) return true;
  }
  return false;
}

bool are_given_and_worth(const Words& a, const Words& b) {
  return (a.has(kWorth) && b.has(kGiven)) || (a.has(kGiven) && b.has(kWorth));
}

}  // namespace solieu::audit
