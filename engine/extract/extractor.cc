#include "engine/extract/extractor.h"

#include <algorithm>
#include <deque>
#include <numeric>

#include "engine/extract/attribution.h"
#include "engine/extract/build.h"
#include "engine/extract/context.h"
#include "engine/extract/dates.h"
#include "engine/extract/links.h"
#include "engine/extract/mention.h"
#include "engine/extract/overlap.h"
#include "engine/extract/records.h"
#include "engine/extract/rule_index.h"
#include "engine/fact/json.h"
#include "engine/fact/number.h"
#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

fact::DecimalMark decimal_mark(const text::Document& document) {
  fact::DecimalMarkVote vote;
  for (const text::Token& token : document.tokens()) {
    if (token.token_class == text::TokenClass::kNumber) {
      vote.count(document.text({token.begin, token.end}));
    }
  }
  return vote.winner();
}

bool in_furniture(const std::vector<text::Span>& furniture, text::Span span) {
  const auto next = std::lower_bound(
      furniture.begin(), furniture.end(), span.begin,
      [](const text::Span& other, std::size_t begin) { return other.end <= begin; });
  return next != furniture.end() && next->overlaps(span);
}

std::string describe(const text::Document& document, const Mention& mention) {
  std::string fields;
  for (std::size_t i = 0; i < mention.captures.size(); ++i) {
    if (mention.captures[i].empty()) continue;
    if (!fields.empty()) fields += ", ";
    fields += mention.rule->slots[i].name + " = " + plain(document.text(), mention.captures[i]);
  }
  return fields;
}

// What stands between two places, blanks single, in lower case.
std::string between(const text::Document& document, std::size_t begin, std::size_t end) {
  std::string words = begin < end ? folded(document, {begin, end}) : "";
  if (!words.empty() && words.front() == ' ') words.erase(0, 1);
  return words;
}

bool joins(const std::string& words) { return words == "và" || words == "," || words == ", và"; }

// "quý I và quý II năm 2017": the year of the second is that of the first.
void lend_years(const text::Document& document, const std::vector<Mention*>& believed) {
  for (std::size_t i = believed.size(); i-- > 1;) {
    Mention& first = *believed[i - 1];
    const Mention& second = *believed[i];
    const auto year = second.fields.number("year");
    if (!year || first.rule->type != "date" || second.rule->type != "date" ||
        first.sentence != second.sentence || first.fields.has("year") ||
        first.fields.text("granularity") != second.fields.text("granularity") ||
        (!first.fields.has("quarter") && !first.fields.has("month"))) {
      continue;
    }
    if (joins(between(document, first.span.end, second.span.begin))) {
      first.fields.set("year", *year);
    }
  }
}

Calendar::Named named(const text::Document& document, const Mention& date) {
  const text::Span sentence = document.sentences()[date.sentence].span;
  constexpr std::size_t kWindow = 32;
  const std::size_t begin = date.span.begin - std::min(kWindow, date.span.begin - sentence.begin);
  const std::string_view before = document.folded().substr(begin, date.span.begin - begin);
  for (const std::string_view words : {"so với ", "cùng kỳ ", "hơn "}) {
    if (before.ends_with(words)) return Calendar::Named::kInComparison;
  }
  return Calendar::Named::kItself;
}

// "Luật Đất đai năm 2013": the year is part of the name, no date of the report.
void take_year_of_law(const text::Document& document, Mention& law,
                      const std::vector<Mention*>& here) {
  if (law.rule->type != "directive" || law.fields.has("symbol")) return;
  const auto year = law.fields.integer("year");
  for (Mention* date : here) {
    if (!year || date->refusal != Refusal::kNone || date->rule->type != "date" ||
        date->fields.text("granularity") != "year" || date->fields.integer("year") != year ||
        date->span.begin < law.span.end ||
        !between(document, law.span.end, date->span.begin).empty()) {
      continue;
    }
    law.span.end = date->span.end;
    date->refusal = Refusal::kOverlap;
    date->winner = &law;
  }
}

// Who issued what is listed behind a document that its issuer stands before: "UBND tỉnh ban hành
// Kế hoạch số … và Quyết định số …", "… về chuyển đổi số; Chương trình số …".
class IssuerOfList {
 public:
  IssuerOfList(const text::Document& document, std::size_t sentence)
      : document_(document), end_(document.sentences()[sentence].span.begin) {}

  // Takes the documents of a sentence in order, with what the cues behind them took.
  void take(Mention& directive, text::Span chain) {
    const std::string gap = between(document_, end_, directive.span.begin);
    const bool stated = directive.fields.has("issuer");
    const bool listed = gap.ends_with(";") || gap.ends_with("; và");
    if (!stated && !issuer_.empty() && (listed || (adjacent_ && joins(gap)))) {
      directive.fields.set("issuer", issuer_);
      adjacent_ = true;
    } else {
      adjacent_ = false;
    }
    if (stated) {
      const std::string issuer = directive.fields.text("issuer");
      const std::string folded_issuer = text::fold_case(issuer);
      const std::size_t before = gap.rfind(folded_issuer);
      const bool behind = folded(document_, chain).find(folded_issuer) != std::string::npos;
      if (!behind && before != std::string::npos &&
          gap.size() - before - folded_issuer.size() <= kLongestVerb) {
        issuer_ = issuer;
        adjacent_ = true;
      } else if (listed) {
        issuer_.clear();
      }
    }
    end_ = std::max(directive.span.end, chain.end);
  }

 private:
  static constexpr std::size_t kLongestVerb = 32;  // bytes of "đã ký ban hành"

  const text::Document& document_;
  std::string issuer_;     // that stands before a document of this sentence
  bool adjacent_ = false;  // the document taken last is that issuer's
  std::size_t end_;
};

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

struct Extractor::Impl {
  Impl(const grammar::Grammar& rules, std::unique_ptr<const RuleFinder> rule_finder)
      : grammar(rules),
        finder(std::move(rule_finder)),
        phrases(rules),
        context(rules, phrases),
        linker(rules, phrases),
        attribution(rules, phrases),
        records(rules, phrases) {}

  // Everything that became of an article. Mentions stay where they are: others point at them.
  struct Run {
    std::deque<Mention> mentions;
    std::vector<Believed> believed;  // by place
    std::unique_ptr<ArticleNames> names;
  };

  // What a run keeps of the mentions it does not believe: nothing, or all to explain them.
  enum class Keep { kBelieved, kAll };

  void find_mentions(const input::Article& article, fact::DecimalMark mark, Keep keep,
                     Run& run) const;
  void complete(const input::Article& article, fact::DecimalMark mark, Run& run) const;
  void build(const input::Article& article, Run& run) const;
  Run run(const input::Article& article, Keep keep) const;
  fact::Extraction collect(const input::Article& article, Run& run) const;

  const grammar::Grammar& grammar;
  std::unique_ptr<const RuleFinder> finder;
  PhraseIndex phrases;
  Context context;
  HouseLinker linker;
  Attribution attribution;
  RecordFinder records;
};

void Extractor::Impl::find_mentions(const input::Article& article, fact::DecimalMark mark,
                                    Keep keep, Run& run) const {
  const text::Document& document = article.document;
  std::vector<RuleFinder::Hit> hits;
  std::vector<Mention*> here;
  for (std::size_t s = 0; s < document.sentences().size(); ++s) {
    hits.clear();
    here.clear();
    finder->find(document, document.sentences()[s], hits);
    for (RuleFinder::Hit& hit : hits) {
      const grammar::Rule& rule = grammar.rules()[hit.rule];
      if (!phrases.resolve(document, document.sentences()[s].last_token, rule.slots, hit.match)) {
        continue;
      }
      const text::Span span =
          rule.span_slot ? hit.match.captures[*rule.span_slot] : hit.match.whole;
      if (in_furniture(article.furniture, span)) continue;
      Mention& mention = run.mentions.emplace_back();
      mention.rule = &rule;
      mention.rule_index = hit.rule;
      mention.sentence = s;
      mention.span = span;
      mention.captures = hit.match.captures;
      mention.refusal = context.judge(document, mention);
      if (mention.refusal == Refusal::kNone &&
          (!read_fields(mention.rule->yields, mention.rule->slots, mention.captures, document, mark,
                        mention.fields) ||
           (mention.rule->type == "date" && !is_possible(mention.fields)))) {
        mention.refusal = Refusal::kUnread;
      }
      here.push_back(&mention);
    }
    settle_overlaps(here);
    if (keep == Keep::kAll) continue;
    const auto first = run.mentions.end() - static_cast<std::ptrdiff_t>(here.size());
    run.mentions.erase(
        std::remove_if(first, run.mentions.end(),
                       [](const Mention& mention) { return mention.refusal != Refusal::kNone; }),
        run.mentions.end());
  }
}

void Extractor::Impl::complete(const input::Article& article, fact::DecimalMark mark,
                               Run& run) const {
  const text::Document& document = article.document;
  std::vector<Mention*> here;
  const auto flush = [&] {
    std::sort(here.begin(), here.end(),
              [](const Mention* a, const Mention* b) { return a->span.begin < b->span.begin; });
    if (here.empty()) return;
    IssuerOfList list(document, here.front()->sentence);
    for (Mention* mention : here) {
      const text::Span chain = context.complete(document, *mention, here, mark);
      if (mention->refusal == Refusal::kNone && mention->rule->type == "directive") {
        list.take(*mention, chain);
        take_year_of_law(document, *mention, here);
      }
      if (chain.empty()) continue;
      // A date that a citation took is that document's, not a date of the report.
      for (Mention* other : here) {
        if (other == mention || other->rule->type != "date" || !chain.contains(other->span)) {
          continue;
        }
        other->refusal = Refusal::kOverlap;
        other->winner = mention;
      }
    }
    here.clear();
  };
  for (Mention& mention : run.mentions) {
    if (mention.refusal != Refusal::kNone) continue;
    if (!here.empty() && here.front()->sentence != mention.sentence) flush();
    here.push_back(&mention);
  }
  flush();
}

void Extractor::Impl::build(const input::Article& article, Run& run) const {
  std::vector<Mention*> believed;
  for (Mention& mention : run.mentions) {
    if (mention.refusal == Refusal::kNone) believed.push_back(&mention);
  }
  std::sort(believed.begin(), believed.end(),
            [](const Mention* a, const Mention* b) { return a->span.begin < b->span.begin; });
  std::vector<const Mention*> dates;
  for (const Mention* mention : believed) {
    if (mention->rule->type == "date") dates.push_back(mention);
  }
  lend_years(article.document, believed);
  Calendar calendar(article.published, dates);
  for (Mention* mention : believed) {
    std::optional<fact::Period> period;
    if (mention->rule->type == "date") {
      period = calendar.place(*mention, named(article.document, *mention));
      if (!period) mention->refusal = Refusal::kNoPeriod;
    }
    if (auto value = build_value(*mention, period)) {
      run.believed.push_back({mention, std::move(*value)});
    } else if (mention->refusal == Refusal::kNone) {
      mention->refusal = Refusal::kUnread;
    }
  }
  std::vector<Believed*> here;
  for (Believed& fact : run.believed) {
    if (!here.empty() && here.front()->mention->sentence != fact.mention->sentence) {
      linker.link(article.document, here);
      here.clear();
    }
    here.push_back(&fact);
  }
  linker.link(article.document, here);
}

Extractor::Impl::Run Extractor::Impl::run(const input::Article& article, Keep keep) const {
  Run run;
  const fact::DecimalMark mark = decimal_mark(article.document);
  find_mentions(article, mark, keep, run);
  complete(article, mark, run);
  build(article, run);
  run.names = attribution.names_of(article);
  attribution.attribute(article, *run.names, run.believed);
  return run;
}

// The facts of a run and those of the names, by place.
fact::Extraction Extractor::Impl::collect(const input::Article& article, Run& run) const {
  fact::Extraction extraction;
  extraction.records = records.find(article, run.names->by_sentence, run.believed);
  std::vector<fact::Fact> facts;
  facts.reserve(2 * run.believed.size());
  std::vector<text::Span> taken = article.furniture;
  for (Believed& fact : run.believed) {
    const text::Span span = fact.mention->span;
    // A body in the name of a document or in what is counted is part of that.
    if (fact.mention->rule->type != "date") taken.push_back(span);
    facts.push_back({article.document.source_range(span),
                     std::string(article.document.source_text(span)), fact.mention->rule->name,
                     std::move(fact.value), std::move(fact.attribution)});
  }
  std::sort(taken.begin(), taken.end(),
            [](text::Span a, text::Span b) { return a.begin < b.begin; });
  for (fact::Fact& name : attribution.facts_of(article, *run.names, taken)) {
    facts.push_back(std::move(name));
  }
  std::vector<std::size_t> order(facts.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return facts[a].range.begin < facts[b].range.begin;
  });
  std::vector<std::size_t> position(facts.size());
  extraction.facts.reserve(facts.size());
  for (const std::size_t index : order) {
    position[index] = extraction.facts.size();
    extraction.facts.push_back(std::move(facts[index]));
  }
  for (fact::Record& record : extraction.records) {
    for (auto* part : {&record.house, &record.quantity, &record.money, &record.directive}) {
      if (*part) *part = position[**part];
    }
  }
  return extraction;
}

Extractor::Extractor(const grammar::Grammar& grammar)
    : Extractor(grammar, std::make_unique<RuleIndex>(grammar)) {}
Extractor::Extractor(const grammar::Grammar& grammar, std::unique_ptr<const RuleFinder> finder)
    : impl_(std::make_unique<Impl>(grammar, std::move(finder))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;

std::vector<fact::Fact> Extractor::extract(const input::Article& article) const {
  return std::move(read(article).facts);
}

fact::Extraction Extractor::read(const input::Article& article) const {
  Impl::Run run = impl_->run(article, Impl::Keep::kBelieved);
  return impl_->collect(article, run);
}

Explanation Extractor::explain(const input::Article& article) const {
  Impl::Run run = impl_->run(article, Impl::Keep::kAll);
  Explanation explanation;
  const text::Document& document = article.document;
  for (const Mention& mention : run.mentions) {
    Reading reading;
    reading.rule = mention.rule->name;
    reading.range = document.source_range(mention.span);
    reading.text = std::string(document.source_text(mention.span));
    reading.fields = describe(document, mention);
    reading.won = mention.refusal == Refusal::kNone;
    reading.reason = reason(document, mention);
    explanation.readings.push_back(std::move(reading));
  }
  std::stable_sort(
      explanation.readings.begin(), explanation.readings.end(),
      [](const Reading& a, const Reading& b) { return a.range.begin < b.range.begin; });
  explanation.facts = std::move(impl_->collect(article, run).facts);
  for (Reading& reading : explanation.readings) {
    if (!reading.won) continue;
    for (const fact::Fact& fact : explanation.facts) {
      if (fact.range == reading.range && fact.rule == reading.rule) {
        reading.reason =
            std::string(fact::type_of(fact.value)) + " " + fact::value_json(fact.value);
      }
    }
  }
  return explanation;
}

}  // namespace solieu::extract
