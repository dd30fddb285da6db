#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/connection.h"
#include "engine/store/query.h"
#include "engine/text/span.h"

namespace solieu::store {

// The columns that `read_article_info` reads, in a SELECT that knows `article`.
inline constexpr std::string_view kArticleColumns =
    "article.id, article.uri, article.title, article.published_from, article.published_to, "
    "article.publisher, article.author";
inline constexpr int kArticleColumnCount = 7;

// The columns by which the original stands before its copies: the first published, then the first
// ingested. As in the view `v_copy`.
inline constexpr std::string_view kOriginalFirst =
    "article.published_to IS NULL, article.published_to, article.id";

// From a first and a last day, which may be NULL.
std::optional<fact::Period> read_days(const Statement& row, int column);

ArticleInfo read_article_info(const Statement& row, int column);

// Likewise for `fact`: everything but the value and what is around it.
inline constexpr std::string_view kFactColumns =
    "fact.id, fact.start, fact.end, fact.text, fact.rule, fact.sentence_start, fact.sentence_end";
inline constexpr int kFactColumnCount = 7;

void read_fact(const Statement& row, int column, StoredFact& fact);

// And for `record`. The facts that it joins are told by their ids.
inline constexpr std::string_view kRecordColumns =
    "record.id, record.start, record.end, record.actor, record.action, record.beneficiary, "
    "record.place, record.period_from, record.period_to, record.period_granularity, "
    "record.house_fact, record.quantity_fact, record.money_fact, record.directive_fact";
inline constexpr int kRecordColumnCount = 14;

struct RecordRow {
  std::int64_t id = 0;
  fact::Record record;  // joins nothing
  std::optional<std::int64_t> house, quantity, money, directive;
};
RecordRow read_record(const Statement& row, int column);

// Values of facts one by one, whatever their type.
class ValueReader {
 public:
  explicit ValueReader(Connection& connection) : connection_(connection) {}

  fact::Value read(const std::string& type, std::int64_t fact_id);

 private:
  Connection& connection_;
  std::map<std::string, Statement, std::less<>> by_type_;  // "" for `other_field`
};

// Cuts sentences out of a text by code points, from the text's beginning only once.
class SentenceCutter {
 public:
  SentenceCutter() = default;
  explicit SentenceCutter(std::string text);

  std::string_view cut(text::SourceRange range) const;

 private:
  std::size_t byte_of(std::size_t code_point) const;

  std::string text_;
  std::vector<std::size_t> marks_;  // code points before each 256th byte
};

// The sentences of articles. What comes from one article mostly comes together.
class SentenceReader {
 public:
  explicit SentenceReader(Connection& connection);

  // Until the next article is asked for.
  const SentenceCutter& of_article(std::int64_t id);

 private:
  Statement find_text_;
  std::int64_t article_id_ = 0;  // no article has this one
  SentenceCutter cutter_;
};

}  // namespace solieu::store
