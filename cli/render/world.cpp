#include "cli/render/world.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/render/event.hpp"
#include "cli/render/width.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

std::string ruler_words(const Page& page, Names& names, const Json& ruler) {
    if (ruler.is_null()) {
        return page.paint(Style::faint, "—");
    }
    const std::string title = localized(ruler, "title", page.language());
    const std::string name = names.person(ruler);
    return title.empty() ? name : title;
}

std::string capital_words(const Page& page, Names& names, const Json& capital) {
    if (capital.is_null()) {
        return page.paint(Style::faint, "—");
    }
    if (id_of(capital).empty()) {
        return word(page.language(), "seat_kind", "flight");
    }
    std::string words = names.place(capital);
    const std::string kind = text_of(capital, "kind");
    if (!kind.empty() && kind != "seat") {
        words += " (" + word(page.language(), "seat_kind", kind) + ")";
    }
    return words;
}

// "Jingkang 2" or 靖康二年: the whole date stands above the table.
std::string era_year(const Page& page, const Json& era) {
    if (era.is_null()) {
        return {};
    }
    if (page.language() == Language::chinese) {
        const std::string date = text_of(era, "text_zh");
        constexpr std::string_view year_sign = "年";
        const std::size_t end = date.find(year_sign);
        return end == std::string::npos ? date : date.substr(0, end + year_sign.size());
    }
    return text_of(era, "name_en") + " " + text_of(era, "year");
}

std::string count_cell(const Json& object, std::string_view name) {
    const auto count = number_of(object, name);
    return count ? grouped(*count) : std::string();
}

struct ArmyTotal {
    std::int64_t armies = 0;
    std::int64_t infantry = 0;
    std::int64_t cavalry = 0;
    std::int64_t ships = 0;
    std::int64_t estimated = 0;  ///< Men whose number is an estimate.
    std::string first;           ///< Oldest and newest order of battle.
    std::string last;
};

ArmyTotal sum_up(const std::vector<const Json*>& armies) {
    ArmyTotal total;
    for (const Json* army : armies) {
        const std::int64_t infantry = number_of(*army, "infantry").value_or(0);
        const std::int64_t cavalry = number_of(*army, "cavalry").value_or(0);
        ++total.armies;
        total.infantry += infantry;
        total.cavalry += cavalry;
        total.ships += number_of(*army, "ships").value_or(0);
        if (text_of(*army, "basis") == "estimate") {
            total.estimated += infantry + cavalry;
        }
        const std::string since = text_of(*army, "since").substr(0, 7);
        total.first = total.first.empty() ? since : std::min(total.first, since);
        total.last = std::max(total.last, since);
    }
    return total;
}

std::string number_cell(std::int64_t number) {
    return number == 0 ? std::string("—") : grouped(number);
}

std::string estimated_cell(const Page& page, std::int64_t estimated, std::int64_t all) {
    if (estimated == 0 || all == 0) {
        return "—";
    }
    return page.paint(Style::doubt, "≈ " + std::to_string(estimated * 100 / all) + "%");
}

}  // namespace

std::vector<std::string> due_lines(const Page& page, Names& names, const Json& dues) {
    std::vector<std::pair<std::pair<std::string, std::string>, std::vector<std::string>>> by_pair;
    for (const Json& due : dues) {
        const std::pair<std::string, std::string> pair{names.polity(member(due, "from")),
                                                       names.polity(member(due, "to"))};
        auto at = std::find_if(by_pair.begin(), by_pair.end(),
                               [&](const auto& known) { return known.first == pair; });
        if (at == by_pair.end()) {
            at = by_pair.insert(by_pair.end(), {pair, {}});
        }
        at->second.push_back(amount_words(page.language(), text_of(due, "good"),
                                          number_of(due, "amount").value_or(0)));
    }
    std::vector<std::string> lines;
    lines.reserve(by_pair.size());
    for (const auto& [pair, amounts] : by_pair) {
        lines.push_back(
            page.say("at.due", pair.first, pair.second, joined(page.language(), amounts)));
    }
    return lines;
}

void show_date_header(Page& page, Names& names, const Json& date) {
    const std::string sexagenary = page.language() == Language::chinese
                                       ? text_of(date, "sexagenary")
                                       : localized(date, "sexagenary", page.language());
    page.title(
        long_date(page.language(), text_of(date, "day")),
        page.say("at.day_marks", sexagenary.empty() ? text_of(date, "sexagenary") : sexagenary,
                 word(page.language(), "xun", text_of(date, "xun")), text_of(date, "tick")));
    std::vector<std::pair<std::string, std::string>> courts;
    int label_columns = 0;
    for (const Json& regnal : list_of(date, "regnal")) {
        courts.emplace_back(names.polity(member(regnal, "polity")),
                            localized(regnal, "text", page.language()));
        label_columns = std::max(label_columns, display_width(courts.back().first));
    }
    for (const auto& [court, words] : courts) {
        page.field(court, words, label_columns + 1);
    }
}

void show_courts(Page& page, Names& names, const Json& courts) {
    Table table;
    table.columns = {{page.say("at.court"), Align::left, true},
                     {page.say("at.ruler"), Align::left, true},
                     {page.say("at.era"), Align::left, false},
                     {page.say("at.seat"), Align::left, true},
                     {page.say("at.overlord"), Align::left, true},
                     {page.say("at.holds"), Align::right, false},
                     {page.say("at.households"), Align::right, false}};
    for (const Json& court : courts) {
        const Json& era = member(court, "era");
        const Json& overlord = member(court, "overlord");
        table.rows.push_back(
            {page.paint(Style::court, names.polity(court)),
             member(court, "ended").is_null() ? ruler_words(page, names, member(court, "ruler"))
                                              : page.say("at.ended", text_of(court, "ended")),
             era_year(page, era), capital_words(page, names, member(court, "capital")),
             overlord.is_null() ? std::string() : names.polity(overlord),
             count_cell(court, "places_held"), count_cell(court, "households")});
    }
    page.table(table);
}

void show_treaties(Page& page, Names& names, const Json& courts) {
    std::set<std::string> told;
    for (const Json& court : courts) {
        for (const Json& treaty : list_of(court, "treaties")) {
            if (!told.insert(id_of(treaty)).second) {
                continue;
            }
            if (told.size() == 1) {
                page.heading(page.say("at.treaties"));
            }
            std::string head =
                page.paint(Style::strong, localized(treaty, "name", page.language()));
            head += " " + page.paint(Style::faint, id_of(treaty));
            page.paragraph(head, 2, 2);
            std::vector<std::string> parties;
            const Json& with = list_of(treaty, "with");
            parties.push_back(names.polity(court));
            for (const Json& other : with) {
                if (id_of(other) != id_of(court)) {
                    parties.push_back(names.polity(other));
                }
            }
            const std::string until = text_of(treaty, "until");
            const std::string since = long_date(page.language(), text_of(treaty, "since"));
            page.paragraph(page.say("at.treaty_since", joined(page.language(), parties), since) +
                               (until.empty() ? std::string()
                                              : page.say("at.treaty_until",
                                                         long_date(page.language(), until))),
                           4, 2);
            for (const std::string& line : due_lines(page, names, list_of(treaty, "dues"))) {
                page.paragraph(line, 4, 2);
            }
            for (const std::string& line :
                 due_lines(page, names, list_of(treaty, "other_readings"))) {
                page.paragraph(page.paint(Style::doubt, page.say("answer.disputed", line)), 4, 2);
            }
        }
    }
}

void show_sieges(Page& page, Names& names, const Json& sieges) {
    if (sieges.empty()) {
        return;
    }
    page.heading(page.say("at.sieges"));
    for (const Json& siege : sieges) {
        page.paragraph(
            page.say("at.siege", names.polity(member(siege, "attacker")),
                     names.place(member(siege, "place")), names.polity(member(siege, "defender")),
                     long_date(page.language(), text_of(siege, "since"))) +
                " " + page.paint(Style::faint, text_of(siege, "event")),
            2, 2);
    }
}

void show_occupied(Page& page, Names& names, const Json& places) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> by_pair;
    for (const Json& place : places) {
        const std::string owner = id_of(member(place, "owner"));
        const std::string occupier = id_of(member(place, "occupier"));
        if (!occupier.empty() && !owner.empty()) {
            by_pair[{names.polity(member(place, "occupier")), names.polity(member(place, "owner"))}]
                .push_back(marked(page, names.place(place), text_of(place, "confidence")));
        }
    }
    if (by_pair.empty()) {
        return;
    }
    page.heading(page.say("at.occupied"), page.say("at.occupied_remark"));
    for (const auto& [pair, held] : by_pair) {
        page.paragraph(page.paint(Style::strong, page.say("at.occupied_by", pair.first, pair.second,
                                                          std::to_string(held.size()))) +
                           " " + joined(page.language(), held),
                       2, 2);
    }
}

void show_army_totals(Page& page, Names& names, const Json& armies, const std::string& remark) {
    if (armies.empty()) {
        return;
    }
    std::vector<std::pair<std::string, std::vector<const Json*>>> by_court;
    for (const Json& army : armies) {
        const std::string court = names.polity(member(army, "polity"));
        auto at = std::find_if(by_court.begin(), by_court.end(),
                               [&](const auto& known) { return known.first == court; });
        if (at == by_court.end()) {
            at = by_court.insert(by_court.end(), {court, {}});
        }
        at->second.push_back(&army);
    }
    page.heading(page.say("at.armies"), remark);
    Table table;
    table.columns = {{page.say("at.court"), Align::left, true},
                     {page.say("at.infantry"), Align::right, false},
                     {page.say("at.cavalry"), Align::right, false},
                     {page.say("at.ships"), Align::right, false},
                     {page.say("at.forces"), Align::right, false},
                     {page.say("at.estimated"), Align::right, false},
                     {page.say("at.as_of"), Align::left, false}};
    for (const auto& [court, theirs] : by_court) {
        const ArmyTotal total = sum_up(theirs);
        const std::int64_t men = total.infantry + total.cavalry;
        table.rows.push_back(
            {page.paint(Style::court, court), number_cell(total.infantry),
             number_cell(total.cavalry), number_cell(total.ships), grouped(total.armies),
             estimated_cell(page, total.estimated, men),
             total.first == total.last ? total.first : total.first + "–" + total.last});
    }
    page.table(table);
}

}  // namespace cli
