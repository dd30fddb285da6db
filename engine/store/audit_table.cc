#include "engine/store/audit_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "engine/store/inserter.h"
#include "engine/store/rows.h"
#include "engine/store/schema.h"
#include "engine/store/words.h"

namespace solieu::store {
namespace {

constexpr auto kStoring = "store an audit";
constexpr auto kReading = "read the findings";

void set_day(Statement& row, int parameter, const std::optional<fact::Day>& day) {
  if (day) {
    row.set(parameter, day->to_string());
  } else {
    row.set(parameter, std::nullopt);
  }
}

std::int64_t id_of(std::size_t position) { return static_cast<std::int64_t>(position) + 1; }

// Puts one audit into tables that are empty.
class AuditWriter {
 public:
  explicit AuditWriter(Connection& connection) : connection_(connection) {}

  void insert(const AuditRows& rows) {
    insert_documents(rows.documents);
    insert_citations(rows.citations);
    insert_findings(rows.findings);
    Statement audited = connection_.prepare("INSERT INTO audit(audited_at) VALUES (?)", kStoring);
    audited.set(1, rows.audited_at);
    audited.run();
  }

 private:
  void insert_documents(const std::vector<fact::OfficialDocument>& documents) {
    Inserter inserter(connection_, "document", 12, kStoring);
    inserter.insert(documents.size(), [&](Statement& row, int first, std::size_t i) {
      const fact::OfficialDocument& document = documents[i];
      row.set(first, id_of(i));
      row.set_text(first + 1, document.symbol);
      row.set_static(first + 2, document.type);
      row.set_text(first + 3, document.issuer);
      set_day(row, first + 4, document.date);
      row.set_text(first + 5, document.term);
      row.set_text(first + 6, document.title);
      row.set(first + 7, fact::name_of(document.validity));
      row.set_text(first + 8, document.replaced_by);
      set_day(row, first + 9, document.replaced_from);
      row.set(first + 10, std::int64_t{document.is_verified});
      row.set_text(first + 11, document.source);
    });
    Statement name =
        connection_.prepare("INSERT OR IGNORE INTO document_name VALUES (?, ?)", kStoring);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (const std::string& words : documents[i].names) {
        name.set(1, id_of(i));
        name.set_static(2, words);
        name.run();
      }
    }
  }

  // A fact that is gone by now has no citation.
  void insert_citations(const std::vector<CitationRow>& citations) {
    Statement citation = connection_.prepare(
        "INSERT INTO citation SELECT ?1, ?2, ?3, ?4 "
        "WHERE EXISTS (SELECT 1 FROM directive WHERE fact_id = ?1)",
        kStoring);
    Statement candidate = connection_.prepare(
        "INSERT INTO citation_candidate SELECT ?1, ?2 "
        "WHERE EXISTS (SELECT 1 FROM citation WHERE fact_id = ?1)",
        kStoring);
    for (const CitationRow& row : citations) {
      citation.set(1, row.fact_id);
      if (row.documents.size() == 1) {
        citation.set(2, id_of(row.documents.front()));
      } else {
        citation.set(2, std::nullopt);
      }
      citation.set_static(3, row.bound_by);
      if (row.repeats) {
        citation.set(4, *row.repeats);
      } else {
        citation.set(4, std::nullopt);
      }
      citation.run();
      if (row.documents.size() < 2) continue;
      candidate.set(1, row.fact_id);
      for (const std::size_t document : row.documents) {
        candidate.set(2, id_of(document));
        candidate.run();
      }
    }
  }

  void insert_findings(const std::vector<FindingRow>& findings) {
    Statement insert = connection_.prepare(
        "INSERT INTO finding(article_id, kind, severity, start, end, text, sentence_start, "
        "sentence_end, symbol, says, should, why, arguments) "
        "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 "
        "WHERE EXISTS (SELECT 1 FROM article WHERE id = ?1)",
        kStoring);
    for (const FindingRow& row : findings) {
      const fact::Finding& finding = row.finding;
      insert.set(1, row.article_id);
      insert.set(2, fact::name_of(finding.kind));
      insert.set(3, fact::name_of(finding.severity));
      insert.set(4, static_cast<std::int64_t>(finding.range.begin));
      insert.set(5, static_cast<std::int64_t>(finding.range.end));
      insert.set_static(6, finding.text);
      insert.set(7, static_cast<std::int64_t>(finding.sentence.begin));
      insert.set(8, static_cast<std::int64_t>(finding.sentence.end));
      insert.set_text(9, finding.symbol);
      insert.set_text(10, finding.says);
      insert.set_text(11, finding.should);
      insert.set(12, fact::name_of(finding.reason.why));
      const std::string arguments = as_lines(finding.reason.arguments);
      insert.set_static(13, arguments);
      insert.run();
    }
  }

  static std::string as_lines(const std::vector<std::string>& arguments) {
    std::string lines;
    for (std::string argument : arguments) {
      std::replace(argument.begin(), argument.end(), '\n', ' ');
      lines += argument + '\n';
    }
    return lines;
  }

  Connection& connection_;
};

std::vector<std::string> from_lines(std::string_view lines) {
  std::vector<std::string> arguments;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    arguments.emplace_back(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return arguments;
}

// Kinds, severities and reasons that a newer program wrote are nothing to us.
std::optional<fact::Finding> read_finding(const Statement& row, int column) {
  const auto position = [&row](int at) { return static_cast<std::size_t>(row.integer(at)); };
  const auto kind = fact::finding_kind_named(row.text(column));
  const auto severity = fact::severity_named(row.text(column + 1));
  const auto why = fact::why_named(row.text(column + 10));
  if (!kind || !severity || !why) return std::nullopt;
  fact::Finding finding;
  finding.kind = *kind;
  finding.severity = *severity;
  finding.range = {position(column + 2), position(column + 3)};
  finding.text = row.text(column + 4);
  finding.sentence = {position(column + 5), position(column + 6)};
  finding.symbol = row.text(column + 7);
  finding.says = row.text(column + 8);
  finding.should = row.text(column + 9);
  finding.reason = {*why, from_lines(row.text(column + 11))};
  return finding;
}

constexpr std::string_view kFindingColumns =
    "finding.kind, finding.severity, finding.start, finding.end, finding.text, "
    "finding.sentence_start, finding.sentence_end, finding.symbol, finding.says, finding.should, "
    "finding.why, finding.arguments";

// What is asked of findings beyond the dates of their articles.
class FindingSieve {
 public:
  explicit FindingSieve(const FindingFilter& filter)
      : filter_(filter), publisher_(filter.publisher) {}

  bool passes(const fact::Finding& finding) const {
    return finding.severity >= filter_.at_least &&
           (filter_.kinds.empty() || std::find(filter_.kinds.begin(), filter_.kinds.end(),
                                               finding.kind) != filter_.kinds.end());
  }

  bool passes(const ArticleInfo& article) const {
    const auto& published = article.published;
    if (filter_.from && (!published || published->from < *filter_.from)) return false;
    if (filter_.to && (!published || published->to > *filter_.to)) return false;
    return publisher_.all_in(article.publisher);
  }

 private:
  const FindingFilter& filter_;
  Words publisher_;
};

text::Span span_in(const SentenceCutter& text, const fact::Finding& finding) {
  const std::size_t before = text.cut({finding.sentence.begin, finding.range.begin}).size();
  return {before, before + text.cut(finding.range).size()};
}

}  // namespace

void replace_audit(Database& database, const AuditRows& rows) {
  Connection& connection = database.connection();
  if (database.access() == Access::kRead) {
    make_audit_tables_of_ones_own(connection);
    // References that lead out of the tables of one's own cannot be followed.
    connection.execute("PRAGMA foreign_keys = OFF", kStoring);
  }
  connection.execute(database.access() == Access::kRead ? "BEGIN" : "BEGIN IMMEDIATE", kStoring);
  try {
    connection.execute(
        "DELETE FROM citation_candidate; DELETE FROM citation; DELETE FROM document_name; "
        "DELETE FROM document; DELETE FROM finding; DELETE FROM audit",
        kStoring);
    AuditWriter(connection).insert(rows);
    connection.execute("COMMIT", kStoring);
  } catch (...) {
    connection.roll_back();
    throw;
  }
}

void for_each_finding(const Database& database, const FindingFilter& filter,
                      const std::function<void(const StoredFinding&)>& on_finding) {
  Connection& connection = database.connection();
  Statement rows = connection.prepare(
      fmt::format("SELECT {}, {} FROM finding JOIN article ON article.id = finding.article_id "
                  "ORDER BY finding.article_id, finding.start, finding.id",
                  kArticleColumns, kFindingColumns),
      kReading);
  SentenceReader sentences(connection);
  const FindingSieve sieve(filter);
  while (rows.step()) {
    std::optional<fact::Finding> finding = read_finding(rows, kArticleColumnCount);
    if (!finding || !sieve.passes(*finding)) continue;
    StoredFinding stored;
    stored.article = read_article_info(rows, 0);
    if (!sieve.passes(stored.article)) continue;
    stored.finding = std::move(*finding);
    const SentenceCutter& text = sentences.of_article(stored.article.id);
    stored.sentence = std::string(text.cut(stored.finding.sentence));
    stored.in_sentence = span_in(text, stored.finding);
    on_finding(stored);
  }
}

}  // namespace solieu::store
