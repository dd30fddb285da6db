#include <gtest/gtest.h>

#include "tests/extract/bundled.h"
#include "tests/fact/random.h"

namespace solieu::extract {
namespace {

using fact::Random;

constexpr int kSymbols = 1500;

struct Symbol {
  std::string number;  // as cited, perhaps with leading zeros
  std::string year;
  std::string code;
  std::string issuer;
  bool is_party = false;  // hyphen first: 217-QĐ/TW

  std::string canonical() const {
    if (is_party) return number + "-" + code + "/" + issuer;
    std::string made = number + "/";
    if (!year.empty()) made += year + "/";
    return made + (code.empty() ? issuer : code + "-" + issuer);
  }
};

std::string number_of(Random& random) {
  const std::string figures = std::to_string(random.between(1, random.coin() ? 99 : 99'999));
  const std::string padded = figures.size() == 1 && random.coin() ? "0" + figures : figures;
  // "98a-KL/TW": a document put in between.
  return padded + (random.between(0, 30) == 0 ? random.word({"a", "b", "A"}) : "");
}

// As people type it: another dash, the letter eth for Đ, blanks around the marks.
std::string typed(const std::string& canonical, Random& random) {
  const std::string dash =
      random.word({"-", "-", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015"});
  const bool has_eth = random.between(0, 3) == 0;
  const bool has_blanks = random.between(0, 3) == 0;
  std::string made;
  int marks = 0;
  for (std::size_t at = 0; at < canonical.size(); ++at) {
    const char c = canonical[at];
    if (c == '-' || c == '/') {
      // Around the first two marks, which part number, code and issuer.
      const bool spaced = has_blanks && marks++ < 2;
      if (spaced && random.coin()) made += random.word({" ", "\u00A0"});
      made += c == '-' ? dash : "/";
      if (spaced && random.coin()) made += " ";
    } else if (has_eth && canonical.compare(at, 2, "\u0110") == 0) {
      made += "\u00D0";
      ++at;
    } else {
      made += c;
    }
  }
  return made;
}

void expect_symbol(const Symbol& symbol, const std::string& doc_type, Random& random) {
  const std::string number = random.word({" số ", " số: ", " "});
  // A symbol is a citation without its type too.
  const bool is_bare = random.between(0, 4) == 0;
  const std::string citation =
      (is_bare ? "" : doc_type + number) + typed(symbol.canonical(), random);
  const std::string text = "Tỉnh quán triệt " + citation + " tới các cấp.";
  const auto facts = core_facts(text);
  const auto* found =
      facts.size() == 1 ? std::get_if<fact::Directive>(&facts.front().value) : nullptr;
  const bool is_same =
      found != nullptr && found->symbol == symbol.canonical() &&
      found->number == std::stoll(symbol.number) && found->code == symbol.code &&
      found->issuer_code == symbol.issuer &&
      found->year == (symbol.year.empty() ? std::nullopt : std::optional(std::stoi(symbol.year))) &&
      facts.front().text == citation;
  EXPECT_TRUE(is_same) << symbol.canonical() << " typed \"" << citation << "\"\n" << printed(facts);
}

struct Code {
  const char* code;
  const char* doc_type;
};

TEST(SymbolPropertyTest, PartySymbolsReadBack) {
  Random random(11);
  for (int i = 0; i < kSymbols; ++i) {
    const Code code = random.one_of<Code>({{"NQ", "Nghị quyết"},
                                           {"QĐ", "Quyết định"},
                                           {"QĐi", "Quy định"},
                                           {"QĐNS", "Quyết định"},
                                           {"CT", "Chỉ thị"},
                                           {"KL", "Kết luận"},
                                           {"QC", "Quy chế"},
                                           {"TB", "Thông báo"},
                                           {"HD", "Hướng dẫn"},
                                           {"BC", "Báo cáo"},
                                           {"TTr", "Tờ trình"},
                                           {"CV", "Công văn"},
                                           {"KH", "Kế hoạch"},
                                           {"CTr", "Chương trình"},
                                           {"CTHĐ", "Chương trình hành động"},
                                           {"ĐA", "Đề án"},
                                           {"TT", "Thông tri"}});
    const std::string issuer = random.word(
        {"TW",         "TU",        "HU",       "QU",    "ThU",      "TXU",    "TvU",    "ĐU",
         "CB",         "VPTW",      "BTCTW",    "BTGTW", "BDVTW",    "BNCTW",  "UBKTTW", "BTGTU",
         "BDVTU",      "UBKTTU",    "VPTU",     "BCĐ",   "BCSĐ",     "QUTW",   "HNDTW",  "HND",
         "TWĐTN-TNTH", "TWĐTN-BTC", "MTTW-BTT", "TĐTN",  "ĐTN-TNNT", "BTGDVTW"});
    expect_symbol({number_of(random), "", code.code, issuer, true}, code.doc_type, random);
  }
}

TEST(SymbolPropertyTest, StateSymbolsReadBack) {
  Random random(12);
  for (int i = 0; i < kSymbols; ++i) {
    const Code code = random.one_of<Code>({{"NQ", "Nghị quyết"},
                                           {"QĐ", "Quyết định"},
                                           {"CT", "Chỉ thị"},
                                           {"QC", "Quy chế"},
                                           {"QyĐ", "Quy định"},
                                           {"TB", "Thông báo"},
                                           {"HD", "Hướng dẫn"},
                                           {"CTr", "Chương trình"},
                                           {"KH", "Kế hoạch"},
                                           {"PA", "Phương án"},
                                           {"ĐA", "Đề án"},
                                           {"DA", "Dự án"},
                                           {"BC", "Báo cáo"},
                                           {"BB", "Biên bản"},
                                           {"TTr", "Tờ trình"},
                                           {"CĐ", "Công điện"}});
    const std::string issuer = random.word(
        {"TTg", "CP",    "CTN",     "VPCP",     "UBND",    "HĐND",     "BTC",      "BNV",  "BGDĐT",
         "BYT", "BCA",   "BQP",     "BTTTT",    "BLĐTBXH", "BNNPTNT",  "BVHTTDL",  "UBDT", "NHNN",
         "STC", "SGDĐT", "SLĐTBXH", "UBND-KT",  "UBND-NC", "MTTQ-BTT", "MTTW-BTT", "TLĐ",  "LĐLĐ",
         "ĐCT", "HND",   "CCB",     "UBTVQH14", "TTg-CN",  "BNNMT"});
    expect_symbol({number_of(random), "", code.code, issuer, false}, code.doc_type, random);
  }
}

TEST(SymbolPropertyTest, NormativeSymbolsReadBack) {
  Random random(13);
  for (int i = 0; i < kSymbols; ++i) {
    const Code code = random.one_of<Code>({{"NĐ", "Nghị định"},
                                           {"TT", "Thông tư"},
                                           {"TTLT", "Thông tư liên tịch"},
                                           {"NQ", "Nghị quyết"},
                                           {"NQLT", "Nghị quyết liên tịch"},
                                           {"QĐ", "Quyết định"},
                                           {"PL", "Pháp lệnh"},
                                           {"VBHN", "Văn bản hợp nhất"}});
    const std::string issuer =
        random.word({"CP", "TTg", "BTC", "BNV", "BGDĐT", "BLĐTBXH", "HĐND", "UBND", "UBTVQH14",
                     "CP-UBTWMTTQVN", "UBTVQH14-CP-ĐCTUBTWMTTQVN", "BNNPTNT-BTC", "NHNN", "VPQH"});
    const std::string year = std::to_string(random.between(1990, 2035));
    expect_symbol({number_of(random), year, code.code, issuer, false}, code.doc_type, random);
    const std::string assembly =
        random.word({"QH", "UBTVQH"}) + std::to_string(random.between(9, 16));
    expect_symbol({number_of(random), year, "", assembly, false}, "Nghị quyết", random);
  }
}

// Official letters of the State have no code, only the sender's units.
TEST(SymbolPropertyTest, LettersReadBack) {
  Random random(15);
  for (int i = 0; i < kSymbols; ++i) {
    const std::string sender =
        random.word({"VPCP-KGVX", "VPCP-KTTH", "HĐND-DT", "UBDT-KHTC", "UBND-NC", "UBND-KGVX",
                     "BNV-TCBC", "BGDĐT-GDTH", "SNV-CCHC", "LĐLĐ-CSPL", "MTTQ-BTT"});
    const std::string symbol = number_of(random) + "/" + sender;
    const std::string citation =
        random.word({"Công văn số ", "Công văn số: ", "Công văn ", "công văn số ", "Văn bản số "}) +
        symbol;
    const auto facts = core_facts("Tỉnh thực hiện " + citation + " của cấp trên.");
    const auto* found =
        facts.size() == 1 ? std::get_if<fact::Directive>(&facts.front().value) : nullptr;
    EXPECT_TRUE(found != nullptr && found->symbol == symbol && facts.front().text == citation)
        << citation << "\n"
        << printed(facts);
  }
}

// What stands behind a symbol belongs to the document: its day, issuer and term.
TEST(SymbolPropertyTest, DaysOfDocumentsReadBack) {
  Random random(16);
  for (int i = 0; i < kSymbols; ++i) {
    const int year = static_cast<int>(random.between(1990, 2035));
    const int month = static_cast<int>(random.between(1, 12));
    const auto day = fact::Day::from(
        year, month, static_cast<int>(random.between(1, fact::days_in_month(year, month))));
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const std::string mark = random.word({"/", "-", "."});
    const std::string date =
        random.coin() ? two(day->day()) + mark + two(month) + mark + std::to_string(year)
                      : two(day->day()) + " tháng " + two(month) + " năm " + std::to_string(year);
    const std::string text = "Tỉnh quán triệt Chỉ thị số 05-CT/TW" + random.word({", ", " "}) +
                             "ngày " + date + " của Bộ Chính trị (khóa XII) tới cơ sở.";
    const auto facts = core_facts(text);
    const auto* found =
        facts.size() == 1 ? std::get_if<fact::Directive>(&facts.front().value) : nullptr;
    EXPECT_TRUE(found != nullptr && found->date == day && found->issuer == "Bộ Chính trị" &&
                found->term == "XII")
        << text << "\n"
        << printed(facts);
  }
}

// The Centre's code as people abbreviate it.
TEST(SymbolPropertyTest, SpellingsOfTheCentreMakeOneSymbol) {
  Random random(14);
  for (int i = 0; i < 200; ++i) {
    const std::string number = number_of(random);
    for (const char* centre : {"TW", "T.Ư", "TƯ", "T.W", "Tw", "T. Ư"}) {
      const std::string text =
          "Tỉnh quán triệt Chỉ thị số " + number + "-CT/" + centre + " tới cơ sở.";
      const auto facts = core_facts(text);
      ASSERT_EQ(facts.size(), 1U) << text;
      EXPECT_EQ(std::get<fact::Directive>(facts.front().value).symbol, number + "-CT/TW") << text;
    }
  }
}

}  // namespace
}  // namespace solieu::extract
