#include "engine/audit/likeness.h"

#include <algorithm>

namespace solieu::audit {
namespace {

// Smaller whole numbers are written out: 90 stands for 90.
constexpr std::int64_t kFewestRounded = 100;
// The same sentence, told twice, has so many pairs of words in common at least.
constexpr std::size_t kFewestOfTwins = 4;

// "đoàn viên" and "đoàn viên, thanh niên", but not "hộ nghèo" and "hộ cận nghèo".
std::size_t same_beginning(const Statement& a, const Statement& b) {
  const auto [end, other] =
      std::mismatch(a.noun.begin(), a.noun.end(), b.noun.begin(), b.noun.end());
  if (end != a.noun.end() && other != b.noun.end()) return 0;
  return static_cast<std::size_t>(end - a.noun.begin());
}

bool are_of_others(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return !a.empty() && !b.empty() && count_shared(a, b) == 0;
}

// "Đến ngày 30/4" and "đến cuối tháng 4" are one time.
bool may_be_of_one_time(const fact::Period& a, const fact::Period& b) {
  return a == b || (a.to == b.to && (a.from == a.to || b.from == b.to));
}

}  // namespace

bool may_be_of_one(const Statement& a, const Statement& b) {
  if (a.unit != b.unit || a.marks != b.marks) return false;
  if (a.noun.empty() != b.noun.empty()) return false;
  if (!a.noun.empty() && same_beginning(a, b) == 0) return false;
  if (are_of_others(a.numbers, b.numbers)) return false;
  if (a.aspect != 0 && b.aspect != 0 && a.aspect != b.aspect) return false;
  if (a.period && b.period && !may_be_of_one_time(*a.period, *b.period)) return false;
  // "xã Đông, huyện Tây" may be meant where "huyện Tây" is said.
  if (a.place.find(b.place) == std::string::npos && b.place.find(a.place) == std::string::npos) {
    return false;
  }
  for (std::size_t i = 0; i < a.sides.size(); ++i) {
    if (a.sides[i] != 0 && b.sides[i] != 0 && a.sides[i] != b.sides[i]) return false;
  }
  return true;
}

bool are_of_one_name(const Statement& a, const Statement& b) {
  const std::size_t shared = count_shared(a.names, b.names);
  return shared == a.names.size() || shared == b.names.size();
}

bool are_of_other_names(const Statement& a, const Statement& b) {
  return are_of_others(a.names, b.names);
}

bool share_a_noun(const Statement& a, const Statement& b) { return same_beginning(a, b) >= 2; }

std::size_t count_shared_pairs(const Statement& a, const Statement& b) {
  const std::size_t shared = count_shared(a.pairs, b.pairs);
  const std::size_t of_noun = std::max<std::size_t>(same_beginning(a, b), 1) - 1;
  return shared - std::min(shared, of_noun);
}

std::optional<fact::Decimal> difference_of(fact::Decimal a, fact::Decimal b) {
  const auto less = std::min(a, b).times(-1);
  return less ? std::max(a, b).plus(*less) : std::nullopt;
}

bool are_twins(const Statement& a, const Statement& b, int percent) {
  const std::size_t pairs = count_shared_pairs(a, b);
  const std::size_t of = std::min(a.pairs.size(), b.pairs.size());
  return pairs >= kFewestOfTwins && pairs * 100 >= of * static_cast<std::size_t>(percent);
}

bool is_rounding_of(fact::Decimal rounded, fact::Decimal exact) {
  if (rounded == fact::Decimal(0)) return false;
  if (rounded < fact::Decimal(kFewestRounded) && rounded.scale() >= exact.scale()) return false;
  fact::WideInt step = 1;
  const fact::WideInt units = rounded.units();
  while (units % (step * 10) == 0) step *= 10;
  const auto difference = difference_of(rounded, exact);
  const auto one = fact::Decimal::from_units(step, rounded.scale());
  if (!difference || !one) return true;
  const auto twenty = difference->times(20);
  return *difference < *one && (!twenty || *twenty <= exact);
}

bool are_near(fact::Decimal a, fact::Decimal b) {
  const auto [less, more] = std::minmax(a, b);
  const auto five = less.times(5);
  const auto four = more.times(4);
  return five && four && *five >= *four;
}

std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  auto other = b.begin();
  for (const std::uint32_t hash : a) {
    while (other != b.end() && *other < hash) ++other;
    if (other == b.end()) break;
    if (*other == hash) ++count;
  }
  return count;
}

}  // namespace solieu::audit
