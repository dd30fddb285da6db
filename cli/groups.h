#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "engine/store/group.h"

namespace solieu::cli {

enum class Sums { kShown, kLeftOut };

// Groups that differ only in what their numbers count, put together: for people who ask how many
// facts there are and not what they add up to. The most facts come first.
std::vector<store::Group> without_sums(std::vector<store::Group> groups);

// `by` names the keys. `format` is "table", "csv", "ndjson" or "json".
void print_groups(const std::vector<store::Group>& groups, const std::vector<std::string>& by,
                  Sums sums, std::string_view format, Output& out);

}  // namespace solieu::cli
