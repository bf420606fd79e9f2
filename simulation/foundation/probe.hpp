// Probe: counts how often a rare branch is reached. Each probe stands in the list below; a test
// runs an ensemble and asks that none is still at nought: a rare case that nobody has ever seen
// happen is not a tested one. Counting changes no outcome; a run keeps its own counts.
//
//   if (!refuge.exists()) {
//       tick.reach(ProbeName::battle_no_refuge);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sim {

#define JINSONG_PROBES(X)                                                              \
    X(march_stopped_by_walls)  /* a place that bars the way had to be taken first */   \
    X(march_passed_by)         /* a hostile place was left behind, masked */           \
    X(march_walked_in)         /* an undefended place was entered */                   \
    X(march_seeks_boats)       /* open water before an enemy's bank */                 \
    X(march_barred_by_neutral) /* foreign land that lets nobody through */             \
    X(march_no_way)            /* no way leads to the objective */                     \
    X(march_opened_war)        /* an army entered the land that it was sent against */ \
    X(battle_at_crossing)      /* fought for a river in open water */                  \
    X(battle_on_ice)           /* the same over ice */                                 \
    X(battle_naval)            /* ships on both sides */                               \
    X(battle_overrun)                                                                  \
    X(battle_through_hostile_land)                                                     \
    X(battle_no_refuge)            /* the beaten had nowhere to go */                  \
    X(battle_fell_back_into_walls) /* the beaten garrison shut itself in */            \
    X(battle_commander_killed)                                                         \
    X(battle_commander_captured)                                                       \
    X(battle_indecisive)                                                               \
    X(siege_storm)                                                                     \
    X(siege_breach)                                                                    \
    X(siege_hunger)                                                                    \
    X(siege_treason)                                                                   \
    X(siege_terms)                                                                     \
    X(siege_ransom)                                                                    \
    X(siege_abandoned)                                                                 \
    X(siege_relieved)                                                                  \
    X(siege_sortie)                                                                    \
    X(siege_keys_sent)           /* a place went over to a host a march away */        \
    X(siege_nobody_left_outside) /* the besiegers died or went */                      \
    X(fall_ruler_captured)                                                             \
    X(fall_ruler_escaped)                                                              \
    X(fall_ruler_killed)                                                               \
    X(fall_massacre)                                                                   \
    X(fall_enslaved)                                                                   \
    X(fall_capital) /* a court lost its seat and fled */                               \
    X(transport_fills_station)                                                         \
    X(transport_falls_short)                                                           \
    X(supply_from_depot)                                                               \
    X(supply_starving)                                                                 \
    X(supply_army_melted) /* nobody was left of an army */                             \
    X(standing_relief)                                                                 \
    X(standing_attack)                                                                 \
    X(standing_plan)                                                                   \
    X(standing_seek_food)                                                              \
    X(standing_go_home)                                                                \
    X(people_plague)                                                                   \
    X(people_stream)    /* thousands of households on the roads */                     \
    X(unrest_loyalists) /* bands for a court near by */                                \
    X(rising_repelled)                                                                 \
    X(rising_takes)                                                                    \
    X(rising_founds_court)                                                             \
    X(rising_mutiny)                                                                   \
    X(order_refused)                                                                   \
    X(order_disobeyed) /* the commander delays or refuses */                           \
    X(commander_defected)                                                              \
    X(commander_fell_back)                                                             \
    X(commander_died)                                                                  \
    X(technique_appeared)                                                              \
    X(technique_spread)                                                                \
    X(knowledge_table_full) /* more reports than slots: the oldest arrives at once */  \
    X(dike_cut)                                                                        \
    X(dike_burst)                                                                      \
    X(harvest_calamity)                                                                \
    X(harvest_famine)                                                                  \
    X(fiscal_army_unpaid)                                                              \
    X(fiscal_paper_printed)                                                            \
    X(siege_truce)        /* arms rest at a place */                                   \
    X(parley_marched_out) /* a garrison left with its arms */                          \
    X(parley_kept_post)   /* a commander came over with rank and troops */             \
    X(parley_cannot_pay)  /* more silver was asked for than there is */                \
    X(throne_died)                                                                     \
    X(throne_abdicated)                                                                \
    X(throne_murdered)                                                                 \
    X(throne_deposed)     /* officers despaired of a ruler in his palace */            \
    X(throne_restored)    /* a surviving prince founded the court anew */              \
    X(throne_house_ended) /* a court was taken whole, and nobody was left */           \
    X(throne_fled)                                                                     \
    X(throne_settled) /* a place of refuge became a seat */                            \
    X(throne_rival)   /* one of the house was proclaimed against the ruler */          \
    X(throne_rival_won)                                                                \
    X(throne_seat_moved) /* to where the rival stood who won */                        \
    X(throne_rival_beaten)                                                             \
    X(throne_palace_coup)                                                              \
    X(throne_regent)                                                                   \
    X(throne_dowager)     /* a ruler's widow rules for another */                      \
    X(throne_retired)     /* an old ruler handed over to a grown heir */               \
    X(court_purged)       /* followers of one who fell lost their commands */          \
    X(person_came_of_age) /* one born in free life entered a court's service */        \
    X(person_drawn)       /* one of whom the record is silent came */                  \
    X(knowledge_defector) /* one who went over told what he knew */                    \
    X(polity_broke_away)                                                               \
    X(polity_submitted)                                                                \
    X(polity_puppet_abolished)                                                         \
    X(polity_ended)                                                                    \
    /* Orders of society that were carried out, in the order of their kinds. */        \
    X(order_tax)                                                                       \
    X(order_remit)                                                                     \
    X(order_spend)                                                                     \
    X(order_pay)                                                                       \
    X(order_feed)                                                                      \
    X(order_mint)                                                                      \
    X(order_issue_paper)                                                               \
    X(order_redeem_paper)                                                              \
    X(order_open_market)                                                               \
    X(order_close_market)                                                              \
    X(order_settle)                                                                    \
    X(order_move_people)                                                               \
    X(order_send_relief)                                                               \
    X(order_reform)                                                                    \
    X(order_hold_exams)                                                                \
    X(order_perform_rites)                                                             \
    X(order_amnesty)                                                                   \
    X(order_appoint_minister)                                                          \
    X(order_dismiss_minister)                                                          \
    X(order_execute)                                                                   \
    X(order_name_heir)                                                                 \
    X(order_move_capital)                                                              \
    X(order_flee)                                                                      \
    X(order_abdicate)                                                                  \
    X(order_enthrone)                                                                  \
    X(order_proclaim)                                                                  \
    X(order_make_puppet)                                                               \
    X(order_unmake_puppet)                                                             \
    X(order_offer)                                                                     \
    X(order_demand)                                                                    \
    X(order_accept)                                                                    \
    X(order_reject)                                                                    \
    X(order_renounce)                                                                  \
    X(order_withhold)                                                                  \
    X(order_resume)                                                                    \
    X(order_aim)                                                                       \
    X(order_rest)

enum class ProbeName : std::uint32_t {
#define JINSONG_PROBE_NAME(name) name,
    JINSONG_PROBES(JINSONG_PROBE_NAME)
#undef JINSONG_PROBE_NAME
        count_
};
inline constexpr std::size_t probe_count = static_cast<std::size_t>(ProbeName::count_);

/// How often each probe was reached.
using ProbeCounts = std::array<std::uint64_t, probe_count>;

/// The name of a probe as it stands in the list.
[[nodiscard]] const char* probe_name(std::size_t probe);

}  // namespace sim
