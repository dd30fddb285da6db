#pragma once

#include <set>
#include <string>
#include <string_view>

namespace solieu::cli {

enum class Existing { kRefuse, kWriteOver };

// "Báo cáo quý II" as "bao-cao-quy-ii": small letters, digits and "-" of ASCII alone, at most 80;
// safe in any file system, shell and address. Empty if nothing is left.
std::string plain_name(std::string_view text);

// The folder that an export goes to, and the names given there.
class ExportFolder {
 public:
  // Makes the folder where there is none. Throws `Error` if it cannot be made, or holds something
  // and that is to be refused.
  ExportFolder(std::string path, Existing existing);

  const std::string& path() const { return path_; }
  // "money.csv" where it goes; never the same path twice.
  std::string file(std::string_view stem, std::string_view extension);
  // A folder in it, which is made.
  ExportFolder folder(std::string_view name) const;

 private:
  std::string path_;
  std::set<std::string> given_;
};

}  // namespace solieu::cli
