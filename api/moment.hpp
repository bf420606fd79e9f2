// Moment: the world at the end of one day, as answers tell it. Used by `at`, `frontier` and the
// turning points.
#pragma once

#include "api/context.hpp"
#include "api/json.hpp"

namespace api {

/// Every place, or only `one`.
[[nodiscard]] Json places_json(Context& context, const sim::World& world, sim::PlaceId one);
/// Every court that exists, the one with most places first; or only `one`.
[[nodiscard]] Json courts_json(Context& context, const sim::World& world, sim::Day day,
                               sim::PolityId one);
[[nodiscard]] Json armies_json(Context& context, const sim::World& world, sim::PlaceId at_place,
                               sim::PolityId of_polity);
[[nodiscard]] Json sieges_json(Context& context, const sim::World& world);
[[nodiscard]] Json insurgencies_json(Context& context, const sim::World& world);
[[nodiscard]] Json captives_json(Context& context, const sim::World& world);
/// Whoever holds an office of `polity` (of every court if none).
[[nodiscard]] Json posts_json(Context& context, const sim::World& world, sim::PolityId polity);
/// Whom a polity borders, by what; only towards `other` if it is given.
[[nodiscard]] Json frontier_json(Context& context, const sim::World& world, sim::PolityId polity,
                                 sim::PolityId other);
/// The households of the places that a polity holds, by their last counts.
[[nodiscard]] std::int64_t households_held(const sim::World& world, sim::PolityId polity);

}  // namespace api
