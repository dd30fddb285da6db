#include "engine/html/metadata.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/html/ascii.h"
#include "engine/html/linked_data.h"
#include "engine/html/timestamp.h"
#include "engine/text/code_point.h"

namespace solieu::html {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestValue = 600;  // bytes
constexpr std::size_t kMostHeadlines = 8;

// Names of <meta>, in lower case.
constexpr std::array kPublishedNames = {"article:published_time"sv,
                                        "og:published_time"sv,
                                        "og:article:published_time"sv,
                                        "pubdate"sv,
                                        "publishdate"sv,
                                        "publish-date"sv,
                                        "publish_date"sv,
                                        "publication_date"sv,
                                        "date.created"sv,
                                        "dc.date"sv,
                                        "dc.date.issued"sv,
                                        "dc.date.created"sv,
                                        "dc.created"sv,
                                        "dcterms.created"sv,
                                        "dcterms.issued"sv,
                                        "dcterms.date"sv,
                                        "datepublished"sv,
                                        "parsely-pub-date"sv,
                                        "sailthru.date"sv};
constexpr std::array kUpdatedNames = {
    "article:modified_time"sv, "og:updated_time"sv, "lastmod"sv,      "dc.date.modified"sv,
    "dcterms.modified"sv,      "datemodified"sv,    "last-modified"sv};
constexpr std::array kAuthorNames = {"author"sv, "article:author"sv, "dc.creator"sv,
                                     "dcterms.creator"sv};
constexpr std::array kPublisherNames = {"og:site_name"sv, "dc.publisher"sv, "dcterms.publisher"sv,
                                        "publisher"sv, "application-name"sv};
constexpr std::array kTitleNames = {"og:title"sv, "twitter:title"sv, "dc.title"sv,
                                    "dcterms.title"sv};
constexpr std::array kLanguageNames = {"content-language"sv, "dc.language"sv, "og:locale"sv,
                                       "language"sv};

template <typename Table>
bool is_in(const Table& table, std::string_view name) {
  return std::find(table.begin(), table.end(), name) != table.end();
}

// On one line and of a bounded size, cut between code points.
std::string tidy(std::string_view words) {
  words = trimmed(words);
  std::string value;
  for (const char c : words) {
    if (value.size() >= kLongestValue && !text::is_continuation(c)) break;
    if (!is_blank(c)) {
      value += c;
    } else if (value.back() != ' ') {
      value += ' ';
    }
  }
  return value;
}

void take(std::string& into, std::string_view words) {
  if (into.empty()) into = tidy(words);
}
void take(std::optional<fact::Day>& into, std::string_view time) {
  if (!into) into = read_timestamp(trimmed(time));
}

bool is_address(std::string_view words) {
  return words.starts_with("http://") || words.starts_with("https://");
}

// Many systems sign with what is no author's name: an address, or the account.
bool is_name(std::string_view words) {
  static constexpr std::array kAccounts = {"admin"sv, "administrator"sv, "root"sv, "editor"sv};
  return !is_address(words) && words.find('@') == words.npos &&
         !is_in(kAccounts, lower_ascii(words));
}

class Collector {
 public:
  explicit Collector(const Tree& tree) : tree_(tree) {}

  Metadata collect() && {
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      const Node& node = tree_[i];
      if (node.name.empty()) continue;
      if (node.name == "meta") {
        take_meta(node);
      } else if (node.name == "link") {
        take_link(node);
      } else if (node.name == "title") {
        take(page_.headlines.page_title, tree_.text_of(i, kLongestValue));
      } else if (node.name == "html") {
        take(page_.language, node.attribute("lang"));
      } else if (node.name == "script") {
        read_linked_data(tree_.text_of(i, kLargestLinkedData), linked_);
      }
      take_microdata(i);
    }
    return combined();
  }

 private:
  void take_meta(const Node& node) {
    std::string_view key = node.attribute("property");
    if (key.empty()) key = node.attribute("name");
    if (key.empty()) key = node.attribute("http-equiv");
    const std::string name = lower_ascii(key.substr(0, kLongestValue));
    const std::string_view value = node.attribute("content");
    if (trimmed(value).empty()) return;
    if (is_in(kPublishedNames, name)) take(page_.published, value);
    if (is_in(kUpdatedNames, name)) take(page_.updated, value);
    if (is_in(kAuthorNames, name) && is_name(value)) take(page_.author, value);
    if (is_in(kPublisherNames, name) && !is_address(value)) take(page_.publisher, value);
    if (name == "og:site_name") take(page_.headlines.site_name, value);
    if (is_in(kTitleNames, name)) take_headline(value);
    if (is_in(kLanguageNames, name)) take(page_.language, value);
    if (name == "og:url" && is_address(value)) take(shared_address_, value);
    if (name == "og:type" && value == "article") page_.is_article = true;
  }

  void take_headline(std::string_view value) {
    if (page_.headlines.sure.size() < kMostHeadlines) page_.headlines.sure.push_back(tidy(value));
  }

  void take_link(const Node& node) {
    const std::string_view address = node.attribute("href");
    if (equals_ignoring_case(node.attribute("rel"), "canonical") && is_address(address)) {
      take(page_.canonical, address);
    }
  }

  // The value of an element: what it says to programs, or else its words.
  std::string value_of(std::size_t i) const {
    for (const char* name : {"content", "datetime"}) {
      if (const auto value = tree_[i].attribute(name); !value.empty()) return std::string(value);
    }
    return tree_.text_of(i, kLongestValue);
  }

  void take_microdata(std::size_t i) {
    const std::string_view property = tree_[i].attribute("itemprop");
    if (property.empty()) return;
    if (property == "datePublished") take(published_, value_of(i));
    if (property == "dateModified") take(updated_, value_of(i));
    if (property == "articleBody") page_.is_article = true;
  }

  Metadata combined() {
    if (!linked_.headline.empty()) {
      page_.headlines.sure.insert(page_.headlines.sure.begin(), tidy(linked_.headline));
    }
    if (is_name(linked_.author) && !linked_.author.empty()) page_.author = tidy(linked_.author);
    take(page_.publisher, linked_.publisher);
    if (const auto day = read_timestamp(linked_.published)) page_.published = day;
    if (const auto day = read_timestamp(linked_.modified)) page_.updated = day;
    if (!page_.published) page_.published = published_;
    if (!page_.updated) page_.updated = updated_;
    if (page_.canonical.empty()) page_.canonical = shared_address_;
    if (is_address(linked_.address)) take(page_.canonical, linked_.address);
    page_.is_article |= linked_.is_article;
    return std::move(page_);
  }

  const Tree& tree_;
  Metadata page_;
  LinkedArticle linked_;
  std::optional<fact::Day> published_, updated_;  // of microdata
  std::string shared_address_;                    // og:url
};

}  // namespace

Metadata read_metadata(const Tree& tree) { return Collector(tree).collect(); }

}  // namespace solieu::html
