#include "engine/input/content.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/encoding/decode.h"
#include "engine/html/markup.h"
#include "engine/html/page.h"
#include "engine/html/recognition.h"
#include "engine/input/failure.h"
#include "engine/text/utf8.h"

namespace solieu::input {
namespace {

using encoding::Undecodable;

[[noreturn]] void refuse(const RawArticle& raw, FailureKind kind, std::string detail,
                         std::optional<std::size_t> byte = std::nullopt) {
  throw Unreadable(worded(
      {.uri = raw.uri, .message = {}, .kind = kind, .byte = byte, .detail = std::move(detail)}));
}

[[noreturn]] void refuse(const RawArticle& raw, const Undecodable& error) {
  const std::size_t byte = error.byte_offset();
  switch (error.reason()) {
    case Undecodable::Reason::kBinary:
      refuse(raw, FailureKind::kBinary, {}, byte);
    case Undecodable::Reason::kUtf32:
      refuse(raw, FailureKind::kUnknownEncoding, "UTF-32");
    case Undecodable::Reason::kUnknown:
      refuse(raw, FailureKind::kUnknownEncoding, "none", byte);
    case Undecodable::Reason::kAmbiguous:
      refuse(raw, FailureKind::kUnknownEncoding, "several", byte);
    case Undecodable::Reason::kMixed:
      refuse(raw, FailureKind::kUnknownEncoding, "mixed", byte);
    case Undecodable::Reason::kBadByte:
      break;
  }
  refuse(raw, FailureKind::kBadEncoding,
         std::string(name_of(error.encoding().value_or(encoding::Encoding::kUtf8))), byte);
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void decode(RawArticle& raw) {
  // A mark of UTF-8 is part of the text as read, and offsets count it.
  if (raw.encoding.empty() && raw.text.starts_with(kByteOrderMark)) {
    raw.encoding = name_of(encoding::Encoding::kUtf8);
    return;
  }
  encoding::Hint hint;
  if (!raw.encoding.empty()) hint.forced = encoding::encoding_named(raw.encoding);
  const std::string declared =
      raw.charset.empty() ? html::declared_charset(raw.text) : std::move(raw.charset);
  if (!declared.empty()) hint.declared = encoding::encoding_named(declared);
  try {
    encoding::Decoded decoded = encoding::decode(std::move(raw.text), hint);
    raw.text = std::move(decoded.text);
    raw.encoding = name_of(decoded.encoding);
  } catch (const Undecodable& error) {
    refuse(raw, error);
  }
}

std::optional<fact::Period> day_of(const std::optional<fact::Day>& day) {
  return day ? std::optional(fact::day_period(*day)) : std::nullopt;
}

void lay_out(RawArticle& raw) {
  // The bytes that a page is parsed from are lost in its text: a bad one is told now.
  if (const std::size_t bad = text::first_invalid_byte(raw.text); bad < raw.text.size()) {
    refuse(raw, FailureKind::kBadEncoding, {}, bad);
  }
  html::Page page;
  try {
    page = html::read_page(raw.text);
  } catch (const html::PageTooLarge& error) {
    refuse(raw, FailureKind::kPageTooLarge, error.what());
  }
  if (!page.has_article) refuse(raw, FailureKind::kNoArticle, {});
  raw.format = "html";
  raw.text = std::move(page.text);
  raw.furniture = std::move(page.furniture);
  if (raw.title.empty()) raw.title = std::move(page.title);
  if (raw.author.empty()) raw.author = std::move(page.author);
  if (raw.publisher.empty()) raw.publisher = std::move(page.publisher);
  if (raw.canonical.empty()) raw.canonical = std::move(page.canonical);
  if (!raw.published) raw.published = day_of(page.published);
  if (!raw.updated) raw.updated = day_of(page.updated);
}

}  // namespace

void read_content(RawArticle& raw) {
  if (raw.content == RawArticle::Content::kText) return;
  raw.content = RawArticle::Content::kText;
  decode(raw);
  if (html::looks_like_html(raw.text)) lay_out(raw);
}

}  // namespace solieu::input
