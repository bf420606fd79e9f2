// Clients: courts that a court sets up over land that does not accept it, and gives up again.
// Page: docs/rules/decisions.md.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// Minds the client that the court has; else sets one up where one is of use. Draw 7.
void keep_clients(const Assessment& at, const sim::Draw& draw, Docket& docket);

}  // namespace courts
