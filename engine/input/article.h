#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/fact/date.h"
#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::input {

// One published report: its text with what its own lines or its stream say about it.
struct Article {
  std::string uri;  // path or id as given; names the fact's document
  std::string title;
  // When it was published, as far as it says: a day, or only a month ("2022-07").
  std::optional<fact::Period> published;
  std::string publisher;
  std::string author;
  text::Document document;
  // Menus, breadcrumbs, date lines, bylines, footers …: bytes of the shadow text, in order, whole
  // lines or ends of lines. They carry no facts.
  std::vector<text::Span> furniture;
  // What the file was read as, "TCVN3", "html"; the address that the page itself calls its own;
  // when it was last changed, as far as it says. Empty where nothing says so.
  std::string encoding = {};
  std::string format = {};
  std::string canonical = {};
  std::optional<fact::Period> updated = std::nullopt;
};

}  // namespace solieu::input
