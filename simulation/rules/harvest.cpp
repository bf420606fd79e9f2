#include "simulation/rules/harvest.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int64_t most_harvest = 2000;
constexpr std::int64_t least_price = 300;
constexpr std::int64_t highest_price = 50'000;

enum DrawNumber : std::uint32_t { draw_weather, draw_calamity };

Permille clamped(std::int64_t value, std::int64_t low, std::int64_t high) {
    return Permille(static_cast<std::int32_t>(std::clamp(value, low, high)));
}

bool is_dry(std::int32_t latitude_millidegrees, const HarvestLaws& laws) {
    return latitude_millidegrees > laws.north_latitude_millidegrees;
}

std::int64_t deviation(const WeatherParts& parts, const HarvestLaws& laws) {
    return std::int64_t{parts.common} * laws.common_permille +
           std::int64_t{parts.region} * laws.region_permille +
           std::int64_t{parts.local} * laws.local_permille;
}

Calamity named(bool dry, const HarvestLaws& laws, const Draw& draw) {
    const auto dice = static_cast<std::int32_t>(draw.below(1000, draw_calamity));
    const std::int32_t drought = dry ? laws.drought_north_permille : laws.drought_south_permille;
    const std::int32_t locusts = dry ? laws.locusts_north_permille : laws.locusts_south_permille;
    if (dice < drought) {
        return Calamity::drought;
    }
    return dice < drought + locusts ? Calamity::locusts : Calamity::flood;
}

}  // namespace

std::int32_t weather_part(const Draw& draw) {
    // The sum of four even numbers 0..255 has the mean 510 and the usual deviation 147.8.
    const std::uint32_t bits = draw.bits(draw_weather);
    const auto sum = static_cast<std::int64_t>((bits & 0xFFU) + (bits >> 8 & 0xFFU) +
                                               (bits >> 16 & 0xFFU) + (bits >> 24));
    return static_cast<std::int32_t>(div_floor((sum - 510) * 10'000, 1478));
}

std::int32_t weather(const WeatherParts& this_year, const WeatherParts& last_year,
                     std::int32_t latitude_millidegrees, const HarvestLaws& laws) {
    const std::int64_t kept = laws.persistence_permille;
    const std::int64_t mixed =
        deviation(this_year, laws) * (whole - kept) + deviation(last_year, laws) * kept;
    const std::int64_t weight = is_dry(latitude_millidegrees, laws) ? laws.north_weather_permille
                                                                    : laws.south_weather_permille;
    return static_cast<std::int32_t>(div_floor(div_floor(mixed, 1'000'000) * weight, whole));
}

HarvestOutcome harvest(const HarvestInputs& in, const HarvestLaws& laws, const Draw& draw) {
    HarvestOutcome out;
    const std::int64_t by_weather = std::clamp<std::int64_t>(whole + in.weather, 0, most_harvest);
    const std::int64_t lost =
        std::int64_t{in.devastation.value} * laws.devastation_permille / whole;
    const std::int64_t land = by_weather * (whole - lost) / whole;
    const std::int64_t people = in.households.value;
    const std::int64_t settled = in.settled.value;
    std::int64_t a_head = land;
    if (people > settled) {
        const std::int64_t beyond = people - settled;
        a_head = land * (settled * whole + beyond * laws.crowding_permille) / (people * whole);
    } else if (settled > 0) {
        a_head += land * (settled - people) / settled * laws.spare_land_permille / whole;
    }
    out.a_head = clamped(a_head, 0, most_harvest);
    out.harvest =
        settled > 0 ? clamped(out.a_head.value * people / settled, 0, most_harvest) : out.a_head;
    if (by_weather < laws.bad_permille) {
        out.calamity = named(is_dry(in.latitude_millidegrees, laws), laws, draw);
    }
    return out;
}

FoodOutcome food(const FoodInputs& in, const HarvestLaws& laws) {
    FoodOutcome out;
    const std::int64_t people = in.households.value;
    if (people == 0 || laws.subsistence_permille == 0) {
        return out;
    }
    // In thousandths of a shi a household.
    const std::int64_t need = std::max<std::int64_t>(
        std::int64_t{laws.yield_millishi} * laws.subsistence_permille / whole, 1);
    const std::int64_t grown = std::int64_t{laws.yield_millishi} * in.a_head.value / whole;
    const std::int64_t had = std::max<std::int64_t>(grown - in.taken.value * whole / people, 0);
    if (had >= need) {
        return out;
    }
    const std::int64_t lacking = (need - had) * people / whole;
    const std::int64_t given =
        std::min(lacking, in.stores.value * std::int64_t{laws.relief_stores_permille} / whole);
    out.relief = Grain(static_cast<std::int32_t>(given));
    out.want = clamped((lacking - given) * whole * whole / (need * people), 0, whole);
    return out;
}

Permille eased_want(Permille want, const HarvestLaws& laws) {
    const std::int64_t eased = std::int64_t{want.value} * laws.ease_permille / whole;
    return Permille(static_cast<std::int32_t>(
        std::max<std::int64_t>(want.value - std::max<std::int64_t>(eased, 1), 0)));
}

Permille grain_price(Permille old_price, Permille a_head, Permille money, const HarvestLaws& laws) {
    const std::int64_t by_stock =
        whole + (whole - a_head.value) * std::int64_t{laws.price_permille} / whole;
    const std::int64_t level = std::clamp(by_stock, least_price, highest_price) * whole /
                               std::max<std::int64_t>(money.value, 1);
    const std::int64_t step =
        div_floor((level - old_price.value) * std::int64_t{laws.price_pull_permille}, whole);
    return clamped(old_price.value + step, least_price, highest_price);
}

Permille worn_dikes(Permille dikes, Permille mended, const HarvestLaws& laws) {
    return clamped(std::int64_t{dikes.value} - laws.dike_wear_permille + mended.value, 0, whole);
}

std::int32_t breach_chance(Permille dikes, const HarvestLaws& laws) {
    const std::int64_t bad = whole - dikes.value;
    const std::int64_t more = std::max(laws.breach_permille - laws.breach_whole_permille, 0);
    return static_cast<std::int32_t>(laws.breach_whole_permille +
                                     more * bad * bad / (whole * whole));
}

}  // namespace sim
