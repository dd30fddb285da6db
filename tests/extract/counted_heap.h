#pragma once

#include <cstddef>

namespace solieu::extract {

// The bytes that this program has asked of the heap so far: a measure of work that no busy machine
// changes.
std::size_t bytes_asked_for();

}  // namespace solieu::extract
