#include "engine/html/headline.h"

#include <algorithm>
#include <array>

#include "engine/html/ascii.h"
#include "engine/text/normalize.h"

namespace solieu::html {
namespace {

constexpr std::size_t kFewestWords = 4;  // fewer may be a section's name
constexpr std::array<std::string_view, 6> kSeparators = {" | ",      " - ",      " \u2013 ",
                                                         " \u2014 ", " \u00BB ", " :: "};
// Lower case without marks: how the names of sites begin.
constexpr std::array<std::string_view, 9> kSiteWords = {
    "trang chu",   "cong thong tin", "trang thong tin", "trang tin dien tu", "website",
    "bao dien tu", "home",           "homepage",        "cong ttdt"};

// For comparing: lower case, single blanks, no marks at its end.
std::string key_of(std::string_view words) {
  std::string key;
  for (const char c : text::fold_case(text::normalized(words))) {
    if (!is_blank(c)) {
      key += c;
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  while (!key.empty() && is_one_of(key.back(), " .-|:\"")) key.pop_back();
  return key;
}

std::size_t words_in(std::string_view key) {
  return key.empty() ? 0 : static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

bool names_site(std::string_view title, std::string_view site_name) {
  const std::string folded = text::fold_marks(text::normalized(trimmed(title)));
  if (!site_name.empty() && key_of(title) == key_of(site_name)) return true;
  return std::any_of(kSiteWords.begin(), kSiteWords.end(),
                     [&](std::string_view word) { return folded.starts_with(word); });
}

// The longest part between separators, unless that names the site.
std::string_view without_site_name(std::string_view title, std::string_view site_name) {
  std::string_view best;
  while (!title.empty()) {
    std::size_t end = title.size();
    std::size_t next = title.size();
    for (const std::string_view separator : kSeparators) {
      const std::size_t found = title.find(separator);
      if (found < end) {
        end = found;
        next = found + separator.size();
      }
    }
    const std::string_view part = trimmed(title.substr(0, end));
    if (part.size() > best.size() && !names_site(part, site_name)) best = part;
    title.remove_prefix(next);
  }
  return best;
}

}  // namespace

int agreement(const Headlines& headlines, std::string_view line) {
  const std::string key = key_of(line);
  if (key.empty()) return 0;
  for (const std::string& headline : headlines.sure) {
    const std::string wanted = key_of(headline);
    if (key == wanted) return 2;
    if (words_in(key) >= kFewestWords && wanted.find(key) != wanted.npos) return 1;
  }
  if (words_in(key) < kFewestWords || names_site(line, headlines.site_name)) return 0;
  const std::string title = key_of(headlines.page_title);
  if (title.starts_with(key)) return 2;
  return title.find(key) != title.npos ? 1 : 0;
}

std::string title_of(const Headlines& headlines) {
  for (const std::string& headline : headlines.sure) {
    if (!names_site(headline, headlines.site_name)) return headline;
  }
  const std::string_view title = trimmed(headlines.page_title);
  if (names_site(title, headlines.site_name)) return {};
  const std::string_view part = without_site_name(title, headlines.site_name);
  // A part of few words may be a half of the title: "An Phú - một năm nhìn lại".
  return std::string(words_in(key_of(part)) >= kFewestWords ? part : title);
}

}  // namespace solieu::html
