#include "simulation/rules/siege.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/curves.hpp"

namespace sim {

namespace {

/// The draws of a siege. Each question has its own.
enum SiegeDraw : std::uint32_t {
    draw_end,
    draw_which,
    draw_day,
    draw_blood,
    draw_wear,
    draw_truce
};

constexpr std::int64_t whole = 1000;  // Permille.
constexpr std::int64_t ten_days = 10;

std::int64_t part_of(std::int64_t amount, std::int64_t permille) {
    return mul_div(amount, std::clamp<std::int64_t>(permille, 0, whole), whole);
}

/// weight (thousandths) x amount / unit.
Fixed weigh(std::int32_t weight, std::int64_t amount, std::int64_t unit) {
    return Fixed::from_fraction(std::int64_t{weight} * amount, whole * unit);
}

Fixed weigh(std::int32_t weight, Fixed value) {
    return Fixed::from_raw(div_floor(value.raw * weight, whole));
}

/// exp(value), from the table of decay; beyond +-5 it stays at that of 5.
Fixed growth(Fixed value) {
    const std::int64_t bound = 5 * Fixed::one_raw;
    const std::int64_t raw = std::clamp(value.raw, -bound, bound);
    if (raw <= 0) {
        return Fixed::from_raw(survival(Fixed::from_raw(-raw)).parts);
    }
    return Fixed::from_raw(
        div_floor(Fixed::one_raw * Fixed::one_raw, survival(Fixed::from_raw(raw)).parts));
}

/// base (thousandths in ten days) x exp(score) over the days of the step.
Fixed hazard(std::int32_t base, Fixed score, std::int64_t days) {
    return Fixed::from_raw(div_floor(growth(score).raw * base * days, whole * ten_days));
}

/// Who mans the walls: the garrison and part of the townspeople.
std::int64_t defenders_of(const Besieged& inside, const SiegeLaws& laws) {
    const std::int64_t militia = part_of(inside.townspeople, laws.militia);
    return std::max<std::int64_t>(inside.garrison.value + militia, 1);
}

/// ln of the days sat, thirty being the unit: 0 at the beginning.
Fixed time_sat(const SiegeTime& time) {
    return log_ratio(std::int64_t{time.days_besieged} + 30, 30);
}

/// By how much those under arms inside are more than those before the walls, as a logarithm; 0
/// where they are not.
Fixed outnumbered(const Besieged& inside, const Besieger& outside) {
    const std::int64_t besiegers = std::max<std::int64_t>(outside.men.value, 1);
    return inside.garrison.value > besiegers ? log_ratio(inside.garrison.value, besiegers)
                                             : Fixed();
}

/// How much easier the place is to carry by force, as a logarithm.
Fixed force_score(const Besieged& inside, const Besieger& outside, const SiegeTime& time,
                  const SiegeLaws& laws) {
    const std::int64_t besiegers = std::max<std::int64_t>(outside.men.value, 1);
    const std::int64_t defenders = defenders_of(inside, laws);
    Fixed score = weigh(laws.ratio_weight, log_ratio(besiegers, 5 * defenders));
    score = score - weigh(laws.outnumbered_weight, outnumbered(inside, outside));
    score =
        score - weigh(laws.walls_weight,
                      std::int64_t{inside.walls_class} * inside.works_permille - 3 * whole, whole);
    score = score + weigh(laws.train_weight, outside.train_class - 1, 1);
    score = score + weigh(laws.technique_weight, outside.techniques - inside.techniques, 1);
    score = score + weigh(laws.command_weight, outside.command - inside.command, 1);
    score = score + weigh(laws.morale_weight, 600 - inside.morale_permille, whole);
    if (time.is_bad_season) {
        score = score - weigh(laws.season_weight, 1, 1);
    }
    // What could be carried by surprise or at the first rush has been tried.
    return score - weigh(laws.held_weight, time_sat(time));
}

/// The army of relief as it weighs on minds: its strength, less the farther it is. Permille.
std::int64_t relief_felt(const Besieged& inside) {
    const std::int64_t strength = std::clamp(inside.relief_permille, 0, 2000);
    return div_floor(strength * ten_days, ten_days + inside.relief_days);
}

/// How ready those inside are to yield, as a logarithm.
Fixed despair_score(const Besieged& inside, const Besieger& outside, const SiegeLaws& laws) {
    Fixed score = weigh(laws.loyalty_weight, 600 - inside.loyalty_permille, whole);
    score = score + weigh(laws.morale_weight, 600 - inside.morale_permille, whole);
    score = score - weigh(laws.hope_weight, relief_felt(inside), whole);
    // Nobody opens the gates to fewer than he has himself.
    score = score - weigh(laws.outnumbered_weight, outnumbered(inside, outside));
    // Nobody holds out for a lost cause, or against his own.
    score = score + weigh(laws.defeat_weight, inside.defeat_permille, whole);
    return score + weigh(laws.former_weight, inside.former_permille, whole);
}

/// Dread opens gates where mercy to those who yield is believed, and shuts them where not.
Fixed dread_score(const Besieger& outside, const SiegeLaws& laws) {
    return weigh(laws.dread_weight,
                 div_floor(std::int64_t{outside.dread_permille} *
                               (std::int64_t{2} * outside.clemency_permille - whole),
                           whole),
                 whole);
}

/// How ready the besieger is to go, as a logarithm.
Fixed weariness_score(const Besieger& outside, const SiegeTime& time, const SiegeLaws& laws) {
    Fixed score = weigh(laws.want_weight, 600 - outside.supply_permille, whole);
    score = score + weigh(laws.disease_weight, outside.disease_permille, whole);
    if (time.is_bad_season) {
        score = score + weigh(laws.season_weight, 1, 1);
    }
    score = score + weigh(laws.resolve_weight, 500 - outside.resolve_permille, whole);
    // Who has sat long has sunk too much to go: the hazard falls with the days.
    score =
        score - weigh(laws.patience_weight, log_ratio(std::int64_t{time.days_besieged} + 30, 30));
    return score;
}

/// ln of the size of a ransom or a truce, as it weighs.
Fixed size_weight(const Offer& offer, const SiegeLaws& laws) {
    return weigh(laws.offer_weight, log_ratio(offer.size_permille, whole));
}

/// How readily the besieged take what the besieger offers, above plain mercy, as a logarithm.
Fixed lure_of(OfferKind kind, const SiegeLaws& laws) {
    switch (kind) {
        case OfferKind::march_out:
            return weigh(laws.march_out_weight, 1, 1);
        case OfferKind::keep_post:
            return weigh(laws.keep_post_weight, 1, 1);
        default:
            return Fixed();
    }
}

/// What either side agrees to of the other's offers.
void add_offers(SiegeHazards& hazards, const Besieged& inside, const Besieger& outside,
                const SiegeTime& time, const SiegeLaws& laws) {
    const Fixed weary = weariness_score(outside, time, laws);
    const auto agree = [&](SiegeEnd end, Fixed score) {
        hazards[end] = hazards[end] + hazard(laws.agree_hazard, score, time.days);
    };
    if (is_of_yielding(inside.offer.kind)) {
        // Men who go free fight again; those who come over do not.
        const bool goes_free = inside.offer.kind == OfferKind::march_out;
        agree(SiegeEnd::terms, goes_free ? weary - lure_of(inside.offer.kind, laws) : weary);
    } else if (inside.offer.kind == OfferKind::ransom) {
        agree(SiegeEnd::ransom, weary + size_weight(inside.offer, laws));
    }
    if (outside.offer.kind == OfferKind::ransom) {
        agree(SiegeEnd::ransom,
              despair_score(inside, outside, laws) - size_weight(outside.offer, laws));
    }
}

void add_force(SiegeHazards& hazards, const Besieged& inside, const Besieger& outside,
               const SiegeTime& time, const SiegeLaws& laws) {
    const Fixed force = force_score(inside, outside, time, laws);
    if (outside.way == SiegeWay::assault) {
        hazards[SiegeEnd::storm] = hazard(laws.storm_hazard, force, time.days);
    }
    if (time.days_besieged == 0 && !inside.is_ready) {
        // A coup de main takes a day, however long the step is.
        hazards[SiegeEnd::storm] =
            hazards[SiegeEnd::storm] + hazard(laws.surprise_hazard, force, ten_days);
    }
    if (outside.way != SiegeWay::blockade && outside.way != SiegeWay::parley) {
        const Fixed breach = hazard(laws.breach_hazard, force, time.days);
        // None while the works stand whole.
        hazards[SiegeEnd::breach] =
            Fixed::from_raw(div_floor(breach.raw * (whole - inside.works_permille), whole));
    }
}

void add_yielding(SiegeHazards& hazards, const Besieged& inside, const Besieger& outside,
                  const SiegeTime& time, const SiegeLaws& laws) {
    const Fixed despair = despair_score(inside, outside, laws);
    if (inside.days_hungry > 0) {
        // Grows with every day without food.
        const Fixed base = hazard(laws.hunger_hazard, despair, time.days);
        hazards[SiegeEnd::hunger] =
            Fixed::from_raw(div_floor(base.raw * inside.days_hungry, ten_days));
    }
    // Who would yield soon has yielded.
    const Fixed doubt = despair - weigh(laws.held_weight, time_sat(time));
    hazards[SiegeEnd::treason] = hazard(laws.treason_hazard, doubt, time.days);
    const Fixed dread = dread_score(outside, laws);
    // Who offers silver or a rest does not talk of opening the gates.
    const auto is_of_gates = [](const Offer& offer) {
        return offer.kind == OfferKind::none || is_of_yielding(offer.kind);
    };
    const bool they_talk = (inside.stand == SiegeStand::parley && is_of_gates(inside.offer)) ||
                           (outside.way == SiegeWay::parley && is_of_gates(outside.offer));
    const Fixed terms =
        hazard(laws.terms_hazard, doubt + dread + lure_of(outside.offer.kind, laws), time.days);
    hazards[SiegeEnd::terms] =
        they_talk ? Fixed::from_raw(div_floor(terms.raw * laws.talk, whole)) : terms;
    if (inside.can_ransom && outside.would_take_ransom) {
        hazards[SiegeEnd::ransom] = hazard(laws.ransom_hazard, Fixed(), time.days);
    }
}

void add_lifting(SiegeHazards& hazards, const Besieged& inside, const Besieger& outside,
                 const SiegeTime& time, const SiegeLaws& laws) {
    hazards[SiegeEnd::abandoned] =
        hazard(laws.abandon_hazard, weariness_score(outside, time, laws), time.days);
    if (inside.relief_permille > 0) {
        const Fixed base = hazard(laws.relief_hazard, Fixed(), time.days);
        hazards[SiegeEnd::relieved] =
            Fixed::from_raw(div_floor(base.raw * relief_felt(inside), whole));
    }
    if (inside.stand == SiegeStand::sortie) {
        const std::int64_t besiegers = std::max<std::int64_t>(outside.men.value, 1);
        const std::int64_t defenders = std::max<std::int64_t>(inside.garrison.value, 1);
        const Fixed score = weigh(laws.ratio_weight, log_ratio(5 * defenders, besiegers)) +
                            weigh(laws.command_weight, inside.command - outside.command, 1) +
                            weigh(laws.morale_weight, inside.morale_permille - 600, whole);
        hazards[SiegeEnd::sortie] = hazard(laws.sortie_hazard, score, time.days);
    }
}

}  // namespace

SiegeHazards siege_hazards(const Besieged& inside, const Besieger& outside, const SiegeTime& time,
                           const SiegeLaws& laws) {
    SiegeHazards hazards;
    add_force(hazards, inside, outside, time, laws);
    add_yielding(hazards, inside, outside, time, laws);
    add_lifting(hazards, inside, outside, time, laws);
    add_offers(hazards, inside, outside, time, laws);
    return hazards;
}

Fixed yield_afar_hazard(const Besieged& inside, const Besieger& outside, std::int32_t days,
                        const SiegeLaws& laws) {
    const Fixed terms = hazard(
        laws.terms_hazard, despair_score(inside, outside, laws) + dread_score(outside, laws), days);
    const std::int64_t strength =
        std::min<std::int64_t>(whole * outside.men.value / (5 * defenders_of(inside, laws)), whole);
    return Fixed::from_raw(div_floor(terms.raw * laws.afar_permille * strength, whole * whole));
}

Fixed truce_hazard(const Besieged& inside, const Besieger& outside, const SiegeTime& time,
                   const SiegeLaws& laws) {
    Fixed sum;
    if (inside.offer.kind == OfferKind::truce) {
        const Fixed score = weariness_score(outside, time, laws) - size_weight(inside.offer, laws);
        sum = sum + hazard(laws.agree_hazard, score, time.days);
    }
    if (outside.offer.kind == OfferKind::truce) {
        // Those inside mend and hope meanwhile: the longer the better, unless they starve.
        const Fixed score = inside.days_hungry > 0 ? Fixed() - size_weight(outside.offer, laws)
                                                   : size_weight(outside.offer, laws);
        sum = sum + hazard(laws.agree_hazard, score, time.days);
    }
    return sum;
}

namespace {

/// Permille in ten days, over the days of the step.
std::int64_t over(std::int64_t permille, const SiegeTime& time) {
    return div_floor(permille * time.days, ten_days);
}

void eat(SiegeOutcome& out, const Besieged& inside, const SiegeTime& time, const SiegeLaws& laws) {
    // Shi a day times a million.
    const std::int64_t a_day =
        std::int64_t{inside.garrison.value} * laws.ration * whole +
        mul_div(inside.townspeople, std::int64_t{laws.ration} * laws.townsfolk_ration, 1);
    const std::int64_t wanted = div_floor(a_day * time.days, whole * whole);
    const std::int64_t eaten = std::min(wanted, inside.grain_shi.value);
    out.grain_eaten_shi = Amount(eaten);
    if (wanted <= eaten) {
        return;  // Fed; days of hunger begin anew.
    }
    // The days of the step that the stores did not cover.
    const std::int64_t hungry =
        std::max<std::int64_t>(1, mul_div(time.days, wanted - eaten, wanted));
    out.days_hungry = inside.days_hungry + static_cast<std::int32_t>(hungry);
    // The first ten days are lived through on horses, bark and leather.
    const std::int64_t deadly =
        std::clamp<std::int64_t>(std::int64_t{out.days_hungry} - ten_days, 0, hungry);
    const std::int64_t share = div_floor(std::int64_t{laws.starving} * deadly, ten_days);
    out.garrison_starved =
        Men(static_cast<std::int32_t>(part_of(inside.garrison.value, div_floor(share, 2))));
    out.townspeople_starved = static_cast<std::int32_t>(part_of(inside.townspeople, share));
}

void bleed(SiegeOutcome& out, const Besieged& inside, const Besieger& outside,
           const SiegeTime& time, const SiegeLaws& laws, const Draw& draw) {
    const std::int64_t luck = std::int64_t{500} + draw.below(1001, draw_blood);
    const auto share = [&](std::int64_t permille) {
        return div_floor(over(permille, time) * luck, whole);
    };
    std::int64_t besiegers = 0;
    std::int64_t defenders = 0;
    if (outside.way == SiegeWay::assault) {
        // Dearer the higher and the more whole the walls are.
        const std::int64_t height =
            whole +
            div_floor(200 * (std::int64_t{inside.walls_class} * inside.works_permille - 3 * whole),
                      whole);
        besiegers +=
            part_of(outside.men.value, div_floor(share(laws.assault_loss) * height, whole));
        defenders += part_of(inside.garrison.value, share(laws.defence_loss));
    }
    if (outside.way == SiegeWay::bombard) {
        defenders += part_of(inside.garrison.value, share(div_floor(laws.defence_loss, 4)));
    }
    if (inside.stand == SiegeStand::sortie) {
        const std::int64_t lost = part_of(inside.garrison.value, share(laws.sortie_loss));
        defenders += lost;
        besiegers += lost;
    }
    // A garrison cannot kill more than one for each of its own men in a step.
    besiegers =
        std::min({besiegers, std::int64_t{outside.men.value}, std::int64_t{inside.garrison.value}});
    defenders =
        std::min(defenders, std::int64_t{inside.garrison.value} - out.garrison_starved.value);
    out.besieger_killed = Men(static_cast<std::int32_t>(besiegers));
    out.garrison_killed = Men(static_cast<std::int32_t>(defenders));
    const std::int64_t sick = over(
        laws.camp_disease + div_floor(20 * std::int64_t{outside.disease_permille}, whole), time);
    out.besieger_sick =
        Men(static_cast<std::int32_t>(part_of(outside.men.value - besiegers, sick)));
}

void desert(SiegeOutcome& out, const Besieged& inside, const SiegeTime& time) {
    const std::int64_t left = std::int64_t{inside.garrison.value} - out.garrison_starved.value -
                              out.garrison_killed.value;
    // Where morale is below a third men go over the wall: up to 60 permille in ten days.
    const std::int64_t share =
        over(div_floor(std::max<std::int64_t>(0, 333 - inside.morale_permille) * 60, 333), time);
    out.garrison_deserted = Men(static_cast<std::int32_t>(part_of(left, share)));
}

void wear(SiegeOutcome& out, const Besieged& inside, const Besieger& outside, const SiegeTime& time,
          const SiegeLaws& laws, const Draw& draw) {
    std::int64_t damage = 0;
    if (outside.way == SiegeWay::bombard || outside.way == SiegeWay::assault) {
        damage = std::int64_t{laws.bombard_damage} * outside.train_class;
    } else if (outside.way == SiegeWay::mine) {
        damage = div_floor(std::int64_t{laws.bombard_damage} * (outside.train_class + 1), 2);
    }
    // Thick walls wear the slower: class 3 is the measure.
    damage = div_floor(3 * damage, std::max(inside.walls_class, 1));
    const std::int64_t luck = std::int64_t{500} + draw.below(1001, draw_wear);
    damage = div_floor(over(damage, time) * luck, whole);
    const std::int64_t repair = inside.days_hungry > 0 ? 0 : over(laws.repair, time);
    const std::int64_t after =
        std::clamp<std::int64_t>(inside.works_permille - damage + repair, 0, whole);
    out.works_change_permille = static_cast<std::int32_t>(after - inside.works_permille);
    std::int64_t morale = -over(5, time);  // Weariness.
    if (out.days_hungry > 0) {
        morale -= over(40, time);
    }
    morale += div_floor(over(15, time) * relief_felt(inside), whole);
    out.morale_change_permille = static_cast<std::int32_t>(morale);
}

void decide(SiegeOutcome& out, const SiegeHazards& hazards, const SiegeTime& time,
            const Draw& draw) {
    const Fixed total = hazards.sum();
    if (!draw.happens(chance_of(total), draw_end)) {
        return;
    }
    std::int64_t pick =
        mul_div(std::int64_t{draw.below(1U << 31, draw_which)}, total.raw, 1LL << 31);
    for (std::uint32_t end = 1; end < siege_end_count; ++end) {
        pick -= hazards.of[end].raw;
        if (pick < 0) {
            out.end = static_cast<SiegeEnd>(end);
            break;
        }
    }
    out.end_day =
        1 + static_cast<std::int32_t>(draw.below(static_cast<std::uint32_t>(time.days), draw_day));
}

/// Which offer stands behind the end; whether a truce is made if there is none.
void agree(SiegeOutcome& out, const Besieged& inside, const Besieger& outside,
           const SiegeTime& time, const SiegeLaws& laws, const Draw& draw) {
    if (out.end == SiegeEnd::goes_on) {
        const Fixed truce = truce_hazard(inside, outside, time, laws);
        if (truce > Fixed() && draw.happens(chance_of(truce), draw_truce)) {
            out.agreed = OfferKind::truce;
        }
        return;
    }
    for (const Offer& offer : {outside.offer, inside.offer}) {
        const bool fits = (out.end == SiegeEnd::terms && is_of_yielding(offer.kind)) ||
                          (out.end == SiegeEnd::ransom && offer.kind == OfferKind::ransom);
        if (fits && out.agreed == OfferKind::none) {
            out.agreed = offer.kind;
        }
    }
}

}  // namespace

SiegeOutcome siege(const Besieged& inside, const Besieger& outside, const SiegeTime& time,
                   const SiegeLaws& laws, const Draw& draw) {
    CHECK(time.days >= 1 && time.days <= 31, "a step of a siege has 1 to 31 days");
    SiegeOutcome out;
    if (outside.men.value == 0 || inside.garrison.value == 0) {
        // Nobody outside, or nobody to shut the gates.
        out.end = outside.men.value == 0 ? SiegeEnd::abandoned : SiegeEnd::terms;
        out.end_day = 1;
        out.days_hungry = inside.days_hungry;
        return out;
    }
    eat(out, inside, time, laws);
    bleed(out, inside, outside, time, laws, draw);
    desert(out, inside, time);
    wear(out, inside, outside, time, laws, draw);
    decide(out, siege_hazards(inside, outside, time, laws), time, draw);
    agree(out, inside, outside, time, laws, draw);
    return out;
}

}  // namespace sim
