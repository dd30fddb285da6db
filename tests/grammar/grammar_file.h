#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "engine/grammar/grammar.h"

namespace solieu::grammar {

// A grammar written for one test, in a file of its own that goes with it.
class GrammarFile {
 public:
  explicit GrammarFile(const std::string& text)
      : folder_(std::filesystem::temp_directory_path() / ("solieu-" + unique_name())) {
    std::filesystem::create_directories(folder_);
    std::ofstream(path()) << text;
  }
  ~GrammarFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  GrammarFile(const GrammarFile&) = delete;
  GrammarFile& operator=(const GrammarFile&) = delete;

  std::string path() const { return (folder_ / "test.toml").string(); }

  // "LINE:COLUMN: message" of each fault, in order; empty if there is none.
  std::vector<std::string> faults() const {
    std::vector<std::string> all;
    try {
      Grammar::load({path()});
    } catch (const GrammarError& error) {
      for (const Diagnostic& fault : error.diagnostics()) {
        all.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
                      fault.message);
      }
    }
    return all;
  }

 private:
  static std::string unique_name() {
    static int count = 0;
    return std::to_string(::getpid()) + "-" + std::to_string(count++);
  }
  std::filesystem::path folder_;
};

}  // namespace solieu::grammar
