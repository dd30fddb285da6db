#include "cli/floors.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "cli/evaluation.h"
#include "cli/message.h"
#include "engine/fact/finding.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

constexpr const char* kSpan = ".span";

// Every figure that a gold could be measured by.
std::vector<std::string> known_figures() {
  std::vector<std::string_view> rows = first_layer_names();
  rows.insert(rows.end(), fact::kSecondLayerTypes.begin(), fact::kSecondLayerTypes.end());
  std::vector<std::string> names;
  for (const std::string_view row : rows) {
    names.emplace_back(row);
    names.push_back(std::string(row) + kSpan);
    for (const std::string_view attribute : fact::attributes_of(row)) {
      names.push_back(std::string(row) + '.' + std::string(attribute));
    }
  }
  for (const char* measure : {"precision", "recall"}) {
    names.emplace_back(measure);
    for (const fact::FindingKind kind : fact::finding_kinds()) {
      names.push_back(std::string(fact::name_of(kind)) + '.' + measure);
    }
  }
  return names;
}

std::optional<double> ratio_named(std::string_view text) {
  double ratio = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, ratio);
  if (error != std::errc() || stop != end) return std::nullopt;
  if (!(ratio >= 0 && ratio <= 1)) return std::nullopt;
  return ratio;
}

Floor floor_of(std::string_view text, const std::string& command) {
  const std::size_t equals = text.find('=');
  const std::optional<double> least =
      equals == std::string_view::npos ? std::nullopt : ratio_named(text.substr(equals + 1));
  if (!least) throw UsageError(tr("--floor is like core=0.98,all=0.95, not \"{}\"", text), command);
  Floor floor = {std::string(text.substr(0, equals)), *least};
  const std::vector<std::string> known = known_figures();
  if (std::find(known.begin(), known.end(), floor.name) == known.end()) {
    throw UsageError(tr("--floor: there is no figure \"{}\"", floor.name), command);
  }
  return floor;
}

}  // namespace

std::vector<Floor> floors_of(const Arguments& arguments) {
  std::vector<Floor> floors;
  for (const std::string& given : arguments.values("floor")) {
    std::string_view rest = given;
    while (true) {
      const std::size_t comma = rest.find(',');
      floors.push_back(floor_of(rest.substr(0, comma), arguments.command()));
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return floors;
}

std::map<std::string, double> figures_of(const fact::Score& score) {
  std::map<std::string, double> figures;
  for (const std::string_view row : printed_names(score)) {
    figures.emplace(row, score.types.named(row).f1());
    figures.emplace(std::string(row) + kSpan, score.exact.named(row).f1());
  }
  for (const auto& [name, share] : score.attributes) {
    figures.emplace(name.first + '.' + name.second, share.ratio());
  }
  return figures;
}

bool reaches(const std::vector<Floor>& floors, const std::map<std::string, double>& figures,
             const std::string& folder) {
  bool reached = true;
  for (const Floor& floor : floors) {
    const auto figure = figures.find(floor.name);
    if (figure == figures.end()) {
      complain(
          tr("{}: {} has a floor, but nothing was there to measure it by", folder, floor.name));
    } else if (figure->second < floor.least) {
      complain(tr("{}: {} is {:.4f}, under its floor {}", folder, floor.name, figure->second,
                  floor.least));
    } else {
      continue;
    }
    reached = false;
  }
  return reached;
}

}  // namespace solieu::cli
