#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/fact/fact.h"
#include "engine/ingest.h"
#include "engine/input/article.h"

namespace solieu {

// Stands in for the rules: every number is a quantity of what follows it.
inline fact::Extraction numbers_of(const input::Article& article) {
  const text::Document& document = article.document;
  std::vector<fact::Fact> facts;
  for (const text::Sentence& sentence : document.sentences()) {
    for (std::size_t i = sentence.first_token; i + 1 < sentence.last_token; ++i) {
      const text::Token& token = document.tokens()[i];
      if (token.token_class != text::TokenClass::kNumber) continue;
      const text::Token& next = document.tokens()[i + 1];
      const auto number = fact::Decimal::parse(document.text({token.begin, token.end}));
      if (!number) continue;
      fact::Quantity quantity;
      quantity.number = *number;
      quantity.unit = document.text({next.begin, next.end});
      const text::Span span = {token.begin, next.end};
      facts.push_back({document.source_range(span), std::string(document.source_text(span)),
                       "test.number", quantity});
    }
  }
  return {facts, {}};
}

// The i-th of a series of reports, each different from the others.
inline std::string plain_report(int i) {
  std::string text = fmt::format("Kết quả đợt {}\n\n", i);
  for (int line = 0; line < 20; ++line) {
    text += fmt::format("Đợt {} xã Tân Phú {} trao {} suất quà, xây {} căn nhà đại đoàn kết.\n", i,
                        line, i * 7 + line, line + 1);
  }
  return text;
}

inline IngestOptions plain_options() {
  IngestOptions options;
  options.stamp = {"grammar 1", "2024-07-25T08:30:00Z"};
  return options;
}

}  // namespace solieu
