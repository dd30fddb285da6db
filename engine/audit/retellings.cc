#include "engine/audit/retellings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/audit/figures.h"
#include "engine/audit/slip.h"
#include "engine/audit/words.h"
#include "engine/fact/number.h"

namespace solieu::audit {
namespace {

using fact::Finding;
using fact::FindingKind;
using fact::Severity;

// So many rows of three words make the surroundings of two figures alike.
constexpr std::size_t kAlike = 2;
constexpr std::string_view kHouse = "căn";
// Numbers under this are not rounded.
constexpr std::int64_t kFewestRounded = 100;
// Statements of one key that one is compared with, and numbers of a title that are looked for: more
// are no slips of each other.
constexpr std::size_t kMostCompared = 8;

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

 private:
  std::map<std::pair<std::uint32_t, fact::Decimal>, std::size_t> told_;
};

// Whether the words around two figures, and the figures themselves, are so much alike that one
// thing is meant.
bool are_alike(const Statement& a, const Statement& b) {
  const std::size_t shared = count_shared(a.around, b.around);
  const std::size_t is_of_one_thing = a.thing != 0 && a.thing == b.thing ? 1 : 0;
  const std::size_t is_swapped = is_swap_of(a.value, b.value) ? 1 : 0;
  return shared != 0 && shared + is_of_one_thing + is_swapped >= kAlike;
}

class Contradictions {
 public:
  Contradictions(const AuditedArticle& article, const std::vector<Statement>& statements)
      : article_(article), statements_(statements), counts_(statements) {}

  std::vector<Finding> find() {
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      for (const std::uint64_t key : slip_keys(statements_[i])) {
        std::vector<std::size_t>& others = by_key[key];
        for (const std::size_t other : others) compare(other, i);
        if (others.size() < kMostCompared) others.push_back(i);
      }
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
      return a.range.begin < b.range.begin;
    });
    const auto last =
        std::unique(found_.begin(), found_.end(),
                    [](const Finding& a, const Finding& b) { return a.range == b.range; });
    found_.erase(last, found_.end());
    return std::move(found_);
  }

 private:
  void compare(std::size_t first, std::size_t second) {
    const Statement& a = statements_[first];
    const Statement& b = statements_[second];
    if (a.sentence == b.sentence || a.unit != b.unit || !is_slip_of(a.value, b.value)) return;
    if (!may_be_of_one(a, b) || !are_of_one_name(a, b) || !are_alike(a, b)) return;
    const std::size_t told_a = counts_.of(a);
    const std::size_t told_b = counts_.of(b);
    if (told_a > 1 && told_b > 1) return;
    if (told_a <= told_b) found_.push_back(contradiction(article_, a, b));
    if (told_b <= told_a) found_.push_back(contradiction(article_, b, a));
  }

  const AuditedArticle& article_;
  const std::vector<Statement>& statements_;
  const Counts counts_;
  std::vector<Finding> found_;
};

// "Hơn" is mostly left out in titles: 3.000 may stand for 3.060.
bool is_rounded(fact::Decimal title, fact::Decimal body) {
  if (title < fact::Decimal(kFewestRounded)) return false;
  fact::WideInt step = 1;
  const fact::WideInt units = title.units();
  while (units % (step * 10) == 0) step *= 10;
  const auto least = fact::Decimal::from_units(units - step, title.scale());
  const auto most = fact::Decimal::from_units(units + step, title.scale());
  return !least || !most || (*least < body && body < *most);
}

// What a title says is said again in its body: not at all, and in its place one other number of the
// same thing, is a contradiction whatever the digits.
class TitleAgainstBody {
 public:
  TitleAgainstBody(const AuditedArticle& article, const std::vector<Statement>& statements)
      : article_(article), statements_(statements), counts_(statements) {}

  void add_to(std::vector<Finding>& findings) const {
    std::size_t asked = 0;
    for (const Statement& title : statements_) {
      if (!title.is_title || ++asked > kMostCompared || is_told_in_body(title)) continue;
      const Statement* other = the_other(title);
      if (other == nullptr || !may_be_slip_of(title.value, other->value)) continue;
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
        if (value == title.value || is_rounded(title.value, value)) return true;
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
      const bool is_of_one_thing = body.thing != 0 && body.thing == title.thing;
      const bool is_house = title.unit == text::token_key(kHouse);
      if (!is_of_one_thing && !is_house && count_shared(body.around, title.around) == 0) continue;
      if (other != nullptr && other->value != body.value) return nullptr;
      other = &body;
      is_sure = is_sure || ((is_house ? is_of_one_thing : are_alike(title, body)) &&
                            may_be_of_one(title, body));
    }
    return is_sure ? other : nullptr;
  }

  const AuditedArticle& article_;
  const std::vector<Statement>& statements_;
  const Counts counts_;
};

// The amount that stands in words behind an amount in figures, its place and its number.
struct InWords {
  text::Span span;
  fact::Decimal amount;
};

std::optional<InWords> in_words_behind(const AuditedArticle& article, const PlacedFact& placed) {
  const text::Document& document = article.document();
  const std::vector<text::Token>& tokens = document.tokens();
  const std::size_t last = document.sentences()[placed.sentence].last_token;
  std::size_t at = document.token_at(placed.span.end);
  const auto is = [&](std::string_view word) {
    return at < last && article.folded(tokens[at].begin, tokens[at].end) == word;
  };
  if (is("(")) ++at;
  if (is(",")) ++at;
  for (const std::string_view word : {"bằng", "chữ"}) {
    if (!is(word)) return std::nullopt;
    ++at;
  }
  if (is(":")) ++at;
  if (at == last) return std::nullopt;
  const std::size_t begin = tokens[at].begin;
  while (at < last && !is("đồng") && !is(")") && !is(",")) ++at;
  if (at == last || tokens[at].begin == begin) return std::nullopt;
  const text::Span span = {begin, tokens[at - 1].end};
  const auto amount = fact::read_words(document.text(span));
  if (!amount) return std::nullopt;
  return InWords{span, *amount};
}

}  // namespace

std::vector<Finding> contradictions(const AuditedArticle& article,
                                    const std::vector<Statement>& statements) {
  std::vector<Finding> findings = Contradictions(article, statements).find();
  TitleAgainstBody(article, statements).add_to(findings);
  return findings;
}

std::vector<Finding> wrong_in_words(const AuditedArticle& article) {
  std::vector<Finding> findings;
  for (const PlacedFact& placed : article.facts()) {
    const auto* money = std::get_if<fact::Money>(&placed.fact->value);
    if (money == nullptr || money->amount_max) continue;
    const auto words = in_words_behind(article, placed);
    if (!words || words->amount == money->amount) continue;
    Finding finding = article.finding(FindingKind::kConflict, Severity::kError,
                                      {placed.span.begin, words->span.end});
    finding.says = placed.fact->text;
    finding.should = std::string(article.document().source_text(words->span)) + " đồng";
    finding.reason = {fact::Why::kElsewhereInArticle, {finding.should}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace solieu::audit
