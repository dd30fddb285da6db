#include "engine/fact/score.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/normalize.h"

namespace solieu::fact {
namespace {

double ratio(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Letters, digits, and the two marks of a symbol (217-QĐ/TW). The square of m² is a digit too.
bool belongs_to_word(char32_t c) {
  if (c == U'-' || c == U'/' || c == U'²' || c == U'³') return true;
  const text::CharacterClass known = text::CharacterTable::instance().at(c).character_class;
  return known == text::CharacterClass::kLetter || known == text::CharacterClass::kDigit;
}

// What two spellings of one name have in common: no case, no marks, no punctuation.
std::string fold(std::string_view name) {
  const std::string plain = text::fold_marks(name);
  std::string folded;
  bool gap = false;
  const char* const end = plain.data() + plain.size();
  for (const char* at = plain.data(); at < end;) {
    const text::CodePoint next = text::code_point_at(at, end);
    if (belongs_to_word(next.value)) {
      if (gap && !folded.empty()) folded += ' ';
      folded.append(at, next.size);
      gap = false;
    } else {
      gap = true;
    }
    at += next.size;
  }
  return folded;
}

std::string in_figures(const std::optional<Decimal>& number) {
  return number ? number->to_string() : "none";
}

// What must agree between two facts of one type, as one text. Nothing for a value without a key.
struct Key {
  using Result = std::optional<std::string>;

  Result operator()(const Money& money) const {
    return in_figures(money.amount) + '|' + in_figures(money.amount_max) + '|' + money.currency;
  }
  Result operator()(const House& house) const { return in_figures(house.count); }
  Result operator()(const Directive& directive) const {
    if (!directive.symbol.empty()) return "symbol|" + fold(directive.symbol);
    return "name|" + fold(directive.name);
  }
  Result operator()(const Quantity& quantity) const {
    const std::string unit = fold(quantity.unit);
    return in_figures(quantity.number) + '|' + in_figures(quantity.of) + '|' +
           unit.substr(0, unit.find(' '));
  }
  Result operator()(const Percent& percent) const { return in_figures(percent.value); }
  Result operator()(const Date& date) const {
    return date.period.from.to_string() + '|' + date.period.to.to_string();
  }
  Result operator()(const Organization&) const { return std::nullopt; }
  Result operator()(const Place&) const { return std::nullopt; }
  Result operator()(const Person&) const { return std::nullopt; }
  Result operator()(const Other&) const { return std::nullopt; }
};

// An attribute as gold files write it; empty where the fact has none.
struct Attribute {
  std::string_view name;

  std::string operator()(const Money& money) const {
    if (name == "comparator") return std::string(name_of(money.comparator));
    if (name == "per") return money.per;
    if (name == "role") return money.role;
    return name == "actor" ? money.actor : std::string();
  }
  std::string operator()(const House& house) const {
    if (name == "comparator") return std::string(name_of(house.comparator));
    if (name == "programme") return house.programme;
    if (name == "action") return house.action;
    if (name == "money") return house.money ? house.money->to_string() : std::string();
    return name == "actor" ? house.actor : std::string();
  }
  std::string operator()(const Directive& directive) const {
    if (name == "doc_type") return directive.doc_type;
    if (name == "date") return directive.date ? directive.date->to_string() : std::string();
    if (name == "issuer") return directive.issuer;
    return name == "term" ? directive.term : std::string();
  }
  std::string operator()(const Quantity& quantity) const {
    if (name == "comparator") return std::string(name_of(quantity.comparator));
    return name == "actor" ? quantity.actor : std::string();
  }
  std::string operator()(const Percent& percent) const {
    if (name == "comparator") return std::string(name_of(percent.comparator));
    return name == "direction" ? percent.direction : std::string();
  }
  std::string operator()(const Date& date) const {
    if (name != "granularity") return {};
    return std::string(name_of(date.period.granularity));
  }
  std::string operator()(const Organization& organization) const {
    return name == "kind" ? organization.kind : std::string();
  }
  std::string operator()(const Place& place) const {
    return name == "level" ? place.level : std::string();
  }
  std::string operator()(const Person& person) const {
    return name == "title" ? person.title : std::string();
  }
  std::string operator()(const Other&) const { return {}; }
};

// Names of people's making may be cut short: "Hội Nông dân" for "Hội Nông dân tỉnh".
bool may_be_part(std::string_view attribute) {
  return attribute == "actor" || attribute == "issuer" || attribute == "programme" ||
         attribute == "per";
}

bool same_attribute(std::string_view name, const std::string& wanted, const std::string& got) {
  if (name == "comparator" || name == "money") return got == wanted;
  if (got.empty()) return false;
  const std::string a = fold(wanted);
  const std::string b = fold(got);
  if (!may_be_part(name)) return a == b;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool is_scored(std::string_view type) {
  return std::find(kScoredTypes.begin(), kScoredTypes.end(), type) != kScoredTypes.end();
}

// A fact of the system, with what it is matched by.
struct Candidate {
  const Fact* fact;
  std::string_view type;
  std::optional<std::string> key;
  bool used = false;
};

std::vector<Candidate> candidates_of(const std::vector<Fact>& system) {
  std::vector<Candidate> candidates;
  for (const Fact& fact : system) {
    const std::string_view type = type_of(fact.value);
    if (is_scored(type)) candidates.push_back({&fact, type, std::visit(Key(), fact.value)});
  }
  return candidates;
}

std::vector<const GoldFact*> in_document_order(const std::vector<GoldFact>& gold) {
  std::vector<const GoldFact*> ordered;
  for (const GoldFact& fact : gold) {
    if (is_scored(fact.type)) ordered.push_back(&fact);
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const GoldFact* a, const GoldFact* b) {
    const text::SourceRange left = a->fact.range;
    const text::SourceRange right = b->fact.range;
    return std::tie(left.begin, left.end) < std::tie(right.begin, right.end);
  });
  return ordered;
}

Candidate* find_match(const GoldFact& gold, std::vector<Candidate>& candidates) {
  const std::optional<std::string> key = std::visit(Key(), gold.fact.value);
  if (!key) return nullptr;
  const auto match =
      std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return !candidate.used && candidate.type == gold.type &&
               candidate.fact->range.overlaps(gold.fact.range) && candidate.key == key;
      });
  return match == candidates.end() ? nullptr : &*match;
}

bool is_excused(const Candidate& candidate, const std::vector<const GoldFact*>& gold) {
  return std::any_of(gold.begin(), gold.end(), [&](const GoldFact* fact) {
    return fact->optional && fact->type == candidate.type &&
           fact->fact.range.overlaps(candidate.fact->range);
  });
}

}  // namespace

double Tally::precision() const { return ratio(hits, hits + extra); }

double Tally::recall() const { return ratio(hits, hits + missed); }

double Tally::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

Tally& Tally::operator+=(const Tally& other) {
  hits += other.hits;
  extra += other.extra;
  missed += other.missed;
  return *this;
}

double AttributeTally::accuracy() const { return ratio(right, stated); }

Tally Score::of(std::string_view type) const {
  const auto tally = types.find(type);
  return tally == types.end() ? Tally() : tally->second;
}

Tally Score::core() const {
  Tally sum;
  for (std::size_t i = 0; i < kCoreTypes; ++i) sum += of(kScoredTypes[i]);
  return sum;
}

Tally Score::all() const {
  Tally sum;
  for (const std::string_view type : kScoredTypes) sum += of(type);
  return sum;
}

void Scorer::add(std::string_view document, const std::vector<GoldFact>& gold,
                 const std::vector<Fact>& system) {
  ++score_.documents;
  const std::vector<const GoldFact*> ordered = in_document_order(gold);
  std::vector<Candidate> candidates = candidates_of(system);
  std::vector<const GoldFact*> missed;
  for (const GoldFact* wanted : ordered) {
    Candidate* match = find_match(*wanted, candidates);
    if (match != nullptr) match->used = true;
    if (wanted->optional) continue;
    if (match == nullptr) {
      missed.push_back(wanted);
      continue;
    }
    ++score_.types[wanted->type].hits;
    compare_attributes(document, *wanted, *match->fact);
  }
  for (const GoldFact* wanted : missed) {
    ++score_.types[wanted->type].missed;
    mistakes_.push_back({Mistake::Kind::kMissed, std::string(document), wanted->type,
                         wanted->fact.range, wanted->fact.text, "", value_json(wanted->fact.value),
                         ""});
  }
  for (const Candidate& candidate : candidates) {
    if (candidate.used || is_excused(candidate, ordered)) continue;
    const Fact& extra = *candidate.fact;
    ++score_.types[std::string(candidate.type)].extra;
    mistakes_.push_back({Mistake::Kind::kExtra, std::string(document), std::string(candidate.type),
                         extra.range, extra.text, "", "", value_json(extra.value)});
  }
}

void Scorer::compare_attributes(std::string_view document, const GoldFact& gold,
                                const Fact& system) {
  for (const auto& [name, wanted] : gold.attributes) {
    AttributeTally& tally = score_.attributes[{gold.type, name}];
    ++tally.stated;
    const std::string got = std::visit(Attribute{name}, system.value);
    if (same_attribute(name, wanted, got)) {
      ++tally.right;
      continue;
    }
    mistakes_.push_back({Mistake::Kind::kWrongAttribute, std::string(document), gold.type,
                         gold.fact.range, gold.fact.text, name, wanted, got});
  }
}

}  // namespace solieu::fact
