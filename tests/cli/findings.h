#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.h"
#include "engine/store/audit_table.h"
#include "program.h"

namespace solieu::cli {

// A finding about `place`, a part of the sentence.
inline store::StoredFinding finding_in(store::ArticleInfo article, const std::string& sentence,
                                       const std::string& place) {
  store::StoredFinding stored;
  stored.article = std::move(article);
  stored.sentence = sentence;
  const std::size_t at = sentence.find(place);
  stored.in_sentence = {at, at + place.size()};
  stored.finding.text = place;
  return stored;
}

inline store::ArticleInfo article_of(std::int64_t id, std::string title, std::string_view published,
                                     std::string publisher) {
  return {id,
          "https://x/" + std::to_string(id),
          std::move(title),
          fact::parse_iso_period(published),
          std::move(publisher),
          {}};
}

// The registry knows another day.
inline store::StoredFinding wrong_day() {
  store::StoredFinding stored = finding_in(article_of(1, "Dân vận khéo", "2020-12", "Báo Sông Trà"),
                                           "Chi bộ học Nghị quyết số 25-NQ/TW, ngày 14/10/2013.",
                                           "Nghị quyết số 25-NQ/TW, ngày 14/10/2013");
  fact::Finding& finding = stored.finding;
  finding.kind = fact::FindingKind::kDateDiffers;
  finding.severity = fact::Severity::kWarning;
  finding.range = {11, 50};
  finding.symbol = "25-NQ/TW";
  finding.says = "2013-10-14";
  finding.should = "2013-06-03";
  finding.reason = {fact::Why::kRegisteredDay,
                    {"25-NQ/TW", "Ban Chấp hành Trung ương", "2013-06-03"}};
  return stored;
}

// In the same article.
inline store::StoredFinding wrong_percentage() {
  store::StoredFinding stored = finding_in(
      wrong_day().article, "Có 120/150 hộ (chiếm 85%) tham gia.", "120/150 hộ (chiếm 85%");
  fact::Finding& finding = stored.finding;
  finding.kind = fact::FindingKind::kRatioPercent;
  finding.severity = fact::Severity::kError;
  finding.range = {60, 81};
  finding.says = "85%";
  finding.should = "80%";
  finding.reason = {fact::Why::kQuotient, {"120", "150", "80%"}};
  return stored;
}

// In another article; nothing is known to be right.
inline store::StoredFinding no_such_day() {
  store::StoredFinding stored =
      finding_in(article_of(2, "Họp dân", "2021-05-02", ""), "Họp ngày 31/4/2021.", "31/4/2021");
  fact::Finding& finding = stored.finding;
  finding.kind = fact::FindingKind::kImpossibleDate;
  finding.severity = fact::Severity::kError;
  finding.range = {9, 18};
  finding.says = "31/4/2021";
  finding.reason = {fact::Why::kNoSuchDay, {"30"}};
  return stored;
}

// What is printed where there is no terminal.
template <typename Print>
std::string printed(Print print) {
  const TemporaryFolder folder;
  const std::string path = folder.path("out");
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT, 0600);
  Output out(file, Emphasis::kNever);
  print(out);
  out.flush();
  ::close(file);
  std::ifstream written(path);
  return {std::istreambuf_iterator<char>(written), {}};
}

}  // namespace solieu::cli
