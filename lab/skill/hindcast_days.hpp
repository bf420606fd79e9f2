// Hindcast days: the days of the record from which futures are forked to be scored against it, and
// which of them may be looked at when parameters are set.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "simulation/calendar/julian.hpp"

namespace lab {

enum class ForkSet : std::uint32_t {
    training,  ///< May be used for setting parameters.
    test,      ///< Never used for setting anything.
};

struct HindcastDay {
    std::string_view id;  ///< "1126-10".
    sim::JulianDate date;
    ForkSet set = ForkSet::training;
};
/// In order of day.
[[nodiscard]] std::span<const HindcastDay> hindcast_days();

}  // namespace lab
