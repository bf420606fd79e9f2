// why: the tree of causes of an event, or of a place being held as it is.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/event.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> positionals{{
    {.metavar = "EVENT",
     .meaning = "argument.event",
     .kind = ValueKind::event,
     .parameter = "event",
     .required = false},
}};
constexpr std::array<OptionSpec, 4> options{{
    {.name = "--place",
     .metavar = "PLACE",
     .meaning = "option.why_place",
     .kind = ValueKind::place,
     .parameter = "place"},
    {.name = "--date",
     .metavar = "DATE",
     .meaning = "option.why_date",
     .kind = ValueKind::date,
     .parameter = "date"},
    {.name = "--depth",
     .metavar = "N",
     .meaning = "option.depth",
     .kind = ValueKind::number,
     .parameter = "depth"},
    {.name = "--run", .metavar = "FILE", .meaning = "option.run", .kind = ValueKind::file},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong why 1127-kaifeng-falls", "example.why"},
    {"jinsong why --place yanjing --date 1124-01-01", "example.why_place"},
}};

constexpr int depth_default = 6;

int run(Context& context) {
    const bool by_event = context.arguments.has("EVENT");
    const bool by_place = context.arguments.has("--place") && context.arguments.has("--date");
    if (by_event == by_place) {
        tell(context, {context.say("usage.why_what"),
                       {},
                       context.say("usage.for_example", examples[by_event ? 1 : 0].line)});
        return exit_code::wrong;
    }
    Json request = request_of(context, "why");
    if (!context.arguments.has("--depth")) {
        request["depth"] = depth_default;
    }
    return answer(context, request, [](Page& page, Names& names, const Json& content) {
        show_why(page, names, content);
    });
}

}  // namespace

constexpr CommandSpec why_command{.name = "why",
                                  .group = CommandGroup::ask,
                                  .summary = "summary.why",
                                  .positionals = positionals,
                                  .options = options,
                                  .examples = examples,
                                  .run = run};

}  // namespace cli
