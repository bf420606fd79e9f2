#include "simulation/orders/legality.hpp"

#include <array>
#include <initializer_list>

#include "simulation/foundation/check.hpp"
#include "simulation/orders/question.hpp"

namespace sim {
namespace {

/// A set of refusals.
struct Mask {
    static constexpr std::uint32_t word_bits = 64;
    std::array<std::uint64_t, 2> words{};

    constexpr void add(Refusal refusal) {
        const auto at = static_cast<std::uint32_t>(refusal);
        words[at / word_bits] |= std::uint64_t{1} << at % word_bits;
    }
    [[nodiscard]] constexpr bool holds(Refusal refusal) const {
        const auto at = static_cast<std::uint32_t>(refusal);
        return (words[at / word_bits] >> at % word_bits & 1U) != 0;
    }
    friend constexpr Mask operator|(Mask a, Mask b) {
        return {{a.words[0] | b.words[0], a.words[1] | b.words[1]}};
    }
};
static_assert(refusal_count <= 2 * Mask::word_bits, "a refusal needs its bit");

constexpr Mask mask(std::initializer_list<Refusal> refusals) {
    Mask all;
    for (const Refusal refusal : refusals) {
        all.add(refusal);
    }
    return all;
}

constexpr Mask bit(Refusal refusal) {
    return mask({refusal});
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

constexpr Mask in_session = mask({capital_absent, capital_besieged});
constexpr Mask moves_court = holds_quiet_place | mask({capital_besieged, capital_already});
constexpr Mask sends = mask({from_foreign, from_same, from_besieged, route_absent, place_too_far});
constexpr Mask sends_envoys =
    mask({court_own, court_gone, third_unfit, term_unfit, envoys_out, terms_full});
constexpr Mask moves_people =
    holds_quiet_place | sends | mask({cash_short, people_too_few, land_full});

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
     holds_quiet_place | mask({army_marching, army_besieged, army_abroad, route_absent,
                               place_too_far, garrison_too_small, slots_full})},
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
    {OrderKind::tax, mask({amount_excessive, rate_already})},
    {OrderKind::remit, holds_quiet_place | mask({amount_excessive, remission_runs})},
    {OrderKind::spend, holds_quiet_place | mask({works_under_way, dike_absent, works_full,
                                                 works_whole, cash_short, amount_too_small})},
    {OrderKind::pay,
     mask({army_besieged, cash_short, amount_too_small, arrears_absent, army_content})},
    {OrderKind::feed, holds_quiet_place | mask({army_besieged, army_marching, army_abroad,
                                                cash_short, sellers_absent, granary_full})},
    {OrderKind::mint, mask({mint_absent, mint_exhausted})},
    {OrderKind::issue_paper, bit(paper_refused)},
    {OrderKind::redeem_paper, mask({cash_short, paper_absent})},
    {OrderKind::open_market, holds_quiet_place | mask({court_own, court_gone, market_already,
                                                       border_absent, war_between, cash_short})},
    {OrderKind::close_market, holds_place | bit(market_absent)},
    {OrderKind::settle, moves_people},
    {OrderKind::move_people, moves_people},
    {OrderKind::send_relief, holds_quiet_place | sends | mask({grain_short, hunger_absent})},
    {OrderKind::reform, mask({minister_absent, capital_absent, reform_full, cash_short})},
    {OrderKind::hold_exams, in_session | mask({too_soon, ministries_weak, cash_short})},
    {OrderKind::perform_rites, in_session | mask({throne_vacant, too_soon, cash_short})},
    {OrderKind::amnesty, holds_place | mask({too_soon, cash_short, bands_absent})},
    {OrderKind::appoint_minister, mask({person_commands, person_rules, minister_already})},
    {OrderKind::dismiss_minister, bit(minister_absent)},
    {OrderKind::execute, mask({person_commands, person_rules})},
    {OrderKind::name_heir, mask({person_rules, heir_already, throne_vacant})},
    {OrderKind::move_capital, moves_court | bit(cash_short)},
    {OrderKind::flee, moves_court},
    {OrderKind::abdicate, mask({person_rules, throne_vacant, heir_absent})},
    {OrderKind::enthrone, mask({person_rules, throne_taken})},
    {OrderKind::proclaim, mask({throne_vacant, proclaimed_already})},
    {OrderKind::make_puppet, holds_quiet_place | mask({court_own, court_present, court_unfit,
                                                       person_rules, capital_already})},
    {OrderKind::unmake_puppet, mask({court_own, court_gone, court_unfit, vassal_absent})},
    {OrderKind::offer, sends_envoys},
    {OrderKind::demand, sends_envoys},
    {OrderKind::accept, mask({court_own, court_gone, offer_absent})},
    {OrderKind::reject, mask({court_own, court_gone, offer_absent})},
    {OrderKind::renounce, mask({court_own, court_gone, treaty_absent})},
    {OrderKind::withhold, mask({court_own, court_gone, dues_absent, withheld_already})},
    {OrderKind::resume, mask({court_own, court_gone, dues_absent, withheld_already})},
    {OrderKind::aim, mask({court_own, court_gone, place_own, aim_already})},
    {OrderKind::rest, bit(aim_already)},
}};

Mask mask_of(OrderKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    CHECK(rows[at].kind == kind, "the refusals stand in the order of the kinds");
    const OrderMembers members = members_of(kind);
    Mask all = rows[at].own | mask({member_unused, court_absent});
    if (members.army || members.army_or_place) {
        all = all | mask({army_unknown, army_foreign});
    }
    if (members.place || members.army_or_place) {
        all.add(place_unknown);
    }
    if (members.army_or_place) {
        all.add(target_missing);
    }
    if (members.other) {
        all = all | mask({other_unknown, other_foreign});
    }
    if (members.by_article) {
        all = all | mask({person_unknown, person_dead});  // Whose he is, the article says.
    } else if (members.person) {
        all = all | mask({person_unknown, person_foreign, person_dead});
        if (!members.may_be_captive) {
            all.add(person_captive);
        }
    }
    if (members.from) {
        all.add(from_unknown);
    }
    if (members.other_court) {
        all.add(court_unknown);
    }
    if (members.amount) {
        all.add(amount_absent);
    }
    if (members.option) {
        all.add(option_unknown);
    }
    return all;
}

/// Whether a parley's terms have an amount.
bool terms_have_amount(const Order& order) {
    return order.option == static_cast<std::uint32_t>(Terms::ransom) ||
           order.option == static_cast<std::uint32_t>(Terms::truce);
}

/// What the article of a term reads, as members of an order.
OrderMembers of_article(const Order& order, OrderMembers members) {
    if (order.option < article_count) {
        const ArticleMembers read = members_of(static_cast<Article>(order.option));
        members.place = read.place;
        members.person = read.person;
        members.amount = read.amount;
        members.place_optional = false;
        members.person_optional = read.person_optional;
        members.amount_optional = read.amount_optional;
    }
    return members;
}

bool fills_unread_member(const Order& order, const OrderMembers& members) {
    const bool reads_third = members.by_article && order.option < article_count &&
                             members_of(static_cast<Article>(order.option)).third;
    if (order.third.exists() && !reads_third) {
        return true;
    }
    const bool reads_army = members.army || members.army_or_place;
    const bool reads_place = members.place || members.army_or_place;
    const bool reads_amount =
        members.amount && (order.kind != OrderKind::parley || terms_have_amount(order));
    return (order.army.exists() && !reads_army) || (order.other.exists() && !members.other) ||
           (order.place.exists() && !reads_place) || (order.person.exists() && !members.person) ||
           (order.from.exists() && !members.from) ||
           (order.other_court.exists() && !members.other_court) ||
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
    const bool is_no_article =
        members.by_article && order.option == static_cast<std::uint32_t>(Article::none);
    return (members.option && (order.option >= members.option_count || is_siege_stance)) ||
           is_no_article;
}

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
            return ask.names_person && !facts.person_exists;
        case army_foreign:
            return ask.names_army && !facts.army_is_own;
        case other_foreign:
            return !facts.other_is_own;
        case place_foreign:
            return ask.names_place && facts.place_held_by != HeldBy::court;
        case place_own:
            return ask.names_place && facts.place_held_by == HeldBy::court;
        case place_unheld:
            return facts.place_held_by == HeldBy::nobody;
        case person_foreign:
            return ask.names_person && !facts.person_is_own;
        case person_dead:
            return ask.names_person && !facts.person_is_alive;
        case person_captive:
            return ask.names_person && !facts.person_at_liberty;
        case person_commands:
            // An order that names no army leaves him none.
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
            return ask.names_army && facts.army_is_besieged;
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
            return ask.names_army && !facts.army_on_own_land;
        case place_besieged:
            return ask.names_place && facts.place_is_besieged;
        case place_not_besieged:
            return ask.names_place && !facts.place_is_besieged;
        case truce_in_force:
            return facts.arms_rest;
        default:
            return false;
    }
}

/// Whether an order is of those works: only spend asks of which.
bool works_on(const Order& order, Works works) {
    return order.kind != OrderKind::spend || order.option == static_cast<std::uint32_t>(works);
}

/// Whether anything goes from one place to another: relief out of a place's own stores does not,
/// nor do men who become an army where they are.
bool has_way(const Question& ask) {
    return (!ask.members.from_optional || ask.names_from) &&
           (ask.order.kind != OrderKind::recruit || ask.names_army);
}

bool applies_to_way_and_means(Refusal refusal, const Question& ask) {
    const Order& order = ask.order;
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case capital_absent:
            return !facts.court_has_capital;
        case route_absent:
            return has_way(ask) && !facts.route_exists;
        case place_too_far:
            return has_way(ask) && facts.route_time > facts.reach;
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
            return works_on(order, Works::walls) && facts.place_works_full;
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
            return works_on(order, Works::dikes) && !facts.place_has_dike;
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
    if (ask.members.by_article) {
        ask.members = of_article(order, ask.members);
    }
    const bool either = ask.members.army_or_place;
    ask.names_army = either || ask.members.army_optional ? order.army.exists() : ask.members.army;
    ask.names_place =
        either || ask.members.place_optional ? order.place.exists() : ask.members.place;
    ask.names_person = ask.members.person_optional ? order.person.exists() : ask.members.person;
    ask.names_from = ask.members.from_optional ? order.from.exists() : ask.members.from;
    const Mask possible = mask_of(order.kind);
    for (std::uint32_t i = 1; i < refusal_count; ++i) {
        const auto refusal = static_cast<Refusal>(i);
        if (possible.holds(refusal) &&
            (applies_to_order(refusal, ask) || applies_to_things(refusal, ask) ||
             applies_to_state(refusal, ask) || applies_to_way_and_means(refusal, ask) ||
             applies_to_society(refusal, ask))) {
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
    return mask_of(kind).holds(refusal);
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
