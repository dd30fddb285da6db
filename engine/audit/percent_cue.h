#pragma once

#include <cstdint>
#include <string_view>

#include "engine/audit/words.h"

namespace solieu::audit {

// What the words right before a percentage make of it.
enum class PercentCue : std::uint8_t {
  kNone,
  kReach,    // đạt
  kShare,    // chiếm, tỷ lệ
  kEqual,    // bằng, =
  kMatch,    // tương đương, tương ứng
  kBracket,  // "(" alone
  kUp,       // tăng
  kDown,     // giảm
  kOver,     // vượt
  kUnder,    // thiếu, hụt
};

// And those behind it: of what it is a percentage.
enum class PercentOf : std::uint8_t {
  kNothingSaid,  // the clause ends
  kTotal,        // "tổng số hộ", "số hộ"
  kPlan,         // "kế hoạch", "so với chỉ tiêu"
  kBefore,       // "so với cùng kỳ"
  kSomething,    // any other word
};

struct CueBefore {
  PercentCue cue = PercentCue::kNone;
  Words left;  // what stands before the cue and its fillers
};

CueBefore cue_before(Words before_percent);
PercentOf percent_of(const Words& behind_percent);

// Whether a clause may end at this word: a mark, or none is left.
bool is_clause_border(std::string_view word);

}  // namespace solieu::audit
