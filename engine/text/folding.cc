#include "engine/text/folding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "engine/text/byte_block.h"
#include "engine/text/character.h"
#include "engine/text/code_point.h"
#include "engine/text/composition.h"
#include "engine/text/look_alike.h"

namespace solieu::text {
namespace {

constexpr int kMostMarks = 30;

// Compositions met before, by the bytes of letter and marks: decomposed text repeats a few hundred.
class CompositionMemo {
 public:
  void compose(std::string& text) {
    if (text.size() > sizeof(std::uint64_t)) {
      text = composed(text);
      return;
    }
    if (entries_.empty()) entries_.resize(kSlots);
    std::uint64_t key = 0;
    std::memcpy(&key, text.data(), text.size());
    Entry& entry = entries_[key * 0x9E3779B97F4A7C15u >> 54];
    if (entry.key != key || entry.composed.empty()) entry = {key, composed(text)};
    text = entry.composed;
  }

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::string composed;
  };
  static constexpr std::size_t kSlots = 1024;

  std::vector<Entry> entries_;
};

// Goes through a text once and copies it only from the first change on. What lies between `copied_`
// and `at_` is unchanged and not yet copied.
class Folder {
 public:
  explicit Folder(std::string_view source)
      : begin_(source.data()), end_(begin_ + source.size()), at_(begin_), copied_(begin_) {}

  std::optional<Normalized> run() {
    while (at_ < end_) {
      while (end_ - at_ > kBlockSize && is_surely_plain(at_)) at_ += kBlockSize;
      while (at_ < end_ && is_continuation(*at_)) ++at_;
      read_up_to(at_ + std::min(kBlockSize, end_ - at_));
    }
    if (map_.is_identity()) return std::nullopt;
    copy_up_to(end_);
    return Normalized{std::move(text_), std::move(map_)};
  }

 private:
  void read_up_to(const char* block_end) {
    while (at_ < block_end) {
      if (is_ascii(*at_)) {
        ++at_;
        continue;
      }
      const CodePoint next = code_point_at(at_, end_);
      if (look_up(next.value).is_rewritten()) {
        rewrite(next);
      } else {
        at_ += next.size;
      }
    }
  }

  // Valid until the next call.
  const Character& look_up(char32_t c) {
    if (const Character* known = table_.find(c)) return *known;
    return unusual_ = table_.at(c);
  }

  // Handles the character at `at_`, with the marks that follow it and, where it is itself a mark,
  // the letter before it. Composition never reaches further than that.
  void rewrite(CodePoint first) {
    const bool is_invisible = look_up(first.value).is_invisible;
    const bool stands_alone = look_up(first.value).is_look_alike;
    const char* const marks = stands_alone ? at_ + first.size : at_;
    const char* const cluster_end = after_marks(marks);
    if (is_invisible && cluster_end == at_) {
      drop_invisible();
      return;
    }
    const char* const cluster =
        stands_alone || at_ == copied_ ? at_ : code_point_before(at_, copied_);
    const std::string_view seen(cluster, cluster_end);
    fold_look_alikes(cluster, seen);
    if (cluster_end != marks) {
      compositions_.compose(folded_);
      const std::string result = std::move(folded_);
      fold_look_alikes(cluster, result);
    }
    if (folded_ != seen) replace(cluster, cluster_end, folded_);
    at_ = cluster_end;
  }

  // Past the marks that follow, and invisible characters between them.
  const char* after_marks(const char* from) {
    const char* after = from;
    const char* at = from;
    for (int marks = 0; at < end_ && marks < kMostMarks && !is_ascii(*at);) {
      const CodePoint next = code_point_at(at, end_);
      const Character& character = look_up(next.value);
      if (!character.composes && !character.is_invisible) break;
      at += next.size;
      if (!character.composes) continue;
      after = at;
      ++marks;
    }
    return after;
  }

  void drop_invisible() {
    const char* after = at_;
    while (after < end_ && !is_ascii(*after)) {
      const CodePoint next = code_point_at(after, end_);
      if (!look_up(next.value).is_invisible) break;
      after += next.size;
    }
    replace(at_, after, {});
    at_ = after;
  }

  // Into `folded_`. `place` is where the text stands in the source: some look-alikes depend on what
  // is before them.
  void fold_look_alikes(const char* place, std::string_view text) {
    folded_.clear();
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at < end;) {
      const CodePoint next = code_point_at(at, end);
      const std::string_view seen(at, next.size);
      at += next.size;
      const Character& character = look_up(next.value);
      if (character.is_invisible) continue;
      if (character.is_look_alike) {
        const std::optional<LookAlike> found = look_alike(next.value);
        folded_ += found && is_in_place(found->place, place) ? found->shadow : seen;
      } else {
        folded_ += seen;
      }
    }
  }

  bool is_in_place(LookAlikePlace wanted, const char* place) const {
    switch (wanted) {
      case LookAlikePlace::kLineStart:
        return is_line_start(place);
      case LookAlikePlace::kAfterM: {
        const char before = folded_.empty() ? byte_before(place) : folded_.back();
        return before == 'm' || before == 'M';
      }
      case LookAlikePlace::kAnywhere:
        break;
    }
    return true;
  }

  // The last byte of the folded text as far as `at`; 0 where it begins.
  char byte_before(const char* at) const {
    if (at > copied_) return at[-1];
    return text_.empty() ? '\0' : text_.back();
  }

  // Whether only blanks stand between a line break and `at`, of which `folded_` stands before.
  bool is_line_start(const char* at) const {
    const std::string_view unchanged(copied_, static_cast<std::size_t>(at - copied_));
    for (std::string_view before :
         {std::string_view(folded_), unchanged, std::string_view(text_)}) {
      const std::size_t last = before.find_last_not_of(" \t");
      if (last == std::string_view::npos) continue;
      before = before.substr(0, last + 1);
      return std::string_view("\n\r\v\f").find(before.back()) != std::string_view::npos ||
             before.ends_with("\u2028") || before.ends_with("\u2029");
    }
    return true;
  }

  void copy_up_to(const char* at) {
    if (text_.empty()) text_.reserve(static_cast<std::size_t>(end_ - begin_));
    text_.append(copied_, static_cast<std::size_t>(at - copied_));
    copied_ = at;
  }

  // What stands between `from` and `to` in the source becomes `shadow`.
  void replace(const char* from, const char* to, std::string_view shadow) {
    copy_up_to(from);
    map_.add_edit(text_.size(), shadow.size(), static_cast<std::size_t>(from - begin_),
                  static_cast<std::size_t>(to - from));
    text_ += shadow;
    copied_ = to;
  }

  const CharacterTable& table_ = CharacterTable::instance();
  const char* const begin_;
  const char* const end_;
  const char* at_;
  const char* copied_;
  std::string text_;
  OffsetMap map_;
  std::string folded_;
  Character unusual_;
  CompositionMemo compositions_;
};

}  // namespace

std::optional<Normalized> fold_characters(std::string_view source) { return Folder(source).run(); }

// In Vietnamese letters only the leads C3 to C6 and E1 occur, the last before BA and BB. Of what
// these can begin, Ð, ð and Ɖ are folded. The tests hold this against the character table.
bool is_surely_plain(const char* block) {
  const ByteBlock lead = load_block(block), next = load_block(block + 1);
  return !holds_anywhere((lead == 0xC2) | ((lead == 0xC3) & ((next == 0x90) | (next == 0xB0))) |
                         ((lead == 0xC6) & (next == 0x89)) | ((lead > 0xC6) & (lead != 0xE1)) |
                         ((lead == 0xE1) & ((next & 0xFE) != 0xBA)));
}

}  // namespace solieu::text
