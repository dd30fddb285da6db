#include "engine/audit/symbol_codes.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

namespace solieu::audit {
namespace {

struct TypeRow {
  std::string_view folded, spelling;
  bool is_of_party, may_have_year;
};

// Decree 30/2020/NĐ-CP, appendix III, and Hướng dẫn 36-HD/VPTW. What is seldom cited and may be
// something else (L, TC, BB, GM, HĐ) is left out.
constexpr TypeRow kTypes[] = {
    {"nq", "NQ", true, true},      {"qđ", "QĐ", true, true},        {"qđi", "QĐi", true, false},
    {"qđns", "QĐNS", true, false}, {"qyđ", "QyĐ", false, false},    {"ct", "CT", true, true},
    {"kl", "KL", true, false},     {"qc", "QC", true, false},       {"tb", "TB", true, false},
    {"hd", "HD", true, false},     {"bc", "BC", true, false},       {"ttr", "TTr", true, false},
    {"cv", "CV", true, false},     {"kh", "KH", true, false},       {"ctr", "CTr", true, false},
    {"cthđ", "CTHĐ", true, false}, {"ctrhđ", "CTrHĐ", true, false}, {"đa", "ĐA", true, false},
    {"da", "DA", true, false},     {"pa", "PA", true, false},       {"tt", "TT", true, true},
    {"cđ", "CĐ", false, false},    {"nđ", "NĐ", false, true},       {"ttlt", "TTLT", false, true},
    {"nqlt", "NQLT", false, true},
};

struct IssuerRow {
  std::string_view folded, spelling;
  SymbolOrder order;
  bool also_of_party = false;
};

constexpr SymbolOrder kParty = SymbolOrder::kParty;
constexpr SymbolOrder kState = SymbolOrder::kState;

constexpr IssuerRow kIssuers[] = {
    {"tw", "TW", kParty},           {"tư", "TW", kParty},           {"tu", "TU", kParty},
    {"hu", "HU", kParty},           {"đu", "ĐU", kParty},           {"qu", "QU", kParty},
    {"thu", "ThU", kParty},         {"txu", "TXU", kParty},         {"tvu", "TvU", kParty},
    {"qutw", "QUTW", kParty},       {"vptw", "VPTW", kParty},       {"btctw", "BTCTW", kParty},
    {"btgtw", "BTGTW", kParty},     {"btgdvtw", "BTGDVTW", kParty}, {"bdvtw", "BDVTW", kParty},
    {"bnctw", "BNCTW", kParty},     {"ubkttw", "UBKTTW", kParty},   {"vptu", "VPTU", kParty},
    {"btctu", "BTCTU", kParty},     {"btgtu", "BTGTU", kParty},     {"btgdvtu", "BTGDVTU", kParty},
    {"bdvtu", "BDVTU", kParty},     {"bnctu", "BNCTU", kParty},     {"ubkttu", "UBKTTU", kParty},
    {"ttg", "TTg", kState},         {"cp", "CP", kState},           {"ubnd", "UBND", kState},
    {"hđnd", "HĐND", kState},       {"ctn", "CTN", kState},         {"ttcp", "TTCP", kState},
    {"vpcp", "VPCP", kState},       {"vpub", "VPUB", kState},       {"vpubnd", "VPUBND", kState},
    {"ubdt", "UBDT", kState},       {"nhnn", "NHNN", kState},       {"tandtc", "TANDTC", kState},
    {"vksndtc", "VKSNDTC", kState}, {"ktnn", "KTNN", kState},       {"btc", "BTC", kState, true},
    {"bct", "BCT", kState, true},   {"bnv", "BNV", kState},         {"bgdđt", "BGDĐT", kState},
    {"byt", "BYT", kState},         {"bxd", "BXD", kState},         {"btp", "BTP", kState},
    {"bca", "BCA", kState},         {"bqp", "BQP", kState},         {"btttt", "BTTTT", kState},
    {"blđtbxh", "BLĐTBXH", kState}, {"bnnptnt", "BNNPTNT", kState}, {"bnn", "BNN", kState},
    {"bnnmt", "BNNMT", kState},     {"btnmt", "BTNMT", kState},     {"bvhttdl", "BVHTTDL", kState},
    {"bkhđt", "BKHĐT", kState},     {"bgtvt", "BGTVT", kState},     {"bkhcn", "BKHCN", kState},
    {"bng", "BNG", kState},         {"bdttg", "BDTTG", kState},     {"snv", "SNV", kState},
    {"stc", "STC", kState},         {"sgdđt", "SGDĐT", kState},     {"syt", "SYT", kState},
    {"sxd", "SXD", kState},         {"stp", "STP", kState},         {"slđtbxh", "SLĐTBXH", kState},
    {"snnptnt", "SNNPTNT", kState}, {"stnmt", "STNMT", kState},     {"stttt", "STTTT", kState},
    {"svhttdl", "SVHTTDL", kState}, {"skhđt", "SKHĐT", kState},     {"skhcn", "SKHCN", kState},
    {"sgtvt", "SGTVT", kState},
};

// Longer ones before those that they end with.
constexpr std::string_view kTypeWords[] = {
    "thông báo kết luận",
    "kết luận thanh tra",
    "chương trình hành động",
    "chương trình phối hợp",
    "kế hoạch phối hợp",
    "quy chế phối hợp",
    "thông tư liên tịch",
    "nghị quyết liên tịch",
    "nghị quyết chuyên đề",
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "quy chế",
    "quy định",
    "thông báo",
    "kết luận",
    "hướng dẫn",
    "chương trình",
    "kế hoạch",
    "phương án",
    "đề án",
    "báo cáo",
    "tờ trình",
    "công điện",
    "công văn",
    "thông tri",
    "nghị định",
    "thông tư",
    "bộ luật",
    "luật",
    "pháp lệnh",
    "văn bản",
    "nq",
    "qđ",
    "nđ",
    "ct",
    "kl",
    "tt",
    "kh",
    "hd",
    "cv",
};

// d for đ throughout, as typed without Vietnamese letters.
std::string without_strokes(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const bool is_stroke = word.substr(at).starts_with("đ");
    plain += is_stroke ? 'd' : word[at];
    at += is_stroke ? std::string_view("đ").size() : 1;
  }
  return plain;
}

template <class Row, std::size_t size>
const Row* exactly(const Row (&rows)[size], std::string_view word) {
  const auto row =
      std::find_if(rows, rows + size, [&](const Row& one) { return one.folded == word; });
  return row == rows + size ? nullptr : row;
}

template <class Row, std::size_t size>
const Row* with_lost_stroke(const Row (&rows)[size], std::string_view word) {
  if (word.find('d') == std::string_view::npos) return nullptr;
  const auto row = std::find_if(rows, rows + size, [&](const Row& one) {
    return one.folded != word && without_strokes(one.folded) == word;
  });
  return row == rows + size ? nullptr : row;
}

bool ends_a_word(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x80 && !(value >= 'a' && value <= 'z') && !(value >= '0' && value <= '9');
}

std::string_view without_end(std::string_view text, std::string_view end) {
  if (text.ends_with(end)) text.remove_suffix(end.size());
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<TypeCode> type_code(std::string_view word) {
  const TypeRow* row = exactly(kTypes, word);
  const bool lost_stroke = row == nullptr;
  if (lost_stroke) row = with_lost_stroke(kTypes, word);
  if (row == nullptr) return std::nullopt;
  return TypeCode{row->spelling, lost_stroke, row->is_of_party, row->may_have_year};
}

std::optional<IssuerCode> issuer_code(std::string_view word) {
  const IssuerRow* row = exactly(kIssuers, word);
  const bool lost_stroke = row == nullptr;
  if (lost_stroke) row = with_lost_stroke(kIssuers, word);
  if (row == nullptr) return std::nullopt;
  return IssuerCode{row->spelling, lost_stroke, row->order, row->also_of_party};
}

bool is_assembly(std::string_view letters) { return letters == "qh" || letters == "ubtvqh"; }

std::optional<std::size_t> type_word_at_end(std::string_view text) {
  text = without_end(text, "");
  text = without_end(text, ":");
  // "số số" is a slip that says the same.
  text = without_end(without_end(text, "số"), "số");
  for (const std::string_view type : kTypeWords) {
    if (!text.ends_with(type)) continue;
    const std::size_t begin = text.size() - type.size();
    if (begin == 0 || ends_a_word(text[begin - 1])) return begin;
  }
  return std::nullopt;
}

}  // namespace solieu::audit
