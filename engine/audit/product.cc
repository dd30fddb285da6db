#include "engine/audit/product.h"

namespace solieu::audit {
namespace {

using fact::Decimal;
using fact::WideInt;

// No gift is larger, and the products have to fit.
constexpr WideInt kMaxCount = WideInt{1'000'000'000} * kPerOne;
constexpr WideInt kMaxRate = WideInt{1'000'000'000'000} * kPerOne;

std::optional<Product> product(const Bounds& count, Decimal stated_count, const Rate& rate) {
  if (count.most > kMaxCount || rate.bounds.most > kMaxRate) return std::nullopt;
  const auto least = stated_count.times(rate.least);
  const auto most = stated_count.times(rate.most);
  if (!least || !most) return std::nullopt;
  return Product{{count.least * rate.bounds.least / kPerOne,
                  (count.most * rate.bounds.most + kPerOne - 1) / kPerOne},
                 *least,
                 *most};
}

}  // namespace

std::optional<Product> product_of(const FigureLine& line, std::size_t count, std::size_t at,
                                  std::int64_t times) {
  const std::optional<Rate> rate = rate_at(line, at);
  const std::optional<StatedNumber> things = number_at(line, count);
  const auto bounds = things ? bounds_of(*things) : std::nullopt;
  if (!rate || !bounds) return std::nullopt;
  const std::int64_t factor =
      times * rated_per_counted(unit_at(line, count), rate->unit).value_or(1);
  const auto stated = things->value.times(factor);
  if (!stated || bounds->most > kMaxCount / factor) return std::nullopt;
  return product({bounds->least * factor, bounds->most * factor}, *stated, *rate);
}

std::optional<Product> multiple_of(const FigureLine& line, std::size_t at, std::int64_t times) {
  std::optional<Rate> rate = rate_at(line, at);
  if (!rate) rate = rate_of_period_at(line, at);
  const auto bounds = exact_bounds(times);
  if (!rate || !bounds) return std::nullopt;
  // Nobody sets what comes in together: 24 of "24 tỷ đồng mỗi năm" was rounded.
  const auto rounded = line[at].number ? bounds_of(*line[at].number) : std::nullopt;
  if (rate->unit.empty() && rounded && !rate->is_average) rate->bounds = *rounded;
  return product(*bounds, times, *rate);
}

std::optional<Product> sum(const Product& a, const Product& b) {
  const auto least = a.least.plus(b.least);
  const auto most = a.most.plus(b.most);
  if (!least || !most) return std::nullopt;
  return Product{sum(a.bounds, b.bounds), *least, *most};
}

std::optional<StatedNumber> in_unit_of(const FigureLine& line, std::size_t i, std::size_t rate) {
  const bool is_money = line[i].kind == Figure::Kind::kMoney;
  if (is_money != (line[rate].kind == Figure::Kind::kMoney)) return std::nullopt;
  const auto factor = rated_per_counted(unit_at(line, i), unit_at(line, rate));
  std::optional<StatedNumber> number = number_at(line, i);
  if (!factor || !number) return std::nullopt;
  const auto value = number->value.times(*factor);
  const auto step = number->step.times(*factor);
  if (!value || !step) return std::nullopt;
  number->value = *value;
  number->step = *step;
  return number;
}

bool is_count_for(const FigureLine& line, std::size_t i, const Rate& rate) {
  const Figure& figure = line[i];
  if (figure.kind == Figure::Kind::kBare) {
    return !rate.unit.empty() && unit_at(line, i) == rate.unit && number_at(line, i);
  }
  if (figure.kind != Figure::Kind::kCount || figure.whole || !figure.number) return false;
  const std::optional<Rate> own = rate_at(line, i);
  return !(own && !own->unit.empty()) && rated_per_counted(figure.unit, rate.unit).has_value();
}

}  // namespace solieu::audit
