#include <string>
#include <vector>

#include "cli/render/event.hpp"
#include "cli/render/words.hpp"
#include "cli/render/world.hpp"

namespace cli {
namespace {

std::string strength(const Page& page, const Json& army) {
    std::vector<std::string> parts;
    const auto add = [&](const char* name, Key label) {
        const std::int64_t number = number_of(army, name).value_or(0);
        if (number > 0) {
            parts.push_back(page.say(label, grouped(number)));
        }
    };
    add("infantry", "at.n_infantry");
    add("cavalry", "at.n_cavalry");
    add("siege_train", "at.n_siege_train");
    add("ships", "at.n_ships");
    const std::string words = joined(page.language(), parts);
    const std::string basis = text_of(army, "basis");
    if (basis == "estimate") {
        return page.paint(Style::doubt, "≈ ") + words;
    }
    return basis == "paper" ? words + page.paint(Style::doubt,
                                                 " (" + word(page.language(), "basis", basis) + ")")
                            : words;
}

std::string army_name(const Page& page, const Json& army) {
    const std::string name = text_of(army, "name");
    const std::string id = page.paint(Style::faint, text_of(army, "id"));
    return name.empty() ? id : marked(page, name, text_of(army, "confidence")) + " " + id;
}

std::string since_words(const Page& page, const std::string& since) {
    return since.empty() ? page.say("at.before_record") : long_date(page.language(), since);
}

}  // namespace

void show_armies(Page& page, Names& names, const Json& armies, const std::string& remark) {
    if (armies.empty()) {
        return;
    }
    page.heading(page.say("at.every_army"), remark);
    Table table;
    table.columns = {
        {page.say("at.court"), Align::left, false},    {page.say("at.force"), Align::left, true},
        {page.say("at.commander"), Align::left, true}, {page.say("at.where"), Align::left, true},
        {page.say("at.strength"), Align::left, true},  {page.say("at.as_of"), Align::left, false}};
    for (const Json& army : armies) {
        std::string where = names.place(member(army, "place"));
        const Json& objective = member(army, "objective");
        if (!objective.is_null() && id_of(objective) != id_of(member(army, "place"))) {
            where += " → " + names.place(objective);
        }
        where += page.paint(Style::faint,
                            ", " + word(page.language(), "stance", text_of(army, "stance")));
        const Json& commander = member(army, "commander");
        table.rows.push_back({page.paint(Style::court, names.polity(member(army, "polity"))),
                              army_name(page, army),
                              commander.is_null() ? std::string() : names.person(commander), where,
                              strength(page, army), text_of(army, "since").substr(0, 7)});
    }
    page.table(table);
}

void show_place_table(Page& page, Names& names, const Json& places) {
    if (places.empty()) {
        return;
    }
    page.heading(page.say("at.places"));
    Table table;
    table.columns = {
        {page.say("list.id"), Align::left, false},  {page.say("list.name"), Align::left, true},
        {page.say("at.holder"), Align::left, true}, {page.say("at.owner"), Align::left, true},
        {page.say("at.since"), Align::left, false}, {page.say("at.how"), Align::left, true}};
    for (const Json& place : places) {
        const std::string owner = id_of(member(place, "owner"));
        const bool other = !owner.empty() && owner != id_of(member(place, "holder"));
        table.rows.push_back(
            {page.paint(Style::faint, id_of(place)), names.place(place),
             marked(page, names.polity(member(place, "holder")), text_of(place, "confidence")),
             other ? names.polity(member(place, "owner")) : std::string(), text_of(place, "since"),
             text_of(place, "how").empty() ? std::string()
                                           : word(page.language(), "how", text_of(place, "how"))});
    }
    page.table(table);
}

void show_people_of_day(Page& page, Names& names, const Json& answer) {
    const Json& posts = list_of(answer, "posts");
    if (!posts.empty()) {
        page.heading(page.say("at.posts"));
        Table table;
        table.columns = {{"", Align::left, false},
                         {"", Align::left, true},
                         {"", Align::left, true},
                         {"", Align::left, false}};
        for (const Json& post : posts) {
            table.rows.push_back({word(page.language(), "office", text_of(post, "office")),
                                  names.person(member(post, "person")),
                                  names.polity(member(post, "polity")),
                                  page.say("at.since_date", text_of(post, "since"))});
        }
        page.table(table);
    }
    const Json& captives = list_of(answer, "captives");
    if (!captives.empty()) {
        page.heading(page.say("at.captives"));
        std::vector<std::string> words;
        for (const Json& captive : captives) {
            words.push_back(page.say("at.captive", names.person(member(captive, "person")),
                                     names.polity(member(captive, "captor")),
                                     text_of(captive, "since")));
        }
        page.paragraph(joined(page.language(), words), 2, 2);
    }
    const Json& insurgencies = list_of(answer, "insurgencies");
    if (!insurgencies.empty()) {
        page.heading(page.say("at.insurgencies"));
        std::vector<std::string> words;
        for (const Json& insurgency : insurgencies) {
            words.push_back(localized(insurgency, "name", page.language()));
        }
        page.paragraph(joined(page.language(), words), 2, 2);
    }
}

void show_place_on_day(Page& page, Names& names, const Json& place, const Json& row,
                       const Json& date) {
    const Language language = page.language();
    const std::string other_name =
        text_of(place, language == Language::chinese ? "name_en" : "name_zh");
    page.title(names.place(place) + " " + other_name, long_date(language, text_of(date, "day")));
    const std::string circuit =
        text_of(row, language == Language::chinese ? "circuit_zh" : "circuit");
    page.paragraph(page.paint(Style::faint, id_of(place) + " · " + circuit));
    page.gap();
    const std::string how = text_of(place, "how");
    const std::string holder = page.paint(Style::court, names.polity(member(place, "holder")));
    page.field(
        page.say("at.holder"),
        how.empty() ? holder : page.say("at.holder_how", holder, word(language, "how", how)));
    page.field(page.say("at.since"), since_words(page, text_of(place, "since")));
    const std::string event = text_of(place, "event");
    if (!event.empty()) {
        page.field(page.say("at.event"), localized(place, "event_title", language) + "  " +
                                             page.paint(Style::faint, event));
    }
    const Json& owner = member(place, "owner");
    std::string owner_words = owner.is_null() ? std::string() : names.polity(owner);
    if (!member(place, "occupier").is_null()) {
        owner_words += "; " + page.paint(Style::doubt, page.say("at.is_occupied"));
    }
    page.field(page.say("at.owner"), owner_words);
    page.field(page.say("at.claimants"), names.polities(list_of(place, "claimants")));
    const auto households = number_of(place, "households");
    page.field(page.say("at.households"), households ? grouped(*households) : std::string());
    const std::string confidence = text_of(place, "confidence");
    page.field(page.say("answer.evidence"),
               confidence.empty() ? page.say("at.by_rule") : confidence_words(page, confidence));
    show_sources(page, list_of(place, "sources"));
    if (!event.empty()) {
        page.gap();
        page.paragraph(page.paint(Style::faint, page.say("hint.why", event)));
    }
}

}  // namespace cli
