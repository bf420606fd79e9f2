// at: who holds what, who rules, what is in force on a day.
#include <array>
#include <string>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/event.hpp"
#include "cli/render/run_story.hpp"
#include "cli/render/words.hpp"
#include "cli/render/world.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> positionals{{
    {.metavar = "DATE",
     .meaning = "argument.day",
     .kind = ValueKind::date,
     .parameter = "date",
     .repeats = true},
}};
constexpr std::array<OptionSpec, 4> options{{
    {.name = "--place",
     .metavar = "PLACE",
     .meaning = "option.at_place",
     .kind = ValueKind::place,
     .parameter = "place"},
    {.name = "--polity",
     .metavar = "COURT",
     .meaning = "option.at_polity",
     .kind = ValueKind::polity,
     .parameter = "polity"},
    {.name = "--detail", .metavar = "", .meaning = "option.detail"},
    {.name = "--run", .metavar = "FILE", .meaning = "option.run", .kind = ValueKind::file},
}};
constexpr std::array<Example, 4> examples{{
    {"jinsong at 1127-02-01", "example.at"},
    {"jinsong at 1127-02-01 --place taiyuan", "example.at_place"},
    {"jinsong at 1141-06-01 --polity song", "example.at_polity"},
    {"jinsong at 靖康二年正月一日 --json", "example.at_regnal"},
}};

constexpr std::size_t recent_events_most = 12;
constexpr int free_events_most = 10'000;  // Of two months of a free run; never so many.

// "1127-02-01" -> "1127-01-01": what happened lately begins with the month before.
std::string month_before(const std::string& day) {
    int year = std::stoi(day.substr(0, 4));
    int month = std::stoi(day.substr(5, 2)) - 1;
    if (month == 0) {
        month = 12;
        --year;
    }
    return fmt::format("{:04}-{:02}-01", year, month);
}

// The last events before the end of the day. Before the record's first month there are none.
void show_recent(Page& page, Context& context, const Json& answer) {
    const std::string day = text_of(member(answer, "date"), "day");
    if (day.size() != 10) {
        return;
    }
    Json request{{"call", "chronicle"}, {"from", month_before(day)}, {"to", day}};
    if (context.arguments.has("--polity")) {
        request["polity"] = context.arguments.value("--polity");
    }
    const bool is_free = context.arguments.has("--run");
    if (is_free) {
        request["run"] = "free";
        request["origin"] = "all";
        request["limit"] = free_events_most;
    }
    Json events = list_of(quiet_ask(context)(request), "events");
    if (is_free) {
        std::erase_if(events.get_ref<Json::array_t&>(), [](const Json& event) {
            const std::string origin = text_of(event, "origin");
            return origin != "record" && (origin == "fact" || !is_chief_event(event));
        });
    }
    if (events.empty()) {
        return;
    }
    const std::size_t left_out =
        events.size() > recent_events_most ? events.size() - recent_events_most : 0;
    events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(left_out));
    page.heading(page.say("at.recent"));
    show_event_table(page, events);
}

// The places that a court holds or owns, of all places.
Json places_of(const Json& places, const Json& court) {
    Json theirs = Json::array();
    for (const Json& place : places) {
        if (member(place, "holder") == court || member(place, "owner") == court) {
            theirs.push_back(place);
        }
    }
    return theirs;
}

void show_whole_world(Page& page, Names& names, Context& context, const Json& answer) {
    const bool one_court = context.arguments.has("--polity");
    const bool detail = context.arguments.has("--detail");
    const Json& courts = list_of(answer, "courts");
    Json places = list_of(answer, "places");
    if (one_court && !courts.empty()) {
        places = places_of(places, member(courts[0], "id"));
    }
    show_date_header(page, names, member(answer, "date"));
    page.heading(page.say("at.courts"));
    show_courts(page, names, courts);
    show_treaties(page, names, courts);
    show_sieges(page, names, list_of(answer, "sieges"));
    show_occupied(page, names, places);
    const std::string remark = context.arguments.has("--run") ? page.say("at.armies_of_run")
                                                              : page.say("at.armies_remark");
    if (one_court || detail) {
        show_armies(page, names, list_of(answer, "armies"), remark);
    } else {
        show_army_totals(page, names, list_of(answer, "armies"), remark);
    }
    show_people_of_day(page, names, answer);
    if (one_court || detail) {
        show_place_table(page, names, places);
    }
    show_recent(page, context, answer);
    show_legend(page);
    if (!one_court && !detail) {
        page.paragraph(page.paint(Style::faint, page.say("hint.at")));
    }
}

int run(Context& context) {
    return answer(
        context, request_of(context, "at"),
        [&context](Page& page, Names& names, const Json& content) {
            const Json& places = list_of(content, "places");
            if (context.arguments.has("--place") && places.size() == 1) {
                const Json rows =
                    quiet_ask(context)(Json{{"call", "places"}, {"id", id_of(places[0])}});
                const Json& found = list_of(rows, "places");
                show_place_on_day(page, names, places[0], found.empty() ? Json() : found[0],
                                  member(content, "date"));
                return;
            }
            show_whole_world(page, names, context, content);
        });
}

}  // namespace

constexpr CommandSpec at_command{.name = "at",
                                 .group = CommandGroup::ask,
                                 .summary = "summary.at",
                                 .positionals = positionals,
                                 .options = options,
                                 .examples = examples,
                                 .run = run};

}  // namespace cli
