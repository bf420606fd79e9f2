#include "simulation/rules/battle.hpp"

#include <algorithm>
#include <array>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/curves.hpp"

namespace sim {

namespace {

/// The draws of a battle. Each question has its own.
enum BattleDraw : std::uint32_t {
    draw_indecisive,
    draw_winner,
    draw_rout,
    draw_losses,
    draw_pursuit,
    draw_commander,
    draw_winner_commander,
    draw_baggage,
    draw_ships,
};

constexpr std::int64_t whole = 1000;  // Permille.

std::int64_t part_of(std::int64_t amount, std::int64_t permille) {
    return mul_div(amount, std::clamp<std::int64_t>(permille, 0, whole), whole);
}

/// weight (thousandths) x permille / 1,000.
Fixed weigh_permille(std::int32_t weight, std::int64_t permille) {
    return Fixed::from_fraction(std::int64_t{weight} * permille, whole * whole);
}

/// weight (thousandths) x steps.
Fixed weigh_steps(std::int32_t weight, std::int64_t steps) {
    return Fixed::from_fraction(std::int64_t{weight} * steps, whole);
}

Fixed weigh(std::int32_t weight, Fixed value) {
    return Fixed::from_raw(div_floor(value.raw * weight, whole));
}

std::int32_t horse_worth(const BattleGround& ground, const BattleLaws& laws) {
    if (ground.is_naval) {
        return laws.horse_afloat;
    }
    std::int32_t worth = laws.horse_plain;
    switch (ground.terrain) {
        case Terrain::plain:
            worth = laws.horse_plain;
            break;
        case Terrain::steppe:
        case Terrain::desert:
            worth = laws.horse_steppe;
            break;
        case Terrain::hills:
            worth = laws.horse_hills;
            break;
        case Terrain::mountain:
            worth = laws.horse_mountain;
            break;
        case Terrain::marsh:
        case Terrain::river_delta:
            worth = laws.horse_paddy;
            break;
        case Terrain::forest:
            worth = laws.horse_forest;
            break;
    }
    const bool is_cramped = ground.is_narrow || ground.works_permille >= 500;
    return is_cramped ? std::min(worth, laws.horse_narrow) : worth;
}

std::int64_t men_of(const BattleSide& side) {
    return std::int64_t{side.infantry.value} + side.cavalry.value;
}

/// A number around 1,000, between 500 and 1,500: how much worse or better luck made it.
std::int64_t luck(const Draw& draw, std::uint32_t n) {
    return std::int64_t{500} + draw.below(1001, n);
}

}  // namespace

std::int64_t effective_men(const BattleSide& side, const BattleGround& ground,
                           const BattleLaws& laws) {
    std::int64_t men =
        side.infantry.value + mul_div(side.cavalry.value, horse_worth(ground, laws), whole);
    if (ground.is_naval) {
        men += std::int64_t{side.ships.value} * laws.ship_men;
    }
    return std::max<std::int64_t>(men, 1);
}

BattleTerms battle_terms(const BattleSide& attacker, const BattleSide& defender,
                         const BattleGround& ground, const BattleLaws& laws) {
    BattleTerms terms;
    terms.strength = weigh(laws.strength_weight, log_ratio(effective_men(attacker, ground, laws),
                                                           effective_men(defender, ground, laws)));
    terms.training = weigh_permille(laws.training_weight,
                                    attacker.training_permille - defender.training_permille);
    terms.morale =
        weigh_permille(laws.morale_weight, attacker.morale_permille - defender.morale_permille);
    terms.supply =
        weigh_permille(laws.supply_weight, attacker.supply_permille - defender.supply_permille);
    terms.fatigue =
        weigh_permille(laws.fatigue_weight, defender.fatigue_permille - attacker.fatigue_permille);
    terms.command = weigh_steps(laws.command_weight, attacker.command - defender.command);
    terms.techniques =
        weigh_steps(laws.technique_weight, attacker.techniques - defender.techniques);
    terms.initiative =
        weigh_steps(ground.is_naval ? laws.naval_attacker_bonus : laws.attacker_bonus, 1);
    terms.surprise = weigh_steps(laws.surprise_bonus,
                                 (attacker.surprises ? 1 : 0) - (defender.surprises ? 1 : 0));
    terms.crossing =
        weigh_steps(laws.crossing_penalty,
                    ground.crossing == BattleCrossing::open && !ground.is_naval ? -1 : 0);
    const bool is_narrow = ground.is_narrow || ground.crossing == BattleCrossing::gate;
    terms.narrow = weigh_steps(laws.narrow_penalty, is_narrow && !ground.is_naval ? -1 : 0);
    terms.works = weigh_permille(laws.works_penalty, -ground.works_permille);
    return terms;
}

Ratio attacker_chance(const BattleSide& attacker, const BattleSide& defender,
                      const BattleGround& ground, const BattleLaws& laws) {
    const Fixed sum = battle_terms(attacker, defender, ground, laws).sum();
    return logistic(weigh(laws.chance_spread, sum));
}

namespace {

/// One side while its outcome is reckoned: men that are still with it, and what is booked.
struct Fighting {
    const BattleSide& side;
    SideOutcome& out;
    std::int64_t infantry;
    std::int64_t cavalry;

    Fighting(const BattleSide& s, SideOutcome& o)
        : side(s), out(o), infantry(s.infantry.value), cavalry(s.cavalry.value) {}

    [[nodiscard]] std::int64_t men() const { return infantry + cavalry; }
};

Men as_men(std::int64_t count) {
    return Men(static_cast<std::int32_t>(count));
}

enum class Lot : std::uint32_t { killed, captured, scattered };

/// Takes that many men of a side, foot and horse in proportion, and books what became of them.
void take_men(Fighting& fighting, std::int64_t count, Lot lot) {
    count = std::min(count, fighting.men());
    if (count <= 0) {
        return;
    }
    const std::array<std::int64_t, 2> weights{fighting.infantry, fighting.cavalry};
    std::array<std::int64_t, 2> shares{};
    split_by_weight(count, weights, shares);
    const auto book = [&](MenLost& lost, std::int64_t share) {
        Men& target = lot == Lot::killed     ? lost.killed
                      : lot == Lot::captured ? lost.captured
                                             : lost.scattered;
        target += as_men(share);
    };
    // A share never exceeds its weight: the count is at most the sum.
    book(fighting.out.infantry, shares[0]);
    book(fighting.out.cavalry, shares[1]);
    fighting.infantry -= shares[0];
    fighting.cavalry -= shares[1];
}

/// The share that a side loses before it breaks, by its morale. Permille.
std::int64_t breaking_permille(const BattleSide& side, const BattleLaws& laws) {
    return div_floor(std::int64_t{laws.breaking_loss} * (500 + side.morale_permille), whole);
}

struct Struck {
    std::int64_t loser = 0;   ///< Men.
    std::int64_t winner = 0;  ///< Men.
};

/// The losses up to the moment the loser breaks. By the square law each side loses in inverse
/// proportion to its strength, by the linear law man for man; what a man is worth counts in both.
Struck strike(const Fighting& loser, const Fighting& winner, const BattleGround& ground,
              const BattleLaws& laws, std::int64_t luck_permille) {
    const std::int64_t loser_worth = effective_men(loser.side, ground, laws);
    const std::int64_t winner_worth = effective_men(winner.side, ground, laws);
    Struck struck;
    const std::int64_t share =
        div_floor(breaking_permille(loser.side, laws) * luck_permille, whole);
    struck.loser = part_of(loser.men(), share);
    const bool is_cramped = ground.is_narrow || ground.crossing == BattleCrossing::gate ||
                            ground.crossing == BattleCrossing::open || ground.works_permille >= 500;
    const std::int64_t square = is_cramped ? 0 : laws.square_open;
    // How many men of the winner for each of the loser's, permille.
    const std::int64_t by_square = mul_div(loser_worth, whole, winner_worth);
    const std::int64_t exchange = div_floor(by_square * square + whole * (whole - square), whole);
    const std::int64_t raw =
        mul_div(struck.loser, std::min<std::int64_t>(exchange, 5 * whole), whole);
    // Who wins did not break.
    struck.winner = std::min(raw, part_of(winner.men(), breaking_permille(winner.side, laws)));
    return struck;
}

/// Whether the loser flees: low morale and a lost cause make it.
bool is_rout(const BattleSide& loser, Fixed against, const BattleLaws& laws, const Draw& draw) {
    const Fixed even = log_ratio(laws.rout_even, whole - laws.rout_even);
    const Fixed score = even + weigh(laws.rout_score_weight, against) +
                        weigh_permille(laws.rout_morale_weight, 500 - loser.morale_permille);
    return draw.happens(logistic(score), draw_rout);
}

/// The share of the loser's men whom the winner runs down. Most die so, not in the line.
std::int64_t pursuit_permille(const Fighting& loser, const Fighting& winner,
                              const BattleGround& ground, const BattleLaws& laws) {
    const std::int64_t pursuers = std::max<std::int64_t>(winner.men(), 1);
    const std::int64_t horse_share = mul_div(winner.cavalry, whole, pursuers);
    // Horse that is scarce against those who flee cannot catch them all; horse gets away.
    const std::int64_t riders_each = std::min<std::int64_t>(
        mul_div(winner.cavalry, 4 * whole, std::max<std::int64_t>(loser.men(), 1)), whole);
    const std::int64_t worth = std::min<std::int64_t>(horse_worth(ground, laws), 2500);
    const std::int64_t flight =
        whole - div_floor(mul_div(loser.cavalry, whole, std::max<std::int64_t>(loser.men(), 1)), 2);
    std::int64_t permille = laws.pursuit_foot;
    permille +=
        div_floor(std::int64_t{laws.pursuit_horse} * std::max(horse_share, riders_each) * worth,
                  whole * 2500);
    permille = div_floor(permille * flight, whole);
    if (loser.side.water_behind || ground.is_naval) {
        permille += laws.pursuit_water;
    }
    return permille;
}

void pursue(Fighting& loser, const Fighting& winner, const BattleGround& ground,
            const BattleLaws& laws, const Draw& draw) {
    const bool routed = loser.out.is_routed;
    std::int64_t permille = pursuit_permille(loser, winner, ground, laws);
    permille = div_floor(permille * luck(draw, draw_pursuit), whole);
    if (!routed) {
        permille = div_floor(permille * laws.retreat_pursuit, whole);
    }
    // A small band cannot run down a host: at most three men each.
    const std::int64_t caught = std::min(part_of(loser.men(), permille), 3 * winner.men());
    const std::int64_t captured = part_of(caught, laws.pursuit_captured);
    take_men(loser, captured, Lot::captured);
    take_men(loser, caught - captured, Lot::killed);
    if (routed) {
        take_men(loser, part_of(loser.men(), laws.rout_scattered), Lot::scattered);
    }
}

/// Mounts go with their riders: those of the dead die, those of the captured are taken. Spare and
/// draught horses stay with the baggage.
void lose_horses(Fighting& side, bool has_lost, std::int64_t baggage_permille) {
    const std::int64_t mounts = std::min<std::int64_t>(side.side.horses, side.side.cavalry.value);
    const std::int64_t killed = std::min<std::int64_t>(mounts, side.out.cavalry.killed.value);
    const std::int64_t with_captured =
        std::min<std::int64_t>(mounts - killed, side.out.cavalry.captured.value);
    std::int64_t captured = has_lost ? with_captured : 0;
    if (has_lost) {
        captured += part_of(side.side.horses - mounts, baggage_permille);
    }
    side.out.horses_killed = static_cast<std::int32_t>(killed);
    side.out.horses_captured = static_cast<std::int32_t>(captured);
}

void lose_baggage(Fighting& loser, std::int64_t permille, const Draw& draw) {
    const std::int64_t lost = part_of(loser.side.grain_shi.value, permille);
    // Between a half and all of it is burnt or spilt; the victor eats the rest.
    const std::int64_t burnt = part_of(lost, 500 + draw.below(501, draw_baggage));
    loser.out.grain_burnt_shi = Amount(burnt);
    loser.out.grain_captured_shi = Amount(lost - burnt);
}

void lose_ships(Fighting& side, std::int64_t lost_permille, std::int64_t captured_permille) {
    const std::int64_t lost = part_of(side.side.ships.value, lost_permille);
    const std::int64_t captured = part_of(lost, captured_permille);
    side.out.ships_captured = Ships(static_cast<std::int32_t>(captured));
    side.out.ships_lost = Ships(static_cast<std::int32_t>(lost - captured));
}

std::int64_t lost_permille(const Fighting& side) {
    const std::int64_t before = std::max<std::int64_t>(men_of(side.side), 1);
    return mul_div(men_of(side.side) - side.men(), whole, before);
}

CommanderFate loser_fate(const SideOutcome& out, const BattleSide& side, const BattleLaws& laws,
                         const Draw& draw) {
    if (!side.has_commander) {
        return CommanderFate::unhurt;
    }
    // Half as likely if the army keeps its order.
    const std::int64_t scale = out.is_routed ? whole : 500;
    const std::int64_t dice = std::int64_t{draw.below(1000000, draw_commander)};
    if (dice < laws.commander_death * scale) {
        return CommanderFate::killed;
    }
    if (dice < (laws.commander_death + laws.commander_capture) * scale) {
        return CommanderFate::captured;
    }
    return CommanderFate::unhurt;
}

/// A victor falls a fifth as often, by a stray arrow, and is not taken.
CommanderFate winner_fate(const BattleSide& side, const BattleLaws& laws, const Draw& draw) {
    const bool falls =
        side.has_commander && std::int64_t{draw.below(1000000, draw_winner_commander)} <
                                  std::int64_t{laws.commander_death} * 200;
    return falls ? CommanderFate::killed : CommanderFate::unhurt;
}

/// Both fall short of breaking: the weaker side loses half of what would break it, the other as
/// much as that costs it. A host does not bleed by its own size.
void fight_undecided(Fighting& attacker, Fighting& defender, const BattleGround& ground,
                     const BattleLaws& laws, const Draw& draw) {
    const bool is_attacker_weaker =
        effective_men(attacker.side, ground, laws) < effective_men(defender.side, ground, laws);
    Fighting& weaker = is_attacker_weaker ? attacker : defender;
    Fighting& stronger = is_attacker_weaker ? defender : attacker;
    const Struck struck = strike(weaker, stronger, ground, laws, luck(draw, draw_losses) / 2);
    take_men(weaker, struck.loser, Lot::killed);
    take_men(stronger, struck.winner, Lot::killed);
    lose_horses(weaker, false, 0);
    lose_horses(stronger, false, 0);
}

void settle_loser(Fighting& loser, const Fighting& winner, const BattleGround& ground,
                  const BattleLaws& laws, const Draw& draw) {
    pursue(loser, winner, ground, laws, draw);
    const std::int64_t baggage = loser.out.is_routed ? laws.baggage_rout : laws.baggage_retreat;
    lose_horses(loser, true, baggage);
    lose_baggage(loser, baggage, draw);
    if (ground.is_naval) {
        lose_ships(loser, lost_permille(loser), 300 + draw.below(401, draw_ships));
    }
    loser.out.morale_change_permille = -laws.morale_defeat * (loser.out.is_routed ? 2 : 1);
    loser.out.commander = loser_fate(loser.out, loser.side, laws, draw);
}

void fight_to_the_end(Fighting& loser, Fighting& winner, Fixed against_loser,
                      const BattleGround& ground, const BattleLaws& laws, const Draw& draw) {
    loser.out.is_routed = loser.men() > 0 && is_rout(loser.side, against_loser, laws, draw);
    const Struck struck = strike(loser, winner, ground, laws, luck(draw, draw_losses));
    take_men(loser, struck.loser, Lot::killed);
    take_men(winner, struck.winner, Lot::killed);
    lose_horses(winner, false, 0);
    if (ground.is_naval) {
        lose_ships(winner, lost_permille(winner), 0);
    }
    winner.out.morale_change_permille = laws.morale_victory;
    winner.out.commander = winner_fate(winner.side, laws, draw);
    settle_loser(loser, winner, ground, laws, draw);
}

}  // namespace

BattleOutcome battle(const BattleSide& attacker, const BattleSide& defender,
                     const BattleGround& ground, const BattleLaws& laws, const Draw& draw) {
    BattleOutcome outcome;
    const Fixed score =
        weigh(laws.chance_spread, battle_terms(attacker, defender, ground, laws).sum());
    outcome.attacker_chance = logistic(score);
    Fighting attacking(attacker, outcome.attacker);
    Fighting defending(defender, outcome.defender);
    if (attacking.men() == 0 || defending.men() == 0) {
        // Nobody to fight: the side without men is gone, the other keeps the ground.
        outcome.end = attacking.men() == 0 ? BattleEnd::defender_wins : BattleEnd::attacker_wins;
        Fighting& gone = attacking.men() == 0 ? attacking : defending;
        lose_baggage(gone, whole, draw);
        gone.out.horses_captured = gone.side.horses;
        gone.out.is_routed = true;
        outcome.attacker_chance = Ratio::of(attacking.men() == 0 ? 0 : 1, 1);
        return outcome;
    }
    const std::int64_t parts = outcome.attacker_chance.parts;
    // 4 p (1 - p): whole where the fight is even, nothing where it is certain.
    const std::int64_t evenness =
        mul_div(4 * parts, Ratio::certain_parts - parts, Ratio::certain_parts);
    const Ratio undecided =
        Ratio::of(mul_div(evenness, laws.indecisive_most, whole), Ratio::certain_parts);
    if (draw.happens(undecided, draw_indecisive)) {
        fight_undecided(attacking, defending, ground, laws, draw);
        return outcome;
    }
    if (draw.happens(outcome.attacker_chance, draw_winner)) {
        outcome.end = BattleEnd::attacker_wins;
        fight_to_the_end(defending, attacking, score, ground, laws, draw);
    } else {
        outcome.end = BattleEnd::defender_wins;
        fight_to_the_end(attacking, defending, Fixed::from_raw(-score.raw), ground, laws, draw);
    }
    return outcome;
}

}  // namespace sim
