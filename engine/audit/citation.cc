#include "engine/audit/citation.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "engine/audit/issuing_body.h"
#include "engine/audit/party_term.h"
#include "engine/audit/tail.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

// What a reader takes in as said of one document; more is another matter.
constexpr std::size_t kLongestSubject = 400;  // bytes
constexpr std::size_t kLongestLead = 160;     // likewise, before a citation

// What leads to the subject of a document.
constexpr std::string_view kSubjectLeads[] = {
    "về việc",  "về",      "v/v",       "quy định", "hướng dẫn", "phê duyệt",
    "ban hành", "sửa đổi", "thông qua", "tổ chức",  "\"",
};

constexpr std::string_view kInForce[] = {
    "theo",    "căn cứ",       "thực hiện",  "triển khai",   "quán triệt", "chấp hành",
    "áp dụng", "tuân thủ",     "tinh thần",  "quy định tại", "chiếu theo", "bám sát",
    "học tập", "tuyên truyền", "trên cơ sở", "đúng",         "vận dụng",   "phổ biến",
};

constexpr std::string_view kIssues[] = {"ban hành", "có", "ra", "ký", "thông qua"};

// Before a citation, no other between: it is no longer what holds, or only a part of another's
// name.
constexpr std::string_view kPastBefore[] = {
    "không thực hiện", "không đúng", "sai",         "thay thế",       "thay cho", "thay",
    "bãi bỏ",          "hủy bỏ",     "sửa đổi",     "bổ sung",        "kế thừa",  "vi phạm",
    "trái với",        "trái",       "khi chưa có", "dừng thực hiện", "chấm dứt", "trước khi có",
};

// Behind it.
constexpr std::string_view kPastBehind[] = {
    "hết hiệu lực", "được thay thế",      "bị thay thế", "bị bãi bỏ", "được sửa đổi",
    "đã được thay", "không còn hiệu lực", "trước đây",   "cũ",
};

// Anywhere around: what is told of is past.
constexpr std::string_view kPast[] = {
    "tổng kết", "sơ kết", "trước đây",    "trước đó", "giai đoạn", "năm thực hiện", "nhìn lại",
    "lúc đó",   "khi đó", "thời điểm đó", "nhiệm kỳ", "tiền thân", "lịch sử",
};

// What happens on a day, between which and the day the document stands.
constexpr std::string_view kEvents[] = {
    "hội nghị", "buổi lễ",       "lễ",           "cuộc họp", "phiên họp",     "hội thảo",
    "tọa đàm",  "buổi làm việc", "lớp tập huấn", "tập huấn", "đoàn kiểm tra", "đoàn giám sát",
    "buổi",
};

// What goes on speaking of a document behind its day.
constexpr std::string_view kGoesOn[] = {
    "hội nghị lần", "của",  "do",  "về",    "v/v",  "và",   "với",   "cùng", "hoặc", "quy", "hướng",
    "phê",          "ban",  "sửa", "thông", "liên", "trên", "đối",   "được", "có",   "là",  "thì",
    "để",           "nhằm", "cho", "thay",  "bãi",  "khóa", "trong", "đã",   "tại",  "gồm", "nêu",
    "yêu",          "tiếp", "như", "mà",    "từ",   "đến",  "bằng",  "vào",
};

// Reads what stands around one citation.
class CitationReader {
 public:
  // Between the end of the citation before it and the beginning of the next.
  CitationReader(const AuditedArticle& article, const PlacedFact& placed,
                 std::size_t previous_citation, std::size_t next_citation)
      : article_(article), placed_(placed) {
    const text::Sentence& sentence = article.document().sentences()[placed.sentence];
    begin_ = sentence.span.begin;
    lead_begin_ = std::min(placed.span.begin, std::max(begin_, previous_citation));
    end_ = std::max(placed.span.end, std::min(sentence.span.end, next_citation));
    sentence_end_ = std::max(end_, sentence.span.end);
  }

  Citation read() {
    citation_.placed = &placed_;
    citation_.directive = std::get_if<fact::Directive>(&placed_.fact->value);
    citation_.family = family_of(*citation_.directive);
    citation_.year = citation_.directive->year;
    citation_.issuers = citation_.directive->issuer;
    citation_.khoa = in_roman(citation_.directive->term);
    citation_.begin = beginning();
    citation_.day = citation_.directive->date;
    read_what_issued_it();
    read_tail();
    read_use();
    return citation_;
  }

 private:
  // Where the type stands, also where the name is between: "Luật Thanh niên số 57/2020/QH14".
  std::size_t beginning() const {
    const std::size_t own = placed_.span.begin;
    const std::string type = text::fold_case(text::normalized(citation_.directive->doc_type));
    if (type.empty() || article_.folded(own, placed_.span.end).starts_with(type)) return own;
    constexpr std::size_t kLongestLawName = 200;
    const std::size_t from = std::max(lead_begin_, own - std::min(own, kLongestLawName));
    const std::size_t at = article_.folded(from, own).rfind(type);
    return at == std::string_view::npos ? own : from + at;
  }

  // "Ngày 12/12/2013, Bộ Chính trị ban hành Quyết định …": issuer and day stand before.
  void read_what_issued_it() {
    const std::string_view lead = article_.folded(lead_begin_, citation_.begin);
    citation_.is_listed =
        lead_begin_ > begin_ && (lead == ", " || lead == " và " || lead == ", và ");
    const std::string issuer = text::fold_case(text::normalized(citation_.directive->issuer));
    constexpr std::size_t kLongestVerb = 40;  // bytes of " đã ký ban hành "
    const std::size_t at = issuer.empty() ? std::string_view::npos : lead.rfind(issuer);
    if (at == std::string_view::npos || lead.size() - at - issuer.size() > kLongestVerb) return;
    const std::string_view verb = lead.substr(at + issuer.size());
    if (std::none_of(std::begin(kIssues), std::end(kIssues),
                     [verb](std::string_view word) { return holds(verb, word); })) {
      return;
    }
    citation_.is_issuer_before = true;
    if (citation_.day) return;
    constexpr std::size_t kLongestDay = 40;
    const std::size_t from = at - std::min(at, kLongestDay);
    const std::size_t word = lead.substr(from, at - from).rfind("ngày ");
    if (word == std::string_view::npos) return;
    Tail tail(lead.substr(0, at), from + word + std::string_view("ngày ").size());
    citation_.day = tail.take_day();
    tail.skip_marks();
    if (!tail.rest().empty()) citation_.day.reset();
  }

  // Where the letter begins that `at` lies in.
  std::size_t letter_at(std::size_t at) const {
    const std::string_view text = article_.folded(0, placed_.span.begin);
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
    return at;
  }

  void read_tail() {
    Tail tail(article_.folded(0, end_), placed_.span.end);
    std::size_t before = 0;
    do {
      before = tail.at();
      tail.skip_marks();
      if (!citation_.date) read_day(tail);
      tail.skip_marks();
      if (!citation_.issuer) read_issuer(tail);
      tail.skip_marks();
      if (!citation_.term) read_term(tail);
      tail.skip_marks();
      read_year(tail);
    } while (tail.at() > before);
    read_subject(tail);
  }

  void read_day(Tail& tail) {
    const std::size_t before = tail.at();
    for (const std::string_view verb : {"ký ban hành", "ban hành", "ký", "ra"}) {
      if (tail.take(verb)) break;
    }
    const bool is_announced = tail.take("ngày");
    const std::size_t begin = tail.at();
    const auto day = tail.take_day();
    const auto& own = citation_.directive->date;
    if (day && (own ? day == own : is_announced)) {
      citation_.date = text::Span{begin, tail.at()};
      citation_.day = day;
    } else {
      tail.go_to(before);
    }
  }

  void read_issuer(Tail& tail) {
    const std::size_t before = tail.at();
    tail.take("của") || tail.take("do");
    const std::string stated = text::fold_case(text::normalized(citation_.directive->issuer));
    const std::size_t begin = tail.at();
    if (stated.empty() || !tail.take(stated)) {
      tail.go_to(before);
      return;
    }
    std::size_t end = begin + stated.size();
    tail.go_to(end);
    // "Bộ Chính trị, Ban Bí thư"; and "Ban Bí thư" may go on: "Trung ương Đoàn".
    constexpr std::size_t kLongestName = 100;
    const std::string_view rest = tail.rest().substr(0, kLongestName);
    std::size_t length = std::min({rest.find_first_of("\n;.:()"), rest.find(" khóa"), rest.size()});
    if (length == kLongestName) length = blank_before(rest, length);
    for (; length > 0; length = blank_before(rest, length)) {
      const std::string_view more = article_.folded(begin, tail.at() + length);
      if (more.ends_with(',')) continue;
      const std::vector<Body> bodies = bodies_named(more);
      if (std::all_of(bodies.begin(), bodies.end(), is_central)) {
        end = tail.at() + length;
        break;
      }
    }
    citation_.issuer = text::Span{begin, end};
    citation_.issuers = article_.document().text({begin, end});
    tail.go_to(end);
    // A name that goes on is of another body: "Ban Bí thư Trung ương Đoàn".
    if (tail.rest().starts_with(" trung ương")) citation_.issuers += " trung ương";
  }

  void read_term(Tail& tail) {
    if (citation_.khoa.empty()) return;
    const std::size_t before = tail.at();
    if (!tail.take("khóa")) return;
    const std::string numeral = text::fold_case(citation_.directive->term);
    const std::size_t begin = tail.at();
    if (tail.take(numeral)) {
      std::size_t end = begin + numeral.size();
      const bool in_brackets = article_.folded(0, before).ends_with('(');
      if (in_brackets && tail.rest().starts_with(')')) ++end;
      citation_.term = text::Span{begin, end};
    } else {
      tail.go_to(before);
    }
  }

  void read_year(Tail& tail) {
    const std::size_t before = tail.at();
    if (!tail.take("năm")) return;
    const auto year = tail.take_number(4);
    if (year && *year >= 1945 && *year <= 2100) {
      if (!citation_.year) citation_.year = year;
    } else {
      tail.go_to(before);
    }
  }

  void read_subject(Tail& tail) {
    const std::string_view rest = tail.rest();
    for (const std::string_view lead : kSubjectLeads) {
      if (!stands_at(rest, 0, lead)) continue;
      std::string_view words = rest.substr(lead.size());
      words = words.substr(0, words.find_first_of(";\n"));
      if (words.size() > kLongestSubject) {
        words = words.substr(0, blank_before(words, kLongestSubject));
      }
      citation_.subject = subject_of(words);
      return;
    }
  }

  void read_use() {
    const text::Span own = placed_.span;
    const auto before = [&](std::size_t bytes) {
      return std::max(begin_, own.begin - std::min(own.begin, bytes));
    };
    const std::string_view around = article_.folded(
        before(kLongestSubject), std::min(sentence_end_, own.end + kLongestSubject));
    std::string_view lead = article_.folded(std::max(before(kLongestLead), lead_begin_), own.begin);
    lead.remove_prefix(lead.rfind(';') == std::string_view::npos ? 0 : lead.rfind(';'));
    std::string_view behind = article_.folded(own.end, std::min(end_, own.end + kLongestSubject));
    behind = behind.substr(0, behind.find(';'));
    const auto any_in = [](const auto& table, std::string_view where) {
      return std::any_of(std::begin(table), std::end(table),
                         [where](std::string_view words) { return holds(where, words); });
    };
    if (any_in(kPast, around) || any_in(kPastBefore, lead) || any_in(kPastBehind, behind)) {
      citation_.use = Use::kHistory;
    } else if (any_in(kInForce, lead) && !is_in_subject_of_other(lead)) {
      citation_.use = Use::kInForce;
    }
    citation_.context = subject_of(article_.folded(letter_at(before(kLongestSubject)), own.begin));
    citation_.is_day_of_event =
        citation_.date && (begins_statement() || (!is_said_of_document() && any_in(kEvents, lead)));
  }

  // "Kết luận … về tiếp tục thực hiện Nghị quyết …": the second is part of what the first is about.
  bool is_in_subject_of_other(std::string_view lead) const {
    if (lead_begin_ == begin_) return false;
    const std::size_t about = lead.rfind(" về ");
    return about != std::string_view::npos && lead.find(',', about) == std::string_view::npos &&
           lead.find(" và ", about) == std::string_view::npos;
  }

  // "theo Chỉ thị …, ngày 20/8/2016 huyện tổ chức …": what stands behind the day begins a
  // statement.
  bool begins_statement() const {
    const std::string_view between = article_.folded(placed_.span.end, citation_.date->begin);
    if (between.find(',') == std::string_view::npos) return false;
    std::string_view behind = article_.folded(citation_.date->end, sentence_end_);
    const bool is_behind_issuer =
        citation_.issuer && citation_.issuer->end <= citation_.date->begin;
    if (is_behind_issuer && behind.starts_with(',')) return true;
    if (!behind.starts_with(' ')) return false;
    behind.remove_prefix(1);
    const bool is_mark =
        behind.empty() || std::string_view("(\"-").find(behind.front()) != std::string_view::npos;
    if (is_mark) return false;
    return std::none_of(std::begin(kGoesOn), std::end(kGoesOn),
                        [behind](std::string_view word) { return stands_at(behind, 0, word); });
  }

  // Whether a comma stands before the day, or the issuer behind: "…, ngày 12/12/2013 của …".
  bool is_said_of_document() const {
    const std::string_view between = article_.folded(placed_.span.end, citation_.date->begin);
    return between.find(',') != std::string_view::npos ||
           between.find('(') != std::string_view::npos ||
           (citation_.issuer && citation_.issuer->begin > citation_.date->begin);
  }

  const AuditedArticle& article_;
  const PlacedFact& placed_;
  std::size_t begin_ = 0;       // of the sentence
  std::size_t lead_begin_ = 0;  // of what no other citation takes before this one
  std::size_t end_ = 0;         // of what may be said of this document
  std::size_t sentence_end_ = 0;
  Citation citation_;
};

}  // namespace

text::Span Citation::through(const std::optional<text::Span>& last) const {
  return {begin, last ? std::max(placed->span.end, last->end) : placed->span.end};
}

SymbolFamily family_of(const fact::Directive& directive) {
  const std::string& symbol = directive.symbol;
  if (symbol.empty()) return SymbolFamily::kNone;
  const std::size_t slash = symbol.find('/');
  const std::size_t hyphen = symbol.find('-');
  if (slash == std::string::npos) {
    return hyphen == std::string::npos ? SymbolFamily::kNumber : SymbolFamily::kOther;
  }
  if (directive.year) {
    return symbol.find('/', slash + 1) == std::string::npos ? SymbolFamily::kNumberAndYear
                                                            : SymbolFamily::kStateWithYear;
  }
  if (directive.code.empty()) return SymbolFamily::kOther;
  return hyphen < slash ? SymbolFamily::kParty : SymbolFamily::kState;
}

std::vector<Citation> read_citations(const AuditedArticle& article) {
  std::vector<const PlacedFact*> placed;
  for (const PlacedFact& fact : article.facts()) {
    if (!std::holds_alternative<fact::Directive>(fact.fact->value)) continue;
    if (!article.is_furniture(fact.span)) placed.push_back(&fact);
  }
  std::vector<Citation> citations;
  citations.reserve(placed.size());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const std::size_t next =
        i + 1 < placed.size() ? placed[i + 1]->span.begin : article.document().text().size();
    const std::size_t previous = i == 0 ? 0 : placed[i - 1]->span.end;
    citations.push_back(CitationReader(article, *placed[i], previous, next).read());
  }
  return citations;
}

}  // namespace solieu::audit
