#include "cli/audit_page.h"

#include <gmock/gmock.h>

#include "cli/message.h"
#include "cli/page_style.h"
#include "findings.h"

namespace solieu::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class AuditPageTest : public ::testing::Test {
 protected:
  ~AuditPageTest() override { speak(Language::kEnglish); }
};

std::string page_of(const std::vector<store::StoredFinding>& findings,
                    const AuditSummary& summary = {}) {
  AuditPage page(summary);
  for (const store::StoredFinding& stored : findings) page.add(stored);
  return printed([&](Output& out) { page.print(out); });
}

std::string all() { return page_of({wrong_day(), wrong_percentage(), no_such_day()}); }

TEST_F(AuditPageTest, ShowsWhatIsWrongWhereAndWhy) {
  EXPECT_THAT(all(),
              AllOf(HasSubstr("<span class=\"severity\">warning</span> <strong>when the document "
                              "was issued</strong> <bdi lang=\"vi\">25-NQ/TW</bdi>"),
                    HasSubstr("Chi bộ học <mark>Nghị quyết số 25-NQ/TW, ngày 14/10/2013</mark>."),
                    HasSubstr("<dt>the article says</dt><dd><bdi lang=\"vi\">14/10/2013</bdi>"),
                    HasSubstr("<dd class=\"should\"><bdi lang=\"vi\">03/06/2013</bdi></dd>"),
                    HasSubstr("<dd>By calculation, 120/150 = 80%.</dd>")));
}

TEST_F(AuditPageTest, PutsTheNewestArticleFirst) {
  const std::string page = all();
  const std::size_t newest = page.find("<h3 id=\"a1\"><bdi lang=\"vi\">Họp dân<");
  const std::size_t older = page.find("<h3 id=\"a2\"><bdi lang=\"vi\">Dân vận khéo<");
  ASSERT_NE(newest, std::string::npos);
  ASSERT_NE(older, std::string::npos);
  EXPECT_LT(newest, older);
  EXPECT_THAT(page, HasSubstr("<li><a href=\"#a2\"><bdi lang=\"vi\">Dân vận khéo</bdi></a>"));
}

TEST_F(AuditPageTest, SumsUp) {
  AuditSummary summary;
  summary.articles = 1539;
  summary.accepted = 4;
  EXPECT_THAT(page_of({wrong_day(), wrong_percentage(), no_such_day()}, summary),
              AllOf(HasSubstr("articles audited: 1.539"), HasSubstr("accepted before: 4"),
                    HasSubstr("<p class=\"card error\"><strong>2</strong> error</p>"),
                    HasSubstr("<th scope=\"row\">percentage</th><td>1</td><td></td><td></td><td>1"),
                    HasSubstr("<bdi lang=\"vi\">Báo Sông Trà</bdi></th><td>1</td><td>1</td>")));
  EXPECT_THAT(page_of({}), AllOf(HasSubstr("nothing was found"), Not(HasSubstr("<h3"))));
}

TEST_F(AuditPageTest, AllowsItsOwnStyleAndNothingElse) {
  const std::string page = all();
  const std::size_t begin = page.find("<style>") + 7;
  EXPECT_EQ(page.substr(begin, page.find("</style>") - begin), page_style());
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-" +
                              std::string(page_style_hash()) + "'; base-uri 'none'"));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("style=\"")), Not(HasSubstr("src=")),
                          Not(HasSubstr("<link")), Not(HasSubstr("<script"))));
  EXPECT_THAT(std::string(page_style()), AllOf(Not(HasSubstr("url(")), Not(HasSubstr("@import"))));
}

TEST_F(AuditPageTest, NeverObeysAnArticle) {
  store::StoredFinding hostile = wrong_day();
  hostile.article.title = "</title><script>alert(1)</script>\u202E";
  hostile.article.publisher = "\"><img src=x>";
  hostile.article.uri = "javascript:alert(1)";
  hostile.finding.says = "<b>";
  hostile.finding.symbol = "<i>";
  hostile.finding.reason.arguments = {"<u>", "&", "'"};
  const std::string page = page_of({hostile});
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<img")), Not(HasSubstr("<b>")),
                          Not(HasSubstr("<i>")), Not(HasSubstr("<u>")),
                          Not(HasSubstr("href=\"javascript")), Not(HasSubstr("\u202E"))));
  EXPECT_THAT(page, HasSubstr("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_F(AuditPageTest, CutsALongSentenceAroundThePlace) {
  std::string sentence;
  for (int i = 0; i < 5000; ++i) sentence += "dài ";
  const std::string page = page_of(
      {finding_in(article_of(1, "", "", ""), sentence + "họp 31/4/2021 " + sentence, "31/4/2021")});
  EXPECT_THAT(page, HasSubstr("họp <mark>31/4/2021</mark> dài"));
  EXPECT_LT(page.size() - page_style().size(), 5000U);
}

TEST_F(AuditPageTest, SpeaksTheLanguageOfThePerson) {
  EXPECT_THAT(all(), HasSubstr("<html lang=\"en\">"));
  speak(Language::kVietnamese);
  EXPECT_THAT(all(), AllOf(HasSubstr("<html lang=\"vi\">"), HasSubstr(">cảnh báo</span>"),
                           HasSubstr("<dt>đúng ra là</dt>")));
}

}  // namespace
}  // namespace solieu::cli
