#include "simulation/rules/commander.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/log_odds.hpp"

namespace sim {
namespace {

constexpr std::int32_t log_most_permille = 2000;  // Beyond e^2 to 1 more men frighten no more.

std::uint32_t n(CommanderDraw draw) {
    return static_cast<std::uint32_t>(draw);
}

std::int32_t share_of(std::int64_t amount, std::int32_t permille) {
    return static_cast<std::int32_t>(div_floor(amount * permille, 1000));
}

std::int32_t cut(std::int64_t permille) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(permille, 0, 1000));
}

}  // namespace

ObedienceChances obedience_chances(const ObedienceInputs& in, const CommanderLaws& laws) {
    LogOdds odds(laws.obey_base_permille);
    odds.add(laws.obey_loyalty_permille, in.loyalty_permille)
        .add(-laws.obey_own_power_permille, share_of(in.ambition_permille, in.following_permille))
        .add(-laws.obey_doubt_permille, in.doubt_permille)
        .add(-laws.obey_peril_permille, in.peril_permille)
        .add(-laws.obey_distance_permille, in.days_from_court * 1000)
        .add(-laws.obey_freedom_permille, in.freedom_permille - 500);
    ObedienceChances chances;
    chances.obeys = odds.chance();
    odds.add(laws.delay_margin_permille, 1000);
    chances.delays.parts = odds.chance().parts - chances.obeys.parts;
    chances.refuses.parts = Ratio::certain_parts - odds.chance().parts;
    return chances;
}

Obedience resolve_obedience(const ObedienceInputs& in, const CommanderLaws& laws,
                            const Draw& draw) {
    const ObedienceChances chances = obedience_chances(in, laws);
    const std::uint32_t point = draw.bits(n(CommanderDraw::obedience)) >> 16;
    if (point < chances.obeys.parts) {
        return Obedience::obeys;
    }
    return point < chances.obeys.parts + chances.delays.parts ? Obedience::delays
                                                              : Obedience::refuses;
}

Ratio retreat_chance(const RetreatInputs& in, const CommanderLaws& laws) {
    if (!in.way_open) {
        return Ratio{};
    }
    LogOdds odds(laws.retreat_base_permille);
    odds.add_log(laws.retreat_odds_permille, in.enemy_men.value, in.own_men.value,
                 log_most_permille)
        .add(laws.retreat_disloyalty_permille, 500 - in.loyalty_permille)
        .add(laws.retreat_unskill_permille, 500 - in.skill_permille)
        .add(-laws.retreat_works_permille, in.works_permille)
        .add(laws.retreat_hunger_permille, in.hunger_permille)
        .add(-laws.retreat_relief_permille, in.relief_permille)
        .add(-laws.retreat_bound_permille, in.bound ? 1000 : 0)
        .add(laws.retreat_caution_permille, in.caution_permille - 500);
    return odds.chance();
}

bool resolve_retreat(const RetreatInputs& in, const CommanderLaws& laws, const Draw& draw) {
    return draw.happens(retreat_chance(in, laws), n(CommanderDraw::retreat));
}

Ratio defection_chance(const DefectionInputs& in, const CommanderLaws& laws) {
    LogOdds odds(laws.defect_base_permille);
    odds.add(laws.defect_disloyalty_permille, 1000 - in.loyalty_permille)
        .add(laws.defect_offer_permille, share_of(in.ambition_permille, in.offer_permille))
        .add(laws.defect_want_permille, std::max(in.unpaid_permille, in.hunger_permille))
        .add(laws.defect_slight_permille, in.slight_permille)
        .add_log(laws.defect_odds_permille, in.enemy_men.value, in.own_men.value, log_most_permille)
        .add(laws.defect_following_permille, share_of(in.ambition_permille, in.following_permille))
        .add(laws.defect_shut_in_permille, in.shut_in_permille);
    return odds.chance();
}

Ratio troops_follow_chance(const DefectionInputs& in, const CommanderLaws& laws) {
    LogOdds odds(laws.troops_base_permille);
    odds.add(laws.troops_following_permille, in.following_permille)
        .add(laws.troops_want_permille, std::max(in.unpaid_permille, in.hunger_permille));
    return odds.chance();
}

Defection resolve_defection(const DefectionInputs& in, const CommanderLaws& laws,
                            const Draw& draw) {
    if (!draw.happens(defection_chance(in, laws), n(CommanderDraw::defection))) {
        return Defection::stays;
    }
    return draw.happens(troops_follow_chance(in, laws), n(CommanderDraw::troops))
               ? Defection::goes_with_troops
               : Defection::goes_alone;
}

Temper temper_after_month(const TemperInputs& in, const CommanderLaws& laws) {
    const std::int32_t want = std::max(in.unpaid_permille, in.hunger_permille);
    const std::int32_t aim = in.nature_permille - share_of(laws.loyalty_unpaid_permille, want);
    Temper after;
    after.loyalty_permille =
        cut(std::int64_t{in.now.loyalty_permille} +
            share_of(aim - in.now.loyalty_permille, laws.loyalty_return_permille) -
            std::int64_t{laws.loyalty_slight_step_permille} * in.slights +
            std::int64_t{laws.loyalty_honour_step_permille} * in.honours);
    after.slight_permille = cut(share_of(in.now.slight_permille, laws.slight_kept_permille) +
                                std::int64_t{laws.slight_step_permille} * in.slights);
    if (!in.commands) {
        after.following_permille =
            cut(share_of(in.now.following_permille, laws.following_kept_permille));
        return after;
    }
    after.following_permille =
        cut(std::int64_t{in.now.following_permille} +
            share_of(1000 - in.now.following_permille, laws.following_growth_permille) -
            share_of(laws.following_want_permille, want) +
            std::int64_t{laws.following_victory_step_permille} * in.victories -
            std::int64_t{laws.following_defeat_step_permille} * in.defeats);
    return after;
}

std::int32_t command_permille(std::int32_t skill_permille, std::int32_t months_in_command,
                              const CommanderLaws& laws) {
    const std::int32_t months = std::clamp(months_in_command, 0, laws.command_learning_months);
    const std::int64_t known = laws.new_command_permille +
                               div_floor(std::int64_t{1000 - laws.new_command_permille} * months,
                                         laws.command_learning_months);
    return share_of(known, skill_permille);
}

std::int32_t front_command_permille(std::span<const CommandShare> armies,
                                    const CommanderLaws& laws) {
    std::int64_t men = 0;
    std::int64_t sum = 0;
    for (const CommandShare& army : armies) {
        men += army.men.value;
        sum += std::int64_t{army.men.value} *
               command_permille(army.skill_permille, army.months_in_command, laws);
    }
    return men == 0 ? 0 : static_cast<std::int32_t>(div_floor(sum, men));
}

std::int32_t fear_permille(const FearInputs& in, const CommanderLaws& laws) {
    LogOdds odds(laws.fear_base_permille);
    odds.add(laws.fear_following_permille, in.following_permille)
        .add(laws.fear_ambition_permille, in.ambition_permille)
        .add(laws.fear_share_permille, in.share_permille)
        .add(laws.fear_unsafe_throne_permille, 1000 - in.throne_safety_permille)
        .add(laws.fear_peace_permille, in.peace_permille)
        .add(laws.fear_suspicion_permille, in.suspicion_permille - 500)
        .add(laws.fear_freedom_permille, 500 - in.freedom_permille);
    return static_cast<std::int32_t>(
        div_floor(std::int64_t{odds.chance().parts} * 1000, Ratio::certain_parts));
}

Ratio death_chance(const DeathInputs& in, const CommanderLaws& laws) {
    CHECK(in.age_years >= 0 && in.age_years <= 120, "nobody is of that age");
    // Whole doublings by shifting, the rest on a straight line between two of them.
    const std::int64_t months = std::int64_t{in.age_years - 40} * 12;
    const std::int64_t doublings = div_floor(months, laws.death_doubling_months);
    const std::int64_t rest = mod_floor(months, laws.death_doubling_months);
    const std::int64_t base = std::int64_t{laws.death_at_40_per_100000} * Fixed::one_raw;
    const std::int64_t whole = doublings >= 0 ? base << std::min<std::int64_t>(doublings, 20)
                                              : base >> std::min<std::int64_t>(-doublings, 20);
    const std::int64_t hazard =
        div_floor(whole + div_floor(whole * rest, laws.death_doubling_months), 100'000);
    return chance_of(Fixed::from_raw(div_floor(hazard * (1000 + in.hardship_permille), 1000)));
}

DeathOutcome resolve_death(const DeathInputs& in, const CommanderLaws& laws, const Draw& draw) {
    if (!draw.happens(death_chance(in, laws), n(CommanderDraw::death))) {
        return {};
    }
    const auto within = [](std::int32_t month, std::int32_t first, std::int32_t last) {
        return first <= last ? month >= first && month <= last : month >= first || month <= last;
    };
    const auto weight = [&](std::int32_t month) {
        const bool harsh =
            within(month, laws.death_summer_first_month, laws.death_summer_last_month) ||
            within(month, laws.death_winter_first_month, laws.death_winter_last_month);
        return static_cast<std::uint32_t>(harsh ? laws.death_harsh_month_permille : 1000);
    };
    std::uint32_t total = 0;
    for (std::int32_t month = 1; month <= 12; ++month) {
        total += weight(month);
    }
    std::uint32_t point = draw.below(total, n(CommanderDraw::month));
    std::int32_t month = 1;
    for (; point >= weight(month); ++month) {
        point -= weight(month);
    }
    return {true, month};
}

}  // namespace sim
