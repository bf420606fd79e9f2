// Unifications as text: when tribes are united in a free run, otherwise than the record says.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/request.hpp"
#include "simulation/turn/plan.hpp"

namespace api {

/// Reads "mongol=1216-03" and "mongol=never", as Plan::unifications holds them. Day by day from
/// `first` to `last` the run is free. Mistakes are added to `errors`: tribes that the record unites
/// before the run is free, or never; a day outside it; tribes named twice.
[[nodiscard]] std::vector<sim::Unification> read_unifications(Context& context,
                                                              const Request& request,
                                                              sim::Day first, sim::Day last,
                                                              std::vector<Error>& errors);

/// [{"tribes": id, "on": date or null}].
[[nodiscard]] Json unifications_json(const Context& context,
                                     std::span<const sim::Unification> unifications);

}  // namespace api
