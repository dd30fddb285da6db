#include "engine/audit/quotient.h"

namespace solieu::audit {

using fact::Decimal;
using fact::WideInt;

std::optional<Decimal> quotient(Decimal dividend, Decimal divisor, Decimal step) {
  WideInt above = dividend.units();
  WideInt below = WideInt{divisor.units()} * step.units();
  const int scale = divisor.scale() + step.scale();
  for (int at = dividend.scale(); at < scale; ++at) above *= 10;
  for (int at = scale; at < dividend.scale(); ++at) below *= 10;
  if (below == 0) return std::nullopt;
  return Decimal::from_units((2 * above + below) / (2 * below) * step.units(), step.scale());
}

}  // namespace solieu::audit
