#include "cli/message.h"

#include <unistd.h>

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cerrno>
#include <cstdlib>
#include <locale>
#include <vector>

#include "cli/catalog.h"

namespace solieu::cli {
namespace {

// Only the messages are ours: numbers and characters stay as in the "C" locale, so that nothing
// which programs read depends on who runs it. The C library needs to know no such locale.
std::locale with_catalog(std::string_view catalog) {
  namespace gettext = boost::locale::gnu_gettext;
  gettext::messages_info info;
  info.language = std::string("vi");
  info.encoding = "UTF-8";
  info.domains.emplace_back("solieu");
  info.paths.emplace_back("");
  info.callback = [catalog](const std::string& /*path*/, const std::string& /*encoding*/) {
    return std::vector<char>(catalog.begin(), catalog.end());
  };
  return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

// Without one, Boost.Locale would print the message itself, less its letters beyond ASCII.
bool has_catalog() { return std::has_facet<boost::locale::message_format<char>>(std::locale()); }

}  // namespace

std::optional<Language> language_named(std::string_view name) {
  const std::string_view language = name.substr(0, name.find_first_of("_-.@"));
  if (language == "vi") return Language::kVietnamese;
  if (language == "en") return Language::kEnglish;
  return std::nullopt;
}

Language language_of_environment() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    return language_named(value).value_or(Language::kEnglish);
  }
  return Language::kEnglish;
}

void speak(Language language) {
  std::locale::global(language == Language::kVietnamese ? with_catalog(vietnamese_catalog())
                                                        : std::locale::classic());
}

// The translation of nothing would be the head of the catalog.
std::string translated(const char* message) {
  if (!has_catalog() || *message == '\0') return message;
  return boost::locale::translate(message).str();
}

std::string translated(const char* one, const char* many, std::size_t count) {
  if (!has_catalog()) return count == 1 ? one : many;
  return boost::locale::translate(one, many, static_cast<int>(count % 1'000'000)).str();
}

void write_message(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // no one is left to be told
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void complain(std::string_view message) {
  write_message(STDERR_FILENO, fmt::format("solieu: {}\n", message));
}

void inform(std::string_view message) {
  write_message(STDERR_FILENO, fmt::format("{}\n", message));
}

}  // namespace solieu::cli
