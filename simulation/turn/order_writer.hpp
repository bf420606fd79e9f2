// OrderWriter: what an order of society changes, gathered into one event and told. Shared by the
// files that carry out orders of society. Part of the turn.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/orders/order.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/tick_context.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

class OrderWriter {
  public:
    static constexpr std::uint32_t nothing = Id<void>::none_index;

    OrderWriter(TickContext& tick_in, const Order& order_in)
        : tick(tick_in), world(tick_in.world), laws(tick_in.setting.laws.order), order(order_in) {}

    void add(ChangeKind kind, std::uint32_t subject, std::uint32_t object = nothing,
             std::uint32_t detail = 0, std::int64_t amount = 0) {
        changes_.push_back({kind, subject, object, detail, amount});
    }

    /// The court pays `strings` (0..what it has) to its subjects, as that line of its account.
    void pay(std::int64_t strings, BudgetLine line) {
        if (strings > 0) {
            add(ChangeKind::paid, order.court.index, nothing,
                static_cast<std::uint32_t>(Good::cash_strings), strings);
            TreasuryBooks(world, order.court).write(line, strings);
        }
    }

    [[nodiscard]] Event event(EventKind kind) const {
        Event told = rule_event(tick.last_day, kind);
        told.origin = EventOrigin::order;
        told.polity = order.court;
        told.place = order.place;
        told.person = order.person;
        told.reason = order.reason;
        return told;
    }

    /// All that was added happens as one event.
    EventId tell(const Event& told) {
        const EventId id = happen(tick.run, told, {}, changes_);
        changes_.clear();
        return id;
    }
    EventId tell(EventKind kind) { return tell(event(kind)); }

    TickContext& tick;
    World& world;
    const OrderLaws& laws;
    const Order& order;

  private:
    std::vector<Change> changes_;
};

/// Orders of money and people; of rule, persons and thrones. Each for the kinds that it knows.
void carry_out_country(TickContext& tick, const Order& order);
void carry_out_court(TickContext& tick, const Order& order);
/// Orders of envoys, treaties and aims.
void carry_out_envoys(TickContext& tick, const Order& order);

}  // namespace sim
