#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace solieu::format {

// Bytes fetched as they are asked for: a file, a pipe, a member of an archive, what a packed file
// unpacks to. What lies ahead can be looked at before it is taken. Reading throws `Unreadable`.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  // Takes up to `most` bytes; 0 at the end only.
  std::size_t read(char* into, std::size_t most);
  // The next `bytes` bytes, or more, untaken; fewer if the source ends before, or has a fault,
  // which is thrown once there is nothing before it. The view lives until the next call of anything
  // else.
  std::string_view ahead(std::size_t bytes);
  // Takes bytes; false if the source ends before.
  bool skip(std::uint64_t bytes);
  // Takes everything to the end, or nothing if that is more than `largest`.
  std::optional<std::string> take_rest(std::size_t largest);

  // Bytes taken, or where `move_to` went.
  std::uint64_t position() const { return position_; }
  // Bytes fetched so far from what lies beneath, twice where they were read twice.
  std::uint64_t fetched() const { return fetched_; }

  // The size of what can be read in any order; nothing of what comes once and in a row.
  virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
  // Only with a size. Goes no further than the end.
  void move_to(std::uint64_t position);

  // After damage was thrown: goes to where reading can start again, or is false.
  bool recover();

 protected:
  // Up to `most` bytes; 0 at the end only.
  virtual std::size_t fetch(char* into, std::size_t most) = 0;
  virtual void seek(std::uint64_t /*position*/) {}
  // Behind the damage that `fetch` threw; false if there is no place to go on at.
  virtual bool skip_damage() { return false; }

 private:
  void drop_ahead();
  std::size_t fetch_or_throw(char* into, std::size_t most);

  std::string buffer_;
  std::size_t taken_ = 0;     // of the buffer
  std::exception_ptr fault_;  // behind the buffer
  std::uint64_t position_ = 0;
  std::uint64_t fetched_ = 0;
};

// Bytes in memory, which stay the caller's.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::optional<std::uint64_t> size() const override { return bytes_.size(); }

 protected:
  std::size_t fetch(char* into, std::size_t most) override;
  void seek(std::uint64_t position) override { next_ = static_cast<std::size_t>(position); }

 private:
  std::string_view bytes_;
  std::size_t next_ = 0;
};

}  // namespace solieu::format
