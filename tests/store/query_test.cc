#include "engine/store/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/store/reports.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class QueryTest : public testing::Test {
 protected:
  QueryTest() { put_reports(scratch_.database()); }

  std::vector<StoredFact> facts(std::string_view type, const Filter& filter = {},
                                Order order = Order::kDocument, std::size_t limit = kNoLimit) {
    const Database database = Database::open(scratch_.database(), Access::kRead);
    std::vector<StoredFact> found;
    query(database, type, filter, order, limit,
          [&](const StoredFact& fact) { found.push_back(fact); });
    return found;
  }

  std::vector<std::string> texts(std::string_view type, const Filter& filter = {},
                                 Order order = Order::kDocument, std::size_t limit = kNoLimit) {
    std::vector<std::string> found;
    for (const StoredFact& fact : facts(type, filter, order, limit)) {
      found.push_back(fact.fact.text);
    }
    return found;
  }

  Scratch scratch_;
};

Filter with(std::string name, std::string words) {
  Filter filter;
  filter.fields.push_back({std::move(name), std::move(words)});
  return filter;
}

TEST_F(QueryTest, FindsTheFactsOfAType) {
  EXPECT_THAT(texts("money"), ElementsAre("915 triệu đồng", "218 triệu đồng", "2,5 tỷ đồng",
                                          "0,5 triệu đồng", "100 USD"));
  EXPECT_THAT(texts("house"), ElementsAre("15 căn nhà đại đoàn kết", "08 căn nhà", "30 căn"));
  EXPECT_THAT(texts("land"), ElementsAre("63,1 ha"));
  EXPECT_THAT(texts("unheard_of"), IsEmpty());
}

TEST_F(QueryTest, TellsWhereAFactComesFrom) {
  const std::vector<StoredFact> found = facts("house");
  ASSERT_EQ(found.size(), 3u);
  const StoredFact& fact = found[1];
  EXPECT_EQ(fact.article.uri, "bac-ninh");
  EXPECT_EQ(fact.article.title, "Kết quả quý II của Mặt trận");
  EXPECT_EQ(fact.article.publisher, "Báo Bắc Ninh");
  EXPECT_EQ(fact.article.published, fact::parse_iso_period("2020-07-07"));
  EXPECT_EQ(fact.fact.rule, "test.rule");
  EXPECT_EQ(fact.sentence, "Sửa chữa 08 căn nhà hết 218 triệu đồng.");
  EXPECT_EQ(fact.sentence.substr(fact.in_sentence.begin, fact.in_sentence.size()), "08 căn nhà");
  EXPECT_EQ(std::get<fact::House>(fact.fact.value).money, fact::Decimal(218'000'000));
}

struct FieldCase {
  const char* type;
  const char* field;
  const char* words;
  std::vector<std::string> found;
};

const FieldCase kFields[] = {
    {"money", "actor", "Hội Nông dân", {"218 triệu đồng", "2,5 tỷ đồng"}},
    {"money", "actor", "hoi nong dan", {"218 triệu đồng", "2,5 tỷ đồng"}},
    {"money", "actor", "\"nông dân huyện\"", {"2,5 tỷ đồng"}},
    {"money", "actor", "Hội Nông dần", {}},
    {"money", "role", "support", {"2,5 tỷ đồng"}},
    {"money", "currency", "usd", {"100 USD"}},
    {"house", "programme", "dai doan ket", {"15 căn nhà đại đoàn kết"}},
    {"house", "action", "repair", {"08 căn nhà"}},
    {"directive", "symbol", "217-QĐ/TW", {"Quyết định số 217-QĐ/TW"}},
    {"directive", "symbol", "217-qd/tw", {"Quyết định số 217-QĐ/TW"}},
    {"directive", "symbol", "17-QĐ/TW", {}},
    {"directive", "year", "2013", {"Luật Đất đai 2013"}},
    {"quantity", "unit", "hộ", {"21.771 hộ"}},
    {"date", "granularity", "quarter", {"quý II"}},
    {"percent", "direction", "up", {"5,5%"}},
    {"land", "owner", "xa tan phu", {"63,1 ha"}},
    {"land", "colour", "red", {}},
    {"house", "publisher", "bac ninh", {"15 căn nhà đại đoàn kết", "08 căn nhà"}},
    {"house", "title", "Mặt trận", {"15 căn nhà đại đoàn kết", "08 căn nhà"}},
    {"house", "article", "ha-nam", {"30 căn"}},
    {"house", "rule", "test.rule", {"15 căn nhà đại đoàn kết", "08 căn nhà", "30 căn"}},
};

TEST_F(QueryTest, FiltersByWordsOfFieldsWithAndWithoutMarks) {
  for (const FieldCase& one : kFields) {
    SCOPED_TRACE(testing::Message() << one.type << ' ' << one.field << ' ' << one.words);
    EXPECT_EQ(texts(one.type, with(one.field, one.words)), one.found);
  }
}

TEST_F(QueryTest, WantsAllThatIsAskedFor) {
  Filter filter = with("actor", "nong dan");
  filter.fields.push_back({"role", "support"});
  EXPECT_THAT(texts("money", filter), ElementsAre("2,5 tỷ đồng"));
  filter.max = 1'000'000;
  EXPECT_THAT(texts("money", filter), IsEmpty());
}

struct BoundsCase {
  const char* type;
  const char* min;
  const char* max;
  std::vector<std::string> found;
};

const BoundsCase kBounds[] = {
    {"money", "218000000", "915000000", {"915 triệu đồng", "218 triệu đồng"}},
    {"money", "218000000.0001", "914999999.9999", {}},
    {"money", "2500000000", nullptr, {"2,5 tỷ đồng"}},
    {"money", nullptr, "500000", {"0,5 triệu đồng", "100 USD"}},
    {"house", "9", "15", {"15 căn nhà đại đoàn kết"}},
    {"percent", "5.5", "5.5", {"5,5%"}},
    {"percent", "5.50000000000000001", nullptr, {}},
    {"land", "63.1", "63.1", {"63,1 ha"}},
    {"directive", "0", nullptr, {}},
};

TEST_F(QueryTest, FiltersByBoundsExactly) {
  for (const BoundsCase& one : kBounds) {
    Filter filter;
    if (one.min != nullptr) filter.min = decimal(one.min);
    if (one.max != nullptr) filter.max = decimal(one.max);
    SCOPED_TRACE(testing::Message() << one.type << ' ' << (one.min ? one.min : "") << " … "
                                    << (one.max ? one.max : ""));
    EXPECT_EQ(texts(one.type, filter), one.found);
  }
}

struct PeriodCase {
  const char* from;
  const char* to;
  std::vector<std::string> found;
};

// "bac-ninh" is of 2020-07-07, "ha-nam" of 2022-07, "khong-ngay" has no date.
const PeriodCase kPeriods[] = {
    {"2020-07-07", "2020-07-07", {"15 căn nhà đại đoàn kết", "08 căn nhà"}},
    {"2020-07-08", nullptr, {"30 căn"}},
    {"2022-07-01", "2022-07-31", {"30 căn"}},
    {"2022-07-02", "2022-07-31", {}},
    {nullptr, "2022-07-30", {"15 căn nhà đại đoàn kết", "08 căn nhà"}},
    {"1999-01-01", nullptr, {"15 căn nhà đại đoàn kết", "08 căn nhà", "30 căn"}},
};

TEST_F(QueryTest, FiltersByWhenTheArticleWasSurelyPublished) {
  for (const PeriodCase& one : kPeriods) {
    Filter filter;
    if (one.from != nullptr) filter.from = day(one.from);
    if (one.to != nullptr) filter.to = day(one.to);
    SCOPED_TRACE(testing::Message()
                 << (one.from ? one.from : "") << " … " << (one.to ? one.to : ""));
    EXPECT_EQ(texts("house", filter), one.found);
  }
}

TEST_F(QueryTest, FiltersByWordsOfTheSentence) {
  Filter filter;
  filter.text = "sua chua";
  EXPECT_THAT(texts("house", filter), ElementsAre("08 căn nhà"));
  filter.text = "hỗ sửa";
  EXPECT_THAT(texts("house", filter), IsEmpty());
}

TEST_F(QueryTest, OrdersAsAsked) {
  EXPECT_THAT(
      texts("money", {}, Order::kLargest),
      ElementsAre("2,5 tỷ đồng", "915 triệu đồng", "218 triệu đồng", "0,5 triệu đồng", "100 USD"));
  EXPECT_THAT(
      texts("money", {}, Order::kPublished),
      ElementsAre("2,5 tỷ đồng", "0,5 triệu đồng", "915 triệu đồng", "218 triệu đồng", "100 USD"));
  EXPECT_THAT(texts("directive", {}, Order::kLargest),
              ElementsAre("Quyết định số 217-QĐ/TW", "Luật Đất đai 2013"));
}

TEST_F(QueryTest, StopsAtTheLimit) {
  EXPECT_THAT(texts("money", {}, Order::kLargest, 2), ElementsAre("2,5 tỷ đồng", "915 triệu đồng"));
  EXPECT_THAT(texts("money", with("actor", "nong dan"), Order::kDocument, 1),
              ElementsAre("218 triệu đồng"));
  EXPECT_THAT(texts("money", {}, Order::kDocument, 0), IsEmpty());
}

TEST_F(QueryTest, RefusesFieldsThatATypeDoesNotHave) {
  EXPECT_THROW(texts("money", with("programme", "tình nghĩa")), UnknownField);
  EXPECT_THROW(texts("date", with("actor", "x")), UnknownField);
  EXPECT_NO_THROW(texts("land", with("colour", "x")));
}

TEST_F(QueryTest, CopesWithWhateverIsTyped) {
  for (const char* words : {"'", "\"", "%", "_", "'; DROP TABLE fact; --", "\\", "NULL", "*"}) {
    SCOPED_TRACE(words);
    Filter filter = with("actor", words);
    filter.text = words;
    EXPECT_NO_THROW(texts("money", filter));
  }
  EXPECT_EQ(texts("'; DROP TABLE fact; --").size(), 0u);
  EXPECT_EQ(texts("money").size(), 5u);
}

}  // namespace
}  // namespace solieu::store
