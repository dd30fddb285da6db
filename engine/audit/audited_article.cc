#include "engine/audit/audited_article.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace solieu::audit {

AuditedArticle::AuditedArticle(const store::StoredArticle& stored)
    : stored_(stored), document_(text::Document::from_utf8(stored.text)) {
  facts_.reserve(stored.facts.size());
  for (std::size_t i = 0; i < stored.facts.size(); ++i) {
    const fact::Fact& fact = stored.facts[i];
    const text::Span span = document_.span_of(fact.range);
    facts_.push_back({&fact, stored.fact_ids[i], span, sentence_at(span.begin)});
  }
  std::stable_sort(facts_.begin(), facts_.end(), [](const PlacedFact& a, const PlacedFact& b) {
    return a.span.begin < b.span.begin;
  });
}

std::size_t AuditedArticle::sentence_at(std::size_t offset) const {
  const std::vector<text::Sentence>& sentences = document_.sentences();
  const auto next = std::upper_bound(
      sentences.begin(), sentences.end(), offset,
      [](std::size_t at, const text::Sentence& sentence) { return at < sentence.span.begin; });
  const auto after = static_cast<std::size_t>(next - sentences.begin());
  return after == 0 ? 0 : after - 1;
}

AuditedArticle::Range AuditedArticle::facts_in(std::size_t sentence) const {
  const auto [first, last] = std::equal_range(
      facts_.begin(), facts_.end(), PlacedFact{nullptr, 0, {}, sentence},
      [](const PlacedFact& a, const PlacedFact& b) { return a.sentence < b.sentence; });
  return {static_cast<std::size_t>(first - facts_.begin()),
          static_cast<std::size_t>(last - facts_.begin())};
}

std::string_view AuditedArticle::folded(std::size_t begin, std::size_t end) const {
  assert(begin <= end && end <= document_.folded().size() && "a place of the text");
  return document_.folded().substr(begin, end - begin);
}

bool AuditedArticle::is_furniture(text::Span span) const {
  const text::SourceRange range = document_.source_range(span);
  return std::any_of(stored_.furniture.begin(), stored_.furniture.end(),
                     [&](text::SourceRange furniture) { return furniture.overlaps(range); });
}

text::Span AuditedArticle::sentences_around(text::Span span) const {
  const std::vector<text::Sentence>& sentences = document_.sentences();
  if (sentences.empty()) return span;
  const text::Span first = sentences[sentence_at(span.begin)].span;
  const text::Span last =
      sentences[sentence_at(span.end - std::min<std::size_t>(span.size(), 1))].span;
  return {std::min(first.begin, span.begin), std::max(last.end, span.end)};
}

fact::Finding AuditedArticle::finding(fact::FindingKind kind, fact::Severity severity,
                                      text::Span span) const {
  fact::Finding finding;
  finding.kind = kind;
  finding.severity = severity;
  finding.range = document_.source_range(span);
  finding.text = std::string(document_.source_text(span));
  finding.sentence = document_.source_range(sentences_around(span));
  return finding;
}

}  // namespace solieu::audit
