#pragma once

#include <string>

#include "cli/output.h"

namespace solieu::cli {

// A file that is there whole or not at all: written beside its place under a name of its own, and
// put there by `finish`, instead of what stands there. Throws `Error` naming the file.
class NewFile {
 public:
  explicit NewFile(std::string path);
  // Nothing is left of a file that was not finished.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  Output& out() { return out_; }
  void finish();

 private:
  std::string path_;
  std::string draft_;  // empty once it is finished
  int descriptor_;
  Output out_;
};

}  // namespace solieu::cli
