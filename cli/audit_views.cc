#include "cli/audit_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "cli/finding_words.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/structured.h"
#include "cli/table.h"
#include "cli/wording.h"

namespace solieu::cli {
namespace {

std::string name_of(const fact::OfficialDocument& document) {
  if (!document.symbol.empty()) return document.symbol;
  return document.names.empty() ? document.title : document.names.front();
}

std::string iso_of(const std::optional<fact::Day>& day) {
  return day ? day->to_string() : std::string();
}

std::string iso_of(const std::optional<fact::Period>& period) {
  return period ? in_iso(*period) : std::string();
}

// "2019–2021"
std::string years_of(const store::DocumentUse& use) {
  if (!use.first || !use.last) return {};
  const std::string first = std::to_string(use.first->from.year());
  const std::string last = std::to_string(use.last->to.year());
  return first == last ? first : first + "–" + last;
}

// The most frequent first: "Quyết định 217-QĐ/TW (12); 217-QĐ/TW (3)".
std::string ranked(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> all(counts.begin(), counts.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string list;
  for (const auto& [name, count] : all) {
    if (!list.empty()) list += "; ";
    list += fmt::format("{} ({})", name.empty() ? tr("(not stated)") : name, count);
  }
  return list;
}

std::string json_of(const std::map<std::string, std::size_t>& counts) {
  JsonObject object;
  for (const auto& [name, count] : counts) object.add_json(name, std::to_string(count));
  return object.text();
}

void print_table(const std::vector<store::DocumentUse>& uses, Output& out) {
  Table table({{tr("document")},
               {tr("type"), Align::kLeft, 10},
               {tr("by whom"), Align::kLeft, 12, 4},
               {tr("date"), Align::kLeft, 0, 5},
               {tr("cited"), Align::kRight},
               {tr("articles"), Align::kRight},
               {tr("publishers"), Align::kRight, 0, 3},
               {tr("in the years"), Align::kLeft, 0, 2},
               {tr("findings"), Align::kRight},
               {tr("written as"), Align::kLeft, 20, 1}});
  for (const store::DocumentUse& use : uses) {
    const fact::OfficialDocument& document = use.document;
    table.add({shown(name_of(document)), shown(document.type), shown(document.issuer),
               shown(document.date ? in_words(fact::day_period(*document.date)) : std::string()),
               shown(count_in_figures(use.citations)), shown(count_in_figures(use.articles)),
               shown(count_in_figures(use.publishers)), shown(years_of(use)),
               shown(use.findings == 0 ? std::string() : count_in_figures(use.findings)),
               shown(ranked(use.forms))});
  }
  table.print(out);
}

void print_csv(const std::vector<store::DocumentUse>& uses, Output& out) {
  out << csv_line({"symbol", "name", "type", "issuer", "date", "term", "title", "status",
                   "citations", "articles", "publishers", "first", "last", "findings", "forms"});
  for (const store::DocumentUse& use : uses) {
    const fact::OfficialDocument& document = use.document;
    out << csv_line({document.symbol, document.names.empty() ? "" : document.names.front(),
                     document.type, document.issuer, iso_of(document.date), document.term,
                     document.title,
                     use.is_registered ? std::string(fact::name_of(document.validity)) : "",
                     std::to_string(use.citations), std::to_string(use.articles),
                     std::to_string(use.publishers), iso_of(use.first), iso_of(use.last),
                     std::to_string(use.findings), ranked(use.forms)});
  }
}

std::string json_of(const store::DocumentUse& use) {
  const fact::OfficialDocument& document = use.document;
  return JsonObject()
      .add("symbol", document.symbol)
      .add("name", document.names.empty() ? std::string() : document.names.front())
      .add("type", document.type)
      .add("issuer", document.issuer)
      .add("date", iso_of(document.date))
      .add("term", document.term)
      .add("title", document.title)
      .add("status", use.is_registered ? fact::name_of(document.validity) : std::string_view())
      .add_json("citations", std::to_string(use.citations))
      .add_json("articles", std::to_string(use.articles))
      .add_json("publishers", std::to_string(use.publishers))
      .add("first", iso_of(use.first))
      .add("last", iso_of(use.last))
      .add_json("findings", std::to_string(use.findings))
      .add_json("forms", json_of(use.forms))
      .add_json("by_year", json_of(use.by_year))
      .add_json("by_publisher", json_of(use.by_publisher))
      .text();
}

std::size_t unknown_of(const store::PublisherCitations& publisher) {
  return publisher.citations - publisher.bound - publisher.ambiguous;
}

std::size_t findings_of(const store::PublisherCitations& publisher) {
  std::size_t sum = 0;
  for (const auto& [kind, count] : publisher.findings) sum += count;
  return sum;
}

// By kind, named as `named` says.
std::map<std::string, std::size_t> by_kind(
    const store::PublisherCitations& publisher,
    const std::function<std::string(fact::FindingKind)>& named) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [kind, count] : publisher.findings) counts[named(kind)] = count;
  return counts;
}

std::string data_word(fact::FindingKind kind) { return std::string(fact::name_of(kind)); }

void print_table(const std::vector<store::PublisherCitations>& publishers, Output& out) {
  Table table({{tr("publisher"), Align::kLeft, 16},
               {tr("articles"), Align::kRight},
               {tr("citations"), Align::kRight},
               {tr("known"), Align::kRight, 0, 3},
               {tr("ambiguous"), Align::kRight, 0, 2},
               {tr("in no registry"), Align::kRight, 0, 2},
               {tr("findings"), Align::kRight},
               {tr("what it is about"), Align::kLeft, 20, 1}});
  const auto kind_in_words = [](fact::FindingKind kind) { return in_language(kind); };
  for (const store::PublisherCitations& publisher : publishers) {
    table.add(
        {shown(publisher.publisher.empty() ? tr("(not stated)") : publisher.publisher),
         shown(count_in_figures(publisher.articles)), shown(count_in_figures(publisher.citations)),
         shown(count_in_figures(publisher.bound)), shown(count_in_figures(publisher.ambiguous)),
         shown(count_in_figures(unknown_of(publisher))),
         shown(count_in_figures(findings_of(publisher))),
         shown(ranked(by_kind(publisher, kind_in_words)))});
  }
  table.print(out);
}

void print_csv(const std::vector<store::PublisherCitations>& publishers, Output& out) {
  out << csv_line(
      {"publisher", "articles", "citations", "bound", "ambiguous", "unknown", "findings", "kinds"});
  for (const store::PublisherCitations& publisher : publishers) {
    out << csv_line({publisher.publisher, std::to_string(publisher.articles),
                     std::to_string(publisher.citations), std::to_string(publisher.bound),
                     std::to_string(publisher.ambiguous), std::to_string(unknown_of(publisher)),
                     std::to_string(findings_of(publisher)),
                     ranked(by_kind(publisher, data_word))});
  }
}

std::string json_of(const store::PublisherCitations& publisher) {
  return JsonObject()
      .add("publisher", publisher.publisher)
      .add_json("articles", std::to_string(publisher.articles))
      .add_json("citations", std::to_string(publisher.citations))
      .add_json("bound", std::to_string(publisher.bound))
      .add_json("ambiguous", std::to_string(publisher.ambiguous))
      .add_json("unknown", std::to_string(unknown_of(publisher)))
      .add_json("findings", json_of(by_kind(publisher, data_word)))
      .text();
}

template <typename Rows>
void print_rows(const Rows& rows, std::string_view format, Output& out) {
  if (format == "csv") {
    print_csv(rows, out);
  } else if (format == "ndjson") {
    for (const auto& row : rows) out << json_of(row) << '\n';
  } else {
    print_table(rows, out);
  }
}

}  // namespace

void print_document_uses(const std::vector<store::DocumentUse>& uses, std::string_view format,
                         Output& out) {
  print_rows(uses, format, out);
}

void print_publishers(const std::vector<store::PublisherCitations>& publishers,
                      std::string_view format, Output& out) {
  print_rows(publishers, format, out);
}

}  // namespace solieu::cli
