#include "tests/bench/texts.h"

#include <cstdlib>

#include "engine/input/reader.h"

namespace solieu::bench {
namespace {

constexpr std::size_t kEnough = 2'000'000;  // bytes

std::vector<std::string> read_texts() {
  const char* const named = std::getenv("SOLIEU_TEXTS");
  std::string list = named != nullptr ? named : SOLIEU_SOURCE_DIR "/corpora/reports";
  std::vector<std::string> folders;
  for (std::size_t end = 0; end != std::string::npos;) {
    end = list.find(':');
    folders.push_back(list.substr(0, end));
    if (end != std::string::npos) list.erase(0, end + 1);
  }
  std::vector<std::string> all;
  std::size_t size = 0;
  input::for_each_article(
      folders, {},
      [&](input::RawArticle raw) {
        size += raw.text.size();
        all.push_back(std::move(raw.text));
      },
      [](const input::Failure&) {});
  const std::size_t once = all.size();
  while (once > 0 && size < kEnough) {
    all.push_back(all[all.size() % once]);
    size += all.back().size();
  }
  return all;
}

}  // namespace

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all = read_texts();
  return all;
}

std::size_t bytes() {
  std::size_t sum = 0;
  for (const std::string& text : texts()) sum += text.size();
  return sum;
}

const std::vector<input::Article>& articles() {
  static const std::vector<input::Article> all = [] {
    std::vector<input::Article> made;
    for (const std::string& text : texts()) {
      input::RawArticle raw;
      raw.uri = std::to_string(made.size());
      raw.text = text;
      made.push_back(input::read_article(std::move(raw)));
    }
    return made;
  }();
  return all;
}

}  // namespace solieu::bench
