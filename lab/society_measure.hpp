// The number of the world that an attested figure is compared with.
#pragma once

#include <span>

#include "lab/society_attested.hpp"
#include "lab/society_years.hpp"

namespace lab {

/// What the years of a replay say of a figure, in the figure's unit. The figure's year and, where
/// it has one, the year that it counts from lie among `years`.
[[nodiscard]] double modelled(const SocietyFigure& figure, std::span<const SocietyYear> years,
                              const sim::Laws& laws);

}  // namespace lab
