#include "engine/input/digest.h"

#include <fstream>
#include <vector>

namespace solieu::input {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::size_t kPiece = std::size_t{256} << 10;

std::uint64_t mixed(std::uint64_t state, std::uint64_t word) {
  state = (state ^ word) * 0x9E3779B97F4A7C15u;
  return state ^ state >> 32;
}

// Put together from bytes, which compilers make one load of, so that machines agree.
std::uint64_t little_endian(const char* at) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < kWord; ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return word;
}

}  // namespace

// Eight bytes at a time: beside reading the file it costs next to nothing.
void Digest::add(std::string_view bytes) {
  const auto take_byte = [&] {
    rest_ |= std::uint64_t{static_cast<unsigned char>(bytes.front())} << (8 * (size_ % kWord));
    bytes.remove_prefix(1);
    if (++size_ % kWord != 0) return;
    state_ = mixed(state_, rest_);
    rest_ = 0;
  };
  while (!bytes.empty() && size_ % kWord != 0) take_byte();
  for (; bytes.size() >= kWord; bytes.remove_prefix(kWord), size_ += kWord) {
    state_ = mixed(state_, little_endian(bytes.data()));
  }
  while (!bytes.empty()) take_byte();
}

std::int64_t Digest::value() const {
  return static_cast<std::int64_t>(mixed(mixed(state_, rest_), size_));
}

std::optional<std::int64_t> digest_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  Digest digest;
  std::vector<char> piece(kPiece);
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    digest.add({piece.data(), static_cast<std::size_t>(file.gcount())});
  }
  if (!file.eof()) return std::nullopt;
  return digest.value();
}

}  // namespace solieu::input
