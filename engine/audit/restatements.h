#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/audited_article.h"
#include "engine/audit/statement.h"
#include "engine/fact/date.h"

namespace solieu::audit {

// Figures that are told twice and not alike, findings of kind `kConflict`: within one article, and
// by two articles of one event. Only what looks like a slip of the pen is found, and what a title
// says of its own body: other differences are mostly of other places, times and parts.
class Restatements {
 public:
  // What contradicts itself in one article, and what is kept of it for the others.
  void read(const AuditedArticle& article, Audit& audit);
  // What articles say differently. Each is compared with a bounded number of others.
  void finish(Audit& audit);

 private:
  struct Kept {
    std::size_t article = 0;  // position in `articles_`
    Statement statement;
    fact::Finding finding;  // that will be one, if another article contradicts it
  };
  struct Told {
    std::int64_t id = 0;
    std::string title;  // or the address
    std::optional<fact::Period> published;
    std::vector<fact::Day> days;  // of which it speaks, in order
    std::vector<std::uint32_t> opening;
    std::size_t first_kept = 0;  // its statements, half open
    std::size_t last_kept = 0;
  };

  void keep(const AuditedArticle& article, std::vector<Statement> statements);
  bool tell_of_one_event(const Told& a, const Told& b) const;
  bool contradict(const Kept& a, const Kept& b) const;
  bool says_too(const Told& article, const Statement& statement) const;
  void report(const std::vector<std::size_t>& group, Audit& audit) const;
  void report(const Kept& kept, const Kept& other, Audit& audit) const;

  std::vector<Told> articles_;
  std::vector<Kept> kept_;
  std::vector<std::pair<std::uint64_t, std::size_t>> by_key_;  // positions in `kept_`
};

}  // namespace solieu::audit
