#include "cli/finding_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "cli/audit_page.h"
#include "cli/columns.h"
#include "cli/finding_words.h"
#include "cli/message.h"
#include "cli/reasons.h"
#include "cli/stored_facts.h"
#include "cli/structured.h"
#include "cli/wording.h"

namespace solieu::cli {
namespace {

// A list for people: an article, and under it what is wrong, where, and why.
class ListPrinter : public FindingPrinter {
 public:
  explicit ListPrinter(Output& out) : out_(out) {}

  void print(const store::StoredFinding& stored) override {
    if (article_id_ != stored.article.id) print_article(stored.article);
    const fact::Finding& finding = stored.finding;
    const std::size_t severity = in_language(finding.severity).size();
    print_line(shown(heading_of(finding), {{0, severity}}), 2);
    print_line(sentence_around(stored), 4);
    print_paragraph(sentence_of(finding.reason), 4);
  }

 private:
  void print_article(const store::ArticleInfo& article) {
    if (article_id_) out_ << '\n';
    article_id_ = article.id;
    print_line(shown(article.title.empty() ? article.uri : article.title), 0);
    std::string source = article.published ? in_words(*article.published) : std::string();
    for (const std::string& part : {article.publisher, article.uri}) {
      if (part.empty() || (article.title.empty() && part == article.uri)) continue;
      if (!source.empty()) source += "  ";
      source += part;
    }
    if (!source.empty()) print_line(shown(source), 2);
  }

  // "error: date of the document: 14/10/2013 → 03/06/2013"
  static std::string heading_of(const fact::Finding& finding) {
    std::string heading =
        fmt::format("{}: {}", in_language(finding.severity), in_language(finding.kind));
    if (!finding.says.empty()) heading += ": " + as_people_write(finding.says);
    if (!finding.should.empty()) heading += " → " + as_people_write(finding.should);
    return heading;
  }

  void print_line(Shown line, std::size_t indent) {
    if (out_.width() > indent) line = cut(line, out_.width() - indent);
    out_ << std::string(indent, ' ') << (out_.emphasizes() ? in_bold(line) : line.text) << '\n';
  }

  // Whole, on as many lines as it takes.
  void print_paragraph(const std::string& text, std::size_t indent) {
    const Shown paragraph = shown(text);
    const std::size_t width = out_.width() > indent ? out_.width() - indent : paragraph.text.size();
    for (const std::string& line : wrapped(paragraph.text, width)) {
      out_ << std::string(indent, ' ') << line << '\n';
    }
  }

  Output& out_;
  std::optional<std::int64_t> article_id_;  // whose findings are being printed
};

class CsvPrinter : public FindingPrinter {
 public:
  explicit CsvPrinter(Output& out) : out_(out) {
    out_ << csv_line({"article", "kind", "severity", "start", "end", "text", "symbol", "says",
                      "should", "because", "title", "published", "publisher", "sentence"});
  }

  void print(const store::StoredFinding& stored) override {
    const store::ArticleInfo& article = stored.article;
    const fact::Finding& finding = stored.finding;
    out_ << csv_line({article.uri, std::string(fact::name_of(finding.kind)),
                      std::string(fact::name_of(finding.severity)),
                      std::to_string(finding.range.begin), std::to_string(finding.range.end),
                      finding.text, finding.symbol, finding.says, finding.should,
                      sentence_of(finding.reason), article.title, published_of(article),
                      article.publisher, stored.sentence});
  }

 private:
  Output& out_;
};

class NdjsonPrinter : public FindingPrinter {
 public:
  explicit NdjsonPrinter(Output& out) : out_(out) {}

  // The first ten fields are there even if there is nothing in them.
  void print(const store::StoredFinding& stored) override {
    const store::ArticleInfo& article = stored.article;
    const fact::Finding& finding = stored.finding;
    JsonObject object;
    object.add_json("article", json_string(article.uri))
        .add_json("kind", json_string(fact::name_of(finding.kind)))
        .add_json("severity", json_string(fact::name_of(finding.severity)))
        .add_json("start", std::to_string(finding.range.begin))
        .add_json("end", std::to_string(finding.range.end))
        .add_json("text", json_string(finding.text))
        .add_json("symbol", json_string(finding.symbol))
        .add_json("says", json_string(finding.says))
        .add_json("should", json_string(finding.should))
        .add_json("because", json_string(sentence_of(finding.reason)));
    out_ << object.add("title", article.title)
                .add("published", published_of(article))
                .add("publisher", article.publisher)
                .add("sentence", stored.sentence)
                .text()
         << '\n';
  }

 private:
  Output& out_;
};

// A page stands as a whole: it begins with a summary.
class PagePrinter : public FindingPrinter {
 public:
  PagePrinter(const AuditSummary& summary, Output& out) : out_(out), page_(summary) {}

  void print(const store::StoredFinding& stored) override { page_.add(stored); }
  void finish() override { page_.print(out_); }

 private:
  Output& out_;
  AuditPage page_;
};

}  // namespace

std::unique_ptr<FindingPrinter> finding_printer(std::string_view format,
                                                const AuditSummary& summary, Output& out) {
  if (format == "csv") return std::make_unique<CsvPrinter>(out);
  if (format == "ndjson") return std::make_unique<NdjsonPrinter>(out);
  if (format == "html") return std::make_unique<PagePrinter>(summary, out);
  return std::make_unique<ListPrinter>(out);
}

}  // namespace solieu::cli
