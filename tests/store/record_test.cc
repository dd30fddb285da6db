#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "engine/store/record_query.h"
#include "engine/store/stored_article.h"
#include "tests/store/statements.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class RecordTest : public testing::Test {
 protected:
  RecordTest() { put_statements(scratch_.database()); }

  std::vector<std::string> rows(const std::string& statement) {
    return sql(scratch_.database(), statement);
  }

  std::vector<StoredRecord> records(const Filter& filter = {}, Order order = Order::kDocument,
                                    std::size_t limit = kNoLimit) {
    const Database database = Database::open(scratch_.database(), Access::kRead);
    std::vector<StoredRecord> found;
    query_records(database, filter, order, limit,
                  [&](const StoredRecord& record) { found.push_back(record); });
    return found;
  }

  std::vector<std::string> actions(const Filter& filter = {}, Order order = Order::kDocument,
                                   std::size_t limit = kNoLimit) {
    std::vector<std::string> found;
    for (const StoredRecord& record : records(filter, order, limit)) found.push_back(record.action);
    return found;
  }

  Scratch scratch_;
};

TEST_F(RecordTest, ComesBackAsItWas) {
  const Database database = Database::open(scratch_.database(), Access::kRead);
  std::map<std::string, std::vector<fact::Record>> stored;
  for_each_stored_article(
      database, [&](const StoredArticle& article) { stored[article.info.uri] = article.records; });
  EXPECT_EQ(stored["ca-mau"], report_of_ca_mau().records);
  EXPECT_EQ(stored["tu-son"], report_of_tu_son().records);
}

TEST_F(RecordTest, ShowsOneStatementInOneRow) {
  EXPECT_THAT(
      rows("SELECT actor, action, number, unit, number_comparator, amount, currency, "
           "amount_comparator, beneficiary, place, period_from, period_to, directive, published, "
           "title, uri FROM v_record WHERE action = 'bàn giao'"),
      ElementsAre("Hội Nông dân|bàn giao|15|nhà đại đoàn kết|gt|915000000|VND|eq|hộ nghèo|"
                  "huyện Cái Nước|2021-01-01|2021-03-31|217-QĐ/TW|2021-03-12|"
                  "Nông dân Cà Mau giúp nhau|ca-mau"));
  EXPECT_THAT(rows("SELECT number, number_max, unit, second_number, second_unit, amount, currency, "
                   "amount_comparator, per, directive FROM v_record WHERE action <> 'bàn giao'"),
              ElementsAre("2|NULL|nhà|30|con bò|NULL|NULL|NULL|NULL|NULL",
                          "20|25|hộ|NULL|NULL|2500000|VND|eq|hộ|NULL"));
  EXPECT_THAT(rows("SELECT sentence FROM v_record WHERE action = 'tặng'"),
              ElementsAre("Xã Tân Hưng tặng 30 con bò và 2 căn nhà cho hội viên."));
}

// Where no money stands beside the houses, there is what they cost.
TEST_F(RecordTest, TakesTheMoneyOfTheHousesWhereThereIsNoOther) {
  Entry report = report_of_ca_mau();
  report.records[0].money.reset();
  Database database = Database::open(scratch_.database(), Access::kWrite);
  Writer writer(database, {"grammar 2", kStamp.ingested_at});
  writer.put(report);
  writer.commit();
  EXPECT_THAT(rows("SELECT amount, currency, amount_comparator FROM v_record WHERE number = 15"),
              ElementsAre("915000000|VND|eq"));
  Filter filter;
  filter.min = 915'000'000;
  EXPECT_THAT(actions(filter), ElementsAre("bàn giao"));
}

// The view and the fields of what is read say the same, whoever asks.
TEST_F(RecordTest, HasTheFieldsOfItsView) {
  std::string columns;
  for (const std::string& field : record_fields()) columns += "coalesce(" + field + ", ''), ";
  const std::vector<std::string> view =
      rows("SELECT " + columns + "sentence FROM v_record ORDER BY record_id");
  const std::vector<StoredRecord> read = records();
  ASSERT_THAT(read, SizeIs(view.size()));
  for (std::size_t i = 0; i < read.size(); ++i) {
    std::string row;
    for (const std::string& field : record_fields()) row += field_of(read[i], field).value() + "|";
    EXPECT_EQ(row + read[i].sentence, view[i]);
  }
}

struct FilterCase {
  const char* field;
  const char* words;
  std::vector<std::string> found;
};

const FilterCase kFields[] = {
    {"actor", "nong dan", {"bàn giao"}},
    {"action", "tang", {"tặng"}},
    {"beneficiary", "hộ nghèo", {"bàn giao"}},
    {"symbol", "217-QĐ/TW", {"bàn giao"}},
    {"directive", "217-qd/tw", {"bàn giao"}},
    {"programme", "dai doan ket", {"bàn giao"}},
    {"unit", "hộ", {"hỗ trợ"}},
    {"role", "support", {"hỗ trợ"}},
    {"period_from", "2022-06-01", {"hỗ trợ"}},
    {"title", "giup nhau", {"bàn giao", "tặng"}},
    {"publisher", "Báo Cà Mau", {"bàn giao", "tặng"}},
    {"issuer", "trung uong", {}},
};

TEST_F(RecordTest, IsFoundByItsFields) {
  for (const FilterCase& one : kFields) {
    SCOPED_TRACE(testing::Message() << one.field << ' ' << one.words);
    Filter filter;
    filter.fields = {{one.field, one.words}};
    EXPECT_EQ(actions(filter), one.found);
  }
  Filter filter;
  filter.fields = {{"colour", "red"}};
  EXPECT_THROW(actions(filter), UnknownField);
}

TEST_F(RecordTest, IsFoundByPlaceTextTimeAndAmount) {
  const auto with = [](auto fill) {
    Filter filter;
    fill(filter);
    return filter;
  };
  EXPECT_THAT(actions(with([](Filter& f) { f.place = "cà mau"; })),
              ElementsAre("bàn giao", "tặng"));
  EXPECT_THAT(actions(with([](Filter& f) { f.place = "Tân Hưng, Cái Nước"; })),
              ElementsAre("tặng"));
  EXPECT_THAT(actions(with([](Filter& f) { f.text = "con bo"; })), ElementsAre("tặng"));
  EXPECT_THAT(actions(with([](Filter& f) { f.from = day("2021-03-13"); })), ElementsAre("hỗ trợ"));
  EXPECT_THAT(actions(with([](Filter& f) {
                f.from = day("2021-03-12");
                f.to = day("2022-07-30");
              })),
              ElementsAre("bàn giao", "tặng"));
  EXPECT_THAT(actions(with([](Filter& f) { f.max = 2'500'000; })), ElementsAre("hỗ trợ"));
  EXPECT_THAT(actions(with([](Filter& f) { f.min = decimal("2500000.5"); })),
              ElementsAre("bàn giao"));
}

TEST_F(RecordTest, ComesInTheOrderAskedForUpToTheLimit) {
  EXPECT_THAT(actions({}, Order::kLargest), ElementsAre("bàn giao", "hỗ trợ", "tặng"));
  EXPECT_THAT(actions({}, Order::kPublished), ElementsAre("hỗ trợ", "bàn giao", "tặng"));
  EXPECT_THAT(actions({}, Order::kDocument, 1), ElementsAre("bàn giao"));
  EXPECT_THAT(actions({}, Order::kDocument, 0), IsEmpty());
}

TEST_F(RecordTest, GoesWithItsArticle) {
  {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, {"grammar 2", kStamp.ingested_at});
    writer.remove("tu-son");
    Entry other = report_of_ca_mau();
    other.records.pop_back();
    EXPECT_EQ(writer.put(other), Outcome::kReplaced);
    writer.commit();
  }
  EXPECT_THAT(rows("SELECT action, number FROM v_record"), ElementsAre("bàn giao|15"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(RecordTest, LetsOtherProgramsDeleteFactsAndArticles) {
  SQLite::Database other(std::filesystem::path(scratch_.database()), SQLite::OPEN_READWRITE);
  other.exec("PRAGMA foreign_keys = ON");
  other.exec("DELETE FROM fact WHERE text = '30 con bò'");
  EXPECT_THAT(rows("SELECT number, second_number FROM v_record WHERE action = 'tặng'"),
              ElementsAre("2|NULL"));
  const Database database = Database::open(scratch_.database(), Access::kRead);
  for_each_stored_article(database, [&](const StoredArticle& article) {
    if (article.info.uri != "ca-mau") return;
    EXPECT_EQ(article.records[0], report_of_ca_mau().records[0]);
    EXPECT_EQ(article.records[1].house, 7u);  // one fact less stands before it
    EXPECT_EQ(article.records[1].quantity, std::nullopt);
  });
  other.exec("DELETE FROM article WHERE uri = 'ca-mau'");
  EXPECT_THAT(rows("SELECT action FROM record"), ElementsAre("hỗ trợ"));
  EXPECT_THAT(rows("SELECT count(*) FROM attribution"), ElementsAre("2"));
}

// As many as one statement inserts, and more.
TEST_F(RecordTest, IsStoredWithManyOthers) {
  Entry report = entry(raw("many", "Trao 1 quà."), {{"1 quà", quantity(1)}});
  for (int i = 0; i < 41; ++i) {
    fact::Record record;
    record.range = {0, 11};
    record.action = std::to_string(i);
    record.quantity = 0;
    report.records.push_back(record);
  }
  Database database = Database::open(scratch_.database(), Access::kWrite);
  Writer writer(database, kStamp);
  writer.put(report);
  writer.commit();
  EXPECT_THAT(rows("SELECT count(*), sum(number), sum(action) FROM v_record WHERE uri = 'many'"),
              ElementsAre("41|41|820"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

}  // namespace
}  // namespace solieu::store
