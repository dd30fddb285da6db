#pragma once

#include <cstdint>

#include "engine/fact/decimal.h"

namespace solieu::audit {

// How much a number looks like another one that went wrong: the less the words say that the two are
// one, the more it takes to believe it.
enum class NearMiss : std::uint8_t {
  kNone,
  kLikely,  // within a fifth; of three digits, one is another; one is left out or too many
  kSurely,  // two neighbours changed places, a power of ten is lost: that hardly comes by chance
};

// Both positive.
NearMiss near_miss(fact::Decimal stated, fact::Decimal right);

}  // namespace solieu::audit
