#pragma once

#include <string>
#include <utility>
#include <vector>

namespace solieu::format {

// A name and its bytes; a name that ends with '/' is a folder, one with " -> " a link.
using Members = std::vector<std::pair<std::string, std::string>>;

enum class Packing { kZip, kStoredZip, kTar, kTarGz, kTarXz, kGzip, kZstd };

// The bytes of an archive, of kStoredZip with its members as they are; of kGzip and kZstd, of the
// one member.
std::string packed(Packing packing, const Members& members);

// A Word document with this as its body, in the marks of WordprocessingML.
std::string docx(const std::string& body);
// An OpenDocument text.
std::string odt(const std::string& body);

}  // namespace solieu::format
