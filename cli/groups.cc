#include "cli/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/structured.h"
#include "cli/table.h"
#include "cli/wording.h"

namespace solieu::cli {
namespace {

// "≥ 1.250.000.000", "≈ 15"; what is both is no bound to rely on.
std::string sum_in_words(const store::Group& group) {
  if (!group.sum) return {};
  std::string words = in_figures(*group.sum);
  if (group.is_approximate) {
    words.insert(0, "≈ ");
  } else if (group.is_lower_bound) {
    words.insert(0, "≥ ");
  }
  return words;
}

std::string unit_in_words(const std::string& unit) {
  const bool is_dong = unit == "VND" || unit.starts_with("VND/");
  return is_dong ? "đ" + unit.substr(3) : unit;
}

void print_table(const std::vector<store::Group>& groups, const std::vector<std::string>& by,
                 Sums sums, Output& out) {
  std::vector<Column> columns;
  columns.reserve(by.size() + 4);
  for (const std::string& key : by) {
    columns.push_back({in_language(key), Align::kLeft, 12});
  }
  columns.push_back({tr("facts"), Align::kRight});
  if (sums == Sums::kShown) {
    columns.push_back({tr("sum"), Align::kRight});
    columns.push_back({""});
    columns.push_back({tr("money for them"), Align::kRight});
  }
  Table table(std::move(columns));
  for (const store::Group& group : groups) {
    std::vector<Shown> cells;
    for (const std::string& key : group.keys) {
      cells.push_back(shown(key.empty() ? tr("(not stated)") : in_language(key)));
    }
    cells.push_back(shown(in_figures(static_cast<std::int64_t>(group.facts))));
    if (sums == Sums::kShown) {
      cells.push_back(shown(sum_in_words(group)));
      cells.push_back(shown(group.sum ? unit_in_words(group.unit) : std::string()));
      cells.push_back(
          shown(group.money ? fmt::format("{} đ", in_figures(*group.money)) : std::string()));
    }
    table.add(std::move(cells));
  }
  table.print(out);
}

std::string in_plain_figures(const std::optional<fact::Decimal>& number) {
  return number ? number->to_string() : std::string();
}

std::string json_of(const store::Group& group, const std::vector<std::string>& by, Sums sums) {
  JsonObject object;
  for (std::size_t i = 0; i < by.size(); ++i) {
    object.add_json(by[i], group.keys[i].empty() ? "null" : json_string(group.keys[i]));
  }
  object.add_json("facts", std::to_string(group.facts));
  if (sums == Sums::kShown && group.sum) {
    object.add_json("sum", in_plain_figures(group.sum))
        .add("unit", group.unit)
        .add_json("money", in_plain_figures(group.money))
        .add_json("lower_bound", group.is_lower_bound ? "true" : "false")
        .add_json("approximate", group.is_approximate ? "true" : "false");
  }
  return object.text();
}

void print_csv(const std::vector<store::Group>& groups, const std::vector<std::string>& by,
               Sums sums, Output& out) {
  std::vector<std::string> heading = by;
  heading.emplace_back("facts");
  if (sums == Sums::kShown) {
    heading.insert(heading.end(), {"sum", "unit", "money", "lower_bound", "approximate"});
  }
  out << csv_line(heading);
  for (const store::Group& group : groups) {
    std::vector<std::string> cells = group.keys;
    cells.push_back(std::to_string(group.facts));
    if (sums == Sums::kShown) {
      cells.insert(cells.end(), {in_plain_figures(group.sum), group.sum ? group.unit : "",
                                 in_plain_figures(group.money), group.is_lower_bound ? "1" : "0",
                                 group.is_approximate ? "1" : "0"});
    }
    out << csv_line(cells);
  }
}

}  // namespace

std::vector<store::Group> without_sums(std::vector<store::Group> groups) {
  std::vector<store::Group> merged;
  for (store::Group& group : groups) {
    const auto same = std::find_if(merged.begin(), merged.end(),
                                   [&](const auto& other) { return other.keys == group.keys; });
    if (same == merged.end()) {
      merged.push_back(std::move(group));
    } else {
      same->facts += group.facts;
    }
  }
  std::stable_sort(merged.begin(), merged.end(), [](const auto& a, const auto& b) {
    if (a.facts != b.facts) return a.facts > b.facts;
    return std::lexicographical_compare(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                                        comes_before);
  });
  return merged;
}

void print_groups(const std::vector<store::Group>& groups, const std::vector<std::string>& by,
                  Sums sums, std::string_view format, Output& out) {
  if (format == "csv") {
    print_csv(groups, by, sums, out);
  } else if (format == "table") {
    print_table(groups, by, sums, out);
  } else {
    const bool is_array = format == "json";
    bool first = true;
    for (const store::Group& group : groups) {
      if (is_array) out << (std::exchange(first, false) ? "[\n" : ",\n");
      out << json_of(group, by, sums);
      if (!is_array) out << '\n';
    }
    if (is_array) out << (first ? "[]\n" : "\n]\n");
  }
}

}  // namespace solieu::cli
