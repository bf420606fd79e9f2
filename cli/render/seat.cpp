#include "cli/render/seat.hpp"

#include <algorithm>
#include <vector>

#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr int trusted_permille = 700;
constexpr int doubtful_permille = 300;
constexpr int days_told = 730;

std::int64_t count_of(const Json& object, std::string_view name) {
    return number_of(object, name).value_or(0);
}

bool is_so(const Json& object, std::string_view name) {
    return member(object, name) == Json(true);
}

std::string name_of(const Page& page, const Json& item) {
    return item.is_null() ? std::string("-") : localized(item, "name", page.language());
}

/// "12 days ago"; empty where no day is known.
std::string age_words(const Page& page, const Json& item) {
    const auto days = number_of(item, "age_days");
    if (!days) {
        return {};
    }
    return *days == 0 ? page.say("play.today") : page.say("play.days_ago", *days);
}

std::string permille(std::int64_t value) {
    return std::to_string(value / 10) + "." + std::to_string(value % 10) + "%";
}

std::string number(const Json& object, std::string_view name) {
    return grouped(count_of(object, name));
}

// Rows with the greatest number first; those alike stay as they are.
std::vector<Json> most_first(const Json& rows, std::string_view name) {
    std::vector<Json> sorted(rows.begin(), rows.end());
    std::stable_sort(sorted.begin(), sorted.end(), [name](const Json& a, const Json& b) {
        return count_of(a, name) > count_of(b, name);
    });
    return sorted;
}

void show_own_armies(Page& page, const Json& view) {
    page.heading(page.say("play.own_armies"), page.say("play.own_armies_remark"));
    Table table;
    table.columns = {{page.say("play.army"), Align::left},
                     {page.say("play.commander"), Align::left, true},
                     {page.say("play.place"), Align::left, true},
                     {page.say("play.men"), Align::right},
                     {page.say("play.letter"), Align::left},
                     {page.say("play.state"), Align::left, true}};
    for (const Json& army : most_first(list_of(view, "armies"), "men")) {
        std::string state;
        if (is_so(army, "is_besieging")) {
            state = page.say("play.besieging");
        } else if (is_so(army, "is_besieged")) {
            state = page.paint(Style::bad, page.say("play.besieged"));
        }
        if (const Json& hand = member(army, "at_hand"); hand.is_object()) {
            state += (state.empty() ? "" : "; ") +
                     page.say("play.at_hand", permille(count_of(hand, "morale_permille")),
                              count_of(hand, "supply_days"));
        }
        table.rows.push_back({page.paint(Style::strong, text_of(army, "army")),
                              name_of(page, member(army, "commander")),
                              name_of(page, member(army, "place")), number(army, "men"),
                              age_words(page, army), state});
    }
    page.table(table);
}

void show_sightings(Page& page, Names& names, const Json& view, bool all) {
    if (list_of(view, "sightings").empty()) {
        return;
    }
    page.heading(page.say("play.sightings"), page.say("play.sightings_remark"));
    Table table;
    table.columns = {
        {page.say("play.army"), Align::left},        {page.say("play.court"), Align::left, true},
        {page.say("play.place"), Align::left, true}, {page.say("play.men"), Align::right},
        {page.say("play.seen"), Align::left},        {page.say("play.trust"), Align::left}};
    int left_out = 0;
    for (const Json& army : most_first(list_of(view, "sightings"), "men")) {
        if (!all && count_of(army, "age_days") > days_told) {
            left_out += 1;
            continue;
        }
        const std::int64_t trust = count_of(army, "trust_permille");
        const std::string words = trust >= trusted_permille    ? page.say("play.sure")
                                  : trust >= doubtful_permille ? page.say("play.likely")
                                                               : page.say("play.doubtful");
        table.rows.push_back({page.paint(Style::strong, text_of(army, "army")),
                              names.polity(member(army, "polity")),
                              name_of(page, member(army, "place")), "≈ " + number(army, "men"),
                              age_words(page, army), words});
    }
    page.table(table);
    if (left_out > 0) {
        page.paragraph(page.paint(Style::faint, page.say("play.left_out", left_out)), 2, 2);
    }
}

}  // namespace

void show_decisions(Page& page, const Json& seat) {
    const Language language = page.language();
    for (const Json& decision : list_of(seat, "decisions")) {
        page.heading(page.say("play.decision", localized(decision, "title", language)),
                     localized(decision, "question", language));
        for (const Json& option : list_of(decision, "options")) {
            page.line("  " + page.paint(Style::strong, "do " + text_of(decision, "id") + "=" +
                                                           text_of(option, "option")));
            page.paragraph(localized(option, "label", language), 6);
        }
    }
}

void show_seat_head(Page& page, const Json& seat) {
    const Language language = page.language();
    page.title(page.say("play.title", localized(member(seat, "court"), "name", language),
                        long_date(language, text_of(seat, "date"))),
               page.say("play.turn", count_of(seat, "turn")));
    const std::string state = text_of(seat, "state");
    if (state == "gone") {
        page.paragraph(page.paint(Style::bad, page.say("play.gone")));
    } else if (state == "ended") {
        page.paragraph(page.say("play.ended"));
    }
    for (const Json& order : list_of(seat, "given")) {
        page.paragraph(page.say("play.given", order.get<std::string>()), 2, 2);
    }
}

void show_reports(Page& page, const Json& seat) {
    const Json& reports = list_of(seat, "reports");
    if (reports.empty()) {
        page.paragraph(page.say("play.no_reports"), 2);
    }
    for (const Json& report : reports) {
        const std::string age = age_words(page, report);
        page.paragraph(localized(report, "title", page.language()) +
                           (age.empty() ? "" : " " + page.paint(Style::faint, "(" + age + ")")),
                       2, 2);
    }
}

void show_known_armies(Page& page, Names& names, const Json& view, bool all) {
    show_own_armies(page, view);
    show_sightings(page, names, view, all);
    if (list_of(view, "sieges").empty()) {
        return;
    }
    page.heading(page.say("play.sieges"));
    for (const Json& siege : list_of(view, "sieges")) {
        page.paragraph(page.say("play.siege", name_of(page, member(siege, "place")),
                                names.polity(member(siege, "attacker")),
                                names.polity(member(siege, "defender"))),
                       2, 2);
    }
}

void show_treasury(Page& page, const Json& view) {
    const Json& realm = member(view, "realm");
    constexpr int label_columns = 24;
    const auto field = [&](Key label, const std::string& value) {
        page.field(page.say(label), value, label_columns);
    };
    field("play.cash", page.say("play.strings", number(realm, "cash_strings")));
    field("play.silver", page.say("play.taels", number(realm, "silver_taels")));
    field("play.silk", page.say("play.bolts", number(realm, "silk_bolts")));
    field("play.income", page.say("play.strings", number(realm, "income_strings")));
    field("play.army_pay", page.say("play.strings", number(realm, "army_pay_strings")));
    field("play.arrears", page.say("play.strings", number(realm, "arrears_strings")));
    field("play.paper", page.say("play.paper_value", number(realm, "paper_strings"),
                                 permille(count_of(realm, "paper_value_permille"))));
    field("play.tax", permille(count_of(realm, "tax_permille")));
    field("play.legitimacy", permille(count_of(realm, "subjects_legitimacy_permille")));
    field("play.war_party", permille(count_of(realm, "war_party_permille")));
    field("play.weariness", permille(count_of(realm, "weariness_permille")));
    field("play.ruler", name_of(page, member(realm, "ruler")));
    field("play.heir", name_of(page, member(realm, "heir")));
    field("play.minister", name_of(page, member(realm, "minister")));
    field("play.capital", name_of(page, member(realm, "capital")));
}

void show_known_people(Page& page, const Json& view) {
    Table table;
    table.columns = {
        {page.say("play.person"), Align::left, true}, {page.say("play.id"), Align::left},
        {page.say("play.field"), Align::right},       {page.say("play.walls"), Align::right},
        {page.say("play.naval"), Align::right},       {page.say("play.diplomacy"), Align::right},
        {page.say("play.office"), Align::right},      {page.say("play.loyalty"), Align::right},
        {page.say("play.age"), Align::right},         {page.say("play.remark"), Align::left, true}};
    for (const Json& person : list_of(view, "people")) {
        std::vector<std::string> remarks;
        if (is_so(person, "is_captive")) {
            remarks.push_back(page.say("play.captive"));
        }
        if (is_so(person, "is_of_house")) {
            remarks.push_back(page.say("play.of_house"));
        }
        const std::string leaning = text_of(person, "leaning");
        if (leaning == "war" || leaning == "peace") {
            remarks.push_back(leaning == "war" ? page.say("play.for_war")
                                               : page.say("play.for_peace"));
        }
        table.rows.push_back(
            {page.paint(Style::strong, name_of(page, person)),
             page.paint(Style::faint, text_of(person, "id")), number(person, "field"),
             number(person, "siege"), number(person, "naval"), number(person, "diplomacy"),
             number(person, "administration"), permille(count_of(person, "loyalty_permille")),
             number(person, "age_years"), joined(page.language(), remarks)});
    }
    page.table(table);
}

void show_accords(Page& page, const Json& view, bool is_open) {
    bool is_any = false;
    for (const Json& accord : list_of(view, "accords")) {
        const std::string state = text_of(accord, "state");
        if (is_open == (state == "in_force")) {
            continue;
        }
        is_any = true;
        const std::string other = name_of(page, member(accord, "other"));
        std::string words;
        if (state == "in_force") {
            words = page.say("play.in_force", other,
                             long_date(page.language(), text_of(accord, "since")));
        } else if (is_so(accord, "is_own_offer")) {
            words = page.say("play.offer_sent", other);
        } else {
            words = page.say("play.offer_of", other);
        }
        page.paragraph(page.paint(Style::strong, words), 2, 2);
        page.paragraph(localized(accord, "clauses", page.language()), 4, 2);
    }
    if (!is_any) {
        page.paragraph(is_open ? page.say("play.no_offers") : page.say("play.no_accords"), 2);
    }
}

void show_courts(Page& page, Names& names, const Json& view, const std::string& own) {
    Table table;
    table.columns = {
        {page.say("play.court"), Align::left, true}, {page.say("play.id"), Align::left},
        {page.say("play.ruler"), Align::left, true}, {page.say("play.capital"), Align::left, true},
        {page.say("play.places"), Align::right},     {page.say("play.men"), Align::right},
        {page.say("play.stance"), Align::left, true}};
    for (const bool at_war : {true, false}) {
        for (const Json& court : list_of(view, "courts")) {
            if (is_so(court, "is_at_war") != at_war || text_of(court, "id") == own) {
                continue;
            }
            const std::string stance =
                at_war ? page.paint(Style::bad, page.say("play.at_war"))
                       : (is_so(court, "is_bound") ? page.say("play.is_bound") : std::string());
            const Json& seat = member(court, "capital");
            table.rows.push_back({page.paint(Style::court, name_of(page, court)),
                                  page.paint(Style::faint, text_of(court, "id")),
                                  name_of(page, member(court, "ruler")),
                                  seat.is_null() ? std::string("-") : names.place(seat),
                                  number(court, "places"), "≈ " + number(court, "men"), stance});
        }
    }
    page.table(table);
}

void show_known_places(Page& page, const Json& view, const std::string& court,
                       const std::string& own) {
    const bool is_own = court == own;
    Table table;
    table.columns = {{page.say("play.place"), Align::left, true},
                     {page.say("play.id"), Align::left},
                     {page.say("play.households"), Align::right}};
    if (is_own) {
        table.columns.push_back({page.say("play.garrison"), Align::right});
        table.columns.push_back({page.say("play.unrest"), Align::right});
        table.columns.push_back({page.say("play.want"), Align::right});
    }
    table.columns.push_back({page.say("play.news"), Align::left});
    table.columns.push_back({page.say("play.remark"), Align::left, true});
    for (const Json& place : list_of(view, "places")) {
        if (text_of(place, "holder") != court) {
            continue;
        }
        std::vector<std::string> cells{page.paint(Style::strong, name_of(page, place)),
                                       page.paint(Style::faint, text_of(place, "id")),
                                       number(place, "households")};
        if (is_own) {
            cells.push_back(number(place, "garrison_men"));
            cells.push_back(permille(count_of(place, "unrest_permille")));
            cells.push_back(permille(count_of(place, "want_permille")));
        }
        cells.push_back(age_words(page, place));
        cells.push_back(
            is_so(place, "is_besieged")
                ? page.paint(Style::bad, page.say("play.besieged"))
                : (is_so(place, "is_claimed") ? page.say("play.claimed") : std::string()));
        table.rows.push_back(std::move(cells));
    }
    if (table.rows.empty()) {
        page.paragraph(page.say("play.no_places"), 2);
        return;
    }
    page.table(table);
}

}  // namespace cli
