#include "engine/audit/plain_sums.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/audit/addable.h"
#include "engine/audit/passage.h"
#include "engine/audit/sums.h"

namespace solieu::audit {
namespace {

constexpr std::size_t kMostParts = 24;
constexpr std::size_t kMostSentences = 8;
// Without a colon or a bracket, two numbers beside a third are no list yet.
constexpr std::size_t kFewestPlain = 3;
// The name of a part, or what joins it to the one before, has no more words.
constexpr std::size_t kLongestName = 14;

// Behind these another statement begins, or numbers of another kind; lists with a cue are read
// elsewhere.
constexpr std::array<std::string_view, 33> kBreaks = {
    "trong đó",  "trong số",  "bao gồm",   "gồm",       "ngoài ra",   "đồng thời", "bên cạnh",
    "tuy nhiên", "nhưng",     "so với",    "tăng",      "giảm",       "lũy kế",    "cùng kỳ",
    "kế hoạch",  "năm trước", "mỗi",       "bình quân", "vượt",       "tổng",      "tổng cộng",
    "cộng lại",  "đến nay",   "hiện nay",  "từ năm",    "chưa kể",    "riêng",     "nâng tổng",
    "đưa tổng",  "trở lên",   "trở xuống", "tối đa",    "tương đương"};
constexpr std::array<std::string_view, 9> kVague = {
    "khác", ". . .", "v . v", "vv", "một số", "nhiều", "chưa kể", "hàng trăm", "hàng chục"};
// What is told of things, not what they are called.
constexpr std::array<std::string_view, 31> kPredicates = {
    "tổ chức",   "hỗ trợ",    "trao",     "tặng",         "xây",       "vận động",   "thăm",
    "giúp",      "thành lập", "mở",       "tuyên truyền", "phát",      "giải quyết", "thu hút",
    "thực hiện", "ban hành",  "phối hợp", "tham gia",     "tiếp nhận", "đã",         "đang",
    "với",       "cho",       "trị giá",  "kiểm tra",     "đào tạo",   "trồng",      "sửa",
    "được",      "bị",        "làm"};
constexpr std::array<std::string_view, 5> kSources = {"từ", "do", "của", "nguồn", "ngân sách"};
constexpr std::array<std::string_view, 11> kSumWords = {"tổng",    "cộng cả", "cộng lại", "tất cả",
                                                        "cả thảy", "cả hai",  "cả ba",    "hai năm",
                                                        "ba năm",  "hai đợt", "ba đợt"};
constexpr std::array<std::string_view, 4> kOutOf = {"trong", "trong số", "trong tổng số",
                                                    "trên tổng số"};
constexpr std::array<std::string_view, 2> kNot = {"không", "chưa"};
// A sum that more went into than what was just told.
constexpr std::array<std::string_view, 9> kSinceLong = {"đến nay", "lũy kế",       "từ đầu",
                                                        "từ năm",  "trên địa bàn", "toàn quốc",
                                                        "cả nước", "hiện có",      "tổng dư nợ"};

// How the parts are set off from their total.
enum class Mark { kNone, kWeak, kStrong };

class SumReader {
 public:
  SumReader(const Passage& passage, std::size_t sentence)
      : passage_(passage), sentence_(sentence) {}

  std::vector<PartList> read() const;

 private:
  struct Total {
    std::size_t at = 0;
    Figure figure;
  };

  bool is_item(std::size_t i) const;
  bool crosses(std::size_t i) const {
    return passage_.sentence_of(i) != passage_.sentence_of(i - 1);
  }
  std::optional<Figure> total_at(std::size_t i) const;
  bool is_out_of(std::size_t total) const;
  bool divides(const std::vector<std::size_t>& run) const;
  std::size_t first_part(const Total& total) const;
  Mark mark_before(std::size_t part) const;
  std::optional<Figure> part_at(std::size_t i, const Figure& total) const;
  bool is_passed_over(std::size_t i, const Figure& total) const;
  bool has_cue(std::size_t part) const;
  bool goes_on(std::size_t i, const std::vector<std::size_t>& run) const;
  std::vector<std::size_t> run_behind(const Total& total, std::size_t first, Mark mark) const;
  std::vector<std::size_t> run_before(const Total& total) const;
  bool is_parallel(const Total& total, const std::vector<std::size_t>& run, Mark mark) const;
  bool any_agrees(const Figure& total, const std::vector<Figure>& parts) const;
  std::optional<PartList> list_of(const Total& total, const std::vector<std::size_t>& run) const;
  std::optional<PartList> behind(std::size_t at) const;
  std::optional<PartList> before(std::size_t at) const;

  const Passage& passage_;
  std::size_t sentence_;
};

bool SumReader::is_item(std::size_t i) const {
  const text::Document& document = passage_.article().document();
  const text::Sentence& sentence = document.sentences()[passage_.sentence_of(i)];
  return document.lines()[sentence.line].kind == text::LineKind::kListItem;
}

// "420 vụ" is a bare number before the thing that the next one counts, where nothing else was found
// to be said of it.
std::optional<Figure> SumReader::total_at(std::size_t i) const {
  Figure figure = passage_[i];
  if (figure.kind == Figure::Kind::kBare && i + 1 < passage_.size()) {
    const Figure& next = passage_[i + 1];
    if (next.kind != Figure::Kind::kCount || !passage_.tail(i).begins_with(next.unit)) {
      return std::nullopt;
    }
    const auto found = passage_.completed_like(i, next);
    if (!found) return std::nullopt;
    figure = *found;
  }
  const bool is_total = figure.number && !figure.whole && figure.is_number_of_things();
  return is_total && !passage_.is_aside(i) ? std::optional(figure) : std::nullopt;
}

// "Trong 240 hộ được hỏi, 150 hộ hài lòng"; "trong 96 đơn có 58 đơn tố cáo"
bool SumReader::is_out_of(std::size_t total) const {
  return passage_.lead(total).ends_with(kOutOf);
}

Mark SumReader::mark_before(std::size_t part) const {
  if (is_out_of(part - 1) && !crosses(part)) return Mark::kStrong;
  if (crosses(part)) return is_item(part) && !is_item(part - 1) ? Mark::kStrong : Mark::kWeak;
  for (const std::string_view word : passage_.gap(part)) {
    if (word == ":" || word == "(") return Mark::kStrong;
    if (word == "," || word == ";") return Mark::kWeak;
  }
  return Mark::kNone;
}

std::optional<Figure> SumReader::part_at(std::size_t i, const Figure& total) const {
  const Figure& figure = passage_[i];
  if (passage_.is_aside(i)) return std::nullopt;
  if (figure.kind != Figure::Kind::kBare) {
    return is_addable(total, figure) ? std::optional(figure) : std::nullopt;
  }
  const bool is_count = total.kind == Figure::Kind::kCount && total.number->is_exact;
  return is_count ? passage_.completed_like(i, total) : std::nullopt;
}

// "(15%)", "35 suất (mỗi suất 500.000 đồng)"
bool SumReader::is_passed_over(std::size_t i, const Figure& total) const {
  if (passage_[i].kind == Figure::Kind::kPercent) return true;
  return total.kind != passage_[i].kind && passage_.gap(i).has("(") &&
         passage_.rest(i).begins_with(")");
}

// "Trong đó, cấp tỉnh 6 tỷ đồng. Cấp huyện 9 tỷ đồng. …"
bool SumReader::has_cue(std::size_t part) const {
  return crosses(part) && passage_.gap(part).begins_with("trong đó");
}

bool SumReader::goes_on(std::size_t i, const std::vector<std::size_t>& run) const {
  const Words gap = passage_.gap(i);
  if (gap.size() > kLongestName) return false;
  const bool is_first = run.empty();
  if (!(is_first && has_cue(i)) && gap.has(kBreaks)) return false;
  if (!is_first && mark_before(i) == Mark::kNone && !gap.has("và")) return false;
  // All parts in one sentence, or each in its own.
  if (run.size() > 1 && crosses(i) != crosses(run.back())) return false;
  // What is in brackets behind a total ends with them.
  return is_first || !passage_.gap(run.front()).has("(") || !gap.has(")") || gap.has("(");
}

// Nothing where it is not clear that the last part is the last.
std::vector<std::size_t> SumReader::run_behind(const Total& total, std::size_t first,
                                               Mark mark) const {
  std::vector<std::size_t> run;
  for (std::size_t i = first; i < passage_.size() && run.size() < kMostParts; ++i) {
    if (is_passed_over(i, total.figure)) continue;
    if (!goes_on(i, run) || !part_at(i, total.figure)) break;
    if (mark == Mark::kWeak && passage_.lead(i).begins_with(kPredicates)) {
      if (crosses(i)) break;
      return {};
    }
    run.push_back(i);
  }
  if (run.size() > 1 && has_cue(run.front()) && !crosses(run.back())) return {};
  return run;
}

// "40 học viên là nam, 25 học viên là nữ"; "hòa giải thành 365 vụ, không thành 55 vụ": one is or
// does what the other is not.
bool SumReader::divides(const std::vector<std::size_t>& run) const {
  if (run.size() != 2) return false;
  const auto names = [&](std::size_t part, std::string_view word) {
    return passage_.lead(part).has(word) || passage_.tail(part).has(word);
  };
  if (names(run[0], "nam") && names(run[1], "nữ")) return true;
  if (names(run[0], "nữ") && names(run[1], "nam")) return true;
  const Words done = passage_.tail(run[0]);
  const Words undone = passage_.tail(run[1]);
  if (!done.empty() && undone.size() > 1 && undone.begins_with(kNot) && undone[1] == done.front()) {
    return true;
  }
  const Words yes = passage_.lead(run[0]);
  const Words no = passage_.lead(run[1]);
  return !yes.empty() && no.begins_with(kNot) && no.back() == yes.back();
}

// The total may be told with whom it was for: "85 tấn gạo cho 3 xã: xã Đông 30 tấn, …"
std::size_t SumReader::first_part(const Total& total) const {
  const std::size_t next = total.at + 1;
  const bool is_for_others =
      next + 1 < passage_.size() && !crosses(next) && passage_[next].kind == Figure::Kind::kCount &&
      mark_before(next) == Mark::kNone && mark_before(next + 1) == Mark::kStrong &&
      !is_addable(total.figure, passage_[next]);
  return is_for_others ? next + 1 : next;
}

// Named before their numbers, each by another name, so that none counts what another counts.
bool SumReader::is_parallel(const Total& total, const std::vector<std::size_t>& run,
                            Mark mark) const {
  std::size_t named = 0;
  for (const std::size_t part : run) {
    const Words name = passage_.lead(part).without("có");
    if (!name.empty()) ++named;
    if (name.empty() && passage_.tail(part).empty() && mark == Mark::kWeak) return false;
  }
  if (mark == Mark::kStrong) return named == 0 || named == run.size();
  if (divides(run)) return true;
  if (named != run.size() || run.size() < kFewestPlain) return false;
  if (has_cue(run.front())) return true;
  // One of four that are alike is not the total of the others.
  const bool is_of_sources =
      passage_.gap(run.front()).size() > 1 && passage_.lead(run.front()).begins_with(kSources);
  const bool is_other = passage_.gap(total.at).has("tổng") ||
                        total.figure.unit != passage_[run.front()].unit ||
                        !passage_.tail(total.at).empty() ||
                        total.figure.span.size() > passage_[run.front()].span.size() + 3;
  return is_of_sources || is_other;
}

bool SumReader::any_agrees(const Figure& total, const std::vector<Figure>& parts) const {
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = first + 1; last <= parts.size(); ++last) {
      const auto from = parts.begin() + static_cast<std::ptrdiff_t>(first);
      const auto sum = sum_of({from, parts.begin() + static_cast<std::ptrdiff_t>(last)});
      if (!sum || sum->half_up.overlaps(*bounds_of(*total.number))) return true;
    }
  }
  return false;
}

std::optional<PartList> SumReader::list_of(const Total& total,
                                           const std::vector<std::size_t>& run) const {
  if (run.size() < 2) return std::nullopt;
  PartList list;
  list.total = total.figure;
  list.is_complete = true;
  for (const std::size_t i : run) list.parts.push_back(*part_at(i, list.total));
  if (!bounds_of(*list.total.number) ||
      any_agrees(list.total, as_fine_as(*list.total.number, list.parts)))
    return std::nullopt;
  return list;
}

std::optional<PartList> SumReader::behind(std::size_t at) const {
  const auto figure = total_at(at);
  if (!figure || at + 1 >= passage_.size()) return std::nullopt;
  const Total total = {at, *figure};
  const std::size_t first = first_part(total);
  const Mark mark = mark_before(first);
  if (mark == Mark::kNone) return std::nullopt;
  const std::vector<std::size_t> run = run_behind(total, first, mark);
  if (run.size() < 2 || !is_parallel(total, run, mark)) return std::nullopt;
  if (passage_.rest(run.back()).has(kVague)) return std::nullopt;
  return list_of(total, run);
}

std::vector<std::size_t> SumReader::run_before(const Total& total) const {
  std::vector<std::size_t> run;
  for (std::size_t i = total.at; i-- > 0 && run.size() < kMostParts;) {
    if (is_passed_over(i, total.figure)) continue;
    if (!part_at(i, total.figure)) break;
    run.push_back(i);
    const Words gap = passage_.gap(i);
    if (gap.has(kBreaks) || gap.has(":")) break;
  }
  std::reverse(run.begin(), run.end());
  return run;
}

std::optional<PartList> SumReader::before(std::size_t at) const {
  const Words gap = passage_.gap(at);
  const auto figure = total_at(at);
  if (!figure || !gap.has(kSumWords) || gap.has(kSinceLong)) return std::nullopt;
  const Total total = {at, *figure};
  if (gap.size() > kLongestName) return std::nullopt;
  return list_of(total, run_before(total));
}

std::vector<PartList> SumReader::read() const {
  std::vector<PartList> lists;
  for (std::size_t i = 0; i < passage_.size(); ++i) {
    if (passage_.sentence_of(i) != sentence_) continue;
    if (auto list = behind(i)) lists.push_back(std::move(*list));
    if (auto list = before(i)) lists.push_back(std::move(*list));
  }
  return lists;
}

// The sentences of the same line, and list items below.
std::size_t last_of_passage(const text::Document& document, std::size_t sentence) {
  const std::vector<text::Sentence>& sentences = document.sentences();
  std::size_t last = sentence + 1;
  while (last < sentences.size() && last - sentence < kMostSentences) {
    const bool is_item = document.lines()[sentences[last].line].kind == text::LineKind::kListItem;
    if (sentences[last].line != sentences[last - 1].line && !is_item) break;
    ++last;
  }
  return last;
}

}  // namespace

std::vector<PartList> plain_sums(const AuditedArticle& article, std::size_t sentence) {
  const text::Document& document = article.document();
  const std::vector<text::Sentence>& sentences = document.sentences();
  const bool has_one_before =
      sentence > 0 && sentences[sentence - 1].line == sentences[sentence].line;
  const Passage passage(article, has_one_before ? sentence - 1 : sentence,
                        last_of_passage(document, sentence));
  return SumReader(passage, sentence).read();
}

}  // namespace solieu::audit
