#include "simulation/rules/revolt.hpp"

#include <algorithm>

#include "simulation/foundation/curves.hpp"

namespace sim {

namespace {
enum RevoltDraw : std::uint32_t { draw_rise, draw_walls, draw_mutiny };
constexpr std::int64_t whole = 1000;  // Permille.
}  // namespace

RevoltEnd revolt(const RevoltInputs& in, const UnrestLaws& laws, const Draw& draw) {
    if (in.bands.value < laws.revolt_men || in.unrest.value < laws.revolt_bound_permille) {
        return RevoltEnd::none;
    }
    // Nobody rises against a garrison that is plainly stronger.
    const std::int64_t bands = in.bands.value;
    const std::int64_t odds = bands * whole / (bands + in.defenders.value);
    std::int64_t chance = laws.revolt_hazard_permille * odds / whole * in.unrest.value / whole;
    chance += in.has_leader ? chance * laws.leader_permille / whole : 0;
    if (!draw.happens(Ratio::of(std::min(chance, whole), whole), draw_rise)) {
        return RevoltEnd::none;
    }
    const std::int64_t walls =
        whole + std::int64_t{laws.walls_weight_permille} * in.walls_class * in.works.value / whole;
    const std::int64_t defence = std::max<std::int64_t>(in.defenders.value * walls / whole, 100);
    const Fixed score = log_ratio(bands, defence);
    // The gates are mostly opened from within: numbers count double.
    return draw.happens(logistic(score + score), draw_walls) ? RevoltEnd::takes
                                                             : RevoltEnd::repelled;
}

bool mutiny(Permille arrears, Permille control, const UnrestLaws& laws, const Draw& draw) {
    const std::int64_t unpaid = std::clamp<std::int64_t>(arrears.value - 250, 0, 750) * whole / 750;
    const std::int64_t chance =
        laws.mutiny_hazard_permille * unpaid / whole * (2 * whole - control.value) / whole;
    return chance > 0 && draw.happens(Ratio::of(std::min(chance, whole), whole), draw_mutiny);
}

}  // namespace sim
