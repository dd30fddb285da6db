#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "engine/input/article.h"

namespace solieu::input {

// What could not be read, and where: "a.txt: not UTF-8 at byte 17", "stream.ndjson:3: …".
struct Failure {
  std::string uri;
  std::string message;
};

// What a caller gives that the text itself may not say.
struct Options {
  std::optional<fact::Period> published;  // wins over the text's own date
  std::size_t largest_file = std::size_t{512} << 20;  // bytes; a larger one is refused by name
};

// One article before it is read: raw bytes and what the stream said of it.
struct RawArticle {
  std::string uri;
  std::string title, publisher, author;
  std::optional<fact::Period> published;
  std::string text;  // bytes as read; not checked yet
};

// Walks files, folders (recursively, by name order, hidden ones left out) and "-" (standard input),
// and hands over each article in a stable order: a text file is one article, an NDJSON stream one
// a line. Holds one file at a time; an NDJSON stream is read line by line. Nothing is thrown for a
// bad file: it goes to `on_failure` and the walk goes on. A path that does not exist is a failure.
void for_each_article(const std::vector<std::string>& paths, const Options& options,
                      const std::function<void(RawArticle)>& on_article,
                      const std::function<void(Failure)>& on_failure);

// The bytes that `for_each_article` would read, for progress; standard input counts as nothing.
std::size_t total_bytes(const std::vector<std::string>& paths);

// Normalizes the text and reads the article's own lines: title, publication line, byline, publisher
// and furniture. Throws `text::InvalidUtf8`.
Article read_article(RawArticle raw);

}  // namespace solieu::input
