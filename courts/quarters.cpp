#include "courts/quarters.hpp"

#include <algorithm>

namespace courts {

namespace {

constexpr std::int32_t whole = 1000;

class Quarters {
  public:
    Quarters(const Assessment& at, FieldArmies& hosts, Docket& docket)
        : at_(at), hosts_(hosts), docket_(docket) {}
    void run(bool is_peace);

  private:
    void gather_strays();
    void call_in_remnants();
    void move_up();
    [[nodiscard]] sim::PlaceId camp_toward(sim::PlaceId seat, const sim::OwnArmyView& army) const;
    void find_quarters();
    void refit();
    [[nodiscard]] std::int32_t days_fed(sim::PlaceId place, std::int64_t more_men) const;
    [[nodiscard]] sim::PlaceId best_quarters(const sim::OwnArmyView& army) const;

    const Assessment& at_;
    FieldArmies& hosts_;
    Docket& docket_;
};

/// Armies that lie together become one, if one of them is small.
void Quarters::gather_strays() {
    // Who leads more hosts than he can mind leads larger ones.
    const std::int32_t small = at_.may_have_more_hosts() ? 5000 : 15'000;
    for (const sim::OwnArmyView& army : at_.view.own_armies) {
        if (army.men.value >= small || army.is_besieging || army.is_besieged ||
            !at_.is_fresh(army)) {
            continue;
        }
        for (const sim::OwnArmyView& other : at_.view.own_armies) {
            if (other.army != army.army && other.place == army.place && at_.is_fresh(other) &&
                !other.objective.exists() && !army.objective.exists() &&
                (other.men > army.men || (other.men == army.men && other.army < army.army))) {
                sim::Order order = order_of(sim::OrderKind::join);
                order.army = army.army;
                order.other = other.army;
                docket_.routine(order);
                break;
            }
        }
    }
}

/// Days for which the stores of an own place feed the hosts that lie there and so many men more.
std::int32_t Quarters::days_fed(sim::PlaceId place, std::int64_t more_men) const {
    constexpr std::int64_t foot_need = 30;   // Millishi a day, with some horses.
    constexpr std::int64_t rider_need = 70;  // With their mounts.
    constexpr std::int32_t enough = 1000;
    constexpr std::int32_t settled_days = 365;
    const sim::PlaceView& seen = at_.view.places[place.index];
    const bool is_home =
        seen.is_own &&
        (!seen.news_day.exists() || at_.view.today.number - seen.news_day.number > settled_days);
    // At home a people in arms lives by its own fields and herds.
    constexpr std::int32_t mostly = 500;
    if (is_home && at_.view.realm.self_supporting_permille > mostly) {
        return enough;
    }
    std::int64_t men = more_men;
    for (const sim::OwnArmyView& army : at_.view.own_armies) {
        men += army.place == place ? army.men.value : 0;
    }
    const std::int64_t share = is_home ? whole - at_.view.realm.self_supporting_permille : whole;
    const std::int64_t daily = men * (at_.is_northern() ? rider_need : foot_need) * share / whole;
    return daily <= 0 ? enough
                      : static_cast<std::int32_t>(std::min<std::int64_t>(
                            std::int64_t{seen.stores.value} * whole / daily, enough));
}

/// Of the own places within reach the one where a host lives longest; none is better: none.
sim::PlaceId Quarters::best_quarters(const sim::OwnArmyView& army) const {
    constexpr std::int32_t worth_a_march = 30;  // Days of food more.
    sim::PlaceId best;
    std::int32_t most = days_fed(army.place, 0) + worth_a_march;
    for (std::size_t i = 0; i < at_.view.places.size(); ++i) {
        const sim::PlaceId place(i);
        const sim::PlaceView& seen = at_.view.places[i];
        if (place == army.place || !seen.is_own || seen.is_besieged) {
            continue;
        }
        const std::int32_t fed = days_fed(place, army.men.value);
        if (fed <= most) {
            continue;
        }
        const sim::Millidays way = at_.roads.march(army.place, place);
        if (way != sim::no_passage && way.value <= at_.laws.quarters_days * whole &&
            fed - way.value / whole > most && hosts_.is_open(army.place, place)) {
            most = fed - way.value / whole;
            best = place;
        }
    }
    return best;
}

/// A host that has nothing to do and little to eat goes where there is more.
void Quarters::find_quarters() {
    for (FieldArmy& one : hosts_.all) {
        if (!hosts_.is_idle(one) || days_fed(one.army->place, 0) >= at_.laws.quarters_supply_days) {
            continue;
        }
        const sim::PlaceId place = best_quarters(*one.army);
        if (place.exists()) {
            hosts_.move(one, place);
        }
    }
}

/// A host that has worn away goes to where the garrison can fill its ranks: who musters sends men
/// only to a host that rests where they are, so that it would never be filled where it is.
void Quarters::refit() {
    constexpr std::int32_t worn_men = 5000;
    constexpr std::int32_t fill_least = 2000;
    // A day of march is worth a hundred men less.
    constexpr std::int32_t millidays_a_man = 10;
    const auto spare = [&](sim::PlaceId place) {
        return std::min(at_.view.places[place.index].garrison.value * 6 / 10, 2 * worn_men);
    };
    for (FieldArmy& one : hosts_.all) {
        if (!hosts_.is_idle(one) || one.army->men.value >= worn_men) {
            continue;
        }
        sim::PlaceId best;
        std::int32_t most = std::max(spare(one.army->place), fill_least);
        for (std::size_t i = 0; i < at_.view.places.size(); ++i) {
            const sim::PlaceId place(i);
            const sim::PlaceView& seen = at_.view.places[i];
            if (!seen.is_own || seen.is_besieged || spare(place) <= most) {
                continue;
            }
            const sim::Millidays way = at_.roads.march(one.army->place, place);
            const std::int32_t gain = spare(place) - way.value / millidays_a_man;
            if (way != sim::no_passage && way.value <= at_.laws.quarters_days * whole &&
                gain > most && hosts_.is_open(one.army->place, place)) {
                most = gain;
                best = place;
            }
        }
        if (best.exists()) {
            hosts_.move(one, best);
        }
    }
}

/// Of a people in arms the hosts that no target is within reach of go where the war is: to the own
/// place that is nearest to the enemy's seat and feeds them.
void Quarters::move_up() {
    constexpr std::int32_t mostly = 500;
    const sim::PolityId enemy = at_.view.realm.aim;
    if (!enemy.exists() || !at_.of(enemy).capital.exists() ||
        at_.view.realm.cohesion.value < mostly) {
        return;
    }
    const sim::PlaceId seat = at_.of(enemy).capital;
    for (FieldArmy& one : hosts_.all) {
        if (!hosts_.is_idle(one)) {
            continue;
        }
        const sim::PlaceId camp = camp_toward(seat, *one.army);
        if (camp.exists()) {
            hosts_.move(one, camp);
        }
    }
}

/// The own place nearest to a seat where a host is fed; none, if it is hardly nearer than the host.
sim::PlaceId Quarters::camp_toward(sim::PlaceId seat, const sim::OwnArmyView& army) const {
    constexpr std::int32_t worth_a_march = 20'000;  // Millidays nearer.
    const sim::Millidays from_here = at_.roads.march(army.place, seat);
    if (from_here == sim::no_passage) {
        return {};
    }
    std::int32_t least = from_here.value - worth_a_march;
    sim::PlaceId camp;
    for (std::size_t i = 0; i < at_.view.places.size(); ++i) {
        const sim::PlaceId place(i);
        const sim::PlaceView& seen = at_.view.places[i];
        const sim::Millidays way =
            seen.is_own && !seen.is_besieged ? at_.roads.march(place, seat) : sim::no_passage;
        if (way != sim::no_passage && way.value < least && hosts_.is_open(army.place, place) &&
            days_fed(place, army.men.value) >= at_.laws.quarters_days) {
            least = way.value;
            camp = place;
        }
    }
    return camp;
}

/// What is left of a host too small to be led anywhere comes home and is disbanded there.
void Quarters::call_in_remnants() {
    for (const sim::OwnArmyView& army : at_.view.own_armies) {
        if (army.men.value >= FieldArmies::men_least || army.men.value == 0 || army.is_besieged ||
            !at_.is_fresh(army) || army.objective.exists()) {
            continue;
        }
        sim::Order order = order_of(sim::OrderKind::disband);
        order.army = army.army;
        if (!at_.view.places[army.place.index].is_own) {
            if (army.is_besieging) {
                order.kind = sim::OrderKind::raise_siege;
            } else {
                order.kind = sim::OrderKind::set_stance;
                order.option = static_cast<std::uint32_t>(sim::StanceOption::retreat);
            }
        }
        docket_.routine(order);
    }
}

void Quarters::run(bool is_peace) {
    if (is_peace) {
        find_quarters();
        gather_strays();
        return;
    }
    refit();
    move_up();
    find_quarters();
    gather_strays();
    call_in_remnants();
}

}  // namespace

void quarter_armies(const Assessment& at, FieldArmies& hosts, bool is_peace, Docket& docket) {
    Quarters(at, hosts, docket).run(is_peace);
}

}  // namespace courts
