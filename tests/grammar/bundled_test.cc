#include <gtest/gtest.h>

#include <set>

#include "engine/grammar/grammar.h"

namespace solieu::grammar {
namespace {

const Grammar& bundled() {
  static const std::unique_ptr<const Grammar> grammar =
      Grammar::load({SOLIEU_SOURCE_DIR "/grammars"});
  return *grammar;
}

TEST(BundledGrammarTest, EveryExpressionCompiles) {
  const auto check = [](const std::string& name, const std::optional<Expression>& expression) {
    if (expression) {
      EXPECT_EQ(expression->fault(), std::nullopt) << name;
    }
  };
  for (const Rule& rule : bundled().rules()) {
    EXPECT_EQ(rule.expression.fault(), std::nullopt) << rule.name;
    check(rule.name, rule.unless.before);
    check(rule.name, rule.unless.after);
    check(rule.name, rule.needs.before);
    check(rule.name, rule.needs.after);
  }
  for (const Cue& cue : bundled().cues()) check(cue.name, cue.expression);
}

TEST(BundledGrammarTest, EveryRuleHasAnAnchor) {
  for (const Rule& rule : bundled().rules()) EXPECT_FALSE(rule.anchors.empty()) << rule.name;
}

TEST(BundledGrammarTest, YieldsEveryTypeOfTheFirstLayer) {
  std::set<std::string> types;
  for (const Rule& rule : bundled().rules()) types.insert(rule.type);
  for (const char* type : {"money", "house", "directive", "quantity", "percent", "date"}) {
    EXPECT_TRUE(types.count(type)) << type;
  }
}

TEST(BundledGrammarTest, TheFingerprintIsTheFilesOwn) {
  const auto again = Grammar::load({SOLIEU_SOURCE_DIR "/grammars"});
  EXPECT_EQ(again->fingerprint(), bundled().fingerprint());
  const auto less = Grammar::load({SOLIEU_SOURCE_DIR "/grammars/common.toml"});
  EXPECT_NE(less->fingerprint(), bundled().fingerprint());
}

}  // namespace
}  // namespace solieu::grammar
