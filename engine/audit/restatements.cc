#include "engine/audit/restatements.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <variant>

#include "engine/audit/retellings.h"
#include "engine/audit/slip.h"

namespace solieu::audit {
namespace {

// Two reports of one event have so many rows of three words in common at their beginning if they
// speak of one day, and so many if not.
constexpr std::size_t kAlikeOpenings = 5;
constexpr std::size_t kVeryAlikeOpenings = 12;
// They are published within so many days.
constexpr int kMostDaysBetween = 10;
// Of the articles that share a key, so many are compared with each other.
constexpr std::size_t kMostCompared = 16;
// Days of which an article speaks, that are kept.
constexpr std::size_t kMostDays = 8;

int day_number(fact::Day day) {
  // Months of 31 days: all that is asked is whether two days are near.
  return (day.year() * 12 + day.month()) * 31 + day.day();
}

std::vector<fact::Day> days_of(const AuditedArticle& article) {
  std::vector<fact::Day> days;
  for (const PlacedFact& placed : article.facts()) {
    const auto* date = std::get_if<fact::Date>(&placed.fact->value);
    if (date == nullptr || date->period.granularity != fact::Granularity::kDay) continue;
    if (days.size() == kMostDays) break;
    days.push_back(date->period.from);
  }
  std::sort(days.begin(), days.end());
  return days;
}

bool share_a_day(const std::vector<fact::Day>& a, const std::vector<fact::Day>& b) {
  std::vector<fact::Day> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return !shared.empty();
}

using Pair = std::pair<std::size_t, std::size_t>;

// What hangs together by the pairs, each group in order.
std::vector<std::vector<std::size_t>> groups_of(const std::vector<Pair>& pairs) {
  std::map<std::size_t, std::size_t> first_of;  // a member before it, or itself
  const auto first = [&](std::size_t member) {
    while (first_of.emplace(member, member).first->second != member) member = first_of[member];
    return member;
  };
  for (const auto& [a, b] : pairs) {
    const std::size_t first_a = first(a);
    const std::size_t first_b = first(b);
    first_of[std::max(first_a, first_b)] = std::min(first_a, first_b);
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (const auto& [member, before] : first_of) groups[first(before)].push_back(member);
  std::vector<std::vector<std::size_t>> all;
  for (auto& [member, group] : groups) all.push_back(std::move(group));
  return all;
}

}  // namespace

void Restatements::read(const AuditedArticle& article, Audit& audit) {
  std::vector<Statement> statements = statements_of(article);
  for (fact::Finding& finding : contradictions(article, statements)) {
    audit.findings.push_back({article.info().id, std::move(finding)});
  }
  for (fact::Finding& finding : wrong_in_words(article)) {
    audit.findings.push_back({article.info().id, std::move(finding)});
  }
  keep(article, std::move(statements));
}

void Restatements::keep(const AuditedArticle& article, std::vector<Statement> statements) {
  const std::size_t first = kept_.size();
  for (Statement& statement : statements) {
    const std::vector<std::uint64_t> keys = slip_keys(statement);
    if (keys.empty()) continue;
    for (const std::uint64_t key : keys) by_key_.emplace_back(key, kept_.size());
    fact::Finding finding =
        article.finding(fact::FindingKind::kConflict, fact::Severity::kNote, statement.span);
    kept_.push_back({articles_.size(), std::move(statement), std::move(finding)});
  }
  if (kept_.size() == first) return;
  const store::ArticleInfo& info = article.info();
  articles_.push_back({info.id, info.title.empty() ? info.uri : info.title, info.published,
                       days_of(article), opening_of(article), first, kept_.size()});
}

bool Restatements::tell_of_one_event(const Told& a, const Told& b) const {
  const std::size_t shared = count_shared(a.opening, b.opening);
  if (shared < kAlikeOpenings) return false;
  if (a.published && b.published) {
    const int between = day_number(a.published->from) - day_number(b.published->from);
    if (std::abs(between) > kMostDaysBetween) return false;
  }
  return shared >= kVeryAlikeOpenings || share_a_day(a.days, b.days);
}

bool Restatements::says_too(const Told& article, const Statement& statement) const {
  return std::any_of(
      kept_.begin() + static_cast<std::ptrdiff_t>(article.first_kept),
      kept_.begin() + static_cast<std::ptrdiff_t>(article.last_kept), [&](const Kept& kept) {
        return kept.statement.unit == statement.unit && kept.statement.value == statement.value;
      });
}

bool Restatements::contradict(const Kept& a, const Kept& b) const {
  if (a.article == b.article || a.statement.unit != b.statement.unit) return false;
  if (!is_slip_of(a.statement.value, b.statement.value)) return false;
  const bool is_of_one_thing = a.statement.thing != 0 && a.statement.thing == b.statement.thing;
  if (!is_of_one_thing && count_shared(a.statement.around, b.statement.around) == 0) return false;
  if (!may_be_of_one(a.statement, b.statement) || !are_of_one_name(a.statement, b.statement)) {
    return false;
  }
  const Told& told_a = articles_[a.article];
  const Told& told_b = articles_[b.article];
  // Who tells both figures tells of two things.
  return tell_of_one_event(told_a, told_b) && !says_too(told_a, b.statement) &&
         !says_too(told_b, a.statement);
}

// Those of a group that are told less often than another, or all if none is.
void Restatements::report(const std::vector<std::size_t>& group, Audit& audit) const {
  std::map<fact::Decimal, std::vector<std::size_t>> by_value;
  for (const std::size_t i : group) by_value[kept_[i].statement.value].push_back(i);
  std::size_t most = 0;
  for (const auto& [value, told] : by_value) most = std::max(most, told.size());
  for (const std::size_t i : group) {
    const auto other = std::find_if(by_value.begin(), by_value.end(), [&](const auto& one) {
      return one.second.size() == most && one.first != kept_[i].statement.value;
    });
    if (other != by_value.end()) report(kept_[i], kept_[other->second.front()], audit);
  }
}

void Restatements::report(const Kept& kept, const Kept& other, Audit& audit) const {
  fact::Finding finding = kept.finding;
  finding.says = kept.statement.written;
  finding.should = other.statement.written;
  finding.reason = {fact::Why::kOtherArticle, {finding.should, articles_[other.article].title}};
  audit.findings.push_back({articles_[kept.article].id, std::move(finding)});
}

void Restatements::finish(Audit& audit) {
  std::sort(by_key_.begin(), by_key_.end());
  // Who contradicts whom, each pair once.
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < by_key_.size(); ++i) {
    for (std::size_t j = i + 1; j < by_key_.size() && j <= i + kMostCompared; ++j) {
      if (by_key_[j].first != by_key_[i].first) break;
      const auto [a, b] = std::minmax(by_key_[i].second, by_key_[j].second);
      if (contradict(kept_[a], kept_[b])) pairs.emplace_back(a, b);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const std::vector<std::size_t>& group : groups_of(pairs)) report(group, audit);
}

}  // namespace solieu::audit
