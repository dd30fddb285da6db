#include "engine/store/signature_table.h"

#include <algorithm>
#include <string>

namespace solieu::store {
namespace {

constexpr auto kLooking = "look for copies of an article";
constexpr auto kStoring = "store the signature of an article";

// More that differ share a key only where it stands for a common phrase.
constexpr std::size_t kMostUnderKey = 16;

}  // namespace

SignatureTable::SignatureTable(Connection& connection)
    : find_(connection.prepare("SELECT sketch FROM signature WHERE article_id = ?", kLooking)),
      store_(connection.prepare("INSERT OR FAIL INTO signature VALUES (?,?)", kStoring)),
      remove_(connection.prepare("DELETE FROM signature WHERE article_id = ?", kStoring)),
      find_under_key_(connection.prepare(
          "SELECT article_id FROM copy_key WHERE key = ? ORDER BY article_id LIMIT " +
              std::to_string(kMostUnderKey),
          kLooking)),
      insert_key_(connection.prepare("INSERT OR FAIL INTO copy_key VALUES (?,?)", kStoring)),
      delete_key_(
          connection.prepare("DELETE FROM copy_key WHERE key = ? AND article_id = ?", kStoring)) {}

std::optional<Signature> SignatureTable::find(std::int64_t article_id) {
  find_.set(1, article_id);
  std::optional<Signature> signature;
  if (find_.step()) signature = Signature::from_bytes(find_.text(0));
  find_.reset();
  return signature;
}

void SignatureTable::store(std::int64_t article_id, const Signature& signature) {
  const std::string bytes = signature.to_bytes();
  store_.set(1, article_id);
  store_.set_static_bytes(2, bytes);
  store_.run();
}

void SignatureTable::remove(std::int64_t article_id) {
  remove_.set(1, article_id);
  remove_.run();
}

std::vector<std::int64_t> SignatureTable::enter(std::int64_t article_id,
                                                const Signature& signature) {
  std::vector<Compared> compared;
  for (const std::int64_t key : signature.keys()) {
    const std::vector<std::int64_t> others = under_key(key);
    bool has_twin = false;
    for (const std::int64_t other : others) {
      if (compare(other, signature, compared) == Kinship::kTwin) has_twin = true;
    }
    if (has_twin || others.size() >= kMostUnderKey) continue;
    insert_key_.set(1, key);
    insert_key_.set(2, article_id);
    insert_key_.run();
  }
  std::vector<std::int64_t> copies;
  for (const auto& [other, kinship] : compared) {
    if (kinship != Kinship::kNone) copies.push_back(other);
  }
  return copies;
}

void SignatureTable::leave(std::int64_t article_id, const Signature& signature) {
  for (const std::int64_t key : signature.keys()) {
    delete_key_.set(1, key);
    delete_key_.set(2, article_id);
    delete_key_.run();
  }
}

bool SignatureTable::has_twins(std::int64_t article_id, const Signature& signature) {
  std::vector<Compared> compared;
  const std::vector<std::int64_t> keys = signature.keys();
  return std::all_of(keys.begin(), keys.end(), [&](std::int64_t key) {
    const std::vector<std::int64_t> others = under_key(key);
    return std::any_of(others.begin(), others.end(), [&](std::int64_t other) {
      return other != article_id && compare(other, signature, compared) == Kinship::kTwin;
    });
  });
}

// What stands under a key without a signature was deleted by another program.
SignatureTable::Kinship SignatureTable::compare(std::int64_t article_id, const Signature& signature,
                                                std::vector<Compared>& compared) {
  const auto known = std::find_if(compared.begin(), compared.end(), [&](const Compared& one) {
    return one.article_id == article_id;
  });
  if (known != compared.end()) return known->kinship;
  const std::optional<Signature> other = find(article_id);
  Kinship kinship = Kinship::kNone;
  if (other && signature.is_copy_of(*other)) {
    kinship = signature == *other ? Kinship::kTwin : Kinship::kCopy;
  }
  compared.push_back({article_id, kinship});
  return kinship;
}

std::vector<std::int64_t> SignatureTable::under_key(std::int64_t key) {
  find_under_key_.set(1, key);
  std::vector<std::int64_t> articles;
  while (find_under_key_.step()) articles.push_back(find_under_key_.integer(0));
  find_under_key_.reset();
  return articles;
}

}  // namespace solieu::store
