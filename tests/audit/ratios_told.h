#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/audit/ratios.h"
#include "tests/audit/told.h"

namespace solieu::audit {

// A sentence with one percentage that its numbers do not give, and what is found there.
struct WrongRatio {
  std::string sentence;
  std::string text;  // the place of the finding
  std::string should;
};

inline void expect_found(const WrongRatio& wrong) {
  SCOPED_TRACE(wrong.sentence);
  const Told told(wrong.sentence, "2021-07-15");
  const std::vector<fact::Finding> findings = wrong_ratios(told.article());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, fact::FindingKind::kRatioPercent);
  EXPECT_EQ(findings[0].text, wrong.text);
  EXPECT_EQ(findings[0].should, wrong.should);
}

inline void expect_no_wrong_ratio(const std::string& sentence) {
  SCOPED_TRACE(sentence);
  const Told told(sentence, "2021-07-15");
  for (const fact::Finding& finding : wrong_ratios(told.article())) {
    ADD_FAILURE() << finding.text << " should be " << finding.should;
  }
}

}  // namespace solieu::audit
