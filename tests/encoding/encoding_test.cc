#include "engine/encoding/encoding.h"

#include <gtest/gtest.h>

namespace solieu::encoding {
namespace {

TEST(EncodingTest, IsNamedByItsName) {
  for (const Encoding encoding : kEncodings) {
    SCOPED_TRACE(name_of(encoding));
    EXPECT_EQ(encoding_named(name_of(encoding)), encoding);
  }
}

TEST(EncodingTest, IsNamedByWhatPagesFontsAndProgramsCallIt) {
  constexpr std::pair<std::string_view, Encoding> kAccepted[] = {
      {"utf8", Encoding::kUtf8},
      {"US-ASCII", Encoding::kUtf8},
      {"utf-16le", Encoding::kUtf16Le},
      {"UTF-16", Encoding::kUtf16Le},
      {"UCS-2BE", Encoding::kUtf16Be},
      {"ABC", Encoding::kTcvn3},
      {".VnTime", Encoding::kTcvn3},
      {"TCVN-5712:1", Encoding::kTcvn3},
      {"x-viet-tcvn5712", Encoding::kTcvn3},
      {"vni", Encoding::kVni},
      {"VNI Windows", Encoding::kVni},
      {"cp1258", Encoding::kWindows1258},
      {"viscii1.1", Encoding::kViscii},
      {"Viqr", Encoding::kViqr},
      {"mojibake", Encoding::kMisreadUtf8},
      {"iso-8859-1", Encoding::kWindows1252},
  };
  for (const auto& [name, encoding] : kAccepted) {
    SCOPED_TRACE(name);
    EXPECT_EQ(encoding_named(name), encoding);
  }
}

TEST(EncodingTest, IsNotNamedByAnythingElse) {
  for (const std::string_view name : {"", "-", "koi8-r", "utf-7", "tcvn33", "windows"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(encoding_named(name), std::nullopt);
  }
}

}  // namespace
}  // namespace solieu::encoding
