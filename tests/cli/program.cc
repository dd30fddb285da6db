#include "program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace solieu::cli {
namespace {

namespace fs = std::filesystem;

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

// In the child: `stream` becomes the file.
void redirect(int stream, const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, stream) < 0) ::_exit(127);
  if (file != stream) ::close(file);
}

void redirect_output(const std::string& output, const std::string& file) {
  if (output == "closed") {
    ::close(STDOUT_FILENO);
  } else if (output == "reader gone") {
    int ends[2];
    if (::pipe(ends) != 0 || ::close(ends[0]) != 0 || ::dup2(ends[1], STDOUT_FILENO) < 0) {
      ::_exit(127);
    }
  } else {
    redirect(STDOUT_FILENO, output.empty() ? file : output, O_WRONLY | O_CREAT | O_TRUNC);
  }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string path = (fs::temp_directory_path() / "solieu-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = path;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(std::string_view name, std::string_view content) const {
  std::string path = this->path(name);
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::string TemporaryFolder::make_folder(std::string_view name) const {
  std::string path = this->path(name);
  fs::create_directory(path);
  return path;
}

Outcome run(const std::vector<std::string>& arguments, const Setting& setting) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in", setting.input);
  const std::string out = folder.path("out");
  const std::string err = folder.path("err");

  std::vector<std::string> words = {SOLIEU_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::map<std::string, std::string> environment = {{"LC_ALL", "C"}, {"PATH", "/usr/bin:/bin"}};
  for (const auto& [name, value] : setting.environment) environment[name] = value;
  std::vector<std::string> variables;
  variables.reserve(environment.size());
  for (const auto& [name, value] : environment) {
    variables.push_back(std::string(name).append("=").append(value));
  }
  const std::vector<char*> argv = pointers(words);
  const std::vector<char*> envp = pointers(variables);

  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    redirect(STDIN_FILENO, in, O_RDONLY);
    redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
    redirect_output(setting.output, out);
    ::execve(argv.front(), argv.data(), envp.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {exit, content_of(out), content_of(err)};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace solieu::cli
