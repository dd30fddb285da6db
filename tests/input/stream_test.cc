#include "engine/input/stream.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/input/temporary_folder.h"

namespace solieu::input {
namespace {

struct Outcome {
  std::vector<RawArticle> articles;
  std::vector<Failure> failures;
};

class StreamTest : public testing::Test {
 protected:
  Outcome read(std::string_view bytes, const Options& options = {}) {
    const int descriptor = ::open(folder_.write("s", bytes).c_str(), O_RDONLY);
    Source source(descriptor);
    Outcome outcome;
    read_stream(
        source, "s.ndjson", options,
        [&](RawArticle article) { outcome.articles.push_back(std::move(article)); },
        [&](Failure failure) { outcome.failures.push_back(std::move(failure)); });
    ::close(descriptor);
    return outcome;
  }

  bool begins(std::string_view bytes) {
    const int descriptor = ::open(folder_.write("s", bytes).c_str(), O_RDONLY);
    Source source(descriptor);
    const bool result = begins_as_stream(source, {});
    EXPECT_EQ(source.take_rest(1'000'000), bytes) << "looking must not take";
    ::close(descriptor);
    return result;
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(StreamTest, ReadsEveryFieldOfAnArticle) {
  const Outcome outcome = read(
      R"({"uri":"tin/1","title":"Trao nhà","published":"2021-04-03","publisher":"Báo Bình Minh",)"
      R"("author":"Minh Quế","text":"Trao 12 căn nhà.\nHết.","views":12,"tags":["a",{"b":1}]})"
      "\n");
  ASSERT_EQ(outcome.articles.size(), 1u);
  const RawArticle& article = outcome.articles[0];
  EXPECT_EQ(article.uri, "tin/1");
  EXPECT_EQ(article.title, "Trao nhà");
  EXPECT_EQ(article.publisher, "Báo Bình Minh");
  EXPECT_EQ(article.author, "Minh Quế");
  EXPECT_EQ(article.text, "Trao 12 căn nhà.\nHết.");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(article.published->from.to_string(), "2021-04-03");
  EXPECT_TRUE(outcome.failures.empty());
}

TEST_F(StreamTest, TakesFurnitureInCodePoints) {
  const Outcome outcome =
      read(R"({"uri":"a","text":"Đọc thêm\nTrao nhà.\nHết","furniture":[[0,8],[19,22]]})"
           "\n");
  ASSERT_EQ(outcome.articles.size(), 1u);
  const RawArticle& article = outcome.articles[0];
  ASSERT_EQ(article.furniture.size(), 2u);
  const auto words = [&](std::size_t i) {
    return article.text.substr(article.furniture[i].begin, article.furniture[i].size());
  };
  EXPECT_EQ(words(0), "Đọc thêm");
  EXPECT_EQ(words(1), "Hết");
}

TEST_F(StreamTest, RefusesFurnitureThatIsNotInTheText) {
  for (const char* furniture : {"1", "[1]", "[[0]]", "[[0,1,2]]", "[[-1,2]]", "[[2,1]]", "[[0,9]]",
                                "[[0,2],[1,3]]", "[[0,\"1\"]]", "[[0.5,1]]"}) {
    SCOPED_TRACE(furniture);
    const Outcome outcome =
        read(R"({"uri":"a","text":"Trao nhà","furniture":)" + std::string(furniture) + "}\n");
    EXPECT_TRUE(outcome.articles.empty());
    ASSERT_EQ(outcome.failures.size(), 1u);
    EXPECT_EQ(outcome.failures[0].detail, "furniture");
  }
}

TEST_F(StreamTest, NeedsOnlyUriAndText) {
  const Outcome outcome = read(
      "\xEF\xBB\xBF{\"uri\":\"a\",\"text\":\"x\"}\r\n\n  \n"
      "{\"uri\":\"b\",\"text\":\"y\\u0000z\",\"title\":null,\"published\":\"\",\"author\":null}");
  EXPECT_TRUE(outcome.failures.empty());
  ASSERT_EQ(outcome.articles.size(), 2u);
  EXPECT_EQ(outcome.articles[1].text, std::string("y\0z", 3));
  EXPECT_FALSE(outcome.articles[1].published);
}

TEST_F(StreamTest, ReadsDatesAsStreamsHaveThem) {
  const std::vector<std::pair<const char*, const char*>> dates = {
      {"2021-04-03", "2021-04-03"},
      {"2021-04", "2021-04-01"},
      {"2021-04-03T08:30:00+07:00", "2021-04-03"},
      {"2021-04-03 08:30:00", "2021-04-03"},
      {"03/04/2021", "2021-04-03"},
  };
  for (const auto& [written, from] : dates) {
    SCOPED_TRACE(written);
    const Outcome outcome =
        read(std::string(R"({"uri":"a","text":"x","published":")") + written + "\"}\n");
    ASSERT_EQ(outcome.articles.size(), 1u);
    ASSERT_TRUE(outcome.articles[0].published);
    EXPECT_EQ(outcome.articles[0].published->from.to_string(), from);
  }
}

TEST_F(StreamTest, TakesTheGivenDateWhereALineStatesNone) {
  Options options;
  options.published = fact::parse_iso_period("2020-01-01");
  const Outcome outcome = read(
      "{\"uri\":\"a\",\"text\":\"x\",\"published\":\"2021-04-03\"}\n"
      "{\"uri\":\"b\",\"text\":\"x\"}\n",
      options);
  ASSERT_EQ(outcome.articles.size(), 2u);
  EXPECT_EQ(outcome.articles[0].published->from.to_string(), "2021-04-03");
  EXPECT_EQ(outcome.articles[1].published->from.to_string(), "2020-01-01");
}

TEST_F(StreamTest, ReportsABadLineAndGoesOn) {
  struct Case {
    std::string line;
    FailureKind kind;
    const char* message;
  };
  const std::vector<Case> cases = {
      {"{\"uri\":\"a\",", FailureKind::kBadJson, "s.ndjson:2: not a JSON object at byte 11"},
      {"khong phai JSON", FailureKind::kBadJson, "s.ndjson:2: not a JSON object at byte 0"},
      {"[1,2]", FailureKind::kBadJson, "s.ndjson:2: not a JSON object at byte 0"},
      {R"({"text":"x"})", FailureKind::kBadJson, "s.ndjson:2: \"uri\" is missing or unreadable"},
      {R"({"uri":"","text":"x"})", FailureKind::kBadJson,
       "s.ndjson:2: \"uri\" is missing or unreadable"},
      {R"({"uri":7,"text":"x"})", FailureKind::kBadJson,
       "s.ndjson:2: \"uri\" is missing or unreadable"},
      {R"({"uri":"a"})", FailureKind::kBadJson, "s.ndjson:2: \"text\" is missing or unreadable"},
      {R"({"uri":"a","text":["x"]})", FailureKind::kBadJson,
       "s.ndjson:2: \"text\" is missing or unreadable"},
      {R"({"uri":"a","text":"x","title":{}})", FailureKind::kBadJson,
       "s.ndjson:2: \"title\" is missing or unreadable"},
      {R"({"uri":"a","text":"x","published":"hôm qua"})", FailureKind::kBadJson,
       "s.ndjson:2: \"published\" is missing or unreadable"},
      {R"({"uri":"a","text":"x","published":"2021-02-31"})", FailureKind::kBadJson,
       "s.ndjson:2: \"published\" is missing or unreadable"},
      {R"({"uri":"a","text":" \n"})", FailureKind::kEmpty, "s.ndjson:2: empty"},
      {"{\"uri\":\"a\",\"text\":\"x\xFF\"}", FailureKind::kBadEncoding,
       "s.ndjson:2: not UTF-8 at byte 20"},
      {R"({"uri":"a","text":"\ud800"})", FailureKind::kBadJson,
       "s.ndjson:2: not a JSON object at byte 25"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.line);
    const Outcome outcome =
        read("{\"uri\":\"1\",\"text\":\"x\"}\n" + c.line + "\n{\"uri\":\"3\",\"text\":\"x\"}\n");
    EXPECT_EQ(outcome.articles.size(), 2u);
    ASSERT_EQ(outcome.failures.size(), 1u);
    EXPECT_EQ(outcome.failures[0].kind, c.kind);
    EXPECT_EQ(outcome.failures[0].message, c.message);
    EXPECT_EQ(outcome.failures[0].line, 2u);
  }
}

TEST_F(StreamTest, RefusesALineOverTheLimitAndGoesOn) {
  Options options;
  options.largest_file = 1000;
  const Outcome outcome = read("{\"uri\":\"1\",\"text\":\"" + std::string(300'000, 'x') +
                                   "\"}\n{\"uri\":\"2\",\"text\":\"x\"}\n",
                               options);
  ASSERT_EQ(outcome.failures.size(), 1u);
  EXPECT_EQ(outcome.failures[0].message, "s.ndjson:1: too large (more than 1000 bytes)");
  ASSERT_EQ(outcome.articles.size(), 1u);
  EXPECT_EQ(outcome.articles[0].uri, "2");
}

TEST_F(StreamTest, ReportsAStreamWithoutLines) {
  const Outcome outcome = read("\n \n");
  ASSERT_EQ(outcome.failures.size(), 1u);
  EXPECT_EQ(outcome.failures[0].message, "s.ndjson: empty");
}

TEST_F(StreamTest, KnowsAStreamByItsFirstLine) {
  for (const char* bytes : {"{\"text\":\"x\"}", "\n \n{\"uri\":\"a\",\"text\":\"x\"}\nkhong",
                            "\xEF\xBB\xBF{\"text\":\"x\"}\n"}) {
    SCOPED_TRACE(bytes);
    EXPECT_TRUE(begins(bytes));
  }
  for (const char* bytes : {"", "\n", "x{\"text\":\"x\"}", "{\"text\":1}\n", "{\"a\":\"b\"}\n",
                            "{ngoặc nhọn} mở đầu bài\n", "{\"text\":\n\"x\"}", "[]"}) {
    SCOPED_TRACE(bytes);
    EXPECT_FALSE(begins(bytes));
  }
  EXPECT_FALSE(begins("{\"text\":\"" + std::string(990'000, 'x')));
}

}  // namespace
}  // namespace solieu::input
