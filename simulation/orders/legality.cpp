#include "simulation/orders/legality.hpp"

#include <array>
#include <initializer_list>

#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

using Mask = std::uint64_t;
static_assert(refusal_count <= 64, "a refusal needs its bit");

constexpr Mask bit(Refusal refusal) {
    return Mask{1} << static_cast<std::uint32_t>(refusal);
}

constexpr Mask mask(std::initializer_list<Refusal> refusals) {
    Mask all = 0;
    for (const Refusal refusal : refusals) {
        all |= bit(refusal);
    }
    return all;
}

/// The refusals of a kind that follow from its state, way and means. Those that follow from the
/// members it reads (unknown, foreign army, dead person ...) are added by mask_of.
struct Row {
    OrderKind kind;
    Mask own;
};

using enum Refusal;

constexpr Mask holds_place = bit(place_foreign);
constexpr Mask holds_quiet_place = mask({place_foreign, place_besieged});
constexpr Mask stands_at_place = mask({army_elsewhere, army_marching});

constexpr std::array<Row, order_kind_count> rows = {{
    {OrderKind::march, mask({army_besieged, army_besieging, already_there, route_absent})},
    {OrderKind::split, mask({army_marching, slots_full, army_too_small})},
    {OrderKind::join, mask({other_same, army_marching, armies_apart})},
    {OrderKind::detach, mask({army_marching, person_commands, slots_full, army_too_small})},
    {OrderKind::besiege,
     mask({place_own, place_unheld, army_besieged, army_besieging, siege_already, route_absent})},
    {OrderKind::assault, mask({army_not_besieging, truce_in_force})},
    {OrderKind::raise_siege, bit(army_not_besieging)},
    {OrderKind::sortie,
     holds_place | mask({place_not_besieged, truce_in_force, garrison_too_small})},
    {OrderKind::parley, holds_place | mask({place_not_besieged, army_not_besieging, silver_short})},
    {OrderKind::surrender, holds_place | mask({place_not_besieged, army_not_besieged})},
    {OrderKind::fortify, holds_quiet_place | mask({works_full, works_under_way, grain_short})},
    {OrderKind::levy, holds_quiet_place | bit(levy_exhausted)},
    {OrderKind::recruit,
     holds_quiet_place | stands_at_place | mask({garrison_too_small, slots_full})},
    {OrderKind::disband, mask({army_besieged, army_besieging, army_marching, army_abroad})},
    {OrderKind::build_ships, holds_quiet_place | mask({water_absent, yard_too_small, grain_short})},
    {OrderKind::raid, mask({place_own, place_unheld, army_besieged, army_besieging, army_marching,
                            route_absent, place_too_far})},
    {OrderKind::burn, holds_place | stands_at_place | bit(nothing_to_burn)},
    {OrderKind::breach_dike, stands_at_place | mask({dike_absent, dike_breached})},
    {OrderKind::appoint, mask({person_commands, army_besieged})},
    {OrderKind::dismiss, bit(commander_absent)},
    {OrderKind::recall, mask({army_besieged, already_there, capital_absent, route_absent})},
    {OrderKind::send_scouts, mask({army_besieged, route_absent, place_too_far})},
    {OrderKind::set_stance, bit(ships_absent)},
}};

Mask mask_of(OrderKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    CHECK(rows[at].kind == kind, "the refusals stand in the order of the kinds");
    const OrderMembers members = members_of(kind);
    Mask all = rows[at].own | mask({member_unused, court_absent});
    if (members.army || members.army_or_place) {
        all |= mask({army_unknown, army_foreign});
    }
    if (members.place || members.army_or_place) {
        all |= bit(place_unknown);
    }
    if (members.army_or_place) {
        all |= bit(target_missing);
    }
    if (members.other) {
        all |= mask({other_unknown, other_foreign});
    }
    if (members.person) {
        all |= mask({person_unknown, person_foreign, person_dead, person_captive});
    }
    if (members.amount) {
        all |= bit(amount_absent);
    }
    if (members.option) {
        all |= bit(option_unknown);
    }
    return all;
}

/// Whether a parley's terms have an amount.
bool terms_have_amount(const Order& order) {
    return order.option == static_cast<std::uint32_t>(Terms::ransom) ||
           order.option == static_cast<std::uint32_t>(Terms::truce);
}

bool fills_unread_member(const Order& order, const OrderMembers& members) {
    const bool reads_army = members.army || members.army_or_place;
    const bool reads_place = members.place || members.army_or_place;
    const bool reads_amount =
        members.amount && (order.kind != OrderKind::parley || terms_have_amount(order));
    return (order.army.exists() && !reads_army) || (order.other.exists() && !members.other) ||
           (order.place.exists() && !reads_place) || (order.person.exists() && !members.person) ||
           (order.amount != 0 && !reads_amount) || (order.option != 0 && !members.option);
}

bool lacks_amount(const Order& order, const OrderMembers& members) {
    const bool needed = order.kind == OrderKind::parley
                            ? terms_have_amount(order)
                            : members.amount && !members.amount_optional;
    return order.amount < 0 || (needed && order.amount == 0);
}

bool has_foreign_option(const Order& order, const OrderMembers& members) {
    const bool is_siege_stance = order.kind == OrderKind::set_stance &&
                                 order.option == static_cast<std::uint32_t>(StanceOption::siege);
    return members.option && (order.option >= members.option_count || is_siege_stance);
}

/// What remains to be asked once it is settled which members the order names.
struct Question {
    const Order& order;
    const OrderFacts& facts;
    OrderMembers members;
    bool names_army = false;
    bool names_place = false;
};

bool applies_to_order(Refusal refusal, const Question& ask) {
    const Order& order = ask.order;
    switch (refusal) {
        case target_missing:
            return order.army.exists() == order.place.exists();
        case member_unused:
            return fills_unread_member(order, ask.members);
        case option_unknown:
            return has_foreign_option(order, ask.members);
        case amount_absent:
            return lacks_amount(order, ask.members);
        default:
            return false;
    }
}

bool applies_to_things(Refusal refusal, const Question& ask) {
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case court_absent:
            return !facts.court_exists;
        case army_unknown:
            return ask.names_army && !facts.army_exists;
        case other_unknown:
            return !facts.other_exists;
        case place_unknown:
            return ask.names_place && !facts.place_exists;
        case person_unknown:
            return !facts.person_exists;
        case army_foreign:
            return ask.names_army && !facts.army_is_own;
        case other_foreign:
            return !facts.other_is_own;
        case place_foreign:
            return ask.names_place && facts.place_held_by != HeldBy::court;
        case place_own:
            return facts.place_held_by == HeldBy::court;
        case place_unheld:
            return facts.place_held_by == HeldBy::nobody;
        case person_foreign:
            return !facts.person_is_own;
        case person_dead:
            return !facts.person_is_alive;
        case person_captive:
            return !facts.person_at_liberty;
        case person_commands:
            return facts.person_commands_other ||
                   (ask.order.kind == OrderKind::appoint && facts.person_commands_army);
        case commander_absent:
            return !facts.army_has_commander;
        default:
            return false;
    }
}

bool applies_to_state(Refusal refusal, const Question& ask) {
    const Order& order = ask.order;
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case other_same:
            return order.other == order.army;
        case army_besieged:
            return facts.army_is_besieged;
        case army_not_besieged:
            return ask.names_army && !facts.army_is_besieged;
        case army_besieging:
            return facts.army_is_besieging;
        case army_not_besieging:
            return ask.names_army && !facts.army_is_besieging;
        case army_marching:
            return ask.names_army && (facts.army_is_marching ||
                                      (order.kind == OrderKind::join && facts.other_is_marching));
        case siege_already:
            return facts.army_besieges_place;
        case army_elsewhere:
            return ask.names_army && !facts.army_at_place;
        case armies_apart:
            return !facts.armies_together;
        case already_there:
            return !facts.army_is_marching &&
                   (order.kind == OrderKind::recall ? facts.army_at_capital : facts.army_at_place);
        case army_abroad:
            return !facts.army_on_own_land;
        case place_besieged:
            return facts.place_is_besieged;
        case place_not_besieged:
            return ask.names_place && !facts.place_is_besieged;
        case truce_in_force:
            return facts.arms_rest;
        default:
            return false;
    }
}

bool applies_to_way_and_means(Refusal refusal, const Question& ask) {
    const Order& order = ask.order;
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case capital_absent:
            return !facts.court_has_capital;
        case route_absent:
            return !facts.route_exists;
        case place_too_far:
            return facts.route_time > facts.reach;
        case slots_full:
            return !(order.kind == OrderKind::recruit && ask.names_army) &&
                   facts.free_army_slots <= 0;
        case army_too_small:
            return order.amount < facts.men_least.value ||
                   facts.army_men.value - order.amount < facts.men_least.value;
        case garrison_too_small:
            return order.amount > facts.garrison_men.value;
        case levy_exhausted:
            return order.amount > facts.levy_men_left.value;
        case water_absent:
            return !facts.place_bears_ships;
        case ships_absent:
            return order.option == static_cast<std::uint32_t>(StanceOption::fleet) &&
                   facts.army_ships.value <= 0;
        case yard_too_small:
            return order.amount > facts.yard_ships_left.value;
        case works_full:
            return facts.place_works_full;
        case works_under_way:
            return facts.place_works_under_way;
        case grain_short:
            return facts.grain_shi < facts.grain_needed_shi;
        case silver_short:
            return ask.names_place && order.amount > facts.silver_taels &&
                   order.option == static_cast<std::uint32_t>(Terms::ransom);
        case nothing_to_burn:
            return !facts.place_has_stores_or_boats;
        case dike_absent:
            return !facts.place_has_dike;
        case dike_breached:
            return facts.place_dike_breached;
        default:
            return false;
    }
}

}  // namespace

Refusal judge(const Order& order, const OrderFacts& facts) {
    if (static_cast<std::uint32_t>(order.kind) >= order_kind_count) {
        return kind_unknown;
    }
    Question ask{order, facts, members_of(order.kind)};
    const bool either = ask.members.army_or_place;
    ask.names_army = either || ask.members.army_optional ? order.army.exists() : ask.members.army;
    ask.names_place = either ? order.place.exists() : ask.members.place;
    const Mask possible = mask_of(order.kind);
    for (std::uint32_t i = 1; i < refusal_count; ++i) {
        const auto refusal = static_cast<Refusal>(i);
        if ((possible & bit(refusal)) != 0 &&
            (applies_to_order(refusal, ask) || applies_to_things(refusal, ask) ||
             applies_to_state(refusal, ask) || applies_to_way_and_means(refusal, ask))) {
            return refusal;
        }
    }
    return none;
}

bool may_refuse(OrderKind kind, Refusal refusal) {
    if (refusal == none || static_cast<std::uint32_t>(refusal) >= refusal_count) {
        return false;
    }
    if (static_cast<std::uint32_t>(kind) >= order_kind_count) {
        return refusal == kind_unknown;
    }
    return (mask_of(kind) & bit(refusal)) != 0;
}

bool opens_war(const Order& order, const OrderFacts& facts) {
    if (facts.at_war || facts.place_held_by != HeldBy::other) {
        return false;
    }
    const bool attacks = order.kind == OrderKind::besiege || order.kind == OrderKind::raid;
    const bool trespasses = order.kind == OrderKind::march && !facts.passage_granted;
    return attacks || trespasses;
}

bool breaks_treaty(const Order& order, const OrderFacts& facts) {
    return opens_war(order, facts) && facts.treaty_in_force;
}

}  // namespace sim
