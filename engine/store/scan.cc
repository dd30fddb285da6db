#include "engine/store/scan.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "engine/store/fact_table.h"
#include "engine/store/rows.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

constexpr auto kPurpose = "look for facts";

// The fields of an article that every fact shares.
std::optional<std::string> article_field(const StoredFact& fact, std::string_view field) {
  if (field == "article" || field == "uri") return fact.article.uri;
  if (field == "title") return fact.article.title;
  if (field == "publisher") return fact.article.publisher;
  if (field == "author") return fact.article.author;
  if (field == "rule") return fact.fact.rule;
  return std::nullopt;
}

// What is asked of each fact once it is read. What SQL can decide exactly stands in the statement.
class Sieve {
 public:
  Sieve(std::string_view type, const Filter& filter)
      : filter_(filter), text_(filter.text), place_(filter.place) {
    for (const Filter::Field& field : filter.fields) {
      need_field(type, field.name);
      fields_.emplace_back(field.name, Words(field.words));
    }
  }

  bool needs_sentence() const { return !text_.empty() || !place_.empty(); }

  bool passes_without_sentence(const StoredFact& fact) const {
    if (filter_.min || filter_.max) {
      const auto number = number_of(fact.fact.value);
      if (!number) return false;
      if (filter_.min && *number < *filter_.min) return false;
      if (filter_.max && *number > *filter_.max) return false;
    }
    for (const auto& [name, words] : fields_) {
      if (!words.all_in(field_of(fact, name).value_or(std::string()))) return false;
    }
    return true;
  }

  bool passes_with_sentence(const StoredFact& fact) const {
    if (!text_.all_in(fact.sentence)) return false;
    if (place_.empty()) return true;
    const std::string actor = field_text(fact.fact.value, "actor").value_or(std::string());
    for (const std::string* text :
         {&actor, &fact.sentence, &fact.article.title, &fact.article.publisher}) {
      if (place_.all_in(*text)) return true;
    }
    return false;
  }

 private:
  const Filter& filter_;
  Words text_;
  Words place_;
  std::vector<std::pair<std::string, Words>> fields_;
};

// SQL with the values of its parameters.
struct Question {
  std::string sql;
  std::vector<std::function<void(Statement&, int)>> parameters;

  template <class Value>
  void where(const std::string& condition, Value value) {
    sql += (parameters.empty() ? " WHERE " : " AND ") + condition;
    parameters.push_back(
        [value](Statement& statement, int parameter) { statement.set(parameter, value); });
  }
};

std::string order_by(Order order, const FactTable* table) {
  constexpr std::string_view kInDocument = "fact.article_id, fact.id";
  if (order == Order::kPublished) {
    return fmt::format(
        " ORDER BY article.published_to IS NULL, article.published_to DESC, "
        "article.published_from DESC, {}",
        kInDocument);
  }
  if (order == Order::kLargest && table != nullptr && !table->number.empty()) {
    return fmt::format(" ORDER BY CAST({}.{} AS NUMERIC) DESC, {}", table->name, table->number,
                       kInDocument);
  }
  return fmt::format(" ORDER BY {}", kInDocument);
}

Question question(std::string_view type, const Filter& filter, Order order) {
  const FactTable* table = fact_table(type);
  Question question;
  question.sql = fmt::format("SELECT {}, {}", kFactColumns, kArticleColumns);
  if (table != nullptr) {
    question.sql += fmt::format(", {} FROM {} JOIN fact ON fact.id = {}.fact_id",
                                table->column_list(), table->name, table->name);
  } else {
    question.sql += " FROM fact";
  }
  question.sql += " JOIN article ON article.id = fact.article_id";
  if (table == nullptr) question.where("fact.type = ?", std::string(type));
  if (filter.from) question.where("article.published_from >= ?", filter.from->to_string());
  if (filter.to) question.where("article.published_to <= ?", filter.to->to_string());
  if (table != nullptr && !table->number.empty()) {
    // Numbers kept as TEXT are for the sieve.
    const std::string column = fmt::format("{}.{}", table->name, table->number);
    const std::string is_text = fmt::format("typeof({}) = 'text'", column);
    if (filter.min) question.where(fmt::format("({} >= ? OR {})", column, is_text), *filter.min);
    if (filter.max) question.where(fmt::format("({} <= ? OR {})", column, is_text), *filter.max);
  }
  question.sql += order_by(order, table);
  return question;
}

// The sentences of facts. Facts of one article mostly come together.
class SentenceReader {
 public:
  explicit SentenceReader(Connection& connection)
      : find_text_(connection.prepare("SELECT text FROM article WHERE id = ?", kPurpose)) {}

  void read(StoredFact& fact) {
    if (fact.article.id != article_id_) {
      find_text_.set(1, fact.article.id);
      cutter_ = SentenceCutter(find_text_.step() ? find_text_.text(0) : std::string());
      find_text_.reset();
      article_id_ = fact.article.id;
    }
    const std::string_view sentence = cutter_.cut(fact.sentence_range);
    const std::string_view before = cutter_.cut({fact.sentence_range.begin, fact.fact.range.begin});
    fact.sentence = sentence;
    fact.in_sentence = {before.size(), before.size() + fact.fact.text.size()};
  }

 private:
  Statement find_text_;
  std::int64_t article_id_ = 0;  // no article has this one
  SentenceCutter cutter_;
};

}  // namespace

std::optional<std::string> field_of(const StoredFact& fact, std::string_view field) {
  if (auto shared = article_field(fact, field)) return shared;
  return field_text(fact.fact.value, field);
}

void need_field(std::string_view type, std::string_view field) {
  const FactTable* table = fact_table(type);
  if (table == nullptr || table->has(field) || article_field(StoredFact(), field)) return;
  throw UnknownField(fmt::format("{} facts have no {}", type, field));
}

void scan(const Database& database, std::string_view type, const Filter& filter, Order order,
          Sentences sentences, const std::function<bool(StoredFact&)>& on_fact) {
  const Sieve sieve(type, filter);
  const bool cuts_sentences = sentences == Sentences::kCut || sieve.needs_sentence();
  const bool has_table = fact_table(type) != nullptr;
  Connection& connection = database.connection();
  const Question asked = question(type, filter, order);
  Statement row = connection.prepare(asked.sql, kPurpose);
  for (std::size_t i = 0; i < asked.parameters.size(); ++i) {
    asked.parameters[i](row, static_cast<int>(i + 1));
  }
  ValueReader values(connection);
  SentenceReader sentence_reader(connection);
  while (row.step()) {
    StoredFact fact;
    read_fact(row, 0, fact);
    fact.article = read_article_info(row, kFactColumnCount);
    fact.fact.value = has_table ? read_value(row, kFactColumnCount + kArticleColumnCount, type)
                                : values.read(std::string(type), fact.id);
    if (!sieve.passes_without_sentence(fact)) continue;
    if (cuts_sentences) {
      sentence_reader.read(fact);
      if (!sieve.passes_with_sentence(fact)) continue;
    }
    if (!on_fact(fact)) return;
  }
}

}  // namespace solieu::store
