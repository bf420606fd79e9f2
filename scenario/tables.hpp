// Tables: the kinds of table that a pack holds, by name.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scenario {

/// The tables of a pack. Their columns are told by data/schema/<name>.json.
enum class Table : std::uint32_t {
    places,
    place_names,
    place_groups,
    barriers,
    river_courses,
    routes,
    polities,
    overlords,
    people,
    allegiances,
    posts,
    reigns,
    eras,
    lunar_months,
    capitals,
    claims,
    start_control,
    start_peoples,
    control_changes,
    events,
    event_numbers,
    treaties,
    treaty_clauses,
    orders_of_battle,
    army_facts,
    battles,
    techniques,
    technique_adoptions,
    insurgencies,
    institutions,
    decisions,
    decision_options,
    option_orders,
    outcomes,
    population,
    household_counts,
    prefecture_counts,
    economy,
    aliases,
    omitted_prefectures,
    readings,
    turning_points,
    personal_names,
    court_customs,
    characters,
    consorts,
};
inline constexpr std::size_t table_count = 46;

inline constexpr std::string_view bibliography_file = "sources.bib";
inline constexpr std::string_view laws_file = "laws.csv";  ///< Compiled from laws.toml.
/// Of the same, where a law has a posterior range; a pack may be without.
inline constexpr std::string_view posteriors_file = "law_posteriors.csv";
inline constexpr std::string_view metadata_file = "datapackage.json";

/// Every table in the order of the enumeration.
[[nodiscard]] const std::array<Table, table_count>& all_tables();

/// "control_changes": the name of the table, of its file without ".csv", and of its schema.
[[nodiscard]] std::string_view table_name(Table table);

/// "control_changes.csv".
[[nodiscard]] std::string table_file(Table table);

/// The table of that name, or of that file.
[[nodiscard]] std::optional<Table> table_of_name(std::string_view name);
[[nodiscard]] std::optional<Table> table_of_file(std::string_view file);

}  // namespace scenario
