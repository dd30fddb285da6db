#include "engine/input/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/input/failure.h"
#include "engine/input/source.h"
#include "engine/input/unpack.h"

namespace solieu::input {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardInput = "-";

// What lies beside articles as NAME.facts.ndjson or NAME.audit.ndjson is what there is to find in
// them.
bool is_left_out_of_folders(std::string_view path) {
  return path.ends_with(".facts.ndjson") || path.ends_with(".audit.ndjson");
}

Failure failure_of(const std::string& uri, FailureKind kind, std::string detail = {}) {
  return worded({.uri = uri, .message = {}, .kind = kind, .detail = std::move(detail)});
}

Failure system_failure(const std::string& uri, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return failure_of(uri, FailureKind::kMissing);
    case EACCES:
    case EPERM:
      return failure_of(uri, FailureKind::kNotPermitted);
    case ELOOP:
      return failure_of(uri, FailureKind::kNotRegular, "links without end");
    default:
      return failure_of(uri, FailureKind::kReadError, std::generic_category().message(error));
  }
}

std::string sort_of(mode_t mode) {
  if (S_ISFIFO(mode)) return "named pipe";
  if (S_ISSOCK(mode)) return "socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "device";
  return "special file";
}

FileState state_of(const std::string& path, const struct stat& status) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  return {path, static_cast<std::size_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * kSecond + status.st_mtim.tv_nsec};
}

// Every file to read, in order. Opens folders only.
class Walk {
 public:
  using OnFile = std::function<void(const FileState&, Found)>;
  using OnFailure = std::function<void(Failure)>;

  Walk(const OnFile& on_file, const OnFailure& on_failure)
      : on_file_(on_file), on_failure_(on_failure) {}

  void visit_named(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
      on_failure_(system_failure(path, errno));
    } else if (S_ISDIR(status.st_mode)) {
      visit_folder(path);
    } else if (S_ISREG(status.st_mode)) {
      on_file_(state_of(path, status), Found::kNamed);
    } else {
      on_failure_(failure_of(path, FailureKind::kNotRegular, sort_of(status.st_mode)));
    }
  }

 private:
  void visit_folder(const std::string& path) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error)) {
      std::string name = entry->path().filename().string();
      if (!name.starts_with('.')) names.push_back(std::move(name));
    }
    if (error) on_failure_(system_failure(path, error.value()));
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) visit_member((fs::path(path) / name).string());
  }

  void visit_member(const std::string& path) {
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) {
      on_failure_(system_failure(path, errno));
      return;
    }
    if (S_ISDIR(status.st_mode)) {
      visit_folder(path);
      return;
    }
    if (is_left_out_of_folders(path)) return;
    if (S_ISLNK(status.st_mode) && ::stat(path.c_str(), &status) != 0) {
      if (errno != ELOOP) on_failure_(system_failure(path, errno));
      return;
    }
    if (S_ISREG(status.st_mode)) on_file_(state_of(path, status), Found::kInFolder);
  }

  const OnFile& on_file_;
  const OnFailure& on_failure_;
};

class OpenFile {
 public:
  // Not waiting, should the path have become a pipe since it was looked at.
  explicit OpenFile(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

class FileReader {
 public:
  FileReader(const Options& options, const std::function<void(RawArticle)>& on_article,
             const std::function<void(Failure)>& on_failure)
      : options_(options), on_article_(on_article), on_failure_(on_failure) {}

  void read_file(const FileState& seen, Found found) {
    if (options_.is_known && options_.is_known(seen)) return;
    const std::string& path = seen.path;
    const OpenFile file(path);
    struct stat status = {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) {
      on_failure_(system_failure(path, errno));
    } else if (!S_ISREG(status.st_mode)) {
      on_failure_(failure_of(path, FailureKind::kNotRegular, sort_of(status.st_mode)));
    } else {
      const auto digest = read(path, file.descriptor(), seen.size, found);
      if (!digest || !options_.on_file_end) return;
      const bool is_as_seen =
          ::fstat(file.descriptor(), &status) == 0 && state_of(path, status) == seen;
      if (is_as_seen) options_.on_file_end(seen, *digest);
    }
  }

  void read_standard_input() { read(std::string(kStandardInput), STDIN_FILENO, 0, Found::kNamed); }

 private:
  // The digest of all bytes, if they were read to the end.
  std::optional<std::int64_t> read(const std::string& uri, int descriptor, std::size_t size_hint,
                                   Found found) {
    try {
      Source source(descriptor);
      if (!unpack(source, uri, size_hint, found, options_, on_article_, on_failure_)) {
        return std::nullopt;
      }
      source.drain();
      return source.digest();
    } catch (const ReadError& error) {
      on_failure_(failure_of(uri, FailureKind::kReadError, error.what()));
      return std::nullopt;
    }
  }

  const Options& options_;
  const std::function<void(RawArticle)>& on_article_;
  const std::function<void(Failure)>& on_failure_;
};

}  // namespace

void for_each_article(const std::vector<std::string>& paths, const Options& options,
                      const std::function<void(RawArticle)>& on_article,
                      const std::function<void(Failure)>& on_failure) {
  FileReader reader(options, on_article, on_failure);
  const Walk::OnFile read = [&reader](const FileState& file, Found found) {
    reader.read_file(file, found);
  };
  Walk walk(read, on_failure);
  for (const std::string& path : paths) {
    if (path == kStandardInput) {
      reader.read_standard_input();
    } else {
      walk.visit_named(path);
    }
  }
}

std::size_t total_bytes(const std::vector<std::string>& paths) {
  std::size_t total = 0;
  const Walk::OnFile count = [&total](const FileState& file, Found found) {
    if (found == Found::kNamed || has_usual_name(file.path)) total += file.size;
  };
  const Walk::OnFailure pass_over = [](const Failure&) {};
  Walk walk(count, pass_over);
  for (const std::string& path : paths) {
    if (path != kStandardInput) walk.visit_named(path);
  }
  return total;
}

}  // namespace solieu::input
