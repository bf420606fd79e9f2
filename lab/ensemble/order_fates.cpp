#include "lab/ensemble/order_fates.hpp"

#include <span>

namespace lab {

namespace {

bool tells_of(const sim::Event& event, std::span<const sim::Change> changes,
              const sim::Order& order) {
    if (order.court != event.polity || order.day > event.day || order.reason != event.reason) {
        return false;
    }
    if (changes.empty()) {
        return order.army.exists();
    }
    return static_cast<std::int64_t>(order.kind) == changes[0].amount &&
           order.place == event.place && order.person == event.person;
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
        for (std::size_t k = orders.size(); k-- > 0;) {
            if (fates[k] == 0 && tells_of(event, changes, orders[k])) {
                fates[k] = changes.empty() ? fate_disobeyed : changes[0].detail;
                break;
            }
        }
    }
    return fates;
}

}  // namespace lab
