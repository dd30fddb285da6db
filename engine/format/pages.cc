#include "engine/format/pages.h"

#include <algorithm>
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

// "Trang 3/12" and "Trang 4/12" are one line: blanks aside, and any number for any other.
std::string shape_of(std::string_view line) {
  std::string shape;
  for (const char c : line) {
    if (is_digit(c)) {
      if (!shape.ends_with('0')) shape += '0';
    } else if (c != ' ' && c != '\t' && c != '\r') {
      shape += c;
    }
  }
  return shape;
}

// "3", "- 3 -", "3/12", "Trang 3"
bool is_page_number(std::string_view shape) {
  for (const std::string_view word : {"Trang", "trang", "Page", "Tr."}) {
    if (shape.starts_with(word)) shape.remove_prefix(word.size());
  }
  constexpr std::string_view kMarks = "-./|()[]";
  return shape.find('0') != shape.npos && std::all_of(shape.begin(), shape.end(), [&](char c) {
           return c == '0' || kMarks.find(c) != kMarks.npos;
         });
}

// The lines at a page's head and foot, by index, from the edge inwards.
std::vector<std::size_t> edge_of(const Page& page, bool is_head) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < page.size() && lines.size() < kEdgeLines; ++i) {
    const std::size_t line = is_head ? i : page.size() - 1 - i;
    if (!is_blank(page[line])) lines.push_back(line);
  }
  return lines;
}

// How many pages have a line of that shape at that edge.
std::map<std::string, std::size_t> shapes_at(const std::vector<Page>& pages, bool is_head) {
  std::map<std::string, std::size_t> counts;
  for (const Page& page : pages) {
    std::set<std::string> shapes;
    for (const std::size_t line : edge_of(page, is_head)) shapes.insert(shape_of(page[line]));
    for (const std::string& shape : shapes) ++counts[shape];
  }
  return counts;
}

void remove_edges(std::vector<Page>& pages, bool is_head) {
  const std::map<std::string, std::size_t> counts = shapes_at(pages, is_head);
  const std::size_t most = std::max<std::size_t>(2, (pages.size() + 1) / 2);
  for (Page& page : pages) {
    for (const std::size_t line : edge_of(page, is_head)) {
      const std::string shape = shape_of(page[line]);
      const std::size_t count = counts.at(shape);
      // First and last pages often have no number, so that two of them are enough.
      const bool is_furniture = count >= most || (count >= 2 && is_page_number(shape));
      if (!is_furniture) break;
      page[line] = {};
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
