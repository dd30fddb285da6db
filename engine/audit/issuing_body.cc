#include "engine/audit/issuing_body.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <utility>

#include "engine/text/document.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

struct Named {
  std::string_view words;  // as `words_of` gives them
  Body body;
};

// Whole names: "Ban Bí thư Trung ương Đoàn" is no Secretariat of the Party.
constexpr Named kNames[] = {
    {"trung ương", Body::kParty},
    {"trung ương đảng", Body::kParty},
    {"trung ương đảng cộng sản việt nam", Body::kParty},
    {"đảng", Body::kParty},
    {"đảng ta", Body::kParty},
    {"đảng cộng sản việt nam", Body::kParty},
    {"đảng và nhà nước", Body::kParty},
    {"ban chấp hành trung ương", Body::kCentralCommittee},
    {"ban chấp hành trung ương đảng", Body::kCentralCommittee},
    {"ban chấp hành trung ương đảng cộng sản việt nam", Body::kCentralCommittee},
    {"hội nghị ban chấp hành trung ương", Body::kCentralCommittee},
    {"hội nghị ban chấp hành trung ương đảng", Body::kCentralCommittee},
    {"bộ chính trị", Body::kPolitburo},
    {"bộ chính trị trung ương", Body::kPolitburo},
    {"bộ chính trị trung ương đảng", Body::kPolitburo},
    {"bộ chính trị ban chấp hành trung ương đảng", Body::kPolitburo},
    {"ban bí thư", Body::kSecretariat},
    {"ban bí thư trung ương", Body::kSecretariat},
    {"ban bí thư trung ương đảng", Body::kSecretariat},
    {"ban bí thư đảng", Body::kSecretariat},
    {"chính phủ", Body::kGovernment},
    {"chính phủ việt nam", Body::kGovernment},
    {"thủ tướng", Body::kPrimeMinister},
    {"thủ tướng chính phủ", Body::kPrimeMinister},
    {"phó thủ tướng", Body::kPrimeMinister},
    {"phó thủ tướng chính phủ", Body::kPrimeMinister},
    {"quốc hội", Body::kAssembly},
    {"quốc hội nước cộng hòa xã hội chủ nghĩa việt nam", Body::kAssembly},
    {"ủy ban thường vụ quốc hội", Body::kAssemblyStandingCommittee},
    {"thường vụ quốc hội", Body::kAssemblyStandingCommittee},
    {"chủ tịch nước", Body::kPresident},
    {"văn phòng chính phủ", Body::kGovernmentOffice},
    {"văn phòng trung ương", Body::kPartyOffice},
    {"văn phòng trung ương đảng", Body::kPartyOffice},
    {"ban tổ chức trung ương", Body::kPartyOrganisation},
    {"ban tổ chức trung ương đảng", Body::kPartyOrganisation},
    {"ban tuyên giáo trung ương", Body::kPartyPropaganda},
    {"ban tuyên giáo và dân vận trung ương", Body::kPartyPropaganda},
    {"ủy ban kiểm tra trung ương", Body::kPartyInspection},
    {"ủy ban kiểm tra trung ương đảng", Body::kPartyInspection},
    {"ban dân vận trung ương", Body::kPartyMassMobilisation},
    {"ban nội chính trung ương", Body::kPartyInternalAffairs},
    {"bộ tài chính", Body::kFinance},
    {"bộ nội vụ", Body::kInterior},
    {"bộ giáo dục và đào tạo", Body::kEducation},
    {"bộ giáo dục đào tạo", Body::kEducation},
    {"bộ gd và đt", Body::kEducation},
    {"bộ gd đt", Body::kEducation},
    {"bộ gdđt", Body::kEducation},
    {"bộ y tế", Body::kHealth},
    {"bộ xây dựng", Body::kConstruction},
    {"bộ tư pháp", Body::kJustice},
    {"bộ công an", Body::kPublicSecurity},
    {"bộ quốc phòng", Body::kDefence},
    {"bộ công thương", Body::kIndustryAndTrade},
    {"bộ thông tin và truyền thông", Body::kInformation},
    {"bộ thông tin truyền thông", Body::kInformation},
    {"bộ tt và tt", Body::kInformation},
    {"bộ tttt", Body::kInformation},
    {"bộ lao động thương binh và xã hội", Body::kLabour},
    {"bộ lao động thương binh xã hội", Body::kLabour},
    {"bộ lđ tb và xh", Body::kLabour},
    {"bộ lđtb và xh", Body::kLabour},
    {"bộ lđtbxh", Body::kLabour},
    {"bộ nông nghiệp và phát triển nông thôn", Body::kAgriculture},
    {"bộ nông nghiệp phát triển nông thôn", Body::kAgriculture},
    {"bộ nông nghiệp và ptnt", Body::kAgriculture},
    {"bộ nn và ptnt", Body::kAgriculture},
    {"bộ nnptnt", Body::kAgriculture},
    {"bộ nông nghiệp và môi trường", Body::kAgricultureAndEnvironment},
    {"bộ tài nguyên và môi trường", Body::kEnvironment},
    {"bộ tài nguyên môi trường", Body::kEnvironment},
    {"bộ tn và mt", Body::kEnvironment},
    {"bộ tnmt", Body::kEnvironment},
    {"bộ văn hóa thể thao và du lịch", Body::kCulture},
    {"bộ văn hóa thể thao du lịch", Body::kCulture},
    {"bộ vh tt và dl", Body::kCulture},
    {"bộ vhtt và dl", Body::kCulture},
    {"bộ vhttdl", Body::kCulture},
    {"bộ kế hoạch và đầu tư", Body::kPlanning},
    {"bộ kế hoạch đầu tư", Body::kPlanning},
    {"bộ kh và đt", Body::kPlanning},
    {"bộ khđt", Body::kPlanning},
    {"bộ giao thông vận tải", Body::kTransport},
    {"bộ gtvt", Body::kTransport},
    {"bộ khoa học và công nghệ", Body::kScience},
    {"bộ khoa học công nghệ", Body::kScience},
    {"bộ kh và cn", Body::kScience},
    {"bộ khcn", Body::kScience},
    {"bộ ngoại giao", Body::kForeignAffairs},
    {"ủy ban dân tộc", Body::kEthnicAffairs},
    {"bộ dân tộc và tôn giáo", Body::kEthnicAffairs},
    {"ngân hàng nhà nước", Body::kStateBank},
    {"ngân hàng nhà nước việt nam", Body::kStateBank},
    {"thanh tra chính phủ", Body::kGovernmentInspectorate},
};

// What local bodies begin with; a level and a place follow.
constexpr Named kLocal[] = {
    {"ủy ban nhân dân", Body::kPeoplesCommittee},
    {"chủ tịch ủy ban nhân dân", Body::kPeoplesCommittee},
    {"hội đồng nhân dân", Body::kPeoplesCouncil},
    {"thường trực hội đồng nhân dân", Body::kPeoplesCouncil},
    {"tỉnh ủy", Body::kProvincialParty},
    {"thành ủy", Body::kProvincialParty},
    {"ban thường vụ tỉnh ủy", Body::kProvincialStanding},
    {"ban thường vụ thành ủy", Body::kProvincialStanding},
    {"thường vụ tỉnh ủy", Body::kProvincialStanding},
    {"thường trực tỉnh ủy", Body::kProvincialStanding},
    {"thường trực thành ủy", Body::kProvincialStanding},
    {"ban chấp hành đảng bộ tỉnh", Body::kProvincialCommittee},
    {"ban chấp hành đảng bộ thành phố", Body::kProvincialCommittee},
    {"đảng bộ tỉnh", Body::kProvincialParty},
    {"huyện ủy", Body::kDistrictParty},
    {"quận ủy", Body::kDistrictParty},
    {"ban thường vụ huyện ủy", Body::kDistrictParty},
    {"ban thường vụ quận ủy", Body::kDistrictParty},
    {"thường vụ huyện ủy", Body::kDistrictParty},
    {"thường trực huyện ủy", Body::kDistrictParty},
    {"ban chấp hành đảng bộ huyện", Body::kDistrictParty},
    {"thị ủy", Body::kTownParty},
    {"ban thường vụ thị ủy", Body::kTownParty},
    {"thường trực thị ủy", Body::kTownParty},
    {"đảng ủy", Body::kPartyCommittee},
    {"ban thường vụ đảng ủy", Body::kPartyCommittee},
};

constexpr std::pair<std::string_view, std::string_view> kShortForms[] = {
    {"tw", "trung ương"},
    {"tư", "trung ương"},
    {"bch", "ban chấp hành"},
    {"btv", "ban thường vụ"},
    {"bct", "bộ chính trị"},
    {"bbt", "ban bí thư"},
    {"ubnd", "ủy ban nhân dân"},
    {"hđnd", "hội đồng nhân dân"},
    {"ubtvqh", "ủy ban thường vụ quốc hội"},
    {"&", "và"},
};

struct Coded {
  std::string_view code;
  std::array<Body, 4> bodies;
};

// Handbook, section 5.4. The numbers of Assembly terms are cut off before looking here.
constexpr Coded kCodes[] = {
    {"TW", {Body::kCentralCommittee, Body::kPolitburo, Body::kSecretariat, Body::kParty}},
    {"TU",
     {Body::kProvincialParty, Body::kProvincialCommittee, Body::kProvincialStanding,
      Body::kTownParty}},
    {"HU", {Body::kDistrictParty}},
    {"QU", {Body::kDistrictParty}},
    {"ĐU", {Body::kPartyCommittee}},
    {"CP", {Body::kGovernment}},
    {"TTg", {Body::kPrimeMinister}},
    {"QH", {Body::kAssembly}},
    {"UBTVQH", {Body::kAssemblyStandingCommittee}},
    {"CTN", {Body::kPresident}},
    {"VPCP", {Body::kGovernmentOffice, Body::kPrimeMinister, Body::kGovernment}},
    {"VPTW", {Body::kPartyOffice}},
    {"BTCTW", {Body::kPartyOrganisation}},
    {"BTGTW", {Body::kPartyPropaganda}},
    {"BTGDVTW", {Body::kPartyPropaganda}},
    {"BDVTW", {Body::kPartyMassMobilisation}},
    {"BNCTW", {Body::kPartyInternalAffairs}},
    {"UBKTTW", {Body::kPartyInspection}},
    {"BTC", {Body::kFinance}},
    {"BNV", {Body::kInterior}},
    {"BGDĐT", {Body::kEducation}},
    {"BYT", {Body::kHealth}},
    {"BXD", {Body::kConstruction}},
    {"BTP", {Body::kJustice}},
    {"BCA", {Body::kPublicSecurity}},
    {"BQP", {Body::kDefence}},
    {"BCT", {Body::kIndustryAndTrade}},
    {"BTTTT", {Body::kInformation}},
    {"BLĐTBXH", {Body::kLabour}},
    {"BNNPTNT", {Body::kAgriculture}},
    {"BNN", {Body::kAgriculture}},
    {"BNNMT", {Body::kAgricultureAndEnvironment}},
    {"BTNMT", {Body::kEnvironment}},
    {"BVHTTDL", {Body::kCulture}},
    {"BKHĐT", {Body::kPlanning}},
    {"BGTVT", {Body::kTransport}},
    {"BKHCN", {Body::kScience}},
    {"BNG", {Body::kForeignAffairs}},
    {"UBDT", {Body::kEthnicAffairs}},
    {"BDTTG", {Body::kEthnicAffairs}},
    {"NHNN", {Body::kStateBank}},
    {"TTCP", {Body::kGovernmentInspectorate}},
    {"UBND", {Body::kPeoplesCommittee}},
    {"UB", {Body::kPeoplesCommittee}},
    {"HĐND", {Body::kPeoplesCouncil}},
};

constexpr std::pair<Body, std::string_view> kWritten[] = {
    {Body::kParty, "Trung ương Đảng"},
    {Body::kCentralCommittee, "Ban Chấp hành Trung ương"},
    {Body::kPolitburo, "Bộ Chính trị"},
    {Body::kSecretariat, "Ban Bí thư"},
    {Body::kGovernment, "Chính phủ"},
    {Body::kPrimeMinister, "Thủ tướng Chính phủ"},
    {Body::kAssembly, "Quốc hội"},
    {Body::kAssemblyStandingCommittee, "Ủy ban Thường vụ Quốc hội"},
    {Body::kPresident, "Chủ tịch nước"},
    {Body::kGovernmentOffice, "Văn phòng Chính phủ"},
    {Body::kPartyOffice, "Văn phòng Trung ương Đảng"},
    {Body::kPartyOrganisation, "Ban Tổ chức Trung ương"},
    {Body::kPartyPropaganda, "Ban Tuyên giáo Trung ương"},
    {Body::kPartyInspection, "Ủy ban Kiểm tra Trung ương"},
    {Body::kPartyMassMobilisation, "Ban Dân vận Trung ương"},
    {Body::kPartyInternalAffairs, "Ban Nội chính Trung ương"},
    {Body::kFinance, "Bộ Tài chính"},
    {Body::kInterior, "Bộ Nội vụ"},
    {Body::kEducation, "Bộ Giáo dục và Đào tạo"},
    {Body::kHealth, "Bộ Y tế"},
    {Body::kConstruction, "Bộ Xây dựng"},
    {Body::kJustice, "Bộ Tư pháp"},
    {Body::kPublicSecurity, "Bộ Công an"},
    {Body::kDefence, "Bộ Quốc phòng"},
    {Body::kIndustryAndTrade, "Bộ Công Thương"},
    {Body::kInformation, "Bộ Thông tin và Truyền thông"},
    {Body::kLabour, "Bộ Lao động - Thương binh và Xã hội"},
    {Body::kAgriculture, "Bộ Nông nghiệp và Phát triển nông thôn"},
    {Body::kAgricultureAndEnvironment, "Bộ Nông nghiệp và Môi trường"},
    {Body::kEnvironment, "Bộ Tài nguyên và Môi trường"},
    {Body::kCulture, "Bộ Văn hóa, Thể thao và Du lịch"},
    {Body::kPlanning, "Bộ Kế hoạch và Đầu tư"},
    {Body::kTransport, "Bộ Giao thông vận tải"},
    {Body::kScience, "Bộ Khoa học và Công nghệ"},
    {Body::kForeignAffairs, "Bộ Ngoại giao"},
    {Body::kEthnicAffairs, "Ủy ban Dân tộc"},
    {Body::kStateBank, "Ngân hàng Nhà nước Việt Nam"},
    {Body::kGovernmentInspectorate, "Thanh tra Chính phủ"},
    {Body::kPeoplesCommittee, "Ủy ban nhân dân"},
    {Body::kPeoplesCouncil, "Hội đồng nhân dân"},
    {Body::kProvincialParty, "Tỉnh ủy"},
    {Body::kProvincialCommittee, "Ban Chấp hành Đảng bộ tỉnh"},
    {Body::kProvincialStanding, "Ban Thường vụ Tỉnh ủy"},
    {Body::kDistrictParty, "Huyện ủy"},
    {Body::kTownParty, "Thị ủy"},
    {Body::kPartyCommittee, "Đảng ủy"},
};

// The whole word for an abbreviation, nothing for punctuation, else the word itself. "TƯ" is
// "Trung ương", but not in "đầu tư".
std::string_view written_out(std::string_view word, std::string_view before) {
  if (word == "tư" && before == "đầu") return word;
  for (const auto& [abbreviation, whole] : kShortForms) {
    if (word == abbreviation) return whole;
  }
  const bool is_word = std::any_of(word.begin(), word.end(), [](char c) {
    return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  return is_word ? word : std::string_view();
}

// Words in lower case with one blank between, abbreviations written out, punctuation dropped; what
// stands behind "khóa" or in brackets is no part of a name.
std::string words_of(std::string_view stated) {
  const text::Document document = text::Document::from_utf8(std::string(stated));
  std::string words;
  const std::string_view folded = document.folded();
  std::string_view before;
  for (const text::Token& token : document.tokens()) {
    const std::string_view word = folded.substr(token.begin, token.end - token.begin);
    if (word == "khóa" || word == "(") break;
    const std::string_view written = written_out(word, before);
    before = word;
    if (written.empty()) continue;
    if (!words.empty()) words += ' ';
    words += written;
  }
  // "T.Ư" is two words to the tokenizer.
  if (const auto at = words.find("t ư"); at != std::string::npos) {
    words.replace(at, std::string_view("t ư").size(), "trung ương");
  }
  return words;
}

bool begins_with_words(std::string_view words, std::string_view beginning) {
  return words.starts_with(beginning) &&
         (words.size() == beginning.size() || words[beginning.size()] == ' ');
}

Body body_of(std::string_view words) {
  for (const Named& named : kNames) {
    if (named.words == words) return named.body;
  }
  for (const Named& named : kLocal) {
    if (begins_with_words(words, named.words)) return named.body;
  }
  return Body::kUnknown;
}

// "QH14" → "QH", "BGD&ĐT" → "BGDĐT".
std::string bare_code(std::string_view code) {
  std::string bare(code);
  std::erase(bare, '&');
  if (bare.starts_with("QH") || bare.starts_with("UBTVQH")) {
    while (!bare.empty() && bare.back() >= '0' && bare.back() <= '9') bare.pop_back();
  }
  return bare;
}

}  // namespace

Body body_named(std::string_view words) { return body_of(words_of(words)); }

std::vector<Body> bodies_named(std::string_view words) {
  if (const Body whole = body_named(words); whole != Body::kUnknown) return {whole};
  std::vector<Body> bodies;
  const std::string folded = text::fold_case(text::normalized(words));
  constexpr std::string_view kJoiners[] = {",", ";", " và "};
  std::size_t begin = 0;
  while (begin <= folded.size()) {
    std::size_t end = folded.size();
    std::size_t next = folded.size() + 1;
    for (const std::string_view joiner : kJoiners) {
      const std::size_t at = folded.find(joiner, begin);
      if (at < end) {
        end = at;
        next = at + joiner.size();
      }
    }
    bodies.push_back(body_named(std::string_view(folded).substr(begin, end - begin)));
    begin = next;
  }
  return bodies;
}

std::vector<Body> bodies_of_code(std::string_view issuer_code) {
  std::vector<Body> bodies;
  std::size_t begin = 0;
  while (begin <= issuer_code.size()) {
    const std::size_t end = std::min(issuer_code.find('-', begin), issuer_code.size());
    const std::string code = bare_code(issuer_code.substr(begin, end - begin));
    for (const Coded& coded : kCodes) {
      if (coded.code != code) continue;
      std::copy_if(coded.bodies.begin(), coded.bodies.end(), std::back_inserter(bodies),
                   [](Body body) { return body != Body::kUnknown; });
    }
    begin = end + 1;
  }
  return bodies;
}

bool may_be_called(Body issuer, Body stated) {
  if (issuer == stated) return true;
  if (stated == Body::kParty) {
    return issuer == Body::kCentralCommittee || issuer == Body::kPolitburo ||
           issuer == Body::kSecretariat;
  }
  return stated == Body::kProvincialParty &&
         (issuer == Body::kProvincialCommittee || issuer == Body::kProvincialStanding);
}

bool is_central(Body body) { return body != Body::kUnknown && body < Body::kPeoplesCommittee; }

std::string_view name_of(Body body) {
  const auto* written = std::find_if(std::begin(kWritten), std::end(kWritten),
                                     [body](const auto& pair) { return pair.first == body; });
  return written == std::end(kWritten) ? std::string_view() : written->second;
}

}  // namespace solieu::audit
