#include "cli/table.h"

#include <algorithm>
#include <cassert>
#include <utility>

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

std::size_t Table::width_of(std::size_t column) const {
  std::size_t width = cli::columns(columns_[column].heading);
  for (const auto& row : rows_) width = std::max(width, cli::columns(row[column].text));
  return width;
}

std::vector<std::size_t> Table::used(std::size_t terminal) const {
  std::vector<std::size_t> used;
  std::size_t narrowest = 0;  // of the whole table
  const auto narrowest_of = [&](std::size_t column) {
    const std::size_t least = columns_[column].narrowest;
    return kGap.size() + (least == 0 ? width_of(column) : std::min(least, width_of(column)));
  };
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (std::all_of(rows_.begin(), rows_.end(),
                    [i](const auto& row) { return row[i].text.empty(); })) {
      continue;
    }
    used.push_back(i);
    narrowest += narrowest_of(i);
  }
  while (terminal > 0 && narrowest > terminal + kGap.size()) {
    auto first = used.end();
    for (auto it = used.begin(); it != used.end(); ++it) {
      const std::size_t rank = columns_[*it].leaves;
      if (rank != 0 && (first == used.end() || rank < columns_[*first].leaves)) first = it;
    }
    if (first == used.end()) break;
    narrowest -= narrowest_of(*first);
    used.erase(first);
  }
  return used;
}

// Takes what is too much from the widest columns that may give way.
std::vector<std::size_t> Table::widths(const std::vector<std::size_t>& used,
                                       std::size_t terminal) const {
  std::vector<std::size_t> result;
  result.reserve(used.size());
  for (const std::size_t column : used) result.push_back(width_of(column));
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
  const std::vector<std::size_t> used = this->used(out.width());
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

LongTable::LongTable(std::vector<Column> columns, Output& out)
    : columns_(std::move(columns)), out_(out), piece_(columns_) {}

void LongTable::add(std::vector<Shown> cells) {
  constexpr std::size_t kRowsLinedUp = 1000;
  if (rows_ > 0 && rows_ % kRowsLinedUp == 0) {
    piece_.print(out_);
    out_ << '\n';
    piece_ = Table(columns_);
  }
  piece_.add(std::move(cells));
  ++rows_;
}

void LongTable::finish() { piece_.print(out_); }

}  // namespace solieu::cli
