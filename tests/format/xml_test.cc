#include "engine/format/xml.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/format/failure.h"

namespace solieu::format {
namespace {

class Writer : public XmlVisitor {
 public:
  Way enter(const XmlElement& element) override {
    written += '<' + std::string(element.name()) + '>';
    return element.name() == "skip" ? Way::kPast : Way::kInto;
  }
  void leave(const XmlElement& element) override {
    written += "</" + std::string(element.name()) + '>';
  }
  void text(std::string_view text) override { written += text; }

  std::string written;
};

std::string walked(std::string document) {
  Writer writer;
  walk_xml(std::move(document), writer);
  return writer.written;
}

TEST(XmlTest, IsWalkedInItsOrder) {
  EXPECT_EQ(walked("<w:a x='1'><b>12 &lt; 13</b> nhà<skip><c/></skip></w:a>"),
            "<a><b>12 < 13</b> nhà<skip></a>");
}

TEST(XmlTest, ExpandsNothingThatADocumentDeclares) {
  const std::string bomb =
      "<!DOCTYPE a [<!ENTITY x '0123456789'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;'>"
      "<!ENTITY z SYSTEM 'file:///etc/passwd'>]><a>&y;&z;</a>";
  EXPECT_EQ(walked(bomb), "<a>&y;&z;</a>");
}

TEST(XmlTest, TellsWhatIsNone) {
  EXPECT_THROW(walked("<a><b></a>"), Unreadable);
  EXPECT_THROW(walked("không phải"), Unreadable);
}

TEST(XmlTest, IsWalkedHoweverDeep) {
  constexpr std::size_t kDepth = 900'000;
  std::string deep;
  for (std::size_t i = 0; i < kDepth; ++i) deep += "<a>";
  deep += "x";
  for (std::size_t i = 0; i < kDepth; ++i) deep += "</a>";
  EXPECT_EQ(walked(deep).size(), deep.size());
}

TEST(XmlTest, IsRefusedWhereItsTreeWouldTakeTooMuchMemory) {
  const auto repeated = [](const std::string& mark, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += mark;
    return all;
  };
  for (const std::string& all :
       {repeated("<a/>", 2'000'000), "<b " + repeated("x='' ", 2'000'000) + "/>"}) {
    try {
      walked("<a>" + all + "</a>");
      ADD_FAILURE() << "walked";
    } catch (const Unreadable& error) {
      EXPECT_EQ(error.kind(), FailureKind::kTooLarge);
    }
  }
  EXPECT_NO_THROW(walked("<a>" + repeated("<a/>", 1'000'000) + "</a>"));
}

TEST(XmlTest, IsReadInTheEncodingsOfXml) {
  const char16_t wide[] = u"\uFEFF<a>Trao 12 nhà</a>";
  EXPECT_EQ(walked(std::string(reinterpret_cast<const char*>(wide), sizeof wide - sizeof wide[0])),
            "<a>Trao 12 nhà</a>");
}

TEST(XmlTest, KeepsBlanksThatStandAlone) {
  EXPECT_EQ(walked("<a><t> </t></a>"), "<a><t> </t></a>");
}

}  // namespace
}  // namespace solieu::format
