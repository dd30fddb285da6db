#pragma once

#include "engine/error.h"

namespace solieu::store {

// A database could not be opened, read or written. Names its file and what was being done.
class StoreError : public Error {
 public:
  using Error::Error;
};

}  // namespace solieu::store
