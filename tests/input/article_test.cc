#include "engine/input/article.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/input/reader.h"
#include "tests/input/page_text.h"

namespace solieu::input {
namespace {

using testing::ElementsAre;

constexpr std::string_view kBody =
    "Quý II/2021, Hội Chữ thập đỏ huyện Ia Hra đã vận động được 1.250 suất quà trị giá 375 triệu "
    "đồng, trao cho hộ nghèo, người khuyết tật và nạn nhân chất độc da cam ở 9 xã, thị trấn; tổ "
    "chức 3 đợt hiến máu, tiếp nhận 412 đơn vị máu.\n";

Article read(std::string_view text) {
  return read_article({.uri = "tin/1.txt",
                       .title = {},
                       .publisher = {},
                       .author = {},
                       .published = {},
                       .text = std::string(text)});
}

std::vector<std::string> furniture_of(const Article& article) {
  std::vector<std::string> parts;
  for (const text::Span span : article.furniture) {
    parts.emplace_back(article.document.text(span));
  }
  return parts;
}

std::string date_of(const Article& article) {
  return article.published ? article.published->from.to_string() : "none";
}

TEST(ArticleTest, ReadsAllThatAPageSays) {
  const Article article =
      read(page_of({"Hội đoàn thể > Hội Chữ thập đỏ Ia Hra giúp\n"
                    "Hội Chữ thập đỏ Ia Hra giúp hộ nghèo\n"
                    "03/07/2021",
                    kBody,
                    "Lê An\n"
                    "|< < 1 > >|\n"
                    "Copyright © 2016 Ban Dân vận Huyện ủy Ia Hra\n"
                    "Địa chỉ: 12 Lê Lợi"}));
  EXPECT_EQ(article.uri, "tin/1.txt");
  EXPECT_EQ(article.title, "Hội Chữ thập đỏ Ia Hra giúp hộ nghèo");
  EXPECT_EQ(article.published, fact::parse_iso_period("2021-07-03"));
  EXPECT_EQ(article.author, "Lê An");
  EXPECT_EQ(article.publisher, "Ban Dân vận Huyện ủy Ia Hra");
  EXPECT_THAT(furniture_of(article),
              ElementsAre("Hội đoàn thể > Hội Chữ thập đỏ Ia Hra giúp", "03/07/2021",
                          "Lê An\n|< < 1 > >|\nCopyright © 2016 Ban Dân vận Huyện ủy Ia Hra\n"
                          "Địa chỉ: 12 Lê Lợi"));
}

TEST(ArticleTest, LeavesEmptyWhatAPageDoesNotSay) {
  const Article article = read(kBody);
  EXPECT_EQ(article.title, "");
  EXPECT_EQ(article.author, "");
  EXPECT_EQ(article.publisher, "");
  EXPECT_FALSE(article.published);
  EXPECT_THAT(article.furniture, ElementsAre());
}

TEST(ArticleTest, KeepsWhatTheStreamSays) {
  const Article article = read_article({.uri = "tin/1",
                                        .title = "Tên khác",
                                        .publisher = "Báo Bình Minh",
                                        .author = "Minh Quế",
                                        .published = fact::parse_iso_period("2020-01-02"),
                                        .text = page_of({"Tên bài\nNgày đăng: 03/07/2021", kBody,
                                                         "Lê An\nCopyright © 2016 Báo Ia Hra"})});
  EXPECT_EQ(article.title, "Tên khác");
  EXPECT_EQ(article.publisher, "Báo Bình Minh");
  EXPECT_EQ(article.author, "Minh Quế");
  EXPECT_EQ(date_of(article), "2020-01-02");
  EXPECT_EQ(article.furniture.size(), 2u) << "the page's own lines are furniture all the same";
}

TEST(ArticleTest, FindsTheTitle) {
  const std::vector<std::pair<std::string, const char*>> cases = {
      {"Giúp hộ nghèo ở Ia Hra\n", "Giúp hộ nghèo ở Ia Hra"},
      {"  Giúp \u00A0hộ nghèo\u200B ở “Ia Hra”  \n", "Giúp hộ nghèo ở “Ia Hra”"},
      {"Giu\u0301p ho\u0323\u0302 ngheo\u0300\n", "Giúp hộ nghèo"},
      {"Giúp hộ nghèo ở Ia Hra ( )\n", "Giúp hộ nghèo ở Ia Hra"},
      {"Ai giúp hộ nghèo?\n", "Ai giúp hộ nghèo?"},
      {"Tin nổi bật\nGiúp hộ nghèo ở Ia Hra\n", "Giúp hộ nghèo ở Ia Hra"},
      {"Thứ bảy, 03/07/2021\nGiúp hộ nghèo ở Ia Hra\n", "Giúp hộ nghèo ở Ia Hra"},
      {"Giúp hộ nghèo.\n", ""},
      {"(GLO) - Chiều 3/7, huyện Ia Hra trao quà\n", ""},
      {"(vidu.gov.vn)- Chiều 3/7, huyện Ia Hra trao quà\n", ""},
      {"IHO - Chiều 3/7, huyện Ia Hra trao quà\n", ""},
      {"- Chiều 3/7, huyện Ia Hra trao quà\n", ""},
      {std::string(251, 'x') + "\n", ""},
  };
  for (const auto& [head, title] : cases) {
    SCOPED_TRACE(head);
    EXPECT_EQ(read(page_of({head, kBody})).title, title);
  }
}

TEST(ArticleTest, ReadsTheStampOfAnArchive) {
  const Article article = read(page_of({" date 2022-07 Giúp hộ nghèo ở Ia Hra", kBody}));
  EXPECT_EQ(article.title, "Giúp hộ nghèo ở Ia Hra");
  EXPECT_EQ(article.published, fact::parse_iso_period("2022-07"));
  EXPECT_THAT(furniture_of(article), ElementsAre("date 2022-07"));

  const Article day = read(page_of({"date 2022-07-15\nGiúp hộ nghèo ở Ia Hra", kBody}));
  EXPECT_EQ(day.title, "Giúp hộ nghèo ở Ia Hra");
  EXPECT_EQ(day.published, fact::parse_iso_period("2022-07-15"));

  EXPECT_EQ(date_of(read(page_of({"date 2022-07 Giúp hộ nghèo\nNgày đăng: 15/07/2022", kBody}))),
            "2022-07-15");
  EXPECT_EQ(read(page_of({"date 2022-13 Giúp hộ nghèo", kBody})).title,
            "date 2022-13 Giúp hộ nghèo");
}

TEST(ArticleTest, FindsTheDateOfPublication) {
  const std::vector<std::pair<std::string, const char*>> cases = {
      {page_of({"Giúp hộ nghèo\n03/07/2021", kBody}), "2021-07-03"},
      {page_of({kBody, "Thứ bảy, 03/07/2021 08:00", kBody}), "2021-07-03"},
      {page_of({kBody, "Ngày đăng: 03/07/2021"}), "2021-07-03"},
      {page_of({"04/07/2021", kBody, "Ngày đăng: 03/07/2021"}), "2021-07-03"},
      {page_of({"Thứ hai, 03/07/2021\nThứ bảy, 03/07/2021 08:00", kBody}), "2021-07-03"},
      {page_of({"04/07/2021\n03/07/2021 08:00", kBody}), "2021-07-03"},
      {page_of({"Ia Hra, ngày 3 tháng 7 năm 2021", kBody}), "2021-07-03"},
      {page_of({"Thu\u031B\u0301 ba\u0309y,\u00A003/07/2021", kBody}), "2021-07-03"},
      // A bare date below the body is one of the body's own.
      {page_of({kBody, "03/07/2021", kBody}), "none"},
      {page_of({kBody, kBody, "Ngày 03/07/2021"}), "none"},
      {page_of({"31/02/2021", kBody}), "none"},
  };
  for (const auto& [text, date] : cases) {
    SCOPED_TRACE(text);
    EXPECT_EQ(date_of(read(text)), date);
  }
}

TEST(ArticleTest, LooksForTheDateAtBothEndsOnly) {
  std::string middle;
  for (int i = 0; i < 20; ++i) middle += kBody;
  EXPECT_EQ(date_of(read(page_of({middle, "Ngày đăng: 03/07/2021", middle}))), "none");
  EXPECT_EQ(date_of(read(page_of({middle, "Ngày đăng: 03/07/2021"}))), "2021-07-03");
  EXPECT_EQ(date_of(read(page_of({middle, "Thứ bảy, 03/07/2021 08:00"}))), "none");
}

TEST(ArticleTest, FindsAuthorAndPublisher) {
  struct Case {
    std::string end;
    const char* author;
    const char* publisher;
  };
  const std::vector<Case> cases = {
      {"Lê Thuý An\n", "Lê Thuý An", ""},
      {"Bài, ảnh: LÊ AN\n", "LÊ AN", ""},
      {"Lê An - IHO.\nTin khác\nTrao quà Tết\n", "Lê An", ""},
      {"Nguồn: Báo Ia Hra\n", "", ""},
      {"Lê An\nTrang thông tin điện tử huyện Ia Hra\nCơ quan chủ quản: UBND huyện Ia Hra\n",
       "Lê An", "UBND huyện Ia Hra"},
      {"© Bản quyền thuộc về Huyện uỷ Ia Hra\n", "", "Huyện uỷ Ia Hra"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.end);
    const Article article = read(page_of({"Giúp hộ nghèo", kBody, c.end}));
    EXPECT_EQ(article.author, c.author);
    EXPECT_EQ(article.publisher, c.publisher);
  }
}

TEST(ArticleTest, GivesFurnitureInOrderAndApart) {
  const Article article = read(page_of(
      {"Tin nổi bật\nGiúp hộ nghèo\n[img]\nTrao quà\n[img]", kBody, "Chia sẻ\n\n\nLượt xem: 12"}));
  EXPECT_THAT(furniture_of(article),
              ElementsAre("Tin nổi bật", "[img]", "[img]", "Chia sẻ\n\n\nLượt xem: 12"));
  for (std::size_t i = 1; i < article.furniture.size(); ++i) {
    EXPECT_LT(article.furniture[i - 1].end, article.furniture[i].begin);
  }
}

TEST(ArticleTest, RefusesWhatIsNotUtf8) { EXPECT_THROW(read("Giúp h\xE1 nghèo"), Unreadable); }

TEST(ArticleTest, SetsAsideWhatIsKnownToBeFurniture) {
  const std::string menu = "Trang chủ\nThứ Sáu, 15/12/2023\n\n";
  const std::string head = "Ia Hra vận động 1.250 suất quà\nThứ Ba, 06/07/2021 | 14:30\n";
  const std::string related = "\nXã Ia Tơ trao 40 con bò cho hội viên nghèo trong xã năm nay.\n";
  const std::string footer = "\nCơ quan chủ quản: Huyện ủy Ia Hra\nLượt truy cập: 1.234.567";
  // Decomposed, so that bytes of the text as read are not those of the shadow text.
  const std::string start = "Tra\u0323m y te\u0302\u0301\n";
  RawArticle raw;
  raw.text = start + menu + head;
  raw.furniture.push_back({0, start.size() + menu.size() - 2});
  raw.text += kBody;
  raw.furniture.push_back({raw.text.size() + 1, raw.text.size() + related.size() - 1});
  raw.text += related + footer;
  raw.furniture.back().end = raw.text.size();

  const Article article = read_article(raw);
  EXPECT_EQ(article.title, "Ia Hra vận động 1.250 suất quà");
  EXPECT_EQ(date_of(article), "2021-07-06");
  EXPECT_EQ(article.publisher, "Huyện ủy Ia Hra");
  EXPECT_THAT(furniture_of(article),
              ElementsAre("Trạm y tế\nTrang chủ\nThứ Sáu, 15/12/2023", "Thứ Ba, 06/07/2021 | 14:30",
                          "Xã Ia Tơ trao 40 con bò cho hội viên nghèo trong xã năm nay.\n\n"
                          "Cơ quan chủ quản: Huyện ủy Ia Hra\nLượt truy cập: 1.234.567"));
}

TEST(ArticleTest, HasNoTitleWhereAllIsFurniture) {
  RawArticle raw;
  raw.text = "Thu ngân sách đạt 45 tỷ đồng\nHôm nay: 1.250";
  raw.furniture.push_back({0, raw.text.size()});
  const Article article = read_article(raw);
  EXPECT_EQ(article.title, "");
  EXPECT_THAT(furniture_of(article), ElementsAre(raw.text));
}

TEST(ArticleTest, HandsOnWhatIsKnownBesideTheText) {
  RawArticle raw = {.uri = "trang.html",
                    .title = {},
                    .publisher = {},
                    .author = {},
                    .published = {},
                    .text = "Xã Tân Phú trao 12 suất quà."};
  raw.encoding = "TCVN3";
  raw.format = "html";
  raw.canonical = "https://vi-du.vn/bai-1";
  raw.updated = fact::parse_iso_period("2022-07-09");
  const Article article = read_article(raw);
  EXPECT_EQ(article.encoding, "TCVN3");
  EXPECT_EQ(article.format, "html");
  EXPECT_EQ(article.canonical, "https://vi-du.vn/bai-1");
  EXPECT_EQ(article.updated, raw.updated);
}

}  // namespace
}  // namespace solieu::input
