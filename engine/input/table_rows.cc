#include "engine/input/table_rows.h"

#include <algorithm>
#include <utility>

namespace solieu::input {
namespace {

constexpr std::size_t kMostColumns = 1000;

}  // namespace

char separator_of(std::string_view head) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {'\t', ';', ','}) {
    const auto count = std::count(head.begin(), head.end(), separator);
    if (count > most) {
      most = count;
      best = separator;
    }
  }
  return best;
}

TableRows::End TableRows::next(Row& row) {
  row.clear();
  cell_.clear();
  size_ = 0;
  row_line_ = line_;
  bool any = false, quoted = false, after_quote = false;
  while (const auto c = take()) {
    any = true;
    if (++size_ > longest_ || row.size() > kMostColumns) return pass_over(quoted);
    if (quoted) {
      if (*c != '"') {
        cell_ += *c;
      } else if (peek() == '"') {
        cell_ += *take();
      } else {
        quoted = false;
        after_quote = true;
      }
    } else if (*c == '"' && cell_.empty() && !after_quote) {
      quoted = true;
    } else if (*c == separator_) {
      row.push_back(std::exchange(cell_, {}));
      after_quote = false;
    } else if (*c == '\n' || (*c == '\r' && peek() != '\n')) {
      row.push_back(std::exchange(cell_, {}));
      return End::kRow;
    } else if (*c != '\r') {
      cell_ += *c;
    }
  }
  if (quoted) return End::kOpenQuote;
  if (!any) return End::kTable;
  row.push_back(std::exchange(cell_, {}));
  return End::kRow;
}

std::optional<char> TableRows::peek() {
  if (at_ == held_.size()) {
    held_.resize(std::size_t{64} << 10);
    held_.resize(source_.take(held_.data(), held_.size()));
    at_ = 0;
  }
  return held_.empty() ? std::nullopt : std::optional(held_[at_]);
}

std::optional<char> TableRows::take() {
  const auto c = peek();
  if (c) ++at_;
  if (c == '\n') ++line_;
  return c;
}

TableRows::End TableRows::pass_over(bool quoted) {
  while (const auto c = take()) {
    if (*c == '"') quoted = !quoted;
    if (*c == '\n' && !quoted) break;
  }
  return End::kTooLong;
}

}  // namespace solieu::input
