#include "engine/input/content.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace solieu::input {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kReport =
    "Năm 2021, Hội Nông dân huyện vận động xây 12 căn nhà tình thương, trị giá 600 triệu đồng.";

RawArticle bytes(std::string_view text, std::string encoding = {}) {
  RawArticle raw;
  raw.uri = "bai.txt";
  raw.text = text;
  raw.content = RawArticle::Content::kBytes;
  raw.encoding = std::move(encoding);
  return raw;
}

std::string utf16(std::string_view ascii) {
  std::string made = "\xFF\xFE";
  for (const char c : ascii) {
    made += c;
    made += '\0';
  }
  return made;
}

Failure failure_of(RawArticle raw) {
  try {
    read_content(raw);
  } catch (const Unreadable& error) {
    return error.failure();
  }
  ADD_FAILURE() << "read: " << raw.text;
  return {};
}

TEST(ContentTest, LeavesTextAsItIs) {
  RawArticle raw = bytes("<p>Trao 12 nhà.</p>");
  raw.content = RawArticle::Content::kText;
  read_content(raw);
  EXPECT_EQ(raw.text, "<p>Trao 12 nhà.</p>");
  EXPECT_EQ(raw.encoding, "");
}

TEST(ContentTest, DecodesBytesAndSaysHow) {
  struct Case {
    std::string bytes;
    std::string text;
    std::string_view encoding;
  };
  const std::vector<Case> cases = {
      {std::string(kReport), std::string(kReport), "UTF-8"},
      {utf16("Trao 12 can nha"), "Trao 12 can nha", "UTF-16LE"},
      // "Hội đồng nhân dân tỉnh" by the tables of TCVN3 and VNI.
      {"H\xE9i \xAE\xE5ng nh\xA9n d\xA9n t\xD8nh h\xE4p k\xFA th\xF8 t\xAD",
       "Hội đồng nhân dân tỉnh họp kỳ thứ tư", "TCVN3"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.encoding);
    RawArticle raw = bytes(c.bytes);
    read_content(raw);
    EXPECT_EQ(raw.text, c.text);
    EXPECT_EQ(raw.encoding, c.encoding);
    EXPECT_EQ(raw.content, RawArticle::Content::kText);
  }
}

TEST(ContentTest, TakesTheEncodingThatIsForced) {
  RawArticle raw = bytes("t\xD8nh", "TCVN3");
  read_content(raw);
  EXPECT_EQ(raw.text, "tỉnh");
}

TEST(ContentTest, ReadsWhatAPageShowsAndSays) {
  RawArticle raw = bytes(
      "<!DOCTYPE html><html><head><title>Trao nhà | Ia Hra</title>"
      "<meta property='article:published_time' content='2021-07-05T09:00:00+07:00'>"
      "<link rel=canonical href='https://iahra.vn/tin/1'></head><body>"
      "<ul class=menu><li><a href=/>Trang chủ</a><li><a href=/2>500 văn bản</a></ul>"
      "<h1>Trao nhà cho hộ nghèo</h1><p>" +
      std::string(kReport) +
      "</p><p>Các hộ được nhận nhà đều là hội viên có hoàn cảnh đặc biệt khó khăn của xã.</p>"
      "<div class=footer>Lượt truy cập: 12.345</div></body></html>");
  read_content(raw);
  EXPECT_EQ(raw.format, "html");
  EXPECT_EQ(raw.title, "Trao nhà cho hộ nghèo");
  EXPECT_EQ(raw.canonical, "https://iahra.vn/tin/1");
  ASSERT_TRUE(raw.published);
  EXPECT_EQ(raw.published->from.to_string(), "2021-07-05");
  std::string kept;
  std::size_t end = 0;
  for (const text::Span span : raw.furniture) {
    kept += raw.text.substr(end, span.begin - end);
    end = span.end;
  }
  kept += raw.text.substr(end);
  EXPECT_NE(kept.find(kReport), std::string::npos) << kept;
  EXPECT_EQ(kept.find("500 văn bản"), std::string::npos) << kept;
  EXPECT_EQ(kept.find("12.345"), std::string::npos) << kept;
}

TEST(ContentTest, KeepsWhatIsKnownOfAPage) {
  RawArticle raw = bytes("<html><title>Tên khác</title><h1>Tên khác</h1><p>" +
                         std::string(kReport) + "</p></html>");
  raw.title = "Tên đã biết";
  raw.published = fact::parse_iso_period("2020-01-02");
  read_content(raw);
  EXPECT_EQ(raw.title, "Tên đã biết");
  EXPECT_EQ(raw.published->from.to_string(), "2020-01-02");
}

TEST(ContentTest, TellsWhyItCannotBeRead) {
  struct Case {
    RawArticle raw;
    FailureKind kind;
    std::string_view message;
  };
  const std::vector<Case> cases = {
      {bytes("GIF89a\0\1"sv), FailureKind::kBinary,
       "bai.txt: looks like a binary file (NUL byte at 6)"},
      {bytes("\xFF\xFE\0\0x\0\0\0"sv), FailureKind::kUnknownEncoding,
       "bai.txt: UTF-32 is not read"},
      {bytes("t\xD8nh \x81", "TCVN3"), FailureKind::kBadEncoding, "bai.txt: not TCVN3 at byte 5"},
      {bytes("Trao \x81\x8D 12 \xFF\xFE"), FailureKind::kUnknownEncoding,
       "bai.txt: not UTF-8 at byte 5, nor Vietnamese in another encoding"},
      {bytes("<html><body><p>" + std::string(kReport) + "</p>\xFF<p>" + std::string(kReport)),
       FailureKind::kBadEncoding, "bai.txt: not UTF-8 at byte 134"},
      {bytes("<html><body><a href=1>Trang chủ</a> <a href=2>Tin tức</a></body></html>"),
       FailureKind::kNoArticle, "bai.txt: a page without an article"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.message);
    const Failure failure = failure_of(c.raw);
    EXPECT_EQ(failure.kind, c.kind);
    EXPECT_EQ(failure.message, c.message);
  }
}

}  // namespace
}  // namespace solieu::input
