#pragma once

#include <string>
#include <string_view>

namespace solieu::input {

// The publisher that a line of a footer names, and how good that line is as a witness.
struct Publisher {
  enum class Witness { kNone, kSiteName, kOwner, kCopyright };

  Witness witness = Witness::kNone;
  std::string_view name;  // within the line
};

// "Copyright © 2014 Ban Dân vận tỉnh ủy Gia Lai", "© Bản quyền thuộc về …", "Cơ quan chủ quản: …",
// "Trang thông tin điện tử …". Takes shadow text.
Publisher read_publisher(std::string_view line);

}  // namespace solieu::input
