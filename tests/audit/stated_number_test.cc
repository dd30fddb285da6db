#include "engine/audit/stated_number.h"

#include <gtest/gtest.h>

#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

fact::Decimal decimal(const std::string& text) { return *fact::Decimal::parse(text); }

struct Written {
  std::string sentence;
  std::string words;  // of the fact
  std::string value;
  std::string step;
};

TEST(StatedNumberTest, IsAsFineAsItIsWritten) {
  const Written kWritten[] = {
      {"Hội có 63,10% hộ tham gia.", "63,10%", "63.1", "0.01"},
      {"Hội có 63,1% hộ tham gia.", "63,1%", "63.1", "0.1"},
      {"Hội có 100% hộ tham gia.", "100%", "100", "1"},
      {"Hội vận động được 2,5 tỷ đồng.", "2,5 tỷ đồng", "2500000000", "100000000"},
      {"Hội vận động được 471,250 triệu đồng.", "471,250 triệu đồng", "471250000", "1000"},
      {"Hội vận động được 1 tỷ 200 triệu đồng.", "1 tỷ 200 triệu đồng", "1200000000", "1000000"},
      {"Hội vận động được 2 tỷ rưỡi đồng.", "2 tỷ rưỡi đồng", "2500000000", "100000000"},
      {"Hội vận động được 94.500.000 đồng.", "94.500.000 đồng", "94500000", "1"},
      {"Xã có 12.400 hộ.", "12.400 hộ", "12400", "1"},
      {"Xã có 08 mô hình.", "08 mô hình", "8", "1"},
      {"Tỉnh đón 1,3 triệu lượt khách.", "1,3 triệu lượt khách", "1300000", "100000"},
      {"Xã trồng 2,50 ha rừng.", "2,50 ha rừng", "2.5", "0.01"},
  };
  for (const Written& written : kWritten) {
    SCOPED_TRACE(written.words);
    const Told told(written.sentence);
    const auto number = stated_number(told.article(), told.fact(written.words));
    ASSERT_TRUE(number);
    EXPECT_EQ(number->value, decimal(written.value));
    EXPECT_EQ(number->step, decimal(written.step));
  }
}

TEST(StatedNumberTest, HeadsAreCountedAndMeasuresRounded) {
  const Told told("Xã có 120 hộ trồng 120 ha rừng, chi 120 triệu đồng và 120.000 đồng.");
  EXPECT_TRUE(stated_number(told.article(), told.fact("120 hộ"))->is_exact);
  EXPECT_FALSE(stated_number(told.article(), told.fact("120 ha rừng"))->is_exact);
  EXPECT_FALSE(stated_number(told.article(), told.fact("120 triệu đồng"))->is_exact);
  EXPECT_TRUE(stated_number(told.article(), told.fact("120.000 đồng"))->is_exact);
}

TEST(StatedNumberTest, ARatioHasTwo) {
  const Told told("Có 21.771/34.534 hộ đăng ký.");
  const PlacedFact& ratio = told.fact("21.771/34.534 hộ");
  const auto part = stated_number(told.article(), ratio);
  const auto whole = stated_whole(told.article(), ratio);
  ASSERT_TRUE(part && whole);
  EXPECT_EQ(told.article().document().text(part->span), "21.771");
  EXPECT_EQ(told.article().document().text(whole->span), "34.534");
  EXPECT_EQ(whole->value, 34534);
  EXPECT_TRUE(whole->is_exact);
  const Told single("Có 21.771 hộ đăng ký.");
  EXPECT_FALSE(stated_whole(single.article(), single.fact("21.771 hộ")));
}

TEST(StatedNumberTest, RangesAreNone) {
  const Told told("Mỗi hộ vay 20-30 triệu đồng.");
  EXPECT_FALSE(stated_number(told.article(), told.fact("20-30 triệu đồng")));
}

struct Held {
  std::string computed;
  std::string value;
  std::string step;
  fact::Comparator comparator;
  Agreement agreement;
};

TEST(StatedNumberTest, AgreesWithWhatRoundsOrIsCutToIt) {
  using fact::Comparator;
  const Held kHeld[] = {
      {"63.05", "63.1", "0.1", Comparator::kEqual, Agreement::kAgrees},
      {"63.149", "63.1", "0.1", Comparator::kEqual, Agreement::kAgrees},
      {"63.199", "63.1", "0.1", Comparator::kEqual, Agreement::kAgrees},
      {"63.04", "63.1", "0.1", Comparator::kEqual, Agreement::kOffByStep},
      {"63.04", "63.1", "0.01", Comparator::kEqual, Agreement::kDiffers},
      {"63.0", "63.1", "0.1", Comparator::kEqual, Agreement::kDiffers},
      {"62", "63.1", "0.1", Comparator::kEqual, Agreement::kDiffers},
      {"2540", "2500", "1", Comparator::kGreater, Agreement::kAgrees},
      {"2640", "2500", "1", Comparator::kGreater, Agreement::kDiffers},
      {"2499", "2500", "1", Comparator::kGreater, Agreement::kOffByStep},
      {"2460", "2500", "1", Comparator::kAlmost, Agreement::kAgrees},
      {"2540", "2500", "1", Comparator::kAlmost, Agreement::kDiffers},
      {"2400", "2500", "1", Comparator::kApproximate, Agreement::kAgrees},
      {"2300", "2500", "1", Comparator::kApproximate, Agreement::kDiffers},
      {"10", "2500", "1", Comparator::kAtMost, Agreement::kAgrees},
  };
  for (const Held& held : kHeld) {
    SCOPED_TRACE(held.computed + " as " + held.value);
    StatedNumber stated;
    stated.value = decimal(held.value);
    stated.step = decimal(held.step);
    stated.comparator = held.comparator;
    const auto computed = exact_bounds(decimal(held.computed));
    ASSERT_TRUE(computed);
    EXPECT_EQ(agreement(*computed, stated), held.agreement);
  }
}

TEST(StatedNumberTest, BoundsAddUp) {
  const auto a = exact_bounds(decimal("1.5"));
  const auto b = exact_bounds(decimal("2.25"));
  EXPECT_EQ(sum(*a, *b), exact_bounds(decimal("3.75")));
}

}  // namespace
}  // namespace solieu::audit
