#pragma once

#include <cstddef>

#include "engine/audit/words.h"
#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::audit {

// Most questions about a figure are answered by the words next to it; asking for no more keeps the
// work on a text linear, however long its sentences are.

// The last `most` tokens before a place, bytes of the text, of those that begin in the stretch.
Words words_before(const text::Document& document, text::Span stretch, std::size_t at,
                   std::size_t most);

// And the first behind it.
Words words_behind(const text::Document& document, text::Span stretch, std::size_t at,
                   std::size_t most);

}  // namespace solieu::audit
