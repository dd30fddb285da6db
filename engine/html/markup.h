#pragma once

#include <string>
#include <string_view>

#include "engine/error.h"

namespace solieu::html {

// A page that no one wrote to be read: too many bytes or tags. The message names the limit.
class PageTooLarge : public Error {
 public:
  using Error::Error;
};

// The same page for a parser whose work grows with the square of nesting, of attributes and of
// emphasis left open: without comments, scripts (but application/ld+json), styles, forms and marks
// of emphasis, none of which is text; what is nested too deep lies side by side, as in browsers.
// Linear in any input. Throws `PageTooLarge`.
std::string thinned(std::string_view html);

}  // namespace solieu::html
