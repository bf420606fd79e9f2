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

    // Of the court: its rule.
    bool court_has_ruler = false;
    bool court_has_heir = false;  ///< Somebody would follow its ruler.
    bool court_has_minister = false;
    bool court_has_ministries = false;  ///< Enough of them for examinations.
    bool court_is_sovereign = false;    ///< Obeys nobody, and has performed the great rites.
    bool capital_is_besieged = false;
    bool is_too_soon = false;     ///< For examinations, rites or an amnesty after the last.
    bool reform_is_full = false;  ///< Nothing is left to change the way that the order asks for.
    bool rate_is_so = false;      ///< Taxes stand at Order::amount.
    // Of the court: its money, all in strings. >= 0.
    std::int64_t cash_strings = 0;
    std::int64_t cash_needed_strings = 0;  ///< For what the order asks.
    std::int64_t strings_least = 0;        ///< The least sum that does anything.
    std::int64_t arrears_strings = 0;      ///< Pay that it owes.
    std::int64_t notes_strings = 0;        ///< Face value of the paper that is out.
    std::int64_t paper_strings_left = 0;   ///< Face value that would still be taken.
    std::int64_t mint_strings_left = 0;    ///< That its mints can still strike in this year.
    bool court_has_mint = false;
    std::int64_t amount_most = 0;  ///< That one order of a kind with a bound may ask for.

    // Of Order::army.
    bool army_exists = false;
    bool army_is_content = false;  ///< Money does not raise its spirits.
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

    bool place_is_capital = false;
    bool remission_runs = false;  ///< Its taxes are remitted for as long already.
    bool market_is_open = false;  ///< Of a border market with Order::other_court, or with anybody.
    bool borders_other_court = false;  ///< A road leads to a place of Order::other_court.
    bool works_are_whole = false;      ///< Of the dikes or the land, as Order::option asks.
    bool place_is_hungry = false;
    bool place_has_bands = false;
    std::int64_t grain_for_sale_shi = 0;  ///< Around it. >= 0.
    std::int64_t grain_room_shi = 0;      ///< In its granaries, or in the army's carts. >= 0.
    std::int64_t land_households = 0;     ///< For whom there is land. >= 0.

    // Of Order::from.
    bool from_exists = false;
    bool from_is_own = false;
    bool from_is_besieged = false;
    std::int64_t from_grain_shi = 0;  ///< In store. >= 0.
    std::int64_t people_left = 0;     ///< Households or captives who could leave at once. >= 0.

    // Of Order::other_court.
    bool other_court_exists = false;  ///< There is such a polity, standing or not.
    bool other_court_is_present = false;
    bool other_court_is_puppet = false;  ///< Of the kind that others set up.
    bool other_court_obeys = false;      ///< The court is its overlord.
    bool other_court_at_war = false;     ///< With the court.
    bool offer_is_open = false;          ///< The court has an offer to it that is not of today.
    std::uint32_t terms_of_today = 0;    ///< That the court has offered or demanded of it today.
    bool offer_on_table = false;         ///< It has an offer that the court has not answered.
    bool is_bound_to_other = false;      ///< An accord or a treaty binds the two.
    bool owes_dues = false;              ///< Yearly, to it.
    bool withholds_dues = false;
    bool aim_is_so = false;          ///< The court has this aim; rest: it has none.
    bool third_is_fit = false;       ///< Order::third stands, and is neither of the two.
    bool giver_holds_place = false;  ///< Of a term: as the court believes.
    bool giver_has_person = false;   ///< Of a term: as captive, or as its own for a hostage.

    // Of the way from the army to Order::place, or to the capital (recall); or from Order::from to
    // Order::place.
    bool route_exists = false;
    Millidays route_time;  ///< One way, at the army's pace. >= 0.
    Millidays reach;       ///< Of a raid, of scouts, of carts and people, one way. >= 0.

    // Of Order::person.
    bool person_exists = false;  ///< Known to the court's records: born.
    bool person_is_own = false;
    bool person_is_alive = false;
    bool person_at_liberty = false;      ///< Not a captive, not detained.
    bool person_commands_army = false;   ///< Commands Order::army.
    bool person_commands_other = false;  ///< Commands an army other than Order::army.
    bool person_rules = false;           ///< Sits on the throne of its court.
    bool person_is_minister = false;     ///< Is the court's chief minister.
    bool person_is_heir = false;         ///< Is its named heir.

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
