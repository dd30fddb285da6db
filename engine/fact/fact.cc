#include "engine/fact/fact.h"

namespace solieu::fact {
namespace {

struct TypeName {
  std::string_view operator()(const Money&) const { return "money"; }
  std::string_view operator()(const House&) const { return "house"; }
  std::string_view operator()(const Directive&) const { return "directive"; }
  std::string_view operator()(const Quantity&) const { return "quantity"; }
  std::string_view operator()(const Percent&) const { return "percent"; }
  std::string_view operator()(const Date&) const { return "date"; }
  std::string_view operator()(const Other& other) const { return other.type; }
};

}  // namespace

std::string_view type_of(const Value& value) { return std::visit(TypeName(), value); }

}  // namespace solieu::fact
