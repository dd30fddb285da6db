#include <fmt/format.h>

#include <algorithm>

#include "cli/columns.h"
#include "cli/evaluation.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

std::string_view or_dash(std::string_view text) { return text.empty() ? "-" : text; }

std::string name_of(const fact::Verdict& verdict, std::string_view attribute) {
  return attribute.empty() ? verdict.type : fmt::format("{}.{}", verdict.type, attribute);
}

std::string_view label_of(const Mistake& mistake) {
  if (!mistake.attribute.empty()) return "ATTR";
  return mistake.verdict->kind == fact::Verdict::Kind::kMissed ? "MISS" : "EXTRA";
}

// One mistake a line, parted by tabs: what was wanted, then what was got.
void print_mistakes(const std::vector<Mistake>& mistakes, Output& out) {
  for (const Mistake& mistake : mistakes) {
    const fact::Verdict& verdict = *mistake.verdict;
    out << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", verdict.document, label_of(mistake),
                       name_of(verdict, mistake.attribute), verdict.range.begin,
                       shown(verdict.text).text, or_dash(mistake.wanted), or_dash(mistake.got));
  }
}

void print_heading(std::size_t width, const std::string& remark, Output& out) {
  out << fmt::format("{:<{}} {:>7} {:>7} {:>7} {:>6} {:>6} {:>7}   ({})\n", "type", width, "P", "R",
                     "F1", "hit", "extra", "missed", remark);
}

void print_row(std::string_view name, std::size_t width, const fact::Tally& tally, Output& out) {
  out << fmt::format("{:<{}} {:7.4f} {:7.4f} {:7.4f} {:6} {:6} {:7}\n", name, width,
                     tally.precision(), tally.recall(), tally.f1(), tally.hits, tally.extra,
                     tally.missed);
}

void print_types(const fact::Score& score, Output& out) {
  constexpr std::size_t kWidth = 10;
  print_heading(kWidth, tr_n("{} document", "{} documents", score.documents, score.documents), out);
  for (const std::string_view name : first_layer_names()) {
    print_row(name, kWidth, score.types.named(name), out);
  }
}

void print_second_layer(const fact::Score& score, Output& out) {
  constexpr std::size_t kWidth = 12;
  const int documents = score.second_layer_documents;
  if (documents == 0) return;
  out << '\n';
  print_heading(
      kWidth, tr_n("second layer: {} document", "second layer: {} documents", documents, documents),
      out);
  for (const std::string_view name : fact::kSecondLayerTypes) {
    print_row(name, kWidth, score.types.of(name), out);
  }
}

void print_spans(const fact::Score& score, Output& out) {
  constexpr const char* kRow = "{:<18} {:>7} {:>9} {:>7} {:>7} {:>7}\n";
  out << '\n' << fmt::format(kRow, "equal span", "share", "of", "P", "R", "F1");
  const auto figure = [](double value) { return fmt::format("{:.4f}", value); };
  for (const std::string_view name : printed_names(score)) {
    const fact::Share spans = score.spans.named(name);
    const fact::Tally exact = score.exact.named(name);
    out << fmt::format(kRow, fmt::format("{}.span", name), figure(spans.ratio()), spans.of,
                       figure(exact.precision()), figure(exact.recall()), figure(exact.f1()));
  }
}

void print_attributes(const fact::Score& score, Output& out) {
  if (!score.attributes.empty()) out << '\n';
  for (const auto& [name, share] : score.attributes) {
    out << fmt::format("{:<24} {:7.4f} of {}\n", fmt::format("{}.{}", name.first, name.second),
                       share.ratio(), share.of);
  }
}

std::string worded(const fact::ConfusedTypes& types) {
  switch (types.kind) {
    case fact::Confusion::Kind::kReadAs:
      if (types.gold == types.system) return tr("{} with another value", types.gold);
      return tr("{} read as {}", types.gold, types.system);
    case fact::Confusion::Kind::kMissedBeside:
      return tr("{} missed where {} was found", types.gold, types.system);
    case fact::Confusion::Kind::kExtraBeside:
      return tr("{} found in excess where {} stands", types.system, types.gold);
  }
  return {};
}

// The most frequent first.
void print_confusions(const fact::Score& score, Output& out) {
  std::vector<std::pair<fact::ConfusedTypes, fact::ConfusionCount>> confusions(
      score.confusions.begin(), score.confusions.end());
  std::stable_sort(confusions.begin(), confusions.end(),
                   [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
  if (!confusions.empty()) out << '\n';
  for (const auto& [types, seen] : confusions) {
    out << fmt::format("{}: {}×, ", worded(types), seen.count)
        << tr("e.g. {}:{} {}", seen.document, seen.offset, shown(seen.text).text) << '\n';
  }
}

std::string_view label_of(fact::Change::Kind kind) {
  switch (kind) {
    case fact::Change::Kind::kGained:
      return "GAINED";
    case fact::Change::Kind::kLost:
      return "LOST";
    case fact::Change::Kind::kMended:
      return "MENDED";
    case fact::Change::Kind::kBroken:
      return "BROKEN";
    case fact::Change::Kind::kGoneExtra:
      return "EXTRA_GONE";
    case fact::Change::Kind::kNewExtra:
      return "EXTRA_NEW";
  }
  return {};
}

void print_changes(const fact::Comparison& comparison, Output& out) {
  for (const fact::Change& change : comparison.changes) {
    const fact::Verdict& verdict = change.verdict;
    out << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", verdict.document, label_of(change.kind),
                       name_of(verdict, change.attribute), verdict.range.begin,
                       shown(verdict.text).text, verdict.value);
  }
  if (comparison.gold_added > 0 || comparison.gold_removed > 0) {
    out << tr("the gold was changed: {} facts added, {} removed", comparison.gold_added,
              comparison.gold_removed)
        << '\n';
  }
}

void print_comparison(const fact::Comparison& comparison,
                      const std::vector<std::string_view>& names, Output& out) {
  out << '\n';
  print_changes(comparison, out);
  out << fmt::format("{:<12} {:>7} {:>7} {:>7}\n", "F1", "before", "now", "change");
  for (const std::string_view name : names) {
    const double before = comparison.before.named(name).f1();
    const double now = comparison.now.named(name).f1();
    out << fmt::format("{:<12} {:7.4f} {:7.4f} {:+7.4f}\n", name, before, now, now - before);
  }
}

}  // namespace

void print_table(const Evaluation& evaluation, Detail detail, Output& out) {
  const fact::Score& score = evaluation.scorer.score();
  if (detail == Detail::kMistakes) print_mistakes(mistakes_of(evaluation.scorer.verdicts()), out);
  print_types(score, out);
  print_second_layer(score, out);
  print_spans(score, out);
  print_attributes(score, out);
  print_confusions(score, out);
  if (evaluation.comparison) print_comparison(*evaluation.comparison, printed_names(score), out);
}

}  // namespace solieu::cli
