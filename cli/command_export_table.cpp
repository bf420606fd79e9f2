// export csv, timeline, gexf, bibtex: the record for tables, timelines, networks, bibliographies.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/export_out.hpp"
#include "cli/nearest.hpp"
#include "cli/run_names.hpp"
#include "cli/storage_words.hpp"
#include "exports/bibtex.hpp"
#include "exports/credits.hpp"
#include "exports/csv_package.hpp"
#include "exports/gexf.hpp"
#include "exports/timeline.hpp"
#include "storage/disk/table_folder.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 2> tiers{"main", "minor"};
constexpr std::array<std::string_view, 2> origins{"record", "all"};

constexpr std::array<OptionSpec, 2> csv_options{{
    {.name = "--output",
     .metavar = "DIR",
     .meaning = "option.export_folder",
     .kind = ValueKind::folder,
     .short_name = "-o"},
    {.name = "--table", .metavar = "TABLE", .meaning = "option.table"},
}};
constexpr std::array<Example, 2> csv_examples{{
    {"jinsong export csv -o history", "example.export_csv"},
    {"jinsong export csv --table control", "example.export_csv_table"},
}};
constexpr std::array<OptionSpec, 4> timeline_options{{
    from_option,
    to_option,
    {.name = "--tier", .metavar = "TIER", .meaning = "option.tier", .choices = tiers},
    output_option,
}};
constexpr std::array<Example, 1> timeline_examples{{
    {"jinsong export timeline --tier main --lang zh -o timeline.json", "example.export_timeline"},
}};
constexpr std::array<OptionSpec, 4> gexf_options{{
    from_option,
    to_option,
    {.name = "--origin", .metavar = "ORIGIN", .meaning = "option.origin", .choices = origins},
    output_option,
}};
constexpr std::array<Example, 1> gexf_examples{{
    {"jinsong export gexf --origin all -o causes.gexf", "example.export_gexf"},
}};
constexpr std::array<PositionalSpec, 1> bibtex_positionals{{
    {.metavar = "DATE",
     .meaning = "argument.bibtex_day",
     .kind = ValueKind::date,
     .parameter = "date",
     .required = false,
     .repeats = true},
}};
constexpr std::array<OptionSpec, 3> bibtex_options{{
    {.name = "--event",
     .metavar = "EVENT",
     .meaning = "option.bibtex_event",
     .kind = ValueKind::event},
    {.name = "--place",
     .metavar = "PLACE",
     .meaning = "option.bibtex_place",
     .kind = ValueKind::place},
    output_option,
}};
constexpr std::array<Example, 2> bibtex_examples{{
    {"jinsong export bibtex -o sources.bib", "example.export_bibtex"},
    {"jinsong export bibtex --event 1127-kaifeng-falls", "example.export_bibtex_event"},
}};

int put_out_table(Context& context, const std::vector<storage::CsvTable>& files) {
    const std::string wanted = context.arguments.value("--table");
    const auto at = std::find_if(
        files.begin(), files.end(),
        [&wanted](const storage::CsvTable& file) { return file.file_name == wanted + ".csv"; });
    if (at != files.end()) {
        return put_out(context, at->text);
    }
    const std::vector<std::string> known = exports::csv_table_names(files);
    std::string list;
    std::vector<std::string> near = nearest_words(wanted, known);
    for (const std::string& name : near.empty() ? known : near) {
        list += (list.empty() ? "" : ", ") + name;
    }
    tell(context, {context.say("usage.not_a_choice", "--table", wanted),
                   {},
                   near.empty() ? context.say("usage.known", list)
                                : context.say("usage.did_you_mean", list)});
    return exit_code::wrong;
}

int run_csv(Context& context) {
    const std::string folder = context.arguments.value("--output");
    if (folder.empty() && !context.arguments.has("--table")) {
        tell(context,
             {context.say("usage.missing", "--output", context.say("option.export_folder")),
              {},
              context.say("usage.for_example", csv_examples[0].line)});
        return exit_code::wrong;
    }
    if (folder == "-" && !context.arguments.has("--table")) {
        tell(context, {context.say("export.one_table"),
                       {},
                       context.say("usage.for_example", csv_examples[1].line)});
        return exit_code::wrong;
    }
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    exports::Record record(context.door->session());
    const RunNames names(context.door->session());
    const std::vector<storage::CsvTable> files =
        exports::csv_package(record, storage::NameTable(names));
    if (context.arguments.has("--table")) {
        return put_out_table(context, files);
    }
    if (const auto failed = storage::write_table_folder(folder, files)) {
        tell(context, failure_of(context.language(), *failed));
        return exit_code::no;
    }
    if (context.json()) {
        Json list = Json::array();
        for (const storage::CsvTable& file : files) {
            list.push_back(
                Json{{"path", folder + "/" + file.file_name}, {"bytes", file.text.size()}});
        }
        print_json(context, Json{{"files", list}});
        return exit_code::ok;
    }
    context.talk->write(context.say("export.wrote_folder", folder, files.size()) + "\n");
    return exit_code::ok;
}

int run_timeline(Context& context) {
    const auto days = asked_days(context);
    if (!days) {
        return exit_code::wrong;
    }
    exports::Record record(context.door->session());
    const bool chinese = context.language() == Language::chinese;
    return put_out(context, exports::timeline(record, {*days, context.arguments.value("--tier"),
                                                       chinese ? exports::Tongue::chinese
                                                               : exports::Tongue::english}));
}

int run_gexf(Context& context) {
    const auto days = asked_days(context);
    if (!days) {
        return exit_code::wrong;
    }
    exports::Record record(context.door->session());
    const bool all = context.arguments.value("--origin") == "all";
    return put_out(context, exports::gexf(record, *days,
                                          all ? exports::Origins::all : exports::Origins::told));
}

int run_bibtex(Context& context) {
    std::vector<Json> requests;
    if (context.arguments.has("DATE")) {
        requests.push_back(Json{{"call", "at"}, {"date", context.arguments.value("DATE")}});
    }
    if (context.arguments.has("--event")) {
        requests.push_back(Json{{"call", "why"}, {"event", context.arguments.value("--event")}});
    }
    if (context.arguments.has("--place")) {
        requests.push_back(Json{{"call", "places"}, {"id", context.arguments.value("--place")}});
    }
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    std::optional<std::set<std::string>> keys;
    for (Json& request : requests) {
        request["lang"] = context.language() == Language::chinese ? "zh" : "en";
        const Answered answered = ask(context, request);
        if (!answered.ok()) {
            return answered.code;
        }
        if (!keys) {
            keys.emplace();
        }
        exports::collect_source_keys(answered.content, *keys);
    }
    const exports::Record record(context.door->session());
    return put_out(context, exports::bibtex(record, keys));
}

}  // namespace

constexpr CommandSpec export_csv_command{.name = "export csv",
                                         .group = CommandGroup::share,
                                         .summary = "summary.export_csv",
                                         .positionals = {},
                                         .options = csv_options,
                                         .examples = csv_examples,
                                         .run = run_csv};
constexpr CommandSpec export_timeline_command{.name = "export timeline",
                                              .group = CommandGroup::share,
                                              .summary = "summary.export_timeline",
                                              .positionals = {},
                                              .options = timeline_options,
                                              .examples = timeline_examples,
                                              .run = run_timeline};
constexpr CommandSpec export_gexf_command{.name = "export gexf",
                                          .group = CommandGroup::share,
                                          .summary = "summary.export_gexf",
                                          .positionals = {},
                                          .options = gexf_options,
                                          .examples = gexf_examples,
                                          .run = run_gexf};
constexpr CommandSpec export_bibtex_command{.name = "export bibtex",
                                            .group = CommandGroup::share,
                                            .summary = "summary.export_bibtex",
                                            .positionals = bibtex_positionals,
                                            .options = bibtex_options,
                                            .examples = bibtex_examples,
                                            .run = run_bibtex};

}  // namespace cli
