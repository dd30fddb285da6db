#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::cli {

// A folder of its own for one test, gone with it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string path(std::string_view name) const { return (path_ / name).string(); }
  // The path of the new file.
  std::string write(std::string_view name, std::string_view content) const;
  std::string make_folder(std::string_view name) const;

 private:
  std::filesystem::path path_;
};

// What one run of the program left behind.
struct Outcome {
  int exit = 0;
  std::string out;
  std::string err;
};

struct Setting {
  std::string input = {};
  // Added to an environment that speaks English and names no grammars.
  std::map<std::string, std::string> environment = {};
  // Where standard output goes instead of into `Outcome::out`: "/dev/full"; "closed"; "reader
  // gone".
  std::string output = {};
};

Outcome run(const std::vector<std::string>& arguments, const Setting& setting = {});

std::vector<std::string> lines_of(std::string_view text);

}  // namespace solieu::cli
