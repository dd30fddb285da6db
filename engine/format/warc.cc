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
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (error != std::errc() || end == digits.data()) return std::nullopt;
  return value;
}

// The bytes up to and with the blank line that ends a head; nothing if there is none in reach.
std::optional<std::size_t> head_size(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != bytes.npos;) {
    ++at;
    const std::string_view rest = bytes.substr(at);
    if (rest.starts_with('\n')) return at + 1;
    if (rest.starts_with("\r\n")) return at + 2;
  }
  return std::nullopt;
}

// RFC 9112, 7.1. What breaks off is given as far as it goes.
std::string without_chunks(std::string_view body) {
  std::string whole;
  while (!body.empty()) {
    const auto size = number(trimmed(next_line(body)), 16);
    if (!size || *size == 0) break;
    const std::size_t taken = std::min<std::uint64_t>(*size, body.size());
    whole += body.substr(0, taken);
    body.remove_prefix(taken);
    next_line(body);
  }
  return whole;
}

bool may_be_read(std::string_view media_type) {
  constexpr std::array<std::string_view, 8> kRead = {
      "text/html",
      "application/xhtml+xml",
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/rtf",
      "text/rtf",
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

bool is_answer_to_a_page(const Fields& record) {
  return field(record, "warc-type") == "response" &&
         field(record, "content-type").starts_with("application/http");
}

std::string url_of(const Fields& record) {
  std::string_view url = field(record, "warc-target-uri");
  // Version 0.18 puts it in angle brackets.
  if (url.size() > 1 && url.front() == '<' && url.back() == '>')
    url = url.substr(1, url.size() - 2);
  return std::string(url);
}

// Nothing for an answer that holds no page or document.
std::optional<WebResponse> response_of(std::string url, std::string_view block, Budget& budget) {
  const auto head = head_size(block);
  if (!head) throw Unreadable(FailureKind::kDamaged, "an answer without an end of its head");
  std::string_view status_line = block.substr(0, *head);
  const std::string_view status = next_line(status_line);
  const std::size_t blank = status.find(' ');
  if (!status.starts_with("HTTP/") || blank == status.npos ||
      status.substr(blank + 1, 3) != "200") {
    return std::nullopt;
  }
  const Fields fields = fields_of(status_line);
  const std::string type = in_lower_case(field(fields, "content-type"));
  WebResponse response;
  response.media_type = trimmed(std::string_view(type).substr(0, type.find(';')));
  if (!may_be_read(response.media_type)) return std::nullopt;
  response.url = std::move(url);
  response.charset = charset_of(type);

  std::string_view body = block.substr(*head);
  std::string whole;
  if (in_lower_case(field(fields, "transfer-encoding")).find("chunked") != std::string::npos) {
    whole = without_chunks(body);
    body = whole;
  }
  const std::string coding = in_lower_case(field(fields, "content-encoding"));
  if (coding.empty() || coding == "identity") {
    response.body = body;
  } else {
    response.body = without_coding(coding, body, budget.limits().largest_item, budget);
  }
  return response;
}

class Records {
 public:
  Records(ByteSource& archive, Budget& budget, const std::function<void(WebResponse)>& on_response,
          const OnFailure& on_failure)
      : archive_(archive), budget_(budget), on_response_(on_response), on_failure_(on_failure) {}

  void read() {
    while (true) {
      try {
        if (!find_record()) return;
        read_record();
      } catch (const Unreadable& error) {
        tell(error);
        if (archive_.ahead(1).empty() && !archive_.recover()) return;
      }
    }
  }

 private:
  // Where nearly nothing is sound, nobody wants to hear of each place.
  void tell(const Unreadable& error) {
    if (++damages_ > kMostDamages) {
      throw OverBudget("holds more than " + std::to_string(kMostDamages) + " damaged records");
    }
    on_failure_(error.failure(std::exchange(url_, {})));
  }

  // Goes to where a record begins; false at the end of the archive.
  bool find_record() {
    url_.clear();
    std::uint64_t passed_over = 0;
    const std::uint64_t begin = archive_.position();
    while (true) {
      const std::string_view bytes = archive_.ahead(kVersion.size());
      if (bytes.empty()) break;
      if (bytes.starts_with(kVersion)) break;
      const bool is_blank = bytes.front() == '\r' || bytes.front() == '\n';
      if (!is_blank) ++passed_over;
      archive_.skip(1);
    }
    if (passed_over > 0) {
      tell(Unreadable(FailureKind::kDamaged, "no record begins here", begin));
    }
    return !archive_.ahead(1).empty();
  }

  void read_record() {
    const std::uint64_t begin = archive_.position();
    const std::string_view bytes = archive_.ahead(kLongestHead);
    const auto size = head_size(bytes.substr(0, kLongestHead));
    if (!size) {
      archive_.skip(kVersion.size());
      throw Unreadable(FailureKind::kDamaged, "a record without an end of its head", begin);
    }
    const Fields record = fields_of(bytes.substr(0, *size));
    archive_.skip(*size);
    url_ = url_of(record);
    const auto length = number(field(record, "content-length"), 10);
    if (!length) throw Unreadable(FailureKind::kDamaged, "a record without a length", begin);
    if (!is_answer_to_a_page(record)) {
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
    const std::string block = take(static_cast<std::size_t>(*length), begin);
    if (auto response = response_of(url_, block, budget_)) on_response_(std::move(*response));
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
  std::size_t damages_ = 0;
};

}  // namespace

void for_each_response(ByteSource& archive, Budget& budget,
                       const std::function<void(WebResponse)>& on_response,
                       const OnFailure& on_failure) {
  Records(archive, budget, on_response, on_failure).read();
}

}  // namespace solieu::format
