#include "cli/numbers.h"

#include <algorithm>
#include <array>
#include <boost/locale/formatting.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>
#include <locale>
#include <sstream>
#include <utility>

#include "engine/fact/number.h"
#include "engine/text/normalize.h"

namespace solieu::cli {
namespace {

namespace bl = boost::locale;

// Vietnamese numbers and order from ICU's own data, so that the system needs no such locale. Made
// at first use: it takes longer than the start of the program.
const std::locale& vietnamese() {
  static const std::locale locale = [] {
    bl::localization_backend_manager backends = bl::localization_backend_manager::global();
    backends.select("icu");
    return bl::generator(backends).generate("vi_VN.UTF-8");
  }();
  return locale;
}

struct ScaleWord {
  std::string_view word;  // without marks
  std::int64_t scale;
};
constexpr std::array<ScaleWord, 7> kScaleWords = {{{"nghin", 1'000},
                                                   {"ngan", 1'000},
                                                   {"trieu", 1'000'000},
                                                   {"tr", 1'000'000},
                                                   {"ty", 1'000'000'000},
                                                   {"ti", 1'000'000'000},
                                                   {"van", 10'000}}};
constexpr std::array<std::string_view, 5> kCurrencyWords = {"dong", "d", "vnd", "₫", "%"};

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const bool is_number = !text.empty() && text.front() >= '0' && text.front() <= '9';
  const std::size_t end =
      is_number ? text.find_first_not_of("0123456789.,") : text.find_first_of(" 0123456789");
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(word.size());
  return word;
}

// "1 tỷ 200 triệu": parts, each smaller than the one before.
std::optional<fact::Decimal> read_scaled_figures(std::string_view text) {
  fact::Decimal sum;
  std::optional<fact::Decimal> part;
  const auto end_part = [&] {
    const auto next = part ? sum.plus(*part) : std::nullopt;
    part.reset();
    if (!next) return false;
    sum = *next;
    return true;
  };
  bool scaled = true;
  std::int64_t last_scale = 0;  // just before the word
  bool ended = false;           // a currency word closes the amount
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    if (ended) return std::nullopt;
    if (word.front() >= '0' && word.front() <= '9') {
      if (!scaled || (part && !end_part())) return std::nullopt;
      last_scale = 0;
      part = fact::read_figures(word, fact::NumberUse::kMeasure, fact::DecimalMark::kComma);
      if (!part) return std::nullopt;
      scaled = false;
      continue;
    }
    if (!part) return std::nullopt;
    bool known = false;
    if (word == "ruoi" && last_scale > 0) {  // "1 tỷ rưỡi": and half of one
      part = part->plus(last_scale / 2);
      if (!part) return std::nullopt;
      last_scale = 0;
      known = true;
    }
    for (const auto& [name, scale] : kScaleWords) {
      if (word != name) continue;
      part = part->times(scale);
      last_scale = scale;
      known = scaled = true;
      if (!part) return std::nullopt;
    }
    for (const std::string_view name : kCurrencyWords) {
      if (word == name) known = ended = true;
    }
    if (!known) return std::nullopt;
  }
  // "1 tỷ 200" may mean 200 triệu: not ours to guess.
  if (!part || (!scaled && sum != fact::Decimal()) || !end_part()) return std::nullopt;
  return sum;
}

}  // namespace

std::string in_figures(const fact::Decimal& number) {
  const std::string plain = number.to_string();
  const bool negative = plain.starts_with('-');
  const std::size_t point = std::min(plain.find('.'), plain.size());
  static std::ostringstream formatter = [] {
    std::ostringstream stream;
    stream.imbue(vietnamese());
    stream << bl::as::number;
    return stream;
  }();
  formatter.str({});
  formatter << std::stoll(plain.substr(negative ? 1 : 0, point));
  std::string figures(negative ? 1 : 0, '-');
  figures += formatter.str();
  if (point < plain.size()) figures.append(",").append(plain, point + 1);
  return figures;
}

std::string count_in_figures(std::size_t count) {
  return in_figures(static_cast<std::int64_t>(count));
}

std::optional<fact::Decimal> read_amount(std::string_view text) {
  if (auto plain = fact::Decimal::parse(text); plain && text.find('.') == text.npos) return plain;
  const std::string normalized = text::normalized(text);
  if (auto number = read_scaled_figures(text::fold_marks(normalized))) return number;
  if (auto number = fact::read_words(text::fold_case(normalized))) return number;
  return std::nullopt;
}

bool comes_before(const std::string& a, const std::string& b) { return vietnamese()(a, b); }

std::string sort_key(const std::string& text) {
  return std::use_facet<std::collate<char>>(vietnamese())
      .transform(text.data(), text.data() + text.size());
}

}  // namespace solieu::cli
