#include "cli/finding_words.h"

#include <gmock/gmock.h>

#include <set>

#include "cli/message.h"

namespace solieu::cli {
namespace {

class FindingWordsTest : public ::testing::Test {
 protected:
  ~FindingWordsTest() override { speak(Language::kEnglish); }
};

TEST_F(FindingWordsTest, NamesKindsApart) {
  for (const Language language : {Language::kEnglish, Language::kVietnamese}) {
    speak(language);
    std::set<std::string> names;
    std::size_t known = 0;
    for (fact::FindingKind kind{}; !fact::name_of(kind).empty();
         kind = fact::FindingKind(static_cast<int>(kind) + 1), ++known) {
      names.insert(in_language(kind));
    }
    EXPECT_EQ(known, 12U);
    EXPECT_EQ(names.size(), known);
    EXPECT_FALSE(names.contains(""));
  }
}

TEST_F(FindingWordsTest, NamesSeverities) {
  EXPECT_EQ(in_language(fact::Severity::kNote), "note");
  speak(Language::kVietnamese);
  EXPECT_EQ(in_language(fact::Severity::kError), "lỗi");
}

TEST_F(FindingWordsTest, WritesDaysAsPeopleDo) {
  const std::pair<const char*, const char*> stated[] = {{"2013-12-12", "12/12/2013"},
                                                        {"2013-12", "12/2013"},
                                                        {"2013", "2013"},
                                                        {"0120", "0120"},
                                                        {"2013-13", "2013-13"},
                                                        {"217-QĐ/TW", "217-QĐ/TW"},
                                                        {"63,04%", "63,04%"},
                                                        {"", ""}};
  for (const auto& [data, people] : stated) EXPECT_EQ(as_people_write(data), people);
}

TEST_F(FindingWordsTest, MarksThePlaceIfItIsInTheSentence) {
  store::StoredFinding stored;
  stored.sentence = "Họp ngày 31/4.";
  EXPECT_TRUE(sentence_around(stored).emphasized.empty());
  stored.in_sentence = {0, std::string_view("Họp").size()};
  EXPECT_EQ(in_bold(sentence_around(stored)), "\033[1mHọp\033[0m ngày 31/4.");
}

}  // namespace
}  // namespace solieu::cli
