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
    static_assert(fields_detail::column_count<Table> == 4, "list the new column below");
    visit(FieldInfo{"clock", "next_tick", "clock", "tick"}, t.next_tick);
    visit(FieldInfo{"clock", "next_fact", "clock", "fact"}, t.next_fact);
    visit(FieldInfo{"clock", "winter", "clock", "winter"}, t.winter);
    visit(FieldInfo{"clock", "decisions", "clock", "decision"}, t.decisions);
}

template <typename Table, typename Visit>
void each_place_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 33, "list the new column below");
    visit(FieldInfo{"places", "holder", "place", "polity"}, t.holder);
    visit(FieldInfo{"places", "holder_since", "place", "day"}, t.holder_since);
    visit(FieldInfo{"places", "holder_event", "place", "event"}, t.holder_event);
    visit(FieldInfo{"places", "holder_how", "place", "control_how"}, t.holder_how);
    visit(FieldInfo{"places", "owner", "place", "polity"}, t.owner);
    visit(FieldInfo{"places", "owner_since", "place", "day"}, t.owner_since);
    visit(FieldInfo{"places", "households", "place", "households"}, t.households);
    visit(FieldInfo{"places", "registered", "place", "households"}, t.registered);
    visit(FieldInfo{"places", "census_day", "place", "day"}, t.census_day);
    visit(FieldInfo{"places", "urban", "place", "households"}, t.urban);
    visit(FieldInfo{"places", "garrison", "place", "men"}, t.garrison);
    visit(FieldInfo{"places", "works", "place", "permille"}, t.works);
    visit(FieldInfo{"places", "stores", "place", "grain"}, t.stores);
    visit(FieldInfo{"places", "wealth", "place", "wealth"}, t.wealth);
    visit(FieldInfo{"places", "captives", "place", "persons"}, t.captives);
    visit(FieldInfo{"places", "devastation", "place", "permille"}, t.devastation);
    visit(FieldInfo{"places", "hungry_days", "place", "days"}, t.hungry_days);
    visit(FieldInfo{"places", "works_until", "place", "day"}, t.works_until);
    visit(FieldInfo{"places", "dike_broken", "place", "day"}, t.dike_broken);
    visit(FieldInfo{"places", "besieger", "place", "polity"}, t.besieger);
    visit(FieldInfo{"places", "besieged_since", "place", "day"}, t.besieged_since);
    visit(FieldInfo{"places", "besieged_event", "place", "event"}, t.besieged_event);
    visit(FieldInfo{"places", "truce_until", "place", "day"}, t.truce_until);
    visit(FieldInfo{"places", "harvest", "place", "permille"}, t.harvest);
    visit(FieldInfo{"places", "want", "place", "permille"}, t.want);
    visit(FieldInfo{"places", "unrest", "place", "permille"}, t.unrest);
    visit(FieldInfo{"places", "bands", "place", "men"}, t.bands);
    visit(FieldInfo{"places", "bands_for", "place", "polity"}, t.bands_for);
    visit(FieldInfo{"places", "control", "place", "permille"}, t.control);
    visit(FieldInfo{"places", "market", "place", "polity"}, t.market);
    visit(FieldInfo{"places", "trade", "place", "wealth"}, t.trade);
    visit(FieldInfo{"places", "dikes", "place", "permille"}, t.dikes);
    visit(FieldInfo{"places", "remitted_until", "place", "day"}, t.remitted_until);
}

template <typename Table, typename Visit>
void each_polity_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 41, "list the new column below");
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
    visit(FieldInfo{"polities", "dread", "polity", "permille"}, t.dread);
    visit(FieldInfo{"polities", "clemency", "polity", "permille"}, t.clemency);
    visit(FieldInfo{"polities", "defeat", "polity", "permille"}, t.defeat);
    visit(FieldInfo{"polities", "last_fought", "polity", "day"}, t.last_fought);
    visit(FieldInfo{"polities", "cash", "polity", "amount"}, t.cash);
    visit(FieldInfo{"polities", "silver", "polity", "amount"}, t.silver);
    visit(FieldInfo{"polities", "silk", "polity", "amount"}, t.silk);
    visit(FieldInfo{"polities", "paper", "polity", "amount"}, t.paper);
    visit(FieldInfo{"polities", "arrears", "polity", "amount"}, t.arrears);
    visit(FieldInfo{"polities", "paper_value", "polity", "permille"}, t.paper_value);
    visit(FieldInfo{"polities", "grain_price", "polity", "permille"}, t.grain_price);
    visit(FieldInfo{"polities", "tax_rate", "polity", "permille"}, t.tax_rate);
    visit(FieldInfo{"polities", "administration", "polity", "permille"}, t.administration);
    visit(FieldInfo{"polities", "reform", "polity", "permille"}, t.reform);
    visit(FieldInfo{"polities", "prestige", "polity", "permille"}, t.prestige);
    visit(FieldInfo{"polities", "ruler_health", "polity", "permille"}, t.ruler_health);
    visit(FieldInfo{"polities", "heir", "polity", "person"}, t.heir);
    visit(FieldInfo{"polities", "chief_minister", "polity", "person"}, t.chief_minister);
    visit(FieldInfo{"polities", "rival", "polity", "person"}, t.rival);
    visit(FieldInfo{"polities", "regent", "polity", "person"}, t.regent);
    visit(FieldInfo{"polities", "exams_day", "polity", "day"}, t.exams_day);
    visit(FieldInfo{"polities", "rites_day", "polity", "day"}, t.rites_day);
    visit(FieldInfo{"polities", "amnesty_day", "polity", "day"}, t.amnesty_day);
    visit(FieldInfo{"polities", "faith", "polity", "permille"}, t.faith);
    visit(FieldInfo{"polities", "war_party", "polity", "permille"}, t.war_party);
    visit(FieldInfo{"polities", "weariness", "polity", "permille"}, t.weariness);
    visit(FieldInfo{"polities", "aim", "polity", "polity"}, t.aim);
    visit(FieldInfo{"polities", "aim_place", "polity", "place"}, t.aim_place);
    visit(FieldInfo{"polities", "aim_since", "polity", "day"}, t.aim_since);
}

template <typename Table, typename Visit>
void each_people_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 1, "list the new column below");
    visit(FieldInfo{"peoples", "households", "people", "households"}, t.households);
}

template <typename Table, typename Visit>
void each_standing_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 1, "list the new column below");
    visit(FieldInfo{"standings", "legitimacy", "standing", "permille"}, t.legitimacy);
}

template <typename Table, typename Visit>
void each_budget_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"budgets", "this_year", "budget", "wealth"}, t.this_year);
    visit(FieldInfo{"budgets", "last_year", "budget", "wealth"}, t.last_year);
}

template <typename Table, typename Visit>
void each_person_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 10, "list the new column below");
    visit(FieldInfo{"people", "life", "person", "phase"}, t.life);
    visit(FieldInfo{"people", "polity", "person", "polity"}, t.polity);
    visit(FieldInfo{"people", "status", "person", "allegiance_status"}, t.status);
    visit(FieldInfo{"people", "status_since", "person", "day"}, t.status_since);
    visit(FieldInfo{"people", "status_event", "person", "event"}, t.status_event);
    visit(FieldInfo{"people", "death_event", "person", "event"}, t.death_event);
    visit(FieldInfo{"people", "loyalty", "person", "permille"}, t.loyalty);
    visit(FieldInfo{"people", "following", "person", "permille"}, t.following);
    visit(FieldInfo{"people", "slight", "person", "permille"}, t.slight);
    visit(FieldInfo{"people", "fortunes", "person", "fortunes"}, t.fortunes);
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
    static_assert(fields_detail::column_count<Table> == 3, "list the new column below");
    visit(FieldInfo{"clauses", "fallen_due", "clause", "amount"}, t.fallen_due);
    visit(FieldInfo{"clauses", "last_due", "clause", "day"}, t.last_due);
    visit(FieldInfo{"clauses", "paid", "clause", "amount"}, t.paid);
}

template <typename Table, typename Visit>
void each_army_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 25, "list the new column below");
    visit(FieldInfo{"armies", "force", "army", "force"}, t.force);
    visit(FieldInfo{"armies", "polity", "army", "polity"}, t.polity);
    visit(FieldInfo{"armies", "commander", "army", "person"}, t.commander);
    visit(FieldInfo{"armies", "place", "army", "place"}, t.place);
    visit(FieldInfo{"armies", "objective", "army", "place"}, t.objective);
    visit(FieldInfo{"armies", "next", "army", "place"}, t.next);
    visit(FieldInfo{"armies", "on_route", "army", "millidays"}, t.on_route);
    visit(FieldInfo{"armies", "infantry", "army", "men"}, t.infantry);
    visit(FieldInfo{"armies", "cavalry", "army", "men"}, t.cavalry);
    visit(FieldInfo{"armies", "horses", "army", "horses"}, t.horses);
    visit(FieldInfo{"armies", "siege_train", "army", "class"}, t.siege_train);
    visit(FieldInfo{"armies", "ships", "army", "ships"}, t.ships);
    visit(FieldInfo{"armies", "training", "army", "permille"}, t.training);
    visit(FieldInfo{"armies", "morale", "army", "permille"}, t.morale);
    visit(FieldInfo{"armies", "fatigue", "army", "permille"}, t.fatigue);
    visit(FieldInfo{"armies", "grain", "army", "grain"}, t.grain);
    visit(FieldInfo{"armies", "hunger", "army", "permille"}, t.hunger);
    visit(FieldInfo{"armies", "captives", "army", "persons"}, t.captives);
    visit(FieldInfo{"armies", "plunder", "army", "wealth"}, t.plunder);
    visit(FieldInfo{"armies", "stance", "army", "stance"}, t.stance);
    visit(FieldInfo{"armies", "fate", "army", "fate"}, t.fate);
    visit(FieldInfo{"armies", "since", "army", "day"}, t.since);
    visit(FieldInfo{"armies", "event", "army", "event"}, t.event);
    visit(FieldInfo{"armies", "led_since", "army", "day"}, t.led_since);
    visit(FieldInfo{"armies", "chance", "army", "key"}, t.chance);
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

template <typename Table, typename Visit>
void each_enmity_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"enmities", "since", "enmity", "day"}, t.since);
    visit(FieldInfo{"enmities", "event", "enmity", "event"}, t.event);
}

template <typename Table, typename Visit>
void each_flow_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 1, "list the new column below");
    visit(FieldInfo{"flows", "sum", "flow", "amount"}, t.sum);
}

template <typename Table, typename Visit>
void each_dispatch_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 13, "list the new column below");
    visit(FieldInfo{"dispatches", "arrives", "dispatch", "day"}, t.arrives);
    visit(FieldInfo{"dispatches", "given", "dispatch", "day"}, t.given);
    visit(FieldInfo{"dispatches", "court", "dispatch", "polity"}, t.court);
    visit(FieldInfo{"dispatches", "kind", "dispatch", "order_kind"}, t.kind);
    visit(FieldInfo{"dispatches", "army", "dispatch", "army"}, t.army);
    visit(FieldInfo{"dispatches", "other", "dispatch", "army"}, t.other);
    visit(FieldInfo{"dispatches", "place", "dispatch", "place"}, t.place);
    visit(FieldInfo{"dispatches", "person", "dispatch", "person"}, t.person);
    visit(FieldInfo{"dispatches", "from", "dispatch", "place"}, t.from);
    visit(FieldInfo{"dispatches", "other_court", "dispatch", "polity"}, t.other_court);
    visit(FieldInfo{"dispatches", "amount", "dispatch", "number"}, t.amount);
    visit(FieldInfo{"dispatches", "option", "dispatch", "number"}, t.option);
    visit(FieldInfo{"dispatches", "reason", "dispatch", "decision"}, t.reason);
}

template <typename Table, typename Visit>
void each_accord_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 10, "list the new column below");
    visit(FieldInfo{"accords", "state", "accord", "accord_state"}, t.state);
    visit(FieldInfo{"accords", "from", "accord", "polity"}, t.from);
    visit(FieldInfo{"accords", "to", "accord", "polity"}, t.to);
    visit(FieldInfo{"accords", "envoy", "accord", "person"}, t.envoy);
    visit(FieldInfo{"accords", "answer", "accord", "answer"}, t.answer);
    visit(FieldInfo{"accords", "since", "accord", "day"}, t.since);
    visit(FieldInfo{"accords", "until", "accord", "day"}, t.until);
    visit(FieldInfo{"accords", "event", "accord", "event"}, t.event);
    visit(FieldInfo{"accords", "flags", "accord", "number"}, t.flags);
    visit(FieldInfo{"accords", "reason", "accord", "decision"}, t.reason);
}

template <typename Table, typename Visit>
void each_term_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 7, "list the new column below");
    visit(FieldInfo{"terms", "article", "term", "article"}, t.article);
    visit(FieldInfo{"terms", "giver", "term", "polity"}, t.giver);
    visit(FieldInfo{"terms", "place", "term", "place"}, t.place);
    visit(FieldInfo{"terms", "person", "term", "person"}, t.person);
    visit(FieldInfo{"terms", "third", "term", "polity"}, t.third);
    visit(FieldInfo{"terms", "amount", "term", "number"}, t.amount);
    visit(FieldInfo{"terms", "owed", "term", "amount"}, t.owed);
}

template <typename Table, typename Visit>
void each_report_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 10, "list the new column below");
    visit(FieldInfo{"reports", "recipient", "report", "polity"}, t.recipient);
    visit(FieldInfo{"reports", "kind", "report", "report_kind"}, t.kind);
    visit(FieldInfo{"reports", "channel", "report", "channel"}, t.channel);
    visit(FieldInfo{"reports", "subject", "report", "row"}, t.subject);
    visit(FieldInfo{"reports", "value", "report", "row"}, t.value);
    visit(FieldInfo{"reports", "place", "report", "place"}, t.place);
    visit(FieldInfo{"reports", "men", "report", "men"}, t.men);
    visit(FieldInfo{"reports", "observed", "report", "day"}, t.observed);
    visit(FieldInfo{"reports", "arrives", "report", "day"}, t.arrives);
    visit(FieldInfo{"reports", "is_false", "report", "flag"}, t.is_false);
}

template <typename Table, typename Visit>
void each_news_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 1, "list the new column below");
    visit(FieldInfo{"news", "news", "news", "news"}, t.news);
}

template <typename Table, typename Visit>
void each_sighting_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 2, "list the new column below");
    visit(FieldInfo{"sightings", "sighting", "sighting", "sighting"}, t.sighting);
    visit(FieldInfo{"sightings", "strength", "sighting", "strength"}, t.strength);
}

template <typename Table, typename Visit>
void each_place_book_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 5, "list the new column below");
    visit(FieldInfo{"place_books", "reader", "place_book", "polity"}, t.reader);
    visit(FieldInfo{"place_books", "sent", "place_book", "garrison_return"}, t.sent);
    visit(FieldInfo{"place_books", "read", "place_book", "garrison_return"}, t.read);
    visit(FieldInfo{"place_books", "siege", "place_book", "siege_news"}, t.siege);
    visit(FieldInfo{"place_books", "siege_told", "place_book", "polity"}, t.siege_told);
}

template <typename Table, typename Visit>
void each_army_book_column(Table& t, Visit&& visit) {
    static_assert(fields_detail::column_count<Table> == 3, "list the new column below");
    visit(FieldInfo{"army_books", "court", "army", "polity"}, t.court);
    visit(FieldInfo{"army_books", "commander", "army", "person"}, t.commander);
    visit(FieldInfo{"army_books", "place", "army", "place"}, t.place);
}

/// Visits every column of a world in the fixed order of this file: visit(FieldInfo, column).
template <typename World, typename Visit>
void each_column(World& world, Visit&& visit) {
    each_clock_column(world.clock, visit);
    each_place_column(world.places, visit);
    each_people_column(world.peoples, visit);
    each_polity_column(world.polities, visit);
    each_standing_column(world.standings, visit);
    each_budget_column(world.budgets, visit);
    each_person_column(world.people, visit);
    each_post_column(world.posts, visit);
    each_treaty_column(world.treaties, visit);
    each_clause_column(world.clauses, visit);
    each_army_column(world.armies, visit);
    each_siege_column(world.sieges, visit);
    each_adoption_column(world.adoptions, visit);
    each_insurgency_column(world.insurgencies, visit);
    each_claim_column(world.claims, visit);
    each_enmity_column(world.enmities, visit);
    each_flow_column(world.flows, visit);
    each_dispatch_column(world.dispatches, visit);
    each_accord_column(world.accords, visit);
    each_term_column(world.terms, visit);
    each_report_column(world.reports, visit);
    each_news_column(world.news, visit);
    each_sighting_column(world.sightings, visit);
    each_place_book_column(world.place_books, visit);
    each_army_book_column(world.army_books, visit);
}

}  // namespace sim
