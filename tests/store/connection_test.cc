#include "engine/store/connection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/store/error.h"
#include "tests/store/scratch.h"

namespace solieu::store {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class ConnectionTest : public testing::Test {
 protected:
  Scratch scratch_;
  Connection connection_{scratch_.database(), Access::kWrite};
};

struct NumberCase {
  const char* number;
  const char* type;  // as SQLite has it
};

constexpr NumberCase kNumbers[] = {
    {"0", "integer"},
    {"-12", "integer"},
    {"9223372036854775807", "integer"},
    {"-9223372036854775808", "integer"},
    {"0.1", "real"},
    {"-0.66", "real"},
    {"63.1", "real"},
    {"115.06", "real"},
    {"0.000000000000000001", "real"},
    {"99999999999999.9", "real"},
    {"0.333333333333333", "real"},
    {"1234567890123456.7", "text"},
    {"9.223372036854775807", "text"},
};

TEST_F(ConnectionTest, StoresNumbersExactly) {
  connection_.execute("CREATE TABLE t (number ANY) STRICT", "test");
  Statement insert = connection_.prepare("INSERT INTO t VALUES (?)", "test");
  for (const auto& [number, type] : kNumbers) {
    insert.set(1, *fact::Decimal::parse(number));
    insert.run();
  }
  Statement select = connection_.prepare("SELECT number, typeof(number) FROM t", "test");
  for (const auto& [number, type] : kNumbers) {
    SCOPED_TRACE(number);
    ASSERT_TRUE(select.step());
    EXPECT_EQ(select.decimal(0).to_string(), number);
    EXPECT_EQ(select.text(1), type);
  }
}

// Every fraction of up to four digits, and all lengths of sevens.
TEST_F(ConnectionTest, GetsBackEveryDecimalOfFifteenDigits) {
  Statement echo = connection_.prepare("SELECT ?", "test");
  const auto expect_back = [&echo](fact::Decimal number) {
    echo.set(1, number);
    ASSERT_TRUE(echo.step());
    EXPECT_EQ(echo.decimal(0), number) << number.to_string();
    echo.reset();
  };
  for (int units = 1; units < 10'000; ++units) expect_back(*fact::Decimal::from_units(units, 4));
  for (std::int64_t units = 7; units < 1'000'000'000'000'000; units = 10 * units + 7) {
    for (int scale = 1; scale <= 18; ++scale) expect_back(*fact::Decimal::from_units(units, scale));
  }
}

TEST_F(ConnectionTest, ReadsWhatOtherProgramsComputed) {
  Statement row = connection_.prepare("SELECT 0.1 + 0.2, 1e300, 5.0, 'x', 1e15 / 3", "test");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.decimal(0).to_string(), "0.3");
  EXPECT_EQ(row.decimal(1).to_string(), "0");
  EXPECT_EQ(row.decimal(2).to_string(), "5");
  EXPECT_EQ(row.decimal(3).to_string(), "0");
  EXPECT_EQ(row.decimal(4).to_string(), "333333333333333");
}

TEST_F(ConnectionTest, NamesTheFileAndThePurposeOfWhatFails) {
  try {
    connection_.execute("INSERT INTO nowhere VALUES (1)", "store an article");
    FAIL() << "there is no such table";
  } catch (const StoreError& error) {
    EXPECT_THAT(error.what(), AllOf(HasSubstr(scratch_.database()),
                                    HasSubstr("cannot store an article"), HasSubstr("nowhere")));
  }
}

TEST_F(ConnectionTest, RollsBackOnlyWhatIsOpen) {
  connection_.execute("CREATE TABLE t (number)", "test");
  connection_.roll_back();
  connection_.execute("BEGIN; INSERT INTO t VALUES (1)", "test");
  EXPECT_TRUE(connection_.is_in_transaction());
  connection_.roll_back();
  EXPECT_FALSE(connection_.is_in_transaction());
  EXPECT_EQ(connection_.integer("SELECT count(*) FROM t", "test"), 0);
}

TEST_F(ConnectionTest, LeavesASingleFileAfterWriting) {
  connection_.execute("CREATE TABLE t (number)", "test");
  connection_.begin_writing();
  EXPECT_THAT(sql(scratch_.database(), "PRAGMA journal_mode"), ElementsAre("wal"));
  connection_.end_writing();
  EXPECT_THAT(sql(scratch_.database(), "PRAGMA journal_mode"), ElementsAre("delete"));
  EXPECT_FALSE(std::filesystem::exists(scratch_.database() + "-wal"));
}

}  // namespace
}  // namespace solieu::store
