#include "simulation/rules/supply.hpp"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int64_t steady_morale = 600;

std::int32_t narrow(std::int64_t amount) {
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(amount, 0, std::numeric_limits<std::int32_t>::max() / 4));
}

/// What is delivered of grain that is carried; the carriers eat the rest.
std::int64_t delivered_permille(const SupplyInputs& in) {
    return std::max<std::int64_t>(whole - in.carriage_permille, 0);
}

std::int64_t forage_in_reach(const SupplyInputs& in, const SupplyLaws& laws) {
    const std::int64_t untouched = std::int64_t{in.households.value} *
                                   laws.forage_shi_per_1000_households * in.days / 10 / whole;
    const std::int64_t season = in.is_harvest ? laws.forage_summer_permille : whole;
    return untouched * season / whole * (whole - in.devastation.value) / whole;
}

/// Takes up to `wanted` from `source` and lowers both.
std::int64_t take(std::int64_t& wanted, std::int64_t source) {
    const std::int64_t taken = std::clamp<std::int64_t>(source, 0, wanted);
    wanted -= taken;
    return taken;
}

/// Deaths, desertion and temper, by how hungry, tired and exposed the army is.
void live(const SupplyInputs& in, const SupplyLaws& laws, SupplyOutcome& out) {
    const std::int64_t hunger = out.hunger.value;
    const std::int64_t men = in.men.value;
    const std::int64_t ticks = in.days;  // In tenths of a ten-day tick.
    std::int64_t deaths = laws.hunger_death_permille * hunger / whole;
    std::int64_t runs = laws.hunger_desertion_permille * hunger / whole;
    if (in.in_field) {
        deaths += laws.camp_death_permille + (in.is_heat ? laws.summer_death_permille : 0);
        // Twice the usual share at no morale, none at full morale.
        runs += laws.desertion_permille * (whole - in.morale.value) * 2 / whole;
    }
    // The last handful of a starving army goes too: without food shares are rounded up.
    const std::int64_t rounding = hunger >= whole / 2 ? 10 * whole - 1 : 0;
    out.died = Men(narrow(std::min((men * deaths * ticks + rounding) / 10 / whole, men)));
    out.deserted = Men(narrow(std::min(men * runs * ticks / 10 / whole, men - out.died.value)));
    const std::int64_t horses = in.horses.value;
    if (hunger > 0) {
        out.horses_died = Horses(narrow(std::min(
            horses * laws.hunger_horse_permille * hunger / whole * ticks / 10 / whole, horses)));
    }
    // Of those left, as many as the men can mind.
    const std::int64_t minded =
        (men - out.died.value - out.deserted.value) * laws.horses_per_man_permille / whole;
    out.horses_strayed =
        Horses(narrow(std::max<std::int64_t>(horses - out.horses_died.value - minded, 0)));
    std::int64_t morale = in.morale.value - laws.hunger_morale_permille * hunger / whole;
    if (hunger == 0 && !in.marched && morale < steady_morale) {
        morale = std::min<std::int64_t>(morale + laws.morale_recovery_permille, steady_morale);
    }
    out.morale = Permille(narrow(std::min(morale, whole)));
    const std::int64_t fatigue =
        in.marched ? in.fatigue.value + laws.march_fatigue_permille
                   : in.fatigue.value * (whole - laws.fatigue_recovery_permille) / whole;
    out.fatigue = Permille(narrow(std::min(fatigue, whole)));
}

}  // namespace

std::int64_t daily_need_millishi(Men men, Horses horses, bool has_grass, const SupplyLaws& laws) {
    const std::int64_t fodder =
        has_grass ? std::int64_t{laws.fodder_millishi} * (whole - laws.grass_permille) / whole
                  : laws.fodder_millishi;
    return std::int64_t{men.value} * laws.ration_millishi + horses.value * fodder;
}

SupplyOutcome supply(const SupplyInputs& in, const SupplyLaws& laws) {
    SupplyOutcome out;
    const std::int64_t daily =
        daily_need_millishi(in.men, in.horses, in.has_grass, laws) * in.drawn_permille / whole;
    const std::int64_t need = (daily * in.days + whole - 1) / whole;
    std::int64_t wanted = need;
    const std::int64_t stores_eaten = take(wanted, in.stores.value);
    const std::int64_t forage = wanted > 0 ? forage_in_reach(in, laws) : 0;
    const std::int64_t foraged = take(wanted, forage);
    const std::int64_t share = delivered_permille(in);
    const std::int64_t in_depot = in.depot.value * share / whole;
    const std::int64_t train_eaten = take(wanted, in.train.value);
    const std::int64_t depot_eaten = take(wanted, in_depot);
    // The train is filled again from what is left, nearest first.
    const std::int64_t full = daily * laws.train_days / whole;
    std::int64_t room = std::max<std::int64_t>(full - (in.train.value - train_eaten), 0);
    const std::int64_t loaded = take(room, in.stores.value - stores_eaten);
    const std::int64_t carried = take(room, in_depot - depot_eaten);
    const std::int64_t delivered = depot_eaten + carried;
    // What leaves the depot: the delivery and what its carriers eat, rounded against the army.
    const std::int64_t sent =
        delivered == 0
            ? 0
            : std::min<std::int64_t>((delivered * whole + share - 1) / share, in.depot.value);
    out.from_stores = Grain(narrow(stores_eaten + loaded));
    out.foraged = Grain(narrow(foraged));
    out.from_depot = Grain(narrow(sent));
    out.carriers_ate = Grain(narrow(sent - delivered));
    out.eaten = Grain(narrow(need - wanted));
    out.train = Grain(narrow(in.train.value - train_eaten + loaded + carried));
    // Who lives off his own herds and fields for the most part goes short of the rest, no more.
    const std::int64_t lacked =
        need == 0 ? 0 : wanted * std::min<std::int64_t>(in.drawn_permille, whole) / need;
    out.hunger = Permille(narrow((in.hunger.value + lacked) / 2));
    if (foraged > 0) {
        out.devastation_added = Permille(narrow(std::min<std::int64_t>(
            laws.devastation_permille * foraged / std::max<std::int64_t>(forage, 1),
            whole - in.devastation.value)));
    }
    live(in, laws, out);
    return out;
}

}  // namespace sim
