// View: what one court knows, and nothing else. Whoever decides for a court is given this and the
// Setting's unchanging parts (map, people's names and scores); there is no way from here to the
// world. The turn fills it from the court's columns of belief, which only reports
// (rules/knowledge.hpp) have written: also of what is its own.
// Page: docs/rules/knowledge.md.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"

namespace sim {

/// What a court believes of a place, by PlaceId.
struct PlaceView {
    PolityId holder;           ///< Whose it is believed to be; none: nobody's, or never heard of.
    Day news_day;              ///< The day that the news speaks of; none: as on the first day.
    bool is_own = false;       ///< It is believed to be the court's own.
    bool is_besieged = false;  ///< It is own, and a siege of it has been reported.
    Men garrison;              ///< Local troops of an own place by their last return; 0: not known.
    Day garrison_day;          ///< Of that return; none: as on the first day, or not known.
    std::int32_t trust_permille = 0;  ///< How far the news still holds: age and channel. 0..1000.
};

/// A foreign army as it was last seen.
struct SightingView {
    ArmyId army;                      ///< Reports of one army are told apart by its banners.
    PolityId polity;                  ///< Whose.
    PlaceId place;                    ///< Where it was.
    PersonId commander;               ///< Whose banners were seen; or none.
    Men men;                          ///< As reported: may err.
    Day news_day;                     ///< When it was seen.
    std::int32_t trust_permille = 0;  ///< 0..1000.
};

/// An army of the court itself, as its last letter told: it may have moved, shrunk, gone over or
/// ended since.
struct OwnArmyView {
    ArmyId army;
    PersonId commander;         ///< Whom the court has put in command; or none.
    PlaceId place;              ///< Where its last letter was written.
    Men men;                    ///< Of all arms, in hundreds.
    bool is_besieging = false;  ///< It wrote so.
    bool is_besieged = false;   ///< It lies in an own place of which a siege has been reported.
    Day news_day;               ///< On which the letter was written.
    /// The letter is of the day of the view, from the court's own seat: then what follows is known,
    /// else it is none, 0 or unknown.
    bool is_at_hand = false;
    static constexpr std::int32_t unknown = -1;
    PlaceId objective;  ///< Where it is to go; or none.
    Men infantry;
    Men cavalry;
    Ships ships;
    std::int32_t morale_permille = unknown;  ///< 0..1000.
    std::int32_t supply_days = unknown;      ///< Of food with it.
};

/// A siege that the court has heard of.
struct SiegeView {
    PlaceId place;
    PolityId attacker;
    PolityId defender;
    Day news_day;
};

/// All that one court knows on one day.
struct View {
    PolityId court;
    Day today;
    std::vector<PlaceView> places;        ///< By PlaceId.
    std::vector<OwnArmyView> own_armies;  ///< In order of ArmyId.
    std::vector<SightingView> sightings;  ///< In order of ArmyId.
    std::vector<SiegeView> sieges;        ///< In order of PlaceId.
    std::vector<PolityId> enemies;        ///< Courts that it knows itself at war with, in order.

    /// Empties the view but keeps its memory, so that one view can be filled for many courts.
    void clear() {
        places.clear();
        own_armies.clear();
        sightings.clear();
        sieges.clear();
        enemies.clear();
    }
};

}  // namespace sim
