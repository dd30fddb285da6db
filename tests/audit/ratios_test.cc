#include "engine/audit/ratios.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/audit/ratios_told.h"

namespace solieu::audit {
namespace {

using fact::Finding;
using fact::Severity;
using fact::Why;
using testing::ElementsAre;

TEST(RatiosTest, FindsPercentagesThatTheirRatioDoesNotGive) {
  const WrongRatio kFaults[] = {
      {"Có 1.860/2.400 hộ đăng ký tham gia, đạt 87,5%.",
       "1.860/2.400 hộ đăng ký tham gia, đạt 87,5%", "77,5%"},
      {"Hội giúp 120/150 hộ (chiếm 85%) làm chuồng trại.", "120/150 hộ (chiếm 85%)", "80%"},
      {"Đến nay 12/16 xã có nhà văn hóa, đạt tỷ lệ 70%.", "12/16 xã có nhà văn hóa, đạt tỷ lệ 70%",
       "75%"},
      {"Đã xóa được 450/600 căn nhà tạm, đạt 57%.", "450/600 căn nhà tạm, đạt 57%", "75%"},
      {"Huyện giải ngân 1,2/1,5 tỷ đồng, đạt 95%.", "1,2/1,5 tỷ đồng, đạt 95%", "80%"},
      {"Huyện giải ngân 30 tỷ đồng/40 tỷ đồng, bằng 85% kế hoạch.",
       "30 tỷ đồng/40 tỷ đồng, bằng 85%", "75%"},
      {"Có 45 xã/60 xã đạt chuẩn, chiếm 57%.", "45 xã/60 xã đạt chuẩn, chiếm 57%", "75%"},
      {"Có 45 trong tổng số 60 xã đạt chuẩn, chiếm 57%.",
       "45 trong tổng số 60 xã đạt chuẩn, chiếm 57%", "75%"},
      {"Số hộ tham gia đạt 57% (45/60 hộ).", "57% (45/60 hộ)", "75%"},
      {"Kết nạp được 120/100 hội viên, bằng 112% chỉ tiêu.", "120/100 hội viên, bằng 112%", "120%"},
      {"Giải quyết 90/120 đơn theo Kế hoạch số 45/KH-UBND, đạt 57%.",
       "90/120 đơn theo Kế hoạch số 45/KH-UBND, đạt 57%", "75%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(RatiosTest, FindsSharesThatTheTotalDoesNotGive) {
  const WrongRatio kFaults[] = {
      {"Xã có 1.200 hộ, trong đó 300 hộ nghèo (chiếm 35%).",
       "1.200 hộ, trong đó 300 hộ nghèo (chiếm 35%)", "25%"},
      {"Tỉnh có 800 tổ, trong đó có 600 tổ hoạt động tốt (chiếm 75%), 200 tổ còn yếu (chiếm 35%).",
       "800 tổ, trong đó có 600 tổ hoạt động tốt (chiếm 75%), 200 tổ còn yếu (chiếm 35%)", "25%"},
      {"Lớp học có 400 người, trong đó 100 nữ, chiếm 52%.", "400 người, trong đó 100 nữ, chiếm 52%",
       "25%"},
      {"Xã có 1.200 hộ với 4.800 nhân khẩu, trong đó có 300 hộ nghèo (chiếm 35%).",
       "1.200 hộ với 4.800 nhân khẩu, trong đó có 300 hộ nghèo (chiếm 35%)", "25%"},
      {"Xã có 1.200 hộ. Trong đó, có 300 hộ nghèo (chiếm 35%).",
       "1.200 hộ. Trong đó, có 300 hộ nghèo (chiếm 35%)", "25%"},
      {"Trong tổng số 60 xã, có 45 xã đạt chuẩn (57%).", "60 xã, có 45 xã đạt chuẩn (57%)", "75%"},
      {"Chi bộ có 40 đảng viên, 34 đảng viên hoàn thành tốt nhiệm vụ, chiếm 75%.",
       "40 đảng viên, 34 đảng viên hoàn thành tốt nhiệm vụ, chiếm 75%", "85%"},
      {"Xã có 1.200 hộ, 300 hộ nghèo, chiếm 35%.", "1.200 hộ, 300 hộ nghèo, chiếm 35%", "25%"},
      {"Tổng dư nợ đạt 400 tỷ đồng; nợ quá hạn 1,2 tỷ đồng, chiếm 0,6%.",
       "400 tỷ đồng; nợ quá hạn 1,2 tỷ đồng, chiếm 0,6%", "0,3%"},
      {"Nợ quá hạn 1,2 tỷ đồng, chiếm 0,6% tổng dư nợ (400 tỷ đồng).",
       "1,2 tỷ đồng, chiếm 0,6% tổng dư nợ (400 tỷ đồng)", "0,3%"},
      {"Cả năm tiếp nhận 800 đơn, đã giải quyết 600 đơn, đạt 57%.",
       "800 đơn, đã giải quyết 600 đơn, đạt 57%", "75%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(RatiosTest, FindsResultsThatDoNotFitTheirPlan) {
  const WrongRatio kFaults[] = {
      {"Theo kế hoạch 200 căn, đã xây 150 căn, đạt 85%.", "200 căn, đã xây 150 căn, đạt 85%",
       "75%"},
      {"Quỹ vận động được 1,2 tỷ đồng, đạt 140% kế hoạch (1 tỷ đồng).",
       "1,2 tỷ đồng, đạt 140% kế hoạch (1 tỷ đồng)", "120%"},
      {"Hội kết nạp 150 hội viên (chỉ tiêu 200 hội viên), đạt 85%.",
       "150 hội viên (chỉ tiêu 200 hội viên), đạt 85%", "75%"},
      {"Hội vận động 1,2 tỷ đồng, vượt 50% kế hoạch (1 tỷ đồng).",
       "1,2 tỷ đồng, vượt 50% kế hoạch (1 tỷ đồng)", "20%"},
      {"Thu ngân sách ước đạt 150 tỷ đồng, bằng 85% dự toán năm (200 tỷ đồng).",
       "150 tỷ đồng, bằng 85% dự toán năm (200 tỷ đồng)", "75%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(RatiosTest, FindsGrowthThatItsNumbersDoNotGive) {
  const WrongRatio kFaults[] = {
      {"Số hộ tham gia tăng từ 120 lên 156 hộ, tăng 36%.", "120 lên 156 hộ, tăng 36%", "30%"},
      {"Số vụ giảm từ 200 vụ xuống còn 150 vụ, giảm 50%.", "200 vụ xuống còn 150 vụ, giảm 50%",
       "25%"},
      {"Vốn tăng từ 1,2 lên 1,5 tỷ đồng (tăng 45%).", "1,2 lên 1,5 tỷ đồng (tăng 45%)", "25%"},
      {"Xã có 156 hộ tham gia, tăng 36 hộ (40%) so với năm 2019.",
       "156 hộ tham gia, tăng 36 hộ (40%)", "30%"},
      {"Xã có 156 hộ tham gia, tăng 40% so với năm 2019 (120 hộ).",
       "156 hộ tham gia, tăng 40% so với năm 2019 (120 hộ)", "30%"},
      {"Năm 2019 có 120 hộ, năm 2020 có 156 hộ, tăng 40%.", "120 hộ, năm 2020 có 156 hộ, tăng 40%",
       "30%"},
      {"Dư nợ đạt 156 tỷ đồng, tăng 40% (36 tỷ đồng) so với đầu năm.",
       "156 tỷ đồng, tăng 40% (36 tỷ đồng)", "30%"},
      {"Dư nợ đạt 156 tỷ đồng, tăng 36 tỷ đồng so với đầu năm, tỷ lệ tăng 40%.",
       "156 tỷ đồng, tăng 36 tỷ đồng so với đầu năm, tỷ lệ tăng 40%", "30%"},
      {"Số hộ nghèo giảm từ 2.400 hộ xuống 1.800 hộ, tức giảm 35%.",
       "2.400 hộ xuống 1.800 hộ, tức giảm 35%", "25%"},
      {"Xã có 156 mô hình, tăng 36 mô hình so với năm 2019 (120 mô hình), tăng 40%.",
       "156 mô hình, tăng 36 mô hình so với năm 2019 (120 mô hình), tăng 40%", "30%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(RatiosTest, SaysNothingWherePercentagesAgree) {
  const std::string kRight[] = {
      "Có 13/16 xã đạt chuẩn, bằng 81,3%.",
      "Có 13/16 xã đạt chuẩn, bằng 81,2%.",
      "Có 13/16 xã đạt chuẩn, chiếm trên 81%.",
      "Có 13/16 xã đạt chuẩn, chiếm gần 82%.",
      "Có 15/15 xã đạt 100% kế hoạch.",
      "Kết nạp hội viên đạt 120/100 kế hoạch, bằng 120%.",
      "Vốn tăng từ 2,4 tỷ đồng lên 3,1 tỷ đồng, tăng trên 29%.",
      "Thu được trên 8,2 tỷ đồng, đạt 102% kế hoạch (8 tỷ đồng).",
      "Giải ngân khoảng 150/200 tỷ đồng, đạt 76%.",
  };
  for (const std::string& sentence : kRight) expect_no_wrong_ratio(sentence);
}

TEST(RatiosTest, SaysNothingWhereThePercentageIsSaidOfSomethingElse) {
  const std::string kOthers[] = {
      "Có 12/15 xã đạt chuẩn, tỷ lệ hộ nghèo còn 4,5%.",
      "Có 12/15 xã đạt chuẩn, tăng 13%.",
      "Có 12/15 xã có tỷ lệ hộ giàu chiếm 20%.",
      "Có 12/15 xã đạt 100% tiêu chí.",
      "Với 355/366 đại biểu có mặt tán thành (chiếm 71,9% tổng số đại biểu), nghị quyết được thông "
      "qua.",
      "Tỷ lệ hộ nghèo giảm từ 5,2% xuống 3,1%, giảm 2,1%.",
      "Xã có 156 hộ tham gia, tăng 30% so với cùng kỳ.",
      "Xã có 1.200 hộ, trong đó 300 hộ nghèo, 60 hộ mới thoát nghèo (20% số hộ nghèo).",
      "Xã có 1.200 hộ, trong đó 300 hộ nghèo; 60 hộ vay vốn, chiếm 20%.",
      "Số đơn vị giảm từ 400 xuống còn 200 đơn vị, giảm 120 đơn vị (30%).",
      "Mỗi năm có 9.600 người/năm, trong đó đường bộ 4.000 người/năm, chiếm 60%.",
      "Tổng thu đạt 240 tỷ đồng, trong đó thu nội địa 180 tỷ đồng, đạt 90%.",
      "Có 12/15 xã đạt 100%.",
      "Có 12/15 xã đạt trên 80%.",
      "Có 45/60 xã đạt chuẩn, bình quân đạt 85%.",
      "Kế hoạch 200 căn, đã xây 150 căn, hoàn thành thêm 20 căn, đạt 85%.",
      "Có 45 trong số 50 hộ vay vốn thoát nghèo, tỷ lệ hoàn trả đạt 98%.",
      "Thu 156 tỷ đồng, tăng 36 tỷ đồng so với cùng kỳ, bằng 130%.",
      "Ngành phấn đấu đạt 75% hoặc 90/150 hộ, không dưới 90%.",
  };
  for (const std::string& sentence : kOthers) expect_no_wrong_ratio(sentence);
}

TEST(RatiosTest, TellsWhatItReckonedWith) {
  const Told share("Có 1.860/2.400 hộ đăng ký, đạt 87,5%.");
  const std::vector<Finding> of_ratio = wrong_ratios(share.article());
  ASSERT_EQ(of_ratio.size(), 1u);
  EXPECT_EQ(of_ratio[0].says, "87,5%");
  EXPECT_EQ(of_ratio[0].reason.why, Why::kQuotient);
  EXPECT_THAT(of_ratio[0].reason.arguments, ElementsAre("1.860", "2.400", "77,5%"));

  const Told measure("Bàn giao 360/400 ha đất, đạt 85%.");
  const std::vector<Finding> of_measure = wrong_ratios(measure.article());
  ASSERT_EQ(of_measure.size(), 1u);
  EXPECT_THAT(of_measure[0].reason.arguments, ElementsAre("360", "400 ha đất", "90%"));

  const Told rise("Xã có 156 hộ tham gia, tăng 36 hộ (40%) so với năm 2019.", "2021-07-15");
  const std::vector<Finding> of_growth = wrong_ratios(rise.article());
  ASSERT_EQ(of_growth.size(), 1u);
  EXPECT_EQ(of_growth[0].reason.why, Why::kGrowth);
  EXPECT_THAT(of_growth[0].reason.arguments, ElementsAre("120", "156", "30%"));
}

TEST(RatiosTest, OneStepOfTheLastDigitIsANote) {
  const Told slip("Có 21.771/34.534 hộ đăng ký, đạt 63,06%.");
  ASSERT_EQ(wrong_ratios(slip.article()).size(), 1u);
  EXPECT_EQ(wrong_ratios(slip.article())[0].severity, Severity::kError);
  const Told step("Có 21.771/34.534 hộ đăng ký, đạt 63,02%.");
  ASSERT_EQ(wrong_ratios(step.article()).size(), 1u);
  EXPECT_EQ(wrong_ratios(step.article())[0].severity, Severity::kError);
  const Told near("Có 21.771/34.534 hộ đăng ký, đạt 63,05%.");
  ASSERT_EQ(wrong_ratios(near.article()).size(), 1u);
  EXPECT_EQ(wrong_ratios(near.article())[0].severity, Severity::kNote);
}

}  // namespace
}  // namespace solieu::audit
