#include "engine/store/attribution.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/store/group.h"
#include "engine/store/query.h"
#include "engine/store/stored_article.h"
#include "tests/store/statements.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class AttributionTest : public testing::Test {
 protected:
  AttributionTest() { put_statements(scratch_.database()); }

  std::vector<std::string> rows(const std::string& statement) {
    return sql(scratch_.database(), statement);
  }

  std::vector<std::string> texts(std::string_view type, const Filter& filter) {
    const Database database = Database::open(scratch_.database(), Access::kRead);
    std::vector<std::string> found;
    query(database, type, filter, Order::kDocument, kNoLimit,
          [&](const StoredFact& fact) { found.push_back(fact.fact.text); });
    return found;
  }

  std::vector<std::string> at(std::string_view type, std::string place) {
    Filter filter;
    filter.place = std::move(place);
    return texts(type, filter);
  }

  std::vector<std::string> groups(std::string_view type, const std::vector<std::string>& by) {
    const Database database = Database::open(scratch_.database(), Access::kRead);
    std::vector<std::string> found;
    for (const Group& one : group(database, type, {}, by).groups) {
      found.push_back(fmt::format("{}: {}", fmt::join(one.keys, ","), one.facts));
    }
    return found;
  }

  Scratch scratch_;
};

TEST_F(AttributionTest, ComesBackWithItsFact) {
  const Database database = Database::open(scratch_.database(), Access::kRead);
  std::vector<fact::Fact> facts;
  for_each_stored_article(database, [&](const StoredArticle& article) {
    facts.insert(facts.end(), article.facts.begin(), article.facts.end());
  });
  std::vector<fact::Fact> expected = report_of_ca_mau().facts;
  for (const fact::Fact& fact : report_of_tu_son().facts) expected.push_back(fact);
  EXPECT_EQ(facts, expected);

  std::vector<fact::Fact> asked;
  query(database, "quantity", {}, Order::kDocument, kNoLimit,
        [&](const StoredFact& fact) { asked.push_back(fact.fact); });
  EXPECT_THAT(asked, ElementsAre(expected[7], expected[11]));
}

TEST_F(AttributionTest, IsARowOnlyWhereThereIsSomething) {
  EXPECT_THAT(
      rows("SELECT text, place, place_scope, period_from, period_granularity, actor_scope "
           "FROM attribution JOIN fact ON fact.id = fact_id ORDER BY fact_id"),
      ElementsAre("15 căn nhà đại đoàn kết|huyện Cái Nước|sentence|2021-01-01|quarter|clause",
                  "915 triệu đồng|huyện Cái Nước|sentence|2021-01-01|quarter|clause",
                  "30 con bò|xã Tân Hưng|own|2021-01-01|year|NULL",
                  "2 căn nhà|xã Tân Hưng|NULL|NULL|NULL|NULL",
                  "20-25 hộ|thị xã Từ Sơn|NULL|2022-06-01|month|NULL",
                  "2,5 triệu đồng|thị xã Từ Sơn|NULL|2022-06-01|month|NULL"));
  EXPECT_THAT(rows("SELECT substr(article.text, place_start + 1, place_end - place_start) FROM "
                   "attribution JOIN fact ON fact.id = fact_id JOIN article ON article.id = "
                   "article_id WHERE place_start IS NOT NULL"),
              ElementsAre("huyện Cái Nước", "huyện Cái Nước", "Xã Tân Hưng"));
}

TEST_F(AttributionTest, StandsInTheViewsOfItsTypes) {
  EXPECT_THAT(rows("SELECT count, place, period_from, period_to, uri FROM v_house"),
              ElementsAre("15|huyện Cái Nước|2021-01-01|2021-03-31|ca-mau",
                          "2|xã Tân Hưng|NULL|NULL|ca-mau"));
  EXPECT_THAT(rows("SELECT amount, place, period_to FROM v_money"),
              ElementsAre("915000000|huyện Cái Nước|2021-03-31", "5000|NULL|NULL",
                          "2500000|thị xã Từ Sơn|2022-06-30"));
  EXPECT_THAT(rows("SELECT number, place, period_from FROM v_quantity"),
              ElementsAre("30|xã Tân Hưng|2021-01-01", "20|thị xã Từ Sơn|2022-06-01"));
}

TEST_F(AttributionTest, GoesWithItsArticle) {
  {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, {"grammar 2", kStamp.ingested_at});
    writer.remove("tu-son");
    Entry without = report_of_ca_mau();
    for (fact::Fact& fact : without.facts) fact.attribution = {};
    EXPECT_EQ(writer.put(without), Outcome::kReplaced);
    writer.commit();
  }
  EXPECT_THAT(rows("SELECT * FROM attribution"), IsEmpty());
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

struct PlaceCase {
  const char* type;
  const char* place;
  std::vector<std::string> found;
};

const PlaceCase kPlaces[] = {
    {"house", "Cái Nước", {"15 căn nhà đại đoàn kết", "2 căn nhà"}},
    {"house", "huyen cai nuoc", {"15 căn nhà đại đoàn kết", "2 căn nhà"}},
    {"house", "Tân Hưng", {"2 căn nhà"}},
    {"house", "Tân Hưng, Cà Mau", {"2 căn nhà"}},
    {"house", "Tân Hưng, Từ Sơn", {}},
    {"house", "Tân Mau", {}},  // words of one name, not of several
    {"quantity", "ca mau", {"30 con bò"}},
    {"quantity", "từ sơn", {"20-25 hộ"}},
    {"money", "Cà Mâu", {}},
    {"money", " , ", {"915 triệu đồng", "5.000 USD", "2,5 triệu đồng"}},
    {"place", "Cái Nước", {"huyện Cái Nước", "Xã Tân Hưng"}},
    {"place", "cà mau", {"huyện Cái Nước", "tỉnh Cà Mau", "Xã Tân Hưng"}},
};

TEST_F(AttributionTest, IsFoundByThePlaceAndTheUnitsAroundIt) {
  for (const PlaceCase& one : kPlaces) {
    SCOPED_TRACE(testing::Message() << one.type << ' ' << one.place);
    EXPECT_EQ(at(one.type, one.place), one.found);
  }
  EXPECT_THROW(at("percent", "Cà Mau"), UnknownField);
  EXPECT_THROW(at("person", "Cà Mau"), UnknownField);
}

// Two communes of one name: only where the fact names its own is the unit around it known.
TEST_F(AttributionTest, DoesNotMistakeOnePlaceForAnotherOfItsName) {
  Entry report = entry(raw("tan-phu", "Tân Phú A nhận 7 tạ; Tân Phú B nhận 8 tạ và 9 tạ."),
                       {{"Tân Phú A", place("xã Tân Phú", "commune", "huyện Thới Bình")},
                        {"Tân Phú B", place("xã Tân Phú", "commune", "huyện Châu Thành")},
                        {"7 tạ", quantity(7)},
                        {"8 tạ", quantity(8)},
                        {"9 tạ", quantity(9)}});
  for (std::size_t i = 2; i < 5; ++i) report.facts[i].attribution.place = "xã Tân Phú";
  report.facts[2].attribution.place_origin = origin(report, fact::Scope::kClause, "Tân Phú A");
  report.facts[3].attribution.place_origin = origin(report, fact::Scope::kClause, "Tân Phú B");
  Database database = Database::open(scratch_.database(), Access::kWrite);
  Writer writer(database, kStamp);
  writer.put(report);
  writer.commit();
  EXPECT_THAT(at("quantity", "Thới Bình"), ElementsAre("7 tạ"));
  EXPECT_THAT(at("quantity", "Châu Thành"), ElementsAre("8 tạ"));
  EXPECT_THAT(at("quantity", "Tân Phú"), ElementsAre("7 tạ", "8 tạ", "9 tạ"));
}

TEST_F(AttributionTest, IsFoundByItsFields) {
  Filter filter;
  filter.fields = {{"place", "tan hung"}};
  EXPECT_THAT(texts("house", filter), ElementsAre("2 căn nhà"));
  filter.fields = {{"period_from", "2021-01-01"}};
  EXPECT_THAT(texts("house", filter), ElementsAre("15 căn nhà đại đoàn kết"));
  filter.fields = {{"person_title", "chu tich"}};
  EXPECT_THAT(texts("person", filter), ElementsAre("Lê Văn Sáu"));
  filter.fields = {{"title", "chu tich"}};
  EXPECT_THAT(texts("person", filter), IsEmpty());
}

TEST_F(AttributionTest, GroupsByPlaceAndByWhenFactsHold) {
  EXPECT_THAT(groups("house", {"place"}), ElementsAre("huyện Cái Nước: 1", "xã Tân Hưng: 1"));
  EXPECT_THAT(groups("quantity", {"place", "period_year"}),
              ElementsAre("xã Tân Hưng,2021: 1", "thị xã Từ Sơn,2022: 1"));
  EXPECT_THAT(groups("house", {"period_quarter"}), ElementsAre("2021-Q1: 1", ": 1"));
  EXPECT_THAT(groups("quantity", {"period_month"}), ElementsAre("2021: 1", "2022-06: 1"));
  EXPECT_THROW(groups("percent", {"period_year"}), UnknownField);
  EXPECT_THROW(groups("person", {"place"}), UnknownField);
  EXPECT_THAT(groups("place", {"within"}),
              ElementsAre("tỉnh Cà Mau: 1", ": 1", "huyện Cái Nước: 1"));
}

}  // namespace
}  // namespace solieu::store
