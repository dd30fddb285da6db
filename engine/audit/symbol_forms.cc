#include "engine/audit/symbol_forms.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/audit/symbol_codes.h"
#include "engine/audit/written_symbol.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

constexpr int kFirstYear = 1945;
// Until about then ministries wrote "63/1998/QĐ/BNN" (Circular 55/2005/TTLT-BNV-VPCP ended it).
constexpr int kLastYearOfSlashes = 2010;
constexpr int kFirstYearOfYears = 1998;
constexpr std::size_t kLongestTypeWord = 48;  // bytes, "số" and blanks included

// The parts of a symbol as they should be, and how they are put together.
struct Form {
  std::string number, year, code, issuer, units;
  SymbolOrder order = SymbolOrder::kState;

  std::string shape() const {
    if (code.empty()) return "number/year/assembly";
    if (order == SymbolOrder::kParty) return "number-type/body";
    return year.empty() ? "number/type-body" : "number/year/type-body";
  }
  std::string symbol() const {
    std::string made = number;
    if (!year.empty()) made += "/" + year;
    if (code.empty()) return made + "/" + issuer;
    const bool is_party = order == SymbolOrder::kParty;
    return made + (is_party ? "-" : "/") + code + (is_party ? "/" : "-") + issuer + units;
  }
};

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_mark(const std::string& between) { return !between.empty() && between != " "; }

// "ubtvqh-14" is UBTVQH14.
std::string assembly_of(std::string_view written) {
  std::string made;
  for (const char c : written) {
    if (c >= 'a' && c <= 'z') {
      made += static_cast<char>(c - 'a' + 'A');
    } else if (c != '-') {
      made += c;
    }
  }
  return made;
}

// "--" is one hyphen.
std::string collapsed(const std::string& marks) {
  const bool is_doubled =
      marks.size() > 1 && marks.find_first_not_of(marks[0]) == std::string::npos;
  return is_doubled ? marks.substr(0, 1) : marks;
}

// "1.719" is 1719; nothing for numbers of another sort.
std::optional<std::string> number_of(std::string_view written) {
  std::string number(written);
  const std::size_t dot = number.find('.');
  if (dot != std::string::npos) {
    if (dot == 0 || dot > 2 || number.size() - dot - 1 != 3) return std::nullopt;
    number.erase(dot, 1);
  }
  const bool has_letter = number.size() > 1 && !is_digits(number.substr(number.size() - 1));
  if (!is_digits(has_letter ? number.substr(0, number.size() - 1) : number)) return std::nullopt;
  return number;
}

// A body by its code in a symbol.
struct Issuer {
  std::string spelling;
  SymbolOrder order = SymbolOrder::kState;
  bool lost_stroke = false, also_of_party = false;
};

std::optional<Issuer> issuer_of(const WrittenSymbol& symbol) {
  const std::string folded = text::fold_case(symbol.issuer);
  if (const auto code = issuer_code(folded)) {
    return Issuer{std::string(code->spelling), code->order, code->lost_stroke, code->also_of_party};
  }
  const std::size_t letters = std::min(folded.find_first_of("0123456789"), folded.size());
  if (letters == folded.size() || !is_assembly(folded.substr(0, letters))) return std::nullopt;
  return Issuer{assembly_of(symbol.issuer)};
}

// What has to be known to read a symbol: where it stands, and what is known of its time.
struct Setting {
  std::size_t begin = 0;  // of the citation: the type of the document, or the symbol
  bool has_type_word = false;
  std::optional<int> stated_year;  // of the day that the citation states
  int last_year = 0;               // that a symbol may have
};

bool is_possible_year(std::string_view year, const Setting& setting) {
  if (year.size() != 4 || !is_digits(year)) return false;
  const int value = std::stoi(std::string(year));
  return value >= kFirstYear && value <= setting.last_year;
}

// "20" is 2020, "99" is 1999.
std::optional<std::string> whole_year(std::string_view year, const Setting& setting) {
  if (is_possible_year(year, setting)) return std::string(year);
  if (year.size() != 2 || !is_digits(year)) return std::nullopt;
  for (const char* century : {"20", "19"}) {
    const std::string whole = century + std::string(year);
    if (is_possible_year(whole, setting)) return whole;
  }
  return std::nullopt;
}

// "302020" is number 30 of 2020, where documents of that type are not counted in hundred thousands.
void part_number_from_year(Form& form, std::size_t least_digits, const Setting& setting) {
  if (!form.year.empty() || form.number.size() < least_digits || form.number.size() > 8) return;
  const std::string year = form.number.substr(form.number.size() - 4);
  if (!is_digits(form.number) || !is_possible_year(year, setting)) return;
  form.year = year;
  form.number.erase(form.number.size() - 4);
}

// Decrees have carried their year since 1997: "30/NĐ-CP ngày 05/3/2020" is of 2020. False if none
// is stated: then "30-NĐ/CP" may be an old one, of another form.
bool add_stated_year(Form& form, const Setting& setting) {
  if (!form.year.empty()) return true;
  if (!setting.stated_year || *setting.stated_year < kFirstYearOfYears) return false;
  form.year = std::to_string(*setting.stated_year);
  return true;
}

// The number and the year, wherever they stand. False if they can be read in several ways.
bool read_number_and_year(const WrittenSymbol& symbol, const Setting& setting, Form& form) {
  const auto number = number_of(symbol.number);
  if (!number) return false;
  form.number = *number;
  if (symbol.year.empty()) return true;
  // "2020/15/NĐ-CP" may be number 15 of 2020.
  if (symbol.year.size() == 2 && is_possible_year(form.number, setting)) return false;
  const auto whole = whole_year(symbol.year, setting);
  if (!whole) return false;
  form.year = *whole;
  return true;
}

std::optional<Form> assembly_form(const WrittenSymbol& symbol, const Setting& setting) {
  Form form;
  form.issuer = assembly_of(symbol.issuer);
  if (!read_number_and_year(symbol, setting, form)) return std::nullopt;
  part_number_from_year(form, 5, setting);
  if (form.year.empty() || !symbol.units.empty()) return std::nullopt;
  return form;
}

// Whether the marks alone leave one reading: each there, but for one at most, and none of them " "
// unless words say that a document follows.
bool is_legible(const WrittenSymbol& symbol, const Setting& setting) {
  if (symbol.is_out_of_order) return is_mark(symbol.before_issuer) || setting.has_type_word;
  if (!is_mark(symbol.before_code) && !is_mark(symbol.before_issuer)) return false;
  return setting.has_type_word || (symbol.before_code != " " && is_mark(symbol.before_issuer));
}

// The order in which a body that is in no table writes; nothing where the marks do not say.
std::optional<SymbolOrder> order_by_marks(const WrittenSymbol& symbol) {
  const std::string first = collapsed(symbol.before_code), second = collapsed(symbol.before_issuer);
  if (symbol.is_out_of_order) return std::nullopt;
  if (first == "/" && second == "-") return SymbolOrder::kState;
  if (first == "-" && second == "/" && symbol.year.empty()) return SymbolOrder::kParty;
  if (first == "-" && second == "-" && symbol.year.size() == 4) return SymbolOrder::kState;
  return std::nullopt;
}

bool is_old_style(const WrittenSymbol& symbol, const Form& form) {
  if (symbol.before_issuer != "/" || symbol.before_code != "/") return false;
  if (form.code == "TTLT" || form.code == "NQLT") return true;
  return !form.year.empty() && std::stoi(form.year) <= kLastYearOfSlashes;
}

std::optional<Form> coded_form(const WrittenSymbol& symbol, const Setting& setting) {
  const auto type = type_code(text::fold_case(symbol.code));
  if (!type || !is_legible(symbol, setting)) return std::nullopt;
  Form form;
  form.code = std::string(type->spelling);
  form.units = std::string(symbol.units);
  if (!read_number_and_year(symbol, setting, form)) return std::nullopt;
  const auto issuer = issuer_of(symbol);
  if (!issuer) {
    const auto order = order_by_marks(symbol);
    if (!order || !setting.has_type_word) return std::nullopt;
    form.issuer = std::string(symbol.issuer);
    form.order = *order;
    return is_old_style(symbol, form) ? std::nullopt : std::optional(form);
  }
  form.issuer = issuer->spelling;
  form.order = issuer->order;
  if (form.order == SymbolOrder::kParty) {
    // "18/19-NQ/TW" lists two; and a steering committee's telegram is "12/CĐ-TW".
    if (!form.year.empty() || !type->is_of_party) return std::nullopt;
    return form;
  }
  if (type->may_have_year) {
    const bool always_has_year = form.code == "NĐ" || form.code == "TTLT" || form.code == "NQLT";
    part_number_from_year(form, always_has_year ? 5 : 7, setting);
    if (always_has_year && !add_stated_year(form, setting)) return std::nullopt;
  } else if (symbol.year.size() == 2 || (symbol.is_out_of_order && !symbol.year.empty())) {
    return std::nullopt;
  }
  if (issuer->also_of_party && form.year.empty()) return std::nullopt;
  return is_old_style(symbol, form) ? std::nullopt : std::optional(form);
}

// In order as written, but for what makes no difference: blanks, capitals, "T.Ư".
std::string plainly_written(const WrittenSymbol& symbol, const Form& form) {
  const auto type = type_code(text::fold_case(symbol.code));
  const auto issuer = issuer_of(symbol);
  const bool is_code_whole = type && !type->lost_stroke;
  const bool is_issuer_whole = issuer && !issuer->lost_stroke;
  std::string made(symbol.number);
  made += symbol.before_year + std::string(symbol.year) + symbol.before_code;
  made += is_code_whole ? form.code : std::string(symbol.code);
  made += symbol.before_issuer;
  made += is_issuer_whole ? form.issuer : std::string(symbol.issuer);
  made += symbol.units;
  return made;
}

bool has_strokes(const text::Document& document) {
  return document.folded().find("đ") != std::string_view::npos;
}

bool differs_in_strokes_only(std::string_view written, std::string_view should) {
  std::string plain;
  for (std::size_t at = 0; at < should.size();) {
    const bool is_stroke = should.substr(at).starts_with("đ");
    plain += is_stroke ? 'd' : should[at];
    at += is_stroke ? std::string_view("đ").size() : 1;
  }
  return written == plain;
}

// Whether a citation by name ends right before a symbol, "số" at most between: "Luật Thanh niên số
// 57/2020/QH14".
bool is_name_of(const AuditedArticle& article, const PlacedFact& fact, text::Span symbol) {
  if (fact.span.end > symbol.begin) return false;
  const std::string_view gap = article.folded(fact.span.end, symbol.begin);
  return gap == " " || gap == " số " || gap == " số: ";
}

// Where the type of the document before a symbol begins, on the same line.
std::optional<std::size_t> type_before(const AuditedArticle& article, text::Span symbol) {
  std::size_t from = symbol.begin - std::min(symbol.begin, kLongestTypeWord);
  const std::size_t line = article.folded(from, symbol.begin).rfind('\n');
  if (line != std::string_view::npos) from += line + 1;
  const auto type = type_word_at_end(article.folded(from, symbol.begin));
  return type ? std::optional(from + *type) : std::nullopt;
}

int last_year_of(const AuditedArticle& article) {
  constexpr int kLatest = 2099;
  return article.info().published ? article.info().published->to.year() + 1 : kLatest;
}

Setting setting_of(const AuditedArticle& article, text::Span symbol) {
  Setting setting;
  setting.last_year = last_year_of(article);
  const auto type = type_before(article, symbol);
  setting.has_type_word = type.has_value();
  setting.begin = type.value_or(symbol.begin);
  const std::vector<PlacedFact>& facts = article.facts();
  auto fact =
      std::lower_bound(facts.begin(), facts.end(), symbol.end,
                       [](const PlacedFact& one, std::size_t at) { return one.span.begin < at; });
  // The citation itself, and the name before it.
  for (int i = 0; i < 2 && fact != facts.begin(); ++i) {
    --fact;
    const auto* directive = std::get_if<fact::Directive>(&fact->fact->value);
    if (directive == nullptr) continue;
    if (fact->span.overlaps(symbol) && directive->date) {
      setting.stated_year = directive->date->year();
    } else if (!type && is_name_of(article, *fact, symbol)) {
      setting.has_type_word = true;
      setting.begin = fact->span.begin;
    }
  }
  return setting;
}

// The form that a symbol should have; nothing where it has that, or could be mended in several
// ways.
std::optional<Form> mended(const WrittenSymbol& symbol, const Setting& setting,
                           bool text_has_strokes) {
  auto form = symbol.code.empty() ? assembly_form(symbol, setting) : coded_form(symbol, setting);
  if (!form || symbol.is_out_of_order) return form;
  const std::string written = text::fold_case(plainly_written(symbol, *form));
  const std::string should = text::fold_case(form->symbol());
  if (written == should) return std::nullopt;
  if (!text_has_strokes && differs_in_strokes_only(written, should)) return std::nullopt;
  return form;
}

}  // namespace

std::vector<fact::Finding> malformed_symbols(const AuditedArticle& article) {
  std::vector<fact::Finding> findings;
  const text::Document& document = article.document();
  const bool text_has_strokes = has_strokes(document);
  for (const WrittenSymbol& symbol : written_symbols(document)) {
    const Setting setting = setting_of(article, symbol.span);
    const auto form = mended(symbol, setting, text_has_strokes);
    if (!form || article.is_furniture(symbol.span)) continue;
    fact::Finding finding = article.finding(fact::FindingKind::kMalformed, fact::Severity::kNote,
                                            {setting.begin, symbol.span.end});
    finding.symbol = finding.should = form->symbol();
    finding.says = std::string(document.source_text(symbol.span));
    finding.reason = {fact::Why::kCanonicalForm, {form->shape()}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace solieu::audit
