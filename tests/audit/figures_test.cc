#include "engine/audit/figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/audit/figure_line.h"
#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

using testing::ElementsAre;

// "words|unit" of each figure; a bare one has no unit.
std::vector<std::string> figures_of(const std::string& sentence) {
  const Told told(sentence, "2021-07-15");
  std::vector<std::string> figures;
  for (const Figure& figure : figures_in(told.article(), 0)) {
    figures.push_back(std::string(told.article().document().text(figure.span)) + "|" +
                      std::string(figure.unit));
  }
  return figures;
}

TEST(FiguresTest, AreNumbersOfFactsAndBareOnes) {
  EXPECT_THAT(
      figures_of("Số hộ tăng từ 120 lên 156 hộ, tăng 30%, cho vay 2 tỷ đồng, xây 3 căn nhà."),
      ElementsAre("120|", "156 hộ|hộ", "30%|%", "2 tỷ đồng|VND", "3 căn nhà|căn"));
}

TEST(FiguresTest, DatesSymbolsAndAgesAreNone) {
  EXPECT_THAT(
      figures_of("Ngày 05/5/2021, theo Quyết định số 217-QĐ/TW, 30 người từ 80 tuổi trở lên."),
      ElementsAre("30 người|người"));
}

TEST(FiguresTest, BareOnesAreCompletedByTheirNeighbour) {
  const Told told("Vốn tăng từ 1,2 lên 1,5 tỷ đồng.");
  const std::vector<Figure> figures = figures_in(told.article(), 0);
  ASSERT_EQ(figures.size(), 2u);
  EXPECT_FALSE(figures[0].number);
  const Figure completed = audit::completed(told.article(), figures[0], figures[1]);
  ASSERT_TRUE(completed.number);
  EXPECT_EQ(completed.number->value, 1'200'000'000);
  EXPECT_TRUE(are_of_one_unit(completed, figures[1]));
}

TEST(FiguresTest, BareOnesBeforeAUnitOfOthersAreCountsOfIt) {
  const Told told("Tổ phát hiện 248 vụ (cùng kỳ 310 vụ), từ 12 đợt.");
  std::vector<Figure> figures = figures_in(told.article(), 0);
  ASSERT_EQ(figures.size(), 3u);
  ASSERT_EQ(figures[1].kind, Figure::Kind::kBare);
  count_bare_figures(told.article(), figures);
  EXPECT_TRUE(are_of_one_unit(figures[0], figures[1]));
  EXPECT_EQ(figures[1].unit, "vụ");
  ASSERT_TRUE(figures[1].number);
  EXPECT_EQ(figures[1].number->value, 310);
}

TEST(FiguresTest, PeopleAreComparedWhateverTheyAreCalled) {
  const Told told("Lớp có 40 học viên, 12 đồng chí là nữ, 30 hộ.");
  const std::vector<Figure> figures = figures_in(told.article(), 0);
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_FALSE(are_of_one_unit(figures[0], figures[1]));
  EXPECT_TRUE(may_be_compared(figures[0], figures[1]));
  EXPECT_FALSE(may_be_compared(figures[0], figures[2]));
}

TEST(FigureLineTest, HasTheSentencesAroundInItsParagraph) {
  const Told told("Xã có 1.200 hộ. Thôn một có 300 hộ, thôn hai có 200 hộ. Có 20 xe.\nCó 5 lớp.");
  const FigureLine line = FigureLine::with_neighbours(told.article(), 1);
  EXPECT_EQ(line.size(), 4u);
  EXPECT_EQ(line.first_own(), 1u);
  EXPECT_EQ(line.last_own(), 3u);
  EXPECT_EQ(FigureLine::with_neighbours(told.article(), 3).size(), 1u);
}

TEST(FigureLineTest, GoesOnFromTheSentenceBefore) {
  const Told told("Xã có 1.200 hộ. Trong đó, có 300 hộ nghèo. Có 20 xe.");
  const FigureLine line(told.article(), 1);
  EXPECT_EQ(line.size(), 2u);
  EXPECT_EQ(line.first_own(), 1u);
  EXPECT_TRUE(line.before(1).has("trong đó"));
  EXPECT_EQ(FigureLine(told.article(), 2).size(), 1u);
}

}  // namespace
}  // namespace solieu::audit
