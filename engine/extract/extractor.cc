#include "engine/extract/extractor.h"

#include <algorithm>
#include <deque>
#include <numeric>

#include "engine/extract/attribution.h"
#include "engine/extract/build.h"
#include "engine/extract/citation_list.h"
#include "engine/extract/context.h"
#include "engine/extract/date_context.h"
#include "engine/extract/dates.h"
#include "engine/extract/links.h"
#include "engine/extract/mention.h"
#include "engine/extract/overlap.h"
#include "engine/extract/records.h"
#include "engine/extract/rule_index.h"
#include "engine/extract/spans.h"
#include "engine/fact/number.h"

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

std::vector<const Mention*> dates_among(const std::vector<Mention*>& mentions) {
  std::vector<const Mention*> dates;
  for (const Mention* mention : mentions) {
    if (mention->rule->type == "date") dates.push_back(mention);
  }
  return dates;
}

bool by_place(const Mention* a, const Mention* b) { return a->span.begin < b->span.begin; }

}  // namespace

struct Extractor::Impl {
  Impl(const grammar::Grammar& rules, std::unique_ptr<const RuleFinder> rule_finder)
      : grammar(rules),
        finder(std::move(rule_finder)),
        phrases(rules),
        context(rules, phrases),
        citation_words(rules),
        dates(rules, phrases),
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
  void judge(const text::Document& document, fact::DecimalMark mark, Mention& mention) const;
  static void forget_refused(std::size_t last, Run& run);
  void complete(const input::Article& article, fact::DecimalMark mark, Run& run) const;
  void build(const input::Article& article, Run& run) const;
  void link(const text::Document& document, std::vector<Believed>& facts) const;
  Run run(const input::Article& article, Keep keep) const;
  std::vector<fact::Fact> facts_of(const input::Article& article, Run& run) const;
  fact::Extraction collect(const input::Article& article, Run& run) const;

  const grammar::Grammar& grammar;
  std::unique_ptr<const RuleFinder> finder;
  PhraseIndex phrases;
  Context context;
  CitationWords citation_words;
  DateContext dates;
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
      if (overlaps_one(article.furniture, span)) continue;
      Mention& mention = run.mentions.emplace_back();
      mention.rule = &rule;
      mention.rule_index = hit.rule;
      mention.sentence = s;
      mention.span = span;
      mention.captures = hit.match.captures;
      judge(document, mark, mention);
      here.push_back(&mention);
    }
    settle_overlaps(here);
    if (keep == Keep::kBelieved) forget_refused(here.size(), run);
  }
}

// Whether the grammar stands by a mention, and what its slots say if so.
void Extractor::Impl::judge(const text::Document& document, fact::DecimalMark mark,
                            Mention& mention) const {
  mention.refusal = context.judge(document, mention);
  if (mention.refusal != Refusal::kNone) return;
  const grammar::Rule& rule = *mention.rule;
  const bool reads =
      read_fields(rule.yields, rule.slots, mention.captures, document, mark, mention.fields) &&
      (rule.type != "date" || is_possible(mention.fields));
  if (!reads) mention.refusal = Refusal::kUnread;
}

// Drops what is not believed of the mentions that came last.
void Extractor::Impl::forget_refused(std::size_t last, Run& run) {
  const auto first = run.mentions.end() - static_cast<std::ptrdiff_t>(last);
  run.mentions.erase(
      std::remove_if(first, run.mentions.end(),
                     [](const Mention& mention) { return mention.refusal != Refusal::kNone; }),
      run.mentions.end());
}

void Extractor::Impl::complete(const input::Article& article, fact::DecimalMark mark,
                               Run& run) const {
  std::vector<Mention*> here;  // believed, of one sentence
  const auto complete_sentence = [&] {
    if (here.empty()) return;
    std::sort(here.begin(), here.end(), by_place);
    CitationList citations(citation_words, article.document, here);
    for (std::size_t i = 0; i < here.size(); ++i) {
      citations.take(i, context.complete(article.document, *here[i], here, mark));
    }
    here.clear();
  };
  for (Mention& mention : run.mentions) {
    if (mention.refusal != Refusal::kNone) continue;
    if (!here.empty() && here.front()->sentence != mention.sentence) complete_sentence();
    here.push_back(&mention);
  }
  complete_sentence();
}

void Extractor::Impl::build(const input::Article& article, Run& run) const {
  std::vector<Mention*> believed;
  for (Mention& mention : run.mentions) {
    if (mention.refusal == Refusal::kNone) believed.push_back(&mention);
  }
  std::sort(believed.begin(), believed.end(), by_place);
  dates.lend_years(article.document, believed);
  Calendar calendar(article.published, dates_among(believed));
  for (Mention* mention : believed) {
    std::optional<fact::Period> period;
    if (mention->rule->type == "date") {
      period = calendar.place(*mention, dates.is_compared(article.document, *mention)
                                            ? Calendar::Named::kInComparison
                                            : Calendar::Named::kItself);
      if (!period) mention->refusal = Refusal::kNoPeriod;
    }
    if (auto value = build_value(*mention, period)) {
      run.believed.push_back({mention, std::move(*value)});
    } else if (mention->refusal == Refusal::kNone) {
      mention->refusal = Refusal::kUnread;
    }
  }
  link(article.document, run.believed);
}

void Extractor::Impl::link(const text::Document& document, std::vector<Believed>& facts) const {
  std::vector<Believed*> here;  // of one sentence
  for (Believed& fact : facts) {
    if (!here.empty() && here.front()->mention->sentence != fact.mention->sentence) {
      linker.link(document, here);
      here.clear();
    }
    here.push_back(&fact);
  }
  linker.link(document, here);
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

// The facts of a run and those of the names, by place; records find them there.
fact::Extraction Extractor::Impl::collect(const input::Article& article, Run& run) const {
  fact::Extraction extraction;
  extraction.records = records.find(article, run.names->by_sentence, run.believed);
  std::vector<fact::Fact> facts = facts_of(article, run);
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

// Those that rules found, in their order, then those of the names.
std::vector<fact::Fact> Extractor::Impl::facts_of(const input::Article& article, Run& run) const {
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
  return facts;
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
  for (const Mention& mention : run.mentions) {
    explanation.readings.push_back(reading_of(article.document, mention));
  }
  std::stable_sort(
      explanation.readings.begin(), explanation.readings.end(),
      [](const Reading& a, const Reading& b) { return a.range.begin < b.range.begin; });
  explanation.facts = std::move(impl_->collect(article, run).facts);
  tell_what_became(explanation.readings, explanation.facts);
  return explanation;
}

}  // namespace solieu::extract
