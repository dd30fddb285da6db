#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "engine/format/byte_source.h"
#include "engine/format/format.h"

namespace solieu::format {

// The entries of a ZIP or TAR archive one behind the other, or the one that a file packed by bzip2,
// xz or zstd is. What throws, throws `Unreadable`.
class ArchiveStream {
 public:
  struct Entry {
    std::string name;     // as stored, in UTF-8 where the archive says how it is encoded
    bool is_file = true;  // with bytes of its own: no folder, link or device
    bool is_locked = false;
  };

  // `bytes` outlive this.
  ArchiveStream(Format format, ByteSource& bytes);
  ~ArchiveStream();

  // Nothing at the end. What was thrown here, or by `read` where `is_broken`, ends the archive.
  std::optional<Entry> next();
  // Up to `most` bytes of the entry; 0 at its end only.
  std::size_t read(char* into, std::size_t most);
  bool is_broken() const;
  // How far it has read, counted as the position of `bytes`; where something was thrown, up to the
  // damage. What `bytes` gave last stays untaken there, until more is asked for.
  std::uint64_t position() const;

 private:
  struct Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace solieu::format
