#pragma once

#include <string>
#include <string_view>

#include "engine/text/code_point.h"
#include "engine/text/composition.h"

namespace solieu::text {

// Every letter taken apart, as a Mac's file system or some editors leave it.
inline std::string decompose(std::string_view text) {
  std::string result;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const CodePoint next = code_point_at(at, end);
    at += next.size;
    const std::u32string parts = decomposed(next.value);
    if (parts.empty()) append_utf8(result, next.value);
    for (const char32_t part : parts) append_utf8(result, part);
  }
  return result;
}

inline std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(c) ? 0 : 1;
  return count;
}

}  // namespace solieu::text
