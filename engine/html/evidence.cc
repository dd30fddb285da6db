#include "engine/html/evidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/html/ascii.h"

namespace solieu::html {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestNames = 400;  // bytes of class and id that are looked at

// One word of a class or id: "left-menu", "leftMenu", "left_menu".
constexpr std::array kFurnitureWords = {
    "nav"sv,       "menu"sv,    "footer"sv,  "sidebar"sv,   "aside"sv,      "banner"sv,
    "ads"sv,       "related"sv, "other"sv,   "others"sv,    "comment"sv,    "comments"sv,
    "share"sv,     "social"sv,  "hit"sv,     "pager"sv,     "paging"sv,     "login"sv,
    "search"sv,    "weblink"sv, "popup"sv,   "modal"sv,     "widget"sv,     "toolbar"sv,
    "copyright"sv, "rating"sv,  "counter"sv, "statistic"sv, "statistics"sv, "topbar"sv,
    "crumb"sv,     "crumbs"sv,  "vote"sv};
// A whole class or id; one that begins so may name the article's own subject: "tag-nong-dan".
constexpr std::array kFurnitureNames = {"tag"sv,       "tags"sv,     "taglist"sv, "posttags"sv,
                                        "entrytags"sv, "tagcloud"sv, "boxtag"sv,  "boxtags"sv};
// Within the letters of one class or id, wherever its words end.
constexpr std::array kFurnitureParts = {
    "breadcrumb"sv, "navbar"sv,      "topnav"sv,      "navlist"sv,      "navigation"sv,
    "sidebar"sv,    "footer"sv,      "fotter"sv,      "menu"sv,         "lienquan"sv,
    "tinkhac"sv,    "baikhac"sv,     "tinmoi"sv,      "tinlq"sv,        "cungchuyenmuc"sv,
    "cungloai"sv,   "docnhieu"sv,    "xemnhieu"sv,    "binhluan"sv,     "phanhoi"sv,
    "ykien"sv,      "chiase"sv,      "tukhoa"sv,      "truycap"sv,      "hitcount"sv,
    "linkweb"sv,    "lienketweb"sv,  "quangcao"sv,    "relatednews"sv,  "othernews"sv,
    "othertitle"sv, "newsother"sv,   "readcounter"sv, "printandback"sv, "pagination"sv,
    "danhgia"sv,    "thongketruy"sv, "vanbanmoi"sv,   "relatedpost"sv,  "commentlist"sv,
    "fbcomments"sv, "sharedaddy"sv,  "addthis"sv,     "sharebutton"sv,  "duongdan"sv,
    "skiplink"sv};
constexpr std::array kTitleWords = {"title"sv, "headline"sv, "tieude"sv, "heading"sv};
constexpr std::array kTitleParts = {"tieude"sv,     "titlenews"sv,    "newstitle"sv,  "posttitle"sv,
                                    "entrytitle"sv, "articletitle"sv, "titledetail"sv};
// Titles of boxes, not of articles.
constexpr std::array kBoxWords = {"portlet"sv, "folder"sv, "site"sv,   "box"sv,  "block"sv,
                                  "web"sv,     "part"sv,   "module"sv, "link"sv, "front"sv,
                                  "album"sv,   "video"sv,  "list"sv,   "sub"sv,  "logo"sv};
constexpr std::array kBodyParts = {
    "articlebody"sv,    "entrycontent"sv,  "postcontent"sv,   "newscontent"sv,    "contentdetail"sv,
    "detailcontent"sv,  "noidung"sv,       "chitiet"sv,       "bodytext"sv,       "bodycontent"sv,
    "newsbody"sv,       "newsdetail"sv,    "articledetail"sv, "articlecontent"sv, "contentbody"sv,
    "journalcontent"sv, "externalclass"sv, "fckdetail"sv,     "sapo"sv,           "tomtat"sv};

template <typename Table>
bool is_in(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}
template <typename Table>
bool has_part(const Table& table, std::string_view letters) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view part) { return letters.find(part) != letters.npos; });
}

// The classes and the id of an element, each as its words and as its letters alone.
struct Names {
  std::vector<std::string> words;
  std::vector<std::string> letters;

  template <typename Table>
  bool hold_word(const Table& table) const {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_in(table, word); });
  }
  template <typename Table>
  bool hold_name(const Table& table) const {
    return std::any_of(letters.begin(), letters.end(),
                       [&](const std::string& name) { return is_in(table, name); });
  }
  template <typename Table>
  bool hold_part(const Table& table) const {
    return std::any_of(letters.begin(), letters.end(),
                       [&](const std::string& name) { return has_part(table, name); });
  }
};

void add_names(std::string_view list, Names& names) {
  std::string word;
  std::string letters;
  const auto end_word = [&] {
    if (!word.empty()) names.words.push_back(std::move(word));
    word.clear();
  };
  const auto end_name = [&] {
    end_word();
    if (!letters.empty()) names.letters.push_back(std::move(letters));
    letters.clear();
  };
  char before = ' ';
  for (const char c : list.substr(0, kLongestNames)) {
    const bool is_upper = is_ascii_letter(c) && lower_ascii(c) != c;
    const bool was_lower = is_ascii_letter(before) && lower_ascii(before) == before;
    if (is_blank(c)) {
      end_name();
    } else if (!is_ascii_letter(c)) {
      end_word();
    } else {
      if (is_upper && was_lower) end_word();
      word += lower_ascii(c);
      letters += lower_ascii(c);
    }
    before = c;
  }
  end_name();
}

Names names_of(const Node& node) {
  Names names;
  add_names(node.attribute("class"), names);
  add_names(node.attribute("id"), names);
  return names;
}

}  // namespace

Evidence evidence_of(const Node& node) {
  static constexpr std::array kFurnitureElements = {"nav"sv, "aside"sv, "footer"sv, "menu"sv,
                                                    "marquee"sv};
  static constexpr std::array kFurnitureRoles = {"navigation"sv,    "banner"sv, "contentinfo"sv,
                                                 "complementary"sv, "search"sv, "menubar"sv};
  if (node.name.empty() || node.name == "body" || node.name == "html") return Evidence::kNone;
  const std::string_view property = node.attribute("itemprop");
  if (property == "articleBody") return Evidence::kArticle;
  if (property == "headline") return Evidence::kTitle;
  if (is_in(kFurnitureElements, node.name) || is_in(kFurnitureRoles, node.attribute("role"))) {
    return Evidence::kFurniture;
  }
  if (node.name == "article") return Evidence::kArticle;
  if (node.name == "main") return Evidence::kNone;
  const Names names = names_of(node);
  if (names.hold_name(kFurnitureNames) || names.hold_word(kFurnitureWords) ||
      names.hold_part(kFurnitureParts)) {
    return Evidence::kFurniture;
  }
  const bool is_title = names.hold_word(kTitleWords) || names.hold_part(kTitleParts);
  if (is_title && names.hold_word(kBoxWords)) return Evidence::kBoxTitle;
  if (is_title || node.name == "h1") return Evidence::kTitle;
  return names.hold_part(kBodyParts) ? Evidence::kBody : Evidence::kNone;
}

}  // namespace solieu::html
