#include "engine/store/counted_once.h"

#include <gtest/gtest.h>

#include "tests/store/figures.h"

namespace solieu::store {
namespace {

// A letter for each figure: "+" counts, "r" repeated, "p" part, "c" cumulative, "n" nested.
std::string verdicts_of(const std::vector<std::string>& articles) {
  CountedOnce counted;
  std::int64_t id = 0;
  for (const std::string& drawn : articles) {
    const Sketch sketch(drawn);
    counted.add(++id, sketch.figures, sketch.words_of());
  }
  std::string letters;
  for (const Verdict verdict : std::move(counted).verdicts()) {
    letters += "+rpcn"[static_cast<std::size_t>(verdict)];
  }
  return letters;
}

// Title and lead of an article whose body follows.
const std::string kHead(600, '.');

struct Case {
  const char* about;
  std::vector<std::string> articles;
  const char* verdicts;
};

const Case kRepeated[] = {
    {"a telling number", {"Góp {915} triệu.\nXã góp {915} triệu."}, "+r"},
    {"the mention that says most counts",
     {"Góp {915} triệu.\nXã góp {915 actor=xã tân phú} triệu.\nRồi {915} triệu."},
     "r+r"},
    {"a round number, first in the head of the article",
     {"Xã nghèo nhận {2} tỷ.\nMột công ty tặng {2 actor=công ty} tỷ."},
     "r+"},
    {"a number of one digit elsewhere may be another",
     {kHead + "\nXây {2} nhà.\nXây {2} nhà."},
     "++"},
    {"not in one sentence", {"Thôn góp {915} triệu, hội góp {915} triệu."}, "++"},
    {"another unit", {"Có {915 unit=hộ} hộ.\nCó {915 unit=người} người."}, "++"},
    {"another actor", {"{915 actor=xã a} triệu.\nXã B {915 actor=xã b} triệu."}, "++"},
    {"a longer name of the actor",
     {"{915 actor=hội nông dân} triệu.\nGóp {915 actor=hội nông dân tỉnh} triệu."},
     "+r"},
    {"another role", {"Thu {915 role=raised}.\nChi {915 role=disbursed}."}, "++"},
    {"another time", {"Năm 2020 {915 in=2020}.\nNăm 2021 {915 in=2021}."}, "++"},
    {"another article", {"Góp {915} triệu.", "Góp {915} triệu."}, "++"},
    {"what is a part elsewhere",
     {"Góp {915} triệu.\nTổng {2000} triệu, trong đó xã {915} triệu."},
     "r+p"},
};

TEST(CountedOnceTest, CountsOneMentionOfAnArticle) {
  for (const Case& one : kRepeated) {
    SCOPED_TRACE(one.about);
    EXPECT_EQ(verdicts_of(one.articles), one.verdicts);
  }
}

const Case kCumulative[] = {
    {"a half beside its quarters, in several reports",
     {"{10 actor=a;place=b;in=2021-01..2021-03}", "{15 actor=a;place=b;in=2021-04..2021-06}",
      "{25 actor=a;place=b;in=2021-01..2021-06}"},
     "++c"},
    {"the longest of all alone is cumulative, the others lie in it",
     {"{10 actor=a;place=b;in=2021-01..2021-03}", "{25 actor=a;place=b;in=2021-01..2021-06}",
      "{40 actor=a;place=b;in=2021}"},
     "+nc"},
    {"one of each period",
     {"{10 actor=a;place=b;in=2021-02}", "{25 actor=a;place=b;in=2021}",
      "{27 actor=a;place=b;in=2021}"},
     "+nc"},
    {"words say so, beside another of the article",
     {"Quý II góp {2 actor=a} tỷ; lũy kế từ đầu năm {5 actor=a} tỷ."},
     "+c"},
    {"words say so, beside a period in another article",
     {"Tháng 5 góp {2 actor=a;place=b;in=2021-05} tỷ.",
      "Quý I {1 actor=a;place=b;in=2020-01} tỷ; lũy kế {5 actor=a;place=b;in=2021-03..2021-06}."},
     "++c"},
    {"words say so, but there is nothing beside it", {"Lũy kế đến nay góp {5 actor=a} tỷ."}, "+"},
    {"a smaller number takes in no larger one",
     {"{10 actor=a;place=b;in=2021-02}", "{5 actor=a;place=b;in=2021}"},
     "++"},
    {"a period in the middle of the year",
     {"{10 actor=a;place=b;in=2021-05}", "{25 actor=a;place=b;in=2021-04..2021-06}"},
     "++"},
    {"another actor", {"{10 actor=a;place=b;in=2021-02}", "{25 actor=c;place=b;in=2021}"}, "++"},
    {"another place", {"{10 actor=a;place=b;in=2021-02}", "{25 actor=a;place=c;in=2021}"}, "++"},
    {"another role",
     {"{10 actor=a;place=b;role=raised;in=2021-02}", "{25 actor=a;place=b;role=cost;in=2021}"},
     "++"},
    {"no place, in two articles", {"{10 actor=a;in=2021-02}", "{25 actor=a;in=2021}"}, "++"},
    {"no place, in one article", {"{10 actor=a;in=2021-02}\nCả năm {25 actor=a;in=2021}"}, "+c"},
    {"parts come first", {"Lũy kế {5 actor=a} tỷ, trong đó quý II {2 actor=a} tỷ."}, "+p"},
};

TEST(CountedOnceTest, KeepsCumulativeFiguresApart) {
  for (const Case& one : kCumulative) {
    SCOPED_TRACE(one.about);
    EXPECT_EQ(verdicts_of(one.articles), one.verdicts);
  }
}

TEST(CountedOnceTest, LeavesAloneWhatIsNotTold) {
  Sketch sketch("{10 actor=a;in=2021-02}\nCả năm {25 actor=a;in=2021}");
  for (Figure& figure : sketch.figures) figure.is_comparable = false;
  CountedOnce counted;
  counted.add(1, sketch.figures, sketch.words_of());
  EXPECT_EQ(std::move(counted).verdicts(),
            (std::vector<Verdict>{Verdict::kCounts, Verdict::kCounts}));
}

TEST(CountedOnceTest, TakesLinearTimeForEqualNumbersAndManyPeriods) {
  std::string same;
  for (int i = 0; i < 20'000; ++i) same += "Góp {915 actor=xã " + std::to_string(i) + ".}.\n";
  EXPECT_EQ(verdicts_of({same}), std::string(20'000, '+'));
  std::string days;
  for (int i = 0; i < 5'000; ++i) {
    const auto day = *fact::Day::from(2000 + i / 300, 1 + i / 25 % 12, 1 + i % 25);
    days += "Góp {" + std::to_string(i + 1) + " in=" + day.to_string() + "}.\n";
  }
  EXPECT_EQ(verdicts_of({days}), std::string(5'000, '+'));
}

}  // namespace
}  // namespace solieu::store
