#include "engine/encoding/sample.h"

#include <algorithm>

#include "engine/text/byte_block.h"
#include "engine/text/code_point.h"
#include "engine/text/utf8.h"

namespace solieu::encoding {
namespace {

constexpr std::size_t kProbe = 16384;
constexpr int kPlentyOfLetters = 32;
constexpr std::size_t kLargestSample = 16384;
constexpr std::size_t kStretch = 512;  // bytes after a word beyond ASCII
// No word is longer: what has no blanks is cut, so that hostile text cannot fill the sample.
constexpr std::size_t kLongestWord = 64;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// E1 BA and E1 BB lead Latin Extended Additional, where Vietnamese has its letters with two marks.
// They begin with C3 A1 C2 if they were read as windows-1252 and written again.
enum class Sign { kNone, kLetter, kMisread };
Sign sign_at(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at), next = byte_at(bytes, at + 1);
  const unsigned char third = byte_at(bytes, at + 2);
  if (lead == 0xE1 && (next & 0xFE) == 0xBA && (third & 0xC0) == 0x80) return Sign::kLetter;
  return lead == 0xC3 && next == 0xA1 && third == 0xC2 ? Sign::kMisread : Sign::kNone;
}

std::size_t word_begin(std::string_view bytes, std::size_t at, std::size_t least) {
  least = std::max(least, at - std::min(at, kLongestWord));
  while (at > least && !is_blank(bytes[at - 1])) --at;
  return at;
}

std::size_t word_end(std::string_view bytes, std::size_t at) {
  const std::size_t most = std::min(bytes.size(), at + kLongestWord);
  while (at < most && !is_blank(bytes[at])) ++at;
  return at;
}

}  // namespace

std::size_t first_beyond_ascii(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + text::kBlockSize <= bytes.size(); at += text::kBlockSize) {
    if (text::holds_anywhere(text::load_block(bytes.data() + at) >= 0x80)) break;
  }
  while (at < bytes.size() && text::is_ascii(bytes[at])) ++at;
  return at;
}

bool is_plainly_utf8(std::string_view bytes) {
  bytes = bytes.substr(first_beyond_ascii(bytes), kProbe);
  int letters = 0;
  for (std::size_t at = 0; at + 3 <= bytes.size(); ++at) {
    switch (sign_at(bytes, at)) {
      case Sign::kNone:
        break;
      case Sign::kMisread:
        return false;
      case Sign::kLetter:
        if (++letters == kPlentyOfLetters) return true;
    }
  }
  return false;
}

std::string sample_of(std::string_view bytes) {
  std::string sample;
  std::size_t taken = 0;
  while (sample.size() < kLargestSample) {
    const std::size_t marked = taken + first_beyond_ascii(bytes.substr(taken));
    if (marked == bytes.size()) break;
    const std::size_t begin = word_begin(bytes, marked, taken);
    taken = word_end(bytes, std::min(bytes.size(), marked + kStretch));
    sample.append(bytes.substr(begin, taken - begin));
    sample += '\n';
  }
  return sample;
}

Sequences sequences_in(std::string_view bytes) {
  Sequences sequences;
  while (!bytes.empty()) {
    const std::size_t valid = text::first_invalid_byte(bytes);
    for (std::size_t at = 0; at < valid; ++at) {
      if (text::is_ascii(bytes[at]) || text::is_continuation(bytes[at])) continue;
      ++sequences.good;
      sequences.letters += at + 3 <= valid && sign_at(bytes, at) == Sign::kLetter ? 1 : 0;
    }
    if (valid == bytes.size()) break;
    ++sequences.bad;
    bytes.remove_prefix(valid + 1);
  }
  return sequences;
}

}  // namespace solieu::encoding
