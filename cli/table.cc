#include "cli/table.h"

#include <algorithm>
#include <cassert>

namespace solieu::cli {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::size_t kNarrowest = 6;  // a column that gives way keeps that much

void print_cell(Output& out, const Shown& text, std::size_t width, Align align, bool last) {
  const std::string padding(width - std::min(width, columns(text.text)), ' ');
  if (align == Align::kRight) out << padding;
  out << (out.emphasizes() ? in_bold(text) : text.text);
  if (align == Align::kLeft && !last) out << padding;
}

}  // namespace

void Table::add(std::vector<Shown> cells) {
  assert(cells.size() == columns_.size() && "a row has a cell for every column");
  rows_.push_back(std::move(cells));
}

// Takes what is too much from the widest columns that may give way.
std::vector<std::size_t> Table::widths(const std::vector<std::size_t>& used,
                                       std::size_t terminal) const {
  std::vector<std::size_t> result;
  for (const std::size_t column : used) {
    std::size_t width = cli::columns(columns_[column].heading);
    for (const auto& row : rows_) width = std::max(width, cli::columns(row[column].text));
    result.push_back(width);
  }
  if (terminal == 0) return result;

  std::size_t total = kGap.size() * (used.size() - 1);
  for (const std::size_t width : result) total += width;
  for (const bool all_gave_way : {false, true}) {
    while (total > terminal) {
      std::size_t* widest = nullptr;
      for (std::size_t i = 0; i < used.size(); ++i) {
        const std::size_t narrowest = columns_[used[i]].narrowest;
        if (narrowest == 0 || result[i] <= (all_gave_way ? kNarrowest : narrowest)) continue;
        if (widest == nullptr || result[i] > *widest) widest = &result[i];
      }
      if (widest == nullptr) break;
      --*widest;
      --total;
    }
  }
  return result;
}

void Table::print(Output& out) const {
  if (rows_.empty()) return;
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (std::any_of(rows_.begin(), rows_.end(),
                    [i](const auto& row) { return !row[i].text.empty(); })) {
      used.push_back(i);
    }
  }
  if (used.empty()) return;
  const std::vector<std::size_t> width = widths(used, out.width());

  const auto print_row = [&](const auto& cell_of) {
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (i > 0) out << kGap;
      print_cell(out, cut(cell_of(used[i]), width[i]), width[i], columns_[used[i]].align,
                 i + 1 == used.size());
    }
    out << '\n';
  };
  print_row([&](std::size_t column) {
    const std::string& heading = columns_[column].heading;
    return Shown{heading, {{0, heading.size()}}};
  });
  for (const auto& row : rows_) {
    print_row([&](std::size_t column) -> const Shown& { return row[column]; });
  }
}

}  // namespace solieu::cli
