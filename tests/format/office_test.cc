#include "engine/format/office.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/format/budget.h"
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

OfficeText read(OfficeText (*reader)(std::string_view, const Limits&), const std::string& file) {
  return reader(file, {});
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

std::string word(const std::string& body) { return read(read_docx, docx(body)).text; }

TEST(OfficeTest, WritesListsAndHeadings) {
  const auto item = [](const std::string& properties, const std::string& text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
  };
  const std::string list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>";
  EXPECT_EQ(word(item("<w:pStyle w:val=\"Heading1\"/>" + list, "Kết quả") +
                 item(list, "xây 12 căn nhà") + item(list, "- trao 5 con bò") +
                 item("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "Hết.") +
                 item("<w:outlineLvl w:val=\"1\"/>", "Phụ lục") +
                 item("<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs>", "Bảng 1")),
            "Kết quả\n\n- xây 12 căn nhà\n- trao 5 con bò\nHết.\n\nPhụ lục\n\nBảng 1\n");
}

TEST(OfficeTest, KnowsStylesByTheirNameInAnyLanguage) {
  const std::string file = packed(
      Packing::kZip,
      {{"word/document.xml",
        "<w:document><w:body>" + paragraph(run("Báo cáo"), "Tiu") +
            paragraph(run("Mục lục 3"), "Mucluc1") + paragraph(run("Kết quả"), "Rieng") +
            paragraph(run("xây 12 căn nhà"), "Vongtron") + "</w:body></w:document>"},
       {"word/styles.xml",
        "<w:styles><w:style w:styleId=\"Tiu\"><w:name w:val=\"Title\"/></w:style>"
        "<w:style w:styleId=\"Mucluc1\"><w:name w:val=\"toc 1\"/></w:style>"
        "<w:style w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style>"
        "<w:style w:styleId=\"Rieng\"><w:name w:val=\"Riêng\"/><w:basedOn w:val=\"u1\"/></w:style>"
        "<w:style w:styleId=\"Vongtron\"><w:name w:val=\"V\"/>"
        "<w:basedOn w:val=\"Vongtron\"/></w:style></w:styles>"}});
  const OfficeText text = read(read_docx, file);
  EXPECT_EQ(text.title, "Báo cáo");
  EXPECT_EQ(text.text, "Báo cáo\n\nKết quả\n\nxây 12 căn nhà\n");
}

TEST(OfficeTest, LeavesOutWhatIsNotSeen) {
  EXPECT_EQ(word("<w:p>" + run("Trao ") +
                 "<w:r><w:rPr><w:vanish/></w:rPr><w:t>999 </w:t></w:r>"
                 "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF "
                 "x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                 run("12") + "<w:moveFrom>" + run(" trăm") + "</w:moveFrom><w:hyperlink>" +
                 run(" căn") + "</w:hyperlink><w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/>" +
                 "<w:t>nhà</w:t></w:r></w:p>"),
            "Trao 12 căn\t-nhà\n");
}

TEST(OfficeTest, ReadsATextBoxOnce) {
  const std::string box = "<w:txbxContent>" + paragraph(run("Khung")) + "</w:txbxContent>";
  EXPECT_EQ(word("<w:p>" + run("Trước") + "<w:r><mc:AlternateContent><mc:Choice>" + box +
                 "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>" +
                 run(" sau") + "</w:p>"),
            "Khung\nTrước sau\n");
}

TEST(OfficeTest, PutsNotesAtTheEnd) {
  const std::string file = packed(
      Packing::kZip,
      {{"word/document.xml",
        "<w:document>" + paragraph(run("Xây 12 căn nhà") + "<w:r><w:footnoteReference/></w:r>") +
            "</w:document>"},
       {"word/footnotes.xml",
        "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"-1\">" +
            paragraph("<w:r><w:separator/></w:r>") + "</w:footnote><w:footnote w:id=\"1\">" +
            paragraph(run("Trong đó 3 căn ở xã Đông.")) + "</w:footnote></w:footnotes>"}});
  EXPECT_EQ(read(read_docx, file).text, "Xây 12 căn nhà\n\n[1] Trong đó 3 căn ở xã Đông.\n");
}

TEST(OfficeTest, ReadsATableThatLaysOutAPageCellByCell) {
  const std::string left =
      "<w:tc>" + paragraph(run("ỦY BAN")) + paragraph(run("Số: 5/BC")) + "</w:tc>";
  EXPECT_EQ(word("<w:tbl><w:tr>" + left + cell("CỘNG HÒA") + "</w:tr></w:tbl>"),
            "ỦY BAN\nSố: 5/BC\nCỘNG HÒA\n");
}

TEST(OfficeTest, ReadsTablesWithinTablesHoweverDeep) {
  std::string deep = paragraph(run("Trao 12 nhà."));
  for (int i = 0; i < 2'000; ++i) {
    deep = "<w:tbl><w:tr><w:tc>" + paragraph(run("x")) + deep + "</w:tc></w:tr></w:tbl>";
  }
  const std::string text = word(deep);
  EXPECT_EQ(text.size(), std::string("x\n").size() * 2'000 + std::string("Trao 12 nhà.\n").size());
}

TEST(OfficeTest, ReadsListsNotesAndChangesOfAnOpenDocument) {
  EXPECT_EQ(
      read(read_odt,
           odt("<text:tracked-changes><text:deletion><text:p>999</text:p></text:deletion>"
               "</text:tracked-changes><text:list><text:list-item><text:p>xây<text:s "
               "text:c=\"2\"/>12<text:tab/>nhà<text:note><text:note-citation>1</text:note-citation>"
               "<text:note-body><text:p>ở xã  Đông</text:p></text:note-body></text:note></text:p>"
               "</text:list-item></text:list>\n<text:p>Hết.<text:line-break/>\n   Xin "
               "cảm ơn</text:p>"))
          .text,
      "- xây  12\tnhà\nHết.\n Xin cảm ơn\n\n[1] ở xã Đông\n");
}

TEST(OfficeTest, TellsOfALock) {
  const std::string file =
      packed(Packing::kZip, {{"mimetype", "application/vnd.oasis.opendocument.text"},
                             {"content.xml", "\x12\x34"},
                             {"META-INF/manifest.xml",
                              "<manifest><file-entry><encryption-data/></file-entry></manifest>"}});
  try {
    read(read_odt, file);
    ADD_FAILURE() << "read";
  } catch (const Unreadable& error) {
    EXPECT_EQ(error.kind(), FailureKind::kEncrypted);
  }
}

TEST(OfficeTest, ComparesWhatItUnpacksToWithTheSizeOfItsOwnFile) {
  Limits limits;
  limits.ratio_counts_beyond = 0;
  const std::string file = docx(paragraph(run("Trao 12 nhà.")));
  EXPECT_EQ(read_docx(file, limits).text, "Trao 12 nhà.\n");
  EXPECT_THROW(read_docx(docx(paragraph(run(std::string(1 << 20, 'a')))), limits), OverBudget);
}

TEST(OfficeTest, HoldsPartsToOneLimitTogether) {
  const std::string body =
      "<w:document><w:body>" + paragraph(run(std::string(600, 'a'))) + "</w:body></w:document>";
  const std::string file =
      packed(Packing::kZip, {{"word/document.xml", body}, {"word/document2.xml", body}});
  Limits limits;
  limits.largest_item = 2 * body.size() - 1;
  EXPECT_THROW(read_docx(file, limits), Unreadable);
  limits.largest_item = 2 * body.size();
  EXPECT_NO_THROW(read_docx(file, limits));
}

TEST(OfficeTest, RefusesAPartThatIsTooLarge) {
  const std::string file = docx(paragraph(run(std::string(2000, 'a'))));
  Limits limits;
  limits.largest_item = 1000;
  try {
    read_docx(file, limits);
    ADD_FAILURE() << "read";
  } catch (const Unreadable& error) {
    EXPECT_EQ(error.kind(), FailureKind::kTooLarge);
  }
}

}  // namespace
}  // namespace solieu::format
