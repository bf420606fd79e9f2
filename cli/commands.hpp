// The tables of the commands, each in the file that carries the command out.
#pragma once

#include "cli/command.hpp"

namespace cli {

extern const CommandSpec at_command;
extern const CommandSpec chronicle_command;
extern const CommandSpec why_command;
extern const CommandSpec date_command;
extern const CommandSpec places_command;
extern const CommandSpec people_command;
extern const CommandSpec polities_command;
extern const CommandSpec treaties_command;
extern const CommandSpec decisions_command;
extern const CommandSpec outcomes_command;
extern const CommandSpec techniques_command;
extern const CommandSpec eras_command;
extern const CommandSpec sources_command;
extern const CommandSpec readings_command;
extern const CommandSpec route_command;
extern const CommandSpec frontier_command;
extern const CommandSpec map_command;
extern const CommandSpec record_command;
extern const CommandSpec run_command;
extern const CommandSpec play_command;
extern const CommandSpec report_command;
extern const CommandSpec scenario_check_command;
extern const CommandSpec scenario_pack_command;
extern const CommandSpec verify_command;
extern const CommandSpec diff_command;
extern const CommandSpec bench_command;
extern const CommandSpec fit_war_command;
extern const CommandSpec fit_society_command;
extern const CommandSpec plausibility_command;
extern const CommandSpec score_command;
extern const CommandSpec whatif_command;
extern const CommandSpec compare_command;
extern const CommandSpec branches_command;
extern const CommandSpec export_geojson_command;
extern const CommandSpec export_linked_places_command;
extern const CommandSpec export_csv_command;
extern const CommandSpec export_timeline_command;
extern const CommandSpec export_gexf_command;
extern const CommandSpec export_bibtex_command;
extern const CommandSpec query_command;
extern const CommandSpec info_command;
extern const CommandSpec help_command;
extern const CommandSpec version_command;
extern const CommandSpec complete_command;

}  // namespace cli
