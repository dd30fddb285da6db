#include "engine/extract/mention.h"

#include <algorithm>

#include "engine/text/normalize.h"

namespace solieu::extract {
namespace {

using fact::Decimal;
using grammar::Reader;
using grammar::Slot;
using grammar::Yield;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// Whether `plain` would leave it as it is: nearly always.
bool has_single_blanks(std::string_view text) {
  bool before = true;
  for (const char c : text) {
    const bool blank = is_blank(c);
    if (blank && (before || c != ' ')) return false;
    before = blank;
  }
  return !before;
}

std::optional<Decimal> read_number(const Slot& slot, const text::Document& document,
                                   text::Span span, fact::DecimalMark mark) {
  const std::string_view text = document.text();
  switch (slot.reader) {
    case Reader::kNumber:
      return fact::read_figures(text.substr(span.begin, span.size()), fact::NumberUse::kMeasure,
                                mark);
    case Reader::kCount:
      return fact::read_figures(text.substr(span.begin, span.size()), fact::NumberUse::kCount,
                                mark);
    case Reader::kInteger: {
      std::string_view digits = text.substr(span.begin, span.size());
      while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
      return Decimal::parse(digits);
    }
    case Reader::kWords:
      return fact::read_words(folded(document, span));
    case Reader::kRoman: {
      const auto value = fact::read_roman(text.substr(span.begin, span.size()));
      return value ? std::optional<Decimal>(Decimal(*value)) : std::nullopt;
    }
    case Reader::kList: {
      const grammar::ListValue* value = slot.list->find(folded(document, span));
      if (value == nullptr || !std::holds_alternative<Decimal>(*value)) return std::nullopt;
      return std::get<Decimal>(*value);
    }
    case Reader::kText:
      break;
  }
  return std::nullopt;
}

std::string read_text(const Slot& slot, const text::Document& document, text::Span span) {
  if (slot.list != nullptr) {
    const grammar::ListValue* value = slot.list->find(folded(document, span));
    if (value != nullptr && std::holds_alternative<std::string>(*value)) {
      return std::get<std::string>(*value);
    }
  }
  return plain(document.text(), span);
}

}  // namespace

std::string plain(std::string_view text, text::Span span) {
  const std::string_view raw = text.substr(span.begin, span.size());
  if (has_single_blanks(raw)) return std::string(raw);
  std::string made;
  for (const char c : raw) {
    if (!is_blank(c)) {
      made += c;
    } else if (!made.empty() && made.back() != ' ') {
      made += ' ';
    }
  }
  while (!made.empty() && made.back() == ' ') made.pop_back();
  return made;
}

std::string folded(const text::Document& document, text::Span span) {
  return plain(document.folded(), span);
}

std::string between(const text::Document& document, std::size_t begin, std::size_t end) {
  return begin < end ? folded(document, {begin, end}) : "";
}

void Fields::set(std::string_view field, Value value) {
  for (auto& [name, old] : values_) {
    if (name == field) {
      old = std::move(value);
      return;
    }
  }
  values_.emplace_back(field, std::move(value));
}

const Fields::Value* Fields::find(std::string_view field) const {
  for (const auto& [name, value] : values_) {
    if (name == field) return &value;
  }
  return nullptr;
}

std::optional<Decimal> Fields::number(std::string_view field) const {
  const Value* value = find(field);
  if (value == nullptr || !std::holds_alternative<Decimal>(*value)) return std::nullopt;
  return std::get<Decimal>(*value);
}

std::optional<int> Fields::integer(std::string_view field) const {
  const auto value = number(field);
  if (!value) return std::nullopt;
  const auto whole = value->whole();
  if (!whole || *whole < -1'000'000'000 || *whole > 1'000'000'000) return std::nullopt;
  return static_cast<int>(*whole);
}

std::string Fields::text(std::string_view field) const {
  const Value* value = find(field);
  if (value == nullptr || !std::holds_alternative<std::string>(*value)) return "";
  return std::get<std::string>(*value);
}

bool read_fields(const std::vector<Yield>& yields, const std::vector<Slot>& slots,
                 const grammar::Captures& captures, const text::Document& document,
                 fact::DecimalMark mark, Fields& fields) {
  for (const Yield& yield : yields) {
    if (const auto* fixed = std::get_if<std::string>(&yield.value)) {
      fields.set(yield.field, *fixed);
    } else if (const auto* whole = std::get_if<Decimal>(&yield.value)) {
      fields.set(yield.field, *whole);
    } else if (const auto* sum = std::get_if<Yield::Sum>(&yield.value)) {
      std::optional<Decimal> total;
      for (const std::vector<std::size_t>& product : *sum) {
        std::optional<Decimal> term;
        for (const std::size_t slot : product) {
          if (captures[slot].empty()) continue;
          const auto factor = read_number(slots[slot], document, captures[slot], mark);
          if (!factor) return false;
          term = term ? term->times(*factor) : factor;
          if (!term) return false;
        }
        if (!term) continue;
        total = total ? total->plus(*term) : term;
        if (!total) return false;
      }
      if (total) fields.set(yield.field, *total);
    } else {
      std::string filled;
      bool any = false;
      for (const Yield::Piece& piece : std::get<Yield::Template>(yield.value)) {
        if (!piece.slot) {
          filled += piece.text;
        } else if (!captures[*piece.slot].empty()) {
          filled += read_text(slots[*piece.slot], document, captures[*piece.slot]);
          any = true;
        }
      }
      if (any) fields.set(yield.field, std::move(filled));
    }
  }
  return true;
}

}  // namespace solieu::extract
