#include "engine/audit/unit_totals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

using fact::Finding;
using testing::ElementsAre;

struct Fault {
  std::string sentence;
  std::string text;  // the place of the finding
  std::string should;
};

TEST(UnitTotalsTest, FindsTotalsThatCountAndPriceDoNotGive) {
  const Fault kFaults[] = {
      {"Hội xây 20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1,2 tỷ đồng.",
       "20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1,2 tỷ đồng", "1 tỷ đồng"},
      {"Trao 189 phần quà, mỗi phần 500.000 đồng, tổng trị giá 95,4 triệu đồng.",
       "189 phần quà, mỗi phần 500.000 đồng, tổng trị giá 95,4 triệu đồng", "94,5 triệu đồng"},
      {"Hỗ trợ 30 triệu đồng/hộ cho 12 hộ với tổng số tiền 390 triệu đồng.",
       "30 triệu đồng/hộ cho 12 hộ với tổng số tiền 390 triệu đồng", "360 triệu đồng"},
      {"Trao 10 suất học bổng, mỗi suất 1 triệu đồng, trị giá 15 triệu đồng.",
       "10 suất học bổng, mỗi suất 1 triệu đồng, trị giá 15 triệu đồng", "10 triệu đồng"},
      {"Bàn giao 5 căn nhà tình thương với tổng kinh phí 300 triệu đồng (70 triệu đồng/căn).",
       "5 căn nhà tình thương với tổng kinh phí 300 triệu đồng (70 triệu đồng", "350 triệu đồng"},
      {"Xây 20 căn nhà, mức hỗ trợ từ 30-50 triệu đồng/căn, tổng kinh phí 1,2 tỷ đồng.",
       "20 căn nhà, mức hỗ trợ từ 30-50 triệu đồng/căn, tổng kinh phí 1,2 tỷ đồng",
       "600 triệu đồng - 1 tỷ đồng"},
      {"Trao 50 suất quà, mỗi suất 400.000 đồng, và 10 xe đạp, mỗi chiếc 1,5 triệu đồng, tổng trị "
       "giá 53 triệu đồng.",
       "50 suất quà, mỗi suất 400.000 đồng, và 10 xe đạp, mỗi chiếc 1,5 triệu đồng, tổng trị giá "
       "53 triệu đồng",
       "35 triệu đồng"},
      {"Tặng 50 suất quà cho 50 hộ nghèo, mỗi suất 300.000 đồng, tổng trị giá 20 triệu đồng.",
       "50 suất quà cho 50 hộ nghèo, mỗi suất 300.000 đồng, tổng trị giá 20 triệu đồng",
       "15 triệu đồng"},
      {"Có 200 người được hưởng trợ cấp 360.000 đồng/tháng, mỗi tháng chi trả 92 triệu đồng.",
       "200 người được hưởng trợ cấp 360.000 đồng/tháng, mỗi tháng chi trả 92 triệu đồng",
       "72 triệu đồng"},
      {"Có 200 người, mức 500.000 đồng/người/tháng, hỗ trợ 3 tháng, số tiền 350 triệu đồng.",
       "200 người, mức 500.000 đồng/người/tháng, hỗ trợ 3 tháng, số tiền 350 triệu đồng",
       "300 triệu đồng"},
      {"Cho 40 chị vay 200 triệu đồng, bình quân 8 triệu đồng/chị.",
       "40 chị vay 200 triệu đồng, bình quân 8 triệu đồng", "320 triệu đồng"},
      {"Cung ứng 20 tấn phân bón, giá 15.000 đồng/kg, tổng giá trị 450 triệu đồng.",
       "20 tấn phân bón, giá 15.000 đồng/kg, tổng giá trị 450 triệu đồng", "300 triệu đồng"},
  };
  for (const Fault& fault : kFaults) {
    SCOPED_TRACE(fault.sentence);
    const Told told(fault.sentence);
    const std::vector<Finding> findings = wrong_unit_totals(told.article());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].kind, fact::FindingKind::kUnitTotal);
    EXPECT_EQ(findings[0].severity, fact::Severity::kError);
    EXPECT_EQ(findings[0].text, fault.text);
    EXPECT_EQ(findings[0].should, fault.should);
  }
}

TEST(UnitTotalsTest, SaysNothingWhereTheTotalAgreesOrMayHoldSomethingElse) {
  const std::string kSilent[] = {
      "Hội xây 20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1 tỷ đồng.",
      "Hội xây 20 căn, mỗi căn 52,3 triệu đồng, tổng kinh phí 1,05 tỷ đồng.",
      "Hội xây 20 căn, mỗi căn 50 triệu đồng, tổng kinh phí gần 1 tỷ đồng.",
      "Trao 50 suất quà, mỗi suất 500.000 đồng và 10 kg gạo, tổng trị giá 40 triệu đồng.",
      "Trao 10 xe đạp và 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 40 triệu đồng.",
      "Trao 50 suất quà, mỗi suất 500.000 đồng cùng nhiều phần quà khác, tổng trị giá 40 triệu "
      "đồng.",
      "Trao 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 40 triệu đồng cùng nhiều phần quà "
      "khác.",
      "Trao quà cho 50 hộ, mỗi suất 500.000 đồng, tổng trị giá 40 triệu đồng.",
      "Hỗ trợ 12 hộ, mỗi hộ 500.000 đồng/tháng, tổng kinh phí 72 triệu đồng.",
      "Hỗ trợ 12 hộ, mỗi hộ tối đa 50 triệu đồng, tổng kinh phí 400 triệu đồng.",
      "Xây 20 căn nhà, mức hỗ trợ từ 30-50 triệu đồng/căn, tổng kinh phí 800 triệu đồng.",
      "Sửa 23 căn nhà với kinh phí 800 triệu đồng, mức hỗ trợ xây mới 40 triệu đồng/căn, sửa chữa "
      "20 "
      "triệu đồng/căn.",
      "Trao 50 suất quà, mỗi suất 500.000 đồng, nâng tổng số tiền hỗ trợ lên 400 triệu đồng.",
      "Xây 30 căn nhà, trị giá 900 triệu đồng (mỗi căn 30 triệu đồng), sửa chữa 12 căn với số tiền "
      "96 triệu đồng.",
      "Xây 20 nhà (mỗi nhà 50 triệu đồng), sửa chữa 10 nhà (mỗi nhà 20 triệu đồng), tổng kinh phí "
      "1,2 tỷ đồng.",
      "Xây 5 căn, sửa 3 căn, mỗi căn 50 triệu đồng, tổng kinh phí 400 triệu đồng.",
      "Xây 20 căn nhà, mỗi căn được hỗ trợ 40 triệu đồng, tổng trị giá 1,6 tỷ đồng.",
      "Xây 20 căn nhà, mỗi căn trị giá 80 triệu đồng, tổng kinh phí hỗ trợ 1 tỷ đồng.",
      "Xây 20 căn nhà, mỗi căn 80 triệu đồng, Quỹ đóng góp số tiền 1 tỷ đồng.",
      "Từ nguồn quỹ 2 tỷ đồng, Hội xây 20 căn, mỗi căn 50 triệu đồng.",
  };
  for (const std::string& sentence : kSilent) {
    SCOPED_TRACE(sentence);
    const Told told(sentence);
    for (const Finding& finding : wrong_unit_totals(told.article())) {
      ADD_FAILURE() << finding.text << " should be " << finding.should;
    }
  }
}

TEST(UnitTotalsTest, FindsSlipsWhereWordsOnlySuggestTheTotal) {
  const Fault kFaults[] = {
      // what comes out of it
      {"Hội bán 320 tấm thiệp, mỗi tấm 15.000 đồng, thu về 8,4 triệu đồng.",
       "320 tấm thiệp, mỗi tấm 15.000 đồng, thu về 8,4 triệu đồng", "4,8 triệu đồng"},
      {"Thôn rải 4,5 km đường đá, đơn giá 240 triệu đồng/km, hết 1,18 tỷ đồng.",
       "4,5 km đường đá, đơn giá 240 triệu đồng/km, hết 1,18 tỷ đồng", "1,08 tỷ đồng"},
      {"Mua 25 bộ x 4 triệu đồng = 120 triệu đồng.", "25 bộ x 4 triệu đồng = 120 triệu đồng",
       "100 triệu đồng"},
      // other measures than money
      {"Có 45 ha chè, năng suất 8,2 tấn/ha, sản lượng 396 tấn.",
       "45 ha chè, năng suất 8,2 tấn/ha, sản lượng 396 tấn", "369 tấn"},
      {"Cấp cho 240 hộ, mỗi hộ 30 kg gạo, tổng số gạo 7,8 tấn.",
       "240 hộ, mỗi hộ 30 kg gạo, tổng số gạo 7,8 tấn", "7,2 tấn"},
      {"Mở 16 lớp, mỗi lớp 35 em, tổng số 650 em.", "16 lớp, mỗi lớp 35 em, tổng số 650", "560"},
      {"Đội xe chạy mỗi ngày 45 km trong 24 ngày, tổng lộ trình 1.180 km.",
       "45 km trong 24 ngày, tổng lộ trình 1.180 km", "1.080 km"},
      // how often
      {"Hỗ trợ 20 cháu, mức 500.000 đồng/cháu/tháng, tổng kinh phí trong hai năm 204 triệu đồng.",
       "20 cháu, mức 500.000 đồng/cháu/tháng, tổng kinh phí trong hai năm 204 triệu đồng",
       "240 triệu đồng"},
      {"Có 12 xã, mỗi đơn vị 80 triệu đồng/năm, trong ba năm là 960 triệu đồng.",
       "12 xã, mỗi đơn vị 80 triệu đồng/năm, trong ba năm là 960 triệu đồng", "2.880 triệu đồng"},
      {"Xã thuê 45 người, 250.000 đồng/người/ngày trong 12 ngày, chi 153 triệu đồng.",
       "45 người, 250.000 đồng/người/ngày trong 12 ngày, chi 153 triệu đồng", "135 triệu đồng"},
      // the sentence before
      {"Mỗi xã được giao 15 triệu đồng. Toàn huyện có 24 xã, tổng kinh phí 630 triệu đồng.",
       "15 triệu đồng. Toàn huyện có 24 xã, tổng kinh phí 630 triệu đồng", "360 triệu đồng"},
      {"Trao 30 xe đạp cho học sinh. Mỗi xe trị giá 1,5 triệu đồng, tổng cộng 54 triệu đồng.",
       "30 xe đạp cho học sinh. Mỗi xe trị giá 1,5 triệu đồng, tổng cộng 54 triệu đồng",
       "45 triệu đồng"},
      // the total first
      {"Trị giá 63 triệu đồng cho 120 phần quà gồm bánh và sữa, mỗi phần 500.000 đồng.",
       "63 triệu đồng cho 120 phần quà gồm bánh và sữa, mỗi phần 500.000 đồng", "60 triệu đồng"},
      {"Dư nợ 480 tỷ đồng với 9.600 hộ vay, bình quân 55 triệu đồng/hộ.",
       "480 tỷ đồng với 9.600 hộ vay, bình quân 55 triệu đồng", "50 triệu đồng"},
      {"Tổng trị giá 45 triệu đồng, gồm 100 suất, mỗi suất 500.000 đồng.",
       "45 triệu đồng, gồm 100 suất, mỗi suất 500.000 đồng", "50 triệu đồng"},
      // the rate last, and at fault
      {"Trạm cấp 4.500 liều cho 18 xã, bình quân mỗi xã 520 liều.",
       "4.500 liều cho 18 xã, bình quân mỗi xã 520 liều", "250 liều"},
      // what comes in each period
      {"Mỗi tháng quỹ cho vay 120 tỷ đồng, 9 tháng được 1.180 tỷ đồng.",
       "120 tỷ đồng, 9 tháng được 1.180 tỷ đồng", "1.080 tỷ đồng"},
      {"Trong 4 năm, mỗi năm huyện dành 15 tỷ đồng, tổng cộng 66 tỷ đồng.",
       "15 tỷ đồng, tổng cộng 66 tỷ đồng", "60 tỷ đồng"},
      {"Mỗi ngày bếp nấu 320 suất, sau 25 ngày đã phục vụ 8.800 suất.",
       "320 suất, sau 25 ngày đã phục vụ 8.800 suất", "8.000 suất"},
      {"Hỗ trợ 1,5 triệu đồng/tháng/hộ cho 40 hộ trong 5 tháng, tổng kinh phí 330 triệu đồng.",
       "1,5 triệu đồng/tháng/hộ cho 40 hộ trong 5 tháng, tổng kinh phí 330 triệu đồng",
       "300 triệu đồng"},
      // the same by another name
      {"Trường mở 35 lớp, mỗi lớp 48 người, thu hút 1.860 lượt cán bộ.",
       "35 lớp, mỗi lớp 48 người, thu hút 1.860 lượt cán bộ", "1.680 lượt cán bộ"},
      {"Chi hội nuôi 140 heo đất, mỗi con 700.000 đồng, thu được 89 triệu đồng.",
       "140 heo đất, mỗi con 700.000 đồng, thu được 89 triệu đồng", "98 triệu đồng"},
      {"Huyện giúp 36 hộ dựng bếp, mỗi bếp 15 triệu đồng, với tổng số tiền 450 triệu đồng.",
       "36 hộ dựng bếp, mỗi bếp 15 triệu đồng, với tổng số tiền 450 triệu đồng", "540 triệu đồng"},
      {"Quỹ góp 1 triệu đồng mỗi hộ cho 260 hộ, tổng số 620 triệu đồng.",
       "1 triệu đồng mỗi hộ cho 260 hộ, tổng số 620 triệu đồng", "260 triệu đồng"},
      // words that stand in between
      {"Tỉnh có 130 xã, phường, mỗi xã, phường 3 máy tính, tổng số 309 máy.",
       "130 xã, phường, mỗi xã, phường 3 máy tính, tổng số 309", "390"},
      {"Trao 150 phần quà, mỗi phần gồm gạo, mắm trị giá 400.000 đồng, tổng trị giá 66 triệu đồng.",
       "150 phần quà, mỗi phần gồm gạo, mắm trị giá 400.000 đồng, tổng trị giá 66 triệu đồng",
       "60 triệu đồng"},
      {"Cho vay 26 dự án, bình quân mỗi dự án 300 triệu đồng, tổng số tiền giải ngân 8,7 tỷ đồng.",
       "26 dự án, bình quân mỗi dự án 300 triệu đồng, tổng số tiền giải ngân 8,7 tỷ đồng",
       "7,8 tỷ đồng"},
      {"Mỗi hộ 1 con bò trị giá 15 triệu đồng, 42 hộ được 360 triệu đồng.",
       "15 triệu đồng, 42 hộ được 360 triệu đồng", "630 triệu đồng"},
      // called a total, however far it is
      {"Dân làm 16 đoạn, mỗi đoạn 200 m, tổng chiều dài 4,1 km.",
       "16 đoạn, mỗi đoạn 200 m, tổng chiều dài 4,1 km", "3,2 km"},
      // told alike
      {"Mỗi ha cho 5,5 tấn, 60 ha cho 360 tấn.", "5,5 tấn, 60 ha cho 360 tấn", "330 tấn"},
  };
  for (const Fault& fault : kFaults) {
    SCOPED_TRACE(fault.sentence);
    const Told told(fault.sentence);
    const std::vector<Finding> findings = wrong_unit_totals(told.article());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].severity, fact::Severity::kError);
    EXPECT_EQ(findings[0].text, fault.text);
    EXPECT_EQ(findings[0].should, fault.should);
  }
}

TEST(UnitTotalsTest, SaysNothingWhereASuggestedTotalIsExplainedOrOfSomethingElse) {
  const std::string kSilent[] = {
      // right
      "Hội bán 320 tấm thiệp, mỗi tấm 15.000 đồng, thu về 4,8 triệu đồng.",
      "Có 45 ha chè, năng suất bình quân 8,2 tấn/ha, sản lượng 370 tấn.",
      "Hỗ trợ 20 cháu, mỗi cháu 500.000 đồng/tháng, tổng kinh phí mỗi năm 120 triệu đồng.",
      "Bán ra 4.120 m2 đất với giá 41,3 tỷ đồng (tương đương 10 triệu đồng/m2).",
      "Xây 20 căn, sửa 12 căn, mức 60 triệu đồng/căn xây mới và 30 triệu đồng/căn sửa chữa, tổng "
      "kinh phí 1,56 tỷ đồng.",
      "Xã có 12 thôn, bình quân mỗi thôn 150 hộ, tổng số 1.823 hộ.",
      // in it is something else
      "Trao 6 triệu đồng cho nhà trường và 100 suất quà (500.000 đồng/suất), tổng trị giá 56 triệu "
      "đồng.",
      "Trao 10 xe đạp và 50 suất quà, mỗi suất 500.000 đồng, tổng trị giá 28 triệu đồng.",
      "Hỗ trợ 150 người, mỗi người 1 triệu đồng cùng 10 kg gạo, tổng trị giá 175 triệu đồng.",
      "Trao 100 suất quà, mỗi suất 500.000 đồng. Hội còn tặng 10 xe đạp, tổng trị giá 58 triệu "
      "đồng.",
      "Trao 140 suất quà, mỗi suất 500.000 đồng, tính cả công vận chuyển, tổng chi 78 triệu đồng.",
      "Trao 140 suất quà, mỗi suất 500.000 đồng, chưa kể bánh kẹo, tổng số tiền 78 triệu đồng.",
      "Tặng 35 suất, mỗi suất 2 triệu đồng và 35 cặp sách, tổng giá trị 77 triệu đồng.",
      "Huyện có 18 xã, mỗi xã 5 người, và 10 cán bộ huyện, tổng số 100 người.",
      "Huyện tặng 20 triệu đồng; tỉnh trao 35 suất quà cho hộ nghèo, mỗi suất 500.000 đồng.",
      "Tổ chức 3 đợt, mỗi đợt 80 suất quà, mỗi suất 400.000 đồng, tổng trị giá 96 triệu đồng.",
      "Với 4,5 tỷ đồng, tỉnh xây 60 căn nhà, mỗi căn 70 triệu đồng, số còn lại tặng quà.",
      "Vận động được 4,5 tỷ đồng, xây 60 căn nhà, mỗi căn 70 triệu đồng.",
      // on average
      "Mỗi lớp 35 học sinh, trường có 12 lớp với tổng số 418 học sinh.",
      // and why it is less
      "Trồng 400 gốc, mỗi gốc 90 kg, thu 34 tấn vì gặp bão.",
      // rounded by periods
      "Với 24 tỷ đồng mỗi năm, tổng chi phí thuê máy trong 7 năm lên tới 171 tỷ đồng.",
      "Mỗi tháng quỹ cho vay 120 tỷ đồng, 9 tháng được 1.080 tỷ đồng; năm ngoái cho vay 1.180 tỷ "
      "đồng.",
      // it is of something else
      "Trồng 40 ha mía, năng suất 65 tấn/ha, niên vụ trước đạt 2.400 tấn.",
      "Có 15 mô hình, mỗi mô hình 20 triệu đồng, ngân sách tỉnh chi 270 triệu đồng.",
      "Mỗi tháng thu 12 tỷ đồng, 3 tháng đầu năm thu 33 tỷ đồng.",
      "Mỗi năm tỉnh dành 15 tỷ đồng, trong 4 năm doanh nghiệp ủng hộ 66 tỷ đồng.",
      "Cho vay 26 dự án, mỗi dự án 300 triệu đồng, tổng số tiền đã giải ngân 7,5 tỷ đồng.",
      "Huyện giúp 16 xã dựng nhà văn hóa, mỗi nhà 300 triệu đồng, tổng số tiền 5,4 tỷ đồng.",
      "Tặng 150 suất quà, mỗi suất 1 triệu đồng, trong tổng số 165 triệu đồng vận động được.",
      "Huyện có 24 xã, mỗi xã 15 triệu đồng; tỉnh hỗ trợ thêm 306 triệu đồng.",
      "Hỗ trợ 36 hộ, mỗi hộ 50 triệu đồng, đến nay giải ngân 1,65 tỷ đồng.",
      "Có 1.250 hội viên, mỗi người đóng 60.000 đồng/năm, đã thu được 68 triệu đồng.",
      "Giao 36 hộ, mỗi hộ 2 con bò, tổng đàn nay có 80 con.",
      "Mở 12 lớp, mỗi lớp 35 người, có 398 học viên tốt nghiệp.",
      "Mở 12 lớp, mỗi lớp từ 30 đến 35 người, tổng số 398 học viên.",
      "Trao 1.050 phần quà, mỗi phần 500.000 đồng; vận động Quỹ được 628 triệu đồng.",
  };
  for (const std::string& sentence : kSilent) {
    SCOPED_TRACE(sentence);
    const Told told(sentence);
    for (const Finding& finding : wrong_unit_totals(told.article())) {
      ADD_FAILURE() << finding.text << " should be " << finding.should;
    }
  }
}

TEST(UnitTotalsTest, IsMildOnlyWhereRoundingTheOtherWayExplainsIt) {
  const Told exact("Xây 36 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1,9 tỷ đồng.");
  const Told rounded("Xây 37 căn, mỗi căn 52 triệu đồng, tổng kinh phí 1,8 tỷ đồng.");
  const auto of_exact = wrong_unit_totals(exact.article());
  const auto of_rounded = wrong_unit_totals(rounded.article());
  ASSERT_EQ(of_exact.size(), 1u);
  ASSERT_EQ(of_rounded.size(), 1u);
  EXPECT_EQ(of_exact[0].severity, fact::Severity::kError);
  EXPECT_EQ(of_rounded[0].severity, fact::Severity::kNote);
}

TEST(UnitTotalsTest, TellsWhatItReckonedWith) {
  const Told told("Hội xây 20 căn, mỗi căn 50 triệu đồng, tổng kinh phí 1,2 tỷ đồng.");
  const std::vector<Finding> findings = wrong_unit_totals(told.article());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].says, "1,2 tỷ đồng");
  EXPECT_EQ(findings[0].reason.why, fact::Why::kProduct);
  EXPECT_THAT(findings[0].reason.arguments, ElementsAre("20", "50 triệu đồng", "1 tỷ đồng"));
}

}  // namespace
}  // namespace solieu::audit
