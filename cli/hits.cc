#include "cli/hits.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/columns.h"
#include "cli/markdown.h"
#include "cli/message.h"
#include "cli/stored_facts.h"
#include "cli/structured.h"
#include "cli/wording.h"

namespace solieu::cli {
namespace {

std::vector<Emphasized> emphasized(const std::vector<text::Span>& places) {
  std::vector<Emphasized> parts;
  parts.reserve(places.size());
  for (const text::Span place : places) parts.push_back({place.begin, place.end});
  return parts;
}

// "19/11/2012  Báo Cần Thơ  https://…": what is known of it.
std::string source_of(const store::ArticleInfo& article, std::string_view between) {
  std::string source = article.published ? in_words(*article.published) : std::string();
  for (const std::string& part : {article.publisher, article.uri}) {
    if (part.empty()) continue;
    if (!source.empty()) source += between;
    source += part;
  }
  return source;
}

std::string copies_of(const store::Hit& hit) {
  if (hit.copies == 0) return {};
  return ' ' + tr_n("(and {} copy)", "(and {} copies)", hit.copies, hit.copies);
}

// For people: title, where it stands, and the sentence under it.
class ListPrinter : public HitPrinter {
 public:
  explicit ListPrinter(Output& out) : out_(out) {}

  void print(const store::Hit& hit) override {
    if (!std::exchange(first_, false)) out_ << '\n';
    const store::ArticleInfo& article = hit.article;
    print_line(shown((article.title.empty() ? article.uri : article.title) + copies_of(hit)), 0);
    if (!article.title.empty()) print_line(shown(source_of(article, "  ")), 2);
    print_line(shown(hit.sentence, emphasized(hit.places)), 4);
  }

 private:
  void print_line(Shown line, std::size_t indent) {
    if (out_.width() > indent) line = cut(line, out_.width() - indent);
    out_ << std::string(indent, ' ') << (out_.emphasizes() ? in_bold(line) : line.text) << '\n';
  }

  Output& out_;
  bool first_ = true;
};

class CsvPrinter : public HitPrinter {
 public:
  explicit CsvPrinter(Output& out) : out_(out) {
    out_ << csv_line(
        {"title", "published", "publisher", "author", "document", "sentence", "found", "copies"});
  }

  void print(const store::Hit& hit) override {
    const store::ArticleInfo& article = hit.article;
    std::string found;
    for (const text::Span place : hit.places) {
      if (!found.empty()) found += "; ";
      found += hit.sentence.substr(place.begin, place.size());
    }
    out_ << csv_line({article.title, published_of(article), article.publisher, article.author,
                      article.uri, hit.sentence, found, std::to_string(hit.copies)});
  }

 private:
  Output& out_;
};

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::string json_of(const store::Hit& hit) {
  const store::ArticleInfo& article = hit.article;
  const std::string_view sentence = hit.sentence;
  std::string matches;
  for (const text::Span place : hit.places) {
    const std::size_t begin = code_points(sentence.substr(0, place.begin));
    const std::size_t size = code_points(sentence.substr(place.begin, place.size()));
    matches += fmt::format("{}[{},{}]", matches.empty() ? "" : ",", begin, begin + size);
  }
  JsonObject object;
  object.add("document", article.uri)
      .add("title", article.title)
      .add("published", published_of(article))
      .add("publisher", article.publisher)
      .add("author", article.author)
      .add("sentence", hit.sentence);
  if (hit.sentence_range) {
    object.add_json("sentence_start", std::to_string(hit.sentence_range->begin));
  }
  object.add_json("matches", fmt::format("[{}]", matches));
  if (hit.copies > 0) object.add_json("copies", std::to_string(hit.copies));
  return object.text();
}

class NdjsonPrinter : public HitPrinter {
 public:
  explicit NdjsonPrinter(Output& out) : out_(out) {}

  void print(const store::Hit& hit) override { out_ << json_of(hit) << '\n'; }

 private:
  Output& out_;
};

class JsonPrinter : public HitPrinter {
 public:
  explicit JsonPrinter(Output& out) : out_(out) {}

  void print(const store::Hit& hit) override {
    out_ << (std::exchange(first_, false) ? "[\n" : ",\n") << json_of(hit);
  }
  void finish() override { out_ << (first_ ? "[]\n" : "\n]\n"); }

 private:
  Output& out_;
  bool first_ = true;
};

std::string escaped(std::string_view text) { return in_markdown(shown(text).text); }

// At the head of a line, "-" and "1." would begin a list.
std::string escaped_at_head(std::string_view text) {
  const std::size_t mark = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool begins_list =
      mark < text.size() &&
      (mark == 0 ? text[0] == '-' || text[0] == '+' : text[mark] == '.' || text[mark] == ')');
  if (!begins_list) return escaped(text);
  return std::string(text.substr(0, mark)) + '\\' + escaped(text.substr(mark));
}

// An address in a link: "<…>" may hold blanks and brackets.
std::string link_to(std::string_view address) {
  std::string result = "<";
  for (const char c : shown(address).text) {
    if (c == '<' || c == '>' || c == '\\') result += '\\';
    result += c;
  }
  return result + '>';
}

// A list to be pasted into a note: title and link, and the sentence as a quotation.
class MarkdownPrinter : public HitPrinter {
 public:
  explicit MarkdownPrinter(Output& out) : out_(out) {}

  void print(const store::Hit& hit) override {
    const store::ArticleInfo& article = hit.article;
    out_ << fmt::format("- [{}]({})", escaped(article.title.empty() ? article.uri : article.title),
                        link_to(article.uri));
    if (article.published) out_ << ", " << in_words(*article.published);
    if (!article.publisher.empty()) out_ << ", " << escaped(article.publisher);
    out_ << escaped(copies_of(hit)) << "\n  > " << sentence_of(hit) << '\n';
  }

 private:
  static std::string sentence_of(const store::Hit& hit) {
    const std::string_view sentence = hit.sentence;
    std::string result;
    std::size_t at = 0;
    for (const text::Span place : hit.places) {
      const std::string_view before = sentence.substr(at, place.begin - at);
      result += at == 0 ? escaped_at_head(before) : escaped(before);
      result += "**" + escaped(sentence.substr(place.begin, place.size())) + "**";
      at = place.end;
    }
    return result + escaped(sentence.substr(at));
  }

  Output& out_;
};

}  // namespace

std::unique_ptr<HitPrinter> hit_printer(std::string_view format, Output& out) {
  if (format == "csv") return std::make_unique<CsvPrinter>(out);
  if (format == "ndjson") return std::make_unique<NdjsonPrinter>(out);
  if (format == "json") return std::make_unique<JsonPrinter>(out);
  if (format == "markdown") return std::make_unique<MarkdownPrinter>(out);
  return std::make_unique<ListPrinter>(out);
}

}  // namespace solieu::cli
