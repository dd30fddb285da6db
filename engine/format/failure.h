#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "engine/error.h"

namespace solieu::format {

enum class FailureKind {
  kUnsupported,     // a sort of file that is not read; detail names it: "an image"
  kEncrypted,       // a password is needed
  kDamaged,         // broken off, or not what it says it is; detail says what is wrong
  kTooLarge,        // over one of the `Limits`; detail says which
  kNoText,          // a document without text, likely scanned
  kMissingProgram,  // detail: "pdftotext (Debian package poppler-utils)"
  kProgramFailed,   // a helper program crashed or refused; detail holds its own words
  kReadError,       // what the system says
};

// What could not be read, where and why.
struct Failure {
  std::string uri;  // the file as given, then the member: "tin.zip/2021/bai.docx"
  FailureKind kind = FailureKind::kReadError;
  std::string detail = {};
  std::optional<std::uint64_t> byte = std::nullopt;  // from 0, of what `uri` names, unpacked
};

using OnFailure = std::function<void(Failure)>;

// One document, member or record cannot be read; others may be.
class Unreadable : public Error {
 public:
  Unreadable(FailureKind kind, const std::string& detail,
             std::optional<std::uint64_t> byte = std::nullopt)
      : Error(detail), kind_(kind), byte_(byte) {}

  FailureKind kind() const { return kind_; }
  std::optional<std::uint64_t> byte() const { return byte_; }
  Failure failure(std::string uri) const {
    return {.uri = std::move(uri), .kind = kind_, .detail = what(), .byte = byte_};
  }

 private:
  FailureKind kind_;
  std::optional<std::uint64_t> byte_;
};

}  // namespace solieu::format
