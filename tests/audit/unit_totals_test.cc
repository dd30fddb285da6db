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
