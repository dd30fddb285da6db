#include "engine/html/recognition.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/html/ascii.h"

namespace solieu::html {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kBeginning = 4096;  // bytes
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A page, or a part of one that was cut out.
constexpr std::array kPageTags = {
    "html"sv, "head"sv, "body"sv,   "title"sv,   "meta"sv,    "link"sv, "script"sv,     "style"sv,
    "div"sv,  "p"sv,    "table"sv,  "tr"sv,      "td"sv,      "ul"sv,   "ol"sv,         "h1"sv,
    "h2"sv,   "h3"sv,   "h4"sv,     "article"sv, "section"sv, "main"sv, "header"sv,     "center"sv,
    "form"sv, "base"sv, "span"sv,   "font"sv,    "br"sv,      "hr"sv,   "img"sv,        "iframe"sv,
    "a"sv,    "b"sv,    "strong"sv, "em"sv,      "i"sv,       "u"sv,    "blockquote"sv, "pre"sv};
// These begin plain text as well; a second tag has to stand by them.
constexpr std::array kInlineTags = {"span"sv, "font"sv,   "br"sv, "img"sv, "a"sv,
                                    "b"sv,    "strong"sv, "em"sv, "i"sv,   "u"sv};

template <typename Table>
bool is_in(const Table& table, std::string_view name) {
  return std::find(table.begin(), table.end(), name) != table.end();
}

std::string_view after(std::string_view bytes, std::string_view mark) {
  const std::size_t at = bytes.find(mark);
  return at == bytes.npos ? std::string_view() : bytes.substr(at + mark.size());
}

// Where the document itself begins.
std::string_view without_prolog(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  while (true) {
    bytes = trimmed(bytes);
    if (bytes.starts_with("<!--")) {
      bytes = after(bytes, "-->");
    } else if (bytes.starts_with("<?")) {
      bytes = after(bytes, ">");
    } else {
      return bytes;
    }
  }
}

// Of the start tag that `bytes` begins with; empty where it begins with none.
std::string tag_name(std::string_view bytes) {
  if (!bytes.starts_with('<')) return {};
  std::size_t end = 1;
  while (end < bytes.size() &&
         (is_ascii_letter(bytes[end]) || (bytes[end] >= '0' && bytes[end] <= '9'))) {
    ++end;
  }
  if (end == bytes.size() || !(is_blank(bytes[end]) || is_one_of(bytes[end], "/>"))) return {};
  return lower_ascii(bytes.substr(1, end - 1));
}

bool has_layout_tag(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('<', at)) != bytes.npos; ++at) {
    const std::string name = tag_name(bytes.substr(at));
    if (is_in(kPageTags, name) && !is_in(kInlineTags, name)) return true;
  }
  return false;
}

// The value behind `key`, "=" and perhaps a quote.
std::string_view value_of(std::string_view tag, std::string_view key) {
  const std::size_t at = tag.find(key);
  if (at == tag.npos) return {};
  tag = trimmed(tag.substr(at + key.size()));
  if (!tag.starts_with('=')) return {};
  tag = trimmed(tag.substr(1));
  while (!tag.empty() && is_one_of(tag.front(), "\"'")) tag.remove_prefix(1);
  std::size_t end = 0;
  while (end < tag.size() && !is_blank(tag[end]) && !is_one_of(tag[end], "\"';>/?")) ++end;
  return tag.substr(0, end);
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  const std::string_view document = without_prolog(bytes.substr(0, kBeginning));
  if (equals_ignoring_case(document.substr(0, 9), "<!doctype")) {
    return equals_ignoring_case(trimmed(document.substr(9)).substr(0, 4), "html");
  }
  const std::string name = tag_name(document);
  if (!is_in(kPageTags, name)) return false;
  return !is_in(kInlineTags, name) || has_layout_tag(document);
}

std::string declared_charset(std::string_view bytes) {
  const std::string beginning = lower_ascii(bytes.substr(0, kBeginning));
  std::string_view rest = beginning;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  std::string_view declared;
  if (trimmed(rest).starts_with("<?xml")) {
    declared = value_of(rest.substr(0, rest.find('>')), "encoding");
  }
  while (!(rest = after(rest, "<meta")).empty()) {
    const std::string_view charset = value_of(rest.substr(0, rest.find('>')), "charset");
    if (!charset.empty()) return std::string(charset);
  }
  return std::string(declared);
}

}  // namespace solieu::html
