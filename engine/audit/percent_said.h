#pragma once

#include <cstddef>
#include <initializer_list>

#include "engine/audit/figure_line.h"
#include "engine/audit/percent_cue.h"
#include "engine/audit/words.h"

namespace solieu::audit {

// How a percentage is tied to what stands before it.
struct Said {
  PercentCue cue = PercentCue::kNone;
  bool is_apposition = false;  // a comma or bracket sets it off
  Words gap;                   // the words between, without the cue

  bool is_by(std::initializer_list<PercentCue> cues) const;
};

// After the figure before it, or an earlier one.
Said said_after(const FigureLine& line, std::size_t figure, std::size_t percent);
Said said_before(const FigureLine& line, std::size_t percent);

// Words behind which a percentage is no longer one of the numbers before them: a change, a part,
// another statement.
bool says_something_else(const Words& words);

// Before a percentage that nothing sets off: it may be theirs ("xã có tỷ lệ hộ giàu chiếm 20%").
bool has_other_subject(const Words& words);

}  // namespace solieu::audit
