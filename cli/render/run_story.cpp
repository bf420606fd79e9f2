#include "cli/render/run_story.hpp"

#include <array>
#include <set>
#include <vector>

#include "cli/render/event.hpp"
#include "cli/render/words.hpp"
#include "simulation/calendar/julian.hpp"

namespace cli {
namespace {

// The seasons begin near the Chinese ones, with months of the Julian calendar: spring in February.
std::string season_words(const Page& page, const std::string& date) {
    constexpr std::array<Key, 4> seasons{"run.spring", "run.summer", "run.autumn", "run.winter"};
    const int year = std::stoi(date.substr(0, 4));
    const int month = std::stoi(date.substr(5, 2));
    const int place = (month + 10) % 12;  // February is 0.
    const auto season = static_cast<std::size_t>(place / 3);
    const int begun = month == 1 ? year - 1 : year;
    return page.say(seasons[season], begun, begun + 1);
}

std::string name_of(const Page& page, const Json& item) {
    return item.is_null() ? page.say("run.nobody") : localized(item, "name", page.language());
}

void show_changed_hands(Page& page, const Json& changed) {
    page.heading(page.say("run.changed_hands"), std::to_string(changed.size()));
    if (changed.empty()) {
        page.paragraph(page.say("run.nothing_changed"), 2);
        return;
    }
    Table table;
    table.columns = {{page.say("run.place"), Align::left, true},
                     {page.say("run.from"), Align::left, true},
                     {page.say("run.to"), Align::left, true},
                     {page.say("run.date"), Align::left, false},
                     {page.say("run.event"), Align::left, false}};
    for (const Json& entry : changed) {
        table.rows.push_back({page.paint(Style::strong, name_of(page, member(entry, "place"))),
                              name_of(page, member(entry, "from")),
                              page.paint(Style::court, name_of(page, member(entry, "to"))),
                              text_of(entry, "date"),
                              page.paint(Style::faint, text_of(entry, "event"))});
    }
    page.table(table);
}

// What courts did with each other, each on a line with its day and the event to ask about.
void show_deeds(Page& page, Key heading, const Json& events) {
    if (events.empty()) {
        return;
    }
    page.heading(page.say(heading), std::to_string(events.size()));
    for (const Json& event : events) {
        page.paragraph(page.paint(Style::date, text_of(event, "date")) + "  " +
                           page.paint(Style::faint, text_of(event, "event")) + "  " +
                           localized(event, "title", page.language()),
                       2, 14);
    }
}

void show_decisions(Page& page, const Json& courts) {
    if (courts.empty()) {
        return;
    }
    page.heading(page.say("run.decisions"));
    Table table;
    table.columns = {{page.say("run.court"), Align::left, true},
                     {page.say("run.decided"), Align::right, false},
                     {page.say("run.on_what"), Align::left, true}};
    for (const Json& court : courts) {
        std::vector<std::string> matters;
        for (const auto& [matter, count] : member(court, "by_matter").items()) {
            matters.push_back(word(page.language(), "matter", matter) + " " +
                              grouped(count.get<std::int64_t>()));
        }
        table.rows.push_back({page.paint(Style::court, name_of(page, court)),
                              grouped(number_of(court, "decisions").value_or(0)),
                              joined(page.language(), matters)});
    }
    page.table(table);
}

void show_courts_left(Page& page, const Json& courts) {
    page.heading(page.say("run.courts"));
    Table table;
    table.columns = {{page.say("run.court"), Align::left, true},
                     {page.say("run.places_before"), Align::right, false},
                     {page.say("run.places"), Align::right, false},
                     {page.say("run.armies"), Align::right, false},
                     {page.say("run.men"), Align::right, false}};
    const auto cell = [](const Json& court, const char* name) {
        return grouped(number_of(court, name).value_or(0));
    };
    for (const Json& court : courts) {
        table.rows.push_back({page.paint(Style::court, name_of(page, court)),
                              cell(court, "places_before"), cell(court, "places"),
                              cell(court, "armies"), cell(court, "men")});
    }
    page.table(table);
}

void show_choice_order(Page& page, const Json& order) {
    const Json& refusal = member(order, "refusal");
    std::string told = "$ " + text_of(order, "text");
    if (member(order, "given") != true) {
        told += " — " + page.paint(Style::doubt, page.say("run.no_army"));
    } else if (!refusal.is_null()) {
        told += " — " + page.paint(Style::doubt, localized(refusal, "title", page.language())) +
                "  " + page.paint(Style::faint, text_of(refusal, "event"));
    }
    page.paragraph(told, 14, 2);
}

}  // namespace

void show_choices(Page& page, const Json& choices) {
    if (choices.empty()) {
        return;
    }
    page.heading(page.say("run.choices"), std::to_string(choices.size()));
    for (const Json& choice : choices) {
        const std::string title = localized(choice, "title", page.language());
        page.paragraph(page.paint(Style::date, text_of(choice, "date")) + "  " +
                           page.paint(Style::strong, title) + ": " +
                           localized(choice, "label", page.language()) + "  " +
                           page.paint(Style::faint,
                                      text_of(choice, "number") + "=" + text_of(choice, "option")),
                       2, 14);
        page.paragraph(localized(choice, "why", page.language()), 14);
        for (const Json& order : list_of(choice, "orders")) {
            show_choice_order(page, order);
        }
        if (member(choice, "taken") != true) {
            page.paragraph(
                page.paint(Style::faint,
                           page.say("run.in_record", localized(choice, "record", page.language()))),
                14);
        }
    }
}

bool is_chief_event(const Json& event) {
    static const std::set<std::string> chief{"hostilities", "battle",   "siege_end",   "city_taken",
                                             "sack",        "raid",     "defection",   "refusal",
                                             "death",       "disaster", "capital_move"};
    const std::string kind = text_of(event, "kind");
    return chief.count(kind) > 0 || text_of(event, "origin") == "order";
}

bool is_sampled(const Json& plan) {
    return number_of(plan, "sample_laws").value_or(0) > 0 ||
           member(plan, "sample_posterior") == Json(true);
}

void show_run_title(Page& page, const Json& plan, const std::string& until) {
    const Language language = page.language();
    page.title(page.say("run.title", long_date(language, text_of(plan, "from")),
                        long_date(language, until)));
    page.paragraph(page.say("run.about", number_of(plan, "seed").value_or(0),
                            number_of(plan, "member").value_or(0), list_of(plan, "orders").size()));
    for (const Json& one : list_of(plan, "set")) {
        page.paragraph(page.say("whatif.set", one.get<std::string>()));
    }
    if (const auto percent = number_of(plan, "sample_laws").value_or(0); percent > 0) {
        page.paragraph(page.say("run.sampled", percent));
    }
    if (member(plan, "sample_posterior") == Json(true)) {
        page.paragraph(page.say("run.sampled_posterior"));
    }
    std::vector<std::string> without;
    for (const Json& rule : list_of(plan, "without")) {
        without.push_back(word(language, "rule", rule.get<std::string>()));
    }
    if (!without.empty()) {
        page.paragraph(page.say("run.without", joined(language, without)));
    }
    for (const Json& one : list_of(plan, "unite")) {
        const std::string name = localized(member(one, "tribes"), "name", language);
        const std::string on = text_of(one, "on");
        page.paragraph(on.empty() ? page.say("run.never_united", name)
                                  : page.say("run.united", name, long_date(language, on)));
    }
    if (!member(plan, "decisions").is_boolean() || !member(plan, "decisions").get<bool>()) {
        page.paragraph(page.say("run.without_decisions"));
    }
}

bool RunTeller::is_due(std::map<std::string, sim::Day>& last, const std::string& what,
                       const std::string& date) {
    constexpr std::int32_t days_between = 90;
    const auto day = sim::parse_date(date);
    if (!day) {
        return true;
    }
    const auto [told, is_new] = last.try_emplace(what, day.value().first);
    if (!is_new && day.value().first.number - told->second.number < days_between) {
        return false;
    }
    told->second = day.value().first;
    return true;
}

bool RunTeller::is_news(const Json& event, const std::string& date) {
    const std::string kind = text_of(event, "kind");
    const std::string place = text_of(event, "place");
    if (kind == "siege_end" || kind == "city_taken") {
        sieges_.erase(place);
    }
    if (kind == "siege" && text_of(event, "origin") == "rule") {
        return is_due(sieges_, place, date);
    }
    if (kind == "hunger") {
        return is_due(hungers_, text_of(event, "title_en"), date);
    }
    return kind != "birth";
}

bool RunTeller::show(Page& page, const Json& event) {
    const std::string date = text_of(event, "date");
    if (date.size() < 7) {
        return false;
    }
    if (!is_news(event, date)) {
        left_out_ += 1;
        return false;
    }
    const std::string season = season_words(page, date);
    if (season != season_) {
        page.heading(season);
        season_ = season;
    }
    const std::string id = text_of(event, "event");
    const std::string day = date.size() < 10 ? "  —  " : date.substr(5);
    page.paragraph(page.paint(Style::date, day) + "  " + page.paint(Style::faint, id) + "  " +
                       localized(event, "title", page.language()),
                   2, 15);
    return true;
}

void show_run_end(Page& page, const Json& answer) {
    page.gap();
    page.rule();
    show_deeds(page, "run.wars", list_of(answer, "wars"));
    show_deeds(page, "run.treaties", list_of(answer, "treaties"));
    show_changed_hands(page, list_of(answer, "changed_hands"));
    show_courts_left(page, list_of(answer, "courts"));
    show_decisions(page, list_of(answer, "decisions"));
    page.gap();
    page.field(page.say("run.lived"),
               page.say("run.lived_value", grouped(number_of(answer, "ticks").value_or(0)),
                        grouped(number_of(answer, "events").value_or(0)),
                        long_date(page.language(), text_of(answer, "until"))));
    page.field(page.say("run.digest"), text_of(answer, "digest"));
}

void show_run_ways(Page& page, const std::string& file, const Json& answer,
                   const std::string& event) {
    page.gap();
    if (file.empty()) {
        page.paragraph(page.paint(Style::faint, page.say("run.keep")));
        return;
    }
    page.paragraph(page.say("run.more"));
    if (!event.empty()) {
        page.line("  jinsong why " + event + " --run " + file);
    }
    page.line("  jinsong at " + text_of(answer, "until") + " --run " + file);
    page.line("  jinsong chronicle --run " + file);
    page.line("  jinsong verify " + file);
}

}  // namespace cli
