// Surgery as text: "garrison(kaifeng)=20000". docs/whatif.md lists what can be set.
#pragma once

#include <string>
#include <vector>

#include "api/context.hpp"
#include "lab/ensemble/pairs.hpp"

namespace api {

/// Reads what a request sets by hand. Mistakes are added to `errors`.
[[nodiscard]] std::vector<lab::Surgery> read_surgery(const Context& context, const Request& request,
                                                     std::vector<Error>& errors);

/// The text of one, in ids. read_surgery gives it back.
[[nodiscard]] std::string write_surgery(const Context& context, const lab::Surgery& surgery);

/// Tries all of it on the branch with the change. What cannot be done is added to `errors`.
void try_surgery(const lab::PairStart& start, const Request& request, std::vector<Error>& errors);

}  // namespace api
