#include "engine/input/failure.h"

#include <gtest/gtest.h>

#include <set>

namespace solieu::input {
namespace {

TEST(FailureTest, HasAWordForEachKind) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(FailureKind::kReadError); ++i) {
    const auto kind = static_cast<FailureKind>(i);
    EXPECT_EQ(failure_kind_named(name_of(kind)), kind);
    names.insert(name_of(kind));
  }
  EXPECT_EQ(names.size(), static_cast<std::size_t>(FailureKind::kReadError) + 1);
  EXPECT_EQ(failure_kind_named("bad_weather"), std::nullopt);
}

TEST(FailureTest, NamesThePlace) {
  EXPECT_EQ(place_of({.uri = "a.txt", .message = {}}), "a.txt");
  EXPECT_EQ(place_of({.uri = "s.ndjson", .message = {}, .line = 3}), "s.ndjson:3");
}

}  // namespace
}  // namespace solieu::input
