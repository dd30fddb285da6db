#include "engine/fact/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/fact/gold_file.h"

namespace solieu::fact {
namespace {

using testing::HasSubstr;
using Kind = Verdict::Kind;

Verdict verdict(Kind kind, std::string type, std::string value) {
  return {kind, "r01", std::move(type), {3, 9}, "“3 căn”\n", std::move(value), "", {}};
}

TEST(VerdictTest, AddsUpToTallies) {
  const ByType<Tally> tallies =
      tallies_of({verdict(Kind::kFound, "house", "{}"), verdict(Kind::kFound, "house", "{}"),
                  verdict(Kind::kMissed, "house", "{}"), verdict(Kind::kExtra, "date", "{}")});
  EXPECT_EQ(tallies.of("house"), (Tally{2, 0, 1}));
  EXPECT_EQ(tallies.all(), (Tally{2, 1, 1}));
}

TEST(VerdictTest, IsReadAsItWasWritten) {
  Verdict found = verdict(Kind::kFound, "house", R"({"count":3})");
  found.wrong = {{"actor", "", ""}};
  const RunRecord run = {
      {"gold", {found, verdict(Kind::kMissed, "percent", R"({"value":63.1})")}},
      {"reports", {verdict(Kind::kExtra, "money", R"({"amount":915000000,"currency":"VND"})")}},
  };
  EXPECT_EQ(read_run(GoldFile(to_ndjson(run)).path()), run);
}

TEST(VerdictTest, IsOneLineOfJson) {
  Verdict found = verdict(Kind::kFound, "house", R"({"count":3})");
  found.wrong = {{"actor", "Hội", "Mặt trận"}, {"action", "build", ""}};
  EXPECT_EQ(to_ndjson({{"gold", {found}}}),
            R"({"folder":"gold","document":"r01","outcome":"found","type":"house","start":3,)"
            R"("end":9,"text":"“3 căn”\n","wrong":["actor","action"],"value":{"count":3}})"
            "\n");
}

TEST(VerdictTest, RefusesWhatIsNone) {
  const std::string good = to_ndjson({{"gold", {verdict(Kind::kFound, "house", "{}")}}});
  std::string unknown = good;
  unknown.replace(unknown.find("found"), 5, "fonud");
  for (const std::string& line : {std::string("{}\n"), std::string("no JSON\n"), unknown}) {
    SCOPED_TRACE(line);
    const GoldFile file(good + line);
    try {
      read_run(file.path());
      FAIL() << "read";
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr(file.path() + ":2: "));
    }
  }
  EXPECT_THROW(read_run(testing::TempDir() + "solieu_no_such_run"), Error);
}

}  // namespace
}  // namespace solieu::fact
