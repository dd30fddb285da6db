#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::html {

// How an element lays out its content.
enum class Display : std::uint8_t {
  kInline,
  kBlock,
  kHeading,
  kItem,
  kTable,
  kRow,
  kCell,
  kBreak,  // <br>
  kPreformatted,
  kNone,  // never shown: scripts, forms' lists, what the page hides
};

struct Attribute {
  std::string_view name;  // lower case
  std::string_view value;
};

// One element or piece of text. A tree is a list in the order of the page.
struct Node {
  std::string_view name;   // lower case; empty for text
  std::string_view text;   // entities decoded
  std::size_t parent = 0;  // the root is its own
  std::size_t end = 0;     // one past its last descendant
  Display display = Display::kInline;
  std::vector<Attribute> attributes;

  // Empty where there is none.
  std::string_view attribute(std::string_view name) const;
};

// A page as browsers parse it.
class Tree {
 public:
  // Takes UTF-8; bytes that are none become U+FFFD. Throws `PageTooLarge`.
  static Tree parse(std::string_view html);
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  ~Tree();

  // Never empty. Views live as long as the tree.
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& operator[](std::size_t node) const { return nodes_[node]; }
  bool is_within(std::size_t node, std::size_t ancestor) const {
    return ancestor <= node && node < nodes_[ancestor].end;
  }
  // The innermost node that both are within.
  std::size_t common_ancestor(std::size_t a, std::size_t b) const;
  // The text within, blanks as they are; cut behind the piece that reaches `most` bytes.
  std::string text_of(std::size_t node, std::size_t most) const;

 private:
  struct Memory;
  Tree();

  std::unique_ptr<Memory> memory_;
  std::vector<Node> nodes_;
};

}  // namespace solieu::html
