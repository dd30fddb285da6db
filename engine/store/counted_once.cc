#include "engine/store/counted_once.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace solieu::store {
namespace {

constexpr std::size_t kHead = 500;  // code points: title and lead
constexpr std::size_t kTellingDigits = 3;
constexpr std::size_t kMostMentions = 16;
constexpr std::size_t kMostPeriods = 256;

bool is_telling(fact::Decimal number) {
  std::int64_t units = number.units();
  while (units != 0 && units % 10 == 0) units /= 10;
  std::size_t digits = 0;
  for (; units != 0; units /= 10) ++digits;
  return digits >= kTellingDigits;
}

// "Hội Nông dân" may be "Hội Nông dân tỉnh", and what is silent contradicts nothing.
bool may_be_one(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool may_be_one(const Figure& a, const Figure& b) {
  return may_be_one(a.role, b.role) && may_be_one(a.programme, b.programme) &&
         may_be_one(a.actor, b.actor) && may_be_one(a.place, b.place) &&
         (!a.period || !b.period || a.period == b.period);
}

int details_of(const Figure& figure) {
  return !figure.role.empty() + !figure.programme.empty() + !figure.actor.empty() +
         !figure.place.empty() + figure.period.has_value();
}

void add_details(Figure& known, const Figure& figure) {
  const auto add = [](std::string& text, const std::string& more) {
    if (more.size() > text.size()) text = more;
  };
  add(known.role, figure.role);
  add(known.programme, figure.programme);
  add(known.actor, figure.actor);
  add(known.place, figure.place);
  if (!known.period) known.period = figure.period;
}

// What an article states several times, as far as can be told.
struct Mentions {
  Figure known;  // all that is said of it
  text::SourceRange last_sentence;
  std::vector<std::size_t> figures;
};

// Finds what is stated before; in document order.
class Article {
 public:
  void add(const Figure& figure, std::size_t index) {
    std::string number = figure.number.to_string() + ' ' + figure.unit;
    if (figure.upper) number += ' ' + figure.upper->to_string();
    std::vector<Mentions>& known = by_number_[std::move(number)];
    for (Mentions& one : known) {
      const bool tells = is_telling(figure.number) || one.known.sentence.begin < kHead;
      if (!tells || one.last_sentence == figure.sentence || !may_be_one(one.known, figure)) {
        continue;
      }
      one.figures.push_back(index);
      one.last_sentence = figure.sentence;
      add_details(one.known, figure);
      return;
    }
    if (known.size() < kMostMentions) known.push_back({figure, figure.sentence, {index}});
  }

  template <class Each>
  void for_each_stated_again(Each each) const {
    for (const auto& [number, mentions] : by_number_) {
      for (const Mentions& one : mentions) {
        if (one.figures.size() > 1) each(one.figures);
      }
    }
  }

 private:
  std::unordered_map<std::string, std::vector<Mentions>> by_number_;
};

// Of one actor, place and thing; within the article where these are not told.
std::string series_of(const Figure& figure, std::int64_t article_id) {
  if (!figure.is_comparable) return {};
  const bool is_open = figure.actor.empty() || figure.place.empty();
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", is_open ? article_id : 0, figure.unit, figure.role,
                     figure.programme, figure.actor, figure.place);
}

bool lies_in(const fact::Period& period, const fact::Period& other) {
  return other.from <= period.from && period.to <= other.to &&
         (other.from != period.from || other.to != period.to);
}

bool begins_a_year(const fact::Period& period) {
  return period.from.month() == 1 && period.from.day() == 1;
}

struct Earliest {
  bool operator()(const fact::Period& a, const fact::Period& b) const {
    return a.from != b.from ? a.from < b.from : a.to < b.to;
  }
};
template <class Value>
using ByPeriod = std::map<fact::Period, Value, Earliest>;

}  // namespace

void CountedOnce::add(std::int64_t article_id, const std::vector<Figure>& figures,
                      const WordsOf& words_of) {
  std::vector<std::string> series;
  std::map<std::string_view, std::size_t> of_series;
  series.reserve(figures.size());
  for (const Figure& figure : figures) series.push_back(series_of(figure, article_id));
  for (const std::string& one : series) ++of_series[one];
  std::vector<bool> may_be_cumulative;
  for (const std::string& one : series) {
    may_be_cumulative.push_back(!one.empty() && of_series[one] > 1);
  }
  const std::vector<Said> said = said_of(figures, may_be_cumulative, words_of);

  const std::size_t first = verdicts_.size();
  Article article;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    verdicts_.push_back(said[i].is_part ? Verdict::kPart : Verdict::kCounts);
    article.add(figures[i], i);
  }
  article.for_each_stated_again([&](const std::vector<std::size_t>& mentions) {
    // What is a part in one place is none of its own in another.
    const bool is_part = std::any_of(mentions.begin(), mentions.end(),
                                     [&](std::size_t i) { return said[i].is_part; });
    const std::size_t best =
        *std::max_element(mentions.begin(), mentions.end(), [&](std::size_t a, std::size_t b) {
          return details_of(figures[a]) < details_of(figures[b]);
        });
    for (const std::size_t i : mentions) {
      if (!said[i].is_part && (is_part || i != best)) verdicts_[first + i] = Verdict::kRepeated;
    }
  });
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (series[i].empty() || verdicts_[first + i] != Verdict::kCounts) continue;
    if (!figures[i].period && !may_be_cumulative[i]) continue;
    series_[std::move(series[i])].push_back(
        {first + i, article_id, figures[i].number, figures[i].period, said[i].is_cumulative});
  }
}

void CountedOnce::settle(const std::vector<Entry>& series) {
  if (series.size() < 2) return;
  const auto put_least = [](auto& numbers, const auto& key, fact::Decimal number) {
    const auto [known, is_new] = numbers.try_emplace(key, number);
    if (!is_new) known->second = std::min(known->second, number);
  };
  ByPeriod<fact::Decimal> singles;
  std::unordered_map<std::int64_t, fact::Decimal> of_article;
  for (const Entry& entry : series) {
    if (entry.says_so) continue;
    if (entry.period) put_least(singles, *entry.period, entry.number);
    put_least(of_article, entry.article_id, entry.number);
  }
  if (singles.size() > kMostPeriods) return;

  const auto takes_in_another = [&](const Entry& entry) {
    if (entry.says_so) {
      const auto beside = of_article.find(entry.article_id);
      if (beside != of_article.end() && beside->second <= entry.number) return true;
    }
    if (!entry.period || !(entry.says_so || begins_a_year(*entry.period))) return false;
    return std::any_of(singles.begin(), singles.end(), [&](const auto& single) {
      return lies_in(single.first, *entry.period) && single.second <= entry.number;
    });
  };
  std::vector<const Entry*> cumulative;
  // Until one with it is found, which stands for all of the period.
  ByPeriod<std::optional<fact::Decimal>> greatest;
  std::optional<fact::Decimal> greatest_open;
  for (const Entry& entry : series) {
    if (!takes_in_another(entry)) continue;
    cumulative.push_back(&entry);
    if (entry.period) {
      std::optional<fact::Decimal>& known = greatest[*entry.period];
      if (!known || *known < entry.number) known = entry.number;
    } else if (!greatest_open || *greatest_open < entry.number) {
      greatest_open = entry.number;
    }
  }
  if (greatest.size() > kMostPeriods) return;
  for (const Entry* entry : cumulative) {
    bool is_widest = false;
    if (entry->period) {
      std::optional<fact::Decimal>& of_period = greatest.at(*entry->period);
      is_widest = of_period == entry->number &&
                  std::none_of(greatest.begin(), greatest.end(), [&](const auto& other) {
                    return lies_in(*entry->period, other.first);
                  });
      if (is_widest) of_period.reset();
    } else if (greatest_open == entry->number) {
      is_widest = true;
      greatest_open.reset();
    }
    verdicts_[entry->index] = is_widest ? Verdict::kCumulative : Verdict::kNested;
  }
}

std::vector<Verdict> CountedOnce::verdicts() && {
  for (const auto& [name, entries] : series_) settle(entries);
  return std::move(verdicts_);
}

}  // namespace solieu::store
