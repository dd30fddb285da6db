#include "engine/extract/attribution.h"

#include <gtest/gtest.h>

#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

// What a fact took from its surroundings, as one line each: "clause Hội Nông dân tỉnh". The text is
// what the origin quotes.
struct Taken {
  std::string actor, place, period;
};

std::string quoted(const input::Article& article, const std::optional<fact::Origin>& origin) {
  if (!origin) return "";
  // Code points of the text as read.
  const std::string_view source = article.document.source();
  std::string text;
  std::size_t point = 0;
  for (const char byte : source) {
    if ((byte & 0xC0) != 0x80) ++point;
    if (point > origin->range.begin && point <= origin->range.end) text += byte;
  }
  return std::string(fact::name_of(origin->scope)) + " " + text;
}

std::string actor_of(const fact::Value& value) {
  if (const auto* money = std::get_if<fact::Money>(&value)) return money->actor;
  if (const auto* house = std::get_if<fact::House>(&value)) return house->actor;
  if (const auto* quantity = std::get_if<fact::Quantity>(&value)) return quantity->actor;
  return "";
}

// Of the fact with this text.
Taken taken(const std::string& text, const std::string& fact_text,
            const std::string& published = "2020-08-01") {
  const input::Article article = article_of(text, published);
  const fact::Fact fact = fact_in(article, fact_text);
  const fact::Attribution& attribution = fact.attribution;
  EXPECT_EQ(actor_of(fact.value).empty(), !attribution.actor.has_value());
  EXPECT_EQ(attribution.place.empty(), !attribution.place_origin.has_value());
  EXPECT_EQ(attribution.period.has_value(), attribution.period_origin.has_value());
  return {quoted(article, attribution.actor), quoted(article, attribution.place_origin),
          quoted(article, attribution.period_origin)};
}

fact::Attribution attribution_of(const std::string& text, const std::string& fact_text) {
  return fact_in(article_of(text, "2020-08-01"), fact_text).attribution;
}

struct Case {
  const char* text;
  const char* fact;
  const char* origin;  // empty: nothing is certain
};

// Who.

TEST(ActorTest, IsTheSubjectOfTheClause) {
  const std::vector<Case> cases = {
      {"Hội Nông dân tỉnh kiểm tra 5 xã.", "5 xã", "clause Hội Nông dân tỉnh"},
      {"Năm qua, Hội LHPN tỉnh đã mở 12 lớp.", "12 lớp", "clause Hội LHPN tỉnh"},
      {"UBND huyện Kbang tặng 50 suất quà.", "50 suất quà", "clause UBND huyện Kbang"},
      {"Hội CCB xã (phường) đã tặng 50 suất quà.", "50 suất quà", "clause Hội CCB xã"},
      {"Tỉnh đoàn trồng 200 cây xanh; Hội Nông dân tỉnh trồng 300 cây ăn quả.", "200 cây xanh",
       "clause Tỉnh đoàn"},
      {"Tỉnh đoàn trồng 200 cây xanh; Hội Nông dân tỉnh trồng 300 cây ăn quả.", "300 cây ăn quả",
       "clause Hội Nông dân tỉnh"},
  };
  for (const Case& one : cases) EXPECT_EQ(taken(one.text, one.fact).actor, one.origin) << one.text;
}

TEST(ActorTest, IsThatOfTheSentenceBeforeWhereNoneIsNamed) {
  EXPECT_EQ(taken("Tỉnh đoàn ra quân. Đã trồng 2.000 cây xanh.", "2.000 cây xanh").actor,
            "section Tỉnh đoàn");
  EXPECT_EQ(taken("Tỉnh đoàn ra quân.\nĐã trồng 2.000 cây xanh.", "2.000 cây xanh").actor, "");
}

TEST(ActorTest, IsTheLabelItStandsUnder) {
  const std::vector<Case> cases = {
      {"- Hội Nông dân thị xã: Mở 03 lớp tập huấn.", "03 lớp tập huấn",
       "heading Hội Nông dân thị xã"},
      {"- Hội Nông dân thị xã: Các cấp Hội mở 03 lớp tập huấn. Kết nạp 12 hội viên.", "12 hội viên",
       "heading Hội Nông dân thị xã"},
      {"- Viettel Đắk Nông: 50 suất quà.", "50 suất quà", "heading Viettel Đắk Nông"},
      // Those named as acting themselves do.
      {"- Hội LHPN: Các cấp Hội giúp 93 chị, trong đó Hội LHPN xã Ia Kênh giúp 12 chị.", "12 chị",
       "clause Hội LHPN xã Ia Kênh"},
      {"- Kết quả: Mở 03 lớp tập huấn.", "03 lớp tập huấn", ""},
  };
  for (const Case& one : cases) EXPECT_EQ(taken(one.text, one.fact).actor, one.origin) << one.text;
}

TEST(ActorTest, MayStandBehindAsTheAgent) {
  EXPECT_EQ(taken("Đến nay, 41 căn nhà do Hội CCB tỉnh xây đã bàn giao.", "41 căn nhà").actor,
            "clause Hội CCB tỉnh");
  EXPECT_EQ(taken("Trao 50 suất quà, do Hội CCB tỉnh chuẩn bị.", "50 suất quà").actor, "");
}

TEST(ActorTest, OfWhatIsToldInPassingIsTheOneNamedThere) {
  const char* text =
      "Công đoàn tỉnh ủng hộ 95 triệu đồng, trong đó Hội LHPN huyện Kbang ủng hộ 20 triệu đồng.";
  EXPECT_EQ(taken(text, "95 triệu đồng").actor, "clause Công đoàn tỉnh");
  EXPECT_EQ(taken(text, "20 triệu đồng").actor, "clause Hội LHPN huyện Kbang");
}

TEST(ActorTest, ThePeopleOfABodyStandForIt) {
  EXPECT_EQ(taken("Cán bộ, chiến sĩ Lữ đoàn 146 ủng hộ 30 triệu đồng.", "30 triệu đồng").actor,
            "clause Lữ đoàn 146");
  EXPECT_EQ(taken("Đoàn viên Công đoàn tỉnh ủng hộ 30 triệu đồng.", "30 triệu đồng").actor,
            "clause Công đoàn tỉnh");
}

TEST(ActorTest, APartnerIsNone) {
  EXPECT_EQ(taken("Hội LHPN tỉnh phối hợp với Công an tỉnh mở 12 lớp.", "12 lớp").actor,
            "clause Hội LHPN tỉnh");
  EXPECT_EQ(taken("Hội LHPN tỉnh phối hợp với Công an tỉnh, Sở Y tế mở 12 lớp.", "12 lớp").actor,
            "clause Hội LHPN tỉnh");
  EXPECT_EQ(taken("Phối hợp với Công an tỉnh mở 12 lớp.", "12 lớp").actor, "");
  EXPECT_EQ(taken("Tặng Công an tỉnh 12 máy tính.", "12 máy tính").actor, "");
}

TEST(ActorTest, AWordThatStandsForABodyIsTheOneNamedBefore) {
  const std::vector<Case> cases = {
      {"Hội Nông dân tỉnh họp. Hội mở 12 lớp.", "12 lớp", "section Hội Nông dân tỉnh"},
      {"Hội Nông dân tỉnh họp bàn.\nHội đã mở 12 lớp.", "12 lớp", "section Hội Nông dân tỉnh"},
      {"Ngân hàng Chính sách xã hội tỉnh họp.\nChi nhánh giải ngân 5 tỷ đồng.", "5 tỷ đồng",
       "section Ngân hàng Chính sách xã hội tỉnh"},
      // A bank is no association.
      {"Ngân hàng Chính sách xã hội tỉnh họp.\nHội đã mở 12 lớp.", "12 lớp", ""},
      {"Hội đã mở 12 lớp.", "12 lớp", ""},
  };
  for (const Case& one : cases) EXPECT_EQ(taken(one.text, one.fact).actor, one.origin) << one.text;
}

TEST(ActorTest, ATerritoryIsNone) {
  for (const char* text : {"Toàn tỉnh có 15 xã đạt chuẩn.",
                           "Hội Nông dân tỉnh họp. Toàn tỉnh có "
                           "15 xã đạt chuẩn.",
                           "Cả nước có 15 xã đạt chuẩn.", "Có 15 xã đạt chuẩn."}) {
    EXPECT_EQ(taken(text, "15 xã").actor, "") << text;
  }
}

TEST(ActorTest, OfTwoSubjectsItIsNeither) {
  EXPECT_EQ(taken("Hội Nông dân huyện, Hội LHPN huyện cùng trao 50 suất quà.", "50 suất quà").actor,
            "");
  EXPECT_EQ(
      taken("Tỉnh đoàn, Hội Nông dân tỉnh, Công an tỉnh đã trao 50 suất quà.", "50 suất quà").actor,
      "");
  // What is named before in another role is no subject.
  EXPECT_EQ(
      taken("Tại Hội Nông dân huyện, Hội LHPN huyện đã trao 50 suất quà.", "50 suất quà").actor,
      "clause Hội LHPN huyện");
}

// Where.

TEST(FactPlaceTest, IsTheNearestNamed) {
  const std::vector<Case> cases = {
      {"Hội trao 50 suất quà tại xã Sơn Lang, 20 suất quà tại xã Đông.", "50 suất quà",
       "own xã Sơn Lang"},
      {"Hội trao 50 suất quà tại xã Sơn Lang, 20 suất quà tại xã Đông.", "20 suất quà",
       "own xã Đông"},
      {"Tại huyện Kbang, Hội Nông dân tỉnh trao 50 suất quà.", "50 suất quà", "clause huyện Kbang"},
      {"Tại xã Sơn Lang, huyện Kbang, hội trao 50 suất quà.", "50 suất quà", "clause xã Sơn Lang"},
      {"Hội đến huyện Kbang; đã trao 50 suất quà.", "50 suất quà", "sentence huyện Kbang"},
      {"Hội đến huyện Kbang. Đã trao 50 suất quà.", "50 suất quà", "section huyện Kbang"},
      {"Tin từ tỉnh Gia Lai\nHội đã trao 50 suất quà.", "50 suất quà", "article Gia Lai"},
      // The clause before the body that acts.
      {"Tại huyện Kbang, Hội Nông dân tỉnh Gia Lai trao 50 suất quà.", "50 suất quà",
       "clause huyện Kbang"},
  };
  for (const Case& one : cases) EXPECT_EQ(taken(one.text, one.fact).place, one.origin) << one.text;
}

TEST(FactPlaceTest, IsThatOfTheBodyThatActs) {
  EXPECT_EQ(taken("Hội Nông dân huyện Kbang trao 50 suất quà.", "50 suất quà").place,
            "clause huyện Kbang");
  EXPECT_EQ(taken("Tin từ tỉnh Gia Lai\nHội Nông dân huyện Kbang họp. Đã trao 50 suất quà.",
                  "50 suất quà")
                .place,
            "section huyện Kbang");
}

TEST(FactPlaceTest, OfTheWholeProvinceIsThatOfTheArticle) {
  EXPECT_EQ(
      taken("Tin từ tỉnh Gia Lai\nTrên địa bàn tỉnh, hội trao 50 suất quà.", "50 suất quà").place,
      "clause Gia Lai");
  EXPECT_EQ(taken("Trên địa bàn tỉnh, hội trao 50 suất quà.", "50 suất quà").place, "");
}

TEST(FactPlaceTest, IsSpelledWithTheUnitsItIsWithin) {
  EXPECT_EQ(attribution_of("Tại xã Sơn Lang hội trao 50 suất quà.", "50 suất quà").place,
            "xã Sơn Lang, huyện KBang, tỉnh Gia Lai");
  EXPECT_EQ(attribution_of("Tại thôn 3, hội trao 50 suất quà.", "50 suất quà").place, "thôn 3");
}

TEST(FactPlaceTest, OfSeveralItIsNone) {
  for (const char* text : {
           "Ở huyện Kbang và huyện Chư Sê hội trao 50 suất quà.",
           "Hội đến huyện Kbang, huyện Chư Sê. Đã trao 50 suất quà.",
           "Hội trao 50 suất quà.",
       }) {
    EXPECT_EQ(taken(text, "50 suất quà").place, "") << text;
  }
}

// When.

TEST(PeriodTest, IsTheNearestNamed) {
  const std::vector<Case> cases = {
      {"Hội trao 50 suất quà năm 2019, 20 phần quà năm 2018.", "50 suất quà", "own năm 2019"},
      {"Hội trao 50 suất quà năm 2019, 20 phần quà năm 2018.", "20 phần quà", "own năm 2018"},
      {"Năm 2019, hội trao 50 suất quà.", "50 suất quà", "clause Năm 2019"},
      {"Năm 2019 hội phát động; đã trao 50 suất quà.", "50 suất quà", "sentence Năm 2019"},
      {"Năm 2019 hội phát động. Đã trao 50 suất quà.", "50 suất quà", "section Năm 2019"},
      {"Kết quả công tác quý II/2020\nHội đã trao 50 suất quà.", "50 suất quà",
       "article quý II/2020"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(taken(one.text, one.fact).period, one.origin) << one.text;
  }
}

TEST(PeriodTest, OfTheTitleIsTheOneReportedOn) {
  // A day is when it was told.
  EXPECT_EQ(taken("Hội nghị ngày 15/7/2020\nHội đã trao 50 suất quà.", "50 suất quà").period, "");
  EXPECT_EQ(
      taken("Ngày 15/7/2020, họp về năm 2019\nHội đã trao 50 suất quà.", "50 suất quà").period,
      "article năm 2019");
}

TEST(PeriodTest, WhatIsComparedWithIsNone) {
  for (const char* text : {
           "Hội trao 50 suất quà, tăng 12 suất so với năm 2019.",
           "Hội trao 50 suất quà, hơn năm 2019.",
           "Hội trao 50 suất quà, bằng 80% cùng kỳ năm 2019.",
       }) {
    EXPECT_EQ(taken(text, "50 suất quà").period, "") << text;
  }
}

TEST(PeriodTest, OfAnotherFactIsNone) {
  const char* text = "Xây 20 căn nhà, bàn giao 14 căn trong quý IV/2021.";
  EXPECT_EQ(taken(text, "14 căn").period, "own quý IV/2021");
  EXPECT_EQ(taken(text, "20 căn nhà").period, "");
  text = "Hội giải ngân 5,4 tỷ; dư nợ đến 31/12/2020 là 23.600 triệu đồng.";
  EXPECT_EQ(taken(text, "23.600 triệu đồng").period, "own 31/12/2020");
  EXPECT_EQ(taken(text, "5,4 tỷ").period, "");
}

TEST(PeriodTest, OfSeveralItIsNone) {
  EXPECT_EQ(taken("Năm 2018 và năm 2019, hội trao 50 suất quà.", "50 suất quà").period, "");
}

TEST(AttributionTest, IsOfWhatIsCountedOnly) {
  for (const fact::Fact& fact : bundled_extractor().extract(
           article_of("Năm 2019, tại xã Sơn Lang, Hội Nông dân tỉnh vận động hội viên đạt 95%."))) {
    EXPECT_EQ(fact.attribution, fact::Attribution{}) << fact.text;
  }
}

}  // namespace
}  // namespace solieu::extract
