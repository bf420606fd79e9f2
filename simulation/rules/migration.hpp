// Migration: who leaves a place in distress, and where they go: a gravity model over the roads
// (Zipf 1946), by room, distance and whose land it is. Also how conquerors who farm plant their
// own people on conquered land.
// Page: docs/rules/migration.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/people_laws.hpp"

namespace sim {

struct DistressInputs {
    Permille devastation;
    Permille want;
    Permille unrest;
    bool is_enemy_near = false;  ///< Before the walls, or in the open at the place.
    Permille border;             ///< 1,000: next to land of an enemy of the holder. 0: not.
    bool is_alien_new = false;   ///< A court of another people took the place not long ago.
};

/// How badly a place is to live in for one people. 0..1,000.
[[nodiscard]] Permille distress(const DistressInputs& in, const PeopleLaws& laws);

/// How many households of a people leave in a month.
[[nodiscard]] Households leaving(Households people, Permille distress, const PeopleLaws& laws);

struct RefugeInputs {
    std::int32_t days = 0;    ///< Of the way there on foot. >= 0.
    Households households;    ///< Who live there.
    Households capacity;      ///< Whom its land feeds. >= 1.
    Permille distress;        ///< Of those who flee, there.
    bool is_own = false;      ///< Under a court of their own people.
    bool is_exposed = false;  ///< Under those whom they flee, or next to an enemy's land.
    bool is_bound = true;     ///< Their people live there, or its court lets them in.
};

/// How strongly a refuge draws: the share of a stream that goes there is its pull over all pulls.
/// 0 where it is no better than home.
[[nodiscard]] std::int64_t pull(const RefugeInputs& in, Permille distress_at_home,
                                const PeopleLaws& laws);

struct SettlerInputs {
    Households settlers;    ///< Of the court's people at the place.
    Households households;  ///< All who live there.
    Households capacity;    ///< >= 1.
};

/// How many households of settlers a conquered place has room for.
[[nodiscard]] Households settler_room(const SettlerInputs& in, const PeopleLaws& laws);

/// By how many households settlers grow in a year beyond the growth of the land: on granted fields,
/// with bondsmen counted as theirs; as long as there is room for settlers.
[[nodiscard]] Households settler_growth(Households settlers, Households room,
                                        const PeopleLaws& laws);

}  // namespace sim
