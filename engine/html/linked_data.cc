#include "engine/html/linked_data.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <vector>

namespace solieu::html {
namespace {

using Json = nlohmann::json;

// "@type": "NewsArticle", or a list with it.
bool is_article(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto names_article = [](const Json& name) {
    if (!name.is_string()) return false;
    const auto& words = name.get_ref<const std::string&>();
    return words.ends_with("Article") || words == "BlogPosting" || words == "Report";
  };
  if (!type->is_array()) return names_article(*type);
  for (const Json& name : *type) {
    if (names_article(name)) return true;
  }
  return false;
}

void take_text(const Json& value, std::string& into) {
  if (into.empty() && value.is_string()) into = value.get_ref<const std::string&>();
}

// "An", {"name": "An"}, or a list of these.
void take_names(const Json& value, std::string& into) {
  if (!into.empty()) return;
  std::string names;
  const auto add = [&names](const Json& one) {
    std::string name;
    take_text(one.is_object() ? one.value("name", Json()) : one, name);
    if (name.empty()) return;
    if (!names.empty()) names += ", ";
    names += name;
  };
  if (value.is_array()) {
    for (const Json& one : value) add(one);
  } else {
    add(value);
  }
  into = std::move(names);
}

void take_article(const Json& object, LinkedArticle& article) {
  article.is_article = true;
  const auto with = [&object](const char* key, auto take, std::string& into) {
    if (const auto value = object.find(key); value != object.end()) take(*value, into);
  };
  with("headline", take_text, article.headline);
  with("author", take_names, article.author);
  with("publisher", take_names, article.publisher);
  with("datePublished", take_text, article.published);
  with("dateModified", take_text, article.modified);
  with("url", take_text, article.address);
}

}  // namespace

void read_linked_data(std::string_view script, LinkedArticle& article) {
  if (script.size() > kLargestLinkedData) return;
  const Json root = Json::parse(script, nullptr, /*allow_exceptions=*/false);
  if (root.is_discarded()) return;
  // Articles stand at the top, in a list, or in "@graph"; not in what they cite.
  std::vector<const Json*> open = {&root};
  while (!open.empty()) {
    const Json& value = *open.back();
    open.pop_back();
    if (value.is_array()) {
      for (const Json& one : value) open.push_back(&one);
    } else if (value.is_object()) {
      if (is_article(value)) take_article(value, article);
      if (const auto graph = value.find("@graph"); graph != value.end()) open.push_back(&*graph);
    }
  }
}

}  // namespace solieu::html
