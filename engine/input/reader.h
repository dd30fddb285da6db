#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/encoding/encoding.h"
#include "engine/error.h"
#include "engine/input/article.h"
#include "engine/input/field_map.h"
#include "engine/input/file_state.h"
#include "engine/text/span.h"

namespace solieu::input {

enum class FailureKind {
  kMissing,          // no such file or folder
  kNotPermitted,     // a file or folder that may not be read
  kNotRegular,       // a pipe, device or socket, or links without end
  kEmpty,            // nothing but blanks
  kBinary,           // a NUL byte where none can be in a text
  kTooLarge,         // a file or line over `Options::largest_file`
  kOverLimit,        // a page or an archive that nobody made to be read
  kUnsupported,      // a sort of file that holds no text, or that is not read
  kEncrypted,        // a password is needed
  kDamaged,          // broken off, or not what it says it is
  kNoText,           // a document of pictures of its pages
  kMissingProgram,   // of another project, that turns such documents into text
  kProgramFailed,    // it did not
  kNoArticle,        // a web page without one: a list of others, a menu, an error page
  kBadEncoding,      // a byte that cannot be
  kUnknownEncoding,  // in no encoding is it Vietnamese for sure
  kNoColumn,         // a table without one that is needed
  kBadTable,         // another fault of a table, or of a row of one
  kBadJson,          // a line of a stream that is no article
  kReadError,        // what else the system says
};

// What could not be read, where and why: once as an English line, "a.txt: not UTF-8 at byte 17",
// once in parts, so that it can be said in another language.
struct Failure {
  std::string uri;  // the file as given; for an article that is not UTF-8, the article's
  std::string message;
  FailureKind kind = FailureKind::kReadError;
  std::optional<std::size_t> line = std::nullopt;  // of a stream, from 1
  std::optional<std::size_t> byte = std::nullopt;  // of the file, or of that line, from 0
  // What the kind leaves open: the field of a bad JSON line (empty: it is no object at all), the
  // column that a table lacks and the names it has ("text: ngày, bài"), the one that a row has
  // wrongly ("head", '"' or "cells": no head, an open quote, other cells than the head), the sort
  // of a file that is not regular, the limit in bytes or in words, the encoding that a byte breaks
  // (empty: UTF-8), whether "none", "several" or "mixed" encodings fit, or "UTF-32", or the
  // system's words for a read error.
  std::string detail = {};
};

// What an article cannot be read for.
class Unreadable : public Error {
 public:
  explicit Unreadable(Failure failure) : Error(failure.message), failure_(std::move(failure)) {}
  const Failure& failure() const { return failure_; }

 private:
  Failure failure_;
};

// What a caller gives that the text itself may not say.
struct Options {
  // Wins over the date that the text itself states; what an article stream says of one article
  // wins over this.
  std::optional<fact::Period> published;
  // How files are encoded; else their bytes decide. Streams are UTF-8.
  std::optional<encoding::Encoding> encoding;
  // How streams and tables call what they hold, where they have names of their own.
  FieldMap fields = {};
  std::size_t largest_file = std::size_t{512} << 20;  // bytes of a text file or of a stream's line
  // Asked, if set, before each regular file is opened: one that is known is passed over in silence.
  std::function<bool(const FileState&)> is_known = {};
  // Told, if set, after the last article of a regular file that was read to its end, with the
  // digest of its bytes (digest.h). Not told of a file that changed meanwhile.
  std::function<void(const FileState&, std::int64_t digest)> on_file_end = {};
};

// One article before it is read, and what its stream or server said of it.
struct RawArticle {
  enum class Content : std::uint8_t {
    kText,   // UTF-8, not checked yet
    kBytes,  // of a text in any encoding, a web page or a document
    kCell,   // UTF-8, of a table: the article and nothing else, perhaps with the marks of HTML
  };

  std::string uri;
  std::string title, publisher, author;
  std::optional<fact::Period> published;
  std::string text;  // or bytes, as `content` says
  Content content = Content::kText;
  std::string charset = {};  // of bytes: what a server says, which may be wrong
  // What whoever read the file knows to be no article: bytes of `text`, in order, apart, whole
  // lines. Empty where only the lines themselves can tell.
  std::vector<text::Span> furniture = {};
  // As `Article` has them. Of bytes, a name of an encoding that takes no vote.
  std::string encoding = {};
  std::string format = {};
  std::string canonical = {};
  std::optional<fact::Period> updated = std::nullopt;
};

// Walks files, folders (recursively, by name order, hidden ones left out) and "-" (standard input),
// and hands over each article in a stable order: a text, page or document is one article, a stream
// (NDJSON) one a line, a table (CSV) one a row, an archive one a member, a web archive one an
// answer. Of a folder, texts (*.txt), streams (*.ndjson, *.jsonl), tables (*.csv, *.tsv) and,
// whatever their name, pages, documents and archives are read, but not *.facts.ndjson and
// *.audit.ndjson, gold that lies beside its article; a file named in `paths` is read whatever it
// is. Links to folders are followed in `paths` only, so that no loop is ever walked. A stream is
// known by its name or by its first line. Holds one file at a time, of a stream one line. Nothing
// is thrown for a bad file: it goes to `on_failure` and the walk goes on. A path that does not
// exist is a failure; what the two functions throw passes through.
void for_each_article(const std::vector<std::string>& paths, const Options& options,
                      const std::function<void(RawArticle)>& on_article,
                      const std::function<void(Failure)>& on_failure);

// The bytes that `for_each_article` would read, for progress; standard input counts as nothing.
std::size_t total_bytes(const std::vector<std::string>& paths);

// Decodes bytes, lays out a page, normalizes the text and reads the article's own lines: title,
// publication line, byline, publisher and furniture. What `raw` says already is kept; lines that it
// calls furniture stay so, and of these only the publisher is read. Throws `Unreadable`.
Article read_article(RawArticle raw);

}  // namespace solieu::input
