#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/audit/party_term.h"
#include "engine/audit/registry.h"
#include "tests/audit/faults.h"

namespace solieu::audit {
namespace {

class BundledRegistryTest : public testing::Test {
 protected:
  BundledRegistryTest() {
    std::ifstream file(SOLIEU_SOURCE_DIR "/grammars/documents.tsv", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    registry_.add("documents.tsv", bytes, faults_);
  }

  Registry registry_;
  std::vector<FileFault> faults_;
};

TEST_F(BundledRegistryTest, HasNoFaults) {
  EXPECT_EQ(told(faults_), std::vector<std::string>());
  EXPECT_GT(registry_.documents().size(), 4000U);
}

TEST_F(BundledRegistryTest, YearsInSymbolsAreThoseOfTheirDays) {
  for (const fact::OfficialDocument& document : registry_.documents()) {
    const std::size_t slash = document.symbol.find('/');
    if (!document.date || slash == std::string::npos) continue;
    const std::string year = document.symbol.substr(slash + 1, 5);
    if (year.size() < 5 || year[4] != '/' || year.find_first_not_of("0123456789/") != year.npos) {
      continue;
    }
    EXPECT_EQ(year.substr(0, 4), std::to_string(document.date->year())) << document.symbol;
  }
}

TEST_F(BundledRegistryTest, TermsAreThoseOfTheirDays) {
  for (const fact::OfficialDocument& document : registry_.documents()) {
    if (document.term.empty() || !document.date) continue;
    const std::string_view term = party_term(*document.date);
    EXPECT_TRUE(term.empty() || term == document.term) << document.symbol << ": " << term;
  }
}

TEST_F(BundledRegistryTest, WhatSupportsFindingsIsTold) {
  for (const fact::OfficialDocument& document : registry_.documents()) {
    SCOPED_TRACE(document.symbol);
    if (document.is_verified) {
      EXPECT_TRUE(document.date.has_value());
      EXPECT_FALSE(document.issuer.empty());
    }
    EXPECT_FALSE(document.source.empty());
    if (document.validity == fact::Validity::kReplaced) {
      EXPECT_FALSE(document.replaced_by.empty());
      EXPECT_TRUE(document.replaced_from.has_value());
    }
  }
}

}  // namespace
}  // namespace solieu::audit
