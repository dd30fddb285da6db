#pragma once

#include <functional>
#include <string>

#include "engine/input/reader.h"
#include "engine/input/source.h"

namespace solieu::input {

// Whether `source` begins with a line that is a JSON object with a text: an article stream,
// whatever its name. Takes nothing. Throws `ReadError`.
bool begins_as_stream(Source& source, const Options& options);

// Hands over the articles of an NDJSON stream, one a line; blank lines are none. A bad line is a
// failure "FILE:LINE: what" and the stream goes on. Throws `ReadError`.
void read_stream(Source& source, const std::string& uri, const Options& options,
                 const std::function<void(RawArticle)>& on_article,
                 const std::function<void(Failure)>& on_failure);

}  // namespace solieu::input
