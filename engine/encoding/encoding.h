#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace solieu::encoding {

// How Vietnamese text is or was written in bytes. Misread is what was read as windows-1252 or
// Latin-1 although it was not, and then written as UTF-8: "tá»‰nh", "®ång", "Ñoàng".
enum class Encoding : std::uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kTcvn3,  // ABC fonts, .VnTime and others: TCVN 5712:1993 VN3
  kVni,    // VNI-Windows fonts: a letter, then a byte for its marks
  kWindows1258,
  kViscii,  // RFC 1456
  kViqr,    // RFC 1456: ASCII, with marks typed behind the letter
  kMisreadUtf8,
  kMisreadTcvn3,
  kMisreadVni,
  kWindows1252,  // no Vietnamese in it
};

inline constexpr Encoding kEncodings[] = {
    Encoding::kUtf8,        Encoding::kUtf16Le,      Encoding::kUtf16Be,    Encoding::kTcvn3,
    Encoding::kVni,         Encoding::kWindows1258,  Encoding::kViscii,     Encoding::kViqr,
    Encoding::kMisreadUtf8, Encoding::kMisreadTcvn3, Encoding::kMisreadVni, Encoding::kWindows1252,
};

// "UTF-8", "TCVN3", "misread-TCVN3": `encoding_named` takes it back.
std::string_view name_of(Encoding encoding);

// By its name or another that is in use: "abc", "cp1258", "utf-16le", "x-viet-vni", "mojibake".
// Case, blanks, "-" and "_" do not count. Nothing for a name that is not known.
std::optional<Encoding> encoding_named(std::string_view name);

}  // namespace solieu::encoding
