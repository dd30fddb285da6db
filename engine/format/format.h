#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace solieu::format {

enum class Format : std::uint8_t {
  kText,  // no container of the kinds below: plain text, HTML, a table; in any encoding
  kJsonLines,
  kDocx,
  kOdt,
  kPdf,
  kDoc,  // Word 6 to 2003
  kRtf,
  kZip,
  kTar,
  kGzip,  // of anything, a .tar.gz too
  kBzip2,
  kXz,
  kZstd,
  kWarc,
  // Known by name, so that they can be refused by it.
  kImage,
  kMedia,  // sound and film
  kSpreadsheet,
  kPresentation,
  kEbook,
  kOtherOffice,   // OLE2 files that are not of Word: .xls, .ppt, .msg
  kLocked,        // an office file under a password
  kOtherArchive,  // RAR, 7z, cabinet, …
  kProgram,
  kDatabase,
  kFont,
};

// "a Word document (DOCX)", "an image"
std::string_view name_of(Format format);

// As many bytes of the beginning as `format_of` has a use for.
inline constexpr std::size_t kBeginning = std::size_t{64} << 10;

// What sort of file begins so, by its bytes alone. More than the beginning helps with DOC, whose
// directory may lie anywhere: where it cannot be seen, an OLE2 file is taken for DOC.
Format format_of(std::string_view beginning);

}  // namespace solieu::format
