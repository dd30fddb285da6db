#include "engine/extract/actors.h"

#include <algorithm>
#include <iterator>

#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

constexpr std::string_view kFund = "quỹ";
constexpr std::size_t kFarthest = 8;       // lines back that "Hội" may refer to
constexpr std::size_t kLongestLabel = 12;  // tokens of a heading that is an organisation's name

}  // namespace

Actors::Actors(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : subject_bodies_(grammar.list("subject_body")),
      territories_(grammar.list("territory")),
      collectives_(grammar.list("collective")),
      before_other_(grammar.list("not_subject")),
      verbs_(grammar.list("subject_verb")),
      partners_(grammar.list("partner")),
      body_words_(grammar.list("body_word")),
      phrases_(phrases) {}

Actors::Reading::Reading(const Actors& rules, const input::Article& article,
                         const std::vector<std::vector<Name>>& names)
    : rules_(rules), article_(article), names_(names) {}

Actors::Actor Actors::Reading::made(text::Span span, fact::Scope scope, const Name* body) const {
  return {plain(article_.document.text(), span), span, scope, body};
}

std::vector<Actors::Reading::Subject> Actors::Reading::subjects_of(std::size_t index) const {
  const text::Document& document = article_.document;
  const text::Sentence& sentence = document.sentences()[index];
  const auto phrases =
      rules_.phrases_.find(document, sentence.first_token, sentence.last_token,
                           {rules_.territories_, rules_.collectives_, rules_.before_other_,
                            rules_.verbs_, rules_.partners_, rules_.subject_bodies_});
  const auto phrase_at = [&](const grammar::List* list, std::size_t begin) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const PhraseIndex::Hit& hit) {
      return hit.list == list && hit.span.begin == begin;
    });
  };
  const auto phrase_before = [&](const grammar::List* list, std::size_t token) {
    if (token == sentence.first_token) return false;
    const std::size_t end = document.tokens()[token - 1].end;
    return std::any_of(phrases.begin(), phrases.end(), [&](const PhraseIndex::Hit& hit) {
      return hit.list == list && hit.span.end == end;
    });
  };
  const auto mark_before = [&](std::size_t token) {
    const text::Token& before = document.tokens()[token - 1];
    return before.token_class == text::TokenClass::kMark ? document.text()[before.begin] : '\0';
  };
  // Whether a word of partnership stands before, no mark between; or one that governs all the names
  // of a list, commas between.
  const auto is_partner = [&](std::size_t token) {
    std::size_t near = token;
    while (near > sentence.first_token && mark_before(near) == '\0') --near;
    std::size_t far = near;
    while (far > sentence.first_token && (mark_before(far) == '\0' || mark_before(far) == ','))
      --far;
    return std::any_of(phrases.begin(), phrases.end(), [&](const PhraseIndex::Hit& hit) {
      if (hit.list != rules_.partners_) return false;
      const bool all = *hit.value == grammar::ListValue("all");
      return hit.span.begin >= document.tokens()[all ? far : near].begin &&
             hit.span.end <= document.tokens()[token].begin;
    });
  };
  // A name is a subject where a sentence or clause begins, or where its verb follows.
  const auto is_subject = [&](text::Span name) {
    const std::size_t token = document.token_at(name.begin);
    if (token == sentence.first_token) return true;
    if (phrase_before(rules_.before_other_, token) ||
        document.tokens()[token - 1].token_class == text::TokenClass::kNumber) {
      return false;
    }
    const char mark = mark_before(token);
    const std::size_t next = document.token_at(name.end);
    const bool verb =
        next < sentence.last_token && phrase_at(rules_.verbs_, document.tokens()[next].begin);
    if (folded(document.text(), name).starts_with(kFund)) return verb;
    // Behind a comma it may be one of several names: then no word follows that it could govern.
    if (mark == ',') {
      if (is_partner(token)) return false;
      return verb || (next < sentence.last_token &&
                      document.tokens()[next].token_class == text::TokenClass::kWord &&
                      !phrase_at(rules_.partners_, document.tokens()[next].begin));
    }
    return mark != '\0' || (verb && !is_partner(token));
  };
  std::vector<Subject> subjects;
  const auto add = [&](text::Span span, Subject::Kind kind, const Name* body) {
    if (!is_subject(span)) return;
    const bool inside = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& other) {
      return other.span.overlaps(span);
    });
    if (!inside) subjects.push_back({span, kind, body});
  };
  for (const PhraseIndex::Hit& hit : phrases) {
    if (hit.list == rules_.subject_bodies_) {
      text::Span span = hit.span;
      // "các cấp Hội Phụ nữ TP": the name goes on as that of the body within it.
      for (const Name& name : names_[index]) {
        if (name.kind == Name::Kind::kOrganization && name.span.overlaps(span)) {
          span = {std::min(span.begin, name.span.begin), std::max(span.end, name.span.end)};
        }
      }
      add(span, Subject::Kind::kOrganization, nullptr);
    }
  }
  for (const Name& name : names_[index]) {
    if (name.kind == Name::Kind::kOrganization) {
      add(name.span, Subject::Kind::kOrganization, &name);
    }
  }
  for (const PhraseIndex::Hit& hit : phrases) {
    if (hit.list == rules_.territories_) add(hit.span, Subject::Kind::kTerritory, nullptr);
    if (hit.list == rules_.collectives_) add(hit.span, Subject::Kind::kCollective, nullptr);
  }
  std::sort(subjects.begin(), subjects.end(),
            [](const Subject& a, const Subject& b) { return a.span.begin < b.span.begin; });
  return subjects;
}

// The label of a sentence, or of the nearest before it in its line, if it names a body.
text::Span Actors::Reading::label_of(std::size_t index) const {
  const text::Document& document = article_.document;
  const std::size_t first = document.lines()[document.sentences()[index].line].first_sentence;
  for (std::size_t s = index + 1; s-- > first;) {
    const text::Sentence& sentence = document.sentences()[s];
    if (sentence.label.empty()) continue;
    const std::size_t first_token = document.token_at(sentence.label.begin);
    const std::size_t tokens = document.token_at(sentence.label.end) - first_token;
    const bool begins_with_name =
        std::any_of(names_[s].begin(), names_[s].end(), [&](const Name& name) {
          return name.kind == Name::Kind::kOrganization && name.span.begin == sentence.label.begin;
        });
    const bool named =
        begins_with_name || rules_.phrases_.longest(document, first_token, sentence.last_token,
                                                    {rules_.body_words_}) > first_token;
    return named && tokens <= kLongestLabel ? sentence.label : text::Span{};
  }
  return {};
}

const Actors::Reading::Scope& Actors::Reading::scope(std::size_t index) {
  const auto known = scopes_.find(index);
  if (known != scopes_.end()) return known->second;
  Scope scope;
  scope.subjects = subjects_of(index);
  scope.label = label_of(index);
  return scopes_.emplace(index, std::move(scope)).first->second;
}

Actors::Actor Actors::Reading::actor_at(std::size_t index, text::Span span) {
  const text::Document& document = article_.document;
  const std::size_t line = document.sentences()[index].line;
  const std::size_t first = document.lines()[line].first_sentence;
  const Scope& here = scope(index);
  const auto nearest = [&](const Scope& scope, std::size_t before, bool collective) {
    const Subject* found = nullptr;
    for (const Subject& subject : scope.subjects) {
      const bool wanted = (subject.kind == Subject::Kind::kCollective) == collective;
      if (subject.span.end <= before && wanted) found = &subject;
    }
    return found;
  };
  const Subject* subject = nearest(here, span.begin, false);
  if (!here.label.empty()) {
    // Below a label its body acts, whoever is named; but a fund acts for itself.
    const bool fund = subject != nullptr && subject->kind == Subject::Kind::kOrganization &&
                      folded(document.text(), subject->span).starts_with(kFund);
    return fund ? made(subject->span, fact::Scope::kClause, subject->body)
                : made(here.label, fact::Scope::kHeading, nullptr);
  }
  // A collective subject stands for the body named before it.
  const Subject* collective = nearest(here, span.begin, true);
  fact::Scope distance = fact::Scope::kClause;
  for (std::size_t s = index;; --s) {
    if (subject != nullptr) {
      if (subject->kind != Subject::Kind::kOrganization) return {};
      return made(subject->span, distance, subject->body);
    }
    if (s == first) break;
    // An omitted subject is that of the sentence before.
    distance = fact::Scope::kSection;
    subject = nearest(scope(s - 1), document.text().size(), false);
    if (collective == nullptr) collective = nearest(scope(s - 1), document.text().size(), true);
  }
  return collective != nullptr ? named_before(first, folded(document.text(), collective->span))
                               : Actor{};
}

// The body that a word like "Hội" or "Chi nhánh" at the begin of a paragraph refers to: the last
// one named before whose name holds that word.
Actors::Actor Actors::Reading::named_before(std::size_t sentence, const std::string& word) {
  const text::Document& document = article_.document;
  const std::size_t line = document.sentences()[sentence].line;
  for (std::size_t s = sentence; s-- > 0;) {
    if (line - document.sentences()[s].line > kFarthest) break;
    const std::vector<Subject>& subjects = scope(s).subjects;
    for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject) {
      if (subject->kind == Subject::Kind::kOrganization &&
          folded(document.text(), subject->span).find(word) != std::string::npos) {
        return made(subject->span, fact::Scope::kSection, subject->body);
      }
    }
  }
  return {};
}

}  // namespace solieu::extract
