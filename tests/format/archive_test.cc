#include "engine/format/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/format/packed.h"
#include "tests/format/packing.h"

namespace solieu::format {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

struct Unpacked {
  std::vector<std::pair<std::string, std::string>> members;
  std::vector<Failure> failures;
};

Unpacked unpack(Format format, ByteSource& bytes, Budget& budget) {
  Unpacked found;
  for_each_member(
      format, bytes, budget,
      [&](const std::string& name, ByteSource& member) {
        found.members.emplace_back(name, member.take_rest(std::size_t{1} << 30).value());
      },
      [&](Failure failure) { found.failures.push_back(std::move(failure)); });
  return found;
}

Unpacked unpack(Format format, std::string_view bytes, const Limits& limits = {}) {
  MemorySource source(bytes);
  Budget budget(limits, source);
  return unpack(format, source, budget);
}

const Members kMembers = {{"tin/", ""}, {"tin/1.txt", "Trao 12 nhà."}, {"../2.txt", "x"}};

TEST(ArchiveTest, GivesTheFilesInTheirOrder) {
  for (const auto& [packing, format] :
       {std::pair{Packing::kZip, Format::kZip}, std::pair{Packing::kTar, Format::kTar}}) {
    SCOPED_TRACE(name_of(format));
    const Unpacked found = unpack(format, packed(packing, kMembers));
    EXPECT_THAT(found.members, ElementsAre(Pair("tin/1.txt", "Trao 12 nhà."), Pair("2.txt", "x")));
    EXPECT_THAT(found.failures, IsEmpty());
  }
}

TEST(ArchiveTest, PassesOverLinks) {
  const Unpacked found =
      unpack(Format::kTar, packed(Packing::kTar, {{"a -> /etc/passwd", ""}, {"b", "x"}}));
  EXPECT_THAT(found.members, ElementsAre(Pair("b", "x")));
}

TEST(ArchiveTest, UnpacksWhatIsPackedOnce) {
  for (const auto& [packing, format] :
       {std::pair{Packing::kTarGz, Format::kGzip}, std::pair{Packing::kTarXz, Format::kXz}}) {
    SCOPED_TRACE(name_of(format));
    const std::string bytes = packed(packing, kMembers);
    MemorySource source(bytes);
    Budget budget({}, source);
    const auto tar = unpacked(format, source, budget);
    EXPECT_THAT(unpack(Format::kTar, *tar, budget).members, SizeIs(2));
  }
}

TEST(ArchiveTest, KeepsWhatComesBeforeDamage) {
  const std::string noise = [] {
    std::string made;
    for (unsigned i = 0, state = 1; i < 5000; ++i) {
      state = state * 1664525U + 1013904223U;
      made += static_cast<char>(state >> 24);
    }
    return made;
  }();
  const std::string whole = packed(Packing::kZip, {{"1.txt", "Trao 12 nhà."}, {"2.txt", noise}});
  const Unpacked found = unpack(Format::kZip, std::string_view(whole).substr(0, 2000));
  EXPECT_THAT(found.members, ElementsAre(Pair("1.txt", "Trao 12 nhà.")));
  ASSERT_THAT(found.failures, SizeIs(1));
  EXPECT_EQ(found.failures[0].kind, FailureKind::kDamaged);
}

// What comes once and in a row.
class Row : public ByteSource {
 public:
  explicit Row(std::string bytes) : bytes_(std::move(bytes)) {}

 protected:
  std::size_t fetch(char* into, std::size_t most) override {
    const std::size_t count = bytes_.copy(into, most, next_);
    next_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t next_ = 0;
};

// Makes what is packed at a header of a ZIP begin as nothing packed by deflate does (RFC 1951,
// 3.2.3).
void damage(std::string& zip, std::size_t header) {
  const auto size_at = [&](std::size_t at) {
    return static_cast<unsigned char>(zip[at]) + 256U * static_cast<unsigned char>(zip[at + 1]);
  };
  zip[header + 30 + size_at(header + 26) + size_at(header + 28)] = '\x07';
}

TEST(ArchiveTest, GoesOnBehindADamagedMember) {
  const std::string packed_text(100, 'a');
  std::string zip = packed(Packing::kZip, {{"1.txt", packed_text},
                                           {"2.txt", packed_text},
                                           {"3.txt", packed_text},
                                           {"4.txt", packed_text}});
  const std::size_t second = zip.find("PK\3\4", 4);
  damage(zip, second);
  damage(zip, zip.find("PK\3\4", second + 4));
  Row row(zip);
  Budget budget({}, row);
  const Unpacked found = unpack(Format::kZip, row, budget);
  EXPECT_THAT(found.members, ElementsAre(Pair("1.txt", packed_text), Pair("4.txt", packed_text)));
  ASSERT_THAT(found.failures, SizeIs(2));
  EXPECT_EQ(found.failures[0].uri, "2.txt");
  EXPECT_EQ(found.failures[1].uri, "3.txt");
}

TEST(ArchiveTest, TellsWhereItBreaksOff) {
  const std::string zip = packed(Packing::kZip, {{"1.txt", "x"}, {"2.txt", "x"}});
  const std::size_t second = zip.find("PK\3\4", 4);
  Row row(zip.substr(0, second + 28));  // of 30 bytes that a header has
  Budget budget({}, row);
  const Unpacked found = unpack(Format::kZip, row, budget);
  EXPECT_THAT(found.members, ElementsAre(Pair("1.txt", "x")));
  ASSERT_THAT(found.failures, SizeIs(1));
  EXPECT_EQ(found.failures[0].uri, "");
  EXPECT_EQ(found.failures[0].byte, second);
}

TEST(ArchiveTest, GivesUpWhereItIsDamagedEverywhere) {
  Members members;
  for (int i = 0; i <= 1000; ++i) members.emplace_back(std::to_string(i), std::string(100, 'a'));
  std::string zip = packed(Packing::kZip, members);
  for (std::size_t at = 0; at != zip.npos; at = zip.find("PK\3\4", at + 4)) damage(zip, at);
  Row row(zip);
  Budget budget({}, row);
  EXPECT_THROW(unpack(Format::kZip, row, budget), OverBudget);
}

TEST(ArchiveTest, GivesUpWhatUnpacksToTooMuch) {
  const std::string bomb = packed(Packing::kZip, {{"a.txt", std::string(40 << 20, '0')}});
  ASSERT_LT(bomb.size(), std::size_t{100'000});
  EXPECT_THROW(unpack(Format::kZip, bomb), OverBudget);
  Limits small;
  small.unpacked = 10;
  EXPECT_THROW(unpack(Format::kZip, packed(Packing::kZip, kMembers), small), OverBudget);
  small = {};
  small.members = 1;
  EXPECT_THROW(unpack(Format::kZip, packed(Packing::kZip, kMembers), small), OverBudget);
}

// A ZIP archive of one stored member as no honest program writes it (APPNOTE.TXT 4.3.7).
struct RawMember {
  std::string name = "a.txt";
  unsigned flags = 0;
  unsigned method = 0;
  bool has_right_checksum = true;
};

std::string raw_zip(const RawMember& member) {
  const std::string content = "Trao 12 nhà.";
  std::string bytes = "PK\3\4";
  const auto put = [&bytes](std::size_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  };
  constexpr std::size_t kChecksum = 0x75EEFDF9;  // CRC-32 of the content
  put(20, 2);
  put(member.flags, 2);
  put(member.method, 2);
  put(0, 4);
  put(member.has_right_checksum ? kChecksum : 1, 4);
  put(content.size(), 4);
  put(content.size(), 4);
  put(member.name.size(), 2);
  put(0, 2);
  return bytes + member.name + content;
}

TEST(ArchiveTest, NamesMembersInUtf8Whatever) {
  for (const auto& [stored, name] : {std::pair{"bài số 1.txt", "bài số 1.txt"},
                                     {"b\xB5i.txt", "b%B5i.txt"},
                                     {"..\\..\\a.txt", "a.txt"},
                                     {"/etc/passwd", "etc/passwd"}}) {
    SCOPED_TRACE(name);
    const Unpacked found = unpack(Format::kZip, raw_zip({.name = stored}));
    EXPECT_THAT(found.members, ElementsAre(Pair(name, "Trao 12 nhà.")));
  }
  constexpr unsigned kUtf8 = 0x800;
  EXPECT_THAT(unpack(Format::kZip, raw_zip({.name = "bài.txt", .flags = kUtf8})).members,
              ElementsAre(Pair("bài.txt", "Trao 12 nhà.")));
  EXPECT_THAT(unpack(Format::kZip, raw_zip({.name = "b\xB5i.txt", .flags = kUtf8})).members,
              ElementsAre(Pair("unnamed-1", "Trao 12 nhà.")));
}

TEST(ArchiveTest, TellsOfMembersThatCannotBeRead) {
  constexpr unsigned kLocked = 1;
  constexpr unsigned kUnknownMethod = 77;
  const std::pair<RawMember, FailureKind> cases[] = {
      {{.flags = kLocked}, FailureKind::kEncrypted},
      {{.method = kUnknownMethod}, FailureKind::kDamaged},
      {{.has_right_checksum = false}, FailureKind::kDamaged},
  };
  for (const auto& [member, kind] : cases) {
    const Unpacked found = unpack(Format::kZip, raw_zip(member));
    EXPECT_THAT(found.members, IsEmpty());
    ASSERT_FALSE(found.failures.empty());
    EXPECT_EQ(found.failures[0].kind, kind);
    EXPECT_EQ(found.failures[0].uri, "a.txt");
  }
}

}  // namespace
}  // namespace solieu::format
