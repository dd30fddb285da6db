#include "cli/numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace solieu::cli {
namespace {

fact::Decimal decimal(const char* text) { return fact::Decimal::parse(text).value(); }

TEST(NumbersTest, PrintsAsVietnameseReadersWrite) {
  const std::pair<const char*, const char*> numbers[] = {
      {"0", "0"},
      {"15", "15"},
      {"1250", "1.250"},
      {"915000000", "915.000.000"},
      {"63.1", "63,1"},
      {"-0.66", "-0,66"},
      {"-1234567.05", "-1.234.567,05"},
      {"9223372036854775807", "9.223.372.036.854.775.807"},
  };
  for (const auto& [number, figures] : numbers) {
    SCOPED_TRACE(number);
    EXPECT_EQ(in_figures(decimal(number)), figures);
  }
}

TEST(NumbersTest, ReadsAmountsAsPeopleTypeThem) {
  const std::pair<const char*, const char*> accepted[] = {
      {"915000000", "915000000"},
      {"915.000.000", "915000000"},
      {"915 triệu", "915000000"},
      {"915 triệu đồng", "915000000"},
      {"915tr", "915000000"},
      {"1,5 tỷ", "1500000000"},
      {"1,5 tỉ", "1500000000"},
      {"1,5 ty", "1500000000"},
      {"1.5 tỷ", "1500000000"},
      {"1,5 ty\u0309", "1500000000"},  // decomposed
      {"1,2 nghìn tỷ", "1200000000000"},
      {"1 tỷ 200 triệu", "1200000000"},
      {"500.000đ", "500000"},
      {"hai tỷ rưỡi", "2500000000"},
      {"1 tỷ rưỡi", "1500000000"},
      {"2 trieu ruoi đồng", "2500000"},
      {"1 tỷ 200", "1200000000"},
      {"63,1", "63.1"},
      {"63,1%", "63.1"},
      {"0.66", "0.66"},
      {"-5", "-5"},
  };
  for (const auto& [text, number] : accepted) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_amount(text), decimal(number));
  }
  for (const char* text : {"", " ", "nhiều", "5 con", "1.2.3", "triệu 5", "5 đồng 3", "5 rưỡi",
                           "1 tỷ rưỡi rưỡi", "1e9", "99999999999 tỷ"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(read_amount(text), std::nullopt);
  }
}

TEST(NumbersTest, SortsByTheVietnameseAlphabet) {
  std::vector<std::string> names = {"Đồng Tháp", "Yên Bái", "An Giang",  "Ea Kar",
                                    "Dak Pek",   "Ân Thi",  "Thái Bình", "Ăn Tức"};
  std::sort(names.begin(), names.end(), comes_before);
  EXPECT_EQ(names, (std::vector<std::string>{"An Giang", "Ăn Tức", "Ân Thi", "Dak Pek", "Đồng Tháp",
                                             "Ea Kar", "Thái Bình", "Yên Bái"}));
  for (std::size_t i = 1; i < names.size(); ++i) {
    EXPECT_LT(sort_key(names[i - 1]), sort_key(names[i]));
  }
}

}  // namespace
}  // namespace solieu::cli
