#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace solieu::format {

// Writes the text of an office document as a reader would copy it: a paragraph a line, a heading
// between blank lines, a list item behind "- ". The row of a table is one line, cells divided by
// " | ", as long as no cell holds more than one paragraph; tables that lay out a page are read cell
// by cell instead. Tables within more than eight others are read as paragraphs.
class Flow {
 public:
  enum class Role { kBody, kHeading, kTitle, kListItem };

  Flow() : areas_(1) {}

  // Paragraphs may hold others, as those of a text box; these come first.
  void begin_paragraph() { open_.emplace_back(); }
  void end_paragraph();
  // Both do nothing outside a paragraph.
  void append(std::string_view text);
  void set_role(Role role);
  // Takes the paragraph that is open for none.
  void drop_paragraph();

  void begin_table();
  void begin_row();
  void begin_cell();
  void end_cell();
  void end_row();
  void end_table();

  // What the first paragraph in that role says; empty without one.
  const std::string& title() const { return title_; }
  // Everything, once all is closed.
  std::string take_text();

 private:
  struct Paragraph {
    std::string text = {};
    Role role = Role::kBody;
    bool is_dropped = false;
  };
  using Area = std::vector<Paragraph>;  // the document, or a cell
  struct Table {
    std::vector<Area> row = {};
    bool in_row = false;
    bool in_cell = false;
  };

  bool is_flat() const;

  std::vector<Paragraph> open_;
  std::vector<Area> areas_;
  std::vector<Table> tables_;
  std::size_t depth_ = 0;  // of tables, those read as paragraphs too
  std::string title_;
};

}  // namespace solieu::format
