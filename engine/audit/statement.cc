#include "engine/audit/statement.h"

#include <algorithm>
#include <array>
#include <variant>

#include "engine/audit/figures.h"
#include "engine/audit/nearby.h"
#include "engine/audit/words.h"
#include "engine/text/token.h"

namespace solieu::audit {
namespace {

using text::Token;
using text::TokenClass;

// Words so far before and behind a figure tell what it is.
constexpr std::size_t kWindow = 10;
constexpr std::size_t kNamesBefore = 20;
constexpr std::size_t kNamesBehind = 6;
// The place, the day and the bodies of an event stand in the first words of its report.
constexpr std::size_t kOpening = 120;

// A number behind these is a change, a rate, a plan, or of another time.
constexpr std::array<std::string_view, 8> kOtherTime = {
    "lũy kế", "cùng kỳ", "năm trước", "năm ngoái", "dự kiến", "phấn đấu", "trước đây", "kế hoạch"};
constexpr std::array<std::string_view, 17> kOtherMatter = {
    "tăng",     "giảm",     "thêm",   "mỗi",     "bình quân", "kế hoạch",
    "chỉ tiêu", "mục tiêu", "so với", "cùng kỳ", "phấn đấu",  "năm trước",
    "dự kiến",  "lũy kế",   "từ",     "thứ",     "vượt"};

// And before these, a rate.
constexpr std::array<std::string_view, 6> kRate = {"mỗi",       "/",       "một ngày",
                                                   "một tháng", "một năm", "một người"};

// Who has one of a row has no other.
constexpr std::array<std::array<std::string_view, 6>, 12> kSides = {{
    {"nam", "nữ"},
    {"cấp tỉnh", "cấp huyện", "cấp xã", "cơ sở", "trung ương", "cấp thành phố"},
    {"trước", "sau"},
    {"thu", "chi"},
    {"quý", "6 tháng", "9 tháng", "cả năm", "đầu năm", "trong tháng"},
    {"xây", "sửa chữa"},
    {"khiếu nại", "tố cáo", "kiến nghị", "phản ánh"},
    {"cận nghèo", "thoát nghèo"},
    {"mầm non", "tiểu học", "trung học", "đại học", "thcs", "thpt"},
    {"đã", "chưa", "đang", "còn lại"},
    {"giỏi", "khá", "trung bình", "yếu", "xuất sắc"},
    {"quý i", "quý ii", "quý iii", "quý iv"},
}};

std::uint32_t mix(std::uint32_t hash, std::uint32_t word) {
  return (hash ^ word) * 0x9E3779B1U + (hash >> 15);
}

// Adds every three words that stand together among the tokens of [first, last).
void add_triples(const text::Document& document, std::size_t first, std::size_t last,
                 std::vector<std::uint32_t>& hashes) {
  std::uint32_t before = 0, at = 0;
  std::size_t run = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = document.tokens()[i];
    if (token.token_class != TokenClass::kWord) {
      run = 0;
      continue;
    }
    if (++run >= 3) hashes.push_back(mix(mix(mix(17, before), at), token.key));
    before = at;
    at = token.key;
  }
}

// Adds two words next to a figure; `side` tells those before from those behind.
void add_pair(const text::Document& document, std::size_t first, std::size_t last,
              std::uint32_t side, std::vector<std::uint32_t>& hashes) {
  if (last - first != 2) return;
  const Token& a = document.tokens()[first];
  const Token& b = document.tokens()[first + 1];
  if (a.token_class != TokenClass::kWord || b.token_class != TokenClass::kWord) return;
  hashes.push_back(mix(mix(side, a.key), b.key));
}

void put_in_order(std::vector<std::uint32_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

bool is_comparable(const AuditedArticle& article, const Figure& figure) {
  if (!figure.number || figure.whole || !figure.is_number_of_things()) return false;
  if (figure.number->comparator != fact::Comparator::kEqual) return false;
  const auto* money = std::get_if<fact::Money>(&figure.placed->fact->value);
  if (money != nullptr && !money->per.empty()) return false;
  const text::Document& document = article.document();
  constexpr std::size_t kNear = 4;
  const text::Span sentence = document.sentences()[figure.placed->sentence].span;
  const Words before = words_before(document, sentence, figure.span.begin, kNear);
  // Of rates and levels: "ở mức 71,1 m".
  const Words behind = words_behind(document, sentence, figure.placed->span.end, kNear);
  return !before.ends_with("mức") && !behind.begins_with(kRate) && !before.has(kOtherMatter) &&
         !words_before(document, sentence, figure.span.begin, kWindow).has(kOtherTime);
}

// Capitals are what lower case changes.
void add_names(const text::Document& document, std::size_t first, std::size_t last,
               std::vector<std::uint32_t>& hashes) {
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = document.tokens()[i];
    if (token.token_class != TokenClass::kWord) continue;
    const text::Span span = {token.begin, token.end};
    if (document.text(span) != document.folded().substr(span.begin, span.size())) {
      hashes.push_back(token.key);
    }
  }
}

std::array<std::uint8_t, kSides.size()> sides_in(const Words& words) {
  std::array<std::uint8_t, kSides.size()> sides{};
  for (std::size_t i = 0; i < kSides.size(); ++i) {
    for (std::size_t j = 0; j < kSides[i].size(); ++j) {
      if (!kSides[i][j].empty() && words.has(kSides[i][j])) {
        sides[i] = static_cast<std::uint8_t>(sides[i] | 1U << j);
      }
    }
  }
  return sides;
}

std::uint32_t thing_of(const fact::Fact& fact) {
  if (const auto* quantity = std::get_if<fact::Quantity>(&fact.value)) {
    return quantity->unit.find(' ') == std::string::npos ? 0 : text::token_key(quantity->unit);
  }
  if (const auto* house = std::get_if<fact::House>(&fact.value)) {
    if (house->programme.empty() || house->action.empty()) return 0;
    return text::token_key(house->programme + ' ' + house->action);
  }
  return 0;
}

Statement statement_of(const AuditedArticle& article, const Figure& figure) {
  const text::Document& document = article.document();
  const text::Sentence& sentence = document.sentences()[figure.placed->sentence];
  Statement statement;
  statement.span = figure.placed->span;
  statement.sentence = figure.placed->sentence;
  statement.value = figure.number->value;
  statement.written = std::string(document.source_text(figure.placed->span));
  statement.unit = text::token_key(figure.unit);
  statement.is_title =
      !article.info().title.empty() &&
      document.source_text(document.lines()[sentence.line].span) == article.info().title;
  const fact::Fact& fact = *figure.placed->fact;
  statement.thing = thing_of(fact);
  statement.period = fact.attribution.period;
  statement.place = fact.attribution.place;
  const std::size_t at = document.token_at(statement.span.begin);
  const std::size_t behind = document.token_at(statement.span.end);
  const std::size_t first = std::max(sentence.first_token, at < kWindow ? 0 : at - kWindow);
  const std::size_t last = std::min(sentence.last_token, behind + kWindow);
  add_triples(document, first, at, statement.around);
  add_triples(document, behind, last, statement.around);
  add_pair(document, at < first + 2 ? at : at - 2, at, 1, statement.around);
  add_pair(document, behind, std::min(last, behind + 2), 2, statement.around);
  put_in_order(statement.around);
  statement.sides =
      sides_in(Words(document, document.tokens()[first].begin, document.tokens()[last - 1].end));
  const std::size_t first_name = at < kNamesBefore ? 0 : at - kNamesBefore;
  add_names(document, std::max(first_name, sentence.first_token + 1),
            std::min(sentence.last_token, behind + kNamesBehind), statement.names);
  put_in_order(statement.names);
  return statement;
}

}  // namespace

std::vector<Statement> statements_of(const AuditedArticle& article) {
  std::vector<Statement> statements;
  const auto& sentences = article.document().sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::vector<Figure> figures = figures_in(article, i);
    if (figures.empty() || article.is_furniture(sentences[i].span)) continue;
    for (const Figure& figure : figures) {
      if (is_comparable(article, figure)) statements.push_back(statement_of(article, figure));
    }
  }
  return statements;
}

std::vector<std::uint32_t> opening_of(const AuditedArticle& article) {
  std::vector<std::uint32_t> hashes;
  const text::Document& document = article.document();
  add_triples(document, 0, std::min(document.tokens().size(), kOpening), hashes);
  put_in_order(hashes);
  return hashes;
}

bool are_of_one_name(const Statement& a, const Statement& b) {
  const std::size_t shared = count_shared(a.names, b.names);
  return shared == a.names.size() || shared == b.names.size();
}

bool may_be_of_one(const Statement& a, const Statement& b) {
  if (a.period && b.period && !(*a.period == *b.period)) return false;
  // "xã Đông, huyện Tây" may be meant where "huyện Tây" is said.
  if (a.place.find(b.place) == std::string::npos && b.place.find(a.place) == std::string::npos) {
    return false;
  }
  for (std::size_t i = 0; i < a.sides.size(); ++i) {
    if (a.sides[i] != 0 && b.sides[i] != 0 && a.sides[i] != b.sides[i]) return false;
  }
  return true;
}

std::size_t count_shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  auto other = b.begin();
  for (const std::uint32_t hash : a) {
    while (other != b.end() && *other < hash) ++other;
    if (other == b.end()) break;
    if (*other == hash) ++count;
  }
  return count;
}

}  // namespace solieu::audit
