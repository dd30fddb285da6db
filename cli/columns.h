#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::cli {

// Bytes of a text that are to stand out.
struct Emphasized {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A text made fit to be shown on one line: line breaks and tabs become blanks, what would command
// the terminal is dropped, bytes that are no UTF-8 become U+FFFD.
struct Shown {
  std::string text;
  std::vector<Emphasized> emphasized;  // in order, none overlapping
};
Shown shown(std::string_view text, const std::vector<Emphasized>& emphasized = {});

// How many columns a shown text takes.
std::size_t columns(std::string_view text);

// Cuts to `width` columns with "…" where something is missing. What is emphasized stays in sight.
Shown cut(const Shown& text, std::size_t width);

// With the emphasized parts in bold type.
std::string in_bold(const Shown& text);

// Breaks at blanks into lines of at most `width` columns; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace solieu::cli
