// Bargaining: what a court offers, asks, accepts and refuses. War is bargaining that has failed:
// each side values terms by what it believes of strength and need, and offers move as beliefs do
// (Fearon 1995; Powell 2006). Page: docs/rules/decisions.md.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// How much a court wants peace with an enemy: 0: as much as war.
[[nodiscard]] sim::Choice weigh_peace(const Assessment& at, sim::PolityId enemy);

/// What the terms are worth to the court of the view, peace itself left out; each reason apart.
void weigh_terms(const Assessment& at, sim::PolityId other, const sim::TermList& terms,
                 sim::Choice& choice);

/// Where the court stands in the war with another: what it could ask, or must give. -4,000..4,000.
[[nodiscard]] std::int32_t advantage(const Assessment& at, sim::PolityId other);

/// Terms of peace for such a standing.
[[nodiscard]] sim::TermList peace_terms(const Assessment& at, sim::PolityId other,
                                        std::int32_t standing);

/// Answers the offers on its table; sends its own. Draws 8..23.
void negotiate(const Assessment& at, const sim::Draw& draw, Docket& docket);

}  // namespace courts
