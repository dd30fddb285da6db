#include "engine/input/failure.h"

#include <fmt/format.h>

#include <cassert>
#include <utility>

namespace solieu::input {
namespace {

// The name of the place as a person knows it, on one line whatever bytes a file name holds.
std::string place_in_words(const Failure& failure) {
  std::string place = failure.uri == "-" ? "standard input" : failure.uri;
  for (char& c : place) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  if (failure.line) place += fmt::format(":{}", *failure.line);
  return place;
}

constexpr std::pair<FailureKind, std::string_view> kKinds[] = {
    {FailureKind::kMissing, "missing"},
    {FailureKind::kNotPermitted, "not_permitted"},
    {FailureKind::kNotRegular, "not_regular"},
    {FailureKind::kEmpty, "empty"},
    {FailureKind::kBinary, "binary"},
    {FailureKind::kTooLarge, "too_large"},
    {FailureKind::kOverLimit, "over_limit"},
    {FailureKind::kUnsupported, "unsupported"},
    {FailureKind::kEncrypted, "encrypted"},
    {FailureKind::kDamaged, "damaged"},
    {FailureKind::kNoText, "no_text"},
    {FailureKind::kMissingProgram, "missing_program"},
    {FailureKind::kProgramFailed, "program_failed"},
    {FailureKind::kNoArticle, "no_article"},
    {FailureKind::kBadEncoding, "bad_encoding"},
    {FailureKind::kUnknownEncoding, "unknown_encoding"},
    {FailureKind::kNoColumn, "no_column"},
    {FailureKind::kBadTable, "bad_table"},
    {FailureKind::kBadJson, "bad_json"},
    {FailureKind::kReadError, "read_error"},
};

std::string reason_of(const Failure& failure) {
  const auto at_byte = [&failure](std::string_view words) {
    return failure.byte ? fmt::format("{} at byte {}", words, *failure.byte) : std::string(words);
  };
  switch (failure.kind) {
    case FailureKind::kMissing:
      return "no such file or folder";
    case FailureKind::kNotPermitted:
      return "no permission to read it";
    case FailureKind::kNotRegular:
      return fmt::format("not a regular file ({})", failure.detail);
    case FailureKind::kEmpty:
      return "empty";
    case FailureKind::kBinary:
      return fmt::format("looks like a binary file (NUL byte at {})", failure.byte.value_or(0));
    case FailureKind::kTooLarge:
      return fmt::format("too large (more than {} bytes)", failure.detail);
    case FailureKind::kOverLimit:
      return fmt::format("too large ({})", failure.detail);
    case FailureKind::kUnsupported:
      return fmt::format("{} is not read", failure.detail);
    case FailureKind::kEncrypted:
      return "locked by a password";
    case FailureKind::kDamaged:
      return at_byte(fmt::format("damaged ({})", failure.detail));
    case FailureKind::kNoText:
      return "a document without text, likely of scanned pages";
    case FailureKind::kMissingProgram:
      return fmt::format("to read it, install {}", failure.detail);
    case FailureKind::kProgramFailed:
      return failure.detail;
    case FailureKind::kNoArticle:
      return "a page without an article";
    case FailureKind::kBadEncoding:
      return at_byte(fmt::format("not {}", failure.detail.empty() ? "UTF-8" : failure.detail));
    case FailureKind::kUnknownEncoding:
      if (failure.detail == "none")
        return at_byte("not UTF-8") + ", nor Vietnamese in another encoding";
      if (failure.detail == "several")
        return at_byte("not UTF-8") + ", but any of several encodings";
      if (failure.detail == "mixed") return at_byte("UTF-8 mixed with another encoding");
      return fmt::format("{} is not read", failure.detail);
    case FailureKind::kNoColumn:
      return fmt::format("a table without column {}", failure.detail);
    case FailureKind::kBadTable:
      if (failure.detail == "head") return "a table without a head";
      if (failure.detail == "\"") return "a quote that does not end";
      if (failure.detail == "cells") return "a row with other cells than the head";
      return fmt::format("column \"{}\" is unreadable", failure.detail);
    case FailureKind::kBadJson:
      return failure.detail.empty()
                 ? at_byte("not a JSON object")
                 : fmt::format("\"{}\" is missing or unreadable", failure.detail);
    case FailureKind::kReadError:
      return fmt::format("cannot be read: {}", failure.detail);
  }
  return {};
}

}  // namespace

std::string_view name_of(FailureKind kind) {
  for (const auto& [known, name] : kKinds) {
    if (known == kind) return name;
  }
  assert(false && "a kind without a name");
  return {};
}

std::optional<FailureKind> failure_kind_named(std::string_view name) {
  for (const auto& [kind, known] : kKinds) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

std::string place_of(const Failure& failure) {
  return failure.line ? fmt::format("{}:{}", failure.uri, *failure.line) : failure.uri;
}

Failure failure_of(std::string uri, const format::Unreadable& error) {
  constexpr std::pair<format::FailureKind, FailureKind> kSame[] = {
      {format::FailureKind::kUnsupported, FailureKind::kUnsupported},
      {format::FailureKind::kEncrypted, FailureKind::kEncrypted},
      {format::FailureKind::kDamaged, FailureKind::kDamaged},
      {format::FailureKind::kTooLarge, FailureKind::kOverLimit},
      {format::FailureKind::kNoText, FailureKind::kNoText},
      {format::FailureKind::kMissingProgram, FailureKind::kMissingProgram},
      {format::FailureKind::kProgramFailed, FailureKind::kProgramFailed},
  };
  Failure failure{.uri = std::move(uri), .message = {}, .detail = error.what()};
  if (error.byte()) failure.byte = static_cast<std::size_t>(*error.byte());
  for (const auto& [theirs, ours] : kSame) {
    if (theirs == error.kind()) failure.kind = ours;
  }
  return worded(std::move(failure));
}

Failure failure_of(std::string uri, const format::OverBudget& error) {
  return worded({.uri = std::move(uri),
                 .message = {},
                 .kind = FailureKind::kOverLimit,
                 .detail = error.what()});
}

Failure worded(Failure failure) {
  failure.message = fmt::format("{}: {}", place_in_words(failure), reason_of(failure));
  return failure;
}

}  // namespace solieu::input
