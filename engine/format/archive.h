#pragma once

#include <functional>
#include <string>

#include "engine/format/budget.h"
#include "engine/format/byte_source.h"
#include "engine/format/failure.h"
#include "engine/format/format.h"

namespace solieu::format {

// Hands over the files of a ZIP or TAR archive, in the order of their bytes, without ever writing
// one. `name` is `member_name` of what the archive calls it, "unnamed-3" where that is lost;
// `bytes` lives for the call and need not be taken. Folders, links and devices are passed over. A
// locked or damaged member goes to `on_failure` by its name, a damaged archive by the empty name,
// after what came before the damage; a ZIP that comes in a row is then read on behind it. Throws
// `OverBudget`, and what the two functions throw.
void for_each_member(
    Format format, ByteSource& archive, Budget& budget,
    const std::function<void(const std::string& name, ByteSource& bytes)>& on_member,
    const OnFailure& on_failure);

}  // namespace solieu::format
