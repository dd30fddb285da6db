#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace solieu::text {

// Whether these letters can be one Vietnamese syllable, as onset, nucleus and coda go. Case does
// not count. More than one tone is none.
bool is_syllable(std::string_view letters);

// Whether they are spelled as Vietnamese spells: as `is_syllable`, but the initial suits the vowel,
// the vowel its final, the final the tone, and the tone stands where the older or the newer
// spelling puts it. Takes composed letters (NFC). Holds for nearly all of Vietnamese prose, and for
// little of what is not Vietnamese or was decoded wrongly.
bool is_well_formed(std::string_view letters);

// The syllable with its tone on the letter where the older spelling puts it: hoà → hòa, họat →
// hoạt. Nothing where it stands there already, or where the letters are no Vietnamese syllable.
std::optional<std::string> tone_placed(std::string_view letters);

// The longest syllable: nghiêng.
inline constexpr int kLongestSyllable = 7;

}  // namespace solieu::text
