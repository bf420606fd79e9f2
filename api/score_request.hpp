// What a request of the call `score` asks: from which days hindcasts are forked, and how many
// futures are lived from each.
#pragma once

#include <cstdint>
#include <vector>

#include "api/context.hpp"
#include "lab/skill/hindcasts.hpp"

namespace api {

struct ScoreAsked {
    std::vector<lab::HindcastAsked> forks;  ///< In order of day, each once; one or more.
    std::uint32_t members = 0;              ///< >= 1.
    std::uint32_t seed = 0;
};

[[nodiscard]] sim::Result<ScoreAsked, std::vector<Error>> read_score_request(
    Context& context, const Request& request);

/// {"forks":[{"from","date","set"}],"members","seed"}, and back.
[[nodiscard]] Json score_asked_json(const ScoreAsked& asked);
[[nodiscard]] ScoreAsked score_asked_of(const Json& json);

/// "training", "test", or null for a day of one's own.
[[nodiscard]] Json fork_set_json(std::optional<lab::ForkSet> set);

}  // namespace api
