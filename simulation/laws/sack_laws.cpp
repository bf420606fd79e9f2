#include "simulation/laws/sack_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr SackLawField fields[] = {
    {"storm_points", "points", &SackLaws::storm_points, 0, 5000},
    {"hunger_points", "points", &SackLaws::hunger_points, 0, 5000},
    {"treason_points", "points", &SackLaws::treason_points, 0, 5000},
    {"terms_points", "points", &SackLaws::terms_points, 0, 5000},
    {"month_points", "points", &SackLaws::month_points, 0, 5000},
    {"loss_points", "points", &SackLaws::loss_points, 0, 5000},
    {"indiscipline_points", "points", &SackLaws::indiscipline_points, 0, 5000},
    {"habit_points", "points", &SackLaws::habit_points, 0, 5000},
    {"keep_points", "points", &SackLaws::keep_points, 0, 5000},
    {"plunder_bound", "points", &SackLaws::plunder_bound, 0, 5000},
    {"enslave_bound", "points", &SackLaws::enslave_bound, 0, 5000},
    {"massacre_bound", "points", &SackLaws::massacre_bound, 0, 5000},
    {"garrison_killed_storm", "permille", &SackLaws::garrison_killed_storm, 0, 1000},
    {"garrison_captured", "permille", &SackLaws::garrison_captured, 0, 1000},
    {"people_killed_plunder", "permille", &SackLaws::people_killed_plunder, 0, 1000},
    {"people_killed_enslave", "permille", &SackLaws::people_killed_enslave, 0, 1000},
    {"people_killed_massacre", "permille", &SackLaws::people_killed_massacre, 0, 1000},
    {"people_fled", "permille", &SackLaws::people_fled, 0, 1000},
    {"people_enslaved", "permille", &SackLaws::people_enslaved, 0, 1000},
    {"artisans_taken", "permille", &SackLaws::artisans_taken, 0, 1000},
    {"wealth_terms", "permille", &SackLaws::wealth_terms, 0, 1000},
    {"wealth_plunder", "permille", &SackLaws::wealth_plunder, 0, 1000},
    {"wealth_burnt", "permille", &SackLaws::wealth_burnt, 0, 1000},
    {"grain_seized", "permille", &SackLaws::grain_seized, 0, 1000},
    {"grain_burnt", "permille", &SackLaws::grain_burnt, 0, 1000},
    {"escape", "permille", &SackLaws::escape, 0, 1000},
    {"commander_killed_storm", "permille", &SackLaws::commander_killed_storm, 0, 1000},
    {"dread_massacre", "permille", &SackLaws::dread_massacre, 0, 1000},
    {"dread_enslave", "permille", &SackLaws::dread_enslave, 0, 1000},
    {"clemency_kept", "permille", &SackLaws::clemency_kept, 0, 1000},
    {"clemency_broken", "permille", &SackLaws::clemency_broken, 0, 1000},
    {"clemency_harsh", "permille", &SackLaws::clemency_harsh, 0, 1000},
    {"loyalty_near", "permille", &SackLaws::loyalty_near, 0, 1000},
    {"artisans", "permille", &SackLaws::artisans, 0, 1000},
    {"tael_strings_permille", "permille", &SackLaws::tael_strings_permille, 500, 10000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(SackLaws),
              "list the new parameter above");

}  // namespace

std::span<const SackLawField> sack_law_fields() {
    return fields;
}

}  // namespace sim
