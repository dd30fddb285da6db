#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/figures.h"
#include "engine/audit/list_stretch.h"
#include "engine/audit/part_segment.h"

namespace solieu::audit {

// The parts of a list by what they are called: that tells whether there are others, and whether
// one may count what another counts. What it is made of must outlive it.
class PartNames {
 public:
  // The parts in the order of the text.
  PartNames(const ListStretch& stretch, const std::vector<Segment>& segments, const Figure& total,
            const std::vector<Figure>& parts);

  // "và một số hộ khác", in any segment.
  bool leave_out() const;
  // By level, by sex or another pair of opposites: there is no other.
  bool are_every_class() const;
  // Told apart in one way, so that none counts what another counts: named before their numbers
  // ("khiếu nại 324 đơn, tố cáo 118 đơn"), or by the same word behind them ("13 phiên ở …, 11
  // phiên ở …"). Money has one source at a time.
  bool are_parallel() const;
  // By qualities that one person may have several of: "60 nữ, 45 đảng viên".
  bool are_qualities() const;
  // "12 xã đạt chuẩn nâng cao, 30 xã không còn hộ nghèo": what is told of one may hold of another.
  bool are_predicates() const;

 private:
  // A part with the segment that it stands in.
  struct Named {
    const Figure* part;
    const Segment* segment;
  };

  bool are_opposites() const;
  bool is_named_before(const Named& named) const;
  Words behind(const Named& named) const;

  const ListStretch& stretch_;
  const std::vector<Segment>& segments_;
  const Figure& total_;
  std::vector<Named> parts_;
};

}  // namespace solieu::audit
