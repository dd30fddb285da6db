#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/input/reader.h"
#include "tests/extract/bundled.h"
#include "tests/extract/naive_finder.h"

namespace solieu::extract {
namespace {

const Extractor& naive() {
  static const Extractor extractor(bundled_grammar(),
                                   std::make_unique<NaiveFinder>(bundled_grammar()));
  return extractor;
}

TEST(ReferenceTest, TheIndexGivesTheFactsOfTheNaiveWayOnTheCorpora) {
  const auto articles = corpus_articles();
  ASSERT_GE(articles.size(), 12U);
  for (const input::Article& article : articles) {
    SCOPED_TRACE(article.uri);
    const auto facts = bundled_extractor().extract(article);
    EXPECT_FALSE(facts.empty());
    EXPECT_EQ(printed(facts), printed(naive().extract(article)));
  }
}

TEST(ReferenceTest, TheIndexGivesTheFactsOfTheNaiveWayOnHardText) {
  for (const char* text : {
           "1 tỷ 200 triệu 300 nghìn 15căn nhà, 1.2.3 và 12/31 nhà; (27-28/8/2020).",
           "năm năm năm 2020 năm 2020-2025-2030 ngày 1/1/1 tháng 13/2020 quý V/2020",
           "217, 218-QĐ/TW, 219 và 220/2020/NĐ-CP-CP số 1/2/3/4-5/6",
           "hai trăm linh năm triệu đồng hai trăm linh năm triệu đồng hai căn nhà",
           "từ từ đến đến 5 - 6 - 7 - 8% triệu tỷ đồng/căn/căn/căn",
           "nhà nhà 3 nhà nhà văn hóa 4 nhà 5 ngôi 6 căn hộ 7 mái ấm công đoàn",
       }) {
    SCOPED_TRACE(text);
    const input::Article article = article_of(text, "2021-07-15");
    EXPECT_EQ(printed(bundled_extractor().extract(article)), printed(naive().extract(article)));
  }
}

// More text than the project bundles: every folder that SOLIEU_TEXTS names, ':' between them.
TEST(ReferenceTest, TheIndexGivesTheFactsOfTheNaiveWayOnTextOfYourOwn) {
  const char* const named = std::getenv("SOLIEU_TEXTS");
  if (named == nullptr) GTEST_SKIP() << "set SOLIEU_TEXTS to folders of text";
  std::vector<std::string> folders;
  std::string list = named;
  for (std::size_t end = 0; end != std::string::npos;) {
    end = list.find(':');
    folders.push_back(list.substr(0, end));
    if (end != std::string::npos) list.erase(0, end + 1);
  }
  std::size_t articles = 0;
  input::for_each_article(
      folders, {},
      [&](input::RawArticle raw) {
        SCOPED_TRACE(raw.uri);
        const input::Article article = input::read_article(std::move(raw));
        EXPECT_EQ(printed(bundled_extractor().extract(article)), printed(naive().extract(article)));
        ++articles;
      },
      [](const input::Failure&) {});
  EXPECT_GT(articles, 0U);
}

}  // namespace
}  // namespace solieu::extract
