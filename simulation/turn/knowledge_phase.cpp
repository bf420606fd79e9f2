#include "simulation/turn/knowledge_phase.hpp"

#include <algorithm>
#include <vector>

#include "simulation/turn/couriers.hpp"
#include "simulation/turn/defectors.hpp"
#include "simulation/turn/own_letters.hpp"

namespace sim {

namespace {

/// What courts see of the tick that no letter of their own men tells them.
class Watchers {
  public:
    Watchers(TickContext& tick, Couriers& couriers);

    void see_changes();
    void see_late();
    void see_armies();
    void scout(PolityId court, PlaceId place);

  private:
    void tell_holder(PolityId court, PlaceId place);
    [[nodiscard]] SightInputs sight_of(PolityId court, PlaceId place) const;

    TickContext& tick_;
    World& world_;
    Couriers& couriers_;
    // By index. Most courts of the setting do not exist on one day.
    std::vector<PolityId> listeners_;
};

Watchers::Watchers(TickContext& tick, Couriers& couriers)
    : tick_(tick), world_(tick.world), couriers_(couriers) {
    for (std::size_t p = 0; p < world_.polities.phase.size(); ++p) {
        if (couriers_.listens(PolityId(p))) {
            listeners_.push_back(PolityId(p));
        }
    }
}

SightInputs Watchers::sight_of(PolityId court, PlaceId place) const {
    const KnowledgeLaws& laws = tick_.setting.laws.knowledge;
    SightInputs sight;
    sight.own_officers = world_.places.holder[place] == court;
    sight.in_siege_lines = world_.places.besieger[place] == court;
    const bool at_peace = !world_.at_war(court, world_.places.holder[place]);
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        if (world_.places.holder[edge.to] != court) {
            continue;
        }
        // A border place hears of its neighbours from merchants in peace, refugees in war.
        sight.spies_permille = laws.border_spies_permille;
        sight.trade_permille = at_peace ? laws.border_trade_permille : 0;
        sight.refugees_permille = at_peace ? 0 : laws.border_refugees_permille;
    }
    for (const ArmyId army : tick_.armies_at(place)) {
        if (world_.armies.polity[army] == court && world_.armies.place[army] == place) {
            sight.nearest_army = Millidays(0);
        }
    }
    return sight;
}

/// Tells a court whose a place is now. Whoever believed it his own has officers around who write.
void Watchers::tell_holder(PolityId court, PlaceId place) {
    SightInputs sight = sight_of(court, place);
    sight.own_officers = sight.own_officers || believed_holder(world_, court, place) == court;
    // The fall of a city is talked of everywhere.
    const KnowledgeLaws& laws = tick_.setting.laws.knowledge;
    sight.refugees_permille = std::max(sight.refugees_permille, laws.fall_refugees_permille);
    sight.trade_permille = std::max(sight.trade_permille, laws.fall_trade_permille);
    couriers_.tell(court, sight, couriers_.about_holder(place), place.index);
}

/// Once a month courts that still do not know of a change of the last year may hear of it; of older
/// ones everybody has told them by the end of a year.
void Watchers::see_late() {
    const PlaceColumns& places = world_.places;
    const Day talked_of =
        tick_.first_day.plus_days(-tick_.setting.laws.knowledge.fall_talked_of_days);
    const bool is_year_end = tick_.is_month_end && tick_.is_month(12, 12);
    for (std::size_t i = 0; tick_.is_month_end && i < places.holder.size(); ++i) {
        const PlaceId place(i);
        const Day since = places.holder_since[place];
        const bool is_old = !since.exists() || since < talked_of;
        if (is_old ? !is_year_end : since >= tick_.first_day) {
            continue;
        }
        for (const PolityId court : listeners_) {
            if (believed_holder(world_, court, place) == places.holder[place]) {
                continue;
            }
            if (is_old) {
                couriers_.tell_old(court, place);
            } else {
                tell_holder(court, place);
            }
        }
    }
}

void Watchers::see_changes() {
    for (std::size_t i = tick_.first_event; i < tick_.run.log.next_id().index; ++i) {
        for (const Change& change : tick_.run.log.changes_of(EventId(i))) {
            if (change.kind != ChangeKind::control) {
                continue;
            }
            for (const PolityId court : listeners_) {
                tell_holder(court, PlaceId(change.subject));
            }
        }
    }
}

/// Once a month every court hears of the armies on and beside its land.
void Watchers::see_armies() {
    if (!tick_.is_month_end) {
        return;
    }
    for (const ArmyId army : tick_.standing) {
        const PlaceId place = world_.armies.place[army];
        const PolityId owner = world_.armies.polity[army];
        const PolityId holder = world_.places.holder[place];
        std::uint64_t told = 0;
        const auto ask = [&](PolityId court) {
            const bool is_new = court.exists() && court != owner &&
                                (told >> (court.index % 64) & 1U) == 0 && couriers_.listens(court);
            if (is_new) {
                told |= std::uint64_t{1} << (court.index % 64);
                couriers_.tell(court, sight_of(court, place), couriers_.about_army(army),
                               world_.armies.chance[army]);
            }
        };
        ask(holder);
        for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
            ask(world_.places.holder[edge.to]);
        }
    }
}

/// Riders look at a place and at the armies there.
void Watchers::scout(PolityId court, PlaceId place) {
    SightInputs sight;
    sight.scouts_there = true;
    couriers_.tell(court, sight, couriers_.about_holder(place), 8192 + place.index);
    for (const ArmyId army : tick_.armies_at(place)) {
        if (world_.armies.polity[army] != court) {
            couriers_.tell(court, sight, couriers_.about_army(army), 4096 + army.index);
        }
    }
}

}  // namespace

void knowledge_phase(TickContext& tick) {
    Couriers couriers(tick);
    Watchers watchers(tick, couriers);
    couriers.deliver();
    watchers.see_changes();
    watchers.see_late();
    watchers.see_armies();
    if (tick.is_free) {
        hear_defectors(tick, couriers);
    }
    for (const auto& [court, place] : tick.instructions.scouts) {
        watchers.scout(court, place);
    }
    write_of_places(tick, couriers);
    write_of_armies(tick, couriers);
}

PolityId believed_holder(const World& world, PolityId court, PlaceId place) {
    const News news = world.news.news[world.news_of(court, place)];
    return news.holder == News::nobody ? PolityId::none() : PolityId(news.holder);
}

bool is_believed_own(const World& world, PolityId court, ArmyId army) {
    const SightingId row = world.sighting_of(court, army);
    return world.sightings.sighting[row].place != Sighting::nowhere &&
           world.sightings.strength[row].polity == court.index;
}

}  // namespace sim
