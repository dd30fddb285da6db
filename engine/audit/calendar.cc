#include "engine/audit/calendar.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/audit/symbol_codes.h"
#include "engine/audit/written_date.h"
#include "engine/fact/date.h"
#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

constexpr int kLongestMonth = 31;
constexpr int kLongestLunarMonth = 30;
constexpr int kLeapYear = 2000;
constexpr int kHighestSlip = 39;         // "39/4" is a slip of a day, "45/6" a ratio
constexpr std::size_t kBeforeDate = 48;  // bytes that are looked at for words about a date
constexpr std::size_t kLunarReach = 80;

constexpr std::array<std::string_view, 18> kLunar = {
    "âm lịch", " âl",        "(al",      "tết",     "giêng",    "chạp",
    "rằm",     "nguyên đán", "năm giáp", "năm ất",  "năm bính", "năm đinh",
    "năm mậu", "năm kỷ",     "năm canh", "năm tân", "năm nhâm", "năm quý"};
constexpr std::array<std::string_view, 2> kPay = {"lương", "thưởng"};
// Before numbers of houses, plots and things.
constexpr std::array<std::string_view, 12> kNoDate = {
    "số", "hẻm", "ngõ", "ngách", "kiệt", "thửa", "tờ", "lô", "đường", "nhà", "tỷ số", "tỉ số"};
// What a sentence may go on with behind a day that no unit follows.
constexpr std::array<std::string_view, 18> kGoesOn = {"năm", "tại",  "ở",   "của", "về",  "và",
                                                      "đến", "tới",  "vừa", "đã",  "do",  "là",
                                                      "khi", "theo", "thì", "sẽ",  "cho", "để"};
// Between a citation and its day.
constexpr std::array<std::string_view, 9> kBeforeItsDay = {"ngày", "ký", "ban",  "hành", "ra",
                                                           "của",  "do", "được", "đề"};

bool is_letter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); }

template <std::size_t size>
bool holds_one(const std::array<std::string_view, size>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

template <std::size_t size>
bool ends_with_one(const std::array<std::string_view, size>& words, std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (!text.ends_with(word)) return false;
    return text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]);
  });
}

template <std::size_t size>
bool begins_with_one(const std::array<std::string_view, size>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.starts_with(word) && (text.size() == word.size() || !is_letter(text[word.size()]));
  });
}

class DateAudit {
 public:
  explicit DateAudit(const AuditedArticle& article) : article_(article) {}

  std::vector<fact::Finding> run() const {
    std::vector<fact::Finding> findings;
    for (const WrittenDate& date : written_dates(article_.document())) {
      if (exists(date) || article_.is_furniture(date.span)) continue;
      if (is_date(date) && !may_be_lunar(date)) findings.push_back(finding(date));
    }
    return findings;
  }

 private:
  static int last_day(const WrittenDate& date) {
    return fact::days_in_month(date.year.value_or(kLeapYear), date.month);
  }
  static bool exists(const WrittenDate& date) {
    if (date.month < 1 || date.month > 12) return false;
    return !date.day || (*date.day >= 1 && *date.day <= last_day(date));
  }
  std::string_view before(std::size_t at) const {
    return article_.folded(at - std::min(at, kBeforeDate), at);
  }
  std::string_view behind(std::size_t at, std::size_t reach) const {
    return article_.folded(at, std::min(at + reach, article_.document().folded().size()));
  }
  bool is_date(const WrittenDate& date) const;
  bool ends_phrase(std::size_t at) const;
  bool may_be_lunar(const WrittenDate& date) const;
  const PlacedFact* citation_of(const WrittenDate& date) const;
  bool leads_to_its_day(const fact::Directive& directive, std::string_view gap) const;
  fact::Finding finding(const WrittenDate& date) const;

  const AuditedArticle& article_;
};

// Whether the words around leave no doubt that a day, or a month, is meant.
bool DateAudit::is_date(const WrittenDate& date) const {
  if (!date.day) return !holds_one(kPay, before(date.begin_of_words));
  const bool is_slip = *date.day <= kLongestMonth && date.month <= 12;
  if (date.mark == ' ') {
    return date.word == DateWord::kDay || (date.year && *date.day <= kLongestMonth);
  }
  if (date.year) {
    if (date.word == DateWord::kDay) return true;
    if (date.mark == '.' || date.month > 12 || *date.day > kHighestSlip) return false;
    const std::string_view words = before(date.span.begin);
    return *date.day > 0 && !ends_with_one(kNoDate, words) && !type_word_at_end(words);
  }
  if (date.word == DateWord::kLimit) return is_slip && date.mark == '/' && *date.day > 0;
  if (date.word != DateWord::kDay) return false;
  if (is_slip) return true;
  // "ngày 25-27" are three days, "ngày 2.15" is a time; "24/24" is all day long.
  if (date.mark != '/' || *date.day == date.month) return false;
  return (*date.day <= kHighestSlip || date.month <= 12) && ends_phrase(date.span.end);
}

bool DateAudit::ends_phrase(std::size_t at) const {
  std::string_view next = behind(at, kBeforeDate);
  const bool is_blank = next.starts_with(' ');
  while (next.starts_with(' ')) next.remove_prefix(1);
  if (next.empty() || !is_blank) return true;
  return !(is_letter(next.front()) || (next.front() >= '0' && next.front() <= '9')) ||
         begins_with_one(kGoesOn, next);
}

bool DateAudit::may_be_lunar(const WrittenDate& date) const {
  if (!date.day || *date.day > kLongestLunarMonth || date.month < 1 || date.month > 12) {
    return false;
  }
  return holds_one(kLunar, before(date.span.begin)) ||
         holds_one(kLunar, behind(date.span.end, kLunarReach));
}

bool DateAudit::leads_to_its_day(const fact::Directive& directive, std::string_view gap) const {
  std::string words(gap);
  const std::string issuer = text::fold_case(directive.issuer);
  const std::size_t at = issuer.empty() ? std::string::npos : words.find(issuer);
  if (at != std::string::npos) words.erase(at, issuer.size());
  std::string_view rest = words;
  while (!rest.empty()) {
    if (!is_letter(rest.front())) {
      if (std::string_view(" ,():").find(rest.front()) == std::string_view::npos) return false;
      rest.remove_prefix(1);
      continue;
    }
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_letter);
    const std::string_view word = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    if (std::find(kBeforeItsDay.begin(), kBeforeItsDay.end(), word) == kBeforeItsDay.end()) {
      return false;
    }
    rest.remove_prefix(word.size());
  }
  return true;
}

// The document whose day this is: nothing but its issuer and "ngày" stands between.
const PlacedFact* DateAudit::citation_of(const WrittenDate& date) const {
  const std::vector<PlacedFact>& facts = article_.facts();
  const auto next =
      std::upper_bound(facts.begin(), facts.end(), date.span.begin,
                       [](std::size_t at, const PlacedFact& fact) { return at < fact.span.begin; });
  for (auto fact = next; fact != facts.begin();) {
    --fact;
    if (date.span.begin - fact->span.begin > 4 * kBeforeDate) return nullptr;
    const auto* directive = std::get_if<fact::Directive>(&fact->fact->value);
    if (directive == nullptr || fact->span.end > date.span.begin) continue;
    const bool is_its =
        leads_to_its_day(*directive, article_.folded(fact->span.end, date.span.begin));
    return is_its ? &*fact : nullptr;
  }
  return nullptr;
}

fact::Finding DateAudit::finding(const WrittenDate& date) const {
  text::Span span{date.begin_of_words, date.span.end};
  const PlacedFact* citation = citation_of(date);
  if (citation != nullptr) span.begin = citation->span.begin;
  fact::Finding made =
      article_.finding(fact::FindingKind::kImpossibleDate, fact::Severity::kError, span);
  if (citation != nullptr) made.symbol = std::get<fact::Directive>(citation->fact->value).symbol;
  made.says = std::string(article_.document().source_text(date.span));
  if (date.month < 1 || date.month > 12) {
    made.reason = {fact::Why::kNoSuchMonth, {}};
  } else {
    made.reason = {fact::Why::kNoSuchDay, {std::to_string(last_day(date))}};
  }
  return made;
}

}  // namespace

std::vector<fact::Finding> impossible_dates(const AuditedArticle& article) {
  return DateAudit(article).run();
}

}  // namespace solieu::audit
