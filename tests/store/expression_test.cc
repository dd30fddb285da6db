#include "engine/store/expression.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace solieu::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Pair {
  const char* typed;
  const char* text;
};

constexpr Pair kHolds[] = {
    {"kết đại", "đại đoàn kết"},
    {"\"dai doan\" nha", "nhà đại đoàn kết"},
    {"đoàn*", "các đoàn thể"},
    {"nghi*", "hộ NGHÈO, nghìn nhà, nghỉ lễ"},
    {"tru*", "Trường học"},
    {"trư*", "Trường học"},
    {"\"ket ngh*\"", "lễ kết nghĩa"},
    {"\"kết ngh\"*", "lễ kết nghĩa"},
    {"12*", "12.478 tổ"},
    {"217-QĐ*", "Quyết định 217-QĐ/TW"},
    {"lũ OR bão", "sau bão"},
    {"lũ | bão", "sau lũ"},
    {"lũ OR bão OR \"sạt lở\"", "điểm sạt lở"},
    {"xã lũ OR bão", "bão vào xã"},
    {"(lũ OR bão) xã", "bão vào xã"},
    {"xã (lũ OR bão)", "bão vào xã"},
    {"xã AND bão", "bão vào xã"},
    {"xã & bão", "bão vào xã"},
    {"OR xã OR", "xã"},
    {"xã -bão", "xã có lũ"},
    {"xã NOT bão", "xã có lũ"},
    {"xã -\"bão lũ\"", "xã có bão, sau bão là lũ"},
    {"xã -bão*", "xã có bao gạo"},
    {"xã -ba", "xã có bão"},
    {"2015-2020", "giai đoạn 2015-2020"},
    {"nhà -", "nhà"},
    {"-", "gì cũng được"},
    {"a OR", "a"},
};

constexpr Pair kDoesNotHold[] = {
    {"đoàn*", "đoan chắc"},
    {"trư*", "trung học"},
    {"\"ket ngh*\"", "nghĩa tình kết"},
    {"12*", "hơn 112 hộ"},
    {"lũ OR bão", "nắng hạn"},
    {"lũ or bão", "sau bão"},
    {"xã lũ OR bão", "bão vào phường"},
    {"xã -bão", "xã có bão"},
    {"xã NOT bão", "xã có bão"},
    {"xã -bao", "xã có bão"},
    {"xã -(bão)", "xã có bão"},
    {"xã -\"bão lũ\"", "xã sau bão lũ"},
    {"xã -bão*", "xã có Bão"},
    {"xã -217-qd/tw", "xã thực hiện Quy định 217-QĐ/TW"},
};

TEST(ExpressionTest, HoldsInTextsThatHaveWhatIsAskedFor) {
  for (const auto& [typed, text] : kHolds) {
    SCOPED_TRACE(testing::Message() << typed << " in " << text);
    EXPECT_TRUE(Expression(typed).holds_in(text));
  }
}

TEST(ExpressionTest, HoldsInNoOthers) {
  for (const auto& [typed, text] : kDoesNotHold) {
    SCOPED_TRACE(testing::Message() << typed << " in " << text);
    EXPECT_FALSE(Expression(typed).holds_in(text));
  }
}

TEST(ExpressionTest, AsksForNothingWithoutAWordThatHasToBeThere) {
  for (const char* typed : {"", "  \t\n", "\"", "\"\"", "…", "* - ( ) : ^", "OR", "AND NOT OR",
                            "-bão", "NOT bão", "-\"bão lũ\" -mưa", "*", "-*"}) {
    SCOPED_TRACE(typed);
    EXPECT_TRUE(Expression(typed).asks_for_nothing());
  }
  for (const char* typed : {"a", "and", "-a b", "NOT NOT a b", "\"OR\"", "a*"}) {
    SCOPED_TRACE(typed);
    EXPECT_FALSE(Expression(typed).asks_for_nothing());
  }
}

TEST(ExpressionTest, AsksTheIndexWithoutMarks) {
  const Pair queries[] = {
      {"Nhà Đại đoàn kết", R"("nha" AND "dai" AND "doan" AND "ket")"},
      {"\"đoàn kết\" 15căn", R"("doan ket" AND "15 can")"},
      {"217-QĐ/TW", R"("217-qd/tw")"},
      {"nhà Nhà nhà", R"("nha")"},
      {"lũ OR lũ OR bão", R"(("lu" OR "bao"))"},
      {"đoàn* kết", R"("doan" * AND "ket")"},
      {"xã lũ OR bão", R"("xa" AND ("lu" OR "bao"))"},
      {"đ* xã", R"("xa")"},
      {"đ*", R"("d" *)"},
      {"đ* n*", R"("d" *)"},
      {"-bão", ""},
  };
  for (const auto& [typed, query] : queries) {
    SCOPED_TRACE(typed);
    EXPECT_EQ(Expression(typed).index_query(), query);
  }
}

TEST(ExpressionTest, LetsTheIndexExcludeOnlyWhatItCannotMistake) {
  const Pair queries[] = {
      {"xã -bao", R"(("xa") NOT "bao")"},
      {"xã -bao -lu*", R"(("xa") NOT ("bao" OR "lu" *))"},
      {"xã -bão", R"("xa")"},        // the index has no marks
      {"xã -12", R"("xa")"},         // and takes 12.478 apart
      {"xã -\"nha o\"", R"("xa")"},  // and knows no sentences
  };
  for (const auto& [typed, query] : queries) {
    SCOPED_TRACE(typed);
    EXPECT_EQ(Expression(typed).index_query(), query);
  }
}

TEST(ExpressionTest, AsksTheIndexForASequenceWhereThereIsOne) {
  EXPECT_EQ(Expression("xây \"đoàn kết\"").index_query_in_sequence(), R"("xay doan ket")");
  EXPECT_EQ(Expression("xây nhà*").index_query_in_sequence(), R"("xay nha" *)");
  EXPECT_EQ(Expression("xây* nhà").index_query_in_sequence(), "");
  EXPECT_EQ(Expression("xây n*").index_query_in_sequence(), "");
  EXPECT_EQ(Expression("xây OR nhà").index_query_in_sequence(), "");
  EXPECT_EQ(Expression("-xây").index_query_in_sequence(), "");
}

TEST(ExpressionTest, TellsWhereWordsStand) {
  const auto document = text::Document::from_utf8("Nhà, nhà đại (đoàn) kết; nhà.");
  const std::size_t all = document.tokens().size();
  const auto texts = [&](const std::vector<text::Span>& spans) {
    std::vector<std::string> found;
    found.reserve(spans.size());
    for (const text::Span span : spans) found.emplace_back(document.text(span));
    return found;
  };
  const Expression words("nha \"dai doan\"");
  ASSERT_EQ(words.part_count(), 2u);
  EXPECT_THAT(texts(words.places(0, document, 0, all)), ElementsAre("Nhà", "nhà", "nhà"));
  EXPECT_THAT(texts(words.places(0, document, 1, 4)), ElementsAre("nhà"));
  EXPECT_THAT(texts(words.places(1, document, 0, all)), ElementsAre("đại (đoàn"));
  EXPECT_THAT(texts(words.places_in_sequence(document, 0, all)), ElementsAre("nhà đại (đoàn"));
  EXPECT_THAT(words.places_in_sequence(document, 0, 3), IsEmpty());
  EXPECT_THAT(texts(Expression("kết OR đ*").places(0, document, 0, all)),
              ElementsAre("kết", "đại", "đoàn"));
}

TEST(ExpressionTest, TellsByKeysWhatCannotHold) {
  const auto document = text::Document::from_utf8("Xã có bão.");
  const auto title = text::Document::from_utf8("Tin mưa");
  const auto may_hold = [&](const char* typed) {
    return Expression(typed).may_hold_in(document.tokens(), title.tokens());
  };
  EXPECT_TRUE(may_hold("bão mưa"));
  EXPECT_TRUE(may_hold("BÃO"));
  EXPECT_TRUE(may_hold("báo OR bão"));
  EXPECT_FALSE(may_hold("báo"));
  EXPECT_FALSE(may_hold("bão báo"));
  EXPECT_TRUE(may_hold("bá*")) << "beginnings have no key";
}

TEST(ExpressionTest, TakesTheFirstPhrasesOfAWholePage) {
  std::string page;
  for (int i = 0; i < 10'000; ++i) page += std::to_string(i) + ' ';
  EXPECT_EQ(Expression(page).part_count(), Expression::kMostPhrases);
  const Expression quoted('"' + page + '"');
  EXPECT_EQ(quoted.part_count(), 1u);
  EXPECT_THAT(quoted.index_query(), testing::EndsWith(" 254 255\""));
}

}  // namespace
}  // namespace solieu::store
