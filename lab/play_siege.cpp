#include "lab/play_siege.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/rules/siege_plan.hpp"

namespace lab {

namespace {

constexpr std::int32_t step_days = 10;

/// The draws of a life beside those of its steps.
enum LifeDraw : std::uint32_t { draw_stores, draw_unready, draw_resolve };
constexpr std::uint32_t life_system = 901;
constexpr std::uint32_t step_system = 902;

void stock(sim::Besieged& inside, const sim::SiegeLaws& laws, const sim::Draw& draw) {
    const double spread = 4.0 * draw.below(10001, draw_stores) / 10000 - 2;
    const double days = laws.stocked_days * std::exp2(spread);
    const double mouths =
        inside.garrison.value + inside.townspeople * (laws.townsfolk_ration / 1000.0);
    inside.grain_shi = sim::Amount(static_cast<std::int64_t>(mouths * laws.ration / 1000.0 * days));
    inside.is_ready = draw.below(1000, draw_unready) >= static_cast<std::uint32_t>(laws.unready);
}

template <typename Q>
Q less(Q from, Q gone) {
    return std::max(from - gone, Q(0));
}

void live_on(sim::Besieged& inside, sim::Besieger& outside, const sim::SiegeOutcome& out) {
    inside.garrison =
        less(inside.garrison, out.garrison_killed + out.garrison_starved + out.garrison_deserted);
    inside.townspeople -= out.townspeople_starved;
    inside.grain_shi = less(inside.grain_shi, out.grain_eaten_shi);
    inside.works_permille += out.works_change_permille;
    inside.morale_permille =
        std::clamp(inside.morale_permille + out.morale_change_permille, 0, 1000);
    inside.days_hungry = out.days_hungry;
    // A besieger makes good about half of what he loses from his own country.
    const sim::Men lost = out.besieger_killed + out.besieger_sick;
    outside.men = less(outside.men, sim::Men(lost.value - lost.value / 2));
}

/// Deep winter, or the summer rains and heat.
bool is_bad_season(std::int32_t month) {
    return month == 12 || month == 1 || (month >= 6 && month <= 8);
}

}  // namespace

SiegeEnding play_siege(const AttestedSiege& siege, const sim::SiegeLaws& laws, std::uint32_t entity,
                       std::uint32_t member) {
    sim::Besieged inside = siege.inside;
    sim::Besieger outside = siege.outside;
    const sim::ChanceKey key{1, member};
    const sim::Draw life(key, 0, life_system, entity);
    stock(inside, laws, life);
    outside.resolve_permille = static_cast<std::int32_t>(life.below(1001, draw_resolve));
    outside.would_take_ransom = inside.can_ransom;
    for (std::int32_t days = 0; days < days_most; days += step_days) {
        const std::int32_t month = (siege.month - 1 + days / 30) % 12 + 1;
        const sim::SiegeTime time{step_days, days, is_bad_season(month)};
        outside.way = sim::usual_way(inside, outside, time);
        inside.stand = sim::usual_stand(inside, outside);
        const sim::Draw draw(key, static_cast<std::uint32_t>(days / step_days), step_system,
                             entity);
        const sim::SiegeOutcome out = sim::siege(inside, outside, time, laws, draw);
        if (out.end != sim::SiegeEnd::goes_on) {
            return {out.end, days + out.end_day};
        }
        live_on(inside, outside, out);
    }
    return {sim::SiegeEnd::goes_on, days_most};
}

std::vector<SiegeEnding> play_siege_often(const AttestedSiege& siege, const sim::SiegeLaws& laws,
                                          std::uint32_t entity, std::uint32_t members) {
    std::vector<SiegeEnding> endings;
    endings.reserve(members);
    for (std::uint32_t member = 0; member < members; ++member) {
        endings.push_back(play_siege(siege, laws, entity, member));
    }
    return endings;
}

}  // namespace lab
