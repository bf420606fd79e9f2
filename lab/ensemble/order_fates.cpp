#include "lab/ensemble/order_fates.hpp"

#include <algorithm>
#include <span>

namespace lab {

namespace {

/// How surely a refusal tells of an order: not at all, perhaps (a commander who did not obey is
/// told without kind and army, and may lead another army by now), or surely.
enum class Telling : std::uint32_t { no, perhaps, surely };

Telling telling_of(const sim::Event& event, std::span<const sim::Change> changes,
                   const sim::Order& order, const sim::World& world) {
    if (order.court != event.polity || order.day > event.day || order.reason != event.reason) {
        return Telling::no;
    }
    if (!changes.empty()) {
        const bool is_it = static_cast<std::int64_t>(order.kind) == changes[0].amount &&
                           order.place == event.place && order.person == event.person;
        return is_it ? Telling::surely : Telling::no;
    }
    if (order.army.index >= world.armies.commander.size()) {
        return Telling::no;
    }
    return world.armies.commander[order.army] == event.person ? Telling::surely : Telling::perhaps;
}

}  // namespace

std::vector<std::uint32_t> order_fates(const sim::Run& run) {
    const std::vector<sim::Order>& orders = run.plan.orders;
    std::vector<std::uint32_t> fates(orders.size());
    if (orders.empty()) {
        return fates;
    }
    const std::size_t first = run.log.next_id().index - run.log.size();
    for (std::size_t i = 0; i < run.log.size(); ++i) {
        const sim::EventId id(first + i);
        const sim::Event& event = run.log[id];
        if (event.kind != sim::EventKind::refusal) {
            continue;
        }
        const auto changes = run.log.changes_of(id);
        Telling best = Telling::no;
        std::size_t told = 0;
        for (std::size_t k = 0; k < orders.size(); ++k) {
            const Telling telling = telling_of(event, changes, orders[k], run.world);
            if (fates[k] == 0 && telling != Telling::no && telling >= best) {
                best = telling;
                told = k;
            }
        }
        if (best != Telling::no) {
            fates[told] = changes.empty() ? fate_disobeyed : changes[0].detail;
        }
    }
    return fates;
}

void HoldWatch::after_tick(const sim::Run& run) {
    const std::vector<sim::Hold>& holds = run.plan.holds;
    lost_.resize(holds.size());
    const sim::Day today = sim::next_tick_first_day(run).plus_days(-1);
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const sim::Order& order = holds[i].order;
        const bool is_told = order.day <= today && order.army.exists();
        if (is_told && !lost_[i].exists() &&
            (order.army.index >= run.world.armies.polity.size() ||
             run.world.armies.polity[order.army] != order.court)) {
            lost_[i] = today;
        }
    }
}

std::vector<std::uint32_t> HoldWatch::days(const sim::Run& run,
                                           std::span<const std::uint32_t> fates) const {
    std::vector<std::uint32_t> days(run.plan.orders.size());
    const sim::Day today = sim::next_tick_first_day(run).plus_days(-1);
    for (std::size_t i = 0; i < run.plan.holds.size(); ++i) {
        const sim::Hold& hold = run.plan.holds[i];
        const auto at = static_cast<std::size_t>(
            std::ranges::lower_bound(run.plan.orders, hold.order) - run.plan.orders.begin());
        const sim::Day end =
            i < lost_.size() && lost_[i].exists() ? lost_[i] : std::min(today, hold.until);
        if (fates[at] == 0 && hold.order.day <= end) {
            days[at] = static_cast<std::uint32_t>(std::min(end, hold.until).number -
                                                  hold.order.day.number + 1);
        }
    }
    return days;
}

}  // namespace lab
