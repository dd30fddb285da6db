#include "engine/audit/amounts_in_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

// "12 → mười ba" of each finding.
std::vector<std::string> findings_in(const std::string& text) {
  const Told told(text);
  std::vector<std::string> found;
  for (const fact::Finding& finding : wrong_in_words(told.article())) {
    EXPECT_EQ(finding.kind, fact::FindingKind::kConflict);
    EXPECT_EQ(finding.text, finding.says);
    found.push_back(finding.says + " → " + finding.should);
  }
  return found;
}

TEST(AmountsInWordsTest, FiguresAndWordsThatDifferAreBothShown) {
  struct Case {
    std::string text, figures, words;
  };
  const Case kWrong[] = {
      {"Quỹ chi 915.000.000 đồng (bằng chữ: chín trăm năm mươi triệu đồng).", "915.000.000 đồng",
       "chín trăm năm mươi triệu đồng"},
      {"Quỹ chi 915 triệu đồng (Chín trăm mười năm triệu đồng chẵn).", "", ""},
      {"Quỹ chi 915 triệu đồng (chín trăm linh năm triệu đồng).", "915 triệu đồng",
       "chín trăm linh năm triệu đồng"},
      {"Quỹ chi 915 triệu đồng, bằng chữ: tám trăm triệu đồng.", "915 triệu đồng",
       "tám trăm triệu đồng"},
      {"Xã bàn giao 12 (mười ba) căn nhà đại đoàn kết và trao 5 triệu đồng.", "12", "mười ba"},
  };
  for (const Case& one : kWrong) {
    SCOPED_TRACE(one.text);
    std::vector<std::string> expected;
    if (!one.figures.empty()) {
      expected = {one.figures + " → " + one.words, one.words + " → " + one.figures};
    }
    EXPECT_EQ(findings_in(one.text), expected);
  }
}

TEST(AmountsInWordsTest, WhatAgreesOrIsNoNumberIsRight) {
  const std::string kRight[] = {
      "Quỹ chi 915.000.000 đồng (bằng chữ: chín trăm mười lăm triệu đồng).",
      "Quỹ chi 2,5 tỷ đồng (hai tỷ năm trăm triệu đồng).",
      "Xã trao 12 (mười hai) căn nhà và 5 triệu đồng.",
      // a year, a part, a heading
      "Xã trao 15 suất quà (năm 2020).",
      "Xã trao 15 suất quà (ba suất cho trẻ em).",
      "Xã trao 15 suất quà, ba hộ nhận thêm gạo.",
  };
  for (const std::string& text : kRight) {
    SCOPED_TRACE(text);
    EXPECT_TRUE(findings_in(text).empty());
  }
}

}  // namespace
}  // namespace solieu::audit
