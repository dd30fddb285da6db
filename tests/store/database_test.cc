#include "engine/store/database.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/store/error.h"
#include "engine/store/schema.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;

class DatabaseTest : public testing::Test {
 protected:
  static std::string refusal(const std::string& file, Access access) {
    try {
      Database::open(file, access);
    } catch (const StoreError& error) {
      return error.what();
    }
    return "opened";
  }

  void make() { Database::open(scratch_.database(), Access::kWrite); }

  Scratch scratch_;
};

TEST_F(DatabaseTest, CreatesAFileThatTellsWhatItIs) {
  make();
  EXPECT_THAT(sql(scratch_.database(), "PRAGMA user_version"),
              ElementsAre(std::to_string(schema_version())));
  EXPECT_THAT(sql(scratch_.database(), "PRAGMA application_id"),
              ElementsAre(std::to_string(kApplicationId)));
  EXPECT_THAT(faults(scratch_.database()), ElementsAre());
  EXPECT_EQ(Database::open(scratch_.database(), Access::kRead).stats().articles, 0u);
}

TEST_F(DatabaseTest, OpensAsOftenAsOneLikes) {
  make();
  const std::string before = Scratch::read(scratch_.database());
  make();
  Database::open(scratch_.database(), Access::kRead);
  EXPECT_TRUE(Scratch::read(scratch_.database()) == before);
}

TEST_F(DatabaseTest, MakesADatabaseOfAnEmptyFile) {
  scratch_.write("leer.db", "");
  EXPECT_EQ(refusal(scratch_.path("leer.db"), Access::kWrite), "opened");
  EXPECT_EQ(refusal(scratch_.path("leer.db"), Access::kRead), "opened");
}

TEST_F(DatabaseTest, TakesStrangeNamesForFiles) {
  const fs::path before = fs::current_path();
  fs::current_path(scratch_.path(""));
  for (const char* name : {":memory:", "file:a.db?mode=memory", "100%25.db", "số liệu.db"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(refusal(name, Access::kWrite), "opened");
    EXPECT_EQ(refusal(name, Access::kRead), "opened");
    EXPECT_TRUE(fs::exists(name));
  }
  fs::current_path(before);
}

struct ForeignFile {
  const char* name;
  std::string bytes;
};

const ForeignFile kForeignFiles[] = {
    {"text.db",
     "Báo cáo kết quả công tác quý II năm 2020, có hơn một trăm chữ để không quá ngắn.\n"},
    {"short.db", "x"},
    {"header.db", std::string("SQLite format 3\0", 16) + std::string(4096, 'x')},
};

TEST_F(DatabaseTest, RefusesFilesOfAnotherKindAndLeavesThemAlone) {
  for (const auto& [name, bytes] : kForeignFiles) {
    SCOPED_TRACE(name);
    const std::string path = scratch_.write(name, bytes);
    for (const Access access : {Access::kRead, Access::kWrite}) {
      EXPECT_EQ(refusal(path, access), path + ": not a solieu database");
    }
    EXPECT_TRUE(Scratch::read(path) == bytes);
  }
}

TEST_F(DatabaseTest, RefusesDatabasesOfOtherProgramsAndLeavesThemAlone) {
  const std::string path = scratch_.path("other.db");
  {
    SQLite::Database other(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE article (id); PRAGMA user_version = 1");
  }
  const std::string before = Scratch::read(path);
  for (const Access access : {Access::kRead, Access::kWrite}) {
    EXPECT_EQ(refusal(path, access), path + ": not a solieu database");
  }
  EXPECT_TRUE(Scratch::read(path) == before);
}

TEST_F(DatabaseTest, RefusesADatabaseOfANewerProgram) {
  make();
  sql(scratch_.database(), "PRAGMA user_version = 7");
  for (const Access access : {Access::kRead, Access::kWrite}) {
    EXPECT_EQ(refusal(scratch_.database(), access),
              fmt::format("{}: made by a newer solieu (schema 7, this program knows {})",
                          scratch_.database(), schema_version()));
  }
}

// A database as an earlier version of the schema had it, with an article, a fact of two types and a
// failure.
void make_version(const std::string& file, std::int64_t version) {
  SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (std::int64_t i = 0; i < version; ++i) database.exec(std::string(migration_from(i)));
  database.exec(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version));
  database.exec(R"sql(
    INSERT INTO article(id, uri, title, published_from, published_to, publisher, author, size,
      content_hash, made_by, ingested_at, text)
      VALUES (7, 'a.txt', 'Tin', '2020-07-07', '2020-07-07', NULL, NULL, 34, 5, 'grammar 1',
      '2024-07-25T08:30:00Z', 'Trao 12 căn nhà, 5 triệu đồng.');
    INSERT INTO fact VALUES (1, 7, 'house', 5, 15, '12 căn nhà', 0, 30, 'house.x');
    INSERT INTO fact VALUES (2, 7, 'money', 17, 29, '5 triệu đồng', 0, 30, 'money.x');
    INSERT INTO house VALUES (1, 12, 'eq', NULL, 'handover', NULL, NULL);
    INSERT INTO money VALUES (2, 5000000, NULL, 'VND', 'eq', NULL, NULL, NULL);
    INSERT INTO search(rowid, title, text, words_with_d) VALUES (7, 'tin', 'trao 12 can nha', '');
  )sql");
  // Failures came in their parts with version 3.
  database.exec(version < 3 ? R"sql(
    INSERT INTO failure VALUES ('b.txt', 'b.txt: empty', '2024-07-25T08:30:00Z');
    INSERT INTO failure VALUES ('-', 'standard input: empty', '2024-07-25T08:30:00Z');
  )sql"
                            : R"sql(
    INSERT INTO failure VALUES ('b.txt', 'b.txt: empty', '2024-07-25T08:30:00Z', 'read_error',
      'b.txt', NULL, NULL, 'empty');
    INSERT INTO failure VALUES ('-', 'standard input: empty', '2024-07-25T08:30:00Z', 'read_error',
      '-', NULL, NULL, 'standard input: empty');
  )sql");
}

TEST_F(DatabaseTest, BringsADatabaseOfAnEarlierVersionUpToDateAndKeepsWhatItHolds) {
  const char* const kept[] = {
      "SELECT id, uri, title, published_from, published_to, publisher, author, size, content_hash, "
      "ingested_at, text FROM article",
      "SELECT * FROM fact ORDER BY id",
      "SELECT * FROM house",
      "SELECT * FROM money",
      "SELECT uri, reason, at FROM failure ORDER BY uri",
      "SELECT count, action, sentence, published, uri FROM v_house",
      "SELECT rowid FROM search WHERE search MATCH 'nha'",
  };
  for (std::int64_t version = 1; version < schema_version(); ++version) {
    SCOPED_TRACE(version);
    const std::string file = scratch_.path(fmt::format("{}.db", version));
    make_version(file, version);
    std::vector<std::vector<std::string>> before;
    for (const char* statement : kept) before.push_back(sql(file, statement));
    EXPECT_EQ(refusal(file, Access::kRead),
              fmt::format("{}: made by an older solieu (schema {}); ingest once to bring it to "
                          "schema {}",
                          file, version, schema_version()));
    Database::open(file, Access::kWrite);
    EXPECT_THAT(sql(file, "PRAGMA user_version"), ElementsAre(std::to_string(schema_version())));
    for (std::size_t i = 0; i < std::size(kept); ++i) EXPECT_EQ(sql(file, kept[i]), before[i]);
    EXPECT_THAT(sql(file, "SELECT amount, place, period_from, period_to, uri FROM v_money"),
                ElementsAre("5000000|NULL|NULL|NULL|a.txt"));
    EXPECT_THAT(sql(file,
                    "SELECT encoding, format, canonical, updated_from, updated_to "
                    "FROM article"),
                ElementsAre("NULL|NULL|NULL|NULL|NULL"));
    EXPECT_THAT(sql(file, "SELECT kind, file, line, byte, detail FROM failure ORDER BY uri"),
                ElementsAre("read_error|-|NULL|NULL|standard input: empty",
                            "read_error|b.txt|NULL|NULL|empty"));
    EXPECT_THAT(faults(file), ElementsAre());
    // What a new database has it has, too.
    make();
    const char* schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
    EXPECT_EQ(sql(file, schema), sql(scratch_.database(), schema));
  }
}

// It has neither furniture nor a signature, and only its file can tell them.
TEST_F(DatabaseTest, HasArticlesOfAnEarlierVersionReadAgain) {
  make_version(scratch_.database(), 2);
  make();
  EXPECT_FALSE(
      Database::open(scratch_.database(), Access::kRead).is_unchanged("a.txt", 5, "grammar 1"));
}

TEST_F(DatabaseTest, RefusesToReadWhatIsNotThere) {
  EXPECT_EQ(refusal(scratch_.database(), Access::kRead),
            scratch_.database() + ": there is no such database");
  EXPECT_FALSE(fs::exists(scratch_.database()));
  EXPECT_EQ(refusal(scratch_.write("leer.db", ""), Access::kRead),
            scratch_.path("leer.db") + ": not a solieu database");
}

TEST_F(DatabaseTest, NamesTheFileThatCannotBeOpened) {
  for (const std::string& path : {scratch_.path("no folder/x.db"), scratch_.path("")}) {
    EXPECT_THAT(refusal(path, Access::kWrite), HasSubstr(path + ": cannot open the database"));
  }
}

TEST_F(DatabaseTest, SaysThatAFileIsDamaged) {
  make();
  std::string bytes = Scratch::read(scratch_.database());
  bytes.replace(100, 2000, 2000, 'x');
  scratch_.write("damaged.db", bytes);
  EXPECT_THAT(refusal(scratch_.path("damaged.db"), Access::kRead), HasSubstr("malformed"));
}

TEST_F(DatabaseTest, ReadsAReadOnlyFileAndRefusesToWriteIt) {
  if (geteuid() == 0) GTEST_SKIP() << "root writes everything";
  make();
  fs::permissions(scratch_.database(), fs::perms::owner_read);
  EXPECT_EQ(refusal(scratch_.database(), Access::kRead), "opened");
  EXPECT_THAT(refusal(scratch_.database(), Access::kWrite), HasSubstr("read-only"));
}

TEST_F(DatabaseTest, ReadsInAFolderThatCannotBeWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "root writes everything";
  make();
  sql(scratch_.database(), "PRAGMA journal_mode = WAL");
  fs::permissions(scratch_.path(""), fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(refusal(scratch_.database(), Access::kRead), "opened");
  EXPECT_THAT(refusal(scratch_.path("new.db"), Access::kWrite), HasSubstr("cannot open"));
  fs::permissions(scratch_.path(""), fs::perms::owner_all);
}

}  // namespace
}  // namespace solieu::store
