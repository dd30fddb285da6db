#include "engine/audit/acceptance.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/audit/faults.h"

namespace solieu::audit {
namespace {

constexpr std::string_view kHead = "article\tkind\ttext\tsymbol\treason\tdate\n";

AcceptedFindings accepted(std::string_view rows) {
  AcceptedFindings findings;
  std::vector<FileFault> faults;
  findings.add("settled.tsv", std::string(kHead) + std::string(rows), faults);
  EXPECT_EQ(faults, std::vector<FileFault>());
  return findings;
}

fact::Finding finding(std::string text, std::string symbol = {}) {
  fact::Finding finding;
  finding.kind = fact::FindingKind::kDateDiffers;
  finding.text = std::move(text);
  finding.symbol = std::move(symbol);
  return finding;
}

std::vector<std::string> faults_of(std::string_view rows) {
  AcceptedFindings findings;
  std::vector<FileFault> faults;
  findings.add("settled.tsv", std::string(kHead) + std::string(rows), faults);
  return told(faults);
}

TEST(AcceptedFindingsTest, SettlesThePlaceThatARowNames) {
  AcceptedFindings findings = accepted(
      "a.txt\tdate_differs\tChỉ thị 05-CT/TW,  ngày 16/5/2016\t\tas printed in the gazette\t"
      "25/07/2024\n");
  EXPECT_TRUE(findings.settles("a.txt", finding("Chỉ thị\u00A005-CT/TW, ngày 16/5/2016")));
  EXPECT_FALSE(findings.settles("a.txt", finding("Chỉ thị 05-CT/TW, ngày 17/5/2016")));
  EXPECT_FALSE(findings.settles("b.txt", finding("Chỉ thị 05-CT/TW, ngày 16/5/2016")));
  fact::Finding other = finding("Chỉ thị 05-CT/TW, ngày 16/5/2016");
  other.kind = fact::FindingKind::kFuture;
  EXPECT_FALSE(findings.settles("a.txt", other));
}

TEST(AcceptedFindingsTest, ASymbolSettlesAllThatIsSaidOfIt) {
  AcceptedFindings findings =
      accepted("a.txt\tdate_differs\t\t05-CT/TW\tthe copy sent to us\t2024-07-25\n");
  EXPECT_TRUE(findings.settles("a.txt", finding("Chỉ thị 5-CT/TW", "5-CT/TW")));
  EXPECT_TRUE(findings.settles("a.txt", finding("Chỉ thị số 05-CT/TW", "05-CT/TW")));
  EXPECT_FALSE(findings.settles("a.txt", finding("Chỉ thị số 15-CT/TW", "15-CT/TW")));
}

TEST(AcceptedFindingsTest, TellsWhichRowsSettledNothing) {
  AcceptedFindings findings = accepted(
      "a.txt\tdate_differs\tx\t\tmended\t2024-07-25\n"
      "b.txt\tdate_differs\ty\t\tsettled\t2024-07-25\n");
  EXPECT_TRUE(findings.settles("b.txt", finding("y")));
  EXPECT_EQ(findings.unused(),
            (std::vector<FileFault>{{"settled.tsv", 2, FaultKind::kSettlesNothing}}));
}

TEST(AcceptedFindingsTest, RefusesRowsThatExplainNothing) {
  EXPECT_EQ(faults_of("\tdate_differs\tx\t\ty\t2024-07-25\n"
                      "a.txt\tdate_differs\tx\t\t\t2024-07-25\n"
                      "a.txt\tdate_differs\tx\t\ty\t\n"
                      "a.txt\tdate_differs\tx\t\ty\t30/02/2024\n"
                      "a.txt\twrong_date\tx\t\ty\t2024-07-25\n"
                      "a.txt\tdate_differs\t\t\ty\t2024-07-25\n"),
            (std::vector<std::string>{
                "2 empty_cell article",
                "3 empty_cell reason",
                "4 empty_cell date",
                "5 no_day date 30/02/2024",
                "6 no_word kind wrong_date date_differs, issuer_differs, type_differs, malformed, "
                "impossible_date, future, superseded, unknown_symbol_near, conflict, "
                "ratio_percent, parts_total, unit_total",
                "7 no_place",
            }));
}

}  // namespace
}  // namespace solieu::audit
