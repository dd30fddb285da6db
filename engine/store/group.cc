#include "engine/store/group.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/store/counted_once.h"
#include "engine/store/fact_table.h"
#include "engine/store/figure.h"
#include "engine/store/rows.h"
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

// "2022-01/2022-06", of years "2016/2020".
std::string from_to(const fact::Period& period) {
  const auto& [from, to, granularity] = period;
  const bool is_of_months =
      from.day() == 1 && to.day() == fact::days_in_month(to.year(), to.month());
  const bool is_of_years = is_of_months && from.month() == 1 && to.month() == 12;
  const std::size_t size = is_of_years ? 4 : is_of_months ? 7 : 10;
  const std::string first = from.to_string().substr(0, size);
  const std::string last = to.to_string().substr(0, size);
  return first == last ? first : first + "/" + last;
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
  const bool is_published = time->of == Time::kPublished;
  const auto& period = is_published ? fact.article.published : fact.fact.attribution.period;
  if (!period) return {};
  std::string part = time->part(*period);
  return part.empty() && !is_published ? from_to(*period) : part;
}

bool is_range(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) return money->amount_max.has_value();
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) {
    return quantity->number_max.has_value();
  }
  return false;
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

// What a fact adds to its group, once it is known to count.
struct Addend {
  explicit Addend(const fact::Value& value) : number(summand(value)) {
    using fact::Comparator;
    if (const auto* house = std::get_if<fact::House>(&value)) money = house->money;
    const Comparator comparator = comparator_of(value).value_or(Comparator::kEqual);
    const bool is_least = comparator == Comparator::kGreater || comparator == Comparator::kAtLeast;
    is_lower_bound = is_least || is_range(value);
    is_approximate = !is_least && comparator != Comparator::kEqual;
  }

  std::optional<fact::Decimal> number, money;
  bool is_lower_bound = false;
  bool is_approximate = false;
  std::size_t group = 0;
};

class Groups {
 public:
  explicit Groups(const std::vector<std::string>& by) : by_(by) {}

  // The group of the fact, which may be new.
  std::size_t find(const StoredFact& fact) {
    Group group;
    group.unit = unit_of(fact.fact.value);
    std::string identity = group.unit;
    for (const std::string& key : by_) {
      group.keys.push_back(key_of(fact, key));
      identity += '\n' + group.keys.back();
    }
    // Folding is dear, and most groups come again as they were spelled before.
    const auto [spelled, is_new_spelling] = spellings_.try_emplace(identity, groups_.size());
    if (!is_new_spelling) return spelled->second;
    identity = text::fold_case(text::normalized(identity));
    const auto [place, is_new] = places_.try_emplace(std::move(identity), groups_.size());
    if (is_new) groups_.push_back({std::move(group), {}, {}, {}});
    return spelled->second = place->second;
  }

  void add(const Addend& addend) {
    Growing& growing = groups_[addend.group];
    ++growing.group.facts;
    growing.sum.add(addend.number);
    growing.money.add(addend.money);
    growing.group.is_lower_bound |= addend.is_lower_bound;
    growing.group.is_approximate |= addend.is_approximate;
  }

  void add_cumulative(const Addend& addend) {
    Growing& growing = groups_[addend.group];
    Cumulative& cumulative = growing.group.cumulative;
    ++cumulative.facts;
    growing.cumulative.add(addend.number);
    cumulative.is_lower_bound |= addend.is_lower_bound;
    cumulative.is_approximate |= addend.is_approximate;
  }

  std::vector<Group> sorted() && {
    std::vector<Group> groups;
    for (Growing& growing : groups_) {
      if (growing.group.facts == 0 && growing.group.cumulative.facts == 0) continue;
      growing.group.sum = growing.sum.total();
      growing.group.money = growing.money.total();
      growing.group.cumulative.sum = growing.cumulative.total();
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
    Sum cumulative;
  };
  const std::vector<std::string>& by_;
  std::vector<Growing> groups_;
  std::unordered_map<std::string, std::size_t> places_;     // by folded keys
  std::unordered_map<std::string, std::size_t> spellings_;  // by keys as they stand
};

// Holds back the figures until it is known which of them count.
class Figures {
 public:
  Figures(Connection& connection, Groups& groups) : sentences_of_(connection), groups_(groups) {}

  void add(std::int64_t article_id, Figure figure, const Addend& addend) {
    if (article_id != article_id_) end_article();
    article_id_ = article_id;
    figure.group = addend.group;
    of_article_.push_back(std::move(figure));
    addends_.push_back(addend);
  }

  void add_to_groups(LeftOut& left_out) {
    end_article();
    const std::vector<Verdict> verdicts = std::move(counted_).verdicts();
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      switch (verdicts[i]) {
        case Verdict::kCounts:
          groups_.add(addends_[i]);
          break;
        case Verdict::kRepeated:
          ++left_out.repeated;
          break;
        case Verdict::kPart:
          ++left_out.parts;
          break;
        case Verdict::kCumulative:
          groups_.add_cumulative(addends_[i]);
          [[fallthrough]];
        case Verdict::kNested:
          ++left_out.cumulative;
          break;
      }
    }
  }

 private:
  void end_article() {
    counted_.add(article_id_, of_article_, [this](text::SourceRange range) {
      return sentences_of_.of_article(article_id_).cut(range);
    });
    of_article_.clear();
  }

  SentenceReader sentences_of_;
  Groups& groups_;
  CountedOnce counted_;
  std::int64_t article_id_ = 0;  // no article has this one
  std::vector<Figure> of_article_;
  std::vector<Addend> addends_;
};

}  // namespace

Grouped group(const Database& database, std::string_view type, const Filter& filter,
              const std::vector<std::string>& by) {
  for (const std::string& key : by) need_key(type, key);
  Groups groups(by);
  Figures figures(database.connection(), groups);
  Scan how;
  if (std::find(by.begin(), by.end(), "document") != by.end()) how.documents = Scan::kNamed;
  Grouped grouped;
  grouped.left_out.copies = scan(database, type, filter, how, [&](StoredFact& fact) {
    Addend addend(fact.fact.value);
    addend.group = groups.find(fact);
    auto figure = filter.mentions == Mentions::kOnce ? figure_of(fact) : std::nullopt;
    if (figure) {
      figures.add(fact.article.id, std::move(*figure), addend);
    } else {
      groups.add(addend);
    }
    return true;
  });
  figures.add_to_groups(grouped.left_out);
  grouped.groups = std::move(groups).sorted();
  return grouped;
}

}  // namespace solieu::store
