#include "engine/audit/parts.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/audit/parts_told.h"
#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

using fact::Severity;
using fact::Why;

TEST(PartsTest, SharesOfOneWholeMakeAHundred) {
  const WrongParts kWrong[] = {
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
  const WrongParts kWrong[] = {
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
  const WrongParts kWrong[] = {
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
  const WrongParts kWrong[] = {
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
  const WrongParts kWrong[] = {
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
      "Cả xóm 320/350 hộ đạt gia đình văn hóa, chỉ còn 9 hộ nghèo.",
      "Đầu kỳ còn 25 vụ việc, phát sinh 40 vụ việc, đã giải quyết 52 vụ việc, còn lại 13 vụ việc.",
      "Xã có 50 hộ cần nhà, đã xây xong 30 căn, năm sau còn lại 20 hộ.",
      "Tỉnh cấp 120 triệu đồng cho 40 hộ, mỗi hộ 3 triệu đồng, còn 12 hộ chưa nhận.",
      "Có 150 hộ hài lòng, 61 hộ chưa hài lòng, 80 hộ không có ý kiến.",
      "Tính đến ngày 21-1, còn 18 hộ chưa nhận tiền.",
  };
  expect_nothing(kRight);
}

TEST(PartsTest, AChangeIsToldInAnyOrder) {
  const WrongParts kWrong[] = {
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
  const WrongParts kWrong[] = {
      {"Theo nguồn: vay sản xuất 34%, nước sạch 25%, nhà ở 21%, học tập 10%, còn lại 12%.",
       "34%, nước sạch 25%, nhà ở 21%, học tập 10%, còn lại 12%", "102%", "100%",
       Why::kSharesExceed},
  };
  for (const WrongParts& wanted : kWrong) {
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

}  // namespace
}  // namespace solieu::audit
