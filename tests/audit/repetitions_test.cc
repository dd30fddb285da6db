#include "engine/audit/repetitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/text/document.h"

namespace solieu::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::int64_t> repetitions(const std::string& text, std::string_view time) {
  const text::Document document = text::Document::from_utf8(text);
  return repetitions_in(Words(document, 0, document.text().size()), time);
}

TEST(RepetitionsTest, ReadsHowOftenInFiguresAndWords) {
  EXPECT_THAT(repetitions("trong 9 tháng của năm học", "tháng"), ElementsAre(9));
  EXPECT_THAT(repetitions("trong hai năm 2021 - 2022", "năm"), ElementsAre(2));
  EXPECT_THAT(repetitions("một tháng 30 ngày", "ngày"), ElementsAre(30));
  EXPECT_THAT(repetitions("3 tháng đầu, rồi sáu tháng sau", "tháng"), ElementsAre(3, 6));
}

TEST(RepetitionsTest, TakesNoNameOfATimeAndNoOtherThing) {
  const std::string kNone[] = {"tháng 3 năm 2021", "ngày 12/5 tháng này", "14 ngày công",
                               "hằng tháng", "2.000 ngày"};
  for (const std::string& text : kNone) {
    SCOPED_TRACE(text);
    EXPECT_THAT(repetitions(text, "tháng"), IsEmpty());
    EXPECT_THAT(repetitions(text, "năm"), IsEmpty());
    EXPECT_THAT(repetitions(text, "ngày"), IsEmpty());
  }
}

}  // namespace
}  // namespace solieu::audit
