#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/store/connection.h"
#include "engine/store/signature.h"
#include "engine/store/signature_table.h"

namespace solieu::store {

// Keeps account of which articles are copies of which. Articles among which each is a copy of some
// other make a circle; in the order of `kOriginalFirst` each of them joins the first original that
// it is a copy of, or else is an original itself. An original and its copies are a group. So the
// groups do not depend on the order in which articles come.
//
// In circles of over 64 articles only the new one is looked at: it joins any original that it is a
// copy of. All work on one article is bounded.
class CopyWriter {
 public:
  explicit CopyWriter(Connection& connection);

  // Takes up an article that is stored, or its new signature or date. Whether there are others in
  // its group now.
  bool put(std::int64_t article_id, const Signature& signature);

  // The article is gone.
  void remove(std::int64_t article_id);

 private:
  struct Member {
    std::int64_t circle;
    std::int64_t group;
  };
  struct Signed {
    std::int64_t article_id;
    Signature signature;
  };

  void link(std::int64_t article_id, const Signature& signature);
  void join(std::int64_t article_id, std::int64_t other_id);
  void leave_circle(std::int64_t article_id);
  void hand_over(std::int64_t group, std::int64_t article_id);
  void link_anew(const std::vector<std::int64_t>& articles);

  // Finds the groups of its circle.
  void settle(std::int64_t article_id);
  void settle_newcomer(std::int64_t article_id, std::int64_t circle);
  // Whether it is a copy of one of these, which are asked in their order.
  bool find_group(const Signed& article, const std::vector<Signed>& originals);

  bool has_others(std::int64_t group, std::int64_t article_id);
  std::vector<Signed> with_signatures(const std::vector<std::int64_t>& articles);

  std::optional<Member> member(std::int64_t article_id);
  // The last first, `limit` of them at most.
  std::vector<std::int64_t> members_of(std::int64_t circle, std::size_t limit);
  bool is_larger(std::int64_t circle, std::int64_t other);

  SignatureTable signatures_;
  Statement find_member_;
  Statement find_members_;
  Statement find_in_order_;
  Statement find_originals_;
  Statement find_in_group_;
  Statement last_circle_;
  Statement insert_member_;
  Statement delete_member_;
  Statement move_circle_;
  Statement move_group_;
  Statement set_group_;
};

}  // namespace solieu::store
