#pragma once

#include <string>
#include <string_view>

#include "engine/format/limits.h"

namespace solieu::format {

// The text of a PDF or of an old Word document (DOC) in UTF-8, made by programs of their own:
// pdftotext; antiword, or catdoc where that is not installed. Each takes a whole file. Throws
// `Unreadable`: for a program that is not installed, naming it and its Debian package; for one that
// fails, with its words; for a document without text.
//
// Old fonts (.VnTime, VNI-Times) showed Latin letters as Vietnamese ones, and no program knows of
// them: their text comes out as these letters, "Uû ban nh©n d©n". Who decodes it
// (engine/encoding) knows them.
std::string convert_pdf(std::string_view file, const Limits& limits);
std::string convert_doc(std::string_view file, const Limits& limits);

}  // namespace solieu::format
