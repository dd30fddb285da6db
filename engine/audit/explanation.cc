#include "engine/audit/explanation.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/audit/product.h"
#include "engine/audit/rates.h"
#include "engine/audit/repetitions.h"

namespace solieu::audit {
namespace {

constexpr std::size_t kReach = 6;
constexpr std::size_t kReachBehind = 3;
constexpr std::int64_t kMonths = 12;

// How often the rate may have been paid, to make the total.
std::vector<std::int64_t> all_times(const FigureLine& line, std::size_t total, std::size_t first,
                                    std::size_t rate) {
  const std::string_view time = rate_at(line, rate)->time;
  const auto [low, high] = std::minmax(rate, total);
  const Words words = line.up_to(std::min(low, first), high);
  std::vector<std::int64_t> times = repetitions_in(words, time.empty() ? "tháng" : time);
  if (!time.empty() && !times.empty() && rate < total) return times;
  times.push_back(1);
  if (time == "tháng") times.push_back(kMonths);
  return times;
}

struct Possible {
  std::size_t rate = 0;
  bool is_fitting = false;  // the rate is of what is counted
  Product product;
};

// All that the rates near it could make.
std::vector<Possible> all_possible(const FigureLine& line, std::size_t total, std::size_t first) {
  const std::size_t from = total < kReach ? 0 : total - kReach;
  const std::size_t to = std::min(line.size(), total + kReachBehind + 1);
  std::vector<Possible> all;
  for (std::size_t at = from; at < to; ++at) {
    const std::optional<Rate> rate = at == total ? std::nullopt : rate_at(line, at);
    if (!rate || !in_unit_of(line, total, at)) continue;
    for (const std::int64_t times : all_times(line, total, first, at)) {
      if (const auto multiple = multiple_of(line, at, times)) all.push_back({at, false, *multiple});
      for (std::size_t count = from; count < to; ++count) {
        if (count == at || count == total || line[count].kind != Figure::Kind::kCount) continue;
        const bool is_fitting = is_count_for(line, count, *rate);
        if (const auto one = product_of(line, count, at, times)) {
          all.push_back({at, is_fitting, *one});
        }
      }
    }
  }
  return all;
}

}  // namespace

bool is_explained(const FigureLine& line, std::size_t total, std::size_t first) {
  const std::vector<Possible> all = all_possible(line, total, first);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const StatedNumber stated = in_unit_of(line, total, all[i].rate).value();
    if (agrees(all[i].product.bounds, stated)) return true;
    for (std::size_t j = 0; j < i && all[i].is_fitting; ++j) {
      if (!all[j].is_fitting || all[j].rate == all[i].rate) continue;
      if (agrees(sum(all[i].product.bounds, all[j].product.bounds), stated)) return true;
    }
  }
  return false;
}

}  // namespace solieu::audit
