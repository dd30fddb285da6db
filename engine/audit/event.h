#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/audit/audited_article.h"
#include "engine/fact/date.h"

namespace solieu::audit {

// By what an article's beginning is known to tell of the same event as another's: the days of which
// it speaks, the names of people, places and things, and the words. Owns all it holds, a bounded
// number of each.
struct Event {
  std::optional<fact::Period> published;
  std::vector<int> days;               // numbers that grow with the calendar, in order
  std::vector<std::uint32_t> names;    // hashes of two words of one name, in order of size
  std::vector<std::uint32_t> triples;  // of every three words that stand together, likewise
};

Event event_of(const AuditedArticle& article);

// The same of one sentence: only the days it names itself, and no rows of words. Who tells of many
// events gives a sentence to each.
Event event_in(const AuditedArticle& article, std::size_t sentence);

// Articles of one event have at least one of these in common: a day with a name.
std::vector<std::uint64_t> keys_of(const Event& event);

// Whether two that share a key tell of one event; `common_figures`: how many figures both state.
bool are_one(const Event& a, const Event& b, std::size_t common_figures);

}  // namespace solieu::audit
