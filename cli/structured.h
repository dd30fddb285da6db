#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/decimal.h"

namespace solieu::cli {

// One line of a CSV file after RFC 4180, with its line break.
std::string csv_line(const std::vector<std::string>& cells);

// A string of JSON with its quotes; bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

// An object of JSON, field by field. What is empty is left out.
class JsonObject {
 public:
  JsonObject() = default;
  // Goes on after the fields of `object`, which is one already: "{…}".
  explicit JsonObject(std::string_view object);

  JsonObject& add(std::string_view name, std::string_view text);
  // A value that is JSON already.
  JsonObject& add_json(std::string_view name, std::string_view json);

  std::string text() const { return "{" + fields_ + "}"; }

 private:
  std::string fields_;
};

}  // namespace solieu::cli
