#include "cli/markdown.h"

namespace solieu::cli {
namespace {

// What begins or ends markup, HTML and character references included.
constexpr std::string_view kMarkup = "\\|`*_~[]<>&#";

std::string cell_of(const Shown& text) {
  std::string line;
  std::size_t at = 0;
  for (const Emphasized& part : text.emphasized) {
    line += in_markdown(std::string_view(text.text).substr(at, part.begin - at));
    line +=
        "**" + in_markdown(std::string_view(text.text).substr(part.begin, part.end - part.begin));
    line += "**";
    at = part.end;
  }
  return line + in_markdown(std::string_view(text.text).substr(at));
}

template <class Cell, class Cells>
std::string row(const Cells& cells, Cell cell) {
  std::string line = "|";
  for (const auto& one : cells) line += " " + cell(one) + " |";
  return line + "\n";
}

}  // namespace

std::string in_markdown(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (kMarkup.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

MarkdownTable::MarkdownTable(const std::vector<Column>& columns, Output& out) : out_(out) {
  heading_ = row(columns, [](const Column& column) { return in_markdown(column.heading); });
  heading_ += row(columns, [](const Column& column) {
    return std::string(column.align == Align::kRight ? "---:" : "---");
  });
}

void MarkdownTable::add(const std::vector<Shown>& cells) {
  out_ << heading_ << row(cells, cell_of);
  heading_.clear();
}

}  // namespace solieu::cli
