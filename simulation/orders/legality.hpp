// Legality: whether an order may be given. A pure question over values that the caller gathers;
// the answer is the first refusal, in the order of Refusal, that applies. Attack without a war is
// lawful: it opens the war. Whether the commander obeys is rules/commander.hpp.
// What a court cannot know must not be told by a refusal: of places where it has no eyes, the facts
// are what the court believes (views/view.hpp).
// Page: docs/rules/orders.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/map/travel.hpp"
#include "simulation/orders/order.hpp"
#include "simulation/orders/refusal.hpp"

namespace sim {

/// Who holds a place, seen from the court that gives an order.
enum class HeldBy : std::uint32_t { nobody, court, other };

/// What an order is judged by. What the order does not name may be left as it is.
struct OrderFacts {
    bool court_exists = false;
    bool court_has_capital = false;
    std::int32_t free_army_slots = 0;  ///< Armies that could still be raised. >= 0.
    Men men_least;                     ///< The smallest army, and the smallest rest of one. >= 1.

    // Of Order::army.
    bool army_exists = false;
    bool army_is_own = false;
    bool army_is_besieged = false;     ///< Shut in at a place by a siege.
    bool army_is_besieging = false;    ///< Takes part in a siege as besieger.
    bool army_besieges_place = false;  ///< Takes part in the siege of Order::place.
    bool army_is_marching = false;     ///< Between two places.
    bool army_at_place = false;        ///< Stands at Order::place.
    bool army_at_capital = false;      ///< Stands at the court's capital.
    bool army_on_own_land = false;     ///< Stands at a place that the court holds.
    bool army_has_commander = false;
    Men army_men;      ///< Foot and horse. >= 0.
    Ships army_ships;  ///< >= 0.

    // Of Order::other.
    bool other_exists = false;
    bool other_is_own = false;
    bool other_is_marching = false;
    bool armies_together = false;  ///< Both stand at one place, on one side of its walls.

    // Of Order::place.
    bool place_exists = false;
    HeldBy place_held_by = HeldBy::nobody;
    bool place_is_besieged = false;
    bool place_works_full = false;       ///< Walls and moats are as strong as they can be.
    bool place_works_under_way = false;  ///< Being fortified already.
    bool place_bears_ships = false;      ///< On a river, canal or coast that bears war ships.
    bool place_has_dike = false;         ///< On the dike of the great river.
    bool place_dike_breached = false;
    bool place_has_stores_or_boats = false;
    Men garrison_men;               ///< Inside, own armies there included. >= 0.
    Men levy_men_left;              ///< That its households can still give this year. >= 0.
    bool arms_rest = false;         ///< A truce binds: at Order::place, or where the army besieges.
    std::int64_t silver_taels = 0;  ///< That all goods inside would fetch. >= 0.
    Ships yard_ships_left;          ///< That can still be laid down there. >= 0.
    std::int64_t grain_shi = 0;     ///< In store. >= 0.
    std::int64_t grain_needed_shi = 0;  ///< To fortify, or for the ships asked for. >= 0.

    // Of the way from the army to Order::place, or to the capital (recall).
    bool route_exists = false;
    Millidays route_time;  ///< One way, at the army's pace. >= 0.
    Millidays reach;       ///< Of a raid or of scouts, one way. >= 0.

    // Of Order::person.
    bool person_exists = false;  ///< Known to the court's records: born.
    bool person_is_own = false;
    bool person_is_alive = false;
    bool person_at_liberty = false;      ///< Not a captive, not detained.
    bool person_commands_army = false;   ///< Commands Order::army.
    bool person_commands_other = false;  ///< Commands an army other than Order::army.

    // Between the court and the holder of Order::place.
    bool at_war = false;
    bool treaty_in_force = false;  ///< A truce, peace or alliance binds the two.
    bool passage_granted = false;  ///< Own armies may march through that land.
};

/// Whether the order may be given: Refusal::none, or the first refusal that applies.
[[nodiscard]] Refusal judge(const Order& order, const OrderFacts& facts);

/// Whether orders of this kind can be refused for this reason at all.
[[nodiscard]] bool may_refuse(OrderKind kind, Refusal refusal);

/// Whether a lawful order, carried out, opens a war with the holder of its place: an attack, or an
/// army on foreign land without leave, where there is no war yet.
[[nodiscard]] bool opens_war(const Order& order, const OrderFacts& facts);

/// Whether it breaks a treaty by that.
[[nodiscard]] bool breaks_treaty(const Order& order, const OrderFacts& facts);

}  // namespace sim
