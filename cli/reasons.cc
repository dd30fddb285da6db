#include "cli/reasons.h"

#include <algorithm>
#include <array>

#include "cli/finding_words.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

// The arguments of a reason, as people write them; one that is not there is empty.
class Words {
 public:
  explicit Words(const fact::Reason& reason) : arguments_(reason.arguments) {}

  std::string operator[](std::size_t i) const {
    return i < arguments_.size() ? as_people_write(arguments_[i]) : std::string();
  }

 private:
  const std::vector<std::string>& arguments_;
};

std::string issued(const std::string& symbol, const std::string& issuer, const std::string& day) {
  if (issuer.empty()) return tr("By the registry, {} is of {}.", symbol, day);
  if (day.empty()) return tr("By the registry, {} was issued by {}.", symbol, issuer);
  return tr("By the registry, {} was issued by {} on {}.", symbol, issuer, day);
}

std::string of_term(const std::string& symbol, const std::string& term, const std::string& day) {
  if (day.empty()) return tr("By the registry, {} belongs to term {}.", symbol, term);
  return tr("By the registry, {} belongs to term {}, issued on {}.", symbol, term, day);
}

std::string of_type(const std::string& symbol, const std::string& type, const std::string& day) {
  if (day.empty()) return tr("By the registry, {} is a {}.", symbol, type);
  return tr("By the registry, {} is a {}, issued on {}.", symbol, type, day);
}

std::string replaced(const std::string& symbol, const std::string& day) {
  if (day.empty()) return tr("It was replaced by {}.", symbol);
  return tr("It has been replaced by {} since {}.", symbol, day);
}

// The shapes that symbols have, as the audit names them.
std::string shape_in_language(const std::string& shape) {
  static constexpr std::array kShapes = {mark("number-type/body"), mark("number/type-body"),
                                         mark("number/year/type-body"),
                                         mark("number/year/assembly")};
  const auto known = std::find(kShapes.begin(), kShapes.end(), shape);
  return known == kShapes.end() ? shape : tr(*known);
}

std::string fits(const Words& a) {
  std::string document = a[0];
  if (!a[1].empty()) document = tr("{} of {}", document, a[1]);
  if (!a[2].empty()) document = tr("{}, issued on {}", document, a[2]);
  if (!a[3].empty()) document = tr("{}: \"{}\"", document, a[3]);
  return tr("The registry has no such document; this one fits: {}.", document);
}

}  // namespace

std::string sentence_of(const fact::Reason& reason) {
  const Words a(reason);
  switch (reason.why) {
    case fact::Why::kRegisteredDay:
    case fact::Why::kRegisteredIssuer:
      return issued(a[0], a[1], a[2]);
    case fact::Why::kYearInSymbol:
      return tr("By its symbol, {} is of the year {}.", a[0], a[1]);
    case fact::Why::kRegisteredTerm:
      return of_term(a[0], a[1], a[2]);
    case fact::Why::kIssuerOfCode:
      return tr("In a symbol, {} stands for {}.", a[0], a[1]);
    case fact::Why::kRegisteredType:
      return of_type(a[0], a[1], a[2]);
    case fact::Why::kTypeOfCode:
      return tr("In a symbol, {} stands for {}.", a[0], a[1]);
    case fact::Why::kCanonicalForm:
      return tr("Such symbols are written {}.", shape_in_language(a[0]));
    case fact::Why::kNoSuchDay:
      return tr("That month ends on {}.", a[0]);
    case fact::Why::kNoSuchMonth:
      return tr("A year has twelve months.");
    case fact::Why::kAfterPublication:
      return tr("The article was published on {}, before the day of the document.", a[0]);
    case fact::Why::kReplaced:
      return replaced(a[0], a[1]);
    case fact::Why::kFitsNear:
      return fits(a);
    case fact::Why::kOtherArticle:
      return tr("Another article says {}: \"{}\".", a[0], a[1]);
    case fact::Why::kElsewhereInArticle:
      return tr("Elsewhere this article says {}.", a[0]);
    case fact::Why::kQuotient:
      return tr("By calculation, {}/{} = {}.", a[0], a[1], a[2]);
    case fact::Why::kShareOfTotal:
      return tr("{} of a total of {} are {}.", a[0], a[1], a[2]);
    case fact::Why::kGrowth:
      return tr("From {} to {} the change is {}.", a[0], a[1], a[2]);
    case fact::Why::kIncrease:
      return tr("From {} to {} the difference is {}.", a[0], a[1], a[2]);
    case fact::Why::kPartsExceed:
      return tr("The parts {} make {}, more than the total of {}.", a[0], a[1], a[2]);
    case fact::Why::kPartsFallShort:
      return tr("The parts {} make {}, less than the total of {}.", a[0], a[1], a[2]);
    case fact::Why::kSharesExceed:
      return tr("The shares {} make {}, more than the whole.", a[0], a[1]);
    case fact::Why::kSharesFallShort:
      return tr("The shares {} make {}, less than the whole.", a[0], a[1]);
    case fact::Why::kProduct:
      return tr("By calculation, {} × {} = {}.", a[0], a[1], a[2]);
    case fact::Why::kRemainder:
      return tr("By calculation, {} leave {}, not {}.", a[0], a[1], a[2]);
  }
  return {};
}

}  // namespace solieu::cli
