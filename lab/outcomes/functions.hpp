// The functions of expressions: what can be asked of a state. docs/formats/outcomes.md has them
// all.
#pragma once

#include <span>
#include <string_view>

#include "lab/outcomes/value.hpp"
#include "simulation/calendar/day.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace lab {

/// What is asked: a state, and the one from which the future went its own way.
struct Moment {
    const sim::Setting* setting = nullptr;  ///< Never null.
    const sim::World* world = nullptr;      ///< Never null.
    const sim::World* fork = nullptr;       ///< Null: there was no fork; what is since then is 0.
    sim::Day day;
};

struct Function {
    std::string_view name;
    ValueType result;
    std::span<const ValueType> arguments;
    Value (*tell)(const Moment& moment, std::span<const Value> arguments);
    std::string_view meaning;  ///< English, as the page says it.
};

[[nodiscard]] std::span<const Function> functions();

}  // namespace lab
