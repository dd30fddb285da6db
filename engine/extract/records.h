#pragma once

#include <vector>

#include "engine/extract/links.h"
#include "engine/extract/names.h"
#include "engine/extract/phrases.h"
#include "engine/fact/fact.h"
#include "engine/input/article.h"

namespace solieu::extract {

// Puts together what one statement says: a verb of the list `action` begins it, the next such verb
// behind a mark, a ';' or the sentence ends it. What the verb counts or pays makes a row each; an
// amount behind a count goes with it, one without a count stands alone; what follows "cho" is whom
// it was for; the one document that the sentence cites is the one it was done under.
class RecordFinder {
 public:
  // Both must outlive it.
  RecordFinder(const grammar::Grammar& grammar, const PhraseIndex& phrases);

  // `facts` by place, attributed; `names` by sentence. The records name facts by their positions.
  std::vector<fact::Record> find(const input::Article& article,
                                 const std::vector<std::vector<Name>>& names,
                                 const std::vector<Believed>& facts) const;

 private:
  struct Statement;
  std::vector<Statement> statements(const text::Document& document, std::size_t sentence,
                                    const std::vector<Name>& names,
                                    const std::vector<Believed>& facts, std::size_t first,
                                    std::size_t last) const;
  text::Span beneficiary(const text::Document& document, const Statement& statement) const;
  void add_rows(const input::Article& article, const Statement& statement,
                const std::vector<Believed>& facts, std::vector<fact::Record>& records) const;

  const grammar::List* actions_;
  const grammar::List* no_actions_;  // "quỹ hỗ trợ": names that hold a verb
  const grammar::List* recipients_;  // "cho": before whom it was for
  const grammar::List* ends_;        // "với", "trị giá": behind whom it was for
  const PhraseIndex& phrases_;
};

}  // namespace solieu::extract
