#include "engine/audit/issuing_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(IssuingBodyTest, KnowsBodiesByTheirNames) {
  const struct {
    const char* words;
    Body body;
  } kCases[] = {
      {"Thủ tướng Chính phủ", Body::kPrimeMinister},
      {"Thủ tướng", Body::kPrimeMinister},
      {"BCH TW Đảng (khóa XI)", Body::kCentralCommittee},
      {"Ban Chấp hành T.Ư", Body::kCentralCommittee},
      {"Ban Bí thư Trung ương Đảng khóa XII", Body::kSecretariat},
      {"Trung ương", Body::kParty},
      {"Bộ GD&ĐT", Body::kEducation},
      {"Bộ Lao động - Thương binh và Xã hội", Body::kLabour},
      {"Bộ Kế hoạch và Đầu tư", Body::kPlanning},
      {"Uỷ ban Thường vụ Quốc hội", Body::kAssemblyStandingCommittee},
      {"UBND tỉnh Gia Lai", Body::kPeoplesCommittee},
      {"Ban Thường vụ Tỉnh uỷ", Body::kProvincialStanding},
      {"Ban Bí thư Trung ương Đoàn", Body::kUnknown},
      {"Trung ương Hội Nông dân", Body::kUnknown},
      {"Liên đoàn Lao động tỉnh", Body::kUnknown},
      {"", Body::kUnknown},
  };
  for (const auto& [words, body] : kCases) {
    SCOPED_TRACE(words);
    EXPECT_EQ(body_named(words), body);
  }
}

TEST(IssuingBodyTest, TakesListsApart) {
  EXPECT_THAT(bodies_named("Bộ Chính trị, Ban Bí thư"),
              ElementsAre(Body::kPolitburo, Body::kSecretariat));
  EXPECT_THAT(bodies_named("Bộ Tài chính; Bộ Nội vụ"),
              ElementsAre(Body::kFinance, Body::kInterior));
  EXPECT_THAT(bodies_named("Bộ Y tế và Hội Đông y"), ElementsAre(Body::kHealth, Body::kUnknown));
}

TEST(IssuingBodyTest, KnowsWhoIssuesUnderACode) {
  EXPECT_THAT(bodies_of_code("TTg"), ElementsAre(Body::kPrimeMinister));
  EXPECT_THAT(bodies_of_code("QH14"), ElementsAre(Body::kAssembly));
  EXPECT_THAT(bodies_of_code("BGD&ĐT"), ElementsAre(Body::kEducation));
  EXPECT_THAT(bodies_of_code("BTC-BNV"), ElementsAre(Body::kFinance, Body::kInterior));
  EXPECT_THAT(bodies_of_code("TW"), Contains(Body::kSecretariat));
  EXPECT_THAT(bodies_of_code("XPVPHC"), IsEmpty());
}

TEST(IssuingBodyTest, LetsTheWholeStandForItsParts) {
  EXPECT_TRUE(may_be_called(Body::kSecretariat, Body::kParty));
  EXPECT_TRUE(may_be_called(Body::kProvincialStanding, Body::kProvincialParty));
  EXPECT_FALSE(may_be_called(Body::kSecretariat, Body::kPolitburo));
  EXPECT_FALSE(may_be_called(Body::kGovernment, Body::kPrimeMinister));
  EXPECT_FALSE(may_be_called(Body::kGovernment, Body::kParty));
}

}  // namespace
}  // namespace solieu::audit
