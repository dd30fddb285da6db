#include "engine/audit/part_list.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/audit/parts_told.h"

namespace solieu::audit {
namespace {

using fact::Why;

TEST(PartListTest, PartsAreNoMoreThanTheirTotal) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, PartsThatAreAllMakeTheirTotal) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, ListsStandInOtherPlacesToo) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, PartsMayLeaveSomethingOut) {
  const std::string kRight[] = {
      "Tổng kinh phí 500 triệu đồng, trong đó ngân sách 300 triệu đồng.",
      "Hội có 200 hội viên, gồm 120 nam, 60 nữ và một số hội viên danh dự.",
      "Xã giúp 90 hộ, trong đó thôn Đông 30 hộ, thôn Tây 20 hộ.",
      "Quỹ thu 900 triệu đồng, gồm doanh nghiệp 300 triệu đồng, hộ dân 400 triệu đồng và các nguồn "
      "khác.",
  };
  expect_nothing(kRight);
}

TEST(PartListTest, OnePersonMayBeCountedBySeveralQualities) {
  const std::string kRight[] = {
      "Đại hội bầu 90 đại biểu, trong đó có 60 đại biểu nữ, 45 đại biểu người dân tộc thiểu số, 30 "
      "đại biểu trẻ tuổi.",
      "Công an lập hồ sơ 45 đối tượng, trong đó 30 đối tượng hình sự, 20 đối tượng có tiền án.",
      "Huyện có 36 xã, trong đó 12 xã đạt chuẩn nâng cao, 30 xã không còn hộ nghèo.",
      "Chi bộ có 40 đảng viên, trong đó 25 đảng viên nữ, 20 đảng viên có trình độ đại học.",
  };
  expect_nothing(kRight);
}

TEST(PartListTest, NumbersOfOtherThingsAreNoParts) {
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

TEST(PartListTest, RoundedPartsMakeARoundedTotal) {
  const std::string kRight[] = {
      "Tổng vốn 2,5 tỷ đồng, gồm ngân sách 1,25 tỷ đồng và xã hội hóa 1,21 tỷ đồng.",
      "Tổng vốn hơn 26 tỷ đồng, gồm ngân sách trên 15 tỷ đồng và xã hội hóa 11,6 tỷ đồng.",
      "Huyện trồng 120 ha rừng, gồm 72 ha keo và 47,6 ha thông.",
  };
  expect_nothing(kRight);
}

TEST(PartListTest, AThingNamedOnceIsCountedByTheNumbersBehindIt) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, WhatTheTotalIsCalledTellsNoPartFromAnother) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, PartsPresentedAsAllMayBeToldByWhatTheyDo) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, OppositesAreAllThereIs) {
  const WrongParts kWrong[] = {
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

TEST(PartListTest, AColonBelongsToTheWordsBeforeIt) {
  const WrongParts kWrong[] = {
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
