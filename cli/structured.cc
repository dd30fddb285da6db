#include "cli/structured.h"

#include <nlohmann/json.hpp>

namespace solieu::cli {
namespace {

void append_csv(std::string& line, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    append_csv(line, cells[i]);
  }
  return line += "\r\n";
}

std::string json_string(std::string_view text) {
  using Json = nlohmann::json;
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

JsonObject::JsonObject(std::string_view object) : fields_(object.substr(1, object.size() - 2)) {}

JsonObject& JsonObject::add(std::string_view name, std::string_view text) {
  if (!text.empty()) add_json(name, json_string(text));
  return *this;
}

JsonObject& JsonObject::add_json(std::string_view name, std::string_view json) {
  if (json.empty()) return *this;
  if (!fields_.empty()) fields_ += ',';
  fields_ += json_string(name);
  fields_ += ':';
  fields_ += json;
  return *this;
}

}  // namespace solieu::cli
