#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace solieu::audit {

// What decided which document a citation means; where several agree, the strongest.
enum class BoundBy : std::uint8_t {
  kNothing,         // it is in no registry
  kDay,             // symbol and day
  kTerm,            // symbol and term of the Central Committee
  kYear,            // symbol and the year that stands beside it
  kSubject,         // symbol and what it is about
  kIssuer,          // symbol and who issued it
  kOnlyOne,         // no other document has that symbol
  kName,            // the name under which it is known
  kEarlierMention,  // cited in full before, in the same article
  kLatest,          // the last one with that symbol before the article was published
};

// "nothing" "day" "term" "year" "subject" "issuer" "only_one" "name" "earlier_mention" "latest"
std::string_view name_of(BoundBy by);

// Which documents of the registry a citation may mean.
struct Binding {
  std::int64_t fact_id = 0;
  std::vector<std::size_t> documents;  // one: it is that; several: one of them; none
  BoundBy by = BoundBy::kNothing;
  // The full citation that this one repeats in short, a fact of the same article.
  std::optional<std::int64_t> repeats;
};

}  // namespace solieu::audit
