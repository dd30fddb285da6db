#include "engine/text/look_alike.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

namespace solieu::text {
namespace {

struct Row {
  char32_t seen;
  LookAlike look_alike;
};

// By code point. Marks that are bullets only in the private fonts of word processors stand at the
// end: U+F0A7, U+F0B7, U+F0D8 and U+F0FC are what "Symbol" and "Wingdings" leave behind in text.
constexpr Row kRows[] = {
    {0x00AB, {"\""}},                             // «
    {0x00B2, {"2", LookAlikePlace::kAfterM}},     // ²
    {0x00B3, {"3", LookAlikePlace::kAfterM}},     // ³
    {0x00B7, {"*", LookAlikePlace::kLineStart}},  // ·
    {0x00BB, {"\""}},                             // »
    {0x00D0, {"Đ"}},                              // eth
    {0x00F0, {"đ"}},
    {0x0189, {"Đ"}},  // African D
    {0x0256, {"đ"}},
    {0x02BC, {"'"}},  // modifier letter apostrophe
    {0x2010, {"-"}},  // hyphen
    {0x2011, {"-"}},  // non-breaking hyphen
    {0x2012, {"-"}},  // figure dash
    {0x2013, {"-"}},  // en dash
    {0x2014, {"-"}},  // em dash
    {0x2015, {"-"}},  // horizontal bar
    {0x2018, {"'"}},
    {0x2019, {"'"}},
    {0x201A, {"'"}},
    {0x201B, {"'"}},
    {0x201C, {"\""}},
    {0x201D, {"\""}},
    {0x201E, {"\""}},
    {0x201F, {"\""}},
    {0x2022, {"*"}},    // •
    {0x2026, {"..."}},  // …
    {0x2032, {"'"}},    // prime
    {0x2033, {"\""}},   // double prime
    {0x2039, {"'"}},    // ‹
    {0x203A, {"'"}},    // ›
    {0x2043, {"*"}},    // hyphen bullet
    {0x2044, {"/"}},    // fraction slash
    {0x20AB, {"đ"}},    // đồng sign
    {0x2212, {"-"}},    // minus sign
    {0x2215, {"/"}},    // division slash
    {0x25A0, {"*"}},    // ■
    {0x25AA, {"*"}},    // ▪
    {0x25BA, {"*"}},    // ►
    {0x25B6, {"*"}},    // ▶
    {0x25CF, {"*"}},    // ●
    {0x2713, {"*"}},    // ✓
    {0x2714, {"*"}},    // ✔
    {0x2756, {"*"}},    // ❖
    {0x27A2, {"*"}},    // ➢
    {0x27A4, {"*"}},    // ➤
    {0xF0A7, {"*"}},
    {0xF0B7, {"*"}},
    {0xF0D8, {"*"}},
    {0xF0FC, {"*"}},
    {0xFE58, {"-"}},  // small em dash
};

// The full-width forms U+FF01 … U+FF5E stand in the order of ASCII, from '!' on.
constexpr std::string_view kFullWidth =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz"
    "{|}~";

}  // namespace

std::optional<LookAlike> look_alike(char32_t c) {
  if (c < 0x80) return std::nullopt;
  if (c >= 0xFF01 && c <= 0xFF5E) return LookAlike{kFullWidth.substr(c - 0xFF01, 1)};
  if (u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR) return LookAlike{" "};
  const Row* row = std::find_if(std::begin(kRows), std::end(kRows),
                                [c](const Row& candidate) { return candidate.seen == c; });
  if (row == std::end(kRows)) return std::nullopt;
  return row->look_alike;
}

}  // namespace solieu::text
