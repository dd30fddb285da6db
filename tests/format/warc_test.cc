#include "engine/format/warc.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/format/gzip.h"
#include "tests/format/packing.h"

namespace solieu::format {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::string record(const std::string& fields, const std::string& block) {
  return "WARC/1.0\r\n" + fields + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         block + "\r\n\r\n";
}
std::string answer(const std::string& url, const std::string& fields, const std::string& body,
                   const std::string& status = "200 OK") {
  return record("WARC-Type: response\r\nWARC-Target-URI: " + url +
                    "\r\nContent-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body);
}

struct Read {
  std::vector<WebResponse> responses;
  std::vector<Failure> failures;
};

Read read(ByteSource& source, Budget& budget) {
  Read found;
  for_each_response(
      source, budget, [&](WebResponse response) { found.responses.push_back(std::move(response)); },
      [&](Failure failure) { found.failures.push_back(std::move(failure)); });
  return found;
}
Read read(const std::string& bytes) {
  MemorySource source(bytes);
  Budget budget({}, source);
  return read(source, budget);
}

const std::string kHtml = "Content-Type: text/html; charset=\"utf-8\"\r\n";

TEST(WarcTest, GivesTheAnswersThatMayHoldArticles) {
  const Read found = read(
      record("WARC-Type: warcinfo\r\n", "software: x\r\n") +
      answer("https://a.vn/1", kHtml, "<p>Trao 12 nhà.</p>") +
      answer("<https://a.vn/2>", "content-type: text/plain\r\n", "Trao 5 con bò.") +
      answer("https://a.vn/anh", "Content-Type: image/png\r\n", "\x89PNG") +
      answer("https://a.vn/mat", kHtml, "<p>Không có.</p>", "404 Not Found") +
      record("WARC-Type: request\r\nContent-Type: application/http\r\n", "GET / HTTP/1.1\r\n\r\n"));
  EXPECT_THAT(found.failures, IsEmpty());
  ASSERT_THAT(found.responses, SizeIs(2));
  EXPECT_EQ(found.responses[0].url, "https://a.vn/1");
  EXPECT_EQ(found.responses[0].media_type, "text/html");
  EXPECT_EQ(found.responses[0].charset, "utf-8");
  EXPECT_EQ(found.responses[0].body, "<p>Trao 12 nhà.</p>");
  EXPECT_EQ(found.responses[1].url, "https://a.vn/2");
  EXPECT_EQ(found.responses[1].charset, "");
}

TEST(WarcTest, TakesTheCodingsOff) {
  const Read found = read(answer("https://a.vn/1", kHtml + "Transfer-Encoding: chunked\r\n",
                                 "5;x=y\r\nTrao \r\n9\r\n12 con b.\r\n0\r\n\r\n") +
                          answer("https://a.vn/2", kHtml + "Content-Encoding: gzip\r\n",
                                 packed(Packing::kGzip, {{"a", "Trao 12 nhà."}})));
  ASSERT_THAT(found.responses, SizeIs(2));
  EXPECT_EQ(found.responses[0].body, "Trao 12 con b.");
  EXPECT_EQ(found.responses[1].body, "Trao 12 nhà.");
}

TEST(WarcTest, GoesOnBehindDamage) {
  const std::string broken = answer("https://a.vn/3", kHtml, "<p>Trao 12 nhà.</p>");
  const Read found =
      read(answer("https://a.vn/1", kHtml, "a") + "rác ở đây\r\n" +
           answer("https://a.vn/2", kHtml, "b") + broken.substr(0, broken.size() - 12));
  EXPECT_THAT(found.responses, SizeIs(2));
  ASSERT_THAT(found.failures, SizeIs(2));
  EXPECT_EQ(found.failures[0].kind, FailureKind::kDamaged);
  EXPECT_TRUE(found.failures[0].byte.has_value());
  EXPECT_EQ(found.failures[1].kind, FailureKind::kDamaged);
}

TEST(WarcTest, GivesUpWhereLittleIsSound) {
  const std::string sound = record("WARC-Type: warcinfo\r\n", "");
  std::string flood;
  for (int i = 0; i < 2000; ++i) flood += "WARC/rác\n";
  EXPECT_THROW(read(flood), OverBudget);
  for (int i = 0; i < 2000; ++i) flood = sound + flood;
  EXPECT_THAT(read(flood).failures, SizeIs(2000));
}

std::string gzip(const std::string& text) { return packed(Packing::kGzip, {{"a", text}}); }

Read read_packed(const std::string& bytes) {
  MemorySource packed_bytes(bytes);
  Budget budget({}, packed_bytes);
  GzipSource source(packed_bytes, budget);
  return read(source, budget);
}

TEST(WarcTest, IsReadRecordByRecordWherePacked) {
  const Read found = read_packed(gzip(answer("https://a.vn/1", kHtml, "a")) +
                                 gzip(answer("https://a.vn/2", kHtml, "b")));
  EXPECT_THAT(found.responses, SizeIs(2));
  EXPECT_THAT(found.failures, IsEmpty());
}

TEST(WarcTest, LosesOnlyTheRecordThatIsDamagedWherePacked) {
  const std::string first = gzip(answer("https://a.vn/1", kHtml, "a"));
  const std::string third = gzip(answer("https://a.vn/3", kHtml, "c"));
  const std::string second = gzip(answer("https://a.vn/2", kHtml, "Trao 12 căn nhà."));
  constexpr std::size_t kTrailer = 8;  // checksum and size
  for (const std::size_t at : {second.size() / 2, second.size() - kTrailer}) {
    SCOPED_TRACE(at);
    std::string damaged = second;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
    damaged[at + 1] = static_cast<char>(damaged[at + 1] ^ 0xFF);
    const Read found = read_packed(first + damaged + third);
    ASSERT_THAT(found.responses, SizeIs(2));
    EXPECT_EQ(found.responses[0].body, "a");
    EXPECT_EQ(found.responses[1].body, "c");
    EXPECT_FALSE(found.failures.empty());
  }
}

TEST(WarcTest, KeepsWhatComesBeforeItBreaksOff) {
  const std::string whole =
      gzip(answer("https://a.vn/1", kHtml, "a")) + gzip(answer("https://a.vn/2", kHtml, "b"));
  const Read found = read_packed(whole.substr(0, whole.size() - 20));
  ASSERT_THAT(found.responses, SizeIs(1));
  EXPECT_EQ(found.responses[0].body, "a");
  EXPECT_FALSE(found.failures.empty());
}

// Each of the heads without an end ends where the next begins; to look for it in all that follows
// would take hours.
TEST(WarcTest, LooksThroughHeadsOnce) {
  constexpr std::size_t kHeads = 100'000;
  const std::string sound = record("WARC-Type: warcinfo\r\n", "");
  std::string heads;
  for (std::size_t i = 0; i < kHeads; ++i) heads += sound + "WARC/1.0\n";
  const Read found = read(heads + answer("https://a.vn/1", kHtml, "a"));
  EXPECT_THAT(found.responses, SizeIs(1));
  EXPECT_THAT(found.failures, SizeIs(kHeads));
}

TEST(WarcTest, BelievesTheBodyRatherThanFieldsOfItsCoding) {
  const std::string fields = kHtml + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n";
  for (const std::string body : {"<p>Trao 12 nhà.</p>", "12 căn nhà", "5 nhà; 7 con bò"}) {
    SCOPED_TRACE(body);
    const Read found = read(answer("https://a.vn/1", fields, body));
    ASSERT_THAT(found.responses, SizeIs(1));
    EXPECT_EQ(found.responses[0].body, body);
  }
}

TEST(WarcTest, GivesPagesAndTextsThatAreKeptWithoutAnAnswer) {
  const auto plain = [](const std::string& kind, const std::string& type, const std::string& text) {
    return record("WARC-Type: " + kind + "\r\nWARC-Target-URI: https://a.vn/" + kind +
                      "\r\nContent-Type: " + type + "\r\n",
                  text);
  };
  const Read found =
      read(plain("conversion", "text/plain", "Trao 12 nhà.") +
           plain("resource", "text/html; charset=utf-8", "<p>Trao 5 con bò.</p>") +
           plain("resource", "image/png", "\x89PNG") + plain("metadata", "text/plain", "x: y"));
  EXPECT_THAT(found.failures, IsEmpty());
  ASSERT_THAT(found.responses, SizeIs(2));
  EXPECT_EQ(found.responses[0].body, "Trao 12 nhà.");
  EXPECT_EQ(found.responses[1].charset, "utf-8");
  EXPECT_EQ(found.responses[1].url, "https://a.vn/resource");
}

TEST(WarcTest, PassesOverARecordThatIsTooLarge) {
  const std::string bytes =
      answer("https://a.vn/1", kHtml, std::string(500, 'a')) + answer("https://a.vn/2", kHtml, "b");
  MemorySource source(bytes);
  Limits limits;
  limits.largest_item = 200;
  Budget budget(limits, source);
  const Read found = read(source, budget);
  ASSERT_THAT(found.responses, SizeIs(1));
  EXPECT_EQ(found.responses[0].body, "b");
  ASSERT_THAT(found.failures, SizeIs(1));
  EXPECT_EQ(found.failures[0].kind, FailureKind::kTooLarge);
  EXPECT_EQ(found.failures[0].uri, "https://a.vn/1");
}

}  // namespace
}  // namespace solieu::format
