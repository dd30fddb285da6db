#include "engine/audit/citation_conflicts.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "engine/audit/party_term.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

using Mention = CitationConflicts::Mention;
using Seat = CitationConflicts::Seat;

// The words that tell of which level a body is, and what it is compared by; a city may be of two.
struct Level {
  std::string_view word;
  std::string_view level;
};
constexpr Level kLevels[] = {
    {"tỉnh ủy ", "tỉnh"}, {"huyện ủy ", "huyện"}, {"quận ủy ", "huyện"}, {"thị ủy ", "huyện"},
    {"thành ủy ", ""},    {"đảng ủy ", ""},       {"tỉnh ", "tỉnh"},     {"huyện ", "huyện"},
    {"quận ", "huyện"},   {"thị xã ", "huyện"},   {"xã ", "xã"},         {"phường ", "xã"},
    {"thị trấn ", "xã"},  {"thành phố ", ""},     {"tp. ", ""},          {"tp ", ""},
};

// How keys end: of documents of which there is one, and of those that every place may have.
constexpr std::string_view kOneBody = "|central";
constexpr std::string_view kLocalBody = "|local ";

// How the count ends in the months in which terms do, and how many days part two documents then.
constexpr std::string_view kOpenTerm = "?";
constexpr int kMostDaysOfOne = 31;

std::string lower(std::string_view words) { return text::fold_case(text::normalized(words)); }

// "Gia Lai" of "tỉnh Gia Lai": by which province is compared.
std::string province_key(std::string_view name) {
  std::string key = lower(name);
  for (const std::string_view level : {"tỉnh ", "thành phố ", "tp. ", "tp "}) {
    if (key.starts_with(level)) key.erase(0, level.size());
  }
  return key;
}

// The province that a place is or lies in, if that is certain.
std::string province_of(const fact::Place& place) {
  if (place.level == "province") return province_key(place.name);
  if (place.within.empty()) return {};
  const std::size_t last = place.within.rfind(", ");
  return province_key(place.within.substr(last == std::string::npos ? 0 : last + 2));
}

// The province that an article is about: named by its title or publisher, or named alone, or far
// more often than all others.
std::string province_of(const AuditedArticle& article) {
  const std::string head = lower(article.info().publisher + '\n' + article.info().title);
  std::map<std::string, std::size_t> counts;
  std::size_t total = 0;
  for (const PlacedFact& placed : article.facts()) {
    const auto* place = std::get_if<fact::Place>(&placed.fact->value);
    if (place == nullptr) continue;
    const std::string province = province_of(*place);
    if (province.empty()) continue;
    ++counts[province];
    ++total;
  }
  std::string in_head;
  std::size_t named = 0;
  for (const auto& [name, count] : counts) {
    if (3 * count > 2 * total) return name;
    if (head.find(name) == std::string::npos) continue;
    in_head = name;
    ++named;
  }
  return named == 1 ? in_head : std::string();
}

// Of which level a body is, and where it stands: "tỉnh", "gia lai". A province that is not named is
// the one that the article is about.
Seat seat_of(std::string_view issuer, std::string_view province) {
  const std::string words = lower(issuer) + ' ';
  for (const auto& [word, level] : kLevels) {
    const std::size_t at = words.find(word);
    if (at == std::string::npos || (at > 0 && words[at - 1] != ' ')) continue;
    std::string name = words.substr(at + word.size());
    while (!name.empty() && name.back() == ' ') name.pop_back();
    if (name.empty() && level == "tỉnh") name = province;
    return {std::string(level), std::move(name)};
  }
  return {};
}

bool is_of_center(const fact::Directive& directive) {
  const std::vector<Body> bodies = bodies_of_code(directive.issuer_code);
  return !bodies.empty() && is_central(bodies.front());
}

// In what the number is counted on that day: a term, a year, or ever. Nothing where that is open,
// but for the provinces: there it takes a committee long to come to the same number again.
std::optional<std::string> count_of(const Citation& citation, fact::Day day) {
  switch (citation.family) {
    case SymbolFamily::kStateWithYear:
      return "";
    case SymbolFamily::kState:
    case SymbolFamily::kOther:
      return std::to_string(day.year());
    case SymbolFamily::kParty:
      if (citation.directive->issuer_code == "TW") {
        const std::string_view term = party_term(day);
        return term.empty() ? std::nullopt : std::optional<std::string>(term);
      }
      if (const auto term = provincial_term(day)) return std::to_string(*term);
      return std::to_string(day.year()) + std::string(kOpenTerm);
    case SymbolFamily::kNumberAndYear:
    case SymbolFamily::kNumber:
    case SymbolFamily::kNone:
      break;
  }
  return std::nullopt;
}

bool may_be_equal(const std::string& one, const std::string& other) {
  return one.empty() || other.empty() || one == other;
}

// Months of 31 days: all that is asked is whether two days are near.
int day_number(fact::Day day) { return (day.year() * 12 + day.month()) * 31 + day.day(); }

// Bodies of different levels or places have different documents.
bool may_be_one_document(const Mention& one, const Mention& other) {
  if (one.is_between_terms &&
      std::abs(day_number(one.day) - day_number(other.day)) > kMostDaysOfOne) {
    return false;
  }
  return may_be_equal(one.seat.level, other.seat.level) &&
         may_be_equal(one.seat.name, other.seat.name);
}

// Those that may mean the first one's document are moved out of `mentions`.
std::vector<const Mention*> take_first_document(std::vector<const Mention*>& mentions) {
  const Mention& first = *mentions.front();
  const auto others = std::stable_partition(
      mentions.begin(), mentions.end(),
      [&](const Mention* mention) { return may_be_one_document(*mention, first); });
  std::vector<const Mention*> document(mentions.begin(), others);
  mentions.erase(mentions.begin(), others);
  return document;
}

// The places that say the same, one at least.
using Vote = std::vector<const Mention*>;

template <class Value>
std::vector<Vote> votes(const std::vector<const Mention*>& mentions, const Value& value_of) {
  std::vector<Vote> all;
  std::map<std::string, std::size_t> places;
  for (const Mention* mention : mentions) {
    const std::string value = value_of(*mention);
    const auto [place, is_new] = places.try_emplace(value, all.size());
    if (is_new) all.emplace_back();
    all[place->second].push_back(mention);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Vote& a, const Vote& b) { return a.size() > b.size(); });
  return all;
}

std::vector<Vote> votes_on_day(const std::vector<const Mention*>& mentions) {
  return votes(mentions, [](const Mention& mention) { return mention.day.to_string(); });
}

// Of those that name an issuer; none where two of the names can mean the same one.
std::vector<Vote> votes_on_issuer(const std::vector<const Mention*>& mentions) {
  std::vector<const Mention*> issued;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(issued),
               [](const Mention* mention) { return mention->body != Body::kUnknown; });
  std::vector<Vote> all =
      votes(issued, [](const Mention& mention) { return std::string(name_of(mention.body)); });
  for (const Vote& one : all) {
    for (const Vote& other : all) {
      const Body body = one.front()->body;
      if (&one != &other && may_be_called(body, other.front()->body)) return {};
    }
  }
  return all;
}

// Hands over each mention that is in the minority, with one that says otherwise; all of them where
// as many say the one as the other.
template <class Report>
void report_minority(const std::vector<Vote>& votes, const Report& report) {
  if (votes.size() < 2) return;
  const bool is_tie = votes[0].size() == votes[1].size();
  for (std::size_t i = is_tie ? 0 : 1; i < votes.size(); ++i) {
    const Mention& better = *votes[i == 0 ? 1 : 0].front();
    for (const Mention* mention : votes[i]) report(*mention, better);
  }
}

fact::Finding completed(fact::Finding finding, fact::Severity severity, const std::string& should,
                        fact::Reason reason) {
  finding.severity = severity;
  finding.should = should;
  finding.reason = std::move(reason);
  return finding;
}

fact::Reason said_here(const Mention& other) {
  return {fact::Why::kElsewhereInArticle, {other.through_all}};
}

fact::Reason said_there(const Mention& other) {
  return {fact::Why::kOtherArticle, {other.through_all, other.article}};
}

Mention mention_of(const AuditedArticle& article, const Citation& citation,
                   std::string_view province) {
  const store::ArticleInfo& info = article.info();
  Mention mention{info.id, info.title.empty() ? info.uri : info.title, *citation.day};
  if (citation.issuer) {
    const std::vector<Body> bodies = bodies_named(citation.issuers);
    if (bodies.size() == 1) mention.body = bodies.front();
  }
  mention.seat = seat_of(citation.issuers, province);
  const auto finding = [&](const std::optional<text::Span>& last, std::string says) {
    fact::Finding made = article.finding(fact::FindingKind::kConflict, fact::Severity::kNote,
                                         citation.through(last));
    made.symbol = citation.symbol();
    made.says = std::move(says);
    return made;
  };
  mention.about_day = finding(citation.date, mention.day.to_string());
  mention.about_issuer = finding(citation.issuer, citation.issuers);
  mention.through_all = mention.about_day.text.size() > mention.about_issuer.text.size()
                            ? mention.about_day.text
                            : mention.about_issuer.text;
  return mention;
}

void report_between_articles(const std::vector<const Mention*>& document,
                             std::vector<ArticleFinding>& findings) {
  const std::vector<Vote> days = votes_on_day(document);
  report_minority(days, [&](const Mention& one, const Mention& other) {
    findings.push_back({one.article_id, completed(one.about_day, fact::Severity::kNote,
                                                  other.about_day.says, said_there(other))});
  });
  // Of different days, they may be different documents: then nothing is said of issuers.
  if (days.size() > 1) return;
  report_minority(votes_on_issuer(document), [&](const Mention& one, const Mention& other) {
    findings.push_back({one.article_id, completed(one.about_issuer, fact::Severity::kNote,
                                                  other.about_issuer.says, said_there(other))});
  });
}

}  // namespace

void CitationConflicts::read(const AuditedArticle& article, const std::vector<Citation>& citations,
                             const std::vector<Resolution>& resolutions,
                             std::vector<fact::Finding>& findings) {
  const std::string province = province_of(article);
  std::map<std::string, std::vector<Mention>> here;  // by symbol and what its number is counted in
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& citation = citations[i];
    const fact::Directive& directive = *citation.directive;
    if (!resolutions[i].documents.empty() || !citation.day || citation.is_day_of_event) continue;
    const auto count = count_of(citation, *citation.day);
    if (!count) continue;
    const std::string_view body = is_of_center(directive) ? kOneBody : kLocalBody;
    std::vector<Mention>& same =
        here[symbol_key(directive.symbol) + '|' + *count + std::string(body)];
    same.push_back(mention_of(article, citation, province));
    same.back().is_between_terms = count->ends_with(kOpenTerm);
  }

  for (const auto& [key, mentions] : here) {
    // Each group means one body: the first mention's, and those that may be the same.
    std::vector<const Mention*> all_here;
    for (const Mention& mention : mentions) all_here.push_back(&mention);
    const std::vector<const Mention*> group = take_first_document(all_here);
    const std::size_t before = findings.size();
    report_minority(votes_on_day(group), [&](const Mention& one, const Mention& other) {
      findings.push_back(completed(one.about_day, fact::Severity::kWarning, other.about_day.says,
                                   said_here(other)));
    });
    report_minority(votes_on_issuer(group), [&](const Mention& one, const Mention& other) {
      findings.push_back(completed(one.about_issuer, fact::Severity::kWarning,
                                   other.about_issuer.says, said_here(other)));
    });
    // An article that disagrees with itself has no voice among others.
    if (findings.size() > before) continue;
    const auto placed = std::find_if(group.begin(), group.end(), [](const Mention* mention) {
      return !mention->seat.name.empty();
    });
    const bool is_one_body = key.ends_with(kOneBody);
    if (!is_one_body && placed == group.end()) continue;
    std::vector<Mention>& all =
        by_document_[is_one_body ? key : key + (*placed)->seat.level + (*placed)->seat.name];
    for (const Mention* mention : group) all.push_back(*mention);
  }
}

void CitationConflicts::finish(std::vector<ArticleFinding>& findings) const {
  for (const auto& [key, mentions] : by_document_) {
    std::vector<const Mention*> all;
    for (const Mention& mention : mentions) all.push_back(&mention);
    if (all.front()->is_between_terms) {
      std::stable_sort(all.begin(), all.end(),
                       [](const Mention* a, const Mention* b) { return a->day < b->day; });
    }
    while (!all.empty()) report_between_articles(take_first_document(all), findings);
  }
}

}  // namespace solieu::audit
