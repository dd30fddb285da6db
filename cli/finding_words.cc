#include "cli/finding_words.h"

#include "cli/message.h"
#include "cli/wording.h"
#include "engine/fact/date.h"

namespace solieu::cli {

std::string in_language(fact::Severity severity) {
  switch (severity) {
    case fact::Severity::kError:
      return tr("error");
    case fact::Severity::kWarning:
      return tr("warning");
    case fact::Severity::kNote:
      return tr("note");
  }
  return {};
}

std::string in_language(fact::FindingKind kind) {
  switch (kind) {
    case fact::FindingKind::kDateDiffers:
      return tr("when the document was issued");
    case fact::FindingKind::kIssuerDiffers:
      return tr("who issued the document");
    case fact::FindingKind::kTypeDiffers:
      return tr("type of the document");
    case fact::FindingKind::kMalformed:
      return tr("form of the symbol");
    case fact::FindingKind::kImpossibleDate:
      return tr("date that does not exist");
    case fact::FindingKind::kFuture:
      return tr("document later than the article");
    case fact::FindingKind::kSuperseded:
      return tr("document that was replaced");
    case fact::FindingKind::kUnknownSymbolNear:
      return tr("number of the document");
    case fact::FindingKind::kConflict:
      return tr("contradiction");
    case fact::FindingKind::kRatioPercent:
      return tr("percentage");
    case fact::FindingKind::kPartsTotal:
      return tr("sum of parts");
    case fact::FindingKind::kUnitTotal:
      return tr("number times price");
  }
  return {};
}

std::string as_people_write(std::string_view stated) {
  const std::optional<fact::Period> period = fact::parse_iso_period(stated);
  const bool is_date = period && period->granularity != fact::Granularity::kYear;
  return is_date ? in_words(*period) : std::string(stated);
}

Shown sentence_around(const store::StoredFinding& stored) {
  const auto& [begin, end] = stored.in_sentence;
  if (begin == end) return shown(stored.sentence);
  return shown(stored.sentence, {{begin, end}});
}

}  // namespace solieu::cli
