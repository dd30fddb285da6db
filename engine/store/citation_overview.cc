#include "engine/store/citation_overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/store/rows.h"

namespace solieu::store {
namespace {

constexpr auto kReading = "read the citations";

// A citation with the document that it means; of one that repeats another in short, what that one
// says of a document that no registry has.
constexpr std::string_view kCitations =
    "SELECT {}, citation.document_id, cited.text, coalesce(whole.symbol, whole.name), "
    "whole.doc_type, whole.issuer, whole.date, "
    "document.symbol, document.type, document.issuer, document.date, document.term, "
    "document.title, document.status, document.replaced_by, document.replaced_from, "
    "document.is_verified, document.source, "
    "(SELECT name FROM document_name WHERE document_id = document.id LIMIT 1) "
    "FROM citation JOIN fact AS cited ON cited.id = citation.fact_id "
    "JOIN article ON article.id = cited.article_id "
    "JOIN directive AS whole ON whole.fact_id = coalesce(citation.repeats, citation.fact_id) "
    "LEFT JOIN document ON document.id = citation.document_id "
    "WHERE citation.document_id IS {} NULL "
    "AND NOT EXISTS (SELECT 1 FROM citation_candidate AS c WHERE c.fact_id = citation.fact_id)";

enum Column : int {
  kDocumentId = kArticleColumnCount,
  kText,
  kCitedSymbol,
  kCitedType,
  kCitedIssuer,
  kCitedDate,
  kSymbol,
  kType,
  kIssuer,
  kDate,
  kTerm,
  kTitle,
  kStatus,
  kReplacedBy,
  kReplacedFrom,
  kIsVerified,
  kSource,
  kName
};

fact::OfficialDocument registered(const Statement& row) {
  fact::OfficialDocument document;
  document.symbol = row.text(kSymbol);
  document.type = row.text(kType);
  document.issuer = row.text(kIssuer);
  document.date = fact::Day::parse(row.text(kDate));
  document.term = row.text(kTerm);
  document.title = row.text(kTitle);
  document.validity = fact::validity_named(row.text(kStatus)).value_or(fact::Validity::kUnknown);
  document.replaced_by = row.text(kReplacedBy);
  document.replaced_from = fact::Day::parse(row.text(kReplacedFrom));
  document.is_verified = row.integer(kIsVerified) != 0;
  document.source = row.text(kSource);
  if (!row.is_null(kName)) document.names.push_back(row.text(kName));
  return document;
}

fact::OfficialDocument as_cited(const Statement& row) {
  fact::OfficialDocument document;
  document.symbol = row.text(kCitedSymbol);
  document.type = row.text(kCitedType);
  document.issuer = row.text(kCitedIssuer);
  document.date = fact::Day::parse(row.text(kCitedDate));
  return document;
}

// What citations leave open, others of the same document may tell.
void complete(fact::OfficialDocument& document, const fact::OfficialDocument& cited) {
  if (document.type.empty()) document.type = cited.type;
  if (document.issuer.empty()) document.issuer = cited.issuer;
  if (!document.date) document.date = cited.date;
}

std::string year_of(const ArticleInfo& article) {
  if (!article.published || article.published->from.year() != article.published->to.year()) {
    return {};
  }
  return article.published->from.to_string().substr(0, 4);
}

// How many findings an article has about a symbol.
using FindingCounts = std::map<std::pair<std::int64_t, std::string>, std::size_t>;

FindingCounts finding_counts(Connection& connection) {
  FindingCounts counts;
  Statement rows = connection.prepare(
      "SELECT article_id, symbol, count(*) FROM finding WHERE symbol IS NOT NULL "
      "GROUP BY article_id, symbol",
      kReading);
  while (rows.step()) {
    counts[{rows.integer(0), rows.text(1)}] = static_cast<std::size_t>(rows.integer(2));
  }
  return counts;
}

// The uses of documents, gathered citation by citation.
class Gathering {
 public:
  Gathering(Documents which, FindingCounts findings)
      : which_(which), findings_(std::move(findings)) {}

  void add(const Statement& row) {
    const ArticleInfo article = read_article_info(row, 0);
    Use& use = use_of(row);
    ++use.shown.citations;
    ++use.shown.forms[row.text(kText)];
    if (use.articles.insert(article.id).second) {
      ++use.shown.articles;
      ++use.shown.by_year[year_of(article)];
      ++use.shown.by_publisher[article.publisher];
      note_time(use.shown, article.published);
    }
    const std::pair place(article.id, row.text(kCitedSymbol));
    if (const auto found = findings_.find(place); found != findings_.end()) {
      use.shown.findings += std::exchange(found->second, 0);
    }
  }

  std::vector<DocumentUse> most_cited_first() && {
    std::vector<DocumentUse> shown;
    for (Use& use : uses_) {
      use.shown.publishers = use.shown.by_publisher.size() - use.shown.by_publisher.count("");
      shown.push_back(std::move(use.shown));
    }
    std::stable_sort(shown.begin(), shown.end(), [](const DocumentUse& a, const DocumentUse& b) {
      return a.citations > b.citations;
    });
    return shown;
  }

 private:
  struct Use {
    DocumentUse shown;
    std::set<std::int64_t> articles;
  };

  Use& use_of(const Statement& row) {
    const bool is_registered = which_ == Documents::kRegistered;
    const std::string key = row.text(is_registered ? kDocumentId : kCitedSymbol);
    const auto [found, is_new] = positions_.try_emplace(key, uses_.size());
    if (is_new) {
      Use& use = uses_.emplace_back();
      use.shown.is_registered = is_registered;
      if (is_registered) use.shown.document = registered(row);
    }
    Use& use = uses_[found->second];
    if (!is_registered) {
      const fact::OfficialDocument cited = as_cited(row);
      use.shown.document.symbol = cited.symbol;
      complete(use.shown.document, cited);
    }
    return use;
  }

  static void note_time(DocumentUse& use, const std::optional<fact::Period>& published) {
    if (!published) return;
    if (!use.first || published->from < use.first->from) use.first = published;
    if (!use.last || use.last->to < published->to) use.last = published;
  }

  Documents which_;
  FindingCounts findings_;  // of those that are not counted yet
  std::vector<Use> uses_;
  std::unordered_map<std::string, std::size_t> positions_;
};

}  // namespace

std::vector<DocumentUse> document_uses(const Database& database, Documents which) {
  Connection& connection = database.connection();
  Statement rows = connection.prepare(fmt::format(fmt::runtime(kCitations), kArticleColumns,
                                                  which == Documents::kRegistered ? "NOT" : ""),
                                      kReading);
  Gathering gathering(which, finding_counts(connection));
  while (rows.step()) gathering.add(rows);
  return std::move(gathering).most_cited_first();
}

std::vector<PublisherCitations> publisher_citations(const Database& database) {
  Connection& connection = database.connection();
  std::map<std::string, PublisherCitations> by_publisher;
  const auto of = [&](const std::string& publisher) -> PublisherCitations& {
    PublisherCitations& found = by_publisher[publisher];
    found.publisher = publisher;
    return found;
  };
  Statement articles =
      connection.prepare("SELECT publisher, count(*) FROM article GROUP BY publisher", kReading);
  while (articles.step()) {
    of(articles.text(0)).articles += static_cast<std::size_t>(articles.integer(1));
  }
  Statement citations = connection.prepare(
      "SELECT publisher, count(*), count(document_id), "
      "sum(EXISTS (SELECT 1 FROM citation_candidate AS c WHERE c.fact_id = citation.fact_id)) "
      "FROM citation JOIN fact ON fact.id = citation.fact_id "
      "JOIN article ON article.id = article_id GROUP BY publisher",
      kReading);
  while (citations.step()) {
    PublisherCitations& found = of(citations.text(0));
    found.citations += static_cast<std::size_t>(citations.integer(1));
    found.bound += static_cast<std::size_t>(citations.integer(2));
    found.ambiguous += static_cast<std::size_t>(citations.integer(3));
  }
  Statement findings = connection.prepare(
      "SELECT publisher, kind, count(*) FROM finding JOIN article ON article.id = article_id "
      "GROUP BY publisher, kind",
      kReading);
  while (findings.step()) {
    if (const auto kind = fact::finding_kind_named(findings.text(1))) {
      of(findings.text(0)).findings[*kind] += static_cast<std::size_t>(findings.integer(2));
    }
  }
  std::vector<PublisherCitations> shown;
  for (auto& [publisher, found] : by_publisher) shown.push_back(std::move(found));
  std::stable_sort(shown.begin(), shown.end(),
                   [](const PublisherCitations& a, const PublisherCitations& b) {
                     return a.citations > b.citations;
                   });
  return shown;
}

}  // namespace solieu::store
