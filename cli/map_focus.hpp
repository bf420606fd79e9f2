// Map focus: what --focus asks to be seen.
#pragma once

#include <optional>

#include "atlas/clip.hpp"
#include "atlas/stage.hpp"
#include "cli/context.hpp"

namespace cli {

/// The box of the stage that --focus names: a box in degrees, the country around a place, or all
/// places of a court in `at`, the answer of the day. Nothing after telling what is wrong.
[[nodiscard]] std::optional<atlas::Box> focus_of(Context& context, const atlas::Stage& stage,
                                                 const Json& at);

}  // namespace cli
