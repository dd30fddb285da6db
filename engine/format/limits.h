#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace solieu::format {

// What one file may cost, whatever it holds. Sizes are bytes.
struct Limits {
  // A text, a document, a record or row: what is held in memory at once. A document's own text and
  // the XML that it is taken out of are each held to this too.
  std::size_t largest_item = std::size_t{128} << 20;
  // Everything unpacked out of one file, archives within archives counted at each level.
  std::uint64_t unpacked = std::uint64_t{64} << 30;
  // Beyond the first 16 MiB no file may unpack to more than this many times its own size. Deflate
  // cannot do better than 1032; text packs 3 to 10 times, XML 20.
  std::uint64_t ratio = 200;
  std::uint64_t ratio_counts_beyond = std::uint64_t{16} << 20;
  std::uint64_t members = 1'000'000;  // of all archives within one file
  int depth = 3;  // archives within archives, and apart from them packed files within packed files

  // Helper programs, for PDF, DOC and RTF: where they are looked for, and how long one document may
  // take.
  std::string program_folders = "/usr/local/bin:/usr/bin:/bin";
  std::chrono::milliseconds program_time{60'000};
};

}  // namespace solieu::format
