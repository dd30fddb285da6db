#include "engine/store/search.h"

#include "cli/command.h"
#include "cli/database.h"
#include "cli/hits.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

constexpr std::size_t kUsualLimit = 20;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

store::Search search_of(const Arguments& arguments) {
  store::Search search;
  search.words = joined(arguments.operands());
  search.title = joined(arguments.values("title"));
  search.publisher = joined(arguments.values("publisher"));
  search.place = arguments.value("place").value_or("");
  if (const auto period = arguments.period("from")) search.from = period->from;
  if (const auto period = arguments.period("to")) search.to = period->to;
  if (arguments.has("all-copies")) search.copies = store::Copies::kAll;
  if (arguments.word("order", "best", {"best", "newest"}) == "newest") {
    search.order = store::HitOrder::kNewest;
  }
  search.limit = arguments.number("limit").value_or(kUsualLimit);
  return search;
}

Exit run(Session& session) {
  const Arguments& arguments = session.arguments;
  if (!arguments.has("title")) need_operands(session, 1);
  const std::string format =
      arguments.word("format", "table", {"table", "csv", "ndjson", "json", "markdown"});
  const store::Search search = search_of(arguments);

  const store::Database database = open_to_read(arguments);
  const std::vector<store::Hit> hits = store::search(database, search);
  const auto printer = hit_printer(format, session.out);
  for (const store::Hit& hit : hits) printer->print(hit);
  printer->finish();
  if (!hits.empty()) return Exit::kDone;
  inform(search.asks_for_nothing()
             ? tr("something has to be asked for: a word that articles must have")
             : tr("no article has all that is asked for"));
  return Exit::kNothing;
}

}  // namespace

Command search_command() {
  return {
      "search",
      mark("WORDS..."),
      mark("finds articles by their words, the best first"),
      {mark("Finds articles that have all the words, typed with or without tone marks; \"đ\" "
            "may be typed as \"d\". A word with tone marks means just that word. Words in "
            "double quotes have to follow each other. Of an article and its copies one is "
            "shown."),
       mark("\"đoàn*\" means every word that begins so, \"lũ OR bão\" one of the two, \"-covid\" "
            "or \"NOT covid\" articles without it.")},
      {{"title", mark("WORDS"), mark("the title of the article")},
       {"publisher", mark("WORDS"), mark("who published it")},
       {"place", mark("WORDS"),
        mark("a place that the article names, or a unit around one: \"Cái Nước, Cà Mau\"")},
       {"from", mark("DATE"), mark("published then or later: 2022-07-25, 2022-07 or 2022")},
       {"to", mark("DATE"), mark("published then or earlier")},
       {"all-copies", nullptr, mark("shows an article and its copies each")},
       {"order", "best|newest", mark("what comes first (best)")},
       {"limit", mark("N"), mark("prints no more than that (20)")},
       {"format", "table|csv|ndjson|json|markdown",
        mark("a list for people or to be pasted into a note, or one article a line (table)")}},
      run,
      {{mark("with or without tone marks"), "solieu search nha dai doan ket"},
       {mark("a phrase, one word of two, none that begins so"),
        "solieu search '\"sạt lở\" lũ OR bão -tập*' --place \"Cà Mau\" --from 2023"},
       {mark("the newest, to be pasted into a note"),
        "solieu search --title \"hội nghị\" --order newest --format markdown"}}};
}

}  // namespace solieu::cli
