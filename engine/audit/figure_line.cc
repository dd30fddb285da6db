#include "engine/audit/figure_line.h"

#include <array>
#include <string_view>

namespace solieu::audit {

using text::Span;

namespace {

constexpr std::array<std::string_view, 2> kGoesOn = {"trong đó", "trong số đó"};

bool goes_on(const text::Document& document, std::size_t sentence) {
  if (sentence == 0) return false;
  const text::Sentence& own = document.sentences()[sentence];
  const text::Sentence& earlier = document.sentences()[sentence - 1];
  return own.line == earlier.line &&
         Words(document, own.span.begin, own.span.end).begins_with(kGoesOn);
}

}  // namespace

FigureLine::FigureLine(const AuditedArticle& article, std::size_t sentence)
    : article_(article),
      span_(article.document().sentences()[sentence].span),
      figures_(figures_in(article, sentence)),
      last_own_(figures_.size()) {
  if (!figures_.empty() && goes_on(article.document(), sentence)) add_before(sentence - 1);
}

FigureLine FigureLine::with_neighbours(const AuditedArticle& article, std::size_t sentence) {
  FigureLine line(article, sentence);
  if (line.figures_.empty()) return line;
  const std::vector<text::Sentence>& sentences = article.document().sentences();
  const auto is_in_paragraph = [&](std::size_t other) {
    return sentences[other].line == sentences[sentence].line;
  };
  if (line.first_own_ == 0 && sentence > 0 && is_in_paragraph(sentence - 1)) {
    line.add_before(sentence - 1);
  }
  if (sentence + 1 < sentences.size() && is_in_paragraph(sentence + 1)) {
    line.add_behind(sentence + 1);
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

Words FigureLine::before(std::size_t i) const {
  return {article_.document(), i == 0 ? span_.begin : figures_[i - 1].span.end,
          figures_[i].span.begin};
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

bool is_bare_count_of(const FigureLine& line, std::size_t i, const Figure& other) {
  return line[i].kind == Figure::Kind::kBare && other.kind == Figure::Kind::kCount &&
         line.behind(i).begins_with(other.unit);
}

}  // namespace solieu::audit
