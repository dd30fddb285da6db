#include "engine/grammar/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/text/normalize.h"
#include "engine/text/token.h"

namespace solieu::grammar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const char* const kUnits =
    "# key\tname\tlevel\twithin\tfrom\tto\n"
    "huế\tthành phố Huế\tdistrict\ttỉnh Thừa Thiên Huế\t\t2024-12-31\n"
    "huế\tthành phố Huế\tprovince\t\t2025-01-01\t\n"
    "\n"
    "# the highlands\n"
    "kbang\thuyện Kbang\tdistrict\ttỉnh Gia Lai\t\t2025-06-30\n"
    "sơn lang\txã Sơn Lang\tcommune\thuyện Kbang, tỉnh Gia Lai\t\t\n";

std::vector<std::string> faults_of(const std::string& bytes) {
  std::vector<Diagnostic> faults;
  const Gazetteer gazetteer("units.tsv", bytes, faults);
  std::vector<std::string> all;
  for (const Diagnostic& fault : faults) all.push_back(fault.to_string());
  return all;
}

Gazetteer gazetteer_of(const std::string& bytes) {
  std::vector<Diagnostic> faults;
  Gazetteer gazetteer("units.tsv", bytes, faults);
  EXPECT_THAT(faults, IsEmpty());
  return gazetteer;
}

TEST(GazetteerTest, FindsAUnitByItsKey) {
  const Gazetteer gazetteer = gazetteer_of(kUnits);
  const auto units = gazetteer.find("sơn lang");
  ASSERT_THAT(units, SizeIs(1));
  EXPECT_EQ(units[0].name, "xã Sơn Lang");
  EXPECT_EQ(units[0].level, "commune");
  EXPECT_EQ(units[0].within, "huyện Kbang, tỉnh Gia Lai");
  EXPECT_EQ(units[0].from, "");
  EXPECT_EQ(units[0].to, "");
}

TEST(GazetteerTest, FindsAllUnitsOfANameInTheOrderOfTheFile) {
  const Gazetteer gazetteer = gazetteer_of(kUnits);
  const auto units = gazetteer.find("huế");
  ASSERT_THAT(units, SizeIs(2));
  EXPECT_EQ(units[0].level, "district");
  EXPECT_EQ(units[1].level, "province");
}

TEST(GazetteerTest, KnowsWholeKeysOnly) {
  const Gazetteer gazetteer = gazetteer_of(kUnits);
  for (const char* key : {"huế", "kbang", "sơn lang"}) EXPECT_TRUE(gazetteer.knows(key)) << key;
  for (const char* key : {"", "a", "sơn", "sơn lan", "sơn lang 2", "Kbang", "zz", "# key"}) {
    EXPECT_FALSE(gazetteer.knows(key)) << key;
    EXPECT_THAT(gazetteer.find(key), IsEmpty()) << key;
  }
}

TEST(GazetteerTest, KnowsNothingWithoutAFile) {
  const Gazetteer none;
  EXPECT_FALSE(none.knows("huế"));
  EXPECT_THAT(none.find("huế"), IsEmpty());
  EXPECT_FALSE(none.may_begin(text::token_key("huế"), 0));
}

TEST(GazetteerTest, NeedsNoLineBreakAtTheEnd) {
  const Gazetteer gazetteer = gazetteer_of("kbang\txã Kbang\tcommune\ttỉnh Gia Lai\t2025-07-01\t");
  ASSERT_THAT(gazetteer.find("kbang"), SizeIs(1));
  EXPECT_EQ(gazetteer.find("kbang")[0].from, "2025-07-01");
  EXPECT_EQ(gazetteer.find("kbang")[0].to, "");
}

TEST(GazetteerTest, AUnitStandsOnBothItsFirstAndItsLastDay) {
  Gazetteer::Unit unit;
  EXPECT_TRUE(unit.stood_on("1900-01-01"));
  EXPECT_TRUE(unit.stood_on("2100-01-01"));
  unit.from = "2025-07-01";
  EXPECT_FALSE(unit.stood_on("2025-06-30"));
  EXPECT_TRUE(unit.stood_on("2025-07-01"));
  EXPECT_TRUE(unit.stood_on("2100-01-01"));
  unit.to = "2026-04-29";
  EXPECT_TRUE(unit.stood_on("2026-04-29"));
  EXPECT_FALSE(unit.stood_on("2026-04-30"));
  unit.from = "";
  EXPECT_TRUE(unit.stood_on("2020-01-01"));
}

TEST(GazetteerTest, TellsEachFaultByItsLine) {
  EXPECT_THAT(faults_of(kUnits), IsEmpty());
  EXPECT_THAT(faults_of(""), IsEmpty());
  EXPECT_THAT(faults_of("# units\nb\txã B\tcommune\ttỉnh C\t\n"
                        "b\txã B\tcommune\ttỉnh C\t\t\t\n"
                        "b\txã B\tcommune\ttỉnh C\t\t\n"
                        "a\txã A\tcommune\ttỉnh C\t\t\n"),
              ElementsAre("units.tsv:2:1: a unit has six fields, tabs between them",
                          "units.tsv:3:1: a unit has six fields, tabs between them",
                          "units.tsv:5:1: keys are sorted by their bytes; this one is out of "
                          "order"));
}

// The bundled file, line by line.
struct Line {
  std::string key, name, level, within, from, to;

  bool stood_on(const std::string& day) const {
    return (from.empty() || from <= day) && (to.empty() || day <= to);
  }
  bool met(const Line& other) const {
    return (from.empty() || other.to.empty() || from <= other.to) &&
           (to.empty() || other.from.empty() || other.from <= to);
  }
};

std::string bundled_bytes() {
  std::ifstream file(SOLIEU_SOURCE_DIR "/grammars/places.tsv", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

const std::vector<Line>& bundled_lines() {
  static const std::vector<Line> lines = [] {
    std::vector<Line> all;
    std::istringstream bytes(bundled_bytes());
    for (std::string text; std::getline(bytes, text);) {
      if (text.starts_with('#')) continue;
      Line line;
      std::istringstream cells(text);
      for (std::string* field :
           {&line.key, &line.name, &line.level, &line.within, &line.from, &line.to}) {
        std::getline(cells, *field, '\t');
      }
      all.push_back(line);
    }
    return all;
  }();
  return lines;
}

std::string without_level_word(const std::string& name) {
  for (const char* word : {"thành phố ", "thị xã ", "thị trấn ", "đặc khu ", "tỉnh ", "huyện ",
                           "quận ", "phường ", "xã "}) {
    if (name.starts_with(word)) return name.substr(std::string(word).size());
  }
  return "no level word: " + name;
}

std::set<std::string> provinces_on(const std::string& day) {
  std::set<std::string> names;
  for (const Line& line : bundled_lines()) {
    if (line.level == "province" && line.stood_on(day)) names.insert(line.name);
  }
  return names;
}

TEST(BundledPlacesTest, AreReadWithoutFault) {
  EXPECT_THAT(faults_of(bundled_bytes()), IsEmpty());
  EXPECT_GT(bundled_lines().size(), 14000U);
}

TEST(BundledPlacesTest, AreSortedByTheirKeys) {
  EXPECT_TRUE(std::is_sorted(bundled_lines().begin(), bundled_lines().end(),
                             [](const Line& a, const Line& b) { return a.key < b.key; }));
}

TEST(BundledPlacesTest, EachKeyIsTheNameWithoutItsLevelWord) {
  for (const Line& line : bundled_lines()) {
    EXPECT_EQ(line.key, text::fold_case(text::normalized(without_level_word(line.name))));
  }
}

TEST(BundledPlacesTest, NamesLevelsAndDaysAreWellFormed) {
  for (const Line& line : bundled_lines()) {
    SCOPED_TRACE(line.name);
    EXPECT_TRUE(line.level == "province" || line.level == "district" || line.level == "commune");
    EXPECT_EQ(line.within.empty(), line.level == "province");
    EXPECT_TRUE(line.from.empty() || line.from.size() == 10);
    EXPECT_TRUE(line.to.empty() || line.to.size() == 10);
    EXPECT_TRUE(line.from.empty() || line.to.empty() || line.from <= line.to);
  }
}

TEST(BundledPlacesTest, WhatAUnitIsWithinStoodAtTheSameTime) {
  std::map<std::string, std::vector<const Line*>> by_full_name;
  for (const Line& line : bundled_lines()) {
    by_full_name[line.within.empty() ? line.name : line.name + ", " + line.within].push_back(&line);
  }
  for (const Line& line : bundled_lines()) {
    if (line.within.empty()) continue;
    const auto& above = by_full_name[line.within];
    EXPECT_TRUE(
        std::any_of(above.begin(), above.end(), [&](const Line* unit) { return unit->met(line); }))
        << line.name << ", " << line.within;
  }
}

TEST(BundledPlacesTest, ThereAreNoDistrictsNorTownsSinceJuly2025) {
  for (const Line& line : bundled_lines()) {
    if (!line.stood_on("2025-07-01")) continue;
    EXPECT_NE(line.level, "district") << line.name;
    EXPECT_FALSE(line.name.starts_with("thị trấn")) << line.name;
    EXPECT_EQ(line.within.find(','), std::string::npos) << line.name << ", " << line.within;
  }
}

TEST(BundledPlacesTest, The3321CommunesOfJuly2025AreAllThere) {
  const auto communes = std::count_if(
      bundled_lines().begin(), bundled_lines().end(),
      [](const Line& line) { return line.level == "commune" && line.stood_on("2025-07-01"); });
  EXPECT_EQ(communes, 3321);
}

TEST(BundledPlacesTest, Of63ProvincesRemain34) {
  EXPECT_THAT(provinces_on("2020-05-01"), SizeIs(63));
  EXPECT_THAT(provinces_on("2025-03-01"), SizeIs(63));
  EXPECT_THAT(provinces_on("2025-06-30"), SizeIs(63));
  EXPECT_THAT(provinces_on("2025-07-01"), SizeIs(34));
  EXPECT_THAT(provinces_on("2026-07-01"), SizeIs(34));
}

TEST(BundledPlacesTest, CitiesWereProvincesBefore) {
  EXPECT_TRUE(provinces_on("2020-05-01").count("tỉnh Thừa Thiên Huế"));
  EXPECT_FALSE(provinces_on("2020-05-01").count("thành phố Huế"));
  EXPECT_TRUE(provinces_on("2025-02-01").count("thành phố Huế"));
  EXPECT_FALSE(provinces_on("2025-02-01").count("tỉnh Thừa Thiên Huế"));
  EXPECT_TRUE(provinces_on("2025-12-01").count("tỉnh Đồng Nai"));
  EXPECT_FALSE(provinces_on("2025-12-01").count("thành phố Đồng Nai"));
  EXPECT_TRUE(provinces_on("2026-05-01").count("thành phố Đồng Nai"));
  EXPECT_FALSE(provinces_on("2026-05-01").count("tỉnh Đồng Nai"));
}

TEST(BundledPlacesTest, EveryKeyIsFoundAndMayBeginWhereItBegins) {
  const Gazetteer gazetteer = gazetteer_of(bundled_bytes());
  for (const Line& line : bundled_lines()) {
    const std::string first = line.key.substr(0, line.key.find(' '));
    std::string second = line.key.substr(std::min(first.size() + 1, line.key.size()));
    second = second.substr(0, second.find(' '));
    ASSERT_TRUE(
        gazetteer.may_begin(text::token_key(first), second.empty() ? 0 : text::token_key(second)))
        << line.key;
    ASSERT_TRUE(gazetteer.knows(line.key)) << line.key;
    const auto units = gazetteer.find(line.key);
    ASSERT_TRUE(std::any_of(units.begin(), units.end(), [&](const Gazetteer::Unit& unit) {
      return unit.name == line.name && unit.within == line.within && unit.from == line.from &&
             unit.to == line.to;
    })) << line.key;
  }
}

TEST(BundledPlacesTest, MostPairsOfWordsBeginNoKey) {
  const Gazetteer gazetteer = gazetteer_of(bundled_bytes());
  const std::vector<const char*> words = {"hội",  "nông", "dân",  "tổ",  "chức",  "vận", "động",
                                          "thực", "hiện", "công", "tác", "trong", "năm", "triệu",
                                          "đồng", "được", "cho",  "hộ",  "nghèo"};
  int pairs = 0, let_through = 0;
  for (const char* first : words) {
    for (const char* second : words) {
      ++pairs;
      let_through += gazetteer.may_begin(text::token_key(first), text::token_key(second));
    }
  }
  EXPECT_LT(let_through, pairs / 5);
}

}  // namespace
}  // namespace solieu::grammar
