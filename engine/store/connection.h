#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/fact/decimal.h"

namespace solieu::store {

enum class Access {
  kRead,   // of a file that exists
  kWrite,  // creates the file where there is none
};

// A prepared statement. Parameters count from 1, columns from 0. Whatever fails is a `StoreError`
// that names the database and the statement's purpose, "store an article".
class Statement {
 public:
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;
  ~Statement();

  void set(int parameter, std::int64_t value);
  void set(int parameter, fact::Decimal value);
  void set(int parameter, std::nullopt_t);
  void set(int parameter, std::string_view value);
  // Not copied: must stay as it is until the statement is reset.
  void set_static(int parameter, const std::string& value);
  // Likewise; NULL where the text is empty, since nothing is stated then.
  void set_text(int parameter, const std::string& text);
  // Not copied either; a blob to SQL, to be cast where text is meant.
  void set_static_bytes(int parameter, std::string_view value);

  // To the next row; false after the last.
  bool step();
  // Ready to be run again. Parameters keep their values.
  void reset();
  // A statement without rows: runs it and resets it.
  void run();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  fact::Decimal decimal(int column) const;
  std::string text(int column) const;  // empty where there is none

 private:
  friend class Connection;
  struct Impl;
  explicit Statement(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One connection to one file, for one thread at a time. Must outlive its statements.
//
// Numbers are stored exactly and can be added in SQL: as INTEGER where they are whole, as REAL
// where they have up to 15 digits (SQLite then prints just these digits), as TEXT beyond that.
class Connection {
 public:
  Connection(const std::string& file, Access access);
  Connection(Connection&&) noexcept;
  ~Connection();

  const std::string& file() const;

  Statement prepare(const std::string& sql, std::string purpose);
  // One or more statements without parameters.
  void execute(const std::string& sql, std::string_view purpose);
  // The first column of the first row; 0 where there is none.
  std::int64_t integer(const std::string& sql, std::string_view purpose);

  std::int64_t last_inserted_id() const;
  bool is_in_transaction() const;
  // Ends a transaction that failed; does nothing where none is open.
  void roll_back() noexcept;

  // From here on others can read what was committed while this connection writes (write-ahead
  // mode: the file has a log beside it) …
  void begin_writing();
  // … and from here on it is a single file again, unless others hold it open.
  void end_writing() noexcept;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace solieu::store
