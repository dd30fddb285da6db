#include "engine/audit/registry.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/audit/faults.h"

namespace solieu::audit {
namespace {

std::vector<std::string> faults_of(std::string_view bytes) {
  Registry registry;
  std::vector<FileFault> faults;
  registry.add("own.tsv", bytes, faults);
  return told(faults);
}

Registry registry_of(std::string_view bytes) {
  Registry registry;
  std::vector<FileFault> faults;
  registry.add("own.tsv", bytes, faults);
  EXPECT_EQ(faults, std::vector<FileFault>());
  return registry;
}

TEST(RegistryTest, ReadsColumnsByTheirNames) {
  const Registry registry = registry_of(
      "# documents of our own\n"
      "type\tsymbol\tdate\tissuer\tnames\tstatus\treplaced_by\treplaced_on\tremark\n"
      "\n"
      "Quy định\t47-QĐ/TW\t1/11/2011\tBan Chấp hành Trung ương\tQuy định 19 điều; 19 điều\t"
      "replaced\t37-QĐ/TW\t2021-10-25\tour own column\n");
  ASSERT_EQ(registry.documents().size(), 1U);
  const fact::OfficialDocument& document = registry.documents().front();
  EXPECT_EQ(document.symbol, "47-QĐ/TW");
  EXPECT_EQ(document.type, "Quy định");
  EXPECT_EQ(document.date, fact::Day::from(2011, 11, 1));
  EXPECT_EQ(document.names, (std::vector<std::string>{"Quy định 19 điều", "19 điều"}));
  EXPECT_EQ(document.validity, fact::Validity::kReplaced);
  EXPECT_EQ(document.replaced_by, "37-QĐ/TW");
  EXPECT_EQ(document.replaced_from, fact::Day::from(2021, 10, 25));
  EXPECT_TRUE(document.is_verified);
}

TEST(RegistryTest, ReadsCommasAndQuotes) {
  const Registry registry =
      registry_of("symbol,type,title\r\n12-CT/TU,Chỉ thị,\"Phòng, chống thiên tai\"\r\n");
  ASSERT_EQ(registry.documents().size(), 1U);
  EXPECT_EQ(registry.documents().front().title, "Phòng, chống thiên tai");
}

TEST(RegistryTest, TellsEveryFaultWithItsLine) {
  EXPECT_EQ(faults_of("symbol\ttype\tdate\tstatus\tconfidence\n"
                      "1-QĐ/TW\tQuyết định\t31/02/2020\t\t\n"
                      "# a remark\n"
                      "\tQuyết định\t\t\t\n"
                      "QĐ/TW\tQuyết định\t\t\t\n"
                      "2-QĐ/TW\t\t\t\t\n"
                      "3-QĐ/TW\tQuyết định\t\tvalid\t\n"
                      "4-QĐ/TW\tQuyết định\t\t\tperhaps\n"
                      "5-QĐ/TW\tQuyết định\t\t\t\t\tmore\n"
                      "6-QĐ/\xFF\tQuyết định\t\t\t\n"),
            (std::vector<std::string>{
                "9 many_cells 7 5",
                "10 not_utf8",
                "2 no_day date 31/02/2020",
                "4 no_key",
                "5 no_number QĐ/TW",
                "6 empty_cell type",
                "7 no_word status valid unknown, in_force, amended, replaced, expired, completed",
                "8 no_word confidence perhaps verified, recalled",
            }));
}

TEST(RegistryTest, RefusesWhatIsNoTable) {
  EXPECT_EQ(faults_of(""), (std::vector<std::string>{"0 no_table"}));
  EXPECT_EQ(faults_of("number\ttype\n1\t2\n"), (std::vector<std::string>{"1 no_column symbol"}));
  EXPECT_EQ(faults_of("symbol,type\n\"1-QĐ/TW,Quyết định\n"),
            (std::vector<std::string>{"2 open_quote"}));
}

TEST(RegistryTest, FindsSymbolsWhateverTheirCapitalsAndZeros) {
  const Registry registry = registry_of(
      "symbol\ttype\tdate\n"
      "05-CT/TW\tChỉ thị\t2016-05-15\n"
      "5-CT/TW\tChỉ thị\t1996-11-20\n"
      "15-CT/TW\tChỉ thị\t2007-07-07\n");
  EXPECT_EQ(registry.with_symbol("5-ct/tw"), (std::vector<std::size_t>{1, 0}));
  EXPECT_EQ(registry.with_symbol("05-CT/TU"), std::vector<std::size_t>());
}

TEST(RegistryTest, ALaterRowReplacesTheSameDocument) {
  Registry registry =
      registry_of("symbol\ttype\tdate\tnames\n05-CT/TW\tChỉ thị\t2016-05-15\tChỉ thị về học tập\n");
  std::vector<FileFault> faults;
  registry.add("more.csv",
               "symbol,type,date,names\n5-CT/TW,Chỉ thị,15/5/2016,Chỉ thị về làm theo\n", faults);
  ASSERT_EQ(registry.documents().size(), 1U);
  EXPECT_EQ(registry.documents().front().names, (std::vector<std::string>{"Chỉ thị về làm theo"}));
}

}  // namespace
}  // namespace solieu::audit
