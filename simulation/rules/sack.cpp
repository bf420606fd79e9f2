#include "simulation/rules/sack.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

/// The draws of a sack. Each question has its own.
enum SackDraw : std::uint32_t { draw_choice, draw_share, draw_commander, draw_ruler };

constexpr std::int64_t whole = 1000;  // Permille.

std::int64_t part_of(std::int64_t amount, std::int64_t permille) {
    return mul_div(amount, std::clamp<std::int64_t>(permille, 0, whole), whole);
}

std::int32_t as_int(std::int64_t count) {
    return static_cast<std::int32_t>(count);
}

bool by_force(SiegeEnd how) {
    return how == SiegeEnd::storm || how == SiegeEnd::breach;
}

std::int64_t points_of(SiegeEnd how, const SackLaws& laws) {
    switch (how) {
        case SiegeEnd::storm:
        case SiegeEnd::breach:
            return laws.storm_points;
        case SiegeEnd::hunger:
            return laws.hunger_points;
        case SiegeEnd::treason:
            return laws.treason_points;
        default:
            return laws.terms_points;
    }
}

SackChoice choose(const FallenPlace& place, const Taker& taker, const SackLaws& laws,
                  const Draw& draw) {
    if (taker.order) {
        return *taker.order;
    }
    // The mood of the day: up to 150 points either way.
    const std::int64_t points =
        std::int64_t{harshness(place, taker, laws)} + draw.below(301, draw_choice) - 150;
    if (points >= laws.massacre_bound) {
        return SackChoice::massacre;
    }
    if (points >= laws.enslave_bound) {
        return SackChoice::enslave;
    }
    return points >= laws.plunder_bound ? SackChoice::plunder : SackChoice::clemency;
}

void settle_garrison(SackOutcome& out, const FallenPlace& place, const SackLaws& laws) {
    const std::int64_t men = place.garrison.value;
    std::int64_t killed = 0;
    if (by_force(place.how)) {
        killed = part_of(men, laws.garrison_killed_storm);
    }
    std::int64_t captured = part_of(men - killed, laws.garrison_captured);
    if (place.how == SiegeEnd::terms && out.choice == SackChoice::clemency) {
        captured = men;  // They lay down their arms together.
    }
    if (out.choice == SackChoice::massacre) {
        killed += captured;
        captured = 0;
    }
    out.garrison_killed = Men(as_int(killed));
    out.garrison_captured = Men(as_int(captured));
    out.garrison_scattered = Men(as_int(men - killed - captured));
}

std::int64_t killed_permille(SackChoice choice, const SackLaws& laws) {
    switch (choice) {
        case SackChoice::clemency:
            return 0;
        case SackChoice::plunder:
            return laws.people_killed_plunder;
        case SackChoice::enslave:
            return laws.people_killed_enslave;
        case SackChoice::massacre:
            return laws.people_killed_massacre;
    }
    return 0;
}

void settle_people(SackOutcome& out, const FallenPlace& place, const SackLaws& laws,
                   std::int64_t luck) {
    const std::int64_t people = place.townspeople;
    const std::int64_t killed =
        part_of(people, div_floor(killed_permille(out.choice, laws) * luck, whole));
    const bool is_spared = out.choice == SackChoice::clemency;
    const bool led_away = out.choice == SackChoice::enslave || out.choice == SackChoice::massacre;
    const std::int64_t left = people - killed;
    const std::int64_t fled =
        part_of(left, is_spared ? div_floor(laws.people_fled, 2) : laws.people_fled);
    const std::int64_t captives =
        led_away ? part_of(left - fled, div_floor(laws.people_enslaved * luck, whole)) : 0;
    out.people_killed = as_int(killed);
    out.people_fled = as_int(fled);
    out.captives = as_int(captives);
    // Craftsmen are sought out and spared; they are among the captives.
    if (led_away) {
        out.artisans_taken =
            as_int(std::min(part_of(place.artisans, laws.artisans_taken), captives));
    }
    out.households_lost =
        Households(as_int(div_floor(killed + fled + captives, place.persons_per_household)));
}

void settle_goods(SackOutcome& out, const FallenPlace& place, const SackLaws& laws,
                  std::int64_t luck) {
    const bool is_spared = out.choice == SackChoice::clemency;
    const std::int64_t grain = place.grain_shi.value;
    const std::int64_t wealth = place.wealth_strings.value;
    if (!is_spared) {
        out.grain_burnt_shi = Amount(part_of(grain, laws.grain_burnt));
        out.wealth_burnt_strings = Amount(part_of(wealth, laws.wealth_burnt));
    }
    out.grain_seized_shi = Amount(part_of(grain - out.grain_burnt_shi.value, laws.grain_seized));
    const std::int64_t share = is_spared ? (place.how == SiegeEnd::terms ? laws.wealth_terms : 0)
                                         : div_floor(laws.wealth_plunder * luck, whole);
    out.wealth_seized_strings = Amount(part_of(wealth - out.wealth_burnt_strings.value, share));
}

InsiderFate fate_of_one(const FallenPlace& place, SackChoice choice, const SackLaws& laws,
                        const Draw& draw, std::uint32_t n, bool is_ruler) {
    const std::int64_t dice = draw.below(1000, n);
    // In the night of a storm, or by a gate that a friend opens, one gets away; who has signed
    // terms is bound by them.
    const std::int64_t escape = place.how == SiegeEnd::terms ? 0 : laws.escape;
    if (dice < escape) {
        return InsiderFate::escapes;
    }
    std::int64_t death = 0;
    if (by_force(place.how) || place.how == SiegeEnd::hunger) {
        death = laws.commander_killed_storm;
    }
    if (choice == SackChoice::massacre) {
        death = whole;
    }
    if (is_ruler) {
        death = div_floor(death, 2);  // Worth more alive.
    }
    if (dice - escape < part_of(whole - escape, death)) {
        return InsiderFate::killed;
    }
    const bool is_spared = place.how == SiegeEnd::terms && choice == SackChoice::clemency;
    return is_spared && !is_ruler ? InsiderFate::spared : InsiderFate::captured;
}

void settle_fame(SackOutcome& out, const FallenPlace& place, const SackLaws& laws) {
    const bool yielded = place.how == SiegeEnd::terms;
    switch (out.choice) {
        case SackChoice::clemency:
            out.clemency_change_permille = laws.clemency_kept;
            out.loyalty_near_change_permille = laws.loyalty_near;
            return;
        case SackChoice::plunder:
            break;
        case SackChoice::enslave:
            out.dread_change_permille = laws.dread_enslave;
            break;
        case SackChoice::massacre:
            out.dread_change_permille = laws.dread_massacre;
            break;
    }
    out.clemency_change_permille = yielded ? -laws.clemency_broken : -laws.clemency_harsh;
    out.loyalty_near_change_permille = -laws.loyalty_near;
}

}  // namespace

std::int32_t harshness(const FallenPlace& place, const Taker& taker, const SackLaws& laws) {
    std::int64_t points = points_of(place.how, laws);
    points += laws.month_points * std::min<std::int64_t>(div_floor(place.days_besieged, 30), 10);
    points += part_of(laws.loss_points, taker.loss_permille);
    points += part_of(laws.indiscipline_points, whole - taker.discipline_permille);
    points += part_of(laws.habit_points, taker.dread_permille);
    if (taker.wants_to_keep) {
        points -= laws.keep_points;
    }
    return as_int(points);
}

SackOutcome sack(const FallenPlace& place, const Taker& taker, const SackLaws& laws,
                 const Draw& draw) {
    CHECK(is_fall(place.how), "a place that did not fall is not sacked");
    CHECK(place.persons_per_household >= 1, "households of nobody");
    SackOutcome out;
    out.choice = choose(place, taker, laws, draw);
    const std::int64_t luck = std::int64_t{500} + draw.below(1001, draw_share);
    settle_garrison(out, place, laws);
    settle_people(out, place, laws, luck);
    settle_goods(out, place, laws, luck);
    if (place.has_commander) {
        out.commander = fate_of_one(place, out.choice, laws, draw, draw_commander, false);
    }
    if (place.has_ruler) {
        out.ruler = fate_of_one(place, out.choice, laws, draw, draw_ruler, true);
    }
    settle_fame(out, place, laws);
    return out;
}

}  // namespace sim
