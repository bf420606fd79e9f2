// Futures told: single members lived again: what happened in them, and how a change led to the
// answer.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "api/api.hpp"
#include "report/whatif/figures.hpp"

namespace report {

/// Which pairs are told. Positions in Asked::pairs.
struct ToldPairs {
    std::size_t typical = 0;
    std::vector<std::size_t> strange;     ///< Two at most.
    std::optional<std::size_t> deciding;  ///< The typical one of those whose answers differ most
                                          ///< often in one direction; none: no answers differ.
};
/// `question`: whose answers decide; it need not be one of yes or no.
[[nodiscard]] ToldPairs choose_pairs(const Asked& asked, const Ways& ways);

/// {"typical","strange":[…],"deciding","pairs":[pair]}: positions in pairs. A pair is lived again
/// and has its member, its answers, its mean distance from all others, where its two futures part,
/// places held otherwise, for each side what happened ("without": [event]) and how its answer
/// turned, with the path of causes that led there. The session's free run is then one of them.
[[nodiscard]] api::Json futures_json(api::Session& session, const Asked& asked, const Ways& ways,
                                     const Concerned& concerned);

}  // namespace report
