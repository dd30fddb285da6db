#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "engine/text/span.h"

namespace solieu::audit {

// What looks like a document's symbol, taken apart as it is written, well formed or not. Views into
// the document.
struct WrittenSymbol {
  text::Span span;          // from its first part to its last
  std::string_view number;  // "30", "98a", "1.719"; "302020" where the mark before its year is lost
  std::string_view year;    // "2020", "20"; empty where there is none
  std::string_view code;    // of its type: "QĐ"; empty in symbols of an Assembly
  std::string_view issuer;  // "TTg", "QH14"; "TW" for "T.Ư" too
  std::string_view units;   // of the issuer, first hyphen included: "-KTN"

  // The marks before a part, blanks left out; " " where nothing but a blank stands there. Of parts
  // in their order only.
  std::string before_year, before_code, before_issuer;
  // A part stands at another's place: "NĐ-CP 30/2020", "30/NĐ-CP/2020", "QĐ-217/TW", "217/TW-QĐ".
  bool is_out_of_order = false;
};

// All that a text has, in order, each where a code of a type stands with a number and a body
// beside it, or that of an Assembly with a number. Not within addresses and file names. Linear in
// the text.
std::vector<WrittenSymbol> written_symbols(const text::Document& document);

}  // namespace solieu::audit
