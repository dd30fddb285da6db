#include "engine/format/latin.h"

#include <array>
#include <utility>

namespace solieu::format {
namespace {

constexpr unsigned char kFirst = 0x80;
constexpr unsigned char kEnd = 0xA0;

// Where windows-1252 is not ISO 8859-1. Bytes without a letter stay the control characters they
// are there, so that no byte of an old font is lost.
constexpr std::array<char32_t, kEnd - kFirst> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// Where windows-1258 is not windows-1252.
constexpr std::array<std::pair<unsigned char, char32_t>, 18> kWindows1258 = {{
    {0x8A, 0},
    {0x8E, 0},
    {0x9A, 0},
    {0x9E, 0},
    {0xC3, 0x0102},
    {0xCC, 0x0300},
    {0xD0, 0x0110},
    {0xD2, 0x0309},
    {0xD5, 0x01A0},
    {0xDD, 0x01AF},
    {0xDE, 0x0303},
    {0xE3, 0x0103},
    {0xEC, 0x0301},
    {0xF0, 0x0111},
    {0xF2, 0x0323},
    {0xF5, 0x01A1},
    {0xFD, 0x01B0},
    {0xFE, 0x20AB},
}};

}  // namespace

char32_t letter_at(CodePage page, unsigned char byte) {
  if (page == CodePage::kWindows1258) {
    for (const auto& [other, letter] : kWindows1258) {
      if (other == byte) return letter;
    }
  }
  return byte >= kFirst && byte < kEnd ? kWindows1252[byte - kFirst] : byte;
}

}  // namespace solieu::format
