#include "engine/html/table.h"

#include <algorithm>

#include "engine/html/ascii.h"

namespace solieu::html {
namespace {

constexpr std::size_t kLongestCell = 700;  // bytes
constexpr std::size_t kFewestRows = 2;

struct Row {
  std::size_t node, table;
};
struct Table {
  bool has_table = false;
  std::size_t longest_cell = 0;  // bytes
  std::size_t full_rows = 0;     // with words in two cells or more
};

// Walks the page once; each text belongs to the innermost cell around it.
class Surveyor {
 public:
  explicit Surveyor(const Tree& tree) : tree_(tree), tables_(tree.nodes().size()) {}

  std::vector<bool> survey() && {
    const auto& nodes = tree_.nodes();
    for (std::size_t i = 0; i < nodes.size();) {
      while (!open_.empty() && nodes[open_.back().node].end <= i) close();
      if (nodes[i].display == Display::kNone) {
        i = nodes[i].end;
        continue;
      }
      open(i);
      ++i;
    }
    while (!open_.empty()) close();
    std::vector<bool> found(nodes.size());
    for (const Row& row : rows_) {
      const Table& table = tables_[row.table];
      found[row.node] =
          !table.has_table && table.longest_cell <= kLongestCell && table.full_rows >= kFewestRows;
    }
    return found;
  }

 private:
  struct Open {
    std::size_t node;
    Display display;
    std::size_t table;  // the innermost; the root, which is none, where there is none
    std::size_t size;   // of a cell: bytes of text; of a row: cells with text
  };

  void open(std::size_t i) {
    const Node& node = tree_[i];
    const std::size_t table = open_.empty() ? 0 : open_.back().table;
    if (node.display == Display::kTable) {
      tables_[table].has_table = true;
      open_.push_back({i, node.display, i, 0});
    } else if (node.display == Display::kRow || node.display == Display::kCell) {
      open_.push_back({i, node.display, table, 0});
    } else if (!open_.empty() && open_.back().display == Display::kCell) {
      open_.back().size += trimmed(node.text).size();
    }
  }

  void close() {
    const Open done = open_.back();
    open_.pop_back();
    if (done.display == Display::kRow) {
      rows_.push_back({done.node, done.table});
      if (done.size > 1) ++tables_[done.table].full_rows;
    } else if (done.display == Display::kCell && done.size > 0) {
      std::size_t& longest = tables_[done.table].longest_cell;
      longest = std::max(longest, done.size);
      if (!open_.empty() && open_.back().display == Display::kRow) ++open_.back().size;
    }
  }

  const Tree& tree_;
  std::vector<Open> open_;
  std::vector<Table> tables_;  // by node
  std::vector<Row> rows_;
};

}  // namespace

Tables data_tables(const Tree& tree) {
  Tables tables;
  tables.is_data_row_ = Surveyor(tree).survey();
  return tables;
}

}  // namespace solieu::html
