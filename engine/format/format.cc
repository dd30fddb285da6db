#include "engine/format/format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace solieu::format {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  Format format;
};

constexpr std::array kMagics = {
    Magic{"WARC/"sv, Format::kWarc},
    Magic{"{\\rtf"sv, Format::kRtf},
    Magic{"\x1F\x8B\x08"sv, Format::kGzip},
    Magic{"\xFD\x37zXZ\0"sv, Format::kXz},
    Magic{"\x28\xB5\x2F\xFD"sv, Format::kZstd},
    Magic{"\x89PNG\r\n\x1A\n"sv, Format::kImage},
    Magic{"\xFF\xD8\xFF"sv, Format::kImage},  // JPEG
    Magic{"GIF87a"sv, Format::kImage},
    Magic{"GIF89a"sv, Format::kImage},
    Magic{"II*\0"sv, Format::kImage},  // TIFF
    Magic{"MM\0*"sv, Format::kImage},
    Magic{"\0\0\1\0"sv, Format::kImage},  // ICO
    Magic{"OggS"sv, Format::kMedia},
    Magic{"fLaC"sv, Format::kMedia},
    Magic{"\x1A\x45\xDF\xA3"sv, Format::kMedia},  // Matroska
    Magic{"FLV\1"sv, Format::kMedia},
    Magic{"\0\0\1\xBA"sv, Format::kMedia},
    Magic{"Rar!\x1A\x07"sv, Format::kOtherArchive},
    Magic{"7z\xBC\xAF\x27\x1C"sv, Format::kOtherArchive},
    Magic{"MSCF\0\0\0\0"sv, Format::kOtherArchive},
    Magic{"\x7F"
          "ELF"sv,
          Format::kProgram},
    Magic{"\xCF\xFA\xED\xFE"sv, Format::kProgram},
    Magic{"\xCA\xFE\xBA\xBE"sv, Format::kProgram},
    Magic{"SQLite format 3\0"sv, Format::kDatabase},
    Magic{"\0\1\0\0Standard Jet DB\0"sv, Format::kDatabase},  // Access
    Magic{"wOFF"sv, Format::kFont},
    Magic{"wOF2"sv, Format::kFont},
    Magic{"OTTO\0"sv, Format::kFont},
    Magic{"\0\1\0\0\0"sv, Format::kFont},  // TrueType
};

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

bool stands_at(std::string_view bytes, std::size_t at, std::string_view what) {
  return at <= bytes.size() && bytes.substr(at).starts_with(what);
}

// RIFF and ISO base media files begin with chunks, ID3 with its version: words as a text may have,
// and sizes as it has not.
std::optional<Format> format_of_chunks(std::string_view bytes) {
  if (bytes.starts_with("RIFF")) {
    if (stands_at(bytes, 8, "WEBP")) return Format::kImage;
    if (stands_at(bytes, 8, "WAVE") || stands_at(bytes, 8, "AVI ")) return Format::kMedia;
  }
  if (bytes.starts_with('\0') && stands_at(bytes, 4, "ftyp")) {
    const bool is_image = stands_at(bytes, 8, "avif") || stands_at(bytes, 8, "hei");
    return is_image ? Format::kImage : Format::kMedia;
  }
  if (bytes.size() > 3 && bytes.starts_with("ID3") && bytes[3] < ' ' && bytes[3] >= 0) {
    return Format::kMedia;
  }
  return std::nullopt;
}

// A bitmap names its own size where "BM" alone would be a text's first letters.
bool is_bitmap(std::string_view bytes) {
  return bytes.size() >= 18 && bytes.starts_with("BM") && stands_at(bytes, 6, "\0\0\0\0"sv) &&
         little_endian(bytes, 14, 4) <= 124;
}

// So does a Windows program: the offset of its second header.
bool is_windows_program(std::string_view bytes) {
  return bytes.size() >= 64 && bytes.starts_with("MZ") &&
         stands_at(bytes, little_endian(bytes, 60, 4), "PE\0\0"sv);
}

bool is_bzip2(std::string_view bytes) {
  return bytes.starts_with("BZh") &&
         (stands_at(bytes, 4, "1AY&SY") || stands_at(bytes, 4, "\x17\x72\x45\x38\x50\x90"sv));
}

// POSIX pax: the checksum of the header counts its own field as blanks.
bool is_tar(std::string_view bytes) {
  constexpr std::size_t kHeader = 512;
  constexpr std::size_t kChecksum = 148;
  if (bytes.size() < kHeader) return false;
  std::uint32_t sum = 8 * ' ';
  std::uint32_t stated = 0;
  bool has_digit = false;
  for (std::size_t at = 0; at < kHeader; ++at) {
    const char c = bytes[at];
    if (at < kChecksum || at >= kChecksum + 8) {
      sum += static_cast<unsigned char>(c);
    } else if (c >= '0' && c <= '7') {
      stated = stated * 8 + static_cast<std::uint32_t>(c - '0');
      has_digit = true;
    } else if (c != ' ' && c != '\0') {
      return false;
    }
  }
  return has_digit && sum == stated;
}

std::optional<Format> format_of_office_part(std::string_view name) {
  if (name.starts_with("word/")) return Format::kDocx;
  if (name.starts_with("xl/")) return Format::kSpreadsheet;
  if (name.starts_with("ppt/")) return Format::kPresentation;
  return std::nullopt;
}

// ODF and EPUB name themselves in a first member that is stored as it is.
std::optional<Format> format_of_mimetype(std::string_view type) {
  if (type.starts_with("application/epub+zip")) return Format::kEbook;
  constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
  if (!type.starts_with(kOpenDocument)) return std::nullopt;
  type.remove_prefix(kOpenDocument.size());
  if (type.starts_with("text")) return Format::kOdt;
  if (type.starts_with("spreadsheet")) return Format::kSpreadsheet;
  if (type.starts_with("presentation")) return Format::kPresentation;
  return std::nullopt;
}

// What a package of Office, unlike an archive of such packages, may begin with.
bool is_office_part(std::string_view name) {
  if (name == "[Content_Types].xml" || name == "mimetype") return true;
  constexpr std::array kFolders = {"_rels/"sv, "docProps/"sv, "word/"sv,
                                   "xl/"sv,    "ppt/"sv,      "customXml/"sv};
  return std::any_of(kFolders.begin(), kFolders.end(),
                     [&](std::string_view folder) { return name.starts_with(folder); });
}

// A member of a ZIP archive by its local header (APPNOTE.TXT 4.3.7).
struct ZipMember {
  std::string_view name;
  std::size_t content;  // where it begins
  std::size_t next;     // where the next header should stand; npos where that is not in sight
};

std::optional<ZipMember> zip_member_at(std::string_view bytes, std::size_t at) {
  constexpr std::string_view kHeader = "PK\3\4";
  constexpr std::size_t kNameAt = 30;
  constexpr std::uint32_t kSizeComesLater = 8;  // among the flags
  if (!stands_at(bytes, at, kHeader) || at + kNameAt >= bytes.size()) return std::nullopt;
  ZipMember member = {};
  const std::size_t name_size = little_endian(bytes, at + 26, 2);
  member.name = bytes.substr(at + kNameAt, name_size);
  member.content =
      std::min(bytes.size(), at + kNameAt + name_size + little_endian(bytes, at + 28, 2));
  const bool has_size = (little_endian(bytes, at + 6, 2) & kSizeComesLater) == 0;
  // A document that is stored as it is has headers of its own within, which a search would find.
  if (has_size) {
    member.next = member.content + little_endian(bytes, at + 18, 4);
  } else if (!stands_at(bytes, member.content, kHeader)) {
    member.next = bytes.find(kHeader, member.content);
  } else {
    member.next = bytes.npos;
  }
  return member;
}

// By the members within sight. An office package whose parts are not in sight is taken for DOCX,
// and refused by name when it is opened.
Format format_of_zip(std::string_view bytes) {
  auto member = zip_member_at(bytes, 0);
  if (!member || !is_office_part(member->name)) return Format::kZip;
  if (member->name == "mimetype") {
    if (const auto format = format_of_mimetype(bytes.substr(member->content))) return *format;
  }
  bool is_office = false;
  for (; member; member = zip_member_at(bytes, member->next)) {
    if (member->name == "[Content_Types].xml" || member->name == "_rels/.rels") is_office = true;
    if (!is_office && member->name != "word/document.xml") continue;
    if (const auto format = format_of_office_part(member->name)) return *format;
  }
  return is_office ? Format::kDocx : Format::kZip;
}

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide += {c, '\0'};
  return wide;
}

// By the names in the directory ([MS-CFB] 2.2 and 2.6.1), as far as it is in sight.
Format format_of_compound_file(std::string_view bytes) {
  constexpr std::size_t kHeader = 512;
  if (bytes.size() < kHeader) return Format::kDoc;
  const std::uint32_t shift = little_endian(bytes, 30, 2);
  const std::uint64_t sector = little_endian(bytes, 48, 4);
  if (shift != 9 && shift != 12) return Format::kDoc;
  const std::uint64_t directory = (sector + 1) << shift;
  if (directory >= bytes.size()) return Format::kDoc;
  const std::string_view names = bytes.substr(static_cast<std::size_t>(directory));
  if (names.find(utf16("EncryptedPackage")) != names.npos) return Format::kLocked;
  if (names.find(utf16("WordDocument")) != names.npos) return Format::kDoc;
  // A directory goes on elsewhere once its first sector is full.
  constexpr std::size_t kEntry = 128;
  const std::size_t first_sector = std::size_t{1} << shift;
  if (names.size() < first_sector) return Format::kDoc;
  const bool is_full = little_endian(names, first_sector - kEntry + 64, 2) > 0;
  return is_full ? Format::kDoc : Format::kOtherOffice;
}

std::string_view without_blanks(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
}

// {"key": …
bool begins_json_object(std::string_view bytes) {
  if (!bytes.starts_with('{')) return false;
  bytes = without_blanks(bytes.substr(1));
  if (!bytes.starts_with('"')) return false;
  const std::size_t end = bytes.find_first_of("\"\\\n", 1);
  return end != bytes.npos && bytes[end] == '"' &&
         without_blanks(bytes.substr(end + 1)).starts_with(':');
}

}  // namespace

std::string_view name_of(Format format) {
  switch (format) {
    case Format::kText:
      return "text";
    case Format::kJsonLines:
      return "a stream of articles (NDJSON)";
    case Format::kDocx:
      return "a Word document (DOCX)";
    case Format::kOdt:
      return "an OpenDocument text";
    case Format::kPdf:
      return "a PDF document";
    case Format::kDoc:
      return "an old Word document (DOC)";
    case Format::kRtf:
      return "an RTF document";
    case Format::kZip:
      return "a ZIP archive";
    case Format::kTar:
      return "a TAR archive";
    case Format::kGzip:
      return "a file packed by gzip";
    case Format::kBzip2:
      return "a file packed by bzip2";
    case Format::kXz:
      return "a file packed by xz";
    case Format::kZstd:
      return "a file packed by zstd";
    case Format::kWarc:
      return "a web archive (WARC)";
    case Format::kImage:
      return "an image";
    case Format::kMedia:
      return "sound or film";
    case Format::kSpreadsheet:
      return "a spreadsheet";
    case Format::kPresentation:
      return "a presentation";
    case Format::kEbook:
      return "an e-book";
    case Format::kOtherOffice:
      return "an old office file that is not of Word";
    case Format::kLocked:
      return "an office file locked by a password";
    case Format::kOtherArchive:
      return "an archive of another kind than ZIP and TAR";
    case Format::kProgram:
      return "a program";
    case Format::kDatabase:
      return "a database";
    case Format::kFont:
      return "a font";
  }
  return "";
}

Format format_of(std::string_view beginning) {
  if (beginning.starts_with("PK\3\4")) return format_of_zip(beginning);
  if (beginning.starts_with("PK\5\6")) return Format::kZip;  // without members
  if (beginning.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return format_of_compound_file(beginning);
  }
  for (const Magic& magic : kMagics) {
    if (beginning.starts_with(magic.bytes)) return magic.format;
  }
  if (const auto format = format_of_chunks(beginning)) return *format;
  if (is_bzip2(beginning)) return Format::kBzip2;
  if (is_bitmap(beginning)) return Format::kImage;
  if (is_windows_program(beginning)) return Format::kProgram;
  if (is_tar(beginning)) return Format::kTar;
  const std::string_view begun = without_blanks(beginning);
  if (begun.starts_with("%PDF-")) return Format::kPdf;
  return begins_json_object(begun) ? Format::kJsonLines : Format::kText;
}

}  // namespace solieu::format
