#include "engine/format/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <vector>

#include "engine/format/failure.h"
#include "engine/format/pages.h"
#include "engine/format/process.h"

namespace solieu::format {
namespace {

struct Program {
  std::string name;
  std::string package;  // of Debian
  std::vector<std::string> arguments;
};

// The document is standard input, so that no name of a file is ever an option.
const Program kPdfToText = {
    "pdftotext", "poppler-utils", {"-enc", "UTF-8", "-eol", "unix", "--", "/dev/stdin", "-"}};
const Program kAntiword = {"antiword", "antiword", {"-m", "UTF-8.txt", "-w", "0", "/dev/stdin"}};
const Program kCatdoc = {"catdoc", "catdoc", {"-w", "-d", "utf-8", "/dev/stdin"}};

// What a program says when it fails: its first line, cut at a length that fits a message.
std::string words_of(std::string_view errors) {
  constexpr std::size_t kLongest = 200;
  errors = errors.substr(0, errors.find('\n'));
  std::string words;
  for (const char c : errors.substr(0, kLongest)) {
    if (c >= ' ' && c < 0x7F) words += c;
  }
  return words;
}

std::string output_of(const Program& program, Outcome outcome, const Limits& limits) {
  switch (outcome.end) {
    case Outcome::End::kExited:
      if (outcome.code == 0) return std::move(outcome.output);
      break;
    case Outcome::End::kOutOfTime:
      throw Unreadable(
          FailureKind::kProgramFailed,
          fmt::format("{} took longer than {} ms", program.name, limits.program_time.count()));
    case Outcome::End::kTooMuchOutput:
      throw Unreadable(FailureKind::kTooLarge, fmt::format("{} made more than {} bytes of it",
                                                           program.name, limits.largest_item));
    case Outcome::End::kKilledBySignal:
      throw Unreadable(FailureKind::kProgramFailed,
                       fmt::format("{} crashed with signal {}", program.name, outcome.code));
  }
  const std::string words = words_of(outcome.errors);
  if (words.find("ncorrect password") != words.npos) throw Unreadable(FailureKind::kEncrypted, "");
  throw Unreadable(FailureKind::kProgramFailed,
                   fmt::format("{} ended with status {}{}{}", program.name, outcome.code,
                               words.empty() ? "" : ": ", words));
}

std::optional<std::string> text_by(const Program& program, std::string_view file,
                                   const Limits& limits) {
  auto outcome = run({.program = program.name,
                      .arguments = program.arguments,
                      .folders = limits.program_folders,
                      .time = limits.program_time,
                      .largest_output = limits.largest_item},
                     file);
  if (!outcome) return std::nullopt;
  return output_of(program, *std::move(outcome), limits);
}

[[noreturn]] void report_missing(const Program& program) {
  throw Unreadable(FailureKind::kMissingProgram,
                   fmt::format("{} (Debian package {})", program.name, program.package));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == text.npos; }

}  // namespace

std::string convert_pdf(std::string_view file, const Limits& limits) {
  const auto text = text_by(kPdfToText, file, limits);
  if (!text) report_missing(kPdfToText);
  if (is_blank(*text)) throw Unreadable(FailureKind::kNoText, "likely scanned pages");
  return join_pages(*text);
}

std::string convert_doc(std::string_view file, const Limits& limits) {
  auto text = text_by(kAntiword, file, limits);
  if (!text) text = text_by(kCatdoc, file, limits);
  if (!text) report_missing(kAntiword);
  if (is_blank(*text)) throw Unreadable(FailureKind::kNoText, "");
  return *std::move(text);
}

}  // namespace solieu::format
