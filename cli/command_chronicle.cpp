// chronicle: what happened, in order.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/event.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 2> tiers{"main", "minor"};
constexpr std::array<std::string_view, 2> origins{"record", "all"};

constexpr std::array<OptionSpec, 12> options{{
    {.name = "--from",
     .metavar = "DATE",
     .meaning = "option.from",
     .kind = ValueKind::date,
     .parameter = "from"},
    {.name = "--to",
     .metavar = "DATE",
     .meaning = "option.to",
     .kind = ValueKind::date,
     .parameter = "to"},
    {.name = "--kind", .metavar = "KIND", .meaning = "option.kind", .parameter = "kind"},
    {.name = "--place",
     .metavar = "PLACE",
     .meaning = "option.place",
     .kind = ValueKind::place,
     .parameter = "place"},
    {.name = "--person",
     .metavar = "PERSON",
     .meaning = "option.person",
     .kind = ValueKind::person,
     .parameter = "person"},
    {.name = "--polity",
     .metavar = "COURT",
     .meaning = "option.polity",
     .kind = ValueKind::polity,
     .parameter = "polity"},
    {.name = "--tier",
     .metavar = "TIER",
     .meaning = "option.tier",
     .parameter = "tier",
     .choices = tiers},
    {.name = "--origin",
     .metavar = "ORIGIN",
     .meaning = "option.origin",
     .parameter = "origin",
     .choices = origins},
    {.name = "--limit",
     .metavar = "N",
     .meaning = "option.limit",
     .kind = ValueKind::number,
     .parameter = "limit"},
    {.name = "--offset",
     .metavar = "N",
     .meaning = "option.offset",
     .kind = ValueKind::number,
     .parameter = "offset"},
    {.name = "--brief", .metavar = "", .meaning = "option.brief"},
    {.name = "--run", .metavar = "FILE", .meaning = "option.run", .kind = ValueKind::file},
}};
constexpr std::array<Example, 3> examples{{
    {"jinsong chronicle --from 1118 --to 1123 --kind embassy", "example.chronicle"},
    {"jinsong chronicle --person yue-fei --brief", "example.chronicle_person"},
    {"jinsong chronicle --place taiyuan --from 1126 --to 1126 --origin all",
     "example.chronicle_place"},
}};

constexpr int limit_default = 1000000;  // All: a pipe or a pager takes what it wants.

// Entry by entry, so that a reader who goes away after the first lines ends the work.
void print_entries(Context& context, const Json& events) {
    Page page(context.look);
    Names names(context.language(), quiet_ask(context));
    for (const Json& event : events) {
        show_event_entry(page, names, event);
        print(context, page);
        if (context.out->closed()) {
            return;
        }
    }
}

int run(Context& context) {
    Json request = request_of(context, "chronicle");
    if (!context.arguments.has("--limit")) {
        request["limit"] = limit_default;
    }
    const Answered answered = ask(context, request);
    if (!answered.ok()) {
        return answered.code;
    }
    const Json& events = list_of(answered.content, "events");
    if (context.json()) {
        print_json(context, answered.content);
    } else if (context.arguments.has("--brief")) {
        Page page(context.look);
        show_event_table(page, events);
        print(context, page);
    } else {
        print_entries(context, events);
    }
    if (events.empty()) {
        tell(context, {context.say("talk.no_events"), {}, context.say("talk.no_events_hint")});
        return exit_code::no;
    }
    context.out->flush();
    const auto total = number_of(answered.content, "total");
    if (!context.json() && !context.out->closed() && total &&
        *total > static_cast<std::int64_t>(events.size())) {
        context.talk->write(context.say("chronicle.shown", events.size(), *total) + "\n");
    }
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec chronicle_command{.name = "chronicle",
                                        .group = CommandGroup::ask,
                                        .summary = "summary.chronicle",
                                        .positionals = {},
                                        .options = options,
                                        .examples = examples,
                                        .run = run};

}  // namespace cli
