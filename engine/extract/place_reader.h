#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/extract/sentence_words.h"
#include "engine/grammar/gazetteer.h"

namespace solieu::extract {

// Reads the names of places in one sentence.
class PlaceReader : public SentenceWords {
 public:
  using SentenceWords::SentenceWords;

  // The longest name at `token` that the gazetteer knows, every word of it with a capital.
  std::size_t known_place(std::size_t token) const;
  std::vector<grammar::Gazetteer::Unit> units(text::Span name) const;

  // Whether a name of two words or more, or a province, may begin at `token`: most do not.
  bool may_begin_place(std::size_t token) const;
  bool may_begin_province(std::size_t token) const;

  // A level word with the name behind it: "huyện Kbang", "tổ dân phố 4".
  struct Level {
    std::size_t end;         // of the level and its name
    std::size_t name_begin;  // the name's first token; equal to `end` if it has none
    std::string level;
  };
  Level level_at(std::size_t token) const;

  // A number that names a quarter or hamlet: "khu phố 4", "thôn 07", "tổ 3A".
  std::size_t numbered(std::size_t token) const;

 private:
  // The key of the token and of the word behind it, 0 where none is.
  std::pair<std::uint32_t, std::uint32_t> two_keys(std::size_t token) const;
  std::size_t capitals(std::size_t token, std::size_t most) const;
  bool is_capital_heading(std::size_t token, std::size_t begin) const;
  // The name of a place behind its level word, which is `level`.
  std::size_t place_name(std::size_t token, const std::string& level) const;
};

}  // namespace solieu::extract
