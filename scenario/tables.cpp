#include "scenario/tables.hpp"

namespace scenario {

namespace {

constexpr std::array<std::string_view, table_count> names = {
    "places",
    "place_names",
    "place_groups",
    "barriers",
    "river_courses",
    "routes",
    "polities",
    "overlords",
    "people",
    "allegiances",
    "posts",
    "reigns",
    "eras",
    "lunar_months",
    "capitals",
    "claims",
    "start_control",
    "start_peoples",
    "control_changes",
    "events",
    "event_numbers",
    "treaties",
    "treaty_clauses",
    "orders_of_battle",
    "army_facts",
    "battles",
    "techniques",
    "technique_adoptions",
    "insurgencies",
    "institutions",
    "decisions",
    "decision_options",
    "option_orders",
    "outcomes",
    "population",
    "household_counts",
    "prefecture_counts",
    "economy",
    "aliases",
    "omitted_prefectures",
    "readings",
    "turning_points",
    "personal_names",
    "court_customs",
    "characters",
    "consorts",
};

constexpr std::array<Table, table_count> list_tables() {
    std::array<Table, table_count> tables{};
    for (std::size_t index = 0; index < table_count; ++index) {
        tables[index] = static_cast<Table>(index);
    }
    return tables;
}

constexpr std::array<Table, table_count> tables_in_order = list_tables();
static_assert(static_cast<std::size_t>(Table::consorts) + 1 == table_count);

}  // namespace

const std::array<Table, table_count>& all_tables() {
    return tables_in_order;
}

std::string_view table_name(Table table) {
    return names[static_cast<std::size_t>(table)];
}

std::string table_file(Table table) {
    return std::string(table_name(table)) + ".csv";
}

std::optional<Table> table_of_name(std::string_view name) {
    for (const Table table : tables_in_order) {
        if (table_name(table) == name) {
            return table;
        }
    }
    return std::nullopt;
}

std::optional<Table> table_of_file(std::string_view file) {
    constexpr std::string_view ending = ".csv";
    if (file.size() <= ending.size() || file.substr(file.size() - ending.size()) != ending) {
        return std::nullopt;
    }
    return table_of_name(file.substr(0, file.size() - ending.size()));
}

}  // namespace scenario
