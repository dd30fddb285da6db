#include "engine/store/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/store/attribution.h"
#include "engine/store/fact_table.h"

namespace solieu::store {
namespace {

constexpr std::size_t kMarkDistance = 256;  // bytes
constexpr auto kReading = "read a fact";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

// Only the days are stored.
std::optional<fact::Period> read_days(const Statement& row, int column) {
  const auto first = fact::Day::parse(row.text(column));
  const auto last = fact::Day::parse(row.text(column + 1));
  if (!first || !last) return std::nullopt;
  for (const auto& period :
       {std::optional(fact::day_period(*first)), fact::month_period(first->year(), first->month()),
        fact::year_period(first->year())}) {
    if (period && period->from == *first && period->to == *last) return period;
  }
  return fact::day_range(*first, *last);
}

ArticleInfo read_article_info(const Statement& row, int column) {
  return {row.integer(column),        row.text(column + 1), row.text(column + 2),
          read_days(row, column + 3), row.text(column + 5), row.text(column + 6)};
}

void read_fact(const Statement& row, int column, StoredFact& fact) {
  const auto position = [&row](int at) { return static_cast<std::size_t>(row.integer(at)); };
  fact.id = row.integer(column);
  fact.fact.range = {position(column + 1), position(column + 2)};
  fact.fact.text = row.text(column + 3);
  fact.fact.rule = row.text(column + 4);
  fact.sentence_range = {position(column + 5), position(column + 6)};
}

RecordRow read_record(const Statement& row, int column) {
  const auto position = [&row](int at) { return static_cast<std::size_t>(row.integer(at)); };
  const auto id = [&row](int at) {
    return row.is_null(at) ? std::nullopt : std::optional(row.integer(at));
  };
  RecordRow read;
  read.id = row.integer(column);
  read.record.range = {position(column + 1), position(column + 2)};
  read.record.actor = row.text(column + 3);
  read.record.action = row.text(column + 4);
  read.record.beneficiary = row.text(column + 5);
  read.record.place = row.text(column + 6);
  read.record.period = read_period(row, column + 7);
  read.house = id(column + 10);
  read.quantity = id(column + 11);
  read.money = id(column + 12);
  read.directive = id(column + 13);
  return read;
}

fact::Value ValueReader::read(const std::string& type, std::int64_t fact_id) {
  const FactTable* table = fact_table(type);
  const std::string key = table != nullptr ? type : "";
  auto found = by_type_.find(key);
  if (found == by_type_.end()) {
    const std::string sql =
        table != nullptr
            ? fmt::format("SELECT {} FROM {} WHERE fact_id = ?", table->column_list(), table->name)
            : "SELECT name, number, text FROM other_field WHERE fact_id = ? ORDER BY position";
    found = by_type_.emplace(key, connection_.prepare(sql, kReading)).first;
  }
  Statement& row = found->second;
  row.set(1, fact_id);
  fact::Value value;
  if (table != nullptr) {
    if (row.step()) value = read_value(row, 0, type);
  } else {
    fact::Other other = {type, {}};
    while (row.step()) {
      if (row.is_null(1)) {
        other.fields.emplace_back(row.text(0), row.text(2));
      } else {
        other.fields.emplace_back(row.text(0), row.decimal(1));
      }
    }
    value = std::move(other);
  }
  row.reset();
  return value;
}

SentenceCutter::SentenceCutter(std::string text) : text_(std::move(text)) {
  std::size_t code_points = 0;
  for (std::size_t at = 0; at < text_.size(); at += kMarkDistance) {
    marks_.push_back(code_points);
    const std::string_view part = std::string_view(text_).substr(at, kMarkDistance);
    code_points += static_cast<std::size_t>(
        std::count_if(part.begin(), part.end(), [](char c) { return !is_continuation(c); }));
  }
}

std::size_t SentenceCutter::byte_of(std::size_t code_point) const {
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), code_point);
  if (after == marks_.begin()) return 0;
  const auto mark = static_cast<std::size_t>(after - marks_.begin()) - 1;
  std::size_t at = mark * kMarkDistance;
  std::size_t left = code_point - marks_[mark];
  const auto skip_to_code_point = [&] {
    while (at < text_.size() && is_continuation(text_[at])) ++at;
  };
  skip_to_code_point();
  for (; left > 0 && at < text_.size(); --left) {
    ++at;
    skip_to_code_point();
  }
  return at;
}

std::string_view SentenceCutter::cut(text::SourceRange range) const {
  const std::size_t begin = byte_of(range.begin);
  return std::string_view(text_).substr(begin, std::max(begin, byte_of(range.end)) - begin);
}

SentenceReader::SentenceReader(Connection& connection)
    : find_text_(connection.prepare("SELECT text FROM article WHERE id = ?", "read an article")) {}

const SentenceCutter& SentenceReader::of_article(std::int64_t id) {
  if (id != article_id_) {
    find_text_.set(1, id);
    cutter_ = SentenceCutter(find_text_.step() ? find_text_.text(0) : std::string());
    find_text_.reset();
    article_id_ = id;
  }
  return cutter_;
}

}  // namespace solieu::store
