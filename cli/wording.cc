#include "cli/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/message.h"
#include "cli/numbers.h"
#include "engine/text/normalize.h"

namespace solieu::cli {
namespace {

constexpr std::array kDataWords = {
    mark("money"),
    mark("house"),
    mark("directive"),
    mark("quantity"),
    mark("percent"),
    mark("date"),
    mark("raised"),
    mark("support"),
    mark("disbursed"),
    mark("loan_balance"),
    mark("value"),
    mark("cost"),
    mark("revenue"),
    mark("fund"),
    mark("build"),
    mark("repair"),
    mark("handover"),
    mark("remove"),
    mark("up"),
    mark("down"),
    mark("reach"),
    mark("share"),
    mark("organization"),
    mark("place"),
    mark("person"),
    // What bodies are …
    mark("party"),
    mark("front"),
    mark("union"),
    mark("women"),
    mark("farmers"),
    mark("veterans"),
    mark("youth"),
    mark("association"),
    mark("council"),
    mark("government"),
    mark("court"),
    mark("force"),
    mark("bank"),
    mark("company"),
    mark("cooperative"),
    mark("school"),
    mark("hospital"),
    // … and places.
    mark("province"),
    mark("district"),
    mark("commune"),
    mark("village"),
};

std::string compared(fact::Comparator comparator, const std::string& figure) {
  switch (comparator) {
    case fact::Comparator::kEqual:
      return figure;
    case fact::Comparator::kGreater:
      return tr("over {}", figure);
    case fact::Comparator::kAtLeast:
      return tr("at least {}", figure);
    case fact::Comparator::kLess:
      return tr("under {}", figure);
    case fact::Comparator::kAtMost:
      return tr("at most {}", figure);
    case fact::Comparator::kAlmost:
      return tr("almost {}", figure);
    case fact::Comparator::kApproximate:
      return tr("about {}", figure);
  }
  return figure;
}

std::string range(const fact::Decimal& from, const std::optional<fact::Decimal>& to) {
  return to ? fmt::format("{}–{}", in_figures(from), in_figures(*to)) : in_figures(from);
}

std::string in_currency(const std::string& figures, std::string_view currency) {
  return fmt::format("{} {}", figures, currency == "VND" ? "đ" : currency);
}

std::string in_words(fact::Day day) {
  return fmt::format("{:02}/{:02}/{}", day.day(), day.month(), day.year());
}

// Parts that are stated, with "; " between.
class Parts {
 public:
  Parts& add(const std::string& part) {
    if (part.empty()) return *this;
    if (!text_.empty()) text_ += "; ";
    text_ += part;
    return *this;
  }
  std::string text() const { return text_; }

 private:
  std::string text_;
};

struct Figure {
  std::string operator()(const fact::Money& money) const {
    std::string figure = in_currency(range(money.amount, money.amount_max), money.currency);
    if (!money.per.empty()) figure.append("/").append(money.per);
    return compared(money.comparator, figure);
  }
  std::string operator()(const fact::House& house) const {
    return compared(house.comparator, in_figures(house.count) + " căn");
  }
  std::string operator()(const fact::Directive& directive) const {
    return directive.symbol.empty() ? directive.name : directive.symbol;
  }
  std::string operator()(const fact::Quantity& quantity) const {
    std::string figure = range(quantity.number, quantity.number_max);
    if (quantity.of) figure.append("/").append(in_figures(*quantity.of));
    if (!quantity.unit.empty()) figure.append(" ").append(quantity.unit);
    return compared(quantity.comparator, figure);
  }
  std::string operator()(const fact::Percent& percent) const {
    return compared(percent.comparator, in_figures(percent.value) + "%");
  }
  std::string operator()(const fact::Date& date) const { return cli::in_words(date.period); }
  std::string operator()(const fact::Organization& organization) const { return organization.name; }
  std::string operator()(const fact::Place& place) const { return place.name; }
  std::string operator()(const fact::Person& person) const { return person.name; }
  std::string operator()(const fact::Other& other) const {
    Parts parts;
    for (const auto& [name, field] : other.fields) {
      if (const auto* number = std::get_if<fact::Decimal>(&field)) parts.add(in_figures(*number));
    }
    return parts.text();
  }
};

struct Details {
  std::string operator()(const fact::Money& money) const { return in_language(money.role); }
  std::string operator()(const fact::House& house) const {
    return Parts()
        .add(in_language(house.action))
        .add(house.programme)
        .add(house.money ? in_currency(in_figures(*house.money), "VND") : std::string())
        .text();
  }
  std::string operator()(const fact::Directive& directive) const {
    return Parts()
        .add(directive.doc_type)
        .add(directive.date ? in_words(*directive.date) : std::string())
        .add(directive.issuer)
        .add(directive.term.empty() ? std::string() : fmt::format("khóa {}", directive.term))
        .text();
  }
  std::string operator()(const fact::Quantity& /*quantity*/) const { return {}; }
  std::string operator()(const fact::Percent& percent) const {
    return in_language(percent.direction);
  }
  std::string operator()(const fact::Date& /*date*/) const { return {}; }
  std::string operator()(const fact::Organization& organization) const {
    return in_language(organization.kind);
  }
  std::string operator()(const fact::Place& place) const {
    return Parts().add(in_language(place.level)).add(place.within).text();
  }
  std::string operator()(const fact::Person& person) const { return person.title; }
  std::string operator()(const fact::Other& other) const {
    Parts parts;
    for (const auto& [name, field] : other.fields) {
      if (const auto* words = std::get_if<std::string>(&field)) parts.add(*words);
    }
    return parts.text();
  }
};

}  // namespace

std::string figure_of(const fact::Value& value) { return std::visit(Figure(), value); }

Shown figure_cell(const fact::Value& value, const Output& out) {
  constexpr std::size_t kWidest = 32;
  const Shown figure = shown(figure_of(value));
  return out.width() > 0 ? cut(figure, kWidest) : figure;
}

std::string details_of(const fact::Value& value) { return std::visit(Details(), value); }

std::string actor_of(const fact::Value& value) {
  return std::visit(
      [](const auto& stated) -> std::string {
        if constexpr (requires { stated.actor; }) return stated.actor;
        return {};
      },
      value);
}

std::string in_words(const fact::Period& period) {
  switch (period.granularity) {
    case fact::Granularity::kDay:
      return in_words(period.from);
    case fact::Granularity::kMonth:
      return fmt::format("{:02}/{}", period.from.month(), period.from.year());
    case fact::Granularity::kYear:
      return std::to_string(period.from.year());
    default:
      return fmt::format("{} – {}", in_words(period.from), in_words(period.to));
  }
}

std::string in_brief(const fact::Period& period) {
  const auto& [from, to, granularity] = period;
  if (granularity == fact::Granularity::kDay || granularity == fact::Granularity::kMonth ||
      granularity == fact::Granularity::kYear) {
    return in_words(period);
  }
  const auto last_month = fact::month_period(to.year(), to.month());
  const bool has_whole_months = from.day() == 1 && last_month && last_month->to == to;
  const bool is_in_one_year = from.year() == to.year();
  std::string first = has_whole_months ? fmt::format("{:02}", from.month())
                                       : fmt::format("{:02}/{:02}", from.day(), from.month());
  if (!is_in_one_year) first += fmt::format("/{}", from.year());
  return fmt::format(
      "{}–{}", first,
      has_whole_months ? fmt::format("{:02}/{}", to.month(), to.year()) : in_words(to));
}

std::string in_iso(const fact::Period& period) {
  switch (period.granularity) {
    case fact::Granularity::kDay:
      return period.from.to_string();
    case fact::Granularity::kMonth:
      return period.from.to_string().substr(0, 7);
    case fact::Granularity::kYear:
      return period.from.to_string().substr(0, 4);
    default:
      return fmt::format("{}/{}", period.from.to_string(), period.to.to_string());
  }
}

std::string in_language(std::string_view data_word) {
  const auto known = std::find(kDataWords.begin(), kDataWords.end(), data_word);
  return known == kDataWords.end() ? std::string(data_word) : tr(*known);
}

std::string data_word_of(std::string_view typed) {
  const auto folded = [](std::string_view text) {
    return text::fold_marks(text::normalized(text));
  };
  const std::string wanted = folded(typed);
  for (const char* word : kDataWords) {
    if (folded(tr(word)) == wanted) return word;
  }
  return std::string(typed);
}

}  // namespace solieu::cli
