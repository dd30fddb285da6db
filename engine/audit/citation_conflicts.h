#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/audit/audited_article.h"
#include "engine/audit/citation.h"
#include "engine/audit/issuing_body.h"
#include "engine/audit/resolver.h"

namespace solieu::audit {

// Documents that no registry holds, and on whose day or issuer the places that cite them disagree:
// places of one article, and articles that mean one and the same body. Every province has symbols
// like the others', so between articles the place of the body must be told, by the citation or by
// the one province that the article is about.
class CitationConflicts {
 public:
  // Findings between places of this article are added to `findings`.
  void read(const AuditedArticle& article, const std::vector<Citation>& citations,
            const std::vector<Resolution>& resolutions, std::vector<fact::Finding>& findings);

  // Between all articles read.
  void finish(std::vector<ArticleFinding>& findings) const;

  // Of a local body; empty where they are not told.
  struct Seat {
    std::string level;  // "tỉnh" "huyện" "xã"
    std::string name;   // "gia lai"
  };

  // One place that cites such a document with its day.
  struct Mention {
    std::int64_t article_id = 0;
    std::string article;  // its title, or its address
    fact::Day day;
    // Of the months in which terms end: the number may be of either.
    bool is_between_terms = false;
    Body body = Body::kUnknown;
    Seat seat = {};  // of the body
    // As they would be, without what should stand there.
    fact::Finding about_day = {}, about_issuer = {};
    std::string through_all = {};  // the citation with its day and issuer, as read
  };

 private:
  std::map<std::string, std::vector<Mention>> by_document_;
};

}  // namespace solieu::audit
