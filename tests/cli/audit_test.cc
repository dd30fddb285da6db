#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "program.h"

namespace solieu::cli {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

// A day that the registry contradicts, a percentage that is wrong by its own numbers.
constexpr const char* kOfSongTra =
    "Xã triển khai Nghị định số 930/2020/NĐ-CP ngày 06/3/2020 của Chính phủ. Đến nay có 120/150 hộ "
    "tham gia, đạt 85%.";
// A symbol with its marks swapped, a day that April has not; sentences without fault between.
constexpr const char* kOfKenhXang =
    "Cán bộ học Quyết định số 917/QĐ-TW của Bộ Chính trị. Có 30/40 hộ dự họp, đạt 75%. Hội nghị "
    "diễn "
    "ra ngày 31/4/2022 tại trụ sở xã.";

constexpr const char* kRegistry =
    "symbol\ttype\tissuer\tdate\tconfidence\n"
    "930/2020/NĐ-CP\tNghị định\tChính phủ\t2020-03-05\tverified\n";

class AuditTest : public ::testing::Test {
 protected:
  AuditTest() {
    put("song-tra", "Dân vận khéo", "2021-05-02", "Báo Sông Trà", kOfSongTra);
    put("kenh-xang", "Họp dân", "2022-07", "Báo Kênh Xáng", kOfKenhXang);
    run({"ingest", "--db", db(), folder_.write("reports.ndjson", reports_)});
    folder_.write("registry.tsv", kRegistry);
  }

  void put(const char* uri, const char* title, const char* published, const char* publisher,
           const char* text) {
    reports_ += json{{"uri", uri},
                     {"title", title},
                     {"published", published},
                     {"publisher", publisher},
                     {"text", text}}
                    .dump() +
                "\n";
  }

  std::string db() const { return folder_.path("test.db"); }
  Outcome audit(std::vector<std::string> words = {}) const {
    words.insert(words.begin(),
                 {"audit", "--db", db(), "--registry", folder_.path("registry.tsv")});
    return run(words);
  }
  std::vector<json> findings(std::vector<std::string> words = {}) const {
    words.insert(words.end(), {"--format", "ndjson"});
    const std::vector<std::string> lines = lines_of(audit(words).out);
    std::vector<json> found;
    found.reserve(lines.size());
    for (const std::string& line : lines) found.push_back(json::parse(line));
    return found;
  }

  TemporaryFolder folder_;
  std::string reports_;
};

std::vector<std::string> kinds_of(const std::vector<json>& findings) {
  std::vector<std::string> kinds;
  kinds.reserve(findings.size());
  for (const json& finding : findings) kinds.push_back(finding.at("kind"));
  return kinds;
}

// As ANNOTATION counts: by code points.
std::string cut(const std::string& text, std::size_t begin, std::size_t end) {
  std::string part;
  std::size_t at = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++at;
    if (at > begin && at <= end) part += c;
  }
  return part;
}

TEST_F(AuditTest, TellsWhatDoesNotHold) {
  const Outcome told = audit();
  EXPECT_EQ(told.exit, 0);
  EXPECT_THAT(
      lines_of(told.out),
      ElementsAre("Dân vận khéo", "  02/05/2021  Báo Sông Trà  song-tra",
                  "  warning: when the document was issued: 06/03/2020 → 05/03/2020",
                  StartsWith("    Xã triển khai Nghị định số 930/2020/NĐ-CP ngày 06/3/2020"),
                  "    By the registry, 930/2020/NĐ-CP was issued by Chính phủ on 05/03/2020.",
                  "  error: percentage: 85% → 80%", StartsWith("    Đến nay có 120/150 hộ"),
                  HasSubstr("120"), "", "Họp dân", "  07/2022  Báo Kênh Xáng  kenh-xang",
                  "  note: form of the symbol: 917/QĐ-TW → 917-QĐ/TW",
                  StartsWith("    Cán bộ học Quyết định"),
                  "    Such symbols are written number-type/body.",
                  StartsWith("  error: date that does not exist: "),
                  StartsWith("    Hội nghị diễn ra"), StartsWith("    That month ends on ")));
  EXPECT_EQ(told.err,
            "findings: 2 errors, 1 warning, 1 note\n"
            "articles audited: 2\n"
            "citations: 1 known, 0 ambiguous, 1 in no registry\n");
}

TEST_F(AuditTest, SpeaksVietnamese) {
  const Outcome told = audit({"--lang", "vi"});
  EXPECT_THAT(told.out,
              AllOf(HasSubstr("  cảnh báo: thời điểm ban hành văn bản: 06/03/2020 → 05/03/2020\n"),
                    HasSubstr("Theo danh mục, 930/2020/NĐ-CP do Chính phủ ban hành ngày")));
  EXPECT_THAT(told.err, StartsWith("phát hiện: 2 lỗi, 1 cảnh báo, 1 lưu ý\n"));
}

TEST_F(AuditTest, NamesPlacesInCodePointsForPrograms) {
  const std::vector<json> found = findings();
  ASSERT_THAT(kinds_of(found),
              ElementsAre("date_differs", "ratio_percent", "malformed", "impossible_date"));
  for (const json& finding : found) {
    const std::string text = finding.at("article") == "song-tra" ? kOfSongTra : kOfKenhXang;
    EXPECT_EQ(finding.at("text"), cut(text, finding.at("start"), finding.at("end")));
  }
  EXPECT_EQ(found[0].at("says"), "2020-03-06");
  EXPECT_EQ(found[0].at("should"), "2020-03-05");
  EXPECT_EQ(found[0].at("symbol"), "930/2020/NĐ-CP");
  EXPECT_EQ(found[1].at("symbol"), "");
  EXPECT_THAT(audit({"--format", "ndjson"}).err, IsEmpty());
}

TEST_F(AuditTest, PrintsTablesAndPages) {
  EXPECT_THAT(lines_of(audit({"--format", "csv"}).out),
              AllOf(SizeIs(5), Contains(StartsWith("song-tra,ratio_percent,error,"))));
  EXPECT_THAT(audit({"--format", "html"}).out,
              AllOf(StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"), EndsWith("</html>\n"),
                    HasSubstr("<mark>Nghị định số 930/2020/NĐ-CP ngày 06/3/2020</mark>")));
}

TEST_F(AuditTest, FiltersWhatItPrints) {
  const std::pair<std::vector<std::string>, std::vector<std::string>> filters[] = {
      {{"--kind", "malformed,impossible_date"}, {"malformed", "impossible_date"}},
      {{"--kind", "malformed", "--kind", "date_differs"}, {"date_differs", "malformed"}},
      {{"--severity", "error"}, {"ratio_percent", "impossible_date"}},
      {{"--severity", "warning"}, {"date_differs", "ratio_percent", "impossible_date"}},
      {{"--publisher", "song tra"}, {"date_differs", "ratio_percent"}},
      {{"--from", "2022"}, {"malformed", "impossible_date"}},
      {{"--to", "2021-12"}, {"date_differs", "ratio_percent"}},
      {{"--limit", "1"}, {"date_differs"}},
      {{"--severity", "error", "--publisher", "Kênh Xáng"}, {"impossible_date"}},
  };
  for (const auto& [words, kinds] : filters) {
    SCOPED_TRACE(words[0] + " " + words[1]);
    EXPECT_EQ(kinds_of(findings(words)), kinds);
  }
}

TEST_F(AuditTest, TellsIfNothingWasFound) {
  for (const char* format : {"table", "csv", "ndjson", "html"}) {
    const Outcome none = audit({"--publisher", "Báo Khác", "--format", format});
    EXPECT_EQ(none.exit, 0);
    EXPECT_THAT(none.err, StartsWith("nothing was found\n"));
  }
}

TEST_F(AuditTest, FailsOnASeverityWhateverIsPrinted) {
  for (const char* severity : {"error", "warning", "note"}) {
    EXPECT_EQ(audit({"--fail-on", severity}).exit, 1);
    EXPECT_EQ(audit({"--fail-on", severity, "--limit", "0", "--kind", "future"}).exit, 1);
  }
  folder_.write("few.txt", "Hội nghị học Quyết định số 917/QĐ-TW của Bộ Chính trị.");
  run({"ingest", "--db", folder_.path("few.db"), folder_.path("few.txt")});
  EXPECT_EQ(audit({"--db", folder_.path("few.db"), "--fail-on", "warning"}).exit, 0);
  EXPECT_EQ(audit({"--db", folder_.path("few.db"), "--fail-on", "note"}).exit, 1);
}

TEST_F(AuditTest, LeavesSettledFindingsAlone) {
  const std::string settled = folder_.write(
      "settled.tsv",
      "article\tkind\ttext\tsymbol\treason\tdate\n"
      "song-tra\tdate_differs\t\t930/2020/NĐ-CP\tas the gazette prints it\t2024-07-25\n"
      "kenh-xang\tfuture\tx\t\tmended since\t2024-07-25\n");
  const Outcome told = audit({"--accept", settled, "--fail-on", "warning"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, Not(HasSubstr("warning:")));
  EXPECT_EQ(told.err,
            "findings: 2 errors, 0 warnings, 1 note\n"
            "articles audited: 2\n"
            "citations: 1 known, 0 ambiguous, 1 in no registry\n"
            "findings accepted before: 1\n" +
                settled + ":3: settles no finding\n");
  EXPECT_THAT(kinds_of(findings({"--accept", settled})),
              ElementsAre("ratio_percent", "malformed", "impossible_date"));
}

TEST_F(AuditTest, TellsEveryFaultOfItsFiles) {
  const std::string registry = folder_.write("broken.tsv",
                                             "symbol\ttype\tdate\n"
                                             "12-CT/TU\tChỉ thị\t31/02/2018\n"
                                             "14-CT/TU\tChỉ thị\t2018-03-12\n"
                                             "15-CT/TU\t\t2018-03-12\n");
  const std::string settled = folder_.write("settled.tsv", "article\tkind\nx\tfuture\n");
  const Outcome broken = audit({"--registry", registry, "--accept", settled});
  EXPECT_EQ(broken.exit, 2);
  EXPECT_THAT(broken.out, IsEmpty());
  EXPECT_THAT(lines_of(broken.err),
              ElementsAre(StartsWith(registry + ":2: "), StartsWith(registry + ":4: "),
                          StartsWith(settled + ":")));

  const Outcome missing = audit({"--registry", folder_.path("none.tsv")});
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, HasSubstr("none.tsv: cannot be read"));
  EXPECT_EQ(audit({"--registry", folder_.make_folder("folder")}).exit, 2);
}

TEST_F(AuditTest, RefusesWrongUsage) {
  const std::pair<std::vector<std::string>, const char*> wrong[] = {
      {{"--kind", "wrong"}, "--kind is one of date_differs, "},
      {{"--severity", "fatal"}, "--severity is one of error, warning, note"},
      {{"--fail-on", "any"}, "--fail-on is one of"},
      {{"--format", "json"}, "--format is one of table, ndjson, csv, html"},
      {{"--view", "all"}, "--view is one of findings, documents, publishers, unregistered"},
      {{"--view", "documents", "--kind", "future"}, "--kind chooses among findings only"},
      {{"--view", "publishers", "--format", "html"}, "--format html shows findings only"},
      {{"--from", "soon"}, "--from is a date"},
      {{"more"}, "\"more\" is too much"},
  };
  for (const auto& [words, message] : wrong) {
    const Outcome refused = audit(words);
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr(message));
  }
}

TEST_F(AuditTest, KeepsItsFindingsInTheDatabase) {
  const std::string first = audit({"--format", "ndjson"}).out;
  EXPECT_EQ(audit({"--format", "ndjson"}).out, first);
  const SQLite::Database database(db());
  SQLite::Statement count(database, "SELECT count(*) FROM finding");
  count.executeStep();
  EXPECT_EQ(count.getColumn(0).getInt(), 4);
}

TEST_F(AuditTest, NeedsADatabaseThatNobodyIsChanging) {
  const Outcome missing = audit({"--db", folder_.path("none.db")});
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, HasSubstr("none.db: no such database"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path("none.db")));

  SQLite::Database database(db(), SQLite::OPEN_READWRITE);
  database.exec("BEGIN IMMEDIATE");
  const Outcome locked = audit();
  EXPECT_EQ(locked.exit, 2);
  EXPECT_THAT(locked.out, IsEmpty());
  EXPECT_THAT(locked.err, AllOf(StartsWith("solieu: "), HasSubstr("locked")));
}

TEST_F(AuditTest, ReadsADatabaseThatItMayNotChange) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  std::filesystem::permissions(db(), std::filesystem::perms::owner_read);
  EXPECT_THAT(findings(), SizeIs(4));
}

TEST_F(AuditTest, ShowsHowDocumentsAreCited) {
  EXPECT_THAT(lines_of(audit({"--view", "documents"}).out),
              ElementsAre(StartsWith("document "),
                          AllOf(StartsWith("930/2020/NĐ-CP  Nghị định  Chính phủ  05/03/2020 "),
                                EndsWith("Nghị định số 930/2020/NĐ-CP (1)"))));
  const auto unregistered =
      json::parse(audit({"--view", "unregistered", "--format", "ndjson"}).out);
  EXPECT_EQ(unregistered.at("symbol"), "917-QĐ/TW");
  EXPECT_EQ(unregistered.at("citations"), 1);
  EXPECT_EQ(unregistered.at("by_publisher"), (json{{"Báo Kênh Xáng", 1}}));
  EXPECT_THAT(lines_of(audit({"--view", "documents", "--format", "csv"}).out),
              ElementsAre(StartsWith("symbol,name,type,issuer,date,"),
                          StartsWith("930/2020/NĐ-CP,,Nghị định,Chính phủ,2020-03-05,")));
}

TEST_F(AuditTest, ShowsHowWellPublishersCite) {
  EXPECT_THAT(lines_of(audit({"--view", "publishers"}).out),
              AllOf(SizeIs(3), Contains(StartsWith("Báo Sông Trà "))));
  EXPECT_THAT(lines_of(audit({"--view", "publishers", "--limit", "1"}).out), SizeIs(2));
  EXPECT_THAT(lines_of(audit({"--view", "publishers", "--format", "ndjson"}).out),
              Contains(R"({"publisher":"Báo Sông Trà","articles":1,"citations":1,"bound":1,)"
                       R"("ambiguous":0,"unknown":0,)"
                       R"("findings":{"date_differs":1,"ratio_percent":1}})"));
  EXPECT_THAT(lines_of(audit({"--view", "publishers", "--format", "csv"}).out),
              Contains(StartsWith("Báo Sông Trà,1,1,1,0,0,2,date_differs (1); ratio_percent (1)")));
}

}  // namespace
}  // namespace solieu::cli
