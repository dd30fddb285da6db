#include "engine/text/convert.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "engine/error.h"
#include "engine/text/code_point.h"

namespace solieu::text {
namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

const char* icu_name(Charset charset) {
  switch (charset) {
    case Charset::kUtf16Le:
      return "UTF-16LE";
    case Charset::kUtf16Be:
      return "UTF-16BE";
    case Charset::kWindows1252:
      return "windows-1252";
    case Charset::kWindows1258:
      return "windows-1258";
  }
  return "";
}

Converter open(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &error));
  // ICU would put something in place of what it cannot read; it is for us to say where that is.
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  if (U_FAILURE(error)) throw Error(std::string("ICU cannot convert from ") + name);
  return converter;
}

std::size_t bytes_refused(UConverter* converter) {
  std::array<char, 16> refused;
  auto size = static_cast<std::int8_t>(refused.size());
  UErrorCode error = U_ZERO_ERROR;
  ucnv_getInvalidChars(converter, refused.data(), &size, &error);
  return U_SUCCESS(error) ? static_cast<std::size_t>(size) : 0;
}

// Joins halves of a surrogate pair that come in two pieces.
class Utf8Writer {
 public:
  void append(const UChar* at, const UChar* end) {
    for (; at < end; ++at) {
      if (U16_IS_LEAD(*at)) {
        lead_ = *at;
      } else {
        append_utf8(text_, U16_IS_TRAIL(*at) ? U16_GET_SUPPLEMENTARY(lead_, *at) : *at);
      }
    }
  }
  void append_replacement() { append_utf8(text_, 0xFFFD); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  UChar lead_ = 0;
};

}  // namespace

Converted convert(std::string_view bytes, Charset charset) {
  const Converter from = open(icu_name(charset));
  std::array<UChar, 4096> piece;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  Utf8Writer writer;
  std::optional<std::size_t> bad_byte;
  for (;;) {
    UChar* piece_end = piece.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(from.get(), &piece_end, piece.data() + piece.size(), &at, end, nullptr,
                   /*flush=*/true, &error);
    writer.append(piece.data(), piece_end);
    if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(error)) break;
    const std::size_t refused = bytes_refused(from.get());
    if (refused == 0) throw Error(std::string("ICU cannot convert: ") + u_errorName(error));
    if (!bad_byte) bad_byte = static_cast<std::size_t>(at - bytes.data()) - refused;
    writer.append_replacement();
    if (at == end) break;
  }
  return {writer.take(), bad_byte};
}

}  // namespace solieu::text
