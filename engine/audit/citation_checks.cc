#include "engine/audit/citation_checks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/issuing_body.h"
#include "engine/audit/party_term.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

using fact::FindingKind;
using fact::Severity;
using fact::Why;

struct CodedTypes {
  std::string_view code;
  std::array<std::string_view, 6> types;  // lower case; the first is what such documents are
};

// Decree 30/2020/NĐ-CP, appendix, and Quy định 399-QĐ/TW. "CT" serves programmes too in older local
// use, and "QĐ" both decisions and rules, with what they issue.
constexpr CodedTypes kTypes[] = {
    {"NQ", {"nghị quyết", "nghị quyết chuyên đề", "nghị quyết liên tịch"}},
    {"QĐ", {"quyết định", "quy định", "quy chế", "quy trình", "kế hoạch"}},
    {"QĐi", {"quy định"}},
    {"QyĐ", {"quy định"}},
    {"QĐNS", {"quyết định"}},
    {"CT", {"chỉ thị", "chương trình", "chương trình hành động"}},
    {"KL", {"kết luận", "thông báo kết luận"}},
    {"TB", {"thông báo", "thông báo kết luận", "thông báo số"}},
    {"NĐ", {"nghị định"}},
    {"TTLT", {"thông tư liên tịch", "thông tư"}},
    {"NQLT", {"nghị quyết liên tịch", "nghị quyết"}},
    {"HD", {"hướng dẫn", "hướng dẫn liên ngành", "hướng dẫn liên tịch"}},
    {"BC", {"báo cáo"}},
    {"TTr", {"tờ trình"}},
    {"CĐ", {"công điện"}},
    {"PL", {"pháp lệnh"}},
    {"KH", {"kế hoạch"}},
    {"CTr", {"chương trình", "chương trình hành động"}},
    {"CTHĐ", {"chương trình hành động", "chương trình"}},
    {"CTrHĐ", {"chương trình hành động", "chương trình"}},
    {"ĐA", {"đề án"}},
    {"CV", {"công văn"}},
};
constexpr CodedTypes kAssemblyTypes[] = {
    {"QH", {"luật", "bộ luật", "nghị quyết"}},
    {"UBTVQH", {"nghị quyết", "pháp lệnh"}},
};

// The types whose words mean nothing else: "kế hoạch", "đề án" and others may stand before the
// symbol of what ordered them.
constexpr std::string_view kPlainTypes[] = {
    "nghị quyết",
    "quyết định",
    "quy định",
    "chỉ thị",
    "kết luận",
    "thông báo",
    "nghị định",
    "thông tư",
    "hướng dẫn",
    "kế hoạch",
    "pháp lệnh",
    "luật",
    "công điện",
    "tờ trình",
    "báo cáo",
    "thông báo kết luận",
    "thông tư liên tịch",
    "nghị quyết liên tịch",
    "bộ luật",
};

std::string lower(std::string_view words) { return text::fold_case(text::normalized(words)); }

template <class Table, class Value>
bool has(const Table& table, const Value& word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

// Types begin with a letter of ASCII, or with đ.
std::string capitalized(std::string_view type) {
  constexpr std::string_view kSmall = "đ";
  if (type.starts_with(kSmall)) return "Đ" + std::string(type.substr(kSmall.size()));
  std::string words(type);
  if (!words.empty()) {
    words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
  }
  return words;
}

std::string day_of(const fact::OfficialDocument& document) {
  return document.date ? document.date->to_string() : std::string();
}

// The checks of one article.
class Checker {
 public:
  Checker(const AuditedArticle& article, const Registry& registry, const Resolver& resolver,
          const std::vector<Citation>& citations, const std::vector<Resolution>& resolutions)
      : article_(article),
        registry_(registry),
        resolver_(resolver),
        citations_(citations),
        resolutions_(resolutions) {}

  std::vector<fact::Finding> check() {
    for (std::size_t i = 0; i < citations_.size(); ++i) check(citations_[i], resolutions_[i]);
    return std::move(findings_);
  }

 private:
  void check(const Citation& citation, const Resolution& resolution) {
    const fact::OfficialDocument* document = sure_document(resolution);
    if (is_number_of_other(citation, resolution)) {
      check_near(citation);
      return;
    }
    // One slip explains all: what the letters of a wrong symbol contradict is no fault of its own.
    if (resolution.documents.empty() && check_near(citation)) return;
    if (!check_day(citation, document)) check_future(citation);
    check_term(citation, document);
    check_issuer(citation, document);
    check_type(citation, document, resolution);
    check_replaced(citation, resolution);
  }

  // Whether day and subject say that not this document is meant.
  bool is_number_of_other(const Citation& citation, const Resolution& resolution) const {
    if (resolution.documents.size() != 1 || !citation.day) return false;
    const std::size_t position = resolution.documents.front();
    if (registry_.documents()[position].date == citation.day) return false;
    const Likeness likeness = resolver_.likeness(citation, position);
    if (likeness == Likeness::kSame) return false;
    const auto near = resolver_.near(citation, article_.info().published);
    return near && (likeness == Likeness::kOther || !resolver_.issuer_fits(citation, position) ||
                    resolver_.likeness(citation, *near) == Likeness::kSame);
  }

  // The one document that is meant, if that is sure and what is known of it was seen.
  const fact::OfficialDocument* sure_document(const Resolution& resolution) const {
    if (!resolution.is_sure || resolution.documents.size() != 1) return nullptr;
    const auto& document = registry_.documents()[resolution.documents.front()];
    return document.is_verified ? &document : nullptr;
  }

  fact::Finding& add(const Citation& citation, FindingKind kind, Severity severity,
                     const std::optional<text::Span>& last = std::nullopt) {
    findings_.push_back(article_.finding(kind, severity, citation.through(last)));
    findings_.back().symbol = citation.symbol();
    return findings_.back();
  }

  bool check_day(const Citation& citation, const fact::OfficialDocument* document) {
    const auto& stated = citation.day;
    if (!stated || citation.is_day_of_event) return false;
    const bool has_year = citation.family == SymbolFamily::kStateWithYear ||
                          citation.family == SymbolFamily::kNumberAndYear;
    if (document != nullptr && document->date) {
      if (*document->date == *stated) return false;
      auto& finding =
          add(citation, FindingKind::kDateDiffers,
              has_year && stated->year() != citation.directive->year ? Severity::kError
                                                                     : Severity::kWarning,
              citation.date);
      finding.says = stated->to_string();
      finding.should = day_of(*document);
      finding.reason = {Why::kRegisteredDay,
                        {document->symbol, document->issuer, day_of(*document)}};
      return true;
    }
    if (!has_year || stated->year() == citation.directive->year) return false;
    auto& finding = add(citation, FindingKind::kDateDiffers, Severity::kError, citation.date);
    finding.says = stated->to_string();
    finding.should = std::to_string(*citation.directive->year);
    finding.reason = {Why::kYearInSymbol,
                      {citation.symbol(), std::to_string(*citation.directive->year)}};
    return true;
  }

  void check_future(const Citation& citation) {
    const auto& published = article_.info().published;
    if (!published || citation.is_day_of_event) return;
    const auto& stated = citation.day;
    const auto& year = citation.directive->year;
    const bool is_later =
        stated ? *stated > published->to
               : year && citation.family != SymbolFamily::kNone && *year > published->to.year();
    if (!is_later) return;
    auto& finding = add(citation, FindingKind::kFuture, Severity::kWarning, citation.date);
    finding.says = stated ? stated->to_string() : std::to_string(*year);
    finding.reason = {Why::kAfterPublication, {published->to.to_string()}};
  }

  void check_term(const Citation& citation, const fact::OfficialDocument* document) {
    const std::string& stated = citation.khoa;
    if (stated.empty() || citation.directive->issuer_code != "TW") return;
    std::string term;
    std::string day;
    if (document != nullptr) {
      term = document->term;
      day = day_of(*document);
    } else if (citation.day) {
      term = party_term(*citation.day);
      day = citation.day->to_string();
    }
    if (term.empty() || term == stated) return;
    auto& finding = add(citation, FindingKind::kDateDiffers, Severity::kWarning, citation.term);
    finding.says = "khóa " + stated;
    finding.should = "khóa " + term;
    finding.reason = {Why::kRegisteredTerm, {citation.symbol(), term, day}};
  }

  void check_issuer(const Citation& citation, const fact::OfficialDocument* document) {
    // An issuer that stands elsewhere may be said of another document.
    if (!citation.issuer && !citation.is_issuer_before) return;
    const std::vector<Body> stated = bodies_named(citation.issuers);
    if (stated.empty() || has(stated, Body::kUnknown)) return;
    const auto says_one_of = [&](const std::vector<Body>& issuers) {
      return std::any_of(stated.begin(), stated.end(), [&](Body named) {
        return std::any_of(issuers.begin(), issuers.end(),
                           [&](Body issuer) { return may_be_called(issuer, named); });
      });
    };
    const std::vector<Body> by_code = bodies_of_code(citation.directive->issuer_code);
    const std::string says(citation.issuer ? article_.document().source_text(*citation.issuer)
                                           : citation.directive->issuer);
    if (!by_code.empty() && !says_one_of(by_code)) {
      // "Nghị quyết 42/NQ-CP, Quyết định 15/2020/QĐ-TTg của Chính phủ": of the first at least.
      if (citation.is_listed && &citation != &citations_.front() &&
          says_one_of(bodies_of_code((&citation - 1)->directive->issuer_code))) {
        return;
      }
      auto& finding = add(citation, FindingKind::kIssuerDiffers, Severity::kError, citation.issuer);
      finding.says = says;
      finding.should = should_be(by_code, document, says);
      finding.reason = {Why::kIssuerOfCode, {citation.directive->issuer_code, finding.should}};
      return;
    }
    if (document == nullptr) return;
    const std::vector<Body> registered = bodies_named(document->issuer);
    if (has(registered, Body::kUnknown) || says_one_of(registered)) return;
    // What the Politburo and the Secretariat issue has the Committee in its head.
    const bool is_of_head =
        has(stated, Body::kCentralCommittee) &&
        (has(registered, Body::kPolitburo) || has(registered, Body::kSecretariat));
    auto& finding = add(citation, FindingKind::kIssuerDiffers,
                        is_of_head ? Severity::kNote : Severity::kWarning, citation.issuer);
    finding.says = says;
    finding.should = document->issuer;
    finding.reason = {Why::kRegisteredIssuer,
                      {document->symbol, document->issuer, day_of(*document)}};
  }

  static std::string should_be(const std::vector<Body>& by_code,
                               const fact::OfficialDocument* document, std::string_view says) {
    if (document != nullptr) return document->issuer;
    if (by_code.front() == Body::kCentralCommittee) return std::string(name_of(Body::kParty));
    // Committee and council of one place: "UBND tỉnh Quảng Nam", "HĐND tỉnh Quảng Nam".
    constexpr std::string_view kCommittee = "UBND";
    constexpr std::string_view kCouncil = "HĐND";
    if (by_code.front() == Body::kPeoplesCouncil && says.starts_with(kCommittee)) {
      return std::string(kCouncil) + std::string(says.substr(kCommittee.size()));
    }
    if (by_code.front() == Body::kPeoplesCommittee && says.starts_with(kCouncil)) {
      return std::string(kCommittee) + std::string(says.substr(kCouncil.size()));
    }
    return std::string(name_of(by_code.front()));
  }

  void check_type(const Citation& citation, const fact::OfficialDocument* document,
                  const Resolution& resolution) {
    const fact::Directive& directive = *citation.directive;
    if (const auto type = type_against_code(directive)) {
      auto& finding = add(citation, FindingKind::kTypeDiffers, Severity::kError);
      finding.says = directive.doc_type;
      finding.should = document != nullptr ? document->type : capitalized(*type);
      finding.reason = {
          Why::kTypeOfCode,
          {directive.code.empty() ? directive.issuer_code : directive.code, finding.should}};
      return;
    }
    // Decisions and rules share a code; which one it is, only the registry tells. A slip so mild
    // may rest on the only document with that symbol.
    if (document == nullptr && resolution.documents.size() == 1) {
      const auto& only = registry_.documents()[resolution.documents.front()];
      if (only.is_verified) document = &only;
    }
    if (document == nullptr || citation.family == SymbolFamily::kNumber ||
        citation.family == SymbolFamily::kNone) {
      return;
    }
    const std::string stated = lower(directive.doc_type);
    const std::string type = lower(document->type);
    if (stated == type || !has(kPlainTypes, stated) || !has(kPlainTypes, type)) return;
    const bool is_mild = directive.code == "QĐ";
    if (!is_mild && !directive.code.empty()) return;
    auto& finding =
        add(citation, FindingKind::kTypeDiffers, is_mild ? Severity::kNote : Severity::kWarning);
    finding.says = directive.doc_type;
    finding.should = document->type;
    finding.reason = {Why::kRegisteredType, {document->symbol, document->type, day_of(*document)}};
  }

  void check_replaced(const Citation& citation, const Resolution& resolution) {
    const auto& published = article_.info().published;
    if (citation.use != Use::kInForce || !published || resolution.documents.size() != 1) return;
    const std::size_t position = resolution.documents.front();
    if (!resolution.is_sure && !is_likely(citation, resolution)) return;
    const fact::OfficialDocument* document = &registry_.documents()[position];
    const auto from = document->replaced_from;
    if (!from || tells_of_time_before(*from, *citation.placed)) return;
    // What replaced it may have been replaced too.
    std::string successor;
    constexpr int kLongestChain = 8;
    for (int i = 0; i < kLongestChain && is_replaced(*document, *published); ++i) {
      successor = document->replaced_by;
      if (is_cited(successor)) return;
      document = successor_of(*document);
      if (document == nullptr) break;
    }
    if (successor.empty()) return;
    auto& finding = add(citation, FindingKind::kSuperseded, Severity::kWarning);
    finding.says = citation.symbol().empty() ? citation.directive->name : citation.symbol();
    finding.should = successor;
    finding.reason = {Why::kReplaced, {successor, from->to_string()}};
  }

  // Whether nothing but a document that no registry holds could be meant instead, and hardly that:
  // its number is of the same count, its name has its year, or what it is about is spoken of.
  bool is_likely(const Citation& citation, const Resolution& resolution) const {
    const std::size_t position = resolution.documents.front();
    if (resolution.by == BoundBy::kName) return citation.directive->year.has_value();
    if (resolution.by != BoundBy::kOnlyOne) return false;
    const auto& document = registry_.documents()[position];
    const auto& published = article_.info().published;
    return (!document.term.empty() && document.term == party_term(published->from)) ||
           (!citation.issuers.empty() && resolver_.is_in_context(citation, position));
  }

  static bool is_replaced(const fact::OfficialDocument& document, const fact::Period& published) {
    return document.validity == fact::Validity::kReplaced && document.replaced_from &&
           *document.replaced_from <= published.from && !document.replaced_by.empty();
  }

  // Issued after it, and not later than it took its place.
  const fact::OfficialDocument* successor_of(const fact::OfficialDocument& document) const {
    for (const std::size_t position : registry_.with_symbol(document.replaced_by)) {
      const auto& candidate = registry_.documents()[position];
      if (candidate.date > document.date && candidate.date <= document.replaced_from) {
        return &candidate;
      }
    }
    return nullptr;
  }

  // Whether the sentence, or the article in its first stated period, tells of what was before a
  // day: what was done then was done under the documents of then.
  bool tells_of_time_before(fact::Day day, const PlacedFact& cited) {
    if (!first_period_end_) first_period_end_.emplace(first_period_end());
    const auto earliest = earliest_in(cited.sentence);
    return (earliest && *earliest < day) || (*first_period_end_ && **first_period_end_ < day);
  }

  std::optional<fact::Day> first_period_end() const {
    for (const PlacedFact& placed : article_.facts()) {
      const auto* date = std::get_if<fact::Date>(&placed.fact->value);
      if (date != nullptr && date->period.granularity != fact::Granularity::kDay) {
        return date->period.to;
      }
    }
    return std::nullopt;
  }

  // The end of the earliest time that a sentence names; kept for the next citation in it.
  std::optional<fact::Day> earliest_in(std::size_t sentence) {
    if (earliest_sentence_ == sentence) return earliest_;
    earliest_sentence_ = sentence;
    earliest_.reset();
    const auto [first, last] = article_.facts_in(sentence);
    for (std::size_t i = first; i < last; ++i) {
      const auto* date = std::get_if<fact::Date>(&article_.facts()[i].fact->value);
      if (date != nullptr && (!earliest_ || date->period.to < *earliest_)) {
        earliest_ = date->period.to;
      }
    }
    return earliest_;
  }

  bool is_cited(std::string_view symbol) {
    if (cited_.empty()) {
      for (const Citation& citation : citations_) cited_.insert(symbol_key(citation.symbol()));
    }
    return cited_.contains(symbol_key(symbol));
  }

  bool check_near(const Citation& citation) {
    if (citation.family != SymbolFamily::kParty && citation.family != SymbolFamily::kState &&
        citation.family != SymbolFamily::kStateWithYear) {
      return false;
    }
    const auto near = resolver_.near(citation, article_.info().published);
    if (!near) return false;
    const auto& document = registry_.documents()[*near];
    auto& finding = add(citation, FindingKind::kUnknownSymbolNear, Severity::kWarning);
    finding.says = citation.symbol();
    finding.should = document.symbol;
    finding.reason = {Why::kFitsNear,
                      {document.symbol, document.issuer, day_of(document), document.title}};
    return true;
  }

  const AuditedArticle& article_;
  const Registry& registry_;
  const Resolver& resolver_;
  const std::vector<Citation>& citations_;
  const std::vector<Resolution>& resolutions_;
  std::vector<fact::Finding> findings_;
  // Known once they are asked for.
  std::set<std::string> cited_;
  std::optional<std::optional<fact::Day>> first_period_end_;
  std::optional<std::size_t> earliest_sentence_;
  std::optional<fact::Day> earliest_;
};

}  // namespace

std::optional<std::string_view> type_against_code(const fact::Directive& directive) {
  const std::string stated = lower(directive.doc_type);
  if (!has(kPlainTypes, stated)) return std::nullopt;
  for (const CodedTypes& coded : kTypes) {
    if (coded.code != directive.code) continue;
    return has(coded.types, stated) ? std::nullopt : std::optional(coded.types.front());
  }
  if (directive.code == "TT") {
    // Ministries issue circulars; what others mean by it is their own.
    const std::vector<Body> bodies = bodies_of_code(directive.issuer_code);
    if (bodies.empty() || bodies.front() < Body::kFinance || !is_central(bodies.front())) {
      return std::nullopt;
    }
    const bool agrees = stated == "thông tư" || stated == "thông tư liên tịch";
    return agrees ? std::nullopt : std::optional<std::string_view>("thông tư");
  }
  if (!directive.code.empty() && directive.code != "L") return std::nullopt;
  std::string_view body = directive.issuer_code;
  while (!body.empty() && body.back() >= '0' && body.back() <= '9') body.remove_suffix(1);
  for (const CodedTypes& coded : kAssemblyTypes) {
    if (coded.code != body) continue;
    return has(coded.types, stated) ? std::nullopt : std::optional(coded.types.front());
  }
  return std::nullopt;
}

std::vector<fact::Finding> CitationChecks::check(const AuditedArticle& article,
                                                 const std::vector<Citation>& citations,
                                                 const std::vector<Resolution>& resolutions) const {
  return Checker(article, registry_, resolver_, citations, resolutions).check();
}

}  // namespace solieu::audit
