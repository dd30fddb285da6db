#include "engine/input/unpack.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/format/archive.h"
#include "engine/format/budget.h"
#include "engine/format/format.h"
#include "engine/format/packed.h"
#include "engine/format/warc.h"
#include "engine/html/recognition.h"
#include "engine/input/failure.h"
#include "engine/input/stream.h"
#include "engine/input/table.h"

namespace solieu::input {
namespace {

using format::Format;

bool has_extension(std::string_view path, std::string_view extension) {
  if (path.size() <= extension.size()) return false;
  return std::equal(
      extension.begin(), extension.end(), path.end() - extension.size(),
      [](char want, char is) { return want == std::tolower(static_cast<unsigned char>(is)); });
}

bool is_table_name(std::string_view path) {
  return has_extension(path, ".csv") || has_extension(path, ".tsv");
}

// In UTF-16 a page cannot be told by its first bytes.
bool is_page_name(std::string_view path) {
  return has_extension(path, ".html") || has_extension(path, ".htm") ||
         has_extension(path, ".xhtml");
}

bool is_stream_name(std::string_view path) {
  return has_extension(path, ".ndjson") || has_extension(path, ".jsonl");
}

// "tin.ndjson" of "tin.ndjson.gz"
std::string_view without_packing(std::string_view path) {
  for (const std::string_view extension : {".gz", ".bz2", ".xz", ".zst"}) {
    if (has_extension(path, extension)) return path.substr(0, path.size() - extension.size());
  }
  return path;
}

// What archivers add, what is hidden, and gold that lies beside its article.
bool is_left_out(std::string_view member) {
  return member.starts_with('.') || member.find("/.") != member.npos ||
         member.starts_with("__MACOSX/") || member.find("/__MACOSX/") != member.npos ||
         has_extension(member, ".facts.ndjson") || has_extension(member, ".audit.ndjson");
}

bool is_blank(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

bool is_document(Format format) {
  return format == Format::kDocx || format == Format::kOdt || format == Format::kPdf ||
         format == Format::kDoc || format == Format::kRtf;
}

bool is_archive(Format format) { return format == Format::kZip || format == Format::kTar; }

bool is_packed(Format format) {
  return format == Format::kGzip || format == Format::kBzip2 || format == Format::kXz ||
         format == Format::kZstd;
}

Failure failure_of(const std::string& uri, FailureKind kind, std::string detail = {}) {
  return worded({.uri = uri, .message = {}, .kind = kind, .detail = std::move(detail)});
}

// The same bytes for those who unpack them.
class PackedBytes : public format::ByteSource {
 public:
  explicit PackedBytes(Source& source) : source_(source) {}

 protected:
  std::size_t fetch(char* into, std::size_t most) override { return source_.take(into, most); }
  bool skip_damage() override { return source_.recover(); }

 private:
  Source& source_;
};

// One level more, as long as it lives.
class Deeper {
 public:
  explicit Deeper(int& depth) : depth_(depth) { ++depth_; }
  ~Deeper() { --depth_; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;

 private:
  int& depth_;
};

class Unpacker {
 public:
  Unpacker(const Options& options, const std::function<void(RawArticle)>& on_article,
           const std::function<void(Failure)>& on_failure)
      : options_(options), on_article_(on_article), on_failure_(on_failure) {}

  // `name` tells what `uri` may not: a member of an archive, without the archive.
  bool read(Source& source, const std::string& uri, std::string_view name, std::size_t size_hint,
            Found found) {
    // A stream may be silent behind its first line: nothing more is waited for.
    if (is_stream_name(name) || begins_as_stream(source, options_)) {
      if (found == Found::kInFolder && !is_text_name(name)) return false;
      read_stream(source, uri, options_, on_article_, on_failure_);
      return true;
    }
    source.fetch_beyond(format::kBeginning);
    const std::string_view beginning =
        source.ahead().substr(0, std::min(source.ahead().size(), format::kBeginning));
    const Format format = format::format_of(beginning);
    if (format == Format::kText || format == Format::kJsonLines) {
      const bool is_wanted = found == Found::kNamed || is_text_name(name) || is_page_name(name) ||
                             html::looks_like_html(beginning) ||
                             (is_table_name(name) && begins_as_table(source, options_));
      if (!is_wanted) return false;
      read_text(source, uri, name, size_hint);
    } else if (is_document(format)) {
      hand_over(source, uri, size_hint);
    } else if (is_archive(format) || is_packed(format) || format == Format::kWarc) {
      read_packed(source, uri, name, format, found);
    } else if (found == Found::kInFolder && !is_text_name(name)) {
      return false;
    } else {
      on_failure_(failure_of(uri, FailureKind::kUnsupported, std::string(name_of(format))));
    }
    return true;
  }

 private:
  void read_text(Source& source, const std::string& uri, std::string_view name,
                 std::size_t size_hint) {
    if (is_table_name(name) || (!options_.fields.empty() && begins_as_table(source, options_))) {
      read_table(source, uri, options_, on_article_, on_failure_);
    } else {
      hand_over(source, uri, size_hint);
    }
  }

  void hand_over(Source& source, const std::string& uri, std::size_t size_hint) {
    if (size_hint <= options_.largest_file) source.reserve(size_hint);
    std::optional<std::string> bytes;
    if (size_hint <= options_.largest_file) bytes = source.take_rest(options_.largest_file);
    if (!bytes) {
      on_failure_(failure_of(uri, FailureKind::kTooLarge, std::to_string(options_.largest_file)));
    } else if (is_blank(*bytes)) {
      on_failure_(failure_of(uri, FailureKind::kEmpty));
    } else {
      on_article_(article_of(uri, std::move(*bytes)));
    }
  }

  RawArticle article_of(const std::string& uri, std::string bytes) const {
    RawArticle article;
    article.uri = uri;
    article.published = options_.published;
    article.text = std::move(bytes);
    article.content = RawArticle::Content::kBytes;
    if (options_.encoding) article.encoding = encoding::name_of(*options_.encoding);
    return article;
  }

  void read_packed(Source& source, const std::string& uri, std::string_view name, Format format,
                   Found found) {
    PackedBytes bytes(source);
    const bool is_outermost = !budget_;
    if (is_outermost) budget_.emplace(format::Limits{}, bytes);
    try {
      if (is_archive(format)) {
        read_archive(format, bytes, uri);
      } else if (format == Format::kWarc) {
        read_web_archive(bytes, uri);
      } else {
        read_packed_file(format, bytes, uri, name, found);
      }
    } catch (const format::Unreadable& error) {
      on_failure_(input::failure_of(uri, error));
    } catch (const format::OverBudget& error) {
      if (!is_outermost) throw;
      on_failure_(input::failure_of(uri, error));
    }
    if (is_outermost) budget_.reset();
  }

  void read_packed_file(Format format, format::ByteSource& bytes, const std::string& uri,
                        std::string_view name, Found found) {
    if (wrappings_ == budget_->limits().depth) {
      on_failure_(failure_of(uri, FailureKind::kOverLimit, "packed files within packed files"));
      return;
    }
    const Deeper wrapping(wrappings_);
    const auto plain = format::unpacked(format, bytes, *budget_);
    Source inner([&](char* into, std::size_t most) { return plain->read(into, most); },
                 [&] { return plain->recover(); });
    read(inner, uri, without_packing(name), 0, found);
  }

  void read_archive(Format format, format::ByteSource& bytes, const std::string& uri) {
    if (depth_ == budget_->limits().depth) {
      on_failure_(failure_of(uri, FailureKind::kOverLimit, "archives within archives"));
      return;
    }
    const Deeper archive(depth_);
    format::for_each_member(
        format, bytes, *budget_,
        [&](const std::string& member, format::ByteSource& content) {
          if (is_left_out(member)) return;
          Source inner([&](char* into, std::size_t most) { return content.read(into, most); });
          read(inner, uri + "/" + member, member, 0, Found::kInFolder);
        },
        [&](const format::Failure& failure) { report(uri, failure); });
  }

  void read_web_archive(format::ByteSource& bytes, const std::string& uri) {
    format::for_each_response(
        bytes, *budget_,
        [&](format::WebResponse response) {
          if (is_blank(response.body)) return;
          RawArticle article = article_of(response.url, std::move(response.body));
          article.canonical = std::move(response.url);
          article.charset = std::move(response.charset);
          on_article_(std::move(article));
        },
        [&](const format::Failure& failure) { report(uri, failure); });
  }

  void report(const std::string& uri, const format::Failure& failure) {
    const std::string place = failure.uri.empty() ? uri : uri + "/" + failure.uri;
    on_failure_(
        input::failure_of(place, format::Unreadable(failure.kind, failure.detail, failure.byte)));
  }

  const Options& options_;
  const std::function<void(RawArticle)>& on_article_;
  const std::function<void(Failure)>& on_failure_;
  std::optional<format::Budget> budget_;  // of the file, once something in it is packed
  int depth_ = 0;                         // of archives
  int wrappings_ = 0;                     // of packed files
};

}  // namespace

bool is_text_name(std::string_view path) {
  const std::string_view name = without_packing(path);
  return has_extension(name, ".txt") || has_extension(name, ".text") || is_stream_name(name);
}

bool has_usual_name(std::string_view path) {
  constexpr std::string_view kUsual[] = {".docx", ".odt", ".pdf",  ".doc", ".rtf",
                                         ".zip",  ".tar", ".gz",   ".tgz", ".bz2",
                                         ".xz",   ".zst", ".warc", ".csv", ".tsv"};
  return is_text_name(path) || is_page_name(path) ||
         std::any_of(std::begin(kUsual), std::end(kUsual),
                     [&](std::string_view extension) { return has_extension(path, extension); });
}

bool unpack(Source& source, const std::string& uri, std::size_t size_hint, Found found,
            const Options& options, const std::function<void(RawArticle)>& on_article,
            const std::function<void(Failure)>& on_failure) {
  Unpacker unpacker(options, on_article, on_failure);
  return unpacker.read(source, uri, uri, size_hint, found);
}

}  // namespace solieu::input
