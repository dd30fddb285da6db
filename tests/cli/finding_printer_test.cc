#include "cli/finding_printer.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "findings.h"
#include "terminal.h"

namespace solieu::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string all_as(std::string_view format) {
  return printed([&](Output& out) {
    const auto printer = finding_printer(format, {}, out);
    for (const auto& stored : {wrong_day(), wrong_percentage(), no_such_day()}) {
      printer->print(stored);
    }
    printer->finish();
  });
}

TEST(FindingPrinterTest, ListsFindingsUnderTheirArticles) {
  EXPECT_EQ(all_as("table"),
            "Dân vận khéo\n"
            "  12/2020  Báo Sông Trà  https://x/1\n"
            "  warning: when the document was issued: 14/10/2013 → 03/06/2013\n"
            "    Chi bộ học Nghị quyết số 25-NQ/TW, ngày 14/10/2013.\n"
            "    By the registry, 25-NQ/TW was issued by Ban Chấp hành Trung ương on 03/06/2013.\n"
            "  error: percentage: 85% → 80%\n"
            "    Có 120/150 hộ (chiếm 85%) tham gia.\n"
            "    By calculation, 120/150 = 80%.\n"
            "\n"
            "Họp dân\n"
            "  02/05/2021  https://x/2\n"
            "  error: date that does not exist: 31/4/2021\n"
            "    Họp ngày 31/4/2021.\n"
            "    That month ends on 30.\n");
}

TEST(FindingPrinterTest, FitsIntoTheTerminalAndMarksThePlace) {
  const Terminal terminal(40);
  Output out(terminal.descriptor(), Emphasis::kAlways);
  const auto printer = finding_printer("table", {}, out);
  printer->print(wrong_percentage());
  printer->finish();
  out.flush();
  EXPECT_EQ(terminal.written(),
            "Dân vận khéo\r\n"
            "  12/2020  Báo Sông Trà  https://x/1\r\n"
            "  \033[1merror\033[0m: percentage: 85% → 80%\r\n"
            "    Có \033[1m120/150 hộ (chiếm 85%\033[0m) tham gia.\r\n"
            "    By calculation, 120/150 = 80%.\r\n");

  printer->print(wrong_day());
  out.flush();
  EXPECT_THAT(terminal.written(), HasSubstr("    By the registry, 25-NQ/TW was issued\r\n"
                                            "    by Ban Chấp hành Trung ương on\r\n"
                                            "    03/06/2013.\r\n"));
}

TEST(FindingPrinterTest, PrintsTenFieldsInOrderForPrograms) {
  const std::vector<std::string> lines = lines_of(all_as("ndjson"));
  EXPECT_THAT(
      lines,
      ElementsAre(
          R"({"article":"https://x/1","kind":"date_differs","severity":"warning","start":11,"end":50,)"
          R"("text":"Nghị quyết số 25-NQ/TW, ngày 14/10/2013","symbol":"25-NQ/TW",)"
          R"("says":"2013-10-14","should":"2013-06-03","because":"By the registry, 25-NQ/TW was )"
          R"(issued by Ban Chấp hành Trung ương on 03/06/2013.","title":"Dân vận khéo",)"
          R"("published":"2020-12","publisher":"Báo Sông Trà",)"
          R"("sentence":"Chi bộ học Nghị quyết số 25-NQ/TW, ngày 14/10/2013."})",
          HasSubstr(R"("symbol":"","says":"85%","should":"80%",)"),
          R"({"article":"https://x/2","kind":"impossible_date","severity":"error","start":9,"end":18,)"
          R"("text":"31/4/2021","symbol":"","says":"31/4/2021","should":"",)"
          R"("because":"That month ends on 30.","title":"Họp dân","published":"2021-05-02",)"
          R"("sentence":"Họp ngày 31/4/2021."})"));
  for (const std::string& line : lines) EXPECT_TRUE(nlohmann::json::accept(line));
}

TEST(FindingPrinterTest, PrintsCsvWithAHeading) {
  const std::vector<std::string> lines = lines_of(all_as("csv"));
  EXPECT_THAT(
      lines,
      ElementsAre("article,kind,severity,start,end,text,symbol,says,should,because,title,"
                  "published,publisher,sentence\r",
                  HasSubstr("https://x/1,date_differs,warning,11,50,\"Nghị quyết số "
                            "25-NQ/TW, ngày 14/10/2013\",25-NQ/TW,2013-10-14,2013-06-03,"),
                  HasSubstr(",,85%,80%,\"By calculation, 120/150 = 80%.\",Dân vận khéo,2020-12,"),
                  HasSubstr("impossible_date,error,9,18,31/4/2021,,31/4/2021,,That")));
  EXPECT_EQ(
      lines_of(printed([](Output& out) { finding_printer("csv", {}, out)->finish(); })).size(), 1U);
}

}  // namespace
}  // namespace solieu::cli
