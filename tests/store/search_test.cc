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
  EXPECT_THAT(uris("-NHÀ"), IsEmpty()) << "nothing is asked for";
  EXPECT_THAT(uris("and nha"), IsEmpty());
  std::string many;
  for (int i = 0; i < 300; ++i) many += "nha ";
  EXPECT_THAT(uris(many), Not(IsEmpty()));
}

TEST_F(SearchTest, FindsBeginningsAlternativesAndWhatLacksAWord) {
  put(reports());
  EXPECT_THAT(shown("tinh xay cho ngh*"),
              ElementsAre("a: Toàn [tỉnh] [xây] 15 căn nhà Đại đoàn kết [cho] hộ [nghèo]."));
  EXPECT_THAT(uris("\"doan k*\""), UnorderedElementsAre("a", "b", "d"));
  EXPECT_THAT(uris("đoàn*"), UnorderedElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(uris("cờ OR đất"), UnorderedElementsAre("b", "e"));
  EXPECT_THAT(uris("nha -dai"), IsEmpty());
  EXPECT_THAT(uris("nha -dài"), UnorderedElementsAre("a", "b", "d"));
  EXPECT_THAT(uris("nha NOT \"đại đoàn\""), ElementsAre("c"));
  EXPECT_THAT(uris("nha -\"xã nhà\""), Contains("c")) << "a sentence ends between them";
}

TEST_F(SearchTest, LooksInTitlesAlone) {
  std::vector<input::RawArticle> articles = {raw("a", "Xã nhà họp. Trao quà."),
                                             raw("b", "Hội họp. Xã nhà.")};
  articles[0].title = "Đại hội xã";
  articles[1].title = "Hội nghị tỉnh";
  put(articles);
  Search search;
  const auto found = [&] {
    std::vector<std::string> uris;
    const Database database = Database::open(scratch_.database(), Access::kRead);
    for (const Hit& hit : store::search(database, search)) uris.push_back(hit.article.uri);
    return uris;
  };
  search.words = "họp";
  search.title = "hoi -nghi";
  EXPECT_THAT(found(), ElementsAre("a"));
  search.title = "xã OR tỉnh";
  EXPECT_THAT(found(), UnorderedElementsAre("a", "b"));
  search.title = "họp";
  EXPECT_THAT(found(), IsEmpty());
  search.words = "";
  search.title = "hội";
  EXPECT_THAT(found(), UnorderedElementsAre("a", "b"));
  search.words = "-quà";
  EXPECT_THAT(found(), ElementsAre("b"));
  search.title = "";
  EXPECT_TRUE(search.asks_for_nothing());
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(SearchTest, PassesOnlyArticlesOfAPublisherAndTime) {
  std::vector<input::RawArticle> articles;
  for (const char* date : {"2021-03-12", "2022-07", "2022-07-25"}) {
    articles.push_back(raw(date, "Tin về hội."));
    articles.back().published = fact::parse_iso_period(date);
    articles.back().publisher = fmt::format("Báo năm {}", std::string(date).substr(0, 4));
  }
  articles.push_back(raw("undated", "Tin về hội."));
  put(articles);
  const auto found = [&](auto narrow) {
    Search search;
    search.words = "hội";
    search.copies = Copies::kAll;
    narrow(search);
    std::vector<std::string> uris;
    const Database database = Database::open(scratch_.database(), Access::kRead);
    for (const Hit& hit : store::search(database, search)) uris.push_back(hit.article.uri);
    return uris;
  };
  EXPECT_THAT(found([](Search& search) { search.publisher = "bao 2022"; }),
              UnorderedElementsAre("2022-07", "2022-07-25"));
  EXPECT_THAT(found([](Search& search) { search.from = day("2022-07-02"); }),
              ElementsAre("2022-07-25"));
  EXPECT_THAT(found([](Search& search) { search.to = day("2022-07-31"); }),
              UnorderedElementsAre("2021-03-12", "2022-07", "2022-07-25"));
  EXPECT_THAT(found([](Search& search) { search.order = HitOrder::kNewest; }),
              ElementsAre("2022-07", "2022-07-25", "2021-03-12", "undated"));
  EXPECT_THAT(found([](Search& search) {
                search.order = HitOrder::kNewest;
                search.limit = 1;
              }),
              ElementsAre("2022-07"));
}

TEST_F(SearchTest, PassesArticlesThatNameAPlaceOrAUnitInIt) {
  const auto place = [](const char* name, const char* within) {
    return made<fact::Place>([&](auto& value) {
      value.name = name;
      value.within = within;
    });
  };
  {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    writer.put(entry(raw("commune", "Hội họp ở xã Tân Hưng, huyện Cái Nước."),
                     {{"xã Tân Hưng", place("xã Tân Hưng", "huyện Cái Nước")},
                      {"huyện Cái Nước", place("huyện Cái Nước", "tỉnh Cà Mau")}}));
    writer.put(entry(raw("namesake", "Hội họp ở xã Tân Hưng."),
                     {{"xã Tân Hưng", place("xã Tân Hưng", "")}}));
    writer.put(entry(raw("nowhere", "Hội họp.")));
    writer.commit();
  }
  const auto found = [&](const char* asked) {
    Search search;
    search.words = "hội";
    search.place = asked;
    std::vector<std::string> uris;
    const Database database = Database::open(scratch_.database(), Access::kRead);
    for (const Hit& hit : store::search(database, search)) uris.push_back(hit.article.uri);
    return uris;
  };
  EXPECT_THAT(found("tan hung"), UnorderedElementsAre("commune", "namesake"));
  EXPECT_THAT(found("Cà Mau"), ElementsAre("commune"));
  EXPECT_THAT(found("Tân Hưng, Cà Mau"), ElementsAre("commune"));
  EXPECT_THAT(found("Tân Hưng, Kiên Giang"), IsEmpty());
  EXPECT_THAT(found(","), UnorderedElementsAre("commune", "namesake", "nowhere"));
}

TEST_F(SearchTest, TellsWhereTheSentenceStands) {
  input::RawArticle titled = raw("a", "Trời đẹp. Hội \U0001F3E0 họp.");
  titled.title = "Tin vui";
  put({titled});
  const Hit in_text = hits("họp").at(0);
  ASSERT_TRUE(in_text.sentence_range);
  EXPECT_EQ(in_text.sentence_range->begin, 10u);
  EXPECT_EQ(in_text.sentence_range->end, 20u);
  EXPECT_FALSE(hits("vui").at(0).sentence_range);
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
