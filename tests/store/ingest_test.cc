#include "engine/ingest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <memory>
#include <thread>

#include "engine/store/error.h"
#include "tests/store/plain_reports.h"
#include "tests/store/scratch.h"

namespace solieu {
namespace {

namespace fs = std::filesystem;

using store::faults;
using store::Scratch;
using store::sql;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

class IngestTest : public testing::Test {
 protected:
  void write_reports(int from, int to) {
    for (int i = from; i < to; ++i) {
      scratch_.write(fmt::format("reports/{:04}.txt", i), plain_report(i));
    }
  }
  std::string reports() const { return scratch_.path("reports"); }

  IngestSummary run(const std::vector<std::string>& paths,
                    const IngestOptions& options = plain_options(),
                    const Extract& extract = numbers_of) {
    auto database = store::Database::open(scratch_.database(), store::Access::kWrite);
    return ingest(paths, options, extract, database);
  }

  // All that an ingest leaves behind, whatever the ids.
  static std::vector<std::string> content(const std::string& file) {
    std::vector<std::string> rows =
        sql(file, "SELECT uri, title, size, content_hash, made_by, text FROM article ORDER BY uri");
    for (std::string& row : sql(file,
                                "SELECT * FROM (SELECT uri, start, end, text, number, unit, "
                                "rule, sentence FROM v_quantity) ORDER BY uri, start")) {
      rows.push_back(std::move(row));
    }
    for (std::string& row : sql(file,
                                "SELECT uri FROM search JOIN article ON article.id = search.rowid "
                                "WHERE search MATCH 'tan phu 3' ORDER BY uri")) {
      rows.push_back(std::move(row));
    }
    return rows;
  }

  std::vector<std::string> uris() {
    return sql(scratch_.database(), "SELECT uri FROM article ORDER BY uri");
  }

  Scratch scratch_;
};

TEST_F(IngestTest, BringsReportsIntoTheDatabase) {
  write_reports(0, 50);
  const IngestSummary summary = run({reports()});
  EXPECT_EQ(summary.added, 50u);
  EXPECT_EQ(summary.articles(), 50u);
  EXPECT_EQ(summary.failed, 0u);
  EXPECT_THAT(summary.facts, ElementsAre(Pair("quantity", 50 * 20 * 4)));
  EXPECT_THAT(sql(scratch_.database(), "SELECT count(*) FROM v_quantity"), ElementsAre("4000"));
  EXPECT_THAT(sql(scratch_.database(),
                  "SELECT count(*) FROM fact JOIN article ON article.id = article_id "
                  "WHERE substr(article.text, start + 1, end - start) IS NOT fact.text"),
              ElementsAre("0"));
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(IngestTest, GivesTheSameDatabaseWithAnyNumberOfThreads) {
  write_reports(0, 60);
  for (const std::size_t jobs : {0, 1, 2, 5}) {
    SCOPED_TRACE(jobs);
    const std::string file = scratch_.path(fmt::format("{}.db", jobs));
    auto database = store::Database::open(file, store::Access::kWrite);
    IngestOptions options = plain_options();
    options.jobs = jobs;
    options.batch.time = std::chrono::hours(1);
    ingest({reports()}, options, numbers_of, database);
    EXPECT_TRUE(Scratch::read(file) == Scratch::read(scratch_.path("0.db")));
  }
}

TEST_F(IngestTest, ExtractsOnlyWhatIsNew) {
  write_reports(0, 20);
  run({reports()});
  std::atomic<int> extracted = 0;
  const Extract count = [&extracted](const input::Article& article) {
    ++extracted;
    return numbers_of(article);
  };
  IngestSummary summary = run({reports()}, plain_options(), count);
  EXPECT_EQ(summary.unchanged, 20u);
  EXPECT_EQ(extracted, 0);

  write_reports(20, 22);
  scratch_.write("reports/0007.txt", "Đã sửa: 12 suất quà.\n");
  summary = run({reports()}, plain_options(), count);
  EXPECT_EQ(summary.added, 2u);
  EXPECT_EQ(summary.replaced, 1u);
  EXPECT_EQ(summary.unchanged, 19u);
  EXPECT_EQ(extracted, 3);

  IngestOptions other_rules = plain_options();
  other_rules.stamp.made_by = "grammar 2";
  EXPECT_EQ(run({reports()}, other_rules, count).replaced, 22u);
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

// --- files that need no second reading ---

class KnownFileTest : public IngestTest {
 protected:
  IngestSummary run_again(const IngestOptions& options = plain_options()) {
    return run({reports()}, options);
  }
  void touch(const std::string& name) {
    const std::string path = scratch_.path("reports/" + name);
    fs::last_write_time(path, fs::last_write_time(path) + std::chrono::seconds(1));
  }
  void make_unlike_its_time(const std::string& name, std::string_view bytes) {
    const std::string path = scratch_.path("reports/" + name);
    const auto time = fs::last_write_time(path);
    scratch_.write("reports/" + name, bytes);
    fs::last_write_time(path, time);
  }
};

constexpr std::string_view kStream =
    "{\"uri\":\"a\",\"text\":\"Trao 1 quà.\"}\n{\"uri\":\"b\",\"text\":\"Trao 3 quà.\"}\n";

TEST_F(KnownFileTest, PassesOverFilesThatHaveNotChanged) {
  write_reports(0, 5);
  scratch_.write("reports/s.ndjson", kStream);
  EXPECT_EQ(run_again().files_passed_over, 0u);
  // Who read it would see it.
  make_unlike_its_time("0003.txt", std::string(plain_report(3).size(), 'x'));
  const IngestSummary again = run_again();
  EXPECT_EQ(again.files_passed_over, 6u);
  EXPECT_EQ(again.unchanged, 7u) << "their articles";
  EXPECT_EQ(again.replaced, 0u);
  EXPECT_THAT(sql(scratch_.database(), "SELECT sum(articles) FROM source"), ElementsAre("7"));
}

TEST_F(KnownFileTest, LooksAtTheBytesWhereOnlyTheTimeHasChanged) {
  write_reports(0, 3);
  run_again();
  touch("0001.txt");
  EXPECT_EQ(run_again().files_passed_over, 3u);
  make_unlike_its_time("0001.txt", std::string(plain_report(1).size(), 'x'));
  EXPECT_EQ(run_again().files_passed_over, 3u) << "its new time is known now";
  touch("0001.txt");
  const IngestSummary changed = run_again();
  EXPECT_EQ(changed.files_passed_over, 2u);
  EXPECT_EQ(changed.replaced, 1u);
  EXPECT_EQ(run_again().files_passed_over, 3u);
}

TEST_F(KnownFileTest, ReadsAgainWhatHasAnotherSize) {
  scratch_.write("reports/s.ndjson", kStream);
  run_again();
  make_unlike_its_time("s.ndjson", "{\"uri\":\"b\",\"text\":\"Trao 9 quà.\"}\n");
  const IngestSummary changed = run_again();
  EXPECT_EQ(changed.files_passed_over, 0u);
  EXPECT_EQ(changed.replaced, 1u);
  EXPECT_THAT(uris(), ElementsAre("a", "b")) << "what the stream does not hold any more stays";
}

TEST_F(KnownFileTest, ReadsAgainWhatWouldBeReadInAnotherWay) {
  write_reports(0, 3);
  run_again();
  IngestOptions other_rules = plain_options();
  other_rules.stamp.made_by = "grammar 2";
  EXPECT_EQ(run_again(other_rules).replaced, 3u);
  EXPECT_EQ(run_again(other_rules).files_passed_over, 3u);
  IngestOptions dated = other_rules;
  dated.input.published = fact::parse_iso_period("2022-07");
  EXPECT_EQ(run_again(dated).replaced, 3u);
  EXPECT_EQ(run_again(dated).files_passed_over, 3u);
}

TEST_F(KnownFileTest, ReadsAgainWhatFailed) {
  write_reports(0, 2);
  scratch_.write("reports/bad.txt", "x\xFF");
  scratch_.write("reports/empty.txt", "");
  scratch_.write("reports/s.ndjson", std::string(kStream) + "{}\n");
  scratch_.write("reports/z.txt", "Trao 12 suất quà.");
  for (int round = 0; round < 2; ++round) {
    SCOPED_TRACE(round);
    const IngestSummary summary = run({scratch_.path("nowhere"), reports()});
    EXPECT_EQ(summary.failed, 4u);
    EXPECT_EQ(summary.files_passed_over, round == 0 ? 0u : 3u);
  }
  EXPECT_THAT(sql(scratch_.database(), "SELECT count(*) FROM source"), ElementsAre("3"));
}

TEST_F(KnownFileTest, NotesNoFileThatItDidNotReadToTheEnd) {
  std::string stream;
  for (int i = 0; i < 300; ++i) {
    stream += fmt::format("{{\"uri\":\"{}\",\"text\":\"Trao {} quà.\"}}\n", i, i);
  }
  scratch_.write("reports/s.ndjson", stream);
  std::stop_source stop;
  IngestOptions options = plain_options();
  options.stop = stop.get_token();
  options.on_progress = [&](const IngestProgress& progress) {
    if (progress.so_far.added == 40) stop.request_stop();
  };
  const IngestSummary stopped = run_again(options);
  EXPECT_LT(stopped.added, 300u);
  EXPECT_THAT(sql(scratch_.database(), "SELECT count(*) FROM source"), ElementsAre("0"));
  EXPECT_EQ(run_again().added, 300 - stopped.added);
  EXPECT_EQ(run_again().files_passed_over, 1u);
}

TEST_F(KnownFileTest, ReadsAgainOnceAnArticleIsGone) {
  write_reports(0, 3);
  run_again();
  sql(scratch_.database(), "DELETE FROM article WHERE uri LIKE '%0001.txt'");
  EXPECT_EQ(run_again().added, 1u);
}

TEST_F(KnownFileTest, CountsTheBytesItPassesOverAsDone) {
  write_reports(0, 4);
  run_again();
  std::size_t done = 0;
  std::size_t total = 0;
  IngestOptions options = plain_options();
  options.on_progress = [&](const IngestProgress& progress) {
    done = progress.bytes_done;
    total = progress.bytes_total;
  };
  run_again(options);
  EXPECT_GT(total, 0u);
  EXPECT_EQ(done, total);
}

TEST_F(IngestTest, CountsTheCopiesAmongWhatIsNew) {
  const std::string report = plain_report(1);
  scratch_.write("reports/a.txt", report);
  scratch_.write("reports/b.txt", report + "\nBài: Lê Thị Hoa\n");
  write_reports(2, 6);
  EXPECT_EQ(run({reports()}).copies, 1u);
  EXPECT_EQ(run({reports()}).copies, 0u);
}

TEST_F(IngestTest, TakesTheLastOfTwoArticlesOfOneName) {
  const std::string stream = scratch_.write(
      "s.ndjson",
      "{\"uri\":\"a\",\"text\":\"Trao 1 quà.\"}\n{\"uri\":\"a\",\"text\":\"Trao 2 quà.\"}\n"
      "{\"uri\":\"b\",\"text\":\"Trao 3 quà.\"}\n{\"uri\":\"b\",\"text\":\"Trao 3 quà.\"}\n");
  const IngestSummary summary = run({stream});
  EXPECT_EQ(summary.added, 2u);
  EXPECT_EQ(summary.replaced, 1u);
  EXPECT_EQ(summary.unchanged, 1u);
  EXPECT_THAT(sql(scratch_.database(), "SELECT uri, text FROM v_fact ORDER BY uri"),
              ElementsAre("a|2 quà", "b|3 quà"));
}

TEST_F(IngestTest, NotesWhatItCannotReadAndGoesOn) {
  write_reports(0, 3);
  scratch_.write("reports/bad.txt", "x\xFF");
  scratch_.write("reports/late nul.txt", std::string(20'000, 'x') + std::string(1, '\0') + " 12 x");
  scratch_.write("reports/rules.txt", "hỏng 12 x");
  scratch_.write("reports/stream.ndjson", "{\"uri\":\"tin-1\",\"text\":\"1 x\"}\n{}\nnonsense\n");
  const Extract extract = [](const input::Article& article) {
    if (article.document.text().starts_with("hỏng")) throw std::runtime_error("no such thing");
    return numbers_of(article);
  };
  std::vector<std::string> messages;
  IngestOptions options = plain_options();
  options.on_failure = [&](const input::Failure& failure) { messages.push_back(failure.message); };
  const std::vector<std::string> paths = {reports(), scratch_.path("nowhere")};
  IngestSummary summary = run(paths, options, extract);
  EXPECT_EQ(summary.added, 4u);
  EXPECT_EQ(summary.failed, 6u);
  EXPECT_THAT(messages, ElementsAre(AllOf(HasSubstr("bad.txt"), HasSubstr("UTF-8")),
                                    AllOf(HasSubstr("late nul.txt"), HasSubstr("20000")),
                                    AllOf(HasSubstr("rules.txt"), HasSubstr("no such thing")),
                                    HasSubstr("stream.ndjson:2"), HasSubstr("stream.ndjson:3"),
                                    HasSubstr("nowhere")));
  EXPECT_THAT(sql(scratch_.database(), "SELECT count(*) FROM failure"), ElementsAre("6"));

  scratch_.write("reports/bad.txt", "Nay là 12 suất.");
  scratch_.write("reports/stream.ndjson", "{\"uri\":\"tin-1\",\"text\":\"1 x\"}\n");
  fs::remove(scratch_.path("reports/late nul.txt"));
  summary = run(paths, options);
  EXPECT_EQ(summary.failed, 1u);
  EXPECT_THAT(sql(scratch_.database(), "SELECT reason FROM failure"),
              ElementsAre(HasSubstr("nowhere")));
}

TEST_F(IngestTest, TellsHowFarItIs) {
  write_reports(0, 10);
  std::vector<std::size_t> done;
  std::size_t total = 0;
  std::size_t articles = 0;
  IngestOptions options = plain_options();
  options.on_progress = [&](const IngestProgress& progress) {
    done.push_back(progress.bytes_done);
    total = progress.bytes_total;
    articles = progress.so_far.articles();
  };
  run({reports()}, options);
  EXPECT_EQ(done.size(), 10u);
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
  EXPECT_EQ(done.back(), total);
  EXPECT_EQ(articles, 10u);
}

TEST_F(IngestTest, EndsAtAnArticleWhenAskedToStop) {
  write_reports(0, 300);
  std::stop_source stop;
  IngestOptions options = plain_options();
  options.stop = stop.get_token();
  options.on_progress = [&](const IngestProgress& progress) {
    if (progress.so_far.added == 40) stop.request_stop();
  };
  const IngestSummary summary = run({reports()}, options);
  EXPECT_GE(summary.added, 40u);
  EXPECT_LT(summary.added, 300u);
  EXPECT_EQ(uris().size(), summary.added);
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
  EXPECT_EQ(run({reports()}).added, 300 - summary.added);
}

// Nobody knows when the next article of a stream will come, if ever.
TEST_F(IngestTest, CommitsWhatItHasWhenStoppedWhileAStreamIsSilent) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const int input = dup(STDIN_FILENO);
  dup2(ends[0], STDIN_FILENO);
  const std::string line = "{\"uri\":\"a\",\"text\":\"Trao 1 quà.\"}\n";
  ASSERT_EQ(write(ends[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));

  std::stop_source stop;
  IngestOptions options = plain_options();
  options.batch.time = std::chrono::hours(1);
  options.stop = stop.get_token();
  options.on_progress = [&](const IngestProgress&) { stop.request_stop(); };
  store::Database::open(scratch_.database(), store::Access::kWrite);
  std::thread ingesting([&] { run({"-"}, options); });
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  std::size_t articles = 0;
  while (articles == 0 && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    articles = store::Database::open(scratch_.database(), store::Access::kRead).stats().articles;
  }
  EXPECT_EQ(articles, 1u);
  close(ends[1]);
  ingesting.join();
  dup2(input, STDIN_FILENO);
  EXPECT_THAT(uris(), ElementsAre("a"));
}

TEST_F(IngestTest, DoesNothingWhenStoppedBeforehand) {
  write_reports(0, 5);
  std::stop_source stop;
  stop.request_stop();
  IngestOptions options = plain_options();
  options.stop = stop.get_token();
  EXPECT_EQ(run({reports()}, options).articles(), 0u);
}

TEST_F(IngestTest, KeepsMemoryAndOrderWithArticlesOfAllSizes) {
  std::string stream;
  for (int i = 0; i < 40; ++i) {
    const std::string text(i % 10 == 3 ? 5'000'000 : 100, i % 2 == 0 ? 'a' : 'b');
    stream += fmt::format("{{\"uri\":\"{:02}\",\"text\":\"{} {} x\"}}\n", i, text, i);
  }
  EXPECT_EQ(run({scratch_.write("s.ndjson", stream)}).added, 40u);
  EXPECT_THAT(sql(scratch_.database(),
                  "SELECT count(*) FROM article a JOIN article b ON b.id = a.id + 1 "
                  "WHERE a.uri >= b.uri"),
              ElementsAre("0"));
}

TEST_F(IngestTest, StopsWhenTheDatabaseFailsAndKeepsWhatWasCommitted) {
  write_reports(0, 10);
  run({reports()});
  write_reports(10, 300);
  {
    auto database = store::Database::open(scratch_.database(), store::Access::kWrite);
    const std::int64_t pages = database.connection().integer("PRAGMA page_count", "test");
    database.connection().execute(fmt::format("PRAGMA max_page_count = {}", pages + 60), "test");
    IngestOptions options = plain_options();
    options.batch.bytes = 20'000;
    EXPECT_THROW(ingest({reports()}, options, numbers_of, database), store::StoreError);
  }
  EXPECT_GT(uris().size(), 10u);
  EXPECT_LT(uris().size(), 300u);
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
  EXPECT_EQ(run({reports()}).articles(), 300u);
}

// --- other processes ---

class ChildTest : public IngestTest {
 protected:
  pid_t start(const std::vector<std::string>& arguments) {
    std::vector<std::string> all = {SOLIEU_INGEST_CHILD};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(all.size() + 1);
    for (std::string& argument : all) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_t pid = 0;
    EXPECT_EQ(posix_spawn(&pid, pointers[0], nullptr, nullptr, pointers.data(), environ), 0);
    return pid;
  }

  static int end_of(pid_t pid) {
    int status = 0;
    waitpid(pid, &status, 0);
    return status;
  }
};

TEST_F(ChildTest, ContinuesAfterBeingKilledAtAnyMoment) {
  write_reports(0, 150);
  const std::string reference = scratch_.path("reference.db");
  auto database = store::Database::open(reference, store::Access::kWrite);
  ingest({reports()}, plain_options(), numbers_of, database);

  const std::string file = scratch_.database();
  int killed = 0;
  for (int round = 0; round < 20; ++round) {
    SCOPED_TRACE(round);
    // Two databases, each killed ten times at ever later moments.
    if (round == 10) {
      for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(file + suffix);
    }
    const pid_t pid = start({file, reports()});
    std::this_thread::sleep_for(std::chrono::milliseconds(3 + 7 * (round % 10) + round / 10));
    kill(pid, SIGKILL);
    if (WIFSIGNALED(end_of(pid))) ++killed;
    if (!fs::exists(file)) continue;
    store::Database::open(file, store::Access::kWrite);
    EXPECT_THAT(faults(file), IsEmpty());
    EXPECT_THAT(sql(file,
                    "SELECT uri FROM article WHERE (SELECT count(*) FROM fact WHERE "
                    "article_id = article.id) <> 80"),
                IsEmpty());
  }
  EXPECT_GT(killed, 0);
  EXPECT_EQ(run({reports()}).articles(), 150u);
  EXPECT_TRUE(content(file) == content(reference));
}

TEST_F(ChildTest, SaysThatTheDiskIsFull) {
  write_reports(0, 150);
  for (const char* limit : {"4096", "60000", "200000", "400000"}) {
    SCOPED_TRACE(limit);
    const int status = end_of(start({scratch_.database(), reports(), limit}));
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 2);
    store::Database::open(scratch_.database(), store::Access::kWrite);
    EXPECT_THAT(faults(scratch_.database()), IsEmpty());
  }
  EXPECT_EQ(run({reports()}).articles(), 150u);
  EXPECT_THAT(faults(scratch_.database()), IsEmpty());
}

TEST_F(ChildTest, CanBeReadMeanwhile) {
  write_reports(0, 300);
  store::Database::open(scratch_.database(), store::Access::kWrite);
  const pid_t pid = start({scratch_.database(), reports()});
  std::size_t seen = 0;
  int status = 0;
  while (waitpid(pid, &status, WNOHANG) == 0) {
    const auto database = store::Database::open(scratch_.database(), store::Access::kRead);
    const std::size_t now = database.stats().articles;
    EXPECT_GE(now, seen);
    seen = now;
  }
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(uris().size(), 300u);
}

}  // namespace
}  // namespace solieu
