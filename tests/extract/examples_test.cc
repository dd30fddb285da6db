#include "engine/extract/examples.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/extract/bundled.h"

// Every example written beside a rule is a test of its own, named by the rule: a linguist who
// breaks one sees which.

namespace solieu::extract {
namespace {

class GrammarExampleTest : public testing::TestWithParam<std::size_t> {
 public:
  static const std::vector<ExampleResult>& results() {
    static const auto all = run_examples(bundled_grammar(), bundled_extractor());
    return all;
  }
};

TEST_P(GrammarExampleTest, ComesOutAsWritten) {
  const ExampleResult& result = results()[GetParam()];
  EXPECT_TRUE(result.passed) << result.rule->file << ':' << result.example->line << ':'
                             << result.example->column << ": " << result.example->text << '\n'
                             << result.message;
}

std::string name_of(const testing::TestParamInfo<std::size_t>& info) {
  const ExampleResult& result = GrammarExampleTest::results()[info.param];
  const char* const kinds[] = {"finds", "ignores", "misses"};
  std::string name = result.rule->name + "_" + kinds[static_cast<int>(result.example->kind)] + "_" +
                     std::to_string(info.param);
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Bundled, GrammarExampleTest,
                         testing::Range(std::size_t{0}, GrammarExampleTest::results().size()),
                         name_of);

}  // namespace
}  // namespace solieu::extract
