#include "engine/store/record_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "engine/store/copy_filter.h"
#include "engine/store/fact_table.h"
#include "engine/store/place_filter.h"
#include "engine/store/rows.h"
#include "engine/store/scan.h"
#include "engine/store/units.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

constexpr auto kPurpose = "look for records";

// The types that a record joins, in the order in which their columns are read.
constexpr std::string_view kJoined[] = {"house", "quantity", "money", "directive"};

std::string select_records(const Filter& filter, Order order, std::vector<std::string>& days) {
  std::string sql = fmt::format("SELECT {}, {}", kRecordColumns, kArticleColumns);
  for (const std::string_view type : kJoined) {
    sql += fmt::format(", {}", fact_table(type)->column_list());
  }
  sql += " FROM record JOIN article ON article.id = record.article_id";
  for (const std::string_view type : kJoined) {
    sql += fmt::format(" LEFT JOIN {0} ON {0}.fact_id = record.{0}_fact", type);
  }
  const auto where = [&](std::string_view condition, const std::optional<fact::Day>& day) {
    if (!day) return;
    sql += fmt::format("{}{}", days.empty() ? " WHERE " : " AND ", condition);
    days.push_back(day->to_string());
  };
  where("article.published_from >= ?", filter.from);
  where("article.published_to <= ?", filter.to);
  sql += order_by(order, "CAST(coalesce(money.amount, house.money) AS NUMERIC)",
                  "record.article_id, record.id");
  return sql;
}

template <class Value>
std::optional<Value> value_at(const Statement& row, int column, std::string_view type,
                              std::optional<std::int64_t> fact_id) {
  if (!fact_id) return std::nullopt;
  return std::get<Value>(read_value(row, column, type));
}

StoredRecord read_stored_record(const Statement& row) {
  RecordRow read = read_record(row, 0);
  int column = kRecordColumnCount + kArticleColumnCount;
  const auto next = [&](std::string_view type) {
    return std::exchange(column, column + static_cast<int>(fact_table(type)->columns.size()));
  };
  StoredRecord stored;
  stored.id = read.id;
  stored.range = read.record.range;
  stored.actor = std::move(read.record.actor);
  stored.action = std::move(read.record.action);
  stored.beneficiary = std::move(read.record.beneficiary);
  stored.place = std::move(read.record.place);
  stored.period = read.record.period;
  stored.house = value_at<fact::House>(row, next("house"), "house", read.house);
  stored.quantity = value_at<fact::Quantity>(row, next("quantity"), "quantity", read.quantity);
  stored.money = value_at<fact::Money>(row, next("money"), "money", read.money);
  stored.directive = value_at<fact::Directive>(row, next("directive"), "directive", read.directive);
  stored.article = read_article_info(row, kRecordColumnCount);
  return stored;
}

std::string in_words(const std::optional<fact::Decimal>& number) {
  return number ? number->to_string() : std::string();
}

struct Field {
  std::string_view name;
  std::string (*of)(const StoredRecord&);
};

// What `v_record` computes in SQL, in its order.
constexpr Field kFields[] = {
    {"actor", [](const StoredRecord& r) { return r.actor; }},
    {"action", [](const StoredRecord& r) { return r.action; }},
    {"number",
     [](const StoredRecord& r) {
       if (r.house) return in_words(r.house->count);
       return r.quantity ? in_words(r.quantity->number) : std::string();
     }},
    {"number_max",
     [](const StoredRecord& r) {
       return r.quantity && !r.house ? in_words(r.quantity->number_max) : std::string();
     }},
    {"unit",
     [](const StoredRecord& r) {
       if (r.house) return r.house->programme.empty() ? "nhà" : "nhà " + r.house->programme;
       return r.quantity ? r.quantity->unit : std::string();
     }},
    {"number_comparator",
     [](const StoredRecord& r) {
       if (r.house) return std::string(name_of(r.house->comparator));
       return r.quantity ? std::string(name_of(r.quantity->comparator)) : std::string();
     }},
    {"second_number",
     [](const StoredRecord& r) {
       return r.quantity && r.house ? in_words(r.quantity->number) : std::string();
     }},
    {"second_unit",
     [](const StoredRecord& r) {
       return r.quantity && r.house ? r.quantity->unit : std::string();
     }},
    {"amount",
     [](const StoredRecord& r) {
       const auto amount = r.amount();
       return amount ? in_words(amount->amount) : std::string();
     }},
    {"amount_max",
     [](const StoredRecord& r) { return r.money ? in_words(r.money->amount_max) : std::string(); }},
    {"currency",
     [](const StoredRecord& r) {
       const auto amount = r.amount();
       return amount ? amount->currency : std::string();
     }},
    {"amount_comparator",
     [](const StoredRecord& r) {
       const auto amount = r.amount();
       return amount ? std::string(name_of(amount->comparator)) : std::string();
     }},
    {"per", [](const StoredRecord& r) { return r.money ? r.money->per : std::string(); }},
    {"beneficiary", [](const StoredRecord& r) { return r.beneficiary; }},
    {"place", [](const StoredRecord& r) { return r.place; }},
    {"period_from",
     [](const StoredRecord& r) { return r.period ? r.period->from.to_string() : std::string(); }},
    {"period_to",
     [](const StoredRecord& r) { return r.period ? r.period->to.to_string() : std::string(); }},
    {"directive",
     [](const StoredRecord& r) {
       if (!r.directive) return std::string();
       return r.directive->symbol.empty() ? r.directive->name : r.directive->symbol;
     }},
};

void need_record_field(std::string_view field) {
  if (field_of(StoredRecord(), field)) return;
  const bool is_joined =
      std::any_of(std::begin(kJoined), std::end(kJoined),
                  [&](std::string_view type) { return fact_table(type)->has(field); });
  if (!is_joined) throw UnknownField(fmt::format("records have no {}", field));
}

// What is asked of each record once it is read.
class Sieve {
 public:
  Sieve(Connection& connection, const Filter& filter)
      : filter_(filter), text_(filter.text), place_(connection, filter.place) {
    for (const Filter::Field& field : filter.fields) {
      need_record_field(field.name);
      fields_.emplace_back(field.name, Words(field.words));
    }
  }

  bool passes(const StoredRecord& record) {
    if (filter_.min || filter_.max) {
      const auto money = record.amount();
      if (!money) return false;
      if (filter_.min && money->amount < *filter_.min) return false;
      if (filter_.max && money->amount > *filter_.max) return false;
    }
    for (const auto& [name, words] : fields_) {
      if (!words.all_in(field_of(record, name).value_or(std::string()))) return false;
    }
    return text_.all_in(record.sentence) && place_.passes(record.article.id, record.place);
  }

 private:
  const Filter& filter_;
  Words text_;
  PlaceFilter place_;
  std::vector<std::pair<std::string, Words>> fields_;
};

}  // namespace

std::optional<fact::Money> StoredRecord::amount() const {
  if (money || !house || !house->money) return money;
  fact::Money cost;
  cost.amount = *house->money;
  return cost;
}

const std::vector<std::string>& record_fields() {
  static const auto names = [] {
    std::vector<std::string> fields;
    for (const Field& field : kFields) fields.emplace_back(field.name);
    return fields;
  }();
  return names;
}

std::optional<std::string> field_of(const StoredRecord& record, std::string_view field) {
  for (const Field& known : kFields) {
    if (known.name == field) return known.of(record);
  }
  if (field == "document") return field_of(record, "directive");
  if (field == "province") return province_in(record.place);
  if (field == "district") return district_in(record.place);
  if (auto of_article = field_of(record.article, field)) return of_article;
  std::optional<std::string> found;
  const auto look_in = [&](const auto& value) {
    if (value && !found) found = field_text(*value, field);
  };
  look_in(record.house);
  look_in(record.money);
  look_in(record.directive);
  look_in(record.quantity);
  return found;
}

void query_records(const Database& database, const Filter& filter, Order order, std::size_t limit,
                   const std::function<void(const StoredRecord&)>& on_record) {
  Connection& connection = database.connection();
  Sieve sieve(connection, filter);
  const CopyFilter copies(connection, filter);
  std::vector<std::string> days;
  Statement row = connection.prepare(select_records(filter, order, days), kPurpose);
  for (std::size_t i = 0; i < days.size(); ++i) row.set_static(static_cast<int>(i + 1), days[i]);
  SentenceReader sentences_of(connection);
  std::size_t left = limit;
  while (left > 0 && row.step()) {
    StoredRecord record = read_stored_record(row);
    if (!copies.passes(record.article.id)) continue;
    record.sentence = sentences_of.of_article(record.article.id).cut(record.range);
    if (!sieve.passes(record)) continue;
    on_record(record);
    --left;
  }
}

}  // namespace solieu::store
