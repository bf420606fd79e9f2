// Skill as an answer.
#pragma once

#include <vector>

#include "api/json.hpp"
#include "api/score_request.hpp"
#include "lab/skill/skill_table.hpp"

namespace api {

/// The answer of the call `score`, from futures that whoever asks has lived: `members` of each
/// start, one or more. Scores, shares and chances are in whole millionths, CRPS in thousandths of
/// its unit.
[[nodiscard]] Json score_json(const lab::Hindcasts& hindcasts,
                              const std::vector<lab::SetSkill>& table, std::uint32_t members,
                              std::uint32_t seed);

}  // namespace api
