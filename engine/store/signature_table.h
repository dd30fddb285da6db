#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/store/connection.h"
#include "engine/store/signature.h"

namespace solieu::store {

// The signatures of articles, and the keys by which copies find each other. An article compares
// itself with few others, however many there are: those under its keys, sixteen a key at most, no
// two of which have the same signature.
class SignatureTable {
 public:
  explicit SignatureTable(Connection& connection);

  std::optional<Signature> find(std::int64_t article_id);
  // Of an article that has none.
  void store(std::int64_t article_id, const Signature& signature);
  void remove(std::int64_t article_id);

  // Puts an article under its keys. The others found there that are copies of it.
  std::vector<std::int64_t> enter(std::int64_t article_id, const Signature& signature);
  // Takes it away from there.
  void leave(std::int64_t article_id, const Signature& signature);

  // Whether an article of the same signature stands under each of the keys, so that all who find
  // the one find the other.
  bool has_twins(std::int64_t article_id, const Signature& signature);

 private:
  enum class Kinship { kNone, kCopy, kTwin };  // a twin has the same signature
  struct Compared {
    std::int64_t article_id;
    Kinship kinship;
  };

  // Compares each article once.
  Kinship compare(std::int64_t article_id, const Signature& signature,
                  std::vector<Compared>& compared);
  std::vector<std::int64_t> under_key(std::int64_t key);

  Statement find_;
  Statement store_;
  Statement remove_;
  Statement find_under_key_;
  Statement insert_key_;
  Statement delete_key_;
};

}  // namespace solieu::store
