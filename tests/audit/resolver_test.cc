#include "engine/audit/resolver.h"

#include <gtest/gtest.h>

#include "tests/audit/citing.h"

namespace solieu::audit {
namespace {

struct Case {
  const char* text;
  const char* published;
  const char* bindings;
};

template <std::size_t size>
void expect_bindings(const Case (&cases)[size]) {
  for (const Case& one : cases) {
    SCOPED_TRACE(one.text);
    EXPECT_EQ(bindings_in(one.text, one.published), one.bindings);
  }
}

TEST(ResolverTest, TellsDocumentsOfOneSymbolApart) {
  expect_bindings({
      {"Theo Nghị quyết số 25-NQ/TW, ngày 12/3/2003.", "2015-01-01",
       "Nghị quyết số 25-NQ/TW: day 25-NQ/TW 2003-03-12"},
      {"Theo Nghị quyết số 25-NQ/TW (khóa XI).", "2015-01-01",
       "Nghị quyết số 25-NQ/TW: term 25-NQ/TW 2013-06-03"},
      {"Theo Nghị quyết số 25-NQ/TW về công tác tôn giáo.", "2015-01-01",
       "Nghị quyết số 25-NQ/TW: subject 25-NQ/TW 2003-03-12"},
      {"Theo Quy định số 124-QĐ/TW của Ban Bí thư.", "2024-01-01",
       "Quy định số 124-QĐ/TW: issuer 124-QĐ/TW 2018-02-02"},
      {"Theo Quy định số 124-QĐ/TW.", "2024-01-01",
       "Quy định số 124-QĐ/TW: latest 124-QĐ/TW 2023-10-04"},
      // Nothing is cited before it is issued.
      {"Theo Quy định số 124-QĐ/TW.", "2022-07-01",
       "Quy định số 124-QĐ/TW: only_one 124-QĐ/TW 2018-02-02"},
      // Without a day of publication all that is possible stays.
      {"Theo Quy định số 124-QĐ/TW.", "",
       "Quy định số 124-QĐ/TW: nothing 124-QĐ/TW 2018-02-02 124-QĐ/TW 2023-10-04"},
      {"Theo Nghị quyết số 68/NQ-CP năm 2021.", "2025-01-01",
       "Nghị quyết số 68/NQ-CP: year 68/NQ-CP 2021-07-01"},
      // A subject of its own is another document's.
      {"Theo Chỉ thị số 05-CT/TW về phòng cháy, chữa cháy rừng mùa khô.", "2018-01-01",
       "Chỉ thị số 05-CT/TW: nothing"},
  });
}

TEST(ResolverTest, FindsDocumentsByNameAndByNumberAlone) {
  expect_bindings({
      {"Theo Nghị quyết Trung ương 4 (khóa XII).", "2018-01-01",
       "Nghị quyết Trung ương 4: name 04-NQ/TW 2016-10-30"},
      {"Theo Nghị quyết Trung ương 4 khóa XI.", "2018-01-01",
       "Nghị quyết Trung ương 4: name 12-NQ/TW 2012-01-16"},
      {"Theo Luật Đất đai năm 2013.", "2018-01-01",
       "Luật Đất đai năm 2013: name 45/2013/QH13 2013-11-29"},
      {"Theo Nghị định 140/2007 của Chính phủ.", "2018-01-01",
       "Nghị định 140/2007: only_one 140/2007/NĐ-CP 2007-09-05"},
  });
}

TEST(ResolverTest, BindsShortMentionsToTheFullOneBefore) {
  expect_bindings({
      {"Theo Nghị quyết số 25-NQ/TW, ngày 12/3/2003 của Trung ương. Nhờ Nghị quyết 25 của Trung "
       "ương, "
       "đời sống tốt hơn.",
       "2015-01-01",
       "Nghị quyết số 25-NQ/TW: day 25-NQ/TW 2003-03-12\n"
       "Nghị quyết 25: earlier_mention 25-NQ/TW 2003-03-12 <- Nghị quyết số 25-NQ/TW"},
      // Also of what no registry holds.
      {"Theo Chỉ thị số 14-CT/TU, ngày 20/8/2014 của Tỉnh ủy. Từ khi có Chỉ thị số 14-CT/TU, xã "
       "đổi "
       "mới.",
       "2015-01-01",
       "Chỉ thị số 14-CT/TU: nothing\nChỉ thị số 14-CT/TU: earlier_mention <- Chỉ thị số 14-CT/TU"},
  });
}

}  // namespace
}  // namespace solieu::audit
