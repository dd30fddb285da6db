#include "engine/text/convert.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>

#include "engine/error.h"

namespace solieu::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

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

}  // namespace

Converted convert(std::string_view bytes, Charset charset) {
  const Converter from = open(icu_name(charset)), to = open("UTF-8");
  std::array<UChar, 4096> pivot;
  std::array<char, 16384> piece;
  UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  Converted converted;
  for (bool is_first = true;; is_first = false) {
    char* target = piece.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &at, end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                   is_first, /*flush=*/true, &error);
    converted.text.append(piece.data(), target);
    if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(error)) return converted;
    const std::size_t refused = bytes_refused(from.get());
    if (refused == 0) throw Error(std::string("ICU cannot convert: ") + u_errorName(error));
    if (!converted.bad_byte) {
      converted.bad_byte = static_cast<std::size_t>(at - bytes.data()) - refused;
    }
    converted.text += kReplacement;
    if (at == end) return converted;
  }
}

}  // namespace solieu::text
