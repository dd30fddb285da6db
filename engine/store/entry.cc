#include "engine/store/entry.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

// Eight bytes at a time, so that hashing costs next to nothing beside reading. It has only to tell
// two versions of the same article apart, which nobody forges.
class Hash {
 public:
  void add(std::string_view bytes) {
    add_word(bytes.size());
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) add_word(little_endian(bytes.substr(0, 8)));
    add_word(little_endian(bytes));
  }

  std::int64_t value() const { return static_cast<std::int64_t>(state_); }

 private:
  static std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return word;
  }

  void add_word(std::uint64_t word) {
    state_ = (state_ ^ word) * 0x9E3779B97F4A7C15u;
    state_ ^= state_ >> 32;
  }

  std::uint64_t state_ = 0;
};

// The sentence that each fact begins in, widened where a fact goes on beyond it.
std::vector<text::SourceRange> sentences_of(const text::Document& document,
                                            const std::vector<fact::Fact>& facts) {
  if (facts.empty()) return {};
  std::vector<text::SourceRange> all;
  all.reserve(document.sentences().size());
  for (const text::Sentence& sentence : document.sentences()) {
    all.push_back(document.source_range(sentence.span));
  }
  std::vector<text::SourceRange> found;
  found.reserve(facts.size());
  for (const fact::Fact& fact : facts) {
    text::SourceRange range = fact.range;
    const auto after = std::upper_bound(
        all.begin(), all.end(), fact.range.begin,
        [](std::size_t at, const text::SourceRange& sentence) { return at < sentence.begin; });
    if (after != all.begin() && fact.range.begin < std::prev(after)->end) {
      range.begin = std::prev(after)->begin;
      range.end = std::max(range.end, std::prev(after)->end);
    }
    found.push_back(range);
  }
  return found;
}

// Only where promises are checked.
[[maybe_unused]] bool refer_to_facts(const std::vector<fact::Record>& records,
                                     const std::vector<fact::Fact>& facts) {
  return std::all_of(records.begin(), records.end(), [&](const fact::Record& record) {
    const auto is_fact = [&](std::optional<std::size_t> at) { return !at || *at < facts.size(); };
    return is_fact(record.house) && is_fact(record.quantity) && is_fact(record.money) &&
           is_fact(record.directive);
  });
}

}  // namespace

std::int64_t content_hash(const input::RawArticle& raw) {
  Hash hash;
  for (const std::string* part : {&raw.title, &raw.publisher, &raw.author, &raw.text}) {
    hash.add(*part);
  }
  const auto add_period = [&hash](const std::optional<fact::Period>& period) {
    if (!period) return;
    hash.add(period->from.to_string());
    hash.add(period->to.to_string());
  };
  add_period(raw.published);
  // What most texts and streams know nothing of leaves them the hash that they always had.
  for (const text::Span span : raw.furniture) {
    hash.add(std::to_string(span.begin));
    hash.add(std::to_string(span.end));
  }
  const std::string* const more[] = {&raw.encoding, &raw.format, &raw.canonical};
  const bool has_more =
      raw.updated || std::any_of(std::begin(more), std::end(more),
                                 [](const std::string* part) { return !part->empty(); });
  if (has_more) {
    for (const std::string* part : more) hash.add(*part);
    add_period(raw.updated);
  }
  return hash.value();
}

Entry make_entry(input::Article article, std::vector<fact::Fact> facts,
                 std::vector<fact::Record> records, std::int64_t hash) {
  assert(refer_to_facts(records, facts) && "records join facts of their article");
  Entry entry = {std::move(article), std::move(facts), {}, std::move(records), {}, {}, {}, hash};
  const text::Document& document = entry.article.document;
  entry.sentences = sentences_of(document, entry.facts);
  entry.furniture.reserve(entry.article.furniture.size());
  for (const text::Span span : entry.article.furniture) {
    entry.furniture.push_back(document.source_range(span));
  }
  entry.signature = Signature(document, entry.article.furniture);
  entry.index = index_text(text::normalized(entry.article.title), document.text());
  return entry;
}

}  // namespace solieu::store
