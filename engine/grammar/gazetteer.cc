#include "engine/grammar/gazetteer.h"

#include <algorithm>

namespace solieu::grammar {
namespace {

constexpr std::ptrdiff_t kTabs = 5;

std::string_view key_of(std::string_view line) { return line.substr(0, line.find('\t')); }

std::string_view next_field(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\t'), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

}  // namespace

Gazetteer::Gazetteer(const std::string& path, std::string bytes, std::vector<Diagnostic>& faults)
    : bytes_(std::move(bytes)) {
  std::string_view before;
  int number = 0;
  for (std::size_t begin = 0; begin < bytes_.size();) {
    const std::size_t end = std::min(bytes_.find('\n', begin), bytes_.size());
    const std::string_view line = std::string_view(bytes_).substr(begin, end - begin);
    ++number;
    if (!line.empty() && line.front() != '#') {
      if (std::count(line.begin(), line.end(), '\t') != kTabs) {
        faults.push_back({path, number, 1, "a unit has six fields, tabs between them"});
      } else if (key_of(line) < before) {
        faults.push_back(
            {path, number, 1, "keys are sorted by their bytes; this one is out of order"});
      } else {
        lines_.push_back(static_cast<std::uint32_t>(begin));
        before = key_of(line);
      }
    }
    begin = end + 1;
  }
}

std::string_view Gazetteer::line(std::size_t index) const {
  const std::size_t begin = lines_[index];
  return std::string_view(bytes_).substr(begin,
                                         std::min(bytes_.find('\n', begin), bytes_.size()) - begin);
}

std::size_t Gazetteer::first_not_before(std::string_view key) const {
  std::size_t first = 0, last = lines_.size();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (key_of(line(middle)) < key) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

bool Gazetteer::knows(std::string_view key) const {
  const std::size_t found = first_not_before(key);
  return found < lines_.size() && key_of(line(found)) == key;
}

std::vector<Gazetteer::Unit> Gazetteer::find(std::string_view key) const {
  std::vector<Unit> units;
  for (std::size_t i = first_not_before(key); i < lines_.size(); ++i) {
    std::string_view rest = line(i);
    if (next_field(rest) != key) break;
    Unit unit;
    unit.name = next_field(rest);
    unit.level = next_field(rest);
    unit.within = next_field(rest);
    unit.from = next_field(rest);
    unit.to = next_field(rest);
    units.push_back(unit);
  }
  return units;
}

}  // namespace solieu::grammar
