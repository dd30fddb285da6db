#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/grammar/grammar_file.h"

namespace solieu::grammar {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr const char* kSound = R"([grammar]
name  = "test"
about = "For one test."

[slot.number]
reader  = "number"
pattern = '[0-9]+([.,][0-9]+)*'

[list.scale]
"triệu" = 1_000_000

[[rule]]
name    = "scaled"
about   = "A scaled amount."
pattern = '<number> <scale> đồng'
yields  = { type = "money", amount = "number * scale" }
finds   = ["góp [5 triệu đồng]"]
ignores = ["góp 5 kg"]
)";

// The sound grammar with one piece of it replaced.
std::vector<std::string> faults_with(const std::string& piece, const std::string& by) {
  std::string text = kSound;
  const std::size_t at = text.find(piece);
  EXPECT_NE(at, std::string::npos) << piece;
  text.replace(at, piece.size(), by);
  return GrammarFile(text).faults();
}

TEST(DiagnosticsTest, FindsNothingInASoundGrammar) {
  EXPECT_THAT(GrammarFile(kSound).faults(), IsEmpty());
}

TEST(DiagnosticsTest, NamesFileLineAndColumnOfEachFault) {
  const struct {
    const char* piece;
    const char* by;
    const char* fault;
  } kFaults[] = {
      {"<number> <scale> đồng", "<number> <scle> đồng",
       "15:21: unknown slot <scle>; did you mean scale?"},
      {"<number> <scale> đồng", "\\b<number> <scale>", "15:12: \\b knows ASCII letters only"},
      {"<number> <scale> đồng", "\\l+ đồng", "15:11: no anchor"},
      {"<number> <scale> đồng", "<number> <scale> <number>", "<number> is there already"},
      {"number * scale", "number * scal", "the pattern has no slot <scal>; did you mean scale?"},
      {"amount = \"number", "amuont = \"number",
       "a money has no field `amuont`; did you mean amount?"},
      {"type = \"money\", ", "", "`type` is missing"},
      {"finds   = [\"góp [5 triệu đồng]\"]\n", "", "a rule shows what it `finds`"},
      {"ignores = [\"góp 5 kg\"]\n", "", "a rule shows what it `ignores`"},
      {"[5 triệu đồng]", "5 triệu đồng", "mark the span with [ ]"},
      {"\"triệu\" = 1_000_000", "\"triệu\" = true", "a phrase stands for a string or a number"},
      {"\"triệu\" = 1_000_000", "\"triệu\" = 1\n\"TRIỆU\" = 2", "stands in this list already"},
      {"reader  = \"number\"", "reader  = \"numbr\"", "readers are text, number"},
      {"pattern = '[0-9]+", "patern = '[0-9]+", "unknown key `patern`; did you mean pattern?"},
      {"about   = \"A scaled amount.\"\n", "", "`about` is missing"},
      {"[list.scale]", "[list.scale", "9:12: "},
  };
  for (const auto& [piece, by, fault] : kFaults) {
    SCOPED_TRACE(by);
    EXPECT_THAT(faults_with(piece, by), Contains(HasSubstr(fault)));
  }
}

TEST(DiagnosticsTest, NoRuleYieldsARecord) {
  EXPECT_THAT(faults_with(R"(type = "money", amount = "number * scale")",
                          R"(type = "record", amount = "number * scale")"),
              ElementsAre(HasSubstr("a record joins facts")));
}

TEST(DiagnosticsTest, TellsAllFaultsAtOnce) {
  std::string text = kSound;
  text += R"([[rule]]
name    = "second"
about   = "Two faults of its own."
pattern = '<nmber> $'
yields  = { type = "money", amount = "number" }
finds   = ["[5]"]
ignores = ["x"]

[[rule]]
name    = "third"
about   = "One more."
pattern = '<number>'
yields  = { type = "date", granularity = "week" }
finds   = ["[5]"]
ignores = ["x"]
)";
  EXPECT_THAT(GrammarFile(text).faults(),
              ElementsAre(StartsWith("22:20: patterns begin and end at token edges"),
                          AllOf(StartsWith("31:"), HasSubstr("`week` is no granularity"))));
}

TEST(DiagnosticsTest, NamesAFileThatCannotBeRead) {
  EXPECT_THROW(Grammar::load({"/nowhere/money.toml"}), Error);
}

TEST(DiagnosticsTest, PrintsADiagnosticAsEditorsReadThem) {
  EXPECT_EQ((Diagnostic{"money.toml", 12, 9, "unknown slot <scle>"}.to_string()),
            "money.toml:12:9: unknown slot <scle>");
}

}  // namespace
}  // namespace solieu::grammar
