#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/evaluation.h"

namespace solieu::cli {
namespace {

using Json = nlohmann::ordered_json;

Json in_json(const fact::Tally& tally) {
  return {{"precision", tally.precision()},
          {"recall", tally.recall()},
          {"f1", tally.f1()},
          {"hits", tally.hits},
          {"extra", tally.extra},
          {"missed", tally.missed}};
}

Json in_json(const fact::Verdict& verdict) {
  return {{"document", verdict.document},
          {"type", verdict.type},
          {"start", verdict.range.begin},
          {"end", verdict.range.end},
          {"text", verdict.text}};
}

Json spans_of(const fact::Score& score, std::string_view name) {
  const fact::Share spans = score.spans.named(name);
  Json json = in_json(score.exact.named(name));
  json["equal"] = {{"share", spans.ratio()}, {"right", spans.right}, {"of", spans.of}};
  return json;
}

Json attributes_of(const fact::Score& score) {
  Json json = Json::object();
  for (const auto& [name, share] : score.attributes) {
    json[fmt::format("{}.{}", name.first, name.second)] = {
        {"accuracy", share.ratio()}, {"right", share.right}, {"stated", share.of}};
  }
  return json;
}

const char* name_of(fact::Confusion::Kind kind) {
  switch (kind) {
    case fact::Confusion::Kind::kReadAs:
      return "read_as";
    case fact::Confusion::Kind::kMissedBeside:
      return "missed_beside";
    case fact::Confusion::Kind::kExtraBeside:
      return "extra_beside";
  }
  return "";
}

Json confusions_of(const fact::Score& score) {
  Json json = Json::array();
  for (const auto& [types, seen] : score.confusions) {
    json.push_back({{"kind", name_of(types.kind)},
                    {"gold", types.gold},
                    {"system", types.system},
                    {"count", seen.count},
                    {"document", seen.document},
                    {"start", seen.offset},
                    {"text", seen.text}});
  }
  return json;
}

const char* kind_of(const Mistake& mistake) {
  if (!mistake.attribute.empty()) return "attribute";
  return mistake.verdict->kind == fact::Verdict::Kind::kMissed ? "missed" : "extra";
}

Json in_json(const std::vector<Mistake>& mistakes) {
  Json json = Json::array();
  for (const Mistake& mistake : mistakes) {
    Json one = in_json(*mistake.verdict);
    one["kind"] = kind_of(mistake);
    one["attribute"] = mistake.attribute;
    one["wanted"] = mistake.wanted;
    one["got"] = mistake.got;
    json.push_back(std::move(one));
  }
  return json;
}

const char* name_of(fact::Change::Kind kind) {
  switch (kind) {
    case fact::Change::Kind::kGained:
      return "gained";
    case fact::Change::Kind::kLost:
      return "lost";
    case fact::Change::Kind::kMended:
      return "mended";
    case fact::Change::Kind::kBroken:
      return "broken";
    case fact::Change::Kind::kGoneExtra:
      return "extra_gone";
    case fact::Change::Kind::kNewExtra:
      return "extra_new";
  }
  return "";
}

Json in_json(const fact::Comparison& comparison, const std::vector<std::string_view>& names) {
  Json json = {{"gold_added", comparison.gold_added}, {"gold_removed", comparison.gold_removed}};
  for (const std::string_view name : names) {
    json["f1"][std::string(name)] = {{"before", comparison.before.named(name).f1()},
                                     {"now", comparison.now.named(name).f1()}};
  }
  json["changes"] = Json::array();
  for (const fact::Change& change : comparison.changes) {
    Json one = in_json(change.verdict);
    one["kind"] = name_of(change.kind);
    one["attribute"] = change.attribute;
    one["value"] = Json::parse(change.verdict.value);
    json["changes"].push_back(std::move(one));
  }
  return json;
}

}  // namespace

void print_json(const Evaluation& evaluation, Detail detail, Output& out) {
  const fact::Score& score = evaluation.scorer.score();
  const std::vector<std::string_view> names = printed_names(score);
  Json json = {{"folder", evaluation.folder},
               {"documents", score.documents},
               {"second_layer_documents", score.second_layer_documents}};
  for (const std::string_view name : names) {
    json["types"][std::string(name)] = in_json(score.types.named(name));
    json["spans"][std::string(name)] = spans_of(score, name);
  }
  json["attributes"] = attributes_of(score);
  json["confusions"] = confusions_of(score);
  if (detail == Detail::kMistakes) {
    json["mistakes"] = in_json(mistakes_of(evaluation.scorer.verdicts()));
  }
  if (evaluation.comparison) json["against"] = in_json(*evaluation.comparison, names);
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace solieu::cli
