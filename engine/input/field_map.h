#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/error.h"

namespace solieu::input {

// Which field of a stream, or column of a table, holds what of an article: from "uri", "title",
// "published", "publisher", "author" or "text" to its name there. What it lacks has its own name.
using FieldMap = std::map<std::string, std::string, std::less<>>;

class BadFieldMap : public Error {
 public:
  using Error::Error;
};

// "text=content,published=date". Throws `BadFieldMap`, quoting the part that is none.
FieldMap field_map_of(std::string_view words);

// What stands there for this field.
std::string_view name_in(const FieldMap& map, std::string_view field);

}  // namespace solieu::input
