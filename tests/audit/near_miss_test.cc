#include "engine/audit/near_miss.h"

#include <gtest/gtest.h>

namespace solieu::audit {
namespace {

using fact::Decimal;

struct Case {
  const char* stated;
  const char* right;
  NearMiss miss;
};

TEST(NearMissTest, TellsSlipsFromOtherNumbers) {
  const Case kCases[] = {
      {"5250", "5520", NearMiss::kSurely},   // neighbours changed places
      {"2.97", "2.79", NearMiss::kSurely},   //
      {"96000", "9600", NearMiss::kSurely},  // a power of ten
      {"1230", "1320", NearMiss::kSurely},   //
      {"1900", "1800", NearMiss::kLikely},   // within a fifth
      {"2.07", "2.7", NearMiss::kLikely},    // a digit too many
      {"15.6", "19.6", NearMiss::kLikely},   // another digit
      {"5000", "500", NearMiss::kNone},      // of one digit, both may be right
      {"25", "15", NearMiss::kNone},         //
      {"408", "816", NearMiss::kNone},       //
      {"120", "120", NearMiss::kNone},       // no slip at all
      {"0", "120", NearMiss::kNone},         //
  };
  for (const Case& known : kCases) {
    SCOPED_TRACE(std::string(known.stated) + " for " + known.right);
    EXPECT_EQ(near_miss(*Decimal::parse(known.stated), *Decimal::parse(known.right)), known.miss);
  }
}

}  // namespace
}  // namespace solieu::audit
