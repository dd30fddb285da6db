#include "engine/text/token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"

namespace solieu::text {
namespace {

using testing::ElementsAreArray;

// Class and text of each token: n for a number, w for a word, m for a mark.
std::vector<std::string> tokens_of(std::string_view text) {
  const Document document = Document::from_utf8(std::string(text));
  std::vector<std::string> tokens;
  for (const Token& token : document.tokens()) {
    std::string& shown = tokens.emplace_back(1, "nwm"[static_cast<int>(token.token_class)]);
    shown += ':';
    shown += document.text({token.begin, token.end});
  }
  return tokens;
}

struct Row {
  std::string_view text;
  std::vector<std::string> tokens;
};

TEST(TokenTest, AreSyllablesNumbersAndMarks) {
  const Row rows[] = {
      {"", {}},
      {" \t\n\u00A0", {}},
      {"Ủy ban nhân dân", {"w:Ủy", "w:ban", "w:nhân", "w:dân"}},
      {"1.909.927.135 đồng", {"n:1.909.927.135", "w:đồng"}},
      {"đạt 63,10%", {"w:đạt", "n:63,10", "m:%"}},
      {"năm 2020.", {"w:năm", "n:2020", "m:."}},
      {"05.5.2020", {"n:05.5.2020"}},
      {"05/5/2020", {"n:05", "m:/", "n:5", "m:/", "n:2020"}},
      {"1,.5 2..3 ,4", {"n:1", "m:,", "m:.", "n:5", "n:2", "m:.", "m:.", "n:3", "m:,", "n:4"}},
      {"15căn", {"n:15", "w:căn"}},
      {"1.200m2", {"n:1.200", "w:m2"}},
      {"100%KH", {"n:100", "m:%", "w:KH"}},
      {"217-QĐ/TW", {"n:217", "m:-", "w:QĐ", "m:/", "w:TW"}},
      {"43/2014/NĐ-CP", {"n:43", "m:/", "n:2014", "m:/", "w:NĐ", "m:-", "w:CP"}},
      {"202/2025/QH15", {"n:202", "m:/", "n:2025", "m:/", "w:QH15"}},
      {"Ksor H'Bơ Khăp", {"w:Ksor", "w:H'Bơ", "w:Khăp"}},
      {"R’lấp", {"w:R'lấp"}},
      {"'Mái ấm'", {"m:'", "w:Mái", "w:ấm", "m:'"}},
      {"''Mái ấm''", {"m:'", "m:'", "w:Mái", "w:ấm", "m:'", "m:'"}},
      {"a_b", {"w:a", "m:_", "w:b"}},
      {"văn bản…", {"w:văn", "w:bản", "m:.", "m:.", "m:."}},
      {"5.000₫", {"n:5.000", "w:đ"}},
      {"₫5.000", {"w:đ", "n:5.000"}},
      {"5 USD, 3 $, 2 €", {"n:5", "w:USD", "m:,", "n:3", "m:$", "m:,", "n:2", "m:€"}},
      {"m² m³ x²", {"w:m2", "w:m3", "w:x", "m:²"}},
      {"1tr5", {"n:1", "w:tr5"}},
      {"x\u0331 \u0331", {"w:x\u0331", "m:\u0331"}},
      {"日本 \U0001F600½", {"w:日本", "m:\U0001F600", "m:½"}},
  };
  for (const auto& [text, tokens] : rows) {
    SCOPED_TRACE(text);
    EXPECT_THAT(tokens_of(text), ElementsAreArray(tokens));
  }
}

TEST(TokenTest, SplitsDigitsFromTheWordsOfRunningText) {
  const Row rows[] = {
      {"cho189 hội viên", {"w:cho", "n:189", "w:hội", "w:viên"}},
      {"truy cập884,681", {"w:truy", "w:cập", "n:884,681"}},
      {"đến16 giờ", {"w:đến", "n:16", "w:giờ"}},
      {"km2 QH14 H1N1 Cienco4 U23", {"w:km2", "w:QH14", "w:H1N1", "w:Cienco4", "w:U23"}},
  };
  for (const auto& [text, tokens] : rows) {
    SCOPED_TRACE(text);
    EXPECT_THAT(tokens_of(text), ElementsAreArray(tokens));
  }
}

TEST(TokenTest, KeysDoNotKnowCase) {
  EXPECT_EQ(token_key("ĐỒNG"), token_key("đồng"));
  EXPECT_EQ(token_key("Ủy"), token_key("ỦY"));
  EXPECT_EQ(token_key("QĐ"), token_key("qđ"));
  EXPECT_NE(token_key("đồng"), token_key("đống"));
  EXPECT_NE(token_key("đồng"), token_key("dồng"));
  EXPECT_NE(token_key("ab"), token_key("ba"));
  EXPECT_NE(token_key(""), token_key("a"));
}

TEST(TokenTest, KeysAgreeWithTokenKey) {
  const Document document = Document::from_utf8(
      "Uỷ ban MTTQ tỉnh, HOÀ THÀNH: họat động của K'Hoà và Nghiêngnghiêngnghiêng, đạt 1.250,5 m² "
      "(15căn); cho189 hộ “Vì người nghèo” – Uỷ ban. Thủy, thuỷ, THUỶ; e\u0323\u0302 uy\u0309 uỹ");
  for (const Token& token : document.tokens()) {
    const std::string_view text = document.text({token.begin, token.end});
    EXPECT_EQ(token.key, token_key(text)) << text;
  }
}

TEST(TokenTest, AreFoundByOffset) {
  const Document document = Document::from_utf8("Hội có 12 hộ");
  EXPECT_EQ(document.token_at(0), 0u);
  EXPECT_EQ(document.token_at(1), 1u);
  EXPECT_EQ(document.token_at(document.text().find("12")), 2u);
  EXPECT_EQ(document.token_at(document.text().size()), 4u);
}

}  // namespace
}  // namespace solieu::text
