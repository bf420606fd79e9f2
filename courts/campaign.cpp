#include "courts/campaign.hpp"

#include <algorithm>
#include <vector>

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
    Campaign(const Assessment& at, Docket& docket) : at_(at), docket_(docket) {}
    void run();

  private:
    void gather_free();
    void relieve();
    void attack();
    void prepare();
    void gather_strays();
    [[nodiscard]] std::vector<Goal> threats() const;
    [[nodiscard]] std::vector<Goal> targets() const;
    [[nodiscard]] bool is_reached_from_own(sim::PlaceId place) const;
    [[nodiscard]] bool is_open(sim::PlaceId from, sim::PlaceId to) const;
    [[nodiscard]] std::vector<std::size_t> nearest(const Goal& goal, std::int32_t days_most) const;
    void send(std::size_t which, const Goal& goal, OrderKind kind);
    void write(const Goal& goal, OrderKind kind, sim::Matter matter);
    [[nodiscard]] bool is_hostile(sim::PolityId polity) const {
        return polity.exists() && (at_.of(polity).is_at_war || polity == at_.view.realm.aim);
    }
    [[nodiscard]] bool is_fresh(const sim::OwnArmyView& army) const;
    [[nodiscard]] sim::Fate fate_at(sim::PlaceId place) const;

    const Assessment& at_;
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

bool Campaign::is_reached_from_own(sim::PlaceId place) const {
    const auto& next = at_.roads.next_to(place);
    const bool borders = std::any_of(next.begin(), next.end(), [&](sim::PlaceId other) {
        const sim::PlaceView& seen = at_.view.places[other.index];
        return seen.is_own ||
               (seen.holder.exists() && at_.of(seen.holder).overlord == at_.view.court);
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
    const sim::PolityId aim = at_.view.realm.aim;
    // A war goes on while another is planned.
    const bool is_other_war = aim.exists() && !at_.of(aim).is_at_war;
    std::vector<Goal> goals;
    for (std::size_t i = 0; i < at_.view.places.size(); ++i) {
        const sim::PlaceId place(i);
        const sim::PolityId holder = at_.view.places[i].holder;
        if (!is_hostile(holder) || (aim.exists() && holder != aim && !is_other_war) ||
            at_.strength(holder) < at_.laws.offensive_strength || !is_reached_from_own(place)) {
            continue;
        }
        goals.push_back(
            {place, at_.worth(place), at_.defence(place) * at_.laws.attack_ratio_permille / whole});
    }
    const sim::PlaceId seat = at_.view.realm.capital;
    for (Goal& goal : goals) {
        const sim::Millidays way =
            seat.exists() ? at_.roads.march(seat, goal.place) : sim::Millidays(0);
        const std::int32_t days = way == sim::no_passage ? 100 : way.value / whole;
        goal.worth -= at_.laws.distance_worth * days / 4;
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
        if (!is_ours && !is_hostile(holder)) {
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
        if (way != sim::no_passage && way.value <= days_most * whole &&
            is_open(free_[i].army->place, goal.place)) {
            by_way.emplace_back(way.value, i);
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

/// Land that it claims it spares; strangers it plunders.
sim::Fate Campaign::fate_at(sim::PlaceId place) const {
    const sim::PlaceView& seen = at_.view.places[place.index];
    const bool is_like =
        seen.holder.exists() && at_.of(seen.holder).culture == at_.view.realm.culture;
    return seen.is_claimed || is_like ? sim::Fate::clemency : sim::Fate::plunder;
}

void Campaign::write(const Goal& goal, OrderKind kind, sim::Matter matter) {
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
    settle(docket_, std::move(decision), std::move(go), nothing_to_do(-INT32_MAX));
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
        write(goal, OrderKind::march, sim::Matter::campaign);
        for (const std::size_t which : chosen) {
            send(which, goal, OrderKind::march);
        }
    }
}

void Campaign::attack() {
    std::int32_t columns = 0;
    for (const Goal& goal : targets()) {
        if (columns >= at_.laws.columns_most) {
            return;
        }
        const std::vector<std::size_t> chosen = nearest(goal, at_.laws.march_days_most);
        if (chosen.empty()) {
            continue;
        }
        columns += 1;
        write(goal, OrderKind::besiege, sim::Matter::campaign);
        for (const std::size_t which : chosen) {
            send(which, goal, OrderKind::besiege);
        }
    }
}

/// Before the season, hosts gather at the own places next to what is to be taken.
void Campaign::prepare() {
    const std::vector<Goal> goals = targets();
    if (goals.empty()) {
        return;
    }
    const Goal& goal = goals.front();
    sim::PlaceId camp;
    for (const sim::PlaceId next : at_.roads.next_to(goal.place)) {
        if (!camp.exists() && at_.view.places[next.index].is_own) {
            camp = next;
        }
    }
    if (!camp.exists()) {
        return;
    }
    const Goal gather{camp, goal.worth, goal.need};
    const std::vector<std::size_t> chosen = nearest(gather, at_.laws.march_days_most);
    if (!chosen.empty()) {
        write(gather, OrderKind::march, sim::Matter::campaign);
    }
    for (const std::size_t which : chosen) {
        send(which, gather, OrderKind::march);
    }
}

/// The army is where its letter says, as far as a court can tell.
bool Campaign::is_fresh(const sim::OwnArmyView& army) const {
    constexpr std::int32_t days = 20;
    return army.is_at_hand ||
           (army.news_day.exists() && at_.view.today.number - army.news_day.number <= days);
}

/// Armies that lie together become one, if one of them is small.
void Campaign::gather_strays() {
    constexpr std::int32_t small = 5000;
    for (const sim::OwnArmyView& army : at_.view.own_armies) {
        if (army.men.value >= small || army.is_besieging || army.is_besieged || !is_fresh(army)) {
            continue;
        }
        for (const sim::OwnArmyView& other : at_.view.own_armies) {
            if (other.army != army.army && other.place == army.place && is_fresh(other) &&
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

void Campaign::run() {
    gather_free();
    relieve();
    const sim::PolityId aim = at_.view.realm.aim;
    const bool is_at_war = !at_.enemies().empty();
    if (!is_at_war && !aim.exists()) {
        return gather_strays();
    }
    if (at_.is_season()) {
        attack();
    } else if (!is_at_war) {
        prepare();
    }
    gather_strays();
}

}  // namespace

void direct_armies(const Assessment& at, Docket& docket) {
    Campaign(at, docket).run();
}

}  // namespace courts
