#include "cli/render/beside.hpp"

#include <set>
#include <string>

namespace cli {
namespace {

/// What happened in a year, each with its month, as one cell.
std::string told_of(const Page& page, const Json& events, int year) {
    std::string cell;
    std::set<std::string> told;
    for (const Json& event : events) {
        const std::string date = text_of(event, "date");
        const std::string title = localized(event, "title", page.language());
        if (!is_of_state(event) || date.size() < 4 || std::stoi(date.substr(0, 4)) != year ||
            !told.insert(title).second) {
            continue;
        }
        const std::string month = date.size() < 7 ? "" : date.substr(5, 2) + "  ";
        cell += (cell.empty()                           ? ""
                 : page.language() == Language::chinese ? "；"
                                                        : "; ") +
                month + title;
    }
    return cell.empty() ? "—" : cell;
}

}  // namespace

bool is_of_state(const Json& event) {
    static const std::set<std::string> kinds{"hostilities",   "treaty",      "alliance",
                                             "capital_move",  "succession",  "abdication",
                                             "assassination", "coup",        "capture_of_ruler",
                                             "state_founded", "state_ended", "puppet_state"};
    return kinds.count(text_of(event, "kind")) > 0 && text_of(event, "tier") != "minor";
}

void show_beside(Page& page, const Json& of_record, const Json& of_run, const std::string& from,
                 const std::string& until) {
    page.heading(page.say("run.beside"));
    Table table;
    table.columns = {{page.say("run.year"), Align::left, false},
                     {page.say("run.of_record"), Align::left, true},
                     {page.say("run.of_future"), Align::left, true}};
    const int last = std::stoi(until.substr(0, 4));
    for (int year = std::stoi(from.substr(0, 4)); year <= last; ++year) {
        table.rows.push_back({page.paint(Style::date, std::to_string(year)),
                              told_of(page, of_record, year), told_of(page, of_run, year)});
    }
    page.table(table);
}

}  // namespace cli
