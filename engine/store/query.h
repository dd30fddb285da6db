#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "engine/fact/date.h"
#include "engine/fact/decimal.h"
#include "engine/fact/fact.h"
#include "engine/store/database.h"
#include "engine/text/span.h"

namespace solieu::store {

// A filter or grouping names a field that facts of the type do not have. The message says so.
class UnknownField : public Error {
 public:
  using Error::Error;
};

struct ArticleInfo {
  std::int64_t id = 0;
  std::string uri, title;
  std::optional<fact::Period> published;
  std::string publisher, author;
};

// A fact as it was stored, with where it comes from.
struct StoredFact {
  std::int64_t id = 0;
  fact::Fact fact;
  ArticleInfo article;
  text::SourceRange sentence_range;  // code points of the article's text, as the fact's own
  std::string sentence;              // its exact characters
  text::Span in_sentence;            // the fact, in bytes of `sentence`
  // Symbol or name of the document that its statement cites, where that is asked for.
  std::string document;
};

// Whether what an article and its copies say counts once or each time.
enum class Copies { kOnce, kAll };

// Whether sums count what is stated several times once, as `CountedOnce` says.
enum class Mentions { kOnce, kAll };

// Facts that pass every one of these. Words are compared as `Words` says, with or without marks.
struct Filter {
  struct Field {
    // "actor", "unit" …: of the type; "place", "province", "district", "period_from", "period_to":
    // where and when it holds; "document": symbol or name of the document under which money, houses
    // and quantities are stated, or which is cited; "title", "publisher", "author", "uri", "rule".
    std::string name;
    std::string words;
  };
  std::vector<Field> fields;
  std::string text;   // words of the sentence
  std::string place;  // where it holds, as `PlaceFilter` says; a place: its name
  // Bounds, both included, of the type's number: money's amount, the houses' count, a quantity's
  // number, a percentage. Facts without a number lie in no bounds.
  std::optional<fact::Decimal> min, max;
  // The article was surely published between these days, both included: a month counts only if all
  // of it lies between them, and an article without a date never does.
  std::optional<fact::Day> from, to;
  Copies copies = Copies::kOnce;
  Mentions mentions = Mentions::kOnce;
};

enum class Order {
  kDocument,   // as they were ingested, and as they stand there
  kPublished,  // the newest article first; without a date last
  kLargest,    // by the type's number
};

constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

// Hands over each fact of the type that passes, one after the other, `limit` of them at most.
// Throws `UnknownField`.
void query(const Database& database, std::string_view type, const Filter& filter, Order order,
           std::size_t limit, const std::function<void(const StoredFact&)>& on_fact);

}  // namespace solieu::store
