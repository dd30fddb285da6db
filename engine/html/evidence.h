#pragma once

#include <cstdint>

#include "engine/html/tree.h"

namespace solieu::html {

// What an element says of its content by its name, role, class and id. Words like these are
// habits of those who make pages, and prove nothing.
enum class Evidence : std::uint8_t {
  kNone,
  kFurniture,  // <nav>, class="tin-lien-quan", id="footer", …
  kTitle,      // <h1>, class="tieude", itemprop="headline", …
  kBoxTitle,   // class="portlet-title": the heading of a part of the site
  kBody,       // class="noidung", id="chitiet", …
  kArticle,    // <article>, itemprop="articleBody"
};

Evidence evidence_of(const Node& node);

}  // namespace solieu::html
