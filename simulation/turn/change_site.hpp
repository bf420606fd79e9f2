// ChangeSite: what one change is applied to and with. Shared by the files that apply changes.
#pragma once

#include <cstdint>

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/turn/plan.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

struct ChangeSite {
    World& world;
    const Setting& setting;
    const Plan& plan;
    const Change& change;
    Day day;
    EventId event;

    template <typename Key>
    [[nodiscard]] Key subject() const {
        return Key(change.subject);
    }
    template <typename Key>
    [[nodiscard]] Key object() const {
        return Key(change.object);
    }
    /// The amount of a change that counts men, goods or shares: 0..2^31-1 (CHECK).
    [[nodiscard]] std::int32_t amount() const {
        CHECK(change.amount >= 0 && change.amount <= INT32_MAX, "an amount of a change of war");
        return static_cast<std::int32_t>(change.amount);
    }
};

}  // namespace sim
