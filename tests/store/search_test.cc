#include "engine/store/search.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class SearchTest : public testing::Test {
 protected:
  void put(const std::vector<input::RawArticle>& articles) {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    for (const input::RawArticle& article : articles) writer.put(entry(article));
    writer.commit();
  }

  std::vector<Hit> hits(std::string_view words, std::size_t limit = 10) {
    return search(Database::open(scratch_.database(), Access::kRead), words, limit);
  }

  std::vector<std::string> uris(std::string_view words, std::size_t limit = 10) {
    std::vector<std::string> found;
    for (const Hit& hit : hits(words, limit)) found.push_back(hit.article.uri);
    return found;
  }

  // "uri: sentence with [words]"
  std::vector<std::string> shown(std::string_view words, std::size_t limit = 10) {
    std::vector<std::string> found;
    for (const Hit& hit : hits(words, limit)) {
      std::string line = hit.article.uri + ": ";
      std::size_t at = 0;
      for (const text::Span place : hit.places) {
        line += hit.sentence.substr(at, place.begin - at);
        line += fmt::format("[{}]", hit.sentence.substr(place.begin, place.size()));
        at = place.end;
      }
      found.push_back(line + hit.sentence.substr(at));
    }
    return found;
  }

  std::vector<std::string> in_shell(const std::string& words) {
    return sql(scratch_.database(),
               "SELECT uri FROM search JOIN article ON article.id = search.rowid "
               "WHERE search MATCH '" +
                   words + "' ORDER BY uri");
  }

  Scratch scratch_;
};

const std::vector<input::RawArticle>& reports() {
  static const std::vector<input::RawArticle> kReports = {
      raw("a", "Hôm nay trời đẹp.\nToàn tỉnh xây 15 căn nhà Đại đoàn kết cho hộ nghèo."),
      raw("b", "Khối đại đoàn kết toàn dân vững mạnh. Nhà nào cũng treo cờ."),
      raw("c", "Ban Dân vận kết hợp với đoàn xã. Nhà dài ba gian."),
      raw("d",
          "Ca\u0306n nha\u0300 \u0111a\u0323i \u0111oa\u0300n k\u00EA\u0301t cu\u0309a \u00F4ng."),
      raw("e", "Thực hiện Quyết định số 217-QĐ/TW, giao 12.478 m2 đất."),
  };
  return kReports;
}

TEST_F(SearchTest, FindsEverySpellingOfWordsTypedWithoutMarks) {
  put(reports());
  EXPECT_THAT(
      shown("nha dai doan ket"),
      UnorderedElementsAre("a: Toàn tỉnh xây 15 căn [nhà Đại đoàn kết] cho hộ nghèo.",
                           "d: Ca\u0306n [nha\u0300 \u0111a\u0323i \u0111oa\u0300n k\u00EA\u0301t] "
                           "cu\u0309a \u00F4ng.",
                           "b: Khối [đại] [đoàn] [kết] toàn dân vững mạnh.",
                           "c: Ban Dân vận [kết] hợp với [đoàn] xã."));
}

TEST_F(SearchTest, PrefersAllWordsInOneSentence) {
  put(reports());
  EXPECT_THAT(uris("nha dai doan ket", 2), UnorderedElementsAre("a", "d"));
}

TEST_F(SearchTest, TakesMarksSeriouslyWhereTheyAreTyped) {
  put(reports());
  EXPECT_THAT(uris("nhà đại đoàn kết"), UnorderedElementsAre("a", "d", "b"));
  EXPECT_THAT(uris("nhà dai"), UnorderedElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(uris("dài"), ElementsAre("c"));
  EXPECT_THAT(uris("ĐẠI"), UnorderedElementsAre("a", "b", "d"));
  EXPECT_THAT(uris("đái"), IsEmpty());
}

TEST_F(SearchTest, TakesQuotedWordsTogether) {
  put(reports());
  EXPECT_THAT(uris("\"nha dai\""), UnorderedElementsAre("a", "c", "d"));
  EXPECT_THAT(uris("\"nhà đại đoàn kết\""), UnorderedElementsAre("a", "d"));
  EXPECT_THAT(uris("\"toàn dân\" nhà"), ElementsAre("b"));
  EXPECT_THAT(uris("\"xã nhà\""), IsEmpty()) << "a sentence ends between them";
}

TEST_F(SearchTest, FindsSymbolsAndNumbers) {
  put(reports());
  EXPECT_THAT(shown("217-qd/tw"),
              ElementsAre("e: Thực hiện Quyết định số [217-QĐ/TW], giao 12.478 m2 đất."));
  EXPECT_THAT(uris("12.478"), ElementsAre("e"));
  EXPECT_THAT(uris("m2"), ElementsAre("e"));
  EXPECT_THAT(uris("478"), IsEmpty());
}

TEST_F(SearchTest, PutsTheClosestWordsFirst) {
  std::vector<input::RawArticle> articles;
  // Words far apart, but many of them: what BM25 likes best.
  articles.push_back(raw("apart", "Nhà nhà nhà nhà. Đoàn đoàn. Kết kết. Đại đại đại."));
  articles.push_back(raw("sentence", fmt::format("Nhà của đoàn, kết quả rất đại. {:.>2000}", "")));
  std::string long_text = "Xây nhà đại đoàn kết.";
  for (int i = 0; i < 500; ++i) long_text += fmt::format(" Số liệu khác {}.", i);
  articles.push_back(raw("sequence", long_text));
  put(articles);
  EXPECT_THAT(uris("nha dai doan ket"), ElementsAre("sequence", "sentence", "apart"));
  EXPECT_THAT(uris("nhà đại đoàn kết"), ElementsAre("sequence", "sentence", "apart"));
  EXPECT_THAT(uris("nha dai doan ket", 1), ElementsAre("sequence"));
  EXPECT_TRUE(hits("nha dai doan ket")[1].is_in_one_sentence);
  EXPECT_FALSE(hits("nha dai doan ket")[2].is_in_one_sentence);
}

TEST_F(SearchTest, LooksIntoTitles) {
  input::RawArticle titled = raw("titled", "Sáng nay, ban tổ chức trao quà.");
  titled.title = "Bắc Ninh: Xuân yêu thương";
  put({titled});
  EXPECT_THAT(shown("xuan yeu"), ElementsAre("titled: Bắc Ninh: [Xuân yêu] thương"));
  EXPECT_THAT(shown("bac ninh qua"), ElementsAre("titled: Sáng nay, ban tổ chức trao [quà]."));
  EXPECT_THAT(uris("bác quà"), IsEmpty());
}

TEST_F(SearchTest, HidesNoHitBehindTheLimitOfOthers) {
  std::vector<input::RawArticle> articles;
  articles.reserve(121);
  for (int i = 0; i < 120; ++i) articles.push_back(raw(fmt::format("ma-{}", i), "Ma mà ma."));
  articles.push_back(raw("mã", fmt::format("Mã số. {:.>500}", "")));
  put(articles);
  EXPECT_THAT(uris("mã"), ElementsAre("mã"));
  EXPECT_EQ(hits("ma").size(), 10u);
  EXPECT_EQ(hits("ma", 1000).size(), 121u);
  EXPECT_THAT(hits("ma", 0), IsEmpty());
}

TEST_F(SearchTest, CopesWithWhateverIsTyped) {
  put(reports());
  for (const char* words : {"\"",
                            "\"\"",
                            "AND",
                            "OR NOT",
                            "NEAR(a b)",
                            "text:nha",
                            "{title}:x",
                            "nha*",
                            "^nha",
                            "-nha",
                            "(",
                            ")",
                            "a AND",
                            "'",
                            "';--",
                            "\\",
                            "*",
                            "+",
                            "nhà\u0300\u0301",
                            "\u200B",
                            "🏠",
                            "đ\"đ",
                            "\"nha\"\"dai\"",
                            "search",
                            "rowid",
                            "%s"}) {
    SCOPED_TRACE(words);
    EXPECT_NO_THROW(hits(words));
  }
  EXPECT_THAT(uris("nha*"), Contains("a"));
  EXPECT_THAT(uris("-NHÀ"), Contains("a"));
  EXPECT_THAT(uris("and nha"), IsEmpty());
  std::string many;
  for (int i = 0; i < 300; ++i) many += "nha ";
  EXPECT_THAT(uris(many), Not(IsEmpty()));
}

TEST_F(SearchTest, WorksInAnySqliteShell) {
  put(reports());
  EXPECT_THAT(in_shell("nha dai doan ket"), ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(in_shell("nhà đại đoàn kết"), ElementsAre("a", "b", "d"));
  EXPECT_THAT(in_shell("NHÀ ĐẠI"), ElementsAre("a", "b", "d"));
  EXPECT_THAT(in_shell("\"nha dai doan ket\""), ElementsAre("a", "d"));
  EXPECT_THAT(in_shell("\"217 QD TW\""), ElementsAre("e"));
  EXPECT_THAT(in_shell("khong thay"), IsEmpty());
}

}  // namespace
}  // namespace solieu::store
