// What ends or follows a siege beside the sack: see fall.hpp and siege_phase.hpp.
#include "simulation/foundation/probe.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/fall.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/refuge.hpp"
#include "simulation/turn/siege_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

}  // namespace

void add_siege_end(const TickContext& tick, PlaceId place, InvestmentEnd end,
                   std::vector<Change>& changes) {
    changes.push_back({ChangeKind::investment_end, place.index,
                       tick.world.places.besieger[place].index, static_cast<std::uint32_t>(end),
                       0});
    for (std::size_t i = 0; i < tick.setting.sieges.size(); ++i) {
        if (tick.setting.sieges[i].place == place &&
            tick.world.sieges.phase[SiegeId(i)] == Phase::present) {
            changes.push_back(
                {ChangeKind::siege_end, static_cast<std::uint32_t>(i), nothing, 0, 0});
        }
    }
}

std::vector<Change> pay_ransom(PlaceId place, const Host& besieger, std::int64_t price_strings) {
    if (price_strings == 0) {
        return {};
    }
    return {{ChangeKind::prize, place.index, besieger.chief.index,
             static_cast<std::uint32_t>(Stock::wealth), price_strings}};
}

bool send_home(TickContext& tick, ArmyId army, EventId because) {
    const World& world = tick.world;
    if (!world.armies.polity[army].exists() ||
        lets_through(world, world.places.holder[world.armies.place[army]],
                     world.armies.polity[army])) {
        return false;
    }
    PlaceId home = refuge_of(tick, army, PlaceId::none());
    if (!home.exists()) {
        home = way_home(tick, army).home;
    }
    if (!home.exists()) {
        return false;
    }
    send_army(tick, army, home, Stance::retreat, army_event(tick, army, EventKind::departure),
              follows({because}));
    return true;
}

void take_place(TickContext& tick, ArmyId army, PlaceId place, ControlHow how, EventId because) {
    World& world = tick.world;
    const PolityId taker = world.armies.polity[army];
    const PolityId loser = world.places.holder[place];
    const bool is_seat = loser.exists() && world.polities.capital[loser] == place;
    Event event = army_event(tick, army, EventKind::city_taken);
    event.other = loser;
    std::vector<Change> changes;
    if (world.places.besieger[place].exists()) {
        add_siege_end(tick, place, InvestmentEnd::terms, changes);
    }
    changes.push_back(
        {ChangeKind::control, place.index, taker.index, static_cast<std::uint32_t>(how), 0});
    const std::int64_t men = men_of(world.armies, army).value;
    const std::int64_t left = men * tick.setting.laws.campaign.garrison_left_permille / 1000;
    if (left > 0) {
        changes.push_back({ChangeKind::garrison_placed, place.index, army.index, 0, left});
    }
    if (world.armies.stance[army] == Stance::siege) {
        changes.push_back({ChangeKind::army_sent, army.index, nothing,
                           static_cast<std::uint32_t>(Stance::field), 0});
    }
    const EventId taken = happen(tick.run, event, follows({because}), changes);
    world.places.hungry_days[place] = 0;
    if (is_seat) {
        lose_seat(tick, loser, place, taken);
    }
}

void lose_seat(TickContext& tick, PolityId loser, PlaceId place, EventId because) {
    const PlaceColumns& places = tick.world.places;
    PlaceId seat;
    for (std::size_t i = 0; i < places.holder.size(); ++i) {
        const PlaceId other(i);
        const bool is_fit =
            places.holder[other] == loser && other != place && !places.besieger[other].exists();
        if (is_fit && (!seat.exists() || places.households[other] > places.households[seat])) {
            seat = other;
        }
    }
    tick.reach(ProbeName::fall_capital);
    Event event = rule_event(tick.last_day, EventKind::capital_move);
    event.place = seat;
    event.polity = loser;
    event.person = tick.world.polities.ruler[loser];
    const Change change{ChangeKind::capital, loser.index, seat.index,
                        static_cast<std::uint32_t>(SeatKind::flight), 0};
    happen(tick.run, event, {{because, CauseKind::follows}}, std::span(&change, 1));
}

}  // namespace sim
