#include "engine/input/unpack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/format/packing.h"

namespace solieu::input {
namespace {

using format::packed;
using format::Packing;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kReport = "Hội Nông dân huyện xây 12 căn nhà tình thương.";
const std::string kStream = "{\"uri\":\"s1\",\"text\":\"Trao 5 con bò.\"}\n";

struct Unpacked {
  bool is_wanted = false;
  std::vector<std::string> uris;
  std::vector<std::string> failures;
};

Unpacked read(const std::string& bytes, const std::string& uri, Found found = Found::kNamed,
              const Options& options = {}) {
  Unpacked result;
  Source source([&bytes, at = std::size_t{0}](char* into, std::size_t most) mutable {
    const std::size_t count = std::string_view(bytes).substr(at).copy(into, most);
    at += count;
    return count;
  });
  result.is_wanted = unpack(
      source, uri, bytes.size(), found, options,
      [&](const RawArticle& article) { result.uris.push_back(article.uri); },
      [&](const Failure& failure) { result.failures.push_back(failure.message); });
  return result;
}

TEST(UnpackTest, GivesTheMembersThatHoldArticles) {
  const std::string inner = packed(Packing::kZip, {{"c.txt", std::string(kReport)}});
  const std::string bytes = packed(Packing::kZip, {{"a.txt", std::string(kReport)},
                                                   {"trang", "<!DOCTYPE html><p>x</p>"},
                                                   {"bao-cao.docx", format::docx("<w:p/>")},
                                                   {"anh.png", "\x89PNG\r\n\x1A\n"},
                                                   {"ghi-chu.md", "5 tỷ đồng"},
                                                   {".an.txt", "x"},
                                                   {"__MACOSX/a.txt", "x"},
                                                   {"a.facts.ndjson", kStream},
                                                   {"a.audit.ndjson", kStream},
                                                   {"trong.zip", inner},
                                                   {"s.ndjson", kStream},
                                                   {"bang.csv", "url,text\nr1,Trao 7 con bò\n"}});
  const Unpacked found = read(bytes, "tin.zip");
  EXPECT_THAT(found.failures, IsEmpty());
  EXPECT_THAT(found.uris, ElementsAre("tin.zip/a.txt", "tin.zip/trang", "tin.zip/bao-cao.docx",
                                      "tin.zip/trong.zip/c.txt", "s1", "r1"));
}

TEST(UnpackTest, ReadsWhatIsPackedByTheNameBelow) {
  const std::string stream = packed(Packing::kGzip, {{"x", kStream}});
  EXPECT_THAT(read(stream, "tin.ndjson.gz").uris, ElementsAre("s1"));
  const std::string text = packed(Packing::kGzip, {{"x", std::string(kReport)}});
  EXPECT_THAT(read(text, "a.txt.gz", Found::kInFolder).uris, ElementsAre("a.txt.gz"));
  const std::string tar = packed(Packing::kTarGz, {{"d/a.txt", std::string(kReport)}});
  EXPECT_THAT(read(tar, "tin.tgz").uris, ElementsAre("tin.tgz/d/a.txt"));
}

TEST(UnpackTest, KnowsPagesByNameWhereBytesDoNotTell) {
  const std::string utf16("\xFF\xFE<\0p\0>\0", 8);
  EXPECT_THAT(read(utf16, "a.html", Found::kInFolder).uris, ElementsAre("a.html"));
  EXPECT_FALSE(read(utf16, "a.bin", Found::kInFolder).is_wanted);
}

TEST(UnpackTest, GoesNoDeeperThanThreeArchives) {
  std::string bytes = packed(Packing::kZip, {{"a.txt", std::string(kReport)}});
  for (int i = 0; i < 2; ++i) bytes = packed(Packing::kZip, {{"b.zip", bytes}});
  EXPECT_THAT(read(bytes, "t").uris, ElementsAre("t/b.zip/b.zip/a.txt"));
  bytes = packed(Packing::kZip, {{"b.zip", bytes}});
  EXPECT_THAT(read(bytes, "t").uris, IsEmpty());
  EXPECT_THAT(read(bytes, "t").failures,
              ElementsAre("t/b.zip/b.zip/b.zip: too large (archives within archives)"));
}

TEST(UnpackTest, GivesUpABombAsAWhole) {
  const std::string bomb = packed(
      Packing::kZip, {{"1.txt", std::string(kReport)}, {"b.txt", std::string(60 << 20, '0')}});
  const Unpacked found = read(packed(Packing::kZip, {{"trong.zip", bomb}}), "t.zip");
  EXPECT_THAT(found.uris, ElementsAre("t.zip/trong.zip/1.txt"));
  EXPECT_THAT(found.failures,
              ElementsAre("t.zip: too large (unpacks to more than 200 times its size)"));
}

TEST(UnpackTest, RefusesByNameWhatHoldsNoText) {
  const std::string image = "\x89PNG\r\n\x1A\n";
  EXPECT_THAT(read(image, "a").failures, ElementsAre("a: an image is not read"));
  const Unpacked in_folder = read(image, "a", Found::kInFolder);
  EXPECT_FALSE(in_folder.is_wanted);
  EXPECT_THAT(in_folder.failures, IsEmpty());
}

TEST(UnpackTest, TakesATableByItsNameOrByAMap) {
  const std::string table = "dia chi,toan van\nr1,Trao 7 con bò\n";
  Options options;
  options.fields = {{"uri", "dia chi"}, {"text", "toan van"}};
  EXPECT_THAT(read(table, "a.txt", Found::kNamed, options).uris, ElementsAre("r1"));
  EXPECT_THAT(read(table, "a.txt").uris, ElementsAre("a.txt"));
  EXPECT_FALSE(read(table, "a.csv", Found::kInFolder).is_wanted);
  EXPECT_THAT(read(table, "a.csv").failures,
              ElementsAre("a.csv:1: a table without column text: dia chi, toan van"));
}

TEST(UnpackTest, NamesTheAnswersOfAWebArchiveByTheirAddress) {
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Trao 12 nhà.</p>";
  const std::string record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.vn/1\r\n"
      "Content-Type: application/http\r\nContent-Length: " +
      std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
  EXPECT_THAT(read(record, "a.warc").uris, ElementsAre("https://a.vn/1"));
  EXPECT_THAT(read(packed(Packing::kGzip, {{"a", record}}), "a.warc.gz").uris,
              ElementsAre("https://a.vn/1"));
}

TEST(UnpackTest, KeepsWhatComesBeforeAPackedFileBreaksOff) {
  std::string noise;
  for (unsigned i = 0, state = 1; i < 20'000; ++i) {
    state = state * 1664525U + 1013904223U;
    noise += static_cast<char>('a' + (state >> 24) % 26);
  }
  const std::string whole =
      packed(Packing::kTarGz, {{"a.txt", std::string(kReport)}, {"b.txt", noise}});
  const Unpacked found = read(whole.substr(0, whole.size() / 2), "tin.tar.gz");
  EXPECT_THAT(found.uris, ElementsAre("tin.tar.gz/a.txt"));
  EXPECT_FALSE(found.failures.empty());
}

TEST(UnpackTest, GivesNoTextThatBreaksOff) {
  const std::string whole = packed(Packing::kGzip, {{"a", std::string(kReport)}});
  const Unpacked found = read(whole.substr(0, whole.size() - 10), "a.txt.gz");
  EXPECT_THAT(found.uris, IsEmpty());
  EXPECT_THAT(found.failures, SizeIs(1));
}

TEST(UnpackTest, UnpacksNoFurtherThanPeoplePack) {
  std::string bytes(kReport);
  for (int i = 0; i < 3; ++i) bytes = packed(Packing::kGzip, {{"a", bytes}});
  EXPECT_THAT(read(bytes, "a.txt.gz").uris, ElementsAre("a.txt.gz"));
  for (int i = 0; i < 200; ++i) bytes = packed(Packing::kGzip, {{"a", bytes}});
  EXPECT_THAT(read(bytes, "a.txt.gz").failures,
              ElementsAre("a.txt.gz: too large (packed files within packed files)"));
  bytes = packed(Packing::kZip, {{"a.txt", std::string(kReport)}});
  for (int i = 0; i < 4; ++i) bytes = packed(Packing::kZip, {{"a.zip", bytes}, {"b.txt", "x"}});
  const Unpacked found = read(bytes, "a.zip");
  EXPECT_THAT(found.uris,
              ElementsAre("a.zip/a.zip/a.zip/b.txt", "a.zip/a.zip/b.txt", "a.zip/b.txt"));
  EXPECT_THAT(found.failures, SizeIs(1));
}

TEST(UnpackTest, GoesOnBehindADamagedRecordOfAPackedWebArchive) {
  const auto record = [](const std::string& name) {
    const std::string block = "Trao 12 nhà ở " + name;
    return packed(Packing::kGzip,
                  {{"a", "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.vn/" +
                             name + "\r\nContent-Type: text/plain\r\nContent-Length: " +
                             std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n"}});
  };
  std::string damaged = record("b");
  damaged[damaged.size() - 8] = static_cast<char>(damaged[damaged.size() - 8] ^ 1);
  const Unpacked found = read(record("a") + damaged + record("c"), "tin.warc.gz");
  EXPECT_THAT(found.uris, ElementsAre("https://a.vn/a", "https://a.vn/c"));
  EXPECT_THAT(found.failures, SizeIs(1));
}

}  // namespace
}  // namespace solieu::input
