#include "engine/store/connection.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <cassert>
#include <cmath>
#include <filesystem>
#include <utility>

#include "engine/store/error.h"

namespace solieu::store {
namespace {

namespace fs = std::filesystem;

constexpr int kPatience = 10'000;  // milliseconds

constexpr std::int64_t kLeastUnexactUnits = 1'000'000'000'000'000;  // 16 digits
constexpr int kLargestScale = 18;
constexpr double kLargestWhole = 9e18;

// Every one of them is a double of its own.
constexpr std::array<double, kLargestScale + 1> kPowersOfTen = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
    1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

// A quotient of two exact doubles is the double nearest to it, and no two decimals of 15 digits
// share one.
std::optional<double> to_real(fact::Decimal value) {
  if (value.units() <= -kLeastUnexactUnits || value.units() >= kLeastUnexactUnits) {
    return std::nullopt;
  }
  return static_cast<double>(value.units()) / kPowersOfTen[static_cast<std::size_t>(value.scale())];
}

// The way back. What another program computed and wrote is taken to 15 digits.
fact::Decimal from_real(double real) {
  if (!(std::abs(real) < kLargestWhole)) return {};
  fact::Decimal best = static_cast<std::int64_t>(real);
  for (int scale = 0; scale <= kLargestScale; ++scale) {
    const double power = kPowersOfTen[static_cast<std::size_t>(scale)];
    const double units = std::round(real * power);
    if (std::abs(units) >= static_cast<double>(kLeastUnexactUnits)) break;
    const auto decimal = fact::Decimal::from_units(static_cast<std::int64_t>(units), scale);
    if (decimal) best = *decimal;
    if (units / power == real) break;
  }
  return best;
}

// SQLite takes some names for something other than a file.
std::string as_file_name(const std::string& file) {
  const bool is_special = file.empty() || file.starts_with(':') || file.starts_with("file:");
  return is_special ? "./" + file : file;
}

std::string as_immutable_uri(const std::string& file) {
  std::string uri = "file:";
  for (const char c : fs::absolute(file).string()) {
    const bool is_plain = c == '/' || c == '.' || c == '-' || c == '_' || (c >= '0' && c <= '9') ||
                          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

// SQLite takes a file of a few bytes for an empty database and would write over it.
bool is_too_short_for_a_database(const std::string& file) {
  constexpr std::uintmax_t kHeader = 100;  // bytes
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  return !error && size > 0 && size < kHeader;
}

[[noreturn]] void fail_as_foreign(const std::string& file) {
  throw StoreError(fmt::format("{}: not a solieu database", file));
}

[[noreturn]] void fail(const std::string& file, std::string_view purpose, std::string_view reason) {
  throw StoreError(fmt::format("{}: cannot {}: {}", file, purpose, reason));
}

// Runs `action`; what the library throws becomes ours.
template <class Action>
auto guarded(const std::string& file, std::string_view purpose, Action action) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_NOTADB) fail_as_foreign(file);
    fail(file, purpose, error.what());
  }
}

constexpr std::string_view kOpening = "open the database";

SQLite::Database open_to_read(const std::string& file) {
  if (!fs::exists(file)) throw StoreError(fmt::format("{}: there is no such database", file));
  const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
  return guarded(file, kOpening, [&]() -> SQLite::Database {
    SQLite::Database database(as_file_name(file), flags, kPatience);
    // A file on a read-only disk that was left in write-ahead mode can be read only as one that
    // nobody changes; if it has a log, that would be wrong.
    const int result = database.tryExec("PRAGMA schema_version");
    const bool wants_a_log = result == SQLITE_CANTOPEN || result == SQLITE_READONLY;
    if (wants_a_log && !fs::exists(file + "-wal")) {
      return SQLite::Database(as_immutable_uri(file), flags | SQLite::OPEN_URI, kPatience);
    }
    return database;
  });
}

SQLite::Database open_to_write(const std::string& file) {
  if (is_too_short_for_a_database(file)) fail_as_foreign(file);
  return guarded(file, kOpening, [&] {
    return SQLite::Database(as_file_name(file),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
                            kPatience);
  });
}

}  // namespace

struct Connection::Impl {
  std::string file;
  SQLite::Database database;
};

struct Statement::Impl {
  const std::string& file;
  std::string purpose;
  SQLite::Statement statement;

  template <class Action>
  auto run(Action action) {
    return guarded(file, purpose, action);
  }
};

Statement::Statement(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

void Statement::set(int parameter, std::int64_t value) {
  impl_->run([&] { impl_->statement.bind(parameter, value); });
}

void Statement::set(int parameter, fact::Decimal value) {
  impl_->run([&] {
    if (const auto whole = value.whole()) {
      impl_->statement.bind(parameter, *whole);
    } else if (const auto real = to_real(value)) {
      impl_->statement.bind(parameter, *real);
    } else {
      impl_->statement.bind(parameter, value.to_string());
    }
  });
}

void Statement::set(int parameter, std::nullopt_t) {
  impl_->run([&] { impl_->statement.bind(parameter); });
}

void Statement::set(int parameter, std::string_view value) {
  impl_->run([&] { impl_->statement.bind(parameter, std::string(value)); });
}

void Statement::set_static(int parameter, const std::string& value) {
  impl_->run([&] { impl_->statement.bindNoCopy(parameter, value); });
}

void Statement::set_text(int parameter, const std::string& text) {
  if (text.empty()) {
    set(parameter, std::nullopt);
  } else {
    set_static(parameter, text);
  }
}

void Statement::set_static_bytes(int parameter, std::string_view value) {
  impl_->run([&] {
    impl_->statement.bindNoCopy(parameter, value.data(), static_cast<int>(value.size()));
  });
}

bool Statement::step() {
  return impl_->run([&] { return impl_->statement.executeStep(); });
}

void Statement::reset() {
  impl_->run([&] { impl_->statement.reset(); });
}

void Statement::run() {
  impl_->run([&] {
    impl_->statement.exec();
    impl_->statement.reset();
  });
}

bool Statement::is_null(int column) const { return impl_->statement.getColumn(column).isNull(); }

std::int64_t Statement::integer(int column) const {
  return impl_->statement.getColumn(column).getInt64();
}

fact::Decimal Statement::decimal(int column) const {
  const SQLite::Column value = impl_->statement.getColumn(column);
  if (value.isInteger()) return value.getInt64();
  if (value.isFloat()) return from_real(value.getDouble());
  return fact::Decimal::parse(value.getString()).value_or(fact::Decimal());
}

std::string Statement::text(int column) const {
  return impl_->statement.getColumn(column).getString();
}

Connection::Connection(const std::string& file, Access access)
    : impl_(new Impl{file, access == Access::kRead ? open_to_read(file) : open_to_write(file)}) {
  // Debian's SQLite overwrites what is deleted with zeros, which replacing articles need not pay.
  execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF", kOpening);
  if (access == Access::kWrite && sqlite3_db_readonly(impl_->database.getHandle(), "main") == 1) {
    fail(file, kOpening, "the file is read-only");
  }
}

Connection::Connection(Connection&&) noexcept = default;
Connection::~Connection() = default;

const std::string& Connection::file() const { return impl_->file; }

Statement Connection::prepare(const std::string& sql, std::string purpose) {
  return guarded(impl_->file, purpose, [&] {
    return Statement(std::unique_ptr<Statement::Impl>(
        new Statement::Impl{impl_->file, purpose, SQLite::Statement(impl_->database, sql)}));
  });
}

void Connection::execute(const std::string& sql, std::string_view purpose) {
  guarded(impl_->file, purpose, [&] { impl_->database.exec(sql); });
}

std::int64_t Connection::integer(const std::string& sql, std::string_view purpose) {
  Statement statement = prepare(sql, std::string(purpose));
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_inserted_id() const {
  return sqlite3_last_insert_rowid(impl_->database.getHandle());
}

bool Connection::is_in_transaction() const {
  return sqlite3_get_autocommit(impl_->database.getHandle()) == 0;
}

// On a full disk SQLite may have rolled back by itself.
void Connection::roll_back() noexcept {
  if (is_in_transaction()) impl_->database.tryExec("ROLLBACK");
}

// Where others hold the file, its mode stays as it is: then they and we wait for each other.
void Connection::begin_writing() {
  SQLite::Database& database = impl_->database;
  sqlite3_busy_timeout(database.getHandle(), 0);
  database.tryExec("PRAGMA journal_mode = WAL");
  sqlite3_busy_timeout(database.getHandle(), kPatience);
  // A power cut may undo the last commits, but damages nothing. Rows refer to rows that were
  // written just before, and are deleted before these: checking that would cost a tenth more.
  execute("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF", "prepare to write");
}

void Connection::end_writing() noexcept {
  SQLite::Database& database = impl_->database;
  sqlite3_busy_timeout(database.getHandle(), 0);
  database.tryExec("PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = ON");
  sqlite3_busy_timeout(database.getHandle(), kPatience);
}

}  // namespace solieu::store
