#include "engine/audit/part_list.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/audit/nearby.h"
#include "engine/audit/words.h"
#include "engine/text/document.h"

namespace solieu::audit {
namespace {

using text::Span;
using text::Token;

// A list is read so far behind its cue, and its total looked for so far before it, in tokens.
constexpr std::size_t kLongestList = 160;
constexpr std::size_t kMostItems = 24;
constexpr std::size_t kLongestTotal = 16;
// Of so many figures of a list it is asked whether the total counts the same.
constexpr std::size_t kMostTried = 2;
constexpr std::size_t kFarthestTotal = 30;
// What says more of a number than that it is a part stands so many words before it.
constexpr std::size_t kNear = 8;
// "mỗi" stands so far before the number that it makes a rate: "mỗi nhánh rộng 10,5 m".
constexpr std::size_t kNearRate = 4;
// So many segments may stand before the first part: "doanh nghiệp và nhân dân đóng góp 237 tỷ
// đồng".
constexpr std::size_t kFirstPartBefore = 3;

struct Cue {
  // What a list behind it names: some parts, all parts, or what stands there for another reason.
  enum Names { kSome, kAll, kPerhaps };
  std::string_view phrase;
  Names names;
};
// Longer ones before those that they begin with.
constexpr std::array<Cue, 13> kCues = {{{"trong đó", Cue::kSome},
                                        {"trong số đó", Cue::kSome},
                                        {"trong số này", Cue::kSome},
                                        {"bao gồm", Cue::kAll},
                                        {"gồm có", Cue::kAll},
                                        {"gồm", Cue::kAll},
                                        {"chia ra", Cue::kAll},
                                        {"cụ thể", Cue::kPerhaps},
                                        {"lần lượt là", Cue::kPerhaps},
                                        {"có", Cue::kPerhaps},
                                        {"thì", Cue::kPerhaps},
                                        {":", Cue::kPerhaps},
                                        {"(", Cue::kPerhaps}}};
// "chưa bao gồm", "chủ yếu gồm": not a list of all, or none at all.
constexpr std::array<std::string_view, 9> kNoCueAfter = {
    "không", "chưa", "chẳng", "chủ yếu", "không phải", "tiêu biểu", "có thể", "sẽ", "ở"};

// What a number is not when it stands behind these: a part, or a total that parts are of.
constexpr std::array<std::string_view, 28> kAside = {
    "tăng",       "giảm",        "tăng thêm", "thêm",      "vượt",     "cao hơn",     "thấp hơn",
    "nhiều hơn",  "ít hơn",      "so với",    "từ",        "lên",      "xuống",       "bình quân",
    "trung bình", "mỗi",         "tối đa",    "tối thiểu", "kế hoạch", "chỉ tiêu",    "cùng kỳ",
    "năm trước",  "tương đương", "bằng",      "/",         "x",        "còn lại của", "nâng"};
// They may stand between these and the number.
constexpr std::array<std::string_view, 20> kFillers = {
    "trên", "hơn", "gần",   "khoảng", "được", "là",  "đạt", "có",   "đã",   "chỉ",
    "còn",  "ước", "chừng", "tổng",   "số",   "tới", "đến", "ngót", "đúng", ":"};

// Where a list ends in the middle of a sentence.
constexpr std::array<std::string_view, 21> kListEnds = {
    "ngoài ra",  "đồng thời",     "bên cạnh đó",  "nâng tổng số", "lũy kế",      "nhưng",
    "tuy nhiên", "trong khi",     "qua đó",       "từ đó",        "góp phần",    "đưa tổng số",
    "so với",    "tăng so",       "trong khi đó", "cùng với đó",  "chiếm tỷ lệ", "tổng cộng",
    "tổng số",   "tổng kinh phí", "tổng trị giá"};
// A segment of a list that begins like this is a new statement, unless the first part did as well.
constexpr std::array<std::string_view, 42> kPredicates = {
    "tổ chức",   "hỗ trợ",    "trao",     "tặng",         "xây dựng", "vận động",   "thăm",
    "giúp",      "thành lập", "mở",       "tuyên truyền", "phát",     "giải quyết", "thu hút",
    "thực hiện", "ban hành",  "phối hợp", "chủ trì",      "tham gia", "tiếp nhận",  "đã",
    "đang",      "đạt",       "tăng",     "giảm",         "bằng",     "nâng",       "với",
    "vượt",      "trị giá",   "tổng",     "cho",          "kiểm tra", "giám sát",   "khám",
    "đào tạo",   "hiện nay",  "hiện có",  "đến nay",      "trồng",    "trích",      "cùng"};

// Words of a list that does not name all.
constexpr std::array<std::string_view, 23> kVague = {
    "một số",   "nhiều",   "hàng trăm", "hàng nghìn", "hàng ngàn", "hàng chục",
    "v . v",    ". . .",   "vv",        "chưa kể",    "chưa tính", "không kể",
    "ngoài ra", "chủ yếu", "tiêu biểu", "điển hình",  "nổi bật",   "nhất là",
    "đặc biệt", "vài",     "mấy",       "chục",       "kể cả"};
constexpr std::array<std::string_view, 4> kVagueTail = {"các", "khác", "cùng", "những"};
constexpr std::array<std::string_view, 10> kNumberWords = {"một", "hai", "ba",   "bốn",  "sáu",
                                                           "bảy", "tám", "chín", "mười", "năm"};
// A bare number behind these is a name: "khu phố 3".
constexpr std::array<std::string_view, 26> kNamed = {
    "số",   "quận", "phường", "khu",  "phố",   "tổ",  "ấp",    "thôn", "xóm",
    "khóa", "lần",  "thứ",    "điều", "khoản", "năm", "tháng", "ngày", "quý",
    "lớp",  "cấp",  "hạng",   "loại", "mức",   "km",  "lô",    "tầng"};
constexpr std::array<std::string_view, 4> kRest = {"còn lại", "số còn lại", "phần còn lại",
                                                   "lại là"};

// One person may have several of these.
constexpr std::array<std::string_view, 24> kQualities = {
    "nữ",       "dân tộc", "tôn giáo",   "đảng viên",       "đoàn viên",
    "trẻ",      "tuổi",    "trình độ",   "đại học",         "thạc sĩ",
    "lần đầu",  "tái cử",  "ngoài đảng", "khuyết tật",      "công giáo",
    "trí thức", "phụ nữ",  "thanh niên", "người có uy tín", "cao đẳng",
    "lý luận",  "trẻ em",  "thuộc diện", "theo dõi"};

// What stands right behind a part and is told of it, not by way of name.
constexpr std::array<std::string_view, 12> kOfOne = {
    "đạt", "không", "có", "là", "được", "tham", "hoạt", "làm", "trên", "dưới", "thuộc", "bị"};
// But not these of one another.
constexpr std::array<std::string_view, 7> kBodies = {
    "hội phụ nữ",      "liên hiệp phụ nữ",         "hội lhpn",      "lh phụ nữ",
    "đoàn thanh niên", "hội liên hiệp thanh niên", "trường đại học"};

// Kinds that a total of another name is made of.
struct Kinds {
  std::string_view whole;
  std::array<std::string_view, 8> parts;
};
constexpr std::array<Kinds, 1> kKinds = {{
    {"đơn", {"xã", "phường", "thị", "huyện", "quận", "thành", "đặc", "tỉnh"}},
}};

bool is_one_of(std::string_view word, Words::Phrases words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A person is counted by one of these and by another.
constexpr std::array<std::string_view, 26> kPersons = {
    "người",    "đồng chí",   "ủy viên",  "đại biểu",  "hội viên",  "đoàn viên", "đảng viên",
    "cán bộ",   "thành viên", "học viên", "học sinh",  "sinh viên", "cựu chiến", "công nhân",
    "lao động", "giáo viên",  "chiến sĩ", "công chức", "viên chức", "cử tri",    "thanh niên",
    "nam",      "nữ",         "vị",       "đối tượng", "bị can"};

// Whether the unit of a count names persons.
bool counts_persons(const Figure& figure) {
  if (figure.placed == nullptr) return false;
  const auto* quantity = std::get_if<fact::Quantity>(&figure.placed->fact->value);
  return quantity != nullptr &&
         std::any_of(kPersons.begin(), kPersons.end(), [&](std::string_view person) {
           return quantity->unit.starts_with(person) &&
                  (quantity->unit.size() == person.size() || quantity->unit[person.size()] == ' ' ||
                   person == "cựu chiến");
         });
}

bool is_kind_of(std::string_view part, std::string_view whole) {
  return std::any_of(kKinds.begin(), kKinds.end(), [&](const Kinds& kinds) {
    return kinds.whole == whole && is_one_of(part, kinds.parts);
  });
}

// "mét" and "mét vuông" begin alike.
std::string_view measure_of(const Figure& figure) {
  const auto* quantity = std::get_if<fact::Quantity>(&figure.placed->fact->value);
  return quantity == nullptr ? std::string_view() : std::string_view(quantity->unit);
}

// A bit for each quality. Parts that all have the same are told apart by another word: "dân tộc
// Thái 120 người, dân tộc Mường 85 người".
std::uint32_t qualities_in(const Words& words) {
  static_assert(kQualities.size() <= 32);
  std::uint32_t bits = 0;
  if (words.has(kBodies)) return bits;
  for (std::size_t i = 0; i < kQualities.size(); ++i) {
    if (words.has(kQualities[i])) bits |= std::uint32_t{1} << i;
  }
  return bits;
}

// What stands between two separators of a list, or on a line of its own.
struct Segment {
  Span span;
  bool behind_semicolon = false;
};

// The sentence that cues are looked for in, with what belongs to it: the one before if it begins
// with a cue ("Trong đó, …"), the list items below if it ends with a colon.
struct Stretch {
  std::size_t first_token = 0;
  std::size_t last_token = 0;
  std::size_t first_cue = 0;  // tokens, of the sentence alone
  std::size_t last_cue = 0;
  std::size_t first_sentence = 0;
  std::size_t last_sentence = 0;         // one past the last
  std::vector<std::size_t> line_tokens;  // the first of each list item below
};

bool begins_with_cue(const text::Document& document, const text::Sentence& sentence) {
  const Words first = words_behind(document, sentence.span, sentence.span.begin, kNear);
  return first.begins_with("trong đó") || first.begins_with("trong số đó") ||
         first.begins_with("cụ thể") || first.begins_with("bao gồm");
}

Stretch stretch_of(const AuditedArticle& article, std::size_t index) {
  const text::Document& document = article.document();
  const std::vector<text::Sentence>& sentences = document.sentences();
  const text::Sentence& sentence = sentences[index];
  Stretch stretch{sentence.first_token,
                  sentence.last_token,
                  sentence.first_token,
                  sentence.last_token,
                  index,
                  index + 1,
                  {}};
  if (index > 0 && sentences[index - 1].line == sentence.line &&
      begins_with_cue(document, sentence)) {
    stretch.first_sentence = index - 1;
    stretch.first_token = sentences[index - 1].first_token;
  }
  if (words_before(document, sentence.span, sentence.span.end, 1).ends_with(":")) {
    while (stretch.last_sentence < sentences.size() && stretch.last_sentence - index < kMostItems) {
      const text::Sentence& item = sentences[stretch.last_sentence];
      const text::Line& line = document.lines()[item.line];
      if (line.kind != text::LineKind::kListItem) break;
      if (item.line != sentences[stretch.last_sentence - 1].line) {
        stretch.line_tokens.push_back(item.first_token);
      }
      ++stretch.last_sentence;
      stretch.last_token = item.last_token;
    }
  }
  return stretch;
}

// Without the numbers of list items.
std::vector<Figure> figures_of(const AuditedArticle& article, const Stretch& stretch) {
  std::vector<Figure> all;
  for (std::size_t i = stretch.first_sentence; i < stretch.last_sentence; ++i) {
    const std::size_t begin = article.document().sentences()[i].span.begin;
    for (Figure& figure : figures_in(article, i)) {
      if (figure.kind != Figure::Kind::kBare || figure.span.begin != begin) {
        all.push_back(std::move(figure));
      }
    }
  }
  return all;
}

class ListReader {
 public:
  ListReader(const AuditedArticle& article, const Stretch& stretch,
             const std::vector<Figure>& figures)
      : document_(article.document()), article_(article), stretch_(stretch), figures_(figures) {}

  std::vector<PartList> read() const;

 private:
  struct Place {
    std::size_t begin = 0;  // of the cue, a token
    std::size_t end = 0;
    Cue::Names names = Cue::kPerhaps;
    // Introduced by a colon, behind a semicolon, or in brackets: "; trong đó: A 5 hộ; B 6 hộ".
    bool semicolons_may_divide = false;
  };
  struct Region {
    std::size_t end = 0;  // a token
    bool is_cut = false;  // ends where the list may go on
  };

  std::string_view word(std::size_t token) const {
    const Token& t = document_.tokens()[token];
    return document_.folded().substr(t.begin, t.end - t.begin);
  }
  Words words(std::size_t begin, std::size_t end) const { return {document_, begin, end}; }
  // The words right before a place.
  Words before(std::size_t at) const {
    return words_before(document_, {begin_of(stretch_.first_token), at}, at, kNear);
  }
  std::size_t begin_of(std::size_t token) const { return document_.tokens()[token].begin; }
  std::size_t end_before(std::size_t token) const { return document_.tokens()[token - 1].end; }

  bool is_behind_total(std::size_t token) const;
  bool starts_line(std::size_t token) const;
  std::size_t phrase_at(std::size_t token, std::string_view phrase) const;
  bool any_at(std::size_t token, Words::Phrases phrases) const;
  std::optional<Place> cue_at(std::size_t token) const;
  Region region_of(const Place& cue) const;
  std::vector<Segment> segments_of(std::size_t first, std::size_t last) const;
  // Those outside brackets, or all.
  enum class Brackets { kSkip, kRead };
  std::vector<const Figure*> figures_between(Span span, Brackets brackets) const;
  bool any_fits(const Figure& total, Span span) const;
  bool is_aside(const Figure& figure, std::size_t clause_begin) const;
  bool is_usable(const Figure& figure) const;
  bool fits(const Figure& total, const Figure& part) const;
  std::optional<Figure> total_before(const Place& cue, const Figure& first_part) const;
  std::optional<Figure> bare_part(const Figure& bare, const Segment& segment, const Figure& total,
                                  bool& is_open) const;
  std::optional<Figure> part_of(const Segment& segment, const Figure& total, bool& is_open) const;
  bool is_vague(const std::vector<Segment>& segments, std::size_t last_part) const;
  const Segment* segment_of(const std::vector<Segment>& segments, const Figure& part) const;
  bool is_named_before(const Segment& segment, const Figure& part) const;
  bool is_parallel(const std::vector<Segment>& segments, const PartList& list) const;
  bool differ_in_predicates(const std::vector<Segment>& segments, const PartList& list) const;
  bool names_qualities(const std::vector<Segment>& segments, const PartList& list) const;
  std::optional<Figure> total_of(const Place& cue, Span region) const;
  bool take_parts(const Place& cue, std::vector<Segment>& segments, PartList& list,
                  std::size_t& last_part) const;
  std::optional<PartList> list_at(const Place& cue) const;
  std::size_t first_of_clause(std::size_t token) const;
  std::optional<PartList> list_before(std::size_t token) const;

  const text::Document& document_;
  const AuditedArticle& article_;
  const Stretch& stretch_;
  const std::vector<Figure>& figures_;
};

std::size_t ListReader::phrase_at(std::size_t token, std::string_view phrase) const {
  std::size_t count = 0;
  while (true) {
    const std::size_t blank = phrase.find(' ');
    if (token + count >= stretch_.last_token) return 0;
    if (word(token + count) != phrase.substr(0, blank)) return 0;
    ++count;
    if (blank == std::string_view::npos) return count;
    phrase.remove_prefix(blank + 1);
  }
}

// Only between sentences, since none crosses a line.
bool ListReader::starts_line(std::size_t token) const {
  return std::binary_search(stretch_.line_tokens.begin(), stretch_.line_tokens.end(), token);
}

bool ListReader::any_at(std::size_t token, Words::Phrases phrases) const {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return phrase_at(token, phrase) != 0; });
}

// Whether the sentence up to here is but "Trong tổng số 85 dự án,".
bool ListReader::is_behind_total(std::size_t token) const {
  if (token > stretch_.first_cue + kLongestTotal) return false;
  const Words in = words(begin_of(stretch_.first_cue), begin_of(token));
  return (in.begins_with("trong tổng số") || in.begins_with("trên tổng số")) && in.ends_with(",");
}

std::optional<ListReader::Place> ListReader::cue_at(std::size_t token) const {
  for (const Cue& cue : kCues) {
    const std::size_t length = phrase_at(token, cue.phrase);
    if (length == 0) continue;
    if (before(begin_of(token)).ends_with(kNoCueAfter)) break;
    // "trong tổng số 85 dự án, có …" alone
    if ((cue.phrase == "có" || cue.phrase == "thì") && !is_behind_total(token)) break;
    const bool has_colon = word(token + length - 1) == ":" ||
                           (token + length < stretch_.last_token && word(token + length) == ":");
    const bool stands_apart =
        token > stretch_.first_token && (word(token - 1) == ";" || word(token - 1) == "(");
    return Place{
        token, token + length, cue.names,
        cue.names == Cue::kAll || has_colon || stands_apart || token == stretch_.first_cue};
  }
  return std::nullopt;
}

ListReader::Region ListReader::region_of(const Place& cue) const {
  std::size_t last = stretch_.last_token;
  while (last > cue.end && word(last - 1) == ".") --last;
  const std::size_t farthest = std::min(last, cue.end + kLongestList);
  int depth = 0;
  for (std::size_t i = cue.end; i < farthest; ++i) {
    if (word(i) == "(") ++depth;
    if (word(i) == ")" && --depth < 0) return {i, false};
    if (depth > 0) continue;
    const auto nested = cue_at(i);
    if (nested && nested->names != Cue::kPerhaps && (i > cue.end || cue.names == Cue::kPerhaps)) {
      return {i, true};
    }
    if (any_at(i, kListEnds)) return {i, false};
  }
  return {farthest, farthest != last};
}

// Splits at commas and "và" outside brackets; at semicolons alone where they divide the list.
std::vector<Segment> ListReader::segments_of(std::size_t first, std::size_t last) const {
  std::vector<Segment> segments;
  Segment segment{{begin_of(first), begin_of(first)}, false};
  int depth = 0;
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view w = word(i);
    if (w == "(") ++depth;
    if (w == ")") --depth;
    if (i > first && starts_line(i)) {
      segments.push_back(segment);
      segment = {{begin_of(i), begin_of(i)}, true};
      depth = 0;
    }
    const bool splits = depth <= 0 && (w == "," || w == ";" || w == "và" || w == "+");
    if (!splits) {
      if (segment.span.empty()) segment.span.begin = begin_of(i);
      segment.span.end = document_.tokens()[i].end;
      continue;
    }
    segments.push_back(segment);
    segment = {{document_.tokens()[i].end, document_.tokens()[i].end}, w == ";"};
  }
  segments.push_back(segment);
  return segments;
}

std::vector<const Figure*> ListReader::figures_between(Span span, Brackets brackets) const {
  std::vector<const Figure*> found;
  const auto first =
      std::lower_bound(figures_.begin(), figures_.end(), span.begin,
                       [](const Figure& figure, std::size_t at) { return figure.span.begin < at; });
  int depth = 0;
  std::size_t token = document_.token_at(span.begin);
  for (auto figure = first; figure != figures_.end() && figure->span.begin < span.end; ++figure) {
    for (; begin_of(token) < figure->span.begin; ++token) {
      if (word(token) == "(") ++depth;
      if (word(token) == ")") --depth;
    }
    if (depth <= 0 || brackets == Brackets::kRead) found.push_back(&*figure);
  }
  return found;
}

// A change, a rate, something compared with.
bool ListReader::is_aside(const Figure& figure, std::size_t clause_begin) const {
  if (figure.placed != nullptr) {
    const auto* money = std::get_if<fact::Money>(&figure.placed->fact->value);
    if (money != nullptr && !money->per.empty()) return true;
  }
  Words in = words_before(document_, {clause_begin, figure.span.begin}, figure.span.begin, kNear);
  if (in.last(std::min(in.size(), kNearRate)).has("mỗi")) return true;
  while (in.drop_back(kFillers)) {
  }
  // The upper end of a range: "từ 60 đến 300 m2".
  if (!in.empty() && in.back().front() >= '0' && in.back().front() <= '9') return true;
  return in.ends_with(kAside);
}

bool ListReader::is_usable(const Figure& figure) const {
  return figure.number && !figure.whole && figure.is_number_of_things();
}

bool ListReader::fits(const Figure& total, const Figure& part) const {
  if (part.whole) return false;
  if (part.kind == Figure::Kind::kBare) {
    return total.kind == Figure::Kind::kCount && total.number->is_exact;
  }
  if (!part.number || part.kind != total.kind) return false;
  if (part.unit == "mét" && measure_of(part) != measure_of(total)) return false;
  if (part.unit == total.unit || is_kind_of(part.unit, total.unit)) return true;
  return counts_persons(total) && counts_persons(part);
}

std::optional<Figure> ListReader::total_before(const Place& cue, const Figure& first_part) const {
  const std::size_t cue_begin = begin_of(cue.begin);
  int depth = 0;
  std::size_t token = cue.begin;
  const auto behind =
      std::lower_bound(figures_.begin(), figures_.end(), cue_begin,
                       [](const Figure& figure, std::size_t at) { return figure.span.begin < at; });
  for (auto figure = std::make_reverse_iterator(behind); figure != figures_.rend(); ++figure) {
    const std::size_t at = document_.token_at(figure->span.begin);
    if (cue.begin - at > kFarthestTotal) return std::nullopt;
    for (; token > at; --token) {
      const std::string_view w = word(token - 1);
      if (w == ")") ++depth;
      if (w == "(") --depth;
      if (w == ";" && token != cue.begin && depth == 0) return std::nullopt;
    }
    if (depth > 0 || !is_usable(*figure) || !fits(*figure, first_part)) continue;
    if (is_aside(*figure, begin_of(stretch_.first_token))) continue;
    return *figure;
  }
  return std::nullopt;
}

bool ListReader::any_fits(const Figure& total, Span span) const {
  const auto figures = figures_between(span, Brackets::kRead);
  return std::any_of(figures.begin(), figures.end(), [&](const Figure* figure) {
    return figure->kind != Figure::Kind::kBare && fits(total, *figure);
  });
}

// "khiển trách 58": nothing behind it, and a label before it that is no name ("khu phố 3").
std::optional<Figure> ListReader::bare_part(const Figure& bare, const Segment& segment,
                                            const Figure& total, bool& is_open) const {
  const Words label = words(segment.span.begin, bare.span.begin);
  if (!label.empty() && is_one_of(label.back(), kNamed)) return std::nullopt;
  const Figure found = completed(article_, bare, total);
  if (!label.empty() && bare.span.end == segment.span.end && found.number) return found;
  is_open = true;
  return std::nullopt;
}

// The one figure of a segment that may be a part, in brackets if there is none before them: "khu ở
// (23,1 ha)". `is_open` is set where it may be one or another.
std::optional<Figure> ListReader::part_of(const Segment& segment, const Figure& total,
                                          bool& is_open) const {
  for (const Brackets brackets : {Brackets::kSkip, Brackets::kRead}) {
    std::optional<Figure> part;
    for (const Figure* figure : figures_between(segment.span, brackets)) {
      if (!fits(total, *figure) || is_aside(*figure, segment.span.begin)) continue;
      const bool is_bare = figure->kind == Figure::Kind::kBare;
      if (is_bare && brackets == Brackets::kRead) continue;
      const std::optional<Figure> found =
          is_bare ? bare_part(*figure, segment, total, is_open) : *figure;
      if (!found) continue;
      if (part) is_open = true;
      part = found;
    }
    if (part) return part;
  }
  return std::nullopt;
}

bool ListReader::is_vague(const std::vector<Segment>& segments, std::size_t last_part) const {
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Words in = words(segments[i].span.begin, segments[i].span.end);
    if (in.has(kVague)) return true;
    if (i > last_part && in.begins_with(kVagueTail)) return true;
    const std::size_t verb = in.begins_with("có") ? 1 : 0;
    if (in.last(in.size() - verb).begins_with(kNumberWords)) return true;
  }
  return false;
}

// Whether the parts are told apart in one way, so that none counts what another counts: named
// before their numbers ("khiếu nại 324 đơn, tố cáo 118 đơn"), or by the same word behind them ("13
// phiên ở …, 11 phiên ở …"). Money has one source at a time.
bool ListReader::is_parallel(const std::vector<Segment>& segments, const PartList& list) const {
  if (list.parts.size() == 1 || list.total.kind == Figure::Kind::kMoney) return true;
  std::optional<std::string_view> behind;
  for (const Figure& part : list.parts) {
    const Segment* segment = segment_of(segments, part);
    if (segment == nullptr) return false;
    if (is_named_before(*segment, part)) continue;
    const Words after = words(part.span.end, segment->span.end);
    if (after.empty() || (behind && *behind != after.front())) return false;
    behind = after.front();
  }
  return true;
}

const Segment* ListReader::segment_of(const std::vector<Segment>& segments,
                                      const Figure& part) const {
  const auto segment = std::find_if(segments.begin(), segments.end(),
                                    [&](const Segment& s) { return s.span.contains(part.span); });
  return segment == segments.end() ? nullptr : &*segment;
}

bool ListReader::is_named_before(const Segment& segment, const Figure& part) const {
  Words name = words(segment.span.begin, part.span.begin);
  while (name.drop_back(kFillers)) {
  }
  return !name.empty();
}

// "12 xã đạt chuẩn nâng cao, 30 xã không còn hộ nghèo": what is told of one may hold of another.
bool ListReader::differ_in_predicates(const std::vector<Segment>& segments,
                                      const PartList& list) const {
  std::optional<std::string_view> first;
  bool differ = false, is_predicate = false;
  for (const Figure& part : list.parts) {
    const Segment* segment = segment_of(segments, part);
    if (segment == nullptr || is_named_before(*segment, part)) continue;
    const Words after = words(part.span.end, segment->span.end);
    const std::string_view word = after.empty() ? std::string_view() : after.front();
    // "gia đình có công" is a name.
    is_predicate = is_predicate || (is_one_of(word, kOfOne) && !after.begins_with("có công"));
    differ = differ || (first && *first != word);
    if (!first) first = word;
  }
  return is_predicate && differ;
}

bool ListReader::names_qualities(const std::vector<Segment>& segments, const PartList& list) const {
  if (list.total.kind != Figure::Kind::kCount) return false;
  bool men = false, women = false, differ = false;
  std::optional<std::uint32_t> qualities;
  for (const Figure& part : list.parts) {
    const Segment* segment = segment_of(segments, part);
    if (segment == nullptr) continue;
    const Words in = words(segment->span.begin, segment->span.end);
    men = men || in.has("nam");
    women = women || in.has("nữ");
    const std::uint32_t here = qualities_in(in);
    differ = differ || (qualities && *qualities != here);
    qualities = here;
  }
  if (men && women) return list.parts.size() != 2;
  return differ || differ_in_predicates(segments, list);
}

// The total of what the first figures of a list count; money behind things that it paid for, and
// bare numbers if there are no others.
std::optional<Figure> ListReader::total_of(const Place& cue, Span region) const {
  const Figure* bare = nullptr;
  std::size_t tried = 0;
  for (const Figure* figure : figures_between(region, Brackets::kRead)) {
    if (figure->kind == Figure::Kind::kPercent || figure->whole) continue;
    if (figure->kind == Figure::Kind::kBare) {
      if (bare == nullptr) bare = figure;
      continue;
    }
    if (auto total = total_before(cue, *figure)) return total;
    if (++tried == kMostTried) return std::nullopt;
  }
  return bare != nullptr && tried == 0 ? total_before(cue, *bare) : std::nullopt;
}

// Takes the parts of the list; where it ends before the region does, the rest of the segments goes.
bool ListReader::take_parts(const Place& cue, std::vector<Segment>& segments, PartList& list,
                            std::size_t& last_part) const {
  bool is_open = false;
  bool starts_with_predicate = false;
  std::optional<bool> semicolons_divide;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Words in = words(segments[i].span.begin, segments[i].span.end);
    const bool is_predicate = in.begins_with(kPredicates);
    if (segments[i].behind_semicolon && !semicolons_divide) {
      // "trong đó:" and then the first item
      const bool is_at_start =
          i == 1 && words(segments[0].span.begin, segments[0].span.end).size() < 2;
      semicolons_divide = cue.semicolons_may_divide && (list.parts.size() == 1 || is_at_start);
    }
    const bool ends = (segments[i].behind_semicolon && !*semicolons_divide) ||
                      (is_predicate && !starts_with_predicate && !list.parts.empty());
    if (ends) {
      if (any_fits(list.total, {segments[i].span.begin, segments.back().span.end})) {
        list.is_complete = false;
      }
      segments.resize(i);
      break;
    }
    if (list.parts.empty() && in.begins_with(kVague)) return false;
    const auto part = part_of(segments[i], list.total, is_open);
    if (in.begins_with(kRest)) list.is_complete = part.has_value();
    if (!part) continue;
    if (list.parts.empty()) {
      if (i > kFirstPartBefore) return false;
      starts_with_predicate = is_predicate;
    }
    list.parts.push_back(*part);
    last_part = i;
  }
  return !is_open && !list.parts.empty();
}

std::optional<PartList> ListReader::list_at(const Place& cue) const {
  const Region region = region_of(cue);
  if (region.end <= cue.end) return std::nullopt;
  const std::optional<Figure> total = total_of(cue, {begin_of(cue.end), end_before(region.end)});
  if (!total) return std::nullopt;

  PartList list;
  list.total = *total;
  const Span between = {total->span.end, begin_of(cue.begin)};
  list.names_others = !figures_between(between, Brackets::kSkip).empty() ||
                      words(between.begin, between.end).has(kNumberWords);
  list.is_complete = cue.names == Cue::kAll && !region.is_cut;
  list.is_certain = cue.names == Cue::kAll;
  std::vector<Segment> segments = segments_of(cue.end, region.end);
  std::size_t last_part = 0;
  if (!take_parts(cue, segments, list, last_part)) return std::nullopt;
  if (is_vague(segments, last_part)) list.is_complete = false;
  list.is_certain = list.is_certain || (cue.names == Cue::kSome && is_parallel(segments, list));
  list.may_overlap = names_qualities(segments, list);
  return list;
}

// "ngân sách 300 triệu đồng, nhân dân góp 200 triệu đồng, tổng cộng 500 triệu đồng": the total
// behind its parts.
std::optional<PartList> ListReader::list_before(std::size_t token) const {
  const std::size_t first = first_of_clause(token);
  const auto figures = figures_between(
      {begin_of(token), end_before(std::min(token + kNear, stretch_.last_cue))}, Brackets::kSkip);
  if (first == token || figures.empty() || !is_usable(*figures.front())) return std::nullopt;
  PartList list;
  list.total = *figures.front();
  list.is_complete = true;
  bool is_open = false;
  for (const Segment& segment : segments_of(first, token)) {
    if (auto part = part_of(segment, list.total, is_open)) list.parts.push_back(*part);
  }
  if (is_open || list.parts.size() < 2) return std::nullopt;
  return list;
}

// Back to a semicolon, a colon or the beginning of the sentence.
std::size_t ListReader::first_of_clause(std::size_t token) const {
  std::size_t first = token;
  while (first > stretch_.first_cue && token - first < kLongestList && word(first - 1) != ";" &&
         word(first - 1) != ":") {
    --first;
  }
  return first;
}

std::vector<PartList> ListReader::read() const {
  std::vector<PartList> lists;
  for (std::size_t i = stretch_.first_cue; i < stretch_.last_cue; ++i) {
    if (phrase_at(i, "tổng cộng") != 0) {
      if (auto list = list_before(i)) lists.push_back(std::move(*list));
    }
    if (const auto cue = cue_at(i)) {
      if (auto list = list_at(*cue)) lists.push_back(std::move(*list));
      i = cue->end - 1;
      if (i + 1 < stretch_.last_cue && word(i + 1) == ":") ++i;
    }
  }
  return lists;
}

}  // namespace

std::vector<PartList> part_lists(const AuditedArticle& article, std::size_t sentence) {
  const Stretch stretch = stretch_of(article, sentence);
  const std::vector<Figure> figures = figures_of(article, stretch);
  if (figures.size() < 2) return {};
  return ListReader(article, stretch, figures).read();
}

}  // namespace solieu::audit
