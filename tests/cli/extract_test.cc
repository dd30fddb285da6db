#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr const char* kReport =
    "Hội Nông dân huyện Cái Nước chăm lo hộ nghèo\n"
    "\n"
    "Ngày 12/3/2021, Hội Nông dân huyện Cái Nước xây dựng 15 căn nhà đại đoàn kết cho hộ nghèo với "
    "số tiền 915 triệu đồng.\n";

std::vector<nlohmann::json> facts_in(const std::string& ndjson) {
  std::vector<nlohmann::json> facts;
  for (const std::string& line : lines_of(ndjson)) facts.push_back(nlohmann::json::parse(line));
  return facts;
}

const nlohmann::json* first_of(const std::vector<nlohmann::json>& facts, const char* type) {
  for (const auto& fact : facts) {
    if (fact.at("type") == type) return &fact;
  }
  return nullptr;
}

// Half-open, in code points.
std::string code_points(const std::string& text, std::size_t begin, std::size_t end) {
  std::string result;
  std::size_t at = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++at;
    if (begin < at && at <= end) result += c;
  }
  return result;
}

TEST(ExtractTest, PrintsOneFactALine) {
  const TemporaryFolder folder;
  const std::string path = folder.write("bai.txt", kReport);
  const Outcome extracted = run({"extract", path});
  EXPECT_EQ(extracted.exit, 0);
  EXPECT_THAT(extracted.err, IsEmpty());
  const auto facts = facts_in(extracted.out);
  std::size_t last = 0;
  for (const auto& fact : facts) {
    EXPECT_EQ(fact.at("document"), path);
    EXPECT_EQ(fact.at("text"), code_points(kReport, fact.at("start"), fact.at("end")));
    EXPECT_THAT(fact.at("rule").get<std::string>(), HasSubstr("."));
    EXPECT_GE(fact.at("start").get<std::size_t>(), last);
    last = fact.at("start");
  }
  const nlohmann::json* house = first_of(facts, "house");
  ASSERT_NE(house, nullptr);
  EXPECT_EQ(house->at("value").at("count"), 15);
  const nlohmann::json* money = first_of(facts, "money");
  ASSERT_NE(money, nullptr);
  EXPECT_EQ(money->at("value").at("amount"), 915'000'000);
  EXPECT_EQ(money->at("text"), "915 triệu đồng");
}

TEST(ExtractTest, OffsetsAreThoseOfTheTextAsRead) {
  const TemporaryFolder folder;
  const std::string text =
      "\uFEFFTha\u0300nh u\u0309y ho\u0323p.\r\nQu\u1EF9: 915 tri\u1EC7u đồng.\r\n";
  const auto facts = facts_in(run({"extract", folder.write("nfd.txt", text)}).out);
  const nlohmann::json* money = first_of(facts, "money");
  ASSERT_NE(money, nullptr);
  EXPECT_EQ(code_points(text, money->at("start"), money->at("end")), money->at("text"));
}

TEST(ExtractTest, PrintsOneArray) {
  const TemporaryFolder folder;
  const std::string path = folder.write("bai.txt", kReport);
  const auto facts = nlohmann::json::parse(run({"extract", "--format", "json", path, path}).out);
  EXPECT_EQ(facts.size(), 2 * facts_in(run({"extract", path}).out).size());
  EXPECT_EQ(run({"extract", "--format", "json", folder.write("none.txt", "Không có gì.")}).out,
            "[]\n");
}

TEST(ExtractTest, PrintsATableForPeople) {
  const TemporaryFolder folder;
  const Outcome table = run({"extract", "--format", "table", folder.write("bai.txt", kReport)});
  EXPECT_EQ(table.exit, 0);
  EXPECT_THAT(table.out, HasSubstr("bai.txt"));
  EXPECT_THAT(table.out, HasSubstr("915.000.000 đ"));
  EXPECT_THAT(table.out, HasSubstr("15 căn"));
  EXPECT_THAT(table.out, HasSubstr("money"));
  const Outcome vietnamese =
      run({"extract", "--lang", "vi", "--format", "table", folder.path("bai.txt")});
  EXPECT_THAT(vietnamese.out, HasSubstr("số liệu"));
  EXPECT_THAT(vietnamese.out, HasSubstr("tiền"));
}

TEST(ExtractTest, PrintsStandoffForBrat) {
  const TemporaryFolder folder;
  const std::string one = folder.write("1.txt", "Trao hơn 915 triệu đồng.\n");
  const Outcome single = run({"extract", "--format", "brat", one});
  const std::vector<std::string> lines = lines_of(single.out);
  ASSERT_THAT(lines, ::testing::Not(IsEmpty()));
  EXPECT_EQ(lines.front(), "T1\tmoney 9 23\t915 triệu đồng");
  EXPECT_THAT(lines, ::testing::Contains("A1\tcomparator T1 gt"));
  EXPECT_THAT(lines,
              ::testing::Contains(StartsWith("#1\tAnnotatorNotes T1\t{\"amount\":915000000")));
  const Outcome both = run({"extract", "--format", "brat", one, one});
  EXPECT_THAT(both.out, StartsWith("==> " + one + " <==\nT1\t"));
  EXPECT_THAT(both.out, HasSubstr("\n\n==> " + one + " <==\nT1\t"));
}

TEST(ExtractTest, PublicationDateSettlesDates) {
  const Setting text = {.input = "Chiều 25/7, Hội họp.\n"};
  for (const char* published : {"2022-07-26", "2022-07", "2022"}) {
    SCOPED_TRACE(published);
    const auto facts = facts_in(run({"extract", "--published", published, "-"}, text).out);
    const nlohmann::json* date = first_of(facts, "date");
    ASSERT_NE(date, nullptr);
    EXPECT_EQ(date->at("value").at("from"), "2022-07-25");
    EXPECT_EQ(date->at("document"), "-");
  }
}

TEST(ExtractTest, ReadsStreamsAndFoldersInOrder) {
  const TemporaryFolder folder;
  folder.write("b.txt", "Trao 2 triệu đồng.");
  folder.write("a.txt", "Trao 1 triệu đồng.");
  folder.write("c.ndjson",
               R"({"uri":"https://x/1","text":"Trao 3 triệu đồng."})"
               "\n"
               R"({"uri":"https://x/2","text":"Trao 4 triệu đồng.","published":"2020-07-07"})"
               "\n");
  std::vector<std::pair<std::string, int>> found;
  for (const auto& fact : facts_in(run({"extract", folder.path("")}).out)) {
    if (fact.at("type") != "money") continue;
    found.emplace_back(std::filesystem::path(fact.at("document")).filename(),
                       fact.at("value").at("amount").get<int>() / 1'000'000);
  }
  using Found = std::pair<std::string, int>;
  EXPECT_THAT(found,
              ElementsAre(Found("a.txt", 1), Found("b.txt", 2), Found("1", 3), Found("2", 4)));
}

TEST(ExtractTest, NothingFoundIsOne) {
  const Outcome nothing = run({"extract", "-"}, {.input = "Không có số liệu nào."});
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_THAT(nothing.out, IsEmpty());
}

TEST(ExtractTest, TellsWhatCannotBeReadAndGoesOn) {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.txt", "Trao 915 triệu đồng.");
  const std::pair<std::string, const char*> cases[] = {
      {folder.path("missing.txt"), "missing.txt: no such file or folder"},
      {folder.write("empty.txt", ""), "empty.txt: empty"},
      {folder.write("binary.txt", std::string("AB\3\4\0\0", 6)), "binary.txt: looks like a binary"},
      {folder.write("latin.txt", "Th\xFFnh \x81"), "latin.txt: not UTF-8 at byte 2"},
      {folder.write("bad.ndjson", "{\"uri\":\"u\"}\n"), "bad.ndjson:1: \"text\" is missing"},
  };
  for (const auto& [bad, message] : cases) {
    SCOPED_TRACE(message);
    const Outcome extracted = run({"extract", bad, good});
    EXPECT_EQ(extracted.exit, 2);
    EXPECT_THAT(extracted.err, HasSubstr(message));
    EXPECT_THAT(lines_of(extracted.err), SizeIs(1));
    EXPECT_THAT(extracted.out, HasSubstr("915000000"));
  }
  EXPECT_THAT(run({"--lang", "vi", "extract", folder.path("latin.txt")}).err,
              HasSubstr("latin.txt: không phải UTF-8 tại byte 2"));
}

TEST(ExtractTest, TellsFoldersItMayNotRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every folder";
  const TemporaryFolder folder;
  const std::string closed = folder.make_folder("closed");
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  const Outcome extracted = run({"extract", closed});
  std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
  EXPECT_EQ(extracted.exit, 2);
  EXPECT_THAT(extracted.err, HasSubstr("closed: no permission"));
}

}  // namespace
}  // namespace solieu::cli
