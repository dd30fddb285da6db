#include "engine/store/copy_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/store/rows.h"

namespace solieu::store {
namespace {

constexpr auto kLooking = "look for copies of an article";
constexpr auto kNoting = "note the copies of an article";

constexpr std::size_t kLargestSettled = 64;  // articles in a circle
constexpr std::size_t kMostOriginals = 64;   // asked in a larger one

std::vector<std::int64_t> integers(Statement& rows) {
  std::vector<std::int64_t> found;
  while (rows.step()) found.push_back(rows.integer(0));
  rows.reset();
  return found;
}

void run(Statement& statement, std::int64_t first, std::int64_t second) {
  statement.set(1, first);
  statement.set(2, second);
  statement.run();
}

}  // namespace

CopyWriter::CopyWriter(Connection& connection)
    : signatures_(connection),
      find_member_(connection.prepare(
          "SELECT circle, group_id FROM copy_group WHERE article_id = ?", kLooking)),
      find_members_(connection.prepare(
          "SELECT article_id FROM copy_group WHERE circle = ? ORDER BY article_id DESC LIMIT ?",
          kLooking)),
      find_in_order_(connection.prepare(
          fmt::format("SELECT article_id FROM copy_group JOIN article ON article.id = article_id "
                      "WHERE circle = ? ORDER BY {}",
                      kOriginalFirst),
          kLooking)),
      find_originals_(
          connection.prepare(fmt::format("SELECT article_id FROM copy_group WHERE circle = ? "
                                         "AND group_id = article_id ORDER BY article_id LIMIT {}",
                                         kMostOriginals),
                             kLooking)),
      find_in_group_(connection.prepare(
          "SELECT article_id FROM copy_group WHERE group_id = ? AND article_id <> ? "
          "ORDER BY article_id DESC LIMIT 1",
          kLooking)),
      last_circle_(connection.prepare("SELECT max(circle) FROM copy_group", kLooking)),
      insert_member_(connection.prepare(
          "INSERT OR FAIL INTO copy_group(article_id, circle, group_id) VALUES (?1, ?2, ?1)",
          kNoting)),
      delete_member_(connection.prepare("DELETE FROM copy_group WHERE article_id = ?", kNoting)),
      move_circle_(
          connection.prepare("UPDATE OR FAIL copy_group SET circle = ? WHERE circle = ?", kNoting)),
      move_group_(connection.prepare(
          "UPDATE OR FAIL copy_group SET group_id = ? WHERE group_id = ?", kNoting)),
      set_group_(connection.prepare(
          "UPDATE OR FAIL copy_group SET group_id = ?1 WHERE article_id = ?2 AND group_id <> ?1",
          kNoting)) {}

bool CopyWriter::put(std::int64_t article_id, const Signature& signature) {
  const std::optional<Signature> former = signatures_.find(article_id);
  if (signature != former.value_or(Signature())) {
    if (former) remove(article_id);
    if (!signature.empty()) {
      signatures_.store(article_id, signature);
      link(article_id, signature);
    }
  }
  settle(article_id);
  const std::optional<Member> found = member(article_id);
  return found && has_others(found->group, article_id);
}

void CopyWriter::remove(std::int64_t article_id) {
  const std::optional<Signature> signature = signatures_.find(article_id);
  if (!signature) return;
  const std::optional<Member> former = member(article_id);
  const bool is_missed = former && !signatures_.has_twins(article_id, *signature);
  signatures_.leave(article_id, *signature);
  signatures_.remove(article_id);
  if (!former) return;
  std::vector<std::int64_t> members = members_of(former->circle, kLargestSettled + 2);
  std::erase(members, article_id);
  leave_circle(article_id);
  if (is_missed) {
    // What was a copy only by way of this article parts. A larger circle stays as it is, but can
    // still be found.
    if (members.size() <= kLargestSettled) {
      for (const std::int64_t one : members) leave_circle(one);
    }
    link_anew(members);
  }
  std::vector<std::int64_t> settled;  // circles
  for (const std::int64_t one : members) {
    const std::optional<Member> now = member(one);
    if (!now || std::find(settled.begin(), settled.end(), now->circle) != settled.end()) continue;
    settled.push_back(now->circle);
    settle(one);
  }
}

// The last ones first: those stand under the keys. Articles are replaced in the order of their ids,
// and so that has to be done only once.
void CopyWriter::link_anew(const std::vector<std::int64_t>& articles) {
  const std::vector<Signed> members = with_signatures(articles);
  for (const auto& [article, signature] : members) signatures_.leave(article, signature);
  for (const auto& [article, signature] : members) link(article, signature);
}

void CopyWriter::link(std::int64_t article_id, const Signature& signature) {
  for (const std::int64_t copy : signatures_.enter(article_id, signature)) join(article_id, copy);
}

// The smaller circle goes over to the larger one, so that no article changes its circle more often
// than that doubles.
void CopyWriter::join(std::int64_t article_id, std::int64_t other_id) {
  const std::optional<Member> one = member(article_id);
  const std::optional<Member> other = member(other_id);
  if (one && other) {
    if (one->circle == other->circle) return;
    const bool stays = is_larger(one->circle, other->circle);
    run(move_circle_, stays ? one->circle : other->circle, stays ? other->circle : one->circle);
    return;
  }
  const std::int64_t circle = [&] {
    if (one) return one->circle;
    if (other) return other->circle;
    return integers(last_circle_).front() + 1;
  }();
  if (!one) run(insert_member_, article_id, circle);
  if (!other) run(insert_member_, other_id, circle);
}

// A circle of one is none.
void CopyWriter::leave_circle(std::int64_t article_id) {
  const std::optional<Member> former = member(article_id);
  if (!former) return;
  const auto leave = [this](std::int64_t one) {
    delete_member_.set(1, one);
    delete_member_.run();
  };
  leave(article_id);
  if (former->group == article_id) hand_over(former->group, article_id);
  const std::vector<std::int64_t> left = members_of(former->circle, 2);
  if (left.size() == 1) leave(left.front());
}

// The last of the group stands for it now, as for `link_anew`.
void CopyWriter::hand_over(std::int64_t group, std::int64_t article_id) {
  find_in_group_.set(1, group);
  find_in_group_.set(2, article_id);
  const std::vector<std::int64_t> heirs = integers(find_in_group_);
  if (!heirs.empty()) run(move_group_, heirs.front(), group);
}

void CopyWriter::settle(std::int64_t article_id) {
  const std::optional<Member> found = member(article_id);
  if (!found) return;
  if (members_of(found->circle, kLargestSettled + 1).size() > kLargestSettled) {
    const bool is_newcomer = found->group == article_id && !has_others(found->group, article_id);
    if (is_newcomer) settle_newcomer(article_id, found->circle);
    return;
  }
  find_in_order_.set(1, found->circle);
  std::vector<Signed> originals;
  for (Signed& one : with_signatures(integers(find_in_order_))) {
    if (!find_group(one, originals)) originals.push_back(std::move(one));
  }
}

void CopyWriter::settle_newcomer(std::int64_t article_id, std::int64_t circle) {
  find_originals_.set(1, circle);
  std::vector<std::int64_t> originals = integers(find_originals_);
  std::erase(originals, article_id);
  if (const auto signature = signatures_.find(article_id)) {
    find_group({article_id, *signature}, with_signatures(originals));
  }
}

bool CopyWriter::find_group(const Signed& article, const std::vector<Signed>& originals) {
  const auto original = std::find_if(
      originals.begin(), originals.end(),
      [&article](const Signed& other) { return article.signature.is_copy_of(other.signature); });
  const bool has_one = original != originals.end();
  run(set_group_, has_one ? original->article_id : article.article_id, article.article_id);
  return has_one;
}

bool CopyWriter::has_others(std::int64_t group, std::int64_t article_id) {
  find_in_group_.set(1, group);
  find_in_group_.set(2, article_id);
  return !integers(find_in_group_).empty();
}

std::vector<CopyWriter::Signed> CopyWriter::with_signatures(
    const std::vector<std::int64_t>& articles) {
  std::vector<Signed> found;
  for (const std::int64_t article : articles) {
    if (auto signature = signatures_.find(article)) {
      found.push_back({article, std::move(*signature)});
    }
  }
  return found;
}

std::optional<CopyWriter::Member> CopyWriter::member(std::int64_t article_id) {
  find_member_.set(1, article_id);
  std::optional<Member> found;
  if (find_member_.step()) found = {find_member_.integer(0), find_member_.integer(1)};
  find_member_.reset();
  return found;
}

std::vector<std::int64_t> CopyWriter::members_of(std::int64_t circle, std::size_t limit) {
  find_members_.set(1, circle);
  find_members_.set(2, static_cast<std::int64_t>(limit));
  return integers(find_members_);
}

// In time that grows with the smaller one.
bool CopyWriter::is_larger(std::int64_t circle, std::int64_t other) {
  for (std::size_t limit = 16;; limit *= 2) {
    const std::size_t size = members_of(circle, limit).size();
    const std::size_t other_size = members_of(other, limit).size();
    if (size < limit || other_size < limit) return size > other_size;
  }
}

}  // namespace solieu::store
