#include "engine/grammar/gazetteer.h"

#include <algorithm>

#include "engine/text/token.h"

namespace solieu::grammar {
namespace {

constexpr std::ptrdiff_t kTabs = 5;
constexpr std::size_t kFilterBits = 18;
std::size_t filter_slot(std::uint32_t first, std::uint32_t second) {
  return (first ^ (second * 0x9E3779B1U)) >> (32 - kFilterBits);
}

// The first two words of a key, as tokens are told apart.
std::uint32_t first_two(std::string_view key, std::string_view& first) {
  first = key.substr(0, key.find(' '));
  std::string_view rest = key.substr(std::min(first.size() + 1, key.size()));
  rest = rest.substr(0, rest.find(' '));
  return rest.empty() ? 0 : text::token_key(rest);
}

std::string_view key_of(std::string_view line) { return line.substr(0, line.find('\t')); }

std::string_view next_field(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\t'), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

}  // namespace

Gazetteer::Gazetteer(const std::string& path, std::string bytes, std::vector<Diagnostic>& faults)
    : bytes_(std::move(bytes)),
      beginnings_(std::size_t{1} << kFilterBits),
      province_beginnings_(beginnings_) {
  std::string_view before, word_before;
  std::uint32_t first_key = 0;
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
        before = key_of(line);
        lines_.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(before.size())});
        std::string_view word;
        const std::uint32_t second = first_two(before, word);
        // The file is sorted: most keys begin with the word of the one before.
        if (word != word_before) first_key = text::token_key(word);
        word_before = word;
        beginnings_[filter_slot(first_key, second)] = true;
        if (line.find("\tprovince\t") != std::string_view::npos) {
          province_beginnings_[filter_slot(first_key, second)] = true;
        }
      }
    }
    begin = end + 1;
  }
}

std::string_view Gazetteer::line(std::size_t index) const {
  const std::size_t begin = lines_[index].begin;
  return std::string_view(bytes_).substr(begin,
                                         std::min(bytes_.find('\n', begin), bytes_.size()) - begin);
}

std::size_t Gazetteer::first_not_before(std::string_view key) const {
  std::size_t first = 0, last = lines_.size();
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (this->key(middle) < key) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

bool Gazetteer::may_begin(std::uint32_t first, std::uint32_t second) const {
  return !beginnings_.empty() && beginnings_[filter_slot(first, second)];
}

bool Gazetteer::may_begin_province(std::uint32_t first, std::uint32_t second) const {
  return !province_beginnings_.empty() && province_beginnings_[filter_slot(first, second)];
}

// False for most keys that it does not hold, without a search.
bool Gazetteer::may_hold(std::string_view key) const {
  std::string_view first;
  const std::uint32_t second = first_two(key, first);
  return may_begin(text::token_key(first), second);
}

bool Gazetteer::knows(std::string_view key) const {
  if (!may_hold(key)) return false;
  const std::size_t found = first_not_before(key);
  return found < lines_.size() && this->key(found) == key;
}

std::vector<Gazetteer::Unit> Gazetteer::find(std::string_view key) const {
  std::vector<Unit> units;
  if (!may_hold(key)) return units;
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
