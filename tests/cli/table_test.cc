#include "cli/table.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "program.h"
#include "terminal.h"

namespace solieu::cli {
namespace {

Table table_of_houses() {
  Table table({{"loại"}, {"số", Align::kRight}, {"trống"}, {"câu", Align::kLeft, 8}});
  const std::string sentence = "đã xây dựng 15 căn nhà đại đoàn kết";
  const std::size_t at = sentence.find("15 căn");
  table.add({shown("nhà"), shown("15"), shown(""),
             shown(sentence, {{at, at + std::string_view("15 căn").size()}})});
  table.add({shown("số lượng"), shown("1.250"), shown(""), shown("có 1.250 hộ")});
  return table;
}

TEST(TableTest, LinesUpColumnsAndLeavesOutEmptyOnes) {
  const TemporaryFolder folder;
  const std::string path = folder.path("out");
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT, 0600);
  Output out(file, Emphasis::kNever);
  table_of_houses().print(out);
  out.flush();
  ::close(file);
  std::ifstream written(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(written), {}),
            "loại         số  câu\n"
            "nhà          15  đã xây dựng 15 căn nhà đại đoàn kết\n"
            "số lượng  1.250  có 1.250 hộ\n");
}

TEST(TableTest, FitsIntoTheTerminal) {
  const Terminal terminal(34);
  Output out(terminal.descriptor(), Emphasis::kAlways);
  EXPECT_EQ(out.width(), 34U);
  table_of_houses().print(out);
  out.flush();
  EXPECT_EQ(terminal.written(),
            "\033[1mloại\033[0m         \033[1msố\033[0m  \033[1mcâu\033[0m\r\n"
            "nhà          15  …ng \033[1m15 căn\033[0m nhà đ…\r\n"
            "số lượng  1.250  có 1.250 hộ\r\n");
}

TEST(TableTest, LeavesColumnsOutWhereTheTerminalIsTooNarrow) {
  const auto lines_at = [](unsigned short width) {
    const Terminal terminal(width);
    Output out(terminal.descriptor(), Emphasis::kNever);
    Table table({{"tên"},
                 {"nơi đăng", Align::kLeft, 4, 2},
                 {"ngày", Align::kLeft, 0, 1},
                 {"câu", Align::kLeft, 8}});
    table.add({shown("nhà"), shown("Báo Cà Mau"), shown("12/03/2021"), shown("xây 15 căn nhà")});
    table.print(out);
    out.flush();
    return terminal.written();
  };
  EXPECT_EQ(lines_at(43),
            "tên  nơi đăng    ngày        câu\r\nnhà  Báo Cà Mau  12/03/2021  xây 15 căn nhà\r\n");
  EXPECT_EQ(lines_at(31), "tên  nơi…  ngày        câu\r\nnhà  Báo…  12/03/2021  xây 15 …\r\n");
  EXPECT_EQ(lines_at(30), "tên  nơi đăng    câu\r\nnhà  Báo Cà Mau  xây 15 căn n…\r\n");
  EXPECT_EQ(lines_at(18), "tên  câu\r\nnhà  xây 15 căn n…\r\n");
}

TEST(TableTest, LinesUpLongTablesPieceByPiece) {
  const TemporaryFolder folder;
  const std::string path = folder.path("out");
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT, 0600);
  Output out(file, Emphasis::kNever);
  LongTable table({{"số"}}, out);
  for (int i = 0; i < 1001; ++i) table.add({shown(std::to_string(i))});
  table.finish();
  out.flush();
  ::close(file);
  std::ifstream written(path);
  const std::string text(std::istreambuf_iterator<char>(written), {});
  EXPECT_TRUE(text.starts_with("số\n0\n1\n"));
  EXPECT_TRUE(text.ends_with("\n999\n\nsố\n1000\n"));
}

}  // namespace
}  // namespace solieu::cli
