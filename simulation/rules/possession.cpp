#include "simulation/rules/possession.hpp"

namespace sim {

PossessionOutcome possession(const PossessionInputs& in, const PossessionLaw& law) {
    if (in.holder == in.owner || !in.holder.exists()) {
        return PossessionOutcome::unchanged;
    }
    if (!in.owner.exists() || !in.owner_exists) {
        return PossessionOutcome::ownerless;
    }
    // A year of the Julian calendar is 365.25 days on the average; the quarter is kept in the sum.
    const int prescription_days = law.prescription_years * 1461 / 4;
    const bool held_long =
        !in.held_since.exists() || in.today.number - in.held_since.number >= prescription_days;
    return held_long ? PossessionOutcome::prescribed : PossessionOutcome::unchanged;
}

}  // namespace sim
