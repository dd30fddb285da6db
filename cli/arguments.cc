#include "cli/arguments.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>

#include "cli/message.h"

namespace solieu::cli {
namespace {

namespace po = boost::program_options;

po::options_description described(const std::vector<Option>& options) {
  po::options_description description;
  for (const Option& option : options) {
    const auto same = [&](const auto& known) { return known->long_name() == option.name; };
    const auto& known = description.options();
    if (std::any_of(known.begin(), known.end(), same)) continue;
    // Boost names a letter behind a comma: -h is --help.
    const std::string name = std::string_view(option.name) == "help" ? "help,h" : option.name;
    if (option.parameter == nullptr) {
      description.add_options()(name.c_str(), "");
    } else {
      description.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  return description;
}

// "solieu search lũ -bão": what boost takes for short options are words there; -h is help anywhere.
std::vector<po::option> take_excluded_word(std::vector<std::string>& words) {
  const std::string_view word = words.front();
  if (word.size() < 2 || word[0] != '-' || word[1] == '-' || word == "-h") return {};
  po::option operand;
  operand.value.push_back(words.front());
  operand.original_tokens.push_back(words.front());
  words.erase(words.begin());
  return {operand};
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

}  // namespace

Arguments Arguments::parse(const std::vector<std::string>& words,
                           const std::vector<Option>& options) {
  namespace style = po::command_line_style;
  const po::options_description description = described(options);
  Arguments arguments;
  try {
    po::command_line_parser parser(words);
    parser.options(description).style(style::unix_style & ~style::allow_guessing);
    if (std::find(words.begin(), words.end(), "search") != words.end()) {
      parser.extra_style_parser(take_excluded_word);
    }
    const auto parsed = parser.run();
    bool named = false;
    for (const auto& option : parsed.options) {
      if (option.position_key < 0) {
        arguments.given_.push_back(
            {option.string_key, option.value.empty() ? std::string() : option.value.front()});
      } else if (!named) {
        arguments.command_ = option.value.front();
        named = true;
      } else {
        arguments.operands_.push_back(option.value.front());
      }
    }
  } catch (const po::unknown_option& error) {
    throw UsageError(tr("unknown option {}", error.get_option_name()));
  } catch (const po::error_with_option_name& error) {
    throw UsageError(tr("option {} is given wrongly", error.get_option_name()));
  }
  return arguments;
}

void Arguments::allow_only(const std::vector<Option>& options) const {
  for (const Given& given : given_) {
    const auto same = [&](const Option& option) { return given.name == option.name; };
    if (std::any_of(options.begin(), options.end(), same)) continue;
    throw UsageError(tr("{} takes no option --{}", command_, given.name), command_);
  }
}

bool Arguments::has(std::string_view option) const {
  return std::any_of(given_.begin(), given_.end(),
                     [&](const Given& given) { return given.name == option; });
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const std::vector<std::string> all = values(option);
  if (all.empty()) return std::nullopt;
  return all.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  std::vector<std::string> all;
  for (const Given& given : given_) {
    if (given.name == option) all.push_back(given.value);
  }
  return all;
}

std::string Arguments::word(std::string_view option, std::string_view fallback,
                            const std::vector<std::string_view>& allowed) const {
  std::string word = value(option).value_or(std::string(fallback));
  if (std::find(allowed.begin(), allowed.end(), word) == allowed.end()) {
    throw UsageError(tr("--{} is one of {}, not \"{}\"", option, listed(allowed), word), command_);
  }
  return word;
}

std::optional<std::size_t> Arguments::number(std::string_view option) const {
  const std::optional<std::string> text = value(option);
  if (!text) return std::nullopt;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (text->empty() || error != std::errc() || end != text->data() + text->size()) {
    throw UsageError(tr("--{} is a whole number, not \"{}\"", option, *text), command_);
  }
  return number;
}

std::optional<fact::Period> Arguments::period(std::string_view option) const {
  const std::optional<std::string> text = value(option);
  if (!text) return std::nullopt;
  const std::optional<fact::Period> period = fact::parse_iso_period(*text);
  if (!period) {
    throw UsageError(
        tr("--{} is a date like 2022-07-25, a month like 2022-07 or a year, not \"{}\"", option,
           *text),
        command_);
  }
  return period;
}

}  // namespace solieu::cli
