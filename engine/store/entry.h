#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/input/article.h"
#include "engine/input/reader.h"
#include "engine/store/index_text.h"
#include "engine/store/signature.h"
#include "engine/text/span.h"

namespace solieu::store {

// Tells one reading of an article from the next: equal for equal bytes and metadata, on every
// machine and in every version of the program.
std::int64_t content_hash(const input::RawArticle& raw);

// An article, its facts and records as the database will hold them, with everything worked out that
// needs no database, so that many threads can share that work and one only writes.
struct Entry {
  input::Article article;
  std::vector<fact::Fact> facts;
  std::vector<text::SourceRange> sentences;  // of each fact; holds at least the fact itself
  std::vector<fact::Record> records;         // of these facts
  std::vector<text::SourceRange> furniture;  // of the article
  IndexText index;
  Signature signature;
  std::int64_t hash = 0;
};

Entry make_entry(input::Article article, std::vector<fact::Fact> facts,
                 std::vector<fact::Record> records, std::int64_t hash);

}  // namespace solieu::store
