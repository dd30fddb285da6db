#include "engine/store/units.h"

#include <gtest/gtest.h>

#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

struct UnitCase {
  const char* place;
  const char* province;
  const char* district;
};

const UnitCase kPlaces[] = {
    {"tỉnh Gia Lai", "tỉnh Gia Lai", ""},
    {"huyện Kbang, tỉnh Gia Lai", "tỉnh Gia Lai", "huyện Kbang"},
    {"xã Sơn Lang, huyện Kbang, tỉnh Gia Lai", "tỉnh Gia Lai", "huyện Kbang"},
    {"xã Sơn Lang, tỉnh Gia Lai", "tỉnh Gia Lai", ""},
    {"thành phố Pleiku, tỉnh Gia Lai", "tỉnh Gia Lai", "thành phố Pleiku"},
    {"quận 1, thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "quận 1"},
    {"thành phố Thủ Đức, thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "thành phố Thủ Đức"},
    {"thành phố Huế, tỉnh Thừa Thiên Huế", "tỉnh Thừa Thiên Huế", "thành phố Huế"},
    {"thành phố Huế", "thành phố Huế", ""},
    {"thành phố Pleiku", "", "thành phố Pleiku"},
    {"thị xã An Khê", "", "thị xã An Khê"},
    {"xã Sơn Lang", "", ""},
    {"Tỉnh Cà Mau", "Tỉnh Cà Mau", ""},
    {"", "", ""},
    {", ", "", ""},
};

TEST(UnitsTest, ReadTheUnitsAroundAPlaceFromItsFullName) {
  for (const UnitCase& one : kPlaces) {
    SCOPED_TRACE(one.place);
    EXPECT_EQ(province_in(one.place), one.province);
    EXPECT_EQ(district_in(one.place), one.district);
  }
}

TEST(UnitsTest, GiveProvincesTheWordOfTheirLevel) {
  const auto named = [](const char* name, const char* level, const char* within) {
    return full_name(made<fact::Place>([&](auto& place) {
      place.name = name;
      place.level = level;
      place.within = within;
    }));
  };
  EXPECT_EQ(named("Gia Lai", "province", ""), "tỉnh Gia Lai");
  EXPECT_EQ(named("tỉnh Gia Lai", "province", ""), "tỉnh Gia Lai");
  EXPECT_EQ(named("Đà Nẵng", "province", ""), "thành phố Đà Nẵng");
  EXPECT_EQ(named("Kbang", "district", "tỉnh Gia Lai"), "Kbang, tỉnh Gia Lai");
  EXPECT_EQ(named("làng Nừng", "village", ""), "làng Nừng");
}

}  // namespace
}  // namespace solieu::store
