#include "cli/render/turning_points.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/render/event.hpp"
#include "cli/render/ways.hpp"
#include "cli/render/words.hpp"
#include "cli/render/world.hpp"

namespace cli {
namespace {

// Each border once, though both courts name it.
void show_borders(Page& page, Names& names, const Json& borders) {
    std::set<std::pair<std::string, std::string>> told;
    bool first = true;
    for (const Json& border : borders) {
        const std::string a = id_of(member(border, "polity"));
        const std::string b = id_of(member(border, "neighbour"));
        if (!told.insert(std::minmax(a, b)).second) {
            continue;
        }
        if (first) {
            page.heading(page.say("story.borders"));
            first = false;
        }
        page.paragraph(page.paint(Style::strong, names.polity(member(border, "polity")) + " – " +
                                                     names.polity(member(border, "neighbour"))) +
                           ": " + frontier_words(page, names, border),
                       2, 2);
    }
}

void show_strengths(Page& page, Names& names, const Json& armies) {
    if (armies.empty()) {
        return;
    }
    page.heading(page.say("at.armies"), page.say("at.armies_remark"));
    std::vector<const Json*> sorted;
    for (const Json& army : armies) {
        sorted.push_back(&army);
    }
    const auto men = [](const Json& army) {
        return number_of(army, "infantry").value_or(0) + number_of(army, "cavalry").value_or(0);
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&men](const Json* a, const Json* b) { return men(*a) > men(*b); });
    Table table;
    table.columns = {{page.say("at.court"), Align::left, true},
                     {page.say("at.infantry"), Align::right, false},
                     {page.say("at.cavalry"), Align::right, false},
                     {page.say("at.ships"), Align::right, false},
                     {page.say("at.as_of"), Align::left, false}};
    const auto cell = [](const Json& army, const char* name) {
        const std::int64_t number = number_of(army, name).value_or(0);
        return number == 0 ? std::string("—") : grouped(number);
    };
    for (const Json* army : sorted) {
        table.rows.push_back({page.paint(Style::court, names.polity(member(*army, "polity"))),
                              cell(*army, "infantry"), cell(*army, "cavalry"), cell(*army, "ships"),
                              text_of(*army, "since").substr(0, 7)});
    }
    page.table(table);
}

void show_dues(Page& page, Names& names, const Json& courts) {
    Json dues = Json::array();
    for (const Json& court : courts) {
        for (const Json& due : list_of(court, "dues_payable")) {
            dues.push_back(due);
        }
    }
    page.heading(page.say("story.dues"));
    if (dues.empty()) {
        page.paragraph(page.say("story.no_dues"), 2);
    }
    for (const std::string& line : due_lines(page, names, dues)) {
        page.paragraph(line, 2, 2);
    }
}

}  // namespace

void show_record_title(Page& page, std::size_t points) {
    page.title(page.say("story.title"));
    page.paragraph(page.say("story.about", points));
}

void show_turning_point(Page& page, Names& names, const Json& point, std::size_t number) {
    page.gap();
    page.rule();
    page.paragraph(page.paint(
        Style::title, std::to_string(number) + " · " + localized(point, "title", page.language())));
    show_date_header(page, names, member(point, "date"));
    page.gap();
    page.paragraph(localized(point, "why", page.language()));
    const Json& courts = list_of(point, "courts");
    page.heading(page.say("at.courts"));
    show_courts(page, names, courts);
    show_borders(page, names, list_of(point, "borders"));
    show_dues(page, names, courts);
    show_strengths(page, names, list_of(point, "armies"));
    const Json& event = member(point, "event");
    if (!event.is_null()) {
        page.heading(page.say("story.causes"),
                     localized(event, "title", page.language()) + "  " + text_of(event, "event"));
        show_cause_tree(page, list_of(point, "cause_tree"));
    }
    const std::string cited = short_citations(page.language(), list_of(point, "sources"));
    if (!cited.empty()) {
        page.gap();
        page.paragraph(page.paint(Style::faint, page.say("story.after", cited)), 0, 2);
    }
}

}  // namespace cli
