#include "engine/format/archive.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

using OnMember = std::function<void(const std::string& name, ByteSource& bytes)>;

class Members {
 public:
  Members(Format format, ByteSource& archive, Budget& budget, const OnMember& on_member,
          const OnFailure& on_failure)
      : format_(format),
        archive_(archive),
        budget_(budget),
        on_member_(on_member),
        on_failure_(on_failure) {}

  void read() {
    do {
      damaged_at_ = archive_.position();
      try {
        ArchiveStream stream(format_, archive_);
        read_to_damage(stream);
      } catch (const Unreadable& error) {
        tell_of_archive(error);
      }
    } while (damaged_at_ && find_next_member());
  }

 private:
  void read_to_damage(ArchiveStream& stream) {
    try {
      while (const auto entry = stream.next()) {
        budget_.count_member();
        ++number_;
        if (entry->is_file) read_member(stream, *entry);
        damaged_at_ = stream.position();
        if (stream.is_broken()) return;
        ++sound_members_;
      }
      damaged_at_.reset();
    } catch (const Unreadable& error) {
      damaged_at_ = stream.position();
      tell_of_archive(error);
    }
  }

  void read_member(ArchiveStream& stream, const ArchiveStream::Entry& entry) {
    // A name that is not what it says it is encoded in is lost.
    const std::string name =
        entry.name.empty() ? "unnamed-" + std::to_string(number_) : member_name(entry.name);
    if (entry.is_locked) {
      on_failure_({.uri = name, .kind = FailureKind::kEncrypted});
      return;
    }
    MemberSource bytes(stream, budget_);
    try {
      on_member_(name, bytes);
    } catch (const Unreadable& error) {
      on_failure_(error.failure(name));
    }
  }

  void tell_of_archive(const Unreadable& error) {
    Failure failure = error.failure({});
    if (!failure.byte) failure.byte = damaged_at_;
    on_failure_(std::move(failure));
  }

  // Goes to where reading can start again behind the damage: in a ZIP that comes in a row each file
  // has a header of its own (APPNOTE.TXT 4.3.7).
  bool find_next_member() {
    constexpr std::string_view kHeader = "PK\3\4";
    constexpr std::size_t kChunk = std::size_t{64} << 10;
    if (format_ != Format::kZip || archive_.size()) return false;
    if (++restarts_ > kMostRestarts + sound_members_) {
      throw OverBudget("is damaged at more than " + std::to_string(kMostRestarts) +
                       " places, and holds little else");
    }
    try {
      const std::uint64_t behind = *damaged_at_ + 1;
      archive_.skip(behind - std::min(behind, archive_.position()));
      while (true) {
        const std::string_view ahead = archive_.ahead(kChunk);
        const std::size_t found = ahead.find(kHeader);
        if (found != ahead.npos) return archive_.skip(found);
        if (ahead.size() < kHeader.size()) return false;
        archive_.skip(ahead.size() - kHeader.size() + 1);
      }
    } catch (const Unreadable&) {
      // What the archive lies in is damaged, and whoever reads that has been told.
      return false;
    }
  }

  // Each is told, and may cost a look at 64 KiB more than once.
  static constexpr std::uint64_t kMostRestarts = 1000;

  Format format_;
  ByteSource& archive_;
  Budget& budget_;
  const OnMember& on_member_;
  const OnFailure& on_failure_;
  std::optional<std::uint64_t> damaged_at_;  // of the archive; nothing once its end was reached
  std::uint64_t number_ = 0;
  std::uint64_t restarts_ = 0;
  std::uint64_t sound_members_ = 0;
};

}  // namespace

void for_each_member(
    Format format, ByteSource& archive, Budget& budget,
    const std::function<void(const std::string& name, ByteSource& bytes)>& on_member,
    const OnFailure& on_failure) {
  Members(format, archive, budget, on_member, on_failure).read();
}

}  // namespace solieu::format
