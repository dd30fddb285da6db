#include "engine/encoding/misread.h"

#include <gtest/gtest.h>

#include "engine/encoding/vni.h"

namespace solieu::encoding {
namespace {

TEST(MisreadTest, RepairsUtf8ReadAsWindows1252OrAsLatin1) {
  EXPECT_EQ(repair_utf8("tá»‰nh Ä\u0090ồng").text, "tỉnh Đồng");
  EXPECT_EQ(repair_utf8("ná»\u0099i, nhÃ\u00A0").text, "nội, nhà");
  EXPECT_EQ(repair_utf8("â€œlÅ©â€\u009D").text, "“lũ”");
}

TEST(MisreadTest, LeavesWhatWasNotMisread) {
  for (const std::string_view text : {"tỉnh Đồng Nai", "café, Ãnh", "ƒ"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(repair_utf8(text).text, text);
  }
}

TEST(MisreadTest, RepairsOtherEncodingsAroundWhatWindows1252CannotWrite) {
  EXPECT_EQ(repair("Ñoàng ≥ soâng", convert_vni).text, "Đồng ≥ sông");
}

}  // namespace
}  // namespace solieu::encoding
