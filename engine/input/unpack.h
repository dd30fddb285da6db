#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "engine/input/reader.h"
#include "engine/input/source.h"

namespace solieu::input {

// How somebody came by a file: what he named he wants read, whatever it is; what else a folder or
// an archive holds beside articles is no one's fault.
enum class Found { kNamed, kInFolder };

// A text under another name may be a note or a program: only its name tells that it is none.
bool is_text_name(std::string_view path);
// What nearly all files of articles are called: enough to tell how much there is to read.
bool has_usual_name(std::string_view path);

// Hands over the articles of one file, whatever it is: the text, page or document that it is, each
// line of a stream, each member of an archive by "FILE/MEMBER", each answer of a web archive by its
// address. What was found in a folder and is none of these is left out in silence, and false.
// Throws `ReadError`; anything else that is wrong goes to `on_failure`.
bool unpack(Source& source, const std::string& uri, std::size_t size_hint, Found found,
            const Options& options, const std::function<void(RawArticle)>& on_article,
            const std::function<void(Failure)>& on_failure);

}  // namespace solieu::input
