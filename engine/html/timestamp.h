#pragma once

#include <optional>
#include <string_view>

#include "engine/fact/date.h"

namespace solieu::html {

// The day that a machine-readable time falls on in Vietnam (UTC+7): "2022-07-05T23:10:00Z" is
// 6 July. Without a zone it is taken as it stands. Also as portals fill such fields in:
// "05/07/2022 14:30", "14:30 05/07/2022", "Tue, 05 Jul 2022 14:30:00 GMT". Nothing for other words
// and for days that never were.
std::optional<fact::Day> read_timestamp(std::string_view time);

}  // namespace solieu::html
