#include "cli/audit_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/finding_words.h"
#include "cli/html_text.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/page_style.h"
#include "cli/reasons.h"
#include "cli/wording.h"

namespace solieu::cli {
namespace {

// A sentence that is longer, a whole table in one line, is cut around what is at fault.
constexpr std::size_t kLongestSentence = 600;
// More articles than that are listed when asked for.
constexpr std::size_t kListedAtOnce = 20;

std::string_view class_of(fact::Severity severity) { return fact::name_of(severity); }

std::string meaning_of(fact::Severity severity) {
  switch (severity) {
    case fact::Severity::kError:
      return tr("Contradicts itself: whatever else is true, what stands there cannot be right.");
    case fact::Severity::kWarning:
      return tr(
          "Contradicts what is known elsewhere: the registry, the calendar, another article.");
    case fact::Severity::kNote:
      return tr("A slip of form, or a doubt that someone should look into.");
  }
  return {};
}

std::string term_row(const std::string& term, std::string_view html, std::string_view kind = {}) {
  return fmt::format("<dt>{}</dt><dd{}>{}</dd>\n", html_text(term),
                     kind.empty() ? std::string() : fmt::format(" class=\"{}\"", kind), html);
}

// What the report says, what would be right, and why; quotes from reports are in Vietnamese.
std::string comparison(const fact::Finding& finding) {
  const auto quoted = [](const std::string& stated) {
    return fmt::format("<bdi lang=\"vi\">{}</bdi>", html_text(as_people_write(stated)));
  };
  std::string rows;
  if (!finding.says.empty()) rows += term_row(tr("the article says"), quoted(finding.says));
  if (!finding.should.empty()) {
    rows += term_row(tr("would be right"), quoted(finding.should), "should");
  }
  rows += term_row(tr("because"), html_text(sentence_of(finding.reason)));
  return "<dl>\n" + rows + "</dl>\n";
}

// All of a finding but its number, which is known only when all are there.
std::string finding_html(const store::StoredFinding& stored) {
  const fact::Finding& finding = stored.finding;
  std::string html =
      fmt::format("<p><span class=\"severity\">{}</span> <strong>{}</strong>",
                  html_text(in_language(finding.severity)), html_text(in_language(finding.kind)));
  if (!finding.symbol.empty()) {
    html += fmt::format(" <bdi lang=\"vi\">{}</bdi>", html_text(finding.symbol));
  }
  return html + fmt::format("</p>\n<blockquote lang=\"vi\">{}</blockquote>\n{}</div>\n",
                            html_text(cut(sentence_around(stored), kLongestSentence)),
                            comparison(finding));
}

std::string title_of(const store::ArticleInfo& article) {
  return fmt::format("<bdi lang=\"vi\">{}</bdi>",
                     html_text(article.title.empty() ? article.uri : article.title));
}

// "12/03/2021 · Báo Cà Mau · https://…"
std::string source_of(const store::ArticleInfo& article) {
  std::string source;
  const auto add = [&](const std::string& html) {
    if (!source.empty()) source += " · ";
    source += html;
  };
  if (article.published) add(html_text(in_words(*article.published)));
  if (!article.publisher.empty()) {
    add(fmt::format("<bdi lang=\"vi\">{}</bdi>", html_text(article.publisher)));
  }
  const std::string uri = html_text(article.uri);
  add(is_web_address(article.uri)
          ? fmt::format("<a href=\"{0}\" rel=\"noreferrer noopener\"><bdi>{0}</bdi></a>", uri)
          : fmt::format("<bdi>{}</bdi>", uri));
  return source;
}

void print_head(const std::string& title, Output& out) {
  out << fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
                     // What HTML calls the language that this is translated to.
                     tr("en"));
  out << fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-{}'; base-uri 'none'; form-action 'none'\">\n",
      page_style_hash());
  out << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n"
      << fmt::format("<title>{}</title>\n<style>", html_text(title)) << page_style()
      << "</style>\n</head>\n<body>\n<main>\n";
}

void print_cards(const SeverityCount& findings, Output& out) {
  out << "<div class=\"cards\">\n";
  for (const fact::Severity severity : kSeverities) {
    out << fmt::format("<p class=\"card {}\"><strong>{}</strong> {}</p>\n", class_of(severity),
                       count_in_figures(findings[severity]), html_text(in_language(severity)));
  }
  out << "</div>\n";
}

using Row = std::pair<std::string, SeverityCount>;  // what is counted, as HTML

void print_table(const std::string& caption, const std::vector<Row>& rows, Output& out) {
  out << fmt::format("<table>\n<caption>{}</caption>\n<thead><tr><th></th>", html_text(caption));
  for (const fact::Severity severity : kSeverities) {
    out << fmt::format("<th scope=\"col\">{}</th>", html_text(in_language(severity)));
  }
  out << fmt::format("<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n", html_text(tr("sum")));
  for (const auto& [name, findings] : rows) {
    out << fmt::format("<tr><th scope=\"row\">{}</th>", name);
    for (const fact::Severity severity : kSeverities) {
      out << fmt::format("<td>{}</td>",
                         findings[severity] == 0 ? "" : count_in_figures(findings[severity]));
    }
    out << fmt::format("<td>{}</td></tr>\n", count_in_figures(findings.total()));
  }
  out << "</tbody>\n</table>\n";
}

std::vector<Row> rows_of(const std::map<fact::FindingKind, SeverityCount>& by_kind) {
  std::vector<Row> rows;
  rows.reserve(by_kind.size());
  for (const auto& [kind, findings] : by_kind) {
    rows.emplace_back(html_text(in_language(kind)), findings);
  }
  return rows;
}

// The one with most findings first.
std::vector<Row> rows_of(const std::map<std::string, SeverityCount>& by_publisher) {
  std::vector<Row> rows;
  rows.reserve(by_publisher.size());
  for (const auto& [publisher, findings] : by_publisher) {
    rows.emplace_back(publisher.empty()
                          ? html_text(tr("(not stated)"))
                          : fmt::format("<bdi lang=\"vi\">{}</bdi>", html_text(publisher)),
                      findings);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.second.total() > b.second.total(); });
  return rows;
}

void print_legend(Output& out) {
  out << fmt::format("<h2>{}</h2>\n<dl class=\"legend\">\n",
                     html_text(tr("How serious a finding is")));
  for (const fact::Severity severity : kSeverities) {
    out << fmt::format("<dt class=\"{}\">{}</dt><dd>{}</dd>\n", class_of(severity),
                       html_text(in_language(severity)), html_text(meaning_of(severity)));
  }
  out << "</dl>\n";
}

}  // namespace

void AuditPage::add(const store::StoredFinding& stored) {
  if (entries_.empty() || entries_.back().article.id != stored.article.id) {
    entries_.push_back({stored.article, {}});
  }
  const fact::Severity severity = stored.finding.severity;
  shown_.add(severity);
  by_kind_[stored.finding.kind].add(severity);
  by_publisher_[stored.article.publisher].add(severity);
  entries_.back().findings.push_back({severity, finding_html(stored)});
}

void AuditPage::print(Output& out) const {
  std::vector<const Entry*> entries;
  entries.reserve(entries_.size());
  for (const Entry& entry : entries_) entries.push_back(&entry);
  std::stable_sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) {
    const auto& [newer, older] = std::pair(a->article.published, b->article.published);
    return newer && (!older || newer->to > older->to);
  });

  const std::string title = tr("Citations and figures: what does not hold");
  print_head(title, out);
  out << fmt::format("<h1>{}</h1>\n<p class=\"quiet\">{}<br>{}", html_text(title),
                     html_text(articles_in_words(summary_)),
                     html_text(citations_in_words(summary_)));
  if (summary_.accepted > 0) {
    out << "<br>" << html_text(accepted_in_words(summary_));
  }
  out << "</p>\n";
  print_cards(shown_, out);
  if (entries.empty()) {
    out << fmt::format("<p>{}</p>\n", html_text(tr("nothing was found")));
  } else {
    out << "<div class=\"tables\">\n";
    print_table(tr("what it is about"), rows_of(by_kind_), out);
    const bool names_publishers = by_publisher_.size() > 1 || !by_publisher_.contains("");
    if (names_publishers) print_table(tr("who published it"), rows_of(by_publisher_), out);
    out << "</div>\n";
  }
  print_legend(out);
  print_contents(entries, out);
  print_articles(entries, out);
  out << "</main>\n</body>\n</html>\n";
}

void AuditPage::print_contents(const std::vector<const Entry*>& entries, Output& out) {
  if (entries.size() < 2) return;
  out << fmt::format("<nav class=\"contents\">\n<details{}><summary>{}</summary>\n<ol>\n",
                     entries.size() > kListedAtOnce ? "" : " open", html_text(tr("Articles")));
  std::size_t number = 0;
  for (const Entry* entry : entries) {
    out << fmt::format("<li><a href=\"#a{}\">{}</a> <span class=\"quiet\">({})</span></li>\n",
                       ++number, title_of(entry->article),
                       count_in_figures(entry->findings.size()));
  }
  out << "</ol></details></nav>\n";
}

void AuditPage::print_articles(const std::vector<const Entry*>& entries, Output& out) {
  std::size_t article = 0;
  std::size_t number = 0;
  for (const Entry* entry : entries) {
    out << fmt::format(
        "<section>\n<header><h3 id=\"a{}\">{}</h3>\n<p class=\"quiet\">{}</p></header>\n",
        ++article, title_of(entry->article), source_of(entry->article));
    for (const auto& [severity, html] : entry->findings) {
      out << fmt::format(
          "<div class=\"finding {0}\" id=\"f{1}\"><a class=\"number\" href=\"#f{1}\">{1}</a>\n",
          class_of(severity), ++number);
      out << html;
    }
    out << "</section>\n";
  }
}

}  // namespace solieu::cli
