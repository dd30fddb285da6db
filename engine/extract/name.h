#pragma once

#include <cstdint>
#include <string>

#include "engine/text/span.h"

namespace solieu::extract {

// A body, place or person where a document names it.
struct Name {
  enum class Kind { kOrganization, kPlace, kPerson };
  Kind kind = Kind::kOrganization;
  text::Span span;          // bytes of the shadow text
  std::string category;     // of a body its kind, of a place its level
  bool collective = false;  // a body with all its branches: "Hội Nông dân các cấp"
  text::Span place;  // of a body: the unit it is of, if named ("tỉnh Gia Lai"); of a place: itself
  text::Span title;  // of a person
};

}  // namespace solieu::extract
