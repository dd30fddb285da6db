#include "tests/extract/bundled.h"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "engine/fact/json.h"

namespace solieu::extract {
namespace {

const char* const kCorpora = SOLIEU_SOURCE_DIR "/corpora";
const char* const kReports = SOLIEU_SOURCE_DIR "/corpora/reports";

std::map<std::string, std::string> publication_dates(const std::string& folder) {
  std::map<std::string, std::string> dates;
  std::ifstream table(folder + "/documents.tsv");
  for (std::string line; std::getline(table, line);) {
    std::istringstream cells(line);
    std::string name, title, published;
    std::getline(cells, name, '\t');
    std::getline(cells, title, '\t');
    std::getline(cells, published, '\t');
    dates[name] = published;
  }
  return dates;
}

}  // namespace

const grammar::Grammar& bundled_grammar() {
  static const auto grammar = grammar::Grammar::load({SOLIEU_SOURCE_DIR "/grammars"});
  return *grammar;
}

const Extractor& bundled_extractor() {
  static const Extractor extractor(bundled_grammar());
  return extractor;
}

input::Article article_of(std::string text, const std::string& published) {
  input::Article article{"test", "", {}, "", "", text::Document::from_utf8(std::move(text)), {}};
  if (!published.empty()) article.published = fact::parse_iso_period(published);
  return article;
}

fact::Fact fact_in(const input::Article& article, const std::string& words) {
  for (fact::Fact& fact : bundled_extractor().extract(article)) {
    if (fact.text == words) return std::move(fact);
  }
  throw std::runtime_error("no fact \"" + words + "\" in " +
                           std::string(article.document.source()));
}

std::vector<fact::Fact> core_facts(const std::string& text, const std::string& published) {
  std::vector<fact::Fact> facts = bundled_extractor().extract(article_of(text, published));
  std::erase_if(facts, [](const fact::Fact& fact) {
    return std::holds_alternative<fact::Organization>(fact.value) ||
           std::holds_alternative<fact::Place>(fact.value) ||
           std::holds_alternative<fact::Person>(fact.value);
  });
  return facts;
}

std::vector<input::Article> corpus_articles() {
  const auto dates = publication_dates(kReports);
  std::vector<input::Article> articles;
  input::for_each_article(
      {kReports}, {},
      [&](input::RawArticle raw) {
        const std::size_t begin = raw.uri.rfind('/') + 1;
        const auto date = dates.find(raw.uri.substr(begin, raw.uri.rfind('.') - begin));
        if (date == dates.end()) return;
        raw.published = fact::parse_iso_period(date->second);
        articles.push_back(input::read_article(std::move(raw)));
      },
      [](const input::Failure&) {});
  return articles;
}

std::map<std::string, std::vector<input::RawArticle>> corpus_texts() {
  std::map<std::string, std::vector<input::RawArticle>> folders;
  std::map<std::string, std::string> dates;  // of the folder at hand
  input::for_each_article(
      {kCorpora}, {},
      [&](input::RawArticle raw) {
        const std::size_t begin = raw.uri.rfind('/') + 1;
        const std::string folder = raw.uri.substr(0, begin - 1);
        auto& texts = folders[folder];
        if (texts.empty()) dates = publication_dates(folder);
        const auto date = dates.find(raw.uri.substr(begin, raw.uri.rfind('.') - begin));
        if (date != dates.end()) raw.published = fact::parse_iso_period(date->second);
        texts.push_back(std::move(raw));
      },
      [](const input::Failure&) {});
  return folders;
}

std::string printed(const std::vector<fact::Fact>& facts) {
  std::string lines;
  for (const fact::Fact& fact : facts) lines += fact::to_ndjson(fact, "") + "\n";
  return lines;
}

}  // namespace solieu::extract
