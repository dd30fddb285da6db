#pragma once

#include <memory>

#include "engine/format/budget.h"
#include "engine/format/byte_source.h"
#include "engine/format/format.h"

namespace solieu::format {

// What a file packed by gzip, bzip2, xz or zstd unpacks to, spent from `budget` as it is read.
// Several packed files in a row are one, as gzip has it. `packed` and `budget` outlive what is
// given back. Behind damage a gzip file goes on with its next member, as web archives are packed.
std::unique_ptr<ByteSource> unpacked(Format format, ByteSource& packed, Budget& budget);

}  // namespace solieu::format
