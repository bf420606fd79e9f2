// Random small worlds at war: a setting of a few places, courts, armies and people, a plan with
// orders good and bad, and switches off at random. A world is a function of its number alone, so a
// failure is told by a number and comes again.
#pragma once

#include <algorithm>
#include <cstdint>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/draw.hpp"
#include "simulation/turn/run.hpp"

namespace test_support {

/// Draws one after another.
class Dice {
  public:
    explicit Dice(std::uint32_t number) : draw_({number, 77}, 0, 0, 0) {}
    /// lowest..highest, both included.
    std::int32_t roll(std::int32_t lowest, std::int32_t highest) {
        return lowest + static_cast<std::int32_t>(
                            draw_.below(static_cast<std::uint32_t>(highest - lowest + 1), next_++));
    }
    bool flip(std::int32_t permille) { return roll(1, 1000) <= permille; }
    template <typename IdType>
    IdType pick(std::size_t count) {
        return IdType(static_cast<std::size_t>(roll(0, static_cast<std::int32_t>(count) - 1)));
    }

  private:
    sim::Draw draw_;
    std::uint32_t next_ = 0;
};

inline void add_map(Dice& dice, sim::Setting& setting) {
    const int places = dice.roll(3, 8);
    setting.map.barriers = {{sim::BarrierKind::river, true, dice.roll(0, 2000)},
                            {sim::BarrierKind::canal, false, 0}};
    for (int i = 0; i < places; ++i) {
        sim::PlaceDefinition place;
        place.kind = static_cast<sim::PlaceKind>(dice.roll(0, 6));
        place.terrain = static_cast<sim::Terrain>(dice.roll(0, 7));
        place.water = dice.flip(500) ? sim::BarrierId(0) : sim::BarrierId::none();
        place.coastal = dice.flip(300);
        place.walls_class = dice.roll(0, 5);
        setting.map.places.push_back(place);
        const auto holder = dice.pick<sim::PolityId>(3);
        setting.place_starts.push_back(
            {holder, holder, sim::Households(dice.roll(0, 60'000)), dice.flip(400)});
        setting.place_starts.back().has_mint = dice.flip(300);
    }
    for (int i = 1; i < places; ++i) {
        sim::RouteDefinition route;
        route.from = sim::PlaceId(static_cast<std::size_t>(dice.roll(0, i - 1)));
        route.to = sim::PlaceId(static_cast<std::size_t>(i));
        route.mode = static_cast<sim::RouteMode>(dice.roll(0, 5));
        route.length_km = sim::Kilometres(dice.roll(10, 200));
        route.cost_permille = dice.roll(700, 2000);
        route.crosses = dice.flip(400) ? sim::BarrierId(0) : sim::BarrierId::none();
        route.winter_freezes = dice.flip(500);
        setting.map.routes.push_back(route);
    }
}

inline void add_courts(Dice& dice, sim::Setting& setting) {
    const std::size_t places = setting.map.places.size();
    for (std::size_t i = 0; i < 3; ++i) {
        sim::PolityDefinition polity;
        polity.begins_active = true;
        polity.kind = static_cast<sim::PolityKind>(dice.roll(0, 4));
        polity.culture = static_cast<sim::Culture>(dice.roll(0, sim::culture_count - 1));
        polity.first_ruler = dice.flip(800) ? sim::PersonId(i) : sim::PersonId::none();
        polity.first_capital =
            dice.flip(900) ? dice.pick<sim::PlaceId>(places) : sim::PlaceId::none();
        polity.first_overlord = i == 2 && dice.flip(300) ? sim::PolityId(0) : sim::PolityId::none();
        setting.polities.push_back(polity);
    }
    for (std::size_t i = 0; i < 9; ++i) {
        sim::PersonDefinition person;
        person.begins_alive = true;
        person.first_polity = sim::PolityId(i % 3);
        person.birth_year = dice.flip(700) ? dice.roll(1110, 1194) : 0;
        person.field = dice.roll(0, 10);
        person.siege = dice.roll(0, 10);
        person.naval = dice.roll(0, 10);
        person.loyalty = dice.roll(0, 10);
        person.ambition = dice.roll(0, 10);
        person.administration = dice.roll(0, 10);
        if (i >= 3 && dice.flip(600)) {
            person.father = sim::PersonId(i - 3);
        }
        setting.people.push_back(person);
    }
    // Somebody who is to come of age, and some of whom the record would be silent.
    for (int i = 0; i < 4; ++i) {
        sim::PersonDefinition person;
        person.birth_year = dice.roll(1150, 1185);
        person.culture = static_cast<sim::Culture>(dice.roll(0, sim::culture_count - 1));
        person.home = dice.pick<sim::PolityId>(3);
        person.is_later = i > 0;
        person.is_of_house = i > 1;
        person.begins_alive = !person.is_later;
        setting.people.push_back(person);
    }
    for (int i = 0; i < 4; ++i) {
        sim::TechniqueDefinition technique;
        technique.first_attested = sim::day_of({dice.roll(1190, 1203), 1, 1});
        technique.polity = dice.pick<sim::PolityId>(3);
        technique.siege_attack = dice.roll(-2, 4);
        technique.siege_defence = dice.roll(-2, 4);
        technique.field = dice.roll(-1, 3);
        technique.naval = dice.roll(-1, 3);
        setting.techniques.push_back(technique);
    }
}

/// What people are like and argue for, widows, and how courts are ordered.
inline void add_minds(std::uint32_t number, sim::Setting& setting) {
    Dice dice(number ^ 0x55555555U);
    for (sim::PolityDefinition& polity : setting.polities) {
        sim::CourtCustoms& customs = polity.customs;
        customs.succession = static_cast<sim::Custom>(dice.roll(0, 2));
        customs.ruler_weight_permille = dice.roll(0, 400);
        customs.minister_weight_permille = dice.roll(0, 400);
        customs.command_freedom_permille = dice.roll(0, 1000);
        customs.dowager_permille = dice.roll(0, 1000);
        customs.retires_permille = dice.roll(0, 1000);
    }
    for (sim::PersonDefinition& person : setting.people) {
        person.character = {dice.roll(0, 10), dice.roll(0, 10), dice.roll(0, 10), dice.roll(0, 10),
                            true};
        person.leanings[0] = {dice.flip(500) ? sim::Leaning::war : sim::Leaning::peace, 9999,
                              sim::PolityId::none()};
    }
    sim::PersonDefinition widow;
    widow.birth_year = 1165;
    widow.home = dice.pick<sim::PolityId>(3);
    widow.is_later = true;
    widow.is_consort = true;
    setting.people.push_back(widow);
}

inline void add_armies(Dice& dice, sim::Setting& setting) {
    const std::size_t places = setting.map.places.size();
    const int forces = dice.roll(1, 7);
    sim::ForcedEvent muster;
    muster.event.day = setting.first_day;
    muster.event.kind = sim::EventKind::order_of_battle;
    for (int i = 0; i < forces; ++i) {
        sim::ForceDefinition force;
        force.polity = dice.pick<sim::PolityId>(3);
        force.commander =
            dice.flip(700) ? sim::PersonId(static_cast<std::size_t>(i) + 2) : sim::PersonId::none();
        force.place = dice.pick<sim::PlaceId>(places);
        force.objective = dice.flip(500) ? dice.pick<sim::PlaceId>(places) : sim::PlaceId::none();
        force.infantry = sim::Men(dice.roll(0, 40'000));
        force.cavalry = sim::Men(dice.roll(0, 10'000));
        force.ships = sim::Ships(dice.flip(400) ? dice.roll(1, 400) : 0);
        force.siege_train = dice.roll(0, 3);
        force.quality = dice.roll(0, 10);
        force.morale = dice.roll(0, 10);
        force.supply = dice.roll(0, 10);
        force.stance = static_cast<sim::Stance>(dice.roll(0, 6));
        setting.forces.push_back(force);
        setting.record.changes.push_back({sim::ChangeKind::muster, static_cast<std::uint32_t>(i),
                                          sim::Id<void>::none_index, 0, 0});
    }
    muster.change_count = static_cast<std::uint32_t>(forces);
    setting.record.events.push_back(muster);
    setting.report_capacity = static_cast<std::uint32_t>(dice.roll(1, 12));
    setting.dispatch_capacity = static_cast<std::uint32_t>(dice.roll(0, 4));
    setting.army_capacity = static_cast<std::uint32_t>(forces + dice.roll(0, 4));
}

inline sim::Setting random_setting(std::uint32_t number) {
    Dice dice(number);
    sim::Setting setting;
    setting.first_day = sim::day_of({1200, 1, 1});
    setting.last_day = sim::day_of({1203, 12, 31});
    add_map(dice, setting);
    add_courts(dice, setting);
    add_armies(dice, setting);
    add_minds(number, setting);
    if (dice.flip(300)) {
        // Bad skies, rotten dikes, and courts that print.
        setting.laws.harvest.region_permille = 500;
        setting.laws.harvest.breach_permille = 1000;
        setting.laws.harvest.breach_whole_permille = 500;
        setting.laws.fiscal.paper_least_income = 0;
    }
    return setting;
}

/// Leaves of a term's order what its article reads, and names a third court where it reads one.
inline void fit_term(Dice& dice, const sim::Setting& setting, sim::Order& order) {
    order.option = static_cast<std::uint32_t>(dice.roll(1, sim::article_count - 1));
    const sim::ArticleMembers term = sim::members_of(static_cast<sim::Article>(order.option));
    order.place = term.place ? order.place : sim::PlaceId::none();
    order.person = term.person ? order.person : sim::PersonId::none();
    order.amount = term.amount ? order.amount : 0;
    if (term.third) {
        order.third = dice.pick<sim::PolityId>(setting.polities.size());
    }
}

/// Half of the orders name just what their kind reads, out of what there is; half name anything.
inline sim::Order random_order(Dice& dice, const sim::Setting& setting) {
    sim::Order order;
    order.day = setting.first_day.plus_days(dice.roll(1, 400));
    order.court = dice.pick<sim::PolityId>(4);
    order.kind = static_cast<sim::OrderKind>(dice.roll(0, sim::order_kind_count - 1));
    const sim::OrderMembers reads = sim::members_of(order.kind);
    const bool is_sound = dice.flip(700);
    const bool by_army = reads.army_or_place && dice.flip(500);
    if (reads.army || by_army || (!is_sound && dice.flip(300))) {
        order.army = dice.pick<sim::ArmyId>(setting.army_capacity + 1);
        if (is_sound && order.army.index < setting.forces.size()) {
            order.court = setting.forces[order.army.index].polity;
        }
    }
    if (reads.other || (!is_sound && dice.flip(300))) {
        order.other = dice.pick<sim::ArmyId>(setting.army_capacity + 1);
    }
    if (reads.place || (reads.army_or_place && !by_army) || (!is_sound && dice.flip(300))) {
        order.place = dice.pick<sim::PlaceId>(setting.map.places.size());
    }
    const bool names_no_place = reads.place_optional && dice.flip(500);
    if (names_no_place) {
        order.place = sim::PlaceId::none();
    }
    if ((reads.from && !(reads.from_optional && dice.flip(500))) || (!is_sound && dice.flip(100))) {
        order.from = dice.pick<sim::PlaceId>(setting.map.places.size());
    }
    if (reads.other_court || (!is_sound && dice.flip(100))) {
        order.other_court = dice.pick<sim::PolityId>(setting.polities.size());
    }
    if (reads.place && is_sound && order.place.exists() && dice.flip(800)) {
        // A place, and one that gives, that the court held at the start: most of these it holds.
        order.court = reads.army ? order.court : setting.place_starts[order.place.index].holder;
    }
    if ((reads.person && !(reads.person_optional && dice.flip(500))) ||
        (!is_sound && dice.flip(300))) {
        order.person = dice.pick<sim::PersonId>(setting.people.size());
        if (is_sound && order.court.index < 3 && dice.flip(700)) {
            order.person = sim::PersonId(order.court.index + 3U * order.person.index % 9U);
        }
    }
    if (reads.amount || (!is_sound && dice.flip(300))) {
        order.amount = dice.roll(is_sound ? 1 : -5, 3000);
    }
    if (reads.option) {
        order.option = static_cast<std::uint32_t>(
            dice.roll(0, static_cast<std::int32_t>(reads.option_count) - (is_sound ? 1 : 0)));
    }
    if (reads.by_article && is_sound) {
        fit_term(dice, setting, order);
    }
    const bool has_no_sum = order.kind == sim::OrderKind::parley &&
                            order.option < static_cast<std::uint32_t>(sim::Terms::ransom);
    if (is_sound && has_no_sum) {
        order.amount = 0;
    }
    return order;
}

/// Terms offered again and again: by every place that might be besieged, by every army that might
/// besiege.
inline void add_parleys(Dice& dice, const sim::Setting& setting, sim::Plan& plan) {
    const auto offer = [&](sim::Order order) {
        order.kind = sim::OrderKind::parley;
        order.option = static_cast<std::uint32_t>(
            dice.roll(0, static_cast<std::int32_t>(sim::terms_count) - 1));
        const bool has_sum = order.option >= static_cast<std::uint32_t>(sim::Terms::ransom);
        order.amount = has_sum ? dice.roll(1, dice.flip(500) ? 100 : 5'000'000) : 0;
        plan.orders.push_back(order);
    };
    for (int day = 20; day < 400; day += 20) {
        sim::Order order;
        order.day = setting.first_day.plus_days(day);
        for (std::size_t i = 0; i < setting.place_starts.size(); ++i) {
            order.court = setting.place_starts[i].holder;
            order.army = sim::ArmyId::none();
            order.place = sim::PlaceId(i);
            offer(order);
        }
        for (std::size_t i = 0; i < setting.forces.size(); ++i) {
            order.court = setting.forces[i].polity;
            order.army = sim::ArmyId(i);
            order.place = sim::PlaceId::none();
            offer(order);
        }
    }
}

/// Free from the second day on. The number decides seed, orders and switches.
inline sim::Plan random_plan(std::uint32_t number, const sim::Setting& setting) {
    Dice dice(number + 0x80000000U);
    sim::Plan plan;
    plan.fork_day = setting.first_day.plus_days(1);
    plan.chance = {number, 0};
    const int orders = dice.roll(0, 30);
    for (int i = 0; i < orders; ++i) {
        plan.orders.push_back(random_order(dice, setting));
    }
    sim::put_in_order(plan.orders);
    if (dice.flip(400)) {
        plan.rules.bits &=
            static_cast<std::uint32_t>(dice.roll(0, (1 << sim::rule_switch_count) - 1));
    }
    if (dice.flip(100)) {
        add_parleys(dice, setting, plan);
        sim::put_in_order(plan.orders);
    }
    return plan;
}

/// Some wars to begin with: in half of the worlds everybody fights everybody.
inline void open_wars(std::uint32_t number, sim::Run& run) {
    Dice dice(number ^ 0x55555555U);
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = a + 1; b < 3; ++b) {
            if (dice.flip(650)) {
                run.world.enmities.since[run.world.enmity(sim::PolityId(a), sim::PolityId(b))] =
                    run.setting->first_day;
            }
        }
    }
}

/// Offers on the table and accords in force between the courts, some with yearly dues; and orders
/// that speak of them.
inline void strike_accords(std::uint32_t number, sim::Run& run) {
    Dice dice(number ^ 0x66666666U);
    sim::AccordColumns& accords = run.world.accords;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const sim::AccordId accord(i);
        const sim::PolityId from(i);
        const sim::PolityId to((i + 1) % 3);
        if (!dice.flip(400)) {
            continue;
        }
        const bool binds = dice.flip(600) && !run.world.at_war(from, to);
        accords.state[accord] = binds ? sim::AccordState::in_force : sim::AccordState::on_table;
        accords.from[accord] = from;
        accords.to[accord] = to;
        accords.since[accord] = run.setting->first_day;
        accords.until[accord] =
            binds ? sim::Day::none() : run.setting->first_day.plus_days(dice.roll(100, 400));
        for (std::uint32_t t = 0; t < 2; ++t) {
            const sim::TermId row = sim::World::term_of(accord, t);
            run.world.terms.article[row] = t == 0 ? sim::Article::peace : sim::Article::cash_yearly;
            run.world.terms.giver[row] = dice.flip(500) ? from : to;
            run.world.terms.amount[row] = t == 0 ? 0 : dice.roll(1, 3000);
        }
        const sim::PolityId payer = run.world.terms.giver[sim::World::term_of(accord, 1)];
        for (const sim::OrderKind kind : {sim::OrderKind::accept, sim::OrderKind::renounce,
                                          sim::OrderKind::withhold, sim::OrderKind::resume}) {
            sim::Order order;
            order.day = run.setting->first_day.plus_days(dice.roll(5, 200));
            order.kind = kind;
            order.court = binds ? payer : to;
            order.other_court = order.court == from ? to : from;
            if (dice.flip(400)) {
                run.plan.orders.push_back(order);
            }
        }
    }
    // A border market here and there, and an order to shut it.
    for (std::size_t i = 0; i < run.setting->place_starts.size(); ++i) {
        const sim::PolityId holder = run.setting->place_starts[i].holder;
        if (holder.index < 3 && dice.flip(50)) {
            run.world.places.market[sim::PlaceId(i)] = sim::PolityId((holder.index + 1) % 3);
            sim::Order shut;
            shut.day = run.setting->first_day.plus_days(dice.roll(5, 30));
            shut.kind = sim::OrderKind::close_market;
            shut.court = holder;
            shut.place = sim::PlaceId(i);
            run.plan.orders.push_back(shut);
        }
    }
    sim::put_in_order(run.plan.orders);
}

/// Courts in trouble: without standing, beaten, in flight.
inline void shake_courts(std::uint32_t number, sim::Run& run) {
    Dice dice(number ^ 0x33333333U);
    const auto any = [&dice] { return sim::Permille(dice.roll(0, 1000)); };
    sim::PolityColumns& courts = run.world.polities;
    for (std::size_t i = 0; i < 3; ++i) {
        const sim::PolityId court(i);
        courts.prestige[court] = any();
        courts.defeat[court] = any();
        courts.ruler_health[court] = any();
        courts.reform[court] = any();
        for (std::uint32_t c = 0; c < sim::culture_count; ++c) {
            run.world.standings
                .legitimacy[sim::World::standing_of(court, static_cast<sim::Culture>(c))] = any();
        }
        if (dice.flip(200)) {
            courts.capital_kind[court] = sim::SeatKind::flight;
            courts.capital_since[court] = run.setting->first_day.plus_days(-900);
        }
    }
}

}  // namespace test_support
