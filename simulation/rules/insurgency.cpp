#include "simulation/rules/insurgency.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;  // Permille.

Men as_men(std::int64_t count) {
    return Men(static_cast<std::int32_t>(count));
}

std::int64_t beyond(Permille unrest, std::int32_t bound) {
    const std::int64_t range = std::max<std::int64_t>(whole - bound, 1);
    return std::max<std::int64_t>(unrest.value - bound, 0) * whole / range;
}

void gather(BandsOutcome& out, const BandsInputs& in, const UnrestLaws& laws) {
    const std::int64_t people = in.households.value;
    std::int64_t angry = people * beyond(in.unrest, laws.gather_bound_permille) / whole *
                         laws.gather_permille / whole;
    std::int64_t loyal = 0;
    if (in.rightful > Permille(0) && in.unrest.value > laws.loyal_bound_permille) {
        loyal = people * in.rightful.value / whole * laws.loyal_permille / whole;
    }
    const std::int64_t most = people * laws.bands_most_permille / whole;
    const std::int64_t room =
        std::min(std::max<std::int64_t>(most - in.bands.value, 0), people / 2);
    loyal = std::min(loyal, room);
    angry = std::min(angry, room - loyal);
    out.gathered = as_men(angry + loyal);
    out.loyal = as_men(loyal);
}

BandsOutcome month_of_bands(const BandsInputs& in, const UnrestLaws& laws) {
    BandsOutcome out;
    gather(out, in, laws);
    const std::int64_t bands = in.bands.value;
    if (bands == 0) {
        return out;
    }
    // Soldiers of an army count twice: they have no walls to watch.
    const std::int64_t force =
        std::int64_t{in.garrison.value} + 2 * std::int64_t{in.soldiers.value};
    const std::int64_t needed = force + bands * laws.hunt_enemy_weight;
    std::int64_t left = bands;
    const auto take = [&](std::int64_t men) {
        const std::int64_t taken = std::clamp<std::int64_t>(men, 0, left);
        left -= taken;
        return as_men(taken);
    };
    out.killed = take((bands * laws.hunt_permille / whole * force + needed - 1) / needed);
    out.starved = take(bands * in.want.value / whole * laws.starve_permille / whole);
    const std::int64_t quiet = whole - in.unrest.value;
    std::int64_t home = bands * laws.home_permille / whole * quiet / whole;
    if (in.is_pardoned) {
        home = std::max(home, bands * laws.pardon_permille / whole);
    }
    home = in.is_loyalist ? home / 2 : home;
    if (in.unrest.value < laws.loyal_bound_permille) {
        home = std::max<std::int64_t>(home, std::min<std::int64_t>(bands, 50));  // The last go too.
    }
    out.went_home = take(home);
    out.fallen = as_men(std::min<std::int64_t>(out.killed.value / 4, in.garrison.value));
    return out;
}

}  // namespace

BandsOutcome insurgency(const BandsInputs& in, const UnrestLaws& laws) {
    BandsOutcome sum;
    BandsInputs now = in;
    for (std::int32_t month = 0; month < in.months; ++month) {
        const BandsOutcome out = month_of_bands(now, laws);
        sum.gathered += out.gathered;
        sum.loyal += out.loyal;
        sum.killed += out.killed;
        sum.starved += out.starved;
        sum.went_home += out.went_home;
        sum.fallen += out.fallen;
        now.bands += out.gathered - out.killed - out.starved - out.went_home;
        now.garrison -= out.fallen;
        now.is_pardoned = false;
    }
    return sum;
}

Men tied_down(Men bands, Men garrison, const UnrestLaws& laws) {
    return std::min(garrison, as_men(std::int64_t{bands.value} * laws.tie_permille / whole));
}

}  // namespace sim
