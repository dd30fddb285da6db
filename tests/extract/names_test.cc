#include "engine/extract/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

template <class Value>
std::vector<Value> all_of(const std::string& text, const std::string& published = "2020-08-01") {
  std::vector<Value> found;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text, published))) {
    if (const auto* value = std::get_if<Value>(&fact.value)) found.push_back(*value);
  }
  return found;
}

// The exact texts of the facts of one kind.
template <class Value>
std::vector<std::string> texts_of(const std::string& text,
                                  const std::string& published = "2020-08-01") {
  std::vector<std::string> found;
  for (const fact::Fact& fact : bundled_extractor().extract(article_of(text, published))) {
    if (std::holds_alternative<Value>(fact.value)) found.push_back(fact.text);
  }
  return found;
}

std::vector<std::string> bodies_in(const std::string& text) {
  return texts_of<fact::Organization>(text);
}
std::vector<std::string> places_in(const std::string& text,
                                   const std::string& published = "2020-08-01") {
  return texts_of<fact::Place>(text, published);
}
std::vector<std::string> persons_in(const std::string& text) {
  return texts_of<fact::Person>(text);
}

fact::Place place_in(const std::string& text, const std::string& name,
                     const std::string& published = "2020-08-01") {
  return std::get<fact::Place>(fact_in(article_of(text, published), name).value);
}

// Organizations.

struct Body {
  const char* text;
  const char* span;
  const char* kind;
};

TEST(BodyTest, RunsFromItsFirstWordToThePlaceItIsOf) {
  const std::vector<Body> bodies = {
      {"Hội Nông dân họp.", "Hội Nông dân", "farmers"},
      {"Hội Nông dân tỉnh họp.", "Hội Nông dân tỉnh", "farmers"},
      {"Hội LHPN huyện Kbang họp.", "Hội LHPN huyện Kbang", "women"},
      {"Ủy ban MTTQ Việt Nam tỉnh Gia Lai họp.", "Ủy ban MTTQ Việt Nam tỉnh Gia Lai", "front"},
      {"Đoàn TNCS Hồ Chí Minh tỉnh ra quân.", "Đoàn TNCS Hồ Chí Minh tỉnh", "youth"},
      {"Tỉnh đoàn ra quân.", "Tỉnh đoàn", "youth"},
      {"Kho bạc Nhà nước huyện chi trả.", "Kho bạc Nhà nước huyện", "government"},
      {"Bộ Chỉ huy quân sự tỉnh ra quân.", "Bộ Chỉ huy quân sự tỉnh", "force"},
      {"Chi hội Phụ nữ thôn Tân Lập họp.", "Chi hội Phụ nữ thôn Tân Lập", "women"},
      // Of a level or a place, else none.
      {"UBND huyện Kbang họp.", "UBND huyện Kbang", "government"},
      {"Công an tỉnh ra quân.", "Công an tỉnh", "force"},
      {"Chi bộ thôn Tân Lập họp.", "Chi bộ thôn Tân Lập", "party"},
      {"Viện kiểm sát nhân dân huyện họp.", "Viện kiểm sát nhân dân huyện", "court"},
      {"Bệnh viện đa khoa tỉnh Gia Lai khám.", "Bệnh viện đa khoa tỉnh Gia Lai", "hospital"},
      {"Báo Gia Lai đưa tin.", "Báo Gia Lai", "other"},
      // Branches.
      {"Ngân hàng Chính sách xã hội chi nhánh Gia Lai cho vay.",
       "Ngân hàng Chính sách xã hội chi nhánh Gia Lai", "bank"},
  };
  for (const Body& body : bodies) {
    SCOPED_TRACE(body.text);
    EXPECT_THAT(bodies_in(body.text), ElementsAre(body.span));
    const auto values = all_of<fact::Organization>(body.text);
    ASSERT_EQ(values.size(), 1U);
    EXPECT_EQ(values[0].kind, body.kind);
  }
}

TEST(BodyTest, AnOrganIsOfTheBodyBehindIt) {
  const std::vector<Body> bodies = {
      {"Ban Thường vụ Tỉnh ủy Gia Lai họp.", "Ban Thường vụ Tỉnh ủy Gia Lai", "party"},
      {"Ban Dân vận Tỉnh ủy họp.", "Ban Dân vận Tỉnh ủy", "party"},
      {"Ủy ban Kiểm tra Huyện ủy Chư Sê họp.", "Ủy ban Kiểm tra Huyện ủy Chư Sê", "party"},
      {"BCH Đảng bộ tỉnh họp.", "BCH Đảng bộ tỉnh", "party"},
      {"Ban Thường vụ Hội Nông dân tỉnh họp.", "Ban Thường vụ Hội Nông dân tỉnh", "farmers"},
      {"Công đoàn cơ sở Sở Y tế họp.", "Công đoàn cơ sở Sở Y tế", "union"},
      {"Công đoàn Công ty Hoàng Long họp.", "Công đoàn Công ty Hoàng Long", "union"},
  };
  for (const Body& body : bodies) {
    SCOPED_TRACE(body.text);
    EXPECT_THAT(bodies_in(body.text), ElementsAre(body.span));
    const auto values = all_of<fact::Organization>(body.text);
    ASSERT_EQ(values.size(), 1U);
    EXPECT_EQ(values[0].kind, body.kind);
  }
}

TEST(BodyTest, AnOfficeNeedsAFieldANameOrANumber) {
  const std::vector<Body> bodies = {
      {"Sở Y tế họp.", "Sở Y tế", "government"},
      {"Sở Nông nghiệp và Phát triển nông thôn tỉnh họp.",
       "Sở Nông nghiệp và Phát triển nông thôn tỉnh", "government"},
      {"Phòng Giáo dục và Đào tạo huyện Kbang họp.", "Phòng Giáo dục và Đào tạo huyện Kbang",
       "government"},
      {"Bộ Tài chính ban hành.", "Bộ Tài chính", "government"},
      {"Ban Chỉ đạo phòng chống tội phạm tỉnh họp.", "Ban Chỉ đạo phòng chống tội phạm tỉnh",
       "government"},
      {"Công ty Hoàng Long tài trợ.", "Công ty Hoàng Long", "company"},
      {"Công ty TNHH MTV Cao su Chư Sê ủng hộ.", "Công ty TNHH MTV Cao su Chư Sê", "company"},
      {"Ngân hàng TMCP Công thương Việt Nam trao quà.", "Ngân hàng TMCP Công thương Việt Nam",
       "bank"},
      {"Trường THCS Nguyễn Du nhận quà.", "Trường THCS Nguyễn Du", "school"},
      {"Trường Đại học Nguyễn Tất Thành trao quà.", "Trường Đại học Nguyễn Tất Thành", "school"},
      {"Bệnh viện Chợ Rẫy khám bệnh.", "Bệnh viện Chợ Rẫy", "hospital"},
      {"HTX nông nghiệp Thành Công ra mắt.", "HTX nông nghiệp Thành Công", "cooperative"},
      {"Công ty cổ phần “Hoàng Anh” trao quà.", "Công ty cổ phần “Hoàng Anh”", "company"},
      {"Câu lạc bộ “Phụ nữ khởi nghiệp” ra mắt.", "Câu lạc bộ “Phụ nữ khởi nghiệp”", "club"},
      {"Lữ đoàn 146 giúp dân.", "Lữ đoàn 146", "force"},
      {"Quân khu 5 ra quân.", "Quân khu 5", "force"},
      {"Vùng Cảnh sát biển 3 ra quân.", "Vùng Cảnh sát biển 3", "force"},
      {"Đồn Biên phòng Ia Mơ ra quân.", "Đồn Biên phòng Ia Mơ", "force"},
  };
  for (const Body& body : bodies) {
    SCOPED_TRACE(body.text);
    EXPECT_THAT(bodies_in(body.text), ElementsAre(body.span));
    const auto values = all_of<fact::Organization>(body.text);
    ASSERT_EQ(values.size(), 1U);
    EXPECT_EQ(values[0].kind, body.kind);
  }
}

TEST(BodyTest, AbbreviationsAreWrittenOutInItsName) {
  const std::vector<std::pair<const char*, const char*>> names = {
      {"UBND TP. Pleiku họp.", "Ủy ban nhân dân thành phố Pleiku"},
      {"UBND TX. An Khê họp.", "Ủy ban nhân dân thị xã An Khê"},
      {"Hội LHPN tỉnh họp.", "Hội Liên hiệp Phụ nữ tỉnh"},
      {"Hội CCB huyện họp.", "Hội Cựu chiến binh huyện"},
      {"BTV Thị uỷ họp.", "Ban Thường vụ Thị ủy"},
      {"UBMTTQ tỉnh họp.", "Ủy ban Mặt trận Tổ quốc tỉnh"},
      {"LĐLĐ tỉnh họp.", "Liên đoàn Lao động tỉnh"},
      {"Đoàn TNCS Hồ Chí Minh ra quân.", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"},
      {"Trường THCS Nguyễn Du nhận quà.", "Trường Trung học cơ sở Nguyễn Du"},
      {"Câu lạc bộ “Phụ nữ khởi nghiệp” ra mắt.", "Câu lạc bộ Phụ nữ khởi nghiệp"},
      // The brackets repeat what stands before them.
      {"Hội Liên hiệp Phụ nữ (LHPN) tỉnh họp.", "Hội Liên hiệp Phụ nữ tỉnh"},
      {"Công ty P&T Hoàng Long tài trợ.", "Công ty P&T Hoàng Long"},
  };
  for (const auto& [text, name] : names) {
    SCOPED_TRACE(text);
    const auto bodies = all_of<fact::Organization>(text);
    ASSERT_EQ(bodies.size(), 1U);
    EXPECT_EQ(bodies[0].name, name);
  }
}

TEST(BodyTest, SeveralOfASentenceAreEachTheirOwn) {
  EXPECT_THAT(bodies_in("Bộ Chỉ huy quân sự tỉnh và Công an tỉnh ký kết với Hội Nông dân tỉnh."),
              ElementsAre("Bộ Chỉ huy quân sự tỉnh", "Công an tỉnh", "Hội Nông dân tỉnh"));
  EXPECT_THAT(bodies_in("Đoàn Thanh niên, Hội Phụ nữ cùng ra quân."),
              ElementsAre("Đoàn Thanh niên", "Hội Phụ nữ"));
}

TEST(BodyTest, TheWordBeforeItIsNoPartOfIt) {
  EXPECT_THAT(bodies_in("Cán bộ Sở Y tế tham gia."), ElementsAre("Sở Y tế"));
  EXPECT_THAT(bodies_in("Toàn bộ Công an tỉnh ra quân."), ElementsAre("Công an tỉnh"));
  EXPECT_THAT(bodies_in("Tại trụ sở UBND xã Ia Kênh."), ElementsAre("UBND xã Ia Kênh"));
  EXPECT_THAT(bodies_in("Tại hội trường UBND huyện."), ElementsAre("UBND huyện"));
  EXPECT_THAT(bodies_in("Đại hội Đảng bộ tỉnh thành công."), ElementsAre("Đảng bộ tỉnh"));
}

TEST(BodyTest, AllBranchesTogetherAreNone) {
  for (const char* text : {
           "Hội Nông dân các cấp vận động hội viên.",
           "Hội LHPN cơ sở vận động hội viên.",
           "UBND các xã, phường triển khai.",
           "Hội các cấp vận động hội viên.",
       }) {
    EXPECT_THAT(bodies_in(text), IsEmpty()) << text;
  }
}

TEST(BodyTest, CommonNounsAreNone) {
  for (const char* text : {
           "nhân dân và chính phủ hai nước.",
           "hội phụ nữ luôn đi đầu.",
           "Sở họp.",
           "phòng họp của sở.",
           "công ty và hợp tác xã phát triển.",
           "Các cơ sở Hội vận động hội viên.",
           "Cơ sở Đoàn và cơ sở Hội.",
           "Đại hội Đoàn thành công.",
           "Đại hội Công đoàn thành công.",
           "Bộ đội Cụ Hồ luôn gần dân.",
           "Phấn đấu 100% đồng bộ “số hóa”.",
       }) {
    EXPECT_THAT(bodies_in(text), IsEmpty()) << text;
  }
}

TEST(BodyTest, PlacesThatBeginLikeBodiesAreNone) {
  for (const char* text : {"Tàu ra Trường Sa thăm dân.", "Đoàn đến Trạm Tấu thăm dân.",
                           "Nhân dân huyện Trạm Tấu phấn khởi."}) {
    EXPECT_THAT(bodies_in(text), IsEmpty()) << text;
  }
}

// Places.

TEST(PlaceTest, IsALevelWithAName) {
  const std::vector<Body> places = {
      {"Tại tỉnh Gia Lai.", "tỉnh Gia Lai", "province"},
      {"Tại TP. Hồ Chí Minh.", "TP. Hồ Chí Minh", "province"},
      {"Tại huyện Kbang.", "huyện Kbang", "district"},
      {"Tại TP. Pleiku.", "TP. Pleiku", "district"},
      {"Tại TX. An Khê.", "TX. An Khê", "district"},
      {"Tại Q. 1.", "Q. 1", "district"},
      {"Tại xã Sơn Lang.", "xã Sơn Lang", "commune"},
      {"Tại P. Long Hoa.", "P. Long Hoa", "commune"},
      {"Tại phường 2.", "phường 2", "commune"},
      {"Tại thị trấn Kbang.", "thị trấn Kbang", "commune"},
      {"Tại làng Hà Nừng.", "làng Hà Nừng", "village"},
      {"Tại khu phố 1.", "khu phố 1", "village"},
      {"Tại thôn Tân Lập 2.", "thôn Tân Lập 2", "village"},
      {"Thôn 2 năm 2020 có điện.", "Thôn 2", "village"},
  };
  for (const Body& place : places) {
    SCOPED_TRACE(place.text);
    EXPECT_THAT(places_in(place.text), ElementsAre(place.span));
    EXPECT_EQ(place_in(place.text, place.span).level, place.kind);
  }
}

TEST(PlaceTest, ItsNameHasItsLevelWrittenOutInSmallLetters) {
  const std::vector<std::pair<const char*, const char*>> names = {
      {"TP. Pleiku", "thành phố Pleiku"},
      {"TX. An Khê", "thị xã An Khê"},
      {"P. Long Hoa", "phường Long Hoa"},
      {"Thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh"},
      {"TP.HCM", "thành phố Hồ Chí Minh"},
      {"Thôn 3", "thôn 3"},
      {"THỊ XÃ AN KHÊ", "thị xã AN KHÊ"},
      {"Buôn Ma Thuột", "Buôn Ma Thuột"},
      {"Gia Lai", "Gia Lai"},
  };
  for (const auto& [text, name] : names) {
    EXPECT_EQ(place_in(text, text).name, name);
  }
}

TEST(PlaceTest, NamesItsUnitOfTheDay) {
  EXPECT_EQ(place_in("Tại xã Sơn Lang.", "xã Sơn Lang").within, "huyện KBang, tỉnh Gia Lai");
  EXPECT_EQ(place_in("Tại xã Sơn Lang.", "xã Sơn Lang", "2025-08-01").within, "tỉnh Gia Lai");
  EXPECT_EQ(place_in("Tại phường Thủ Dầu Một.", "phường Thủ Dầu Một", "2025-08-01").within,
            "thành phố Hồ Chí Minh");
  EXPECT_EQ(place_in("Tại phường 1 Bảo Lộc.", "phường 1 Bảo Lộc", "2025-08-01").within,
            "tỉnh Lâm Đồng");
}

TEST(PlaceTest, TheGazetteerKnowsNoDistrictAfterJune2025) {
  const fact::Place before = place_in("Tại huyện Kbang.", "huyện Kbang", "2025-06-30");
  EXPECT_EQ(before.within, "tỉnh Gia Lai");
  EXPECT_EQ(before.candidates, 1);
  const fact::Place after = place_in("Tại huyện Kbang.", "huyện Kbang", "2025-07-01");
  EXPECT_EQ(after.level, "district");
  EXPECT_EQ(after.within, "");
  EXPECT_EQ(after.candidates, std::nullopt);
}

TEST(PlaceTest, TheDayTellsWhatLevelACityWasOf) {
  EXPECT_EQ(place_in("Huế vào hội.", "Huế", "2020-08-01").level, "district");
  EXPECT_EQ(place_in("Huế vào hội.", "Huế", "2020-08-01").within, "tỉnh Thừa Thiên Huế");
  EXPECT_EQ(place_in("Huế vào hội.", "Huế", "2025-02-01").level, "province");
  // A province of before is no commune of today.
  const fact::Place gone = place_in("Tỉnh Sóc Trăng.", "Tỉnh Sóc Trăng", "2025-08-01");
  EXPECT_EQ(gone.level, "province");
  EXPECT_EQ(gone.candidates, std::nullopt);
  EXPECT_EQ(place_in("Nhân dân Sóc Trăng.", "Sóc Trăng", "2025-08-01").level, "province");
}

TEST(PlaceTest, AChainTellsWhichOfSeveralItIs) {
  EXPECT_THAT(places_in("Tại làng Hà Nừng, xã Sơn Lang, huyện Kbang, tỉnh Gia Lai."),
              ElementsAre("làng Hà Nừng", "xã Sơn Lang", "huyện Kbang", "tỉnh Gia Lai"));
  const fact::Place open = place_in("Tại phường 2.", "phường 2");
  EXPECT_GT(open.candidates, 20);
  EXPECT_EQ(open.within, "");
  EXPECT_EQ(place_in("Tại phường 2, thành phố Đà Lạt.", "phường 2").within,
            "thành phố Đà Lạt, tỉnh Lâm Đồng");
  EXPECT_EQ(place_in("Tại phường 2, TP. Đà Lạt.", "phường 2").candidates, 1);
  EXPECT_EQ(place_in("Tại xã Thống Nhất (huyện Gia Lộc).", "xã Thống Nhất").within,
            "huyện Gia Lộc, tỉnh Hải Dương");
  EXPECT_EQ(place_in("Tại xã Thống Nhất thuộc tỉnh Hải Dương.", "xã Thống Nhất").within,
            "huyện Gia Lộc, tỉnh Hải Dương");
}

TEST(PlaceTest, QuarterOneIsNotQuarterTen) {
  // Phường 4 of quận 10 and of quận 11 begin with the same letters as quận 1.
  EXPECT_EQ(place_in("Tại phường 4, quận 10.", "phường 4").within,
            "quận 10, thành phố Hồ Chí Minh");
  EXPECT_EQ(place_in("Tại phường 4, quận 1.", "phường 4").within, "");
}

TEST(PlaceTest, SaysNothingAgainstTheText) {
  const fact::Place place = place_in("Tại xã Sơn Lang, huyện Krông Pa.", "xã Sơn Lang");
  EXPECT_EQ(place.within, "");
}

TEST(PlaceTest, TheProvinceOfTheArticleTellsWhichOfSeveralItIs) {
  EXPECT_EQ(place_in("Tại xã Tân An.", "xã Tân An").within, "");
  EXPECT_GT(place_in("Tại xã Tân An.", "xã Tân An").candidates, 1);
  const std::string text = "Kết quả của tỉnh Nghệ An\nHội trao quà tại xã Tân An.";
  EXPECT_EQ(place_in(text, "xã Tân An").within, "huyện Tân Kỳ, tỉnh Nghệ An");
  EXPECT_EQ(place_in(text, "xã Tân An").candidates, 1);
}

TEST(PlaceTest, WithoutItsLevelItIsAProvinceOrOfTheProvinceOfTheArticle) {
  EXPECT_THAT(places_in("Gia Lai: nhiều mô hình hay."), ElementsAre("Gia Lai"));
  EXPECT_THAT(places_in("Hà Nội, Hải Phòng, Đà Nẵng phát triển."),
              ElementsAre("Hà Nội", "Hải Phòng", "Đà Nẵng"));
  EXPECT_THAT(places_in("Bà Rịa - Vũng Tàu được mùa."), ElementsAre("Bà Rịa - Vũng Tàu"));
  EXPECT_THAT(places_in("Nhân dân Sơn Lang phấn khởi."), IsEmpty());
  EXPECT_THAT(places_in("Tin từ tỉnh Gia Lai\nNhân dân Sơn Lang phấn khởi."),
              ElementsAre("tỉnh Gia Lai", "Sơn Lang"));
}

TEST(PlaceTest, TheFirstOfAListTellsTheLevelOfTheOthers) {
  const char* text = "Tại các xã Ca Thành, Vũ Nông và Yên Lạc.";
  EXPECT_THAT(places_in(text), ElementsAre("xã Ca Thành", "Vũ Nông", "Yên Lạc"));
  for (const fact::Place& place : all_of<fact::Place>(text)) {
    EXPECT_EQ(place.level, "commune") << place.name;
  }
}

TEST(PlaceTest, ReadsEverySpellingOfAName) {
  const std::vector<std::pair<const char*, const char*>> spellings = {
      {"huyện Đăk Mil", "tỉnh Đắk Nông"},   {"huyện Đắk Mil", "tỉnh Đắk Nông"},
      {"huyện Đắc Mil", "tỉnh Đắk Nông"},   {"huyện Đăk Glong", "tỉnh Đắk Nông"},
      {"huyện Đắk Glong", "tỉnh Đắk Nông"}, {"thành phố Plei Ku", "tỉnh Gia Lai"},
      {"thành phố KonTum", "tỉnh Kon Tum"},
  };
  for (const auto& [place, within] : spellings) EXPECT_EQ(place_in(place, place).within, within);
  for (const char* province :
       {"tỉnh Đắk Lắk", "tỉnh Đăk Lăk", "tỉnh Đắc Lắc", "tỉnh Kontum", "tỉnh Bắc Cạn",
        "tỉnh Thừa Thiên - Huế", "tỉnh Bà Rịa - Vũng Tàu", "TPHCM"}) {
    EXPECT_EQ(place_in(province, province).candidates, 1) << province;
    EXPECT_EQ(place_in(province, province).level, "province") << province;
  }
}

TEST(PlaceTest, TownsThatBeginLikeHamletsAreNone) {
  EXPECT_EQ(place_in("Buôn Ma Thuột vào mùa.", "Buôn Ma Thuột").level, "district");
  EXPECT_EQ(place_in("Sóc Trăng được mùa.", "Sóc Trăng").level, "province");
  EXPECT_EQ(place_in("Tại buôn Kép.", "buôn Kép").level, "village");
}

TEST(PlaceTest, RiversRoadsPersonsAndCommonWordsAreNone) {
  for (const char* text : {
           "Bên sông Đồng Nai nước dâng.",
           "Xe chạy trên đường Điện Biên Phủ.",
           "Ngày hội tại cầu Thái Bình.",
           "Anh hùng Nguyễn Thái Bình hy sinh.",
           "Phó Thủ tướng Trương Hòa Bình dự.",
           "Vì hòa bình và phát triển.",
           "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
           "Đồng chí P. Giám đốc dự.",
           "Gia đình có tổ 12 người.",
           "Thôn 2 năm liền được mùa.",
           "Nhân dân trong thôn phấn khởi.",
       }) {
    EXPECT_THAT(places_in(text), IsEmpty()) << text;
  }
}

// Persons.

struct Someone {
  const char* text;
  const char* name;
  const char* title;
};

TEST(PersonTest, FollowsAFormOfAddressOrATitle) {
  const std::vector<Someone> persons = {
      {"Đ/c Nguyễn Văn An dự.", "Nguyễn Văn An", ""},
      {"Bà Nguyễn Thị Hoa trồng 2 ha cà phê.", "Nguyễn Thị Hoa", ""},
      {"Ông Hà Sơn Nhin dự.", "Hà Sơn Nhin", ""},
      {"Thầy Nguyễn Xuân Hòa trao quà.", "Nguyễn Xuân Hòa", ""},
      {"Chủ tịch UBND tỉnh Võ Ngọc Thành dự.", "Võ Ngọc Thành", "Chủ tịch UBND tỉnh"},
      {"Bí thư Tỉnh ủy Gia Lai Hồ Văn Niên dự.", "Hồ Văn Niên", "Bí thư Tỉnh ủy Gia Lai"},
      {"Thủ tướng Chính phủ Phạm Minh Chính ký.", "Phạm Minh Chính", "Thủ tướng Chính phủ"},
      {"Đồng chí Thiếu tướng Rah Lan Lâm dự.", "Rah Lan Lâm", "Thiếu tướng"},
      {"Phó Thủ tướng Trương Hòa Bình dự.", "Trương Hòa Bình", "Phó Thủ tướng"},
      {"Chủ tịch Hồ Chí Minh kính yêu.", "Hồ Chí Minh", "Chủ tịch"},
  };
  for (const Someone& person : persons) {
    SCOPED_TRACE(person.text);
    EXPECT_THAT(all_of<fact::Person>(person.text),
                ElementsAre(fact::Person{person.name, person.title}));
  }
}

TEST(PersonTest, HasItsTitlesBehind) {
  const std::vector<Someone> persons = {
      {"Đồng chí Châu Ngọc Tuấn, Phó Bí thư Tỉnh ủy dự.", "Châu Ngọc Tuấn", "Phó Bí thư Tỉnh ủy"},
      {"Đồng chí Lê Thành Công - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy, Chủ "
       "tịch Ủy ban MTTQ Việt Nam tỉnh (bìa phải) thăm.",
       "Lê Thành Công",
       "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam "
       "tỉnh"},
      {"Ông Nguyễn Văn A (Chủ tịch Hội Nông dân xã) nói.", "Nguyễn Văn A",
       "Chủ tịch Hội Nông dân xã"},
      {"Ông Y Thanh, Trưởng thôn, nói.", "Y Thanh", "Trưởng thôn"},
      {"Nguyễn Xuân Bắc, Giám đốc Công an tỉnh, dự.", "Nguyễn Xuân Bắc", "Giám đốc Công an tỉnh"},
      {"Ông Y Bion Niê, nguyên Chủ tịch UBMTTQ xã, hiến đất.", "Y Bion Niê",
       "nguyên Chủ tịch UBMTTQ xã"},
      {"Đồng chí Châu Ngọc Tuấn, dự.", "Châu Ngọc Tuấn", ""},
  };
  for (const Someone& person : persons) {
    SCOPED_TRACE(person.text);
    EXPECT_THAT(all_of<fact::Person>(person.text),
                ElementsAre(fact::Person{person.name, person.title}));
  }
}

TEST(PersonTest, ItsTitleTakesTheBodyAlong) {
  EXPECT_THAT(bodies_in("Đồng chí Châu Ngọc Tuấn, Phó Bí thư Tỉnh ủy dự."), IsEmpty());
  EXPECT_THAT(bodies_in("Ông Lê Thành Công, Trưởng Ban Dân vận Tỉnh ủy, dự."), IsEmpty());
}

TEST(PersonTest, SeveralOfASentenceAreEachTheirOwn) {
  EXPECT_THAT(all_of<fact::Person>("Các đồng chí: Nguyễn Văn An, Phó Bí thư Huyện ủy; Trần Thị "
                                   "Hoa, Chủ tịch UBND huyện dự."),
              ElementsAre(fact::Person{"Nguyễn Văn An", "Phó Bí thư Huyện ủy"},
                          fact::Person{"Trần Thị Hoa", "Chủ tịch UBND huyện"}));
}

TEST(PersonTest, IsToldByItsMiddleNameAlone) {
  EXPECT_THAT(persons_in("Nhà hảo tâm Trần Thị Bình trao quà."), ElementsAre("Trần Thị Bình"));
  EXPECT_THAT(persons_in("Trao quà cho Lê Văn Tám."), ElementsAre("Lê Văn Tám"));
  EXPECT_THAT(persons_in("Bà Nguyễn Thị Thái Bình ở Gia Lai."),
              ElementsAre("Nguyễn Thị Thái Bình"));
}

TEST(PersonTest, HasNamesOfAllPeoples) {
  EXPECT_THAT(persons_in("Đồng chí Rah Lan Chung dự."), ElementsAre("Rah Lan Chung"));
  EXPECT_THAT(persons_in("Bà Ksor H'Bơ Khăp, Giám đốc Công an tỉnh, dự."),
              ElementsAre("Ksor H'Bơ Khăp"));
  EXPECT_THAT(persons_in("Trao quà cho em Siu H'Lan."), ElementsAre("Siu H'Lan"));
  EXPECT_THAT(persons_in("Già làng Ksor Blâm được khen."), ElementsAre("Ksor Blâm"));
}

TEST(PersonTest, TitlesWithoutANameAndNamesOfOtherThingsAreNone) {
  for (const char* text : {
           "Đồng chí Bí thư Đảng ủy xã Trường Đông dự.",
           "Đ/c Bí thư Huyện ủy tặng 50 suất quà.",
           "Đồng chí Chủ tịch nhấn mạnh.",
           "Địa chỉ: 02 Hai Bà Trưng, Pleiku.",
           "Đường Nguyễn Văn Cừ ngập.",
           "Trụ sở ở số 12 Nguyễn Văn Cừ.",
           "Trường THCS Nguyễn Văn Cừ nhận quà.",
           "Đoàn TNCS Hồ Chí Minh ra quân.",
           "Tại TP. Hồ Chí Minh.",
           "Học tập tư tưởng Hồ Chí Minh.",
           "Cháu ngoan Bác Hồ.",
       }) {
    EXPECT_THAT(persons_in(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace solieu::extract
