#pragma once

#include <cstdint>
#include <string_view>

#include "engine/store/connection.h"

namespace solieu::store {

// "SoLi": tells our files from other SQLite databases.
inline constexpr std::int64_t kApplicationId = 0x536F4C69;

// What this program reads and writes: PRAGMA user_version.
std::int64_t schema_version();

// The SQL that leads from a version to the next; version 0 is an empty file.
std::string_view migration_from(std::int64_t version);

// The tables of an audit once more, for this connection alone and as long as it is open: names
// mean these from here on.
void make_audit_tables_of_ones_own(Connection& connection);

// Makes sure that the file is ours and of our version, else throws `StoreError`. To be written, a
// new file gets the schema and an older one is migrated, each step a transaction; another program's
// file is never changed.
void adopt(Connection& connection, Access access);

}  // namespace solieu::store
