#include "cli/reasons.h"

#include <gmock/gmock.h>

#include "cli/message.h"

namespace solieu::cli {
namespace {

using fact::Why;
using ::testing::HasSubstr;
using ::testing::Not;

class ReasonsTest : public ::testing::Test {
 protected:
  ~ReasonsTest() override { speak(Language::kEnglish); }
};

TEST_F(ReasonsTest, AreSentencesInTheLanguageOfThePerson) {
  const struct {
    fact::Reason reason;
    const char* english;
    const char* vietnamese;
  } reasons[] = {
      {{Why::kRegisteredDay, {"12-CT/TU", "Tỉnh ủy", "2018-03-12"}},
       "By the registry, 12-CT/TU was issued by Tỉnh ủy on 12/03/2018.",
       "Theo danh mục, 12-CT/TU do Tỉnh ủy ban hành ngày 12/03/2018."},
      {{Why::kYearInSymbol, {"30/2020/NĐ-CP", "2020"}},
       "By its symbol, 30/2020/NĐ-CP is of the year 2020.",
       "Theo số, ký hiệu thì 30/2020/NĐ-CP là văn bản năm 2020."},
      {{Why::kTypeOfCode, {"CT", "Chỉ thị"}},
       "In a symbol, CT stands for Chỉ thị.",
       "Trong số, ký hiệu, CT là chữ viết tắt của Chỉ thị."},
      {{Why::kAfterPublication, {"2019-07"}},
       "The article was published on 07/2019, before the day of the document.",
       "Bài đăng 07/2019, trước ngày ghi của văn bản."},
      {{Why::kReplaced, {"30/2020/NĐ-CP", "2020-03-05"}},
       "It has been replaced by 30/2020/NĐ-CP since 05/03/2020.",
       "Văn bản này đã được thay thế bằng 30/2020/NĐ-CP từ ngày 05/03/2020."},
      {{Why::kFitsNear, {"217-QĐ/TW", "Bộ Chính trị", "2013-12-12", "Giám sát"}},
       "The registry has no such document; this one fits: 217-QĐ/TW of Bộ Chính trị, issued on "
       "12/12/2013: \"Giám sát\".",
       "Danh mục không có văn bản này; khớp nhất là 217-QĐ/TW của Bộ Chính trị, ban hành ngày "
       "12/12/2013: \"Giám sát\"."},
      {{Why::kPartsExceed, {"300 + 250", "550", "500"}},
       "The parts 300 + 250 make 550, more than the total of 500.",
       "Các phần 300 + 250 cộng lại bằng 550, lớn hơn tổng 500."},
  };
  for (const auto& [reason, english, vietnamese] : reasons) {
    SCOPED_TRACE(english);
    speak(Language::kEnglish);
    EXPECT_EQ(sentence_of(reason), english);
    speak(Language::kVietnamese);
    EXPECT_EQ(sentence_of(reason), vietnamese);
  }
}

TEST_F(ReasonsTest, PassOverWhatNoRegistryKnows) {
  EXPECT_EQ(sentence_of({Why::kRegisteredIssuer, {"98-KL/TW", "Ban Bí thư", ""}}),
            "By the registry, 98-KL/TW was issued by Ban Bí thư.");
  EXPECT_EQ(sentence_of({Why::kRegisteredDay, {"98-KL/TW", "", "2001-02-03"}}),
            "By the registry, 98-KL/TW is of 03/02/2001.");
  EXPECT_EQ(sentence_of({Why::kReplaced, {"5-QĐ/TW"}}), "It was replaced by 5-QĐ/TW.");
  EXPECT_EQ(sentence_of({Why::kFitsNear, {"5-QĐ/TW"}}),
            "The registry has no such document; this one fits: 5-QĐ/TW.");
}

// Whatever the audit may say, a person can read it: the kinds are numbered from the first on.
TEST_F(ReasonsTest, EveryOneIsASentence) {
  for (const Language language : {Language::kEnglish, Language::kVietnamese}) {
    speak(language);
    std::size_t known = 0;
    for (Why why{}; !fact::name_of(why).empty(); why = Why(static_cast<int>(why) + 1), ++known) {
      SCOPED_TRACE(fact::name_of(why));
      const std::string sentence = sentence_of({why, {"một", "hai", "ba", "bốn"}});
      EXPECT_THAT(sentence, ::testing::EndsWith("."));
      EXPECT_THAT(sentence, Not(HasSubstr("{}")));
    }
    EXPECT_GE(known, 24U);
  }
}

}  // namespace
}  // namespace solieu::cli
