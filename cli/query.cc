#include "engine/store/query.h"

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/database.h"
#include "cli/groups.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/records.h"
#include "cli/stored_facts.h"
#include "cli/wording.h"
#include "engine/store/group.h"
#include "engine/store/record_query.h"

namespace solieu::cli {
namespace {

// What is no type of facts, but joins some.
constexpr std::string_view kRecord = "record";

// Options that ask for words in the field of their name.
constexpr std::array kWordFilters = {"actor",    "province", "district",  "programme", "role",
                                     "action",   "unit",     "symbol",    "document",  "issuer",
                                     "currency", "title",    "publisher", "direction", "rule"};

// Those whose words are shown in the person's language.
constexpr std::array<std::string_view, 3> kDataWordFilters = {"role", "action", "direction"};

std::optional<fact::Decimal> bound(const Arguments& arguments, std::string_view option) {
  const std::optional<std::string> text = arguments.value(option);
  if (!text) return std::nullopt;
  const std::optional<fact::Decimal> amount = read_amount(*text);
  if (!amount) {
    throw UsageError(
        tr("--{} is a number like 915000000, 915.000.000 or \"1,5 tỷ\", not \"{}\"", option, *text),
        arguments.command());
  }
  return amount;
}

const std::vector<std::string_view> kAnswerFormats = {"table", "csv", "ndjson", "json", "markdown"};

store::Filter filter_of(const Arguments& arguments) {
  store::Filter filter;
  for (const char* name : kWordFilters) {
    for (const std::string& words : arguments.values(name)) {
      const bool is_data_word = std::find(kDataWordFilters.begin(), kDataWordFilters.end(),
                                          std::string_view(name)) != kDataWordFilters.end();
      filter.fields.push_back({name, is_data_word ? data_word_of(words) : words});
    }
  }
  for (const std::string& condition : arguments.values("where")) {
    const std::size_t equals = condition.find('=');
    if (equals == 0 || equals == std::string::npos) {
      throw UsageError(tr("--where is like unit=hộ, not \"{}\"", condition), arguments.command());
    }
    filter.fields.push_back({condition.substr(0, equals), condition.substr(equals + 1)});
  }
  filter.text = arguments.value("text").value_or("");
  filter.place = arguments.value("place").value_or("");
  filter.min = bound(arguments, "min");
  filter.max = bound(arguments, "max");
  if (const auto period = arguments.period("from")) filter.from = period->from;
  if (const auto period = arguments.period("to")) filter.to = period->to;
  if (arguments.has("all-mentions")) filter.mentions = store::Mentions::kAll;
  if (arguments.has("all-copies") || arguments.has("all-mentions")) {
    filter.copies = store::Copies::kAll;
  }
  return filter;
}

store::Order order_of(const Arguments& arguments) {
  const std::string order =
      arguments.word("order", "document", {"document", "published", "largest", "name"});
  if (order == "name") {
    throw UsageError(tr("--order name is for groups"), arguments.command());
  }
  if (order == "published") return store::Order::kPublished;
  return order == "largest" ? store::Order::kLargest : store::Order::kDocument;
}

// "role,year"; also given several times.
std::vector<std::string> keys_of(const Arguments& arguments) {
  std::vector<std::string> keys;
  for (std::string list : arguments.values("group-by")) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      if (comma > 0) keys.push_back(list.substr(0, comma));
      list.erase(0, comma + 1);
    }
  }
  return keys;
}

bool print_records(const store::Database& database, const store::Filter& filter,
                   std::string_view format, Session& session) {
  const std::size_t limit = session.arguments.number("limit").value_or(store::kNoLimit);
  const auto printer = record_printer(format, session.out);
  bool found = false;
  store::query_records(database, filter, order_of(session.arguments), limit,
                       [&](const store::StoredRecord& record) {
                         found = true;
                         printer->print(record);
                       });
  printer->finish();
  return found;
}

// Whether there were any.
bool print_facts(const store::Database& database, const std::string& type,
                 const store::Filter& filter, std::string_view format, Session& session) {
  const std::size_t limit = session.arguments.number("limit").value_or(store::kNoLimit);
  const store::Order order = order_of(session.arguments);
  const auto printer = stored_fact_printer(format, type, session.out);
  bool found = false;
  store::query(database, type, filter, order, limit, [&](const store::StoredFact& fact) {
    found = true;
    printer->print(fact);
  });
  printer->finish();
  return found;
}

GroupOrder group_order_of(const Arguments& arguments) {
  const bool is_time_series = arguments.has("chart");
  const std::string order =
      arguments.word("order", is_time_series ? "name" : "largest", {"largest", "name"});
  return order == "name" ? GroupOrder::kName : GroupOrder::kLargest;
}

bool print_grouped(const store::Database& database, const std::string& type,
                   const store::Filter& filter, std::string_view format, Session& session) {
  const Arguments& arguments = session.arguments;
  GroupTable table;
  table.by = keys_of(arguments);
  table.sums = arguments.has("sum") ? Sums::kShown : Sums::kLeftOut;
  table.bars = arguments.has("chart") ? Bars::kShown : Bars::kLeftOut;
  const GroupOrder order = group_order_of(arguments);
  store::Grouped grouped = store::group(database, type, filter, table.by);
  table.groups = std::move(grouped.groups);
  if (table.sums == Sums::kLeftOut) table.groups = without_sums(std::move(table.groups));
  if (order == GroupOrder::kName) sort_by_name(table);
  const std::size_t limit = arguments.number("limit").value_or(table.groups.size());
  table.groups.resize(std::min(table.groups.size(), limit));
  print_groups(table, format, session.out);
  session.out.flush();
  tell_left_out(grouped.left_out);
  return !table.groups.empty();
}

// Someone who asked for "mony" should not be left with nothing.
void explain_nothing(const store::Database& database, const std::string& type) {
  if (type == kRecord) {
    inform(tr("no record passes"));
    return;
  }
  const store::Stats stats = database.stats();
  if (stats.facts.contains(type)) {
    inform(tr("no fact passes"));
    return;
  }
  std::string types;
  for (const auto& [name, count] : stats.facts) {
    if (!types.empty()) types += ", ";
    types += name;
  }
  inform(types.empty() ? tr("the database holds no facts")
                       : tr("the database holds no \"{}\"; it holds {}", type, types));
}

Exit run(Session& session) {
  need_operands(session, 1);
  need_no_more_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const std::string& type = arguments.operands().front();
  const std::string format = arguments.word("format", "table", kAnswerFormats);
  const store::Filter filter = filter_of(arguments);
  const bool is_grouped =
      arguments.has("group-by") || arguments.has("sum") || arguments.has("chart");
  if (is_grouped && type == kRecord) {
    throw UsageError(tr("records are neither grouped nor added up; the facts they join are"),
                     arguments.command());
  }

  const store::Database database = open_to_read(arguments);
  try {
    bool found = false;
    if (is_grouped) {
      found = print_grouped(database, type, filter, format, session);
    } else if (type == kRecord) {
      found = print_records(database, filter, format, session);
    } else {
      found = print_facts(database, type, filter, format, session);
    }
    if (found) return Exit::kDone;
  } catch (const store::UnknownField& error) {
    throw UsageError(error.what(), arguments.command());
  }
  explain_nothing(database, type);
  return Exit::kNothing;
}

}  // namespace

Command query_command() {
  return {
      "query",
      mark("TYPE"),
      mark("prints facts of the database, filtered, grouped or added up"),
      {mark("TYPE is money, house, directive, quantity, percent, date, organization, place or "
            "person, or a type that a grammar brought along. Words are found with and without tone "
            "marks: --actor \"nong dan\". Several filters have to be met all together."),
       mark("Of groups and sums, what counts elsewhere is left out, and how much that is stands on "
            "standard error: repetitions within an article, parts of a total (\"trong đó\"), "
            "cumulative figures (\"lũy kế\") beside those of shorter periods, copies."),
       mark(
           "\"query record\" prints statements that hold several facts together: who did what, how "
           "many, for how much, for whom, where, when and under which document. --min and --max "
           "are then the bounds of the amount of money.")},
      {{"min", mark("AMOUNT"),
        mark("the least amount, number or percentage: 915000000, \"1,5 tỷ\"")},
       {"max", mark("AMOUNT"), mark("the greatest")},
       {"from", mark("DATE"), mark("published then or later: 2022-07-25, 2022-07 or 2022")},
       {"to", mark("DATE"), mark("published then or earlier")},
       {"actor", mark("WORDS"), mark("who did it")},
       {"place", mark("WORDS"),
        mark("where it holds, also a unit around it: \"Cái Nước\", \"Cái Nước, Cà Mau\"")},
       {"province", mark("WORDS"),
        mark("the province it holds in, as it was on the article's date")},
       {"district", mark("WORDS"), mark("the district, likewise; there were some until June 2025")},
       {"text", mark("WORDS"), mark("words of the sentence")},
       {"programme", mark("WORDS"), mark("houses: \"đại đoàn kết\" …")},
       {"action", mark("WORD"), mark("houses: build, repair, handover, support, remove")},
       {"role", mark("WORD"),
        mark("money: raised, support, disbursed, loan_balance, value, cost, revenue, fund")},
       {"currency", mark("WORD"), mark("money: VND, USD …")},
       {"symbol", mark("SYMBOL"), mark("documents cited: 217-QĐ/TW")},
       {"document", mark("SYMBOL"),
        mark("what is stated as done under a document, and the citations themselves")},
       {"issuer", mark("WORDS"), mark("documents cited: who issued them")},
       {"unit", mark("WORDS"), mark("quantities: what is counted")},
       {"direction", mark("WORD"), mark("percentages: up, down, reach, share")},
       {"title", mark("WORDS"), mark("the title of the article")},
       {"publisher", mark("WORDS"), mark("who published it")},
       {"rule", mark("WORDS"), mark("the rule that found the fact")},
       {"where", mark("FIELD=WORDS"), mark("words of any other field")},
       {"group-by", mark("FIELD,..."),
        mark(
            "counts by fields, by place, province, district, document, article, by month, quarter "
            "or year of publication; by when it holds: period_month, period_quarter, period_year")},
       {"sum", nullptr, mark("adds up amounts and numbers, per group if there are groups")},
       {"chart", nullptr, mark("draws a bar beside each group, which come by name then")},
       {"all-copies", nullptr, mark("counts an article and its copies each, not once")},
       {"all-mentions", nullptr,
        mark(
            "counts and adds what is told several times each time: copies, repetitions, parts of a "
            "total, cumulative figures")},
       {"order", "document|published|largest|name",
        mark("what comes first (document); of groups the largest or by name (largest)")},
       {"limit", mark("N"), mark("prints no more than that")},
       {"format", "table|csv|ndjson|json|markdown", mark("how to print it (table)")}},
      run,
      {{mark("houses and their money by programme"),
        "solieu query house --group-by programme --sum"},
       {mark("large amounts that were raised, for a spreadsheet"),
        "solieu query money --min \"20 tỷ\" --role raised --from 2020 --format csv"},
       {mark("what a body did in a province"),
        "solieu query record --actor \"hội nông dân\" --place \"gia lai\""}}};
}

}  // namespace solieu::cli
