#include "engine/extract/body_reader.h"

#include <algorithm>

#include "engine/extract/letter_case.h"

namespace solieu::extract {
namespace {

constexpr std::size_t kLongestTrade = 5;  // words of what a firm deals in
constexpr std::size_t kLongestFirm = 10;  // words of a company's name
constexpr int kDeepest = 3;               // bodies within bodies: a union of a branch of a bank

}  // namespace

using text::TokenClass;

std::size_t BodyReader::firm_name(std::size_t token) const {
  std::size_t end = token;
  for (std::size_t at = token; at < last_ && at - token < kLongestFirm;) {
    if (is_capital(at)) {
      end = ++at;
    } else if (at > token && (is_mark(at, '-') || is_mark(at, '&')) && is_capital(at + 1)) {
      ++at;
    } else if (is_word(at) && longest(at, lexicon_.not_in_names) == at &&
               (is_capital(at + 1) || (is_word(at + 1) && is_capital(at + 2) &&
                                       longest(at + 1, lexicon_.not_in_names) == at + 1))) {
      ++at;
    } else {
      break;
    }
  }
  return end;
}

// “…” right behind the word that it names.
std::size_t BodyReader::quoted(std::size_t token) const {
  if (!is_mark(token, '"')) return token;
  for (std::size_t at = token + 1; at < last_ && at - token <= kLongestFirm + 2; ++at) {
    if (is_mark(at, '"')) return at + 1;
  }
  return token;
}

// "(LHPN)" behind the name it stands for.
std::size_t BodyReader::bracketed_abbreviation(std::size_t token) const {
  const bool is_one = is_mark(token, '(') && is_word(token + 1) && is_mark(token + 2, ')') &&
                      is_all_capitals(word(token + 1));
  return is_one ? token + 3 : token;
}

bool BodyReader::is_firm(std::string_view kind) {
  return kind == "company" || kind == "cooperative" || kind == "school" || kind == "hospital" ||
         kind == "club" || kind == "bank";
}

// What makes an office complete besides a field: the number of a regiment, a quoted name,
// capitals; only firms, schools and the like may begin theirs with small letters.
std::size_t BodyReader::named_office(std::size_t token, std::size_t head, std::size_t end,
                                     const std::string& kind) const {
  const bool force = kind == "force";
  if (force && end < last_ && tokens()[end].token_class == TokenClass::kNumber) return end + 1;
  const bool firm = is_firm(kind);
  if (const std::size_t quote = quoted(end); quote > end && (firm || is_capital(token))) {
    return quote;
  }
  const bool heading = is_all_capitals(word(token)) && is_word(end) && is_all_capitals(word(end));
  const bool named = firm ? is_capital(end) || kind == "cooperative"
                          : is_capital(end) && is_capital(token) && !heading;
  if (kind == "company" && !named) return trade_and_place(end);
  if (!named) return committee(token, head, end);
  const std::size_t name_end = firm_name(end);
  // "Câu lạc bộ Ngân hàng máu sống": where such a name ends nobody can tell.
  if (kind == "club" && name_end == end + 1 && is_word(name_end)) return end;
  const bool numbered =
      force && name_end < last_ && tokens()[name_end].token_class == TokenClass::kNumber;
  return numbered ? name_end + 1 : name_end;
}
// "Công ty lương thực Hà Nội": what it deals in, in small letters, and its place.
std::size_t BodyReader::trade_and_place(std::size_t end) const {
  for (std::size_t at = end; is_word(at) && at - end <= kLongestTrade; ++at) {
    if (const std::size_t place = known_place(at); place > at && is_capital(at)) return place;
    if (longest(at, lexicon_.not_in_names) > at) break;
  }
  return end;
}
// "Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh": up to the level, over what it is for.
std::size_t BodyReader::committee(std::size_t token, std::size_t head, std::size_t end) const {
  if (longest(token, lexicon_.committees) != head) return end;
  for (std::size_t at = end; at < last_ && at - end < kLongestFirm; ++at) {
    if (at > end && longest(at, lexicon_.levels) > at) return at;
    if (!is_word(at) && !is_mark(at, ',')) break;
  }
  return end;
}

BodyReader::Head BodyReader::head_at(std::size_t token) const {
  const std::size_t body = longest(token, lexicon_.bodies), organ = longest(token, lexicon_.organs),
                    office = longest(token, lexicon_.offices),
                    branch = longest(token, lexicon_.branches);
  const std::size_t end = std::max({body, organ, office, branch});
  if (end == token) return {token, Head::Sort::kBody, {}};
  if (end == body) return {end, Head::Sort::kBody, value(lexicon_.bodies, token, end)};
  if (end == branch) return {end, Head::Sort::kBranch, value(lexicon_.branches, token, end)};
  if (end == organ) return {end, Head::Sort::kOrgan, value(lexicon_.organs, token, end)};
  return {end, Head::Sort::kOffice, value(lexicon_.offices, token, end)};
}

bool BodyReader::names_owner(std::size_t token, int depth) const {
  return longest(token, lexicon_.levels) > token || known_place(token) > token ||
         body_at(token, depth + 1).end > token;
}

// "Hội xây dựng 15 căn nhà" is no body: but for departments a field has a capital.
std::size_t BodyReader::field_of(const Draft& draft) const {
  const std::size_t end = draft.body.end;
  const bool may_have_one = !draft.complete && (is_capital(end) || draft.body.kind == "government");
  return may_have_one ? longest(end, lexicon_.fields) : end;
}

// "cán bộ Sở Y tế", "trụ sở UBND xã", "đại hội Đảng bộ": half a word is no office.
bool BodyReader::is_half_word(const Draft& draft, int depth) const {
  const std::size_t end = draft.body.end;
  return draft.head.sort == Head::Sort::kOffice && !is_capital(draft.begin) &&
         field_of(draft) == end && body_at(end, depth + 1).end > end;
}

// The field of a department or the name of a firm.
void BodyReader::read_name(Draft& draft, int depth) const {
  Body& body = draft.body;
  const std::size_t field = field_of(draft);
  std::size_t end = field;
  // What may be of a body or place is so where one follows: "Bệnh viện đa khoa tỉnh".
  const bool of_other = draft.has_owner() && names_owner(body.end, depth);
  const bool is_office =
      !draft.complete && longest(draft.begin, lexicon_.offices) == draft.head.end;
  if (is_office && !of_other) {
    const std::string kind = value(lexicon_.offices, draft.begin, draft.head.end);
    if (field == body.end || is_firm(kind)) {
      end = std::max(end, named_office(draft.begin, draft.head.end, body.end, kind));
    }
    if (end > field) body.kind = kind;
  }
  draft.complete = draft.complete || end > body.end;
  body.end = end;
}

// The body that it is an organ or a branch of.
bool BodyReader::read_owner(Draft& draft, int depth) const {
  Body& body = draft.body;
  const Body owner = body_at(body.end, depth + 1);
  if (owner.end == body.end) return false;
  draft.complete = true;
  body.end = owner.end;
  body.place = owner.place;
  body.collective = owner.collective;
  if (body.kind.empty() || body.kind == "other") body.kind = owner.kind;
  return true;
}

// The level, number or name of the place that a body goes on with.
void BodyReader::read_place(Draft& draft) const {
  Body& body = draft.body;
  const std::size_t end = body.end;
  const bool is_branch = draft.head.sort == Head::Sort::kBranch;
  if (level_at(end).end > end) {
    read_level(draft);
  } else if (const std::size_t number = numbered(end);
             number > end && draft.complete && body.kind != "party") {
    // "chi hội phụ nữ số 6"
    body.end = number;
  } else if (const std::size_t named = known_place(end);
             named > end && (draft.complete || is_branch)) {
    body.place = span(end, named);
    body.end = named;
    draft.complete = true;
  }
}

// One level with its name, or a level without one and another behind it.
void BodyReader::read_level(Draft& draft) const {
  Body& body = draft.body;
  const Level level = level_at(body.end);
  const bool has_name = level.name_begin < level.end;
  if (has_name) {
    // Of "chi nhánh Đồng Tháp" the place is Đồng Tháp.
    body.place = span(level.level.empty() ? level.name_begin : body.end, level.end);
  }
  draft.complete = draft.complete || draft.has_owner();
  body.end = level.end;
  const Level second = level_at(body.end);
  if (!has_name && second.name_begin < second.end) {
    body.place = span(body.end, second.end);
    body.end = second.end;
  }
}

// "các cấp"
void BodyReader::read_branches(Draft& draft) const {
  Body& body = draft.body;
  const std::size_t end = longest(body.end, lexicon_.collective_levels);
  if (end == body.end || !(draft.complete || draft.has_owner())) return;
  body.collective = true;
  draft.complete = true;
  body.end = end;
}

BodyReader::Body BodyReader::body_at(std::size_t token, int depth) const {
  const Body none{token, {}};
  if (depth > kDeepest) return none;
  const Head head = head_at(token);
  if (head.end == token) return none;
  // "Trạm Tấu", "Trường Sa": names of places that begin like bodies.
  if (head.end < token + 2 && known_place(token) > head.end) return none;
  Draft draft{
      token, head, {bracketed_abbreviation(head.end), head.kind}, head.sort == Head::Sort::kBody};
  if (is_half_word(draft, depth)) return none;
  read_name(draft, depth);
  if (!read_owner(draft, depth)) read_place(draft);
  read_branches(draft);
  // In small letters and without a place it is a common noun: "chi phí chính phủ".
  const bool bare = draft.body.end == head.end && !is_capital(token) && depth == 0;
  // "Chi bộ Ban Nội chính": within a body, an organ of the Party needs no more.
  const bool inner_organ =
      head.sort == Head::Sort::kOrgan && depth > 0 && !draft.body.kind.empty() && is_capital(token);
  return (draft.complete || inner_organ) && !bare ? draft.body : none;
}

}  // namespace solieu::extract
