#include "cli/render/cards.hpp"

#include <string>
#include <vector>

#include "cli/render/card_parts.hpp"
#include "cli/render/event.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

// Which is which: "1126-09-24 (between 1126-09-01 and 1126-10-01)".
std::string date_with_bounds(const Page& page, const Json& change) {
    std::string date = page.paint(Style::date, text_of(change, "date"));
    const std::string first = text_of(change, "date_earliest");
    const std::string last = text_of(change, "date_latest");
    if (!first.empty() && !last.empty() && first != last) {
        date += page.paint(Style::doubt, " ±");
    }
    return date;
}

void show_place_history(Page& page, Names& names, const Json& row) {
    page.heading(page.say("card.hands"));
    const Json& start = member(row, "start_holder");
    if (!start.is_null()) {
        page.paragraph(page.say("card.start_holder", names.polity(start)), 2);
    }
    Table table;
    table.columns = {{"", Align::left, false},
                     {"", Align::left, true},
                     {"", Align::left, true},
                     {"", Align::left, false}};
    for (const Json& change : list_of(row, "history")) {
        const Json& from = member(change, "from");
        const std::string hands = (from.is_null() ? std::string() : names.polity(from) + " → ") +
                                  names.polity(member(change, "to"));
        table.rows.push_back({date_with_bounds(page, change),
                              marked(page, hands, text_of(change, "confidence")),
                              word(page.language(), "how", text_of(change, "how")),
                              page.paint(Style::faint, text_of(change, "event"))});
    }
    page.table(table);
}

void show_place(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    show_card_title(
        page, row,
        language == Language::chinese ? text_of(row, "circuit_zh") : text_of(row, "circuit"));
    page.field(page.say("list.kind"), word(language, "place_kind", text_of(row, "kind")) + ", " +
                                          word(language, "terrain", text_of(row, "terrain")));
    page.field(page.say("card.today"), text_of(row, "modern_place") + " (" + text_of(row, "lat") +
                                           " N, " + text_of(row, "lon") + " E)");
    std::vector<std::string> called;
    for (const Json& name : list_of(row, "names")) {
        called.push_back(names.polity(member(name, "polity")) + ": " +
                         localized(name, "name", language));
    }
    page.field(page.say("card.names"), joined(language, called));
    const auto households = number_of(row, "households_1102");
    if (households) {
        const bool estimate = text_of(row, "households_basis") == "estimate";
        page.field(
            page.say("card.households_1102"),
            (estimate ? page.paint(Style::doubt, "≈ ") : std::string()) + grouped(*households));
    }
    std::vector<std::string> tags;
    for (const Json& tag : list_of(row, "economy_tags")) {
        tags.push_back(word(language, "tag", tag.get<std::string>()));
    }
    page.field(page.say("card.economy"), joined(language, tags));
    show_place_history(page, names, row);
    show_note_and_sources(page, row);
}

std::string span_words(const Json& span) {
    return text_of(span, "from") + "–" + text_of(span, "until");
}

std::string traits_words(const Page& page, const Json& traits) {
    const auto score = [&](const char* name) { return std::to_string(*number_of(traits, name)); };
    return page.say("card.character_line", score("boldness"), score("caution"), score("suspicion"),
                    score("favour"));
}

/// What somebody is like, and on what evidence.
void show_character(Page& page, const Json& character) {
    const bool is_told = member(character, "is_told") == Json(true);
    page.field(page.say("card.character"),
               marked(page, traits_words(page, character), text_of(character, "confidence")));
    const std::string note = text_of(character, "note");
    page.field("", is_told ? note : page.say("card.character_drawn"));
}

void show_customs(Page& page, const Json& customs) {
    if (customs.is_null()) {
        return;
    }
    const Language language = page.language();
    const auto number = [&](const char* name) { return std::to_string(*number_of(customs, name)); };
    page.heading(page.say("card.customs"));
    page.paragraph(
        marked(page,
               page.say("card.customs_succession",
                        word(language, "custom", text_of(customs, "succession")),
                        word(language, "custom", text_of(customs, "succession_reformed"))),
               text_of(customs, "confidence")),
        2, 2);
    page.paragraph(page.say("card.customs_weight", number("ruler_weight_permille"),
                            number("minister_weight_permille")),
                   2, 2);
    page.paragraph(page.say("card.customs_freedom", number("command_freedom_permille")), 2, 2);
    page.paragraph(
        page.say("card.customs_throne", number("dowager_permille"), number("retires_permille")), 2,
        2);
    page.paragraph(page.say("card.customs_men", number("field_men_permille")), 2, 2);
    page.paragraph(page.say("card.customs_conquest", number("conquest_permille")), 2, 2);
    page.paragraph(page.say("card.customs_people", traits_words(page, member(customs, "people")),
                            number("spread")),
                   2, 2);
    page.paragraph(text_of(customs, "note"), 2, 2);
}

void show_person(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    show_card_title(page, row, text_of(row, "birth") + "–" + text_of(row, "death"));
    page.paragraph(localized(row, "summary", language), 2);
    page.gap();
    if (!text_of(row, "death_kind").empty()) {
        page.field(page.say("card.death"),
                   long_date(language, text_of(row, "death")) + ", " +
                       word(language, "death_kind", text_of(row, "death_kind")));
    }
    page.field(page.say("card.temple_name"), text_of(row, "temple_name"));
    page.field(page.say("card.posthumous"), text_of(row, "posthumous"));
    const Json& father = member(row, "father");
    page.field(page.say("card.father"), father.is_null() ? std::string() : names.person(father));
    std::vector<std::string> heirs;
    for (const Json& heir : list_of(row, "heirs")) {
        heirs.push_back(names.person(heir));
    }
    page.field(page.say("card.heirs"), joined(language, heirs));
    const Json& ruler = member(row, "consort_of");
    page.field(page.say("card.consort_of"), ruler.is_null() ? std::string() : names.person(ruler));
    show_character(page, member(row, "character"));
    std::vector<std::string> allegiances;
    for (const Json& allegiance : list_of(row, "allegiances")) {
        allegiances.push_back(word(language, "status", text_of(allegiance, "status")) + " " +
                              names.polity(member(allegiance, "polity")) + " " +
                              span_words(allegiance));
    }
    page.field(page.say("card.allegiance"), joined(language, allegiances));
    const Json& posts = list_of(row, "posts");
    if (!posts.empty()) {
        page.heading(page.say("at.posts"));
        Table table;
        table.columns = {
            {"", Align::left, false}, {"", Align::left, true}, {"", Align::left, true}};
        for (const Json& post : posts) {
            table.rows.push_back(
                {page.paint(Style::date, span_words(post)),
                 word(language, "office", text_of(post, "office")),
                 marked(page, names.polity(member(post, "polity")), text_of(post, "confidence"))});
        }
        page.table(table);
    }
    if (!list_of(row, "events").empty()) {
        page.heading(page.say("card.events"));
        show_event_table(page, list_of(row, "events"));
    }
    show_note_and_sources(page, row);
}

void show_reigns(Page& page, Names& names, const Json& reigns) {
    if (reigns.empty()) {
        return;
    }
    page.heading(page.say("card.reigns"));
    Table table;
    table.columns = {{"", Align::left, false}, {"", Align::left, true}, {"", Align::left, true}};
    for (const Json& reign : reigns) {
        const std::string title = localized(reign, "title", page.language());
        std::string name = names.person(member(reign, "ruler"));
        if (!title.empty() && title != name) {
            name.insert(0, title + " (").append(")");
        }
        const std::string end_kind = text_of(reign, "end_kind");
        table.rows.push_back(
            {page.paint(Style::date, text_of(reign, "accession") + "–" + text_of(reign, "end")),
             marked(page, name, text_of(reign, "confidence")),
             end_kind.empty() ? std::string() : word(page.language(), "reign_end", end_kind)});
    }
    page.table(table);
}

void show_seats(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    const Json& capitals = list_of(row, "capitals");
    if (!capitals.empty()) {
        page.heading(page.say("card.capitals"));
        Table table;
        table.columns = {
            {"", Align::left, false}, {"", Align::left, true}, {"", Align::left, false}};
        for (const Json& capital : capitals) {
            const Json& place = member(capital, "place");
            table.rows.push_back(
                {page.paint(Style::date, text_of(capital, "from")),
                 marked(page, place.is_null() ? page.say("card.no_seat") : names.place(place),
                        text_of(capital, "confidence")),
                 word(language, "seat_kind", text_of(capital, "kind"))});
        }
        page.table(table);
    }
    const Json& overlords = list_of(row, "overlords");
    if (!overlords.empty()) {
        page.heading(page.say("card.overlords"));
        for (const Json& overlord : overlords) {
            page.paragraph(page.paint(Style::date, span_words(overlord)) + "  " +
                               marked(page, names.polity(member(overlord, "overlord")),
                                      text_of(overlord, "confidence")),
                           2, 2);
        }
    }
}

void show_polity(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    show_card_title(page, row, text_of(row, "founded") + "–" + text_of(row, "ended"));
    page.field(page.say("list.kind"), word(language, "polity_kind", text_of(row, "kind")));
    page.field(page.say("card.culture"), word(language, "culture", text_of(row, "culture")));
    const Json& predecessor = member(row, "predecessor");
    page.field(page.say("card.predecessor"),
               predecessor.is_null() ? std::string() : names.polity(predecessor));
    show_customs(page, member(row, "customs"));
    show_reigns(page, names, list_of(row, "reigns"));
    show_seats(page, names, row);
    show_note_and_sources(page, row);
}

}  // namespace

void show_card_title(Page& page, const Json& row, const std::string& right) {
    const Language language = page.language();
    const std::string name = localized(row, "name", language);
    const std::string other = text_of(row, language == Language::chinese ? "name_en" : "name_zh");
    page.title(name + (other.empty() || other == name ? std::string() : " " + other), right);
    std::string ids = id_of(row);
    const std::string more = text_of(row, "other_names");
    if (!more.empty()) {
        ids += " · " + more;
    }
    page.paragraph(page.paint(Style::faint, ids));
}

void show_note_and_sources(Page& page, const Json& row) {
    const std::string note = text_of(row, "note");
    if (!note.empty()) {
        page.gap();
        page.field(page.say("card.note"), note);
    }
    show_sources(page, list_of(row, "sources"));
    const std::string sure = confidence_words(page, text_of(row, "confidence"));
    if (!sure.empty()) {
        page.paragraph(sure, 2);
    }
}

void show_card(Page& page, Names& names, std::string_view table, const Json& answer) {
    const Json& rows = list_of(answer, table);
    const Json& row = rows.empty() ? answer : rows[0];
    if (table == "places") {
        show_place(page, names, row);
    } else if (table == "people") {
        show_person(page, names, row);
    } else if (table == "polities") {
        show_polity(page, names, row);
    } else {
        show_text_card(page, names, table, row);
    }
}

}  // namespace cli
