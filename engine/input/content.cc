#include "engine/input/content.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/encoding/decode.h"
#include "engine/format/budget.h"
#include "engine/format/convert.h"
#include "engine/format/format.h"
#include "engine/format/office.h"
#include "engine/format/rtf.h"
#include "engine/html/markup.h"
#include "engine/html/page.h"
#include "engine/html/recognition.h"
#include "engine/input/failure.h"
#include "engine/text/utf8.h"

namespace solieu::input {
namespace {

using encoding::Undecodable;
using format::Format;

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

void lay_out(RawArticle& raw, RawArticle::Content content) {
  // The bytes that a page is parsed from are lost in its text: a bad one is told now.
  if (const std::size_t bad = text::first_invalid_byte(raw.text); bad < raw.text.size()) {
    refuse(raw, FailureKind::kBadEncoding, {}, bad);
  }
  html::Page page;
  try {
    page = html::read_page(raw.text);
  } catch (const html::PageTooLarge& error) {
    refuse(raw, FailureKind::kOverLimit, error.what());
  }
  if (!page.has_article) {
    if (content != RawArticle::Content::kCell) refuse(raw, FailureKind::kNoArticle, {});
    page.furniture.clear();
  }
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

// Of a document its text: in UTF-8, but in the letters that an old font took for others.
void convert(RawArticle& raw, Format format) {
  const format::Limits limits;
  const auto take = [&](format::OfficeText office) {
    if (raw.title.empty()) raw.title = std::move(office.title);
    return std::move(office.text);
  };
  try {
    switch (format) {
      case Format::kDocx:
        raw.text = take(format::read_docx(raw.text, limits));
        break;
      case Format::kOdt:
        raw.text = take(format::read_odt(raw.text, limits));
        break;
      case Format::kPdf:
        raw.text = format::convert_pdf(raw.text, limits);
        break;
      case Format::kDoc:
        raw.text = format::convert_doc(raw.text, limits);
        break;
      default:
        raw.text = format::read_rtf(raw.text);
    }
  } catch (const format::Unreadable& error) {
    throw Unreadable(failure_of(raw.uri, error));
  } catch (const format::OverBudget& error) {
    throw Unreadable(failure_of(raw.uri, error));
  }
  if (raw.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    refuse(raw, FailureKind::kNoText, {});
  }
}

// Nothing for a text or page.
std::string_view document_name(Format format) {
  switch (format) {
    case Format::kDocx:
      return "docx";
    case Format::kOdt:
      return "odt";
    case Format::kPdf:
      return "pdf";
    case Format::kDoc:
      return "doc";
    case Format::kRtf:
      return "rtf";
    default:
      return {};
  }
}

}  // namespace

void read_content(RawArticle& raw) {
  const RawArticle::Content content = std::exchange(raw.content, RawArticle::Content::kText);
  if (content == RawArticle::Content::kText) return;
  if (content == RawArticle::Content::kCell) {
    if (html::looks_like_html(raw.text)) lay_out(raw, content);
    return;
  }
  const Format format = format::format_of(raw.text);
  if (const std::string_view name = document_name(format); !name.empty()) {
    convert(raw, format);
    raw.format = name;
    raw.encoding.clear();  // what was forced is the file's, not this text's
    decode(raw);
    return;
  }
  decode(raw);
  if (html::looks_like_html(raw.text)) lay_out(raw, content);
}

}  // namespace solieu::input
