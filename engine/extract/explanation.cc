#include "engine/extract/explanation.h"

#include <algorithm>

#include "engine/extract/mention.h"
#include "engine/fact/json.h"

namespace solieu::extract {
namespace {

std::string slots_of(const text::Document& document, const Mention& mention) {
  std::string slots;
  for (std::size_t i = 0; i < mention.captures.size(); ++i) {
    if (mention.captures[i].empty()) continue;
    if (!slots.empty()) slots += ", ";
    slots += mention.rule->slots[i].name + " = " + plain(document.text(), mention.captures[i]);
  }
  return slots;
}

std::string reason(const text::Document& document, const Mention& mention) {
  switch (mention.refusal) {
    case Refusal::kNone:
      return "";
    case Refusal::kUnless:
      return "what the rule excludes (unless) stands around it";
    case Refusal::kNeeds:
      return "what the rule needs does not stand around it";
    case Refusal::kExcept:
      return "a slot took a word that the rule excepts";
    case Refusal::kUnread:
      return "no such number or day";
    case Refusal::kOverlap:
      return "lost to " + mention.winner->rule->name + " \"" +
             plain(document.text(), mention.winner->span) + "\"";
    case Refusal::kNoPeriod:
      break;
  }
  return "no year is certain for it";
}

}  // namespace

Reading reading_of(const text::Document& document, const Mention& mention) {
  Reading reading;
  reading.rule = mention.rule->name;
  reading.range = document.source_range(mention.span);
  reading.text = std::string(document.source_text(mention.span));
  reading.fields = slots_of(document, mention);
  reading.won = mention.refusal == Refusal::kNone;
  reading.reason = reason(document, mention);
  return reading;
}

void tell_what_became(std::vector<Reading>& readings, const std::vector<fact::Fact>& facts) {
  for (Reading& reading : readings) {
    if (!reading.won) continue;
    auto fact = std::lower_bound(
        facts.begin(), facts.end(), reading.range.begin,
        [](const fact::Fact& one, std::size_t begin) { return one.range.begin < begin; });
    for (; fact != facts.end() && fact->range.begin == reading.range.begin; ++fact) {
      if (fact->range != reading.range || fact->rule != reading.rule) continue;
      reading.reason =
          std::string(fact::type_of(fact->value)) + " " + fact::value_json(fact->value);
    }
  }
}

}  // namespace solieu::extract
