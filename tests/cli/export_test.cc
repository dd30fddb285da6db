#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/export_folder.h"
#include "program.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

constexpr const char* kReports =
    R"({"uri":"tin/Hội xã.txt","title":"Hội xã","published":"2021-03-12","publisher":"Báo Xã",)"
    R"("text":"Hội Nông dân xã xây 15 căn nhà 🏠 đại đoàn kết, trị giá hơn 915 triệu\nđồng."})"
    "\n"
    R"({"uri":"https://x/2/?q=a|b","title":"Hội xã","published":"2022-07",)"
    R"("text":"Vận động \"1,5 tỷ đồng\", tăng 12%."})"
    "\n";

class ExportTest : public ::testing::Test {
 protected:
  Outcome ingest(const std::string& path, const std::string& db) {
    return run({"ingest", "--db", folder_.path(db), path});
  }

  Outcome export_to(const std::string& name, const std::vector<std::string>& options = {},
                    const std::string& db = "a.db") {
    if (!fs::exists(folder_.path(db))) ingest(folder_.write("a.ndjson", kReports), db);
    std::vector<std::string> words = {"export", "--db", folder_.path(db), folder_.path(name)};
    words.insert(words.end(), options.begin(), options.end());
    return run(words);
  }

  std::string read(const std::string& path) const {
    std::ifstream file(folder_.path(path), std::ios::binary);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::vector<std::string> files(const std::string& name) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_.path(name))) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  TemporaryFolder folder_;
};

TEST_F(ExportTest, WritesFilesOfEverySort) {
  const Outcome done = export_to("out", {"--format", "csv,ndjson", "--format", "annotation,brat"});
  EXPECT_EQ(done.exit, 0);
  EXPECT_THAT(done.err, IsEmpty());
  EXPECT_THAT(done.out, StartsWith("articles: 2, facts: "));
  EXPECT_THAT(files("out"),
              UnorderedElementsAre("article.csv", "record.csv", "money.csv", "house.csv",
                                   "directive.csv", "quantity.csv", "percent.csv", "date.csv",
                                   "organization.csv", "place.csv", "person.csv", "articles.ndjson",
                                   "articles.facts.ndjson", "annotations.jsonld", "brat"));
  EXPECT_THAT(files("out/brat"),
              UnorderedElementsAre("annotation.conf", "visual.conf", "000001-hoi-xa.txt",
                                   "000001-hoi-xa.ann", "000002-q-a-b.txt", "000002-q-a-b.ann"));
}

TEST_F(ExportTest, TablesAreThoseOfQuery) {
  export_to("out", {"--format", "csv"});
  for (const char* type : {"money", "house", "percent", "person", "record"}) {
    SCOPED_TRACE(type);
    EXPECT_EQ(read(std::string("out/") + type + ".csv"),
              run({"query", type, "--db", folder_.path("a.db"), "--format", "csv"}).out);
  }
  EXPECT_THAT(
      lines_of(read("out/article.csv")),
      ElementsAre("document,title,published,updated,publisher,author,canonical,format,encoding,"
                  "characters,facts,copy_of\r",
                  StartsWith("tin/Hội xã.txt,Hội xã,2021-03-12,,Báo Xã,"),
                  StartsWith("https://x/2/?q=a|b,Hội xã,2022-07,")));
}

TEST_F(ExportTest, TablesBeginWithAMarkForExcelIfAsked) {
  export_to("out", {"--format", "csv", "--bom"});
  EXPECT_THAT(read("out/money.csv"), StartsWith("\uFEFFamount,"));
  EXPECT_THAT(read("out/person.csv"), StartsWith("\uFEFFname,"));
}

TEST_F(ExportTest, ArticlesAreIngestedAgainToTheSameFacts) {
  export_to("first", {"--format", "ndjson"});
  EXPECT_THAT(lines_of(read("first/articles.facts.ndjson")), SizeIs(testing::Ge(4)));
  EXPECT_EQ(ingest(folder_.path("first"), "b.db").exit, 0) << "facts beside articles are left out";
  export_to("second", {"--format", "ndjson"}, "b.db");
  EXPECT_EQ(read("first/articles.facts.ndjson"), read("second/articles.facts.ndjson"));
  EXPECT_EQ(read("first/articles.ndjson"), read("second/articles.ndjson"));
}

// Of a page, only its markup tells what is menu.
TEST_F(ExportTest, PagesAreIngestedAgainToTheSameFacts) {
  ingest(SOLIEU_SOURCE_DIR "/tests/html/pages", "a.db");
  export_to("first", {"--format", "ndjson"});
  EXPECT_THAT(read("first/articles.ndjson"), HasSubstr("\"furniture\":[["));
  EXPECT_EQ(ingest(folder_.path("first/articles.ndjson"), "b.db").exit, 0);
  export_to("second", {"--format", "ndjson"}, "b.db");
  EXPECT_EQ(read("first/articles.facts.ndjson"), read("second/articles.facts.ndjson"));
}

TEST_F(ExportTest, BratCountsCodePointsAndPartsFactsAtLineBreaks) {
  export_to("out", {"--format", "brat"});
  EXPECT_THAT(read("out/brat/000001-hoi-xa.txt"), HasSubstr("🏠"));
  const std::string facts = read("out/brat/000001-hoi-xa.ann");
  EXPECT_THAT(facts, HasSubstr("\tmoney 59 68;69 73\t915 triệu đồng\n"));
  EXPECT_THAT(facts, HasSubstr("\tcomparator T"));
  const std::string scheme = read("out/brat/annotation.conf");
  EXPECT_THAT(scheme, HasSubstr("[entities]\n"));
  EXPECT_THAT(scheme, HasSubstr("\nmoney\n"));
  EXPECT_THAT(scheme, HasSubstr("\nrole\tArg:money, Value:raised|value\n"));
  EXPECT_THAT(read("out/brat/visual.conf"), HasSubstr("\nmoney | money\n"));
}

TEST_F(ExportTest, BratIsLabelledInThePersonsLanguage) {
  export_to("out", {"--format", "brat", "--lang", "vi"});
  EXPECT_THAT(read("out/brat/visual.conf"), HasSubstr("\nmoney | tiền\n"));
}

TEST_F(ExportTest, AnnotationsQuoteWhatTheyPointAt) {
  export_to("out", {"--format", "annotation"});
  const auto page = nlohmann::json::parse(read("out/annotations.jsonld"));
  EXPECT_EQ(page.at("@context"), "http://www.w3.org/ns/anno.jsonld");
  EXPECT_EQ(page.at("type"), "AnnotationPage");
  const auto& items = page.at("items");
  const auto percent = std::find_if(items.begin(), items.end(), [](const auto& item) {
    return item.at("body").at(0).at("value") == "percent";
  });
  ASSERT_NE(percent, items.end());
  EXPECT_EQ(percent->at("target").at("source"), "https://x/2/?q=a%7Cb");
  const auto& selectors = percent->at("target").at("selector");
  EXPECT_EQ(selectors.at(0),
            nlohmann::json::parse(R"({"type":"TextPositionSelector","start":29,"end":32})"));
  EXPECT_EQ(selectors.at(1).at("exact"), "12%");
  EXPECT_EQ(selectors.at(1).at("prefix"), "Vận động \"1,5 tỷ đồng\", tăng ");
  EXPECT_EQ(selectors.at(1).at("suffix"), ".");
  EXPECT_EQ(nlohmann::json::parse(percent->at("body").at(1).at("value").get<std::string>()),
            nlohmann::json::parse(R"({"value":12,"direction":"up"})"));
  EXPECT_THAT(percent->at("id").get<std::string>(),
              testing::MatchesRegex("urn:uuid:[0-9a-f]+-[0-9a-f]+-8[0-9a-f]+-[89ab][0-9a-f]+-"
                                    "[0-9a-f]+"));
}

TEST_F(ExportTest, AnnotationsKeepTheirNames) {
  export_to("first", {"--format", "annotation"});
  export_to("second", {"--format", "annotation"});
  EXPECT_EQ(read("first/annotations.jsonld"), read("second/annotations.jsonld"));
}

TEST_F(ExportTest, DatasetteIsToldOfTheDatabaseByItsName) {
  export_to("out", {"--format", "datasette"});
  EXPECT_THAT(files("out"), ElementsAre("metadata.json"));
  const auto metadata = nlohmann::json::parse(read("out/metadata.json"));
  const auto& database = metadata.at("databases").at("a");
  EXPECT_EQ(database.at("tables").at("article").at("label_column"), "title");
  EXPECT_EQ(database.at("tables").at("copy_key").at("hidden"), true);
  EXPECT_THAT(database.at("queries").at("search").at("sql").get<std::string>(),
              HasSubstr(":words"));
}

TEST_F(ExportTest, WritesIntoNoFolderThatHoldsSomething) {
  folder_.make_folder("out");
  folder_.write("out/mine", "x");
  const Outcome refused = export_to("out", {"--format", "ndjson"});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, HasSubstr("--force"));
  EXPECT_THAT(files("out"), ElementsAre("mine"));
  EXPECT_EQ(export_to("out", {"--format", "ndjson", "--force"}).exit, 0);
  EXPECT_EQ(export_to("out", {"--format", "ndjson", "--force"}).exit, 0);
  EXPECT_THAT(files("out"),
              UnorderedElementsAre("mine", "articles.ndjson", "articles.facts.ndjson"));
  EXPECT_EQ(export_to("a.ndjson").exit, 2) << "a file is no folder";
}

TEST_F(ExportTest, RefusesWhatThereIsNot) {
  EXPECT_EQ(run({"export"}).exit, 2);
  const Outcome refused = export_to("out", {"--format", "csv,xml"});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, HasSubstr("not \"xml\""));
  EXPECT_FALSE(fs::exists(folder_.path("out")));
  const Outcome missing = run({"export", "--db", folder_.path("none.db"), folder_.path("out")});
  EXPECT_EQ(missing.exit, 2);
  EXPECT_FALSE(fs::exists(folder_.path("out")));
}

TEST(ExportFolderTest, PlainNamesAreSafeAnywhere) {
  constexpr std::pair<const char*, const char*> kNames[] = {
      {"Báo cáo quý II", "bao-cao-quy-ii"},
      {"Đ.docx", "d-docx"},
      {"../../etc/passwd", "etc-passwd"},
      {"-rf", "rf"},
      {"a\nb\\c", "a-b-c"},
      {"🏠", ""},
  };
  for (const auto& [text, name] : kNames) {
    SCOPED_TRACE(text);
    EXPECT_EQ(plain_name(text), name);
  }
  EXPECT_THAT(plain_name(std::string(300, 'a')), SizeIs(80));
}

TEST(ExportFolderTest, GivesNoNameTwice) {
  const TemporaryFolder folder;
  ExportFolder out(folder.path("out"), Existing::kRefuse);
  EXPECT_THAT(out.file("money", ".csv"), testing::EndsWith("/out/money.csv"));
  EXPECT_THAT(out.file("money", ".csv"), testing::EndsWith("/out/money-2.csv"));
  EXPECT_THAT(out.file("money", ".txt"), testing::EndsWith("/out/money.txt"));
}

}  // namespace
}  // namespace solieu::cli
