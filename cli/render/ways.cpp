#include "cli/render/ways.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/render/words.hpp"

namespace cli {
namespace {

// The places of the court with those that they face, in the order of the answer.
std::vector<std::pair<std::string, std::vector<std::string>>> facing(Names& names,
                                                                     const Json& pairs) {
    std::vector<std::pair<std::string, std::vector<std::string>>> sides;
    for (const Json& pair : pairs) {
        const std::string own = names.place(member(pair, "own"));
        auto at = std::find_if(sides.begin(), sides.end(),
                               [&](const auto& known) { return known.first == own; });
        if (at == sides.end()) {
            at = sides.insert(sides.end(), {own, {}});
        }
        at->second.push_back(names.place(member(pair, "other")));
    }
    return sides;
}

std::string days_words(const Page& page, const Json& object) {
    const Json& days = member(object, "days");
    if (days.is_number_float()) {
        return page.say("route.days", fmt::format("{:.1f}", days.get<double>()));
    }
    const std::string count = text_of(object, "days");
    return count.empty() ? std::string() : page.say("route.days", count);
}

}  // namespace

void show_route(Page& page, Names& names, const Json& answer, std::string_view traveller) {
    const Json& legs = list_of(answer, "legs");
    const Json& from = legs.empty() ? member(answer, "from") : member(legs.front(), "from");
    const Json& to = legs.empty() ? member(answer, "to") : member(legs.back(), "to");
    page.title(names.place(from) + " → " + names.place(to),
               word(page.language(), "traveller", traveller));
    page.paragraph(page.say("route.total", days_words(page, answer),
                            grouped(number_of(answer, "length_km").value_or(0))));
    const std::string closed = names.polities(list_of(answer, "closed_by"));
    if (!closed.empty()) {
        page.paragraph(page.paint(Style::doubt, page.say("route.avoids", closed)));
    }
    page.gap();
    Table table;
    table.columns = {{page.say("route.to"), Align::left, true},
                     {page.say("route.by"), Align::left, false},
                     {"km", Align::right, false},
                     {page.say("route.days_header"), Align::right, false},
                     {page.say("route.crosses"), Align::left, true}};
    for (const Json& leg : legs) {
        const Json& days = member(leg, "days");
        table.rows.push_back(
            {names.place(member(leg, "to")), word(page.language(), "mode", text_of(leg, "mode")),
             grouped(number_of(leg, "length_km").value_or(0)),
             days.is_number_float() ? fmt::format("{:.1f}", days.get<double>())
                                    : text_of(leg, "days"),
             member(leg, "crosses").is_null() ? std::string()
                                              : names.barrier(member(leg, "crosses"))});
    }
    page.table(table);
}

std::string frontier_words(const Page& page, Names& names, const Json& neighbour) {
    std::vector<std::string> along;
    for (const Json& barrier : list_of(neighbour, "barriers")) {
        const std::int64_t permille = number_of(barrier, "share_permille").value_or(0);
        if (permille >= 10) {
            along.push_back(page.say("frontier.along", names.barrier(barrier),
                                     std::to_string((permille + 5) / 10)));
        }
    }
    const std::int64_t routes = number_of(neighbour, "routes").value_or(0);
    std::string words =
        page.say(routes == 1 ? Key("frontier.route") : Key("frontier.routes"), grouped(routes));
    if (!along.empty()) {
        words += page.say("frontier.along_all", joined(page.language(), along));
    }
    return words;
}

void show_frontier(Page& page, Names& names, const Json& answer) {
    const std::string court = names.polity(member(answer, "polity"));
    page.title(page.say("frontier.of", court),
               long_date(page.language(), text_of(member(answer, "date"), "day")));
    const Json& neighbours = list_of(answer, "neighbours");
    if (neighbours.empty()) {
        page.paragraph(page.say("frontier.none"));
    }
    for (const Json& neighbour : neighbours) {
        page.heading(court + " – " + names.polity(member(neighbour, "neighbour")),
                     frontier_words(page, names, neighbour));
        for (const auto& [own, theirs] : facing(names, list_of(neighbour, "pairs"))) {
            page.paragraph(page.paint(Style::place, own) + " – " + joined(page.language(), theirs),
                           2, 2);
        }
    }
}

}  // namespace cli
