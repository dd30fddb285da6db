#include "engine/audit/citation_conflicts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/audit/citing.h"

namespace solieu::audit {
namespace {

// "1 conflict: …", a line each.
std::string conflicts(const std::vector<Piece>& pieces) {
  std::string lines;
  for (const ArticleFinding& found : audit_of(pieces).findings) {
    lines += (lines.empty() ? "" : "\n") + std::to_string(found.article_id) + ' ' +
             in_short(found.finding);
  }
  return lines;
}

TEST(CitationConflictsTest, FindsWhereAnArticleDisagreesWithItself) {
  EXPECT_EQ(
      conflicts({{"Theo Kế hoạch số 61/KH-UBND ngày 08/5/2014 của UBND tỉnh, huyện làm đường.\n"
                  "Các xã bám sát Kế hoạch số 61/KH-UBND ngày 05/8/2014 của UBND tỉnh.\n",
                  "2014-09-01", ""}}),
      "1 conflict: Kế hoạch số 61/KH-UBND ngày 08/5/2014: 2014-05-08 -> 2014-08-05 (warning)\n"
      "1 conflict: Kế hoạch số 61/KH-UBND ngày 05/8/2014: 2014-08-05 -> 2014-05-08 (warning)");
  // The minority is at fault.
  EXPECT_EQ(
      conflicts({{"Theo Kế hoạch số 61/KH-UBND ngày 08/5/2014, huyện làm đường.\n"
                  "Các xã bám sát Kế hoạch số 61/KH-UBND ngày 08/5/2014.\n"
                  "Dân mừng vì có Kế hoạch số 61/KH-UBND ngày 09/5/2014.\n",
                  "2014-09-01", ""}}),
      "1 conflict: Kế hoạch số 61/KH-UBND ngày 09/5/2014: 2014-05-09 -> 2014-05-08 (warning)");
  EXPECT_EQ(
      conflicts({{"Theo Chỉ thị số 77-CT/TW, ngày 08/5/2014 của Bộ Chính trị.\n"
                  "Bám sát Chỉ thị số 77-CT/TW, ngày 08/5/2014 của Ban Bí thư.\n",
                  "2014-09-01", ""}}),
      "1 conflict: Chỉ thị số 77-CT/TW, ngày 08/5/2014 của Bộ Chính trị: Bộ Chính trị -> Ban Bí "
      "thư (warning)\n"
      "1 conflict: Chỉ thị số 77-CT/TW, ngày 08/5/2014 của Ban Bí thư: Ban Bí thư -> Bộ Chính "
      "trị (warning)");
}

TEST(CitationConflictsTest, FindsWhereArticlesDisagree) {
  EXPECT_EQ(
      conflicts(
          {{"Theo Chỉ thị số 12-CT/TU, ngày 12/3/2018 của Tỉnh ủy Gia Lai.", "2018-06-01", "A"},
           {"Theo Chỉ thị số 12-CT/TU, ngày 12/3/2018 của Tỉnh ủy Gia Lai.", "2018-07-01", "B"},
           {"Theo Chỉ thị số 12-CT/TU, ngày 13/2/2018 của Tỉnh ủy Gia Lai.", "2018-08-01", "C"}}),
      "3 conflict: Chỉ thị số 12-CT/TU, ngày 13/2/2018: 2018-02-13 -> 2018-03-12 (note)");
  // The province that an article is about is its committee's.
  EXPECT_EQ(
      conflicts(
          {{"Tại tỉnh Gia Lai, các xã thực hiện Chỉ thị số 12-CT/TU, ngày 12/3/2018 của Tỉnh ủy.",
            "2018-06-01", "A"},
           {"Theo Chỉ thị số 12-CT/TU, ngày 13/2/2018 của Tỉnh ủy Gia Lai.", "2018-08-01", "B"}}),
      "1 conflict: Chỉ thị số 12-CT/TU, ngày 12/3/2018: 2018-03-12 -> 2018-02-13 (note)\n"
      "2 conflict: Chỉ thị số 12-CT/TU, ngày 13/2/2018: 2018-02-13 -> 2018-03-12 (note)");
}

TEST(CitationConflictsTest, InTheMonthsOfCongressesNearDaysAreOfOneDocument) {
  EXPECT_EQ(
      conflicts(
          {{"Theo Thông báo số 58-TB/TU, ngày 05/9/2020 của Tỉnh ủy Gia Lai.", "2020-12-01", "A"},
           {"Theo Thông báo số 58-TB/TU, ngày 08/9/2020 của Tỉnh ủy Gia Lai.", "2020-12-02", "B"},
           {"Theo Thông báo số 58-TB/TU, ngày 25/11/2020 của Tỉnh ủy Gia Lai.", "2020-12-03",
            "C"}}),
      "1 conflict: Thông báo số 58-TB/TU, ngày 05/9/2020: 2020-09-05 -> 2020-09-08 (note)\n"
      "2 conflict: Thông báo số 58-TB/TU, ngày 08/9/2020: 2020-09-08 -> 2020-09-05 (note)");
}

TEST(CitationConflictsTest, LeavesDocumentsOfOthersAlone) {
  // Another province; another term; another year; who knows which province.
  EXPECT_EQ(
      conflicts(
          {{"Theo Chỉ thị số 12-CT/TU, ngày 12/3/2018 của Tỉnh ủy Gia Lai.", "2018-06-01", ""},
           {"Theo Chỉ thị số 12-CT/TU, ngày 13/2/2018 của Tỉnh ủy Kon Tum.", "2018-07-01", ""},
           {"Theo Chỉ thị số 12-CT/TU, ngày 13/2/2012 của Tỉnh ủy Gia Lai.", "2018-07-01", ""},
           {"Theo Chỉ thị số 12-CT/TU, ngày 01/2/2018 của Tỉnh ủy.", "2018-08-01", ""}}),
      "");
  EXPECT_EQ(conflicts({{"Theo Kế hoạch số 61/KH-UBND ngày 08/5/2014 của UBND tỉnh và Kế hoạch số "
                        "61/KH-UBND ngày 02/3/2015 của UBND tỉnh.",
                        "2015-09-01", ""}}),
            "");
  // Two districts.
  EXPECT_EQ(
      conflicts({{"Theo Kế hoạch số 61/KH-UBND ngày 08/5/2014 của UBND huyện Kbang và Kế hoạch "
                  "số 61/KH-UBND ngày 02/3/2014 của UBND huyện Chư Sê.",
                  "2015-09-01", ""}}),
      "");
  // A province and one of its districts.
  EXPECT_EQ(
      conflicts({{"Tỉnh Gia Lai có Kế hoạch số 61/KH-UBND ngày 08/5/2014 của UBND tỉnh, Kế hoạch "
                  "số 61/KH-UBND ngày 02/3/2014 của UBND huyện.",
                  "2015-09-01", ""}}),
      "");
  // One calls the committee what the other calls its standing board.
  EXPECT_EQ(
      conflicts(
          {{"Theo Chỉ thị số 12-CT/TU, ngày 12/3/2018 của Tỉnh ủy Gia Lai.", "2018-06-01", ""},
           {"Theo Chỉ thị số 12-CT/TU, ngày 12/3/2018 của Ban Thường vụ Tỉnh ủy Gia Lai.",
            "2018-07-01", ""}}),
      "");
}

}  // namespace
}  // namespace solieu::audit
