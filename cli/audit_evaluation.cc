#include "cli/audit_evaluation.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/columns.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

using Json = nlohmann::ordered_json;
using Tallies = std::map<fact::FindingKind, fact::Tally>;

Tallies tallies_of(const AuditedFolder& audited) {
  Tallies tallies;
  for (const AuditedGold& article : audited.articles) {
    for (const auto& [kind, tally] : fact::match(article.gold, article.found).tallies) {
      tallies[kind] += tally;
    }
  }
  return tallies;
}

fact::Tally sum_of(const Tallies& tallies) {
  fact::Tally sum;
  for (const auto& [kind, tally] : tallies) sum += tally;
  return sum;
}

void print_row(std::string_view name, const fact::Tally& tally, Output& out) {
  out << fmt::format("{:<20} {:7.4f} {:7.4f} {:6} {:6} {:7}\n", name, tally.precision(),
                     tally.recall(), tally.hits, tally.extra, tally.missed);
}

// What a temptation is right for, or what would have been right.
std::string remark_on(const fact::FindingMatching::Extra& extra) {
  return extra.temptation == nullptr ? extra.finding->should : extra.temptation->why;
}

// One mistake a line, parted by tabs.
void print_mistakes(const AuditedGold& article, Output& out) {
  const fact::FindingMatching matching = fact::match(article.gold, article.found);
  const auto line = [&](std::string_view label, fact::FindingKind kind, std::size_t at,
                        const std::string& text, const std::string& remark) {
    out << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", article.name, label, fact::name_of(kind), at,
                       shown(text).text, remark.empty() ? "-" : shown(remark).text);
  };
  for (const fact::GoldFinding* missed : matching.missed) {
    line("MISS", *missed->kind, missed->range.begin, missed->text, missed->should);
  }
  for (const fact::FindingMatching::Extra& extra : matching.extra) {
    line("EXTRA", extra.finding->kind, extra.finding->range.begin, extra.finding->text,
         remark_on(extra));
  }
}

Json in_json(const fact::Tally& tally) {
  return {{"precision", tally.precision()},
          {"recall", tally.recall()},
          {"hits", tally.hits},
          {"extra", tally.extra},
          {"missed", tally.missed}};
}

Json mistakes_in_json(const AuditedGold& article) {
  const fact::FindingMatching matching = fact::match(article.gold, article.found);
  Json mistakes = Json::array();
  const auto add = [&](const char* mistake, fact::FindingKind kind, text::SourceRange range,
                       const std::string& text) {
    mistakes.push_back({{"document", article.name},
                        {"mistake", mistake},
                        {"kind", fact::name_of(kind)},
                        {"start", range.begin},
                        {"end", range.end},
                        {"text", text}});
  };
  for (const fact::GoldFinding* missed : matching.missed) {
    add("missed", *missed->kind, missed->range, missed->text);
  }
  for (const fact::FindingMatching::Extra& extra : matching.extra) {
    add("extra", extra.finding->kind, extra.finding->range, extra.finding->text);
  }
  return mistakes;
}

}  // namespace

void print_table(const AuditedFolder& audited, Detail detail, Output& out) {
  const Tallies tallies = tallies_of(audited);
  const std::size_t articles = audited.articles.size();
  out << fmt::format("{:<20} {:>7} {:>7} {:>6} {:>6} {:>7}   ({})\n", "finding", "P", "R", "hit",
                     "extra", "missed", tr_n("{} document", "{} documents", articles, articles));
  for (const auto& [kind, tally] : tallies) print_row(fact::name_of(kind), tally, out);
  print_row("all", sum_of(tallies), out);
  if (detail == Detail::kFigures) return;
  out << '\n';
  for (const AuditedGold& article : audited.articles) print_mistakes(article, out);
}

void print_json(const std::string& folder, const AuditedFolder& audited, Detail detail,
                Output& out) {
  const Tallies tallies = tallies_of(audited);
  Json json = {{"folder", folder}, {"documents", audited.articles.size()}};
  for (const auto& [kind, tally] : tallies) json["findings"][fact::name_of(kind)] = in_json(tally);
  json["findings"]["all"] = in_json(sum_of(tallies));
  if (detail == Detail::kMistakes) {
    json["mistakes"] = Json::array();
    for (const AuditedGold& article : audited.articles) {
      for (Json& mistake : mistakes_in_json(article))
        json["mistakes"].push_back(std::move(mistake));
    }
  }
  out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::map<std::string, double> figures_of(const AuditedFolder& audited) {
  const Tallies tallies = tallies_of(audited);
  const fact::Tally all = sum_of(tallies);
  std::map<std::string, double> figures = {{"precision", all.precision()},
                                           {"recall", all.recall()}};
  for (const auto& [kind, tally] : tallies) {
    const std::string name(fact::name_of(kind));
    figures.emplace(name + ".precision", tally.precision());
    figures.emplace(name + ".recall", tally.recall());
  }
  return figures;
}

}  // namespace solieu::cli
