#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "engine/audit/parts.h"
#include "tests/audit/told.h"

namespace solieu::audit {

// A sentence with one figure that its others contradict, and what is found there.
struct WrongParts {
  std::string sentence;
  std::string text;
  std::string says;
  std::string should;
  fact::Why why = fact::Why::kPartsExceed;
};

template <std::size_t size>
void expect_found(const WrongParts (&wrong)[size]) {
  for (const WrongParts& wanted : wrong) {
    SCOPED_TRACE(wanted.sentence);
    const Told told(wanted.sentence);
    const std::vector<fact::Finding> findings = wrong_parts(told.article());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, fact::FindingKind::kPartsTotal);
    EXPECT_EQ(findings[0].severity, fact::Severity::kError);
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

}  // namespace solieu::audit
