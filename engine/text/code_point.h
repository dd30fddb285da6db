#pragma once

#include <cstdint>
#include <string>

namespace solieu::text {

// One Unicode code point and how many bytes of UTF-8 it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t size = 1;
};

inline bool is_ascii(char byte) { return static_cast<signed char>(byte) >= 0; }
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Expects valid UTF-8, `at < end`. Never reads past `end`: a sequence that is cut off there counts
// as one byte of U+FFFD.
inline CodePoint code_point_at(const char* at, const char* end) {
  const auto byte = [at](int i) {
    return static_cast<char32_t>(static_cast<unsigned char>(at[i]));
  };
  const auto tail = [&byte](int i) { return byte(i) & 0x3F; };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const auto left = end - at;
  if (lead < 0xE0 && left >= 2) return {(lead & 0x1F) << 6 | tail(1), 2};
  if (lead < 0xF0 && left >= 3) return {(lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3};
  if (left >= 4) return {(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
  return {0xFFFD, 1};
}

// Where the code point before `at` begins. Expects `begin < at`.
inline const char* code_point_before(const char* at, const char* begin) {
  do --at;
  while (at > begin && is_continuation(*at));
  return at;
}

inline void append_utf8(std::string& text, char32_t c) {
  const auto tail = [&text](char32_t bits) { text += static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | c >> 6);
    tail(c);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | c >> 12);
    tail(c >> 6);
    tail(c);
  } else {
    text += static_cast<char>(0xF0 | c >> 18);
    tail(c >> 12);
    tail(c >> 6);
    tail(c);
  }
}

}  // namespace solieu::text
