#include "engine/format/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "engine/format/failure.h"

namespace solieu::format {
namespace {

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.rfind(':') + 1);  // npos + 1 is the whole name
}

class Element : public XmlElement {
 public:
  explicit Element(pugi::xml_node node) : node_(node) {}
  std::string_view name() const override { return without_prefix(node_.name()); }
  std::string_view attribute(std::string_view name) const override {
    for (const pugi::xml_attribute attribute : node_.attributes()) {
      if (without_prefix(attribute.name()) == name) return attribute.value();
    }
    return {};
  }

 private:
  pugi::xml_node node_;
};

// Each tag has its '<' and each attribute its '=', in every encoding of XML that has ASCII. More of
// them than that are no document that people wrote: 2,000 pages have a million.
void refuse_too_many_marks(std::string_view document) {
  constexpr std::ptrdiff_t kMost = 2'000'000;
  const auto marks =
      std::count_if(document.begin(), document.end(), [](char c) { return c == '<' || c == '='; });
  if (marks > kMost) {
    throw Unreadable(FailureKind::kTooLarge,
                     fmt::format("more than {} tags and attributes", kMost));
  }
}

// The first node to visit below `node`, if it is to be visited at all.
pugi::xml_node enter(pugi::xml_node node, XmlVisitor& visitor, bool& entered) {
  entered = false;
  switch (node.type()) {
    case pugi::node_element:
      entered = visitor.enter(Element(node)) == XmlVisitor::Way::kInto;
      return entered ? node.first_child() : pugi::xml_node();
    case pugi::node_pcdata:
    case pugi::node_cdata:
      visitor.text(node.value());
      return {};
    default:
      return {};
  }
}

}  // namespace

void walk_xml(std::string document, XmlVisitor& visitor) {
  refuse_too_many_marks(document);
  // Blanks that stand alone in an element are text: <w:t xml:space="preserve"> </w:t>.
  constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata_single;
  pugi::xml_document tree;
  const pugi::xml_parse_result result =
      tree.load_buffer_inplace(document.data(), document.size(), kOptions);
  if (!result) {
    throw Unreadable(FailureKind::kDamaged, result.description(),
                     static_cast<std::uint64_t>(result.offset));
  }

  pugi::xml_node node = tree.first_child();
  while (node) {
    bool entered = false;
    const pugi::xml_node child = enter(node, visitor, entered);
    if (child) {
      node = child;
      continue;
    }
    if (entered) visitor.leave(Element(node));
    while (!node.next_sibling()) {
      node = node.parent();
      if (!node || node == tree) return;
      visitor.leave(Element(node));
    }
    node = node.next_sibling();
  }
}

}  // namespace solieu::format
