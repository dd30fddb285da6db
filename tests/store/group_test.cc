#include "engine/store/group.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/store/reports.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;

// "build|2 facts|45|915000000|≥≈": keys, unit, facts, sum, money of houses, marks.
std::string row(const Group& group) {
  const auto number = [](const std::optional<fact::Decimal>& value) {
    return value ? value->to_string() : std::string("-");
  };
  return fmt::format("{}|{}|{}|{}|{}|{}{}", fmt::join(group.keys, ","), group.unit, group.facts,
                     number(group.sum), number(group.money), group.is_lower_bound ? "≥" : "",
                     group.is_approximate ? "≈" : "");
}

class GroupTest : public testing::Test {
 protected:
  GroupTest() { put_reports(scratch_.database()); }

  std::vector<std::string> groups(std::string_view type, const std::vector<std::string>& by,
                                  const Filter& filter = {}) {
    const Database database = Database::open(scratch_.database(), Access::kRead);
    std::vector<std::string> rows;
    for (const Group& one : group(database, type, filter, by).groups) rows.push_back(row(one));
    return rows;
  }

  Scratch scratch_;
};

TEST_F(GroupTest, AddsHousesAndTheirMoney) {
  EXPECT_THAT(groups("house", {"action"}),
              ElementsAre("build||2|45|915000000|≈", "repair||1|8|218000000|"));
  EXPECT_THAT(groups("house", {}), ElementsAre("||3|53|1133000000|≈"));
}

TEST_F(GroupTest, KeepsCurrenciesAndRatesApart) {
  EXPECT_THAT(groups("money", {}),
              ElementsAre("|VND|3|3633000000|-|≥", "|VND/hội viên|1|500000|-|", "|USD|1|100|-|"));
}

TEST_F(GroupTest, AddsQuantitiesByUnitExactlyWhateverTheCase) {
  EXPECT_THAT(groups("quantity", {}), ElementsAre("|hộ|1|21771|-|", "|hội viên|2|1235.5|-|≈"));
}

TEST_F(GroupTest, GroupsByTheTimeThatAnArticleWasSurelyPublishedIn) {
  EXPECT_THAT(groups("house", {"month"}),
              ElementsAre("2022-07||1|30|-|≈", "2020-07||2|23|1133000000|"));
  EXPECT_THAT(groups("house", {"quarter"}),
              ElementsAre("2022-Q3||1|30|-|≈", "2020-Q3||2|23|1133000000|"));
  EXPECT_THAT(groups("house", {"year", "action"}),
              ElementsAre("2022,build||1|30|-|≈", "2020,build||1|15|915000000|",
                          "2020,repair||1|8|218000000|"));
  EXPECT_THAT(groups("directive", {"year"}), ElementsAre("2020||1|-|-|", "||1|-|-|"));
}

TEST_F(GroupTest, CountsWhatHasNoSum) {
  EXPECT_THAT(groups("percent", {"direction"}), ElementsAre("up||1|-|-|"));
  EXPECT_THAT(groups("date", {"granularity"}), ElementsAre("quarter||1|-|-|"));
  EXPECT_THAT(groups("land", {"owner"}), ElementsAre("Xã Tân Phú||1|63.1|-|"));
  EXPECT_THAT(groups("unheard_of", {}), ElementsAre());
}

TEST_F(GroupTest, GroupsByWhatTheArticleIs) {
  EXPECT_THAT(groups("house", {"article", "publisher"}),
              ElementsAre("ha-nam,||1|30|-|≈", "bac-ninh,Báo Bắc Ninh||2|23|1133000000|"));
}

TEST_F(GroupTest, FiltersFirst) {
  Filter filter;
  filter.min = 10;
  filter.text = "quý";
  EXPECT_THAT(groups("house", {"action"}, filter), ElementsAre("build||1|15|915000000|"));
}

TEST_F(GroupTest, RefusesFieldsThatATypeDoesNotHave) {
  EXPECT_THROW(groups("money", {"programme"}), UnknownField);
  EXPECT_THROW(groups("percent", {"place"}), UnknownField);
}

TEST_F(GroupTest, AddsWithoutLosingAUnit) {
  Database database = Database::open(scratch_.database(), Access::kWrite);
  Writer writer(database, kStamp);
  std::vector<Quoted> facts;
  facts.reserve(2003);
  for (int i = 0; i < 1000; ++i) facts.push_back({"1", money(decimal("9007199254740993.1"), "a")});
  for (int i = 0; i < 1000; ++i) facts.push_back({"1", money(decimal("0.1"), "b")});
  facts.push_back({"1", money(9'223'372'036'854'775'807, "c")});
  facts.push_back({"1", money(1, "c")});
  facts.push_back({"1", money(-5, "c")});
  writer.put(entry(raw("lon", "1"), facts));
  writer.commit();
  Filter filter;
  filter.fields.push_back({"article", "lon"});
  EXPECT_THAT(groups("money", {"actor"}, filter),
              ElementsAre("b|VND|1000|100|-|", "a|VND|1000|-|-|", "c|VND|3|-|-|"));
}

}  // namespace
}  // namespace solieu::store
