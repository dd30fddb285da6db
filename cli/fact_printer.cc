#include "cli/fact_printer.h"

#include <fmt/format.h>

#include <utility>

#include "cli/brat.h"
#include "cli/message.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

// ANNOTATION's format, one fact a line.
class NdjsonPrinter : public FactPrinter {
 public:
  explicit NdjsonPrinter(Output& out) : out_(out) {}

  void print(const input::Article& article, const std::vector<fact::Fact>& facts) override {
    for (const fact::Fact& fact : facts) out_ << fact::to_ndjson(fact, article.uri) << '\n';
    out_.end_piece();
  }

 private:
  Output& out_;
};

// The same objects as one array.
class JsonPrinter : public FactPrinter {
 public:
  explicit JsonPrinter(Output& out) : out_(out) {}

  void print(const input::Article& article, const std::vector<fact::Fact>& facts) override {
    for (const fact::Fact& fact : facts) {
      out_ << (std::exchange(first_, false) ? "[\n" : ",\n") << fact::to_ndjson(fact, article.uri);
    }
    out_.end_piece();
  }

  void finish() override { out_ << (first_ ? "[]\n" : "\n]\n"); }

 private:
  Output& out_;
  bool first_ = true;
};

// For people: a table under the name of each article.
class TablePrinter : public FactPrinter {
 public:
  explicit TablePrinter(Output& out) : out_(out) {}

  void print(const input::Article& article, const std::vector<fact::Fact>& facts) override {
    if (facts.empty()) return;
    if (!std::exchange(first_, false)) out_ << '\n';
    const std::string uri = shown(article.uri).text;
    Shown heading = {uri, {{0, uri.size()}}};
    if (!article.title.empty()) heading.text.append("  ").append(shown(article.title).text);
    if (out_.width() > 0) heading = cut(heading, out_.width());
    out_ << (out_.emphasizes() ? in_bold(heading) : heading.text) << '\n';

    Table table({{tr("type")},
                 {tr("figure"), Align::kRight},
                 {tr("details"), Align::kLeft, 10},
                 {tr("by whom"), Align::kLeft, 14},
                 {tr("in the report"), Align::kLeft, 16},
                 {tr("position"), Align::kRight}});
    for (const fact::Fact& fact : facts) {
      table.add({shown(in_language(fact::type_of(fact.value))), figure_cell(fact.value, out_),
                 shown(details_of(fact.value)), shown(actor_of(fact.value)), shown(fact.text),
                 shown(fmt::format("{}–{}", fact.range.begin, fact.range.end))});
    }
    table.print(out_);
    out_.end_piece();
  }

 private:
  Output& out_;
  bool first_ = true;
};

// Standoff of the brat annotation tool: the .ann of one article, or several with a heading each.
class BratPrinter : public FactPrinter {
 public:
  explicit BratPrinter(Output& out) : out_(out) {}

  // The heading of the first article has to wait until there is a second.
  void print(const input::Article& article, const std::vector<fact::Fact>& facts) override {
    if (printed_ == 1) out_ << heading(first_uri_) << first_lines_;
    if (printed_ == 0) {
      first_uri_ = article.uri;
      first_lines_ = brat_lines(facts);
    } else {
      out_ << '\n' << heading(article.uri) << brat_lines(facts);
      out_.end_piece();
    }
    ++printed_;
  }

  void finish() override {
    if (printed_ == 1) out_ << first_lines_;
  }

 private:
  static std::string heading(std::string_view uri) {
    return fmt::format("==> {} <==\n", shown(uri).text);
  }

  Output& out_;
  std::size_t printed_ = 0;
  std::string first_uri_;
  std::string first_lines_;
};

}  // namespace

std::unique_ptr<FactPrinter> fact_printer(std::string_view format, Output& out) {
  if (format == "json") return std::make_unique<JsonPrinter>(out);
  if (format == "table") return std::make_unique<TablePrinter>(out);
  if (format == "brat") return std::make_unique<BratPrinter>(out);
  return std::make_unique<NdjsonPrinter>(out);
}

}  // namespace solieu::cli
