#include "engine/encoding/encoding.h"

#include <cctype>
#include <string>
#include <utility>

namespace solieu::encoding {
namespace {

// As they are after `squeezed`. Names in pages and mail, of fonts and of keyboard programs.
constexpr std::pair<std::string_view, Encoding> kAliases[] = {
    {"utf8", Encoding::kUtf8},
    {"unicode11utf8", Encoding::kUtf8},
    {"ascii", Encoding::kUtf8},
    {"usascii", Encoding::kUtf8},
    {"utf16le", Encoding::kUtf16Le},
    {"utf16", Encoding::kUtf16Le},  // as browsers take it
    {"unicode", Encoding::kUtf16Le},
    {"ucs2le", Encoding::kUtf16Le},
    {"utf16be", Encoding::kUtf16Be},
    {"ucs2be", Encoding::kUtf16Be},
    {"tcvn3", Encoding::kTcvn3},
    {"tcvn", Encoding::kTcvn3},
    {"tcvn5712", Encoding::kTcvn3},
    {"tcvn57121", Encoding::kTcvn3},
    {"tcvn57123", Encoding::kTcvn3},
    {"xviettcvn", Encoding::kTcvn3},
    {"xviettcvn5712", Encoding::kTcvn3},
    {"abc", Encoding::kTcvn3},
    {"vntime", Encoding::kTcvn3},
    {"vni", Encoding::kVni},
    {"vniwindows", Encoding::kVni},
    {"vniwin", Encoding::kVni},
    {"vnitimes", Encoding::kVni},
    {"xvietvni", Encoding::kVni},
    {"windows1258", Encoding::kWindows1258},
    {"cp1258", Encoding::kWindows1258},
    {"xcp1258", Encoding::kWindows1258},
    {"viscii", Encoding::kViscii},
    {"viscii11", Encoding::kViscii},
    {"csviscii", Encoding::kViscii},
    {"viqr", Encoding::kViqr},
    {"csviqr", Encoding::kViqr},
    {"misreadutf8", Encoding::kMisreadUtf8},
    {"mojibake", Encoding::kMisreadUtf8},
    {"misreadtcvn3", Encoding::kMisreadTcvn3},
    {"misreadvni", Encoding::kMisreadVni},
    {"windows1252", Encoding::kWindows1252},
    {"cp1252", Encoding::kWindows1252},
    {"iso88591", Encoding::kWindows1252},  // as browsers take it
    {"latin1", Encoding::kWindows1252},
};

std::string squeezed(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (c != '-' && c != '_' && c != ':' && c != '.' && !std::isspace(byte)) {
      letters += static_cast<char>(std::tolower(byte));
    }
  }
  return letters;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
    case Encoding::kTcvn3:
      return "TCVN3";
    case Encoding::kVni:
      return "VNI";
    case Encoding::kWindows1258:
      return "windows-1258";
    case Encoding::kViscii:
      return "VISCII";
    case Encoding::kViqr:
      return "VIQR";
    case Encoding::kMisreadUtf8:
      return "misread-UTF-8";
    case Encoding::kMisreadTcvn3:
      return "misread-TCVN3";
    case Encoding::kMisreadVni:
      return "misread-VNI";
    case Encoding::kWindows1252:
      return "windows-1252";
  }
  return {};
}

std::optional<Encoding> encoding_named(std::string_view name) {
  const std::string letters = squeezed(name);
  for (const auto& [alias, encoding] : kAliases) {
    if (letters == alias) return encoding;
  }
  return std::nullopt;
}

}  // namespace solieu::encoding
