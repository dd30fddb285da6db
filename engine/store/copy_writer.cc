#include "engine/store/copy_writer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace solieu::store {
namespace {

constexpr auto kLooking = "look for copies of an article";
constexpr auto kNoting = "note the copies of an article";

// More that are no copies of each other share a key only where it stands for a common phrase.
constexpr std::size_t kMostAsked = 16;

// Of a larger group only so many are asked again when one of it changes, or else changing all of it
// would take time that grows with its square.
constexpr std::size_t kMostAskedAgain = 64;

std::vector<std::int64_t> integers(Statement& rows) {
  std::vector<std::int64_t> found;
  while (rows.step()) found.push_back(rows.integer(0));
  rows.reset();
  return found;
}

}  // namespace

CopyWriter::CopyWriter(Connection& connection)
    : find_signature_(
          connection.prepare("SELECT sketch FROM signature WHERE article_id = ?", kLooking)),
      store_signature_(
          connection.prepare("INSERT OR REPLACE INTO signature VALUES (?,?)", kNoting)),
      delete_signature_(connection.prepare("DELETE FROM signature WHERE article_id = ?", kNoting)),
      find_under_key_(connection.prepare(
          "SELECT article_id FROM copy_key WHERE key = ? ORDER BY article_id LIMIT " +
              std::to_string(kMostAsked),
          kLooking)),
      insert_key_(connection.prepare("INSERT INTO copy_key VALUES (?,?)", kNoting)),
      delete_key_(
          connection.prepare("DELETE FROM copy_key WHERE key = ? AND article_id = ?", kNoting)),
      find_group_(
          connection.prepare("SELECT group_id FROM copy_group WHERE article_id = ?", kLooking)),
      find_members_(connection.prepare(
          "SELECT article_id FROM copy_group WHERE group_id = ? ORDER BY article_id DESC LIMIT ?",
          kLooking)),
      last_group_(connection.prepare("SELECT max(group_id) FROM copy_group", kLooking)),
      store_member_(connection.prepare("INSERT INTO copy_group VALUES (?,?)", kNoting)),
      move_members_(
          connection.prepare("UPDATE copy_group SET group_id = ? WHERE group_id = ?", kNoting)),
      delete_member_(connection.prepare("DELETE FROM copy_group WHERE article_id = ?", kNoting)) {}

bool CopyWriter::put(std::int64_t article_id, const Signature& signature) {
  const std::optional<Signature> former = signature_of(article_id);
  if (signature != former.value_or(Signature())) {
    if (former) remove(article_id);
    if (!signature.empty()) {
      const std::string bytes = signature.to_bytes();
      store_signature_.set(1, article_id);
      store_signature_.set_static_bytes(2, bytes);
      store_signature_.run();
      link(article_id, signature);
    }
  }
  return group_of(article_id).has_value();
}

void CopyWriter::remove(std::int64_t article_id) {
  const std::optional<Signature> signature = signature_of(article_id);
  if (!signature) return;
  const std::optional<std::int64_t> group = group_of(article_id);
  const bool holds = group && holds_others(article_id, *signature);
  delete_keys(article_id, *signature);
  delete_signature_.set(1, article_id);
  delete_signature_.run();
  if (!group) return;
  const std::vector<std::int64_t> members = members_of(*group, kMostAskedAgain + 1);
  leave_group(article_id);
  if (!holds) return;
  // A larger group stays as it is, but can still be found.
  if (members.size() <= kMostAskedAgain) {
    for (const std::int64_t member : members) leave_group(member);
  }
  link_anew(members);
}

// The last ones first: those are asked by the others. Articles are replaced in the order of their
// ids, and so that has to be done only once.
void CopyWriter::link_anew(const std::vector<std::int64_t>& articles) {
  std::vector<std::pair<std::int64_t, Signature>> signatures;
  for (const std::int64_t article : articles) {
    if (auto signature = signature_of(article)) {
      delete_keys(article, *signature);
      signatures.emplace_back(article, std::move(*signature));
    }
  }
  for (const auto& [article, signature] : signatures) link(article, signature);
}

void CopyWriter::link(std::int64_t article_id, const Signature& signature) {
  std::vector<Asked> asked;
  for (const std::int64_t key : signature.keys()) {
    const std::vector<std::int64_t> others = under_key(key);
    bool has_twin = false;
    for (const std::int64_t other : others) {
      const Kinship kinship = ask(other, signature, asked);
      if (kinship != Kinship::kNone) join(article_id, other);
      has_twin = has_twin || kinship == Kinship::kTwin;
    }
    if (has_twin || others.size() >= kMostAsked) continue;
    insert_key_.set(1, key);
    insert_key_.set(2, article_id);
    insert_key_.run();
  }
}

CopyWriter::Kinship CopyWriter::ask(std::int64_t article_id, const Signature& signature,
                                    std::vector<Asked>& asked) {
  const auto known = std::find_if(asked.begin(), asked.end(),
                                  [&](const Asked& one) { return one.article_id == article_id; });
  if (known != asked.end()) return known->kinship;
  const std::optional<Signature> other = signature_of(article_id);
  Kinship kinship = Kinship::kNone;
  if (other && signature.is_copy_of(*other)) {
    kinship = signature == *other ? Kinship::kTwin : Kinship::kCopy;
  }
  asked.push_back({article_id, kinship});
  return kinship;
}

std::vector<std::int64_t> CopyWriter::under_key(std::int64_t key) {
  find_under_key_.set(1, key);
  return integers(find_under_key_);
}

// The smaller group goes over to the larger one, so that no member changes its group more often
// than the group doubles.
void CopyWriter::join(std::int64_t article_id, std::int64_t other_id) {
  std::optional<std::int64_t> group = group_of(article_id);
  std::optional<std::int64_t> other = group_of(other_id);
  if (group && group == other) return;
  if (group && other) {
    if (is_larger(*other, *group)) std::swap(group, other);
    move_members_.set(1, *group);
    move_members_.set(2, *other);
    move_members_.run();
    return;
  }
  const std::int64_t common = [&] {
    if (group) return *group;
    if (other) return *other;
    return integers(last_group_).front() + 1;
  }();
  for (const auto& [member, had] : {std::pair(article_id, group), std::pair(other_id, other)}) {
    if (had) continue;
    store_member_.set(1, member);
    store_member_.set(2, common);
    store_member_.run();
  }
}

// A group of one is none.
void CopyWriter::leave_group(std::int64_t article_id) {
  const std::optional<std::int64_t> group = group_of(article_id);
  if (!group) return;
  const auto leave = [this](std::int64_t member) {
    delete_member_.set(1, member);
    delete_member_.run();
  };
  leave(article_id);
  const std::vector<std::int64_t> left = members_of(*group, 2);
  if (left.size() == 1) leave(left.front());
}

// Whether others may belong to the group by way of this article: unless a twin stands under each of
// its keys.
bool CopyWriter::holds_others(std::int64_t article_id, const Signature& signature) {
  std::vector<Asked> asked;
  const std::vector<std::int64_t> keys = signature.keys();
  return !std::all_of(keys.begin(), keys.end(), [&](std::int64_t key) {
    const std::vector<std::int64_t> others = under_key(key);
    return std::any_of(others.begin(), others.end(), [&](std::int64_t other) {
      return other != article_id && ask(other, signature, asked) == Kinship::kTwin;
    });
  });
}

void CopyWriter::delete_keys(std::int64_t article_id, const Signature& signature) {
  for (const std::int64_t key : signature.keys()) {
    delete_key_.set(1, key);
    delete_key_.set(2, article_id);
    delete_key_.run();
  }
}

std::optional<Signature> CopyWriter::signature_of(std::int64_t article_id) {
  find_signature_.set(1, article_id);
  std::optional<Signature> signature;
  if (find_signature_.step()) signature = Signature::from_bytes(find_signature_.text(0));
  find_signature_.reset();
  return signature;
}

std::optional<std::int64_t> CopyWriter::group_of(std::int64_t article_id) {
  find_group_.set(1, article_id);
  const std::vector<std::int64_t> groups = integers(find_group_);
  return groups.empty() ? std::nullopt : std::optional(groups.front());
}

std::vector<std::int64_t> CopyWriter::members_of(std::int64_t group_id, std::size_t limit) {
  find_members_.set(1, group_id);
  find_members_.set(2, static_cast<std::int64_t>(limit));
  return integers(find_members_);
}

// In time that grows with the smaller one.
bool CopyWriter::is_larger(std::int64_t group_id, std::int64_t other_group_id) {
  for (std::size_t limit = 16;; limit *= 2) {
    const std::size_t size = members_of(group_id, limit).size();
    const std::size_t other_size = members_of(other_group_id, limit).size();
    if (size < limit || other_size < limit) return size > other_size;
  }
}

}  // namespace solieu::store
