#include "engine/extract/actors.h"

#include <algorithm>
#include <iterator>

#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

constexpr std::string_view kFund = "quỹ";
constexpr std::size_t kFarthest = 8;       // lines back that "Hội" may refer to
constexpr std::size_t kLongestLabel = 12;  // tokens of a heading that is an organisation's name

bool is_organization(const grammar::Rule& rule) { return !yields_fact(rule); }

}  // namespace

Attribution::Attribution(const grammar::Grammar& grammar, const PhraseIndex& phrases)
    : grammar_(grammar),
      organizations_(grammar, is_organization),
      territories_(grammar.list("territory")),
      collectives_(grammar.list("collective")),
      before_other_(grammar.list("not_subject")),
      verbs_(grammar.list("subject_verb")),
      partners_(grammar.list("partner")),
      body_words_(grammar.list("body_word")),
      phrases_(phrases) {}

Attribution::Reading::Reading(const Attribution& rules, const input::Article& article)
    : rules_(rules), article_(article) {}

// The longest organisation names of a stretch, none inside another.
std::vector<text::Span> Attribution::organizations(const text::Document& document,
                                                   const text::Sentence& sentence) const {
  std::vector<RuleIndex::Hit> hits;
  organizations_.find(document, sentence, hits);
  std::vector<text::Span> names;
  std::size_t end = 0;
  for (RuleIndex::Hit& hit : hits) {
    const grammar::Rule& rule = grammar_.rules()[hit.rule];
    if (!phrases_.resolve(document, sentence.last_token, rule.slots, hit.match)) continue;
    if (hit.match.whole.begin < end) {
      if (!names.empty() && names.back().begin == hit.match.whole.begin &&
          hit.match.whole.end > names.back().end) {
        names.back() = hit.match.whole;
        end = hit.match.whole.end;
      }
      continue;
    }
    names.push_back(hit.match.whole);
    end = hit.match.whole.end;
  }
  return names;
}

std::vector<Attribution::Reading::Subject> Attribution::Reading::subjects_of(
    std::size_t index) const {
  const text::Document& document = article_.document;
  const text::Sentence& sentence = document.sentences()[index];
  const auto phrases =
      rules_.phrases_.find(document, sentence.first_token, sentence.last_token,
                           {rules_.territories_, rules_.collectives_, rules_.before_other_,
                            rules_.verbs_, rules_.partners_});
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
  for (const text::Span name : rules_.organizations(document, sentence)) {
    if (is_subject(name)) subjects.push_back({name, Subject::Kind::kOrganization});
  }
  for (const PhraseIndex::Hit& hit : phrases) {
    const bool territory = hit.list == rules_.territories_;
    if ((!territory && hit.list != rules_.collectives_) || !is_subject(hit.span)) continue;
    const bool inside = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& other) {
      return other.span.overlaps(hit.span);
    });
    if (inside) continue;
    subjects.push_back(
        {hit.span, territory ? Subject::Kind::kTerritory : Subject::Kind::kCollective});
  }
  std::sort(subjects.begin(), subjects.end(),
            [](const Subject& a, const Subject& b) { return a.span.begin < b.span.begin; });
  return subjects;
}

// The label of a sentence, or of the nearest before it in its line, if it names an organisation.
std::string Attribution::Reading::label_of(std::size_t index) const {
  const text::Document& document = article_.document;
  const std::size_t first = document.lines()[document.sentences()[index].line].first_sentence;
  for (std::size_t s = index + 1; s-- > first;) {
    const text::Sentence& sentence = document.sentences()[s];
    if (sentence.label.empty()) continue;
    const auto names = rules_.organizations(document, sentence);
    const std::size_t tokens =
        document.token_at(sentence.label.end) - document.token_at(sentence.label.begin);
    const std::size_t first_token = document.token_at(sentence.label.begin);
    const bool named = (!names.empty() && names.front().begin == sentence.label.begin) ||
                       rules_.phrases_.longest(document, first_token, sentence.last_token,
                                               {rules_.body_words_}) > first_token;
    return named && tokens <= kLongestLabel ? plain(document.text(), sentence.label) : "";
  }
  return "";
}

const Attribution::Reading::Scope& Attribution::Reading::scope(std::size_t index) {
  const auto known = scopes_.find(index);
  if (known != scopes_.end()) return known->second;
  Scope scope;
  scope.subjects = subjects_of(index);
  scope.label = label_of(index);
  return scopes_.emplace(index, std::move(scope)).first->second;
}

std::string Attribution::Reading::actor_at(std::size_t index, text::Span span) {
  const text::Document& document = article_.document;
  const std::size_t line = document.sentences()[index].line;
  const std::size_t first = document.lines()[line].first_sentence;
  const Scope& here = scope(index);
  const auto name = [&](const Subject& subject) { return plain(document.text(), subject.span); };
  // A collective subject stands for the body named before it.
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
    // Below a label its organisation acts, whoever is named; but a fund acts for itself.
    const bool fund = subject != nullptr && subject->kind == Subject::Kind::kOrganization &&
                      folded(document.text(), subject->span).starts_with(kFund);
    return fund ? name(*subject) : here.label;
  }
  const Subject* collective = nearest(here, span.begin, true);
  for (std::size_t s = index;; --s) {
    if (subject != nullptr) {
      return subject->kind == Subject::Kind::kOrganization ? name(*subject) : "";
    }
    if (s == first) break;
    // An omitted subject is that of the sentence before.
    subject = nearest(scope(s - 1), document.text().size(), false);
    if (collective == nullptr) {
      collective = nearest(scope(s - 1), document.text().size(), true);
    }
  }
  return collective != nullptr ? named_before(first, folded(document.text(), collective->span))
                               : "";
}

// The body that a word like "Hội" or "Chi nhánh" at the begin of a paragraph refers to: the last
// one named before whose name holds that word.
std::string Attribution::Reading::named_before(std::size_t sentence, const std::string& word) {
  const text::Document& document = article_.document;
  const std::size_t line = document.sentences()[sentence].line;
  for (std::size_t s = sentence; s-- > 0;) {
    if (line - document.sentences()[s].line > kFarthest) break;
    const std::vector<Subject>& subjects = scope(s).subjects;
    for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject) {
      if (subject->kind == Subject::Kind::kOrganization &&
          folded(document.text(), subject->span).find(word) != std::string::npos) {
        return plain(document.text(), subject->span);
      }
    }
  }
  return "";
}

}  // namespace solieu::extract
