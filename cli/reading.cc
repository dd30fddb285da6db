#include "cli/reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/columns.h"
#include "cli/message.h"

namespace solieu::cli {
namespace {

// Sorts of files, as engine/format names them.
[[maybe_unused]] constexpr std::array kSorts = {
    mark("an image"),
    mark("sound or film"),
    mark("a spreadsheet"),
    mark("a presentation"),
    mark("an e-book"),
    mark("an old office file that is not of Word"),
    mark("an office file locked by a password"),
    mark("an archive of another kind than ZIP and TAR"),
    mark("a program"),
    mark("a database"),
    mark("a font"),
};

}  // namespace

Option map_option() {
  return {"map", mark("FIELD=NAME,..."),
          mark("what a stream or table calls uri, title, published, publisher, author and text: "
               "text=content,published=date")};
}

Option encoding_option() {
  return {"encoding", mark("NAME"),
          mark("how the files are encoded, as UTF-8, TCVN3, VNI, windows-1258 …; else their bytes "
               "decide")};
}

input::Options input_options(const Arguments& arguments) {
  input::Options options;
  options.published = arguments.period("published");
  if (const auto map = arguments.value("map")) {
    try {
      options.fields = input::field_map_of(*map);
    } catch (const input::BadFieldMap& error) {
      throw UsageError(tr("--map: \"{}\" is not like text=content; uri, title, published, "
                          "publisher, author and text can be named",
                          error.what()),
                       arguments.command());
    }
  }
  if (const auto name = arguments.value("encoding")) {
    options.encoding = encoding::encoding_named(*name);
    if (!options.encoding) {
      std::string known;
      for (const encoding::Encoding encoding : encoding::kEncodings) {
        if (!known.empty()) known += ", ";
        known += encoding::name_of(encoding);
      }
      throw UsageError(tr("--encoding is one of {}", known), arguments.command());
    }
  }
  return options;
}

std::string place_in_words(const input::Failure& failure) {
  std::string place = failure.uri == "-" ? tr("standard input") : shown(failure.uri).text;
  if (failure.line) place += fmt::format(":{}", *failure.line);
  return place;
}

std::string reason_in_words(const input::Failure& failure) {
  switch (failure.kind) {
    case input::FailureKind::kMissing:
      return tr("no such file or folder");
    case input::FailureKind::kNotPermitted:
      return tr("no permission to read it");
    case input::FailureKind::kNotRegular:
      return tr("not a regular file ({})", failure.detail);
    case input::FailureKind::kEmpty:
      return tr("empty");
    case input::FailureKind::kBinary:
      return tr("looks like a binary file (NUL byte at {})", failure.byte.value_or(0));
    case input::FailureKind::kTooLarge:
      return tr("too large (more than {} bytes)", failure.detail);
    case input::FailureKind::kOverLimit:
      return tr("too large ({})", failure.detail);
    case input::FailureKind::kUnsupported:
      return tr("{} is not read", translated(failure.detail.c_str()));
    case input::FailureKind::kEncrypted:
      return tr("locked by a password");
    case input::FailureKind::kDamaged:
      return failure.byte ? tr("damaged ({}) at byte {}", failure.detail, *failure.byte)
                          : tr("damaged ({})", failure.detail);
    case input::FailureKind::kNoText:
      return tr("a document without text, likely of scanned pages");
    case input::FailureKind::kMissingProgram:
      return tr("to read it, install {}", failure.detail);
    case input::FailureKind::kProgramFailed:
      return tr("cannot be read: {}", failure.detail);
    case input::FailureKind::kNoArticle:
      return tr("a page without an article");
    case input::FailureKind::kBadEncoding: {
      const std::string encoding = failure.detail.empty() ? "UTF-8" : failure.detail;
      return failure.byte ? tr("not {} at byte {}", encoding, *failure.byte)
                          : tr("not {}", encoding);
    }
    case input::FailureKind::kUnknownEncoding:
      if (failure.detail == "none") {
        return tr("not UTF-8 at byte {}, nor Vietnamese in another encoding",
                  failure.byte.value_or(0));
      }
      if (failure.detail == "several") {
        return tr("not UTF-8 at byte {}, but any of several encodings", failure.byte.value_or(0));
      }
      if (failure.detail == "mixed") {
        return tr("UTF-8 mixed with another encoding at byte {}", failure.byte.value_or(0));
      }
      return tr("{} is not read", failure.detail);
    case input::FailureKind::kNoColumn:
      return tr("a table without column {}", failure.detail);
    case input::FailureKind::kBadTable:
      if (failure.detail == "head") return tr("a table without a head");
      if (failure.detail == "\"") return tr("a quote that does not end");
      if (failure.detail == "cells") return tr("a row with other cells than the head");
      return tr("column \"{}\" is unreadable", failure.detail);
    case input::FailureKind::kBadJson:
      if (!failure.detail.empty()) return tr("\"{}\" is missing or unreadable", failure.detail);
      return failure.byte ? tr("not a JSON object at byte {}", *failure.byte)
                          : tr("not a JSON object");
    case input::FailureKind::kReadError:
      return tr("cannot be read: {}", failure.detail);
  }
  return failure.message;
}

std::string worded(const input::Failure& failure) {
  return fmt::format("{}: {}", place_in_words(failure), reason_in_words(failure));
}

std::size_t read_articles(const std::vector<std::string>& paths, const input::Options& options,
                          const std::function<void(const input::Article&)>& on_article) {
  std::size_t failures = 0;
  const auto fail = [&](const input::Failure& failure) {
    ++failures;
    complain(worded(failure));
  };
  input::for_each_article(
      paths, options,
      [&](input::RawArticle raw) {
        try {
          on_article(input::read_article(std::move(raw)));
        } catch (const input::Unreadable& error) {
          fail(error.failure());
        }
      },
      fail);
  return failures;
}

}  // namespace solieu::cli
