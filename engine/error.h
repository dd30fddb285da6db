#pragma once

#include <stdexcept>
#include <string>

namespace solieu {

// The world failed: a file, a statement, a disk. The message names which one. What a report or a
// grammar file says wrongly is data, never an Error.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace solieu
