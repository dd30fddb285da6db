#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/input/article.h"

namespace solieu::bench {

// The texts that everything is measured on: those of the folders that SOLIEU_TEXTS names (':'
// between them), else the bundled reports, repeated up to about two megabytes.
const std::vector<std::string>& texts();
std::size_t bytes();

// The same, read.
const std::vector<input::Article>& articles();

}  // namespace solieu::bench
