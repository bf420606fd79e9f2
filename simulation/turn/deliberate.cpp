#include "simulation/turn/deliberate.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "simulation/turn/adopt_treaties.hpp"
#include "simulation/turn/cohesion.hpp"

namespace sim {

namespace {

class RoadsOnWays : public Roads {
  public:
    RoadsOnWays(const Ways& ways, const Setting& setting, Season season)
        : ways_(ways), map_(setting.map), laws_(setting.laws.march), season_(season) {}
    [[nodiscard]] Millidays march(PlaceId from, PlaceId to) const override {
        return from == to ? Millidays(0) : ways_.time(Going::foot, season_, from, to);
    }
    [[nodiscard]] PlaceId next_step(PlaceId from, PlaceId to) const override {
        return ways_.next_step(Going::foot, season_, from, to).to;
    }
    [[nodiscard]] const std::vector<PlaceId>& next_to(PlaceId place) const override {
        return ways_.next_to(place);
    }
    [[nodiscard]] std::int32_t open_water_m(PlaceId from, PlaceId to) const override {
        const GraphEdge step = ways_.next_step(Going::foot, season_, from, to);
        return step.to == to ? sim::open_water_m(map_, step.route, laws_, season_) : 0;
    }

  private:
    const Ways& ways_;
    const Map& map_;
    const MarchLaws& laws_;
    Season season_;
};

bool has_open_offer(const World& world, PolityId court) {
    const AccordColumns& accords = world.accords;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        if (accords.state[AccordId(i)] == AccordState::on_table &&
            accords.to[AccordId(i)] == court) {
            return true;
        }
    }
    return false;
}

/// Tribes that nobody has united act as one in nothing.
bool is_united(const TickContext& tick, PolityId court) {
    const Day united = united_on(tick.setting, tick.run.plan, court);
    return !united.exists() || united <= tick.last_day;
}

/// Whether anybody decides for the polity: it is there and one, is no mere rising, and is not
/// played.
bool is_court(const TickContext& tick, PolityId court) {
    const std::vector<PolityId>& played = tick.run.plan.played;
    const PolityColumns& courts = tick.world.polities;
    return courts.phase[court] == Phase::present && is_united(tick, court) &&
           tick.setting.polities[court.index].kind != PolityKind::rebel &&
           std::ranges::find(played, court) == played.end();
}

/// Whether its court is held, on some day of the tick, to an order that this one runs against.
bool is_held_back(const TickContext& tick, const Order& order) {
    return std::ranges::any_of(tick.run.plan.holds, [&](const Hold& hold) {
        return hold.order.day <= tick.last_day && tick.first_day <= hold.until &&
               runs_against(hold.order, order);
    });
}

}  // namespace

std::vector<Order> deliberate(TickContext& tick) {
    std::vector<Order> orders;
    Run& run = tick.run;
    World& world = tick.world;
    const RoadsOnWays roads(*run.ways, tick.setting, tick.season);
    std::optional<CommonKnowledge> common;  // Most ticks nobody sits.
    View& view = run.view;
    Resolutions out;
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        const PolityId court(i);
        if (!is_court(tick, court) ||
            (!run.decider->sits(court, tick.tick,
                                tick.has_war(court) || world.polities.aim[court].exists()) &&
             !has_open_offer(world, court))) {
            continue;
        }
        if (!common) {
            common.emplace(tick);
        }
        fill_court_view(tick, *common, court, view);
        out.clear();
        run.decider->decide(view, tick.setting.map, roads,
                            tick.draw(ChanceSystem::decision, court.index), out);
        std::uint32_t& number = world.clock.decisions[ClockId(0)];
        for (Order& order : out.orders) {
            order.court = court;
            order.day = tick.first_day;
            order.reason += order.reason > 0 ? number : 0;
            if (!is_held_back(tick, order)) {
                orders.push_back(order);
            }
        }
        if (run.keeps_decisions) {
            for (Decision& decision : out.decisions) {
                decision.number += number;
                decision.court = court;
                decision.day = tick.first_day;
                run.decisions.push_back(std::move(decision));
            }
        }
        number += static_cast<std::uint32_t>(out.decisions.size());
    }
    return orders;
}

void take_over_early(Run& run) {
    TickContext tick(run, run.log.next_id().index);
    if (tick.is_free && run.plan.courts_decide &&
        is_forced(run.plan, tick.first_day.plus_days(-1))) {
        adopt_treaties(tick);
    }
}

std::vector<Order> counsel(Run& run, PolityId court, Decider& decider) {
    TickContext tick(run, run.log.next_id().index);
    const RoadsOnWays roads(*run.ways, tick.setting, tick.season);
    View view;
    Resolutions out;
    fill_court_view(tick, CommonKnowledge(tick), court, view);
    decider.decide(view, tick.setting.map, roads, tick.draw(ChanceSystem::decision, court.index),
                   out);
    for (Order& order : out.orders) {
        order.court = court;
        order.day = tick.first_day;
        order.reason = 0;
    }
    return std::move(out.orders);
}

}  // namespace sim
