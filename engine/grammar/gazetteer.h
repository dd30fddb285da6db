#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grammar/diagnostic.h"

namespace solieu::grammar {

// Administrative units and the days on which they stood, from one file of tab-separated lines:
// key (the name without its level word, normalized and in lower case), name, level, the unit or
// units it belongs to, first day, last day; sorted by key; lines that begin with '#' are skipped.
// Several units may have one name. Read as it stands and searched in place, so that a file of a
// megabyte costs nearly nothing to load.
class Gazetteer {
 public:
  // Views into the gazetteer.
  struct Unit {
    std::string_view name;    // "huyện Kbang"
    std::string_view level;   // province, district, commune
    std::string_view within;  // "tỉnh Gia Lai"; of a commune "huyện Kbang, tỉnh Gia Lai"
    std::string_view from;    // ISO days, both included; empty where it is open
    std::string_view to;

    bool stood_on(std::string_view iso_day) const {
      return (from.empty() || from <= iso_day) && (to.empty() || iso_day <= to);
    }
  };

  Gazetteer() = default;
  // Adds what is wrong with the file to `faults`.
  Gazetteer(const std::string& path, std::string bytes, std::vector<Diagnostic>& faults);

  // In the order of the file.
  std::vector<Unit> find(std::string_view key) const;
  bool knows(std::string_view key) const;
  // False for nearly all pairs of words that begin no key, by their `text::token_key`; a key of one
  // word begins with it and 0.
  bool may_begin(std::uint32_t first, std::uint32_t second) const;
  // The same for the names of provinces.
  bool may_begin_province(std::uint32_t first, std::uint32_t second) const;

 private:
  bool may_hold(std::string_view key) const;
  struct Line {
    std::uint32_t begin;
    std::uint32_t key_size;
  };
  std::string_view line(std::size_t index) const;
  std::string_view key(std::size_t index) const {
    return std::string_view(bytes_).substr(lines_[index].begin, lines_[index].key_size);
  }
  std::size_t first_not_before(std::string_view key) const;

  std::string bytes_;
  std::vector<Line> lines_;
  // One bit per hash of two tokens' keys.
  std::vector<bool> beginnings_;
  std::vector<bool> province_beginnings_;
};

}  // namespace solieu::grammar
