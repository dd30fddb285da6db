#include "engine/audit/subject.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "engine/text/normalize.h"

namespace solieu::audit {
namespace {

// Without marks, longest first.
constexpr std::string_view kSaysNothing[] = {
    "trong tinh hinh moi",
    "trong giai doan moi",
    "mot so van de",
    "mot so dieu",
    "doi voi",
    "tang cuong",
    "lanh dao",
    "su lanh dao",
    "cua dang",
    "tiep tuc",
    "thuc hien",
    "day manh",
    "nang cao",
    "chat luong",
    "hieu qua",
    "hieu luc",
    "doi moi",
    "tinh hinh",
    "giai doan",
    "quy dinh",
    "huong dan",
    "chi tiet",
    "thi hanh",
    "ban hanh",
    "ke hoach",
    "sua doi",
    "bo sung",
    "nghi dinh",
    "thong tu",
    "nghi quyet",
    "chi thi",
    "ket luan",
    "quyet dinh",
    "phe duyet",
    "cong tac",
    "phat huy",
    "chinh sach",
    "chuong trinh",
    "to chuc",
    "hoat dong",
    "xay dung",
    "phat trien",
    "viet nam",
    "quan ly",
    "cac bien phap",
    "bien phap",
    "giai phap",
    "nhiem vu",
    "trong viec",
    "co so",
    "dia phuong",
    "nhung",
    "cac",
    "cua",
    "va",
    "ve",
    "viec",
    "trong",
    "cho",
    "tai",
    "o",
    "voi",
    "theo",
    "duoc",
    "la",
    "co",
    "den",
    "nam",
    "mot",
    "so",
    "su",
    "luat",
    "phap",
    "bo",
    "moi",
    "do",
    "tu",
    "nay",
};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// The words between things that say nothing.
std::vector<std::vector<std::string_view>> telling_runs(std::string_view plain) {
  std::vector<std::vector<std::string_view>> runs(1);
  std::size_t at = 0;
  while (at < plain.size()) {
    if (!is_word(plain[at])) {
      if (plain[at] != ' ' && plain[at] != '-') runs.emplace_back();
      ++at;
      continue;
    }
    const auto* empty = std::find_if(std::begin(kSaysNothing), std::end(kSaysNothing),
                                     [&](std::string_view phrase) {
                                       const std::size_t end = at + phrase.size();
                                       return plain.substr(at).starts_with(phrase) &&
                                              (end == plain.size() || !is_word(plain[end]));
                                     });
    if (empty != std::end(kSaysNothing)) {
      runs.emplace_back();
      at += empty->size();
      continue;
    }
    std::size_t end = at;
    while (end < plain.size() && is_word(plain[end])) ++end;
    runs.back().push_back(plain.substr(at, end - at));
    at = end;
  }
  return runs;
}

Subject common_of(const Subject& one, const Subject& other) {
  Subject common;
  std::set_intersection(one.pairs.begin(), one.pairs.end(), other.pairs.begin(), other.pairs.end(),
                        std::back_inserter(common.pairs));
  return common;
}

constexpr double kMuch = 0.5;
constexpr double kNearlyAll = 0.8;
constexpr double kSome = 0.3;
constexpr double kLittle = 0.1;

}  // namespace

Subject subject_of(std::string_view words) {
  const std::string plain = text::fold_marks(text::normalized(words));
  Subject subject;
  for (const auto& run : telling_runs(plain)) {
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
      subject.pairs.push_back(std::string(run[i]) + ' ' + std::string(run[i + 1]));
    }
    if (run.size() == 1) subject.pairs.emplace_back(run.front());
  }
  std::sort(subject.pairs.begin(), subject.pairs.end());
  subject.pairs.erase(std::unique(subject.pairs.begin(), subject.pairs.end()), subject.pairs.end());
  return subject;
}

void SubjectScale::add(const Subject& subject) {
  ++subjects_;
  for (const std::string& pair : subject.pairs) ++counts_[pair];
}

Likeness SubjectScale::compare(const Subject& one, const Subject& other) const {
  const Subject common = common_of(one, other);
  const std::size_t fewer = std::min(one.pairs.size(), other.pairs.size());
  if (fewer == 0) return Likeness::kUncertain;
  const double share = weight(common) / std::min(weight(one), weight(other));
  const bool is_enough = common.pairs.size() >= 2 || (fewer == 1 && is_rare(common));
  if (share >= kMuch && is_enough) return Likeness::kSame;
  return share < kLittle && fewer >= 2 ? Likeness::kOther : Likeness::kUncertain;
}

bool SubjectScale::have_some(const Subject& one, const Subject& other) const {
  const Subject common = common_of(one, other);
  return common.pairs.size() >= 2 && weight(common) >= kSome * std::min(weight(one), weight(other));
}

bool SubjectScale::is_nearly_all(const Subject& one, const Subject& other) const {
  constexpr std::size_t kEnough = 3;
  const Subject common = common_of(one, other);
  return common.pairs.size() >= kEnough &&
         weight(common) >= kNearlyAll * std::min(weight(one), weight(other));
}

// "Xã hội" alone tells nothing; what one title in ninety has does, or one in four of few titles.
bool SubjectScale::is_rare(const Subject& subject) const {
  constexpr double kRare = 4.5;
  const double most = std::log(1 + static_cast<double>(subjects_) / 4);
  return !subject.pairs.empty() && weight(subject) >= std::min(kRare, most);
}

double SubjectScale::weight(const std::string& pair) const {
  const auto count = counts_.find(pair);
  const double subjects = static_cast<double>(std::max<std::size_t>(subjects_, 1));
  const double times = count == counts_.end() ? 1 : static_cast<double>(count->second);
  return std::log(1 + subjects / times);
}

double SubjectScale::weight(const Subject& subject) const {
  double sum = 0;
  for (const std::string& pair : subject.pairs) sum += weight(pair);
  return sum;
}

}  // namespace solieu::audit
