#include "engine/audit/restatements.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/audit/amounts_in_words.h"
#include "engine/audit/likeness.h"
#include "engine/audit/retellings.h"
#include "engine/audit/slip.h"

namespace solieu::audit {
namespace {

// Of the articles that share a key, so many are compared with each other.
constexpr std::size_t kMostCompared = 8;
// Figures of one article that are compared with those of others.
constexpr std::size_t kMostKept = 64;
// Smaller numbers are the same by chance.
constexpr std::int64_t kTelling = 10;
// So many pairs of words in common make the surroundings of two figures alike.
constexpr std::size_t kSomePairs = 2;
// Of a hundred pairs, those that make two sentences one; and of pairs and names, where the place
// is the same.
constexpr int kHalf = 50;
constexpr std::size_t kManyWords = 5;

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

// Those that share a key, each with a bounded number of others.
std::vector<Pair> sharing_a_key(std::vector<std::pair<std::uint64_t, std::size_t>> by_key) {
  std::sort(by_key.begin(), by_key.end());
  std::vector<Pair> candidates;
  for (std::size_t i = 0; i < by_key.size(); ++i) {
    for (std::size_t j = i + 1; j < by_key.size() && j <= i + kMostCompared; ++j) {
      if (by_key[j].first != by_key[i].first) break;
      candidates.emplace_back(by_key[i].second, by_key[j].second);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

// Of a province, and of all that is in it, more is told than one event.
bool is_small(std::string_view place) {
  return !place.empty() && !place.starts_with("tỉnh ") && !place.starts_with("thành phố ");
}

// Whether two figures of one event are of one thing and near enough to be a slip.
bool contradict(const Statement& a, const Statement& b) {
  if (a.marks != 0 || a.value == b.value) return false;
  if (!may_be_of_one(a, b) || are_of_other_names(a, b)) return false;
  if (is_rounding_of(a.value, b.value) || is_rounding_of(b.value, a.value)) return false;
  if (!may_be_slip_of(a.value, b.value) && !are_near(a.value, b.value)) return false;
  const std::size_t pairs = count_shared_pairs(a, b);
  const bool is_of_one_measure = a.noun.size() == 1 && a.aspect != 0 && a.aspect == b.aspect;
  return share_a_noun(a, b) || pairs >= kSomePairs ||
         (is_swap_of(a.value, b.value) && (pairs >= 1 || is_of_one_measure));
}

// Whether two sentences of one day and name tell of one thing: of one village or district with the
// same names and words, or in nearly the same words.
bool are_of_one_scene(const Statement& a, const Event& scene_a, const Statement& b,
                      const Event& scene_b) {
  const bool is_of_one_act = a.noun.size() == 1 && a.aspect != 0 && a.aspect == b.aspect;
  if (!share_a_noun(a, b) && !is_of_one_act) return false;
  if (are_twins(a, b, kHalf)) return true;
  return a.place == b.place && is_small(a.place) &&
         count_shared_pairs(a, b) + count_shared(scene_a.names, scene_b.names) >= kManyWords;
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
  if (statements.empty()) return;
  const std::size_t first = kept_.size();
  statements.resize(std::min(statements.size(), kMostKept));
  for (Statement& statement : statements) {
    fact::Finding finding =
        article.finding(fact::FindingKind::kConflict, fact::Severity::kNote, statement.span);
    Event scene = event_in(article, statement.sentence);
    kept_.push_back({articles_.size(), std::move(statement), std::move(scene), std::move(finding)});
  }
  const store::ArticleInfo& info = article.info();
  articles_.push_back({info.id, info.title.empty() ? info.uri : info.title, event_of(article),
                       first, kept_.size()});
}

std::size_t Restatements::count_common(const Told& a, const Told& b) const {
  std::size_t count = 0;
  for (std::size_t i = a.first_kept; i < a.last_kept; ++i) {
    if (kept_[i].statement.value < fact::Decimal(kTelling)) continue;
    if (says(b, kept_[i].statement)) ++count;
  }
  return count;
}

bool Restatements::says(const Told& article, const Statement& statement) const {
  for (std::size_t i = article.first_kept; i < article.last_kept; ++i) {
    const Statement& own = kept_[i].statement;
    if (own.unit == statement.unit && own.value == statement.value) return true;
  }
  return false;
}

// Whether it has another number that contradicts the other's as well: either may be meant.
bool Restatements::has_another(const Told& article, const Statement& own,
                               const Statement& other) const {
  for (std::size_t i = article.first_kept; i < article.last_kept; ++i) {
    const Statement& third = kept_[i].statement;
    if (third.value != own.value && contradict(third, other)) return true;
  }
  return false;
}

void Restatements::compare(const Told& a, const Told& b, std::vector<Pair>& pairs) const {
  for (std::size_t i = a.first_kept; i < a.last_kept; ++i) {
    for (std::size_t j = b.first_kept; j < b.last_kept; ++j) {
      if (are_in_doubt(i, j)) pairs.emplace_back(std::min(i, j), std::max(i, j));
    }
  }
}

// Whether two figures of two articles contradict each other, and neither tells of another thing.
bool Restatements::are_in_doubt(std::size_t first, std::size_t second) const {
  const Statement& one = kept_[first].statement;
  const Statement& other = kept_[second].statement;
  if (!contradict(one, other)) return false;
  const Told& a = articles_[kept_[first].article];
  const Told& b = articles_[kept_[second].article];
  // Who tells both figures tells of two things.
  if (says(b, one) || says(a, other)) return false;
  return !has_another(a, one, other) && !has_another(b, other, one);
}

void Restatements::compare_scenes(std::vector<Pair>& pairs) const {
  std::vector<std::pair<std::uint64_t, std::size_t>> by_key;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (kept_[i].scene.days.size() != 1) continue;
    for (const std::uint64_t key : keys_of(kept_[i].scene)) by_key.emplace_back(key, i);
  }
  for (const auto& [i, j] : sharing_a_key(std::move(by_key))) {
    const Kept& a = kept_[i];
    const Kept& b = kept_[j];
    if (a.article == b.article || !are_in_doubt(i, j)) continue;
    if (are_of_one_scene(a.statement, a.scene, b.statement, b.scene)) pairs.emplace_back(i, j);
  }
}

// How often an article tells the same.
std::size_t Restatements::count_told(const Kept& kept) const {
  const Told& article = articles_[kept.article];
  std::size_t count = 0;
  for (std::size_t i = article.first_kept; i < article.last_kept; ++i) {
    const Statement& own = kept_[i].statement;
    if (own.value == kept.statement.value && may_be_of_one(own, kept.statement)) ++count;
  }
  return count;
}

// Those of a group that are told less often than another, or all if none is.
void Restatements::report(const std::vector<std::size_t>& group, Audit& audit) const {
  struct Version {
    std::size_t told = 0;
    std::size_t first = 0;  // position in `kept_`
  };
  std::map<fact::Decimal, Version> by_value;
  std::size_t most = 0;
  for (const std::size_t i : group) {
    Version& version = by_value.try_emplace(kept_[i].statement.value, Version{0, i}).first->second;
    version.told += count_told(kept_[i]);
    most = std::max(most, version.told);
  }
  for (const std::size_t i : group) {
    const auto other = std::find_if(by_value.begin(), by_value.end(), [&](const auto& one) {
      return one.second.told == most && one.first != kept_[i].statement.value;
    });
    if (other != by_value.end()) report(kept_[i], kept_[other->second.first], audit);
  }
}

void Restatements::report(const Kept& kept, const Kept& other, Audit& audit) const {
  fact::Finding finding = kept.finding;
  finding.says = kept.statement.written;
  finding.should = other.statement.written;
  finding.reason = {fact::Why::kOtherArticle, {finding.should, articles_[other.article].title}};
  audit.findings.push_back({articles_[kept.article].id, std::move(finding)});
}

std::vector<Restatements::Pair> Restatements::articles_of_one_event() const {
  std::vector<std::pair<std::uint64_t, std::size_t>> by_key;
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    for (const std::uint64_t key : keys_of(articles_[i].event)) by_key.emplace_back(key, i);
  }
  std::vector<Pair> candidates = sharing_a_key(std::move(by_key));
  std::erase_if(candidates, [&](const Pair& pair) {
    const Told& a = articles_[pair.first];
    const Told& b = articles_[pair.second];
    return !are_one(a.event, b.event, count_common(a, b));
  });
  return candidates;
}

void Restatements::finish(Audit& audit) {
  std::vector<Pair> pairs;
  for (const auto& [a, b] : articles_of_one_event()) compare(articles_[a], articles_[b], pairs);
  compare_scenes(pairs);
  for (const std::vector<std::size_t>& group : groups_of(pairs)) report(group, audit);
}

}  // namespace solieu::audit
