#include "engine/html/layout.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/html/ascii.h"
#include "engine/html/table.h"
#include "engine/text/code_point.h"

namespace solieu::html {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kZeroWidthSpace = "\u200B";
constexpr std::string_view kByteOrderMark = "\uFEFF";
constexpr std::string_view kCellBorder = " |";

// Bytes of the blank at the head of `text`; 0 where there is none. What is invisible counts too: a
// line of nothing else is empty.
std::size_t blank_size(std::string_view text) {
  if (text.empty()) return 0;
  if (is_blank(text.front())) return 1;
  for (const std::string_view blank : {kNoBreakSpace, kZeroWidthSpace, kByteOrderMark}) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

bool begins_with_list_mark(std::string_view text) {
  return is_one_of(text.front(), "-+*") || text.starts_with("\u2022") ||
         text.starts_with("\u2013") || text.starts_with("\u00B7");
}

bool is_link(const Node& node) { return node.name == "a" && !node.attribute("href").empty(); }

bool leads_to_file(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  for (const std::string_view kind : {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx",
                                      ".rar", ".zip", ".rtf", ".odt"}) {
    if (address.size() > kind.size() &&
        equals_ignoring_case(address.substr(address.size() - kind.size()), kind)) {
      return true;
    }
  }
  return false;
}

class Setter {
 public:
  explicit Setter(const Tree& tree) : tree_(tree), tables_(data_tables(tree)) {}

  Layout run() && {
    const auto& nodes = tree_.nodes();
    for (std::size_t i = 0; i < nodes.size();) {
      while (!open_.empty() && nodes[open_.back()].end <= i) close();
      if (nodes[i].display == Display::kNone) {
        i = nodes[i].end;
        continue;
      }
      if (nodes[i].name.empty()) {
        add_text(nodes[i].text, i);
      } else {
        open(i);
      }
      ++i;
    }
    while (!open_.empty()) close();
    end_line();
    return std::move(layout_);
  }

 private:
  // What stands between two lines.
  enum class Gap : std::uint8_t { kNone, kBreak, kParagraph };

  bool in_data_table() const { return data_rows_ > 0; }

  void open(std::size_t i) {
    const Node& node = tree_[i];
    open_.push_back(i);
    if (is_link(node)) ++links_;
    if (is_link(node) && leads_to_file(node.attribute("href"))) ++files_;
    if (node.display == Display::kBreak) {
      break_line();
      return;
    }
    if (is_data_row(i)) {
      end_block();
      // Rows stand close: a figure is read under the heading of its column.
      if (row_table_ == nearest_table(i)) gap_ = Gap::kBreak;
      row_table_ = nearest_table(i);
      ++data_rows_;
      cells_ = 0;
      kind_ = LineKind::kRow;
    } else if (in_data_table()) {
      if (node.display == Display::kCell) begin_cell();
      if (node.display != Display::kInline) has_blank_ = true;
    } else if (node.display != Display::kInline) {
      end_block();
      if (node.display == Display::kHeading) kind_ = LineKind::kHeading;
      if (node.display == Display::kItem) begins_item_ = true;
      if (node.display == Display::kPreformatted) ++preformatted_;
    }
  }

  void close() {
    const std::size_t i = open_.back();
    const Node& node = tree_[i];
    open_.pop_back();
    if (is_link(node)) --links_;
    if (is_link(node) && leads_to_file(node.attribute("href"))) --files_;
    if (node.display == Display::kBreak) return;
    if (is_data_row(i)) {
      end_block();
      --data_rows_;
    } else if (in_data_table()) {
      if (node.display != Display::kInline) has_blank_ = true;
    } else if (node.display != Display::kInline) {
      if (node.display == Display::kPreformatted) --preformatted_;
      if (node.display == Display::kItem) begins_item_ = false;
      end_block();
    }
  }

  bool is_data_row(std::size_t i) const {
    return tree_[i].display == Display::kRow && tables_.is_data_row(i);
  }
  std::size_t nearest_table(std::size_t i) const {
    while (i > 0 && tree_[i].display != Display::kTable) i = tree_[i].parent;
    return i;
  }

  // The border is set when the next words come, so that no line ends in one.
  void begin_cell() {
    if (cells_++ > 0 && is_line_open_) ++borders_;
    has_blank_ = false;
  }

  void break_line() {
    if (in_data_table()) {
      has_blank_ = true;
    } else if (is_line_open_) {
      end_line();
      gap_ = std::max(gap_, Gap::kBreak);
    } else if (!layout_.lines.empty()) {
      gap_ = Gap::kParagraph;
    }
  }

  void end_block() {
    end_line();
    gap_ = Gap::kParagraph;
    kind_ = LineKind::kText;
  }

  void end_line() {
    has_blank_ = false;
    borders_ = 0;
    held_.clear();
    if (!is_line_open_) return;
    is_line_open_ = false;
    std::string& text = layout_.text;
    Line& line = layout_.lines.back();
    while (text.size() > line.span.begin && text.back() == ' ') text.pop_back();
    line.span.end = text.size();
  }

  void add_text(std::string_view text, std::size_t node) {
    while (!text.empty()) {
      const std::size_t blank = blank_size(text);
      if (blank == 0) {
        const std::size_t end = end_of_word(text);
        add_word(text.substr(0, end), node);
        text.remove_prefix(end);
      } else {
        add_blank(text.substr(0, blank));
        text.remove_prefix(blank);
      }
    }
  }

  static std::size_t end_of_word(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && !is_blank(text[end]) &&
           !(static_cast<unsigned char>(text[end]) >= 0xC2 && blank_size(text.substr(end)) > 0)) {
      ++end;
    }
    return end;
  }

  void add_blank(std::string_view blank) {
    if (blank == "\n" && preformatted_ > 0) {
      break_line();
    } else if (!is_line_open_) {
      return;
    } else if (blank == kZeroWidthSpace || blank == kByteOrderMark) {
      layout_.text += blank;
    } else if (blank == kNoBreakSpace && !has_blank_) {
      held_ += blank;
      has_blank_ = true;
    } else {
      has_blank_ = true;
    }
  }

  void add_word(std::string_view word, std::size_t node) {
    std::string& text = layout_.text;
    if (!is_line_open_) {
      begin_line(word, node);
    } else if (borders_ > 0) {
      // Empty cells keep their place, so that the others stay in their columns.
      for (; borders_ > 0; --borders_) text += kCellBorder;
      text += ' ';
    } else if (has_blank_) {
      text += held_.empty() ? std::string_view(" ") : std::string_view(held_);
    }
    held_.clear();
    has_blank_ = false;
    text += word;
    const auto letters = static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return !text::is_continuation(c); }));
    Line& line = layout_.lines.back();
    line.letters += letters;
    if (links_ > 0) line.linked += letters;
    if (files_ > 0) line.filed += letters;
  }

  void begin_line(std::string_view word, std::size_t node) {
    std::string& text = layout_.text;
    if (!layout_.lines.empty()) text += gap_ == Gap::kParagraph ? "\n\n" : "\n";
    gap_ = Gap::kNone;
    is_line_open_ = true;
    const LineKind kind = begins_item_ ? LineKind::kItem : kind_;
    layout_.lines.push_back({{text.size(), text.size()}, node, 0, 0, 0, kind});
    if (begins_item_ && !begins_with_list_mark(word)) text += "- ";
    begins_item_ = false;
  }

  const Tree& tree_;
  const Tables tables_;
  Layout layout_;
  std::vector<std::size_t> open_;

  bool is_line_open_ = false;
  bool has_blank_ = false;  // before the next word
  std::string held_;        // that blank, where it is not a plain one
  Gap gap_ = Gap::kNone;    // before the next line
  LineKind kind_ = LineKind::kText;
  bool begins_item_ = false;  // with the next line, whatever block that stands in
  std::size_t links_ = 0;     // open ones
  std::size_t files_ = 0;     // of these, to files
  std::size_t preformatted_ = 0;
  std::size_t data_rows_ = 0;
  std::size_t cells_ = 0;    // of the row at hand
  std::size_t borders_ = 0;  // of cells, before the next word
  std::size_t row_table_ = 0;
};

}  // namespace

Layout lay_out(const Tree& tree) { return Setter(tree).run(); }

}  // namespace solieu::html
