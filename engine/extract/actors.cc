#include "engine/extract/actors.h"

#include <algorithm>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kMostSentences = 100;  // back that a subject is looked for
constexpr std::size_t kFarthest = 30;        // lines back that "Hội" may refer to
constexpr std::size_t kLongestLabel = 12;    // tokens of a heading that is an organisation's name

}  // namespace

Actors::Actors(const grammar::Grammar& grammar, const NameFinder& finder,
               const PhraseIndex& phrases)
    : subjects_(grammar, finder, phrases),
      collectives_(grammar.list("collective")),
      openers_(grammar.list("opener")),
      body_words_(grammar.list("body_word")),
      phrases_(phrases) {}

Actors::Reading::Reading(const Actors& rules, const input::Article& article,
                         const std::vector<std::vector<Name>>& names)
    : rules_(rules),
      article_(article),
      names_(names),
      scopes_(article.document.sentences().size()),
      labels_(article.document.sentences().size()) {
  note_labels();
}

Actors::Actor Actors::Reading::made(text::Span span, fact::Scope scope, const Name* body) const {
  return {plain(article_.document.text(), span), span, scope, body};
}

// Two words or more, each with a capital, and no place: "Viettel Đắk Nông".
bool Actors::Reading::is_proper_name(std::size_t first, std::size_t last,
                                     const std::vector<Name>& names) const {
  const text::Document& document = article_.document;
  if (last - first < 2) return false;
  for (std::size_t i = first; i < last; ++i) {
    const text::Token& token = document.tokens()[i];
    const std::string_view word = document.text({token.begin, token.end});
    if (token.token_class != text::TokenClass::kWord || !starts_with_capital(word) ||
        (is_all_capitals(word) && i > first)) {
      return false;
    }
  }
  const std::size_t begin = document.tokens()[first].begin;
  return std::none_of(names.begin(), names.end(), [&](const Name& name) {
    return name.kind != Name::Kind::kOrganization && name.span.begin == begin;
  });
}

bool Actors::Reading::names_body(std::size_t index) const {
  const text::Document& document = article_.document;
  const text::Sentence& sentence = document.sentences()[index];
  const std::size_t first = document.token_at(sentence.label.begin);
  const std::size_t last = document.token_at(sentence.label.end);
  if (last - first > kLongestLabel) return false;
  const std::vector<Name>& names = names_[index];
  return std::any_of(names.begin(), names.end(),
                     [&](const Name& name) {
                       return name.kind == Name::Kind::kOrganization &&
                              name.span.begin == sentence.label.begin;
                     }) ||
         is_proper_name(first, last, names) ||
         rules_.phrases_.longest(document, first, sentence.last_token, {rules_.body_words_}) >
             first;
}

// A label is that of the sentences behind it in its line, too.
void Actors::Reading::note_labels() {
  const std::vector<text::Sentence>& sentences = article_.document.sentences();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (!sentences[s].label.empty()) {
      if (names_body(s)) labels_[s] = sentences[s].label;
    } else if (s > 0 && sentences[s].line == sentences[s - 1].line) {
      labels_[s] = labels_[s - 1];
    }
  }
}

// "Hội Nông dân huyện, Hội LHPN huyện cùng trao": the last of a list that is the subject.
bool Actors::Reading::is_one_of_several(std::size_t sentence, const Subject& last) {
  const text::Document& document = article_.document;
  text::Span first = last.span;
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const Name& name : names_[sentence]) {
      if (name.kind != Name::Kind::kOrganization || name.span.end >= first.begin ||
          plain(document.text(), {name.span.end, first.begin}) != ",") {
        continue;
      }
      first = name.span;
      goes_on = true;
    }
  }
  const std::vector<Subject>& subjects = scope(sentence).subjects;
  return first != last.span &&
         std::any_of(subjects.begin(), subjects.end(), [&](const Subject& subject) {
           return subject.kind == Subject::Kind::kOrganization && subject.span == first;
         });
}

const Actors::Reading::Scope& Actors::Reading::scope(std::size_t index) {
  if (scopes_[index]) return *scopes_[index];
  Scope& scope = scopes_[index].emplace();
  scope.subjects =
      rules_.subjects_.find(article_.document, article_.document.sentences()[index], names_[index]);
  scope.label = labels_[index];
  const text::Sentence& sentence = article_.document.sentences()[index];
  scope.opens_with_clause =
      rules_.openers_ != nullptr &&
      rules_.phrases_.longest(article_.document, sentence.first_token, sentence.last_token,
                              {rules_.openers_}) > sentence.first_token;
  return scope;
}

// "41 nhà do Hội CCB tỉnh xây": the agent behind, before the clause ends.
const Subject* Actors::Reading::agent_behind(const Scope& scope, text::Span span) const {
  for (const Subject& subject : scope.subjects) {
    if (!subject.agent || subject.span.begin < span.end) continue;
    const std::string_view gap = article_.document.text({span.end, subject.span.begin});
    if (gap.find_first_of(",;:.(") == std::string_view::npos) return &subject;
  }
  return nullptr;
}

const Subject* Actors::Reading::subject_before(const Scope& scope, std::size_t end, Wanted wanted) {
  const auto found =
      std::find_if(scope.subjects.rbegin(), scope.subjects.rend(), [&](const Subject& subject) {
        return subject.span.end <= end && is_wanted(subject, wanted);
      });
  return found == scope.subjects.rend() ? nullptr : &*found;
}

// What was said in passing does not act in the next sentence, unless nobody else was named first.
const Subject* Actors::Reading::subject_left_by(const Scope& scope, Wanted wanted) {
  const Subject* found = nullptr;
  for (const Subject& subject : scope.subjects) {
    if (!is_wanted(subject, wanted)) continue;
    if (found == nullptr || (!subject.aside && !subject.agent)) found = &subject;
  }
  return found;
}

bool Actors::Reading::is_wanted(const Subject& subject, Wanted wanted) {
  return (subject.kind == Subject::Kind::kCollective) == (wanted == Wanted::kCollective);
}

// Below a label its body acts, but for those named as acting themselves.
bool Actors::Reading::acts_under(text::Span label, const Subject& subject) const {
  return subject.kind == Subject::Kind::kOrganization && !subject.span.overlaps(label) &&
         (subject.aside || subject.agent ||
          (subject.body != nullptr && !subject.body->place.empty()) ||
          rules_.subjects_.is_fund(article_.document, subject.span));
}

Actors::Actor Actors::Reading::actor_at(std::size_t index, text::Span span) {
  const Scope& here = scope(index);
  if (const Subject* agent = agent_behind(here, span)) {
    return made(agent->span, fact::Scope::kClause, agent->body);
  }
  const Subject* subject = subject_before(here, span.begin, Wanted::kOther);
  if (here.opens_with_clause && here.label.empty() && !here.subjects.empty() &&
      here.subjects.front().span.begin > span.end &&
      here.subjects.front().kind == Subject::Kind::kOrganization) {
    return made(here.subjects.front().span, fact::Scope::kSentence, here.subjects.front().body);
  }
  if (!here.label.empty()) {
    return subject != nullptr && acts_under(here.label, *subject)
               ? made(subject->span, fact::Scope::kClause, subject->body)
               : made(here.label, fact::Scope::kHeading, nullptr);
  }
  const Subject* collective = subject_before(here, span.begin, Wanted::kCollective);
  if (collective != nullptr &&
      (subject == nullptr || subject->span.begin < collective->span.begin)) {
    const Actor body = named_before(index, *collective);
    if (!body.name.empty()) return body;
  }
  if (subject == nullptr) return actor_before(index, collective);
  if (subject->kind != Subject::Kind::kOrganization || is_one_of_several(index, *subject)) {
    return {};
  }
  return made(subject->span, fact::Scope::kClause, subject->body);
}

// An omitted subject is that of the sentence before, in the same paragraph.
Actors::Actor Actors::Reading::actor_before(std::size_t index, const Subject* collective) {
  const text::Document& document = article_.document;
  const std::size_t first = document.lines()[document.sentences()[index].line].first_sentence;
  std::size_t collective_sentence = index;
  for (std::size_t s = index; s-- > first && index - s <= kMostSentences;) {
    const Scope& before = scope(s);
    const Subject* subject = subject_left_by(before, Wanted::kOther);
    if (collective == nullptr) {
      collective = subject_left_by(before, Wanted::kCollective);
      collective_sentence = s;
    }
    if (subject == nullptr) continue;
    if (subject->kind != Subject::Kind::kOrganization) return {};
    return made(subject->span, fact::Scope::kSection, subject->body);
  }
  return collective != nullptr ? named_before(collective_sentence, *collective) : Actor{};
}

// The body that a word like "Hội" or "Chi nhánh" refers to: the last one named before whose name
// holds that word, or that is of the kind the word stands for.
Actors::Actor Actors::Reading::named_before(std::size_t sentence, const Subject& collective) {
  const text::Document& document = article_.document;
  const std::size_t line = document.sentences()[sentence].line;
  const std::string word = folded(document, collective.span);
  const grammar::ListValue* value = rules_.collectives_->find(word);
  const auto* kinds = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  for (std::size_t s = sentence + 1; s-- > 0;) {
    if (line - document.sentences()[s].line > kFarthest || sentence - s > kMostSentences) break;
    const std::vector<Subject>& subjects = scope(s).subjects;
    for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject) {
      if (subject->kind != Subject::Kind::kOrganization || subject->aside) continue;
      if (s == sentence && subject->span.begin >= collective.span.begin) continue;
      const bool of_kind = kinds != nullptr && subject->body != nullptr &&
                           !subject->body->category.empty() &&
                           kinds->find(subject->body->category) != std::string::npos;
      // The word alone tells of bodies of no kind only: a bank "… chính sách xã hội" is no "hội".
      const bool by_word = kinds == nullptr || *kinds == "-" || subject->body == nullptr ||
                           subject->body->category.empty() || subject->body->category == "other";
      if (of_kind || (by_word && folded(document, subject->span).find(word) != std::string::npos)) {
        return made(subject->span, fact::Scope::kSection, subject->body);
      }
    }
  }
  return {};
}

}  // namespace solieu::extract
