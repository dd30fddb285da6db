#include "engine/store/database.h"

#include <utility>

#include "engine/store/schema.h"

namespace solieu::store {

Database::Database(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)),
      find_version_(connection_->prepare(
          "SELECT 1 FROM article WHERE uri = ? AND content_hash = ? AND made_by = ?",
          "look for an article")) {}

Database Database::open(const std::string& file, Access access) {
  auto connection = std::make_unique<Connection>(file, access);
  adopt(*connection, access);
  return Database(std::move(connection));
}

bool Database::is_unchanged(const std::string& uri, std::int64_t content_hash,
                            const std::string& made_by) const {
  find_version_.set_static(1, uri);
  find_version_.set(2, content_hash);
  find_version_.set_static(3, made_by);
  const bool found = find_version_.step();
  find_version_.reset();
  return found;
}

Stats Database::stats() const {
  constexpr auto kCounting = "count what it holds";
  Stats stats;
  stats.articles =
      static_cast<std::size_t>(connection_->integer("SELECT count(*) FROM article", kCounting));
  stats.failures =
      static_cast<std::size_t>(connection_->integer("SELECT count(*) FROM failure", kCounting));
  Statement types =
      connection_->prepare("SELECT type, count(*) FROM fact GROUP BY type", kCounting);
  while (types.step()) stats.facts[types.text(0)] = static_cast<std::size_t>(types.integer(1));
  return stats;
}

}  // namespace solieu::store
