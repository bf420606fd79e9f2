// Happenings: whether what the histories tell of war and courts comes about of itself. A looker
// follows one free future and notes the first of each kind.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

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
};
inline constexpr std::uint32_t happening_count = 25;
/// The stable name: "joint_siege".
[[nodiscard]] std::string_view happening_name(Happening happening);

class HappeningLooker {
  public:
    /// `run` stands where free life begins, and keeps its decisions.
    explicit HappeningLooker(const sim::Run& run);
    /// Before and after each tick.
    void before(const sim::Run& run);
    void after(const sim::Run& run);

    /// The event of the first of a kind; none: it has not come about.
    [[nodiscard]] sim::EventId first(Happening happening) const {
        return first_[static_cast<std::size_t>(happening)];
    }

  private:
    void look_at(const sim::Run& run, sim::EventId id);
    void look_at(const sim::Run& run, const sim::Event& event, const sim::Change& change);
    void look_at_court(const sim::Run& run, const sim::Event& event, const sim::Change& change);
    void look_at_accord(const sim::Run& run, const sim::Event& event);
    void look_for_joint_sieges(const sim::Run& run);
    void note(Happening happening);

    struct Opened {
        sim::PlaceId place;
        sim::PolityId court;
        sim::Day day;
    };

    std::array<sim::EventId, happening_count> first_{};
    sim::EventId next_;
    sim::EventId current_;
    std::vector<sim::PlaceId> capital_;  ///< By polity, before the tick.
    std::vector<bool> is_besieged_;      ///< By place, before the tick.
    std::vector<sim::PlaceId> army_at_;  ///< By slot, before the tick.
    std::vector<bool> was_at_war_;       ///< By pair of polities, before the tick.
    std::vector<sim::PolityId> bereft_;  ///< Courts that have lost their ruler to captors.
    std::vector<Opened> opened_;         ///< Places that commanders have left.
};

}  // namespace lab
