#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/store/figure.h"
#include "engine/store/figure_words.h"

namespace solieu::store {

// Whether a figure is added to a sum.
enum class Verdict {
  kCounts,
  kRepeated,  // its article states it in another place: in the title, the lead, the body
  kPart,  // of a total in the same group: "2,5 tỷ đồng, trong đó quỹ xã 1,4 tỷ đồng"
  kCumulative,  // takes in another figure: "lũy kế đến nay 5 tỷ đồng" beside "quý II 2 tỷ đồng"
  kNested,  // cumulative too, and taken in by one that is
};

// Sees to it that nothing is added twice. The article's own words decide:
//
// - A figure is repeated where another sentence of its article has the same number of the same
//   unit, nothing said of the one contradicts what is said of the other, and the number has three
//   digits at least (915, 45,5), or else one of them stands in the first 500 code points. The
//   mention that says most counts.
// - Parts of a total are told by the words between figures, see figure_words.h.
// - A figure is cumulative if it begins with a year and the period of a smaller one lies in its
//   own, or if words say so ("lũy kế", "đến nay", "từ đầu năm" …) beside another one in the
//   article. Both must be of one actor, place, role or action, programme and unit. If the actor or
//   the place is not told, only figures of one article are compared; money without a role and
//   houses without an action never are.
//
// Time and memory are linear in the figures: of one number of an article at most 16 different
// mentions are compared, of one actor, place and thing at most 256 periods.
class CountedOnce {
 public:
  // All figures of one article, in document order.
  void add(std::int64_t article_id, const std::vector<Figure>& figures, const WordsOf& words_of);

  // Of each figure, in the order in which they were added.
  std::vector<Verdict> verdicts() &&;

 private:
  struct Entry {
    std::size_t index;  // of its verdict
    std::int64_t article_id;
    fact::Decimal number;
    std::optional<fact::Period> period;
    bool says_so;  // that it is cumulative
  };

  void settle(const std::vector<Entry>& series);

  std::vector<Verdict> verdicts_;
  // Of one actor, place and thing.
  std::unordered_map<std::string, std::vector<Entry>> series_;
};

}  // namespace solieu::store
