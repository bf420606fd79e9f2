#include "simulation/turn/orders_phase.hpp"

#include <algorithm>

#include "simulation/rules/commander.hpp"
#include "simulation/turn/carry_out.hpp"
#include "simulation/turn/deliberate.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/knowledge_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

/// How far an order runs against what a commander in the field sees for himself, permille.
std::int32_t doubt_of(const TickContext& tick, const Order& order) {
    const Stance stance = tick.world.armies.stance[order.army];
    const bool is_on_the_attack = stance == Stance::advance || stance == Stance::siege;
    switch (order.kind) {
        case OrderKind::recall:
            return is_on_the_attack ? 600 : 100;
        case OrderKind::assault:
            return 300;
        case OrderKind::disband:
        case OrderKind::surrender:
            return 500;
        default:
            return 0;
    }
}

void put_on_the_way(DispatchColumns& to, DispatchId slot, const Order& order, Day arrives) {
    to.arrives[slot] = arrives;
    to.given[slot] = order.day;
    to.court[slot] = order.court;
    to.kind[slot] = order.kind;
    to.army[slot] = order.army;
    to.other[slot] = order.other;
    to.place[slot] = order.place;
    to.person[slot] = order.person;
    to.from[slot] = order.from;
    to.other_court[slot] = order.other_court;
    to.amount[slot] = order.amount;
    to.option[slot] = order.option;
    to.reason[slot] = order.reason;
}

/// The order of a slot, which is free afterwards.
Order taken_off_the_way(DispatchColumns& from, DispatchId slot) {
    Order order;
    order.day = from.given[slot];
    order.court = from.court[slot];
    order.kind = from.kind[slot];
    order.army = from.army[slot];
    order.other = from.other[slot];
    order.place = from.place[slot];
    order.person = from.person[slot];
    order.from = from.from[slot];
    order.other_court = from.other_court[slot];
    order.amount = from.amount[slot];
    order.option = from.option[slot];
    order.reason = from.reason[slot];
    put_on_the_way(from, slot, Order{}, Day::none());
    return order;
}

/// Whether a court may be told at once that it cannot give an order. That a place or an army that
/// it believes its own is no more, it learns where the courier finds it so.
bool is_known_to_court(const World& world, const Order& order, Refusal refusal) {
    const bool is_about_army =
        (refusal == Refusal::army_unknown || refusal == Refusal::army_foreign) &&
        order.army.index < world.armies.polity.size();
    if (is_about_army) {
        return !is_believed_own(world, order.court, order.army);
    }
    const PlaceId place = refusal == Refusal::from_foreign    ? order.from
                          : refusal == Refusal::place_foreign ? order.place
                                                              : PlaceId::none();
    return place.index >= world.places.holder.size() || members_of(order.kind).at_court ||
           believed_holder(world, order.court, place) != order.court;
}

/// Orders of which an army can follow one alone: where it goes, or that it stays.
bool moves(OrderKind kind) {
    return kind == OrderKind::march || kind == OrderKind::besiege || kind == OrderKind::recall ||
           kind == OrderKind::raise_siege || kind == OrderKind::set_stance;
}

class Orders {
  public:
    explicit Orders(TickContext& tick) : tick_(tick), world_(tick.world) {}
    void run();

  private:
    void give(const Order& order);
    void arrive(const Order& order);
    void drop_older(const Order& order);
    void refuse(const Order& order, Refusal refusal);
    [[nodiscard]] Obedience answer_of(const Order& order);
    [[nodiscard]] bool is_done_already(const Order& order) const;
    [[nodiscard]] Day arrival_of(const Order& order) const;
    [[nodiscard]] PlaceId aim_of(const Order& order) const;
    [[nodiscard]] DispatchId free_dispatch() const;

    TickContext& tick_;
    World& world_;
};

void Orders::refuse(const Order& order, Refusal refusal) {
    tick_.reach(ProbeName::order_refused);
    Event event = rule_event(tick_.last_day, EventKind::refusal);
    event.origin = EventOrigin::order;
    event.polity =
        order.court.index < world_.polities.phase.size() ? order.court : PolityId::none();
    event.place = order.place.index < world_.places.holder.size() ? order.place : PlaceId::none();
    event.person = order.person.index < world_.people.life.size() ? order.person : PersonId::none();
    event.other = order.other_court.index < world_.polities.phase.size() ? order.other_court
                                                                         : PolityId::none();
    if (!event.polity.exists()) {
        return;  // Nobody there to be told.
    }
    const Change change{ChangeKind::order_refused, order.court.index, nothing,
                        static_cast<std::uint32_t>(refusal), static_cast<std::int64_t>(order.kind)};
    event.reason = order.reason;
    happen(tick_.run, event, {}, std::span(&change, 1));
}

/// Where the courier goes: to the army, or where it is believed to be if it is not there to be
/// found; or to the place, or to the one that gives. none: it takes effect at the court.
PlaceId Orders::aim_of(const Order& order) const {
    if (members_of(order.kind).at_court) {
        return PlaceId::none();
    }
    if (!order.army.exists()) {
        return order.from.exists() ? order.from : order.place;
    }
    if (world_.armies.polity[order.army] == order.court) {
        return world_.armies.place[order.army];
    }
    return PlaceId(world_.sightings.sighting[world_.sighting_of(order.court, order.army)].place);
}

Day Orders::arrival_of(const Order& order) const {
    const PlaceId court = world_.polities.capital[order.court];
    const PlaceId to = aim_of(order);
    if (!court.exists() || !to.exists() || court == to) {
        return order.day;
    }
    const Millidays time = tick_.run.ways->time(Going::courier, tick_.season, court, to);
    return time == no_passage ? order.day : order.day.plus_days(whole_days(time));
}

DispatchId Orders::free_dispatch() const {
    const auto arrives = world_.dispatches.arrives.values();
    for (std::size_t i = 0; i < arrives.size(); ++i) {
        if (!arrives[i].exists()) {
            return DispatchId(i);
        }
    }
    return DispatchId::none();
}

/// A court that decides for itself remembers what it has told an army: to lie before a place before
/// which the army lies by its word, as the letter that is still on the way tells, it does not tell
/// it again. Orders from outside are judged as they are given.
bool Orders::is_done_already(const Order& order) const {
    const ArmyColumns& armies = world_.armies;
    return order.reason > 0 && order.kind == OrderKind::besiege &&
           order.army.index < armies.polity.size() && armies.polity[order.army] == order.court &&
           armies.stance[order.army] == Stance::siege && armies.place[order.army] == order.place;
}

void Orders::give(const Order& order) {
    if (is_done_already(order)) {
        return;
    }
    const Refusal refusal = refusal_at_court(tick_, order);
    if (refusal != Refusal::none) {
        refuse(order, refusal);
        return;
    }
    const Day day = arrival_of(order);
    const DispatchId slot = free_dispatch();
    if (day <= tick_.last_day || !slot.exists()) {
        arrive(order);
        return;
    }
    put_on_the_way(world_.dispatches, slot, order, day);
}

Obedience Orders::answer_of(const Order& order) {
    // Nobody says no to money and grain.
    const bool is_of_war = static_cast<std::uint32_t>(order.kind) < war_order_kind_count;
    const PersonId commander =
        is_of_war && order.army.exists() ? world_.armies.commander[order.army] : PersonId::none();
    if (!commander.exists() || !tick_.is_on(RuleSwitch::commander)) {
        return Obedience::obeys;
    }
    const PersonDefinition& person = tick_.setting.people[commander.index];
    const PlaceId court = world_.polities.capital[order.court];
    ObedienceInputs in;
    in.loyalty_permille = world_.people.loyalty[commander].value;
    in.ambition_permille = person.ambition * 100;
    in.following_permille = world_.people.following[commander].value;
    in.doubt_permille = doubt_of(tick_, order);
    in.peril_permille = world_.people.slight[commander].value;
    const Millidays away = court.exists()
                               ? tick_.run.ways->time(Going::courier, tick_.season, court,
                                                      world_.armies.place[order.army])
                               : Millidays(0);
    in.days_from_court = away == no_passage ? 30 : whole_days(away);
    in.freedom_permille =
        tick_.setting.polities[order.court.index].customs.command_freedom_permille;
    // The same order to the same man is obeyed or not in every branch alike.
    const std::uint32_t entity =
        commander.index * war_order_kind_count + static_cast<std::uint32_t>(order.kind);
    return resolve_obedience(in, tick_.setting.laws.commander,
                             tick_.draw(ChanceSystem::obedience, entity));
}

/// What an army has put off it does no more once a later word of its court says where to go.
void Orders::drop_older(const Order& order) {
    DispatchColumns& dispatches = world_.dispatches;
    for (std::size_t i = 0; i < dispatches.arrives.size(); ++i) {
        const DispatchId slot(i);
        if (dispatches.arrives[slot].exists() && dispatches.army[slot] == order.army &&
            dispatches.court[slot] == order.court && dispatches.given[slot] < order.day &&
            moves(dispatches.kind[slot])) {
            taken_off_the_way(dispatches, slot);
        }
    }
}

void Orders::arrive(const Order& order) {
    if (order.army.exists() && moves(order.kind)) {
        drop_older(order);
    }
    if (is_done_already(order)) {
        return;  // He has come before it while the order was on its way.
    }
    const OrderFacts facts = order_facts(tick_, order);
    const Refusal refusal = judge(order, facts);
    if (refusal != Refusal::none) {
        refuse(order, refusal);
        return;
    }
    const Obedience answer = answer_of(order);
    if (answer == Obedience::delays) {
        // He has reasons to wait; in ten days he is asked again.
        if (const DispatchId slot = free_dispatch(); slot.exists()) {
            put_on_the_way(world_.dispatches, slot, order, tick_.last_day.plus_days(1));
            return;
        }
    }
    if (answer != Obedience::obeys) {
        tick_.reach(ProbeName::order_disobeyed);
        Event event = rule_event(tick_.last_day, EventKind::refusal);
        event.origin = EventOrigin::order;
        event.polity = order.court;
        event.place = world_.armies.place[order.army];
        event.person = world_.armies.commander[order.army];
        event.reason = order.reason;
        happen(tick_.run, event, {}, {});
        return;
    }
    carry_out(tick_, order, facts);
}

void Orders::run() {
    DispatchColumns& dispatches = world_.dispatches;
    for (std::size_t i = 0; i < dispatches.arrives.size(); ++i) {
        const DispatchId slot(i);
        if (dispatches.arrives[slot].exists() && dispatches.arrives[slot] <= tick_.last_day) {
            arrive(taken_off_the_way(dispatches, slot));
        }
    }
    const std::vector<Order>& orders = tick_.run.plan.orders;
    const auto first = std::ranges::lower_bound(orders, tick_.first_day, {}, &Order::day);
    for (auto order = first; order != orders.end() && order->day <= tick_.last_day; ++order) {
        give(*order);
    }
    if (tick_.run.plan.courts_decide && tick_.run.decider) {
        for (const Order& order : deliberate(tick_)) {
            give(order);
        }
    }
    tick_.count_armies();
}

}  // namespace

Refusal refusal_at_court(const TickContext& tick, const Order& order) {
    const Refusal refusal = judge(order, order_facts(tick, order));
    return refusal != Refusal::none && is_known_to_court(tick.world, order, refusal)
               ? refusal
               : Refusal::none;
}

Refusal refusal_at_court(Run& run, const Order& order) {
    return refusal_at_court(TickContext(run, run.log.next_id().index), order);
}

void orders_phase(TickContext& tick) {
    Orders(tick).run();
}

}  // namespace sim
