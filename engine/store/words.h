#pragma once

#include <string_view>
#include <vector>

#include "engine/store/phrase.h"

namespace solieu::store {

// Words as a person types them to narrow down an answer: bare words in any order, what stands in
// "quotes" as a phrase; each as `Phrase` says. Nothing typed can be wrong.
class Words {
 public:
  explicit Words(std::string_view typed);

  bool empty() const { return phrases_.empty(); }

  // Whether all of them stand in the text. No words stand in any text.
  bool all_in(std::string_view text) const;

 private:
  std::vector<Phrase> phrases_;
};

}  // namespace solieu::store
