#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "engine/input/reader.h"

namespace solieu::cli {

// How commands that read articles are told of their fields and encoding.
Option map_option();
Option encoding_option();

// What --published, --map and --encoding say.
input::Options input_options(const Arguments& arguments);

// Where and why something could not be read, in the person's language: "a.ndjson:3", "not UTF-8 at
// byte 17".
std::string place_in_words(const input::Failure& failure);
std::string reason_in_words(const input::Failure& failure);

// Both: "a.txt: not UTF-8 at byte 17".
std::string worded(const input::Failure& failure);

// Reads the articles of files, folders and streams one after another. Complains about each that
// cannot be read and goes on. How many could not.
std::size_t read_articles(const std::vector<std::string>& paths, const input::Options& options,
                          const std::function<void(const input::Article&)>& on_article);

}  // namespace solieu::cli
