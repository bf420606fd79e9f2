#include "cli/commands.hpp"

#include <array>

namespace cli {
namespace {

constexpr auto commands = std::to_array<const CommandSpec*>({&at_command,
                                                             &chronicle_command,
                                                             &why_command,
                                                             &route_command,
                                                             &frontier_command,
                                                             &date_command,
                                                             &places_command,
                                                             &people_command,
                                                             &polities_command,
                                                             &treaties_command,
                                                             &decisions_command,
                                                             &outcomes_command,
                                                             &techniques_command,
                                                             &eras_command,
                                                             &sources_command,
                                                             &readings_command,
                                                             &map_command,
                                                             &record_command,
                                                             &run_command,
                                                             &play_command,
                                                             &report_command,
                                                             &verify_command,
                                                             &diff_command,
                                                             &bench_command,
                                                             &fit_war_command,
                                                             &fit_society_command,
                                                             &plausibility_command,
                                                             &score_command,
                                                             &whatif_command,
                                                             &compare_command,
                                                             &branches_command,
                                                             &export_geojson_command,
                                                             &export_linked_places_command,
                                                             &export_csv_command,
                                                             &export_timeline_command,
                                                             &export_gexf_command,
                                                             &export_bibtex_command,
                                                             &query_command,
                                                             &scenario_check_command,
                                                             &scenario_pack_command,
                                                             &info_command,
                                                             &help_command,
                                                             &version_command,
                                                             &complete_command});

constexpr std::array<std::string_view, 2> languages{"en", "zh"};
constexpr std::array<std::string_view, 3> color_wishes{"auto", "always", "never"};

constexpr std::array<OptionSpec, 5> common{{
    {.name = "--lang", .metavar = "LANG", .meaning = "option.lang", .choices = languages},
    {.name = "--color", .metavar = "WHEN", .meaning = "option.color", .choices = color_wishes},
    {.name = "--width", .metavar = "N", .meaning = "option.width", .kind = ValueKind::number},
    {.name = "--help", .metavar = "", .meaning = "option.help", .short_name = "-h"},
    {.name = "--version", .metavar = "", .meaning = "option.version"},
}};
constexpr std::array<OptionSpec, 2> pack{{
    {.name = "--json", .metavar = "", .meaning = "option.json"},
    {.name = "--data", .metavar = "PATH", .meaning = "option.data", .kind = ValueKind::file},
}};

}  // namespace

std::span<const CommandSpec* const> all_commands() {
    return commands;
}

const CommandSpec* find_command(std::string_view name) {
    for (const CommandSpec* command : commands) {
        if (command->name == name) {
            return command;
        }
    }
    return nullptr;
}

std::span<const OptionSpec> common_options() {
    return common;
}

std::span<const OptionSpec> pack_options() {
    return pack;
}

std::vector<OptionSpec> options_of(const CommandSpec& command) {
    std::vector<OptionSpec> options(command.options.begin(), command.options.end());
    if (command.loads_pack) {
        options.insert(options.end(), pack.begin(), pack.end());
    }
    options.insert(options.end(), common.begin(), common.end());
    return options;
}

}  // namespace cli
