#include "engine/store/database.h"

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
  EXPECT_THAT(sql(scratch_.database(), "PRAGMA user_version"), ElementsAre("1"));
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
              scratch_.database() + ": made by a newer solieu (schema 7, this program knows 1)");
  }
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
