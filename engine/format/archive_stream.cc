#include "engine/format/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <cassert>
#include <cerrno>
#include <exception>
#include <string_view>
#include <utility>

#include "engine/format/failure.h"

namespace solieu::format {
namespace {

// libarchive converts names to the encoding of the thread's locale, and drops letters that it
// lacks.
class Utf8Locale {
 public:
  Utf8Locale() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8_ != nullptr) before_ = ::uselocale(utf8_);
  }
  ~Utf8Locale() {
    if (utf8_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(utf8_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t utf8_;
  locale_t before_ = nullptr;
};

// Whatever libarchive was built without it would leave to a program of that name.
int admit(archive* handle, Format format) {
  switch (format) {
    case Format::kZip:
      return archive_read_support_format_zip(handle);
    case Format::kTar:
      return archive_read_support_format_tar(handle);
    case Format::kBzip2:
      archive_read_support_format_raw(handle);
      return archive_read_support_filter_bzip2(handle);
    case Format::kXz:
      archive_read_support_format_raw(handle);
      return archive_read_support_filter_xz(handle);
    case Format::kZstd:
      archive_read_support_format_raw(handle);
      return archive_read_support_filter_zstd(handle);
    default:
      assert(false && "no format that libarchive reads for us");
      return ARCHIVE_FATAL;
  }
}

}  // namespace

struct ArchiveStream::Reader {
  Reader(Format format, ByteSource& source)
      : bytes(source), begin(source.position()), handle(archive_read_new()) {
    if (handle == nullptr) throw std::bad_alloc();
    const Utf8Locale locale;
    if (admit(handle, format) != ARCHIVE_OK) {
      archive_read_free(handle);
      throw Unreadable(FailureKind::kUnsupported, std::string(name_of(format)));
    }
    archive_read_set_callback_data(handle, this);
    archive_read_set_read_callback(handle, &Reader::fetch);
    if (bytes.size()) {
      archive_read_set_skip_callback(handle, &Reader::pass_over);
      archive_read_set_seek_callback(handle, &Reader::seek);
    }
    try {
      check(archive_read_open1(handle));
    } catch (...) {
      archive_read_free(handle);
      throw;
    }
  }
  ~Reader() { archive_read_free(handle); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // Ours before libarchive's: it only knows that its callback failed.
  void check(la_ssize_t result) {
    if (thrown) {
      is_broken = true;
      std::rethrow_exception(std::exchange(thrown, nullptr));
    }
    if (result >= ARCHIVE_OK) return;
    if (result == ARCHIVE_FATAL) is_broken = true;
    const char* words = archive_error_string(handle);
    // It has no words for an end where more should follow.
    throw Unreadable(FailureKind::kDamaged, words != nullptr ? words : "the archive breaks off");
  }

  static la_ssize_t fetch(archive* handle, void* self, const void** block) {
    auto* reader = static_cast<Reader*>(self);
    return reader->guarded(handle, [&]() -> la_int64_t {
      reader->take_lent();
      const std::string_view ahead = reader->bytes.ahead(1);
      *block = ahead.data();
      reader->lent = ahead.size();
      return static_cast<la_ssize_t>(ahead.size());
    });
  }

  static la_int64_t pass_over(archive* handle, void* self, la_int64_t count) {
    auto* reader = static_cast<Reader*>(self);
    return reader->guarded(handle, [&]() -> la_int64_t {
      reader->take_lent();
      const std::uint64_t before = reader->bytes.position();
      reader->bytes.move_to(before + static_cast<std::uint64_t>(count));
      return static_cast<la_int64_t>(reader->bytes.position() - before);
    });
  }

  static la_int64_t seek(archive* handle, void* self, la_int64_t offset, int whence) {
    auto* reader = static_cast<Reader*>(self);
    return reader->guarded(handle, [&]() -> la_int64_t {
      reader->take_lent();
      la_int64_t base = 0;
      if (whence == SEEK_CUR) base = static_cast<la_int64_t>(reader->bytes.position());
      if (whence == SEEK_END) base = static_cast<la_int64_t>(*reader->bytes.size());
      if (base + offset < 0) return ARCHIVE_FATAL;
      reader->bytes.move_to(static_cast<std::uint64_t>(base + offset));
      return static_cast<la_int64_t>(reader->bytes.position());
    });
  }

  void take_lent() { bytes.skip(std::exchange(lent, 0)); }

  // No exception passes through C.
  template <class Callback>
  la_int64_t guarded(archive* archive_handle, const Callback& callback) {
    try {
      return callback();
    } catch (...) {
      thrown = std::current_exception();
      archive_set_error(archive_handle, EIO, "reading failed");
      return ARCHIVE_FATAL;
    }
  }

  ByteSource& bytes;
  std::uint64_t begin;
  archive* handle;
  std::size_t lent = 0;  // bytes ahead that libarchive looks at
  std::exception_ptr thrown;
  bool is_broken = false;
};

ArchiveStream::ArchiveStream(Format format, ByteSource& bytes)
    : reader_(std::make_unique<Reader>(format, bytes)) {}

ArchiveStream::~ArchiveStream() = default;

std::optional<ArchiveStream::Entry> ArchiveStream::next() {
  const Utf8Locale locale;
  archive_entry* entry = nullptr;
  const int result = archive_read_next_header(reader_->handle, &entry);
  if (result == ARCHIVE_EOF) return std::nullopt;
  // A warning is about a name or an owner; the entry is there.
  if (result != ARCHIVE_WARN) {
    if (result < ARCHIVE_OK) reader_->is_broken = true;
    reader_->check(result);
  }
  Entry found;
  if (const char* name = archive_entry_pathname(entry)) found.name = name;
  found.is_file =
      archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
  found.is_locked = archive_entry_is_encrypted(entry) != 0;
  return found;
}

std::size_t ArchiveStream::read(char* into, std::size_t most) {
  const la_ssize_t count = archive_read_data(reader_->handle, into, most);
  reader_->check(count);
  return static_cast<std::size_t>(count);
}

bool ArchiveStream::is_broken() const { return reader_->is_broken; }

std::uint64_t ArchiveStream::position() const {
  constexpr int kUnpacked = 0;  // of the filters, the one nearest to us
  return reader_->begin +
         static_cast<std::uint64_t>(archive_filter_bytes(reader_->handle, kUnpacked));
}

}  // namespace solieu::format
