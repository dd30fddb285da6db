#include "engine/audit/table_file.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/audit/faults.h"

namespace solieu::audit {
namespace {

struct Read {
  std::vector<std::string> rows;  // "3: a|b"
  std::vector<std::string> faults;
};

Read read(std::string_view bytes) {
  std::vector<FileFault> faults;
  Read read;
  for (const TableFileRow& row : read_table_file("t", bytes, {"one", "two", "three"}, 1, faults)) {
    read.rows.push_back(std::to_string(row.line) + ": " + row.cells[0] + '|' + row.cells[1] + '|' +
                        row.cells[2]);
  }
  read.faults = told(faults);
  return read;
}

TEST(TableFileTest, TellsLinesAsAnEditorCountsThem) {
  const Read table = read(
      "# what it is\n"
      "two,one\n"
      "\n"
      "2,1\n"
      "\"b\nb\",a\n"
      "# \"more\n"
      "4,3\n");
  EXPECT_EQ(table.faults, std::vector<std::string>());
  EXPECT_EQ(table.rows, (std::vector<std::string>{"4: 1|2|", "5: a|b\nb|", "8: 3|4|"}));
}

TEST(TableFileTest, ReadsWhatSpreadsheetsWrite) {
  EXPECT_EQ(read("\xEF\xBB\xBFONE;Two\r\n 1 ;2\r\n").rows, (std::vector<std::string>{"2: 1|2|"}));
  EXPECT_EQ(read("one\ttwo\n1\n").rows, (std::vector<std::string>{"2: 1||"}));
  EXPECT_EQ(read("one\ne\u0323\u0302\n").rows, (std::vector<std::string>{"2: ệ||"}))
      << "composed as reports are";
}

TEST(TableFileTest, PassesOverARowThatIsTooLong) {
  const Read table = read("one,two\n" + std::string(100'000, 'x') + ",2\n1,2\n");
  EXPECT_EQ(table.faults, (std::vector<std::string>{"2 too_long"}));
  EXPECT_EQ(table.rows, (std::vector<std::string>{"3: 1|2|"}));
}

}  // namespace
}  // namespace solieu::audit
