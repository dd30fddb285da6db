#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/columns.h"
#include "cli/message.h"
#include "cli/numbers.h"
#include "cli/output.h"

namespace solieu::cli {
namespace {

constexpr std::chrono::milliseconds kBetweenDrawings(100);
constexpr std::size_t kBarWidth = 24;

std::string megabytes(double bytes) {
  const auto tenths = fact::Decimal::from_units(static_cast<std::int64_t>(bytes / 1e5), 1);
  return in_figures(tenths.value_or(fact::Decimal()));
}

std::string minutes(double seconds) {
  const auto whole = static_cast<std::int64_t>(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(int descriptor) : descriptor_(descriptor), width_(terminal_width(descriptor)) {}

std::string Progress::line(std::size_t bytes, std::size_t total, std::size_t articles) const {
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  const double rate = static_cast<double>(bytes) / std::max(seconds, 0.001);
  std::string text;
  if (total > 0) {
    const double share = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total));
    const auto filled = static_cast<std::size_t>(share * kBarWidth);
    text = fmt::format("[{}{}] {:3.0f}%  ", std::string(filled, '#'),
                       std::string(kBarWidth - filled, ' '), share * 100);
    const double left = rate > 0 ? static_cast<double>(total - std::min(total, bytes)) / rate : 0;
    text += tr("{} of {} MB, {} MB/s, {} left", megabytes(static_cast<double>(bytes)),
               megabytes(static_cast<double>(total)), megabytes(rate), minutes(left));
  } else {
    text = tr("{} MB, {} MB/s", megabytes(static_cast<double>(bytes)), megabytes(rate));
  }
  text += ", ";
  text +=
      tr_n("{} article", "{} articles", articles, in_figures(static_cast<std::int64_t>(articles)));
  return cut({text, {}}, width_ - 1).text;
}

void Progress::show(std::size_t bytes, std::size_t total, std::size_t articles) {
  if (width_ == 0) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetweenDrawings;
  write_message(descriptor_, fmt::format("\r\033[K{}", line(bytes, total, articles)));
  is_drawn_ = true;
}

void Progress::clear() {
  if (is_drawn_) write_message(descriptor_, "\r\033[K");
  is_drawn_ = false;
}

}  // namespace solieu::cli
