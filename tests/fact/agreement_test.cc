#include "engine/fact/agreement.h"

#include <gtest/gtest.h>

#include "tests/fact/gold_lines.h"

namespace solieu::fact {
namespace {

// The value of a gold fact of a type.
Value value_of(std::string_view type, std::string_view value) {
  return gold_of(line(type, 0, 9, value)).front().fact.value;
}

Value named(std::string_view type, const std::string& name) {
  return value_of(type, R"({"name":")" + name + R"("})");
}

struct Pairing {
  std::string_view type, gold, system;
};

constexpr Pairing kSameKey[] = {
    {"money", R"({"amount":5,"role":"cost"})", R"({"amount":5.0,"currency":"VND"})"},
    {"money", R"({"amount":5,"amount_max":6})", R"({"amount":5,"amount_max":6})"},
    {"house", R"({"count":3,"action":"build"})", R"({"count":3})"},
    {"directive", R"({"symbol":"217-QĐ/TW"})", R"({"symbol":"217-qđ/tw","number":217})"},
    {"directive", R"({"name":"Luật Đất đai"})", R"({"name":"luật “đất đai”"})"},
    {"quantity", R"({"number":3,"unit":"tổ hợp tác"})", R"({"number":3,"unit":"Tổ"})"},
    {"quantity", R"({"number":3})", R"({"number":3})"},
    {"quantity", R"({"number":2,"number_max":3,"unit":"lần"})", R"({"number":2,"unit":"lần"})"},
    {"percent", R"({"value":63.10})", R"({"value":63.1,"comparator":"gt"})"},
    {"date", R"({"from":"2020-01-01","to":"2020-12-31","granularity":"year"})",
     R"({"from":"2020-01-01","to":"2020-12-31","granularity":"range"})"},
};

constexpr Pairing kOtherKey[] = {
    {"money", R"({"amount":5})", R"({"amount":6})"},
    {"money", R"({"amount":5})", R"({"amount":5,"currency":"USD"})"},
    {"money", R"({"amount":5,"amount_max":6})", R"({"amount":5})"},
    {"house", R"({"count":3})", R"({"count":30})"},
    {"directive", R"({"symbol":"217-QĐ/TW"})", R"({"symbol":"218-QĐ/TW"})"},
    {"directive", R"({"symbol":"217-QĐ/TW"})", R"({"name":"217-QĐ/TW"})"},
    {"quantity", R"({"number":3,"unit":"xã"})", R"({"number":3,"unit":"huyện"})"},
    {"quantity", R"({"number":3,"unit":"m²"})", R"({"number":3,"unit":"m"})"},
    {"quantity", R"({"number":3,"of":5,"unit":"xã"})", R"({"number":3,"unit":"xã"})"},
    {"percent", R"({"value":63.1})", R"({"value":63.11})"},
    {"date", R"({"from":"2020-01-01","to":"2020-12-31"})",
     R"({"from":"2020-01-01","to":"2020-06-30"})"},
};

TEST(AgreementTest, HoldsForFactsWithTheSameKey) {
  for (const auto& [type, gold, system] : kSameKey) {
    SCOPED_TRACE(system);
    EXPECT_TRUE(agree(*key_of(value_of(type, gold)), *key_of(value_of(type, system))));
  }
}

TEST(AgreementTest, TellsOtherKeysApart) {
  for (const auto& [type, gold, system] : kOtherKey) {
    SCOPED_TRACE(system);
    EXPECT_FALSE(agree(*key_of(value_of(type, gold)), *key_of(value_of(type, system))));
  }
}

struct Names {
  std::string gold, system;
};

const Names kSameName[] = {
    {"Hội Nông dân tỉnh", "hội nông dân tỉnh"},
    {"Hội Nông dân tỉnh Gia Lai", "Hội Nông dân tỉnh"},
    {"Gia Lai", "tỉnh Gia Lai"},
    {"Hội LHPN “Vì trẻ em”", "Hoi LHPN Vi tre em"},
    {"Đak Đoa", "ĐAK ĐOA"},
};

const Names kOtherName[] = {
    {"Hội Nông dân tỉnh", "Hội Phụ nữ tỉnh"},
    {"Lan", "Lang Sơn"},
    {"Hội Nông dân", "Nông dân Hội"},
};

TEST(AgreementTest, TakesNamesForTheSameOfWhichOneIsPartOfTheOther) {
  for (const auto& [gold, system] : kSameName) {
    SCOPED_TRACE(gold + " / " + system);
    EXPECT_TRUE(
        agree(*key_of(named("organization", gold)), *key_of(named("organization", system))));
    EXPECT_TRUE(agree(*key_of(named("person", system)), *key_of(named("person", gold))));
  }
}

TEST(AgreementTest, TellsOtherNamesApart) {
  for (const auto& [gold, system] : kOtherName) {
    SCOPED_TRACE(gold + " / " + system);
    EXPECT_FALSE(agree(*key_of(named("place", gold)), *key_of(named("place", system))));
    EXPECT_FALSE(agree(*key_of(named("place", system)), *key_of(named("place", gold))));
  }
}

TEST(AgreementTest, ComparesNamesOfDirectivesAsAWhole) {
  EXPECT_FALSE(agree(*key_of(named("directive", "Luật Đất đai")),
                     *key_of(named("directive", "Luật Đất đai sửa đổi"))));
}

TEST(AgreementTest, KnowsNoKeyOfOtherTypes) {
  EXPECT_FALSE(key_of(named("slogan", "Vì người nghèo")));
  EXPECT_FALSE(key_of(Other{"place", {}}));
}

TEST(AgreementTest, ReadsAttributesOfTheSecondLayer) {
  EXPECT_EQ(attribute_of(value_of("organization", R"({"name":"x","kind":"front"})"), "kind"),
            "front");
  EXPECT_EQ(attribute_of(value_of("place", R"({"name":"x","level":"commune"})"), "level"),
            "commune");
  EXPECT_EQ(attribute_of(value_of("person", R"({"name":"x","title":"Bí thư"})"), "title"),
            "Bí thư");
  EXPECT_EQ(attribute_of(value_of("person", R"({"name":"x"})"), "title"), "");
}

TEST(AgreementTest, TakesATitleCutShortForTheSame) {
  EXPECT_TRUE(same_attribute("title", "Phó Bí thư Tỉnh ủy", "phó bí thư"));
  EXPECT_FALSE(same_attribute("title", "Phó Bí thư", "Chủ tịch"));
  EXPECT_FALSE(same_attribute("kind", "party committee", "party"));
  EXPECT_FALSE(same_attribute("level", "province", ""));
}

}  // namespace
}  // namespace solieu::fact
