#include "tests/bench/more_rules.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace solieu::bench {
namespace {

// Syllables that no Vietnamese word has, so that every rule has words of its own.
std::string made_word(std::size_t i) {
  const char* const onsets[] = {"zw", "fj", "wv", "jz", "zf"};
  const char* const rhymes[] = {"ương", "oang", "iêu", "ăm", "uôi", "êch", "ât"};
  return std::string(onsets[i % 5]) + rhymes[i / 5 % 7] + std::string(1 + i / 35, 'z');
}

std::string rule(std::size_t i) {
  const std::string word = made_word(i);
  const std::string shapes[] = {
      "<number> " + word,
      "<number>( <scale>)? ?" + word + "( (" + word + "i|" + word + "o))?",
      word + " <number> ?(-|đến) ?<to:number>",
      "<number> ?/ ?<of:number> " + word,
  };
  return "[[rule]]\nname = 'made_" + std::to_string(i) +
         "'\nabout = 'Made for measuring.'\npattern = '" + shapes[i % 4] +
         "'\nyields = { type = 'quantity', number = 'number', unit = '" + word +
         "' }\nfinds = ['[5 x]']\nignores = ['x']\n\n";
}

}  // namespace

std::unique_ptr<const grammar::Grammar> grammar_with(std::size_t extra) {
  const std::string bundled = SOLIEU_SOURCE_DIR "/grammars";
  if (extra == 0) return grammar::Grammar::load({bundled});
  const auto file = std::filesystem::temp_directory_path() /
                    ("solieu-bench-" + std::to_string(getpid()) + ".toml");
  std::ofstream made(file);
  made << "[grammar]\nname = 'made'\nabout = 'Made for measuring.'\n\n";
  for (std::size_t i = 0; i < extra; ++i) made << rule(i);
  made.close();
  auto grammar = grammar::Grammar::load({bundled, file.string()});
  std::filesystem::remove(file);
  return grammar;
}

}  // namespace solieu::bench
