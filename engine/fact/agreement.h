#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/fact/fact.h"

namespace solieu::fact {

// What two facts of one type must agree in to be the same, by ANNOTATION, "Scoring".
struct Key {
  std::string text;
  // The name of a body, a place or a person: one of two may be part of the other.
  bool is_name = false;
};

// Nothing for a value that nothing can be compared by.
std::optional<Key> key_of(const Value& value);

bool agree(const Key& a, const Key& b);

// An attribute as gold files write it, "role" of money; empty where the fact has none.
std::string attribute_of(const Value& value, std::string_view name);

bool same_attribute(std::string_view name, const std::string& wanted, const std::string& got);

}  // namespace solieu::fact
