#include <gtest/gtest.h>

#include "engine/fact/date.h"
#include "tests/extract/bundled.h"
#include "tests/fact/random.h"

namespace solieu::extract {
namespace {

using fact::Day;
using fact::Period;
using fact::Random;

constexpr int kDates = 600;
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2035;

// That the sentence states this period and no other fact; the words in brackets are the fact.
void expect_period(const std::string& marked, const std::optional<Period>& period,
                   const std::string& published = "") {
  ASSERT_TRUE(period) << marked;
  const std::size_t open = marked.find('['), close = marked.find(']');
  const std::string wanted = marked.substr(open + 1, close - open - 1);
  const std::string text = marked.substr(0, open) + wanted + marked.substr(close + 1);
  const auto facts = core_facts(text, published);
  const auto* date = facts.size() == 1 ? std::get_if<fact::Date>(&facts.front().value) : nullptr;
  EXPECT_TRUE(date != nullptr && date->period == *period && facts.front().text == wanted)
      << marked << "\nwanted " << period->from.to_string() << ".." << period->to.to_string() << " "
      << fact::name_of(period->granularity) << "\n"
      << printed(facts);
}

int year_of(Random& random) { return static_cast<int>(random.between(kFirstYear, kLastYear)); }
int month_of(Random& random) { return static_cast<int>(random.between(1, 12)); }

Day day_of(Random& random) {
  const int year = year_of(random), month = month_of(random);
  const auto last = fact::days_in_month(year, month);
  return *Day::from(year, month, static_cast<int>(random.between(1, last)));
}

// "5" or "05".
std::string figures(int number, Random& random) {
  return (number < 10 && random.coin() ? "0" : "") + std::to_string(number);
}

std::string blank(Random& random) { return random.word({" ", " ", "\u00A0", "  "}); }

std::string day_in_figures(Day day, Random& random) {
  const std::string mark = random.word({"/", "/", "-", "."});
  return figures(day.day(), random) + mark + figures(day.month(), random) + mark +
         std::to_string(day.year());
}

TEST(DatePropertyTest, DaysReadBack) {
  Random random(1);
  for (int i = 0; i < kDates; ++i) {
    const Day day = day_of(random);
    const Period period = fact::day_period(day);
    expect_period("Hội nghị khai mạc [" + day_in_figures(day, random) + "].", period);
    expect_period("Hội nghị khai mạc [" + random.word({"ngày", "sáng", "chiều ngày", "tối"}) +
                      blank(random) + day_in_figures(day, random) + "] tại tỉnh.",
                  period);
    expect_period("Hội nghị khai mạc [ngày" + blank(random) + figures(day.day(), random) +
                      blank(random) + "tháng" + blank(random) + figures(day.month(), random) +
                      random.word({"", ","}) + blank(random) + "năm" + blank(random) +
                      std::to_string(day.year()) + "].",
                  period);
    // A blank too many, as it slips in when figures are set.
    expect_period("Hội nghị khai mạc [ngày " + figures(day.day(), random) + "/ " +
                      figures(day.month(), random) + "/" + std::to_string(day.year()) + "].",
                  period);
  }
}

TEST(DatePropertyTest, DaysWithoutTheirYearTakeThatOfThePublication) {
  Random random(2);
  for (int i = 0; i < kDates; ++i) {
    const Day day = day_of(random);
    if (day.month() == 2 && day.day() == 29) continue;
    const std::string mark = random.word({"/", "/", "-"});
    expect_period(random.word({"[Chiều ", "[Sáng ngày ", "[Ngày ", "[Tối "}) +
                      figures(day.day(), random) + mark + figures(day.month(), random) +
                      "], đoàn công tác đến xã.",
                  fact::day_period(day), day.to_string());
    expect_period("[Ngày " + figures(day.day(), random) + " tháng " + figures(day.month(), random) +
                      "], đoàn công tác đến xã.",
                  fact::day_period(day), day.to_string());
  }
}

TEST(DatePropertyTest, MonthsReadBack) {
  Random random(3);
  const char* const kNames[] = {"Giêng", "Hai", "Ba",   "Tư",   "Năm",      "Sáu",
                                "Bảy",   "Tám", "Chín", "Mười", "Mười Một", "Mười Hai"};
  for (int i = 0; i < kDates; ++i) {
    const int year = year_of(random), month = month_of(random);
    const auto period = fact::month_period(year, month);
    const std::string in_year = std::to_string(year);
    expect_period("Đến [tháng " + figures(month, random) + " năm " + in_year + "], xã đạt chuẩn.",
                  period);
    expect_period("Đến [tháng " + figures(month, random) + random.word({"/", "-", "."}) + in_year +
                      "], xã đạt chuẩn.",
                  period);
    expect_period("Đến [T" + figures(month, random) + "/" + in_year + "], xã đạt chuẩn.", period);
    expect_period(
        std::string("Đến [tháng ") + kNames[month - 1] + " năm " + in_year + "], xã đạt chuẩn.",
        period);
  }
}

TEST(DatePropertyTest, QuartersReadBack) {
  Random random(4);
  const char* const kRoman[] = {"I", "II", "III", "IV"};
  for (int i = 0; i < kDates; ++i) {
    const int year = year_of(random);
    const int quarter = static_cast<int>(random.between(1, 4));
    const auto period = fact::quarter_period(year, quarter);
    for (const std::string& number : {std::string(kRoman[quarter - 1]), std::to_string(quarter)}) {
      const std::string head = random.word({"Quý ", "quý "}) + number;
      expect_period("Kết quả [" + head + random.word({"/", " năm ", ", năm ", "-"}) +
                        std::to_string(year) + "].",
                    period);
      expect_period("Kết quả [" + head + "].", period, std::to_string(year) + "-12-31");
    }
  }
}

TEST(DatePropertyTest, HalvesAndFirstMonthsReadBack) {
  Random random(5);
  const char* const kWords[] = {"hai", "ba",  "bốn",  "năm",  "sáu",
                                "bảy", "tám", "chín", "mười", "mười một"};
  for (int i = 0; i < kDates; ++i) {
    const int year = year_of(random);
    const std::string in_year = " năm " + std::to_string(year);
    const int months = static_cast<int>(random.between(2, 11));
    const std::string count =
        random.coin() ? figures(months, random) : std::string(kWords[months - 2]);
    expect_period("Trong [" + count + " tháng đầu" + in_year + "], tỉnh đạt.",
                  fact::first_months(year, months));
    expect_period("Trong [" + figures(months, random) + " tháng" + in_year + "], tỉnh đạt.",
                  fact::first_months(year, months));
    expect_period("Trong [" + count + " tháng cuối" + in_year + "], tỉnh đạt.",
                  fact::last_months(year, months));
    expect_period("Trong [" + count + " tháng đầu năm], tỉnh đạt.",
                  fact::first_months(year, months), std::to_string(year) + "-12-15");
    expect_period(
        "Nhiệm vụ [" + count + " tháng cuối năm].", fact::last_months(year, months),
        std::to_string(year) + "-" + std::to_string(13 - months > 9 ? 13 - months : 10) + "-01");
    expect_period("Trong [nửa đầu" + in_year + "], tỉnh đạt.", fact::first_months(year, 6));
    expect_period("Trong [nửa cuối" + in_year + "], tỉnh đạt.", fact::last_months(year, 6));
  }
}

TEST(DatePropertyTest, YearsAndStretchesOfYearsReadBack) {
  Random random(6);
  for (int first = kFirstYear; first <= kLastYear; ++first) {
    const std::string from = std::to_string(first);
    expect_period("Trong [năm " + from + "], tỉnh đạt.", fact::year_period(first));
    for (int i = 0; i < 20; ++i) {
      const int last = first + static_cast<int>(random.between(1, 10));
      const std::string to = std::to_string(last);
      const auto period = fact::year_range(first, last);
      const std::string joint = random.word({"-", " - ", "–", " – ", " — "});
      const std::string word =
          random.word({"nhiệm kỳ ", "giai đoạn ", "thời kỳ ", "niên khóa ", "khóa "});
      expect_period("Trong [" + word + from + joint + to + "], tỉnh đạt.", period);
      expect_period("Kế hoạch phát triển kinh tế, xã hội [" + from + joint + to + "] của tỉnh.",
                    period);
      expect_period(
          "[Từ năm " + from + " đến " + random.word({"", "năm ", "hết năm "}) + to + "], tỉnh đạt.",
          period);
      expect_period("[Giai đoạn từ năm " + from + " đến năm " + to + "], tỉnh đạt.", period);
      expect_period("[Từ " + from + " đến " + to + "], tỉnh đạt.", period);
      expect_period("[Giai đoạn từ " + from + " đến " + to + "], tỉnh đạt.", period);
    }
  }
}

TEST(DatePropertyTest, StretchesOfDaysReadBack) {
  Random random(7);
  for (int i = 0; i < kDates; ++i) {
    const int year = year_of(random), month = month_of(random);
    const int first = static_cast<int>(random.between(1, 20));
    const int last = first + static_cast<int>(random.between(1, 8));
    const std::string in_year = "/" + std::to_string(year);
    const auto period =
        fact::day_range(*Day::from(year, month, first), *Day::from(year, month, last));
    const std::string from = figures(first, random), to = figures(last, random);
    const std::string in_month = "/" + figures(month, random);
    expect_period(
        "Hội thi diễn ra từ [ngày " + from + " đến ngày " + to + in_month + in_year + "] tại tỉnh.",
        period);
    expect_period("Hội thi diễn ra từ [ngày " + from + random.word({"-", " - ", "–", " đến "}) +
                      to + in_month + in_year + "] tại tỉnh.",
                  period);
    expect_period("Hội thi (diễn ra từ [" + from + random.word({"-", " - ", "–"}) + to + in_month +
                      in_year + "]) có đông người dự.",
                  period);
    expect_period("Hội thi diễn ra từ [ngày " + from + " đến " + to + in_month + "] tại tỉnh.",
                  period, period->to.to_string());
    expect_period("Trong nhiều ngày ([" + from + random.word({"-", " - ", "–"}) + to + in_month +
                      "]), Hội mở lớp.",
                  period, period->to.to_string());
    if (month == 12) continue;
    const auto longer =
        fact::day_range(*Day::from(year, month, first), *Day::from(year, month + 1, last - 1));
    const std::string end = figures(last - 1, random) + "/" + figures(month + 1, random);
    expect_period("Hội thi diễn ra từ [ngày " + from + in_month + " đến ngày " + end + in_year +
                      "] tại tỉnh.",
                  longer);
    expect_period("Hội thi diễn ra từ [ngày " + from + in_month + in_year + " đến ngày " + end +
                      in_year + "] tại tỉnh.",
                  longer);
    expect_period("Hội thi diễn ra từ [" + from + in_month + random.word({"-", " - ", " đến "}) +
                      end + in_year + "] tại tỉnh.",
                  longer);
    const auto months =
        fact::day_range(*Day::from(year, month, 1),
                        *Day::from(year, month + 1, fact::days_in_month(year, month + 1)));
    expect_period("Hội thi diễn ra từ [tháng " + figures(month, random) + " đến tháng " +
                      figures(month + 1, random) + random.word({"/", " năm "}) +
                      std::to_string(year) + "] tại tỉnh.",
                  months);
  }
}

}  // namespace
}  // namespace solieu::extract
