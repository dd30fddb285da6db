#include "engine/format/office.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/format/failure.h"
#include "tests/format/packing.h"

namespace solieu::format {
namespace {

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string paragraph(const std::string& runs, const std::string& style = {}) {
  const std::string properties =
      style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
  return "<w:p>" + properties + runs + "</w:p>";
}
std::string cell(const std::string& text) { return "<w:tc>" + paragraph(run(text)) + "</w:tc>"; }

OfficeText read(OfficeText (*reader)(std::string_view, Budget&), const std::string& file) {
  MemorySource source(file);
  Budget budget({}, source);
  return reader(file, budget);
}

TEST(OfficeTest, ReadsAWordDocumentAsItIsSeen) {
  const OfficeText read_text = read(
      read_docx, docx(paragraph(run("Báo cáo quý I"), "Title") +
                      paragraph(run("Xây ") + run("12") + run(" căn nhà,") + "<w:r><w:br/></w:r>" +
                                run("trị giá 600 triệu đồng.")) +
                      paragraph("<w:del><w:r><w:delText>999 tỷ đồng</w:delText></w:r></w:del>" +
                                std::string("<w:ins>") + run("Đã bàn giao.") + "</w:ins>") +
                      "<w:tbl><w:tr>" + cell("Xã Đông") + cell("15 hộ") + "</w:tr><w:tr>" +
                      cell("Xã Tây") + cell("7 hộ") + "</w:tr></w:tbl>"));
  EXPECT_EQ(read_text.title, "Báo cáo quý I");
  EXPECT_EQ(read_text.text,
            "Báo cáo quý I\n\nXây 12 căn nhà,\ntrị giá 600 triệu đồng.\nĐã bàn giao.\n"
            "Xã Đông | 15 hộ\nXã Tây | 7 hộ\n");
}

TEST(OfficeTest, ReadsAnOpenDocument) {
  const OfficeText text =
      read(read_odt, odt("<text:h>Kết quả</text:h><text:p>Xây <text:span>12</text:span> căn "
                         "nhà.</text:p><table:table><table:table-row><table:table-cell><text:p>Xã "
                         "Đông</text:p></table:table-cell><table:table-cell><text:p>15 "
                         "hộ</text:p></table:table-cell></table:table-row></table:table>"));
  EXPECT_EQ(text.text, "Kết quả\n\nXây 12 căn nhà.\nXã Đông | 15 hộ\n");
}

TEST(OfficeTest, RefusesWhatIsNone) {
  EXPECT_THROW(read(read_docx, "PK\3\4"), Unreadable);
  EXPECT_THROW(read(read_docx, packed(Packing::kZip, {{"xl/workbook.xml", "<w/>"}})), Unreadable);
  EXPECT_THROW(read(read_docx, packed(Packing::kZip, {{"word/document.xml", "<w:p>"}})),
               Unreadable);
}

TEST(OfficeTest, LivesThroughDeepNesting) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>";
  deep += paragraph(run("Trao 12 nhà."));
  for (int i = 0; i < 100'000; ++i) deep += "</w:sdt>";
  EXPECT_EQ(read(read_docx, docx(deep)).text, "Trao 12 nhà.\n");
}

}  // namespace
}  // namespace solieu::format
