#include "engine/extract/actors.h"

#include <algorithm>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

constexpr std::string_view kFund = "quỹ";
constexpr std::size_t kLongestSentence =
    1000;                                    // tokens; a longer one is a table that lost its lines
constexpr std::size_t kMostSentences = 100;  // back that a subject is looked for
constexpr std::size_t kFarthest = 30;        // lines back that "Hội" may refer to
constexpr std::size_t kLongestBracket = 10;  // tokens
constexpr std::size_t kLongestLabel = 12;    // tokens of a heading that is an organisation's name

}  // namespace

Actors::Actors(const grammar::Grammar& grammar, const NameFinder& finder,
               const PhraseIndex& phrases)
    : finder_(finder),
      subject_bodies_(grammar.list("subject_body")),
      territories_(grammar.list("territory")),
      collectives_(grammar.list("collective")),
      before_other_(grammar.list("not_subject")),
      verbs_(grammar.list("subject_verb")),
      partners_(grammar.list("partner")),
      no_verbs_(grammar.list("no_verb")),
      members_(grammar.list("member")),
      asides_(grammar.list("aside")),
      agents_(grammar.list("agent")),
      amounts_(grammar.list("amount_word")),
      openers_(grammar.list("opener")),
      body_words_(grammar.list("body_word")),
      lists_({territories_, collectives_, before_other_, verbs_, partners_, subject_bodies_,
              members_, no_verbs_, asides_, agents_, amounts_}),
      phrases_(phrases) {}

Actors::Reading::Reading(const Actors& rules, const input::Article& article,
                         const std::vector<std::vector<Name>>& names)
    : rules_(rules), article_(article), names_(names) {}

Actors::Actor Actors::Reading::made(text::Span span, fact::Scope scope, const Name* body) const {
  return {plain(article_.document.text(), span), span, scope, body};
}

// The phrases and names of one sentence, asked where a subject may stand.
class Actors::Reading::Sentence {
 public:
  Sentence(const Actors& rules, const text::Document& document, const text::Sentence& sentence,
           const std::vector<Name>& names)
      : rules_(rules),
        document_(document),
        sentence_(sentence),
        names_(names),
        phrases_(rules.phrases_.find(document, sentence.first_token, sentence.last_token,
                                     rules.lists_)) {}

  const std::vector<PhraseIndex::Hit>& phrases() const { return phrases_; }

  // Whether what stands at `name` acts: its verb follows, or a sentence or clause begins with it
  // and nothing before governs it.
  bool is_subject(text::Span name) const {
    const std::size_t begin = with_members(document_.token_at(name.begin));
    if (begin == sentence_.first_token) return true;
    const text::Token& before = token(begin - 1);
    const bool dated = before.token_class == text::TokenClass::kNumber;
    if (dated && !ends_date(begin - 1)) return false;
    if (before.token_class == text::TokenClass::kWord && ends_with(rules_.before_other_, begin)) {
      return false;
    }
    const std::size_t next = behind(document_.token_at(name.end));
    if (ends_with(rules_.agents_, begin)) return may_be_verb(next);
    const bool verb = next < sentence_.last_token && begins(rules_.verbs_, next);
    if (folded(document_, name).starts_with(kFund)) return verb;
    const char mark = mark_at(begin - 1);
    if (is_partner(begin)) return false;
    if (mark == ',' || dated || ends_with(rules_.asides_, begin)) return verb || may_be_verb(next);
    return mark != '\0' || verb;
  }

  // "trong đó Hội LHPN TP. Hà Nội ủng hộ …": spoken of in passing.
  bool is_aside(text::Span name) const {
    return ends_with(rules_.asides_, document_.token_at(name.begin));
  }
  // "do Hội CCB tỉnh xây": what stands before is done by it, too.
  bool is_agent(text::Span name) const {
    return ends_with(rules_.agents_, document_.token_at(name.begin));
  }

 private:
  const text::Token& token(std::size_t index) const { return document_.tokens()[index]; }
  bool is_word(std::size_t index) const {
    return index < sentence_.last_token && token(index).token_class == text::TokenClass::kWord;
  }
  char mark_at(std::size_t index) const {
    return token(index).token_class == text::TokenClass::kMark
               ? document_.text()[token(index).begin]
               : '\0';
  }
  bool begins(const grammar::List* list, std::size_t index) const {
    return std::any_of(phrases_.begin(), phrases_.end(), [&](const PhraseIndex::Hit& hit) {
      return hit.list == list && hit.span.begin == token(index).begin;
    });
  }
  const PhraseIndex::Hit* ending(const grammar::List* list, std::size_t index) const {
    if (index == sentence_.first_token) return nullptr;
    const auto found =
        std::find_if(phrases_.begin(), phrases_.end(), [&](const PhraseIndex::Hit& hit) {
          return hit.list == list && hit.span.end == token(index - 1).end;
        });
    return found == phrases_.end() ? nullptr : &*found;
  }
  bool ends_with(const grammar::List* list, std::size_t index) const {
    return ending(list, index) != nullptr;
  }

  // "cán bộ, chiến sĩ Lữ đoàn 146": the body's people stand for it.
  std::size_t with_members(std::size_t begin) const {
    while (const PhraseIndex::Hit* people = ending(rules_.members_, begin)) {
      begin = document_.token_at(people->span.begin);
      if (begin > sentence_.first_token && mark_at(begin - 1) == ',' &&
          ending(rules_.members_, begin - 1) != nullptr) {
        --begin;
      }
    }
    return begin;
  }

  // The number that ends a date: "năm 2018", "ngày 15-7".
  bool ends_date(std::size_t index) const {
    const std::string_view figures = document_.text({token(index).begin, token(index).end});
    if (figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20")))
      return true;
    if (index == sentence_.first_token) return false;
    const std::string before = folded(document_, {token(index - 1).begin, token(index - 1).end});
    return before == "ngày" || before == "tháng" || before == "quý" || before == "/" ||
           before == "-";
  }

  // Past brackets and the places that a name goes on with: "chi hội thôn Vệ Linh, xã Phù Linh".
  std::size_t behind(std::size_t next) const {
    for (bool going = true; going && next < sentence_.last_token;) {
      going = false;
      if (mark_at(next) == '(') {
        for (std::size_t i = next; i < std::min(next + kLongestBracket, sentence_.last_token);
             ++i) {
          if (mark_at(i) != ')') continue;
          next = i + 1;
          going = true;
          break;
        }
      } else if (mark_at(next) == ',' && next + 1 < sentence_.last_token) {
        for (const Name& name : names_) {
          if (name.kind != Name::Kind::kPlace || name.span.begin != token(next + 1).begin) continue;
          next = document_.token_at(name.span.end);
          going = true;
          break;
        }
      }
    }
    return next;
  }

  // "…, Tổng Công ty Khánh Việt 380 triệu đồng": the verb of the one before is left out.
  bool states_amount(std::size_t index) const {
    if (index < sentence_.last_token && begins(rules_.amounts_, index)) ++index;
    return index < sentence_.last_token && token(index).token_class == text::TokenClass::kNumber;
  }

  // A word in small letters that is none of those that never are verbs.
  bool may_be_verb(std::size_t index) const {
    if (states_amount(index)) return true;
    if (!is_word(index)) return false;
    if (starts_with_capital(document_.text({token(index).begin, token(index).end}))) return false;
    // "cho" gives where a number follows: cho 09 doanh nghiệp vay.
    const bool gives = index + 1 < sentence_.last_token &&
                       token(index + 1).token_class == text::TokenClass::kNumber &&
                       folded(document_, {token(index).begin, token(index).end}) == "cho";
    return gives || !begins(rules_.no_verbs_, index);
  }

  // Whether a word of partnership stands before, no mark between; or one that governs all the names
  // of a list, commas between.
  bool is_partner(std::size_t begin) const {
    std::size_t near = begin;
    while (near > sentence_.first_token && mark_at(near - 1) == '\0') --near;
    std::size_t far = near;
    while (far > sentence_.first_token && (mark_at(far - 1) == '\0' || mark_at(far - 1) == ',')) {
      --far;
    }
    return std::any_of(phrases_.begin(), phrases_.end(), [&](const PhraseIndex::Hit& hit) {
      if (hit.list != rules_.partners_) return false;
      const bool all = *hit.value == grammar::ListValue("all");
      return hit.span.begin >= token(all ? far : near).begin && hit.span.end <= token(begin).begin;
    });
  }

  const Actors& rules_;
  const text::Document& document_;
  const text::Sentence& sentence_;
  const std::vector<Name>& names_;
  std::vector<PhraseIndex::Hit> phrases_;
};

std::vector<Actors::Reading::Subject> Actors::Reading::subjects_of(std::size_t index) const {
  const text::Document& document = article_.document;
  const text::Sentence& here = document.sentences()[index];
  std::vector<Subject> subjects;
  if (here.last_token - here.first_token > kLongestSentence) return subjects;
  const Sentence sentence(rules_, document, here, names_[index]);
  const auto add = [&](text::Span span, Subject::Kind kind, const Name* body) {
    if (!sentence.is_subject(span)) return;
    const bool inside = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& other) {
      return other.span.overlaps(span);
    });
    if (inside) return;
    subjects.push_back({span, kind, body, sentence.is_aside(span), sentence.is_agent(span)});
  };
  for (const PhraseIndex::Hit& hit : sentence.phrases()) {
    if (hit.list != rules_.subject_bodies_) continue;
    text::Span span = hit.span;
    // "các cấp Hội Phụ nữ TP": the name goes on as that of the body within it.
    for (const Name& name : names_[index]) {
      if (name.kind == Name::Kind::kOrganization && name.span.overlaps(span)) {
        span = {std::min(span.begin, name.span.begin), std::max(span.end, name.span.end)};
      }
    }
    span = rules_.finder_.with_level(document, document.sentences()[index], span);
    add(span, Subject::Kind::kOrganization, nullptr);
  }
  for (const Name& name : names_[index]) {
    if (name.kind == Name::Kind::kOrganization) {
      add(name.span, Subject::Kind::kOrganization, &name);
    }
  }
  for (const PhraseIndex::Hit& hit : sentence.phrases()) {
    if (hit.list == rules_.territories_) add(hit.span, Subject::Kind::kTerritory, nullptr);
    if (hit.list == rules_.collectives_) add(hit.span, Subject::Kind::kCollective, nullptr);
  }
  std::sort(subjects.begin(), subjects.end(),
            [](const Subject& a, const Subject& b) { return a.span.begin < b.span.begin; });
  return subjects;
}

// Two words or more, each with a capital, and no place: "Viettel Đắk Nông".
bool Actors::Reading::is_proper_name(std::size_t first, std::size_t last) const {
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
  return std::none_of(names_.begin(), names_.end(), [&](const std::vector<Name>& sentence) {
    return std::any_of(sentence.begin(), sentence.end(), [&](const Name& name) {
      return name.kind != Name::Kind::kOrganization && name.span.begin == begin;
    });
  });
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
    const bool named = begins_with_name || is_proper_name(first_token, first_token + tokens) ||
                       rules_.phrases_.longest(document, first_token, sentence.last_token,
                                               {rules_.body_words_}) > first_token;
    return named && tokens <= kLongestLabel ? sentence.label : text::Span{};
  }
  return {};
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
  const auto known = scopes_.find(index);
  if (known != scopes_.end()) return known->second;
  Scope scope;
  scope.subjects = subjects_of(index);
  scope.label = label_of(index);
  const text::Sentence& sentence = article_.document.sentences()[index];
  scope.opens_with_clause =
      rules_.openers_ != nullptr &&
      rules_.phrases_.longest(article_.document, sentence.first_token, sentence.last_token,
                              {rules_.openers_}) > sentence.first_token;
  return scopes_.emplace(index, std::move(scope)).first->second;
}

Actors::Actor Actors::Reading::actor_at(std::size_t index, text::Span span) {
  const text::Document& document = article_.document;
  const std::size_t first = document.lines()[document.sentences()[index].line].first_sentence;
  const Scope& here = scope(index);
  // "41 nhà do Hội CCB tỉnh xây": the agent behind, before the clause ends.
  for (const Subject& subject : here.subjects) {
    if (!subject.agent || subject.span.begin < span.end) continue;
    const std::string_view gap = document.text({span.end, subject.span.begin});
    if (gap.find_first_of(",;:.(") == std::string_view::npos) {
      return made(subject.span, fact::Scope::kClause, subject.body);
    }
  }
  const auto nearest = [&](const Scope& scope, std::size_t before, bool collective) {
    const Subject* found = nullptr;
    const bool same = &scope == &here;
    for (const Subject& subject : scope.subjects) {
      const bool wanted = (subject.kind == Subject::Kind::kCollective) == collective;
      if (subject.span.end > before || !wanted) continue;
      // What was said in passing does not act in the next sentence.
      if (!same && (subject.aside || subject.agent) && found != nullptr) continue;
      found = &subject;
    }
    return found;
  };
  const Subject* subject = nearest(here, span.begin, false);
  if (here.opens_with_clause && here.label.empty() && !here.subjects.empty() &&
      here.subjects.front().span.begin > span.end &&
      here.subjects.front().kind == Subject::Kind::kOrganization) {
    return made(here.subjects.front().span, fact::Scope::kSentence, here.subjects.front().body);
  }
  if (!here.label.empty()) {
    // Below a label its body acts, but for those named as acting themselves.
    const bool other = subject != nullptr && subject->kind == Subject::Kind::kOrganization &&
                       !subject->span.overlaps(here.label) &&
                       (subject->aside || subject->agent ||
                        (subject->body != nullptr && !subject->body->place.empty()) ||
                        folded(document, subject->span).starts_with(kFund));
    return other ? made(subject->span, fact::Scope::kClause, subject->body)
                 : made(here.label, fact::Scope::kHeading, nullptr);
  }
  // A collective subject stands for the body named before it.
  const Subject* collective = nearest(here, span.begin, true);
  std::size_t collective_sentence = index;
  if (collective != nullptr &&
      (subject == nullptr || subject->span.begin < collective->span.begin)) {
    const Actor body = named_before(index, *collective);
    if (!body.name.empty()) return body;
  }
  fact::Scope distance = fact::Scope::kClause;
  for (std::size_t s = index;; --s) {
    if (subject != nullptr) {
      if (subject->kind != Subject::Kind::kOrganization) return {};
      if (distance == fact::Scope::kClause && is_one_of_several(index, *subject)) return {};
      return made(subject->span, distance, subject->body);
    }
    if (s == first || index - s == kMostSentences) break;
    // An omitted subject is that of the sentence before.
    distance = fact::Scope::kSection;
    subject = nearest(scope(s - 1), document.text().size(), false);
    if (collective == nullptr) {
      collective = nearest(scope(s - 1), document.text().size(), true);
      collective_sentence = s - 1;
    }
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
