#include "engine/store/signature.h"

#include <algorithm>
#include <compare>
#include <iterator>
#include <limits>
#include <utility>

#include "engine/text/token.h"

namespace solieu::store {
namespace {

constexpr std::size_t kRun = 5;          // tokens
constexpr std::size_t kFewestRuns = 20;  // with fewer, two notices of one kind look like copies
constexpr std::size_t kMostFigures = 64;
constexpr int kFigureBits = 12;  // of 32; the others are for the place
constexpr std::size_t kKeys = 6;
constexpr std::size_t kBinsOfKey = 2;

// Found pairs of articles have a resemblance of over 0.7 where they are copies, and under 0.5 where
// one tells more than the other; between lies next to nothing.
constexpr std::size_t kLeastAgreement = 65;  // of 100 bins
constexpr std::size_t kFiguresForOneChange = 20;

std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
  hash = (hash ^ hash >> 29) * 0xBF58476D1CE4E5B9u;
  return hash ^ hash >> 32;
}

// The hash of the last `kRun` tokens, in constant time for each.
class Window {
 public:
  void add(std::uint32_t key) {
    hash_ = hash_ * kFactor + key - keys_[oldest_] * kFactorOfOldest;
    keys_[oldest_] = key;
    oldest_ = oldest_ + 1 == kRun ? 0 : oldest_ + 1;
    ++count_;
  }
  bool is_full() const { return count_ >= kRun; }
  std::size_t runs() const { return count_ < kRun ? 0 : count_ - kRun + 1; }
  std::uint64_t hash() const { return mixed(hash_); }

 private:
  static constexpr std::uint64_t kFactor = 0x5851F42D4C957F2Du;
  static constexpr std::uint64_t kFactorOfOldest = kFactor * kFactor * kFactor * kFactor * kFactor;

  std::array<std::uint32_t, kRun> keys_ = {};
  std::size_t oldest_ = 0;
  std::uint64_t hash_ = 0;
  std::size_t count_ = 0;
};

// Calls `visit` for each word and number of the body. What furniture stood between counts as next
// to each other: another page has its furniture elsewhere.
template <class Visit>
void visit_body(const text::Document& document, const std::vector<text::Span>& furniture,
                Visit&& visit) {
  auto next = furniture.begin();
  for (const text::Token& token : document.tokens()) {
    while (next != furniture.end() && next->end <= token.begin) ++next;
    if (next != furniture.end() && next->begin <= token.begin) continue;
    if (token.token_class != text::TokenClass::kMark) visit(token);
  }
}

// The figures of a text, each with the two words before it and the one after.
class Figures {
 public:
  void add(const text::Token& token) {
    if (token.token_class == text::TokenClass::kNumber) {
      figures_.push_back({0, token.key});
      return;
    }
    end_place(token.key);
    before_ = {before_[1], token.key};
  }

  std::vector<std::uint32_t> least_hashes() && {
    end_place(0);
    std::sort(figures_.begin(), figures_.end());
    std::uint64_t which = 0;
    std::vector<std::uint32_t> hashes;
    hashes.reserve(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      // Each of equal figures counts for itself.
      which = i > 0 && figures_[i] == figures_[i - 1] ? which + 1 : 0;
      const std::uint64_t figure = mixed(figures_[i].key | which << 32) >> (64 - kFigureBits);
      hashes.push_back(figures_[i].place << kFigureBits | static_cast<std::uint32_t>(figure));
    }
    std::sort(hashes.begin(), hashes.end());
    if (hashes.size() > kMostFigures) hashes.resize(kMostFigures);
    return hashes;
  }

 private:
  struct Figure {
    std::uint32_t place;
    std::uint32_t key;
    auto operator<=>(const Figure&) const = default;
  };

  // The word after the figures that have come since the last word.
  void end_place(std::uint32_t after) {
    if (open_ == figures_.size()) return;
    const std::uint64_t before = std::uint64_t{before_[0]} << 32 | before_[1];
    const std::uint64_t place = mixed(mixed(before) ^ after) >> (32 + kFigureBits);
    for (; open_ < figures_.size(); ++open_) {
      figures_[open_].place = static_cast<std::uint32_t>(place);
    }
  }

  std::vector<Figure> figures_;
  std::size_t open_ = 0;  // the first whose place is not known yet
  std::array<std::uint32_t, 2> before_ = {};
};

std::uint32_t place_of(std::uint32_t figure) { return figure >> kFigureBits; }

// Figures up to a bound, place by place.
class Places {
 public:
  Places(const std::vector<std::uint32_t>& figures, std::uint32_t bound)
      : at_(figures.begin()), end_(std::upper_bound(figures.begin(), figures.end(), bound)) {}

  bool is_at_end() const { return at_ == end_; }
  std::uint32_t place() const { return place_of(*at_); }

  std::vector<std::uint32_t> take() {
    const auto begin = at_;
    at_ = std::find_if(begin, end_,
                       [&](std::uint32_t figure) { return place_of(figure) != place_of(*begin); });
    return {begin, at_};
  }

 private:
  std::vector<std::uint32_t>::const_iterator at_;
  std::vector<std::uint32_t>::const_iterator end_;
};

// Whether figures stand in the place of others. Where only the least of many are known, those of
// both are comparable up to the least bound.
bool are_figures_exchanged(const std::vector<std::uint32_t>& a,
                           const std::vector<std::uint32_t>& b) {
  std::uint32_t bound = std::numeric_limits<std::uint32_t>::max();
  if (a.size() == kMostFigures) bound = std::min(bound, a.back());
  if (b.size() == kMostFigures) bound = std::min(bound, b.back());
  Places of_a(a, bound);
  Places of_b(b, bound);
  std::size_t equal = 0;
  std::size_t exchanged = 0;
  while (!of_a.is_at_end() && !of_b.is_at_end()) {
    if (of_a.place() != of_b.place()) {
      (of_a.place() < of_b.place() ? of_a : of_b).take();
      continue;
    }
    const std::vector<std::uint32_t> here = of_a.take();
    const std::vector<std::uint32_t> there = of_b.take();
    std::vector<std::uint32_t> common;
    std::set_intersection(here.begin(), here.end(), there.begin(), there.end(),
                          std::back_inserter(common));
    equal += common.size();
    exchanged += std::min(here.size(), there.size()) - common.size();
  }
  return exchanged * kFiguresForOneChange > equal;
}

}  // namespace

Signature::Signature(const text::Document& document, const std::vector<text::Span>& furniture) {
  std::array<std::uint64_t, kBins> least;
  least.fill(std::numeric_limits<std::uint64_t>::max());
  Window window;
  Figures figures;
  visit_body(document, furniture, [&](const text::Token& token) {
    figures.add(token);
    window.add(token.key);
    if (!window.is_full()) return;
    const std::uint64_t hash = window.hash();
    std::uint64_t& bin = least[hash % kBins];
    bin = std::min(bin, hash);
  });
  if (window.runs() < kFewestRuns) return;
  for (std::size_t i = 0; i < kBins; ++i) {
    if (least[i] == std::numeric_limits<std::uint64_t>::max()) continue;
    // The least hashes all begin with zeros; what tells them apart are their last digits.
    const auto low = static_cast<std::uint16_t>(least[i] >> 7);
    bins_[i] = std::max<std::uint16_t>(low, 1);
  }
  figures_ = std::move(figures).least_hashes();
}

bool Signature::is_copy_of(const Signature& other) const {
  std::size_t used = 0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kBins; ++i) {
    if (bins_[i] == 0 && other.bins_[i] == 0) continue;
    ++used;
    if (bins_[i] == other.bins_[i]) ++equal;
  }
  if (used == 0 || equal * 100 < used * kLeastAgreement) return false;
  return !are_figures_exchanged(figures_, other.figures_);
}

std::vector<std::int64_t> Signature::keys() const {
  if (empty()) return {};
  // Short texts leave bins empty; the next one that is not stands in for them.
  const auto bin_at = [this](std::size_t at) {
    std::size_t distance = 0;
    while (bins_[(at + distance) % kBins] == 0) ++distance;
    return std::uint64_t{bins_[(at + distance) % kBins]} | distance << 16;
  };
  std::vector<std::int64_t> keys;
  for (std::size_t i = 0; i < kKeys; ++i) {
    std::uint64_t hash = i + 1;
    for (std::size_t j = 0; j < kBinsOfKey; ++j) {
      hash = mixed(mixed(hash) ^ bin_at((i * kBinsOfKey + j) * kBins / (kKeys * kBinsOfKey)));
    }
    keys.push_back(static_cast<std::int64_t>(hash));
  }
  return keys;
}

std::string Signature::to_bytes() const {
  std::string bytes;
  bytes.reserve(2 * kBins + 4 * figures_.size());
  const auto add = [&bytes](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  };
  for (const std::uint16_t bin : bins_) add(bin, 2);
  for (const std::uint32_t figure : figures_) add(figure, 4);
  return bytes;
}

Signature Signature::from_bytes(std::string_view bytes) {
  if (bytes.size() < 2 * kBins || bytes.size() % 4 != 0) return {};
  const auto take = [&bytes](std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    bytes.remove_prefix(size);
    return value;
  };
  Signature signature;
  for (std::uint16_t& bin : signature.bins_) bin = static_cast<std::uint16_t>(take(2));
  while (!bytes.empty()) signature.figures_.push_back(take(4));
  if (signature.figures_.size() > kMostFigures || signature.empty()) return {};
  return signature;
}

}  // namespace solieu::store
