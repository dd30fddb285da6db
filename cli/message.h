#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace solieu::cli {

// What the program says to people, in their language. Messages are written in English in the
// sources; cli/locale/vi.po holds the Vietnamese, which is part of the program, so that nothing
// has to be installed to read it.
enum class Language { kEnglish, kVietnamese };

// "vi", "en", also with a country and an encoding: "vi_VN.UTF-8". Nothing for another language.
std::optional<Language> language_named(std::string_view name);

// By the first of LC_ALL, LC_MESSAGES and LANG that is set; English for a language we do not speak.
Language language_of_environment();

// From now on `tr` speaks this language.
void speak(Language language);

// Tells xgettext of a message that is translated later.
constexpr const char* mark(const char* message) { return message; }

std::string translated(const char* message);
std::string translated(const char* one, const char* many, std::size_t count);

// A message with its blanks filled in, as `fmt::format` does.
template <typename... Arguments>
std::string tr(const char* message, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(translated(message)), arguments...);
}

// A message about `count` things; the blanks are filled from what follows.
template <typename... Arguments>
std::string tr_n(const char* one, const char* many, std::size_t count,
                 const Arguments&... arguments) {
  return fmt::format(fmt::runtime(translated(one, many, count)), arguments...);
}

// Tells the person at the terminal, on standard error: "solieu: no such file".
void complain(std::string_view message);
// The same without the name in front, for what is no fault.
void inform(std::string_view message);
// Just these bytes; nothing is done about it if they cannot be written.
void write_message(int descriptor, std::string_view text);

}  // namespace solieu::cli
