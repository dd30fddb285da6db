#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/figure.h"
#include "engine/store/figure_words.h"
#include "engine/store/rows.h"
#include "tests/store/scratch.h"

namespace solieu::store {

inline std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// An article of one sentence a line, with the figures that stand in it in braces:
// "vận động {2.5 role=raised;actor=hội nông dân} tỷ đồng". What is said of a figure is one of
// actor, place, role, unit, group, "in" (a period, also 2021-01..2021-06) and "about".
struct Sketch {
  explicit Sketch(std::string_view drawn) {
    std::size_t sentence = 0;
    std::size_t first = 0;
    const auto end_sentence = [&] {
      for (; first < figures.size(); ++first) {
        figures[first].sentence = {sentence, code_points(text)};
      }
      sentence = code_points(text);
    };
    while (!drawn.empty()) {
      const std::size_t next = std::min(drawn.find_first_of("{\n"), drawn.size());
      text += drawn.substr(0, next);
      drawn.remove_prefix(next);
      if (drawn.empty()) break;
      if (drawn.front() == '\n') {
        end_sentence();
        text += '\n';
        sentence = code_points(text);
        drawn.remove_prefix(1);
        continue;
      }
      const std::size_t close = drawn.find('}');
      add(drawn.substr(1, close - 1));
      drawn.remove_prefix(close + 1);
    }
    end_sentence();
  }

  WordsOf words_of() const {
    return [cutter = SentenceCutter(text)](text::SourceRange range) { return cutter.cut(range); };
  }

  std::string text;
  std::vector<Figure> figures;

 private:
  void add(std::string_view figure) {
    Figure added;
    const std::size_t blank = std::min(figure.find(' '), figure.size());
    added.number = decimal(figure.substr(0, blank));
    added.is_comparable = true;
    added.range.begin = code_points(text);
    text += figure.substr(0, blank);
    added.range.end = code_points(text);
    figure.remove_prefix(std::min(blank + 1, figure.size()));
    while (!figure.empty()) {
      const std::size_t end = std::min(figure.find(';'), figure.size());
      say(added, figure.substr(0, end));
      figure.remove_prefix(std::min(end + 1, figure.size()));
    }
    figures.push_back(added);
  }

  static void say(Figure& figure, std::string_view said) {
    const std::size_t equals = std::min(said.find('='), said.size());
    const std::string_view name = said.substr(0, equals);
    const std::string value(said.substr(std::min(equals + 1, said.size())));
    if (name == "actor") {
      figure.actor = value;
    } else if (name == "place") {
      figure.place = value;
    } else if (name == "role") {
      figure.role = value;
    } else if (name == "unit") {
      figure.unit = value;
    } else if (name == "group") {
      figure.group = static_cast<std::size_t>(std::stoi(value));
    } else if (name == "in") {
      const std::size_t to = std::min(value.find(".."), value.size());
      figure.period = fact::parse_iso_period(value.substr(0, to));
      if (to < value.size()) {
        figure.period =
            fact::day_range(figure.period->from, fact::parse_iso_period(value.substr(to + 2))->to);
      }
    } else {
      EXPECT_EQ(name, "about");
      figure.is_exact = false;
    }
  }
};

}  // namespace solieu::store
