#include "chronicle/sample_futures.hpp"

#include <memory>

namespace chronicle {

namespace {

constexpr std::uint32_t ticks_of_a_year = 36;
constexpr std::uint32_t years = 10;
constexpr std::uint32_t orders_most = 12;

/// The armies of the order of battle that stands on `day` are in the first slots, in the order in
/// which the record musters them. An order to a slot that holds no army, or another court's, is
/// refused, which is a future too.
void add_orders(const sim::Setting& setting, sim::Plan& plan) {
    std::vector<sim::ForceId> standing;
    for (const sim::ForcedEvent& fact : setting.record.events) {
        if (fact.event.day >= plan.fork_day) {
            break;
        }
        for (std::uint32_t i = 0; i < fact.change_count; ++i) {
            const sim::Change& change = setting.record.changes[fact.first_change + i];
            if (change.kind == sim::ChangeKind::stand_down) {
                standing.clear();
            } else if (change.kind == sim::ChangeKind::muster) {
                standing.emplace_back(change.subject);
            }
        }
    }
    for (std::size_t i = 0; i < standing.size() && plan.orders.size() < orders_most; i += 2) {
        sim::Order order;
        order.day = plan.fork_day.plus_days(static_cast<std::int32_t>(5 + 9 * i));
        order.court = setting.forces[standing[i].index].polity;
        order.kind = sim::OrderKind::march;
        order.army = sim::ArmyId(i);
        order.place = sim::PlaceId((i * 7 + 3) % setting.map.places.size());
        plan.orders.push_back(order);
    }
    sim::put_in_order(plan.orders);
}

}  // namespace

std::vector<sim::Plan> sample_plans(const sim::Setting& setting) {
    const std::int32_t span = setting.last_day.number - setting.first_day.number;
    std::vector<sim::Plan> plans;
    for (const std::int32_t part : {14, 6, 4, 2}) {
        sim::Plan plan;
        plan.fork_day = setting.first_day.plus_days(span / part);
        plan.chance = {static_cast<std::uint32_t>(part), 1};
        add_orders(setting, plan);
        plans.push_back(std::move(plan));
    }
    return plans;
}

std::vector<sim::Digest> sample_digests(const sim::Setting& setting) {
    const auto ways = std::make_shared<const sim::Ways>(setting);
    const std::uint32_t all = sim::tick_count(setting);
    std::vector<sim::Digest> digests;
    for (const sim::Plan& plan : sample_plans(setting)) {
        sim::Run run(setting, plan);
        run.ways = ways;
        const std::uint32_t fork = sim::tick_holding(setting, plan.fork_day);
        while (run.world.next_tick() < all &&
               run.world.next_tick() < fork + years * ticks_of_a_year) {
            sim::advance_tick(run);
            const std::uint32_t lived = run.world.next_tick();
            if (lived > fork && (lived - fork) % ticks_of_a_year == 0) {
                digests.push_back(run.digest);
            }
        }
    }
    return digests;
}

}  // namespace chronicle
