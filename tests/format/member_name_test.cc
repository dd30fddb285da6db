#include "engine/format/member_name.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace solieu::format {
namespace {

TEST(MemberNameTest, LeadsNowhereElse) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"tin/bai.txt", "tin/bai.txt"},
      {"../../etc/passwd", "etc/passwd"},
      {"/etc/passwd", "etc/passwd"},
      {"a/./b//c/../d", "a/b/c/d"},
      {"C:\\tin\\a.txt", "C:/tin/a.txt"},
      {"bài số 1.txt", "bài số 1.txt"},
      {"a\x1B[31m.txt", "a%1B[31m.txt"},
      {"b\xE0i.txt", "b%E0i.txt"},
      {"", "unnamed"},
      {"../..", "unnamed"},
  };
  for (const auto& [stored, name] : cases) {
    SCOPED_TRACE(stored);
    EXPECT_EQ(member_name(stored), name);
  }
}

}  // namespace
}  // namespace solieu::format
