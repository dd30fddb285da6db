#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

#include "engine/fact/json.h"
#include "engine/text/normalize.h"
#include "tests/extract/bundled.h"
#include "tests/extract/variant.h"

namespace solieu::extract {
namespace {

// How the values of a text and of its variant are held against each other.
enum class Compared { kExactly, kWithoutCase };

struct Way {
  const char* name;
  Variant (*write)(const text::Document&);
  Compared compared = Compared::kExactly;
};

constexpr Way kWays[] = {
    {"Decomposed", decomposed_text},
    {"HalfDecomposed", half_decomposed_text},
    {"OldTones", old_tones},
    {"NewTones", new_tones},
    {"NoBreakBlanks", no_break_blanks},
    {"WindowsLines", windows_lines},
    {"StraightQuotes", straight_quotes},
    {"CurlyQuotes", curly_quotes},
    {"WrappedLines", wrapped_lines},
    // What is quoted as written (actor, issuer, document type) stands in capitals too.
    {"CapitalHeadings", capital_headings, Compared::kWithoutCase},
};

using Texts = std::vector<input::RawArticle>;

const std::map<std::string, Texts>& texts() {
  static const std::map<std::string, Texts> all = corpus_texts();
  return all;
}

// Those whose facts people annotated.
std::vector<std::string> folders() {
  std::vector<std::string> names;
  for (const auto& [folder, texts] : texts()) {
    const std::string& uri = texts.front().uri;
    const std::string gold = uri.substr(0, uri.rfind('.')) + ".facts.ndjson";
    if (std::filesystem::exists(gold)) names.push_back(folder);
  }
  return names;
}

input::Article article(const input::RawArticle& text, std::string written) {
  input::RawArticle raw = text;
  raw.text = std::move(written);
  return input::read_article(std::move(raw));
}

bool is_in_heading(text::SourceRange range, const text::Document& document) {
  const auto& lines = document.lines();
  return std::any_of(lines.begin(), lines.end(), [&](const text::Line& line) {
    return line.kind == text::LineKind::kHeading &&
           document.source_range(line.span).overlaps(range);
  });
}

void forget_actor(fact::Value& value) {
  std::visit(
      [](auto& typed) {
        if constexpr (requires { typed.actor; }) typed.actor.clear();
      },
      value);
}

// `range` is the fact's place in `document`, the text before it was rewritten.
std::string line_of(fact::Fact fact, text::SourceRange range, const text::Document& document,
                    Compared compared) {
  // In capitals nothing shows where the name of a body ends: MẶT TRẬN QUẢNG NAM TIẾP NHẬN …
  const bool without_case = compared == Compared::kWithoutCase;
  const bool is_told_in_heading =
      is_in_heading(range, document) ||
      (fact.attribution.actor && is_in_heading(fact.attribution.actor->range, document));
  if (without_case && is_told_in_heading) forget_actor(fact.value);
  const std::string value = fact::value_json(fact.value);
  return std::to_string(range.begin) + "-" + std::to_string(range.end) + " " + fact.rule + " " +
         (without_case ? text::fold_case(value) : value);
}

// In capitals names are told from other words by the lists and the gazetteer alone, and a street's
// number from a count not at all ("46 ĐỐNG ĐA"): neither is compared there.
bool rests_on_case(const fact::Fact& fact) {
  const std::string_view type = fact::type_of(fact.value);
  return type == "organization" || type == "place" || type == "person" || type == "quantity";
}

std::string difference(const std::set<std::string>& from, const std::set<std::string>& without,
                       const char* sign) {
  std::string lines;
  for (const std::string& line : from) {
    if (without.find(line) == without.end()) lines += "\n  " + std::string(sign) + " " + line;
  }
  return lines;
}

class InvarianceTest : public testing::TestWithParam<std::tuple<Way, std::string>> {};

TEST_P(InvarianceTest, TheSameTextWrittenAnotherWayGivesTheSameFacts) {
  const auto& [way, folder] = GetParam();
  for (const input::RawArticle& text : texts().at(folder)) {
    const input::Article original = article(text, text.text);
    const Variant variant = way.write(original.document);
    const input::Article rewritten = article(text, variant.text());
    std::set<std::string> wanted, got;
    const auto is_left_out = [&](const fact::Fact& fact, text::SourceRange range) {
      return way.compared == Compared::kWithoutCase && rests_on_case(fact) &&
             is_in_heading(range, original.document);
    };
    for (const fact::Fact& fact : bundled_extractor().extract(original)) {
      if (is_left_out(fact, fact.range)) continue;
      wanted.insert(line_of(fact, fact.range, original.document, way.compared));
    }
    for (const fact::Fact& fact : bundled_extractor().extract(rewritten)) {
      const text::SourceRange range = variant.original(fact.range);
      if (is_left_out(fact, range)) continue;
      got.insert(line_of(fact, range, original.document, way.compared));
    }
    const std::string differences =
        difference(wanted, got, "lost") + difference(got, wanted, "new ");
    if (!differences.empty()) ADD_FAILURE() << text.uri << differences;
  }
}

std::string name_of(const testing::TestParamInfo<InvarianceTest::ParamType>& info) {
  const auto& [way, folder] = info.param;
  std::string name = folder.substr(folder.rfind('/') + 1) + "_" + way.name;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return (c & 0x80) != 0 || std::isalnum(c) == 0; },
      '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corpora, InvarianceTest,
                         testing::Combine(testing::ValuesIn(kWays), testing::ValuesIn(folders())),
                         name_of);

TEST(VariantTest, IsAnotherTextAndLeadsBack) {
  const auto document = text::Document::from_utf8("Hoà “uỷ”\nba");
  EXPECT_EQ(old_tones(document).text(), "Hòa “ủy”\nba");
  EXPECT_EQ(new_tones(text::Document::from_utf8("Hòa quý ủy họat")).text(), "Hoà quý uỷ họat");
  EXPECT_EQ(straight_quotes(document).text(), "Hoà \"uỷ\"\nba");
  EXPECT_EQ(windows_lines(document).text(), "Hoà “uỷ”\r\nba");
  EXPECT_EQ(windows_lines(document).original({10, 12}), (text::SourceRange{9, 11}));
  const Variant parts = decomposed_text(document);
  EXPECT_EQ(parts.text(), "Hoa\u0300 “uy\u0309”\nba");
  EXPECT_EQ(parts.original({2, 4}), (text::SourceRange{2, 3}));
  EXPECT_EQ(parts.original({5, 9}), (text::SourceRange{4, 7}));
}

}  // namespace
}  // namespace solieu::extract
