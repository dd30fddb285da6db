#include "engine/format/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <utility>

#include "engine/format/failure.h"

namespace solieu::format {
namespace {

constexpr std::string_view kMemberBegins = "\x1F\x8B\x08";
constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr int kWindow = 15;
constexpr int kWithGzipHeader = 16 + kWindow;

// zlib's state, ready to unpack from the beginning.
class Inflate {
 public:
  explicit Inflate(int window) {
    if (inflateInit2(&state_, window) != Z_OK) throw std::bad_alloc();
  }
  ~Inflate() { inflateEnd(&state_); }
  Inflate(const Inflate&) = delete;
  Inflate& operator=(const Inflate&) = delete;

  void restart() { inflateReset(&state_); }

  struct Step {
    int result;
    std::size_t taken, given;
  };
  Step step(std::string_view from, char* into, std::size_t most) {
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
    const auto in = static_cast<uInt>(std::min(from.size(), kMost));
    const auto out = static_cast<uInt>(std::min(most, kMost));
    // zlib does not write to what it reads.
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from.data()));
    state_.avail_in = in;
    state_.next_out = reinterpret_cast<Bytef*>(into);
    state_.avail_out = out;
    const int result = inflate(&state_, Z_NO_FLUSH);
    return {result, in - state_.avail_in, out - state_.avail_out};
  }

 private:
  z_stream state_ = {};
};

// RFC 1950: the first two bytes say deflate, and are a multiple of 31.
bool has_zlib_header(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto method = static_cast<unsigned char>(bytes[0]);
  const auto flags = static_cast<unsigned char>(bytes[1]);
  return (method & 0x0F) == 8 && (method * 256 + flags) % 31 == 0;
}

}  // namespace

struct GzipSource::Inflater {
  Inflate inflate{kWithGzipHeader};
};

GzipSource::GzipSource(ByteSource& packed, Budget& budget)
    : packed_(packed), budget_(budget), inflater_(std::make_unique<Inflater>()) {}

GzipSource::~GzipSource() = default;

void GzipSource::fail(const char* words) {
  in_member_ = false;
  is_damaged_ = true;
  throw Unreadable(FailureKind::kDamaged, words, packed_.position());
}

bool GzipSource::begin_member() {
  while (true) {
    const std::string_view ahead = packed_.ahead(kMemberBegins.size());
    if (ahead.empty()) return false;
    if (ahead.starts_with(kMemberBegins)) break;
    const std::size_t padding = std::min(ahead.find_first_not_of('\0'), ahead.size());
    if (padding == 0) fail("no gzip member begins here");
    packed_.skip(padding);
  }
  inflater_->inflate.restart();
  in_member_ = true;
  return true;
}

std::size_t GzipSource::fetch(char* into, std::size_t most) {
  while (true) {
    if (!in_member_ && !begin_member()) return 0;
    const std::string_view ahead = packed_.ahead(1);
    if (ahead.empty()) fail("the packed file breaks off");
    const Inflate::Step step = inflater_->inflate.step(ahead, into, most);
    packed_.skip(step.taken);
    budget_.spend(step.given);
    if (step.result == Z_STREAM_END) in_member_ = false;
    // What was unpacked before the damage is given first; zlib then says the same again.
    if (step.given > 0) return step.given;
    const bool is_sound =
        step.result == Z_STREAM_END || step.result == Z_OK || step.result == Z_BUF_ERROR;
    if (!is_sound) fail("what was packed by gzip is damaged");
  }
}

bool GzipSource::skip_damage() {
  if (!std::exchange(is_damaged_, false)) return false;
  // Past the beginning that led here.
  packed_.skip(1);
  while (true) {
    const std::string_view ahead = packed_.ahead(kChunk);
    const std::size_t found = ahead.find(kMemberBegins);
    if (found != ahead.npos) {
      packed_.skip(found);
      return true;
    }
    const bool is_end = ahead.size() < kMemberBegins.size();
    packed_.skip(is_end ? ahead.size() : ahead.size() - kMemberBegins.size() + 1);
    if (is_end) return false;
  }
}

std::string without_coding(std::string_view coding, std::string_view body, std::size_t largest,
                           Budget& budget) {
  int window = kWithGzipHeader;
  if (coding == "deflate") {
    window = has_zlib_header(body) ? kWindow : -kWindow;
  } else if (coding != "gzip" && coding != "x-gzip") {
    throw Unreadable(FailureKind::kUnsupported, "a body in coding " + std::string(coding));
  }
  Inflate inflate(window);
  std::string unpacked;
  std::array<char, kChunk> chunk;
  int result = Z_OK;
  while (result != Z_STREAM_END) {
    const Inflate::Step step = inflate.step(body, chunk.data(), chunk.size());
    result = step.result;
    body.remove_prefix(step.taken);
    budget.spend(step.given);
    if (step.given > largest - unpacked.size()) {
      throw Unreadable(FailureKind::kTooLarge, "more than " + std::to_string(largest) + " bytes");
    }
    unpacked.append(chunk.data(), step.given);
    if (result != Z_OK && result != Z_STREAM_END) {
      throw Unreadable(FailureKind::kDamaged, "the packed body is damaged or breaks off");
    }
  }
  return unpacked;
}

}  // namespace solieu::format
