#include "engine/audit/figure_line.h"

namespace solieu::audit {

using text::Span;

FigureLine::FigureLine(const AuditedArticle& article, std::size_t sentence)
    : article_(article),
      span_(article.document().sentences()[sentence].span),
      figures_(figures_in(article, sentence)) {}

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

}  // namespace solieu::audit
