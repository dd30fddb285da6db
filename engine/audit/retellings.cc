#include "engine/audit/retellings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/audit/figures.h"
#include "engine/audit/likeness.h"
#include "engine/audit/slip.h"
#include "engine/audit/stated_number.h"
#include "engine/text/token.h"

namespace solieu::audit {
namespace {

using fact::Finding;
using fact::FindingKind;
using fact::Severity;

// So many pairs of words in common make the surroundings of two figures alike.
constexpr std::size_t kSomePairs = 2;
constexpr std::size_t kManyPairs = 3;
// In a hundred pairs of words: the same sentence, told in other words, or in the same.
constexpr int kHalf = 50;
constexpr int kMost = 75;
// Numbers of so many digits that are no zeros at the end may be alike by chance.
constexpr int kShort = 3;
// A noun of so many words is hardly that of two things.
constexpr std::size_t kLongNoun = 3;
// Smaller numbers are all near to each other.
constexpr std::int64_t kFewestNear = 10;
// Statements of one unit that one is compared with, the last ones before it; those that are looked
// through for a third number reach as far on either side.
constexpr std::size_t kMostCompared = 64;
// What is referred to stands so many sentences before at most.
constexpr std::size_t kNearestSentences = 2;
// Numbers of a title that are looked for in the body.
constexpr std::size_t kMostTitle = 8;

Finding contradiction(const AuditedArticle& article, const Statement& said,
                      const Statement& elsewhere) {
  Finding finding = article.finding(FindingKind::kConflict, Severity::kNote, said.span);
  finding.says = said.written;
  finding.should = elsewhere.written;
  finding.reason = {fact::Why::kElsewhereInArticle, {elsewhere.written}};
  return finding;
}

// How often each number of each unit is told.
class Counts {
 public:
  explicit Counts(const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) ++told_[{statement.unit, statement.value}];
  }

  std::size_t of(const Statement& statement) const {
    const auto told = told_.find({statement.unit, statement.value});
    return told == told_.end() ? 0 : told->second;
  }

  // Who tells the difference as well, tells of a whole and its parts.
  bool has_difference_of(const Statement& a, const Statement& b) const {
    const auto difference = difference_of(a.value, b.value);
    return difference && told_.count({a.unit, *difference}) != 0;
  }

 private:
  std::map<std::pair<std::uint32_t, fact::Decimal>, std::size_t> told_;
};

// What a slip of the pen makes of a number, the less likely by chance the higher.
enum class Slip : std::uint8_t {
  kNone,
  kNear,        // 250 and 260
  kShortDigit,  // 45 and 47
  kDigit,       // 412 and 482
  kLongDigit,   // 12.345 and 12.445
  kShortSwap,   // 78 and 87
  kSwap,        // 412 and 421
  kLongSwap,    // 12.345 and 12.354
};

Slip slip_between(fact::Decimal a, fact::Decimal b) {
  const bool is_long = significant_digits(a) > kShort && significant_digits(b) > kShort;
  const bool is_short = !is_slip_of(a, b);
  if (is_swap_of(a, b)) {
    if (is_short) return Slip::kShortSwap;
    return is_long ? Slip::kLongSwap : Slip::kSwap;
  }
  if (!is_short) return is_long ? Slip::kLongDigit : Slip::kDigit;
  if (std::min(a, b) < fact::Decimal(kFewestNear) || !are_near(a, b)) return Slip::kNone;
  return may_be_slip_of(a, b) ? Slip::kShortDigit : Slip::kNear;
}

// Whether one refers to the other, which stands a little before it: "Trong 45 hộ này".
bool is_referring(const Statement& a, const Statement& b) {
  const Statement& later = a.sentence < b.sentence ? b : a;
  const Statement& sooner = a.sentence < b.sentence ? a : b;
  return later.refers_back && later.sentence - sooner.sentence <= kNearestSentences;
}

// Whether the words around two figures are so much alike that one thing is meant; the more it looks
// like a slip, the fewer are asked for. `is_alone`: no third number of the same is told.
bool are_alike(const Statement& a, const Statement& b, bool is_alone) {
  const bool has_noun = share_a_noun(a, b);
  const std::size_t pairs = count_shared_pairs(a, b);
  const Slip slip = slip_between(a.value, b.value);
  const bool is_plain = a.marks == 0 && !a.is_percent;
  if (is_alone && slip >= Slip::kDigit && are_twins(a, b, kHalf) && is_plain) return true;
  if (is_alone && slip >= Slip::kShortDigit && has_noun && are_twins(a, b, kMost) && is_plain) {
    return true;
  }
  if (is_alone && slip >= Slip::kSwap && are_twins(a, b, kMost)) return true;
  if (a.is_percent) return a.marks == 0 && slip >= Slip::kShortSwap && pairs >= kManyPairs;
  if (slip == Slip::kLongSwap && pairs >= kSomePairs) return true;
  if (a.marks != 0) return is_alone && slip == Slip::kSwap && pairs >= kManyPairs;
  if (slip == Slip::kLongSwap) return has_noun || pairs >= 1;
  if (!is_alone) return false;
  if (slip >= Slip::kShortSwap && is_referring(a, b)) return true;
  switch (slip) {
    case Slip::kSwap:
      return pairs >= 1 || (has_noun && (a.noun.size() >= kLongNoun || a.takes_up || b.takes_up));
    case Slip::kShortSwap:
      return has_noun ? pairs >= 1 || a.noun.size() >= kLongNoun : pairs >= kManyPairs;
    case Slip::kLongDigit:
      return pairs >= (has_noun ? 1 : kSomePairs);
    case Slip::kDigit:
      return has_noun ? pairs >= 1 : pairs >= kManyPairs;
    case Slip::kNear:
    case Slip::kShortDigit:
      return has_noun && (a.takes_up || b.takes_up);
    default:
      return false;
  }
}

// A swap of long numbers is so rare that one name in common is enough.
bool may_be_of_one_name(const Statement& a, const Statement& b) {
  return slip_between(a.value, b.value) >= Slip::kSwap ? !are_of_other_names(a, b)
                                                       : are_of_one_name(a, b);
}

class Contradictions {
 public:
  Contradictions(const AuditedArticle& article, const std::vector<Statement>& statements)
      : article_(article), statements_(statements), counts_(statements) {}

  std::vector<Finding> find() {
    std::unordered_map<std::uint32_t, std::vector<const Statement*>> by_unit;
    for (const Statement& statement : statements_) by_unit[statement.unit].push_back(&statement);
    for (const auto& [unit, told] : by_unit) {
      for (std::size_t i = 1; i < told.size(); ++i) {
        for (std::size_t j = i - std::min(i, kMostCompared); j < i; ++j) compare(told, j, i);
      }
    }
    return std::move(found_);
  }

 private:
  void compare(const std::vector<const Statement*>& told, std::size_t first, std::size_t second) {
    const Statement& a = *told[first];
    const Statement& b = *told[second];
    if (a.sentence == b.sentence || !may_be_of_one(a, b)) return;
    if (slip_between(a.value, b.value) == Slip::kNone || a.value == b.value) return;
    if (!may_be_of_one_name(a, b)) return;
    if (!are_alike(a, b, are_alone(told, first, second))) return;
    if (is_rounding_of(a.value, b.value) || is_rounding_of(b.value, a.value)) return;
    if (counts_.has_difference_of(a, b)) return;
    const std::size_t told_a = counts_.of(a);
    const std::size_t told_b = counts_.of(b);
    if (told_a > 1 && told_b > 1) return;
    if (told_a <= told_b) found_.push_back(contradiction(article_, a, b));
    if (told_b <= told_a) found_.push_back(contradiction(article_, b, a));
  }

  // Who tells three numbers of one thing tells of its parts.
  static bool are_alone(const std::vector<const Statement*>& told, std::size_t first,
                        std::size_t second) {
    const Statement& a = *told[first];
    const Statement& b = *told[second];
    const std::size_t pairs = count_shared_pairs(a, b);
    const auto is_third = [&](const Statement* third) {
      if (third->marks != a.marks || third->value == a.value || third->value == b.value) {
        return false;
      }
      if (share_a_noun(a, b)) return share_a_noun(*third, a);
      if (third->sentence == a.sentence || third->sentence == b.sentence) return false;
      return std::min(count_shared_pairs(*third, a), count_shared_pairs(*third, b)) >= pairs;
    };
    const std::size_t from = first - std::min(first, kMostCompared);
    const std::size_t to = std::min(told.size(), second + kMostCompared);
    return std::none_of(told.begin() + static_cast<std::ptrdiff_t>(from),
                        told.begin() + static_cast<std::ptrdiff_t>(to), is_third);
  }

  const AuditedArticle& article_;
  const std::vector<Statement>& statements_;
  const Counts counts_;
  std::vector<Finding> found_;
};

// What a title says is said again in its body: not at all, and in its place one other number of the
// same thing, is a contradiction whatever the digits.
class TitleAgainstBody {
 public:
  TitleAgainstBody(const AuditedArticle& article, const std::vector<Statement>& statements)
      : article_(article), statements_(statements), counts_(statements) {}

  void add_to(std::vector<Finding>& findings) const {
    std::size_t asked = 0;
    for (const Statement& title : statements_) {
      if (!title.is_title || title.marks != 0 || ++asked > kMostTitle || is_told_in_body(title))
        continue;
      const Statement* other = the_other(title);
      if (other == nullptr || slip_between(title.value, other->value) == Slip::kNone) continue;
      findings.push_back(contradiction(article_, title, *other));
      if (counts_.of(*other) > 1) continue;
      findings.push_back(contradiction(article_, *other, title));
    }
  }

 private:
  bool is_told_in_body(const Statement& title) const {
    const auto& sentences = article_.document().sentences();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (i == title.sentence) continue;
      for (const Figure& figure : figures_in(article_, i)) {
        if (!figure.number || text::token_key(figure.unit) != title.unit) continue;
        const fact::Decimal value = figure.number->value;
        if (value == title.value || is_rounding_of(title.value, value)) return true;
      }
    }
    return false;
  }

  // The only number of that thing, if the body tells of no other.
  const Statement* the_other(const Statement& title) const {
    const Statement* other = nullptr;
    bool is_sure = false;
    for (const Statement& body : statements_) {
      if (body.is_title || body.unit != title.unit) continue;
      const bool has_noun = share_a_noun(title, body);
      const std::size_t pairs = count_shared_pairs(title, body);
      if (!has_noun && pairs == 0 && title.aspect == 0) continue;
      if (other != nullptr && other->value != body.value) return nullptr;
      other = &body;
      const bool is_swap = slip_between(title.value, body.value) >= Slip::kShortSwap;
      is_sure =
          is_sure || ((has_noun ? is_swap || pairs >= 1 : pairs >= (is_swap ? 1 : kSomePairs)) &&
                      may_be_of_one(title, body) &&
                      (is_swap ? !are_of_other_names(title, body) : are_of_one_name(title, body)));
    }
    return is_sure ? other : nullptr;
  }

  const AuditedArticle& article_;
  const std::vector<Statement>& statements_;
  const Counts counts_;
};

}  // namespace

std::vector<Finding> contradictions(const AuditedArticle& article,
                                    const std::vector<Statement>& statements) {
  std::vector<Finding> findings = Contradictions(article, statements).find();
  TitleAgainstBody(article, statements).add_to(findings);
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.range.begin < b.range.begin;
  });
  const auto last =
      std::unique(findings.begin(), findings.end(),
                  [](const Finding& a, const Finding& b) { return a.range == b.range; });
  findings.erase(last, findings.end());
  return findings;
}

}  // namespace solieu::audit
