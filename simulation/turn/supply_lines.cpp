#include "simulation/turn/supply_lines.hpp"

#include "simulation/rules/insurgency.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/march_phase.hpp"

namespace sim {

bool is_quartered(const World& world, ArmyId army) {
    const PolityId polity = world.armies.polity[army];
    const PlaceId here = world.armies.place[army];
    const Stance stance = world.armies.stance[army];
    // Land taken from an enemy who is still at war is no home yet.
    return (stance == Stance::garrison || stance == Stance::field) &&
           world.places.holder[here] == polity && !world.at_war(polity, world.places.owner[here]) &&
           !world.places.besieger[here].exists() && !is_on_the_march(world, army);
}

std::int32_t drawn_permille(const TickContext& tick, ArmyId army) {
    const PolityId polity = tick.world.armies.polity[army];
    return is_quartered(tick.world, army)
               ? 1000 - tick.setting.polities[polity.index].self_supporting_permille
               : 1000;
}

std::int64_t drawn_millishi(const TickContext& tick, ArmyId army) {
    return daily_need_millishi(tick.world.armies, army, tick.setting.laws.supply) *
           drawn_permille(tick, army) / 1000;
}

SupplyLines::SupplyLines(const TickContext& tick) : tick_(tick), search_(tick.run.ways->graph()) {}

/// Nothing is carried through a besieged place, nor through a country that bands hold, but for the
/// court that they fight for.
void SupplyLines::find_cuts() {
    const PlaceColumns& places = tick_.world.places;
    const auto besiegers = places.besieger.values();
    const auto bands = places.bands.values();
    const auto garrisons = places.garrison.values();
    is_free_.resize(besiegers.size());
    for (std::size_t i = 0; i < is_free_.size(); ++i) {
        is_free_[i] = besiegers[i].exists() || cut_roads(bands[i], garrisons[i]) ? 0 : 1;
    }
    for (std::size_t i = 0; i < is_free_.size(); ++i) {
        if (is_free_[i] == 0 && !besiegers[i].exists()) {
            held_by_bands_.emplace_back(i);
        }
    }
    open_.resize(tick_.setting.polities.size());
}

std::span<const std::uint8_t> SupplyLines::open_to(PolityId polity) {
    if (is_free_.empty()) {
        find_cuts();
    }
    std::vector<std::uint8_t>& open = open_[polity.index];
    if (!open.empty()) {
        return open;
    }
    std::vector<std::uint8_t> is_friend(open_.size());
    for (std::size_t i = 0; i < is_friend.size(); ++i) {
        is_friend[i] = lets_through(tick_.world, PolityId(i), polity) ? 1 : 0;
    }
    const auto holders = tick_.world.places.holder.values();
    open.resize(holders.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
        open[i] = is_free_[i] & is_friend[holders[i].index];
    }
    for (const PlaceId place : held_by_bands_) {
        if (tick_.world.places.bands_for[place] == polity) {
            open[place.index] = is_friend[holders[place.index].index];
        }
    }
    return open;
}

HaulSearch& SupplyLines::around(PlaceId to, PolityId polity, const HaulTerms& terms) {
    search_.begin(to, tick_.run.ways->carriage(tick_.season), open_to(polity), terms);
    return search_;
}

}  // namespace sim
