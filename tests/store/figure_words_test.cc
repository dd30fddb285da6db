#include "engine/store/figure_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/store/figures.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;

// A letter for each figure: "p" a part, "c" cumulative, "b" both, "-" neither.
std::string said_in(std::string_view drawn) {
  const Sketch sketch(drawn);
  const std::vector<bool> all(sketch.figures.size(), true);
  std::string letters;
  for (const Said& said : said_of(sketch.figures, all, sketch.words_of())) {
    letters += said.is_part ? (said.is_cumulative ? 'b' : 'p') : (said.is_cumulative ? 'c' : '-');
  }
  return letters;
}

struct Case {
  const char* drawn;
  const char* said;
};

const Case kParts[] = {
    {"Xã góp {25} triệu, trong đó thôn Đông {14} triệu, thôn Tây {11} triệu.", "-pp"},
    {"Xã góp {25} triệu, Trong \u0110o\u0301 thôn Đông {14} triệu.", "-p"},
    {"Xã góp {25} triệu, trong số đó thôn Đông {14} triệu.", "-p"},
    {"Quỹ có {25} triệu, gồm {20} triệu tiền mặt và hiện vật trị giá {5} triệu.", "-pp"},
    {"Quỹ có {25} triệu (bao gồm {20} triệu tiền mặt) và vay {3} triệu.", "-p-"},
    {"Quỹ có {25} (tiền mặt {20} triệu, hiện vật {5} triệu), vay {3} triệu.", "-pp-"},
    {"Xã góp {25} triệu, riêng thôn Đông {14} triệu.", "-p"},
    {"Xã góp {25} triệu, cụ thể: thôn Đông {14} triệu; thôn Tây {11} triệu.", "-pp"},
    {"Xã góp {25} triệu; trong đó thôn Đông {14} triệu.", "-p"},
    {"Xã góp {25} triệu, trong đó thôn Đông {14} triệu; vay {3} triệu.", "-p-"},
    {"Xã góp {25} triệu, trong đó thôn Đông {14} triệu, vay {30} triệu, trả {2} triệu.", "-p--"},
    {"Xã góp {25} triệu, trong đó thôn Đông {14} triệu, thôn Tây {14} triệu.", "-p-"},
    {"Xã góp {25 about} triệu, trong đó thôn Đông {14} triệu, thôn Tây {13} triệu.", "-pp"},
    {"Huyện góp {90} triệu, trong đó: xã A {50} triệu (gồm {30} và {20} triệu); xã B {40} triệu.",
     "-pppp"},
    {"Xã góp {25} triệu.\nTrong đó, thôn Đông {14} triệu, thôn Tây {11} triệu.", "-pp"},
    {"Xã góp {25} triệu.\nNăm nay thu {9} triệu.", "--"},
    {"Xã góp {25} triệu.\nCác thôn làm đường rất tốt.\nTrong đó, thôn Đông góp {14} triệu.", "--"},
    {"Xã góp {25} triệu.\nThôn Đông (gồm ba xóm) góp {14}, gồm {9} triệu.", "--p"},
    {"Trong đó, thôn Đông góp {14} triệu.", "-"},
    {"Xã góp {25} triệu, thôn Đông {14} triệu.", "--"},
    {"Xã góp {25} triệu; riêng thôn Đông {14} triệu.", "--"},
    {"Xã (gồm ba thôn) góp {25} triệu (vượt kế hoạch) và vay {3} triệu.", "--"},
    {"Xã góp {25} (đợt sau cao hơn, {30} triệu).", "--"},
    {"Xã góp {25 group=1} triệu, trong đó thôn Đông {14 group=2} triệu, thôn Tây {9 group=1}.",
     "--p"},
};

TEST(FigureWordsTest, TellPartsByTheWordsBetweenFigures) {
  for (const auto& [drawn, said] : kParts) {
    SCOPED_TRACE(drawn);
    EXPECT_EQ(said_in(drawn), said);
  }
}

const Case kCumulative[] = {
    {"Trong quý xã góp {2} tỷ; lũy kế {5} tỷ.", "-c"},
    {"Luỹ kế từ đầu năm xã góp {5} tỷ, vay {3} tỷ; quý II góp {2} tỷ.", "cc-"},
    {"Tháng 5 xã góp {2} tỷ, từ đầu năm đến nay {5} tỷ.", "-c"},
    {"Đến nay xã góp {5} tỷ, riêng trong tháng {2} tỷ.", "cp"},
    {"Xã góp {2} tỷ, nâng tổng số lên {5} tỷ.", "-c"},
    {"Xã góp {2} tỷ, cao hơn kế hoạch {1} tỷ.", "--"},
    {"Lũy kế {5} tỷ.\nTrong quý {2} tỷ.", "c-"},
};

TEST(FigureWordsTest, TellWhatIsCumulative) {
  for (const auto& [drawn, said] : kCumulative) {
    SCOPED_TRACE(drawn);
    EXPECT_EQ(said_in(drawn), said);
  }
}

TEST(FigureWordsTest, AskForWordsOnlyWhereTheyDecide) {
  const Sketch sketch(
      "Xã góp {25 group=1} triệu, có {14 group=2} hộ.\nMột câu.\nNăm nay {9 group=1} triệu.");
  const auto words_of = [](text::SourceRange) -> std::string_view {
    ADD_FAILURE() << "no two figures here could be a total and its part";
    return {};
  };
  said_of(sketch.figures, std::vector<bool>(3, false), words_of);
}

TEST(FigureWordsTest, TakeLinearTimeForAnyNesting) {
  std::string drawn;
  for (int i = 0; i < 20'000; ++i) drawn += "{1} (gồm ";
  EXPECT_EQ(said_in(drawn).size(), 20'000u);
}

}  // namespace
}  // namespace solieu::store
