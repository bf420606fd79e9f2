// Registration: what the registers of a court see of the people. Registers are lost in a conquest
// at once and made again by officials over a generation. Page: docs/rules/registration.md.
#pragma once

#include "simulation/foundation/units.hpp"
#include "simulation/laws/people_laws.hpp"

namespace sim {

struct RegistrationInputs {
    Households households;      ///< Who live there. >= 0.
    Households registered;      ///< On the registers so far. >= 0.
    Permille control;           ///< How far the officials reach.
    Permille administration;    ///< Their skill and honesty.
    bool is_conquered = false;  ///< Taken by force within the year.
};

/// Households on the registers after a year. 0..households.
[[nodiscard]] Households registration(const RegistrationInputs& in, const PeopleLaws& laws);

}  // namespace sim
