#include "cli/structured.h"

#include <gtest/gtest.h>

namespace solieu::cli {
namespace {

TEST(StructuredTest, WritesCsvAfterTheStandard) {
  EXPECT_EQ(csv_line({"một", "", "hai, ba", "\"bốn\"", "năm\nsáu"}),
            "một,,\"hai, ba\",\"\"\"bốn\"\"\",\"năm\nsáu\"\r\n");
}

TEST(StructuredTest, WritesObjects) {
  EXPECT_EQ(JsonObject().text(), "{}");
  EXPECT_EQ(JsonObject().add("a", "\"x\"\n").add("b", "").add_json("c", "[1]").text(),
            R"({"a":"\"x\"\n","c":[1]})");
  EXPECT_EQ(JsonObject(R"({"a":1})").add("b", "đ\xFF").text(), "{\"a\":1,\"b\":\"đ\uFFFD\"}");
}

}  // namespace
}  // namespace solieu::cli
