// help, version, complete: what the program says of itself.
#include <array>

#include "cli/commands.hpp"
#include "cli/complete.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/version.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> help_positionals{{
    {.metavar = "COMMAND",
     .meaning = "argument.command",
     .kind = ValueKind::command,
     .required = false,
     .repeats = true},
}};
constexpr std::array<Example, 2> help_examples{{
    {"jinsong help at", "example.help"},
    {"jinsong scenario check --help", "example.help"},
}};
constexpr std::array<Example, 1> version_examples{{
    {"jinsong version", "example.version"},
}};
constexpr std::array<PositionalSpec, 1> complete_positionals{{
    {.metavar = "WORDS", .meaning = "argument.words", .required = false, .repeats = true},
}};
constexpr std::array<Example, 1> complete_examples{{
    {"jinsong complete -- at 1127-02-01 --pla", "example.complete"},
}};

int run_help(Context& context) {
    Page page(context.look);
    const std::string name = context.arguments.value("COMMAND");
    if (name.empty()) {
        show_overview(page);
        print(context, page);
        return exit_code::ok;
    }
    const CommandSpec* command = find_command(name);
    if (command == nullptr) {
        const UsageError error = unknown_command(context.language(), name);
        tell(context, {error.what, {}, error.hint});
        return exit_code::wrong;
    }
    show_command_help(page, *command);
    print(context, page);
    return exit_code::ok;
}

int run_version(Context& context) {
    context.out->write(version_line() + "\n");
    return exit_code::ok;
}

int run_complete(Context& context) {
    for (const std::string& candidate : complete(context, context.arguments.rest)) {
        context.out->write(candidate + "\n");
    }
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec help_command{.name = "help",
                                   .group = CommandGroup::help,
                                   .summary = "summary.help",
                                   .positionals = help_positionals,
                                   .options = {},
                                   .examples = help_examples,
                                   .run = run_help,
                                   .loads_pack = false};
constexpr CommandSpec version_command{.name = "version",
                                      .group = CommandGroup::help,
                                      .summary = "summary.version",
                                      .positionals = {},
                                      .options = {},
                                      .examples = version_examples,
                                      .run = run_version,
                                      .loads_pack = false};
constexpr CommandSpec complete_command{.name = "complete",
                                       .group = CommandGroup::hidden,
                                       .summary = "summary.complete",
                                       .positionals = complete_positionals,
                                       .options = {},
                                       .examples = complete_examples,
                                       .run = run_complete,
                                       .takes_rest = true};

}  // namespace cli
