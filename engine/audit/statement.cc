#include "engine/audit/statement.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
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
constexpr std::size_t kWindow = 14;
constexpr std::size_t kNear = 4;
constexpr std::size_t kNamesBefore = 20;
constexpr std::size_t kNamesBehind = 6;

// A number behind these is a change, a rate, a plan, or of another time.
constexpr std::array<std::string_view, 15> kOtherTime = {
    "lũy kế",   "cùng kỳ",   "năm trước", "năm ngoái", "dự kiến",
    "phấn đấu", "trước đây", "trước đó",  "kế hoạch",  "ban đầu",
    "mục tiêu", "chỉ tiêu",  "dự toán",   "bình quân", "trung bình"};
constexpr std::array<std::string_view, 16> kOtherMatter = {
    "tăng", "giảm", "thêm", "mỗi",    "so với",    "từ",       "thứ",   "vượt",
    "còn",  "hụt",  "ước",  "tối đa", "tối thiểu", "trong đó", "riêng", "lên"};

// And before these, a rate.
constexpr std::array<std::string_view, 7> kRate = {"mỗi",     "/",         "một ngày", "một tháng",
                                                   "một năm", "một người", "trở lên"};
// What is counted is another part.
constexpr std::array<std::string_view, 3> kAnotherPart = {"khác", "còn lại", "nữa"};
constexpr std::array<std::string_view, 2> kDenied = {"không phải", "chứ không"};
// What is counted was told before.
constexpr std::array<std::string_view, 7> kReferring = {
    "này", "ấy", "đó", "nói trên", "nêu trên", "kể trên", "trên đây"};
constexpr std::array<std::string_view, 1> kMayRefer = {"trên"};
constexpr std::array<std::string_view, 5> kOf = {"trong", "qua", "nhờ", "cả", "từ"};

constexpr std::string_view kDong = "đồng";

// What a measure is of.
constexpr std::array<std::string_view, 7> kDimensions = {"dài", "rộng", "cao",      "sâu",
                                                         "dày", "cách", "diện tích"};

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

void put_in_order(std::vector<std::uint32_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

// Adds every two words that stand together among the tokens of [first, last); quotes part none.
void add_pairs(const text::Document& document, std::size_t first, std::size_t last,
               std::vector<std::uint32_t>& pairs) {
  std::uint32_t before = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = document.tokens()[i];
    const bool is_word = token.token_class == TokenClass::kWord;
    // "triệu đồng" stands behind any amount.
    if (is_word && before != 0 &&
        document.folded().substr(token.begin, token.end - token.begin) != kDong) {
      pairs.push_back(mix(mix(17, before), token.key));
    }
    if (is_word) before = token.key;
    if (!is_word && document.text({token.begin, token.end}) != "\"") before = 0;
  }
}

// Every body has them in its name, and every person before it.
constexpr std::array<std::string_view, 18> kNoNames = {"hội",  "ban",  "đoàn", "quỹ", "tổ",   "ủy",
                                                       "ubnd", "hđnd", "mttq", "mặt", "đảng", "bộ",
                                                       "sở",   "tp",   "chủ",  "bí",  "ông",  "bà"};

// Capitals are what lower case changes.
void add_names(const text::Document& document, std::size_t first, std::size_t last,
               std::vector<std::uint32_t>& hashes) {
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = document.tokens()[i];
    if (token.token_class != TokenClass::kWord) continue;
    const text::Span span = {token.begin, token.end};
    const std::string_view folded = document.folded().substr(span.begin, span.size());
    if (document.text(span) == folded) continue;
    if (std::find(kNoNames.begin(), kNoNames.end(), folded) != kNoNames.end()) continue;
    hashes.push_back(token.key);
  }
}

// Names before these are the speaker's: "Giám đốc Lê Văn Ba cho biết".
constexpr std::array<std::string_view, 8> kSays = {"cho biết",  "cho hay", "khẳng định", "báo cáo",
                                                   "nhấn mạnh", "chia sẻ", "thông tin",  "nói"};

std::size_t behind_speaker(const text::Document& document, std::size_t first, std::size_t at) {
  for (std::size_t i = at; i > first; --i) {
    const Words words(document, document.tokens()[i - 1].begin, document.tokens()[at].begin);
    if (words.begins_with(kSays)) return i;
  }
  return first;
}

bool is_comparable(const Figure& figure) {
  return figure.number && !figure.whole && figure.kind != Figure::Kind::kBare;
}

template <std::size_t kCount>
void add_marks(const std::array<std::string_view, kCount>& phrases, const Words& words,
               std::uint64_t& marks) {
  for (const std::string_view phrase : phrases) marks = marks << 1 | (words.has(phrase) ? 1 : 0);
}

// Of what a number is, if not plainly so many.
std::uint64_t marks_of(const text::Document& document, text::Span sentence, const Figure& figure) {
  const Words before = words_before(document, sentence, figure.span.begin, kNear);
  const Words behind = words_behind(document, sentence, figure.placed->span.end, kNear);
  auto marks = static_cast<std::uint64_t>(figure.number->comparator);
  // Of levels: "ở mức 71,1 m".
  marks = marks << 1 | (before.ends_with("mức") ? 1 : 0);
  marks = marks << 1 | (behind.begins_with(kRate) ? 1 : 0);
  add_marks(kAnotherPart, behind, marks);
  add_marks(kOtherMatter, before, marks);
  add_marks(kDenied, before, marks);
  add_marks(kOtherTime, words_before(document, sentence, figure.span.begin, kWindow), marks);
  return marks;
}

// Of amounts for each, for each of what.
std::vector<std::uint32_t> rate_of(const fact::Fact& fact) {
  const auto* money = std::get_if<fact::Money>(&fact.value);
  if (money == nullptr || money->per.empty()) return {};
  return {text::token_key(money->per)};
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

// The last of the dimensions named just before a figure.
std::uint32_t dimension_before(const Words& words) {
  std::uint32_t dimension = 0;
  for (std::size_t i = 1; i <= words.size() && dimension == 0; ++i) {
    const Words last = words.last(i);
    for (const std::string_view name : kDimensions) {
      if (last.begins_with(name)) dimension = text::token_key(name);
    }
  }
  return dimension;
}

// Words of a house tell nothing that is not in every house: "ngôi nhà", "căn".
std::vector<std::uint32_t> noun_of(const text::Document& document, const PlacedFact& placed) {
  constexpr std::array<std::string_view, 3> kHouse = {"căn", "nhà", "ngôi"};
  std::vector<std::uint32_t> noun;
  const bool is_house = std::holds_alternative<fact::House>(placed.fact->value);
  if (is_house) noun.push_back(text::token_key(kHouse.front()));
  for (std::size_t i = document.token_at(placed.span.begin);
       i < document.tokens().size() && document.tokens()[i].end <= placed.span.end; ++i) {
    const Token& token = document.tokens()[i];
    if (token.token_class != TokenClass::kWord) continue;
    const std::string_view word = document.folded().substr(token.begin, token.end - token.begin);
    if (is_house && std::find(kHouse.begin(), kHouse.end(), word) != kHouse.end()) continue;
    noun.push_back(token.key);
  }
  return noun;
}

// A sentence that begins with a number, or with when and where, or sums up, speaks of what was told
// before: "Trong ngày, 250 phần quà đến tay bà con".
bool is_first(const text::Document& document, const text::Sentence& sentence, std::size_t at) {
  constexpr std::array<std::string_view, 8> kOpenings = {"trong", "sáng", "chiều", "hôm",
                                                         "tại",   "đến",  "sau",   "dịp"};
  constexpr std::array<std::string_view, 6> kSums = {"với",    "như vậy", "tổng cộng",
                                                     "tất cả", "toàn bộ", "tính chung"};
  const std::size_t number = document.token_at(at);
  if (number == sentence.first_token) return true;
  if (number > sentence.first_token + kNear) return false;
  const Words opening = Words(document, sentence.span.begin, at).without("\"");
  return opening.begins_with(kSums) || (opening.size() == 1 && opening.begins_with(kOf)) ||
         (opening.begins_with(kOpenings) && opening.back() == ",");
}

// "Trong 45 hộ" at the beginning, or "45 hộ này".
bool refers_back(const text::Document& document, const text::Sentence& sentence, text::Span figure,
                 const Words& behind) {
  if (behind.begins_with(kReferring)) return true;
  if (document.token_at(figure.begin) > sentence.first_token + kNear) return false;
  const Words opening = Words(document, sentence.span.begin, figure.begin).without("\"");
  return opening.size() == 1 && opening.begins_with(kOf);
}

std::uint32_t aspect_of(const fact::Fact& fact, const Words& before) {
  const auto* house = std::get_if<fact::House>(&fact.value);
  if (house == nullptr) return dimension_before(before);
  return house->action.empty() ? 0 : text::token_key(house->action);
}

// A number with a meaning of its own, a time or another figure, is not that of a thing: "gói 2".
bool is_of_fact(const AuditedArticle& article, const Token& token) {
  const auto& facts = article.facts();
  const auto behind = std::upper_bound(
      facts.begin(), facts.end(), token.begin,
      [](std::size_t at, const PlacedFact& placed) { return at < placed.span.begin; });
  if (behind == facts.begin()) return false;
  const PlacedFact& placed = *std::prev(behind);
  const auto& value = placed.fact->value;
  return token.end <= placed.span.end &&
         (std::holds_alternative<fact::Date>(value) || std::holds_alternative<fact::Money>(value) ||
          std::holds_alternative<fact::Quantity>(value) ||
          std::holds_alternative<fact::Percent>(value) ||
          std::holds_alternative<fact::House>(value));
}

// Adds what the words around a figure tell.
void look_around(const AuditedArticle& article, Statement& statement) {
  const text::Document& document = article.document();
  const text::Sentence& sentence = document.sentences()[statement.sentence];
  const std::size_t at = document.token_at(statement.span.begin);
  const std::size_t behind = document.token_at(statement.span.end);
  const std::size_t first = std::max(sentence.first_token, at < kWindow ? 0 : at - kWindow);
  const std::size_t last = std::min(sentence.last_token, behind + kWindow);
  add_pairs(document, first, last, statement.pairs);
  put_in_order(statement.pairs);
  for (std::size_t i = first; i < at; ++i) {
    const Token& token = document.tokens()[i];
    if (token.token_class != TokenClass::kNumber) continue;
    if (!is_of_fact(article, token)) statement.numbers.push_back(token.key);
  }
  put_in_order(statement.numbers);
  statement.sides =
      sides_in(Words(document, document.tokens()[first].begin, document.tokens()[last - 1].end));
  const std::size_t first_name = at < kNamesBefore ? 0 : at - kNamesBefore;
  const std::size_t first_told =
      behind_speaker(document, std::max(first_name, sentence.first_token), at);
  add_names(document, std::max(first_told, sentence.first_token + 1), at, statement.names);
  add_names(document, behind, std::min(sentence.last_token, behind + kNamesBehind),
            statement.names);
  put_in_order(statement.names);
}

Statement statement_of(const AuditedArticle& article, const Figure& figure) {
  const text::Document& document = article.document();
  const text::Sentence& sentence = document.sentences()[figure.placed->sentence];
  const fact::Fact& fact = *figure.placed->fact;
  Statement statement;
  statement.span = figure.placed->span;
  statement.sentence = figure.placed->sentence;
  statement.value = figure.number->value;
  statement.written = std::string(document.source_text(figure.placed->span));
  statement.unit = text::token_key(figure.unit);
  statement.is_percent = figure.kind == Figure::Kind::kPercent;
  statement.is_title =
      !article.info().title.empty() &&
      document.source_text(document.lines()[sentence.line].span) == article.info().title;
  statement.noun =
      figure.kind == Figure::Kind::kCount ? noun_of(document, *figure.placed) : rate_of(fact);
  statement.marks = marks_of(document, sentence.span, figure);
  const Words before = words_before(document, sentence.span, statement.span.begin, kNear);
  statement.aspect = aspect_of(fact, before);
  const Words behind = words_behind(document, sentence.span, statement.span.end, kNear);
  statement.refers_back = refers_back(document, sentence, statement.span, behind);
  statement.takes_up = statement.refers_back || behind.begins_with(kMayRefer) ||
                       is_first(document, sentence, statement.span.begin);
  statement.period = fact.attribution.period;
  statement.place = fact.attribution.place;
  look_around(article, statement);
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
      if (is_comparable(figure)) statements.push_back(statement_of(article, figure));
    }
  }
  return statements;
}

}  // namespace solieu::audit
