#include <gtest/gtest.h>

#include "engine/fact/json.h"
#include "tests/extract/bundled.h"
#include "tests/fact/number_forms.h"

namespace solieu::extract {
namespace {

using fact::Decimal;
using fact::grouped;
using fact::Random;
using fact::spelled;

constexpr int kAmounts = 500;
constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

// That the sentence states this amount and no other fact.
void expect_amount(const std::string& amount, Decimal dong) {
  const std::string text = "Hội Nông dân tỉnh hỗ trợ " + amount + ".";
  const auto facts = core_facts(text);
  const auto* money = facts.size() == 1 ? std::get_if<fact::Money>(&facts.front().value) : nullptr;
  const bool found = money != nullptr && money->amount == dong && !money->amount_max &&
                     money->currency == "VND" && facts.front().text == amount;
  EXPECT_TRUE(found) << "wanted " << dong.to_string() << " of \"" << amount << "\"\n"
                     << printed(facts);
}

std::string dong(Random& random) {
  return random.word({" đồng", " đồng", "đ", " VNĐ", " VND", "đồng", " \u20AB"});
}

TEST(MoneyPropertyTest, AmountsInFiguresReadBack) {
  Random random(20210709);
  for (int i = 0; i < kAmounts; ++i) {
    const std::int64_t number = random.number() + 1;
    expect_amount(std::to_string(number) + dong(random), number);
    for (const char* mark : {".", ",", " ", "\u00A0", "\u2009", "\u202F"}) {
      expect_amount(grouped(number, mark) + dong(random), number);
    }
  }
}

const struct {
  const char* word;
  std::int64_t value;
} kScales[] = {
    {"nghìn", kThousand},
    {"ngàn", kThousand},
    {"triệu", kMillion},
    {"tỷ", kBillion},
    {"tỉ", kBillion},
    {"nghìn tỷ", kThousand* kBillion},
    {"ngàn tỉ", kThousand* kBillion},
};

TEST(MoneyPropertyTest, ScaledAmountsReadBack) {
  Random random(20210710);
  for (int i = 0; i < kAmounts; ++i) {
    for (const auto& [word, scale] : kScales) {
      const std::int64_t whole = random.between(1, random.coin() ? 99 : 9999);
      const std::string unit = std::string(random.word({" ", " ", ""})) + word + " đồng";
      expect_amount(std::to_string(whole) + unit, Decimal(whole * scale));
      expect_amount(grouped(whole, ".") + unit, Decimal(whole * scale));
      std::int64_t power = 1;
      for (std::int64_t places = random.between(1, 3); places > 0; --places) power *= 10;
      const std::int64_t part = random.between(1, power - 1);
      const std::string decimals = std::to_string(power + part).substr(1);
      const auto amount = Decimal(whole * scale).plus(Decimal(part * (scale / power)));
      expect_amount(std::to_string(whole) + "," + decimals + unit, *amount);
      expect_amount(grouped(whole, ".") + "," + decimals + unit, *amount);
      if (power != kThousand) expect_amount(std::to_string(whole) + "." + decimals + unit, *amount);
    }
  }
}

TEST(MoneyPropertyTest, HalvesReadBack) {
  Random random(20210711);
  for (int i = 0; i < kAmounts; ++i) {
    const auto& [word, scale] = kScales[random.between(0, 4)];
    const std::int64_t whole = random.between(1, 999);
    const std::string behind = std::string(" ") + word + " rưỡi";
    const Decimal amount(whole * scale + scale / 2);
    expect_amount(std::to_string(whole) + behind + " đồng", amount);
    expect_amount(spelled(whole, random) + behind + " đồng", amount);
    if (scale > kThousand) expect_amount(std::to_string(whole) + behind, amount);
  }
}

// "1 tỷ 200 triệu 350 nghìn đồng", every part but the first below a thousand.
TEST(MoneyPropertyTest, ChainsReadBack) {
  Random random(20210712);
  for (int i = 0; i < 4 * kAmounts; ++i) {
    std::string chain;
    std::int64_t amount = 0;
    int parts = 0;
    for (const std::int64_t scale : {kBillion, kMillion, kThousand}) {
      const bool last = scale == kThousand;
      if (random.between(0, 3) == 0 && !(last && parts == 0)) continue;
      const std::int64_t number = random.between(1, parts == 0 ? 9999 : 999);
      const bool is_first = parts++ == 0;
      chain += (is_first ? "" : " ") + grouped(number, ".");
      chain += scale == kBillion   ? random.word({" tỷ", " tỉ"})
               : scale == kMillion ? " triệu"
                                   : random.word({" nghìn", " ngàn"});
      amount += number * scale;
    }
    expect_amount(chain + " đồng", amount);
    if (amount % kMillion == 0) expect_amount(chain, amount);
    if (amount % kMillion == 0) continue;
    const std::int64_t ones = random.between(1, 999);
    expect_amount(chain + " " + std::to_string(ones) + dong(random), amount + ones);
  }
}

TEST(MoneyPropertyTest, AmountsInWordsReadBack) {
  Random random(20210713);
  for (int i = 0; i < 4 * kAmounts; ++i) {
    // "một đồng" is a figure of speech.
    const std::int64_t number = random.number() + 2;
    expect_amount(spelled(number, random) + " đồng", number);
  }
}

TEST(MoneyPropertyTest, RangesReadBack) {
  Random random(20210714);
  for (int i = 0; i < kAmounts; ++i) {
    const auto& [word, scale] = kScales[random.between(0, 4)];
    const std::int64_t least = random.between(1, 500), most = least + random.between(1, 499);
    const std::string joint = random.word({" - ", "-", " đến ", " – ", "–"});
    const std::string low = std::to_string(least), high = std::to_string(most);
    const std::string unit = std::string(" ") + word;
    for (const std::string& range :
         {low + joint + high + unit + " đồng", low + unit + joint + high + unit + " đồng",
          low + unit + " đồng" + joint + high + unit + " đồng",
          grouped(least * scale, ".") + joint + grouped(most * scale, ".") + " đồng",
          grouped(least * scale, ".") + " đồng" + joint + grouped(most * scale, ".") + "đ"}) {
      const std::string text = "Hội Nông dân tỉnh hỗ trợ từ " + range + ".";
      const auto facts = core_facts(text);
      const auto* money =
          facts.size() == 1 ? std::get_if<fact::Money>(&facts.front().value) : nullptr;
      const bool found = money != nullptr && money->amount == Decimal(least * scale) &&
                         money->amount_max == Decimal(most * scale) && facts.front().text == range;
      EXPECT_TRUE(found) << "\"" << range << "\"\n" << printed(facts);
    }
  }
}

}  // namespace
}  // namespace solieu::extract
