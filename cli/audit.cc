#include "engine/audit/audit.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cli/audit_files.h"
#include "cli/audit_summary.h"
#include "cli/audit_views.h"
#include "cli/clock.h"
#include "cli/command.h"
#include "cli/database.h"
#include "cli/finding_printer.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "engine/store/audit_table.h"
#include "engine/store/citation_overview.h"

namespace solieu::cli {
namespace {

// What chooses among findings, and means nothing to documents and publishers.
constexpr std::array kFindingFilters = {"kind", "severity", "publisher", "from", "to"};

fact::FindingKind kind_named(const std::string& name, const std::string& command) {
  if (const auto kind = fact::finding_kind_named(name)) return *kind;
  std::string names;
  for (const fact::FindingKind kind : fact::finding_kinds()) {
    if (!names.empty()) names += ", ";
    names += fact::name_of(kind);
  }
  throw UsageError(tr("--{} is one of {}, not \"{}\"", "kind", names, name), command);
}

// "date_differs,future"; also given several times.
std::vector<fact::FindingKind> kinds_of(const Arguments& arguments) {
  std::vector<fact::FindingKind> kinds;
  for (std::string list : arguments.values("kind")) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      if (comma > 0) kinds.push_back(kind_named(list.substr(0, comma), arguments.command()));
      list.erase(0, comma + 1);
    }
  }
  return kinds;
}

std::optional<fact::Severity> severity_of(const Arguments& arguments, std::string_view option) {
  if (!arguments.has(option)) return std::nullopt;
  return fact::severity_named(arguments.word(option, "", {"error", "warning", "note"}));
}

store::FindingFilter filter_of(const Arguments& arguments) {
  store::FindingFilter filter;
  filter.kinds = kinds_of(arguments);
  filter.at_least = severity_of(arguments, "severity").value_or(fact::Severity::kNote);
  filter.publisher = arguments.value("publisher").value_or("");
  if (const auto period = arguments.period("from")) filter.from = period->from;
  if (const auto period = arguments.period("to")) filter.to = period->to;
  return filter;
}

// What the person asks for, checked before any work is done.
struct Wish {
  std::string view, format;
  store::FindingFilter filter;
  std::optional<fact::Severity> fail_on;
  std::size_t limit = store::kNoLimit;
};

Wish wish_of(const Arguments& arguments) {
  Wish wish;
  wish.view =
      arguments.word("view", "findings", {"findings", "documents", "publishers", "unregistered"});
  wish.format = arguments.word("format", "table", {"table", "ndjson", "csv", "html"});
  wish.filter = filter_of(arguments);
  wish.fail_on = severity_of(arguments, "fail-on");
  wish.limit = arguments.number("limit").value_or(store::kNoLimit);
  if (wish.view == "findings") return wish;
  if (wish.format == "html") {
    throw UsageError(tr("--format html shows findings only"), arguments.command());
  }
  for (const char* filter : kFindingFilters) {
    if (!arguments.has(filter)) continue;
    throw UsageError(tr("--{} chooses among findings only", filter), arguments.command());
  }
  return wish;
}

// The findings are kept for any SQLite client; where nothing can be written they are only shown.
store::Database open_to_audit(const Arguments& arguments) {
  const std::string file = database_file(arguments);
  if (::access(file.c_str(), F_OK) != 0 || ::access(file.c_str(), W_OK) != 0) {
    return open_to_read(arguments);
  }
  return store::Database::open(file, store::Access::kWrite);
}

store::AuditRows rows_of(audit::Audit audit, const audit::Registry& registry) {
  store::AuditRows rows;
  rows.documents = registry.documents();
  rows.citations.reserve(audit.bindings.size());
  for (audit::Binding& binding : audit.bindings) {
    rows.citations.push_back({binding.fact_id, std::move(binding.documents),
                              std::string(audit::name_of(binding.by)), binding.repeats});
  }
  rows.findings.reserve(audit.findings.size());
  for (audit::ArticleFinding& found : audit.findings) {
    rows.findings.push_back({found.article_id, std::move(found.finding)});
  }
  rows.audited_at = now_in_utc();
  return rows;
}

void count_citations(const std::vector<store::CitationRow>& citations, AuditSummary& summary) {
  for (const store::CitationRow& citation : citations) {
    const std::size_t documents = citation.documents.size();
    ++(documents == 0 ? summary.unknown : documents == 1 ? summary.bound : summary.ambiguous);
  }
}

AuditSummary do_audit(store::Database& database, const audit::Registry& registry,
                      audit::AcceptedFindings& accepted) {
  const store::AuditRows rows = rows_of(audit::audit(database, registry), registry);
  store::replace_audit(database, rows);
  AuditSummary summary;
  summary.articles = database.stats().articles;
  count_citations(rows.citations, summary);
  store::for_each_finding(database, {}, [&](const store::StoredFinding& stored) {
    if (accepted.settles(stored.article.uri, stored.finding)) {
      ++summary.accepted;
    } else {
      summary.findings.add(stored.finding.severity);
    }
  });
  return summary;
}

void print_findings(const store::Database& database, const Wish& wish, const AuditSummary& summary,
                    audit::AcceptedFindings& accepted, Output& out) {
  const auto printer = finding_printer(wish.format, summary, out);
  std::size_t passed = 0;
  store::for_each_finding(database, wish.filter, [&](const store::StoredFinding& stored) {
    if (accepted.settles(stored.article.uri, stored.finding)) return;
    if (passed++ < wish.limit) printer->print(stored);
  });
  printer->finish();
  out.flush();  // what is told of them comes behind them
  if (passed == 0) inform(tr("nothing was found"));
}

void print_documents(const store::Database& database, const Wish& wish, Output& out) {
  const auto which =
      wish.view == "documents" ? store::Documents::kRegistered : store::Documents::kUnregistered;
  std::vector<store::DocumentUse> uses = store::document_uses(database, which);
  uses.resize(std::min(uses.size(), wish.limit));
  print_document_uses(uses, wish.format, out);
  if (uses.empty()) inform(tr("no such document is cited"));
}

void print_publishers(const store::Database& database, const Wish& wish, Output& out) {
  std::vector<store::PublisherCitations> publishers = store::publisher_citations(database);
  publishers.resize(std::min(publishers.size(), wish.limit));
  print_publishers(publishers, wish.format, out);
  if (publishers.empty()) inform(tr("no document is cited"));
}

void tell(const AuditSummary& summary) {
  inform(in_words(summary.findings));
  inform(articles_in_words(summary));
  inform(citations_in_words(summary));
  if (summary.accepted > 0) inform(accepted_in_words(summary));
}

// The report was mended, or the entry has a slip.
void tell_unused(const audit::AcceptedFindings& accepted) {
  for (const audit::FileFault& entry : accepted.unused()) {
    inform(in_words(entry));
  }
}

bool fails(const AuditSummary& summary, std::optional<fact::Severity> fail_on) {
  return fail_on && std::any_of(kSeverities.begin(), kSeverities.end(), [&](auto severity) {
           return severity >= *fail_on && summary.findings[severity] > 0;
         });
}

Exit run(Session& session) {
  need_no_more_operands(session, 0);
  const Wish wish = wish_of(session.arguments);
  std::vector<audit::FileFault> faults;
  const audit::Registry registry = load_registry(session.arguments, faults);
  audit::AcceptedFindings accepted = load_accepted(session.arguments, faults);
  for (const audit::FileFault& fault : faults) inform(in_words(fault));
  if (!faults.empty()) return Exit::kFailure;

  store::Database database = open_to_audit(session.arguments);
  const AuditSummary summary = do_audit(database, registry, accepted);
  if (wish.view == "findings") {
    print_findings(database, wish, summary, accepted, session.out);
  } else if (wish.view == "publishers") {
    print_publishers(database, wish, session.out);
  } else {
    print_documents(database, wish, session.out);
  }
  if (wish.format == "table") tell(summary);
  tell_unused(accepted);
  return fails(summary, wish.fail_on) ? Exit::kNothing : Exit::kDone;
}

}  // namespace

Command audit_command() {
  return {
      "audit",
      "",
      mark("tells where reports cite documents wrongly or their figures do not add up"),
      {mark("Every citation is looked up in a registry of official documents, and figures that a "
            "sentence compares are calculated again. A finding says what the report says, what "
            "would be right, and why. The findings of the last audit stay in the database."),
       mark("error: contradicts itself. warning: contradicts the registry, the calendar or another "
            "article. note: a slip of form or a doubt."),
       mark(
           "A registry is a table with the columns symbol, type, issuer, date, term, title, names, "
           "status, replaced_by, replaced_on, confidence and source, of which the first two are "
           "needed. It adds to the one that came with the program."),
       mark(
           "Findings that somebody has looked at and settled are named in a table with the columns "
           "article, kind, text, symbol, reason and date, where either text or symbol may be "
           "empty; they are not printed and do not count. Exit status 1 if another one is at or "
           "over --fail-on, whatever is printed.")},
      {{"registry", mark("FILE"), mark("documents of your own; may be given again")},
       {"accept", mark("FILE"), mark("findings that are settled; may be given again")},
       {"view", "findings|documents|publishers|unregistered",
        mark("what does not hold; documents and how they are cited; how well publishers cite; "
             "documents in no registry (findings)")},
       {"format", "table|ndjson|csv|html",
        mark("a list for people, one finding a line, or a page to send or print (table)")},
       {"kind", mark("KIND,..."),
        mark("date_differs, issuer_differs, type_differs, malformed, impossible_date, future, "
             "superseded, unknown_symbol_near, conflict, ratio_percent, parts_total, unit_total")},
       {"severity", "error|warning|note", mark("findings as serious as that, or more")},
       {"publisher", mark("WORDS"), mark("who published it")},
       {"from", mark("DATE"), mark("published then or later: 2022-07-25, 2022-07 or 2022")},
       {"to", mark("DATE"), mark("published then or earlier")},
       {"fail-on", "error|warning|note", mark("exit status 1 if there is one, or a worse one")},
       {"limit", mark("N"), mark("prints no more than that")}},
      run,
      {{mark("what does not hold in the database, as a page to send or print"),
        "solieu audit --format html > audit.html"},
       {mark("wrong dates and issuers in one paper, with a registry of one's own"),
        "solieu audit --kind date_differs,issuer_differs --publisher \"nhan dan\" --registry "
        "own.tsv"},
       {mark("how each document is cited"), "solieu audit --view documents"}}};
}

}  // namespace solieu::cli
