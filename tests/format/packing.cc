#include "tests/format/packing.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace solieu::format {
namespace {

la_ssize_t append(archive*, void* bytes, const void* block, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

void check(archive* writer, la_ssize_t result) {
  if (result < 0) throw std::runtime_error(archive_error_string(writer));
}

void set_form(archive* writer, Packing packing) {
  switch (packing) {
    case Packing::kZip:
    case Packing::kStoredZip:
      check(writer, archive_write_set_format_zip(writer));
      return;
    case Packing::kGzip:
    case Packing::kZstd:
      check(writer, archive_write_set_format_raw(writer));
      break;
    default:
      check(writer, archive_write_set_format_pax_restricted(writer));
  }
  if (packing == Packing::kGzip || packing == Packing::kTarGz) {
    check(writer, archive_write_add_filter_gzip(writer));
  }
  if (packing == Packing::kTarXz) check(writer, archive_write_add_filter_xz(writer));
  if (packing == Packing::kZstd) check(writer, archive_write_add_filter_zstd(writer));
}

}  // namespace

std::string packed(Packing packing, const Members& members) {
  std::string bytes;
  archive* const writer = archive_write_new();
  set_form(writer, packing);
  check(writer, archive_write_set_bytes_in_last_block(writer, 1));
  check(writer, archive_write_open(writer, &bytes, nullptr, append, nullptr));
  for (const auto& [name, content] : members) {
    archive_entry* const entry = archive_entry_new();
    const std::size_t arrow = name.find(" -> ");
    archive_entry_set_pathname(entry, name.substr(0, arrow).c_str());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    if (arrow != std::string::npos) {
      archive_entry_set_filetype(entry, AE_IFLNK);
      archive_entry_set_symlink(entry, name.substr(arrow + 4).c_str());
    }
    // As OpenDocument has it, so that the sort of the file can be told by its beginning.
    if (packing == Packing::kZip || packing == Packing::kStoredZip) {
      check(writer, name == "mimetype" || packing == Packing::kStoredZip
                        ? archive_write_zip_set_compression_store(writer)
                        : archive_write_zip_set_compression_deflate(writer));
    }
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    check(writer, archive_write_header(writer, entry));
    check(writer, archive_write_data(writer, content.data(), content.size()));
    archive_entry_free(entry);
  }
  check(writer, archive_write_close(writer));
  archive_write_free(writer);
  return bytes;
}

std::string docx(const std::string& body) {
  return packed(
      Packing::kZip,
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
            body + "</w:body></w:document>"}});
}

std::string odt(const std::string& body) {
  return packed(Packing::kZip,
                {{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
                  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                  "<office:body><office:text>" +
                      body + "</office:text></office:body></office:document-content>"}});
}

}  // namespace solieu::format
