#include "engine/audit/figure_line.h"

#include <array>
#include <string_view>

#include "engine/audit/percent_cue.h"

namespace solieu::audit {

using text::Span;

namespace {

constexpr std::array<std::string_view, 2> kGoesOn = {"trong đó", "trong số đó"};

bool is_of_line_before(const text::Document& document, std::size_t sentence) {
  return sentence != 0 &&
         document.sentences()[sentence].line == document.sentences()[sentence - 1].line;
}

bool goes_on(const text::Document& document, std::size_t sentence) {
  const text::Span own = document.sentences()[sentence].span;
  return is_of_line_before(document, sentence) &&
         Words(document, own.begin, own.end).begins_with(kGoesOn);
}

}  // namespace

FigureLine::FigureLine(const AuditedArticle& article, std::size_t sentence)
    : article_(article),
      span_(article.document().sentences()[sentence].span),
      figures_(figures_in(article, sentence)),
      last_own_(figures_.size()) {
  if (!figures_.empty() && goes_on(article.document(), sentence)) add_before(sentence - 1);
}

FigureLine FigureLine::with_earlier(const AuditedArticle& article, std::size_t sentence) {
  FigureLine line(article, sentence);
  const bool has_more = line.first_own_ == 0 && is_of_line_before(article.document(), sentence);
  if (!line.figures_.empty() && has_more) line.add_before(sentence - 1);
  return line;
}

FigureLine FigureLine::with_neighbours(const AuditedArticle& article, std::size_t sentence) {
  FigureLine line = with_earlier(article, sentence);
  if (line.figures_.empty()) return line;
  const std::size_t next = sentence + 1;
  if (next < article.document().sentences().size() && is_of_line_before(article.document(), next)) {
    line.add_behind(next);
  }
  count_bare_figures(article, line.figures_);
  return line;
}

void FigureLine::add_before(std::size_t sentence) {
  const std::vector<Figure> earlier = figures_in(article_, sentence);
  first_own_ += earlier.size();
  last_own_ += earlier.size();
  span_.begin = article_.document().sentences()[sentence].span.begin;
  figures_.insert(figures_.begin(), earlier.begin(), earlier.end());
}

void FigureLine::add_behind(std::size_t sentence) {
  const std::vector<Figure> later = figures_in(article_, sentence);
  span_.end = article_.document().sentences()[sentence].span.end;
  figures_.insert(figures_.end(), later.begin(), later.end());
}

Words FigureLine::before(std::size_t i) const { return up_to(i, i); }

Words FigureLine::up_to(std::size_t first, std::size_t last) const {
  return {article_.document(), first == 0 ? span_.begin : figures_[first - 1].span.end,
          figures_[last].span.begin};
}

Words FigureLine::behind(std::size_t i) const {
  return {article_.document(), figures_[i].span.end,
          i + 1 == size() ? span_.end : figures_[i + 1].span.begin};
}

Words FigureLine::between(std::size_t first, std::size_t last) const {
  return {article_.document(), figures_[first].span.end, figures_[last].span.begin};
}

std::string FigureLine::source(Span span) const {
  return std::string(article_.document().source_text(span));
}

std::optional<StatedNumber> number_at(const FigureLine& line, std::size_t i) {
  const Figure& figure = line[i];
  if (figure.kind == Figure::Kind::kPercent) return std::nullopt;
  if (figure.kind != Figure::Kind::kBare) return figure.number;
  const StatedNumber head{1, 1, true, fact::Comparator::kEqual, figure.span};
  return stated_like(line.article(), figure.span, head);
}

std::string_view unit_at(const FigureLine& line, std::size_t i) {
  if (line[i].kind != Figure::Kind::kBare) return line[i].unit;
  const Words behind = line.behind(i);
  return behind.empty() || is_clause_border(behind.front()) ? std::string_view() : behind.front();
}

bool is_bare_count_of(const FigureLine& line, std::size_t i, const Figure& other) {
  return line[i].kind == Figure::Kind::kBare && other.kind == Figure::Kind::kCount &&
         line.behind(i).begins_with(other.unit);
}

}  // namespace solieu::audit
