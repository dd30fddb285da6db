#include "engine/store/stored_failure.h"

#include <optional>

#include "engine/input/failure.h"

namespace solieu::store {

void for_each_failure(const Database& database,
                      const std::function<void(const StoredFailure&)>& on_failure) {
  Statement row = database.connection().prepare(
      "SELECT file, reason, kind, line, byte, detail, at FROM failure "
      "ORDER BY file, line, uri",
      "read the failures");
  const auto number = [&row](int column) {
    return row.is_null(column) ? std::nullopt
                               : std::optional(static_cast<std::size_t>(row.integer(column)));
  };
  while (row.step()) {
    // A kind that a newer program knows is one that the system reports, to us.
    const auto kind = input::failure_kind_named(row.text(2));
    on_failure({{.uri = row.text(0),
                 .message = row.text(1),
                 .kind = kind.value_or(input::FailureKind::kReadError),
                 .line = number(3),
                 .byte = number(4),
                 .detail = row.text(5)},
                row.text(6)});
  }
}

}  // namespace solieu::store
