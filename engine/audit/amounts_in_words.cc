#include "engine/audit/amounts_in_words.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/audit/figures.h"
#include "engine/fact/number.h"
#include "engine/text/token.h"

namespace solieu::audit {
namespace {

using fact::Finding;
using text::Token;

// No number has more words.
constexpr std::size_t kMostWords = 24;

struct InWords {
  text::Span span;  // with the currency
  fact::Decimal number;
  bool has_currency = false;
};

// Reads what stands in brackets, or behind "bằng chữ", from a place on.
class WordsReader {
 public:
  WordsReader(const AuditedArticle& article, std::size_t sentence, std::size_t begin)
      : document_(article.document()),
        last_(document_.sentences()[sentence].last_token),
        at_(document_.token_at(begin)) {}

  std::optional<InWords> read() {
    const bool is_bracketed = take("(");
    if (!is_bracketed) take(",");
    const bool is_announced = take("bằng") && take("chữ");
    if (!is_bracketed && !is_announced) return std::nullopt;
    if (is_announced) {
      take("là");
      take(":");
    }
    std::optional<InWords> found = number();
    // "5 xã (năm 2020)" is no number in words.
    if (found && is_bracketed && !take(")")) return std::nullopt;
    return found;
  }

 private:
  std::string_view word(std::size_t i) const {
    const Token& token = document_.tokens()[i];
    return document_.folded().substr(token.begin, token.end - token.begin);
  }

  bool take(std::string_view expected) {
    if (at_ == last_ || word(at_) != expected) return false;
    ++at_;
    return true;
  }

  // All words up to the currency or the end of the clause are one number.
  std::optional<InWords> number() {
    std::size_t end = at_;
    const std::size_t most = std::min(last_, at_ + kMostWords);
    while (end < most && document_.tokens()[end].token_class == text::TokenClass::kWord &&
           word(end) != "đồng") {
      ++end;
    }
    if (end == at_ || end == most) return std::nullopt;
    InWords found;
    found.has_currency = word(end) == "đồng";
    const text::Span words = {document_.tokens()[at_].begin, document_.tokens()[end - 1].end};
    const auto number = fact::read_words(document_.folded().substr(words.begin, words.size()));
    if (!number) return std::nullopt;
    found.number = *number;
    at_ = found.has_currency ? end + 1 : end;
    found.span = {words.begin, document_.tokens()[at_ - 1].end};
    return found;
  }

  const text::Document& document_;
  std::size_t last_;
  std::size_t at_;
};

struct InFigures {
  text::Span span;  // with the unit, if it stands before the words
  fact::Decimal number;
};

// Of a number that is no fact, as words stand between it and what it counts: "12 (mười hai) căn".
std::optional<InFigures> in_figures(const AuditedArticle& article, const Figure& figure) {
  if (figure.whole) return std::nullopt;
  if (figure.number) return InFigures{figure.span, figure.number->value};
  if (figure.kind != Figure::Kind::kBare) return std::nullopt;
  const auto number = fact::read_figures(article.document().text(figure.span),
                                         fact::NumberUse::kCount, fact::DecimalMark::kComma);
  if (!number) return std::nullopt;
  return InFigures{figure.span, *number};
}

Finding conflict_at(const AuditedArticle& article, text::Span span, std::string should) {
  Finding finding = article.finding(fact::FindingKind::kConflict, fact::Severity::kError, span);
  finding.says = finding.text;
  finding.should = std::move(should);
  finding.reason = {fact::Why::kElsewhereInArticle, {finding.should}};
  return finding;
}

}  // namespace

std::vector<Finding> wrong_in_words(const AuditedArticle& article) {
  std::vector<Finding> findings;
  const auto source = [&](text::Span span) {
    return std::string(article.document().source_text(span));
  };
  for (std::size_t i = 0; i < article.document().sentences().size(); ++i) {
    for (const Figure& figure : figures_in(article, i)) {
      const auto figures = in_figures(article, figure);
      if (!figures) continue;
      const auto words = WordsReader(article, i, figures->span.end).read();
      if (!words || words->number == figures->number) continue;
      if (words->has_currency && figure.kind != Figure::Kind::kMoney) continue;
      findings.push_back(conflict_at(article, figures->span, source(words->span)));
      findings.push_back(conflict_at(article, words->span, source(figures->span)));
    }
  }
  return findings;
}

}  // namespace solieu::audit
