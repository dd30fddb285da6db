#include "engine/input/publisher.h"

#include <algorithm>
#include <array>

#include "engine/input/letters.h"
#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

using namespace std::string_view_literals;

// What stands before the name, a piece at a time.
constexpr std::array kCopyrightWords = {
    "copyright"sv, "©"sv,   "(c)"sv, "bản quyền"sv, "thuộc về"sv, "thuộc"sv,
    "của"sv,       "giữ"sv, "by"sv,  "bởi"sv,       "website"sv,  ":"sv,
    "-"sv,         ","sv,   "."sv,   "|"sv,         "năm"sv,      "/"sv};
constexpr std::array kOwnerWords = {"cơ quan chủ quản"sv, ":"sv, "-"sv};
constexpr std::array kSiteNames = {"trang thông tin điện tử"sv, "cổng thông tin điện tử"sv,
                                   "trang tin điện tử"sv};
// A territory publishes nothing itself: its site's name is kept whole.
constexpr std::array kTerritories = {"tỉnh"sv,   "thành phố"sv, "tp"sv,     "huyện"sv,   "quận"sv,
                                     "thị xã"sv, "xã"sv,        "phường"sv, "thị trấn"sv};
// Where a name ends on a line that holds the whole footer.
constexpr std::array kNameEnds = {"|"sv,
                                  "all rights reserved"sv,
                                  "số giấy phép"sv,
                                  "giấy phép"sv,
                                  "địa chỉ"sv,
                                  "số điện thoại"sv,
                                  "điện thoại"sv,
                                  "email"sv,
                                  "chịu trách nhiệm"sv,
                                  "người chịu"sv,
                                  "phát triển"sv,
                                  "thiết kế"sv,
                                  "ghi rõ"sv,
                                  "vui lòng"sv,
                                  "mọi hành vi"sv,
                                  "trụ sở"sv,
                                  "website:"sv,
                                  "powered"sv,
                                  "giữ bản quyền"sv,
                                  "bản quyền"sv,
                                  "copyright"sv,
                                  "©"sv};

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || (!is_letter_at(text, at) && !is_digit(text[at]));
}

// How much of `folded` is made of these words, years and blanks.
template <typename Table>
std::size_t size_of_words(const Table& table, std::string_view folded) {
  std::size_t at = 0;
  while (at < folded.size()) {
    if (folded[at] == ' ' || is_digit(folded[at])) {
      ++at;
      continue;
    }
    const auto word = std::find_if(table.begin(), table.end(), [&](std::string_view candidate) {
      return folded.substr(at).starts_with(candidate) &&
             (!is_letter_at(candidate, 0) || is_word_end(folded, at + candidate.size()));
    });
    if (word == table.end()) break;
    at += word->size();
  }
  return at;
}

std::string_view name_from(std::string_view line, std::string_view folded, std::size_t begin) {
  std::size_t end = line.size();
  for (const std::string_view stop : kNameEnds) {
    end = std::min(end, folded.find(stop, begin));
  }
  std::string_view name = trimmed(line.substr(begin, end - begin));
  while (!name.empty() &&
         std::string_view(".,;:-(/ ").find(name.back()) != std::string_view::npos) {
    name.remove_suffix(1);
  }
  return has_letter(name) ? name : std::string_view();
}

bool is_territory(std::string_view folded_name) {
  return std::any_of(kTerritories.begin(), kTerritories.end(), [&](std::string_view level) {
    return folded_name.starts_with(level) && is_word_end(folded_name, level.size());
  });
}

// "Ban Tổ chức" of "Trang thông tin điện tử Ban Tổ chức".
std::string_view owner_of_site(std::string_view name) {
  const std::string folded = text::fold_case(name);
  for (const std::string_view site : kSiteNames) {
    if (!folded.starts_with(site)) continue;
    const std::string_view rest = std::string_view(folded).substr(site.size());
    const std::size_t skipped = rest.find_first_not_of(" :-");
    if (skipped == std::string_view::npos || is_territory(rest.substr(skipped))) return name;
    return name.substr(site.size() + skipped);
  }
  return name;
}

}  // namespace

Publisher read_publisher(std::string_view line) {
  const std::string folded = text::fold_case(line);
  if (folded.size() != line.size()) return {};
  const std::string_view words = folded;

  const auto found = [&](Publisher::Witness witness, std::size_t begin) -> Publisher {
    const std::string_view name = owner_of_site(name_from(line, words, begin));
    if (name.empty()) return {};
    return {witness, name};
  };
  if (words.starts_with("copyright") || words.starts_with("©") || words.starts_with("bản quyền") ||
      words.starts_with("(c) ") || words.starts_with("giữ bản quyền")) {
    return found(Publisher::Witness::kCopyright, size_of_words(kCopyrightWords, words));
  }
  if (words.starts_with("cơ quan chủ quản")) {
    return found(Publisher::Witness::kOwner, size_of_words(kOwnerWords, words));
  }
  for (const std::string_view site : kSiteNames) {
    if (words.starts_with(site)) return found(Publisher::Witness::kSiteName, 0);
  }
  return {};
}

}  // namespace solieu::input
