#include "simulation/rules/population.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"

namespace sim {

namespace {

enum PlagueDraw : std::uint32_t { draw_outbreak, draw_deaths };

constexpr std::int64_t whole = 1000;      // Permille.
constexpr std::int32_t siege_days = 180;  // That make a besieged town as foul as it gets.

Households as_households(std::int64_t count) {
    return Households(static_cast<std::int32_t>(count));
}

std::int64_t rounded(std::int64_t amount, std::int64_t divisor) {
    return div_floor(amount + div_floor(divisor, 2), divisor);
}

/// How far hunger, siege and crowding favour a plague: 0..1,000.
std::int32_t foulness(const PlagueInputs& in, const PeopleLaws& laws) {
    const std::int64_t hunger = std::max(in.want.value - laws.famine_want_permille, 0);
    const std::int64_t siege =
        std::int64_t{400} * std::clamp(in.days_besieged, 0, siege_days) / siege_days;
    const std::int64_t town = std::max<std::int64_t>(std::int64_t{in.urban.value} * in.persons, 1);
    // A crowd as large as the town itself counts in full.
    const std::int64_t crowd = std::min<std::int64_t>(std::int64_t{in.crowd} * 400 / town, 400);
    return static_cast<std::int32_t>(std::min(hunger + siege + crowd, whole));
}

}  // namespace

Households capacity(const LandInputs& in, const PeopleLaws& laws) {
    std::int64_t room = laws.temperate_room_permille;
    const bool is_wild = in.terrain == Terrain::steppe || in.terrain == Terrain::forest ||
                         in.terrain == Terrain::desert;
    if (is_wild) {
        room = laws.wild_room_permille;
    } else if (in.latitude_millidegrees < laws.warm_latitude_millidegrees) {
        room = laws.warm_room_permille + std::int64_t{laws.warm_gain_permille} * in.years;
    } else if (in.latitude_millidegrees > laws.cold_latitude_millidegrees) {
        room = laws.cold_room_permille;
    }
    const std::int64_t fields = std::int64_t{in.start.value} - in.court_then.value;
    const std::int64_t fed = fields * room / whole * (whole - in.fear.value) / whole;
    return as_households(std::max<std::int64_t>(fed + in.court_now.value, 1));
}

Permille border_fear(std::int32_t held_years, const PeopleLaws& laws) {
    if (held_years < 0) {
        return Permille(0);
    }
    const std::int32_t left = std::max(laws.fear_years - held_years, 0);
    return Permille(laws.fear_permille * left / laws.fear_years);
}

Permille carried_fear(Permille fear, Terrain terrain, const PeopleLaws& laws) {
    const bool is_rough = terrain == Terrain::hills || terrain == Terrain::mountain;
    return is_rough ? Permille(fear.value * laws.fear_rough_permille / 1000) : fear;
}

std::int32_t natural_growth(Households people, Households all, Households capacity,
                            const PeopleLaws& laws) {
    const std::int64_t land = std::max(capacity.value, 1);
    const std::int64_t free = land - all.value;
    const std::int64_t rate = free >= 0 ? laws.growth_permille : laws.decline_permille;
    // The pace falls with the share of land that is taken; it never dies off faster than `rate`.
    const std::int64_t share = std::max(free, -land);
    const std::int64_t amount = rounded(people.value * rate * share / land, whole);
    return static_cast<std::int32_t>(std::max<std::int64_t>(amount, -std::int64_t{people.value}));
}

Households famine_deaths(Households households, Permille want, const PeopleLaws& laws) {
    const std::int64_t hunger = std::max(want.value - laws.famine_want_permille, 0);
    const std::int64_t range = std::max(whole - laws.famine_want_permille, std::int64_t{1});
    return as_households(households.value * hunger / range * laws.famine_deaths_permille / whole);
}

bool plague_threatens(const PlagueInputs& in, const PeopleLaws& laws) {
    return in.urban > Households(0) && foulness(in, laws) >= 100;
}

Households plague(const PlagueInputs& in, const PeopleLaws& laws, const Draw& draw) {
    if (!plague_threatens(in, laws)) {
        return Households(0);
    }
    const std::int64_t foul = foulness(in, laws);
    const std::int64_t season = in.is_hot ? 1000 : 400;
    const std::int64_t hazard = laws.plague_hazard_permille * foul * season;  // In 10^-9.
    if (!draw.happens(Ratio::of(std::min<std::int64_t>(hazard, 1'000'000'000), 1'000'000'000),
                      draw_outbreak)) {
        return Households(0);
    }
    // From a third of the worst to the worst.
    const std::int64_t worst = laws.plague_deaths_permille * foul / whole;
    const std::int64_t share =
        worst / 3 + draw.below(static_cast<std::uint32_t>(worst * 2 / 3 + 1), draw_deaths);
    return as_households(in.urban.value * share / whole);
}

}  // namespace sim
