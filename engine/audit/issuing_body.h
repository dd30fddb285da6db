#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace solieu::audit {

// Bodies that issue documents, as far as telling them apart tells a fault. Those of the centre
// stand first, the ministries last of them; local ones are told by kind and level, not by place.
enum class Body {
  kUnknown,
  kParty,  // "Trung ương", "Đảng": any of the three below
  kCentralCommittee,
  kPolitburo,
  kSecretariat,
  kGovernment,
  kPrimeMinister,
  kAssembly,
  kAssemblyStandingCommittee,
  kPresident,
  kGovernmentOffice,
  kPartyOffice,
  kPartyOrganisation,
  kPartyPropaganda,
  kPartyInspection,
  kPartyMassMobilisation,
  kPartyInternalAffairs,
  kFinance,
  kInterior,
  kEducation,
  kHealth,
  kConstruction,
  kJustice,
  kPublicSecurity,
  kDefence,
  kIndustryAndTrade,
  kInformation,
  kLabour,
  kAgriculture,
  kAgricultureAndEnvironment,
  kEnvironment,
  kCulture,
  kPlanning,
  kTransport,
  kScience,
  kForeignAffairs,
  kEthnicAffairs,
  kStateBank,
  kGovernmentInspectorate,
  kPeoplesCommittee,
  kPeoplesCouncil,
  kProvincialParty,      // "Tỉnh ủy": either of the two below; thành ủy of whatever level
  kProvincialCommittee,  // ban chấp hành đảng bộ tỉnh
  kProvincialStanding,   // ban thường vụ, thường trực tỉnh ủy
  kDistrictParty,        // huyện ủy, quận ủy
  kTownParty,            // thị ủy: of a level that uses several codes
  kPartyCommittee,       // đảng ủy
};

// The body that words name: "Thủ tướng", "BCH TW Đảng (khóa XI)", "UBND tỉnh Gia Lai". Case, marks
// between words and usual abbreviations do not count.
Body body_named(std::string_view words);

// All that are named one after the other: "Bộ Chính trị, Ban Bí thư" names two. `kUnknown` for what
// is not known.
std::vector<Body> bodies_named(std::string_view words);

// Who issues documents under a code, "TTg" "TW" "UBND" "BTC"; also of joint ones, "BTC-BNV". Empty
// for codes that say nothing certain.
std::vector<Body> bodies_of_code(std::string_view issuer_code);

// Whether documents of `issuer` may be said to be of `stated`: those of the Secretariat of
// "Trung ương Đảng" too.
bool may_be_called(Body issuer, Body stated);

// Of the Party or the State as a whole, of which there is one.
bool is_central(Body body);

// "Thủ tướng Chính phủ": as people write it. Empty for `kUnknown`.
std::string_view name_of(Body body);

}  // namespace solieu::audit
