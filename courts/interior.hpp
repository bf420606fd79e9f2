// Interior: money, soldiers, the hungry, rites.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// Each month in need: soldiers and walls.
void raise_men(const Assessment& at, Docket& docket);

/// Each quarter: taxes, pay, coin and paper.
void keep_treasury(const Assessment& at, Docket& docket);

/// Each quarter: the hungry and the restless, rites, examinations, reforms.
void govern(const Assessment& at, Docket& docket);

}  // namespace courts
