#include <string>
#include <vector>

#include "cli/render/card_parts.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

// Whether something goes from one side to the other; other clauses bind both.
bool has_direction(std::string_view kind) {
    return kind == "pay_yearly" || kind == "pay_once" || kind == "cede" ||
           kind == "return_people" || kind == "hostage" || kind == "recognition" ||
           kind == "passage";
}

std::string clause_line(const Page& page, Names& names, const Json& clause) {
    const Language language = page.language();
    const std::string kind = text_of(clause, "kind");
    std::string line = page.paint(Style::strong, word(language, "clause", kind));
    const Json& from = member(clause, "from");
    const Json& to = member(clause, "to");
    if (has_direction(kind) && !from.is_null() && !to.is_null()) {
        line += "  " + names.polity(from) + " → " + names.polity(to);
    }
    // The terms name the amount in their own words; without terms the amount speaks.
    std::string terms = localized(clause, "terms", language);
    const auto amount = number_of(clause, "amount");
    if (terms.empty() && amount) {
        terms = amount_words(language, text_of(clause, "good"), *amount);
    }
    line += (language == Language::chinese ? "：" : ": ") + terms;
    const std::string from_date = text_of(clause, "from_date");
    const std::string until = text_of(clause, "until_date");
    if (!until.empty()) {
        line += page.paint(Style::faint, " [" + from_date + "–" + until + "]");
    }
    std::vector<std::string> targets;
    for (const Json& target : list_of(clause, "targets")) {
        targets.push_back(localized(target, "name", language));
    }
    if (!targets.empty()) {
        line += page.paint(Style::place, " (" + joined(language, targets) + ")");
    }
    const std::string reading = text_of(clause, "reading");
    if (!reading.empty() && reading != "default") {
        line += page.paint(Style::doubt, " " + page.say("card.reading", reading));
    }
    return line;
}

void show_treaty(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    const std::string until = text_of(row, "until");
    show_card_title(page, row, text_of(row, "date") + (until.empty() ? "" : "–" + until));
    page.field(page.say("list.parties"), names.polities(list_of(row, "parties")));
    page.field(page.say("list.status"), word(language, "treaty_status", text_of(row, "status")));
    page.field(page.say("at.event"), text_of(row, "event"));
    page.gap();
    page.paragraph(localized(row, "summary", language), 2);
    page.heading(page.say("card.clauses"));
    for (const Json& clause : list_of(row, "clauses")) {
        page.paragraph(clause_line(page, names, clause), 2, 4);
    }
    show_note_and_sources(page, row);
}

// How a run takes an option.
void show_binding(Page& page, const Json& binding) {
    const std::string kind = text_of(binding, "kind");
    if (kind == "record") {
        page.paragraph(page.say("card.by_record", text_of(binding, "event")), 4);
    } else if (kind == "silence") {
        page.paragraph(page.say("card.by_silence"), 4);
    } else if (kind == "none") {
        page.paragraph(page.say("card.by_nothing", localized(binding, "lack", page.language())), 4,
                       4);
    }
    for (const Json& order : list_of(binding, "orders")) {
        page.paragraph("$ " + order.get<std::string>(), 4, 2);
    }
    const std::string note = text_of(binding, "note");
    if (!note.empty()) {
        page.paragraph(page.paint(Style::faint, note), 4);
    }
}

void show_decision(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    page.title(localized(row, "title", language), long_date(language, text_of(row, "date")));
    page.paragraph(page.paint(Style::faint, id_of(row) + " · " + text_of(row, "number")));
    page.gap();
    const Json& person = member(row, "person");
    const Json& polity = member(row, "polity");
    std::string who = polity.is_null() ? std::string() : names.polity(polity);
    if (!person.is_null()) {
        who += ", " + names.person(person);
    }
    page.field(page.say("card.decider"), who);
    page.field(page.say("card.question"), localized(row, "question", language));
    page.field(page.say("card.known"), localized(row, "known", language));
    page.field(page.say("card.pressure"), localized(row, "pressure", language));
    page.heading(page.say("card.options"));
    for (const Json& option : list_of(row, "options")) {
        const std::string id = id_of(option);
        const bool chosen = member(option, "taken") == true;
        std::string label = localized(option, "label", language);
        if (chosen) {
            label += " " + page.paint(Style::good, page.say("card.taken"));
        }
        page.paragraph((chosen ? "● " : "○ ") + label + "  " + page.paint(Style::faint, id), 2, 4);
        show_binding(page, member(option, "binding"));
    }
    page.gap();
    page.paragraph(page.paint(Style::faint, page.say("card.take_option", text_of(row, "number"))),
                   2, 4);
    page.gap();
    page.field(page.say("card.consequence"), localized(row, "consequence", language));
    page.field(page.say("at.event"), text_of(row, "event"));
    show_note_and_sources(page, row);
}

void show_outcome(Page& page, const Json& row) {
    const Language language = page.language();
    page.title(localized(row, "question", language));
    page.paragraph(page.paint(Style::faint, id_of(row) + " · " + text_of(row, "number")));
    page.gap();
    page.field(page.say("card.definition"), text_of(row, "definition"));
    const std::string years = text_of(row, "natural_horizon_years");
    page.field(page.say("card.horizon"),
               years.empty()
                   ? std::string()
                   : page.say(years == "1" ? Key("card.year") : Key("card.years"), years));
    page.field(page.say("card.answer"), localized(row, "answer", language));
    show_note_and_sources(page, row);
}

void show_technique(Page& page, Names& names, const Json& row) {
    const Language language = page.language();
    show_card_title(page, row, text_of(row, "first_attested"));
    const Json& polity = member(row, "polity");
    const Json& place = member(row, "place");
    page.field(page.say("list.court"), polity.is_null() ? std::string() : names.polity(polity));
    page.field(page.say("at.where"), place.is_null() ? std::string() : names.place(place));
    page.field(page.say("at.event"), text_of(row, "event"));
    page.gap();
    page.paragraph(localized(row, "effect", language), 2);
    const Json& adoptions = list_of(row, "adoptions");
    if (!adoptions.empty()) {
        page.heading(page.say("card.adoptions"));
        for (const Json& adoption : adoptions) {
            const std::string from = text_of(adoption, "from");
            page.paragraph(
                page.paint(Style::date, from.empty() ? page.say("at.before_record") : from) + "  " +
                    marked(page, names.polity(member(adoption, "polity")),
                           text_of(adoption, "confidence")),
                2, 2);
        }
    }
    show_note_and_sources(page, row);
}

void show_source(Page& page, const Json& row) {
    page.title(text_of(row, "key"));
    page.paragraph(text_of(row, "citation"));
    page.gap();
    const Json& fields = member(row, "fields");
    if (fields.is_object()) {
        for (const auto& field : fields.items()) {
            page.field(field.key(), field.value().is_string() ? field.value().get<std::string>()
                                                              : field.value().dump());
        }
    }
    const std::string cited = text_of(row, "times_cited");
    page.field(page.say("list.cited"), cited.empty() ? cited : page.say("card.times", cited));
}

}  // namespace

void show_text_card(Page& page, Names& names, std::string_view table, const Json& row) {
    if (table == "treaties") {
        show_treaty(page, names, row);
    } else if (table == "decisions") {
        show_decision(page, names, row);
    } else if (table == "outcomes") {
        show_outcome(page, row);
    } else if (table == "techniques") {
        show_technique(page, names, row);
    } else {
        show_source(page, row);
    }
}

}  // namespace cli
