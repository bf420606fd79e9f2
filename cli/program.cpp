#include "cli/program.hpp"

#include <unistd.h>

#include <csignal>
#include <cstring>
#include <exception>

#include "cli/arguments.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/help.hpp"
#include "cli/nearest.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"

namespace cli {
namespace {

constexpr int columns_least = 40;
constexpr int columns_most = 400;

ColorWish color_wish(const std::string& word) {
    if (word == "always") {
        return ColorWish::always;
    }
    return word == "never" ? ColorWish::never : ColorWish::automatic;
}

Look look_of(int descriptor, Language language, ColorWish wish) {
    return Look{language, columns_of_terminal(descriptor), Paint(paints(descriptor, wish))};
}

// Writes what is left, and turns a failure of writing into words and an exit code. A reader who
// went away is no failure.
int finish(Context& context, int code) {
    context.out->flush();
    if (context.out->error() != 0) {
        tell(context, {context.say("talk.disk", context.say("talk.standard_output"),
                                   std::strerror(context.out->error())),
                       {},
                       context.say("talk.disk_hint")});
        code = exit_code::no;
    }
    context.talk->flush();
    return code;
}

std::optional<UsageError> apply_width(Context& context) {
    const auto width = context.arguments.find("--width");
    if (!width) {
        return std::nullopt;
    }
    const int columns = std::stoi(*width);
    if (columns < columns_least || columns > columns_most) {
        return UsageError{context.say("usage.width", columns), {}};
    }
    context.look.columns = columns;
    context.talk_look.columns = columns;
    return std::nullopt;
}

int carry_out(Context& context, const CommandLine& line) {
    if (line.error) {
        tell(context, {line.error->what, {}, line.error->hint});
        return exit_code::wrong;
    }
    if (const auto error = apply_width(context)) {
        tell(context, {error->what, {}, error->hint});
        return exit_code::wrong;
    }
    if (line.wants_version) {
        context.out->write(version_line() + "\n");
        return exit_code::ok;
    }
    if (line.command == nullptr || line.wants_help) {
        Page page(context.look);
        if (line.command == nullptr) {
            show_overview(page);
        } else {
            show_command_help(page, *line.command);
        }
        print(context, page);
        return exit_code::ok;
    }
    return line.command->run(context);
}

}  // namespace

int run_program(const std::vector<std::string>& words) {
    // A closed pipe is then an error of write(), which Output takes quietly.
    std::signal(SIGPIPE, SIG_IGN);
    const Language language =
        parse_language(early_value(words, "--lang")).value_or(language_of_environment());
    const ColorWish wish = color_wish(early_value(words, "--color"));
    Output out(STDOUT_FILENO);
    Output talk(STDERR_FILENO);
    Door door;
    const CommandLine line = parse_command_line(words, language);
    Context context{.command = line.command,
                    .arguments = line.arguments,
                    .out = &out,
                    .talk = &talk,
                    .look = look_of(STDOUT_FILENO, language, wish),
                    .talk_look = look_of(STDERR_FILENO, language, wish),
                    .door = &door};
    try {
        return finish(context, carry_out(context, line));
    } catch (const std::exception& problem) {
        tell(context,
             {context.say("talk.defect", problem.what()), {}, context.say("talk.defect_hint")});
        return finish(context, exit_code::no);
    }
}

}  // namespace cli
