// Gathers what an order is judged by. Of its own armies and places that is their state as it is,
// since an order to what is lost fails by fact, and not in the court (orders_phase.cpp); of others
// what the court believes (knowledge_phase.hpp), unless its own men stand there.
#include <algorithm>

#include "simulation/turn/accords.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/cohesion.hpp"
#include "simulation/turn/envoy_facts.hpp"
#include "simulation/turn/knowledge_phase.hpp"
#include "simulation/turn/march_phase.hpp"
#include "simulation/turn/orders_phase.hpp"
#include "simulation/turn/parley.hpp"
#include "simulation/turn/society_facts.hpp"

namespace sim {

namespace {

constexpr Men smallest_army = Men(100);

class Facts {
  public:
    Facts(const TickContext& tick, const Order& order)
        : tick_(tick), world_(tick.world), order_(order) {}

    OrderFacts gather();

  private:
    void of_court();
    void of_army();
    void of_other();
    void of_place();
    void of_means();
    void of_way();
    void of_person();
    void of_enmity(PolityId holder);
    [[nodiscard]] bool stands(ArmyId army) const {
        return army.index < world_.armies.polity.size() && world_.armies.polity[army].exists();
    }
    [[nodiscard]] bool is_shut_in(ArmyId army) const {
        return is_within(world_, army) &&
               world_.places.besieger[world_.armies.place[army]].exists();
    }

    const TickContext& tick_;
    const World& world_;
    const Order& order_;
    OrderFacts facts_;
};

void Facts::of_court() {
    const PolityId court = order_.court;
    const bool is_known = court.index < world_.polities.phase.size();
    facts_.court_exists = is_known && world_.polities.phase[court] == Phase::present;
    facts_.court_has_capital = is_known && world_.polities.capital[court].exists();
    facts_.men_least = smallest_army;
    for (const PolityId polity : world_.armies.polity.values()) {
        facts_.free_army_slots += polity.exists() ? 0 : 1;
    }
}

void Facts::of_army() {
    const ArmyId army = order_.army;
    facts_.army_exists = stands(army);
    if (!facts_.army_exists) {
        return;
    }
    const ArmyColumns& armies = world_.armies;
    const PlaceId here = armies.place[army];
    facts_.army_is_own = armies.polity[army] == order_.court;
    facts_.army_is_besieged = is_shut_in(army);
    facts_.army_is_besieging = armies.stance[army] == Stance::siege;
    facts_.arms_rest = facts_.army_is_besieging && arms_rest(world_, here, tick_.first_day);
    facts_.army_besieges_place = facts_.army_is_besieging && here == order_.place;
    facts_.army_is_marching = armies.next[army].exists();
    facts_.army_at_place = here == order_.place && !facts_.army_is_marching;
    facts_.army_at_capital = facts_.court_exists && here == world_.polities.capital[order_.court];
    facts_.army_on_own_land = world_.places.holder[here] == order_.court;
    facts_.army_has_commander = armies.commander[army].exists();
    facts_.army_men = men_of(armies, army);
    facts_.army_ships = armies.ships[army];
}

void Facts::of_other() {
    const ArmyId other = order_.other;
    facts_.other_exists = stands(other);
    if (!facts_.other_exists) {
        return;
    }
    facts_.other_is_own = world_.armies.polity[other] == order_.court;
    facts_.other_is_marching = world_.armies.next[other].exists();
    facts_.armies_together = facts_.army_exists &&
                             world_.armies.place[other] == world_.armies.place[order_.army] &&
                             is_shut_in(other) == is_shut_in(order_.army);
}

void Facts::of_enmity(PolityId holder) {
    facts_.at_war = world_.at_war(order_.court, holder);
    facts_.passage_granted = lets_through(world_, holder, order_.court);
    facts_.treaty_in_force = is_bound(world_, tick_.setting, holder, order_.court);
}

void Facts::of_place() {
    const PlaceId place = order_.place;
    facts_.place_exists = place.index < world_.places.holder.size();
    if (!facts_.place_exists || !facts_.court_exists) {
        return;
    }
    const PlaceColumns& places = world_.places;
    const bool has_eyes = places.holder[place] == order_.court || facts_.army_at_place;
    const PolityId holder =
        has_eyes ? places.holder[place] : believed_holder(world_, order_.court, place);
    facts_.place_held_by = !holder.exists()         ? HeldBy::nobody
                           : holder == order_.court ? HeldBy::court
                                                    : HeldBy::other;
    facts_.place_is_besieged = has_eyes && places.besieger[place].exists();
    facts_.arms_rest = facts_.arms_rest || (has_eyes && arms_rest(world_, place, tick_.first_day));
    facts_.garrison_men = has_eyes ? men_within(tick_, place) : Men(0);
    if (holder.exists() && holder != order_.court) {
        of_enmity(holder);
    }
    of_means();
}

void Facts::of_means() {
    const PlaceId place = order_.place;
    const PlaceColumns& places = world_.places;
    const PlaceDefinition& definition = tick_.setting.map.places[place.index];
    const CampaignLaws& laws = tick_.setting.laws.campaign;
    facts_.place_works_full = places.works[place] == Permille(1000);
    facts_.place_works_under_way =
        places.works_until[place].exists() && places.works_until[place] >= tick_.first_day;
    facts_.place_bears_ships = definition.water.exists() || definition.coastal;
    facts_.place_has_dike =
        definition.water.exists() && tick_.setting.map.barriers[definition.water.index].has_dikes;
    facts_.place_dike_breached = places.dike_broken[place].exists();
    facts_.place_has_stores_or_boats = places.stores[place] > Grain(0);
    const PolityDefinition& court = tick_.setting.polities[order_.court.index];
    std::int64_t levy_most = std::int64_t{places.households[place].value} *
                             tick_.setting.laws.muster.levy_permille / 1000;
    if (is_people_in_arms(court)) {
        levy_most = std::int64_t{places.households[place].value} *
                    tick_.setting.laws.muster.pressed_permille / 1000;
        const std::int64_t own =
            world_.peoples_at(place)[static_cast<std::size_t>(court.culture)].value;
        const std::int64_t in_arms =
            cohesion_of(world_, tick_.setting, tick_.run.plan, order_.court, tick_.first_day).value;
        levy_most = std::max(levy_most,
                             own * tick_.setting.laws.muster.arms_permille / 1000 * in_arms / 1000);
    }
    facts_.levy_men_left = Men(static_cast<std::int32_t>(
        std::max<std::int64_t>(levy_most - places.garrison[place].value, 0)));
    facts_.silver_taels = std::int64_t{places.wealth[place].value} * 1000 /
                          tick_.setting.laws.sack.tael_strings_permille;
    facts_.yard_ships_left = Ships(laws.yard_ships);
    facts_.grain_shi = places.stores[place].value;
    facts_.grain_needed_shi = order_.kind == OrderKind::build_ships
                                  ? std::int64_t{order_.amount} * laws.ship_grain_shi
                                  : laws.fortify_grain_shi;
}

void Facts::of_way() {
    const CampaignLaws& laws = tick_.setting.laws.campaign;
    const bool is_recall = order_.kind == OrderKind::recall;
    const PlaceId to =
        is_recall && facts_.court_exists ? world_.polities.capital[order_.court] : order_.place;
    const std::int32_t reach_days = order_.kind == OrderKind::send_scouts ? laws.scout_reach_days
                                    : order_.kind == OrderKind::recruit   ? laws.draft_reach_days
                                                                          : laws.raid_reach_days;
    facts_.reach = Millidays(1000 * reach_days);
    if (!facts_.army_exists || to.index >= world_.places.holder.size()) {
        return;
    }
    const Going going =
        order_.kind == OrderKind::send_scouts ? Going::horse : going_of(world_, order_.army, laws);
    const PlaceId from = world_.armies.place[order_.army];
    const Millidays time = tick_.run.ways->time(going, tick_.season, from, to);
    facts_.route_exists = from == to || time != no_passage;
    facts_.route_time = facts_.route_exists ? time : Millidays(0);
}

void Facts::of_person() {
    const PersonId person = order_.person;
    facts_.person_exists =
        person.index < world_.people.life.size() && world_.people.life[person] != Phase::before;
    if (!facts_.person_exists) {
        return;
    }
    facts_.person_is_own = world_.people.polity[person] == order_.court;
    facts_.person_is_alive = world_.people.life[person] == Phase::present;
    facts_.person_at_liberty = world_.people.status[person] == AllegianceStatus::member;
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army].exists() && world_.armies.commander[army] == person) {
            (army == order_.army ? facts_.person_commands_army : facts_.person_commands_other) =
                true;
        }
    }
}

OrderFacts Facts::gather() {
    of_court();
    of_army();
    of_other();
    of_place();
    of_way();
    of_person();
    if (static_cast<std::uint32_t>(order_.kind) >= first_envoy_order_kind) {
        add_envoy_facts(tick_, order_, facts_);
    } else if (static_cast<std::uint32_t>(order_.kind) >= war_order_kind_count) {
        add_society_facts(tick_, order_, facts_);
    }
    return facts_;
}

}  // namespace

OrderFacts order_facts(const TickContext& tick, const Order& order) {
    return Facts(tick, order).gather();
}

}  // namespace sim
