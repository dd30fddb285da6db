#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/date.h"

namespace solieu::fact {

enum class Validity : std::uint8_t {
  kUnknown,  // nobody looked; not "in force"
  kInForce,
  kAmended,
  kReplaced,
  kExpired,
  kCompleted,
};

// "unknown" "in_force" "amended" "replaced" "expired" "completed"
std::string_view name_of(Validity validity);
std::optional<Validity> validity_named(std::string_view name);

// A document of the Party or the State as a registry knows it. Its symbol is no key: the numbers of
// the Party begin anew with each term of the Central Committee (Quy định 399-QĐ/TW), those of the
// State with each year (Decree 30/2020/NĐ-CP).
struct OfficialDocument {
  std::string symbol;  // canonical, "217-QĐ/TW"; empty for a document known by name only
  std::string type;    // "Quyết định"
  std::string issuer;  // "Bộ Chính trị"; of joint ones all, with "; " between
  std::optional<Day> date;
  std::string term;                // of the Central Committee, "XI"; Party documents only
  std::string title;               // its subject, without the type
  std::vector<std::string> names;  // by which it is cited too: "Luật Đất đai 2013"
  Validity validity = Validity::kUnknown;
  std::string replaced_by;           // symbol
  std::optional<Day> replaced_from;  // the first day on which that one was in force
  // Number, type, issuer and date were seen together in a public source; what is only remembered
  // supports no finding.
  bool is_verified = false;
  std::string source;  // which one

  bool operator==(const OfficialDocument&) const = default;
};

}  // namespace solieu::fact
