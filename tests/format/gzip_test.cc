#include "engine/format/gzip.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/format/failure.h"
#include "tests/format/packing.h"

namespace solieu::format {
namespace {

std::string plain(std::string_view bytes) {
  MemorySource source(bytes);
  Budget budget({}, source);
  GzipSource unpacked(source, budget);
  return unpacked.take_rest(1 << 20).value();
}

std::string gzip(const std::string& text) { return packed(Packing::kGzip, {{"a", text}}); }

TEST(GzipTest, JoinsItsMembers) {
  EXPECT_EQ(plain(gzip("Trao 12 nhà.")), "Trao 12 nhà.");
  EXPECT_EQ(plain(gzip("a") + gzip("b") + std::string(3, '\0')), "ab");
}

TEST(GzipTest, TellsDamage) {
  const std::string whole = gzip("Trao 12 căn nhà đại đoàn kết.");
  EXPECT_THROW(plain(std::string_view(whole).substr(0, whole.size() - 9)), Unreadable);
  EXPECT_THROW(plain(whole + "rác"), Unreadable);
  std::string broken = whole;
  broken[whole.size() - 6] ^= 1;
  EXPECT_THROW(plain(broken), Unreadable);
}

TEST(GzipTest, TakesTheCodingOffABody) {
  const std::string body = gzip("Trao 12 nhà.");
  MemorySource source(body);
  Budget budget({}, source);
  EXPECT_EQ(without_coding("gzip", body, 100, budget), "Trao 12 nhà.");
  EXPECT_THROW(without_coding("gzip", body, 5, budget), Unreadable);
  EXPECT_THROW(without_coding("br", body, 100, budget), Unreadable);
}

}  // namespace
}  // namespace solieu::format
