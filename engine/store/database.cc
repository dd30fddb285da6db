#include "engine/store/database.h"

#include <utility>

#include "engine/store/schema.h"

namespace solieu::store {

Database::Database(std::unique_ptr<Connection> connection, Access access)
    : connection_(std::move(connection)),
      access_(access),
      find_version_(connection_->prepare(
          "SELECT 1 FROM article WHERE uri = ? AND content_hash = ? AND made_by = ?",
          "look for an article")),
      find_file_(connection_->prepare(
          "SELECT size, modified, hash, articles FROM source WHERE path = ? AND made_by = ?",
          "look for a file")) {}

Database Database::open(const std::string& file, Access access) {
  auto connection = std::make_unique<Connection>(file, access);
  adopt(*connection, access);
  return {std::move(connection), access};
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

std::optional<FileRecord> Database::file_record(const std::string& path,
                                                const std::string& made_by) const {
  find_file_.set_static(1, path);
  find_file_.set_static(2, made_by);
  std::optional<FileRecord> record;
  if (find_file_.step()) {
    record = {path,
              static_cast<std::size_t>(find_file_.integer(0)),
              find_file_.integer(1),
              find_file_.integer(2),
              static_cast<std::size_t>(find_file_.integer(3)),
              made_by};
  }
  find_file_.reset();
  return record;
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
