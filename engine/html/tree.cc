#include "engine/html/tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory_resource>
#include <string>
#include <utility>

#include "engine/html/ascii.h"
#include "engine/html/markup.h"

namespace solieu::html {
namespace {

using Name = std::pair<std::string_view, Display>;

constexpr auto kDisplays = [] {
  std::array names = {
      Name{"address", Display::kBlock},
      Name{"article", Display::kBlock},
      Name{"aside", Display::kBlock},
      Name{"audio", Display::kNone},
      Name{"blockquote", Display::kBlock},
      Name{"body", Display::kBlock},
      Name{"br", Display::kBreak},
      Name{"button", Display::kNone},
      Name{"canvas", Display::kNone},
      Name{"caption", Display::kBlock},
      Name{"center", Display::kBlock},
      Name{"datalist", Display::kNone},
      Name{"dd", Display::kBlock},
      Name{"details", Display::kBlock},
      Name{"dialog", Display::kNone},
      Name{"dir", Display::kBlock},
      Name{"div", Display::kBlock},
      Name{"dl", Display::kBlock},
      Name{"dt", Display::kBlock},
      Name{"fieldset", Display::kBlock},
      Name{"figcaption", Display::kBlock},
      Name{"figure", Display::kBlock},
      Name{"footer", Display::kBlock},
      Name{"h1", Display::kHeading},
      Name{"h2", Display::kHeading},
      Name{"h3", Display::kHeading},
      Name{"h4", Display::kHeading},
      Name{"h5", Display::kHeading},
      Name{"h6", Display::kHeading},
      Name{"head", Display::kNone},
      Name{"header", Display::kBlock},
      Name{"hgroup", Display::kBlock},
      Name{"hr", Display::kBlock},
      Name{"html", Display::kBlock},
      Name{"legend", Display::kBlock},
      Name{"li", Display::kItem},
      Name{"listing", Display::kPreformatted},
      Name{"main", Display::kBlock},
      Name{"marquee", Display::kBlock},
      Name{"menu", Display::kBlock},
      Name{"nav", Display::kBlock},
      Name{"noscript", Display::kNone},
      Name{"object", Display::kNone},
      Name{"ol", Display::kBlock},
      Name{"optgroup", Display::kNone},
      Name{"option", Display::kNone},
      Name{"p", Display::kBlock},
      Name{"pre", Display::kPreformatted},
      Name{"script", Display::kNone},
      Name{"section", Display::kBlock},
      Name{"select", Display::kNone},
      Name{"style", Display::kNone},
      Name{"summary", Display::kBlock},
      Name{"table", Display::kTable},
      Name{"tbody", Display::kBlock},
      Name{"td", Display::kCell},
      Name{"template", Display::kNone},
      Name{"tfoot", Display::kBlock},
      Name{"th", Display::kCell},
      Name{"thead", Display::kBlock},
      Name{"title", Display::kNone},
      Name{"tr", Display::kRow},
      Name{"ul", Display::kBlock},
      Name{"video", Display::kNone},
  };
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.first < b.first; });
  return names;
}();

Display display_of(std::string_view name) {
  const auto found =
      std::lower_bound(kDisplays.begin(), kDisplays.end(), name,
                       [](const Name& entry, std::string_view key) { return entry.first < key; });
  return found != kDisplays.end() && found->first == name ? found->second : Display::kInline;
}

// "DISPLAY : none;", and nothing that ends so: "--display:none".
bool hides(std::string_view style) {
  std::string packed;
  for (const char c : style) {
    if (!is_blank(c)) packed += lower_ascii(c);
  }
  for (const std::string_view rule : {"display:none", "visibility:hidden"}) {
    const std::size_t at = packed.find(rule);
    if (at != packed.npos && (at == 0 || packed[at - 1] == ';')) return true;
  }
  return false;
}

bool is_hidden(const Node& node) {
  for (const Attribute& attribute : node.attributes) {
    if (attribute.name == "hidden") return true;
    if (attribute.name == "style" && hides(attribute.value)) return true;
  }
  return false;
}

const GumboVector* children_of(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_DOCUMENT:
      return &node.v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      return &node.v.element.children;
    default:
      return nullptr;
  }
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

constexpr std::size_t kAlignment = alignof(std::max_align_t);

}  // namespace

std::string_view Node::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const Attribute& entry) { return entry.name == wanted; });
  return found == attributes.end() ? std::string_view() : found->value;
}

// All that Gumbo allocates lies here and is dropped as a whole: it would free its nodes by
// recursion, one call deep for each element that is.
struct Tree::Memory {
  std::string markup;
  std::pmr::monotonic_buffer_resource arena;

  static void* allocate(void* memory, std::size_t size) {
    return static_cast<Memory*>(memory)->arena.allocate(size, kAlignment);
  }
  static void release(void*, void*) {}

  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* copy = static_cast<char*>(arena.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
  }

  std::string_view name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return keep(lower_ascii(std::string_view(name.data, name.data == nullptr ? 0 : name.length)));
  }

  Node node_of(const GumboNode& from) {
    Node node;
    if (is_text(from)) {
      node.text = from.v.text.text;
    } else if (from.type == GUMBO_NODE_ELEMENT || from.type == GUMBO_NODE_TEMPLATE) {
      const GumboElement& element = from.v.element;
      node.name = name_of(element);
      for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* entry = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        node.attributes.push_back({entry->name, entry->value});
      }
      node.display = is_hidden(node) ? Display::kNone : display_of(node.name);
    } else {
      node.name = "#";
      node.display = from.type == GUMBO_NODE_DOCUMENT ? Display::kBlock : Display::kNone;
    }
    return node;
  }
};

Tree::Tree() : memory_(std::make_unique<Memory>()) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

Tree Tree::parse(std::string_view html) {
  Tree tree;
  Memory& memory = *tree.memory_;
  memory.markup = thinned(html);

  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Memory::allocate;
  options.deallocator = &Memory::release;
  options.userdata = &memory;
  options.max_errors = 0;
  const GumboOutput* output =
      gumbo_parse_with_options(&options, memory.markup.data(), memory.markup.size());

  struct Open {
    const GumboVector* children;
    unsigned next;
    std::size_t node;
  };
  std::vector<Open> open;
  const auto add = [&](const GumboNode& from) {
    const std::size_t at = tree.nodes_.size();
    tree.nodes_.push_back(memory.node_of(from));
    tree.nodes_.back().parent = open.empty() ? 0 : open.back().node;
    tree.nodes_.back().end = at + 1;
    if (const GumboVector* children = children_of(from)) open.push_back({children, 0, at});
  };
  add(*output->document);
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      tree.nodes_[top.node].end = tree.nodes_.size();
      open.pop_back();
    } else {
      add(*static_cast<const GumboNode*>(top.children->data[top.next++]));
    }
  }
  return tree;
}

std::size_t Tree::common_ancestor(std::size_t a, std::size_t b) const {
  while (!is_within(b, a)) a = nodes_[a].parent;
  return a;
}

std::string Tree::text_of(std::size_t node, std::size_t most) const {
  std::string text;
  for (std::size_t i = node; i < nodes_[node].end && text.size() < most; ++i)
    text += nodes_[i].text;
  return text;
}

}  // namespace solieu::html
