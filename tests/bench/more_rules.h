#pragma once

#include <cstddef>
#include <memory>

#include "engine/grammar/grammar.h"

namespace solieu::bench {

// The bundled grammar, and with it `extra` rules of the usual shapes whose words seldom or never
// stand in a report: what it costs to have many rules.
std::unique_ptr<const grammar::Grammar> grammar_with(std::size_t extra);

}  // namespace solieu::bench
