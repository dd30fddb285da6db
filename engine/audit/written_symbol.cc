#include "engine/audit/written_symbol.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "engine/audit/symbol_codes.h"
#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

using text::Token;
using text::TokenClass;

constexpr std::size_t kMostMarks = 3;  // "30///2020" is read, a line of slashes is not

bool is_separator(std::string_view mark) {
  return mark == "/" || mark == "-" || mark == "." || mark == "_" || mark == "\\";
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view text) {
  return text.size() == 4 && is_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

bool is_one_mark(std::string_view marks) { return marks == "/" || marks == "-"; }

// What stands between two parts of a symbol, and the token behind or before it.
struct Gap {
  std::string marks;
  std::size_t token = 0;
};

class SymbolReader {
 public:
  explicit SymbolReader(const text::Document& document) : document_(document) {}

  // The symbol whose code, of a type or of an Assembly, is this token.
  std::optional<WrittenSymbol> read(std::size_t token) {
    using Way = bool (SymbolReader::*)();
    constexpr Way kWays[] = {&SymbolReader::in_order, &SymbolReader::with_number_behind,
                             &SymbolReader::with_number_between, &SymbolReader::with_issuer_first};
    if (!starts_with_capital(token)) return std::nullopt;
    for (const Way way : kWays) {
      at_ = first_ = last_ = token;
      symbol_ = {};
      if (!(this->*way)() || !is_free_standing()) continue;
      symbol_.span = {tokens()[first_].begin, tokens()[last_].end};
      return symbol_;
    }
    return std::nullopt;
  }

  std::size_t last() const { return last_; }

 private:
  const std::vector<Token>& tokens() const { return document_.tokens(); }
  std::string_view written(std::size_t token) const {
    return document_.text({tokens()[token].begin, tokens()[token].end});
  }
  std::string_view folded(std::size_t token) const {
    return document_.folded().substr(tokens()[token].begin,
                                     tokens()[token].end - tokens()[token].begin);
  }
  bool is(std::size_t token, TokenClass token_class) const {
    return token < tokens().size() && tokens()[token].token_class == token_class;
  }
  bool is_attached(std::size_t left) const {
    return left + 1 < tokens().size() && tokens()[left].end == tokens()[left + 1].begin;
  }
  bool starts_with_capital(std::size_t token) const {
    const std::string_view word = written(token);
    const text::CodePoint first = text::code_point_at(word.data(), word.data() + word.size());
    return text::CharacterTable::instance().at(first.value).is_upper;
  }
  // Whether one line goes on from the one token to the next.
  bool is_same_line(std::size_t left) const {
    const std::size_t begin = tokens()[left].end;
    return document_.text({begin, tokens()[left + 1].begin}).find('\n') == std::string_view::npos;
  }
  bool is_mark(std::size_t token) const {
    return is(token, TokenClass::kMark) && is_separator(written(token));
  }

  std::optional<Gap> gap_after(std::size_t token) const;
  std::optional<Gap> gap_before(std::size_t token) const;
  bool in_order();
  bool with_number_behind();
  bool with_number_between();
  bool with_issuer_first();
  bool read_codes() { return read_type_and_issuer() || read_assembly(); }
  bool read_type_and_issuer();
  bool read_assembly();
  bool read_issuer(std::size_t token);
  void read_units();
  bool read_number_before(std::size_t token);
  bool read_number_at(std::size_t token);
  bool read_year_behind();
  void read_year_at_end();
  bool is_free_standing() const;
  std::string_view number_at(std::size_t token, std::size_t& first) const;
  void split_joined_year();

  const text::Document& document_;
  std::size_t at_ = 0;                // the code
  std::size_t first_ = 0, last_ = 0;  // tokens of the symbol
  WrittenSymbol symbol_;
};

std::optional<Gap> SymbolReader::gap_after(std::size_t token) const {
  Gap gap{"", token + 1};
  for (; gap.token < tokens().size() && is_same_line(gap.token - 1); ++gap.token) {
    if (!is_mark(gap.token)) {
      if (gap.marks.empty() && !is_attached(token)) gap.marks = " ";
      return gap;
    }
    if (gap.marks.size() == kMostMarks) break;
    gap.marks += written(gap.token);
  }
  return std::nullopt;
}

std::optional<Gap> SymbolReader::gap_before(std::size_t token) const {
  Gap gap{"", token};
  while (gap.token > 0 && is_same_line(gap.token - 1)) {
    --gap.token;
    if (!is_mark(gap.token)) {
      if (gap.marks.empty() && !is_attached(gap.token)) gap.marks = " ";
      return gap;
    }
    if (gap.marks.size() == kMostMarks) break;
    gap.marks.insert(0, written(gap.token));
  }
  return std::nullopt;
}

// "30/2020/NĐ-CP", "45/2019/QH14"; also "30/NĐ-CP/2020".
bool SymbolReader::in_order() {
  if (!read_codes() || !read_number_before(at_)) return false;
  read_year_at_end();
  return true;
}

bool SymbolReader::read_type_and_issuer() {
  const std::string_view word = folded(at_);
  if (type_code(word)) {
    const auto gap = gap_after(at_);
    if (!gap) return false;
    symbol_.code = written(at_);
    symbol_.before_issuer = gap->marks;
    return read_issuer(gap->token);
  }
  // "QĐTTg": the hyphen is lost.
  for (std::size_t size = 2; size < word.size(); ++size) {
    if (!type_code(word.substr(0, size)) || !issuer_code(word.substr(size))) continue;
    symbol_.code = written(at_).substr(0, size);
    symbol_.issuer = written(at_).substr(size);
    read_units();
    return true;
  }
  return false;
}

bool SymbolReader::read_issuer(std::size_t token) {
  if (!is(token, TokenClass::kWord) || !starts_with_capital(token)) return false;
  symbol_.issuer = written(token);
  last_ = token;
  // "T.Ư", "T. W"
  const bool is_dotted = folded(token) == "t" && is_attached(token) &&
                         token + 2 < tokens().size() && written(token + 1) == ".";
  if (is_dotted && (folded(token + 2) == "ư" || folded(token + 2) == "w")) {
    symbol_.issuer = "TW";
    last_ = token + 2;
  }
  read_units();
  return true;
}

void SymbolReader::read_units() {
  const std::size_t begin = tokens()[last_].end;
  while (is_attached(last_) && written(last_ + 1) == "-" && is_attached(last_ + 1) &&
         is(last_ + 2, TokenClass::kWord) && starts_with_capital(last_ + 2)) {
    last_ += 2;
  }
  symbol_.units = document_.text({begin, tokens()[last_].end});
}

bool SymbolReader::read_assembly() {
  const std::string_view word = folded(at_);
  const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
  if (!is_assembly(word.substr(0, letters))) return false;
  const std::string_view number = word.substr(letters);
  if (number.empty()) {
    // "QH-14"
    if (!is_attached(at_) || written(at_ + 1) != "-" || !is_attached(at_ + 1)) return false;
    if (!is(at_ + 2, TokenClass::kNumber) || written(at_ + 2).size() > 2) return false;
    last_ = at_ + 2;
  } else if (number.size() > 2 || !is_digits(number)) {
    return false;
  }
  symbol_.issuer = document_.text({tokens()[at_].begin, tokens()[last_].end});
  return true;
}

// "30", "1.719", "98a"; `first` is the token it begins with.
std::string_view SymbolReader::number_at(std::size_t token, std::size_t& first) const {
  first = token;
  if (is(token, TokenClass::kWord)) {
    const bool is_suffix = written(token).size() == 1 && token > 0 && is_attached(token - 1);
    if (!is_suffix) return {};
    --first;
  }
  if (!is(first, TokenClass::kNumber)) return {};
  return document_.text({tokens()[first].begin, tokens()[token].end});
}

bool SymbolReader::read_number_before(std::size_t token) {
  const auto gap = gap_before(token);
  if (!gap) return false;
  std::size_t first = 0;
  const std::string_view nearest = number_at(gap->token, first);
  if (nearest.empty()) return false;
  symbol_.before_code = gap->marks;
  symbol_.number = nearest;
  const bool may_be_year = is_year(nearest) || (nearest.size() == 2 && is_digits(nearest));
  const auto farther = may_be_year ? gap_before(first) : std::nullopt;
  if (farther && !farther->marks.empty() && farther->marks != " ") {
    std::size_t before = 0;
    const std::string_view number = number_at(farther->token, before);
    if (!number.empty()) {
      symbol_.number = number;
      symbol_.year = nearest;
      symbol_.before_year = farther->marks;
      first = before;
    }
  }
  split_joined_year();
  first_ = first;
  return true;
}

// "30.2020" is one token.
void SymbolReader::split_joined_year() {
  const std::size_t dot = symbol_.number.find('.');
  if (dot == std::string_view::npos || !symbol_.year.empty()) return;
  if (!is_year(symbol_.number.substr(dot + 1))) return;
  symbol_.year = symbol_.number.substr(dot + 1);
  symbol_.number = symbol_.number.substr(0, dot);
  symbol_.before_year = ".";
}

// "NĐ-CP 30/2020", "QH14/45/2019", "QĐ-TTg số 1719". Without its year or "số" the number counts
// something.
bool SymbolReader::with_number_behind() {
  symbol_.is_out_of_order = true;
  if (!read_codes()) return false;
  auto gap = gap_after(last_);
  if (!gap) return false;
  bool is_number = is_one_mark(gap->marks);
  if (folded(gap->token) == "số" && gap->marks == " ") {
    gap = gap_after(gap->token);
    if (!gap || gap->marks != " ") return false;
    is_number = true;
  }
  if (!read_number_at(gap->token)) return false;
  return read_year_behind() || (is_number && !symbol_.code.empty());
}

// "QĐ-217/TW", "NĐ-30/2020/CP"; "30/NĐ/2020/CP".
bool SymbolReader::with_number_between() {
  symbol_.is_out_of_order = true;
  if (!type_code(folded(at_))) return false;
  symbol_.code = written(at_);
  const auto gap = gap_after(at_);
  if (!gap || !is_one_mark(gap->marks) || !is(gap->token, TokenClass::kNumber)) return false;
  if (is_year(written(gap->token))) {
    symbol_.year = written(last_ = gap->token);
    const std::string_view year = symbol_.year;
    if (!read_number_before(at_) || symbol_.year != year) return false;
  } else if (read_number_at(gap->token)) {
    read_year_behind();
  } else {
    return false;
  }
  const auto to_issuer = gap_after(last_);
  if (to_issuer) symbol_.before_issuer = to_issuer->marks;
  return to_issuer && is_one_mark(to_issuer->marks) && read_issuer(to_issuer->token) &&
         issuer_code(text::fold_case(symbol_.issuer));
}

// "217/TW-QĐ", "30/2020/CP-NĐ". Letters of other bodies may well have a unit of such a name.
bool SymbolReader::with_issuer_first() {
  constexpr std::array<std::string_view, 3> kCodes = {"qđ", "nđ", "nq"};
  constexpr std::array<std::string_view, 4> kBodies = {"tw", "tu", "ttg", "cp"};
  symbol_.is_out_of_order = true;
  if (std::find(kCodes.begin(), kCodes.end(), folded(at_)) == kCodes.end()) return false;
  symbol_.code = written(at_);
  const auto gap = gap_before(at_);
  if (!gap || !is_one_mark(gap->marks)) return false;
  if (std::find(kBodies.begin(), kBodies.end(), folded(gap->token)) == kBodies.end()) return false;
  symbol_.issuer = written(gap->token);
  return read_number_before(gap->token) && is_one_mark(symbol_.before_code);
}

bool SymbolReader::read_number_at(std::size_t token) {
  if (!is(token, TokenClass::kNumber) || !is_digits(written(token)) || is_year(written(token))) {
    return false;
  }
  symbol_.number = written(token);
  last_ = token;
  return true;
}

// "/2020" behind the number.
bool SymbolReader::read_year_behind() {
  const auto gap = gap_after(last_);
  if (!gap || gap->marks != "/" || !is(gap->token, TokenClass::kNumber)) return false;
  if (!is_year(written(gap->token))) return false;
  symbol_.year = written(gap->token);
  last_ = gap->token;
  return true;
}

// "30/NĐ-CP/2020"
void SymbolReader::read_year_at_end() {
  const auto gap = gap_after(last_);
  if (!symbol_.year.empty() || !gap || !is_one_mark(gap->marks)) return;
  if (!is(gap->token, TokenClass::kNumber) || !is_year(written(gap->token))) return;
  if (gap->marks == "-" && !(is_attached(last_) && is_attached(last_ + 1))) return;
  symbol_.year = written(gap->token);
  symbol_.is_out_of_order = true;
  last_ = gap->token;
}

// Not a piece of something longer: an address, a file name, a date, a number with a blank in it.
bool SymbolReader::is_free_standing() const {
  if (first_ > 0 && is(first_ - 1, TokenClass::kNumber) && is_same_line(first_ - 1)) return false;
  if (first_ > 0 && is_attached(first_ - 1)) {
    if (!is(first_ - 1, TokenClass::kMark) || is_mark(first_ - 1)) return false;
  }
  if (!is_attached(last_)) return true;
  if (!is(last_ + 1, TokenClass::kMark)) return false;
  if (!is_mark(last_ + 1) || !is_attached(last_ + 1)) return true;
  return is(last_ + 2, TokenClass::kMark);
}

}  // namespace

std::vector<WrittenSymbol> written_symbols(const text::Document& document) {
  std::vector<WrittenSymbol> symbols;
  SymbolReader reader(document);
  for (std::size_t i = 0; i < document.tokens().size(); ++i) {
    if (document.tokens()[i].token_class != TokenClass::kWord) continue;
    if (auto symbol = reader.read(i)) {
      symbols.push_back(std::move(*symbol));
      i = reader.last();
    }
  }
  return symbols;
}

}  // namespace solieu::audit
