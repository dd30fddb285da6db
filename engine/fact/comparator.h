#pragma once

#include <optional>
#include <string_view>

namespace solieu::fact {

// How a stated number relates to the real one. Words and their readings stand in the grammars.
enum class Comparator { kEqual, kGreater, kAtLeast, kLess, kAtMost, kAlmost, kApproximate };

// "eq" "gt" "ge" "lt" "le" "almost" "approx": the names in facts, grammars and the database.
std::string_view name_of(Comparator comparator);
std::optional<Comparator> comparator_named(std::string_view name);

}  // namespace solieu::fact
