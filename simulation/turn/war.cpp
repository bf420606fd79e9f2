#include "simulation/turn/war.hpp"

#include "simulation/turn/adopt_treaties.hpp"
#include "simulation/turn/battle_phase.hpp"
#include "simulation/turn/enmities.hpp"
#include "simulation/turn/envoys_phase.hpp"
#include "simulation/turn/knowledge_phase.hpp"
#include "simulation/turn/march_phase.hpp"
#include "simulation/turn/minds_phase.hpp"
#include "simulation/turn/orders_phase.hpp"
#include "simulation/turn/service.hpp"
#include "simulation/turn/siege_phase.hpp"
#include "simulation/turn/society.hpp"
#include "simulation/turn/standing_phase.hpp"
#include "simulation/turn/supply_phase.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

namespace {

constexpr std::int32_t winter_first_month = 11;

/// Each November it is drawn how cold the winter will be.
void draw_weather(TickContext& tick) {
    const bool is_november = tick.season.month == winter_first_month && tick.tick % 3 == 0;
    if (!is_november) {
        return;
    }
    const CampaignLaws& laws = tick.setting.laws.campaign;
    const std::uint32_t drawn = tick.draw(ChanceSystem::weather, 0).below(1000, 0);
    const auto hard = static_cast<std::uint32_t>(laws.hard_winter_permille);
    const auto mild = static_cast<std::uint32_t>(laws.mild_winter_permille);
    Winter& winter = tick.world.clock.winter[ClockId(0)];
    winter = drawn < hard ? Winter::hard : drawn < hard + mild ? Winter::mild : Winter::usual;
    tick.season.winter = winter;
}

}  // namespace

void live_war(Run& run, std::size_t first_event) {
    TickContext tick(run, first_event);
    if (tick.is_free) {
        if (tick.is_on(RuleSwitch::weather)) {
            draw_weather(tick);
        }
        const bool is_first = is_forced(tick.run.plan, tick.first_day.plus_days(-1));
        constexpr std::int32_t month_days = 31;  // Orders of battle are of a month.
        if (tick.first_day < tick.run.plan.fork_day.plus_days(month_days)) {
            adopt_armies(tick);
        }
        if (is_first && tick.run.plan.courts_decide) {
            adopt_treaties(tick);
        }
        orders_phase(tick);
        if (tick.is_on(RuleSwitch::envoys)) {
            envoys_phase(tick);
        }
        if (tick.is_on(RuleSwitch::standing_orders)) {
            standing_phase(tick);
        }
        if (tick.is_on(RuleSwitch::march)) {
            march_phase(tick);
            tick.count_armies();
        }
        battle_phase(tick);
    }
    siege_phase(tick);
    const EventId next_before = tick.run.log.next_id();
    if (tick.is_on(RuleSwitch::supply)) {
        supply_phase(tick);
    }
    live_society(tick);
    // Under the record armies neither move nor end in these phases; else not without being told of.
    if (tick.is_free && tick.run.log.next_id() != next_before) {
        tick.count_armies();
    }
    if (tick.is_free && tick.is_on(RuleSwitch::commander)) {
        commander_phase(tick);
    }
    if (tick.is_free && tick.is_on(RuleSwitch::technique)) {
        technique_phase(tick);
    }
    if (tick.is_month_end) {
        lapse_wars(tick);
    }
    if (tick.is_on(RuleSwitch::knowledge)) {
        knowledge_phase(tick);
    }
}

}  // namespace sim
