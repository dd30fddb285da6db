#pragma once

#include <cstddef>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/audit/figures.h"

namespace solieu::audit {

// A total and the parts named behind it: "200 hội viên, gồm 120 nam và 85 nữ".
struct PartList {
  Figure total;
  std::vector<Figure> parts;  // in the order of the text, one at least, in the total's unit
  // Presented as all there is ("gồm", "còn lại"), so that less than the total is wrong as well.
  bool is_complete = false;
  // Says that there are others: "và một số hộ khác".
  bool leaves_out = false;
  // By level, or by sex, so that there should be no others.
  bool names_classes = false;
  // Its words leave no doubt that these are parts, each counted once. In others only a number that
  // is close to the total betrays what was meant.
  bool is_certain = false;
  // Stands behind another number, "1,2 tỷ đồng cho 3 nhóm, gồm …": all groups, but perhaps not all
  // of the money.
  bool names_others = false;
  // Its parts stand between semicolons that may have ended it before.
  bool may_be_several = false;
  // By qualities that one person may have several of: "60 nữ, 45 đảng viên".
  bool may_overlap = false;
};

// Those that one sentence introduces; their parts may be list items below it, and its total may
// stand in the sentence before ("Trong đó, …"). What may be read in two ways is left out.
std::vector<PartList> part_lists(const AuditedArticle& article, std::size_t sentence);

}  // namespace solieu::audit
