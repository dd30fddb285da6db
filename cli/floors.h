#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "engine/fact/score.h"

namespace solieu::cli {

// A figure of an evaluation must not be less than this.
struct Floor {
  // "core" for its F1, "core.span" where spans are equal, "money.role"; of audits "precision",
  // "future.recall".
  std::string name;
  double least = 0;
};

// From --floor core=0.98,all=0.95, as often as it is given. Throws `UsageError`.
std::vector<Floor> floors_of(const Arguments& arguments);

// Those that a folder was measured by, as they are printed.
std::map<std::string, double> figures_of(const fact::Score& score);

// Complains about each figure that is under its floor, or could not be measured on this gold.
bool reaches(const std::vector<Floor>& floors, const std::map<std::string, double>& figures,
             const std::string& folder);

}  // namespace solieu::cli
