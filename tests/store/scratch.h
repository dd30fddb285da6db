#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/store/database.h"
#include "engine/store/entry.h"
#include "engine/store/writer.h"

namespace solieu::store {

// A folder of the running test, removed with this object.
class Scratch {
 public:
  Scratch() : folder_(folder_of_test()) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(folder_); }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  std::string database() const { return path("so lieu?.db"); }

  std::string write(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path file = folder_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

  static std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  // One name a test, since CTest runs tests of one program side by side.
  static std::filesystem::path folder_of_test() {
    const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
    return std::filesystem::path(testing::TempDir()) /
           (std::string("solieu_") + test.test_suite_name() + "_" + test.name());
  }

  std::filesystem::path folder_;
};

// The database as any SQLite client sees it: each row's columns joined by "|", NULL as "NULL".
inline std::vector<std::string> sql(const std::string& file, const std::string& statement) {
  SQLite::Database database(std::filesystem::path(file), SQLite::OPEN_READWRITE);
  SQLite::Statement rows(database, statement);
  std::vector<std::string> found;
  while (rows.executeStep()) {
    std::string row;
    for (int i = 0; i < rows.getColumnCount(); ++i) {
      if (i > 0) row += '|';
      row += rows.isColumnNull(i) ? "NULL" : rows.getColumn(i).getString();
    }
    found.push_back(row);
  }
  return found;
}

// Everything SQLite itself can find wrong with the file, its references and its search index.
inline std::vector<std::string> faults(const std::string& file) {
  std::vector<std::string> found;
  for (const char* check : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
    for (std::string& row : sql(file, check)) {
      if (row != "ok") found.push_back(std::move(row));
    }
  }
  try {
    SQLite::Database database(std::filesystem::path(file), SQLite::OPEN_READWRITE);
    database.exec("INSERT INTO search(search) VALUES ('integrity-check')");
  } catch (const SQLite::Exception& error) {
    found.push_back(error.what());
  }
  return found;
}

inline const Stamp kStamp = {"grammar 1", "2024-07-25T08:30:00Z"};

// The first place of `words` in the article, as a fact.
inline fact::Fact fact_at(const input::Article& article, std::string_view words,
                          fact::Value value) {
  const std::size_t at = article.document.text().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  const text::Span span = {at, at + words.size()};
  return {article.document.source_range(span), std::string(article.document.source_text(span)),
          "test.rule", std::move(value)};
}

inline fact::Decimal decimal(std::string_view text) { return *fact::Decimal::parse(text); }
inline fact::Day day(std::string_view iso) { return *fact::Day::parse(iso); }

// A value with the fields that `fill` sets.
template <class Value, class Fill>
Value made(Fill fill) {
  Value value;
  fill(value);
  return value;
}

inline fact::Value houses(fact::Decimal count) {
  return made<fact::House>([&](auto& house) { house.count = count; });
}
inline fact::Value quantity(fact::Decimal number) {
  return made<fact::Quantity>([&](auto& quantity) { quantity.number = number; });
}

struct Quoted {
  std::string words;
  fact::Value value;
};

inline Entry entry(input::RawArticle raw, const std::vector<Quoted>& quoted = {}) {
  const std::int64_t hash = content_hash(raw);
  input::Article article = input::read_article(std::move(raw));
  std::vector<fact::Fact> facts;
  facts.reserve(quoted.size());
  for (const Quoted& one : quoted) facts.push_back(fact_at(article, one.words, one.value));
  return make_entry(std::move(article), std::move(facts), {}, hash);
}

inline input::RawArticle raw(std::string uri, std::string text) {
  return {.uri = std::move(uri),
          .title = {},
          .publisher = {},
          .author = {},
          .published = {},
          .text = std::move(text)};
}

}  // namespace solieu::store
