#include "engine/store/writer.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <random>

#include "engine/store/error.h"
#include "engine/store/stored_article.h"
#include "engine/store/stored_failure.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

constexpr const char* kReport =
    "Kết quả quý II\n\n"
    "Hội đã hỗ trợ hơn 2,5 tỷ đồng. Xây 15 căn nhà đại đoàn kết, đạt 115,06%.\n"
    "Thực hiện Quyết định số 217-QĐ/TW ngày 12/12/2013 với 21.771/34.534 hộ trong năm 2020.\n";

// Of each type one fact with all its fields, and one with as few as possible.
std::vector<Quoted> facts_of_report() {
  const auto money = made<fact::Money>([](auto& value) {
    value.amount = 2'500'000'000;
    value.amount_max = decimal("3000000000.5");
    value.currency = "USD";
    value.comparator = fact::Comparator::kGreater;
    value.per = "hội viên/tháng";
    value.role = "support";
    value.actor = "Hội Nông dân tỉnh";
  });
  const auto odd_money =
      made<fact::Money>([](auto& value) { value.amount = decimal("1234567890123456.7"); });
  const auto house = made<fact::House>([](auto& value) {
    value.count = 15;
    value.comparator = fact::Comparator::kApproximate;
    value.programme = "đại đoàn kết";
    value.action = "build";
    value.money = 915'000'000;
    value.actor = "Hội";
  });
  const auto percent = made<fact::Percent>([](auto& value) {
    value.value = decimal("115.06");
    value.comparator = fact::Comparator::kAlmost;
    value.direction = "reach";
  });
  const auto by_symbol = made<fact::Directive>([](auto& value) {
    value.symbol = "217-QĐ/TW";
    value.number = 217;
    value.year = 2013;
    value.code = "QĐ";
    value.issuer_code = "TW";
    value.doc_type = "Quyết định";
    value.date = day("2013-12-12");
    value.issuer = "Bộ Chính trị";
    value.term = "XI";
  });
  const auto by_name =
      made<fact::Directive>([](auto& value) { value.name = "Nghị quyết Trung ương 4"; });
  const auto households = made<fact::Quantity>([](auto& value) {
    value.number = 21'771;
    value.number_max = decimal("21772.5");
    value.of = 34'534;
    value.unit = "hộ";
    value.comparator = fact::Comparator::kAtMost;
    value.actor = "xã Tân Phú";
  });
  const fact::Other land = {"land", {{"area", decimal("63.1")}, {"unit", "ha"}, {"note", ""}}};
  return {
      {"2,5 tỷ đồng", money},
      {"2,5 tỷ đồng", odd_money},
      {"15 căn nhà đại đoàn kết", house},
      {"15 căn", houses(15)},
      {"115,06%", percent},
      {"Quyết định số 217-QĐ/TW", by_symbol},
      {"217", by_name},
      {"21.771/34.534 hộ", households},
      {"năm 2020", fact::Date{*fact::year_period(2020)}},
      {"hộ", land},
      {"hộ", fact::Other{"bare", {}}},
  };
}

class WriterTest : public testing::Test {
 protected:
  Database open() { return Database::open(scratch_.database(), Access::kWrite); }

  Outcome put(const Entry& one, const Stamp& stamp = kStamp) {
    Database database = open();
    Writer writer(database, stamp);
    const Outcome outcome = writer.put(one);
    writer.commit();
    return outcome;
  }

  std::vector<StoredArticle> stored() {
    std::vector<StoredArticle> articles;
    const Database database = Database::open(scratch_.database(), Access::kRead);
    for_each_stored_article(database,
                            [&](const StoredArticle& article) { articles.push_back(article); });
    return articles;
  }

  std::vector<std::string> rows(const std::string& statement) {
    return sql(scratch_.database(), statement);
  }
  std::vector<std::string> found(const std::string& words) {
    return rows(
        "SELECT uri FROM search JOIN article ON article.id = search.rowid "
        "WHERE search MATCH '" +
        words + "' ORDER BY uri");
  }

  Scratch scratch_;
};

TEST_F(WriterTest, GivesBackEveryFactAsItWas) {
  const Entry report = entry(raw("a.txt", kReport), facts_of_report());
  EXPECT_EQ(put(report), Outcome::kNew);
  const std::vector<StoredArticle> articles = stored();
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].text, kReport);
  EXPECT_EQ(articles[0].sentences, report.sentences);
  ASSERT_EQ(articles[0].facts.size(), report.facts.size());
  for (std::size_t i = 0; i < report.facts.size(); ++i) {
    SCOPED_TRACE(i);
    EXPECT_EQ(articles[0].facts[i], report.facts[i]);
  }
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(WriterTest, KeepsWhatIsKnownOfAnArticle) {
  input::RawArticle one = raw("tin-1", "Trao 12 căn nhà.");
  one.title = "Trao nhà";
  one.publisher = "Báo Bắc Ninh";
  one.author = "Minh Hà";
  for (const auto& published :
       {fact::parse_iso_period("2022-07-25"), fact::parse_iso_period("2022-07"),
        fact::parse_iso_period("2022"), fact::day_range(day("2022-07-25"), day("2022-08-02")),
        std::optional<fact::Period>()}) {
    one.published = published;
    put(entry(one));
    const ArticleInfo info = stored().at(0).info;
    EXPECT_EQ(info.uri, "tin-1");
    EXPECT_EQ(info.title, "Trao nhà");
    EXPECT_EQ(info.publisher, "Báo Bắc Ninh");
    EXPECT_EQ(info.author, "Minh Hà");
    EXPECT_EQ(info.published, published);
  }
}

// Decomposed, with a byte order mark, beyond the basic plane, with other line ends.
constexpr const char* kTexts[] = {
    "Hỗ trợ 12 căn nhà.",
    "\xEF\xBB\xBFHỗ trợ 12 căn nhà.\r\n",
    "Ho\u0302\u0303 tro\u031B\u0323 12 ca\u0306n nha\u0300.",
    "\U0001F3E0 \U0001F3E0 Hỗ trợ\u00A0\u200B12 căn nhà.",
    "Hoà Bình, hòa bình: 12 căn nhà",
};

TEST_F(WriterTest, LetsSqlCutFactsAndSentencesOutOfTheTextAsRead) {
  Database database = open();
  Writer writer(database, kStamp);
  int number = 0;
  for (const char* text : kTexts) {
    writer.put(entry(raw(fmt::format("bai-{}", number++), text),
                     {{"12", quantity(12)}, {"căn nhà", houses(12)}}));
  }
  writer.put(entry(raw("bao-cao", kReport), facts_of_report()));
  writer.commit();
  EXPECT_THAT(rows("SELECT fact.text FROM fact JOIN article ON article.id = article_id "
                   "WHERE substr(article.text, start + 1, end - start) IS NOT fact.text"),
              IsEmpty());
  EXPECT_THAT(rows("SELECT text FROM v_fact WHERE instr(sentence, text) = 0"), IsEmpty());
  EXPECT_THAT(rows("SELECT DISTINCT sentence FROM v_house WHERE uri = 'bao-cao'"),
              ElementsAre("Xây 15 căn nhà đại đoàn kết, đạt 115,06%."));
}

TEST_F(WriterTest, ReplacesAnArticleWithAllThatWasSaidOfIt) {
  put(entry(raw("a", "Trao 12 căn nhà ở Đắk Nông."), {{"12 căn", houses(12)}}));
  put(entry(raw("b", "Trao 5 con bò."), {{"5 con", quantity(5)}}));
  const auto before = rows("SELECT id FROM article WHERE uri = 'a'");
  const Entry changed = entry(raw("a", "Tặng 30 suất quà."), {{"30 suất", quantity(30)}});
  EXPECT_EQ(put(changed), Outcome::kReplaced);
  EXPECT_EQ(rows("SELECT id FROM article WHERE uri = 'a'"), before);
  EXPECT_THAT(rows("SELECT uri, text FROM v_fact ORDER BY uri"),
              ElementsAre("a|30 suất", "b|5 con"));
  EXPECT_THAT(rows("SELECT * FROM house"), IsEmpty());
  EXPECT_THAT(found("can nha"), IsEmpty());
  EXPECT_THAT(found("dak"), IsEmpty());
  EXPECT_THAT(found("Đắk"), IsEmpty());
  EXPECT_THAT(found("qua"), ElementsAre("a"));
  EXPECT_THAT(found("con"), ElementsAre("b"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(WriterTest, PassesOverWhatStandsThereAlready) {
  const Entry one = entry(raw("a", kReport), facts_of_report());
  EXPECT_EQ(put(one), Outcome::kNew);
  const std::string before = Scratch::read(scratch_.database());
  EXPECT_EQ(put(one), Outcome::kUnchanged);
  EXPECT_EQ(rows("SELECT count(*) FROM fact"), rows("SELECT count(*) FROM v_fact"));
  EXPECT_EQ(rows("SELECT ingested_at FROM article"), std::vector<std::string>{kStamp.ingested_at});
  const Database database = Database::open(scratch_.database(), Access::kRead);
  EXPECT_TRUE(database.is_unchanged("a", one.hash, kStamp.made_by));
  EXPECT_FALSE(database.is_unchanged("a", one.hash, "grammar 2"));
  EXPECT_FALSE(database.is_unchanged("a", one.hash + 1, kStamp.made_by));
  EXPECT_FALSE(database.is_unchanged("b", one.hash, kStamp.made_by));
}

TEST_F(WriterTest, ReplacesWhatOtherRulesFound) {
  const Entry one = entry(raw("a", kReport), facts_of_report());
  put(one);
  EXPECT_EQ(put(one, {"grammar 2", "2025-01-01T00:00:00Z"}), Outcome::kReplaced);
  EXPECT_THAT(rows("SELECT made_by, ingested_at FROM article"),
              ElementsAre("grammar 2|2025-01-01T00:00:00Z"));
  EXPECT_EQ(stored().at(0).facts, one.facts);
}

TEST_F(WriterTest, TellsChangedMetadataFromUnchangedText) {
  const input::RawArticle plain = raw("a", kReport);
  std::vector<input::RawArticle> others(5, plain);
  others[0].title = "Tin";
  others[1].publisher = "Tin";
  others[2].author = "Tin";
  others[3].published = fact::parse_iso_period("2020-07");
  others[4].text += ' ';
  for (const input::RawArticle& other : others) {
    EXPECT_NE(content_hash(other), content_hash(plain));
  }
  EXPECT_EQ(content_hash(plain), content_hash(raw("b", kReport)));
}

TEST_F(WriterTest, RemovesAnArticle) {
  put(entry(raw("a", kReport), facts_of_report()));
  put(entry(raw("b", "Trao 5 con bò."), {{"5 con", quantity(5)}}));
  {
    Database database = open();
    Writer writer(database, kStamp);
    EXPECT_TRUE(writer.remove("a"));
    EXPECT_FALSE(writer.remove("a"));
    writer.commit();
  }
  EXPECT_THAT(rows("SELECT uri, text FROM v_fact"), ElementsAre("b|5 con"));
  EXPECT_THAT(found("doan ket"), IsEmpty());
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

// What the index says, term by term, must be what a database says that never held anything else.
TEST_F(WriterTest, LeavesNoTraceOfFormerTextsInTheIndex) {
  const auto said_of = [](const std::string& file) {
    SQLite::Database database(std::filesystem::path(file), SQLite::OPEN_READWRITE);
    database.exec("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, search, instance)");
    SQLite::Statement rows(database,
                           "SELECT uri, term, col, offset FROM said "
                           "LEFT JOIN article ON article.id = doc ORDER BY 1, 2, 3, 4");
    std::vector<std::string> said;
    while (rows.executeStep()) {
      said.push_back(fmt::format("{}|{}|{}|{}", rows.getColumn(0).getString(),
                                 rows.getColumn(1).getString(), rows.getColumn(2).getString(),
                                 rows.getColumn(3).getString()));
    }
    return said;
  };
  constexpr const char* kWords[] = {"Đắk", "nhà", "ĐẠI", "đoàn", "12.478", "kết",    "15căn",
                                    "hoà", "m2",  "🏠",   "«ở»",  "Quý",    "\u200B", "nha\u0300"};
  std::mt19937 random(7);
  const auto any_text = [&] {
    std::string text;
    for (unsigned i = 0, count = 1 + random() % 30; i < count; ++i) {
      text += kWords[random() % std::size(kWords)];
      text += random() % 9 == 0 ? ".\n" : " ";
    }
    return text;
  };
  std::map<std::string, input::RawArticle> last;
  {
    Database database = open();
    Writer writer(database, kStamp);
    for (int i = 0; i < 300; ++i) {
      input::RawArticle one = raw(fmt::format("bai-{}", random() % 9), any_text());
      one.title = random() % 3 == 0 ? any_text() : "";
      if (random() % 5 == 0) {
        EXPECT_EQ(writer.remove(one.uri), last.erase(one.uri) == 1);
      } else {
        writer.put(entry(one));
        last[one.uri] = one;
      }
      if (random() % 10 == 0) writer.commit();
    }
    writer.commit();
  }
  Database fresh = Database::open(scratch_.path("fresh.db"), Access::kWrite);
  {
    Writer writer(fresh, kStamp);
    for (const auto& [uri, one] : last) writer.put(entry(one));
    writer.commit();
  }
  EXPECT_GT(last.size(), 0u);
  EXPECT_EQ(said_of(scratch_.database()), said_of(scratch_.path("fresh.db")));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

// The index gathers what it is told until a commit, unless a statement could fail halfway.
TEST_F(WriterTest, WritesOneSegmentOfTheIndexACommit) {
  Database database = open();
  Writer writer(database, kStamp);
  for (int commit = 1; commit <= 3; ++commit) {
    for (int i = 0; i < 20; ++i) {
      writer.put(entry(raw(fmt::format("{}", i), fmt::format("{}{}", kReport, commit)),
                       facts_of_report()));
    }
    writer.commit();
    EXPECT_THAT(rows("SELECT count(DISTINCT segid) FROM search_idx"),
                ElementsAre(std::to_string(commit)));
  }
}

TEST_F(WriterTest, NeverGivesAnIdTwice) {
  put(entry(raw("a", "Đoàn kết.")));
  rows("DELETE FROM article");  // another program, which cannot reach the search index
  put(entry(raw("b", "Trao 5 con bò.")));
  EXPECT_THAT(found("doan ket"), IsEmpty());
}

TEST_F(WriterTest, NotesFailuresUntilTheyAreOver) {
  Database database = open();
  Writer writer(database, kStamp);
  for (const char* uri : {"tin", "bai/a.txt", "bai/b.txt", "bai2/c.txt"}) {
    writer.note_failure({.uri = uri, .message = "not UTF-8"});
  }
  writer.note_failure({.uri = "bai.ndjson", .message = "no JSON", .line = 3});
  writer.note_failure({.uri = "tin", .message = "still not UTF-8"});
  writer.commit();
  EXPECT_EQ(database.stats().failures, 5u);
  EXPECT_THAT(rows("SELECT reason, at FROM failure WHERE uri = 'tin'"),
              ElementsAre("still not UTF-8|" + kStamp.ingested_at));
  writer.put(entry(raw("tin", "Đã đọc được.")));
  writer.forget_failures("bai/");
  writer.forget_failures("bai.ndjson");
  writer.commit();
  EXPECT_THAT(rows("SELECT uri FROM failure"), ElementsAre("bai2/c.txt"));
}

TEST_F(WriterTest, TellsFailuresInTheirParts) {
  const input::Failure in_stream = {.uri = "bai.ndjson",
                                    .message = "bai.ndjson:12: \"uri\" is missing",
                                    .kind = input::FailureKind::kBadJson,
                                    .line = 12,
                                    .detail = "uri"};
  const input::Failure earlier = {.uri = "bai.ndjson",
                                  .message = "bai.ndjson:9: not UTF-8 at byte 17",
                                  .kind = input::FailureKind::kBadEncoding,
                                  .line = 9,
                                  .byte = 17};
  const input::Failure of_file = {
      .uri = "a.txt", .message = "a.txt: empty", .kind = input::FailureKind::kEmpty};
  {
    Database database = open();
    Writer writer(database, kStamp);
    for (const input::Failure& failure : {in_stream, of_file, earlier}) {
      writer.note_failure(failure);
    }
    writer.commit();
  }
  std::vector<StoredFailure> told;
  for_each_failure(Database::open(scratch_.database(), Access::kRead),
                   [&](const StoredFailure& failure) { told.push_back(failure); });
  const input::Failure wanted[] = {of_file, earlier, in_stream};
  ASSERT_EQ(told.size(), std::size(wanted));
  for (std::size_t i = 0; i < told.size(); ++i) {
    EXPECT_EQ(told[i].failure.uri, wanted[i].uri);
    EXPECT_EQ(told[i].failure.message, wanted[i].message);
    EXPECT_EQ(told[i].failure.kind, wanted[i].kind);
    EXPECT_EQ(told[i].failure.line, wanted[i].line);
    EXPECT_EQ(told[i].failure.byte, wanted[i].byte);
    EXPECT_EQ(told[i].failure.detail, wanted[i].detail);
    EXPECT_EQ(told[i].at, kStamp.ingested_at);
  }
}

TEST_F(WriterTest, NotesFilesAsTheyWereRead) {
  FileRecord file = {"bai.ndjson", 120, 1'700'000'000'123'456'789, -5, 3, "grammar 1"};
  {
    Database database = open();
    Writer writer(database, kStamp);
    writer.note_file(file);
    file.size = 121;
    writer.note_file(file);
    writer.commit();
  }
  EXPECT_EQ(open().file_record("bai.ndjson", "grammar 1"), file);
  EXPECT_EQ(open().file_record("bai.ndjson", "grammar 2"), std::nullopt);
  EXPECT_EQ(open().file_record("bai2.ndjson", "grammar 1"), std::nullopt);
}

TEST_F(WriterTest, ReadsEveryFileAgainOnceAnArticleIsGone) {
  const FileRecord file = {"bai.ndjson", 120, 1, 2, 3, "grammar 1"};
  const auto note = [&] {
    Database database = open();
    Writer writer(database, kStamp);
    writer.put(entry(raw("a", kReport)));
    writer.note_file(file);
    writer.commit();
  };
  note();
  EXPECT_EQ(open().file_record(file.path, file.made_by), file);
  {
    Database database = open();
    Writer writer(database, kStamp);
    writer.remove("a");
    writer.commit();
  }
  EXPECT_EQ(open().file_record(file.path, file.made_by), std::nullopt);
  note();
  rows("DELETE FROM article");  // by another program
  EXPECT_EQ(open().file_record(file.path, file.made_by), std::nullopt);
}

TEST_F(WriterTest, KeepsWhatIsKnownOfAnArticleBesideItsText) {
  input::RawArticle page = raw("trang.html", "Trang chủ > Tin tức\n\nXã Tân Phú trao 5 con bò.\n");
  page.encoding = "TCVN3";
  page.format = "html";
  page.canonical = "https://vi-du.vn/bai-1";
  page.updated = fact::parse_iso_period("2022-07");
  Entry page_entry = entry(page);
  page_entry.furniture = {{0, 19}};
  put(page_entry);
  put(entry(raw("a.txt", kReport)));
  const std::vector<StoredArticle> articles = stored();
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].encoding, "TCVN3");
  EXPECT_EQ(articles[0].format, "html");
  EXPECT_EQ(articles[0].canonical, "https://vi-du.vn/bai-1");
  EXPECT_EQ(articles[0].updated, page.updated);
  EXPECT_EQ(articles[0].furniture, page_entry.furniture);
  EXPECT_THAT(rows("SELECT encoding, format, canonical, updated_from, updated_to FROM article "
                   "WHERE uri = 'a.txt'"),
              ElementsAre("NULL|NULL|NULL|NULL|NULL"));

  page.format = "";
  page_entry = entry(page);
  page_entry.furniture = {{3, 9}};
  EXPECT_EQ(put(page_entry), Outcome::kReplaced) << "another reading of the page";
  EXPECT_EQ(stored()[0].format, "");
  EXPECT_EQ(stored()[0].furniture, page_entry.furniture);
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(WriterTest, CountsWhatThereIs) {
  put(entry(raw("a", kReport), facts_of_report()));
  const Stats stats = open().stats();
  EXPECT_EQ(stats.articles, 1u);
  EXPECT_EQ(stats.failures, 0u);
  EXPECT_THAT(stats.facts, ElementsAre(Pair("bare", 1), Pair("date", 1), Pair("directive", 2),
                                       Pair("house", 2), Pair("land", 1), Pair("money", 2),
                                       Pair("percent", 1), Pair("quantity", 1)));
}

TEST_F(WriterTest, ForgetsWhatWasNotCommitted) {
  put(entry(raw("a", kReport)));
  {
    Database database = open();
    Writer writer(database, kStamp);
    writer.put(entry(raw("b", kReport)));
  }
  EXPECT_THAT(rows("SELECT uri FROM article"), ElementsAre("a"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(WriterTest, CommitsFullBatchesByItself) {
  Database database = open();
  Writer writer(database, kStamp, {.bytes = 60, .time = std::chrono::hours(1)});
  const std::string twenty_five_bytes = "12345 12345 12345 12345 1";
  for (const char* uri : {"a", "b", "c", "d"}) writer.put(entry(raw(uri, twenty_five_bytes)));
  EXPECT_THAT(rows("SELECT uri FROM article"), ElementsAre("a", "b", "c"));
}

TEST_F(WriterTest, LetsOthersReadMeanwhile) {
  put(entry(raw("a", kReport)));
  Database database = open();
  Writer writer(database, kStamp);
  writer.put(entry(raw("b", kReport)));
  EXPECT_EQ(Database::open(scratch_.database(), Access::kRead).stats().articles, 1u);
  SQLite::Database reader(std::filesystem::path(scratch_.database()), SQLite::OPEN_READONLY);
  SQLite::Statement reading(reader, "SELECT uri FROM article");
  ASSERT_TRUE(reading.executeStep());
  writer.commit();  // does not wait for the reader
  EXPECT_EQ(Database::open(scratch_.database(), Access::kRead).stats().articles, 2u);
}

// Each page of the disk is given back before the next case.
TEST_F(WriterTest, KeepsWhatWasCommittedWhenTheDiskIsFull) {
  put(entry(raw("a", kReport), facts_of_report()));
  const std::int64_t pages = std::stoll(rows("PRAGMA page_count").at(0));
  for (std::int64_t more = 0; more < 40; more += 3) {
    SCOPED_TRACE(more);
    Database database = open();
    database.connection().execute("PRAGMA max_page_count = " + std::to_string(pages + more),
                                  "test");
    Writer writer(database, kStamp, {.bytes = 1'000'000, .time = std::chrono::hours(1)});
    try {
      for (int i = 0; i < 200; ++i) {
        writer.put(entry(raw(fmt::format("b-{}", i), kReport), facts_of_report()));
      }
      writer.commit();
      FAIL() << "there is no room";
    } catch (const StoreError& error) {
      EXPECT_THAT(error.what(), HasSubstr(scratch_.database()));
      EXPECT_THAT(error.what(), HasSubstr("full"));
    }
    EXPECT_THAT(rows("SELECT uri FROM article"), ElementsAre("a"));
    EXPECT_THAT(faults(scratch_.database()), IsEmpty());
    EXPECT_EQ(stored().at(0).facts.size(), facts_of_report().size());
  }
}

TEST_F(WriterTest, SaysThatAnotherProgramIsWriting) {
  put(entry(raw("a", kReport)));
  SQLite::Database other(std::filesystem::path(scratch_.database()), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  Database database = open();
  database.connection().execute("PRAGMA busy_timeout = 1", "test");
  Writer writer(database, kStamp);
  database.connection().execute("PRAGMA busy_timeout = 1", "test");
  EXPECT_THROW(writer.put(entry(raw("b", kReport))), StoreError);
  other.exec("ROLLBACK");
  EXPECT_EQ(writer.put(entry(raw("b", kReport))), Outcome::kNew);
}

}  // namespace
}  // namespace solieu::store
