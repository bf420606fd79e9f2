// What the columns of each table for readers are. What they mean is in docs/formats/csv_tables.md.
#pragma once

#include <vector>

#include "storage/tables.hpp"

namespace storage {

inline constexpr Column place_column = {"place", ColumnKind::entity, EntityKind::place};
inline constexpr Column polity_column = {"polity", ColumnKind::entity, EntityKind::polity};
inline constexpr Column person_column = {"person", ColumnKind::entity, EntityKind::person};
inline constexpr Column treaty_column = {"treaty", ColumnKind::entity, EntityKind::treaty};

[[nodiscard]] inline std::vector<Column> control_columns() {
    return {place_column,
            {"holder", ColumnKind::entity, EntityKind::polity},
            {"owner", ColumnKind::entity, EntityKind::polity},
            {"how", ColumnKind::text}};
}
[[nodiscard]] inline std::vector<Column> polities_columns() {
    return {polity_column};
}
[[nodiscard]] inline std::vector<Column> reigns_columns() {
    return {polity_column, {"ruler", ColumnKind::entity, EntityKind::person}};
}
[[nodiscard]] inline std::vector<Column> capitals_columns() {
    return {polity_column, place_column, {"kind", ColumnKind::text}};
}
[[nodiscard]] inline std::vector<Column> overlords_columns() {
    return {polity_column, {"overlord", ColumnKind::entity, EntityKind::polity}};
}
[[nodiscard]] inline std::vector<Column> lives_columns() {
    return {person_column};
}
[[nodiscard]] inline std::vector<Column> allegiances_columns() {
    return {person_column, polity_column, {"status", ColumnKind::text}};
}
[[nodiscard]] inline std::vector<Column> posts_columns() {
    return {{"post", ColumnKind::entity, EntityKind::post},
            person_column,
            polity_column,
            {"office", ColumnKind::text}};
}
[[nodiscard]] inline std::vector<Column> treaties_columns() {
    return {treaty_column, {"status", ColumnKind::text}};
}
[[nodiscard]] inline std::vector<Column> armies_columns() {
    return {{"force", ColumnKind::entity, EntityKind::force},
            polity_column,
            {"commander", ColumnKind::entity, EntityKind::person},
            place_column,
            {"objective", ColumnKind::entity, EntityKind::place},
            {"infantry_men", ColumnKind::integer},
            {"cavalry_men", ColumnKind::integer},
            {"siege_train_class", ColumnKind::integer},
            {"ships", ColumnKind::integer},
            {"quality", ColumnKind::integer},
            {"morale", ColumnKind::integer},
            {"supply", ColumnKind::integer},
            {"stance", ColumnKind::text}};
}
[[nodiscard]] inline std::vector<Column> sieges_columns() {
    return {{"siege", ColumnKind::entity, EntityKind::siege},
            place_column,
            {"attacker", ColumnKind::entity, EntityKind::polity},
            {"defender", ColumnKind::entity, EntityKind::polity}};
}
[[nodiscard]] inline std::vector<Column> insurgencies_columns() {
    return {{"insurgency", ColumnKind::entity, EntityKind::insurgency},
            {"against", ColumnKind::entity, EntityKind::polity},
            {"strength_men", ColumnKind::integer}};
}
[[nodiscard]] inline std::vector<Column> claims_columns() {
    return {{"claim", ColumnKind::entity, EntityKind::claim}, polity_column, place_column};
}
[[nodiscard]] inline std::vector<Column> dues_columns() {
    return {treaty_column,
            {"clause", ColumnKind::entity, EntityKind::clause},
            {"payer", ColumnKind::entity, EntityKind::polity},
            {"payee", ColumnKind::entity, EntityKind::polity},
            {"good", ColumnKind::text},
            {"amount", ColumnKind::integer},
            {"due", ColumnKind::day},
            {"event", ColumnKind::integer}};
}
[[nodiscard]] inline std::vector<Column> techniques_columns() {
    return {{"technique", ColumnKind::entity, EntityKind::technique},
            polity_column,
            {"since", ColumnKind::day},
            {"event", ColumnKind::integer}};
}
[[nodiscard]] inline std::vector<Column> censuses_columns() {
    return {place_column,
            {"households", ColumnKind::integer},
            {"census", ColumnKind::day},
            {"event", ColumnKind::integer}};
}
[[nodiscard]] inline std::vector<Column> event_columns() {
    return {{"id", ColumnKind::integer},
            {"", ColumnKind::day},
            {"kind", ColumnKind::text},
            {"origin", ColumnKind::text},
            {"record", ColumnKind::entity, EntityKind::record},
            place_column,
            polity_column,
            {"other", ColumnKind::entity, EntityKind::polity},
            person_column,
            {"causes", ColumnKind::text},
            {"title_en", ColumnKind::text},
            {"title_zh", ColumnKind::text}};
}

}  // namespace storage
