// Campaign: where armies go: to the relief of what is threatened, against what is to be taken,
// home. Targets are taken in order of worth; each gets the nearest armies that suffice.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

void direct_armies(const Assessment& at, Docket& docket);

}  // namespace courts
