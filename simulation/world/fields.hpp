// The field list: every column of the world once, with its name, what indexes it, what it holds
// and what that means. Digest, save, diff and the bindings all walk this list.
#pragma once

#include <cstddef>

#include "simulation/world/columns.hpp"

namespace sim {

/// What is said of a column to whoever reads the world from outside.
struct FieldInfo {
    const char* table;
    const char* name;
    const char* key;    ///< Kind of id that indexes it.
    const char* value;  ///< Kind of id, unit or enumeration that it holds.
};

namespace fields_detail {
// A struct of N columns has the size of N columns: so a forgotten column is seen.
using AnyColumn = Column<ClockId, std::uint32_t>;
template <typename Table>
inline constexpr std::size_t column_count = sizeof(Table) / sizeof(AnyColumn);
}  // namespace fields_detail

template <typename Table, typename Visit>
void each_clock_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"clock", "next_tick", "clock", "tick"}, t.next_tick);
    visit(FieldInfo{"clock", "next_fact", "clock", "fact"}, t.next_fact);
}

template <typename Table, typename Visit>
void each_place_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 8, "list the new column below");
    visit(FieldInfo{"places", "holder", "place", "polity"}, t.holder);
    visit(FieldInfo{"places", "holder_since", "place", "day"}, t.holder_since);
    visit(FieldInfo{"places", "holder_event", "place", "event"}, t.holder_event);
    visit(FieldInfo{"places", "holder_how", "place", "control_how"}, t.holder_how);
    visit(FieldInfo{"places", "owner", "place", "polity"}, t.owner);
    visit(FieldInfo{"places", "owner_since", "place", "day"}, t.owner_since);
    visit(FieldInfo{"places", "households", "place", "households"}, t.households);
    visit(FieldInfo{"places", "census_day", "place", "day"}, t.census_day);
}

template <typename Table, typename Visit>
void each_polity_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 12, "list the new column below");
    visit(FieldInfo{"polities", "phase", "polity", "phase"}, t.phase);
    visit(FieldInfo{"polities", "phase_since", "polity", "day"}, t.phase_since);
    visit(FieldInfo{"polities", "ruler", "polity", "person"}, t.ruler);
    visit(FieldInfo{"polities", "ruler_since", "polity", "day"}, t.ruler_since);
    visit(FieldInfo{"polities", "ruler_event", "polity", "event"}, t.ruler_event);
    visit(FieldInfo{"polities", "capital", "polity", "place"}, t.capital);
    visit(FieldInfo{"polities", "capital_kind", "polity", "seat_kind"}, t.capital_kind);
    visit(FieldInfo{"polities", "capital_since", "polity", "day"}, t.capital_since);
    visit(FieldInfo{"polities", "capital_event", "polity", "event"}, t.capital_event);
    visit(FieldInfo{"polities", "overlord", "polity", "polity"}, t.overlord);
    visit(FieldInfo{"polities", "overlord_since", "polity", "day"}, t.overlord_since);
    visit(FieldInfo{"polities", "overlord_event", "polity", "event"}, t.overlord_event);
}

template <typename Table, typename Visit>
void each_person_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 6, "list the new column below");
    visit(FieldInfo{"people", "life", "person", "phase"}, t.life);
    visit(FieldInfo{"people", "polity", "person", "polity"}, t.polity);
    visit(FieldInfo{"people", "status", "person", "allegiance_status"}, t.status);
    visit(FieldInfo{"people", "status_since", "person", "day"}, t.status_since);
    visit(FieldInfo{"people", "status_event", "person", "event"}, t.status_event);
    visit(FieldInfo{"people", "death_event", "person", "event"}, t.death_event);
}

template <typename Table, typename Visit>
void each_post_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"posts", "phase", "post", "phase"}, t.phase);
    visit(FieldInfo{"posts", "event", "post", "event"}, t.event);
}

template <typename Table, typename Visit>
void each_treaty_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 3, "list the new column below");
    visit(FieldInfo{"treaties", "phase", "treaty", "phase"}, t.phase);
    visit(FieldInfo{"treaties", "since", "treaty", "day"}, t.since);
    visit(FieldInfo{"treaties", "event", "treaty", "event"}, t.event);
}

template <typename Table, typename Visit>
void each_clause_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"clauses", "fallen_due", "clause", "amount"}, t.fallen_due);
    visit(FieldInfo{"clauses", "last_due", "clause", "day"}, t.last_due);
}

template <typename Table, typename Visit>
void each_army_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 15, "list the new column below");
    visit(FieldInfo{"armies", "force", "army", "force"}, t.force);
    visit(FieldInfo{"armies", "polity", "army", "polity"}, t.polity);
    visit(FieldInfo{"armies", "commander", "army", "person"}, t.commander);
    visit(FieldInfo{"armies", "place", "army", "place"}, t.place);
    visit(FieldInfo{"armies", "objective", "army", "place"}, t.objective);
    visit(FieldInfo{"armies", "infantry", "army", "men"}, t.infantry);
    visit(FieldInfo{"armies", "cavalry", "army", "men"}, t.cavalry);
    visit(FieldInfo{"armies", "siege_train", "army", "class"}, t.siege_train);
    visit(FieldInfo{"armies", "ships", "army", "ships"}, t.ships);
    visit(FieldInfo{"armies", "quality", "army", "score"}, t.quality);
    visit(FieldInfo{"armies", "morale", "army", "score"}, t.morale);
    visit(FieldInfo{"armies", "supply", "army", "score"}, t.supply);
    visit(FieldInfo{"armies", "stance", "army", "stance"}, t.stance);
    visit(FieldInfo{"armies", "since", "army", "day"}, t.since);
    visit(FieldInfo{"armies", "event", "army", "event"}, t.event);
}

template <typename Table, typename Visit>
void each_siege_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 3, "list the new column below");
    visit(FieldInfo{"sieges", "phase", "siege", "phase"}, t.phase);
    visit(FieldInfo{"sieges", "since", "siege", "day"}, t.since);
    visit(FieldInfo{"sieges", "event", "siege", "event"}, t.event);
}

template <typename Table, typename Visit>
void each_adoption_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 1, "list the new column below");
    visit(FieldInfo{"adoptions", "since", "adoption", "day"}, t.since);
}

template <typename Table, typename Visit>
void each_insurgency_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"insurgencies", "phase", "insurgency", "phase"}, t.phase);
    visit(FieldInfo{"insurgencies", "event", "insurgency", "event"}, t.event);
}

template <typename Table, typename Visit>
void each_claim_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"claims", "phase", "claim", "phase"}, t.phase);
    visit(FieldInfo{"claims", "event", "claim", "event"}, t.event);
}

/// Visits every column of a world in the fixed order of this file: visit(FieldInfo, column).
template <typename World, typename Visit>
void each_column(World& world, Visit&& visit) {
    each_clock_column(world.clock, visit);
    each_place_column(world.places, visit);
    each_polity_column(world.polities, visit);
    each_person_column(world.people, visit);
    each_post_column(world.posts, visit);
    each_treaty_column(world.treaties, visit);
    each_clause_column(world.clauses, visit);
    each_army_column(world.armies, visit);
    each_siege_column(world.sieges, visit);
    each_adoption_column(world.adoptions, visit);
    each_insurgency_column(world.insurgencies, visit);
    each_claim_column(world.claims, visit);
}

}  // namespace sim
