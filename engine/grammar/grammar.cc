#include "engine/grammar/grammar.h"

namespace solieu::grammar {

const ListValue* List::find(const std::string& phrase) const {
  const auto found = values.find(phrase);
  return found == values.end() ? nullptr : &found->second;
}

Grammar::Grammar() = default;
Grammar::~Grammar() = default;

const List* Grammar::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace solieu::grammar
