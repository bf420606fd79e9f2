#include "simulation/turn/plan.hpp"

#include <array>

namespace sim {

namespace {

constexpr std::array<std::string_view, rule_switch_count> names = {
    "march",     "battle",    "siege",           "supply",  "technique",
    "commander", "knowledge", "standing_orders", "weather", "economy",
    "people",    "unrest",    "courts",          "thrones", "envoys"};

}  // namespace

std::string_view rule_switch_name(RuleSwitch rule) {
    return names[static_cast<std::size_t>(rule)];
}

std::optional<RuleSwitch> rule_switch_of(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return static_cast<RuleSwitch>(i);
        }
    }
    return std::nullopt;
}

}  // namespace sim
