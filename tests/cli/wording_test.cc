#include "cli/wording.h"

#include <gtest/gtest.h>

#include "cli/message.h"

namespace solieu::cli {
namespace {

template <typename Value, typename Fill>
fact::Value value(Fill fill) {
  Value value;
  fill(value);
  return value;
}

TEST(WordingTest, SaysMoney) {
  const auto money = [](auto fill) { return figure_of(value<fact::Money>(fill)); };
  EXPECT_EQ(money([](auto& m) { m.amount = 915'000'000; }), "915.000.000 đ");
  EXPECT_EQ(money([](auto& m) {
              m.amount = 20'000'000;
              m.amount_max = 30'000'000;
            }),
            "20.000.000–30.000.000 đ");
  EXPECT_EQ(money([](auto& m) {
              m.amount = 895;
              m.currency = "USD";
              m.comparator = fact::Comparator::kApproximate;
            }),
            "about 895 USD");
  EXPECT_EQ(money([](auto& m) {
              m.amount = 5'000;
              m.per = "hội viên/tháng";
            }),
            "5.000 đ/hội viên/tháng");
}

TEST(WordingTest, SaysWhatIsCounted) {
  EXPECT_EQ(figure_of(value<fact::House>([](auto& h) { h.count = 15; })), "15 căn");
  EXPECT_EQ(figure_of(value<fact::Quantity>([](auto& q) {
              q.number = 21'771;
              q.of = 34'534;
              q.unit = "hộ";
            })),
            "21.771/34.534 hộ");
  EXPECT_EQ(figure_of(value<fact::Percent>(
                [](auto& p) { p.value = fact::Decimal::parse("63.1").value(); })),
            "63,1%");
}

TEST(WordingTest, SaysWhatIsCited) {
  EXPECT_EQ(figure_of(value<fact::Directive>([](auto& d) { d.symbol = "217-QĐ/TW"; })),
            "217-QĐ/TW");
  EXPECT_EQ(figure_of(value<fact::Directive>([](auto& d) { d.name = "Luật Đất đai"; })),
            "Luật Đất đai");
}

TEST(WordingTest, SaysPeriods) {
  const std::pair<fact::Period, const char*> periods[] = {
      {fact::day_period(fact::Day::from(2020, 5, 5).value()), "05/05/2020"},
      {fact::month_period(2022, 7).value(), "07/2022"},
      {fact::year_period(2022).value(), "2022"},
      {fact::quarter_period(2020, 2).value(), "01/04/2020 – 30/06/2020"},
  };
  for (const auto& [period, words] : periods) EXPECT_EQ(figure_of(fact::Date{period}), words);
}

TEST(WordingTest, SaysPeriodsInLessRoom) {
  const auto on = [](int year, int month, int day) {
    return fact::Day::from(year, month, day).value();
  };
  const std::pair<fact::Period, const char*> periods[] = {
      {fact::day_period(on(2020, 5, 5)), "05/05/2020"},
      {fact::month_period(2022, 7).value(), "07/2022"},
      {fact::year_period(2022).value(), "2022"},
      {fact::quarter_period(2020, 2).value(), "04–06/2020"},
      {fact::first_months(2024, 2).value(), "01–02/2024"},
      {fact::day_range(on(2020, 4, 5), on(2020, 6, 12)).value(), "05/04–12/06/2020"},
      {fact::day_range(on(2020, 4, 1), on(2020, 6, 12)).value(), "01/04–12/06/2020"},
      {fact::day_range(on(2019, 11, 1), on(2020, 2, 29)).value(), "11/2019–02/2020"},
      {fact::day_range(on(2019, 12, 30), on(2020, 1, 3)).value(), "30/12/2019–03/01/2020"},
  };
  for (const auto& [period, words] : periods) EXPECT_EQ(in_brief(period), words);
}

TEST(WordingTest, SaysWhatElseIsStated) {
  const fact::Value money = value<fact::Money>([](auto& m) {
    m.role = "support";
    m.actor = "Hội Nông dân tỉnh";
  });
  EXPECT_EQ(details_of(money), "support");
  EXPECT_EQ(actor_of(money), "Hội Nông dân tỉnh");
  EXPECT_EQ(actor_of(fact::Percent()), "");
  EXPECT_EQ(details_of(value<fact::House>([](auto& h) {
              h.programme = "đại đoàn kết";
              h.money = 915'000'000;
            })),
            "đại đoàn kết; 915.000.000 đ");
  EXPECT_EQ(details_of(value<fact::Directive>([](auto& d) {
              d.doc_type = "Chỉ thị";
              d.date = fact::Day::from(2016, 5, 15);
              d.issuer = "Bộ Chính trị";
              d.term = "XII";
            })),
            "Chỉ thị; 15/05/2016; Bộ Chính trị; khóa XII");
}

TEST(WordingTest, SaysTheWordsOfTheDataInVietnamese) {
  speak(Language::kVietnamese);
  EXPECT_EQ(in_language("support"), "hỗ trợ");
  EXPECT_EQ(in_language("tree"), "tree");
  EXPECT_EQ(figure_of(value<fact::Money>([](auto& m) {
              m.amount = 5;
              m.comparator = fact::Comparator::kGreater;
            })),
            "trên 5 đ");
  speak(Language::kEnglish);
}

TEST(WordingTest, ReadsWordsAsItShowsThem) {
  const std::pair<const char*, const char*> words[] = {
      {"hỗ trợ", "support"},  {"Ho Tro", "support"}, {"bàn giao", "handover"},
      {"support", "support"}, {"hỗ", "hỗ"},          {"", ""},
  };
  speak(Language::kVietnamese);
  for (const auto& [typed, word] : words) EXPECT_EQ(data_word_of(typed), word);
  speak(Language::kEnglish);
  EXPECT_EQ(data_word_of("Support"), "support");
}

}  // namespace
}  // namespace solieu::cli
