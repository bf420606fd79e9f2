// Happenings: whether what the histories tell of war, courts and people comes about of itself. A
// looker follows one free future and notes the first of each kind. Which claim of the histories
// rests on which kinds: tests/futures/claim_mechanisms.csv; where each was found:
// docs/claims_in_free_runs.md.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "simulation/turn/run.hpp"

namespace lab {

enum class Happening : std::uint32_t {
    abdication_under_siege,  ///< A ruler gives up the throne while his capital is besieged.
    ruler_captured,          ///< A throne falls vacant as its ruler is taken.
    house_restored,          ///< After that, a prince founds the court anew.
    ruler_murdered,
    siege_bought_off,   ///< The besieged pay, and the besieger goes.
    war_bought_off,     ///< An accord ends a war for silver, silk or cash at once.
    treaty_reneged_on,  ///< An accord is broken by war, renounced, or its dues are not paid.
    recall_obeyed,      ///< A commander is called back and goes.
    recall_refused,     ///< A commander is called back and stays.
    joint_siege,        ///< Armies of two courts lie before one place.
    client_made,
    client_dropped,
    retreat_opens_city,  ///< A commander leaves a place of his own; it falls within three months.
    commander_defects,
    secret_mission,           ///< Envoys go under a cover.
    secret_mission_by_sea,    ///< The same, and their way leads over the sea.
    alliance_made,            ///< An accord against a third court.
    court_flees,              ///< A court leaves its capital before an enemy.
    abdication_under_threat,  ///< A ruler gives up the throne while his court is at war.
    ruler_deposed,            ///< A ruler is put down from the throne by his own.
    rival_proclaimed,         ///< One of the house is proclaimed against the ruler.
    rival_put_down,
    regent_rules,     ///< Somebody rules for a ruler under age.
    defectors_news,   ///< One who has gone over tells where the armies of his former court stand.
    house_continued,  ///< A kinsman of whom the record is silent comes to a throne.
    // War.
    war_begins,             ///< Between two courts.
    war_resumed,            ///< Between two that have made peace in this future.
    war_for_claims,         ///< Begun by a court for what it claims or holds to be its own.
    war_for_new_ground,     ///< Begun by a court that has lost five places to others in ten years.
    two_fronts,             ///< A court comes to be at war with two others.
    two_columns,            ///< Two armies of a court set out within a month for two places of one.
    attack_repelled,        ///< A siege ends by relief, sortie or for nothing.
    attack_repelled_again,  ///< The same besieger before the same place.
    smaller_host_wins,      ///< A battle that the smaller host wins.
    naval_battle,
    place_retaken,      ///< Within ten years, by the court that had lost it.
    country_conquered,  ///< A court has taken twenty places of another within three years.
    capital_taken,
    city_sacked,
    townspeople_enslaved,
    offensive_fails,     ///< The war of a court that attacked ends without a place gained.
    technique_taken_up,  ///< A technique of war appears at a court, or it learns it from others.
    new_technique_in_battle,  ///< A court wins a battle or place after such a month.
    state_ends,               ///< A court that is no mere rising is no more.
    // Courts.
    heir_enthroned,  ///< Whoever follows one who gave up the throne.
    court_wanders,   ///< A court moves for the third time.
    court_settles,   ///< A court that has fled has kept its new capital for two years.
    vassal_made,     ///< By an accord.
    vassal_breaks_away,
    victor_recalled,   ///< A commander who has won within a year is called back and goes.
    aim_for_claims,    ///< A court means to take what it claims.
    prestige_falls,    ///< A court that has lost its capital is looked down on.
    ministries_built,  ///< Reform toward ministries and examinations.
    exams_held,
    // Envoys and treaties.
    envoys_by_sea,
    missions_both_ways,  ///< Each of two courts has received the other's envoys.
    offer_refused,
    long_haggling,         ///< The third offer of a court to another within two years.
    terms_harden,          ///< A later offer asks more or gives less than the one before.
    conquests_to_be_kept,  ///< Each of two allies is to keep what it takes.
    land_for_dues,         ///< One pays each year, the other cedes land or leaves it conquests.
    yearly_dues_agreed,
    lump_sum_agreed,
    dues_paid,
    war_ended_by_accord,
    allies_at_war_together,
    ally_comes_late,    ///< Three months or more after the alliance was made.
    allies_fall_out,    ///< War between two who were allies, or one breaks what binds them.
    place_handed_over,  ///< By an accord.
    plundered_place_handed_over,
    // People.
    strangers_ruled,     ///< A court takes a place where its own people is not the greatest.
    settlers_take_root,  ///< Five hundred households of its people where there were none.
    refugees_cross_border,
    rising_behind_lines,  ///< People rise for another court than the one that holds the place.
    rising_at_home,       ///< People rise against a court that is at war abroad.
    border_market_open,   ///< By an accord.
    commerce_grows,       ///< A court's trade brings a quarter more than at first.
    city_grows,           ///< A capital has half as many households more than at first.
    dowager_rules,        ///< A ruler's widow rules for one under age.
    ruler_retires,        ///< A ruler hands over while his court is at peace.
    seat_follows_rival,   ///< A rival wins, and the seat is where he was proclaimed.
    purge,                ///< Followers of one who fell lose commands, or his officers theirs.
    front_weakened,       ///< Where such an army stands its court is beaten within two years.
    favourite_raised,     ///< A minister is appointed for whom only the ruler's favour decides.
};
inline constexpr std::uint32_t happening_count = 84;
/// The stable name: "joint_siege".
[[nodiscard]] std::string_view happening_name(Happening happening);

struct HappeningLookers;

class HappeningLooker {
  public:
    /// `run` stands where free life begins, and keeps its decisions.
    explicit HappeningLooker(const sim::Run& run);
    ~HappeningLooker();
    HappeningLooker(const HappeningLooker&) = delete;
    HappeningLooker& operator=(const HappeningLooker&) = delete;

    /// Before and after each tick.
    void before(const sim::Run& run);
    void after(const sim::Run& run);

    /// The event that brought about the first of a kind, none if it lies before the first day;
    /// nothing: it has not come about.
    [[nodiscard]] std::optional<sim::EventId> first(Happening happening) const;

  private:
    std::unique_ptr<HappeningLookers> lookers_;
    sim::EventId next_;
};

}  // namespace lab
