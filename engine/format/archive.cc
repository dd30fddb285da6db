#include "engine/format/archive.h"

#include <cstdint>
#include <optional>
#include <string>

#include "engine/format/archive_stream.h"
#include "engine/format/member_name.h"

namespace solieu::format {
namespace {

class MemberSource : public ByteSource {
 public:
  MemberSource(ArchiveStream& archive, Budget& budget) : archive_(archive), budget_(budget) {}

 protected:
  std::size_t fetch(char* into, std::size_t most) override {
    const std::size_t count = archive_.read(into, most);
    budget_.spend(count);
    return count;
  }

 private:
  ArchiveStream& archive_;
  Budget& budget_;
};

}  // namespace

void for_each_member(
    Format format, ByteSource& archive, Budget& budget,
    const std::function<void(const std::string& name, ByteSource& bytes)>& on_member,
    const OnFailure& on_failure) {
  std::optional<ArchiveStream> stream;
  const auto next = [&]() -> std::optional<ArchiveStream::Entry> {
    try {
      if (!stream) stream.emplace(format, archive);
      return stream->next();
    } catch (const Unreadable& error) {
      Failure failure = error.failure({});
      if (!failure.byte) failure.byte = archive.position();
      on_failure(std::move(failure));
      return std::nullopt;
    }
  };

  std::uint64_t number = 0;
  while (const auto entry = next()) {
    budget.count_member();
    ++number;
    if (!entry->is_file) continue;
    // A name that is not what it says it is encoded in is lost.
    const std::string name =
        entry->name.empty() ? "unnamed-" + std::to_string(number) : member_name(entry->name);
    if (entry->is_locked) {
      on_failure({.uri = name, .kind = FailureKind::kEncrypted});
      continue;
    }
    MemberSource bytes(*stream, budget);
    try {
      on_member(name, bytes);
    } catch (const Unreadable& error) {
      on_failure(error.failure(name));
    }
    if (stream->is_broken()) return;
  }
}

}  // namespace solieu::format
