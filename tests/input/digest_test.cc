#include "engine/input/digest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/input/temporary_folder.h"

namespace solieu::input {
namespace {

std::int64_t digest_of(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.value();
}

TEST(DigestTest, IsTheSameInWhateverPiecesBytesCome) {
  const std::string bytes = "Xã Tân Phú trao 12 suất quà cho hộ nghèo.";
  for (std::size_t size = 1; size <= bytes.size(); ++size) {
    SCOPED_TRACE(size);
    Digest digest;
    for (std::size_t at = 0; at < bytes.size(); at += size) {
      digest.add(std::string_view(bytes).substr(at, size));
      digest.add({});
    }
    EXPECT_EQ(digest.value(), digest_of(bytes));
  }
}

TEST(DigestTest, TellsVersionsApart) {
  const std::string bytes = "Trao 12 suất quà.";
  std::set<std::int64_t> digests = {digest_of(""), digest_of(bytes)};
  std::size_t versions = 2;
  for (std::size_t i = 0; i < bytes.size(); ++i, versions += 3) {
    std::string changed = bytes;
    changed[i] ^= 1;
    digests.insert(digest_of(changed));
    digests.insert(digest_of(bytes + std::string(i + 1, '\0')));
    std::rotate(changed.begin(), changed.begin() + static_cast<std::ptrdiff_t>(i), changed.end());
    digests.insert(digest_of(changed + "x"));
  }
  EXPECT_EQ(digests.size(), versions);
}

// It is stored: files read by another version of the program are known by it.
TEST(DigestTest, IsTheSameEverywhere) {
  EXPECT_EQ(digest_of("Trao 12 suất quà."), 2235216124642391216);
}

TEST(DigestTest, ReadsFiles) {
  const TemporaryFolder folder;
  for (const std::size_t size : {0, 1, 7, 8, 300'000}) {
    const std::string bytes(size, 'x');
    EXPECT_EQ(digest_of_file(folder.write("a", bytes)), digest_of(bytes)) << size;
  }
  EXPECT_EQ(digest_of_file(folder.path("none")), std::nullopt);
  EXPECT_EQ(digest_of_file(folder.path()), std::nullopt);
}

}  // namespace
}  // namespace solieu::input
