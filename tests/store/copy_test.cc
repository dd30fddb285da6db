#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>

#include "engine/store/group.h"
#include "engine/store/query.h"
#include "engine/store/record_query.h"
#include "engine/store/search.h"
#include "engine/store/writer.h"
#include "tests/store/copied_reports.h"
#include "tests/store/reports.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct Published {
  std::string uri;
  std::string date;  // empty: it does not say
  std::string text;
};

Entry published(const Published& one) {
  input::RawArticle article = raw(one.uri, one.text);
  article.title = "Kết quả công tác Mặt trận";
  article.publisher = one.uri;
  if (!one.date.empty()) article.published = fact::parse_iso_period(one.date);
  return entry(std::move(article));
}

class CopyTest : public testing::Test {
 protected:
  std::size_t put(const std::vector<Published>& articles, const std::string& file) {
    Database database = Database::open(file, Access::kWrite);
    Writer writer(database, kStamp);
    for (const Published& one : articles) writer.put(published(one));
    writer.commit();
    return writer.copies();
  }
  std::size_t put(const std::vector<Published>& articles) {
    return put(articles, scratch_.database());
  }

  void remove(const std::string& uri) {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    EXPECT_TRUE(writer.remove(uri));
    writer.commit();
  }

  // "copy of original"
  std::vector<std::string> copies(const std::string& file) {
    return sql(file,
               "SELECT copy.uri || ' of ' || original.uri FROM v_copy "
               "JOIN article AS copy ON copy.id = article_id "
               "JOIN article AS original ON original.id = original_id ORDER BY 1");
  }
  std::vector<std::string> copies() { return copies(scratch_.database()); }

  std::vector<std::string> rows(const std::string& statement) {
    return sql(scratch_.database(), statement);
  }

  Scratch scratch_;
  const std::string report_ = report_of_month(6);
};

TEST_F(CopyTest, TellsWhatIsACopy) {
  struct Case {
    const char* what;
    std::string text;
    bool is_copy;
  };
  const Case cases[] = {
      {"the same text", report_, true},
      {"another byline", report_ + "\n\nBài và ảnh: Lê Thị Hoa\n", true},
      {"a lead cut", report_.substr(report_.find("Về công tác")), true},
      {"a lead of its own",
       "Nửa năm qua, công tác Mặt trận ở Tân Phú có nhiều điểm mới.\n" + report_, true},
      {"a figure changed", replaced(report_, "26 căn", "62 căn"), false},
      {"another month", report_of_month(7), false},
      {"half of it", report_.substr(0, report_.size() / 2), false},
      {"in a long one", report_ + report_of_office(1) + report_of_office(2), false},
      {"a sentence in common",
       report_of_office(1) + report_.substr(report_.find("Trong tháng tới")), false},
  };
  for (const auto& [what, text, is_copy] : cases) {
    SCOPED_TRACE(what);
    const std::string file = scratch_.path(std::string(what) + ".db");
    EXPECT_EQ(put({{"first", "", report_}, {"second", "", text}}, file), is_copy ? 1u : 0u);
    EXPECT_EQ(copies(file),
              is_copy ? std::vector<std::string>{"second of first"} : std::vector<std::string>{});
  }
}

TEST_F(CopyTest, TakesTheFirstPublishedForTheOriginal) {
  put({{"late", "2022-07-09", report_},
       {"undated", "", report_},
       {"month", "2022-07", report_},
       {"early", "2022-07-07", report_}});
  EXPECT_THAT(copies(), ElementsAre("late of early", "month of early", "undated of early"));
  put({{"early", "2022-07-10", report_}});
  EXPECT_THAT(copies(), ElementsAre("early of late", "month of late", "undated of late"));
}

TEST_F(CopyTest, TakesTheFirstIngestedWhereDatesAreEqual) {
  put({{"b", "2022-07-09", report_}, {"a", "2022-07-09", report_}});
  EXPECT_THAT(copies(), ElementsAre("a of b"));
}

TEST_F(CopyTest, DecidesAnewWhenAnArticleChanges) {
  put({{"a", "", report_}, {"b", "", report_}, {"c", "", report_}});
  EXPECT_THAT(copies(), ElementsAre("b of a", "c of a"));
  put({{"a", "", report_of_month(7)}});
  EXPECT_THAT(copies(), ElementsAre("c of b"));
  put({{"b", "", report_of_month(7)}});
  EXPECT_THAT(copies(), ElementsAre("b of a"));
  put({{"c", "", "Xã trao 5 suất quà."}, {"b", "", report_of_office(1)}});
  EXPECT_THAT(copies(), IsEmpty());
}

TEST_F(CopyTest, MakesAnotherTheOriginalWhenItIsGone) {
  put({{"a", "", report_}, {"b", "", report_}, {"c", "", report_}});
  remove("a");
  EXPECT_THAT(copies(), ElementsAre("c of b"));
  remove("c");
  EXPECT_THAT(copies(), IsEmpty());
  put({{"d", "", report_}});
  EXPECT_THAT(copies(), ElementsAre("d of b"));
  rows("PRAGMA foreign_keys = ON");
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

// The first and the last differ in a figure that the one between them does not have.
std::vector<Published> bridge() {
  const std::string report = report_of_month(6);
  return {{"with-26", "2022-07-10", report},
          {"without", "2022-07-11", replaced(report, "26 căn nhà", "nhiều căn nhà")},
          {"with-62", "2022-07-12", replaced(report, "26 căn", "62 căn")}};
}

TEST_F(CopyTest, TakesNoArticleForACopyByWayOfAnother) {
  std::vector<Published> articles = bridge();
  put(articles);
  EXPECT_THAT(copies(), ElementsAre("without of with-26"));
  articles[1].date = "2022-07-09";
  put({articles[1]});
  EXPECT_THAT(copies(), ElementsAre("with-26 of without", "with-62 of without"));
  articles[1].date = "2022-07-13";
  put({articles[1]});
  remove("with-26");
  EXPECT_THAT(copies(), ElementsAre("without of with-62"));
}

TEST_F(CopyTest, FindsTheSameCopiesInWhateverOrderArticlesCome) {
  std::vector<Published> articles = bridge();
  for (int i = 0; i < 12; ++i) {
    const std::string text = report_of_office(10 + i / 3);
    articles.push_back({fmt::format("office-{}", i), fmt::format("2022-08-{}", 10 + i),
                        i % 3 == 1 ? text + "\nTheo Báo Tân Phú\n" : text});
    articles.push_back(
        {fmt::format("month-{}", i), fmt::format("2022-09-{}", 10 + i), report_of_month(i / 2)});
  }
  std::mt19937 random(7);
  put(articles, scratch_.path("first.db"));
  const std::vector<std::string> wanted = copies(scratch_.path("first.db"));
  EXPECT_THAT(wanted, SizeIs(1 + 8 + 6));
  for (int round = 0; round < 10; ++round) {
    SCOPED_TRACE(round);
    std::shuffle(articles.begin(), articles.end(), random);
    const std::string file = scratch_.path(fmt::format("{}.db", round));
    put(articles, file);
    EXPECT_EQ(copies(file), wanted);
  }
}

TEST_F(CopyTest, EndsUpAsIfOnlyTheLastVersionsHadCome) {
  std::mt19937 random(11);
  std::map<std::string, Published> last;
  {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    for (int i = 0; i < 400; ++i) {
      const auto number = static_cast<int>(random() % 25);
      const std::string uri = fmt::format("bai-{:02}", number);
      if (random() % 5 == 0) {
        EXPECT_EQ(writer.remove(uri), last.erase(uri) == 1);
        continue;
      }
      const auto kind = static_cast<int>(random() % 8);
      const Published one = {uri, fmt::format("2022-07-{:02}", 1 + number),
                             kind < 4 ? report_of_office(kind) : report_of_month(kind)};
      writer.put(published(one));
      last[uri] = one;
    }
    writer.commit();
  }
  std::vector<Published> articles;
  for (const auto& [uri, one] : last) articles.push_back(one);
  put(articles, scratch_.path("fresh.db"));
  EXPECT_THAT(copies(), testing::Not(IsEmpty()));
  EXPECT_EQ(copies(), copies(scratch_.path("fresh.db")));
  EXPECT_THAT(rows("SELECT article_id FROM signature WHERE article_id NOT IN "
                   "(SELECT id FROM article) UNION ALL SELECT article_id FROM copy_key "
                   "WHERE article_id NOT IN (SELECT id FROM article)"),
              IsEmpty());
  EXPECT_THAT(rows("SELECT circle FROM copy_group GROUP BY circle HAVING count(*) < 2"), IsEmpty());
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(CopyTest, AsksFewHoweverManyCopiesThereAre) {
  std::vector<Published> articles;
  for (int i = 0; i < 300; ++i) articles.push_back({fmt::format("{:03}", i), "", report_});
  put(articles);
  EXPECT_THAT(copies(), SizeIs(299));
  EXPECT_THAT(rows("SELECT count(*) FROM copy_key"), ElementsAre("6"));
  // All of them change, in order: the keys stay with the last as long as that is possible.
  for (Published& one : articles) one.text = report_of_month(7);
  put({articles.begin(), articles.begin() + 100});
  EXPECT_THAT(copies(), SizeIs(99 + 199));
  EXPECT_THAT(rows("SELECT count(*) FROM copy_key WHERE article_id = 300"), ElementsAre("6"));
}

TEST_F(CopyTest, AsksFewHoweverManyShareTheirWords) {
  std::vector<Published> articles;
  for (int i = 0; i < 200; ++i)
    articles.push_back({fmt::format("{:03}", i), "", report_of_month(i)});
  EXPECT_EQ(put(articles), 0u);
  EXPECT_THAT(
      rows("SELECT count(*) FROM (SELECT 1 FROM copy_key GROUP BY key HAVING count(*) > 16)"),
      ElementsAre("0"));
}

// A statement that could undo itself would make the search index write out what it has gathered.
TEST_F(CopyTest, LeavesTheIndexOneSegmentACommit) {
  std::vector<Published> articles;
  for (int i = 0; i < 30; ++i) {
    articles.push_back({fmt::format("{}", i), fmt::format("2022-07-{}", 31 - i % 20),
                        report_of_month(i / 3) + (i % 2 == 0 ? "" : "\nBài: Lê Thị Hoa\n")});
  }
  for (int commit = 1; commit <= 3; ++commit) {
    for (Published& one : articles) one.text += " Hết.";
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    for (const Published& one : articles) {
      writer.put(published(one));
      writer.note_file({one.uri, one.text.size(), commit, commit, 1, "grammar 1"});
    }
    writer.commit();
    EXPECT_THAT(rows("SELECT count(DISTINCT segid) FROM search_idx"),
                ElementsAre(std::to_string(commit)));
  }
  EXPECT_THAT(copies(), SizeIs(20));
}

// --- answers ---

class AnswerTest : public CopyTest {
 protected:
  // Two newspapers print a report of 26 houses, a third one another.
  AnswerTest() {
    Database database = Database::open(scratch_.database(), Access::kWrite);
    Writer writer(database, kStamp);
    const auto put = [&](const char* uri, const char* date, const std::string& text,
                         const char* houses, int count) {
      Entry one = published({uri, date, text});
      one.facts = {fact_at(one.article, houses, house(count, "build"))};
      one.sentences = {one.facts[0].range};
      fact::Record record;
      record.range = one.facts[0].range;
      record.house = 0;
      one.records = {record};
      writer.put(one);
    };
    put("Báo Đồng Nai", "2022-07-09", report_, "26 căn", 26);
    put("Báo Tân Phú", "2022-07-08", report_, "26 căn", 26);
    put("Báo Cà Mau", "2022-07-10", report_of_month(7), "27 căn", 27);
    writer.commit();
  }

  Database database() { return Database::open(scratch_.database(), Access::kRead); }

  std::vector<std::string> publishers(const Filter& filter) {
    std::vector<std::string> found;
    query(database(), "house", filter, Order::kDocument, kNoLimit,
          [&](const StoredFact& fact) { found.push_back(fact.article.publisher); });
    return found;
  }

  static Filter all() {
    Filter filter;
    filter.copies = Copies::kAll;
    return filter;
  }
};

TEST_F(AnswerTest, CountsCopiesOnce) {
  EXPECT_THAT(publishers({}), ElementsAre("Báo Tân Phú", "Báo Cà Mau"));
  EXPECT_THAT(publishers(all()), ElementsAre("Báo Đồng Nai", "Báo Tân Phú", "Báo Cà Mau"));
  const std::vector<Group> once = group(database(), "house", {}, {}).groups;
  ASSERT_THAT(once, SizeIs(1));
  EXPECT_EQ(once[0].sum, fact::Decimal(26 + 27));
  EXPECT_EQ(group(database(), "house", all(), {}).groups[0].sum, fact::Decimal(26 + 26 + 27));
}

TEST_F(AnswerTest, CountsRecordsOfCopiesOnce) {
  const auto count = [this](const Filter& filter) {
    int records = 0;
    query_records(database(), filter, Order::kDocument, kNoLimit,
                  [&](const StoredRecord&) { ++records; });
    return records;
  };
  EXPECT_EQ(count({}), 2);
  EXPECT_EQ(count(all()), 3);
}

TEST_F(AnswerTest, CountsTheCopyWhereTheOriginalIsNotAskedFor) {
  Filter filter;
  filter.fields = {{"publisher", "Đồng Nai"}};
  EXPECT_THAT(publishers(filter), ElementsAre("Báo Đồng Nai"));
  filter.fields.clear();
  filter.from = day("2022-07-09");
  EXPECT_THAT(publishers(filter), ElementsAre("Báo Đồng Nai", "Báo Cà Mau"));
}

TEST_F(AnswerTest, ShowsCopiesOfAHitAsOne) {
  const std::vector<Hit> hits = search(database(), "\"nạo vét kênh mương\"", 10);
  ASSERT_THAT(hits, SizeIs(2));
  std::map<std::string, std::size_t> copies;
  for (const Hit& hit : hits) copies[hit.article.publisher] = hit.copies;
  EXPECT_THAT(copies,
              ElementsAre(testing::Pair("Báo Cà Mau", 0u), testing::Pair("Báo Tân Phú", 1u)));
  EXPECT_THAT(search(database(), "\"nạo vét kênh mương\"", 10, Copies::kAll), SizeIs(3));
}

TEST_F(AnswerTest, FillsTheLimitOfASearchWithArticlesThatAreNoCopies) {
  EXPECT_THAT(search(database(), "kênh mương", 2), SizeIs(2));
}

}  // namespace
}  // namespace solieu::store
