#include "engine/audit/parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

using fact::FindingKind;
using fact::Severity;
using fact::Why;

struct Wrong {
  std::string sentence;
  std::string text;
  std::string says;
  std::string should;
  Why why = Why::kPartsExceed;
};

template <std::size_t size>
void expect_found(const Wrong (&wrong)[size]) {
  for (const Wrong& wanted : wrong) {
    SCOPED_TRACE(wanted.sentence);
    const Told told(wanted.sentence);
    const std::vector<fact::Finding> findings = wrong_parts(told.article());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, FindingKind::kPartsTotal);
    EXPECT_EQ(findings[0].severity, Severity::kError);
    EXPECT_EQ(findings[0].text, wanted.text);
    EXPECT_EQ(findings[0].says, wanted.says);
    EXPECT_EQ(findings[0].should, wanted.should);
    EXPECT_EQ(findings[0].reason.why, wanted.why);
  }
}

template <std::size_t size>
void expect_nothing(const std::string (&right)[size]) {
  for (const std::string& sentence : right) {
    SCOPED_TRACE(sentence);
    const Told told(sentence);
    for (const fact::Finding& finding : wrong_parts(told.article())) {
      ADD_FAILURE() << finding.text << " should be " << finding.should;
    }
  }
}

TEST(PartsTest, PartsAreNoMoreThanTheirTotal) {
  const Wrong kWrong[] = {
      {"Tổng kinh phí 500 triệu đồng, trong đó ngân sách 300 triệu đồng, Nhân dân đóng góp 250 "
       "triệu đồng.",
       "500 triệu đồng, trong đó ngân sách 300 triệu đồng, Nhân dân đóng góp 250 triệu đồng",
       "500 triệu đồng", "550 triệu đồng"},
      {"Cả năm xã tiếp nhận 140 đơn (trong đó khiếu nại 58 đơn, tố cáo 23 đơn, kiến nghị 69 đơn).",
       "140 đơn (trong đó khiếu nại 58 đơn, tố cáo 23 đơn, kiến nghị 69 đơn", "140 đơn", "150 đơn"},
      {"Hội mở 34 lớp tập huấn, trong đó 18 lớp ở miền núi và 19 lớp ở đồng bằng.",
       "34 lớp tập huấn, trong đó 18 lớp ở miền núi và 19 lớp", "34 lớp tập huấn",
       "37 lớp tập huấn"},
      {"Huyện trồng 85 ha rừng, trong đó rừng phòng hộ 92,5 ha.",
       "85 ha rừng, trong đó rừng phòng hộ 92,5 ha", "85 ha rừng", "92,5 ha rừng"},
  };
  expect_found(kWrong);
}

TEST(PartsTest, PartsThatAreAllMakeTheirTotal) {
  const Wrong kWrong[] = {
      {"Lớp có 200 hội viên, gồm 120 nam và 85 nữ.", "200 hội viên, gồm 120 nam và 85 nữ",
       "200 hội viên", "205 hội viên"},
      {"Quỹ thu 1,5 tỷ đồng, bao gồm doanh nghiệp 900 triệu đồng và hộ dân 400 triệu đồng.",
       "1,5 tỷ đồng, bao gồm doanh nghiệp 900 triệu đồng và hộ dân 400 triệu đồng", "1,5 tỷ đồng",
       "1,3 tỷ đồng", Why::kPartsFallShort},
      {"Đảng ủy xử lý 45 đảng viên, gồm: khiển trách 31, cảnh cáo 12, khai trừ 03.",
       "45 đảng viên, gồm: khiển trách 31, cảnh cáo 12, khai trừ 03", "45 đảng viên",
       "46 đảng viên"},
      {"Tỉnh còn 96 đơn vị hành chính, gồm 81 xã, 10 phường và 4 thị trấn.",
       "96 đơn vị hành chính, gồm 81 xã, 10 phường và 4 thị trấn", "96 đơn vị hành chính",
       "95 đơn vị hành chính", Why::kPartsFallShort},
      {"Cơ quan nhận 230 đơn, trong đó khiếu nại 110 đơn, còn lại 110 đơn là phản ánh.",
       "230 đơn, trong đó khiếu nại 110 đơn, còn lại 110 đơn", "230 đơn", "220 đơn",
       Why::kPartsFallShort},
  };
  expect_found(kWrong);
}

TEST(PartsTest, ListsStandInOtherPlacesToo) {
  const Wrong kWrong[] = {
      {"Huyện hỗ trợ 60 căn nhà, trong đó:\n- Xây mới 35 căn;\n- Sửa chữa 28 căn.",
       "60 căn nhà, trong đó:\n- Xây mới 35 căn;\n- Sửa chữa 28 căn", "60 căn nhà", "63 căn nhà"},
      {"Tỉnh mở 160 lớp tập huấn. Trong đó, cấp tỉnh 12 lớp, cấp huyện 35 lớp, cấp xã 120 lớp.",
       "160 lớp tập huấn. Trong đó, cấp tỉnh 12 lớp, cấp huyện 35 lớp, cấp xã 120 lớp",
       "160 lớp tập huấn", "167 lớp tập huấn"},
      {"Trong tổng số 85 dự án, có 45 dự án hoàn thành, 30 dự án dở dang và 15 dự án chưa làm.",
       "85 dự án, có 45 dự án hoàn thành, 30 dự án dở dang và 15 dự án", "85 dự án", "90 dự án"},
      {"Ngân sách chi 300 triệu đồng, xã góp 200 triệu đồng, tổng cộng 600 triệu đồng.",
       "300 triệu đồng, xã góp 200 triệu đồng, tổng cộng 600 triệu đồng", "600 triệu đồng",
       "500 triệu đồng", Why::kPartsFallShort},
      {"Xã dựng 486 căn nhà đại đoàn kết (xây mới 352 căn, sửa chữa 143 căn).",
       "486 căn nhà đại đoàn kết (xây mới 352 căn, sửa chữa 143 căn", "486 căn nhà đại đoàn kết",
       "495 căn nhà đại đoàn kết"},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Quỹ có 500 triệu đồng (năm 2019: 600 triệu đồng, năm 2020: 550 triệu đồng).",
      "Tỉnh có 120 xã: 45 xã vùng cao, 100 xã đã có đường nhựa.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, PartsMayLeaveSomethingOut) {
  const std::string kRight[] = {
      "Tổng kinh phí 500 triệu đồng, trong đó ngân sách 300 triệu đồng.",
      "Hội có 200 hội viên, gồm 120 nam, 60 nữ và một số hội viên danh dự.",
      "Xã giúp 90 hộ, trong đó thôn Đông 30 hộ, thôn Tây 20 hộ.",
      "Quỹ thu 900 triệu đồng, gồm doanh nghiệp 300 triệu đồng, hộ dân 400 triệu đồng và các nguồn "
      "khác.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, OnePersonMayBeCountedBySeveralQualities) {
  const std::string kRight[] = {
      "Đại hội bầu 90 đại biểu, trong đó có 60 đại biểu nữ, 45 đại biểu người dân tộc thiểu số, 30 "
      "đại biểu trẻ tuổi.",
      "Công an lập hồ sơ 45 đối tượng, trong đó 30 đối tượng hình sự, 20 đối tượng có tiền án.",
      "Huyện có 36 xã, trong đó 12 xã đạt chuẩn nâng cao, 30 xã không còn hộ nghèo.",
      "Chi bộ có 40 đảng viên, trong đó 25 đảng viên nữ, 20 đảng viên có trình độ đại học.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, NumbersOfOtherThingsAreNoParts) {
  const std::string kRight[] = {
      "Xã chi 500 triệu đồng, trong đó ngân sách 300 triệu đồng, hỗ trợ 20 hộ, mỗi hộ 250 triệu "
      "đồng.",
      "Hội có 120 hội viên, trong đó 80 hội viên khá, tăng 60 hội viên so với năm trước.",
      "Huyện có 12 xã, gồm 118 thôn.",
      "Vốn ủy thác 71 tỷ đồng, trong đó năm nay thêm 11 tỷ đồng; tiền gửi dân cư 215 tỷ đồng.",
      "Dự án 1,2 tỷ đồng cho 3 nhóm hộ, gồm: nhóm một 300 triệu đồng, nhóm hai 250 triệu đồng, "
      "nhóm "
      "ba 150 triệu đồng.",
      "Tỉnh có 4 huyện, gồm các huyện số 1, số 2 và số 3.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, RoundedPartsMakeARoundedTotal) {
  const std::string kRight[] = {
      "Tổng vốn 2,5 tỷ đồng, gồm ngân sách 1,25 tỷ đồng và xã hội hóa 1,21 tỷ đồng.",
      "Tổng vốn hơn 26 tỷ đồng, gồm ngân sách trên 15 tỷ đồng và xã hội hóa 11,6 tỷ đồng.",
      "Huyện trồng 120 ha rừng, gồm 72 ha keo và 47,6 ha thông.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, SharesOfOneWholeMakeAHundred) {
  const Wrong kWrong[] = {
      {"Kết quả xếp loại: giỏi chiếm 45%, khá 40%, trung bình 25%.", "45%, khá 40%, trung bình 25%",
       "110%", "100%", Why::kSharesExceed},
      {"Có 52,5% hộ khá, 31,5% hộ trung bình, còn lại 6% hộ khó khăn.",
       "52,5% hộ khá, 31,5% hộ trung bình, còn lại 6%", "90%", "100%", Why::kSharesFallShort},
      {"Khảo sát cho thấy: 41,5% đã dùng, 38,2% đang tìm hiểu và 22,3% chưa biết.",
       "41,5% đã dùng, 38,2% đang tìm hiểu và 22,3%", "102%", "100%", Why::kSharesExceed},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Kết quả xếp loại: giỏi chiếm 33,3%, khá 33,3%, trung bình 33,3%.",
      "Có 80% hộ dùng nước sạch, 70% hộ có công trình vệ sinh.",
      "Đảng viên nữ chiếm 45%, dân tộc thiểu số 40%, dưới 35 tuổi 20%.",
      "Thu ngân sách tăng 40%, xuất khẩu tăng 35%, du lịch tăng 30%.",
      "Loại khá, giỏi chiếm 85%, giỏi 30%, trung bình 15%.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, AnIncreaseIsWhatLiesBetweenItsNumbers) {
  const Wrong kWrong[] = {
      {"Số hộ tham gia tăng từ 120 lên 156 hộ, tăng 26 hộ.", "120 lên 156 hộ, tăng 26 hộ", "26 hộ",
       "36 hộ", Why::kIncrease},
      {"Toàn xã có 156 hộ khá, tăng 26 hộ so với năm 2019 (120 hộ).",
       "156 hộ khá, tăng 26 hộ so với năm 2019 (120 hộ", "26 hộ", "36 hộ", Why::kIncrease},
      {"Tỷ lệ hộ nghèo giảm từ 9,8% xuống còn 6,1%, giảm 2,7 điểm phần trăm.",
       "9,8% xuống còn 6,1%, giảm 2,7", "2,7 điểm", "3,7 điểm", Why::kIncrease},
      {"Dư nợ tăng từ 1,2 tỷ đồng lên 1,5 tỷ đồng, tăng 500 triệu đồng.",
       "1,2 tỷ đồng lên 1,5 tỷ đồng, tăng 500 triệu đồng", "500 triệu đồng", "300 triệu đồng",
       Why::kIncrease},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Số hộ tham gia tăng từ 120 lên 156 hộ, tăng 36 hộ.",
      "Số hộ tham gia tăng từ 120 lên 156 hộ, tăng 26 hộ so với kế hoạch.",
      "Số hộ tham gia tăng từ 120 lên 156 hộ, bình quân mỗi năm tăng 12 hộ.",
      "Số hộ tham gia tăng từ 120 lên 156 hộ, tăng 5 tổ.",
      "Tỷ lệ hộ nghèo giảm từ 9,8% xuống còn 6,1%, giảm 3,7 điểm phần trăm.",
  };
  expect_nothing(kRight);
}

}  // namespace
}  // namespace solieu::audit
