#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace solieu::fact {

// A gold file of the running test, removed with this object.
class GoldFile {
 public:
  explicit GoldFile(std::string_view lines) : path_(path_of_test()) {
    std::ofstream(path_, std::ios::binary) << lines;
  }
  GoldFile(const GoldFile&) = delete;
  GoldFile& operator=(const GoldFile&) = delete;
  ~GoldFile() { std::filesystem::remove(path_); }

  const std::string& path() const { return path_; }

 private:
  // One name a test, since CTest runs tests of one program side by side.
  static std::string path_of_test() {
    const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
    return testing::TempDir() + "solieu_" + test.test_suite_name() + "_" + test.name() +
           ".facts.ndjson";
  }

  std::string path_;
};

}  // namespace solieu::fact
