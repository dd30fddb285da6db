#include "engine/fact/gold_finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/error.h"

namespace solieu::fact {
namespace {

constexpr std::string_view kTemptation = "none";

GoldFinding read_line(const std::string& line) {
  const nlohmann::json object = nlohmann::json::parse(line);
  GoldFinding gold;
  const std::string kind = object.at("kind");
  if (kind != kTemptation) {
    gold.kind = finding_kind_named(kind);
    if (!gold.kind) throw Error(fmt::format("there is no kind \"{}\"", kind));
  }
  gold.range = {object.at("start"), object.at("end")};
  gold.text = object.at("text");
  gold.should = object.value("should", "");
  gold.why = object.value("why", "");
  return gold;
}

}  // namespace

std::vector<GoldFinding> read_gold_findings(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(fmt::format("{}: cannot be read", path));
  std::vector<GoldFinding> gold;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty()) continue;
    try {
      gold.push_back(read_line(line));
    } catch (const std::exception& error) {
      throw Error(fmt::format("{}:{}: {}", path, number, error.what()));
    }
  }
  return gold;
}

FindingMatching match(const std::vector<GoldFinding>& gold, const std::vector<Finding>& found) {
  FindingMatching matching;
  std::vector<bool> is_taken(found.size(), false);
  for (const GoldFinding& wanted : gold) {
    if (!wanted.kind) continue;
    const auto hit = std::find_if(found.begin(), found.end(), [&](const Finding& finding) {
      return !is_taken[static_cast<std::size_t>(&finding - found.data())] &&
             finding.kind == *wanted.kind && finding.range.overlaps(wanted.range);
    });
    Tally& tally = matching.tallies[*wanted.kind];
    if (hit == found.end()) {
      ++tally.missed;
      matching.missed.push_back(&wanted);
    } else {
      ++tally.hits;
      is_taken[static_cast<std::size_t>(hit - found.begin())] = true;
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (is_taken[i]) continue;
    ++matching.tallies[found[i].kind].extra;
    const auto tempted = std::find_if(gold.begin(), gold.end(), [&](const GoldFinding& tempting) {
      return !tempting.kind && tempting.range.overlaps(found[i].range);
    });
    matching.extra.push_back({&found[i], tempted == gold.end() ? nullptr : &*tempted});
  }
  return matching;
}

}  // namespace solieu::fact
