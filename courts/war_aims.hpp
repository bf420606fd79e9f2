// War aims: whether a court goes to war, against whom, and when it gives up the thought.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// Chooses, keeps or gives up an aim; a new war is thought of once a quarter. Draws 0..7.
void choose_aim(const Assessment& at, const sim::Draw& draw, bool is_quarter, Docket& docket);

/// What speaks for war on a neighbour, 0: as much as against it.
[[nodiscard]] sim::Choice weigh_war(const Assessment& at, sim::PolityId other);

/// Those at court who are known to argue one way or the other, as advocates of the two choices.
[[nodiscard]] std::vector<sim::Advocate> advocates(const Assessment& at, std::uint32_t of_war,
                                                   std::uint32_t of_peace);

/// -noise .. noise.
[[nodiscard]] std::int32_t noise(const sim::Draw& draw, std::uint32_t n, std::int32_t most);

/// A share of a weight, permille.
[[nodiscard]] constexpr std::int32_t share_of(std::int32_t weight, std::int64_t permille) {
    return static_cast<std::int32_t>(std::int64_t{weight} * permille / 1000);
}

}  // namespace courts
