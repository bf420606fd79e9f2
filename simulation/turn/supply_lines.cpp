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

SupplyLines::SupplyLines(const TickContext& tick)
    : tick_(tick), search_(tick.run.ways->graph()), open_(tick.setting.polities.size()) {}

/// Nothing is carried through a besieged place, nor through a country that bands hold, but for the
/// court that they fight for.
void SupplyLines::find_cuts() {
    const PlaceColumns& places = tick_.world.places;
    const auto besiegers = places.besieger.values();
    const auto bands = places.bands.values();
    const auto garrisons = places.garrison.values();
    cuts_.resize(besiegers.size());
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
        cuts_[i] = besiegers[i].exists() ? Cut::for_all
                   : bands[i] > Men(0) && cut_roads(bands[i], garrisons[i])
                       ? Cut::but_for_whom_bands_fight
                       : Cut::none;
    }
}

std::span<const std::uint8_t> SupplyLines::open_to(PolityId polity) {
    std::vector<std::uint8_t>& open = open_[polity.index];
    if (!open.empty()) {
        return open;
    }
    if (cuts_.empty()) {
        find_cuts();
    }
    std::vector<std::uint8_t> is_friend(open_.size());
    for (std::size_t i = 0; i < is_friend.size(); ++i) {
        is_friend[i] = lets_through(tick_.world, PolityId(i), polity) ? 1 : 0;
    }
    const auto holders = tick_.world.places.holder.values();
    const auto bands_for = tick_.world.places.bands_for.values();
    open.resize(holders.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
        const bool is_cut =
            cuts_[i] != Cut::none && (cuts_[i] == Cut::for_all || bands_for[i] != polity);
        open[i] = is_cut ? std::uint8_t{0} : is_friend[holders[i].index];
    }
    return open;
}

HaulSearch& SupplyLines::around(PlaceId to, PolityId polity, const HaulTerms& terms) {
    search_.begin(to, tick_.run.ways->carriage(tick_.season), open_to(polity), terms);
    return search_;
}

}  // namespace sim
