#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/store/connection.h"
#include "engine/store/signature.h"

namespace solieu::store {

// Keeps the groups of articles that are copies of each other. A group is what `is_copy_of` leads
// from one to the next, in whatever order articles come; which of them is the original follows from
// their dates (`v_copy`).
//
// An article asks few others, however many there are: its keys lead to at most `kMostAsked` each,
// no two of which have the same signature.
class CopyWriter {
 public:
  explicit CopyWriter(Connection& connection);

  // Takes up an article, or its new signature. Whether it is in a group now.
  bool put(std::int64_t article_id, const Signature& signature);

  // The article is gone; those that were copies only by way of it part.
  void remove(std::int64_t article_id);

 private:
  enum class Kinship { kNone, kCopy, kTwin };  // a twin has the same signature
  struct Asked {
    std::int64_t article_id;
    Kinship kinship;
  };

  // Asks each article once.
  Kinship ask(std::int64_t article_id, const Signature& signature, std::vector<Asked>& asked);
  std::vector<std::int64_t> under_key(std::int64_t key);
  void link(std::int64_t article_id, const Signature& signature);
  void join(std::int64_t article_id, std::int64_t other_id);
  bool holds_others(std::int64_t article_id, const Signature& signature);
  void link_anew(const std::vector<std::int64_t>& articles);
  void leave_group(std::int64_t article_id);
  void delete_keys(std::int64_t article_id, const Signature& signature);

  std::optional<Signature> signature_of(std::int64_t article_id);
  std::optional<std::int64_t> group_of(std::int64_t article_id);
  // The last first, `limit` of them at most.
  std::vector<std::int64_t> members_of(std::int64_t group_id, std::size_t limit);
  bool is_larger(std::int64_t group_id, std::int64_t other_group_id);

  Statement find_signature_;
  Statement store_signature_;
  Statement delete_signature_;
  Statement find_under_key_;
  Statement insert_key_;
  Statement delete_key_;
  Statement find_group_;
  Statement find_members_;
  Statement last_group_;
  Statement store_member_;
  Statement move_members_;
  Statement delete_member_;
};

}  // namespace solieu::store
