#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace solieu::html {

// What a page's markup calls its article.
struct Headlines {
  std::vector<std::string> sure;  // og:title, JSON-LD headline, …
  std::string page_title;         // <title>, with the site's name somewhere in it
  std::string site_name;          // og:site_name; empty where it is not said
};

// How well a line of the page agrees with them: 0 not at all, 2 the very words.
int agreement(const Headlines& headlines, std::string_view line);

// The best title where the page shows none; empty where the markup names the site alone.
std::string title_of(const Headlines& headlines);

}  // namespace solieu::html
