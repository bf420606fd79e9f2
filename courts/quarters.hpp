// Quarters: where hosts without a task in the field lie: where there is food, where garrisons fill
// their ranks, where the war is; small ones become one, what is left of the smallest goes home.
#pragma once

#include "courts/field_armies.hpp"

namespace courts {

/// What is done for hosts each sitting; `is_peace`: while the court is at war with nobody and means
/// no war.
void quarter_armies(const Assessment& at, FieldArmies& hosts, bool is_peace, Docket& docket);

}  // namespace courts
