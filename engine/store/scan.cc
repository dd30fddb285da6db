#include "engine/store/scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/store/article_reader.h"
#include "engine/store/attribution.h"
#include "engine/store/copy_filter.h"
#include "engine/store/fact_table.h"
#include "engine/store/place_filter.h"
#include "engine/store/rows.h"
#include "engine/store/units.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

constexpr auto kPurpose = "look for facts";
constexpr std::string_view kPersonTitle = "person_title";
constexpr std::string_view kDocument = "document";
constexpr int kArticleColumn = kFactColumnCount;  // its id
constexpr int kAttributionColumn = kArticleColumn + 1;
constexpr int kValueColumn = kAttributionColumn + kAttributionColumnCount;

// The types whose facts may be stated under a document, see `record`.
constexpr std::array<std::string_view, 3> kStatedUnderDocuments = {"money", "house", "quantity"};

bool may_be_stated_under_a_document(std::string_view type) {
  return std::find(kStatedUnderDocuments.begin(), kStatedUnderDocuments.end(), type) !=
         kStatedUnderDocuments.end();
}

bool asks_for_documents(const Filter& filter) {
  return std::any_of(filter.fields.begin(), filter.fields.end(),
                     [](const Filter::Field& field) { return field.name == kDocument; });
}

// Where a fact holds, with the units around it; nothing for types that do not tell.
std::optional<std::string> full_place_of(const StoredFact& fact) {
  if (const auto* place = std::get_if<fact::Place>(&fact.fact.value)) return full_name(*place);
  if (has_attribution(type_of(fact.fact.value))) return fact.fact.attribution.place;
  return std::nullopt;
}

// What facts of all types have.
std::optional<std::string> shared_field(const StoredFact& fact, std::string_view field) {
  if (field == "rule") return fact.fact.rule;
  return field_of(fact.article, field);
}

// What is asked of each fact once it is read. What SQL can decide exactly stands in the statement.
class Sieve {
 public:
  Sieve(Connection& connection, std::string_view type, const Filter& filter)
      : filter_(filter), text_(filter.text), place_(connection, filter.place) {
    if (!place_.empty() && type != "place") need_field(type, "place");
    for (const Filter::Field& field : filter.fields) {
      need_field(type, field.name);
      fields_.emplace_back(field.name, Words(field.words));
    }
  }

  bool needs_sentence() const { return !text_.empty(); }

  bool passes_without_sentence(const StoredFact& fact) {
    if (filter_.min || filter_.max) {
      const auto number = number_of(fact.fact.value);
      if (!number) return false;
      if (filter_.min && *number < *filter_.min) return false;
      if (filter_.max && *number > *filter_.max) return false;
    }
    for (const auto& [name, words] : fields_) {
      if (!words.all_in(field_of(fact, name).value_or(std::string()))) return false;
    }
    return passes_place(fact);
  }

  bool passes_with_sentence(const StoredFact& fact) const { return text_.all_in(fact.sentence); }

 private:
  bool passes_place(const StoredFact& fact) {
    if (place_.empty()) return true;
    if (const auto* place = std::get_if<fact::Place>(&fact.fact.value)) {
      return place_.passes(fact.article.id, *place);
    }
    return place_.passes(fact.article.id, field_of(fact, "place").value_or(std::string()),
                         fact.fact.attribution.place_origin);
  }

  const Filter& filter_;
  Words text_;
  PlaceFilter place_;
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

// The first column after those of the value: the document that the fact's statement cites.
std::string document_column(std::string_view type) {
  return fmt::format(
      ", (SELECT coalesce(directive.symbol, directive.name) FROM record "
      "JOIN directive ON directive.fact_id = record.directive_fact WHERE record.{}_fact = fact.id)",
      type);
}

// The tables in the order in which they are read. Where most facts are wanted, those of the type
// come first, so that others cost nothing.
std::string source_of(const FactTable* table, const Filter& filter, const Scan& scan) {
  std::string tables = "fact";
  std::string_view join = "JOIN";
  if (table != nullptr) {
    if (scan.facts == Scan::kAll) join = "CROSS JOIN";
    tables = fmt::format("{0} {1} fact ON fact.id = {0}.fact_id", table->name, join);
  }
  if (filter.from || filter.to || scan.order == Order::kPublished) {
    tables += fmt::format(" {} article ON article.id = fact.article_id", join);
  }
  return fmt::format(" FROM {} LEFT JOIN attribution ON attribution.fact_id = fact.id", tables);
}

Question question(std::string_view type, const Filter& filter, const Scan& scan) {
  const FactTable* table = fact_table(type);
  Question question;
  question.sql = fmt::format("SELECT {}, fact.article_id, {}", kFactColumns, kAttributionColumns);
  if (table != nullptr) question.sql += ", " + table->column_list();
  if (scan.documents == Scan::kNamed) question.sql += document_column(type);
  question.sql += source_of(table, filter, scan);
  if (table == nullptr) question.where("fact.type = ?", std::string(type));
  if (filter.from) question.where("article.published_from >= ?", filter.from->to_string());
  if (filter.to) question.where("article.published_to <= ?", filter.to->to_string());
  const bool has_number = table != nullptr && !table->number.empty();
  if (has_number) {
    // Numbers kept as TEXT are for the sieve.
    const std::string column = fmt::format("{}.{}", table->name, table->number);
    const std::string is_text = fmt::format("typeof({}) = 'text'", column);
    if (filter.min) question.where(fmt::format("({} >= ? OR {})", column, is_text), *filter.min);
    if (filter.max) question.where(fmt::format("({} <= ? OR {})", column, is_text), *filter.max);
  }
  if (scan.documents == Scan::kNamed && asks_for_documents(filter)) {
    question.sql += fmt::format(
        "{} {}.fact_id IN (SELECT {}_fact FROM record WHERE directive_fact IS NOT NULL)",
        question.parameters.empty() ? " WHERE" : " AND", table->name, type);
  }
  if (scan.order) {
    question.sql += order_by(
        *scan.order,
        has_number ? fmt::format("CAST({}.{} AS NUMERIC)", table->name, table->number) : "",
        "fact.article_id, fact.id");
  } else {
    question.sql += fmt::format(
        " ORDER BY {}", table != nullptr ? fmt::format("{}.fact_id", table->name) : "fact.id");
  }
  return question;
}

void cut_sentence(const SentenceCutter& cutter, StoredFact& fact) {
  const std::string_view before = cutter.cut({fact.sentence_range.begin, fact.fact.range.begin});
  fact.sentence = cutter.cut(fact.sentence_range);
  fact.in_sentence = {before.size(), before.size() + fact.fact.text.size()};
}

}  // namespace

std::optional<std::string> field_of(const ArticleInfo& article, std::string_view field) {
  if (field == "article" || field == "uri") return article.uri;
  if (field == "title") return article.title;
  if (field == "publisher") return article.publisher;
  if (field == "author") return article.author;
  return std::nullopt;
}

std::optional<std::string> field_of(const StoredFact& fact, std::string_view field) {
  const fact::Value& value = fact.fact.value;
  if (auto shared = shared_field(fact, field)) return shared;
  // The title of the article has the name already.
  if (field == kPersonTitle && std::holds_alternative<fact::Person>(value)) {
    return field_text(value, "title");
  }
  if (auto own = field_text(value, field)) return own;
  if (field == kDocument) {
    const auto* directive = std::get_if<fact::Directive>(&value);
    if (directive == nullptr) return fact.document;
    return directive->symbol.empty() ? directive->name : directive->symbol;
  }
  if (field == "province" || field == "district") {
    const auto place = full_place_of(fact);
    if (!place) return std::nullopt;
    return field == "province" ? province_in(*place) : district_in(*place);
  }
  if (has_attribution(type_of(value))) return field_text(fact.fact.attribution, field);
  return std::nullopt;
}

std::string order_by(Order order, std::string_view number, std::string_view in_document) {
  if (order == Order::kPublished) {
    return fmt::format(
        " ORDER BY article.published_to IS NULL, article.published_to DESC, "
        "article.published_from DESC, {}",
        in_document);
  }
  if (order == Order::kLargest && !number.empty()) {
    return fmt::format(" ORDER BY {} DESC, {}", number, in_document);
  }
  return fmt::format(" ORDER BY {}", in_document);
}

void need_field(std::string_view type, std::string_view field) {
  const FactTable* table = fact_table(type);
  if (table == nullptr || table->has(field) || shared_field(StoredFact(), field)) return;
  if (type == "person" && field == kPersonTitle) return;
  if (has_attribution(type) && field_text(fact::Attribution(), field)) return;
  const bool has_place = has_attribution(type) || type == "place";
  if (has_place && (field == "province" || field == "district")) return;
  if (field == kDocument && (type == "directive" || may_be_stated_under_a_document(type))) return;
  throw UnknownField(fmt::format("{} facts have no {}", type, field));
}

std::size_t scan(const Database& database, std::string_view type, const Filter& filter,
                 const Scan& scan, const std::function<bool(StoredFact&)>& on_fact) {
  Connection& connection = database.connection();
  Sieve sieve(connection, type, filter);
  const CopyFilter copies(connection, filter);
  const FactTable* table = fact_table(type);
  Scan how = scan;
  if (asks_for_documents(filter)) how.documents = Scan::kNamed;
  if (!may_be_stated_under_a_document(type)) how.documents = Scan::kNotNamed;
  const bool cuts_sentences = how.sentences == Scan::kCut || sieve.needs_sentence();
  const bool needs_origins = how.sentences == Scan::kCut || !filter.place.empty();

  const Question asked = question(type, filter, how);
  Statement row = connection.prepare(asked.sql, kPurpose);
  for (std::size_t i = 0; i < asked.parameters.size(); ++i) {
    asked.parameters[i](row, static_cast<int>(i + 1));
  }
  ValueReader values(connection);
  ArticleReader articles(connection);
  SentenceReader sentences_of(connection);
  StoredFact fact;
  std::size_t in_copies = 0;
  while (row.step()) {
    read_fact(row, 0, fact);
    if (const auto id = row.integer(kArticleColumn); id != fact.article.id) {
      fact.article = articles.read(id);
    }
    fact.fact.attribution = needs_origins ? read_attribution(row, kAttributionColumn)
                                          : read_place_and_period(row, kAttributionColumn);
    fact.fact.value = table != nullptr ? read_value(row, kValueColumn, type)
                                       : values.read(std::string(type), fact.id);
    if (how.documents == Scan::kNamed) {
      fact.document = row.text(kValueColumn + static_cast<int>(table->columns.size()));
    }
    if (!sieve.passes_without_sentence(fact)) continue;
    if (cuts_sentences) {
      cut_sentence(sentences_of.of_article(fact.article.id), fact);
      if (!sieve.passes_with_sentence(fact)) continue;
    }
    if (!copies.passes(fact.article.id)) {
      ++in_copies;
    } else if (!on_fact(fact)) {
      break;
    }
  }
  return in_copies;
}

}  // namespace solieu::store
