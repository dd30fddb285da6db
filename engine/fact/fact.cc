#include "engine/fact/fact.h"

#include <array>

namespace solieu::fact {
namespace {

struct TypeName {
  std::string_view operator()(const Money&) const { return "money"; }
  std::string_view operator()(const House&) const { return "house"; }
  std::string_view operator()(const Directive&) const { return "directive"; }
  std::string_view operator()(const Quantity&) const { return "quantity"; }
  std::string_view operator()(const Percent&) const { return "percent"; }
  std::string_view operator()(const Date&) const { return "date"; }
  std::string_view operator()(const Organization&) const { return "organization"; }
  std::string_view operator()(const Place&) const { return "place"; }
  std::string_view operator()(const Person&) const { return "person"; }
  std::string_view operator()(const Other& other) const { return other.type; }
};

constexpr std::array<std::pair<Scope, std::string_view>, 6> kScopes{{
    {Scope::kOwn, "own"},
    {Scope::kClause, "clause"},
    {Scope::kSentence, "sentence"},
    {Scope::kSection, "section"},
    {Scope::kHeading, "heading"},
    {Scope::kArticle, "article"},
}};

}  // namespace

std::string_view name_of(Scope scope) {
  for (const auto& [known, name] : kScopes) {
    if (known == scope) return name;
  }
  return {};
}

std::optional<Scope> scope_named(std::string_view name) {
  for (const auto& [scope, known] : kScopes) {
    if (known == name) return scope;
  }
  return std::nullopt;
}

std::string_view type_of(const Value& value) { return std::visit(TypeName(), value); }

}  // namespace solieu::fact
