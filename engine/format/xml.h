#pragma once

#include <string>
#include <string_view>

namespace solieu::format {

// An element of a document that is being walked. Lives for the call it is given to.
class XmlElement {
 public:
  virtual ~XmlElement() = default;
  // Without the prefix, which files are free to choose: "p" of <w:p>.
  virtual std::string_view name() const = 0;
  // By its name without prefix; empty where there is none.
  virtual std::string_view attribute(std::string_view name) const = 0;
};

class XmlVisitor {
 public:
  enum class Way { kInto, kPast };

  virtual ~XmlVisitor() = default;
  // `kPast` leaves out what the element holds, and its `leave`.
  virtual Way enter(const XmlElement& element) = 0;
  virtual void leave(const XmlElement& element) = 0;
  virtual void text(std::string_view text) = 0;
};

// Walks a document in its order, in time and memory linear in it, however deep it goes. Entities
// are expanded as far as XML itself has them; what a DTD declares stays as it is written, and
// nothing is ever loaded. Throws `Unreadable` for what is no XML, naming the byte, and for a
// document of more than two million tags and attributes: the tree of them takes up to 128 bytes for
// each.
void walk_xml(std::string document, XmlVisitor& visitor);

}  // namespace solieu::format
