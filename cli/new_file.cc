#include "cli/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "cli/message.h"
#include "engine/error.h"

namespace solieu::cli {
namespace {

[[noreturn]] void fail(const std::string& path) {
  throw Error(tr("{}: cannot be written: {}", path, std::generic_category().message(errno)));
}

// Links are not followed: a draft that someone else prepared would lead elsewhere.
int open_draft(const std::string& path, const std::string& draft) {
  ::unlink(draft.c_str());
  const int descriptor =
      ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (descriptor < 0) fail(path);
  return descriptor;
}

}  // namespace

NewFile::NewFile(std::string path)
    : path_(std::move(path)),
      draft_(path_ + ".part"),
      descriptor_(open_draft(path_, draft_)),
      out_(descriptor_, path_) {}

NewFile::~NewFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!draft_.empty()) ::unlink(draft_.c_str());
}

void NewFile::finish() {
  out_.flush();
  // Some file systems tell only here that there was no room.
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(path_);
  if (std::rename(draft_.c_str(), path_.c_str()) != 0) fail(path_);
  draft_.clear();
}

}  // namespace solieu::cli
