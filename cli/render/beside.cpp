#include "cli/render/beside.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace cli {
namespace {

/// A title without the terms of a treaty, which stand behind its first semicolon.
std::string without_terms(const std::string& title) {
    const std::size_t english = title.find("; ");
    const std::size_t chinese = title.find("；");
    return title.substr(0, std::min(english, chinese));
}

/// What happened in a year, each with its month.
std::vector<std::string> told_of(const Page& page, const Json& events, int year) {
    std::vector<std::string> lines;
    std::set<std::string> told;
    for (const Json& event : events) {
        const std::string date = text_of(event, "date");
        const std::string title = without_terms(localized(event, "title", page.language()));
        if (!is_of_state(event) || date.size() < 4 || std::stoi(date.substr(0, 4)) != year ||
            !told.insert(title).second) {
            continue;
        }
        lines.push_back((date.size() < 7 ? "" : date.substr(5, 2) + "  ") + title);
    }
    return lines;
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
        const std::vector<std::string> record = told_of(page, of_record, year);
        const std::vector<std::string> future = told_of(page, of_run, year);
        for (std::size_t i = 0; i < std::max({record.size(), future.size(), std::size_t{1}}); ++i) {
            const auto line = [i](const std::vector<std::string>& lines) {
                return i < lines.size() ? lines[i]
                                        : std::string(lines.empty() && i == 0 ? "—" : "");
            };
            table.rows.push_back(
                {i == 0 ? page.paint(Style::date, std::to_string(year)) : std::string(),
                 line(record), line(future)});
        }
    }
    page.table(table);
}

}  // namespace cli
