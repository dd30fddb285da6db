#include "cli/brat.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/columns.h"
#include "cli/wording.h"
#include "engine/fact/json.h"

namespace solieu::cli {
namespace {

constexpr std::array kAttributes = {"comparator", "role", "action", "direction", "granularity"};

// Calls `visit(name, value)` for each attribute of a value that is printed as `json`.
template <class Visit>
void visit_attributes(const std::string& json, Visit visit) {
  const auto fields = nlohmann::json::parse(json);
  for (const char* name : kAttributes) {
    const auto field = fields.find(name);
    if (field != fields.end() && field->is_string()) visit(name, field->get<std::string>());
  }
}

struct Fragments {
  std::string offsets;  // "412 424"; a line break inside parts it: "412 418;419 424"
  std::string text;     // with one blank between fragments
};

Fragments fragments_of(const fact::Fact& fact) {
  Fragments fragments;
  std::size_t begin = fact.range.begin;
  std::size_t at = begin;
  std::string text;
  const auto end_fragment = [&] {
    if (!text.empty()) {
      const bool is_first = fragments.offsets.empty();
      fragments.offsets += fmt::format("{}{} {}", is_first ? "" : ";", begin, at);
      fragments.text += (is_first ? "" : " ") + shown(std::exchange(text, {})).text;
    }
    begin = at + 1;
  };
  for (const char c : fact.text) {
    const bool begins_code_point = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (c == '\n' || c == '\r') {
      end_fragment();
    } else {
      text += c;
    }
    if (begins_code_point) ++at;
  }
  end_fragment();
  return fragments;
}

// Behind a "|", for one value of several.
std::string joined(const std::set<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += '|';
    all += word;
  }
  return all;
}

// Light, so that black letters can be read on them.
std::string_view color_of(std::string_view type) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kColors = {
      {{"money", "#b7e4c7"},
       {"house", "#ffd6a5"},
       {"directive", "#bde0fe"},
       {"quantity", "#e9edc9"},
       {"percent", "#fdffb6"},
       {"date", "#e2cfea"},
       {"organization", "#cddafd"},
       {"place", "#d8f3dc"},
       {"person", "#fad2e1"}}};
  for (const auto& [name, color] : kColors) {
    if (name == type) return color;
  }
  return "#e5e5e5";
}

}  // namespace

std::string brat_lines(const std::vector<fact::Fact>& facts) {
  std::string result;
  std::size_t attribute = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const fact::Fact& fact = facts[i];
    const std::size_t id = i + 1;
    const Fragments fragments = fragments_of(fact);
    result += fmt::format("T{}\t{} {}\t{}\n", id, fact::type_of(fact.value), fragments.offsets,
                          fragments.text);
    const std::string value = fact::value_json(fact.value);
    visit_attributes(value, [&](const char* name, const std::string& word) {
      result += fmt::format("A{}\t{} T{} {}\n", ++attribute, name, id, word);
    });
    result += fmt::format("#{}\tAnnotatorNotes T{}\t{}\n", id, id, value);
  }
  return result;
}

void BratScheme::add(const std::vector<fact::Fact>& facts) {
  for (const fact::Fact& fact : facts) {
    const std::string type(fact::type_of(fact.value));
    types_.insert(type);
    visit_attributes(fact::value_json(fact.value), [&](const char* name, const std::string& word) {
      Attribute& attribute = attributes_[name];
      attribute.types.insert(type);
      attribute.values.insert(word);
    });
  }
}

std::string BratScheme::annotation_conf() const {
  std::string conf = "[entities]\n";
  for (const std::string& type : types_) conf += type + '\n';
  // Facts may lie in each other: a place in the name of a body.
  conf +=
      "\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
      "\n[events]\n\n[attributes]\n";
  for (const auto& [name, attribute] : attributes_) {
    conf += fmt::format("{}\tArg:{}, Value:{}\n", name, joined(attribute.types),
                        joined(attribute.values));
  }
  return conf;
}

std::string BratScheme::visual_conf() const {
  std::string conf = "[labels]\n";
  for (const std::string& type : types_) {
    conf += fmt::format("{} | {}\n", type, in_language(type));
  }
  conf += "\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:#e5e5e5, borderColor:darken\n";
  for (const std::string& type : types_) {
    conf += fmt::format("{}\tbgColor:{}\n", type, color_of(type));
  }
  // One sign for each value, in the order of annotation.conf.
  for (const auto& [name, attribute] : attributes_) {
    conf += fmt::format("{}\tposition:right, glyph:{}\n", name, joined(attribute.values));
  }
  return conf;
}

}  // namespace solieu::cli
