// Plan: how a run is lived, beside the setting: until when the record decides, what chance is keyed
// by, which orders are given from outside, which rules are on. Setting and plan together determine
// a run to the bit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/draw.hpp"
#include "simulation/orders/hold.hpp"
#include "simulation/orders/order.hpp"
#include "simulation/turn/surgery.hpp"

namespace sim {

/// Rules that can be switched off, for tests and for questions. Admission of the record, treaties
/// and possession cannot.
enum class RuleSwitch : std::uint32_t {
    march,
    battle,
    siege,
    supply,
    technique,
    commander,
    knowledge,
    standing_orders,  ///< What armies do of themselves when nobody orders them.
    weather,          ///< Mild and hard winters; off: every winter is a usual one.
    economy,          ///< Harvest, taxes, pay, money, trade.
    people,           ///< Births, deaths, migration, registers.
    unrest,           ///< Bands and risings.
    courts,           ///< Officials, legitimacy, prestige.
    thrones,          ///< Rulers, courts in flight, the ends of states.
    envoys,           ///< Offers travel, treaties bind and are paid, parties shift.
};
inline constexpr std::uint32_t rule_switch_count = 15;

/// The stable name of a rule, as it is written here: "standing_orders".
[[nodiscard]] std::string_view rule_switch_name(RuleSwitch rule);
[[nodiscard]] std::optional<RuleSwitch> rule_switch_of(std::string_view name);

struct RuleSet {
    std::uint32_t bits = (1U << rule_switch_count) - 1;  ///< All on.

    [[nodiscard]] constexpr bool holds(RuleSwitch rule) const {
        return (bits >> static_cast<std::uint32_t>(rule) & 1U) != 0;
    }
    [[nodiscard]] constexpr RuleSet without(RuleSwitch rule) const {
        return RuleSet{bits & ~(1U << static_cast<std::uint32_t>(rule))};
    }
    friend constexpr bool operator==(const RuleSet&, const RuleSet&) = default;
};

/// When tribes that the record unites on a day of its own are united instead.
struct Unification {
    PolityId tribes;
    Day on;  ///< none: never.
    friend constexpr bool operator==(const Unification&, const Unification&) = default;
};

struct Plan {
    /// From this day on the record is silent, but for births: facts of earlier days are admitted,
    /// what comes after runs by rule. none: the record decides to its end.
    Day fork_day;
    ChanceKey chance;           ///< Not used while the record decides.
    std::vector<Order> orders;  ///< In canonical order (put_in_order), none before fork_day.
    std::vector<Hold> holds;    ///< Orders that hold. In order, each with its order in `orders`.
    /// What is changed by hand at the fork or later, in this order, which is that of the days. What
    /// cannot be is left out.
    std::vector<Surgery> surgery;
    RuleSet rules;
    /// Courts decide for themselves once the record is silent, but for those that are played.
    bool courts_decide = false;
    std::vector<PolityId> played;           ///< Courts for which only `orders` speak. In order.
    std::vector<Unification> unifications;  ///< In order of the tribes, one each.
    /// Ticks from one digest of the state to the next, 1 or more. Ensembles take 36: a year.
    std::uint32_t digest_ticks = 1;

    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace sim
