#include "engine/audit/figures.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

#include "engine/audit/nearby.h"
#include "engine/text/token.h"

namespace solieu::audit {
namespace {

using fact::Comparator;
using text::Span;
using text::Token;
using text::TokenClass;

constexpr std::size_t kMaxWordsToMark = 10;
constexpr std::string_view kHouse = "căn";
// A person is counted by one of these and by another.
constexpr std::array<std::string_view, 33> kPeople = {
    "người",          "đồng chí",  "ủy viên",   "đại biểu",
    "hội viên",       "đoàn viên", "đảng viên", "cán bộ",
    "thành viên",     "học viên",  "học sinh",  "sinh viên",
    "cựu chiến binh", "công nhân", "lao động",  "giáo viên",
    "chiến sĩ",       "công chức", "viên chức", "cử tri",
    "thanh niên",     "nông dân",  "phụ nữ",    "thí sinh",
    "kỹ sư",          "nam",       "nữ",        "em",
    "cháu",           "chị",       "vị",        "đối tượng",
    "bị can"};

std::string_view first_syllable(std::string_view unit) {
  return unit.substr(0, unit.find_first_of(" ,-"));
}

std::optional<Figure> figure_of(const AuditedArticle& article, const PlacedFact& placed) {
  Figure figure;
  const fact::Value& value = placed.fact->value;
  if (std::holds_alternative<fact::Percent>(value)) {
    figure.kind = Figure::Kind::kPercent;
    figure.unit = "%";
  } else if (const auto* money = std::get_if<fact::Money>(&value)) {
    figure.kind = Figure::Kind::kMoney;
    figure.unit = money->currency;
  } else if (const auto* quantity = std::get_if<fact::Quantity>(&value)) {
    figure.kind = Figure::Kind::kCount;
    figure.unit = first_syllable(quantity->unit);
  } else if (std::holds_alternative<fact::House>(value)) {
    figure.kind = Figure::Kind::kCount;
    figure.unit = kHouse;
  } else {
    return std::nullopt;
  }
  figure.number = stated_number(article, placed);
  figure.whole = stated_whole(article, placed);
  figure.placed = &placed;
  figure.span = placed.span;
  return figure;
}

// "người từ 80 tuổi trở lên": tells which people, and counts nothing.
bool is_age(const text::Document& document, std::size_t number) {
  if (number + 1 == document.tokens().size()) return false;
  const Token& next = document.tokens()[number + 1];
  return document.folded().substr(next.begin, next.end - next.begin) == "tuổi";
}

// Adds the numbers that stand in no fact of the sentence.
void add_bare_figures(const AuditedArticle& article, const text::Sentence& sentence,
                      AuditedArticle::Range facts, std::vector<Figure>& figures) {
  std::size_t next = facts.first;
  std::size_t covered = 0;  // the end of all facts that began so far
  for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
    const Token& token = article.document().tokens()[i];
    for (; next < facts.last && article.facts()[next].span.begin < token.end; ++next) {
      covered = std::max(covered, article.facts()[next].span.end);
    }
    if (token.token_class != TokenClass::kNumber || token.begin < covered) continue;
    if (is_age(article.document(), i)) continue;
    Figure bare;
    bare.span = {token.begin, token.end};
    figures.push_back(bare);
  }
}

// "người", "cử tri", or what other figures count, if that is what begins at the token.
std::string_view unit_of_bare(const text::Document& document, const Token& token,
                              const std::vector<Figure>& figures) {
  const std::string_view text = document.folded().substr(token.begin);
  for (const std::string_view people : kPeople) {
    if (text.starts_with(people)) return text.substr(0, people.size());
  }
  const std::string_view word = text.substr(0, token.end - token.begin);
  const bool is_counted = std::any_of(figures.begin(), figures.end(), [&](const Figure& other) {
    return other.kind == Figure::Kind::kCount && other.unit == word;
  });
  return is_counted ? word : std::string_view();
}

// "có 41 chi bộ hoàn thành tốt nhiệm vụ trở lên": at least that mark, and exactly 41.
bool is_least_of_marks(const AuditedArticle& article, const text::Sentence& sentence, Span figure) {
  const Words lead = words_before(article.document(), sentence.span, figure.begin, 2);
  const Words next = words_behind(article.document(), sentence.span, figure.end, kMaxWordsToMark);
  return !lead.has("từ") && next.has("trở lên") && !next.begins_with("trở lên");
}

}  // namespace

std::vector<Figure> figures_in(const AuditedArticle& article, std::size_t sentence) {
  const AuditedArticle::Range facts = article.facts_in(sentence);
  std::vector<Figure> figures;
  for (std::size_t i = facts.first; i < facts.last; ++i) {
    if (auto figure = figure_of(article, article.facts()[i])) figures.push_back(*figure);
  }
  if (figures.empty()) return figures;
  for (Figure& figure : figures) {
    const bool is_least = figure.number && figure.number->comparator == Comparator::kAtLeast;
    if (is_least &&
        is_least_of_marks(article, article.document().sentences()[sentence], figure.span)) {
      figure.number->comparator = Comparator::kEqual;
    }
  }
  add_bare_figures(article, article.document().sentences()[sentence], facts, figures);
  std::sort(figures.begin(), figures.end(),
            [](const Figure& a, const Figure& b) { return a.span.begin < b.span.begin; });
  return figures;
}

Figure completed(const AuditedArticle& article, const Figure& bare, const Figure& by) {
  if (bare.kind != Figure::Kind::kBare || !by.number) return bare;
  Figure figure = by;
  figure.number = stated_like(article, bare.span, *by.number);
  figure.whole.reset();
  figure.span = bare.span;
  return figure;
}

void count_bare_figures(const AuditedArticle& article, std::vector<Figure>& figures) {
  const text::Document& document = article.document();
  StatedNumber heads;
  heads.is_exact = true;
  for (Figure& figure : figures) {
    const std::size_t behind = document.token_at(figure.span.end);
    if (figure.kind != Figure::Kind::kBare || behind == document.tokens().size()) continue;
    const std::string_view unit = unit_of_bare(document, document.tokens()[behind], figures);
    if (unit.empty()) continue;
    figure.number = stated_like(article, figure.span, heads);
    if (!figure.number) continue;
    figure.kind = Figure::Kind::kCount;
    figure.unit = unit;
  }
}

bool are_people(const Figure& figure) {
  if (figure.kind != Figure::Kind::kCount) return false;
  const auto* quantity =
      figure.placed == nullptr ? nullptr : std::get_if<fact::Quantity>(&figure.placed->fact->value);
  const std::string_view unit = quantity == nullptr ? figure.unit : quantity->unit;
  // "hòa giải viên", "tuyên truyền viên"
  if (unit.ends_with(" viên") && unit != "công viên") return true;
  return std::any_of(kPeople.begin(), kPeople.end(), [&](std::string_view people) {
    if (!unit.starts_with(people)) return false;
    return unit.size() == people.size() || unit[people.size()] == ' ' || unit[people.size()] == ',';
  });
}

bool are_of_one_unit(const Figure& a, const Figure& b) {
  if (a.kind == Figure::Kind::kBare || b.kind == Figure::Kind::kBare) return true;
  return a.kind == b.kind && a.unit == b.unit;
}

bool may_be_compared(const Figure& a, const Figure& b) {
  return are_of_one_unit(a, b) || (are_people(a) && are_people(b));
}

}  // namespace solieu::audit
