#include "engine/input/article.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/input/byline.h"
#include "engine/input/content.h"
#include "engine/input/failure.h"
#include "engine/input/furniture.h"
#include "engine/input/letters.h"
#include "engine/input/page.h"
#include "engine/input/publication.h"
#include "engine/input/publisher.h"
#include "engine/input/reader.h"
#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

constexpr std::size_t kLongestTitle = 250;  // code points

// "date 2022-07" at the head of the first line, as one archive stamps its articles.
struct Stamp {
  std::size_t size;
  fact::Period period;
};

std::optional<Stamp> read_stamp(std::string_view line) {
  constexpr std::string_view kWord = "date ";
  if (!line.starts_with(kWord)) return std::nullopt;
  const std::size_t end = std::min(line.find(' ', kWord.size()), line.size());
  const std::string_view date = line.substr(kWord.size(), end - kWord.size());
  if (date.size() != 7 && date.size() != 10) return std::nullopt;  // no mere year
  const auto period = fact::parse_iso_period(date);
  if (!period) return std::nullopt;
  return Stamp{end, *period};
}

// "(GLO) - ", "(Mặt trận) - ", "ĐTO - ": the agency before the first sentence.
bool begins_with_dateline(std::string_view line) {
  if (line.starts_with('(')) {
    const std::size_t close = line.find(')');
    return close != std::string_view::npos && close <= 40 &&
           trimmed(line.substr(close + 1)).starts_with('-');
  }
  const std::size_t dash = line.find(" - ");
  if (dash == std::string_view::npos || dash > 12) return false;
  const std::string_view agency = line.substr(0, dash);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < agency.size(); at += letter_size(agency, at), ++letters) {
    if (!is_capitalized(agency.substr(at, letter_size(agency, at)))) return false;
  }
  return letters >= 2 && letters <= 6;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool is_title(std::string_view line) {
  return has_letter(line) && code_points(line) <= kLongestTitle && !line.ends_with('.') &&
         !line.starts_with("- ") && !begins_with_dateline(line);
}

// A page that prints no date leaves the brackets for it behind the title.
std::string_view without_empty_brackets(std::string_view title) {
  for (const std::string_view brackets : {"( )", "()"}) {
    if (title.ends_with(brackets)) return trimmed(title.substr(0, title.size() - brackets.size()));
  }
  return title;
}

// As the page has it, with plain single blanks; where it is decomposed, as the rules see it.
std::string as_published(const text::Document& document, text::Span span) {
  const std::string_view source = document.source_text(span);
  const bool is_decomposed = source.find_first_of("\xCC\xCD") != std::string_view::npos;
  std::string_view rest = is_decomposed ? document.text(span) : source;

  constexpr std::array<std::string_view, 6> kBlanks = {" ", "\t", "\r", "\n", "\u00A0", "\u3000"};
  constexpr std::array<std::string_view, 4> kInvisible = {"\uFEFF", "\u200B", "\u00AD", "\u2060"};
  std::string words;
  while (!rest.empty()) {
    const std::size_t size = letter_size(rest, 0);
    const std::string_view letter = rest.substr(0, size);
    rest.remove_prefix(size);
    if (std::find(kInvisible.begin(), kInvisible.end(), letter) != kInvisible.end()) continue;
    if (std::find(kBlanks.begin(), kBlanks.end(), letter) == kBlanks.end()) {
      words += letter;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

// Where a part of a line stands in the document.
text::Span part_of(const Page& page, std::size_t line, std::string_view part) {
  const std::size_t begin =
      page.span(line).begin + static_cast<std::size_t>(part.data() - page.text(line).data());
  return {begin, begin + part.size()};
}

class ArticleLines {
 public:
  ArticleLines(const text::Document& document, const std::vector<text::Span>& furniture)
      : page_(document, furniture), roles_(roles_of(page_)) {
    if (page_.size() > 0) stamp_ = read_stamp(page_.text(0));
    if (stamp_ && roles_[0] != LineRole::kBody) stamp_.reset();
  }

  std::string title() const {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (roles_[i] != LineRole::kBody) continue;
      text::Span span = page_.span(i);
      if (i == 0 && stamp_) span.begin += stamp_->size;
      const std::string_view line = trimmed(page_.document().text(span));
      if (line.empty()) continue;
      if (!is_title(line)) return {};
      return as_published(page_.document(), part_of(page_, i, without_empty_brackets(line)));
    }
    return {};
  }

  std::optional<fact::Period> published() const {
    std::optional<Publication> best;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (roles_[i] != LineRole::kPublication) continue;
      const auto publication = read_publication_line(page_.text(i));
      if (!publication) continue;
      if (!best || preference(*publication) > preference(*best)) best = publication;
    }
    if (stamp_ && (!best || !names(stamp_->period, best->day))) return stamp_->period;
    if (best) return fact::day_period(best->day);
    return std::nullopt;
  }

  std::string author() const {
    for (std::size_t i = page_.size(); i-- > 0;) {
      if (roles_[i] != LineRole::kByline) continue;
      const auto byline = read_byline(page_.text(i));
      if (!byline || byline->author.empty()) continue;
      return as_published(page_.document(), part_of(page_, i, byline->author));
    }
    return {};
  }

  std::string publisher() const {
    Publisher best;
    std::string name;
    const auto ask = [&](text::Span line) {
      const std::string_view words = page_.document().text(line);
      const Publisher found = read_publisher(words);
      if (found.witness <= best.witness) return;
      best = found;
      const auto at = static_cast<std::size_t>(found.name.data() - words.data());
      const std::size_t begin = line.begin + at;
      name = as_published(page_.document(), {begin, begin + found.name.size()});
    };
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (roles_[i] == LineRole::kFooter) ask(page_.span(i));
    }
    for (const text::Span line : page_.set_aside()) ask(line);
    return name;
  }

  std::vector<text::Span> furniture() const {
    std::vector<text::Span> spans;
    bool is_joined = false;
    // Neighbours make one span, but for the line that is furniture only in part.
    const auto add = [&](text::Span span) {
      if (is_joined) {
        spans.back().end = span.end;
      } else {
        spans.push_back(span);
      }
      is_joined = true;
    };
    auto aside = page_.set_aside().begin();
    const auto aside_end = page_.set_aside().end();
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const text::Span span = page_.span(i);
      for (; aside != aside_end && aside->begin < span.begin; ++aside) add(*aside);
      if (roles_[i] != LineRole::kBody) {
        add(span);
        continue;
      }
      is_joined = false;
      if (i == 0 && stamp_) spans.push_back({span.begin, span.begin + stamp_->size});
    }
    for (; aside != aside_end; ++aside) add(*aside);
    return spans;
  }

 private:
  static bool names(const fact::Period& period, fact::Day day) {
    return period.from <= day && day <= period.to;
  }

  Page page_;
  std::vector<LineRole> roles_;
  std::optional<Stamp> stamp_;
};

text::Document document_of(RawArticle& raw) {
  try {
    return text::Document::from_utf8(std::move(raw.text));
  } catch (const text::InvalidUtf8& error) {
    throw Unreadable(worded({.uri = raw.uri,
                             .message = {},
                             .kind = FailureKind::kBadEncoding,
                             .byte = error.byte_offset()}));
  }
}

}  // namespace

Article read_article(RawArticle raw) {
  read_content(raw);
  Article article{.uri = raw.uri,
                  .title = std::move(raw.title),
                  .published = raw.published,
                  .publisher = std::move(raw.publisher),
                  .author = std::move(raw.author),
                  .document = document_of(raw),
                  .furniture = {},
                  .encoding = std::move(raw.encoding),
                  .format = std::move(raw.format),
                  .canonical = std::move(raw.canonical),
                  .updated = raw.updated};
  const ArticleLines lines(article.document, raw.furniture);
  if (article.title.empty()) article.title = lines.title();
  if (!article.published) article.published = lines.published();
  if (article.author.empty()) article.author = lines.author();
  if (article.publisher.empty()) article.publisher = lines.publisher();
  article.furniture = lines.furniture();
  return article;
}

}  // namespace solieu::input
