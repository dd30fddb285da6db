#include "engine/encoding/evidence.h"

#include <gtest/gtest.h>

namespace solieu::encoding {
namespace {

TEST(EvidenceTest, CountsWordsByHowTheyAreSpelled) {
  const Evidence evidence = evidence_in("Hộ nghèo, hộ cận nghèo: 15 nhà – “mới”; café, 𝒳, ở, ê");
  EXPECT_EQ(evidence.words, 11u);
  EXPECT_EQ(evidence.marked, 8u);
  EXPECT_EQ(evidence.well_formed, 7u);
  EXPECT_EQ(evidence.distinct, 6u);
}

TEST(EvidenceTest, PassesOverAbbreviationsAndLettersThatStandAlone) {
  EXPECT_EQ(evidence_in("HĐND, QĐ-TTg, ĐT; ở, ă, ñ").marked, 0u);
  EXPECT_EQ(evidence_in("Đảng, đô").well_formed, 2u);
}

TEST(EvidenceTest, ComposesFirst) {
  EXPECT_EQ(evidence_in("h\u00F4\u0323 ti\u0309nh").well_formed, 2u);
}

TEST(EvidenceTest, TakesSignsInWordsForWhatTheyWereBefore) {
  const Evidence evidence = evidence_in("®ång, ®Òu, x· héi");
  EXPECT_EQ(evidence.marked, 4u);
  EXPECT_EQ(evidence.well_formed, 0u);
}

TEST(EvidenceTest, FindsNoneInOtherText) {
  EXPECT_EQ(evidence_in("").well_formed_share(), 0);
  EXPECT_EQ(evidence_in("plain words, 1 + 1 = 2 °").marked, 0u);
}

}  // namespace
}  // namespace solieu::encoding
