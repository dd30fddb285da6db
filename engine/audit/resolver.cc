#include "engine/audit/resolver.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "engine/audit/issuing_body.h"
#include "engine/audit/party_term.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

// More candidates than these say nothing about which document is meant.
constexpr std::size_t kMostCandidates = 20;

std::string lower(std::string_view words) { return text::fold_case(text::normalized(words)); }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// "Nghị quyết Hội nghị Trung ương lần thứ tư (khóa XI)" and "Nghị quyết Trung ương 4 khóa XI" are
// one name, and so are "Luật phòng chống …" and "Luật Phòng, chống …".
std::string name_key(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> kForms[] = {
      {",", ""},
      {"(", ""},
      {")", ""},
      {"hội nghị lần thứ ", "hội nghị "},
      {"lần thứ ", ""},
      {"nq ", "nghị quyết "},
      {"hội nghị trung ương", "trung ương"},
      {"tw ", "trung ương "},
      {"t.ư ", "trung ương "},
      {"trung ương nhất", "trung ương 1"},
      {"trung ương hai", "trung ương 2"},
      {"trung ương ba", "trung ương 3"},
      {"trung ương tư", "trung ương 4"},
      {"trung ương năm", "trung ương 5"},
      {"trung ương sáu", "trung ương 6"},
      {"trung ương bảy", "trung ương 7"},
      {"trung ương tám", "trung ương 8"},
      {"trung ương chín", "trung ương 9"},
  };
  std::string key = lower(name);
  for (const auto& [from, to] : kForms) replace_all(key, from, to);
  return key;
}

// The name without the year at its end; the name itself where there is none.
std::string_view without_year(std::string_view name) {
  constexpr std::size_t kYear = 5;  // " 2013"
  if (name.size() <= kYear || name[name.size() - kYear] != ' ') return name;
  const std::string_view year = name.substr(name.size() - kYear + 1);
  const bool digits =
      std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? name.substr(0, name.size() - kYear) : name;
}

std::optional<std::int64_t> number_of(std::string_view symbol) {
  std::int64_t number = 0;
  const auto read = std::from_chars(symbol.data(), symbol.data() + symbol.size(), number);
  return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

// "NQ" → "nghị quyết", in lower case.
std::string whole_type(std::string_view stated) {
  constexpr std::pair<std::string_view, std::string_view> kShort[] = {
      {"nq", "nghị quyết"}, {"qđ", "quyết định"}, {"ct", "chỉ thị"},
      {"nđ", "nghị định"},  {"kl", "kết luận"},   {"tt", "thông tư"},
  };
  const std::string word = lower(stated);
  for (const auto& [abbreviation, whole] : kShort) {
    if (word == abbreviation) return std::string(whole);
  }
  return word;
}

// What numbers of a symbol are counted in, beside its type.
enum class Reach { kAnywhere, kYear, kTerm };

Reach reach_of(const Citation& citation) {
  switch (citation.family) {
    case SymbolFamily::kParty:
      return Reach::kTerm;
    case SymbolFamily::kState:
    case SymbolFamily::kOther:
      return Reach::kYear;
    case SymbolFamily::kNone:
      // Laws are made anew under the same name; a plenum of a term is held once.
      return citation.khoa.empty() ? Reach::kYear : Reach::kAnywhere;
    case SymbolFamily::kStateWithYear:
    case SymbolFamily::kNumberAndYear:
    case SymbolFamily::kNumber:
      break;
  }
  return Reach::kAnywhere;
}

bool in_one_count(Reach reach, fact::Day one, fact::Day other) {
  switch (reach) {
    case Reach::kAnywhere:
      return true;
    case Reach::kYear:
      return one.year() == other.year();
    case Reach::kTerm:
      return !party_term(one).empty() && party_term(one) == party_term(other);
  }
  return false;
}

template <class Keep>
std::vector<std::size_t> only(const std::vector<std::size_t>& documents, Keep keep) {
  std::vector<std::size_t> kept;
  std::copy_if(documents.begin(), documents.end(), std::back_inserter(kept), keep);
  return kept;
}

// One digit other, missing or too many, or two swapped.
bool is_one_slip(std::string_view one, std::string_view other) {
  if (one == other) return false;
  if (one.size() > other.size()) std::swap(one, other);
  std::size_t same = 0;
  while (same < one.size() && one[same] == other[same]) ++same;
  if (one.size() + 1 == other.size()) return one.substr(same) == other.substr(same + 1);
  if (one.size() != other.size()) return false;
  std::size_t next = same + 1;
  while (next < one.size() && one[next] == other[next]) ++next;
  if (next == one.size()) return true;
  return one[same] == other[next] && one[next] == other[same] &&
         one.substr(next + 1) == other.substr(next + 1);
}

// "217-QĐ/TW" → 217, "", QĐ, TW; "30/2020/NĐ-CP" → 30, 2020, NĐ, CP; "45/2019/QH14" → 45, 2019,
// QH14.
SymbolParts parts_of(std::string_view symbol) {
  SymbolParts parts;
  std::size_t end = symbol.find_first_of("/-");
  parts[0] = symbol.substr(0, std::min(end, symbol.size()));
  parts[0].erase(0, std::min(parts[0].find_first_not_of('0'), parts[0].size()));
  symbol.remove_prefix(end == std::string_view::npos ? symbol.size() : end + 1);
  constexpr std::size_t kYear = 4;
  if (symbol.size() > kYear && symbol[kYear] == '/' && number_of(symbol.substr(0, kYear))) {
    parts[1] = symbol.substr(0, kYear);
    symbol.remove_prefix(kYear + 1);
  }
  end = symbol.find_first_of("/-");
  parts[2] = symbol.substr(0, std::min(end, symbol.size()));
  if (end != std::string_view::npos) parts[3] = symbol.substr(end + 1);
  return parts;
}

int slips_between(const SymbolParts& one, const SymbolParts& other) {
  const auto digits = [](const std::string& a, const std::string& b) {
    return a == b ? 0 : is_one_slip(a, b) ? 1 : 2;
  };
  return digits(one[0], other[0]) + digits(one[1], other[1]) + (one[2] == other[2] ? 0 : 1) +
         (one[3] == other[3] ? 0 : 1);
}

// A number and those that are one slip away, each once. `digits` has few of them, as a symbol has.
std::vector<std::int64_t> numbers_near(const std::string& digits) {
  std::vector<std::int64_t> numbers;
  const auto add = [&](const std::string& other) {
    const auto number = number_of(other);
    if (number && other.front() != '0') numbers.push_back(*number);
  };
  add(digits);
  for (std::size_t i = 0; i <= digits.size(); ++i) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      add(std::string(digits).insert(i, 1, digit));
      if (i < digits.size()) add(std::string(digits).replace(i, 1, 1, digit));
    }
    if (i < digits.size()) add(std::string(digits).erase(i, 1));
    for (std::size_t j = i + 1; j < digits.size(); ++j) {
      std::string swapped = digits;
      std::swap(swapped[i], swapped[j]);
      add(swapped);
    }
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

bool is_after(const fact::OfficialDocument& document,
              const std::optional<fact::Period>& published) {
  return published && document.date && *document.date > published->to;
}

}  // namespace

Resolver::Resolver(const Registry& registry) : registry_(registry) {
  const auto& documents = registry.documents();
  subjects_.reserve(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    subjects_.push_back(subject_of(documents[i].title));
    scale_.add(subjects_.back());
    types_.push_back(lower(documents[i].type));
    parts_.push_back(parts_of(documents[i].symbol));
    issuers_.push_back(bodies_named(documents[i].issuer));
    if (const auto number = number_of(documents[i].symbol)) by_number_.emplace(*number, i);
    for (const std::string& name : documents[i].names) {
      const std::string key = name_key(name);
      by_name_.emplace(key, i);
      const std::string_view bare = without_year(key);
      if (bare != key) by_name_.emplace(bare, i);
    }
  }
}

Likeness Resolver::likeness(const Citation& citation, std::size_t document) const {
  return scale_.compare(citation.subject, subjects_[document]);
}

bool Resolver::is_in_context(const Citation& citation, std::size_t document) const {
  return scale_.have_some(citation.context, subjects_[document]);
}

bool Resolver::issuer_fits(const Citation& citation, std::size_t document) const {
  const std::vector<Body> stated = bodies_named(citation.issuers);
  const std::vector<Body>& issuers = issuers_[document];
  return std::any_of(stated.begin(), stated.end(), [&](Body named) {
    return std::any_of(issuers.begin(), issuers.end(), [&](Body issuer) {
      return issuer != Body::kUnknown && may_be_called(issuer, named);
    });
  });
}

bool Resolver::are_of_party(const std::vector<std::size_t>& documents) const {
  return std::none_of(documents.begin(), documents.end(),
                      [&](std::size_t i) { return at(i).term.empty(); });
}

std::vector<std::size_t> Resolver::candidates(const Citation& citation) const {
  const fact::Directive& directive = *citation.directive;
  const auto values = [](auto range) {
    std::vector<std::size_t> found;
    for (auto it = range.first; it != range.second; ++it) found.push_back(it->second);
    return found;
  };
  if (citation.family == SymbolFamily::kNone) {
    std::string key = name_key(directive.name);
    if (directive.year) key += ' ' + std::to_string(*directive.year);
    if (!citation.khoa.empty()) key += " khóa " + lower(citation.khoa);
    return values(by_name_.equal_range(key));
  }
  if (citation.family == SymbolFamily::kNumber || citation.family == SymbolFamily::kNumberAndYear) {
    if (!directive.number) return {};
    const std::string type = whole_type(directive.doc_type);
    return only(values(by_number_.equal_range(*directive.number)), [&](std::size_t i) {
      if (types_[i] != type) return false;
      if (!directive.year) return true;
      if (parts_[i][1] != std::to_string(*directive.year)) return false;
      // One body issues decrees, but many the rest.
      return type == "nghị định" || likeness(citation, i) == Likeness::kSame ||
             (!citation.issuers.empty() && issuer_fits(citation, i));
    });
  }
  std::vector<std::size_t> found = registry_.with_symbol(directive.symbol);
  if (found.empty()) {
    // Rules of the Party carried a code of their own for a while, which few who cite them use.
    std::string other = directive.symbol;
    replace_all(other, directive.code == "QĐi" ? "-QĐi/" : "-QĐ/",
                directive.code == "QĐi" ? "-QĐ/" : "-QĐi/");
    if (other != directive.symbol) found = registry_.with_symbol(other);
  }
  return found;
}

std::vector<Resolution> Resolver::resolve(const std::vector<Citation>& citations,
                                          const std::optional<fact::Period>& published) const {
  std::vector<Resolution> resolutions;
  resolutions.reserve(citations.size());
  // The last full citation by symbol, and by type and number.
  std::map<std::string, std::size_t> full;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& citation = citations[i];
    Resolution resolution = resolve_alone(citation, published);
    const fact::Directive& directive = *citation.directive;
    const std::string short_key =
        directive.number ? lower(directive.doc_type) + ' ' + std::to_string(*directive.number) : "";
    const bool has_symbol =
        citation.family != SymbolFamily::kNumber && citation.family != SymbolFamily::kNone;
    const std::string key = has_symbol ? symbol_key(directive.symbol) : short_key;
    const auto before = full.find(key);
    const bool is_told = citation.day || !citation.khoa.empty() || resolution.is_sure;
    if (before != full.end() && !is_told && !key.empty()) {
      resolution = {resolutions[before->second].documents, BoundBy::kEarlierMention,
                    resolutions[before->second].is_sure, before->second};
    } else if (has_symbol) {
      full[key] = i;
      if (!short_key.empty()) full[short_key] = i;
    }
    resolutions.push_back(std::move(resolution));
  }
  return resolutions;
}

Resolution Resolver::resolve_alone(const Citation& citation,
                                   const std::optional<fact::Period>& published) const {
  const std::vector<std::size_t> all = candidates(citation);
  if (all.empty()) return {};
  std::vector<std::size_t> documents =
      only(all, [&](std::size_t i) { return !is_after(at(i), published); });
  // Its year names it, although it is of the future.
  if (documents.empty() && citation.directive->year) documents = all;
  if (documents.empty()) return {};
  if (citation.day) return by_day(citation, documents);
  return by_words(citation, std::move(documents), published.has_value());
}

Resolution Resolver::by_day(const Citation& citation,
                            const std::vector<std::size_t>& documents) const {
  const fact::Day day = *citation.day;
  const auto of_day = only(documents, [&](std::size_t i) { return at(i).date == day; });
  if (!of_day.empty()) return {of_day, BoundBy::kDay, true, {}};
  if (citation.family == SymbolFamily::kNumber) return {};

  const Reach reach = reach_of(citation);
  const auto counted_with = only(documents, [&](std::size_t i) {
    return at(i).date && in_one_count(reach, *at(i).date, day);
  });
  if (!counted_with.empty()) {
    const BoundBy by = reach == Reach::kTerm   ? BoundBy::kTerm
                       : reach == Reach::kYear ? BoundBy::kYear
                                               : BoundBy::kOnlyOne;
    return {counted_with, by, counted_with.size() == 1, {}};
  }
  // Laws of one name are about one thing, whatever their year.
  if (citation.family == SymbolFamily::kNone) return {};
  const auto alike =
      only(documents, [&](std::size_t i) { return likeness(citation, i) == Likeness::kSame; });
  if (alike.size() == 1) return {alike, BoundBy::kSubject, true, {}};
  // The year is wrong, day and month are right.
  const auto same_day = only(documents, [&](std::size_t i) {
    return at(i).date && at(i).date->month() == day.month() && at(i).date->day() == day.day() &&
           likeness(citation, i) != Likeness::kOther;
  });
  if (same_day.size() == 1) return {same_day, BoundBy::kDay, true, {}};
  return {};
}

Resolution Resolver::by_words(const Citation& citation, std::vector<std::size_t> documents,
                              bool is_published) const {
  const auto narrow = [&](auto keep) {
    auto kept = only(documents, keep);
    if (kept.empty()) return false;
    documents = std::move(kept);
    return true;
  };
  BoundBy by = BoundBy::kNothing;
  bool is_sure = citation.family == SymbolFamily::kStateWithYear;
  if (narrow([&](std::size_t i) { return likeness(citation, i) == Likeness::kSame; })) {
    by = BoundBy::kSubject;
    is_sure = true;
  } else {
    documents = only(documents, [&](std::size_t i) {
      return is_sure || citation.family == SymbolFamily::kNone ||
             likeness(citation, i) != Likeness::kOther;
    });
    const std::string& term = citation.khoa;
    if (!term.empty() && citation.family != SymbolFamily::kNone) {
      documents = only(documents, [&](std::size_t i) { return at(i).term == term; });
      by = BoundBy::kTerm;
      is_sure = true;
    }
  }
  if (documents.empty()) return {};
  if (citation.family == SymbolFamily::kNone && by == BoundBy::kNothing) by = BoundBy::kName;
  if (documents.size() > 1 && citation.year &&
      narrow([&](std::size_t i) { return at(i).date && at(i).date->year() == *citation.year; })) {
    by = BoundBy::kYear;
  }
  if (documents.size() > 1 && !citation.issuers.empty() &&
      narrow([&](std::size_t i) { return issuer_fits(citation, i); })) {
    by = BoundBy::kIssuer;
  }
  if (citation.family == SymbolFamily::kNumber) {
    // No registry is so complete that a number and an issuer would tell, but of the Party.
    const bool is_told = by == BoundBy::kSubject || by == BoundBy::kTerm ||
                         (by == BoundBy::kIssuer && are_of_party(documents));
    if (!is_told || documents.size() > kMostCandidates) return {};
    return {documents, by, is_sure && documents.size() == 1, {}};
  }
  if (documents.size() == 1) {
    return {documents, by == BoundBy::kNothing ? BoundBy::kOnlyOne : by, is_sure, {}};
  }
  if (is_published && by != BoundBy::kSubject) {
    if (auto latest = latest_of(citation, documents); !latest.empty()) {
      return {std::move(latest), BoundBy::kLatest, false, {}};
    }
  }
  return {documents, by, false, {}};
}

std::vector<std::size_t> Resolver::latest_of(const Citation& citation,
                                             const std::vector<std::size_t>& documents) const {
  const auto is_dated = [&](std::size_t i) { return at(i).date.has_value(); };
  if (!std::all_of(documents.begin(), documents.end(), is_dated)) return {};
  const fact::OfficialDocument& latest =
      at(*std::max_element(documents.begin(), documents.end(),
                           [&](std::size_t a, std::size_t b) { return at(a).date < at(b).date; }));
  // What a plenum passed is signed on several days.
  const bool by_term = citation.family == SymbolFamily::kNone && !latest.term.empty();
  return only(documents, [&](std::size_t i) {
    return by_term ? at(i).term == latest.term : at(i).date == latest.date;
  });
}

std::optional<std::size_t> Resolver::near(const Citation& citation,
                                          const std::optional<fact::Period>& published) const {
  const SymbolParts cited = parts_of(citation.symbol());
  std::vector<std::size_t> found;
  for (const std::int64_t number : numbers_near(cited[0])) {
    const auto range = by_number_.equal_range(number);
    for (auto it = range.first; it != range.second; ++it) {
      const std::size_t document = it->second;
      if (slips_between(cited, parts_[document]) != 1 || is_after(at(document), published) ||
          !fits_near(citation, document)) {
        continue;
      }
      found.push_back(document);
    }
  }
  // What a plenum passes on one day has neighbouring numbers: what it is about tells which.
  if (found.size() > 1) {
    found = only(found, [&](std::size_t i) { return likeness(citation, i) == Likeness::kSame; });
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

bool Resolver::fits_near(const Citation& citation, std::size_t document) const {
  const fact::OfficialDocument& near = at(document);
  if (!near.is_verified || !near.date) return false;
  if (!citation.issuers.empty() && !issuer_fits(citation, document)) return false;
  const Likeness likeness = this->likeness(citation, document);
  if (likeness == Likeness::kOther) return false;
  if (!citation.day) {
    // Words alone: nearly all of them, who issued it, and the same year if the symbol has one.
    return scale_.is_nearly_all(citation.subject, subjects_[document]) &&
           !citation.issuers.empty() && citation.family != SymbolFamily::kStateWithYear;
  }
  if (*citation.day != *near.date) return false;
  if (likeness == Likeness::kSame ||
      scale_.compare(citation.context, subjects_[document]) == Likeness::kSame) {
    return true;
  }
  // Numbers grow with the days: those of one day are neighbours, so a far one is a slip. The same
  // number on the same day is no chance either. Only ministries issue hundreds a day.
  constexpr std::int64_t kNeighbours = 10;
  const std::vector<Body> bodies = bodies_of_code(citation.directive->issuer_code);
  if (bodies.empty() || bodies.front() >= Body::kFinance) return false;
  const auto number = number_of(citation.symbol());
  const auto near_number = number_of(near.symbol);
  if (!number || !near_number) return false;
  const std::int64_t apart = std::abs(*near_number - *number);
  return apart == 0 || (!citation.issuers.empty() && apart > kNeighbours);
}

}  // namespace solieu::audit
