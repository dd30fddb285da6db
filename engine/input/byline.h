#pragma once

#include <optional>
#include <string_view>

namespace solieu::input {

// A line that says who wrote the article.
struct Byline {
  enum class Kind {
    kLabelled,  // "Tin, ảnh: Nguyễn Thu"
    kName,      // "Ngọc Diệp", "DŨNG CHINH", "Vương Hợp - ĐTT.": by its form alone
    kSource,    // "Nguồn: …", "Theo …": another paper, not a person
  };

  Kind kind;
  std::string_view author;  // within the line; empty for a source
};

// Takes shadow text.
std::optional<Byline> read_byline(std::string_view line);

}  // namespace solieu::input
