#include "cli/message.h"

#include <gmock/gmock.h>

#include <fstream>
#include <string>
#include <vector>

#include "cli/catalog.h"

namespace solieu::cli {
namespace {

// Speaks English again when the test is over.
class MessageTest : public ::testing::Test {
 protected:
  ~MessageTest() override { speak(Language::kEnglish); }
};

TEST_F(MessageTest, KnowsLanguagesByTheirLocales) {
  for (const char* name : {"vi", "vi_VN", "vi_VN.UTF-8", "vi.UTF-8", "vi@unicode"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(language_named(name), Language::kVietnamese);
  }
  for (const char* name : {"en", "en_US.UTF-8", "en-GB"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(language_named(name), Language::kEnglish);
  }
  for (const char* name : {"", "C", "POSIX", "fr_FR.UTF-8", "vietnamese"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(language_named(name), std::nullopt);
  }
}

TEST_F(MessageTest, SpeaksEnglishAndVietnamese) {
  EXPECT_EQ(tr("cannot be read: {}", "x"), "cannot be read: x");
  speak(Language::kVietnamese);
  EXPECT_EQ(tr("cannot be read: {}", "x"), "không đọc được: x");
  speak(Language::kEnglish);
  EXPECT_EQ(tr("cannot be read: {}", "x"), "cannot be read: x");
}

TEST_F(MessageTest, CountsInBothLanguages) {
  EXPECT_EQ(tr_n("{} rule", "{} rules", 1, 1), "1 rule");
  EXPECT_EQ(tr_n("{} rule", "{} rules", 2, 2), "2 rules");
  speak(Language::kVietnamese);
  EXPECT_EQ(tr_n("{} rule", "{} rules", 1, 1), "1 quy tắc");
  EXPECT_EQ(tr_n("{} rule", "{} rules", 2, 2), "2 quy tắc");
}

TEST_F(MessageTest, LeavesUnknownMessagesAsTheyAre) {
  speak(Language::kVietnamese);
  EXPECT_EQ(translated("nothing of ours"), "nothing of ours");
}

std::vector<std::string> blanks_of(const std::string& message) {
  std::vector<std::string> blanks;
  for (std::size_t open = message.find('{'); open != std::string::npos;) {
    const std::size_t close = message.find('}', open);
    if (close == std::string::npos) break;
    blanks.push_back(message.substr(open, close - open + 1));
    open = message.find('{', close);
  }
  return blanks;
}

// A translation with a blank too many would throw when it is needed most.
TEST_F(MessageTest, TranslationsHaveTheBlanksOfTheirMessages) {
  std::ifstream file(SOLIEU_SOURCE_DIR "/cli/locale/vi.po");
  std::string line;
  std::string id;
  std::string text;
  std::string* part = nullptr;
  int compared = 0;
  const auto compare = [&] {
    if (!id.empty() && !text.empty()) {
      ++compared;
      EXPECT_EQ(blanks_of(text), blanks_of(id)) << id;
    }
    id.clear();
    text.clear();
  };
  while (std::getline(file, line)) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("msgid")) {
      if (!line.starts_with("msgid_plural")) compare();
      id.clear();
      part = &id;
    } else if (line.starts_with("msgstr")) {
      part = &text;
    }
    const std::size_t quote = line.find('"');
    ASSERT_NE(part, nullptr);
    part->append(line, quote + 1, line.rfind('"') - quote - 1);
  }
  compare();
  EXPECT_GT(compared, 50);
}

TEST_F(MessageTest, EnglishKeepsItsVietnameseExamples) {
  EXPECT_EQ(translated("like \"1,5 tỷ\""), "like \"1,5 tỷ\"");
  EXPECT_EQ(translated("một", "nhiều", 1), "một");
  EXPECT_EQ(translated("một", "nhiều", 2), "nhiều");
}

TEST_F(MessageTest, CatalogIsPartOfTheProgram) { EXPECT_GT(vietnamese_catalog().size(), 1000U); }

}  // namespace
}  // namespace solieu::cli
