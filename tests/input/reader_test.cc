#include "engine/input/reader.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/input/digest.h"
#include "tests/input/temporary_folder.h"

namespace solieu::input {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  std::vector<RawArticle> articles;
  std::vector<Failure> failures;

  std::vector<std::string> uris() const {
    std::vector<std::string> uris;
    for (const RawArticle& article : articles) uris.push_back(article.uri);
    return uris;
  }
  std::vector<std::string> messages() const {
    std::vector<std::string> messages;
    for (const Failure& failure : failures) messages.push_back(failure.message);
    return messages;
  }
};

Outcome read(const std::vector<std::string>& paths, const Options& options = {}) {
  Outcome outcome;
  for_each_article(
      paths, options, [&](RawArticle article) { outcome.articles.push_back(std::move(article)); },
      [&](Failure failure) { outcome.failures.push_back(std::move(failure)); });
  return outcome;
}

constexpr std::string_view kLine = "{\"uri\":\"tin-1\",\"text\":\"Trao 12 nhà.\"}\n";

class ReaderTest : public testing::Test {
 protected:
  TemporaryFolder folder_;
};

TEST_F(ReaderTest, ReadsATextFileWhateverItsName) {
  const std::string path = folder_.write("bai", "\xEF\xBB\xBFTrao 12 nhà.\r\n\0 Hết.\n");
  const Outcome outcome = read({path});
  EXPECT_TRUE(outcome.failures.empty());
  ASSERT_EQ(outcome.uris(), std::vector<std::string>{path});
  EXPECT_EQ(outcome.articles[0].text, "\xEF\xBB\xBFTrao 12 nhà.\r\n\0 Hết.\n");
}

TEST_F(ReaderTest, WalksFoldersByNameAndLeavesOutTheRest) {
  for (const char* name : {"b.txt", "a/2.txt", "a/10.TXT", "a/.hidden.txt", ".git/x.txt", "c.md",
                           "anh.jpg", "a/2.facts.ndjson", "a/2.audit.ndjson"}) {
    folder_.write(name, "x");
  }
  for (const char* name : {"c.html", "a/trang", ".git/y.html"}) {
    folder_.write(name, "<!DOCTYPE html><p>Trao 12 nhà.</p>");
  }
  folder_.write("z.jsonl", kLine);
  folder_.write("a.ndjson", kLine);
  const Outcome outcome = read({folder_.path()});
  EXPECT_TRUE(outcome.failures.empty());
  EXPECT_EQ(outcome.uris(),
            (std::vector<std::string>{folder_.path("a/10.TXT"), folder_.path("a/2.txt"),
                                      folder_.path("a/trang"), "tin-1", folder_.path("b.txt"),
                                      folder_.path("c.html"), "tin-1"}));
}

TEST_F(ReaderTest, JoinsPathsAsTheyWereGiven) {
  folder_.write("a/1.txt", "x");
  EXPECT_EQ(read({folder_.path() + "/"}).uris(), std::vector<std::string>{folder_.path("a/1.txt")});
  EXPECT_EQ(read({folder_.path("a/../a")}).uris(),
            std::vector<std::string>{folder_.path("a/../a/1.txt")});
}

TEST_F(ReaderTest, KnowsStreamsByNameOrByContent) {
  for (const char* name : {"s.ndjson", "s.JSONL", "s.txt", "s"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(read({folder_.write(name, kLine)}).uris(), std::vector<std::string>{"tin-1"});
  }
  const std::string bad = folder_.write("bad.ndjson", "khong\n" + std::string(kLine));
  const Outcome outcome = read({bad});
  EXPECT_EQ(outcome.uris(), std::vector<std::string>{"tin-1"});
  EXPECT_EQ(outcome.messages(), std::vector<std::string>{bad + ":1: not a JSON object at byte 0"});
  const std::string brace = folder_.write("brace.txt", "{Bài mẫu}\nTrao 12 nhà.\n");
  EXPECT_EQ(read({brace}).uris(), std::vector<std::string>{brace});
}

TEST_F(ReaderTest, ReportsWhatItCannotReadAndGoesOn) {
  using namespace std::string_view_literals;
  struct Case {
    std::string path;
    FailureKind kind;
    std::string message;  // behind the path
  };
  const std::vector<Case> cases = {
      {folder_.path("none.txt"), FailureKind::kMissing, ": no such file or folder"},
      {folder_.write("empty.txt", ""), FailureKind::kEmpty, ": empty"},
      {folder_.write("blank.txt", "\xEF\xBB\xBF \r\n\t\n"), FailureKind::kEmpty, ": empty"},
      {folder_.write("empty.ndjson", ""), FailureKind::kEmpty, ": empty"},
      {folder_.write("large.txt", std::string(1001, 'x')), FailureKind::kTooLarge,
       ": too large (more than 1000 bytes)"},
      {"/dev/null", FailureKind::kNotRegular, ": not a regular file (device)"},
  };
  const std::string good = folder_.write("z.txt", std::string(1000, 'x'));
  Options options;
  options.largest_file = 1000;
  for (const Case& c : cases) {
    SCOPED_TRACE(c.path);
    const Outcome outcome = read({c.path, good}, options);
    EXPECT_EQ(outcome.uris(), std::vector<std::string>{good});
    ASSERT_EQ(outcome.failures.size(), 1u);
    EXPECT_EQ(outcome.failures[0].uri, c.path);
    EXPECT_EQ(outcome.failures[0].kind, c.kind);
    EXPECT_EQ(outcome.failures[0].message, c.path + c.message);
  }
}

TEST_F(ReaderTest, NeverOpensPipesNorFollowsLoops) {
  folder_.write("a/1.txt", "x");
  ASSERT_EQ(::mkfifo(folder_.path("a/pipe.txt").c_str(), 0600), 0);
  fs::create_directory_symlink("..", folder_.path("a/up"));
  fs::create_symlink("self.txt", folder_.path("a/self.txt"));
  fs::create_symlink("1.txt", folder_.path("a/link.txt"));
  fs::create_symlink("gone.txt", folder_.path("a/old.txt"));

  const Outcome outcome = read({folder_.path()});
  EXPECT_EQ(outcome.uris(),
            (std::vector<std::string>{folder_.path("a/1.txt"), folder_.path("a/link.txt")}));
  EXPECT_EQ(outcome.messages(),
            std::vector<std::string>{folder_.path("a/old.txt") + ": no such file or folder"});

  EXPECT_EQ(read({folder_.path("a/pipe.txt"), folder_.path("a/self.txt")}).messages(),
            (std::vector<std::string>{
                folder_.path("a/pipe.txt") + ": not a regular file (named pipe)",
                folder_.path("a/self.txt") + ": not a regular file (links without end)"}));
  EXPECT_EQ(read({folder_.path("a/up/a")}).uris().size(), 2u) << "a link is followed where named";
}

TEST_F(ReaderTest, ReportsWhatItMayNotRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const std::string file = folder_.write("a.txt", "x");
  folder_.write("b/1.txt", "x");
  fs::permissions(file, fs::perms::none);
  fs::permissions(folder_.path("b"), fs::perms::none);
  const Outcome outcome = read({folder_.path()});
  fs::permissions(folder_.path("b"), fs::perms::owner_all);
  EXPECT_EQ(outcome.messages(),
            (std::vector<std::string>{file + ": no permission to read it",
                                      folder_.path("b") + ": no permission to read it"}));
}

TEST_F(ReaderTest, KeepsMessagesOnOneLine) {
  const Outcome outcome = read({folder_.path("hai\ndong\x1B.txt")});
  ASSERT_EQ(outcome.failures.size(), 1u);
  EXPECT_EQ(outcome.failures[0].message,
            folder_.path("hai?dong?.txt") + ": no such file or folder");
}

TEST_F(ReaderTest, GivesEveryTextFileTheGivenDate) {
  Options options;
  options.published = fact::parse_iso_period("2022-07");
  const Outcome outcome = read({folder_.write("a.txt", "x")}, options);
  ASSERT_EQ(outcome.articles.size(), 1u);
  EXPECT_EQ(outcome.articles[0].published, options.published);
}

// Standard input is the process's own, so it is put back.
class StandardInput {
 public:
  explicit StandardInput(const std::string& path) : saved_(::dup(STDIN_FILENO)) {
    EXPECT_NE(::freopen(path.c_str(), "rb", stdin), nullptr);
  }
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  int saved_;
};

TEST_F(ReaderTest, ReadsStandardInput) {
  {
    const StandardInput input(folder_.write("a.txt", "Trao 12 nhà.\n"));
    const Outcome outcome = read({"-"});
    ASSERT_EQ(outcome.uris(), std::vector<std::string>{"-"});
    EXPECT_EQ(outcome.articles[0].text, "Trao 12 nhà.\n");
  }
  {
    const StandardInput input(folder_.write("a.ndjson", std::string(kLine) + "khong\n"));
    const Outcome outcome = read({"-"});
    EXPECT_EQ(outcome.uris(), std::vector<std::string>{"tin-1"});
    EXPECT_EQ(outcome.messages(),
              std::vector<std::string>{"standard input:2: not a JSON object at byte 0"});
  }
  {
    const StandardInput input(folder_.write("empty.txt", ""));
    EXPECT_EQ(read({"-"}).messages(), std::vector<std::string>{"standard input: empty"});
  }
}

TEST_F(ReaderTest, CountsTheBytesToRead) {
  folder_.write("a/1.txt", std::string(10, 'x'));
  folder_.write("a/2.ndjson", std::string(20, 'x'));
  folder_.write("a/3.html", std::string(40, 'x'));
  folder_.write("a/4.png", std::string(160, 'x'));
  const std::string named = folder_.write("b", std::string(80, 'x'));
  EXPECT_EQ(total_bytes({folder_.path("a"), named, "-", folder_.path("none")}), 150u);
}

TEST_F(ReaderTest, PassesOverKnownFilesUnopened) {
  const std::string known = folder_.write("a/known.txt", "Trao 12 nhà.");
  const std::string other = folder_.write("a/other.txt", "Trao 5 nhà.");
  fs::last_write_time(known, fs::file_time_type::clock::now() - std::chrono::hours(48));
  std::vector<FileState> asked;
  Options options;
  options.is_known = [&](const FileState& file) {
    asked.push_back(file);
    return file.path == known;
  };
  const Outcome outcome = read({folder_.path("a"), folder_.path("none")}, options);
  EXPECT_EQ(outcome.uris(), std::vector<std::string>{other});
  EXPECT_EQ(outcome.failures.size(), 1u) << "what is not there nobody knows";
  ASSERT_EQ(asked.size(), 2u);
  EXPECT_EQ(asked[0].path, known);
  EXPECT_EQ(asked[0].size, 13u);
  constexpr std::int64_t kDay = 86'400'000'000'000;
  EXPECT_NEAR(static_cast<double>(asked[1].modified - asked[0].modified), 2.0 * kDay, 0.01 * kDay);
}

TEST_F(ReaderTest, TellsTheEndOfAFileAfterItsArticles) {
  const std::string text = folder_.write("a.txt", "Trao 12 nhà.");
  const std::string stream = folder_.write("b.ndjson", std::string(kLine) + std::string(kLine));
  std::vector<std::string> told;
  Options options;
  options.on_file_end = [&](const FileState& file, std::int64_t digest) {
    EXPECT_EQ(digest, digest_of_file(file.path));
    told.push_back("end of " + file.path);
  };
  for_each_article(
      {text, stream, folder_.path("none")}, options,
      [&](RawArticle article) { told.push_back(article.uri); }, [](const Failure&) {});
  EXPECT_EQ(told, (std::vector<std::string>{text, "end of " + text, "tin-1", "tin-1",
                                            "end of " + stream}));
}

TEST_F(ReaderTest, TellsNoEndOfAFileThatChangedMeanwhile) {
  const std::string stream = folder_.write("b.ndjson", kLine);
  bool told = false;
  Options options;
  options.on_file_end = [&](const FileState&, std::int64_t) { told = true; };
  for_each_article(
      {stream}, options,
      [&](const RawArticle&) { folder_.write("b.ndjson", std::string(kLine) + "\n"); },
      [](const Failure&) {});
  EXPECT_FALSE(told);
}

}  // namespace
}  // namespace solieu::input
