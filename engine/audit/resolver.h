#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/binding.h"
#include "engine/audit/citation.h"
#include "engine/audit/issuing_body.h"
#include "engine/audit/registry.h"
#include "engine/audit/subject.h"
#include "engine/fact/date.h"

namespace solieu::audit {

// Number, year, and what stands in the places of the codes: "30" "2020" "NĐ" "CP".
using SymbolParts = std::array<std::string, 4>;

// Which document a citation means, and how sure that is.
struct Resolution {
  std::vector<std::size_t> documents;  // one: it is that; several: one of them; none
  BoundBy by = BoundBy::kNothing;
  // It cannot be another one, whatever else the citation says of it: the symbol is a key, or
  // day, term or subject agree.
  bool is_sure = false;
  std::optional<std::size_t> repeats;  // position of the full citation among those of the article
};

// Finds cited documents in a registry by symbol, day, term, year, subject, issuer and the day of
// publication. A symbol alone is no key: where several remain, all are kept.
class Resolver {
 public:
  // The registry must outlive it.
  explicit Resolver(const Registry& registry);

  // One for each citation of an article. What is published on `published` cites nothing later.
  std::vector<Resolution> resolve(const std::vector<Citation>& citations,
                                  const std::optional<fact::Period>& published) const;

  // The document that the citation means although its symbol, which no document has, differs in one
  // slip: a digit, two digits swapped, the code of type or issuer.
  std::optional<std::size_t> near(const Citation& citation,
                                  const std::optional<fact::Period>& published) const;

  Likeness likeness(const Citation& citation, std::size_t document) const;
  // Whether what stands before the citation tells of the document's subject, in part at least.
  bool is_in_context(const Citation& citation, std::size_t document) const;

  // Whether an issuer stands there that the document may be said to be of.
  bool issuer_fits(const Citation& citation, std::size_t document) const;

 private:
  Resolution resolve_alone(const Citation& citation,
                           const std::optional<fact::Period>& published) const;
  Resolution by_day(const Citation& citation, const std::vector<std::size_t>& documents) const;
  Resolution by_words(const Citation& citation, std::vector<std::size_t> documents,
                      bool is_published) const;
  // The last issued, or all of its day; none where not all days are known.
  std::vector<std::size_t> latest_of(const Citation& citation,
                                     const std::vector<std::size_t>& documents) const;
  std::vector<std::size_t> candidates(const Citation& citation) const;
  bool fits_near(const Citation& citation, std::size_t document) const;
  bool are_of_party(const std::vector<std::size_t>& documents) const;
  const fact::OfficialDocument& at(std::size_t document) const {
    return registry_.documents()[document];
  }

  const Registry& registry_;
  SubjectScale scale_;
  // Of each document:
  std::vector<Subject> subjects_;
  std::vector<std::string> types_;  // in lower case
  std::vector<SymbolParts> parts_;
  std::vector<std::vector<Body>> issuers_;
  std::multimap<std::string, std::size_t, std::less<>> by_name_;
  std::multimap<std::int64_t, std::size_t> by_number_;
};

}  // namespace solieu::audit
