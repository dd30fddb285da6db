#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace solieu::audit {

// Where hyphen and slash stand in a symbol.
enum class SymbolOrder {
  kParty,  // 217-QĐ/TW (Hướng dẫn 36-HD/VPTW, 05-HD/VPTW)
  kState,  // 16/CT-TTg, 30/2020/NĐ-CP (Decree 30/2020/NĐ-CP, Law on Legal Documents)
};

// A part of a symbol as the rules spell it. Views last for ever.
struct TypeCode {
  std::string_view spelling;   // "QĐ"
  bool lost_stroke = false;    // written with d for đ
  bool is_of_party = true;     // Party bodies issue such documents
  bool may_have_year = false;  // State documents of this type may carry their year in the symbol
};
struct IssuerCode {
  std::string_view spelling;  // "TTg"
  bool lost_stroke = false;
  SymbolOrder order = SymbolOrder::kState;
  bool also_of_party = false;  // BTC is a ministry, and the Party's organisation board
};

// Both expect a word in lower case, tones as text::Document has them. Nothing for words that are no
// such code, or are none of one meaning only.
std::optional<TypeCode> type_code(std::string_view word);
// Ministries, committees, courts, Party committees and their boards; not the National Assembly, and
// not mass organisations, which write in either order.
std::optional<IssuerCode> issuer_code(std::string_view word);

// Whether these letters stand for an Assembly: "qh" or "ubtvqh", its number behind.
bool is_assembly(std::string_view letters);

// The type of a document that ends the text, with "số" and a colon behind it or not: where it
// begins, "thông báo kết luận số: " the whole. Expects lower case; nothing where there is none.
std::optional<std::size_t> type_word_at_end(std::string_view text);

}  // namespace solieu::audit
