#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/encoding/encoding.h"
#include "engine/error.h"

namespace solieu::encoding {

struct Hint {
  // Takes no vote: the bytes are this, or they are refused.
  std::optional<Encoding> forced = std::nullopt;
  // What a page or a server says. It is often wrong, and decides only between what reads equally
  // well.
  std::optional<Encoding> declared = std::nullopt;
};

struct Decoded {
  // UTF-8 without byte order mark. Where `encoding` is kUtf8 and there was no such mark, these are
  // the bytes as given, and not validated: `text::Document` does that, and names a bad byte.
  std::string text;
  Encoding encoding = Encoding::kUtf8;
};

// The bytes are no text that can be read for sure. Nothing is guessed.
class Undecodable : public Error {
 public:
  enum class Reason {
    kBinary,     // a NUL byte near the beginning, and not UTF-16
    kUtf32,      // by its byte order mark
    kUnknown,    // reads as Vietnamese in no encoding, and is not UTF-8 either
    kAmbiguous,  // reads as Vietnamese in several
    kMixed,      // put together of UTF-8 and another encoding
    kBadByte,    // of `encoding`, but for one byte at least
  };

  // `byte_offset` is of the bytes given: the NUL, the first byte that is not UTF-8, the bad byte.
  Undecodable(Reason reason, std::size_t byte_offset, std::optional<Encoding> encoding = {});
  Reason reason() const { return reason_; }
  std::size_t byte_offset() const { return byte_offset_; }
  std::optional<Encoding> encoding() const { return encoding_; }

 private:
  Reason reason_;
  std::size_t byte_offset_;
  std::optional<Encoding> encoding_;
};

// Decides by what the bytes read as, not by what is said of them. UTF-8 is told at almost no cost
// and not copied; a byte that breaks it does not make it anything else. Throws `Undecodable`.
Decoded decode(std::string bytes, const Hint& hint = {});

}  // namespace solieu::encoding
