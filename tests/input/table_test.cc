#include "engine/input/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace solieu::input {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;
using testing::SizeIs;

struct Table {
  std::vector<RawArticle> articles;
  std::vector<std::string> failures;
};

Source source_of(std::string bytes) {
  return Source(
      [bytes = std::move(bytes), at = std::size_t{0}](char* into, std::size_t most) mutable {
        const std::size_t count = std::string_view(bytes).substr(at).copy(into, most);
        at += count;
        return count;
      });
}

Table read(const std::string& bytes, const Options& options = {}) {
  Table table;
  Source source = source_of(bytes);
  read_table(
      source, "tin.csv", options,
      [&](RawArticle article) { table.articles.push_back(std::move(article)); },
      [&](const Failure& failure) { table.failures.push_back(failure.message); });
  return table;
}

TEST(TableTest, GivesAnArticleARow) {
  const Table table = read(
      "url,title,published,content\r\n"
      "https://a.vn/1,\"Trao nhà, bò\",2021-07-05,\"Trao 12 nhà,\nkể cả \"\"mái ấm\"\".\"\r\n"
      ",Bài hai,,Trao 5 con bò\r\n");
  EXPECT_THAT(table.failures, IsEmpty());
  ASSERT_THAT(table.articles, SizeIs(2));
  EXPECT_EQ(table.articles[0].uri, "https://a.vn/1");
  EXPECT_EQ(table.articles[0].title, "Trao nhà, bò");
  EXPECT_EQ(table.articles[0].published->from.to_string(), "2021-07-05");
  EXPECT_EQ(table.articles[0].text, "Trao 12 nhà,\nkể cả \"mái ấm\".");
  EXPECT_EQ(table.articles[1].uri, "tin.csv:3");
  EXPECT_FALSE(table.articles[1].published);
}

TEST(TableTest, KnowsUsualHeadsAndSeparators) {
  for (const std::string& bytes :
       {std::string("\xEF\xBB\xBFNgày đăng;Tiêu đề;Nội dung\n05/07/2021;a;Trao 12 nhà\n"),
        std::string("date\theadline\tbody\n2021-07-05\ta\tTrao 12 nhà"),
        std::string("NGAY,TITLE,TEXT\r2021-07-05,a,Trao 12 nhà\r")}) {
    SCOPED_TRACE(bytes);
    const Table table = read(bytes);
    EXPECT_THAT(table.failures, IsEmpty());
    ASSERT_THAT(table.articles, SizeIs(1));
    EXPECT_EQ(table.articles[0].text, "Trao 12 nhà");
    EXPECT_EQ(table.articles[0].title, "a");
    EXPECT_EQ(table.articles[0].published->from.to_string(), "2021-07-05");
  }
}

TEST(TableTest, TakesTheColumnsThatAreNamed) {
  Options options;
  options.fields = {{"text", "Toàn văn"}, {"title", "b"}};
  const Table table = read("toàn văn,b,text\nTrao 12 nhà,tên,khác\n", options);
  ASSERT_THAT(table.articles, SizeIs(1));
  EXPECT_EQ(table.articles[0].text, "Trao 12 nhà");
  EXPECT_EQ(table.articles[0].title, "tên");
  EXPECT_THAT(read("a,b\n1,2\n", options).failures,
              ElementsAre("tin.csv:1: a table without column Toàn văn: a, b"));
}

TEST(TableTest, NamesTheColumnsThereAreSafelyAndInShort) {
  EXPECT_THAT(read("\x1B[31mngày,b\xFF\n1,2\n").failures,
              ElementsAre("tin.csv:1: a table without column text: ?[31mngày, ?"));
  std::string many = "a";
  for (int i = 0; i < 500; ++i) many += ",cột";
  const Table table = read(many + "\n");
  ASSERT_THAT(table.failures, SizeIs(1));
  EXPECT_LT(table.failures[0].size(), 400U);
  EXPECT_THAT(table.failures[0], EndsWith(", cột …"));
}

TEST(TableTest, TellsBadRowsAndGoesOn) {
  Options options;
  options.largest_file = 100;
  const Table table =
      read("date,text\n31/02/2021,Trao 1 nhà\n2021-07-05,\n2021-07-05,Trao \xFF nhà\n,\"" +
               std::string(200, 'x') + "\"\n2021-07-05,Trao 12 nhà\n2021-07-05,\"mở\n",
           options);
  EXPECT_THAT(table.failures, ElementsAre("tin.csv:2: column \"published\" is unreadable",
                                          "tin.csv:3: empty", "tin.csv:4: not UTF-8 at byte 5",
                                          "tin.csv:5: too large (more than 100 bytes)",
                                          "tin.csv:7: a quote that does not end"));
  ASSERT_THAT(table.articles, SizeIs(1));
  EXPECT_EQ(table.articles[0].text, "Trao 12 nhà");
}

TEST(TableTest, RefusesRowsWhoseTextMayBeCut) {
  const Table table = read(
      "date,text,author\n"
      "2021-07-05,Trao 12 nhà, 5 con bò,An\n"  // a comma without quotes
      "2021-07-05,Trao 12 nhà\n"               // a line break without quotes
      "và 5 con bò,An\n"
      "\n"
      "2021-07-05,Trao 7 nhà,An,,\n"
      ",Trao 9 nhà,\n");
  const std::string words = ": a row with other cells than the head";
  EXPECT_THAT(table.failures,
              ElementsAre("tin.csv:2" + words, "tin.csv:3" + words, "tin.csv:4" + words));
  ASSERT_THAT(table.articles, SizeIs(2));
  EXPECT_EQ(table.articles[0].text, "Trao 7 nhà");
  EXPECT_EQ(table.articles[1].text, "Trao 9 nhà");
}

TEST(TableTest, TakesRowsWithoutTheEmptyCellsAtTheirEnd) {
  const Table table = read("date,text,author,publisher\n2021-07-05,Trao 12 nhà,An\n");
  EXPECT_THAT(table.failures, IsEmpty());
  EXPECT_THAT(table.articles, SizeIs(1));
}

TEST(TableTest, IsToldByItsHead) {
  Options options;
  Source table = source_of("date;\"nội dung\"\n");
  EXPECT_TRUE(begins_as_table(table, options));
  Source other = source_of("a;b\n1;2\n");
  EXPECT_FALSE(begins_as_table(other, options));
  options.fields = {{"text", "b"}};
  EXPECT_TRUE(begins_as_table(other, options));
  Source text = source_of("Trao 12 nhà.\n");
  EXPECT_FALSE(begins_as_table(text, options));
}

}  // namespace
}  // namespace solieu::input
