#include "engine/input/field_map.h"

#include <gtest/gtest.h>

namespace solieu::input {
namespace {

TEST(FieldMapTest, NamesFields) {
  const FieldMap map = field_map_of("text=nội dung,published=date");
  EXPECT_EQ(name_in(map, "text"), "nội dung");
  EXPECT_EQ(name_in(map, "published"), "date");
  EXPECT_EQ(name_in(map, "title"), "title");
  EXPECT_TRUE(field_map_of("").empty());
}

TEST(FieldMapTest, RefusesWhatIsNone) {
  for (const char* words : {"text", "text=", "body=x", "text=a,,title=b", "=x"}) {
    SCOPED_TRACE(words);
    EXPECT_THROW(field_map_of(words), BadFieldMap);
  }
}

}  // namespace
}  // namespace solieu::input
