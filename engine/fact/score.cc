#include "engine/fact/score.h"

#include "engine/fact/agreement.h"

namespace solieu::fact {
namespace {

std::string described(const Value& value) {
  return std::string(type_of(value)) + ' ' + value_json(value);
}

// By the wrong fact, described: what stands at its place.
std::map<const Fact*, std::string> places_taken(const std::vector<Confusion>& confusions) {
  std::map<const Fact*, std::string> instead;
  for (const Confusion& confusion : confusions) {
    if (confusion.kind != Confusion::Kind::kExtraBeside) {
      instead.try_emplace(&confusion.gold->fact, described(confusion.system->value));
    }
    if (confusion.kind != Confusion::Kind::kMissedBeside) {
      instead.try_emplace(confusion.system, described(confusion.gold->fact.value));
    }
  }
  return instead;
}

Verdict verdict_on(Verdict::Kind kind, std::string_view document, const Fact& fact) {
  Verdict verdict;
  verdict.kind = kind;
  verdict.document = document;
  verdict.type = type_of(fact.value);
  verdict.range = fact.range;
  verdict.text = fact.text;
  verdict.value = value_json(fact.value);
  return verdict;
}

}  // namespace

void Scorer::add(std::string_view document, const std::vector<GoldFact>& gold,
                 const std::vector<Fact>& system) {
  ++score_.documents;
  if (has_second_layer(gold)) ++score_.second_layer_documents;
  const Matching matching = match(gold, system, SpanRule::kOverlapping);
  const std::vector<Confusion> confusions = confusions_of(matching);
  std::map<const Fact*, std::string> instead = places_taken(confusions);
  for (const Match& match : matching.found) judge_found(document, match);
  for (const GoldFact* missed : matching.missed) {
    judge_missed(document, *missed, std::move(instead[&missed->fact]));
  }
  for (const Fact* extra : matching.extra) {
    judge_extra(document, *extra, std::move(instead[extra]));
  }
  for (const Confusion& confusion : confusions) count(document, confusion);
  count_exact(match(gold, system, SpanRule::kEqual));
}

void Scorer::judge_found(std::string_view document, const Match& match) {
  const GoldFact& gold = *match.gold;
  ++score_.types[gold.type].hits;
  Share& spans = score_.spans[gold.type];
  ++spans.of;
  if (gold.fact.range == match.system->range) ++spans.right;
  Verdict verdict = verdict_on(Verdict::Kind::kFound, document, gold.fact);
  for (const auto& [name, wanted] : gold.attributes) {
    Share& share = score_.attributes[{gold.type, name}];
    ++share.of;
    const std::string got = attribute_of(match.system->value, name);
    if (same_attribute(name, wanted, got)) {
      ++share.right;
    } else {
      verdict.wrong.push_back({name, wanted, got});
    }
  }
  verdicts_.push_back(std::move(verdict));
}

void Scorer::judge_missed(std::string_view document, const GoldFact& gold, std::string instead) {
  ++score_.types[gold.type].missed;
  verdicts_.push_back(verdict_on(Verdict::Kind::kMissed, document, gold.fact));
  verdicts_.back().instead = std::move(instead);
}

void Scorer::judge_extra(std::string_view document, const Fact& extra, std::string instead) {
  ++score_.types[type_of(extra.value)].extra;
  verdicts_.push_back(verdict_on(Verdict::Kind::kExtra, document, extra));
  verdicts_.back().instead = std::move(instead);
}

void Scorer::count(std::string_view document, const Confusion& confusion) {
  const bool is_extra = confusion.kind == Confusion::Kind::kExtraBeside;
  const Fact& wrong = is_extra ? *confusion.system : confusion.gold->fact;
  ConfusionCount& counted = score_.confusions[{confusion.kind, confusion.gold->type,
                                               std::string(type_of(confusion.system->value))}];
  if (counted.count++ > 0) return;
  counted.document = document;
  counted.offset = wrong.range.begin;
  counted.text = wrong.text;
}

void Scorer::count_exact(const Matching& matching) {
  for (const Match& match : matching.found) ++score_.exact[match.gold->type].hits;
  for (const GoldFact* missed : matching.missed) ++score_.exact[missed->type].missed;
  for (const Fact* extra : matching.extra) ++score_.exact[type_of(extra->value)].extra;
}

}  // namespace solieu::fact
