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
      {"Số phiếu hợp lệ đạt 96,4%, số phiếu không hợp lệ 4,6%.",
       "96,4%, số phiếu không hợp lệ 4,6%", "101%", "100%", Why::kSharesExceed},
      {"Khảo sát cho thấy: 41,5% đã dùng, 38,2% đang tìm hiểu và 22,3% chưa biết.",
       "41,5% đã dùng, 38,2% đang tìm hiểu và 22,3%", "102%", "100%", Why::kSharesExceed},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Số hộ hài lòng đạt 90%, số hộ chưa hài lòng 6%.",
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

TEST(PartsTest, PartsMayStandBesideTheirTotalWithoutACue) {
  const Wrong kWrong[] = {
      {"Hội trao 250 suất quà; hộ nghèo 120 suất, hộ cận nghèo 90 suất, hộ khó khăn 50 suất.",
       "250 suất quà; hộ nghèo 120 suất, hộ cận nghèo 90 suất, hộ khó khăn 50 suất", "250 suất quà",
       "260 suất quà"},
      {"Huyện cấp 85 tấn gạo cho 3 xã: xã Đông 30 tấn, xã Tây 25 tấn, xã Nam 20 tấn.",
       "85 tấn gạo cho 3 xã: xã Đông 30 tấn, xã Tây 25 tấn, xã Nam 20 tấn", "85 tấn gạo",
       "75 tấn gạo", Why::kPartsFallShort},
      {"Tỉnh dành 64 tỷ đồng. Trong đó, cấp tỉnh 21 tỷ đồng. Cấp huyện 25 tỷ đồng. Cấp xã 28 tỷ "
       "đồng.",
       "64 tỷ đồng. Trong đó, cấp tỉnh 21 tỷ đồng. Cấp huyện 25 tỷ đồng. Cấp xã 28 tỷ đồng",
       "64 tỷ đồng", "74 tỷ đồng"},
      {"Lớp học có 65 học viên, 40 học viên là nam, 35 học viên là nữ.",
       "65 học viên, 40 học viên là nam, 35 học viên", "65 học viên", "75 học viên"},
      {"Trong 240 hộ được hỏi, 150 hộ hài lòng, 60 hộ chưa hài lòng và 20 hộ không có ý kiến.",
       "240 hộ được hỏi, 150 hộ hài lòng, 60 hộ chưa hài lòng và 20 hộ", "240 hộ", "230 hộ",
       Why::kPartsFallShort},
      {"Phân loại 120 chi bộ:\n- Xuất sắc: 24 chi bộ\n- Tốt: 76 chi bộ\n- Trung bình: 30 chi bộ",
       "120 chi bộ:\n- Xuất sắc: 24 chi bộ\n- Tốt: 76 chi bộ\n- Trung bình: 30 chi bộ",
       "120 chi bộ", "130 chi bộ"},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Hội trao 250 suất quà; hộ nghèo 120 suất, hộ cận nghèo 90 suất, hộ khó khăn 40 suất.",
      "Xã Bắc góp 50 triệu đồng, xã Đông: 20 triệu đồng và xã Tây: 20 triệu đồng.",
      "Huyện trao 250 suất quà, xã Đông 120 suất, tổ chức thăm 90 hộ.",
      "Kiểm tra 24 tuyến đường: 15 tuyến sạch, 6 tuyến còn rác, 3 tuyến phải làm lại.",
      "Tỉnh hỗ trợ 250 suất quà: hộ nghèo 120 suất, hộ cận nghèo 90 suất và một số hộ khác.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, TheTotalMayStandBehindItsParts) {
  const Wrong kWrong[] = {
      {"Khối Đảng góp 120 suất, khối chính quyền 85 suất, khối đoàn thể 40 suất, tất cả là 255 "
       "suất.",
       "120 suất, khối chính quyền 85 suất, khối đoàn thể 40 suất, tất cả là 255 suất", "255 suất",
       "245 suất", Why::kPartsFallShort},
      {"Cán bộ góp 35 triệu đồng, doanh nghiệp ủng hộ 80 triệu đồng, hộ dân góp 25 triệu đồng. "
       "Tổng cộng 150 triệu đồng.",
       "35 triệu đồng, doanh nghiệp ủng hộ 80 triệu đồng, hộ dân góp 25 triệu đồng. Tổng cộng 150 "
       "triệu đồng",
       "150 triệu đồng", "140 triệu đồng", Why::kPartsFallShort},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Khối Đảng góp 120 suất, khối chính quyền 85 suất, tất cả là 205 suất.",
      "Tháng này Hội xây 45 căn, sửa 52 căn, lũy kế từ đầu năm tổng cộng 107 căn.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, WhatIsLeftIsWhatWasThereAndCameAndDidNotGo) {
  const Wrong kWrong[] = {
      {"Đầu kỳ còn 25 vụ việc, phát sinh 40 vụ việc, đã giải quyết 52 vụ việc, còn lại 23 vụ việc.",
       "25 vụ việc, phát sinh 40 vụ việc, đã giải quyết 52 vụ việc, còn lại 23 vụ việc",
       "23 vụ việc", "13 vụ việc", Why::kRemainder},
      {"Xã có 50 hộ cần nhà, đã xây xong 30 căn, còn lại 12 hộ.",
       "50 hộ cần nhà, đã xây xong 30 căn, còn lại 12 hộ", "12 hộ", "20 hộ", Why::kRemainder},
      {"Hòa giải thành 365/420 vụ, còn 65 vụ không thành.", "365/420 vụ, còn 65 vụ", "65 vụ",
       "55 vụ", Why::kRemainder},
      {"Huyện thành lập mới 30 hợp tác xã, giải thể 12 hợp tác xã, đưa tổng số từ 310 lên 338 hợp "
       "tác xã.",
       "30 hợp tác xã, giải thể 12 hợp tác xã, đưa tổng số từ 310 lên 338 hợp tác xã",
       "338 hợp tác xã", "328 hợp tác xã", Why::kRemainder},
      {"Trong kỳ phát hiện 214 vụ, đã xử lý 196 vụ, số vụ đang xác minh là 28.",
       "214 vụ, đã xử lý 196 vụ, số vụ đang xác minh là 28", "28", "18", Why::kRemainder},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Đầu kỳ còn 25 vụ việc, phát sinh 40 vụ việc, đã giải quyết 52 vụ việc, còn lại 13 vụ việc.",
      "Xã có 50 hộ cần nhà, đã xây xong 30 căn, năm sau còn lại 20 hộ.",
      "Tỉnh cấp 120 triệu đồng cho 40 hộ, mỗi hộ 3 triệu đồng, còn 12 hộ chưa nhận.",
      "Có 150 hộ hài lòng, 61 hộ chưa hài lòng, 80 hộ không có ý kiến.",
      "Tính đến ngày 21-1, còn 18 hộ chưa nhận tiền.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, AChangeIsToldInAnyOrder) {
  const Wrong kWrong[] = {
      {"Số hội viên tăng 45 người, từ 210 lên 265 người.", "45 người, từ 210 lên 265 người",
       "45 người", "55 người", Why::kIncrease},
      {"Năm ngoái có 110 đảng viên, năm nay 138 đảng viên, nhiều hơn 38 người.",
       "110 đảng viên, năm nay 138 đảng viên, nhiều hơn 38 người", "38 người", "28 người",
       Why::kIncrease},
      {"Năm 2020 huyện có 85 tổ hợp tác, năm 2021 có 112 tổ hợp tác, tăng 37 tổ.",
       "85 tổ hợp tác, năm 2021 có 112 tổ hợp tác, tăng 37 tổ", "37 tổ", "27 tổ", Why::kIncrease},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Số hội viên tăng 55 người, từ 210 lên 265 người.",
      "Vùng một từ 210 lên 265 người (tăng 55 người); vùng hai từ 310 lên 355 người (tăng 45 "
      "người).",
      "Năm 2020 huyện có 85 tổ hợp tác, năm 2021 có 112 tổ hợp tác, tăng 37 tổ so với kế hoạch.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, SharesMissAHundredByMoreThanRounding) {
  const Wrong kWrong[] = {
      {"Theo nguồn: vay sản xuất 34%, nước sạch 25%, nhà ở 21%, học tập 10%, còn lại 12%.",
       "34%, nước sạch 25%, nhà ở 21%, học tập 10%, còn lại 12%", "102%", "100%",
       Why::kSharesExceed},
  };
  for (const Wrong& wanted : kWrong) {
    const Told told(wanted.sentence);
    const auto findings = wrong_parts(told.article());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::kNote) << "rounding might, but hardly does";
    EXPECT_EQ(findings[0].text, wanted.text);
  }
  const std::string kRight[] = {
      "Theo nguồn: vay sản xuất 34%, nước sạch 25%, nhà ở 21%, học tập 10%, còn lại 11%.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, AThingNamedOnceIsCountedByTheNumbersBehindIt) {
  const Wrong kWrong[] = {
      {"Công an xã xử lý 96 vụ việc, gồm 46 vụ về đất đai, 28 về môi trường và 32 về trật tự.",
       "96 vụ việc, gồm 46 vụ về đất đai, 28 về môi trường và 32", "96 vụ việc", "106 vụ việc"},
      {"Xã có 64 cán bộ, gồm 24 ở xã, 30 tại thôn và 20 thuộc hợp tác xã.",
       "64 cán bộ, gồm 24 ở xã, 30 tại thôn và 20", "64 cán bộ", "74 cán bộ"},
      {"Chi hội phê bình 86 hội viên, gồm nhắc nhở 51, cảnh cáo 24 và khai trừ 10 hội viên.",
       "86 hội viên, gồm nhắc nhở 51, cảnh cáo 24 và khai trừ 10 hội viên", "86 hội viên",
       "85 hội viên", Why::kPartsFallShort},
      {"Ủy ban tiếp 146 lượt công dân, trong đó thường xuyên 96 lượt, định kỳ 40 lượt, đột xuất 20 "
       "lượt.",
       "146 lượt công dân, trong đó thường xuyên 96 lượt, định kỳ 40 lượt, đột xuất 20 lượt",
       "146 lượt công dân", "156 lượt công dân"},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Công an xã xử lý 106 vụ việc, gồm 46 vụ về đất đai, 28 về môi trường và 32 về trật tự.",
      "Xã có 64 cán bộ, gồm 24 cán bộ ở thôn 5, 40 cán bộ ở khu 7.",
      "Xã có 64 cán bộ, gồm 24 ở xã, 30 tại thôn và một số ở hợp tác xã.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, WhatTheTotalIsCalledTellsNoPartFromAnother) {
  const Wrong kWrong[] = {
      {"Huyện kỷ luật 94 đảng viên, gồm khiển trách 58, cảnh cáo 31 và khai trừ 4 đảng viên.",
       "94 đảng viên, gồm khiển trách 58, cảnh cáo 31 và khai trừ 4 đảng viên", "94 đảng viên",
       "93 đảng viên", Why::kPartsFallShort},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Xã có 94 đảng viên, gồm 58 đảng viên nữ, 41 đảng viên dân tộc thiểu số.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, PartsPresentedAsAllMayBeToldByWhatTheyDo) {
  const Wrong kWrong[] = {
      {"Hội giúp 356 hộ nghèo, gồm 182 hộ vay vốn, 94 hộ nhận bò giống và 90 hộ được sửa nhà.",
       "356 hộ nghèo, gồm 182 hộ vay vốn, 94 hộ nhận bò giống và 90 hộ", "356 hộ nghèo",
       "366 hộ nghèo"},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Hội giúp 356 hộ nghèo, trong đó 182 hộ vay vốn, 94 hộ nhận bò giống và 90 hộ được sửa nhà.",
      "Hội giúp 356 hộ nghèo, gồm 282 hộ vay vốn, 194 hộ nhận bò giống và 90 hộ được sửa nhà.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, OppositesAreAllThereIs) {
  const Wrong kWrong[] = {
      {"Đại hội bầu 45 ủy viên, trong đó tái cử 28 đồng chí, mới tham gia 19 đồng chí.",
       "45 ủy viên, trong đó tái cử 28 đồng chí, mới tham gia 19 đồng chí", "45 ủy viên",
       "47 ủy viên"},
      {"Lớp có 86 học viên, trong đó nam 52, nữ 44.", "86 học viên, trong đó nam 52, nữ 44",
       "86 học viên", "96 học viên"},
      {"Hội nghị có 60 đại biểu, gồm Hội Nông dân Việt Nam 40 đại biểu, Hội Phụ nữ 30 đại biểu.",
       "60 đại biểu, gồm Hội Nông dân Việt Nam 40 đại biểu, Hội Phụ nữ 30 đại biểu", "60 đại biểu",
       "70 đại biểu"},
  };
  expect_found(kWrong);
  const std::string kRight[] = {
      "Đại hội bầu 45 ủy viên, trong đó tái cử 28 đồng chí, nữ 19 đồng chí.",
      "Lớp có 86 học viên, trong đó nam 52, nữ 34, dân tộc thiểu số 40.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, AColonBelongsToTheWordsBeforeIt) {
  const Wrong kWrong[] = {
      {"Huyện chi 450 triệu đồng, cụ thể: hỗ trợ nhà ở 250 triệu đồng, hỗ trợ sinh kế 120 triệu "
       "đồng, học bổng 90 triệu đồng.",
       "450 triệu đồng, cụ thể: hỗ trợ nhà ở 250 triệu đồng, hỗ trợ sinh kế 120 triệu đồng, học "
       "bổng 90 triệu đồng",
       "450 triệu đồng", "460 triệu đồng"},
  };
  expect_found(kWrong);
}

}  // namespace
}  // namespace solieu::audit
