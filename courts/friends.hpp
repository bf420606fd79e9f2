// Friends: what a court asks of those it is not at war with: help in war, a way through their land,
// land that they have taken with its help. Page: docs/rules/decisions.md.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// Asks for help against the court that it means to fight: targets for each, and a day. Draw 6.
void seek_ally(const Assessment& at, const sim::Draw& draw, Docket& docket);

/// Asks for passage to an enemy whom a stranger's land keeps it from.
void seek_passage(const Assessment& at, Docket& docket);

/// Asks an ally for claimed land that he took in the common war, and pays for it.
void seek_land(const Assessment& at, Docket& docket);

/// The day of a joint war that is offered now: months ahead, and in the season of the horse peoples
/// if one of the two is one.
[[nodiscard]] sim::Day joint_day(const Assessment& at, sim::PolityId ally);

/// Yearly dues offered for land of another, in strings: what it is reckoned worth to him, dearer
/// for who is beaten, weak, late or has been refused. >= 0.
[[nodiscard]] std::int64_t land_price_strings(const Assessment& at, sim::PolityId holder,
                                              const sim::TermList& land);

}  // namespace courts
