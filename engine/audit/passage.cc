#include "engine/audit/passage.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/audit/nearby.h"
#include "engine/audit/number_lead.h"

namespace solieu::audit {
namespace {

constexpr std::size_t kLongestGap = 24;
// "mỗi" stands so far before the number that it makes a rate.
constexpr std::size_t kNearRate = 4;

constexpr std::array<std::string_view, 9> kClauseEnds = {"và", ",", ";", ".", ":",
                                                         "(",  ")", "-", "+"};
// How exact a number is, or that it is one.
constexpr std::array<std::string_view, 14> kFillers = {"trên", "hơn", "gần",  "khoảng", "được",
                                                       "là",   "đạt", "chỉ",  "ước",    "chừng",
                                                       "tới",  "đến", "đúng", "số"};
constexpr std::array<std::string_view, 10> kRates = {"bình quân", "mỗi",      "tối đa", "tối thiểu",
                                                     "kế hoạch",  "chỉ tiêu", "/",      "x",
                                                     "mục tiêu",  "từng"};

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

}  // namespace

Passage::Passage(const AuditedArticle& article, std::size_t first, std::size_t last)
    : article_(article) {
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t begin = article.document().sentences()[i].span.begin;
    for (Figure& figure : figures_in(article, i)) {
      if (figure.kind == Figure::Kind::kBare && figure.span.begin == begin) continue;
      figures_.push_back(std::move(figure));
      sentences_.push_back(i);
    }
  }
}

const text::Span& Passage::sentence(std::size_t i) const {
  return article_.document().sentences()[sentences_[i]].span;
}

Words Passage::gap(std::size_t i) const {
  text::Span stretch = sentence(i);
  if (i > 0) stretch.begin = std::max(stretch.begin, figures_[i - 1].span.end);
  return words_before(article_.document(), stretch, figures_[i].span.begin, kLongestGap);
}

Words Passage::lead(std::size_t i) const {
  Words words = gap(i);
  while (words.drop_back(kFillers)) {
  }
  std::size_t count = 0;
  while (count < words.size() && std::find(kClauseEnds.begin(), kClauseEnds.end(),
                                           words[words.size() - 1 - count]) == kClauseEnds.end()) {
    ++count;
  }
  return words.last(count);
}

Words Passage::rest(std::size_t i) const {
  text::Span stretch = sentence(i);
  if (i + 1 < size()) stretch.end = std::min(stretch.end, figures_[i + 1].span.begin);
  return words_behind(article_.document(), stretch, figures_[i].span.end, kLongestGap);
}

Words Passage::tail(std::size_t i) const {
  const Words words = rest(i);
  const auto end =
      std::find_first_of(words.begin(), words.end(), kClauseEnds.begin(), kClauseEnds.end());
  return words.first(static_cast<std::size_t>(end - words.begin()));
}

std::optional<Figure> Passage::completed_like(std::size_t i, const Figure& like) const {
  if (figures_[i].kind != Figure::Kind::kBare || !like.number) return std::nullopt;
  const Words words = rest(i);
  const Words name = lead(i);
  const bool thing_is_unsaid = leaves_thing_unsaid(name, words);
  if ((name.empty() && !thing_is_unsaid) || makes_a_name(name) || words.begins_with("-") ||
      words.begins_with("/")) {
    return std::nullopt;
  }
  const Words behind = tail(i);
  const bool has_unit = like.kind == Figure::Kind::kCount && behind.begins_with(like.unit);
  if (!behind.empty() && !has_unit && !thing_is_unsaid) return std::nullopt;
  Figure found = completed(article_, figures_[i], like);
  if (!found.number) return std::nullopt;
  return found;
}

// With the figures before it.
Words Passage::up_to(std::size_t i) const {
  return words_before(article_.document(), sentence(i), figures_[i].span.begin, kLongestGap);
}

bool Passage::is_aside(std::size_t i) const {
  if (figures_[i].placed != nullptr) {
    const auto* money = std::get_if<fact::Money>(&figures_[i].placed->fact->value);
    if (money != nullptr && !money->per.empty()) return true;
  }
  if (rest(i).begins_with("/")) return true;
  const Words words = gap(i);
  if (words.last(std::min(words.size(), kNearRate)).has("mỗi")) return true;
  Words before = words;
  while (before.drop_back(kFillers)) {
  }
  return before.ends_with(kRates) || makes_an_average(up_to(i)) ||
         (!before.empty() && is_number(before.back()));
}

}  // namespace solieu::audit
