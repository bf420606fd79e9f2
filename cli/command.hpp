// Command: what a command of the program takes, what it says in its help, and what runs it. The
// parser, the help pages and the completions are all made from these tables.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/text/text.hpp"

namespace cli {

struct Context;

/// What a value stands for, so that it can be completed.
enum class ValueKind {
    free,
    date,
    event,
    place,
    person,
    polity,
    treaty,
    decision,
    outcome,
    technique,
    source,
    number,
    law_spread,
    file,
    folder,
    command,
};

/// What a law spread may be instead of a percentage.
inline constexpr std::string_view law_spread_word = "posterior";

/// One of the values that an option takes, where they are few.
using Choices = std::span<const std::string_view>;

/// What joins the values of an option that repeats.
inline constexpr char repeat_mark = '\n';

struct OptionSpec {
    std::string_view name;     ///< "--place".
    std::string_view metavar;  ///< "PLACE"; empty: a flag, which takes no value.
    Key meaning;
    ValueKind kind = ValueKind::free;
    std::string_view parameter = {};  ///< The request's parameter; empty: not passed on.
    Choices choices = {};
    bool list = false;              ///< A list joined by commas.
    bool repeats = false;           ///< May be given again and again; values joined by newlines.
    std::string_view short_name{};  ///< "-o"; empty: none.
};

struct PositionalSpec {
    std::string_view metavar;  ///< "DATE". Also its name in Arguments.
    Key meaning;
    ValueKind kind = ValueKind::free;
    std::string_view parameter = {};
    bool required = true;
    bool repeats = false;  ///< Takes all words that are left; they are joined by blanks.
};

struct Example {
    std::string_view line;
    Key meaning;
};

/// Under which heading the overview lists a command.
enum class CommandGroup { ask, look_up, run, share, files, help, hidden };

struct CommandSpec {
    std::string_view name;  ///< One or two words: "at", "scenario check".
    CommandGroup group;
    Key summary;
    std::span<const PositionalSpec> positionals;
    std::span<const OptionSpec> options;
    std::span<const Example> examples;
    /// Carries the command out; gives back the exit code.
    int (*run)(Context& context);
    bool loads_pack = true;   ///< Takes --data and --json.
    bool takes_rest = false;  ///< Everything after "--" is left as it is, in Arguments::rest.
};

/// Every command, in the order of the overview.
[[nodiscard]] std::span<const CommandSpec* const> all_commands();

/// The command of that name, or null.
[[nodiscard]] const CommandSpec* find_command(std::string_view name);

/// The options that every command takes.
[[nodiscard]] std::span<const OptionSpec> common_options();
/// The options that every command takes which asks the data.
[[nodiscard]] std::span<const OptionSpec> pack_options();

/// All options of a command: its own, then those of the pack if it loads one, then the common.
[[nodiscard]] std::vector<OptionSpec> options_of(const CommandSpec& command);

}  // namespace cli
