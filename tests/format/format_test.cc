#include "engine/format/format.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "tests/format/packing.h"

namespace solieu::format {
namespace {

using namespace std::string_view_literals;

TEST(FormatTest, IsToldByTheBytes) {
  const std::pair<std::string, Format> cases[] = {
      {"", Format::kText},
      {"Trao 12 căn nhà.", Format::kText},
      {"PK là chữ viết tắt", Format::kText},
      {"BM 12", Format::kText},
      {"<!DOCTYPE html><p>", Format::kText},
      {"ID3 là một nhóm", Format::kText},
      {"Bản tin AVI ", Format::kText},
      {"8 nămWAVE", Format::kText},
      {"Gửi ftyp", Format::kText},
      {"RIFF\x10\1\1\1WEBPVP8 ", Format::kImage},
      {"RIFF\x10\1\1\1AVI LIST", Format::kMedia},
      {std::string("\0\0\0\x20"
                   "ftypisom"sv),
       Format::kMedia},
      {std::string("\0\0\0\x20"
                   "ftypheic"sv),
       Format::kImage},
      {"{\"uri\": \"a\", \"text\": \"b\"}\n", Format::kJsonLines},
      {"%PDF-1.4\n", Format::kPdf},
      {"{\\rtf1\\ansi", Format::kRtf},
      {"WARC/1.0\r\nWARC-Type: warcinfo\r\n", Format::kWarc},
      {"\x89PNG\r\n\x1A\n", Format::kImage},
      {std::string("SQLite format 3\0"sv), Format::kDatabase},
      {packed(Packing::kZip, {{"a.txt", "x"}}), Format::kZip},
      {packed(Packing::kTar, {{"a.txt", "x"}}), Format::kTar},
      {packed(Packing::kTarGz, {{"a.txt", "x"}}), Format::kGzip},
      {packed(Packing::kTarXz, {{"a.txt", "x"}}), Format::kXz},
      {packed(Packing::kZstd, {{"a", "x"}}), Format::kZstd},
      {docx("<w:p/>"), Format::kDocx},
      {odt(""), Format::kOdt},
      {packed(Packing::kZip, {{"[Content_Types].xml", "<T/>"}, {"xl/workbook.xml", "<w/>"}}),
       Format::kSpreadsheet},
      {packed(Packing::kZip, {{"mimetype", "application/epub+zip"}}), Format::kEbook},
      {packed(Packing::kStoredZip, {{"1.docx", docx("<w:p/>")}}), Format::kZip},
      {packed(Packing::kStoredZip, {{"word/1.docx", docx("<w:p/>")}}), Format::kZip},
      {packed(Packing::kStoredZip, {{"1.odt", odt("")}, {"2.docx", docx("<w:p/>")}}), Format::kZip},
  };
  for (const auto& [bytes, format] : cases) {
    SCOPED_TRACE(bytes.substr(0, 40));
    EXPECT_EQ(name_of(format_of(bytes)), name_of(format));
  }
}

}  // namespace
}  // namespace solieu::format
