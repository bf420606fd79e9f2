// State check: whether a state read from a file can be a state of a setting. load_world knows the
// sizes of columns only; here every id, enumeration and count is looked at, so that a bad file
// becomes an error and not a failed CHECK of the turn.
#pragma once

#include <cstdint>
#include <string>

#include "simulation/events/event.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace storage {

/// What is impossible in `world` ("places.holder of row 3 is no polity"), or an empty text.
/// `event_count` is how many events had happened. Facts of the record that do not fit the state
/// (the end of a siege that never began) are not found here.
[[nodiscard]] std::string find_impossible(const sim::World& world, const sim::Setting& setting,
                                          std::uint32_t event_count);

/// What in a log speaks of things that the setting does not have, or an empty text.
[[nodiscard]] std::string find_impossible(const sim::EventLog& log, const sim::Setting& setting);

}  // namespace storage
