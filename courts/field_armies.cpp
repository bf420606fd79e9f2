#include "courts/field_armies.hpp"

#include <algorithm>

#include "courts/joint_plan.hpp"

namespace courts {

FieldArmies::FieldArmies(const Assessment& at, Docket& docket) : at_(at), docket_(docket) {
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        if (!army.is_besieging && !army.is_besieged && army.men.value >= men_least) {
            all.push_back({&army, false});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const FieldArmy& one, const FieldArmy& other) {
        return one.army->men > other.army->men;
    });
}

bool FieldArmies::is_own_or_clients(sim::PlaceId place) const {
    const sim::PlaceView& seen = at_.view.places[place.index];
    return seen.is_own || (seen.holder.exists() && at_.of(seen.holder).overlord == at_.view.court);
}

bool FieldArmies::is_open(sim::PlaceId from, sim::PlaceId to) const {
    for (int steps = 0; steps < 64 && from != to; ++steps) {
        from = at_.roads.next_step(from, to);
        if (!from.exists()) {
            return false;
        }
        const sim::PolityId holder = at_.view.places[from.index].holder;
        const bool is_ours = !holder.exists() || holder == at_.view.court ||
                             at_.of(holder).overlord == at_.view.court ||
                             at_.own().overlord == holder;
        if (!is_ours && !is_hostile(holder) && !lets_through(at_, holder)) {
            return false;
        }
    }
    return true;
}

void FieldArmies::move(FieldArmy& one, sim::PlaceId place) {
    one.is_taken = true;
    sim::Order order = order_of(sim::OrderKind::march);
    order.army = one.army->army;
    order.place = place;
    docket_.routine(order);
}

}  // namespace courts
