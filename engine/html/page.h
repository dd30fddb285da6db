#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/date.h"
#include "engine/text/span.h"

namespace solieu::html {

// A page as a reader sees it: its text, laid out as layout.h says, and what on it is no article.
struct Page {
  std::string text;  // UTF-8; everything the page shows, menus and footers too
  // Whole lines of `text`, in order, neighbours joined: menus, breadcrumbs, related news, counters,
  // comments, footers. Title, date, byline, lead, body and captions stand outside. Of a page that
  // has no article, every line.
  std::vector<text::Span> furniture;
  bool has_article = false;

  // Of the article, as far as page or markup tell; empty where they do not. `published` is what
  // the markup says: the date line that readers see is in the text.
  std::string title;
  std::string author;
  std::string publisher;
  std::optional<fact::Day> published;
  std::optional<fact::Day> updated;
  std::string canonical;  // an absolute address
  std::string language;
};

// Takes UTF-8; what is none becomes U+FFFD. Time and memory are linear in any page. Throws
// `PageTooLarge` (markup.h).
Page read_page(std::string_view html);

}  // namespace solieu::html
