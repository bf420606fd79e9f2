// Surgery as text: "garrison(kaifeng)=20000". docs/whatif.md lists what can be set.
#pragma once

#include <string>
#include <vector>

#include "api/context.hpp"
#include "simulation/turn/plan.hpp"
#include "simulation/turn/run.hpp"

namespace api {

/// Reads what a request sets by hand. Mistakes are added to `errors`.
[[nodiscard]] std::vector<sim::Surgery> read_surgery(const Context& context, const Request& request,
                                                     std::vector<Error>& errors);

/// The text of one, in ids, without its day. read_surgery gives it back.
[[nodiscard]] std::string write_surgery(const Context& context, const sim::Surgery& surgery);

/// All of a plan.
[[nodiscard]] std::vector<std::string> surgery_texts(const Context& context, const sim::Plan& plan);

/// Tries the surgery of a plan at its fork. What cannot be done is added to `errors`.
void try_surgery(Context& context, const sim::Plan& plan, const Request& request,
                 std::vector<Error>& errors);
/// The same on a run that stands where it is to be done; its plan says what.
void try_surgery(sim::Run& run, const Request& request, std::vector<Error>& errors);

}  // namespace api
