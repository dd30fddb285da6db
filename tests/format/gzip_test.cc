#include "engine/format/gzip.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/format/failure.h"
#include "tests/format/packing.h"

namespace solieu::format {
namespace {

using namespace std::string_literals;

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

TEST(GzipTest, GivesWhatComesBeforeDamage) {
  const std::string bytes = gzip("Trao 12 nhà.") + "rác";
  MemorySource source(bytes);
  Budget budget({}, source);
  GzipSource unpacked(source, budget);
  EXPECT_EQ(unpacked.ahead(1000), "Trao 12 nhà.");
  EXPECT_FALSE(unpacked.recover()) << "what lies ahead is sound";
  EXPECT_TRUE(unpacked.skip(std::string_view("Trao 12 nhà.").size()));
  EXPECT_THROW(unpacked.ahead(1), Unreadable);
  EXPECT_FALSE(unpacked.recover());
  EXPECT_EQ(unpacked.ahead(1), "");
}

TEST(GzipTest, GoesOnBehindDamage) {
  const std::string bytes = gzip("a") + "rác" + gzip("b");
  MemorySource source(bytes);
  Budget budget({}, source);
  GzipSource unpacked(source, budget);
  EXPECT_TRUE(unpacked.skip(1));
  EXPECT_THROW(unpacked.ahead(1), Unreadable);
  EXPECT_TRUE(unpacked.recover());
  EXPECT_EQ(unpacked.ahead(10), "b");
}

TEST(GzipTest, PassesOverPaddingOfAnyLength) {
  EXPECT_EQ(plain(gzip("a") + std::string(5'000'000, '\0') + gzip("b")), "ab");
}

TEST(GzipTest, TakesDeflateWithAndWithoutAHeader) {
  const std::string with_header = "\x78\x9C\x4B\x04\x00\x00\x62\x00\x62"s;
  for (const std::string& body : {with_header, with_header.substr(2, 3)}) {
    MemorySource source(body);
    Budget budget({}, source);
    EXPECT_EQ(without_coding("deflate", body, 100, budget), "a");
  }
}

}  // namespace
}  // namespace solieu::format
