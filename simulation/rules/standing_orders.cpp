#include "simulation/rules/standing_orders.hpp"

namespace sim {

namespace {

bool outnumbers(Men own, Men enemies, std::int32_t ratio_permille) {
    return std::int64_t{own.value} * 1000 >= std::int64_t{enemies.value} * ratio_permille;
}

}  // namespace

StandingOutcome standing_orders(const StandingInputs& in, std::span<const Prospect> prospects,
                                const CampaignLaws& laws, const Draw& draw) {
    const bool is_broken = in.morale < Permille(laws.give_up_morale_permille) ||
                           in.hunger > Permille(laws.give_up_hunger_permille);
    if (is_broken) {
        return {in.on_hostile_land ? StandingAct::go_home : StandingAct::stay, PlaceId::none()};
    }
    if (in.men < Men(laws.least_army_men)) {
        return {};
    }
    for (const Prospect& prospect : prospects) {
        if (prospect.is_own && prospect.is_besieged &&
            outnumbers(in.men, prospect.enemies, laws.relief_ratio_permille)) {
            return {StandingAct::relieve, prospect.place};
        }
    }
    // A bold commander acts more often: the chance is that of a middling one at skill 4.
    const std::int64_t chance_permille = std::int64_t{laws.initiative_permille} * in.command / 4;
    const bool may_act =
        in.seeks_battle ||
        (in.is_month_end && draw.below(1000, 0) < static_cast<std::uint32_t>(chance_permille));
    if (in.fatigue > Permille(500) || !may_act) {
        return {};
    }
    const Prospect* easiest = nullptr;
    for (const Prospect& prospect : prospects) {
        if (prospect.is_hostile &&
            outnumbers(in.men, prospect.enemies, laws.attack_ratio_permille) &&
            (easiest == nullptr || prospect.enemies < easiest->enemies)) {
            easiest = &prospect;
        }
    }
    return easiest == nullptr ? StandingOutcome{}
                              : StandingOutcome{StandingAct::attack, easiest->place};
}

}  // namespace sim
