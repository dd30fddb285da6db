#include "engine/format/pages.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace solieu::format {
namespace {

constexpr std::size_t kEdgeLines = 2;  // a head or foot of more lines than that is rare

using Page = std::vector<std::string_view>;  // its lines

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

std::vector<std::string_view> divide(std::string_view text, char divider) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(divider);
    parts.push_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// What the lines at the edges of pages are compared by: their letters, without blanks. A number
// that grows with the pages is "#" and what it is ahead of them; other numbers stay, so that pages
// which report alike but for their figures keep these.
std::string key_of(std::string_view line, std::size_t page) {
  std::string key;
  bool has_page_number = false;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_digit(line[at])) {
      if (line[at] != ' ' && line[at] != '\t' && line[at] != '\r') key += line[at];
      ++at;
      continue;
    }
    const std::size_t end = std::min(line.find_first_not_of("0123456789", at), line.size());
    constexpr std::size_t kMostDigits = 4;
    if (has_page_number || end - at > kMostDigits) {
      key += line.substr(at, end - at);
    } else {
      std::int64_t number = 0;
      for (std::size_t i = at; i < end; ++i) number = number * 10 + (line[i] - '0');
      key += '#' + std::to_string(number - static_cast<std::int64_t>(page)) + ' ';
      has_page_number = true;
    }
    at = end;
  }
  return key;
}

// "3", "- 3 -", "3/12", "Trang 3"
bool is_page_number(std::string_view line) {
  for (const std::string_view word : {"Trang", "trang", "Page", "Tr."}) {
    if (line.starts_with(word)) line.remove_prefix(word.size());
  }
  constexpr std::string_view kMarks = " \t\r-/|()[]";
  return std::any_of(line.begin(), line.end(), is_digit) &&
         std::all_of(line.begin(), line.end(),
                     [&](char c) { return is_digit(c) || kMarks.find(c) != kMarks.npos; });
}

// The lines at a page's head or foot, by index, from the edge inwards.
std::vector<std::size_t> edge_of(const Page& page, bool is_head) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < page.size() && lines.size() < kEdgeLines; ++i) {
    const std::size_t line = is_head ? i : page.size() - 1 - i;
    if (!is_blank(page[line])) lines.push_back(line);
  }
  return lines;
}

void remove_edges(std::vector<Page>& pages, bool is_head) {
  std::map<std::string, std::size_t> counts;  // of pages
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::set<std::string> keys;
    for (const std::size_t line : edge_of(pages[i], is_head)) {
      keys.insert(key_of(pages[i][line], i));
    }
    for (const std::string& key : keys) ++counts[key];
  }
  const std::size_t most = std::max<std::size_t>(2, (pages.size() + 1) / 2);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const std::size_t line : edge_of(pages[i], is_head)) {
      const std::size_t count = counts.at(key_of(pages[i][line], i));
      // First and last pages often have no number, so that two of them are enough.
      const bool is_furniture = count >= most || (count >= 2 && is_page_number(pages[i][line]));
      if (!is_furniture) break;
      pages[i][line] = {};
    }
  }
}

// Whether what stands before a page's end goes on after it: no stop, and a small letter follows.
bool runs_on(std::string_view before, std::string_view after) {
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  if (last == before.npos || std::string_view(".:;!?").find(before[last]) != before.npos) {
    return false;
  }
  const std::size_t first = after.find_first_not_of(" \t");
  if (first == after.npos) return false;
  const char c = after[first];
  // Vietnamese letters beyond ASCII begin few words that are no names; these count as going on too.
  return (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

void append_page(std::string& text, const Page& page) {
  auto first = page.begin();
  while (first != page.end() && is_blank(*first)) ++first;
  if (first == page.end()) return;
  auto last = page.end();
  while (is_blank(*std::prev(last))) --last;
  if (!text.empty() && !runs_on(text, *first)) text += '\n';
  for (; first != last; ++first) {
    text += *first;
    text += '\n';
  }
}

}  // namespace

std::string join_pages(std::string_view text) {
  std::vector<Page> pages;
  for (const std::string_view page : divide(text, '\f')) pages.push_back(divide(page, '\n'));
  // A form feed ends the last page too.
  const Page& last = pages.back();
  if (pages.size() > 1 && std::all_of(last.begin(), last.end(), is_blank)) pages.pop_back();
  if (pages.size() > 1) {
    remove_edges(pages, /*is_head=*/true);
    remove_edges(pages, /*is_head=*/false);
  }
  std::string joined;
  for (const Page& page : pages) append_page(joined, page);
  return joined;
}

}  // namespace solieu::format
