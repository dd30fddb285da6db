#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/store/reports.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;

class ViewTest : public testing::Test {
 protected:
  ViewTest() { put_reports(scratch_.database()); }

  std::vector<std::string> rows(const std::string& statement) {
    return sql(scratch_.database(), statement);
  }

  Scratch scratch_;
};

TEST_F(ViewTest, ShowAFactWithItsArticleAndSentence) {
  EXPECT_THAT(
      rows("SELECT count, action, programme, money, published, title, publisher, text, sentence, "
           "uri, rule FROM v_house WHERE count = 15"),
      ElementsAre("15|build|đại đoàn kết|915000000|2020-07-07|Kết quả quý II của Mặt trận|"
                  "Báo Bắc Ninh|15 căn nhà đại đoàn kết|Trong quý II, toàn tỉnh xây 15 căn nhà đại "
                  "đoàn kết hết 915 triệu đồng.|bac-ninh|test.rule"));
}

TEST_F(ViewTest, ShowEachType) {
  EXPECT_THAT(rows("SELECT amount, currency, comparator, role FROM v_money WHERE uri = 'ha-nam' "
                   "ORDER BY start"),
              ElementsAre("2500000000|VND|gt|support", "500000|VND|eq|NULL"));
  EXPECT_THAT(rows("SELECT symbol, name, year FROM v_directive ORDER BY uri"),
              ElementsAre("217-QĐ/TW|NULL|NULL", "NULL|Luật Đất đai|2013"));
  EXPECT_THAT(rows("SELECT number, unit FROM v_quantity ORDER BY number DESC"),
              ElementsAre("21771|hộ", "1200|hội viên", "35.5|Hội viên"));
  EXPECT_THAT(rows("SELECT value, direction FROM v_percent"), ElementsAre("5.5|up"));
  EXPECT_THAT(rows("SELECT from_day, to_day, granularity FROM v_date"),
              ElementsAre("2020-04-01|2020-06-30|quarter"));
  EXPECT_THAT(rows("SELECT type, name, number, value FROM v_other ORDER BY position"),
              ElementsAre("land|area|63.1|NULL", "land|owner|NULL|Xã Tân Phú"));
}

TEST_F(ViewTest, ShowAllFactsInOne) {
  EXPECT_EQ(rows("SELECT count(*) FROM v_fact"), rows("SELECT count(*) FROM fact"));
  EXPECT_THAT(rows("SELECT type, text, published FROM v_fact WHERE uri = 'ha-nam' ORDER BY start"),
              ElementsAre("money|2,5 tỷ đồng|2022-07", "money|0,5 triệu đồng|2022-07",
                          "house|30 căn|2022-07", "quantity|1.200 hội viên|2022-07",
                          "quantity|35 hội viên|2022-07"));
}

TEST_F(ViewTest, LetPeopleAddInSql) {
  EXPECT_THAT(rows("SELECT sum(amount) FROM v_money WHERE currency = 'VND' AND per IS NULL"),
              ElementsAre("3633000000"));
  EXPECT_THAT(rows("SELECT action, sum(count) FROM v_house GROUP BY action"),
              ElementsAre("build|45", "repair|8"));
}

}  // namespace
}  // namespace solieu::store
