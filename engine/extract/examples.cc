#include "engine/extract/examples.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/fact/json.h"
#include "engine/input/article.h"

namespace solieu::extract {
namespace {

using grammar::Example;

std::string printed(const grammar::ListValue& value) {
  if (const auto* number = std::get_if<fact::Decimal>(&value)) return number->to_string();
  return std::get<std::string>(value);
}

// A field of a fact as text; a number as it is printed.
std::optional<std::string> field_of(const nlohmann::json& value, const std::string& field) {
  const auto found = value.find(field);
  if (found == value.end()) return std::nullopt;
  return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string listed(const std::vector<fact::Fact>& facts) {
  if (facts.empty()) return "no fact at all";
  std::string made;
  for (const fact::Fact& fact : facts) {
    if (!made.empty()) made += "; ";
    made += fact.rule + " \"" + fact.text + "\" " + fact::value_json(fact.value);
  }
  return made;
}

bool at(const fact::Fact& fact, const input::Article& article, const Example& example) {
  // Examples are written by hand: their brackets count bytes of the text as written.
  const std::string_view source = article.document.source();
  const auto code_points = [&](std::size_t byte) {
    return static_cast<std::size_t>(
        std::count_if(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(byte),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  };
  return fact.range ==
         text::SourceRange{code_points(example.span.begin), code_points(example.span.end)};
}

bool has_values(const fact::Fact& fact, const Example& example) {
  const auto value = nlohmann::json::parse(fact::value_json(fact.value));
  return std::all_of(example.expected.begin(), example.expected.end(), [&](const auto& expected) {
    return field_of(value, expected.first) == printed(expected.second);
  });
}

ExampleResult judged(const grammar::Rule& rule, const Example& example,
                     const Extractor& extractor) {
  // An example is a piece of an article's body: no title, no furniture.
  input::Article article{rule.name, "", {}, "", "", text::Document::from_utf8(example.text), {}};
  if (!example.published.empty()) article.published = fact::parse_iso_period(example.published);
  const std::vector<fact::Fact> facts = extractor.extract(article);
  const auto by_rule = [&](const fact::Fact& fact) { return fact.rule == rule.name; };
  const auto as_expected = [&](const fact::Fact& fact) {
    return by_rule(fact) && at(fact, article, example) && has_values(fact, example);
  };
  ExampleResult result{&rule, &example, false, ""};
  switch (example.kind) {
    case Example::Kind::kFinds:
      result.passed = std::any_of(facts.begin(), facts.end(), as_expected);
      if (!result.passed) result.message = "not found as written; found: " + listed(facts);
      break;
    case Example::Kind::kIgnores:
      result.passed = std::none_of(facts.begin(), facts.end(), by_rule);
      if (!result.passed) result.message = "found although it should not: " + listed(facts);
      break;
    case Example::Kind::kMisses:
      result.passed = std::none_of(facts.begin(), facts.end(), as_expected);
      if (!result.passed) result.message = "found at last: make it a `finds`";
      break;
  }
  return result;
}

}  // namespace

std::vector<ExampleResult> run_examples(const grammar::Grammar& grammar,
                                        const Extractor& extractor) {
  std::vector<ExampleResult> results;
  for (const grammar::Rule& rule : grammar.rules()) {
    for (const Example& example : rule.examples) {
      results.push_back(judged(rule, example, extractor));
    }
  }
  return results;
}

}  // namespace solieu::extract
