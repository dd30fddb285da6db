#include "engine/fact/tally.h"

namespace solieu::fact {
namespace {

double ratio_of(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Tally::precision() const { return ratio_of(hits, hits + extra); }

double Tally::recall() const { return ratio_of(hits, hits + missed); }

double Tally::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

Tally& Tally::operator+=(const Tally& other) {
  hits += other.hits;
  extra += other.extra;
  missed += other.missed;
  return *this;
}

double Share::ratio() const { return ratio_of(right, of); }

Share& Share::operator+=(const Share& other) {
  right += other.right;
  of += other.of;
  return *this;
}

}  // namespace solieu::fact
