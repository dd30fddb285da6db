#pragma once

#include <optional>
#include <string_view>

namespace solieu::text {

// Where a look-alike is one; elsewhere it stays.
enum class LookAlikePlace {
  kAnywhere,
  kLineStart,  // the middle dot as a bullet
  kAfterM,     // the 2 of m²
};

// A character that people use for another one, which the rules know: Ð for Đ, a curly quote for a
// straight one. Neither NFC nor NFKC makes them equal.
struct LookAlike {
  std::string_view shadow;  // what it stands for
  LookAlikePlace place = LookAlikePlace::kAnywhere;
};

std::optional<LookAlike> look_alike(char32_t c);

}  // namespace solieu::text
