#include "cli/render/compare.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/render/event.hpp"
#include "cli/render/whatif.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr std::array<const char*, 2> sides{"without", "with"};
constexpr std::array<Key, 2> side_keys{"compare.without", "compare.with"};

std::string name_of(const Page& page, const Json& item) {
    return item.is_null() ? page.say("compare.nobody") : localized(item, "name", page.language());
}

std::string event_line(const Page& page, const Json& event) {
    return page.paint(Style::date, event_date(event)) + "  " + event_title(page, event) + "  " +
           page.paint(Style::faint, text_of(event, "event"));
}

std::string value_text(const Page& page, const Json& question, double value) {
    if (text_of(question, "kind") == "yes_no") {
        return value != 0 ? page.say("compare.yes") : page.say("compare.no");
    }
    return value > -100 && value < 100 ? fmt::format("{:.3g}", value)
                                       : grouped(static_cast<std::int64_t>(value));
}

void show_parting(Page& page, const Json& answer) {
    const Json& parting = member(answer, "parting");
    if (parting.is_null()) {
        page.paragraph(page.paint(Style::good, page.say("compare.same")));
        return;
    }
    page.heading(page.say("compare.parting"));
    if (!member(parting, "from").is_null()) {
        page.paragraph(
            page.say("compare.parting_days", long_date(page.language(), text_of(parting, "from")),
                     long_date(page.language(), text_of(parting, "to"))),
            2);
    }
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Json& event = member(parting, sides[i]);
        const std::int64_t own = number_of(member(answer, "own_events"), sides[i]).value_or(0);
        page.paragraph(
            page.say(side_keys[i]) + (page.language() == Language::chinese ? "：" : ": ") +
                (event.is_null() ? page.say("compare.no_own_event") : event_line(page, event)),
            2, 2);
        page.paragraph(page.paint(Style::faint, page.say("compare.own_events", grouped(own))), 4);
    }
}

/// What could not be done of what was ordered from outside.
void show_refused(Page& page, const Json& refused) {
    for (std::size_t i = 0; i < sides.size(); ++i) {
        for (const Json& event : list_of(refused, sides[i])) {
            page.paragraph(page.say(side_keys[i]) +
                               (page.language() == Language::chinese ? "：" : ": ") +
                               event_line(page, event),
                           2, 2);
        }
    }
}

/// One sentence a step, the earliest first.
void show_path(Page& page, const Json& path) {
    const std::string begins = text_of(path, "begins");
    page.paragraph(begins == "change"    ? page.say("compare.path_change")
                   : begins == "parting" ? page.say("compare.path_parting")
                                         : page.say("compare.path_nowhere"),
                   4);
    const Json& steps = list_of(path, "steps");
    if (begins == "nowhere") {
        return;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        std::string line = std::to_string(i + 1) + ". " + event_line(page, steps[i]);
        const Json& is_own = member(steps[i], "is_own");
        if (is_own.is_boolean() && !is_own.get<bool>()) {
            line += "  " + page.paint(Style::faint, page.say("compare.in_both"));
        }
        page.paragraph(line, 6, 3);
    }
}

void show_question(Page& page, const Json& question) {
    page.heading(localized(question, "question", page.language()), text_of(question, "outcome"));
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Json& course = member(question, sides[i]);
        const Json& turn = member(course, "turn");
        page.paragraph(page.say("compare.course", page.say(side_keys[i]),
                                value_text(page, question, member(course, "at_fork").get<double>()),
                                value_text(page, question, member(course, "at_end").get<double>())),
                       2, 2);
        if (turn.is_null()) {
            continue;
        }
        const Json& event = member(turn, "event");
        if (event.is_null()) {
            page.paragraph(
                page.say("compare.turned_unseen", long_date(page.language(), text_of(turn, "day"))),
                4, 2);
            continue;
        }
        page.paragraph(page.say("compare.turned") + " " + event_line(page, event), 4, 2);
        show_path(page, member(turn, "path"));
    }
}

void show_places(Page& page, const Json& places) {
    page.heading(page.say("compare.places"), std::to_string(places.size()));
    if (places.empty()) {
        page.paragraph(page.say("compare.no_place"), 2);
        return;
    }
    Table table;
    table.columns = {{page.say("compare.place"), Align::left, true},
                     {page.say("compare.without"), Align::left, true},
                     {page.say("compare.with"), Align::left, true}};
    for (const Json& place : places) {
        std::vector<std::string> row{page.paint(Style::strong, name_of(page, place))};
        for (const char* side : sides) {
            row.push_back(
                page.paint(Style::court, name_of(page, member(member(place, side), "holder"))));
        }
        table.rows.push_back(std::move(row));
    }
    page.table(table);
}

std::string court_text(const Page& page, const Json& end) {
    const Json& stands = member(end, "stands");
    const bool is_there = stands.is_boolean() && stands.get<bool>();
    return page.say(is_there ? Key("compare.court") : Key("compare.court_gone"),
                    name_of(page, member(end, "ruler")), name_of(page, member(end, "capital")),
                    grouped(number_of(end, "places").value_or(0)),
                    grouped(number_of(end, "armies").value_or(0)),
                    grouped(number_of(end, "men").value_or(0)));
}

void show_courts(Page& page, const Json& courts) {
    if (courts.empty()) {
        return;
    }
    page.heading(page.say("compare.courts"), std::to_string(courts.size()));
    Table table;
    table.columns = {{page.say("compare.court_name"), Align::left, true},
                     {page.say("compare.without"), Align::left, true},
                     {page.say("compare.with"), Align::left, true}};
    for (const Json& court : courts) {
        table.rows.push_back({page.paint(Style::court, name_of(page, court)),
                              court_text(page, member(court, "without")),
                              court_text(page, member(court, "with"))});
    }
    page.table(table);
}

void show_armies(Page& page, const Json& armies) {
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Json& list = list_of(armies, sides[i]);
        if (list.empty()) {
            continue;
        }
        page.heading(page.say("compare.armies_only", page.say(side_keys[i])),
                     std::to_string(list.size()));
        for (const Json& army : list) {
            page.paragraph(
                page.say("compare.army", name_of(page, member(army, "commander")),
                         name_of(page, member(army, "court")), name_of(page, member(army, "place")),
                         grouped(number_of(army, "men").value_or(0))),
                2, 2);
        }
    }
}

void show_treaties(Page& page, const Json& treaties) {
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Json& list = list_of(treaties, sides[i]);
        if (list.empty()) {
            continue;
        }
        page.heading(page.say("compare.treaties_only", page.say(side_keys[i])),
                     std::to_string(list.size()));
        for (const Json& event : list) {
            page.paragraph(event_line(page, event), 2, 14);
        }
    }
}

}  // namespace

void show_compare(Page& page, const Json& answer) {
    show_branches(page, "compare.title", answer);
    page.paragraph(page.say("compare.about", number_of(answer, "member").value_or(0),
                            number_of(answer, "seed").value_or(0),
                            long_date(page.language(), text_of(answer, "from")),
                            long_date(page.language(), text_of(answer, "until"))));
    show_refused(page, member(answer, "refused"));
    show_parting(page, answer);
    for (const Json& question : list_of(answer, "questions")) {
        show_question(page, question);
    }
    show_places(page, list_of(answer, "places"));
    show_courts(page, list_of(answer, "courts"));
    show_armies(page, member(answer, "armies"));
    show_treaties(page, member(answer, "treaties"));
    page.gap();
    page.paragraph(page.paint(Style::faint, page.say("compare.one_of_many")));
    for (std::size_t i = 0; i < sides.size(); ++i) {
        page.field(page.say(side_keys[i]), text_of(member(answer, "digest"), sides[i]));
    }
}

}  // namespace cli
