#include "cli/audit_files.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "cli/grammars.h"
#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOwnRegistry = "documents.tsv";

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) throw Error(tr("{}: cannot be read", path));
  return content;
}

std::string reason_of(const audit::FileFault& fault) {
  using audit::FaultKind;
  const std::vector<std::string>& details = fault.details;
  switch (fault.kind) {
    case FaultKind::kNoTable:
      return tr("no table: the first row must name the columns");
    case FaultKind::kNoColumn:
      return tr("there is no column \"{}\"", details[0]);
    case FaultKind::kOpenQuote:
      return tr("a quotation mark is never closed");
    case FaultKind::kTooLong:
      return tr("the row is too long");
    case FaultKind::kNotUtf8:
      return tr("not UTF-8");
    case FaultKind::kTooManyCells:
      return tr("{} cells under {} columns", details[0], details[1]);
    case FaultKind::kEmptyCell:
      return tr("\"{}\" is empty", details[0]);
    case FaultKind::kNeitherSymbolNorName:
      return tr("neither a symbol nor a name");
    case FaultKind::kNeitherTextNorSymbol:
      return tr("neither text nor symbol");
    case FaultKind::kNoNumber:
      return tr("symbol \"{}\" does not begin with a number", details[0]);
    case FaultKind::kNoDay:
      return tr("{} \"{}\" is no day like 2013-12-12 or 12/12/2013", details[0], details[1]);
    case FaultKind::kReplacedTooEarly:
      return tr("replaced before it was issued");
    case FaultKind::kNoSuchWord:
      return tr("{} \"{}\" is none of {}", details[0], details[1], details[2]);
    case FaultKind::kSettlesNothing:
      return tr("settles no finding");
  }
  return {};
}

}  // namespace

audit::Registry load_registry(const Arguments& arguments, std::vector<audit::FileFault>& faults) {
  audit::Registry registry;
  const std::string own = (fs::path(grammar_folder(arguments)) / kOwnRegistry).string();
  std::error_code error;
  if (fs::exists(own, error)) registry.add(own, content_of(own), faults);
  for (const std::string& path : arguments.values("registry")) {
    registry.add(path, content_of(path), faults);
  }
  return registry;
}

audit::AcceptedFindings load_accepted(const Arguments& arguments,
                                      std::vector<audit::FileFault>& faults) {
  audit::AcceptedFindings accepted;
  for (const std::string& path : arguments.values("accept")) {
    accepted.add(path, content_of(path), faults);
  }
  return accepted;
}

std::string in_words(const audit::FileFault& fault) {
  const std::string place =
      fault.line == 0 ? fault.file : fmt::format("{}:{}", fault.file, fault.line);
  return fmt::format("{}: {}", place, reason_of(fault));
}

}  // namespace solieu::cli
