#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fact/date.h"

namespace solieu::cli {

// The command line asks for something that there is not. The message is in the person's language.
class UsageError : public std::runtime_error {
 public:
  UsageError(const std::string& message, std::string command = {})
      : std::runtime_error(message), command_(std::move(command)) {}
  // Whose help would say more; empty if none was named.
  const std::string& command() const { return command_; }

 private:
  std::string command_;
};

// "--format WHAT" with what it is for. One name has one kind of value in all commands.
struct Option {
  const char* name;       // without the dashes
  const char* parameter;  // nullptr: a switch
  const char* about;      // English, to be translated
};

// The words of a command line, told apart.
class Arguments {
 public:
  // The first operand names the command. `options` is what every command takes together: options
  // stand before or after the command. Throws `UsageError`.
  static Arguments parse(const std::vector<std::string>& words, const std::vector<Option>& options);

  const std::string& command() const { return command_; }
  const std::vector<std::string>& operands() const { return operands_; }

  // Throws `UsageError` if an option was given that is none of `options`.
  void allow_only(const std::vector<Option>& options) const;

  bool has(std::string_view option) const;
  // The last one counts.
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;

  // Values that have to be one of some words, a whole number, or an ISO date. Throw `UsageError`.
  std::string word(std::string_view option, std::string_view fallback,
                   const std::vector<std::string_view>& allowed) const;
  std::optional<std::size_t> number(std::string_view option) const;
  std::optional<fact::Period> period(std::string_view option) const;

 private:
  struct Given {
    std::string name;
    std::string value;
  };
  std::string command_;
  std::vector<std::string> operands_;
  std::vector<Given> given_;
};

}  // namespace solieu::cli
