#include "cli/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "cli/bar.h"
#include "cli/markdown.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/structured.h"
#include "cli/table.h"
#include "cli/wording.h"

namespace solieu::cli {
namespace {

constexpr std::size_t kWidestBar = 40;
constexpr std::size_t kNarrowestBar = 8;

// "≥ 1.250.000.000", "≈ 15"; what is both is no bound to rely on. Of a sum or of cumulative ones.
template <class Total>
std::string sum_in_words(const Total& total) {
  if (!total.sum) return {};
  std::string words = in_figures(*total.sum);
  if (total.is_approximate) {
    words.insert(0, "≈ ");
  } else if (total.is_lower_bound) {
    words.insert(0, "≥ ");
  }
  return words;
}

std::string unit_in_words(const std::string& unit) {
  const bool is_dong = unit == "VND" || unit.starts_with("VND/");
  return is_dong ? "đ" + unit.substr(3) : unit;
}

// "2022-01/2022-06", or a year among months or quarters.
bool is_longer_period(const std::string& key, std::string_view name) {
  if (!name.starts_with("period_") || key.empty()) return false;
  const bool is_year = key.find('-') == std::string::npos;
  return key.find('/') != std::string::npos || (is_year && name != "period_year");
}

bool is_time(std::string_view name) {
  return name == "month" || name == "quarter" || name == "year" || name.starts_with("period_");
}

// What has no place among months, quarters or years is not compared with them.
bool has_bar(const store::Group& group, const std::vector<std::string>& by) {
  for (std::size_t i = 0; i < by.size(); ++i) {
    const std::string& key = group.keys[i];
    if (is_longer_period(key, by[i]) || (is_time(by[i]) && key.empty())) return false;
  }
  return true;
}

double size_of(const store::Group& group, Sums sums) {
  if (sums == Sums::kLeftOut) return static_cast<double>(group.facts);
  return group.sum ? std::stod(group.sum->to_string()) : 0.0;
}

// Columns and rows of a table, before it is known where it is printed.
class Rows {
 public:
  explicit Rows(const GroupTable& table) : table_(table) {
    for (const std::string& key : table.by)
      columns_.push_back({in_language(key), Align::kLeft, 12});
    columns_.push_back({tr("facts"), Align::kRight});
    if (table.sums == Sums::kShown) add_sum_columns();
    for (const store::Group& group : table.groups) add(group);
  }

  // Bars for a terminal of so many columns, or for no terminal at all.
  void add_bars(std::size_t terminal) {
    constexpr std::size_t kGap = 2;
    std::size_t width = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      std::size_t widest = cli::columns(columns_[i].heading);
      for (const auto& row : rows_) widest = std::max(widest, cli::columns(row[i].text));
      width += widest + kGap;
    }
    const std::size_t room = terminal > width ? terminal - width : 0;
    const std::size_t longest =
        terminal == 0 ? kWidestBar : std::clamp(room, kNarrowestBar, kWidestBar);
    // Only like things are compared.
    std::map<std::string_view, double> greatest;
    for (const store::Group& group : table_.groups) {
      if (!has_bar(group, table_.by)) continue;
      double& known = greatest[group.unit];
      known = std::max(known, size_of(group, table_.sums));
    }
    columns_.push_back({"", Align::kLeft, 0, 1});
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const store::Group& group = table_.groups[i];
      const double greatest_of_unit = greatest[group.unit];
      Shown cell;
      if (has_bar(group, table_.by) && greatest_of_unit > 0) {
        cell.text = bar(size_of(group, table_.sums) / greatest_of_unit, longest);
      }
      rows_[i].push_back(std::move(cell));
    }
  }

  template <class Printer>
  void hand_to(Printer& printer) && {
    for (auto& row : rows_) printer.add(std::move(row));
  }
  const std::vector<Column>& columns() const { return columns_; }

 private:
  void add_sum_columns() {
    const auto has = [&](auto what) {
      return std::any_of(table_.groups.begin(), table_.groups.end(), what);
    };
    shows_money_ = has([](const store::Group& group) { return group.money.has_value(); });
    shows_cumulative_ = has([](const store::Group& group) { return group.cumulative.facts > 0; });
    columns_.push_back({tr("sum"), Align::kRight});
    columns_.push_back({""});
    if (shows_money_) columns_.push_back({tr("money for them"), Align::kRight});
    if (shows_cumulative_) columns_.push_back({tr("cumulative, apart"), Align::kRight});
  }

  void add(const store::Group& group) {
    std::vector<Shown> cells;
    for (const std::string& key : group.keys) {
      cells.push_back(shown(key.empty() ? tr("(not stated)") : in_language(key)));
    }
    cells.push_back(shown(in_figures(static_cast<std::int64_t>(group.facts))));
    if (table_.sums == Sums::kShown) {
      const bool has_number = group.sum || group.cumulative.sum;
      cells.push_back(shown(sum_in_words(group)));
      cells.push_back(shown(has_number ? unit_in_words(group.unit) : std::string()));
      if (shows_money_) {
        cells.push_back(
            shown(group.money ? fmt::format("{} đ", in_figures(*group.money)) : std::string()));
      }
      if (shows_cumulative_) cells.push_back(shown(sum_in_words(group.cumulative)));
    }
    rows_.push_back(std::move(cells));
  }

  const GroupTable& table_;
  bool shows_money_ = false;
  bool shows_cumulative_ = false;
  std::vector<Column> columns_;
  std::vector<std::vector<Shown>> rows_;
};

void print_table(const GroupTable& groups, Output& out) {
  Rows rows(groups);
  if (groups.bars == Bars::kShown) rows.add_bars(out.width());
  Table table(rows.columns());
  std::move(rows).hand_to(table);
  table.print(out);
}

void print_markdown(const GroupTable& groups, Output& out) {
  Rows rows(groups);
  if (groups.bars == Bars::kShown) rows.add_bars(0);
  MarkdownTable table(rows.columns(), out);
  std::move(rows).hand_to(table);
  table.finish();
}

std::string in_plain_figures(const std::optional<fact::Decimal>& number) {
  return number ? number->to_string() : std::string();
}

std::string json_of(const store::Group& group, const GroupTable& table) {
  JsonObject object;
  for (std::size_t i = 0; i < table.by.size(); ++i) {
    object.add_json(table.by[i], group.keys[i].empty() ? "null" : json_string(group.keys[i]));
  }
  object.add_json("facts", std::to_string(group.facts));
  if (table.sums == Sums::kShown && (group.sum || group.cumulative.sum)) {
    object.add_json("sum", in_plain_figures(group.sum))
        .add("unit", group.unit)
        .add_json("money", in_plain_figures(group.money))
        .add_json("lower_bound", group.is_lower_bound ? "true" : "false")
        .add_json("approximate", group.is_approximate ? "true" : "false")
        .add_json("cumulative", in_plain_figures(group.cumulative.sum));
  }
  return object.text();
}

void print_csv(const GroupTable& table, Output& out) {
  std::vector<std::string> heading = table.by;
  heading.emplace_back("facts");
  if (table.sums == Sums::kShown) {
    heading.insert(heading.end(),
                   {"sum", "unit", "money", "lower_bound", "approximate", "cumulative"});
  }
  out << csv_line(heading);
  for (const store::Group& group : table.groups) {
    std::vector<std::string> cells = group.keys;
    cells.push_back(std::to_string(group.facts));
    if (table.sums == Sums::kShown) {
      const bool has_number = group.sum || group.cumulative.sum;
      cells.insert(cells.end(),
                   {in_plain_figures(group.sum), has_number ? group.unit : "",
                    in_plain_figures(group.money), group.is_lower_bound ? "1" : "0",
                    group.is_approximate ? "1" : "0", in_plain_figures(group.cumulative.sum)});
    }
    out << csv_line(cells);
  }
}

void print_json(const GroupTable& table, bool is_array, Output& out) {
  bool first = true;
  for (const store::Group& group : table.groups) {
    if (is_array) out << (std::exchange(first, false) ? "[\n" : ",\n");
    out << json_of(group, table);
    if (!is_array) out << '\n';
  }
  if (is_array) out << (first ? "[]\n" : "\n]\n");
}

// Of keys in their order; what is not stated after all that is, longer periods before it.
using Place = std::vector<std::pair<int, std::string>>;
Place place_of(const store::Group& group, const std::vector<std::string>& by) {
  Place place;
  for (std::size_t i = 0; i < group.keys.size(); ++i) {
    const std::string& key = group.keys[i];
    const bool is_longer = i < by.size() && is_longer_period(key, by[i]);
    place.emplace_back(key.empty() ? 2 : is_longer ? 1 : 0, sort_key(key));
  }
  return place;
}

// Sorts by `order`, then by name.
template <class Order>
void sort_groups(std::vector<store::Group>& groups, const std::vector<std::string>& by,
                 Order order) {
  std::vector<std::tuple<decltype(order(groups.front())), Place, store::Group>> placed;
  placed.reserve(groups.size());
  for (store::Group& group : groups) {
    placed.emplace_back(order(group), place_of(group, by), std::move(group));
  }
  std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i] = std::move(std::get<2>(placed[i]));
}

}  // namespace

std::vector<store::Group> without_sums(std::vector<store::Group> groups) {
  std::vector<store::Group> merged;
  std::map<std::vector<std::string>, std::size_t> known;
  for (store::Group& group : groups) {
    if (group.facts == 0) continue;
    const auto [place, is_new] = known.try_emplace(group.keys, merged.size());
    if (is_new) {
      group.unit.clear();
      merged.push_back(std::move(group));
    } else {
      merged[place->second].facts += group.facts;
    }
  }
  sort_groups(merged, {},
              [](const store::Group& group) { return -static_cast<std::int64_t>(group.facts); });
  return merged;
}

void sort_by_name(GroupTable& table) {
  // Bars stand beside those that they can be compared with.
  std::map<std::string, std::int64_t> facts_of_unit;
  if (table.bars == Bars::kShown) {
    for (const store::Group& group : table.groups) {
      facts_of_unit[group.unit] += static_cast<std::int64_t>(group.facts);
    }
  }
  sort_groups(table.groups, table.by, [&](const store::Group& group) {
    const bool by_unit = table.bars == Bars::kShown;
    return by_unit ? std::pair(-facts_of_unit[group.unit], group.unit)
                   : std::pair(std::int64_t{0}, std::string());
  });
}

void print_groups(const GroupTable& table, std::string_view format, Output& out) {
  if (format == "csv") {
    print_csv(table, out);
  } else if (format == "table") {
    print_table(table, out);
  } else if (format == "markdown") {
    print_markdown(table, out);
  } else {
    print_json(table, format == "json", out);
  }
}

void tell_left_out(const store::LeftOut& left_out) {
  std::string reasons;
  const auto add = [&reasons](std::size_t count, const std::string& reason) {
    if (count == 0) return;
    if (!reasons.empty()) reasons += ", ";
    reasons += reason;
  };
  const auto in_words = [](std::size_t count) {
    return in_figures(static_cast<std::int64_t>(count));
  };
  add(left_out.repeated, tr("{} stated again in their article", in_words(left_out.repeated)));
  add(left_out.parts, tr("{} parts of a total", in_words(left_out.parts)));
  add(left_out.cumulative,
      tr("{} cumulative beside shorter periods", in_words(left_out.cumulative)));
  add(left_out.copies, tr("{} in copies of articles", in_words(left_out.copies)));
  if (!reasons.empty()) inform(tr("not counted: {}; --all-mentions counts them", reasons));
}

}  // namespace solieu::cli
