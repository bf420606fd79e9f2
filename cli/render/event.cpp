#include "cli/render/event.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "cli/render/width.hpp"
#include "cli/render/words.hpp"
#include "cli/render/wrap.hpp"

namespace cli {
namespace {

std::string as_precise(const std::string& date, std::string_view precision) {
    if (precision == "year") {
        return date.substr(0, 4);
    }
    return precision == "month" || precision == "season" ? date.substr(0, 7) : date;
}

// Title and id on one line if both fit, the id below if not.
void show_head(Page& page, const std::string& head, const std::string& id, int indent) {
    const int room = page.look().columns - indent - display_width(head) - display_width(id);
    if (id.empty() || room < 2) {
        page.paragraph(head, indent, 2);
        if (!id.empty()) {
            page.paragraph(page.paint(Style::faint, id), indent + 2);
        }
        return;
    }
    page.line(std::string(static_cast<std::size_t>(indent), ' ') +
              pad_right(head, display_width(head) + room) + page.paint(Style::faint, id));
}

// The figures that an event gives: "28,000 men (troops)". What is counted is named in English only.
std::string numbers_line(const Page& page, const Json& event) {
    const bool chinese = page.language() == Language::chinese;
    std::string line;
    for (const Json& number : list_of(event, "numbers")) {
        const auto whole = number_of(number, "value");
        line += line.empty() ? "" : "; ";
        line += whole ? grouped(*whole) : text_of(number, "value");
        line += " " + word(page.language(), "unit", text_of(number, "unit"));
        if (!chinese) {
            line += " (" + word(page.language(), "number", text_of(number, "key")) + ")";
        }
    }
    return line;
}

std::string event_date_in_words(Language language, const Json& event) {
    const std::string precision = text_of(event, "precision");
    const std::string first = as_precise(text_of(event, "date"), precision);
    const std::string last = as_precise(text_of(event, "date_end"), precision);
    std::string words = long_date(language, first);
    if (!last.empty() && last != first) {
        words += " – " + long_date(language, last);
    }
    return words;
}

// What stands beside the name of an event: its date in the Chinese calendar, where, how sure.
std::string event_facts(Page& page, Names& names, const Json& event) {
    std::vector<std::string> facts;
    // The date as the source writes it, or as the first court counted it.
    const Json& regnal = list_of(event, "regnal");
    const std::string lunar = text_of(event, "lunar");
    const bool as_written = page.language() == Language::chinese || regnal.empty();
    facts.push_back(as_written && !lunar.empty() ? lunar
                    : regnal.empty()             ? std::string()
                                                 : localized(regnal[0], "text", page.language()));
    std::vector<std::string> places;
    for (const Json& place : list_of(event, "places")) {
        places.push_back(names.place(place));
    }
    if (places.empty() && !member(event, "place").is_null()) {
        places.push_back(names.place(member(event, "place")));
    }
    if (!places.empty()) {
        facts.push_back(joined(page.language(), places));
    }
    facts.push_back(word(page.language(), "kind", text_of(event, "kind")));
    const std::string sure = confidence_words(page, text_of(event, "confidence"));
    if (!sure.empty()) {
        facts.push_back(sure);
    }
    std::string line;
    for (const std::string& fact : facts) {
        line += line.empty() || fact.empty() ? "" : " · ";
        line += fact;
    }
    return line;
}

void show_event_body(Page& page, Names& names, const Json& event, int indent) {
    const std::string facts = event_facts(page, names, event);
    page.paragraph(page.paint(Style::faint, facts), indent);
    const std::string summary = localized(event, "summary", page.language());
    if (!summary.empty()) {
        page.paragraph(summary, indent);
    }
    std::vector<std::string> people;
    for (const Json& person : list_of(event, "people")) {
        people.push_back(names.person(person));
    }
    for (std::string& other : split_list(text_of(event, "other_people"))) {
        people.push_back(std::move(other));
    }
    const std::string with = joined(page.language(), people);
    if (!with.empty()) {
        page.paragraph(page.say("event.people", with), indent, 2);
    }
    const std::string numbers = numbers_line(page, event);
    if (!numbers.empty()) {
        page.paragraph(page.say("event.numbers", numbers), indent, 2);
    }
    const std::string reading = localized(event, "reading", page.language());
    if (!reading.empty()) {
        page.paragraph(page.paint(Style::doubt, page.say("answer.disputed", reading)), indent, 2);
    }
}

}  // namespace

std::string event_title(const Page& page, const Json& event) {
    std::string title = localized(event, "title", page.language());
    if (title.empty()) {
        title = text_of(event, "event");
    }
    return marked(page, title, text_of(event, "confidence"));
}

std::string event_date(const Json& event) {
    const std::string precision = text_of(event, "precision");
    std::string date = as_precise(text_of(event, "date"), precision);
    const std::string end = as_precise(text_of(event, "date_end"), precision);
    if (!end.empty() && end != date) {
        date += "–" + end;
    }
    return date;
}

void show_event_entry(Page& page, Names& names, const Json& event) {
    page.gap();
    show_head(page,
              page.paint(Style::date, event_date(event)) + "  " +
                  page.paint(Style::strong, localized(event, "title", page.language())),
              text_of(event, "event"), 0);
    show_event_body(page, names, event, 2);
    const std::string sources = short_citations(page.language(), list_of(event, "sources"));
    if (!sources.empty()) {
        page.paragraph(page.paint(Style::faint, sources), 2, 2);
    }
}

void show_event_table(Page& page, const Json& events) {
    Table table;
    table.columns = {{"", Align::left, false}, {"", Align::left, true}, {"", Align::left, false}};
    for (const Json& event : events) {
        table.rows.push_back({page.paint(Style::date, event_date(event)), event_title(page, event),
                              page.paint(Style::faint, text_of(event, "event"))});
    }
    page.table(table);
}

void show_cause_tree(Page& page, const Json& tree, int deepest) {
    const auto depth_of = [&tree](std::size_t at) {
        return static_cast<int>(number_of(tree[at], "depth").value_or(0));
    };
    const auto shown = [&](std::size_t at) { return deepest == 0 || depth_of(at) <= deepest; };
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const int depth = depth_of(i);
        if (depth == 0 || !shown(i)) {
            continue;
        }
        // A branch goes on below if a later node of that depth comes before the tree steps back.
        const auto goes_on = [&](int level) {
            for (std::size_t j = i + 1; j < tree.size() && depth_of(j) >= level; ++j) {
                if (depth_of(j) == level) {
                    return true;
                }
            }
            return false;
        };
        std::string lead;
        for (int level = 1; level < depth; ++level) {
            lead += goes_on(level) ? "│  " : "   ";
        }
        const std::string below = lead + (goes_on(depth) ? "│  " : "   ");
        lead += goes_on(depth) ? "├─ " : "└─ ";
        const Json& node = tree[i];
        std::string told =
            page.paint(Style::date, event_date(node)) + "  " + event_title(page, node);
        const std::string kind = text_of(node, "cause_kind");
        if (kind == "part_of" || kind == "follows") {
            told += page.paint(Style::faint, " (" + word(page.language(), "cause", kind) + ")");
        }
        const Json& told_above = member(node, "told_above");
        if (told_above.is_boolean() && told_above.get<bool>()) {
            told += page.paint(Style::faint, " " + page.say("why.told_above"));
        }
        const Json& cut = member(node, "cut");
        const bool hides = (cut.is_boolean() && cut.get<bool>()) ||
                           (i + 1 < tree.size() && depth_of(i + 1) > depth && !shown(i + 1));
        if (hides) {
            told += page.paint(Style::faint, " …");
        }
        told += "  " + page.paint(Style::faint, text_of(node, "event"));
        const int room = page.look().columns - 2 - display_width(lead);
        bool first = true;
        for (const std::string& part : wrap(told, std::max(room, 24))) {
            page.line("  " + (first ? lead : below) + part);
            first = false;
        }
    }
}

// The decision of the record that the run answered in its own way, where that led here.
void show_choice_behind(Page& page, const Json& choice) {
    if (choice.is_null()) {
        return;
    }
    const Language language = page.language();
    page.heading(page.say("why.choice"));
    const bool is_as_record = member(choice, "taken") == true;
    page.paragraph(
        page.say(is_as_record ? Key("why.chosen_as_record") : Key("why.chosen"),
                 long_date(language, text_of(choice, "date")), localized(choice, "title", language),
                 text_of(choice, "number"), localized(choice, "label", language),
                 localized(choice, "record", language)),
        2);
}

void show_why(Page& page, Names& names, const Json& answer) {
    const Json& event = member(answer, "event");
    page.title(localized(event, "title", page.language()), text_of(event, "event"));
    page.paragraph(page.paint(Style::date, event_date_in_words(page.language(), event)));
    show_event_body(page, names, event, 0);
    const std::string decided = localized(member(answer, "decision"), "text", page.language());
    if (!decided.empty()) {
        page.heading(page.say("why.decision"));
        page.paragraph(decided, 2);
    }
    show_choice_behind(page, member(answer, "choice"));
    const Json& tree = list_of(answer, "tree");
    if (tree.size() > 1) {
        page.heading(page.say("why.because"));
        show_cause_tree(page, tree);
    } else if (decided.empty() && member(answer, "choice").is_null()) {
        page.heading(page.say("why.because"));
        page.paragraph(page.say("why.no_cause"), 2);
    }
    const Json& consequences = list_of(answer, "consequences");
    if (!consequences.empty()) {
        page.heading(page.say("why.led_to"));
        show_event_table(page, consequences);
    }
    show_sources(page, list_of(answer, "sources").empty() ? list_of(event, "sources")
                                                          : list_of(answer, "sources"));
}

}  // namespace cli
