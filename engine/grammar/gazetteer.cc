#include "engine/grammar/gazetteer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/text/token.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t kFields = 6;
using Fields = std::array<std::string_view, kFields>;

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

// Nothing if a line has more fields, or fewer.
std::optional<Fields> fields_of(std::string_view line) {
  Fields fields;
  for (std::size_t i = 0; i + 1 < kFields; ++i) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return std::nullopt;
    fields[i] = line.substr(0, tab);
    line.remove_prefix(tab + 1);
  }
  if (line.find('\t') != std::string_view::npos) return std::nullopt;
  fields.back() = line;
  return fields;
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
      const std::optional<Fields> fields = fields_of(line);
      if (!fields) {
        faults.push_back({path, number, 1, "a unit has six fields, tabs between them"});
      } else if (fields->front() < before) {
        faults.push_back(
            {path, number, 1, "keys are sorted by their bytes; this one is out of order"});
      } else {
        before = fields->front();
        lines_.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(before.size())});
        std::string_view word;
        const std::uint32_t second = first_two(before, word);
        // The file is sorted: most keys begin with the word of the one before.
        if (word != word_before) first_key = text::token_key(word);
        word_before = word;
        beginnings_[filter_slot(first_key, second)] = true;
        if ((*fields)[2] == "province") {
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
    const Fields fields = *fields_of(line(i));
    if (fields[0] != key) break;
    units.push_back({fields[1], fields[2], fields[3], fields[4], fields[5]});
  }
  return units;
}

}  // namespace solieu::grammar
