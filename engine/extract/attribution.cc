#include "engine/extract/attribution.h"

#include <algorithm>
#include <map>

#include "engine/extract/mention.h"
#include "engine/extract/spans.h"
#include "engine/extract/stretch.h"

namespace solieu::extract {
namespace {

constexpr int kLongestPeriod = 10;            // years: what is older is told as history
constexpr std::size_t kOpeningSentences = 3;  // title and lead: they tell the period reported on
constexpr std::size_t kReach = 1024;          // bytes that a fact sees of its sentence, each way
constexpr std::size_t kNoSentence = static_cast<std::size_t>(-1);

// The part of a sentence that a fact sees: enough for any that was written by people, and a bound
// on the work where one is endless.
text::Span seen_from(text::Span fact, text::Span sentence) {
  return {std::max(sentence.begin, fact.begin - std::min(fact.begin, kReach)),
          std::min(sentence.end, fact.end + kReach)};
}

bool has_attribution(const Believed& fact) {
  return std::holds_alternative<fact::Money>(fact.value) ||
         std::holds_alternative<fact::House>(fact.value) ||
         std::holds_alternative<fact::Quantity>(fact.value);
}

std::string_view rule_of(Name::Kind kind) {
  switch (kind) {
    case Name::Kind::kOrganization:
      return "name.organization";
    case Name::Kind::kPlace:
      return "name.place";
    case Name::Kind::kPerson:
      break;
  }
  return "name.person";
}

void set_actor(fact::Value& value, std::string actor) {
  if (auto* money = std::get_if<fact::Money>(&value)) money->actor = std::move(actor);
  if (auto* house = std::get_if<fact::House>(&value)) house->actor = std::move(actor);
  if (auto* quantity = std::get_if<fact::Quantity>(&value)) quantity->actor = std::move(actor);
}

}  // namespace

// What one article offers, sentence by sentence.
class Attribution::Reading {
 public:
  Reading(const Attribution& rules, const input::Article& article, const ArticleNames& names,
          const std::vector<Believed>& facts)
      : rules_(rules),
        article_(article),
        names_(names),
        facts_(facts),
        actors_(rules.actors_, article, names.by_sentence),
        dates_(article.document.sentences().size()),
        counted_(article.document.sentences().size()),
        places_(article.document.sentences().size()),
        last_place_(article.document.sentences().size(), kNoSentence),
        last_date_(article.document.sentences().size(), kNoSentence) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (has_attribution(facts[i])) {
        counted_[facts[i].mention->sentence].push_back(facts[i].mention->span);
      }
      const auto* date = std::get_if<fact::Date>(&facts[i].value);
      if (date == nullptr || date->period.to.year() - date->period.from.year() > kLongestPeriod) {
        continue;
      }
      if (!rules.dates_.is_compared(article.document, *facts[i].mention)) {
        dates_[facts[i].mention->sentence].push_back({facts[i].mention->span, i});
      }
    }
    note_sections();
  }

  void attribute(Believed& fact) {
    if (!has_attribution(fact)) return;
    fact::Attribution& attribution = fact.attribution;
    const std::size_t sentence = fact.mention->sentence;
    const text::Span span = fact.mention->span;
    const std::vector<Stretch> stretches = stretches_around(sentence, span);
    const Actors::Actor actor = actors_.actor_at(sentence, span);
    if (!actor.name.empty()) {
      attribution.actor = origin(actor.scope, actor.span);
      set_actor(fact.value, actor.name);
    }
    place(sentence, span, stretches, actor, attribution);
    period(sentence, span, stretches, attribution);
  }

 private:
  fact::Origin origin(fact::Scope scope, text::Span span) const {
    return {scope, article_.document.source_range(span)};
  }

  // For each sentence, the last one before it in its paragraph, or under its label, that names a
  // place or a date.
  void note_sections() {
    const std::vector<text::Sentence>& sentences = article_.document.sentences();
    for (std::size_t s = 1; s < sentences.size(); ++s) {
      if (sentences[s].line != sentences[s - 1].line || !sentences[s].label.empty()) continue;
      last_place_[s] = places_of(s - 1).empty() ? last_place_[s - 1] : s - 1;
      last_date_[s] = dates_[s - 1].empty() ? last_date_[s - 1] : s - 1;
    }
  }

  std::vector<Stretch> stretches_around(std::size_t sentence, text::Span span) const {
    const text::Document& document = article_.document;
    const text::Span whole = seen_from(span, document.sentences()[sentence].span);
    return {{stretch_around(document.text(), whole, span, kPartMarks), fact::Scope::kOwn},
            {stretch_around(document.text(), whole, span, kClauseMarks), fact::Scope::kClause},
            {whole, fact::Scope::kSentence}};
  }

  // Places of a sentence; of a chain, the first, which the others only tell more of.
  const std::vector<Mark>& places_of(std::size_t sentence) {
    std::optional<std::vector<Mark>>& known = places_[sentence];
    if (known) return *known;
    std::vector<Mark>& marks = known.emplace();
    const std::vector<Name>& names = names_.by_sentence[sentence];
    bool chained = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i].kind != Name::Kind::kPlace) continue;
      if (!chained) marks.push_back({names[i].span, i});
      chained = names_.places->leads_on(names, i);
    }
    return marks;
  }

  // Without what stands behind the fact in a clause that is another one's: "giải ngân 5 tỷ; dư nợ
  // đến 31/12 là 23 tỷ".
  std::vector<Mark> open_to(std::size_t sentence, text::Span span,
                            const std::vector<Mark>& marks) const {
    const text::Document& document = article_.document;
    const text::Span seen = seen_from(span, document.sentences()[sentence].span);
    const std::vector<text::Span> others = others_of(sentence, span);
    std::vector<Mark> open;
    for (auto mark = first_in(marks, seen); mark != marks.end() && mark->span.end <= seen.end;
         ++mark) {
      const auto is_of_other = [&] {
        const text::Span clause = stretch_around(document.text(), seen, mark->span, kClauseMarks);
        return !clause.contains(span) &&
               std::any_of(others.begin(), others.end(),
                           [&](text::Span other) { return clause.contains(other); });
      };
      if (mark->span.begin < span.end || !is_of_other()) open.push_back(*mark);
    }
    return open;
  }
  static std::vector<Mark>::const_iterator first_in(const std::vector<Mark>& marks,
                                                    text::Span seen) {
    return std::lower_bound(
        marks.begin(), marks.end(), seen.begin,
        [](const Mark& mark, std::size_t begin) { return mark.span.begin < begin; });
  }
  // The facts that it sees.
  std::vector<text::Span> others_of(std::size_t sentence, text::Span span) const {
    const text::Span seen = seen_from(span, article_.document.sentences()[sentence].span);
    const std::vector<text::Span>& all = counted_[sentence];
    const auto first =
        std::lower_bound(all.begin(), all.end(), seen.begin,
                         [](text::Span other, std::size_t begin) { return other.begin < begin; });
    const auto last =
        std::lower_bound(first, all.end(), seen.end,
                         [](text::Span other, std::size_t end) { return other.begin < end; });
    return {first, last};
  }

  void place(std::size_t sentence, text::Span span, const std::vector<Stretch>& stretches,
             const Actors::Actor& actor, fact::Attribution& attribution) {
    // Many facts are of one place: it is looked up once.
    const auto set = [&](fact::Scope scope, text::Span where, const auto& resolve) {
      const auto [known, is_new] = full_names_.try_emplace(where.begin);
      if (is_new) known->second = names_.places->full_name(resolve());
      attribution.place = known->second;
      attribution.place_origin = origin(scope, where);
    };
    const auto set_named = [&](std::size_t in, const Taken& taken) {
      set(taken.scope, taken.mark->span,
          [&] { return names_.places->resolve(names_.by_sentence[in], taken.mark->index); });
    };
    const std::vector<Mark> marks = open_to(sentence, span, places_of(sentence));
    // What stands in another statement's stretch is that one's own.
    const std::vector<text::Span> others = others_of(sentence, span);
    const Taken near = nearest(marks, {stretches[0], stretches[1]}, span, others);
    if (near.mark != nullptr) return set_named(sentence, near);
    const bool open = std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return stretches[1].span.contains(mark.span) && mark.span.begin < span.begin;
    });
    if (open) return;
    if (actor.body != nullptr && !actor.body->place.empty()) {
      return set(actor.scope, actor.body->place,
                 [&] { return names_.places->resolve(actor.body->place); });
    }
    if (says_whole_province(sentence, span)) {
      return home(attribution, fact::Scope::kClause);
    }
    const Taken far = nearest(marks, {stretches[2]}, span, others);
    if (far.mark != nullptr) return set_named(sentence, far);
    const bool before = std::any_of(marks.begin(), marks.end(),
                                    [&](const Mark& mark) { return mark.span.begin < span.begin; });
    if (before) return;
    if (const std::size_t s = last_place_[sentence]; s != kNoSentence) {
      const std::vector<Mark>& earlier = places_of(s);
      if (earlier.size() == 1) set_named(s, {&earlier.front(), fact::Scope::kSection});
      return;
    }
    home(attribution, fact::Scope::kArticle);
  }

  void home(fact::Attribution& attribution, fact::Scope scope) const {
    if (names_.home.unit.empty()) return;
    attribution.place = names_.home.unit;
    attribution.place_origin = origin(scope, names_.home.span);
  }

  bool says_whole_province(std::size_t sentence, text::Span span) const {
    if (rules_.whole_province_ == nullptr) return false;
    const text::Document& document = article_.document;
    const std::size_t first =
        document.token_at(seen_from(span, document.sentences()[sentence].span).begin);
    return !rules_.phrases_
                .find(document, first, document.token_at(span.begin), {rules_.whole_province_})
                .empty();
  }

  void period(std::size_t sentence, text::Span span, const std::vector<Stretch>& stretches,
              fact::Attribution& attribution) const {
    const auto set = [&](const Taken& taken) {
      attribution.period = std::get<fact::Date>(facts_[taken.mark->index].value).period;
      attribution.period_origin = origin(taken.scope, taken.mark->span);
    };
    const std::vector<Mark> dates = open_to(sentence, span, dates_[sentence]);
    const Taken near = nearest(dates, stretches, span, others_of(sentence, span));
    if (near.mark != nullptr) return set(near);
    const bool before = std::any_of(dates.begin(), dates.end(),
                                    [&](const Mark& mark) { return mark.span.begin < span.begin; });
    if (before) return;
    if (const std::size_t s = last_date_[sentence]; s != kNoSentence) {
      if (dates_[s].size() == 1) set({&dates_[s].front(), fact::Scope::kSection});
      return;
    }
    // The period reported on: the first that the title or the lead names, a single day excepted.
    for (std::size_t s = 0; s < std::min(dates_.size(), kOpeningSentences); ++s) {
      // What its own sentence says of others was settled above.
      if (s == sentence) continue;
      for (const Mark& mark : dates_[s]) {
        const fact::Period& period = std::get<fact::Date>(facts_[mark.index].value).period;
        if (period.granularity == fact::Granularity::kDay) continue;
        return set({&mark, fact::Scope::kArticle});
      }
    }
  }

  const Attribution& rules_;
  const input::Article& article_;
  const ArticleNames& names_;
  const std::vector<Believed>& facts_;
  Actors::Reading actors_;
  // By sentence: dates, and the facts that have an attribution.
  std::vector<std::vector<Mark>> dates_;
  std::vector<std::vector<text::Span>> counted_;
  std::vector<std::optional<std::vector<Mark>>> places_;  // those asked for
  std::vector<std::size_t> last_place_, last_date_;       // by sentence
  std::map<std::size_t, std::string> full_names_;         // of places, by where they begin
};

Attribution::Attribution(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : finder_(grammar, phrases),
      actors_(grammar, finder_, phrases),
      dates_(grammar, phrases),
      whole_province_(grammar.list("whole_province")),
      phrases_(phrases) {}

std::unique_ptr<ArticleNames> Attribution::names_of(const input::Article& article) const {
  const text::Document& document = article.document;
  auto names = std::make_unique<ArticleNames>();
  names->home = finder_.home_of(document);
  names->by_sentence.reserve(document.sentences().size());
  for (const text::Sentence& sentence : document.sentences()) {
    names->by_sentence.push_back(finder_.find(document, sentence, names->home.unit));
  }
  names->places = std::make_unique<Places>(finder_, article, names->home.unit);
  return names;
}

void Attribution::attribute(const input::Article& article, const ArticleNames& names,
                            std::vector<Believed>& facts) const {
  Reading reading(*this, article, names, facts);
  for (Believed& fact : facts) reading.attribute(fact);
}

fact::Value Attribution::value_of(const text::Document& document, Places& places,
                                  const std::vector<Name>& names, std::size_t index) const {
  const Name& name = names[index];
  switch (name.kind) {
    case Name::Kind::kOrganization:
      return fact::Organization{finder_.written_out(document, name.span), name.category};
    case Name::Kind::kPlace:
      return places.resolve(names, index);
    case Name::Kind::kPerson:
      break;
  }
  return fact::Person{plain(document.text(), name.span), plain(document.text(), name.title)};
}

std::vector<fact::Fact> Attribution::facts_of(const input::Article& article,
                                              const ArticleNames& names,
                                              const std::vector<text::Span>& taken) const {
  const text::Document& document = article.document;
  std::vector<fact::Fact> facts;
  for (const std::vector<Name>& sentence : names.by_sentence) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const Name& name = sentence[i];
      if (name.collective || overlaps_one(taken, name.span)) continue;
      facts.push_back({document.source_range(name.span),
                       std::string(document.source_text(name.span)),
                       std::string(rule_of(name.kind)),
                       value_of(document, *names.places, sentence, i),
                       {}});
    }
  }
  return facts;
}

}  // namespace solieu::extract
