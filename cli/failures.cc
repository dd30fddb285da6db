#include <fmt/format.h>

#include "cli/command.h"
#include "cli/database.h"
#include "cli/message.h"
#include "cli/reading.h"
#include "cli/structured.h"
#include "cli/table.h"
#include "engine/input/failure.h"
#include "engine/store/stored_failure.h"

namespace solieu::cli {
namespace {

// "2024-07-25T08:30:00Z" as "25/07/2024 08:30 UTC"; what other programs wrote stays as it is.
std::string time_in_words(const std::string& at) {
  if (at.size() != 20 || at[10] != 'T' || !at.ends_with('Z')) return at;
  return fmt::format("{}/{}/{} {} UTC", at.substr(8, 2), at.substr(5, 2), at.substr(0, 4),
                     at.substr(11, 5));
}

std::string in_digits(const std::optional<std::size_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

// Prints what could not be read, one at a time.
class FailurePrinter {
 public:
  FailurePrinter(std::string_view format, Output& out)
      : format_(format),
        out_(out),
        table_({{tr("file"), Align::kLeft, 20},
                {tr("reason"), Align::kLeft, 20},
                {tr("when"), Align::kLeft, 0, 1}},
               out) {
    if (format_ == "csv") {
      out_ << csv_line({"file", "line", "byte", "kind", "detail", "reason", "at"});
    }
  }

  void print(const store::StoredFailure& stored) {
    const input::Failure& failure = stored.failure;
    if (format_ == "table") {
      table_.add({shown(place_in_words(failure)), shown(reason_in_words(failure)),
                  shown(time_in_words(stored.at))});
    } else if (format_ == "csv") {
      out_ << csv_line({failure.uri, in_digits(failure.line), in_digits(failure.byte),
                        std::string(input::name_of(failure.kind)), failure.detail, failure.message,
                        stored.at});
    } else {
      print_json(stored);
    }
  }

  void finish() {
    if (format_ == "table") table_.finish();
  }

 private:
  void print_json(const store::StoredFailure& stored) {
    const input::Failure& failure = stored.failure;
    JsonObject object;
    object.add("file", failure.uri);
    if (failure.line) object.add_json("line", in_digits(failure.line));
    if (failure.byte) object.add_json("byte", in_digits(failure.byte));
    out_ << object.add("kind", input::name_of(failure.kind))
                .add("detail", failure.detail)
                .add("reason", failure.message)
                .add("at", stored.at)
                .text()
         << '\n';
  }

  std::string_view format_;
  Output& out_;
  LongTable table_;
};

Exit run(Session& session) {
  need_no_more_operands(session, 0);
  const std::string format = session.arguments.word("format", "table", {"table", "ndjson", "csv"});
  const store::Database database = open_to_read(session.arguments);
  FailurePrinter printer(format, session.out);
  bool found = false;
  store::for_each_failure(database, [&](const store::StoredFailure& failure) {
    found = true;
    printer.print(failure);
  });
  printer.finish();
  if (found) return Exit::kDone;
  inform(tr("nothing has failed"));
  return Exit::kNothing;
}

}  // namespace

Command failures_command() {
  return {
      "failures",
      "",
      mark("tells what ingest could not read"),
      {mark("Prints the files, and lines of streams, that could not be read when they were last "
            "tried: where, why and when. What has been read since is not told any more.")},
      {{"format", "table|ndjson|csv", mark("how to print it (table)")}},
      run,
      {{mark("what to look at again"), "solieu failures --db news.db"},
       {mark("how often each kind"),
        "solieu failures --format csv | cut -d, -f4 | sort | uniq -c"}}};
}

}  // namespace solieu::cli
