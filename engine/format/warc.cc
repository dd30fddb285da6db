#include "engine/format/warc.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/format/gzip.h"

namespace solieu::format {
namespace {

constexpr std::string_view kVersion = "WARC/";
constexpr std::size_t kLongestHead = std::size_t{256} << 10;  // bytes of the fields of a record
constexpr std::size_t kMostDamages = 1000;

// Names in lower case: they are compared so (RFC 9110, 5.1).
using Fields = std::map<std::string, std::string, std::less<>>;

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// Takes a line off the text, without its end.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

Fields fields_of(std::string_view head) {
  Fields fields;
  while (!head.empty()) {
    const std::string_view line = next_line(head);
    const std::size_t colon = line.find(':');
    if (colon == line.npos) continue;
    fields[in_lower_case(trimmed(line.substr(0, colon)))] = trimmed(line.substr(colon + 1));
  }
  return fields;
}

std::string_view field(const Fields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view() : found->second;
}

std::optional<std::uint64_t> number(std::string_view digits, int base) {
  std::uint64_t value = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, value, base);
  if (error != std::errc() || end != last) return std::nullopt;
  return value;
}

// The bytes at the beginning that are lines of a head, and whether a blank line, counted too, ends
// it. A head that lacks its end goes no further than to where the next record begins.
struct Head {
  std::size_t size;
  bool has_end;
};

Head head_of(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != bytes.npos;) {
    ++at;
    const std::string_view rest = bytes.substr(at);
    if (rest.starts_with('\n')) return {at + 1, true};
    if (rest.starts_with("\r\n")) return {at + 2, true};
    if (rest.starts_with(kVersion)) return {at, false};
  }
  return {bytes.size(), false};
}

// "1A", "1A;name=value"
std::optional<std::uint64_t> chunk_size(std::string_view line) {
  return number(trimmed(line.substr(0, line.find(';'))), 16);
}

// RFC 9112, 7.1. What breaks off is given as far as it goes. Some archivers keep the field that
// tells of chunks, but not the chunks.
std::string without_chunks(std::string_view body) {
  std::string whole;
  std::string_view lines = body;
  if (!chunk_size(next_line(lines))) return std::string(body);
  while (!body.empty()) {
    const auto size = chunk_size(next_line(body));
    if (!size || *size == 0) break;
    const std::size_t taken = std::min<std::uint64_t>(*size, body.size());
    whole += body.substr(0, taken);
    body.remove_prefix(taken);
    next_line(body);
  }
  return whole;
}

bool may_be_read(std::string_view media_type) {
  constexpr std::array<std::string_view, 9> kRead = {
      "text/html",
      "application/xhtml+xml",
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/rtf",
      "text/rtf",
      "application/vnd.oasis.opendocument.text",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};
  return std::find(kRead.begin(), kRead.end(), media_type) != kRead.end();
}

std::string charset_of(std::string_view content_type) {
  const std::string lower = in_lower_case(content_type);
  const std::size_t at = lower.find("charset=");
  if (at == lower.npos) return {};
  std::string_view charset = std::string_view(lower).substr(at + 8);
  charset = charset.substr(0, charset.find(';'));
  charset = trimmed(charset);
  if (charset.size() > 1 && charset.front() == '"') charset = charset.substr(1, charset.size() - 2);
  return std::string(charset);
}

std::string media_type_of(std::string_view content_type) {
  return in_lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
}

bool is_answer_to_a_page(const Fields& record) {
  return field(record, "warc-type") == "response" &&
         field(record, "content-type").starts_with("application/http");
}

// A page without the words of a server around it, or the text that was made of one (WET files).
bool is_plain_page(const Fields& record) {
  const std::string_view type = field(record, "warc-type");
  return (type == "resource" || type == "conversion") &&
         may_be_read(media_type_of(field(record, "content-type")));
}

std::string url_of(const Fields& record) {
  std::string_view url = field(record, "warc-target-uri");
  // Version 0.18 puts it in angle brackets.
  if (url.size() > 1 && url.front() == '<' && url.back() == '>')
    url = url.substr(1, url.size() - 2);
  return std::string(url);
}

bool is_coded(std::string_view coding, std::string_view body) {
  if (coding.empty() || coding == "identity") return false;
  // As with chunks, the field may outlive the coding.
  return !coding.ends_with("gzip") || body.starts_with("\x1F\x8B");
}

// Nothing for an answer that holds no page or document.
std::optional<WebResponse> response_of(std::string url, std::string_view block, Budget& budget) {
  const Head head = head_of(block);
  if (!head.has_end)
    throw Unreadable(FailureKind::kDamaged, "an answer without an end of its head");
  std::string_view status_line = block.substr(0, head.size);
  const std::string_view status = next_line(status_line);
  const std::size_t blank = status.find(' ');
  if (!status.starts_with("HTTP/") || blank == status.npos ||
      status.substr(blank + 1, 3) != "200") {
    return std::nullopt;
  }
  const Fields fields = fields_of(status_line);
  WebResponse response;
  response.media_type = media_type_of(field(fields, "content-type"));
  if (!may_be_read(response.media_type)) return std::nullopt;
  response.url = std::move(url);
  response.charset = charset_of(field(fields, "content-type"));

  std::string_view body = block.substr(head.size);
  std::string whole;
  if (in_lower_case(field(fields, "transfer-encoding")).find("chunked") != std::string::npos) {
    whole = without_chunks(body);
    body = whole;
  }
  const std::string coding = in_lower_case(field(fields, "content-encoding"));
  response.body = is_coded(coding, body)
                      ? without_coding(coding, body, budget.limits().largest_item, budget)
                      : std::string(body);
  return response;
}

WebResponse plain_page_of(std::string url, const Fields& record, std::string block) {
  return {.url = std::move(url),
          .media_type = media_type_of(field(record, "content-type")),
          .charset = charset_of(field(record, "content-type")),
          .body = std::move(block)};
}

class Records {
 public:
  Records(ByteSource& archive, Budget& budget, const std::function<void(WebResponse)>& on_response,
          const OnFailure& on_failure)
      : archive_(archive), budget_(budget), on_response_(on_response), on_failure_(on_failure) {}

  void read() {
    while (true) {
      const std::uint64_t begin = archive_.position();
      try {
        if (!find_record()) return;
        read_record();
        ++sound_records_;
      } catch (const Unreadable& error) {
        tell(error);
        // What is packed may be damaged itself; where it cannot go on, it does not.
        if (!archive_.recover() && archive_.position() == begin) return;
      }
    }
  }

 private:
  // Where little is sound, nobody wants to hear of each place.
  void tell(const Unreadable& error) {
    if (++damages_ > kMostDamages + sound_records_) {
      throw OverBudget("holds more than " + std::to_string(kMostDamages) +
                       " damaged records, and few others");
    }
    on_failure_(error.failure(std::exchange(url_, {})));
  }

  // Goes to where a record begins; false at the end of the archive.
  bool find_record() {
    url_.clear();
    bool has_blanks_only = true;
    char before = '\n';
    const std::uint64_t begin = archive_.position();
    for (std::string_view bytes; !(bytes = archive_.ahead(kVersion.size())).empty();) {
      // What lies behind damage begins with a line, as a record does.
      if (before == '\n' && bytes.starts_with(kVersion)) break;
      before = bytes.front();
      if (before != '\r' && before != '\n') has_blanks_only = false;
      archive_.skip(1);
    }
    if (!has_blanks_only) {
      tell(Unreadable(FailureKind::kDamaged, "no record begins here", begin));
    }
    return !archive_.ahead(1).empty();
  }

  void read_record() {
    const std::uint64_t begin = archive_.position();
    const std::string_view bytes = archive_.ahead(kLongestHead).substr(0, kLongestHead);
    const Head head = head_of(bytes);
    const Fields record = fields_of(bytes.substr(0, head.size));
    archive_.skip(head.size);
    if (!head.has_end) {
      throw Unreadable(FailureKind::kDamaged, "a record without an end of its head", begin);
    }
    url_ = url_of(record);
    const auto length = number(field(record, "content-length"), 10);
    if (!length) throw Unreadable(FailureKind::kDamaged, "a record without a length", begin);
    const bool is_answer = is_answer_to_a_page(record);
    if (!is_answer && !is_plain_page(record)) {
      pass_over(*length, begin);
      return;
    }
    budget_.count_member();
    const std::size_t largest = budget_.limits().largest_item;
    if (*length > largest) {
      pass_over(*length, begin);
      throw Unreadable(FailureKind::kTooLarge,
                       "a record of more than " + std::to_string(largest) + " bytes", begin);
    }
    std::string block = take(static_cast<std::size_t>(*length), begin);
    pass_over_gap();
    if (!is_answer) {
      on_response_(plain_page_of(url_, record, std::move(block)));
    } else if (auto response = response_of(url_, block, budget_)) {
      on_response_(std::move(*response));
    }
  }

  // Of a packed record the checksum comes behind the gap: what is damaged is thrown here, not read.
  void pass_over_gap() {
    std::string_view gap = "\r\n\r\n";
    while (!gap.empty() && archive_.ahead(1).starts_with(gap.front())) {
      archive_.skip(1);
      gap.remove_prefix(1);
    }
    archive_.ahead(1);
  }

  void pass_over(std::uint64_t length, std::uint64_t begin) {
    if (!archive_.skip(length)) {
      throw Unreadable(FailureKind::kDamaged, "a record that breaks off", begin);
    }
  }

  std::string take(std::size_t length, std::uint64_t begin) {
    std::string block;
    std::array<char, std::size_t{64} << 10> piece;
    while (block.size() < length) {
      const std::size_t count =
          archive_.read(piece.data(), std::min(piece.size(), length - block.size()));
      if (count == 0) throw Unreadable(FailureKind::kDamaged, "a record that breaks off", begin);
      block.append(piece.data(), count);
    }
    return block;
  }

  ByteSource& archive_;
  Budget& budget_;
  const std::function<void(WebResponse)>& on_response_;
  const OnFailure& on_failure_;
  std::string url_;  // of the record at work
  std::size_t damages_ = 0, sound_records_ = 0;
};

}  // namespace

void for_each_response(ByteSource& archive, Budget& budget,
                       const std::function<void(WebResponse)>& on_response,
                       const OnFailure& on_failure) {
  Records(archive, budget, on_response, on_failure).read();
}

}  // namespace solieu::format
