// Arguments: the words of the command line, sorted by what they mean. CLI11 does the reading; it
// is included by arguments.cpp only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace cli {

/// What was given, by option name ("--place") or metavar of a positional ("DATE"). A flag has the
/// value "1".
struct Arguments {
    std::map<std::string, std::string, std::less<>> values;
    std::vector<std::string> rest;  ///< What follows "--" of a command that takes it.

    [[nodiscard]] bool has(std::string_view name) const { return values.count(name) > 0; }
    [[nodiscard]] std::optional<std::string> find(std::string_view name) const {
        const auto at = values.find(name);
        return at == values.end() ? std::nullopt : std::optional(at->second);
    }
    /// The value, or `otherwise`.
    [[nodiscard]] std::string value(std::string_view name, std::string_view otherwise = {}) const {
        return find(name).value_or(std::string(otherwise));
    }
};

/// What is wrong with a command line, and what to do.
struct UsageError {
    std::string what;
    std::string hint;
};

/// A command line, as far as it could be read.
struct CommandLine {
    const CommandSpec* command = nullptr;  ///< Null: none given.
    Arguments arguments;
    bool wants_help = false;
    bool wants_version = false;
    std::optional<UsageError> error;
};

/// Looks for --lang and --color ahead of the proper reading, so that errors of the reading are
/// already said in the language and colour that the line asks for. Empty if not given.
[[nodiscard]] std::string early_value(const std::vector<std::string>& words,
                                      std::string_view option);

/// "There is no such command", with those whose names are near.
[[nodiscard]] UsageError unknown_command(Language language, const std::string& name);

/// Reads the words after the program's name.
[[nodiscard]] CommandLine parse_command_line(const std::vector<std::string>& words,
                                             Language language);

}  // namespace cli
