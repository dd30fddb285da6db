#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::grammar {

enum class FieldKind { kNumber, kText };

struct FieldSpec {
  std::string_view name;
  FieldKind kind;
  bool required = false;
  // The words it may hold; empty: any.
  std::vector<std::string_view> words;
};

// The fields a rule can yield for a type the engine knows; null for a type a grammar brings along,
// which takes whatever fields its rules give.
const std::vector<FieldSpec>* fields_of(std::string_view type);

}  // namespace solieu::grammar
