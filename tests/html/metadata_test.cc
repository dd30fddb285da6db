#include "engine/html/metadata.h"

#include <gtest/gtest.h>

#include <string>

namespace solieu::html {
namespace {

Metadata read(const std::string& head) { return read_metadata(Tree::parse(head)); }

std::string published(const std::string& head) {
  const auto day = read(head).published;
  return day ? day->to_string() : "none";
}

TEST(MetadataTest, ReadsWhenAPageWasPublished) {
  for (const char* head :
       {"<meta property='article:published_time' content='2022-07-05T08:00:00+07:00'>",
        "<meta name='pubdate' content='2022-07-05'>", "<meta name='DC.date' content='2022-07-05'>",
        "<meta itemprop='datePublished' content='05/07/2022 08:00'>",
        "<span itemprop='datePublished'>05/07/2022</span>",
        "<time itemprop='datePublished' datetime='2022-07-05'>hôm qua</time>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": "
        "\"2022-07-05\"}</script>",
        "<script type='application/ld+json'>[{\"@type\": [\"Report\", \"Article\"], "
        "\"datePublished\": \"2022-07-05\"}]</script>"}) {
    SCOPED_TRACE(head);
    EXPECT_EQ(published(head), "2022-07-05");
  }
}

TEST(MetadataTest, LeavesWhatIsNotTheArticles) {
  for (const char* head :
       {"<meta name='pubdate' content='hôm qua'>", "<time datetime='2022-07-05'></time>",
        "<meta name='viewport' content='2022-07-05'>",
        "<script type='application/ld+json'>{\"@type\": \"WebSite\", \"datePublished\": "
        "\"2022-07-05\"}</script>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>",
        "<script>{\"@type\": \"NewsArticle\", \"datePublished\": \"2022-07-05\"}</script>"}) {
    SCOPED_TRACE(head);
    EXPECT_EQ(published(head), "none");
  }
}

TEST(MetadataTest, BelievesLinkedDataFirst) {
  EXPECT_EQ(published("<meta name='pubdate' content='2020-01-01'>"
                      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
                      "\"datePublished\": \"2022-07-05\"}</script>"),
            "2022-07-05");
}

TEST(MetadataTest, ReadsAuthorsThatAreNames) {
  EXPECT_EQ(read("<meta name='author' content=' Thu\n Bồn '>").author, "Thu Bồn");
  EXPECT_EQ(read("<meta name='author' content='Admin'>").author, "");
  EXPECT_EQ(read("<meta name='author' content='a@b.example'>").author, "");
  EXPECT_EQ(read("<meta property='article:author' content='https://a.example/an'>").author, "");
  EXPECT_EQ(read("<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": "
                 "[{\"name\": \"An\"}, \"Bình\"]}</script>")
                .author,
            "An, Bình");
}

TEST(MetadataTest, ReadsAddressAndLanguage) {
  const Metadata page = read(
      "<html lang='vi'><meta property='og:url' content='https://a.example/1?x'>"
      "<link rel='canonical' href='https://a.example/1'>");
  EXPECT_EQ(page.canonical, "https://a.example/1");
  EXPECT_EQ(page.language, "vi");
  EXPECT_EQ(read("<link rel='canonical' href='/1'>").canonical, "");
}

TEST(MetadataTest, CutsWhatIsTooLongBetweenLetters) {
  std::string long_name;
  for (int i = 0; i < 1000; ++i) long_name += "ế";
  const std::string author = read("<meta name='author' content='" + long_name + "'>").author;
  EXPECT_EQ(author, long_name.substr(0, 600));
}

}  // namespace
}  // namespace solieu::html
