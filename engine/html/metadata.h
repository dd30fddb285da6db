#pragma once

#include <optional>
#include <string>

#include "engine/fact/date.h"
#include "engine/html/headline.h"
#include "engine/html/tree.h"

namespace solieu::html {

// What a page's markup says of itself, for programs more than for readers. Empty where it is
// silent. Single blanks, at most a few hundred bytes each.
struct Metadata {
  Headlines headlines;
  std::string author;
  std::string publisher;
  std::optional<fact::Day> published;
  std::optional<fact::Day> updated;
  std::string canonical;    // an absolute address
  std::string language;     // "vi", "vi-VN"
  bool is_article = false;  // og:type, JSON-LD or microdata call the page one
};

// <meta>, <link rel=canonical>, JSON-LD, microdata. Of several witnesses the first in this order
// is believed: JSON-LD, article:published_time and its like, microdata.
Metadata read_metadata(const Tree& tree);

}  // namespace solieu::html
