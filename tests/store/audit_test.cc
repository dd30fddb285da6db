#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/store/audit_table.h"
#include "engine/store/citation_overview.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

constexpr std::string_view kFirst =
    "Hội Nông dân huyện thực hiện Chỉ thị số 05-CT/TW, ngày 16/5/2016.\nChỉ thị 05 được học tập.";
constexpr std::string_view kSecond = "Công đoàn quán triệt Chỉ thị 05-CT/TW và Kế hoạch 9-KH/HU.";

fact::Value citation(std::string symbol, std::string_view date = {}) {
  return made<fact::Directive>([&](auto& directive) {
    directive.symbol = std::move(symbol);
    directive.doc_type = "Chỉ thị";
    if (!date.empty()) directive.date = day(date);
  });
}

fact::OfficialDocument known() {
  fact::OfficialDocument document;
  document.symbol = "05-CT/TW";
  document.type = "Chỉ thị";
  document.issuer = "Bộ Chính trị";
  document.date = day("2016-05-15");
  document.names = {"Chỉ thị về học tập"};
  document.validity = fact::Validity::kAmended;
  document.is_verified = true;
  return document;
}

class AuditTest : public testing::Test {
 protected:
  AuditTest() {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    input::RawArticle first = raw("a.txt", std::string(kFirst));
    first.publisher = "Báo Gia Lai";
    first.published = fact::month_period(2021, 7);
    writer.put(entry(std::move(first), {{"Chỉ thị số 05-CT/TW", citation("05-CT/TW", "2016-05-16")},
                                        {"Chỉ thị 05", citation("05")}}));
    input::RawArticle second = raw("b.txt", std::string(kSecond));
    second.publisher = "Báo Cà Mau";
    second.published = fact::day_period(day("2022-03-01"));
    writer.put(entry(std::move(second), {{"Chỉ thị 05-CT/TW", citation("05-CT/TW")},
                                         {"Kế hoạch 9-KH/HU", citation("9-KH/HU")}}));
    writer.commit();
  }

  static fact::Finding finding() {
    fact::Finding finding;
    finding.kind = fact::FindingKind::kDateDiffers;
    finding.severity = fact::Severity::kWarning;
    finding.range = {29, 65};
    finding.text = "Chỉ thị số 05-CT/TW, ngày 16/5/2016.";
    finding.sentence = {0, 65};
    finding.symbol = "05-CT/TW";
    finding.says = "2016-05-16";
    finding.should = "2016-05-15";
    finding.reason = {fact::Why::kRegisteredDay, {"05-CT/TW", "", "2016-05-15"}};
    return finding;
  }

  // Facts are numbered from 1 in the order of the articles.
  static AuditRows rows() {
    AuditRows rows;
    rows.documents = {known()};
    rows.citations = {{1, {0}, "subject", {}},
                      {2, {0}, "earlier_mention", 1},
                      {3, {0}, "only_one", {}},
                      {4, {}, "nothing", {}}};
    rows.findings = {{1, finding()}};
    rows.audited_at = "2024-07-26T09:00:00Z";
    return rows;
  }

  void audit() const {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    replace_audit(database, rows());
  }

  static std::vector<StoredFinding> found_in(const Database& database,
                                             const FindingFilter& filter = {}) {
    std::vector<StoredFinding> found;
    for_each_finding(database, filter, [&](const StoredFinding& one) { found.push_back(one); });
    return found;
  }

  std::vector<StoredFinding> found(const FindingFilter& filter = {}) const {
    return found_in(Database::open(scratch_.database(), Access::kRead), filter);
  }

  Scratch scratch_;
};

TEST_F(AuditTest, FindingsComeBackWithTheirSentence) {
  audit();
  const std::vector<StoredFinding> found = this->found();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].finding, finding());
  EXPECT_EQ(found[0].article.uri, "a.txt");
  EXPECT_EQ(found[0].sentence, "Hội Nông dân huyện thực hiện Chỉ thị số 05-CT/TW, ngày 16/5/2016.");
  const text::Span place = found[0].in_sentence;
  EXPECT_EQ(found[0].sentence.substr(place.begin, place.size()), finding().text);
}

TEST_F(AuditTest, FindingsAreFiltered) {
  audit();
  const auto count = [&](auto ask) {
    FindingFilter filter;
    ask(filter);
    return found(filter).size();
  };
  EXPECT_EQ(count([](auto& filter) { filter.kinds = {fact::FindingKind::kFuture}; }), 0U);
  EXPECT_EQ(count([](auto& filter) { filter.kinds = {fact::FindingKind::kDateDiffers}; }), 1U);
  EXPECT_EQ(count([](auto& filter) { filter.at_least = fact::Severity::kError; }), 0U);
  EXPECT_EQ(count([](auto& filter) { filter.publisher = "ca mau"; }), 0U);
  EXPECT_EQ(count([](auto& filter) { filter.publisher = "gia lai"; }), 1U);
  EXPECT_EQ(count([](auto& filter) { filter.from = day("2021-07-01"); }), 1U);
  EXPECT_EQ(count([](auto& filter) { filter.from = day("2021-07-02"); }), 0U) << "of that month";
  EXPECT_EQ(count([](auto& filter) { filter.to = day("2021-07-31"); }), 1U);
  EXPECT_EQ(count([](auto& filter) { filter.to = day("2021-07-30"); }), 0U) << "of that month";
}

TEST_F(AuditTest, AnAuditTakesThePlaceOfTheOneBefore) {
  audit();
  audit();
  EXPECT_THAT(found(), SizeIs(1));
  EXPECT_THAT(sql(scratch_.database(), "SELECT count(*) FROM document, audit"), ElementsAre("1"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(AuditTest, WhatIsReadAnewHasNoFindingsUntilTheNextAudit) {
  audit();
  Database database = Database::open(scratch_.database(), Access::kWrite);
  {
    Writer writer(database, kStamp);
    writer.put(entry(raw("a.txt", "Không còn văn bản nào.")));
    writer.remove("b.txt");
    writer.commit();
  }
  EXPECT_THAT(found_in(database), IsEmpty());
  EXPECT_THAT(sql(scratch_.database(), "SELECT count(*) FROM citation"), ElementsAre("0"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(AuditTest, WhatWentAwaySinceItWasReadIsPassedOver) {
  AuditRows late = rows();
  late.citations.push_back({99, {0}, "day", {}});
  late.findings.push_back({99, finding()});
  Database database = Database::open(scratch_.database(), Access::kWrite);
  replace_audit(database, late);
  EXPECT_THAT(found_in(database), SizeIs(1));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(AuditTest, ADatabaseOpenedToBeReadIsNotChanged) {
  {
    Database database = Database::open(scratch_.database(), Access::kRead);
    replace_audit(database, rows());
    EXPECT_THAT(found_in(database), SizeIs(1));
    EXPECT_THAT(document_uses(database, Documents::kRegistered), SizeIs(1));
  }
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(AuditTest, TellsHowADocumentIsCited) {
  audit();
  const Database database = Database::open(scratch_.database(), Access::kRead);
  const std::vector<DocumentUse> uses = document_uses(database, Documents::kRegistered);
  ASSERT_THAT(uses, SizeIs(1));
  EXPECT_EQ(uses[0].document.title, known().title);
  EXPECT_EQ(uses[0].citations, 3U);
  EXPECT_EQ(uses[0].articles, 2U);
  EXPECT_EQ(uses[0].publishers, 2U);
  EXPECT_EQ(uses[0].findings, 1U);
  EXPECT_EQ(uses[0].first, fact::month_period(2021, 7));
  EXPECT_EQ(uses[0].last, fact::day_period(day("2022-03-01")));
  EXPECT_THAT(uses[0].forms, ElementsAre(Pair("Chỉ thị 05", 1), Pair("Chỉ thị 05-CT/TW", 1),
                                         Pair("Chỉ thị số 05-CT/TW", 1)));
  EXPECT_THAT(uses[0].by_year, ElementsAre(Pair("2021", 1), Pair("2022", 1)));
  EXPECT_THAT(uses[0].by_publisher, ElementsAre(Pair("Báo Cà Mau", 1), Pair("Báo Gia Lai", 1)));
}

TEST_F(AuditTest, TellsWhatIsCitedAndInNoRegistry) {
  audit();
  const Database database = Database::open(scratch_.database(), Access::kRead);
  const std::vector<DocumentUse> uses = document_uses(database, Documents::kUnregistered);
  ASSERT_THAT(uses, SizeIs(1));
  EXPECT_EQ(uses[0].document.symbol, "9-KH/HU");
  EXPECT_FALSE(uses[0].is_registered);
}

TEST_F(AuditTest, ACitationWithCandidatesIsNeitherBoundNorUnregistered) {
  AuditRows ambiguous = rows();
  ambiguous.documents.push_back(known());
  ambiguous.documents.back().date = day("1996-11-20");
  ambiguous.citations[2] = {3, {0, 1}, "nothing", {}};
  Database database = Database::open(scratch_.database(), Access::kWrite);
  replace_audit(database, ambiguous);
  EXPECT_EQ(document_uses(database, Documents::kRegistered)[0].citations, 2U);
  EXPECT_THAT(document_uses(database, Documents::kUnregistered), SizeIs(1));
  EXPECT_THAT(sql(scratch_.database(), "SELECT document FROM v_unregistered"),
              ElementsAre("9-KH/HU"));
}

TEST_F(AuditTest, TellsHowWellPublishersCite) {
  audit();
  const Database database = Database::open(scratch_.database(), Access::kRead);
  const std::vector<PublisherCitations> publishers = publisher_citations(database);
  ASSERT_THAT(publishers, SizeIs(2));
  EXPECT_EQ(publishers[0].publisher, "Báo Cà Mau");
  EXPECT_EQ(publishers[0].bound, 1U);
  EXPECT_EQ(publishers[1].publisher, "Báo Gia Lai");
  EXPECT_EQ(publishers[1].citations, 2U);
  EXPECT_THAT(publishers[1].findings, ElementsAre(Pair(fact::FindingKind::kDateDiffers, 1)));
}

TEST_F(AuditTest, ViewsAnswerInAnySqliteShell) {
  audit();
  EXPECT_THAT(sql(scratch_.database(), "SELECT kind, symbol, says, should, uri FROM v_finding"),
              ElementsAre("date_differs|05-CT/TW|2016-05-16|2016-05-15|a.txt"));
  EXPECT_THAT(sql(scratch_.database(),
                  "SELECT symbol, citations, articles, publishers, first_cited, forms "
                  "FROM v_document"),
              ElementsAre("05-CT/TW|3|2|2|2021-07|3"));
  EXPECT_THAT(sql(scratch_.database(),
                  "SELECT symbol, document_symbol, bound_by FROM v_citation ORDER BY fact_id"),
              ElementsAre("05-CT/TW|05-CT/TW|subject", "05|05-CT/TW|earlier_mention",
                          "05-CT/TW|05-CT/TW|only_one", "9-KH/HU|NULL|nothing"));
  EXPECT_THAT(sql(scratch_.database(), "SELECT document, citations FROM v_unregistered"),
              ElementsAre("9-KH/HU|1"));
  EXPECT_THAT(sql(scratch_.database(),
                  "SELECT publisher, articles, citations, bound, findings FROM v_publisher "
                  "ORDER BY publisher"),
              ElementsAre("Báo Cà Mau|1|2|1|0", "Báo Gia Lai|1|2|2|1"));
}

}  // namespace
}  // namespace solieu::store
