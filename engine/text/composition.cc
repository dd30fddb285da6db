#include "engine/text/composition.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "engine/error.h"

namespace solieu::text {
namespace {

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) throw Error("ICU cannot load its normalization data");
    return *found;
  }();
  return instance;
}

}  // namespace

std::string composed(std::string_view text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode error = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                      nullptr, error);
  if (U_FAILURE(error)) throw Error(std::string("ICU cannot normalize: ") + u_errorName(error));
  return result;
}

std::u32string decomposed(char32_t c) {
  icu::UnicodeString parts;
  std::u32string result;
  if (!nfc().getDecomposition(static_cast<UChar32>(c), parts)) return result;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    result += static_cast<char32_t>(parts.char32At(i));
  }
  return result;
}

bool may_compose(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_getIntPropertyValue(code, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
         u_getCombiningClass(code) != 0;
}

}  // namespace solieu::text
