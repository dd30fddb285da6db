#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "program.h"

namespace solieu::cli {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr const char* kReports =
    R"({"uri":"https://x/1","title":"Nông dân Cái Nước giúp nhau","published":"2021-03-12",)"
    R"("publisher":"Hội Nông dân tỉnh","text":"Hội Nông dân huyện Cái Nước xây dựng 15 căn nhà đại )"
    R"(đoàn kết với số tiền 915 triệu đồng."})"
    "\n"
    R"({"uri":"https://x/2","title":"Đầm Dơi vì người nghèo","published":"2022-07","text":)"
    R"("Huyện Đầm Dơi vận động 1,5 tỷ đồng. Mặt trận huyện hỗ trợ 200 triệu đồng. Xã bàn giao 4 căn )"
    R"(nhà tình nghĩa."})"
    "\n";

class DatabaseTest : public ::testing::Test {
 protected:
  DatabaseTest() { folder_.write("reports.ndjson", kReports); }

  Outcome ingest(const std::string& path) {
    return run({"ingest", "--db", db(), folder_.path(path)});
  }
  // Of the reports above.
  Outcome ask(std::vector<std::string> words) {
    if (!std::filesystem::exists(db())) ingest("reports.ndjson");
    words.insert(words.end(), {"--db", db()});
    return run(words);
  }
  std::string db() const { return folder_.path("test.db"); }

  TemporaryFolder folder_;
};

TEST_F(DatabaseTest, IngestSumsUpWhatIsNew) {
  const Outcome first = ingest("reports.ndjson");
  EXPECT_EQ(first.exit, 0);
  EXPECT_THAT(first.err, IsEmpty());
  EXPECT_THAT(first.out, StartsWith("articles: 2 new, 0 replaced, 0 unchanged, 0 failed\nfacts: 3 "
                                    "money, 2 house"));
  EXPECT_THAT(ingest("reports.ndjson").out,
              StartsWith("articles: 0 new, 0 replaced, 2 unchanged, 0 failed\nfacts: none\n"));
  std::string changed = kReports;
  changed.replace(changed.find("915"), 3, "920");
  folder_.write("reports.ndjson", changed);
  EXPECT_THAT(ingest("reports.ndjson").out,
              StartsWith("articles: 0 new, 1 replaced, 1 unchanged, 0 failed\n"));
  EXPECT_THAT(run({"ingest", "--lang", "vi", "--db", db(), folder_.path("reports.ndjson")}).out,
              StartsWith("bài: 0 mới, 0 thay thế, 2 không đổi, 0 lỗi\ndữ kiện: không có\n"));
}

TEST_F(DatabaseTest, IngestSumsUpForPrograms) {
  const Outcome done = ask({"ingest", "--format", "json", folder_.path("reports.ndjson")});
  const auto summary = nlohmann::json::parse(done.out);
  EXPECT_EQ(summary.at("articles").at("unchanged"), 2);
  EXPECT_EQ(summary.at("articles").at("failed"), 0);
}

TEST_F(DatabaseTest, IngestTellsWhatItCannotRead) {
  folder_.make_folder("mixed");
  folder_.write("mixed/a.txt", "Trao 5 triệu đồng.");
  folder_.write("mixed/b.txt", "Th\xE0nh");
  folder_.write("mixed/c.txt", "");
  const Outcome done = ingest("mixed");
  EXPECT_EQ(done.exit, 2);
  EXPECT_THAT(done.out, StartsWith("articles: 1 new, 0 replaced, 0 unchanged, 2 failed\n"));
  EXPECT_THAT(done.err, HasSubstr("b.txt: not UTF-8 at byte 2"));
  EXPECT_THAT(done.err, HasSubstr("c.txt: empty"));
  EXPECT_THAT(lines_of(done.err), SizeIs(2));
}

TEST_F(DatabaseTest, FailuresAreTold) {
  folder_.make_folder("mixed");
  folder_.write("mixed/a.txt", "Trao 5 triệu đồng.");
  folder_.write("mixed/b.txt", "Th\xE0nh");
  folder_.write("mixed/s.ndjson", "{\"uri\":\"x\",\"text\":\"Trao 5 quà.\"}\n{\"uri\":\"y\"}\n");
  ingest("mixed");
  const Outcome told = ask({"failures"});
  EXPECT_EQ(told.exit, 0);
  EXPECT_THAT(told.err, IsEmpty());
  const std::vector<std::string> lines = lines_of(told.out);
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_THAT(lines[0], StartsWith("file"));
  EXPECT_THAT(lines[1], HasSubstr("b.txt       not UTF-8 at byte 2"));
  EXPECT_THAT(lines[1], HasSubstr(" UTC"));
  EXPECT_THAT(lines[2], HasSubstr("s.ndjson:2  \"text\" is missing or unreadable"));
  EXPECT_THAT(ask({"failures", "--lang", "vi"}).out, HasSubstr("lý do"));

  const std::string ndjson = ask({"failures", "--format", "ndjson"}).out;
  const auto failure = nlohmann::json::parse(lines_of(ndjson).back());
  EXPECT_EQ(failure.at("file"), folder_.path("mixed/s.ndjson"));
  EXPECT_EQ(failure.at("line"), 2);
  EXPECT_EQ(failure.at("kind"), "bad_json");
  EXPECT_EQ(failure.at("detail"), "text");
  EXPECT_EQ(failure.at("at").get<std::string>().size(), 20u);
  EXPECT_THAT(ask({"failures", "--format", "csv"}).out,
              StartsWith("file,line,byte,kind,detail,reason,at\r\n" + folder_.path("mixed/b.txt") +
                         ",,2,unknown_encoding,none,"));

  folder_.write("mixed/b.txt", "Thành công.");
  folder_.write("mixed/s.ndjson", "{\"uri\":\"x\",\"text\":\"Trao 5 quà.\"}\n");
  EXPECT_EQ(ingest("mixed").exit, 0);
  const Outcome nothing = ask({"failures"});
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_THAT(nothing.out, IsEmpty());
}

TEST_F(DatabaseTest, CopiesCountOnce) {
  const std::string report =
      "Trong sáu tháng, Hội Nông dân xã Tân Phú khởi công 15 căn nhà đại đoàn kết với tổng số tiền "
      "915 triệu đồng, và trao 230 suất quà cho hội viên có hoàn cảnh khó khăn ở 12 thôn.";
  const auto line = [](const char* uri, const char* day, const std::string& text) {
    return nlohmann::json{{"uri", uri}, {"published", day}, {"title", uri}, {"text", text}}.dump() +
           "\n";
  };
  folder_.write("copies.ndjson",
                line("bao-b", "2022-07-10", report + " Bài: Lê Thị Hoa") +
                    line("bao-a", "2022-07-09", report) +
                    line("bao-c", "2022-08-09", "Xã Tân Phú bàn giao 4 căn nhà tình nghĩa."));
  EXPECT_THAT(ingest("copies.ndjson").out, HasSubstr("\ncopies of other articles: 1\n"));
  EXPECT_THAT(ingest("copies.ndjson").out,
              HasSubstr("\nfiles not read, as nothing has changed: 1\n"));
  const auto summary =
      nlohmann::json::parse(ask({"ingest", "--format", "json", folder_.path("copies.ndjson")}).out);
  EXPECT_EQ(summary.at("articles").at("copies"), 0);
  EXPECT_EQ(summary.at("files").at("passed_over"), 1);

  EXPECT_THAT(ask({"query", "house", "--sum", "--format", "csv"}).out, HasSubstr("\n2,19,"));
  EXPECT_THAT(ask({"query", "house", "--sum", "--format", "csv", "--all-copies"}).out,
              HasSubstr("\n3,34,"));
  EXPECT_THAT(lines_of(ask({"query", "house", "--format", "ndjson"}).out), SizeIs(2));
  EXPECT_THAT(lines_of(ask({"query", "house", "--format", "ndjson", "--all-copies"}).out),
              SizeIs(3));
  EXPECT_THAT(ask({"search", "hoàn cảnh khó khăn"}).out, StartsWith("bao-a (and 1 copy)\n"));
  EXPECT_THAT(ask({"search", "--lang", "vi", "hoàn cảnh khó khăn"}).out,
              StartsWith("bao-a (và 1 bản sao)\n"));
  const std::string hit = ask({"search", "--format", "ndjson", "hoàn cảnh khó khăn"}).out;
  EXPECT_EQ(nlohmann::json::parse(hit).at("copies"), 1);
  EXPECT_THAT(lines_of(ask({"search", "--format", "ndjson", "--all-copies", "khó khăn"}).out),
              SizeIs(2));
}

TEST_F(DatabaseTest, NothingToIngestIsOne) {
  folder_.make_folder("empty");
  EXPECT_EQ(ingest("empty").exit, 1);
  EXPECT_EQ(run({"ingest", "--db", db(), "--jobs", "0", folder_.path("empty")}).exit, 2);
}

TEST_F(DatabaseTest, DatabaseThatFailsIsAFailure) {
  const std::string corrupt = folder_.write("corrupt.db", std::string(4096, 'x'));
  const std::string nowhere = folder_.path("missing/test.db");
  for (const std::string& file : {corrupt, nowhere, folder_.path("")}) {
    SCOPED_TRACE(file);
    const Outcome written = run({"ingest", "--db", file, folder_.path("reports.ndjson")});
    EXPECT_EQ(written.exit, 2);
    EXPECT_THAT(written.out, IsEmpty());
    EXPECT_THAT(written.err, StartsWith("solieu: " + file));
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"query", "money"}, {"search", "nha"}}) {
      std::vector<std::string> arguments = words;
      arguments.insert(arguments.end(), {"--db", file});
      const Outcome asked = run(arguments);
      EXPECT_EQ(asked.exit, 2);
      EXPECT_THAT(asked.err, StartsWith("solieu: " + file));
    }
  }
  EXPECT_FALSE(std::filesystem::exists(nowhere));
  std::ifstream unchanged(corrupt);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(unchanged), {}), std::string(4096, 'x'));
}

TEST_F(DatabaseTest, UnwritableDatabaseIsAFailure) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  ingest("reports.ndjson");
  std::filesystem::permissions(db(), std::filesystem::perms::owner_read);
  folder_.write("more.txt", "Trao 5 triệu đồng.");
  EXPECT_EQ(ingest("more.txt").exit, 2);
}

TEST_F(DatabaseTest, InterruptedIngestGoesOn) {
  constexpr int kArticles = 3000;
  std::string stream;
  for (int i = 0; i < kArticles; ++i) {
    stream += nlohmann::json{{"uri", std::to_string(i)}, {"text", "Trao 5 triệu đồng, 3 căn nhà."}}
                  .dump() +
              "\n";
  }
  const std::string path = folder_.write("many.ndjson", stream);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(STDOUT_FILENO);
    ::close(STDERR_FILENO);
    ::execl(SOLIEU_PROGRAM, "solieu", "ingest", "--db", db().c_str(), path.c_str(), nullptr);
    ::_exit(127);
  }
  ::usleep(150'000);
  ::kill(child, SIGINT);
  int status = 0;
  ::waitpid(child, &status, 0);
  // Before it could take notice, in the middle, or when all was done already.
  if (WIFEXITED(status)) {
    EXPECT_THAT(WEXITSTATUS(status), AnyOf(0, 2));
  } else {
    EXPECT_EQ(WTERMSIG(status), SIGINT);
  }
  const Outcome again = ingest("many.ndjson");
  EXPECT_EQ(again.exit, 0) << again.err;
  EXPECT_THAT(ask({"query", "money", "--sum", "--format", "csv"}).out,
              HasSubstr("\n3000,15000000000,VND,"));
}

TEST_F(DatabaseTest, QueryPrintsATable) {
  const Outcome houses = ask({"query", "house"});
  EXPECT_EQ(houses.exit, 0);
  EXPECT_THAT(houses.err, IsEmpty());
  EXPECT_THAT(lines_of(houses.out), SizeIs(3));
  EXPECT_THAT(houses.out, HasSubstr("15 căn  build; đại đoàn kết; 915.000.000 đ"));
  EXPECT_THAT(houses.out, HasSubstr("12/03/2021"));
  EXPECT_THAT(houses.out, HasSubstr("Nông dân Cái Nước giúp nhau"));
  EXPECT_THAT(houses.out, Not(HasSubstr("\033")));
}

TEST_F(DatabaseTest, QueryMarksTheFactInItsSentence) {
  EXPECT_THAT(ask({"query", "money", "--color", "always", "--min", "1 tỷ"}).out,
              HasSubstr("vận động \033[1m1,5 tỷ đồng\033[0m."));
}

TEST_F(DatabaseTest, QueryFilters) {
  const std::pair<std::vector<std::string>, std::size_t> filters[] = {
      {{}, 3},
      {{"--min", "915000000"}, 2},
      {{"--min", "915 triệu", "--max", "1 tỷ"}, 1},
      {{"--max", "200.000.000"}, 1},
      {{"--from", "2022"}, 2},
      {{"--from", "2021-03-12", "--to", "2021-03"}, 1},
      {{"--to", "2021"}, 1},
      {{"--role", "support"}, 1},
      {{"--text", "van dong"}, 1},
      {{"--title", "nông dân"}, 1},
      {{"--publisher", "nong dan"}, 1},
      {{"--currency", "USD"}, 0},
      {{"--where", "currency=VND"}, 3},
      {{"--limit", "2"}, 2},
  };
  for (const auto& [filter, count] : filters) {
    SCOPED_TRACE(filter.empty() ? "" : filter.front() + " " + filter.back());
    std::vector<std::string> words = {"query", "money", "--format", "ndjson"};
    words.insert(words.end(), filter.begin(), filter.end());
    const Outcome found = ask(words);
    EXPECT_EQ(found.exit, count > 0 ? 0 : 1);
    EXPECT_THAT(lines_of(found.out), SizeIs(count));
  }
}

TEST_F(DatabaseTest, QueryPrintsForPrograms) {
  const auto fact = nlohmann::json::parse(
      ask({"query", "house", "--format", "ndjson", "--programme", "dai doan ket"}).out);
  EXPECT_EQ(fact.at("document"), "https://x/1");
  EXPECT_EQ(fact.at("value").at("money"), 915'000'000);
  EXPECT_EQ(fact.at("published"), "2021-03-12");
  EXPECT_EQ(fact.at("title"), "Nông dân Cái Nước giúp nhau");
  EXPECT_THAT(fact.at("sentence").get<std::string>(), StartsWith("Hội Nông dân huyện"));
  EXPECT_EQ(nlohmann::json::parse(ask({"query", "house", "--format", "json"}).out).size(), 2);

  const std::string csv = ask({"query", "house", "--format", "csv", "--order", "largest"}).out;
  EXPECT_THAT(csv, StartsWith("count,comparator,programme,action,money,actor,place,period_from,"
                              "period_to,text,sentence,published,title,publisher,author,document,"
                              "start,end,rule\r\n"
                              "15,eq,đại đoàn kết,build,915000000,"));
  EXPECT_THAT(ask({"query", "date", "--format", "csv"}).out,
              StartsWith("from,to,granularity,text"));
}

TEST_F(DatabaseTest, QueryGroupsAndAddsUp) {
  EXPECT_EQ(ask({"query", "money", "--group-by", "role"}).out,
            "role          facts\n"
            "raised            1\n"
            "support           1\n"
            "(not stated)      1\n");
  EXPECT_EQ(ask({"query", "money", "--group-by", "year", "--sum", "--format", "csv"}).out,
            "year,facts,sum,unit,money,lower_bound,approximate,cumulative\r\n"
            "2022,2,1700000000,VND,,0,0,\r\n"
            "2021,1,915000000,VND,,0,0,\r\n");
  const auto total =
      nlohmann::json::parse(ask({"query", "house", "--sum", "--format", "json"}).out);
  ASSERT_THAT(total, SizeIs(1));
  EXPECT_EQ(total[0].at("facts"), 2);
  EXPECT_EQ(total[0].at("sum"), 19);
  EXPECT_EQ(total[0].at("money"), 915'000'000);
}

TEST_F(DatabaseTest, QueryRefusesWhatThereIsNot) {
  EXPECT_EQ(ask({"query"}).exit, 2);
  EXPECT_EQ(ask({"query", "money", "--min", "nhiều"}).exit, 2);
  EXPECT_EQ(ask({"query", "money", "--where", "tree"}).exit, 2);
  EXPECT_EQ(ask({"query", "money", "--where", "tree=1"}).exit, 2);
  EXPECT_EQ(ask({"query", "money", "--group-by", "tree"}).exit, 2);
  EXPECT_EQ(ask({"query", "percent", "--actor", "x"}).exit, 2);
  const Outcome unknown = ask({"query", "mony"});
  EXPECT_EQ(unknown.exit, 1);
  EXPECT_THAT(unknown.err, HasSubstr("the database holds no \"mony\"; it holds"));
}

TEST_F(DatabaseTest, MissingDatabaseIsNotMade) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"query", "money"}, {"search", "nha"}}) {
    std::vector<std::string> arguments = words;
    arguments.insert(arguments.end(), {"--db", folder_.path("none.db")});
    const Outcome asked = run(arguments);
    EXPECT_EQ(asked.exit, 2);
    EXPECT_THAT(asked.err, HasSubstr("none.db: no such database"));
  }
  EXPECT_FALSE(std::filesystem::exists(folder_.path("none.db")));
}

TEST_F(DatabaseTest, SearchFindsWithAndWithoutToneMarks) {
  for (const char* words :
       {"nhà đại đoàn kết", "nha dai doan ket", "NHÀ ĐẠI ĐOÀN KẾT", "\"đại đoàn kết\" nhà"}) {
    SCOPED_TRACE(words);
    const Outcome found = ask({"search", words});
    EXPECT_EQ(found.exit, 0);
    EXPECT_THAT(
        lines_of(found.out),
        ElementsAre("Nông dân Cái Nước giúp nhau", "  12/03/2021  Hội Nông dân tỉnh  https://x/1",
                    StartsWith("    Hội Nông dân huyện Cái Nước xây dựng 15 căn nhà đại")));
  }
  EXPECT_EQ(ask({"search", "nha", "dai", "doan", "ket"}).out,
            ask({"search", "nha dai doan ket"}).out);
  EXPECT_THAT(ask({"search", "--color", "always", "nha dai doan ket"}).out,
              HasSubstr("căn \033[1mnhà đại đoàn kết\033[0m với"));
  const Outcome nothing = ask({"search", "nhá"});
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_THAT(nothing.out, IsEmpty());
}

TEST_F(DatabaseTest, SearchTakesDashesForWordsToLeaveOut) {
  EXPECT_THAT(ask({"search", "nhà", "-đầm"}).out, StartsWith("Nông dân Cái Nước"));
  EXPECT_THAT(ask({"search", "nhà -đầm"}).out, StartsWith("Nông dân Cái Nước"));
  EXPECT_THAT(ask({"search", "-h"}).out, StartsWith("usage: solieu search"));
  EXPECT_EQ(run({"query", "-money"}).exit, 2);
  const Outcome nothing = ask({"search", "-đầm"});
  EXPECT_EQ(nothing.exit, 1);
  EXPECT_THAT(nothing.err, HasSubstr("something has to be asked for"));
}

TEST_F(DatabaseTest, SearchFilters) {
  const std::pair<std::vector<std::string>, std::size_t> filters[] = {
      {{}, 2},
      {{"--title", "nông dân"}, 1},
      {{"--publisher", "nong dan"}, 1},
      {{"--from", "2022"}, 1},
      {{"--to", "2021-03"}, 1},
      {{"--place", "Đầm Dơi"}, 1},
      {{"--place", "Phú Quốc"}, 0},
      {{"--order", "newest", "--limit", "1"}, 1},
  };
  for (const auto& [filter, count] : filters) {
    SCOPED_TRACE(filter.empty() ? "" : filter.front() + " " + filter.back());
    std::vector<std::string> words = {"search", "nhà", "--format", "ndjson"};
    words.insert(words.end(), filter.begin(), filter.end());
    EXPECT_THAT(lines_of(ask(words).out), SizeIs(count));
  }
  EXPECT_EQ(ask({"search", "--title", "nông dân"}).exit, 0);
  EXPECT_EQ(ask({"search"}).exit, 2);
}

TEST_F(DatabaseTest, SearchPrintsTablesAndNotes) {
  EXPECT_EQ(ask({"search", "--format", "csv", "tinh nghia"}).out,
            "title,published,publisher,author,document,sentence,found,copies\r\n"
            "Đầm Dơi vì người nghèo,2022-07,,,https://x/2,Xã bàn giao 4 căn nhà tình nghĩa.,"
            "tình nghĩa,0\r\n");
  EXPECT_EQ(ask({"search", "--format", "markdown", "tinh nghia"}).out,
            "- [Đầm Dơi vì người nghèo](<https://x/2>), 07/2022\n"
            "  > Xã bàn giao 4 căn nhà **tình nghĩa**.\n");
  EXPECT_EQ(nlohmann::json::parse(ask({"search", "--format", "json", "nhà"}).out).size(), 2);
  EXPECT_EQ(ask({"search", "--format", "json", "không-có"}).out, "[]\n");
}

TEST_F(DatabaseTest, SearchEscapesWhatMarkdownWouldTakeForItsOwn) {
  folder_.write("marks.ndjson",
                R"({"uri":"a b>c","title":"Tin [1] *mới*","text":"Nhà <b> số_1 \\ đẹp."})"
                "\n");
  ingest("marks.ndjson");
  EXPECT_EQ(ask({"search", "--format", "markdown", "đẹp"}).out,
            "- [Tin \\[1\\] \\*mới\\*](<a b\\>c>)\n"
            "  > Nhà \\<b\\> số\\_1 \\\\ **đẹp**.\n");
}

TEST_F(DatabaseTest, SearchBeginsNoListInAQuotation) {
  folder_.write("lists.ndjson",
                R"({"uri":"a","title":"Tin","text":"- Một căn xấu.\n2. Hai căn cũ."})"
                "\n");
  ingest("lists.ndjson");
  EXPECT_THAT(ask({"search", "--format", "markdown", "xấu"}).out,
              HasSubstr("  > \\- Một căn **xấu**.\n"));
  EXPECT_THAT(ask({"search", "--format", "markdown", "cũ"}).out,
              HasSubstr("  > 2\\. Hai căn **cũ**.\n"));
}

TEST_F(DatabaseTest, SearchPrintsForPrograms) {
  const Outcome found = ask({"search", "--format", "ndjson", "can nha"});
  EXPECT_THAT(lines_of(found.out), SizeIs(2));
  EXPECT_THAT(lines_of(ask({"search", "--format", "ndjson", "--limit", "1", "can nha"}).out),
              SizeIs(1));
  const auto hit = nlohmann::json::parse(ask({"search", "--format", "ndjson", "van dong"}).out);
  EXPECT_EQ(hit.at("document"), "https://x/2");
  EXPECT_EQ(hit.at("published"), "2022-07");
  EXPECT_EQ(hit.at("matches"), nlohmann::json::parse("[[14,22]]"));
  EXPECT_EQ(hit.at("sentence_start"), 0);
}

}  // namespace
}  // namespace solieu::cli
