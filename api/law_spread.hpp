// How unsure the laws are taken to be, as requests ask it and answers say it.
#pragma once

#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/request.hpp"
#include "lab/ensemble/law_sampling.hpp"

namespace api {

/// Reads `sample_laws` and `sample_posterior`. Mistakes are added to `errors`.
[[nodiscard]] lab::LawSpread read_law_spread(const Context& context, const Request& request,
                                             std::vector<Error>& errors);

/// The same as parameters of a request: neither where the laws are as they stand.
void ask_law_spread(lab::LawSpread spread, Json& request);

/// {"sample_laws","sample_posterior"}, both always there, into an answer.
void tell_law_spread(lab::LawSpread spread, Json& answer);

}  // namespace api
