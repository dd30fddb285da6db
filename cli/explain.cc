#include <fmt/format.h>

#include <algorithm>

#include "cli/columns.h"
#include "cli/command.h"
#include "cli/grammars.h"
#include "cli/message.h"
#include "cli/reading.h"
#include "engine/extract/extractor.h"

namespace solieu::cli {
namespace {

// Readings of one place: each overlaps another of them.
std::vector<std::vector<extract::Reading>> by_place(std::vector<extract::Reading> readings) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  std::vector<std::vector<extract::Reading>> places;
  std::size_t end = 0;
  for (extract::Reading& reading : readings) {
    if (places.empty() || reading.range.begin >= end) places.emplace_back();
    end = std::max(end, reading.range.end);
    places.back().push_back(std::move(reading));
  }
  return places;
}

void print_place(Output& out, std::vector<extract::Reading> readings) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](const auto& a, const auto& b) { return a.won && !b.won; });
  const auto emphasized = [&](const std::string& text) {
    return out.emphasizes() ? in_bold({text, {{0, text.size()}}}) : text;
  };
  std::size_t first = readings.front().range.begin;
  for (const extract::Reading& reading : readings) first = std::min(first, reading.range.begin);
  out << emphasized(tr("at {}", first)) << '\n';
  for (const extract::Reading& reading : readings) {
    out << (reading.won ? "  + " : "  - ") << reading.rule << ": \"" << shown(reading.text).text
        << fmt::format("\" [{}–{}]\n", reading.range.begin, reading.range.end);
    if (!reading.fields.empty()) out << "      " << shown(reading.fields).text << '\n';
    out << "      "
        << (reading.won ? tr("gives {}", shown(reading.reason).text)
                        : tr("refused: {}", shown(reading.reason).text))
        << '\n';
  }
}

bool is_furniture(const input::Article& article, std::size_t offset) {
  return std::any_of(article.furniture.begin(), article.furniture.end(), [&](text::Span span) {
    const text::SourceRange range = article.document.source_range(span);
    return range.begin <= offset && offset < range.end;
  });
}

// Whether anything was read there.
bool explain(const input::Article& article, const extract::Extractor& extractor,
             std::optional<std::size_t> offset, Output& out) {
  bool found = false;
  for (auto& place : by_place(extractor.explain(article).readings)) {
    const bool asked = std::any_of(place.begin(), place.end(), [&](const auto& reading) {
      return !offset || (reading.range.begin <= *offset && *offset < reading.range.end);
    });
    if (!asked) continue;
    if (!found) out << shown(article.uri).text << '\n';
    found = true;
    print_place(out, std::move(place));
  }
  out.end_piece();
  if (!found && offset && is_furniture(article, *offset)) {
    inform(
        tr("{}: {} belongs to the page, not to the report: a menu, a byline, a date line; no "
           "rule is tried there",
           article.uri, *offset));
  } else if (!found) {
    inform(offset ? tr("{}: no rule matches at {}", article.uri, *offset)
                  : tr("{}: no rule matches anywhere", article.uri));
  }
  return found;
}

Exit run(Session& session) {
  const Arguments& arguments = session.arguments;
  const std::optional<std::string> text = arguments.value("text");
  if (!text) need_operands(session, 1);
  need_no_more_operands(session, text ? 0 : 1);
  const std::optional<std::size_t> offset = arguments.number("at");
  const input::Options options = input_options(arguments);

  const auto grammar = load_grammar(arguments);
  const extract::Extractor extractor(*grammar);
  if (text) {
    input::RawArticle raw;
    raw.uri = "--text";
    raw.published = options.published;
    raw.text = *text;
    return explain(input::read_article(std::move(raw)), extractor, offset, session.out)
               ? Exit::kDone
               : Exit::kNothing;
  }
  bool found = false;
  const std::size_t failures =
      read_articles(arguments.operands(), options, [&](const input::Article& article) {
        found = explain(article, extractor, offset, session.out) || found;
      });
  if (failures > 0) return Exit::kFailure;
  return found ? Exit::kDone : Exit::kNothing;
}

}  // namespace

Command explain_command() {
  return {
      "explain",
      mark("PATH | --text TEXT"),
      mark("tells which rules read a place, what won and why the others lost"),
      {mark("Per place: the rules that matched, what their slots took, and what became of it. + "
            "is believed, - is refused.")},
      {{"at", mark("OFFSET"),
        mark("only this place: code points from the start of the text, as in \"start\" of a "
             "fact")},
       {"text", mark("TEXT"), mark("explains this text instead of a file")},
       {"published", mark("DATE"), mark("when the report was published: 2022-07-25 or 2022-07")},
       encoding_option()},
      run,
      {{mark("a sentence"), "solieu explain --text \"năm 2018 tỉ lệ hộ nghèo còn 4,27%\""},
       {mark("the place where a fact was expected"), "solieu explain --at 412 bao-cao.txt"}}};
}

}  // namespace solieu::cli
