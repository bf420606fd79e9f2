// route and frontier: ways and borders.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/ways.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 6> travellers{"envoy",   "army",    "cavalry",
                                                     "courier", "baggage", "ship"};

constexpr std::array<PositionalSpec, 2> route_positionals{{
    {.metavar = "FROM", .meaning = "argument.from", .kind = ValueKind::place, .parameter = "from"},
    {.metavar = "TO", .meaning = "argument.to", .kind = ValueKind::place, .parameter = "to"},
}};
constexpr std::array<OptionSpec, 3> route_options{{
    {.name = "--date",
     .metavar = "DATE",
     .meaning = "option.date_borders",
     .kind = ValueKind::date,
     .parameter = "date"},
    {.name = "--polity",
     .metavar = "COURT",
     .meaning = "option.travels_for",
     .kind = ValueKind::polity,
     .parameter = "polity"},
    {.name = "--traveller",
     .metavar = "WHO",
     .meaning = "option.traveller",
     .parameter = "traveller",
     .choices = travellers},
}};
constexpr std::array<Example, 2> route_examples{{
    {"jinsong route kaifeng huining --date 1118-05-27 --polity song", "example.route"},
    {"jinsong route yanjing kaifeng --traveller army", "example.route_army"},
}};

constexpr std::array<PositionalSpec, 2> frontier_positionals{{
    {.metavar = "COURT",
     .meaning = "argument.polity",
     .kind = ValueKind::polity,
     .parameter = "polity"},
    {.metavar = "OTHER",
     .meaning = "argument.other",
     .kind = ValueKind::polity,
     .parameter = "other",
     .required = false},
}};
constexpr std::array<OptionSpec, 2> frontier_options{{
    {.name = "--date",
     .metavar = "DATE",
     .meaning = "option.frontier_date",
     .kind = ValueKind::date,
     .parameter = "date"},
    {.name = "--run", .metavar = "FILE", .meaning = "option.run", .kind = ValueKind::file},
}};
constexpr std::array<Example, 2> frontier_examples{{
    {"jinsong frontier song jin --date 1142-10-11", "example.frontier"},
    {"jinsong frontier liao --date 1114-06-01", "example.frontier_all"},
}};

int run_route(Context& context) {
    return answer(context, request_of(context, "route"),
                  [&context](Page& page, Names& names, const Json& content) {
                      show_route(page, names, content,
                                 context.arguments.value("--traveller", travellers[0]));
                  });
}

int run_frontier(Context& context) {
    if (!context.arguments.has("--date")) {
        tell(context, {context.say("usage.missing", "--date", context.say("option.frontier_date")),
                       {},
                       context.say("usage.for_example", frontier_examples[0].line)});
        return exit_code::wrong;
    }
    return answer(
        context, request_of(context, "frontier"),
        [](Page& page, Names& names, const Json& content) { show_frontier(page, names, content); });
}

}  // namespace

constexpr CommandSpec route_command{"route",           CommandGroup::ask, "summary.route",
                                    route_positionals, route_options,     route_examples,
                                    run_route};
constexpr CommandSpec frontier_command{"frontier",           CommandGroup::ask, "summary.frontier",
                                       frontier_positionals, frontier_options,  frontier_examples,
                                       run_frontier};

}  // namespace cli
