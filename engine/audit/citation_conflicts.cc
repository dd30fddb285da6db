#include "engine/audit/citation_conflicts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/audit/party_term.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

using Mention = CitationConflicts::Mention;

constexpr std::string_view kLevels[] = {
    "tỉnh ủy ", "thành ủy ",  "huyện ủy ", "quận ủy ",  "thị ủy ", "đảng ủy ",
    "tỉnh ",    "thành phố ", "tp. ",      "tp ",       "huyện ",  "quận ",
    "thị xã ",  "xã ",        "phường ",   "thị trấn ",
};

std::string lower(std::string_view words) { return text::fold_case(text::normalized(words)); }

// "Gia Lai" of "tỉnh Gia Lai": by which province is compared.
std::string province_key(std::string_view name) {
  std::string key = lower(name);
  for (const std::string_view level : {"tỉnh ", "thành phố ", "tp. ", "tp "}) {
    if (key.starts_with(level)) key.erase(0, level.size());
  }
  return key;
}

// The province that an article is about: named alone, or far more often than all others.
std::string province_of(const AuditedArticle& article) {
  std::map<std::string, std::size_t> counts;
  std::size_t total = 0;
  for (const PlacedFact& placed : article.facts()) {
    const auto* place = std::get_if<fact::Place>(&placed.fact->value);
    if (place == nullptr || place->level != "province") continue;
    ++counts[province_key(place->name)];
    ++total;
  }
  for (const auto& [name, count] : counts) {
    if (3 * count > 2 * total) return name;
  }
  return {};
}

// Where the body stands, "gia lai"; of a body without a place, what the article is about.
std::string place_of(std::string_view issuer, std::string_view province) {
  const std::string words = lower(issuer) + ' ';
  for (const std::string_view level : kLevels) {
    const std::size_t at = words.find(level);
    if (at == std::string::npos || (at > 0 && words[at - 1] != ' ')) continue;
    std::string name = words.substr(at + level.size());
    while (!name.empty() && name.back() == ' ') name.pop_back();
    const bool is_provincial = level.starts_with("tỉnh");
    if (name.empty()) return is_provincial ? std::string(province) : std::string();
    return is_provincial || level.starts_with("t") ? name : std::string(level) + name;
  }
  return {};
}

bool is_central(const fact::Directive& directive) {
  const std::vector<Body> bodies = bodies_of_code(directive.issuer_code);
  return !bodies.empty() && bodies.front() < Body::kPeoplesCommittee;
}

// In what the number is counted on that day: a term, a year, or ever. Nothing where that is open.
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
      return std::nullopt;
    case SymbolFamily::kNumberAndYear:
    case SymbolFamily::kNumber:
    case SymbolFamily::kNone:
      break;
  }
  return std::nullopt;
}

// Two places that mean bodies of different places mean different documents.
bool may_be_one_body(const Mention& one, const Mention& other) {
  return one.place.empty() || other.place.empty() || one.place == other.place ||
         one.place.ends_with(other.place) || other.place.ends_with(one.place);
}

bool is_contradicted(Body one, Body other) {
  return one != Body::kUnknown && other != Body::kUnknown && !may_be_called(one, other) &&
         !may_be_called(other, one);
}

// What one of several places says, and how often it is said.
struct Vote {
  std::string value;
  std::vector<const Mention*> mentions;
};

std::vector<Vote> votes(const std::vector<const Mention*>& mentions, bool by_day) {
  std::vector<Vote> all;
  for (const Mention* mention : mentions) {
    const std::string value =
        by_day ? mention->day->to_string() : std::string(name_of(mention->body));
    auto vote =
        std::find_if(all.begin(), all.end(), [&](const Vote& one) { return one.value == value; });
    if (vote == all.end()) vote = all.insert(all.end(), Vote{value, {}});
    vote->mentions.push_back(mention);
  }
  std::stable_sort(all.begin(), all.end(), [](const Vote& a, const Vote& b) {
    return a.mentions.size() > b.mentions.size();
  });
  return all;
}

// Hands over each mention that is in the minority, with one that says otherwise; all of them where
// as many say the one as the other.
template <class Report>
void report_minority(const std::vector<Vote>& votes, const Report& report) {
  if (votes.size() < 2) return;
  const bool is_tie = votes[0].mentions.size() == votes[1].mentions.size();
  for (std::size_t i = is_tie ? 0 : 1; i < votes.size(); ++i) {
    const Vote& better = votes[i == 0 ? 1 : 0];
    for (const Mention* mention : votes[i].mentions) {
      report(*mention, *better.mentions.front(), better.value);
    }
  }
}

fact::Finding completed(fact::Finding finding, fact::Severity severity, const std::string& should,
                        fact::Reason reason) {
  finding.severity = severity;
  finding.should = should;
  finding.reason = std::move(reason);
  return finding;
}

// Those of `mentions` whose issuers may be compared: they state one, and the same day.
std::vector<const Mention*> with_issuer(const std::vector<const Mention*>& mentions) {
  std::vector<const Mention*> kept;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(kept),
               [](const Mention* mention) { return mention->body != Body::kUnknown; });
  return kept;
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
    if (!resolutions[i].documents.empty() || !directive.date || citation.is_day_of_event) continue;
    const auto count = count_of(citation, *directive.date);
    if (!count) continue;
    Mention mention;
    mention.article_id = article.info().id;
    mention.article = article.info().title.empty() ? article.info().uri : article.info().title;
    mention.day = directive.date;
    if (citation.issuer) {
      const std::vector<Body> bodies = bodies_named(citation.issuers);
      if (bodies.size() == 1) mention.body = bodies.front();
    }
    mention.place = place_of(citation.issuers, province);
    mention.issuer = citation.issuers;
    const auto finding = [&](const std::optional<text::Span>& last) {
      text::Span span = citation.span();
      if (last) span.end = std::max(span.end, last->end);
      fact::Finding made =
          article.finding(fact::FindingKind::kConflict, fact::Severity::kNote, span);
      made.symbol = directive.symbol;
      return made;
    };
    mention.about_day = finding(citation.date);
    mention.about_day.says = directive.date->to_string();
    mention.about_issuer = finding(citation.issuer);
    mention.about_issuer.says = citation.issuers;
    here[symbol_key(directive.symbol) + '|' + *count + (is_central(directive) ? "|central" : "|")]
        .push_back(std::move(mention));
  }

  for (auto& [key, mentions] : here) {
    // Each group means one body: the first mention's, and those that may be the same.
    std::vector<const Mention*> group;
    for (const Mention& mention : mentions) {
      if (may_be_one_body(mention, mentions.front())) group.push_back(&mention);
    }
    report_minority(votes(group, true), [&](const Mention& one, const Mention& other,
                                            const std::string& should) {
      findings.push_back(completed(one.about_day, fact::Severity::kWarning, should,
                                   {fact::Why::kElsewhereInArticle, {other.about_day.text}}));
    });
    std::vector<const Mention*> issued = with_issuer(group);
    if (!issued.empty() && std::any_of(issued.begin(), issued.end(), [&](const Mention* mention) {
          return is_contradicted(mention->body, issued.front()->body);
        })) {
      report_minority(votes(issued, false), [&](const Mention& one, const Mention& other,
                                                const std::string& should) {
        findings.push_back(completed(one.about_issuer, fact::Severity::kWarning, should,
                                     {fact::Why::kElsewhereInArticle, {other.about_issuer.text}}));
      });
    }
    // One voice an article and day; an article that disagrees with itself has none.
    const bool agrees = std::all_of(group.begin(), group.end(), [&](const Mention* mention) {
      return mention->day == group.front()->day;
    });
    const auto placed = std::find_if(
        group.begin(), group.end(), [](const Mention* mention) { return !mention->place.empty(); });
    const bool is_of_center = key.ends_with("|central");
    if (!agrees || (!is_of_center && placed == group.end())) continue;
    by_document_[key + (is_of_center ? std::string() : (*placed)->place)].push_back(*group.front());
  }
}

void CitationConflicts::finish(std::vector<ArticleFinding>& findings) const {
  for (const auto& [key, mentions] : by_document_) {
    std::vector<const Mention*> all;
    for (const Mention& mention : mentions) all.push_back(&mention);
    report_minority(votes(all, true), [&](const Mention& one, const Mention& other,
                                          const std::string& should) {
      findings.push_back({one.article_id, completed(one.about_day, fact::Severity::kNote, should,
                                                    {fact::Why::kOtherArticle,
                                                     {other.about_day.text, other.article}})});
    });
  }
}

}  // namespace solieu::audit
