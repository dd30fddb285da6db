#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

namespace solieu::fact {

// Choices of a test: the same in every run and with every library, which the distributions of the
// standard library are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // Both ends included.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    const auto width = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<std::int64_t>(engine_() % width);
  }
  bool coin() { return between(0, 1) == 1; }
  template <typename Choice>
  Choice one_of(std::initializer_list<Choice> choices) {
    const auto last = static_cast<std::int64_t>(choices.size()) - 1;
    return *(choices.begin() + between(0, last));
  }
  std::string word(std::initializer_list<const char*> words) { return one_of(words); }

  // 0 … 10^15, each length as likely as any other, empty places as likely as full ones.
  std::int64_t number() {
    std::int64_t made = 0;
    for (std::int64_t digits = between(1, 15); digits > 0; --digits) {
      made = 10 * made + (coin() ? between(0, 9) : one_of({0, 0, 1, 5}));
    }
    return between(0, 200) == 0 ? 1'000'000'000'000'000 : made;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace solieu::fact
