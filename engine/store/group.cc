#include "engine/store/group.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/store/fact_table.h"
#include "engine/store/scan.h"
#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

// A part of the calendar that a period surely lies in; empty where only more is known.
std::string month_of(const fact::Period& period) {
  if (period.from.year() != period.to.year()) return {};
  if (period.from.month() != period.to.month()) return {};
  return period.from.to_string().substr(0, 7);
}
std::string quarter_of(const fact::Period& period) {
  const auto quarter = [](fact::Day day) { return (day.month() + 2) / 3; };
  if (period.from.year() != period.to.year()) return {};
  if (quarter(period.from) != quarter(period.to)) return {};
  return fmt::format("{}-Q{}", period.from.to_string().substr(0, 4), quarter(period.from));
}
std::string year_of(const fact::Period& period) {
  if (period.from.year() != period.to.year()) return {};
  return period.from.to_string().substr(0, 4);
}

struct Time {
  std::string_view key;
  enum { kPublished, kPeriod } of;
  std::string (*part)(const fact::Period&);
};

constexpr Time kTimes[] = {
    {"month", Time::kPublished, month_of},         {"quarter", Time::kPublished, quarter_of},
    {"year", Time::kPublished, year_of},           {"period_month", Time::kPeriod, month_of},
    {"period_quarter", Time::kPeriod, quarter_of}, {"period_year", Time::kPeriod, year_of},
};

const Time* time_named(std::string_view key) {
  for (const Time& time : kTimes) {
    if (time.key == key) return &time;
  }
  return nullptr;
}

void need_key(std::string_view type, std::string_view key) {
  const Time* time = time_named(key);
  if (time == nullptr) {
    need_field(type, key);
  } else if (time->of == Time::kPeriod) {
    need_field(type, "period_from");
  }
}

std::string key_of(const StoredFact& fact, std::string_view key) {
  const Time* time = time_named(key);
  if (time == nullptr) return field_of(fact, key).value_or(std::string());
  const auto& period =
      time->of == Time::kPublished ? fact.article.published : fact.fact.attribution.period;
  return period ? time->part(*period) : std::string();
}

std::string unit_of(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) {
    return money->per.empty() ? money->currency : money->currency + "/" + money->per;
  }
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) return quantity->unit;
  if (const auto* other = std::get_if<fact::Other>(&value)) {
    return field_text(*other, "unit").value_or(std::string());
  }
  return {};
}

bool is_range(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) return money->amount_max.has_value();
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) {
    return quantity->number_max.has_value();
  }
  return false;
}

void note_comparator(Group& group, const fact::Value& value) {
  using fact::Comparator;
  const Comparator comparator = comparator_of(value).value_or(Comparator::kEqual);
  const bool is_least = comparator == Comparator::kGreater || comparator == Comparator::kAtLeast;
  if (is_least || is_range(value)) group.is_lower_bound = true;
  if (!is_least && comparator != Comparator::kEqual) group.is_approximate = true;
}

// Percentages of different things have no sum.
std::optional<fact::Decimal> summand(const fact::Value& value) {
  if (std::holds_alternative<fact::Percent>(value)) return std::nullopt;
  return number_of(value);
}

// A sum that no Decimal holds stays unknown.
class Sum {
 public:
  void add(std::optional<fact::Decimal> number) {
    if (!number || is_too_large_) return;
    total_ = total_ ? total_->plus(*number) : number;
    is_too_large_ = !total_;
  }
  std::optional<fact::Decimal> total() const { return total_; }

 private:
  std::optional<fact::Decimal> total_;
  bool is_too_large_ = false;
};

class Groups {
 public:
  explicit Groups(const std::vector<std::string>& by) : by_(by) {}

  void add(const StoredFact& fact) {
    Group group;
    group.unit = unit_of(fact.fact.value);
    std::string identity = group.unit;
    for (const std::string& key : by_) {
      group.keys.push_back(key_of(fact, key));
      identity += '\n' + group.keys.back();
    }
    identity = text::fold_case(text::normalized(identity));
    const auto [place, is_new] = places_.try_emplace(std::move(identity), groups_.size());
    if (is_new) groups_.push_back({std::move(group), {}, {}});
    Growing& growing = groups_[place->second];
    ++growing.group.facts;
    growing.sum.add(summand(fact.fact.value));
    if (const auto* house = std::get_if<fact::House>(&fact.fact.value)) {
      growing.money.add(house->money);
    }
    note_comparator(growing.group, fact.fact.value);
  }

  std::vector<Group> sorted() && {
    std::vector<Group> groups;
    for (Growing& growing : groups_) {
      growing.group.sum = growing.sum.total();
      growing.group.money = growing.money.total();
      groups.push_back(std::move(growing.group));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
      return a.sum != b.sum ? a.sum > b.sum : a.facts > b.facts;
    });
    return groups;
  }

 private:
  struct Growing {
    Group group;
    Sum sum;
    Sum money;
  };
  const std::vector<std::string>& by_;
  std::vector<Growing> groups_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<Group> group(const Database& database, std::string_view type, const Filter& filter,
                         const std::vector<std::string>& by) {
  for (const std::string& key : by) need_key(type, key);
  Groups groups(by);
  scan(database, type, filter, Order::kDocument, Sentences::kLeaveOut, [&](StoredFact& fact) {
    groups.add(fact);
    return true;
  });
  return std::move(groups).sorted();
}

}  // namespace solieu::store
