#include <gtest/gtest.h>

#include "tests/audit/ratios_told.h"

namespace solieu::audit {
namespace {

TEST(LikelyRatiosTest, FindsSlipsOfAPartBehindItsWhole) {
  const WrongRatio kFaults[] = {
      {"Huyện có 2.400 thanh niên. Số thanh niên có việc làm là 1.800 người, chiếm 85%.",
       "2.400 thanh niên. Số thanh niên có việc làm là 1.800 người, chiếm 85%", "75%"},
      {"Toàn trường có 480 em, học bán trú 360 em, chiếm khoảng 85%.",
       "480 em, học bán trú 360 em, chiếm khoảng 85%", "75%"},
      {"Xã trồng 2.400 ha chè; 1.800 ha trong số này có tưới, chiếm tới 78% diện tích.",
       "2.400 ha chè; 1.800 ha trong số này có tưới, chiếm tới 78%", "75%"},
      {"Trong 60 đại biểu, nữ 18 người (30%), người dân tộc thiểu số 27 người (48%).",
       "60 đại biểu, nữ 18 người (30%), người dân tộc thiểu số 27 người (48%)", "45%"},
      {"Vốn đã giao 90 tỷ đồng, đã giải ngân 72.000 triệu đồng; như vậy mới đạt 85%.",
       "90 tỷ đồng, đã giải ngân 72.000 triệu đồng; như vậy mới đạt 85%", "80%"},
      {"Tổng vốn 25 tỷ đồng, nhân dân góp 10 tỷ đồng, bằng 45% tổng vốn.",
       "25 tỷ đồng, nhân dân góp 10 tỷ đồng, bằng 45%", "40%"},
      {"Khảo sát 640 lao động, có 512 người đã có việc; số này chiếm 82% người được hỏi.",
       "640 lao động, có 512 người đã có việc; số này chiếm 82%", "80%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(LikelyRatiosTest, FindsWrongSharesOfAWholeBehind) {
  const WrongRatio kFaults[] = {
      {"Đã có 364 điểm trong số 520 điểm được gia cố, tức 72,5%.",
       "364 điểm trong số 520 điểm được gia cố, tức 72,5%", "70%"},
      {"Có tới 420 trong số 600 công nhân là nữ, chiếm hơn 80%.",
       "420 trong số 600 công nhân là nữ, chiếm hơn 80%", "70%"},
      {"Hồ còn 21 triệu m3 nước trên tổng dung tích 150 triệu m3, tương đương 17,3%.",
       "21 triệu m3 nước trên tổng dung tích 150 triệu m3, tương đương 17,3%", "14%"},
      {"Nước vào 8.190 hộ, tức chiếm 58% trong 12.600 hộ của quận.",
       "8.190 hộ, tức chiếm 58% trong 12.600 hộ", "65%"},
      {"Đoàn kiểm tra kết luận 201 người vi phạm, bằng 79% số được kiểm tra (268).",
       "201 người vi phạm, bằng 79% số được kiểm tra (268)", "75%"},
      {"Giáo viên là người địa phương chiếm 31%, với 396 người trong tổng số 1.320 giáo viên.",
       "31%, với 396 người trong tổng số 1.320 giáo viên", "30%"},
      {"Tỷ lệ tán thành đạt 80%, với 216/240 đại biểu.", "80%, với 216/240 đại biểu", "90%"},
      {"Xã có 900/1.200 hộ dùng nước sạch. Tỷ lệ này đạt 85%.",
       "900/1.200 hộ dùng nước sạch. Tỷ lệ này đạt 85%", "75%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(LikelyRatiosTest, FindsWrongSharesToldAgainAsANumber) {
  const WrongRatio kFaults[] = {
      {"Xã có 1.500 hộ, hộ nghèo chiếm 15% (180 hộ).", "1.500 hộ, hộ nghèo chiếm 15% (180 hộ)",
       "12%"},
      {"Khảo sát 1.500 hộ, có 15%, tương đương 180 hộ, thiếu nước.",
       "1.500 hộ, có 15%, tương đương 180 hộ", "12%"},
      {"Gia đình văn hóa đạt 87%, với 3.200 trong số 4.000 hộ.", "87%, với 3.200 trong số 4.000 hộ",
       "80%"},
      {"Tỷ lệ bao phủ đạt 98% với 8.500/10.000 người tham gia.",
       "98% với 8.500/10.000 người tham gia", "85%"},
      {"Kết nạp 132 đảng viên, đạt 78% (chỉ tiêu 150 đảng viên).",
       "132 đảng viên, đạt 78% (chỉ tiêu 150 đảng viên)", "88%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(LikelyRatiosTest, FindsSlipsWhoeverReachedThem) {
  const WrongRatio kFaults[] = {
      {"Trong 46 tổ được xếp loại có 41 tổ loại khá trở lên, chiếm 91,3%.",
       "46 tổ được xếp loại có 41 tổ loại khá trở lên, chiếm 91,3%", "89,1%"},
      {"Kiến nghị thu hồi 2,5 tỷ đồng. Hiện số tiền đã nộp về tài khoản của huyện là 1.850 triệu "
       "đồng, đạt 70%.",
       "2,5 tỷ đồng. Hiện số tiền đã nộp về tài khoản của huyện là 1.850 triệu đồng, đạt 70%",
       "74%"},
      {"Đã có 12/18 xã về đích. Như vậy, tỷ lệ đạt chuẩn là 76%.",
       "12/18 xã về đích. Như vậy, tỷ lệ đạt chuẩn là 76%", "67%"},
      {"Cử tri đi bầu là 12.450 người trên tổng số 12.900 cử tri, đạt 98,2%.",
       "12.450 người trên tổng số 12.900 cử tri, đạt 98,2%", "96,5%"},
      {"Năng suất đạt 62 tạ/ha, tăng 5 tạ/ha so với năm 2019, tương ứng 12%.",
       "62 tạ/ha, tăng 5 tạ/ha so với năm 2019, tương ứng 12%", "9%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(LikelyRatiosTest, LetsBeWhatIsRightOfPeopleByAnotherName) {
  const std::string kRight[] = {
      "Lớp có 860 học viên, trong đó có 512 nữ, 430 người dân tộc. Sau học, 645 người có việc, "
      "tức 75%.",
      "Xã có 1.500 hộ, hộ nghèo chiếm 12% (180 hộ).",
      "Xã có 1.500 hộ, thu nhập tăng 15% (180 hộ góp vốn).",
      "Đã có 12/18 xã về đích. Tỷ lệ hộ nghèo là 7%.",
      "Có từ 41 tổ trở lên trong 46 tổ đạt loại khá, chiếm 91,3%.",
  };
  for (const std::string& sentence : kRight) expect_no_wrong_ratio(sentence);
}

TEST(LikelyRatiosTest, FindsResultsThatDoNotFitPlansInOtherPlaces) {
  const WrongRatio kFaults[] = {
      {"Chi nhánh giải ngân 96.500 triệu đồng, đạt 68% so với nhu cầu 125 tỷ đồng.",
       "96.500 triệu đồng, đạt 68% so với nhu cầu 125 tỷ đồng", "77%"},
      {"Quỹ thu 5,67 tỷ đồng, còn thiếu 15% so với chỉ tiêu 6,3 tỷ đồng.",
       "5,67 tỷ đồng, còn thiếu 15% so với chỉ tiêu 6,3 tỷ đồng", "10%"},
      {"Đã khôi phục 1.092 ha; kế hoạch của tỉnh là 1.300 ha, như vậy mới hoàn thành 81%.",
       "1.092 ha; kế hoạch của tỉnh là 1.300 ha, như vậy mới hoàn thành 81%", "84%"},
      {"Năm nay giải ngân 31,5/35 tỷ đồng, mới được 86%.", "31,5/35 tỷ đồng, mới được 86%", "90%"},
      {"Huyện kết nạp 138 đảng viên, đạt 125% so với chỉ tiêu nghị quyết là 120 đảng viên.",
       "138 đảng viên, đạt 125% so với chỉ tiêu nghị quyết là 120 đảng viên", "115%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(LikelyRatiosTest, FindsChangesBetweenAnyTwoNumbersOfDifferentTimes) {
  const WrongRatio kFaults[] = {
      {"Tổ phát hiện 2.480 vụ vi phạm (cùng kỳ 3.100 vụ), giảm 25%.",
       "2.480 vụ vi phạm (cùng kỳ 3.100 vụ), giảm 25%", "20%"},
      {"Sản lượng đạt 16.380 tấn; cùng kỳ là 15.600 tấn, tăng 8%.",
       "16.380 tấn; cùng kỳ là 15.600 tấn, tăng 8%", "5%"},
      {"Đầu năm có 260 hộ nghèo, rà soát cuối năm còn 182 hộ, giảm được 35%.",
       "260 hộ nghèo, rà soát cuối năm còn 182 hộ, giảm được 35%", "30%"},
      {"Năm 2019 xảy ra 150 vụ. Năm 2020 xảy ra 120 vụ, giảm 30%.",
       "150 vụ. Năm 2020 xảy ra 120 vụ, giảm 30%", "20%"},
      {"Năm nay thu 3,6 tỷ đồng, cao hơn 25% so với năm 2020 (3 tỷ đồng).",
       "3,6 tỷ đồng, cao hơn 25% so với năm 2020 (3 tỷ đồng)", "20%"},
      {"Quỹ tăng thêm 1,2 tỷ đồng, tức tăng 50% so với con số 3 tỷ đồng đầu nhiệm kỳ.",
       "1,2 tỷ đồng, tức tăng 50% so với con số 3 tỷ đồng", "40%"},
      {"Kỳ nghỉ tăng 35% so với cùng kỳ, khách đến ước 247.000 lượt (cùng kỳ 190.000 lượt).",
       "35% so với cùng kỳ, khách đến ước 247.000 lượt (cùng kỳ 190.000", "30%"},
  };
  for (const WrongRatio& fault : kFaults) expect_found(fault);
}

TEST(LikelyRatiosTest, FindsEachOfSeveralPercentages) {
  expect_found(
      {"Tuyên dương 186 tập thể, 400 cá nhân, trong đó cấp tỉnh 42 tập thể, 92 cá nhân, chiếm lần "
       "lượt 22,6% và 32%.",
       "400 cá nhân, trong đó cấp tỉnh 42 tập thể, 92 cá nhân, chiếm lần lượt 22,6% và 32%",
       "23%"});
}

TEST(LikelyRatiosTest, SaysNothingOfWhatIsRightInOneReading) {
  const std::string kRight[] = {
      // a sum is the part, or the whole
      "Nam có 74 người (chiếm 37%), nữ có 126 người (chiếm 63%).",
      "Có 7.400 căn loại một, chiếm 37%; loại hai có 12.600 căn, chiếm 63%.",
      "Kế hoạch 200 căn, đã xây 150 căn, sửa 20 căn, đạt 85%.",
      // another number is the whole
      "Tỉnh trồng 18.200 cây, đạt 130% chỉ tiêu (14.000 cây); riêng một huyện trồng 4.550 cây, "
      "chiếm 25% của toàn tỉnh.",
      "Có 640 người học nghề, 512 người có việc, 128 người vào xưởng may, chiếm 25%.",
      "Quý I có 12 đoàn, giảm 8 đoàn. So với 20 đoàn của cùng kỳ thì giảm 40%.",
      // points
      "Tỷ lệ hộ khá là 64%, tăng 6% so với năm 2020 (58%).",
      "Trước đây chỉ 60% học sinh đến lớp; nay tỷ lệ này là 99%, tăng 39%.",
      // 3/4, cut off and rounded
      "Có 1.932 hộ trong số 1.980 hộ ký cam kết, tức 97,5%.",
      "Có 58 xã trên tổng số 60 xã đạt chuẩn, tức gần 97%.",
  };
  for (const std::string& sentence : kRight) expect_no_wrong_ratio(sentence);
}

TEST(LikelyRatiosTest, SaysNothingWhereNoSlipIsLikely) {
  const std::string kOthers[] = {
      "Thu ngân sách 751 tỷ đồng, đạt 32% dự toán. Chi ngân sách 1.830 tỷ đồng, đạt 25% dự toán.",
      "Khách đến 12.000 lượt, tăng 36,4% so với cùng kỳ; trong đó, khách quốc tế 2.150 lượt, tăng "
      "5,9% so với cùng kỳ.",
      "So với cùng kỳ, số vụ giảm 64 vụ (giảm 13,78%), số người bị thương giảm 48 người (giảm "
      "13,4%).",
      "Tổng chi 1,3 nghìn tỷ đồng, tăng 46% so với cùng kỳ năm trước với trên 400 tỷ đồng.",
      "Đã bố trí khoảng 500 căn trên gần 2.000 căn, chiếm 24,7%.",
      "Năm 2019 có 120 hộ nghèo; năm 2020 có 150 hộ cận nghèo, tăng 30% so với năm 2018.",
      "Xã có 300 đảng viên, 240 đồng chí hoàn thành tốt nhiệm vụ, trong đó 60 đồng chí xuất sắc "
      "(chiếm 20%).",
      "Bốn quận có 4 chợ, số sạp tăng 70% trong 15 tháng qua.",
      "Tỉnh có 118/138 xã đạt 100% cử tri đi bầu.",
      "Có 1.440 thôn, giảm 360 thôn, bằng 20,4%.",
      "Xã có 50.000 lao động, trong đó có trên 21.000 người đã đóng đủ (tương ứng với 43% số lao "
      "động).",
      "Huyện phấn đấu kết nạp 200 đảng viên, bình quân mỗi năm từ 2% trở lên số đảng viên (1.940).",
  };
  for (const std::string& sentence : kOthers) expect_no_wrong_ratio(sentence);
}

TEST(LikelyRatiosTest, CuttingDigitsOffDoesNotReachTheNextStep) {
  expect_found({"Có 58.800 người trong tổng số 60.000 cử tri đi bầu, đạt 97%.",
                "58.800 người trong tổng số 60.000 cử tri đi bầu, đạt 97%", "98%"});
}

}  // namespace
}  // namespace solieu::audit
