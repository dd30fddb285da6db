#include "engine/store/figure_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/text/normalize.h"

namespace solieu::store {
namespace {

constexpr std::array<std::string_view, 6> kOpensParts = {"trong đó", "trong số đó", "bao gồm",
                                                         "gồm",      "riêng",       "cụ thể"};
constexpr std::array<std::string_view, 2> kBeginsWithParts = {"trong đó", "trong số đó"};
constexpr std::array<std::string_view, 6> kSaysCumulative = {
    "lũy kế", "cộng dồn", "đến nay", "từ đầu năm", "từ đầu nhiệm kỳ", "nâng tổng"};
// What is said of a shorter time again.
constexpr std::array<std::string_view, 5> kSaysSingle = {"riêng", "trong tháng", "trong quý",
                                                         "trong tuần", "trong kỳ"};

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kFarthestTotal = 32;  // figures before the first part
constexpr std::size_t kDeepest = 8;         // parts of parts
constexpr std::size_t kLongestGap = 4;      // code points between sentences that follow each other

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

// The last place of the phrase as whole words.
std::size_t last_place(std::string_view text, std::string_view phrase) {
  std::size_t last = kNone;
  for (std::size_t at = text.find(phrase); at != kNone; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
      last = at;
    }
  }
  return last;
}

// One past the place of the phrase that stands last; 0 where none does.
template <std::size_t count>
std::size_t after_last(std::string_view text, const std::array<std::string_view, count>& phrases) {
  std::size_t after = 0;
  for (const std::string_view phrase : phrases) {
    if (const std::size_t at = last_place(text, phrase); at != kNone) {
      after = std::max(after, at + phrase.size());
    }
  }
  return after;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == kNone; }

fact::Decimal minus(fact::Decimal number, fact::Decimal other) {
  const auto negated = other.times(-1);
  const auto difference = negated ? number.plus(*negated) : std::nullopt;
  return difference.value_or(fact::Decimal(-1));
}

// What a total leaves for its parts: a tenth more than itself where it is not exact.
fact::Decimal room_of(const Figure& total) {
  if (total.is_exact) return total.number;
  const auto tenth = total.number.times(*fact::Decimal::from_units(11, 1));
  return tenth.value_or(total.number);
}

// Whether some two of them could be a total and its part.
bool have_one_group(const std::vector<Figure>& figures, std::size_t first, std::size_t last) {
  if (last - first > 2 * kFarthestTotal) return true;
  for (std::size_t i = first; i < last; ++i) {
    for (std::size_t j = first; j < i; ++j) {
      if (figures[i].group == figures[j].group) return true;
    }
  }
  return false;
}

// Goes through the figures of sentences that follow each other.
class Reader {
 public:
  Reader(const std::vector<Figure>& figures, const WordsOf& words_of)
      : figures_(figures), words_of_(words_of), said_(figures.size()) {}

  // Figures [first, last) stand in one sentence.
  void read(std::size_t first, std::size_t last, bool asks_for_cumulative) {
    const bool may_have_parts = have_one_group(figures_, first, last);
    open_.clear();
    is_cumulative_ = false;
    if (asks_for_cumulative) {
      read_cumulative(folded({figures_[first].sentence.begin, figures_[first].range.begin}));
      said_[first].is_cumulative = is_cumulative_;
    }
    if (const auto former = sentence_before(first, last); former && begins_with_parts(first)) {
      open(*former, first, End::kClause);
    }
    take(first);
    for (std::size_t i = first + 1; i < last; ++i) {
      if (!asks_for_cumulative && !may_have_parts && open_.empty()) return;
      const std::string gap = folded({figures_[i - 1].range.end, figures_[i].range.begin});
      if (asks_for_cumulative) {
        read_cumulative(gap);
        said_[i].is_cumulative = is_cumulative_;
      }
      read_parts(gap, first, i);
      take(i);
    }
  }

  std::vector<Said> said() && { return std::move(said_); }

 private:
  enum class End { kClause, kList, kBracket };
  struct Room {
    std::size_t group;
    fact::Decimal left;  // of the total, by its parts so far
  };
  // A place where parts are being told.
  struct Parts {
    End end = End::kClause;
    std::size_t from = 0;  // figures from here on and before the first part may be totals
    std::size_t first = 0;
    std::vector<Room> rooms;  // of those that have parts
  };

  std::string folded(text::SourceRange range) const {
    if (range.end <= range.begin) return {};
    return text::fold_case(text::normalized(words_of_(range)));
  }

  // The first figure of the sentence before that of figures [first, last), if it may hold a total.
  std::optional<std::size_t> sentence_before(std::size_t first, std::size_t last) const {
    if (first == 0) return std::nullopt;
    const text::SourceRange before = figures_[first - 1].sentence;
    if (figures_[first].sentence.begin > before.end + kLongestGap) return std::nullopt;
    std::size_t former = first - 1;
    const std::size_t farthest = first > kFarthestTotal ? first - kFarthestTotal : 0;
    while (former > farthest && figures_[former - 1].sentence == before) --former;
    if (!have_one_group(figures_, former, std::min(last, first + kFarthestTotal))) {
      return std::nullopt;
    }
    return former;
  }

  bool begins_with_parts(std::size_t first) const {
    constexpr std::size_t kLongestBeginning = 24;  // code points: list mark and phrase
    const std::size_t begin = figures_[first].sentence.begin;
    const std::string lead =
        folded({begin, std::min(begin + kLongestBeginning, figures_[first].range.begin)});
    const std::size_t at = lead.find_first_not_of(" -+*\n");
    if (at == kNone) return false;
    return std::any_of(kBeginsWithParts.begin(), kBeginsWithParts.end(),
                       [&](std::string_view phrase) {
                         return std::string_view(lead).substr(at).starts_with(phrase);
                       });
  }

  void read_cumulative(std::string_view gap) {
    if (const std::size_t end = gap.rfind(';'); end != kNone) {
      is_cumulative_ = false;
      gap.remove_prefix(end);
    }
    const std::size_t cumulative = after_last(gap, kSaysCumulative);
    const std::size_t single = after_last(gap, kSaysSingle);
    if (cumulative > single) is_cumulative_ = true;
    if (single > cumulative) is_cumulative_ = false;
  }

  // Of the words before figure i; `first` is that of the sentence.
  void read_parts(std::string_view gap, std::size_t first, std::size_t i) {
    const std::size_t clause = gap.rfind(';');
    if (gap.find(')') != kNone) close(End::kBracket);
    if (clause != kNone) close(End::kClause);
    // A clause of its own is about what stands before it only where it says so.
    const std::size_t after =
        clause == kNone ? after_last(gap, kOpensParts) : after_last(gap, kBeginsWithParts);
    const std::size_t bracket = gap.rfind('(');
    if (after > 0 && (clause == kNone || clause < after)) {
      const bool is_in_bracket = bracket < after && gap.find(')', bracket) >= after;
      if (is_in_bracket && gap.find(')', after) != kNone) return;
      const bool is_list = gap.find(':', after) != kNone;
      open(first, i, is_in_bracket ? End::kBracket : is_list ? End::kList : End::kClause);
    } else if (bracket != kNone && is_blank(gap.substr(0, bracket)) &&
               gap.find(')', bracket) == kNone) {
      open(first, i, End::kBracket);
    }
  }

  void open(std::size_t from, std::size_t first, End end) {
    if (open_.size() < kDeepest) open_.push_back({end, from, first, {}});
  }

  // The nearest total that figure i could be added to; nothing if there is none.
  Room* room_for(std::size_t i, Parts& parts) const {
    const std::size_t group = figures_[i].group;
    for (Room& room : parts.rooms) {
      if (room.group == group) return &room;
    }
    const std::size_t farthest = parts.first > kFarthestTotal ? parts.first - kFarthestTotal : 0;
    for (std::size_t at = parts.first; at-- > std::max(parts.from, farthest);) {
      const bool is_before = !(figures_[at].sentence == figures_[i].sentence);
      if (figures_[at].group != group || (is_before && said_[at].is_part)) continue;
      return &parts.rooms.emplace_back(Room{group, room_of(figures_[at])});
    }
    return nullptr;
  }

  // What has reached such an end, with all that is told inside.
  void close(End end) {
    const auto at = std::find_if(open_.begin(), open_.end(),
                                 [end](const Parts& parts) { return parts.end == end; });
    open_.erase(at, open_.end());
  }

  // The innermost total that has room for it takes it; one that has not has told its parts.
  void take(std::size_t i) {
    for (std::size_t at = open_.size(); at-- > 0;) {
      Room* const room = room_for(i, open_[at]);
      if (room == nullptr) continue;
      const fact::Decimal left = minus(room->left, figures_[i].number);
      if (left >= fact::Decimal()) {
        room->left = left;
        said_[i].is_part = true;
        return;
      }
      open_.resize(at);
    }
  }

  const std::vector<Figure>& figures_;
  const WordsOf& words_of_;
  std::vector<Said> said_;
  std::vector<Parts> open_;  // parts may have parts: the innermost last
  bool is_cumulative_ = false;
};

}  // namespace

std::vector<Said> said_of(const std::vector<Figure>& figures,
                          const std::vector<bool>& may_be_cumulative, const WordsOf& words_of) {
  Reader reader(figures, words_of);
  for (std::size_t first = 0; first < figures.size();) {
    std::size_t last = first + 1;
    while (last < figures.size() && figures[last].sentence == figures[first].sentence) ++last;
    const auto begin = may_be_cumulative.begin();
    reader.read(first, last,
                std::find(begin + static_cast<std::ptrdiff_t>(first),
                          begin + static_cast<std::ptrdiff_t>(last),
                          true) != begin + static_cast<std::ptrdiff_t>(last));
    first = last;
  }
  return std::move(reader).said();
}

}  // namespace solieu::store
