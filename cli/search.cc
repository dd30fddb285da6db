#include "engine/store/search.h"

#include <fmt/format.h>

#include "cli/columns.h"
#include "cli/command.h"
#include "cli/database.h"
#include "cli/message.h"
#include "cli/structured.h"
#include "cli/wording.h"

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

std::vector<Emphasized> emphasized(const std::vector<text::Span>& places) {
  std::vector<Emphasized> parts;
  parts.reserve(places.size());
  for (const text::Span place : places) parts.push_back({place.begin, place.end});
  return parts;
}

// For people: title, where it stands, and the sentence under it.
void print_hit(const store::Hit& hit, Output& out) {
  const auto print_line = [&](Shown line, std::size_t indent) {
    if (out.width() > indent) line = cut(line, out.width() - indent);
    out << std::string(indent, ' ') << (out.emphasizes() ? in_bold(line) : line.text) << '\n';
  };
  const store::ArticleInfo& article = hit.article;
  std::string source = article.published ? in_words(*article.published) : std::string();
  for (const std::string& part : {article.publisher, article.uri}) {
    if (part.empty()) continue;
    if (!source.empty()) source += "  ";
    source += part;
  }
  std::string heading = article.title.empty() ? article.uri : article.title;
  if (hit.copies > 0) {
    heading += ' ';
    heading += tr_n("(and {} copy)", "(and {} copies)", hit.copies, hit.copies);
  }
  print_line(shown(heading), 0);
  if (!article.title.empty()) print_line(shown(source), 2);
  print_line(shown(hit.sentence, emphasized(hit.places)), 4);
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::string json_of(const store::Hit& hit) {
  const store::ArticleInfo& article = hit.article;
  const std::string_view sentence = hit.sentence;
  std::string matches;
  for (const text::Span place : hit.places) {
    const std::size_t begin = code_points(sentence.substr(0, place.begin));
    const std::size_t size = code_points(sentence.substr(place.begin, place.size()));
    matches += fmt::format("{}[{},{}]", matches.empty() ? "" : ",", begin, begin + size);
  }
  JsonObject object;
  object.add("document", article.uri)
      .add("title", article.title)
      .add("published", article.published ? in_iso(*article.published) : std::string())
      .add("publisher", article.publisher)
      .add("author", article.author)
      .add("sentence", hit.sentence)
      .add_json("matches", fmt::format("[{}]", matches));
  if (hit.copies > 0) object.add_json("copies", std::to_string(hit.copies));
  return object.text();
}

Exit run(Session& session) {
  need_operands(session, 1);
  const Arguments& arguments = session.arguments;
  const bool as_json = arguments.word("format", "table", {"table", "ndjson"}) == "ndjson";
  const std::size_t limit = arguments.number("limit").value_or(kUsualLimit);

  const store::Database database = open_to_read(arguments);
  const auto copies = arguments.has("all-copies") ? store::Copies::kAll : store::Copies::kOnce;
  const std::vector<store::Hit> hits =
      store::search(database, joined(arguments.operands()), limit, copies);
  for (const store::Hit& hit : hits) {
    if (as_json) {
      session.out << json_of(hit) << '\n';
    } else {
      if (&hit != &hits.front()) session.out << '\n';
      print_hit(hit, session.out);
    }
  }
  if (!hits.empty()) return Exit::kDone;
  inform(tr("no article has all these words"));
  return Exit::kNothing;
}

}  // namespace

Command search_command() {
  return {"search",
          mark("WORDS..."),
          mark("finds articles by their words, the best first"),
          {mark("Finds articles that have all the words, typed with or without tone marks; \"đ\" "
                "may be typed as \"d\". A word with tone marks means just that word. Words in "
                "double quotes have to follow each other. Of an article and its copies one is "
                "shown.")},
          {{"all-copies", nullptr, mark("shows an article and its copies each")},
           {"limit", mark("N"), mark("prints no more than that (20)")},
           {"format", "table|ndjson", mark("a list for people, or one article a line (table)")}},
          run};
}

}  // namespace solieu::cli
