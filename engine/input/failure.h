#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/format/budget.h"
#include "engine/format/failure.h"
#include "engine/input/reader.h"

namespace solieu::input {

// The word of a kind, "bad_encoding", and the kind of a word: for the database and for programs.
std::string_view name_of(FailureKind kind);
std::optional<FailureKind> failure_kind_named(std::string_view name);

// A name of its own for each failure, also for those of one stream: "a.txt", "s.ndjson:3".
std::string place_of(const Failure& failure);

// What keeps a document, or a whole archive, from being unpacked.
Failure failure_of(std::string uri, const format::Unreadable& error);
Failure failure_of(std::string uri, const format::OverBudget& error);

// Gives a failure its English message, made of its other parts.
Failure worded(Failure failure);

}  // namespace solieu::input
