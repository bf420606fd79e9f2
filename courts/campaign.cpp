#include "courts/campaign.hpp"

#include <algorithm>
#include <vector>

#include "courts/field_armies.hpp"
#include "courts/joint_plan.hpp"
#include "courts/quarters.hpp"
#include "courts/war_aims.hpp"

namespace courts {

namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

constexpr std::int32_t whole = 1000;

struct Goal {
    sim::PlaceId place;
    std::int32_t worth = 0;
    std::int64_t need = 0;  ///< Men.
    // What of the worth is not that of the place itself.
    std::int32_t distance = 0;  ///< The way there. <= 0.
    std::int32_t hunger = 0;    ///< Land that feeds no host. <= 0.
    std::int32_t strength = 0;  ///< Those who would have to be beaten. <= 0.
};

class Campaign {
  public:
    Campaign(const Assessment& at, Docket& docket)
        : at_(at), plans_(at), docket_(docket), hosts_(at, docket) {}
    void run();

  private:
    void relieve();
    void guard_seat();
    bool attack();
    void prepare();
    [[nodiscard]] std::int32_t days_from_nearest(sim::PlaceId place) const;
    [[nodiscard]] sim::PlaceId gateway(sim::PolityId court) const;
    void leave_behind(std::size_t which, const Goal& goal);
    [[nodiscard]] bool is_mustered() const;
    [[nodiscard]] std::int64_t kept_of(std::int64_t men, std::int32_t share_permille) const;
    [[nodiscard]] std::int64_t wanted_at_seat() const;
    [[nodiscard]] std::int64_t reserve() const;
    [[nodiscard]] std::vector<Goal> threats() const;
    [[nodiscard]] std::vector<Goal> targets() const;
    [[nodiscard]] bool is_reached_from_own(sim::PlaceId place) const;
    [[nodiscard]] std::int32_t water_days(sim::PlaceId from, sim::PlaceId to) const;
    [[nodiscard]] std::int32_t own_around(sim::PlaceId place) const;
    [[nodiscard]] std::vector<std::size_t> nearest(const Goal& goal, std::int32_t days_most) const;
    void send(std::size_t which, const Goal& goal, OrderKind kind);
    [[nodiscard]] sim::PolityId enemy_at(sim::PlaceId place) const;
    bool write(const Goal& goal, OrderKind kind, sim::Matter matter, std::int32_t least);
    [[nodiscard]] sim::Fate fate_at(sim::PlaceId place) const;

    const Assessment& at_;
    JointPlans plans_;
    Docket& docket_;
    FieldArmies hosts_;
    std::int64_t guards_ = 0;  ///< Men kept at the seat.
};

bool Campaign::is_reached_from_own(sim::PlaceId place) const {
    const auto& next = at_.roads.next_to(place);
    const bool borders = std::any_of(next.begin(), next.end(), [&](sim::PlaceId other) {
        return hosts_.is_own_or_clients(other);
    });
    return borders ||
           std::any_of(at_.view.own_armies.begin(), at_.view.own_armies.end(),
                       [&](const sim::OwnArmyView& army) {
                           return std::find(next.begin(), next.end(), army.place) != next.end();
                       });
}

std::vector<Goal> Campaign::threats() const {
    std::vector<Goal> goals;
    for (const sim::SiegeView& siege : at_.view.sieges) {
        if (siege.defender == at_.view.court) {
            const std::int64_t seen = at_.enemy_near(siege.place);
            goals.push_back(
                {siege.place, at_.worth(siege.place), std::max<std::int64_t>(seen, 3000)});
        }
    }
    const sim::PlaceId capital = at_.view.realm.capital;
    if (capital.exists() && at_.view.places[capital.index].is_own) {
        const std::int64_t seen = at_.enemy_near(capital);
        const bool is_listed = std::any_of(goals.begin(), goals.end(),
                                           [&](const Goal& goal) { return goal.place == capital; });
        if (seen > 0 && !is_listed) {
            goals.push_back({capital, at_.worth(capital), seen});
        }
    }
    std::stable_sort(goals.begin(), goals.end(),
                     [](const Goal& one, const Goal& other) { return one.worth > other.worth; });
    return goals;
}

std::vector<Goal> Campaign::targets() const {
    const sim::RealmView& realm = at_.view.realm;
    const sim::PolityId aim = realm.aim;
    // A war goes on while another is planned.
    const bool is_other_war = aim.exists() && !at_.of(aim).is_at_war;
    std::vector<Goal> goals;
    for (std::size_t i = 0; i < at_.view.places.size(); ++i) {
        const sim::PlaceId place(i);
        const sim::PolityId holder = at_.view.places[i].holder;
        if (!hosts_.is_hostile(holder) || (aim.exists() && holder != aim && !is_other_war) ||
            at_.strength(holder) < at_.odds_least() || plans_.waits_for(holder)) {
            continue;
        }
        const bool is_reached = is_reached_from_own(place);
        if (!is_reached && (at_.of(holder).capital != place || realm.cohesion.value == 0)) {
            continue;  // Past unbroken towns a host is led against the head alone.
        }
        std::int64_t need = at_.defence(place) * at_.laws.attack_ratio_permille / whole;
        need += at_.hosts_around(place) * at_.laws.relief_need_permille / whole;
        if (!is_reached) {
            need = need * at_.laws.strike_need_permille / whole;
        }
        goals.push_back({place, at_.worth(place), need});
    }
    const sim::PlaceId gate = gateway(aim);
    for (Goal& goal : goals) {
        goal.worth += plans_.worth(goal.place);
        goal.worth += share_of(at_.laws.front_worth, own_around(goal.place));
        if (goal.place == gate) {
            goal.worth += at_.laws.claim_worth;  // It opens the way to the head.
        }
        goal.distance = -at_.laws.distance_worth * days_from_nearest(goal.place) / 4;
        if (goal.place == realm.aim_place) {
            goal.worth += at_.laws.claim_worth;  // What has been begun is gone on with.
        }
        // Where few live, a host finds nothing to eat.
        constexpr std::int32_t fed_by = 20'000;
        const std::int32_t households = at_.view.places[goal.place.index].households.value;
        goal.hunger = -120 * std::max(fed_by - households, 0) / fed_by;
        goal.strength = -static_cast<std::int32_t>(std::min<std::int64_t>(goal.need / 100, 1500));
        goal.worth += goal.distance + goal.hunger + goal.strength;
    }
    std::stable_sort(goals.begin(), goals.end(),
                     [](const Goal& one, const Goal& other) { return one.worth > other.worth; });
    constexpr std::size_t looked_at = 12;
    goals.resize(std::min(goals.size(), looked_at));
    return goals;
}

/// How much of what lies around a place is the court's own, or a client's: thousandths of the ways
/// that lead there by land. Who takes what juts out into the enemy's land has to hold it on all
/// sides.
std::int32_t Campaign::own_around(sim::PlaceId place) const {
    const auto& next = at_.roads.next_to(place);
    const auto own = std::count_if(next.begin(), next.end(), [&](sim::PlaceId other) {
        return hosts_.is_own_or_clients(other);
    });
    return next.empty()
               ? 0
               : static_cast<std::int32_t>(own) * whole / static_cast<std::int32_t>(next.size());
}

/// The free armies that suffice for a goal, nearest first; none if all together do not.
std::vector<std::size_t> Campaign::nearest(const Goal& goal, std::int32_t days_most) const {
    std::vector<std::pair<std::int32_t, std::size_t>> by_way;
    if (rides(at_.view.realm.culture)) {
        days_most += days_most / 2;  // On horseback a day's march on foot is less than a day.
    }
    for (std::size_t i = 0; i < hosts_.all.size(); ++i) {
        if (hosts_.all[i].is_taken) {
            continue;
        }
        const sim::Millidays way = at_.roads.march(hosts_.all[i].army->place, goal.place);
        if (way == sim::no_passage || way.value > days_most * whole) {
            continue;
        }
        const std::int32_t boats = water_days(hosts_.all[i].army->place, goal.place) * whole;
        if (way.value + boats <= days_most * whole &&
            hosts_.is_open(hosts_.all[i].army->place, goal.place)) {
            by_way.emplace_back(way.value + boats, i);
        }
    }
    std::sort(by_way.begin(), by_way.end());  // keys are unique: each names its army.
    std::vector<std::size_t> chosen;
    std::int64_t men = 0;
    for (const auto& [way, which] : by_way) {
        if (men >= goal.need) {
            break;
        }
        men += hosts_.all[which].army->men.value;
        chosen.push_back(which);
    }
    if (men < goal.need) {
        chosen.clear();
    }
    return chosen;
}

/// The first place of a court on the way of the strongest host to its seat.
sim::PlaceId Campaign::gateway(sim::PolityId court) const {
    if (hosts_.all.empty() || !court.exists() || !at_.of(court).capital.exists()) {
        return {};
    }
    const sim::PlaceId seat = at_.of(court).capital;
    sim::PlaceId place = hosts_.all.front().army->place;
    for (int steps = 0; steps < 64 && place.exists() && place != seat; ++steps) {
        place = at_.roads.next_step(place, seat);
        if (place.exists() && at_.view.places[place.index].holder == court) {
            return place;
        }
    }
    return {};
}

/// Of all that stands free, how far the nearest is, with the water that it has to get over.
std::int32_t Campaign::days_from_nearest(sim::PlaceId place) const {
    constexpr std::int32_t far = 100;
    std::int32_t least = far;
    for (const FieldArmy& one : hosts_.all) {
        const sim::Millidays way = at_.roads.march(one.army->place, place);
        if (way != sim::no_passage && way.value / whole < least) {
            least = std::min(least, way.value / whole + water_days(one.army->place, place));
        }
    }
    return least;
}

/// Days that a host has to seek boats on its way, as if nobody watched the water: where a river has
/// to be crossed into land of an enemy.
std::int32_t Campaign::water_days(sim::PlaceId from, sim::PlaceId to) const {
    std::int64_t metres = 0;
    for (int steps = 0; steps < 64 && from != to; ++steps) {
        const sim::PlaceId next = at_.roads.next_step(from, to);
        if (!next.exists()) {
            break;
        }
        if (hosts_.is_hostile(at_.view.places[next.index].holder)) {
            metres += at_.roads.open_water_m(from, next);
        }
        from = next;
    }
    return static_cast<std::int32_t>(metres * at_.laws.water_days_per_km / 1000);
}

/// Land that it claims it spares; strangers it plunders.
sim::Fate Campaign::fate_at(sim::PlaceId place) const {
    const sim::PlaceView& seen = at_.view.places[place.index];
    const bool is_like =
        seen.holder.exists() && at_.of(seen.holder).culture == at_.view.realm.culture;
    return seen.is_claimed || is_like ? sim::Fate::clemency : sim::Fate::plunder;
}

/// Whom a host meets that goes to a place: who holds it, if that is an enemy; else who lies before
/// it; else the enemy believed to have most men. None: nobody is an enemy.
sim::PolityId Campaign::enemy_at(sim::PlaceId place) const {
    const sim::PolityId holder = at_.view.places[place.index].holder;
    if (hosts_.is_hostile(holder)) {
        return holder;
    }
    for (const sim::SiegeView& siege : at_.view.sieges) {
        if (siege.place == place) {
            return siege.attacker;
        }
    }
    sim::PolityId most = at_.view.realm.aim;
    for (const sim::PolityId enemy : at_.enemies()) {
        if (!most.exists() || at_.of(enemy).men > at_.of(most).men) {
            most = enemy;
        }
    }
    return most;
}

bool Campaign::write(const Goal& goal, OrderKind kind, sim::Matter matter, std::int32_t least) {
    Choice go = choice_of(kind);
    go.place = goal.place;
    go.polity = at_.view.places[goal.place.index].holder;
    weigh(go, kind == OrderKind::besiege ? Reason::gain : Reason::threat,
          goal.worth - goal.distance - goal.hunger - goal.strength);
    weigh(go, Reason::distance, goal.distance);
    weigh(go, Reason::need, goal.hunger);
    weigh(go, Reason::strength, goal.strength);
    sim::Decision decision;
    decision.matter = matter;
    decision.other = enemy_at(goal.place);
    if (decision.other.exists()) {
        decision.own_men = sim::Men(static_cast<std::int32_t>(at_.own_men()));
        decision.other_men = sim::Men(static_cast<std::int32_t>(at_.of(decision.other).men));
    }
    return settle(docket_, std::move(decision), std::move(go), nothing_to_do(least));
}

void Campaign::send(std::size_t which, const Goal& goal, OrderKind kind) {
    hosts_.all[which].is_taken = true;
    const sim::OwnArmyView& army = *hosts_.all[which].army;
    if (army.place == goal.place && kind == OrderKind::march) {
        return;  // It is there.
    }
    if (army.objective == goal.place && army.is_at_hand) {
        return;
    }
    sim::Order order = order_of(kind);
    order.army = army.army;
    order.place = goal.place;
    if (kind == OrderKind::besiege) {
        order.option = static_cast<std::uint32_t>(fate_at(goal.place));
    }
    docket_.order(order);
}

void Campaign::relieve() {
    for (const Goal& goal : threats()) {
        std::vector<std::size_t> chosen = nearest(goal, at_.laws.relief_days_most);
        const bool is_capital = goal.place == at_.view.realm.capital;
        if (chosen.empty() && is_capital) {
            // For the seat of the court everybody comes who can.
            Goal all = goal;
            all.need = 0;
            for (const FieldArmy& one : hosts_.all) {
                all.need += one.is_taken ? 0 : one.army->men.value / 2;
            }
            chosen = nearest(all, at_.laws.relief_days_most);
        }
        if (chosen.empty()) {
            continue;
        }
        write(goal, OrderKind::march, sim::Matter::campaign, -INT32_MAX);
        for (const std::size_t which : chosen) {
            send(which, goal, OrderKind::march);
        }
    }
}

/// So many of the men that equal an enemy's as the court keeps back; a people in arms keeps none.
std::int64_t Campaign::kept_of(std::int64_t men, std::int32_t share_permille) const {
    return men * share_permille / whole * (whole - at_.view.realm.cohesion.value) / whole;
}

/// Men whom a court that is no people in arms wants in hosts about its seat: by the strongest enemy
/// whose land is near enough, less those behind its walls.
std::int64_t Campaign::wanted_at_seat() const {
    const sim::PlaceId seat = at_.view.realm.capital;
    const sim::PlaceView& seen = at_.view.places[seat.index];
    std::int64_t most = 0;
    for (std::size_t i = 0; i < at_.view.places.size(); ++i) {
        const sim::PolityId holder = at_.view.places[i].holder;
        if (!holder.exists() || !at_.of(holder).is_at_war || at_.equal_men(holder) <= most) {
            continue;
        }
        const sim::Millidays way = at_.roads.march(sim::PlaceId(i), seat);
        if (way != sim::no_passage && way.value <= at_.laws.seat_guard_days * whole) {
            most = at_.equal_men(holder);
        }
    }
    return kept_of(most, at_.laws.seat_guard_permille) - seen.garrison.value;
}

/// Of the hosts at the seat as many stay there as it takes, the strongest first.
void Campaign::guard_seat() {
    const sim::PlaceId seat = at_.view.realm.capital;
    if (!seat.exists() || !at_.view.places[seat.index].is_own) {
        return;
    }
    std::int64_t wanted = wanted_at_seat();
    for (FieldArmy& one : hosts_.all) {
        if (wanted <= 0) {
            return;
        }
        if (one.army->place == seat && hosts_.is_idle(one)) {
            one.is_taken = true;
            guards_ += one.army->men.value;
            wanted -= one.army->men.value;
        }
    }
}

/// What a great host has more than a goal wants stays behind as a host of its own: it can be led
/// elsewhere, and two live better than one.
void Campaign::leave_behind(std::size_t which, const Goal& goal) {
    constexpr std::int64_t column_men = 20'000;
    constexpr std::int32_t slots_least = 4;
    const sim::OwnArmyView& army = *hosts_.all[which].army;
    const std::int64_t rest = army.men.value - std::max(goal.need * 3 / 2, column_men);
    if (rest >= column_men && at_.is_fresh(army) && at_.may_have_more_hosts() &&
        at_.view.realm.free_army_slots >= slots_least) {
        sim::Order split = order_of(OrderKind::split);
        split.army = army.army;
        split.amount = static_cast<std::int32_t>(rest);
        docket_.order(split);
    }
}

/// Men whom a court that is no people in arms keeps at home against those who may come, beside
/// those at its seat.
std::int64_t Campaign::reserve() const {
    std::int64_t men = 0;
    for (const sim::PolityId enemy : at_.enemies()) {
        men += at_.equal_men(enemy);
    }
    return std::max<std::int64_t>(kept_of(men, at_.laws.reserve_permille) - guards_, 0);
}

/// Sends columns against the best targets. False: none is within reach, or worth the way.
bool Campaign::attack() {
    std::int32_t columns = 0;
    bool is_held_back = false;
    std::int64_t may_go = -reserve();
    for (const FieldArmy& one : hosts_.all) {
        may_go += one.is_taken ? 0 : one.army->men.value;
    }
    for (const Goal& goal : targets()) {
        if (goal.need > may_go) {
            is_held_back = true;
            continue;
        }
        if (columns >= at_.laws.columns_most || goal.worth <= at_.laws.attack_least) {
            break;
        }
        const std::vector<std::size_t> chosen = nearest(goal, at_.laws.march_days_most);
        if (chosen.empty()) {
            continue;
        }
        write(goal, OrderKind::besiege, sim::Matter::campaign, at_.laws.attack_least);
        if (columns == 0 && at_.view.realm.aim.exists() && goal.place != at_.view.realm.aim_place &&
            at_.view.places[goal.place.index].holder == at_.view.realm.aim) {
            sim::Order aim = order_of(OrderKind::aim);
            aim.other_court = at_.view.realm.aim;
            aim.place = goal.place;
            docket_.order(aim);
        }
        columns += 1;
        may_go -= goal.need;
        if (chosen.size() == 1) {
            leave_behind(chosen.front(), goal);
        }
        for (const std::size_t which : chosen) {
            send(which, goal, OrderKind::besiege);
        }
    }
    return columns > 0 || is_held_back;
}

/// Before the season, or where all that could be taken is too far, hosts gather at the own place
/// next to the best target.
void Campaign::prepare() {
    for (const Goal& goal : targets()) {
        const auto& next = at_.roads.next_to(goal.place);
        const auto camp = std::find_if(next.begin(), next.end(), [&](sim::PlaceId place) {
            return at_.view.places[place.index].is_own;
        });
        if (camp == next.end()) {
            continue;  // It lies deep in the enemy's land.
        }
        Goal gather = goal;
        gather.place = *camp;
        const std::vector<std::size_t> chosen = nearest(gather, at_.laws.march_days_most);
        if (chosen.empty()) {
            continue;
        }
        write(gather, OrderKind::march, sim::Matter::campaign, -INT32_MAX);
        for (const std::size_t which : chosen) {
            send(which, gather, OrderKind::march);
        }
        return;
    }
}

/// Before a war is begun, most of those who are to wage it stand in hosts.
bool Campaign::is_mustered() const {
    constexpr std::int32_t patience_days = 300;
    std::int64_t field = 0;
    for (const FieldArmy& one : hosts_.all) {
        field += one.army->men.value;
    }
    const sim::RealmView& realm = at_.view.realm;
    return field * 2 >= at_.own_people_in_arms() ||
           at_.view.today.number - realm.aim_since.number > patience_days;
}

void Campaign::run() {
    relieve();
    const bool is_at_war = !at_.enemies().empty();
    const bool is_peace = !is_at_war && !at_.view.realm.aim.exists();
    if (!is_peace) {
        guard_seat();
        if ((at_.is_season() || plans_.is_due()) && (is_at_war || is_mustered())) {
            if (!attack()) {
                prepare();
            }
        } else if (!is_at_war) {
            prepare();
        }
    }
    quarter_armies(at_, hosts_, is_peace, docket_);
}

}  // namespace

void direct_armies(const Assessment& at, Docket& docket) {
    Campaign(at, docket).run();
}

}  // namespace courts
