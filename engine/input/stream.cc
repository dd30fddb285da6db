#include "engine/input/stream.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/input/failure.h"
#include "engine/input/publication.h"
#include "engine/text/utf8.h"

namespace solieu::input {
namespace {

using nlohmann::json;

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(kBlanks) == std::string_view::npos;
}

// A line that is no article: the field at fault, or where the line stops being JSON.
struct BadLine {
  FailureKind kind;
  std::string detail = {};
  std::optional<std::size_t> byte = std::nullopt;
};

[[noreturn]] void throw_unreadable(std::string_view line, std::size_t byte) {
  if (const std::size_t bad = text::first_invalid_byte(line); bad < line.size()) {
    throw BadLine{FailureKind::kBadEncoding, {}, bad};
  }
  throw BadLine{FailureKind::kBadJson, {}, byte};
}

json parse_object(std::string_view line) {
  json object;
  try {
    object = json::parse(line.begin(), line.end());
  } catch (const json::parse_error& error) {
    throw_unreadable(line, error.byte > 0 ? error.byte - 1 : 0);
  }
  if (!object.is_object()) throw BadLine{FailureKind::kBadJson, {}, 0};
  return object;
}

// Empty where the object does not say; anything but a string is the line's fault.
std::string take_string(json& object, const std::string& field) {
  const auto member = object.find(field);
  if (member == object.end() || member->is_null()) return {};
  if (!member->is_string()) throw BadLine{FailureKind::kBadJson, field};
  return std::move(member->get_ref<std::string&>());
}

// Furniture, in code points of the text: [[0, 120], [900, 1400]]. In bytes, as articles have it.
std::vector<text::Span> read_furniture(const json& object, std::string_view text) {
  constexpr const char* kField = "furniture";
  const auto member = object.find(kField);
  if (member == object.end() || member->is_null()) return {};
  const auto fail = [&] { throw BadLine{FailureKind::kBadJson, kField}; };
  if (!member->is_array()) fail();
  std::vector<text::Span> spans;
  std::size_t at = 0;           // byte
  std::size_t code_points = 0;  // before it
  const auto byte_of = [&](const json& position) {
    if (!position.is_number_unsigned() || position.get<std::size_t>() < code_points) fail();
    for (; code_points < position.get<std::size_t>(); ++code_points) {
      if (at == text.size()) fail();
      do ++at;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    }
    return at;
  };
  for (const json& span : *member) {
    if (!span.is_array() || span.size() != 2) fail();
    const std::size_t begin = byte_of(span[0]);
    spans.push_back({begin, byte_of(span[1])});
  }
  return spans;
}

// `name` is what it is called for want of a name of its own, where fields have other names.
RawArticle read_line(std::string_view line, const FieldMap& map, const std::string& name) {
  json object = parse_object(line);
  const auto name_of = [&](std::string_view field) { return std::string(name_in(map, field)); };
  RawArticle article;
  article.uri = take_string(object, name_of("uri"));
  if (article.uri.empty() && !map.empty() && !map.contains("uri")) article.uri = name;
  if (article.uri.empty()) throw BadLine{FailureKind::kBadJson, name_of("uri")};
  if (!object.contains(name_of("text"))) throw BadLine{FailureKind::kBadJson, name_of("text")};
  article.text = take_string(object, name_of("text"));
  if (is_blank(article.text)) throw BadLine{FailureKind::kEmpty};
  article.title = take_string(object, name_of("title"));
  article.publisher = take_string(object, name_of("publisher"));
  article.author = take_string(object, name_of("author"));
  if (const std::string published = take_string(object, name_of("published")); !published.empty()) {
    article.published = read_stated_date(published);
    if (!article.published) throw BadLine{FailureKind::kBadJson, name_of("published")};
  }
  if (map.empty()) article.furniture = read_furniture(object, article.text);
  return article;
}

}  // namespace

bool begins_as_stream(Source& source, const Options& options) {
  const std::size_t longest_line = options.largest_file;
  // Blank lines and a byte order mark may stand before the first object.
  std::size_t begin = 0;
  while (true) {
    if (begin == 0 && source.ahead().starts_with(kByteOrderMark)) begin = kByteOrderMark.size();
    begin = std::min(source.ahead().find_first_not_of(kBlanks, begin), source.ahead().size());
    if (begin < source.ahead().size()) break;
    if (begin > longest_line || !source.fetch()) return false;
  }
  if (source.ahead()[begin] != '{') return false;

  std::size_t searched = begin;
  std::size_t end = 0;
  while ((end = source.ahead().find('\n', searched)) == std::string_view::npos) {
    searched = source.ahead().size();
    if (searched - begin > longest_line) return false;
    if (!source.fetch()) break;
  }
  const std::string_view line =
      source.ahead().substr(begin, end == std::string_view::npos ? end : end - begin);
  const json object = json::parse(line.begin(), line.end(), nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return false;
  const auto text = object.find(std::string(name_in(options.fields, "text")));
  return text != object.end() && text->is_string();
}

void read_stream(Source& source, const std::string& uri, const Options& options,
                 const std::function<void(RawArticle)>& on_article,
                 const std::function<void(Failure)>& on_failure) {
  std::size_t number = 0;
  bool is_empty = true;
  const auto fail = [&](BadLine bad) {
    on_failure(worded({.uri = uri,
                       .message = {},
                       .kind = bad.kind,
                       .line = number,
                       .byte = bad.byte,
                       .detail = std::move(bad.detail)}));
  };

  while (const auto line = source.next_line(options.largest_file)) {
    ++number;
    if (line->too_long) {
      is_empty = false;
      fail({FailureKind::kTooLarge, std::to_string(options.largest_file)});
      continue;
    }
    std::string_view text = line->text;
    if (number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (is_blank(text)) continue;

    is_empty = false;
    std::optional<RawArticle> article;
    try {
      article = read_line(text, options.fields, uri + ":" + std::to_string(number));
    } catch (BadLine& bad) {
      fail(std::move(bad));
      continue;
    }
    // A stream of another's making may hold what he found on pages.
    if (!options.fields.empty()) article->content = RawArticle::Content::kCell;
    if (!article->published) article->published = options.published;
    on_article(std::move(*article));
  }
  if (is_empty) on_failure(worded({.uri = uri, .message = {}, .kind = FailureKind::kEmpty}));
}

}  // namespace solieu::input
