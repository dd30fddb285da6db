#include "engine/fact/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/error.h"

namespace solieu::fact {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<Verdict::Kind, std::string_view>, 3> kKinds{{
    {Verdict::Kind::kFound, "found"},
    {Verdict::Kind::kMissed, "missed"},
    {Verdict::Kind::kExtra, "extra"},
}};

std::string_view name_of(Verdict::Kind kind) {
  return std::find_if(kKinds.begin(), kKinds.end(),
                      [&](const auto& known) { return known.first == kind; })
      ->second;
}

Verdict::Kind kind_named(const std::string& name) {
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                 [&](const auto& known) { return known.second == name; });
  if (kind == kKinds.end()) throw Error(fmt::format("outcome cannot be \"{}\"", name));
  return kind->first;
}

std::string line_of(const Verdict& verdict, const std::string& folder) {
  Json json = {
      {"folder", folder},     {"document", verdict.document}, {"outcome", name_of(verdict.kind)},
      {"type", verdict.type}, {"start", verdict.range.begin}, {"end", verdict.range.end},
      {"text", verdict.text}};
  for (const WrongAttribute& attribute : verdict.wrong) json["wrong"].push_back(attribute.name);
  std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  // The value is JSON already, with its figures exact.
  line.insert(line.size() - 1, ",\"value\":" + verdict.value);
  return line + '\n';
}

std::pair<std::string, Verdict> read_line(const std::string& line) {
  const Json json = Json::parse(line);
  Verdict verdict;
  verdict.kind = kind_named(json.at("outcome").get<std::string>());
  verdict.document = json.at("document").get<std::string>();
  verdict.type = json.at("type").get<std::string>();
  verdict.range = {json.at("start").get<std::size_t>(), json.at("end").get<std::size_t>()};
  verdict.text = json.at("text").get<std::string>();
  verdict.value = json.at("value").dump();
  if (json.contains("wrong")) {
    for (const Json& name : json.at("wrong")) {
      verdict.wrong.push_back({name.get<std::string>(), "", ""});
    }
  }
  return {json.at("folder").get<std::string>(), std::move(verdict)};
}

}  // namespace

ByType<Tally> tallies_of(const std::vector<Verdict>& verdicts) {
  ByType<Tally> tallies;
  for (const Verdict& verdict : verdicts) {
    Tally& tally = tallies[verdict.type];
    if (verdict.kind == Verdict::Kind::kFound) ++tally.hits;
    if (verdict.kind == Verdict::Kind::kMissed) ++tally.missed;
    if (verdict.kind == Verdict::Kind::kExtra) ++tally.extra;
  }
  return tallies;
}

std::string to_ndjson(const RunRecord& run) {
  std::string lines;
  for (const auto& [folder, verdicts] : run) {
    for (const Verdict& verdict : verdicts) lines += line_of(verdict, folder);
  }
  return lines;
}

RunRecord read_run(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(fmt::format("{}: cannot be opened", path));
  RunRecord run;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    try {
      auto [folder, verdict] = read_line(line);
      run[folder].push_back(std::move(verdict));
    } catch (const std::exception& fault) {
      throw Error(fmt::format("{}:{}: {}", path, number, fault.what()));
    }
  }
  if (file.bad()) throw Error(fmt::format("{}: cannot be read", path));
  return run;
}

}  // namespace solieu::fact
