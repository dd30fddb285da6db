#include "engine/grammar/expression.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <mutex>

namespace solieu::grammar {
namespace {

// A token edge: no letter or digit goes on here, and no separator that joins digits.
constexpr std::string_view kEdge = "(?:[^A-Za-z0-9\\x{80}-\\x{10FFFF}.,]|[.,](?:[^0-9]|\\z)|\\z)";
constexpr std::string_view kEdgeBefore = "(?:\\A|[^A-Za-z0-9\\x{80}-\\x{10FFFF}])";
constexpr int kMostGroups =
    static_cast<int>(kMostSlots) + 2;  // the whole, what counts of it, slots
// A set is worth compiling for many members that are tried often: one article has few candidates.
constexpr std::size_t kFewMembers = 3;
constexpr int kUsesBeforeCompiling = 200;

RE2::Options options() {
  RE2::Options made;
  made.set_longest_match(true);
  made.set_log_errors(false);
  made.set_max_mem(int64_t{64} << 20);
  return made;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::string framed(const std::string& re2, Place place, bool ends_in_mark) {
  switch (place) {
    case Place::kHere:
      return "(" + re2 + ")" + (ends_in_mark ? "" : std::string(kEdge));
    case Place::kBefore:
      return std::string(kEdgeBefore) + "(" + re2 + ")\\s*\\z";
    case Place::kAfter:
      break;
  }
  return "\\s*(" + re2 + ")" + (ends_in_mark ? "" : std::string(kEdge));
}

}  // namespace

struct Expression::Compiled {
  std::once_flag once;
  std::unique_ptr<RE2> re2;
};

Expression::Expression(std::string re2, Place place, bool ends_in_mark)
    : source_(framed(re2, place, ends_in_mark)),
      place_(place),
      compiled_(std::make_unique<Compiled>()) {}
Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

const Expression::Compiled& Expression::compiled() const {
  std::call_once(compiled_->once,
                 [this] { compiled_->re2 = std::make_unique<RE2>(source_, options()); });
  return *compiled_;
}

std::optional<std::string> Expression::fault() const {
  const RE2& re2 = *compiled().re2;
  if (!re2.ok()) return re2.error();
  if (re2.NumberOfCapturingGroups() + 1 > kMostGroups) return "too many slots in one pattern";
  return std::nullopt;
}

namespace {

std::optional<Match> run(const RE2& re2, std::string_view text, std::size_t begin, std::size_t end,
                         RE2::Anchor anchor) {
  assert(re2.ok() && "expressions are checked when a grammar is loaded");
  std::array<re2::StringPiece, kMostGroups> groups;
  const int count = re2.NumberOfCapturingGroups() + 1;
  // RE2 is shown the window alone, so that \A and \z are its borders.
  const re2::StringPiece window = piece(text.substr(begin, end - begin));
  std::size_t window_end = window.size();
  // On a small window RE2 reads captures at once, step by step. Its automaton first tells where a
  // match ends, if there is one: captures are then read from that much.
  if (anchor == RE2::ANCHOR_START) {
    if (!re2.Match(window, 0, window_end, anchor, groups.data(), 1)) return std::nullopt;
    window_end = groups[0].size();
  }
  if (!re2.Match(window, 0, window_end, anchor, groups.data(), count)) return std::nullopt;
  const auto span = [&](const re2::StringPiece& group) {
    if (group.data() == nullptr) return text::Span{};
    const auto at = static_cast<std::size_t>(group.data() - text.data());
    return text::Span{at, at + group.size()};
  };
  Match match;
  match.whole = span(groups[1]);
  for (int i = 2; i < count; ++i)
    match.captures.push_back(span(groups[static_cast<std::size_t>(i)]));
  return match;
}

}  // namespace

std::optional<Match> Expression::match(std::string_view text, std::size_t at,
                                       std::size_t limit) const {
  const RE2& re2 = *compiled().re2;
  if (place_ == Place::kBefore) return run(re2, text, limit, at, RE2::UNANCHORED);
  return run(re2, text, at, limit, RE2::ANCHOR_START);
}

bool Expression::matches(std::string_view text, std::size_t at, std::size_t limit) const {
  const RE2& re2 = *compiled().re2;
  const bool before = place_ == Place::kBefore;
  const re2::StringPiece window =
      piece(before ? text.substr(limit, at - limit) : text.substr(at, limit - at));
  return re2.Match(window, 0, window.size(), before ? RE2::UNANCHORED : RE2::ANCHOR_START, nullptr,
                   0);
}

std::optional<Match> Expression::search(std::string_view text, std::size_t at,
                                        std::size_t limit) const {
  return run(*compiled().re2, text, at, limit, RE2::UNANCHORED);
}

struct ExpressionSet::Compiled {
  std::once_flag once;
  std::vector<const Expression*> members;
  std::unique_ptr<RE2::Set> set;
  std::atomic<int> uses = 0;

  const RE2::Set& get() {
    std::call_once(once, [this] {
      set = std::make_unique<RE2::Set>(options(), RE2::ANCHOR_START);
      for (const Expression* member : members) {
        [[maybe_unused]] const int index = set->Add(member->source(), nullptr);
        assert(index >= 0 && "expressions are checked when a grammar is loaded");
      }
      [[maybe_unused]] const bool compiled = set->Compile();
      assert(compiled && "RE2 has room for a rule set");
    });
    return *set;
  }
};

ExpressionSet::ExpressionSet(const std::vector<const Expression*>& members)
    : compiled_(std::make_unique<Compiled>()) {
  compiled_->members = members;
}
ExpressionSet::~ExpressionSet() = default;
ExpressionSet::ExpressionSet(ExpressionSet&&) noexcept = default;
ExpressionSet& ExpressionSet::operator=(ExpressionSet&&) noexcept = default;

void ExpressionSet::match(std::string_view text, std::size_t at, std::size_t limit,
                          std::vector<int>& hits) const {
  const std::size_t first = hits.size();
  const std::size_t size = compiled_->members.size();
  if (size <= kFewMembers ||
      (compiled_->uses < kUsesBeforeCompiling && compiled_->uses++ < kUsesBeforeCompiling)) {
    for (std::size_t i = 0; i < size; ++i) hits.push_back(static_cast<int>(i));
    return;
  }
  std::vector<int> found;
  compiled_->get().Match(piece(text.substr(at, limit - at)), &found);
  hits.insert(hits.end(), found.begin(), found.end());
  std::sort(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end());
}

}  // namespace solieu::grammar
