// Acculturation: over generations a small people among a large one takes up its speech and ways,
// the faster the smaller its share. Page: docs/rules/acculturation.md. (docs/rules/assimilation.md
// is about something else: how the record is fitted into the world.)
#pragma once

#include "simulation/foundation/units.hpp"
#include "simulation/laws/people_laws.hpp"

namespace sim {

/// Households of a minority that become of the people of the majority in a year, where `all`
/// households live and `majority` of them are of the largest people.
[[nodiscard]] Households acculturation(Households minority, Households majority, Households all,
                                       const PeopleLaws& laws);

}  // namespace sim
