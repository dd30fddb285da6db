#include "engine/format/packed.h"

#include "engine/format/archive_stream.h"
#include "engine/format/failure.h"
#include "engine/format/gzip.h"

namespace solieu::format {
namespace {

class PackedSource : public ByteSource {
 public:
  PackedSource(Format format, ByteSource& packed, Budget& budget)
      : stream_(format, packed), budget_(budget), has_begun_(stream_.next().has_value()) {}

 protected:
  std::size_t fetch(char* into, std::size_t most) override {
    if (!has_begun_) return 0;
    const std::size_t count = stream_.read(into, most);
    budget_.spend(count);
    return count;
  }

 private:
  ArchiveStream stream_;
  Budget& budget_;
  bool has_begun_;
};

}  // namespace

std::unique_ptr<ByteSource> unpacked(Format format, ByteSource& packed, Budget& budget) {
  if (format == Format::kGzip) return std::make_unique<GzipSource>(packed, budget);
  return std::make_unique<PackedSource>(format, packed, budget);
}

}  // namespace solieu::format
