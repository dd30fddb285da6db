#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/audited_article.h"
#include "engine/audit/event.h"
#include "engine/audit/statement.h"

namespace solieu::audit {

// Figures that are told twice and not alike, findings of kind `kConflict`: within one article, and
// by two articles of one event, or by a sentence of each that tells of one. What is near enough to
// be a slip is found; other differences are mostly of other places, times and parts.
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
    Event scene;            // its sentence
    fact::Finding finding;  // that will be one, if another article contradicts it
  };
  struct Told {
    std::int64_t id = 0;
    std::string title;  // or the address
    Event event;
    std::size_t first_kept = 0;  // its statements, half open
    std::size_t last_kept = 0;
  };
  using Pair = std::pair<std::size_t, std::size_t>;

  void keep(const AuditedArticle& article, std::vector<Statement> statements);
  std::vector<Pair> articles_of_one_event() const;
  std::size_t count_common(const Told& a, const Told& b) const;
  bool says(const Told& article, const Statement& statement) const;
  bool has_another(const Told& article, const Statement& own, const Statement& other) const;
  std::size_t count_told(const Kept& kept) const;
  bool are_in_doubt(std::size_t first, std::size_t second) const;
  void compare(const Told& a, const Told& b, std::vector<Pair>& pairs) const;
  void compare_scenes(std::vector<Pair>& pairs) const;
  void report(const std::vector<std::size_t>& group, Audit& audit) const;
  void report(const Kept& kept, const Kept& other, Audit& audit) const;

  std::vector<Told> articles_;
  std::vector<Kept> kept_;
};

}  // namespace solieu::audit
