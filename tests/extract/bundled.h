#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/extract/extractor.h"
#include "engine/grammar/grammar.h"
#include "engine/input/article.h"
#include "engine/input/reader.h"

namespace solieu::extract {

// The grammars of the project, and an extractor by them; made once.
const grammar::Grammar& bundled_grammar();
const Extractor& bundled_extractor();

// A piece of a body, with the publication date where it matters.
input::Article article_of(std::string text, const std::string& published = "");

// The fact with these exact words, the first of them; a test fails that has none.
fact::Fact fact_in(const input::Article& article, const std::string& words);

// What the bundled rules find in a piece of a body, without the bodies, places and persons it
// names.
std::vector<fact::Fact> core_facts(const std::string& text, const std::string& published = "");

// The articles of the corpora, each with its publication date.
std::vector<input::Article> corpus_articles();

// Every text below corpora/, unread, with its publication date where a documents.tsv beside it
// gives one; by folder.
std::map<std::string, std::vector<input::RawArticle>> corpus_texts();

// One fact a line, as the program prints them.
std::string printed(const std::vector<fact::Fact>& facts);

}  // namespace solieu::extract
