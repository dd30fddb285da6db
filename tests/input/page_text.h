#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace solieu::input {

// A page of these parts, each on lines of its own.
inline std::string page_of(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) {
    text += part;
    text += '\n';
  }
  return text;
}

}  // namespace solieu::input
