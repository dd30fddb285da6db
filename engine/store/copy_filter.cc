#include "engine/store/copy_filter.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "engine/store/rows.h"
#include "engine/store/scan.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

// What is asked of the article of a fact.
class ArticleSieve {
 public:
  explicit ArticleSieve(const Filter& filter) : filter_(filter) {
    for (const Filter::Field& field : filter.fields) {
      if (field_of(ArticleInfo(), field.name)) fields_.emplace_back(field.name, Words(field.words));
    }
  }

  bool passes(const ArticleInfo& article) const {
    const auto& published = article.published;
    if (filter_.from && !(published && published->from >= *filter_.from)) return false;
    if (filter_.to && !(published && published->to <= *filter_.to)) return false;
    for (const auto& [name, words] : fields_) {
      if (!words.all_in(field_of(article, name).value_or(std::string()))) return false;
    }
    return true;
  }

 private:
  const Filter& filter_;
  std::vector<std::pair<std::string, Words>> fields_;
};

}  // namespace

CopyFilter::CopyFilter(Connection& connection, const Filter& filter) {
  if (filter.copies == Copies::kAll) return;
  const ArticleSieve sieve(filter);
  Statement row = connection.prepare(
      fmt::format("SELECT {}, group_id FROM copy_group JOIN article ON article.id = article_id "
                  "ORDER BY group_id, {}",
                  kArticleColumns, kOriginalFirst),
      "look for copies");
  std::int64_t counted_group = 0;  // no group has this number
  while (row.step()) {
    const std::int64_t group = row.integer(kArticleColumnCount);
    const ArticleInfo article = read_article_info(row, 0);
    if (group == counted_group) {
      left_out_.insert(article.id);
    } else if (sieve.passes(article)) {
      counted_group = group;
    }
  }
}

}  // namespace solieu::store
