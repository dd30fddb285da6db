#include "engine/extract/subjects.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/extract/letter_case.h"
#include "engine/extract/mention.h"

namespace solieu::extract {
namespace {

// Tokens; a longer sentence is a table that lost its lines.
constexpr std::size_t kLongestSentence = 1000;
constexpr std::size_t kLongestBracket = 10;  // tokens

}  // namespace

SubjectFinder::SubjectFinder(const grammar::Grammar& grammar, const NameFinder& finder,
                             const PhraseIndex& phrases)
    : finder_(finder),
      phrases_(phrases),
      bodies_(grammar.list("subject_body")),
      funds_(grammar.list("fund")),
      territories_(grammar.list("territory")),
      collectives_(grammar.list("collective")),
      before_other_(grammar.list("not_subject")),
      verbs_(grammar.list("subject_verb")),
      partners_(grammar.list("partner")),
      no_verbs_(grammar.list("no_verb")),
      givers_(grammar.list("giver")),
      members_(grammar.list("member")),
      asides_(grammar.list("aside")),
      agents_(grammar.list("agent")),
      amounts_(grammar.list("amount_word")),
      date_words_(grammar.list("date_word")),
      looked_up_({territories_, collectives_, before_other_, verbs_, partners_, bodies_, members_,
                  no_verbs_, asides_, agents_, amounts_}) {}

bool SubjectFinder::is_fund(const text::Document& document, text::Span name) const {
  const text::Token& first = document.tokens()[document.token_at(name.begin)];
  return holds(funds_, folded(document, {first.begin, first.end}));
}

// The phrases and names of one sentence, asked where a subject may stand.
class SubjectFinder::Clauses {
 public:
  Clauses(const SubjectFinder& rules, const text::Document& document,
          const text::Sentence& sentence, const std::vector<Name>& names)
      : rules_(rules),
        document_(document),
        sentence_(sentence),
        names_(names),
        phrases_(rules.phrases_.find(document, sentence.first_token, sentence.last_token,
                                     rules.looked_up_)) {}

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
    if (rules_.is_fund(document_, name)) return verb;
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
  std::string word(std::size_t index) const {
    return folded(document_, {token(index).begin, token(index).end});
  }
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
    if (figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20"))) {
      return true;
    }
    if (index == sentence_.first_token) return false;
    return holds(rules_.date_words_, word(index - 1));
  }

  // Past brackets and the places that a name goes on with: "chi hội thôn Vệ Linh, xã Phù Linh".
  std::size_t behind(std::size_t next) const {
    for (;;) {
      const std::size_t further = std::max(behind_bracket(next), behind_place(next));
      if (further == next) return next;
      next = further;
    }
  }
  std::size_t behind_bracket(std::size_t next) const {
    if (next >= sentence_.last_token || mark_at(next) != '(') return next;
    for (std::size_t i = next; i < std::min(next + kLongestBracket, sentence_.last_token); ++i) {
      if (mark_at(i) == ')') return i + 1;
    }
    return next;
  }
  std::size_t behind_place(std::size_t next) const {
    if (next + 1 >= sentence_.last_token || mark_at(next) != ',') return next;
    const std::size_t begin = token(next + 1).begin;
    const auto place = std::find_if(names_.begin(), names_.end(), [&](const Name& name) {
      return name.kind == Name::Kind::kPlace && name.span.begin == begin;
    });
    return place == names_.end() ? next : document_.token_at(place->span.end);
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
    // "cho 09 doanh nghiệp vay"
    const bool gives = index + 1 < sentence_.last_token &&
                       token(index + 1).token_class == text::TokenClass::kNumber &&
                       holds(rules_.givers_, word(index));
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

  const SubjectFinder& rules_;
  const text::Document& document_;
  const text::Sentence& sentence_;
  const std::vector<Name>& names_;
  std::vector<PhraseIndex::Hit> phrases_;
};

// "các cấp Hội Phụ nữ TP": the name goes on as that of the body within it.
text::Span SubjectFinder::widened(const text::Document& document, const text::Sentence& sentence,
                                  const std::vector<Name>& names, text::Span span) const {
  for (const Name& name : names) {
    if (name.kind == Name::Kind::kOrganization && name.span.overlaps(span)) {
      span = {std::min(span.begin, name.span.begin), std::max(span.end, name.span.end)};
    }
  }
  return finder_.with_level(document, sentence, span);
}

std::vector<Subject> SubjectFinder::find(const text::Document& document,
                                         const text::Sentence& sentence,
                                         const std::vector<Name>& names) const {
  std::vector<Subject> subjects;
  if (sentence.last_token - sentence.first_token > kLongestSentence) return subjects;
  const Clauses clauses(*this, document, sentence, names);
  const auto add = [&](text::Span span, Subject::Kind kind, const Name* body) {
    if (!clauses.is_subject(span)) return;
    const bool inside = std::any_of(subjects.begin(), subjects.end(), [&](const Subject& other) {
      return other.span.overlaps(span);
    });
    if (inside) return;
    subjects.push_back({span, kind, body, clauses.is_aside(span), clauses.is_agent(span)});
  };
  for (const PhraseIndex::Hit& hit : clauses.phrases()) {
    if (hit.list != bodies_) continue;
    add(widened(document, sentence, names, hit.span), Subject::Kind::kOrganization, nullptr);
  }
  for (const Name& name : names) {
    if (name.kind == Name::Kind::kOrganization) {
      add(name.span, Subject::Kind::kOrganization, &name);
    }
  }
  for (const PhraseIndex::Hit& hit : clauses.phrases()) {
    if (hit.list == territories_) add(hit.span, Subject::Kind::kTerritory, nullptr);
    if (hit.list == collectives_) add(hit.span, Subject::Kind::kCollective, nullptr);
  }
  std::sort(subjects.begin(), subjects.end(),
            [](const Subject& a, const Subject& b) { return a.span.begin < b.span.begin; });
  return subjects;
}

}  // namespace solieu::extract
