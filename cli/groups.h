#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "engine/store/group.h"

namespace solieu::cli {

enum class Sums { kShown, kLeftOut };
enum class Bars { kShown, kLeftOut };
enum class GroupOrder { kLargest, kName };

struct GroupTable {
  std::vector<store::Group> groups;
  std::vector<std::string> by;  // names the keys
  Sums sums = Sums::kLeftOut;
  Bars bars = Bars::kLeftOut;
};

// Groups that differ only in what their numbers count, put together: for people who ask how many
// facts there are and not what they add up to. The most facts come first.
std::vector<store::Group> without_sums(std::vector<store::Group> groups);

// In Vietnamese order of the keys; longer periods come after the others, what is not stated last.
// With bars, what counts the same comes together, the most facts first.
void sort_by_name(GroupTable& table);

// `format` is "table", "csv", "ndjson", "json" or "markdown".
void print_groups(const GroupTable& table, std::string_view format, Output& out);

// On standard error, how much was not counted and why; nothing where that is nothing.
void tell_left_out(const store::LeftOut& left_out);

}  // namespace solieu::cli
