#include "courts/campaign.hpp"

#include <algorithm>
#include <vector>

#include "courts/joint_plan.hpp"
#include "courts/war_aims.hpp"

namespace courts {

namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

constexpr std::int32_t whole = 1000;
constexpr std::int32_t men_least = 1000;

/// An own army that can still be sent somewhere.
struct Free {
    const sim::OwnArmyView* army = nullptr;
    bool is_taken = false;
};

struct Goal {
    sim::PlaceId place;
    std::int32_t worth = 0;
    std::int64_t need = 0;  ///< Men.
};

class Campaign {
  public:
    Campaign(const Assessment& at, Docket& docket) : at_(at), plans_(at), docket_(docket) {}
    void run();

  private:
    void gather_free();
    void relieve();
    bool attack();
    void prepare();
    void gather_strays();
    void call_in_remnants();
    void move_up();
    [[nodiscard]] sim::PlaceId camp_toward(sim::PlaceId seat, const sim::OwnArmyView& army) const;
    void find_quarters();
    void refit();
    [[nodiscard]] bool is_idle(const Free& one) const;
    void move(Free& one, sim::PlaceId place);
    [[nodiscard]] std::int32_t days_fed(sim::PlaceId place, std::int64_t more_men) const;
    [[nodiscard]] sim::PlaceId best_quarters(const sim::OwnArmyView& army) const;
    [[nodiscard]] std::int32_t days_from_nearest(sim::PlaceId place) const;
    [[nodiscard]] sim::PlaceId gateway(sim::PolityId court) const;
    void leave_behind(std::size_t which, const Goal& goal);
    [[nodiscard]] bool is_mustered() const;
    [[nodiscard]] std::int64_t reserve() const;
    [[nodiscard]] std::vector<Goal> threats() const;
    [[nodiscard]] std::vector<Goal> targets() const;
    [[nodiscard]] bool is_own_or_clients(sim::PlaceId place) const;
    [[nodiscard]] bool is_reached_from_own(sim::PlaceId place) const;
    [[nodiscard]] std::int32_t water_days(sim::PlaceId from, sim::PlaceId to) const;
    [[nodiscard]] std::int32_t own_around(sim::PlaceId place) const;
    [[nodiscard]] bool is_open(sim::PlaceId from, sim::PlaceId to) const;
    [[nodiscard]] std::vector<std::size_t> nearest(const Goal& goal, std::int32_t days_most) const;
    void send(std::size_t which, const Goal& goal, OrderKind kind);
    bool write(const Goal& goal, OrderKind kind, sim::Matter matter, std::int32_t least);
    [[nodiscard]] bool is_hostile(sim::PolityId polity) const {
        return polity.exists() && (at_.of(polity).is_at_war || polity == at_.view.realm.aim);
    }
    [[nodiscard]] sim::Fate fate_at(sim::PlaceId place) const;

    const Assessment& at_;
    JointPlans plans_;
    Docket& docket_;
    std::vector<Free> free_;
};

/// Armies that neither besiege nor are shut in, the strongest first.
void Campaign::gather_free() {
    for (const sim::OwnArmyView& army : at_.view.own_armies) {
        if (!army.is_besieging && !army.is_besieged && army.men.value >= men_least) {
            free_.push_back({&army, false});
        }
    }
    std::stable_sort(free_.begin(), free_.end(), [](const Free& one, const Free& other) {
        return one.army->men > other.army->men;
    });
}

bool Campaign::is_own_or_clients(sim::PlaceId place) const {
    const sim::PlaceView& seen = at_.view.places[place.index];
    return seen.is_own || (seen.holder.exists() && at_.of(seen.holder).overlord == at_.view.court);
}

bool Campaign::is_reached_from_own(sim::PlaceId place) const {
    const auto& next = at_.roads.next_to(place);
    const bool borders = std::any_of(next.begin(), next.end(),
                                     [&](sim::PlaceId other) { return is_own_or_clients(other); });
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
        if (!is_hostile(holder) || (aim.exists() && holder != aim && !is_other_war) ||
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
        goal.worth -= at_.laws.distance_worth * days_from_nearest(goal.place) / 4;
        if (goal.place == realm.aim_place) {
            goal.worth += at_.laws.claim_worth;  // What has been begun is gone on with.
        }
        // Where few live, a host finds nothing to eat.
        constexpr std::int32_t fed_by = 20'000;
        const std::int32_t households = at_.view.places[goal.place.index].households.value;
        goal.worth -= 120 * std::max(fed_by - households, 0) / fed_by;
        goal.worth -= static_cast<std::int32_t>(std::min<std::int64_t>(goal.need / 100, 1500));
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
    const auto own = std::count_if(next.begin(), next.end(),
                                   [&](sim::PlaceId other) { return is_own_or_clients(other); });
    return next.empty()
               ? 0
               : static_cast<std::int32_t>(own) * whole / static_cast<std::int32_t>(next.size());
}

/// Whether the way leads over own and hostile land only: an army on a stranger's opens a war.
bool Campaign::is_open(sim::PlaceId from, sim::PlaceId to) const {
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

/// The free armies that suffice for a goal, nearest first; none if all together do not.
std::vector<std::size_t> Campaign::nearest(const Goal& goal, std::int32_t days_most) const {
    std::vector<std::pair<std::int32_t, std::size_t>> by_way;
    if (rides(at_.view.realm.culture)) {
        days_most += days_most / 2;  // On horseback a day's march on foot is less than a day.
    }
    for (std::size_t i = 0; i < free_.size(); ++i) {
        if (free_[i].is_taken) {
            continue;
        }
        const sim::Millidays way = at_.roads.march(free_[i].army->place, goal.place);
        if (way == sim::no_passage || way.value > days_most * whole) {
            continue;
        }
        const std::int32_t boats = water_days(free_[i].army->place, goal.place) * whole;
        if (way.value + boats <= days_most * whole && is_open(free_[i].army->place, goal.place)) {
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
        men += free_[which].army->men.value;
        chosen.push_back(which);
    }
    if (men < goal.need) {
        chosen.clear();
    }
    return chosen;
}

/// The first place of a court on the way of the strongest host to its seat.
sim::PlaceId Campaign::gateway(sim::PolityId court) const {
    if (free_.empty() || !court.exists() || !at_.of(court).capital.exists()) {
        return {};
    }
    const sim::PlaceId seat = at_.of(court).capital;
    sim::PlaceId place = free_.front().army->place;
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
    for (const Free& one : free_) {
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
        if (is_hostile(at_.view.places[next.index].holder)) {
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

bool Campaign::write(const Goal& goal, OrderKind kind, sim::Matter matter, std::int32_t least) {
    Choice go = choice_of(kind);
    go.place = goal.place;
    go.polity = at_.view.places[goal.place.index].holder;
    weigh(go, kind == OrderKind::besiege ? Reason::gain : Reason::threat, goal.worth);
    sim::Decision decision;
    decision.matter = matter;
    decision.other = go.polity;
    decision.own_men = sim::Men(static_cast<std::int32_t>(at_.own_men()));
    decision.other_men =
        sim::Men(static_cast<std::int32_t>(std::min<std::int64_t>(goal.need, INT32_MAX)));
    return settle(docket_, std::move(decision), std::move(go), nothing_to_do(least));
}

void Campaign::send(std::size_t which, const Goal& goal, OrderKind kind) {
    free_[which].is_taken = true;
    const sim::OwnArmyView& army = *free_[which].army;
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
            for (const Free& one : free_) {
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

/// What a great host has more than a goal wants stays behind as a host of its own: it can be led
/// elsewhere, and two live better than one.
void Campaign::leave_behind(std::size_t which, const Goal& goal) {
    constexpr std::int64_t column_men = 20'000;
    constexpr std::int32_t slots_least = 4;
    const sim::OwnArmyView& army = *free_[which].army;
    const std::int64_t rest = army.men.value - std::max(goal.need * 3 / 2, column_men);
    if (rest >= column_men && at_.is_fresh(army) && at_.may_have_more_hosts() &&
        at_.view.realm.free_army_slots >= slots_least) {
        sim::Order split = order_of(OrderKind::split);
        split.army = army.army;
        split.amount = static_cast<std::int32_t>(rest);
        docket_.order(split);
    }
}

/// Men whom a court that is no people in arms keeps at home against those who may come.
std::int64_t Campaign::reserve() const {
    std::int64_t men = 0;
    for (const sim::PolityId enemy : at_.enemies()) {
        men += at_.equal_men(enemy);
    }
    return men * at_.laws.reserve_permille / whole * (whole - at_.view.realm.cohesion.value) /
           whole;
}

/// Sends columns against the best targets. False: none is within reach, or worth the way.
bool Campaign::attack() {
    std::int32_t columns = 0;
    bool is_held_back = false;
    std::int64_t may_go = -reserve();
    for (const Free& one : free_) {
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
        const Goal gather{*camp, goal.worth, goal.need};
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

/// Armies that lie together become one, if one of them is small.
void Campaign::gather_strays() {
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
                sim::Order order = order_of(OrderKind::join);
                order.army = army.army;
                order.other = other.army;
                docket_.routine(order);
                break;
            }
        }
    }
}

/// Days for which the stores of an own place feed the hosts that lie there and so many men more.
std::int32_t Campaign::days_fed(sim::PlaceId place, std::int64_t more_men) const {
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
sim::PlaceId Campaign::best_quarters(const sim::OwnArmyView& army) const {
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
            fed - way.value / whole > most && is_open(army.place, place)) {
            most = fed - way.value / whole;
            best = place;
        }
    }
    return best;
}

/// A host that has nothing to do and little to eat goes where there is more.
void Campaign::find_quarters() {
    for (Free& one : free_) {
        if (!is_idle(one) || days_fed(one.army->place, 0) >= at_.laws.quarters_supply_days) {
            continue;
        }
        const sim::PlaceId place = best_quarters(*one.army);
        if (place.exists()) {
            move(one, place);
        }
    }
}

/// A host that has worn away goes to where the garrison can fill its ranks: who musters sends men
/// only to a host that rests where they are, so that it would never be filled where it is.
void Campaign::refit() {
    constexpr std::int32_t worn_men = 5000;
    constexpr std::int32_t fill_least = 2000;
    // A day of march is worth a hundred men less.
    constexpr std::int32_t millidays_a_man = 10;
    const auto spare = [&](sim::PlaceId place) {
        return std::min(at_.view.places[place.index].garrison.value * 6 / 10, 2 * worn_men);
    };
    for (Free& one : free_) {
        if (!is_idle(one) || one.army->men.value >= worn_men) {
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
                gain > most && is_open(one.army->place, place)) {
                most = gain;
                best = place;
            }
        }
        if (best.exists()) {
            move(one, best);
        }
    }
}

/// A host is where its letter says and has nothing to do.
bool Campaign::is_idle(const Free& one) const {
    return !one.is_taken && at_.is_fresh(*one.army) && !one.army->objective.exists();
}

/// Sends a host to an own place as a matter of course.
void Campaign::move(Free& one, sim::PlaceId place) {
    one.is_taken = true;
    sim::Order order = order_of(OrderKind::march);
    order.army = one.army->army;
    order.place = place;
    docket_.routine(order);
}

/// Of a people in arms the hosts that no target is within reach of go where the war is: to the own
/// place that is nearest to the enemy's seat and feeds them.
void Campaign::move_up() {
    constexpr std::int32_t mostly = 500;
    const sim::PolityId enemy = at_.view.realm.aim;
    if (!enemy.exists() || !at_.of(enemy).capital.exists() ||
        at_.view.realm.cohesion.value < mostly) {
        return;
    }
    const sim::PlaceId seat = at_.of(enemy).capital;
    for (Free& one : free_) {
        if (!is_idle(one)) {
            continue;
        }
        const sim::PlaceId camp = camp_toward(seat, *one.army);
        if (camp.exists()) {
            move(one, camp);
        }
    }
}

/// The own place nearest to a seat where a host is fed; none, if it is hardly nearer than the host.
sim::PlaceId Campaign::camp_toward(sim::PlaceId seat, const sim::OwnArmyView& army) const {
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
        if (way != sim::no_passage && way.value < least && is_open(army.place, place) &&
            days_fed(place, army.men.value) >= at_.laws.quarters_days) {
            least = way.value;
            camp = place;
        }
    }
    return camp;
}

/// What is left of a host too small to be led anywhere comes home and is disbanded there.
void Campaign::call_in_remnants() {
    for (const sim::OwnArmyView& army : at_.view.own_armies) {
        if (army.men.value >= men_least || army.men.value == 0 || army.is_besieged ||
            !at_.is_fresh(army) || army.objective.exists()) {
            continue;
        }
        sim::Order order = order_of(OrderKind::disband);
        order.army = army.army;
        if (!at_.view.places[army.place.index].is_own) {
            order.kind = army.is_besieging ? OrderKind::raise_siege : OrderKind::set_stance;
            order.option = static_cast<std::uint32_t>(sim::StanceOption::retreat);
        }
        docket_.routine(order);
    }
}

/// Before a war is begun, most of those who are to wage it stand in hosts.
bool Campaign::is_mustered() const {
    constexpr std::int32_t patience_days = 300;
    std::int64_t field = 0;
    for (const Free& one : free_) {
        field += one.army->men.value;
    }
    const sim::RealmView& realm = at_.view.realm;
    return field * 2 >= at_.own_people_in_arms() ||
           at_.view.today.number - realm.aim_since.number > patience_days;
}

void Campaign::run() {
    gather_free();
    relieve();
    const sim::PolityId aim = at_.view.realm.aim;
    const bool is_at_war = !at_.enemies().empty();
    if (!is_at_war && !aim.exists()) {
        find_quarters();
        return gather_strays();
    }
    if ((at_.is_season() || plans_.is_due()) && (is_at_war || is_mustered())) {
        if (!attack()) {
            prepare();
        }
    } else if (!is_at_war) {
        prepare();
    }
    refit();
    move_up();
    find_quarters();
    gather_strays();
    call_in_remnants();
}

}  // namespace

void direct_armies(const Assessment& at, Docket& docket) {
    Campaign(at, docket).run();
}

}  // namespace courts
