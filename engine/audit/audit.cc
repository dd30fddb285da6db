#include "engine/audit/audit.h"

#include "engine/audit/audited_article.h"
#include "engine/store/stored_article.h"

namespace solieu::audit {

Audit audit(const store::Database& database, const Registry&) {
  Audit result;
  store::for_each_stored_article(
      database, [&](const store::StoredArticle& stored) { const AuditedArticle article(stored); });
  return result;
}

}  // namespace solieu::audit
