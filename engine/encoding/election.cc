#include "engine/encoding/election.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/encoding/codec.h"
#include "engine/encoding/decode.h"
#include "engine/encoding/evidence.h"
#include "engine/encoding/sample.h"
#include "engine/encoding/viqr.h"
#include "engine/text/code_point.h"
#include "engine/text/utf8.h"

namespace solieu::encoding {
namespace {

// A NUL byte later than that passes through, as in any other text.
constexpr std::size_t kBinaryProbe = 8192;
constexpr std::size_t kLargestSample = 16384;

// To be believed, a reading needs so many of its words with marks well-formed. Vietnamese has marks
// in two words of three: then a few will do; tags and tables may stand between, then there must be
// different ones. A foreign name in a text in English is neither.
constexpr double kLeastWellFormed = 0.8;
constexpr std::size_t kFewestWords = 2;
constexpr double kMarkedInProse = 0.25;
constexpr std::size_t kFewestDistinct = 8;
constexpr double kMarkedInPages = 0.04;
// What is behind by more is no rival.
constexpr double kNearTie = 0.1;
// So many of the letters that only UTF-8 has are no accident.
constexpr std::size_t kFewestLettersInMixed = 3;
// So much of UTF-16 is letters, digits and marks of our texts, and no control characters.
constexpr double kPlausibleShare = 0.98;
constexpr double kAsciiShare = 0.25;

constexpr Encoding kOlder[] = {Encoding::kTcvn3, Encoding::kVni, Encoding::kWindows1258,
                               Encoding::kViscii};
// What may be behind well-formed UTF-8. The letters ươ of VISCII are such a sequence by chance.
constexpr Encoding kBehindUtf8[] = {Encoding::kUtf8, Encoding::kMisreadUtf8,
                                    Encoding::kMisreadTcvn3, Encoding::kMisreadVni,
                                    Encoding::kViscii};

struct Ballot {
  Encoding encoding;
  Evidence evidence;
  std::string text;

  double share() const { return evidence.well_formed_share(); }
  bool is_credible() const {
    const double marked = evidence.marked_share();
    const bool is_prose = marked >= kMarkedInProse && evidence.well_formed >= kFewestWords;
    const bool is_page = marked >= kMarkedInPages && evidence.distinct >= kFewestDistinct;
    return share() >= kLeastWellFormed && (is_prose || is_page);
  }
};

Ballot ballot_for(std::string_view sample, Encoding encoding) {
  std::string text = convert(sample, encoding).text;
  const Evidence evidence = evidence_in(text);
  return {encoding, evidence, std::move(text)};
}

// Nothing can be so far ahead of it that it would lose.
bool is_unrivalled(const Ballot& ballot) {
  return ballot.is_credible() && ballot.share() >= 1 - kNearTie;
}

// The credible ones that no other leaves behind, best first.
std::vector<Ballot> front_runners(std::string_view sample, std::span<const Encoding> candidates) {
  std::vector<Ballot> ballots;
  for (const Encoding encoding : candidates) ballots.push_back(ballot_for(sample, encoding));
  std::erase_if(ballots, [](const Ballot& ballot) { return !ballot.is_credible(); });
  std::stable_sort(ballots.begin(), ballots.end(),
                   [](const Ballot& a, const Ballot& b) { return a.share() > b.share(); });
  std::erase_if(ballots, [&](const Ballot& ballot) {
    return ballot.share() < ballots.front().share() - kNearTie;
  });
  return ballots;
}

const Ballot* find(const std::vector<Ballot>& ballots, std::optional<Encoding> encoding) {
  for (const Ballot& ballot : ballots) {
    if (ballot.encoding == encoding) return &ballot;
  }
  return nullptr;
}

// Nothing where none is credible. `bytes` are for the report only.
std::optional<Encoding> winner(const std::vector<Ballot>& ballots, std::optional<Encoding> declared,
                               std::string_view bytes) {
  if (ballots.empty()) return std::nullopt;
  if (find(ballots, Encoding::kUtf8)) return Encoding::kUtf8;
  if (find(ballots, declared)) return declared;
  for (const Ballot& ballot : ballots) {
    if (ballot.text != ballots.front().text) {
      throw Undecodable(Undecodable::Reason::kAmbiguous, text::first_invalid_byte(bytes));
    }
  }
  return ballots.front().encoding;
}

bool is_plausible(char32_t c) {
  if (c < 0x20) return c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
  return c < 0x7F || (c >= 0xA0 && c < 0x250) || (c >= 0x300 && c < 0x370) ||
         (c >= 0x1E00 && c < 0x2300) || c == 0xFEFF;
}

bool is_plausible_text(std::string_view text) {
  std::size_t all = 0, plausible = 0, ascii = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end; ++all) {
    const text::CodePoint c = text::code_point_at(at, end);
    plausible += is_plausible(c.value) ? 1 : 0;
    ascii += c.value < 0x80 ? 1 : 0;
    at += c.size;
  }
  const auto least = [all](double share) { return share * static_cast<double>(all); };
  return static_cast<double>(plausible) >= least(kPlausibleShare) &&
         static_cast<double>(ascii) >= least(kAsciiShare);
}

Encoding elect_utf16(std::string_view bytes, std::size_t nul) {
  const std::string_view sample = bytes.substr(0, kLargestSample);
  for (const Encoding encoding : {Encoding::kUtf16Le, Encoding::kUtf16Be}) {
    if (is_plausible_text(convert(sample, encoding).text)) return encoding;
  }
  throw Undecodable(Undecodable::Reason::kBinary, nul);
}

// Only what Windows puts where Latin-1 has control characters, and its blank: quotes and dashes in
// a text without any letter beyond ASCII. The encodings of fonts have the same there.
bool is_ascii_with_punctuation(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0xA0 && byte != 0x8A && byte != 0x8C && byte != 0x8E && byte != 0x9A &&
           byte != 0x9C && byte != 0x9E && byte != 0x9F;
  });
}

}  // namespace

Encoding elect(std::string_view bytes, std::optional<Encoding> declared) {
  if (is_plainly_utf8(bytes)) return Encoding::kUtf8;
  const std::size_t nul = bytes.substr(0, kBinaryProbe).find('\0');
  if (nul != std::string_view::npos) return elect_utf16(bytes, nul);
  const std::string sample = sample_of(bytes);
  if (sample.empty()) {
    return is_viqr(bytes.substr(0, kLargestSample)) ? Encoding::kViqr : Encoding::kUtf8;
  }
  const Sequences sequences = sequences_in(sample);
  if (sequences.bad == 0) {
    if (is_unrivalled(ballot_for(sample, Encoding::kUtf8))) return Encoding::kUtf8;
    return winner(front_runners(sample, kBehindUtf8), declared, bytes).value_or(Encoding::kUtf8);
  }
  // One broken byte, or a few, in what is UTF-8 otherwise: whoever validates it names the first.
  if (sequences.good > 4 * sequences.bad) return Encoding::kUtf8;
  // All of it: what follows the sample would be decoded to something else than it says.
  if (sequences_in(bytes).letters >= kFewestLettersInMixed) {
    throw Undecodable(Undecodable::Reason::kMixed, text::first_invalid_byte(bytes));
  }
  if (const auto won = winner(front_runners(sample, kOlder), declared, bytes)) return *won;
  if (is_ascii_with_punctuation(bytes)) return Encoding::kWindows1252;
  throw Undecodable(Undecodable::Reason::kUnknown, text::first_invalid_byte(bytes));
}

}  // namespace solieu::encoding
