#include "simulation/rules/technique.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/curves.hpp"

namespace sim {
namespace {

/// The chance within some months of a hazard given in millionths of events in 1,000 months.
Ratio chance_in(std::int32_t months, std::int64_t millionths_per_1000_months) {
    return chance_of(Fixed::from_fraction(millionths_per_1000_months * months, 1'000'000'000));
}

std::int32_t worth(std::int32_t sum_milli, const TechniqueLaws& laws) {
    const std::int64_t size = sum_milli < 0 ? -std::int64_t{sum_milli} : sum_milli;
    const Fixed depth = Fixed::from_fraction(size, std::int64_t{laws.effect_scale_points} * 1000);
    const std::int64_t felt =
        div_floor(std::int64_t{chance_of(depth).parts} * 1000, Ratio::certain_parts);
    return static_cast<std::int32_t>(sum_milli < 0 ? -felt : felt);
}

std::int32_t points(std::int32_t sum_milli) {
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(div_floor(std::int64_t{sum_milli} + 500, 1000), -100, 100));
}

}  // namespace

Ratio appear_chance(const AppearInputs& in, const TechniqueLaws& laws) {
    if (in.months_from_attested < -laws.appear_window_months) {
        return Ratio{};
    }
    const std::int64_t conditions =
        laws.appear_floor_permille +
        div_floor(std::int64_t{laws.appear_arsenals_permille} * in.arsenals_permille, 1000) +
        div_floor(std::int64_t{laws.appear_practice_permille} * in.practice_permille, 1000);
    const std::int64_t where = in.is_attested_court ? 1000 : laws.appear_elsewhere_permille;
    const Ratio ripe =
        logistic(Fixed::from_fraction(in.months_from_attested, laws.appear_spread_months));
    const std::int64_t full = laws.appear_per_1000_months * conditions * where;
    return chance_in(in.months, div_floor(full * ripe.parts, Ratio::certain_parts));
}

bool resolve_appear(const AppearInputs& in, const TechniqueLaws& laws, const Draw& draw) {
    return draw.happens(appear_chance(in, laws), static_cast<std::uint32_t>(TechniqueDraw::appear));
}

Ratio spread_chance(const SpreadInputs& in, const TechniqueLaws& laws) {
    const std::int64_t absorbs =
        laws.absorb_floor_permille +
        div_floor(std::int64_t{1000 - laws.absorb_floor_permille} * in.arsenals_permille, 1000);
    const std::int64_t by_contact =
        laws.contact_per_1000_months * std::int64_t{1000} +
        std::int64_t{laws.imitation_per_1000_months} * in.users_permille;
    const std::int64_t hazard =
        std::int64_t{laws.capture_per_1000_months} * in.captured_permille +
        std::int64_t{laws.defection_per_1000_months} * in.defected_permille +
        std::int64_t{laws.fire_per_1000_months} * in.fire_permille +
        div_floor(by_contact * in.contact_permille, 1000);
    return chance_in(in.months, hazard * absorbs);
}

bool resolve_spread(const SpreadInputs& in, const TechniqueLaws& laws, const Draw& draw) {
    return draw.happens(spread_chance(in, laws), static_cast<std::uint32_t>(TechniqueDraw::spread));
}

std::int32_t extent_permille(std::int32_t months, const TechniqueLaws& laws) {
    if (months <= 0) {
        return 0;
    }
    // F(t) = (1 - E) / (1 + q / p E) with E = exp(-(p + q) t).
    const std::int64_t p = laws.adopt_first_permille;
    const std::int64_t q = laws.adopt_imitate_permille;
    const std::int64_t left = survival(Fixed::from_fraction((p + q) * months, 1000)).parts;
    const std::int64_t whole = Ratio::certain_parts;
    return static_cast<std::int32_t>(div_floor(1000 * p * (whole - left), p * whole + q * left));
}

void add_technique(TechniqueModifiers& sum_milli, const TechniqueModifiers& points,
                   std::int32_t extent_permille) {
    sum_milli.siege_attack += points.siege_attack * extent_permille;
    sum_milli.siege_defence += points.siege_defence * extent_permille;
    sum_milli.field += points.field * extent_permille;
    sum_milli.naval += points.naval * extent_permille;
    sum_milli.morale += points.morale * extent_permille;
}

TechniqueModifiers technique_points(const TechniqueModifiers& sum_milli) {
    return {points(sum_milli.siege_attack), points(sum_milli.siege_defence),
            points(sum_milli.field), points(sum_milli.naval), points(sum_milli.morale)};
}

TechniqueModifiers technique_worth(const TechniqueModifiers& sum_milli, const TechniqueLaws& laws) {
    return {worth(sum_milli.siege_attack, laws), worth(sum_milli.siege_defence, laws),
            worth(sum_milli.field, laws), worth(sum_milli.naval, laws),
            worth(sum_milli.morale, laws)};
}

}  // namespace sim
