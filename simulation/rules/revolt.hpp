// Revolt: when bands come down from the hills and take a place, and when an unpaid garrison turns
// on its officers. Page: docs/rules/revolt.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/unrest_laws.hpp"

namespace sim {

struct RevoltInputs {
    Men bands;      ///< >= 0.
    Men defenders;  ///< Soldiers within the walls. >= 0.
    Permille unrest;
    Permille works;                ///< State of the walls.
    std::int32_t walls_class = 0;  ///< 0..5.
    bool has_leader = false;       ///< A person of name is at hand.
};

enum class RevoltEnd : std::uint32_t {
    none,      ///< Nobody rises.
    repelled,  ///< They rise, and are beaten off at the walls.
    takes,     ///< They take the place.
};

/// Whether bands rise in this month, and what comes of it. Draws 0 and 1.
[[nodiscard]] RevoltEnd revolt(const RevoltInputs& in, const UnrestLaws& laws, const Draw& draw);

/// Whether a garrison mutinies in this month. `arrears`: pay owed, by a year's pay. Draw 2.
[[nodiscard]] bool mutiny(Permille arrears, Permille control, const UnrestLaws& laws,
                          const Draw& draw);

}  // namespace sim
