#pragma once

#include <functional>
#include <string>

#include "engine/input/reader.h"
#include "engine/store/database.h"

namespace solieu::store {

// What could not be read, as it was noted.
struct StoredFailure {
  input::Failure failure;
  std::string at;  // UTC, "2024-07-25T08:30:00Z"
};

// Hands over each, by file, and by line where it is one of a stream.
void for_each_failure(const Database& database,
                      const std::function<void(const StoredFailure&)>& on_failure);

}  // namespace solieu::store
