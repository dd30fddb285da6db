#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu::html {

inline constexpr std::size_t kLargestLinkedData = std::size_t{256} << 10;  // bytes of a script

// The article that a JSON-LD script describes; empty where it says nothing.
struct LinkedArticle {
  std::string headline, author, publisher, published, modified, address;
  bool is_article = false;  // a NewsArticle or the like was there
};

// Adds to `article` what it does not know yet. Scripts that are no JSON, or too large, say nothing.
void read_linked_data(std::string_view script, LinkedArticle& article);

}  // namespace solieu::html
