// The commands that look things up: a list, the entries that fit a word, or one entry whole.
#include <array>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/render/cards.hpp"
#include "cli/render/lists.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

// Each table completes the ids of its own kind.
template <ValueKind kind>
constexpr std::array<PositionalSpec, 1> entry_of{{
    {.metavar = "ENTRY",
     .meaning = "argument.entry",
     .kind = kind,
     .required = false,
     .repeats = true},
}};
constexpr std::array<OptionSpec, 3> options{{
    {.name = "--query", .metavar = "WORD", .meaning = "option.query", .parameter = "query"},
    {.name = "--limit",
     .metavar = "N",
     .meaning = "option.limit",
     .kind = ValueKind::number,
     .parameter = "limit"},
    {.name = "--offset",
     .metavar = "N",
     .meaning = "option.offset",
     .kind = ValueKind::number,
     .parameter = "offset"},
}};

bool is_called(const Json& row, const std::string& word) {
    return text_of(row, "name_en") == word || text_of(row, "name_zh") == word;
}

// The id of the entry that a word names: as its id or number, as its whole name if no other has it,
// or as the only thing that fits. Else empty.
std::string entry_named(Context& context, const std::string& call, const std::string& word) {
    const Json found = quiet_ask(context)(Json{{"call", call}, {"query", word}, {"limit", 1000}});
    const Json& rows = list_of(found, call);
    const char* const key = call == "sources" ? "key" : "id";
    std::vector<std::string> called;
    for (const Json& row : rows) {
        if (text_of(row, key) == word || text_of(row, "number") == word) {
            return text_of(row, key);
        }
        if (is_called(row, word)) {
            called.push_back(text_of(row, key));
        }
    }
    if (called.size() == 1) {
        return called.front();
    }
    return rows.size() == 1 ? text_of(rows[0], key) : std::string();
}

int show_entry(Context& context, const std::string& call, const std::string& id) {
    Json request = request_of(context, call);
    request["id"] = id;
    return answer(context, request, [&call](Page& page, Names& names, const Json& content) {
        if (call == "eras") {
            show_list(page, names, call, content);
        } else {
            show_card(page, names, call, content);
        }
    });
}

int run_list(Context& context) {
    const std::string call(context.command->name);
    const std::string word = context.arguments.value("ENTRY");
    if (!word.empty()) {
        if (!context.door->open(context)) {
            return exit_code::no;
        }
        const std::string id = entry_named(context, call, word);
        if (!id.empty()) {
            return show_entry(context, call, id);
        }
    }
    Json request = request_of(context, call);
    if (!word.empty()) {
        request["query"] = word;
    }
    const Answered answered = ask(context, request);
    if (!answered.ok()) {
        return answered.code;
    }
    const Json& rows = list_of(answered.content, call);
    if (rows.empty() && !word.empty()) {
        // The door knows the nearest ids.
        return show_entry(context, call, word);
    }
    if (context.json()) {
        print_json(context, answered.content);
    } else if (!rows.empty()) {
        Page page(context.look);
        Names names(context.language(), quiet_ask(context));
        show_list(page, names, call, answered.content);
        print(context, page);
    }
    if (rows.empty()) {
        tell(context, {context.say("talk.nothing_found", context.arguments.value("--query")),
                       {},
                       context.say("talk.search_hint")});
        return exit_code::no;
    }
    const auto total = number_of(answered.content, "total");
    if (!context.json() && total && *total > static_cast<std::int64_t>(rows.size())) {
        context.talk->write(context.say("chronicle.shown", rows.size(), *total) + "\n");
    }
    return exit_code::ok;
}

constexpr std::array<Example, 2> place_examples{{
    {"jinsong places taiyuan", "example.places"},
    {"jinsong places 汴京", "example.places_search"},
}};
constexpr std::array<Example, 2> person_examples{{
    {"jinsong people yue-fei", "example.people"},
    {"jinsong people wanyan", "example.people_search"},
}};
constexpr std::array<Example, 2> polity_examples{{
    {"jinsong polities da-qi", "example.polities"},
    {"jinsong polities", "example.polities_all"},
}};
constexpr std::array<Example, 2> treaty_examples{{
    {"jinsong treaties 1141-shaoxing", "example.treaties"},
    {"jinsong treaties 1123", "example.treaties_search"},
}};
constexpr std::array<Example, 2> decision_examples{{
    {"jinsong decisions dp034", "example.decisions"},
    {"jinsong decisions", "example.decisions_all"},
}};
constexpr std::array<Example, 2> outcome_examples{{
    {"jinsong outcomes oc01", "example.outcomes"},
    {"jinsong outcomes", "example.outcomes_all"},
}};
constexpr std::array<Example, 2> technique_examples{{
    {"jinsong techniques 火槍", "example.techniques"},
    {"jinsong techniques", "example.techniques_all"},
}};
constexpr std::array<Example, 2> era_examples{{
    {"jinsong eras 靖康", "example.eras"},
    {"jinsong eras", "example.eras_all"},
}};
constexpr std::array<Example, 2> source_examples{{
    {"jinsong sources songshi", "example.sources"},
    {"jinsong sources", "example.sources_all"},
}};
constexpr std::array<Example, 1> reading_examples{{
    {"jinsong readings", "example.readings"},
}};

int run_readings(Context& context) {
    return answer(context, request_of(context, "readings"),
                  [](Page& page, Names&, const Json& content) { show_readings(page, content); });
}

}  // namespace

constexpr CommandSpec places_command{
    "places", CommandGroup::look_up, "summary.places", entry_of<ValueKind::place>,
    options,  place_examples,        run_list};
constexpr CommandSpec people_command{
    "people", CommandGroup::look_up, "summary.people", entry_of<ValueKind::person>,
    options,  person_examples,       run_list};
constexpr CommandSpec polities_command{"polities",
                                       CommandGroup::look_up,
                                       "summary.polities",
                                       entry_of<ValueKind::polity>,
                                       options,
                                       polity_examples,
                                       run_list};
constexpr CommandSpec treaties_command{"treaties",
                                       CommandGroup::look_up,
                                       "summary.treaties",
                                       entry_of<ValueKind::treaty>,
                                       options,
                                       treaty_examples,
                                       run_list};
constexpr CommandSpec decisions_command{"decisions",
                                        CommandGroup::look_up,
                                        "summary.decisions",
                                        entry_of<ValueKind::decision>,
                                        options,
                                        decision_examples,
                                        run_list};
constexpr CommandSpec outcomes_command{"outcomes",
                                       CommandGroup::look_up,
                                       "summary.outcomes",
                                       entry_of<ValueKind::outcome>,
                                       options,
                                       outcome_examples,
                                       run_list};
constexpr CommandSpec techniques_command{"techniques",
                                         CommandGroup::look_up,
                                         "summary.techniques",
                                         entry_of<ValueKind::technique>,
                                         options,
                                         technique_examples,
                                         run_list};
constexpr CommandSpec eras_command{
    "eras",  CommandGroup::look_up, "summary.eras", entry_of<ValueKind::free>,
    options, era_examples,          run_list};
constexpr CommandSpec sources_command{
    "sources", CommandGroup::look_up, "summary.sources", entry_of<ValueKind::source>,
    options,   source_examples,       run_list};
constexpr CommandSpec readings_command{"readings", CommandGroup::look_up, "summary.readings", {},
                                       {},         reading_examples,      run_readings};

}  // namespace cli
