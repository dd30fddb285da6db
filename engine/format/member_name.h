#pragma once

#include <string>
#include <string_view>

namespace solieu::format {

// What a member of an archive is called behind the archive's own name: a path that leads nowhere
// else ("../../etc/passwd" is "etc/passwd", "C:\tin\a.txt" is "C:/tin/a.txt"), in UTF-8. Control
// characters and bytes that are not UTF-8 are written as "%1B". Never empty: "unnamed".
std::string member_name(std::string_view stored);

}  // namespace solieu::format
