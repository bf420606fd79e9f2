// Fronts and attention: several fronts, too few reserves; what is defended and what is left; one
// thrust or two. System 13, Shows, on views made by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "courts/campaign.hpp"
#include "courts/row_of_places_test.hpp"
#include "courts/war_aims.hpp"

namespace courts {
namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Permille;
using sim::PlaceId;
using sim::PolityId;
using sim::Reason;

inline constexpr PolityId us{0};
inline constexpr PolityId east{1};    ///< Whom the court would attack.
inline constexpr PolityId west{2};    ///< On the other side.
inline constexpr PolityId rebels{3};  ///< Of its own.

/// In a row: 0 is east's, 1 .. 6 are ours, 7 is west's.
constexpr std::size_t places = 8;
constexpr std::int32_t leg_days = 2;

sim::Map a_map() {
    sim::Map map;
    map.places.resize(places);
    return map;
}

/// Court 0 between two courts of its size; its seat is place 3.
sim::View between_two() {
    sim::View view;
    view.court = us;
    view.today = sim::Day(400'000);
    view.places.resize(places);
    for (std::size_t i = 0; i < places; ++i) {
        view.places[i].holder = i == 0 ? east : i + 1 == places ? west : us;
        view.places[i].is_own = view.places[i].holder == us;
        view.places[i].households = sim::Households(60'000);
    }
    view.polities.resize(4);
    for (std::size_t i = 0; i < view.polities.size(); ++i) {
        view.polities[i].polity = PolityId(i);
        view.polities[i].is_present = i < 3;
        view.polities[i].is_sovereign = true;
        view.polities[i].is_neighbour = i == 1 || i == 2;
        view.polities[i].places = i == 0 ? 6 : 1;
        view.polities[i].households = 200'000;
        view.polities[i].men = 40'000;
        view.polities[i].faith = Permille(500);
    }
    view.polities[3].is_rebel_kind = true;
    view.polities[1].claimed_places = 10;
    view.realm.capital = PlaceId(3);
    view.realm.war_party = Permille(800);
    view.realm.ruler_boldness = 7;
    return view;
}

void go_to_war(sim::View& view, PolityId with) {
    view.enemies.push_back(with);
    view.polities[with.index].is_at_war = true;
}

sim::OwnArmyView army_at(std::uint32_t slot, std::size_t place, int men) {
    sim::OwnArmyView army;
    army.army = sim::ArmyId(std::size_t{slot});
    army.place = PlaceId(place);
    army.men = sim::Men(men);
    army.is_at_hand = true;
    return army;
}

struct Sitting {
    sim::Resolutions out;
    std::map<std::uint32_t, sim::Order> by_army;  ///< Marches and sieges.
};

template <typename Decide>
Sitting sit(const sim::View& view, Decide decide, const sim::DecisionLaws& laws = {},
            const test::Row& roads = test::Row(places, leg_days)) {
    const sim::Map map = a_map();
    Sitting sitting;
    Docket docket(sitting.out);
    const Assessment at(view, map, roads, laws, 6);
    decide(at, docket);
    for (const sim::Order& order : sitting.out.orders) {
        if (order.kind == OrderKind::besiege || order.kind == OrderKind::march) {
            sitting.by_army[order.army.index] = order;
        }
    }
    return sitting;
}

Sitting direct(const sim::View& view) {
    return sit(view, [](const Assessment& at, Docket& docket) { direct_armies(at, docket); });
}

Choice war_on_east(const sim::View& view) {
    Choice war;
    sit(view, [&](const Assessment& at, Docket&) { war = weigh_war(at, east); });
    return war;
}

std::int32_t weight_of(const Choice& choice, Reason reason) {
    std::int32_t sum = 0;
    for (const sim::Weight& weight : choice.weights) {
        sum += weight.reason == reason ? weight.permille : 0;
    }
    return sum;
}

TEST(shows, a_war_elsewhere_delays_an_offensive) {
    sim::View view = between_two();
    view.polities[east.index].claimed_places = 0;
    const Choice alone = war_on_east(view);
    EXPECT_GT(alone.score, 0) << "it would attack";
    go_to_war(view, west);
    const Choice bound = war_on_east(view);
    EXPECT_LT(bound.score, 0) << "and does not while another war binds it";
    EXPECT_LT(weight_of(bound, Reason::fronts), 0) << "which is the reason that is recorded";
}

TEST(shows, a_rebellion_delays_an_offensive) {
    sim::View view = between_two();
    const Choice alone = war_on_east(view);
    view.polities[rebels.index].is_present = true;
    view.polities[rebels.index].men = 30'000;
    go_to_war(view, rebels);
    const Choice bound = war_on_east(view);
    EXPECT_LT(bound.score, alone.score - 100);
    EXPECT_LT(weight_of(bound, Reason::fronts), 0);
    view.polities[rebels.index].men = 1000;
    EXPECT_GT(war_on_east(view).score, bound.score) << "a small rising binds less";
}

TEST(shows, of_two_fronts_with_one_reserve_one_waits) {
    sim::View view = between_two();
    go_to_war(view, east);
    go_to_war(view, west);
    for (const std::size_t besieged : {std::size_t{1}, std::size_t{6}}) {
        view.places[besieged].is_besieged = true;
        view.sieges.push_back({PlaceId(besieged), besieged == 1 ? east : west, us, view.today});
    }
    view.places[1].households = sim::Households(200'000);
    view.own_armies.push_back(army_at(0, 3, 20'000));
    const Sitting one = direct(view);
    ASSERT_EQ(one.by_army.size(), 1U);
    EXPECT_EQ(one.by_army.at(0).place, PlaceId(1)) << "the greater city is relieved";
    view.own_armies.push_back(army_at(1, 4, 20'000));
    const Sitting two = direct(view);
    ASSERT_EQ(two.by_army.size(), 2U) << "with a second army both are";
    EXPECT_EQ(two.by_army.at(1).place, PlaceId(6));
}

TEST(shows, the_capital_is_defended_before_a_prefecture) {
    sim::View view = between_two();
    go_to_war(view, east);
    for (const std::size_t besieged : {std::size_t{1}, std::size_t{3}}) {
        view.places[besieged].is_besieged = true;
        view.sieges.push_back({PlaceId(besieged), east, us, view.today});
    }
    view.places[1].households = sim::Households(200'000);
    view.polities[us.index].capital = PlaceId(3);
    view.own_armies.push_back(army_at(0, 2, 20'000));
    const Sitting sitting = direct(view);
    ASSERT_EQ(sitting.by_army.size(), 1U);
    EXPECT_EQ(sitting.by_army.at(0).place, PlaceId(3));
    ASSERT_FALSE(sitting.out.decisions.empty());
    EXPECT_GT(weight_of(sitting.out.decisions.front().choices.front(), Reason::threat), 0)
        << "and it is recorded why";
}

TEST(shows, a_campaign_records_what_was_believed_and_what_was_weighed) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.polities[east.index].men = 31'000;
    view.own_armies.push_back(army_at(0, 1, 60'000));
    view.own_armies.push_back(army_at(1, 3, 60'000));
    const Sitting sitting = direct(view);
    const auto campaign =
        std::ranges::find(sitting.out.decisions, sim::Matter::campaign, &sim::Decision::matter);
    ASSERT_NE(campaign, sitting.out.decisions.end());
    EXPECT_EQ(campaign->other, east);
    EXPECT_EQ(campaign->other_men, sim::Men(31'000)) << "not what the goal asks for";
    const Choice& taken = campaign->choices.front();
    EXPECT_EQ(taken.place, PlaceId(0));
    std::int32_t sum = 0;
    for (const sim::Weight& weight : taken.weights) {
        sum += weight.permille;
    }
    EXPECT_EQ(sum, taken.score);
    EXPECT_GT(weight_of(taken, Reason::gain), 0);
    EXPECT_LT(weight_of(taken, Reason::strength), 0) << "its walls have to be taken";
}

TEST(shows, who_comes_to_the_help_of_a_city_reckons_with_those_before_it) {
    sim::View view = between_two();
    go_to_war(view, east);
    go_to_war(view, west);
    view.polities[east.index].men = 90'000;
    view.polities[west.index].men = 12'000;
    view.places[6].is_besieged = true;
    view.sieges.push_back({PlaceId(6), west, us, view.today});
    view.own_armies.push_back(army_at(0, 5, 20'000));
    const Sitting sitting = direct(view);
    ASSERT_FALSE(sitting.out.decisions.empty());
    EXPECT_EQ(sitting.out.decisions.front().other, west);
    EXPECT_EQ(sitting.out.decisions.front().other_men, sim::Men(12'000));
}

TEST(shows, a_remnant_before_walls_is_told_to_raise_the_siege_and_no_more) {
    sim::View view = between_two();
    go_to_war(view, east);
    sim::OwnArmyView remnant = army_at(0, 0, 500);
    remnant.is_besieging = true;
    view.own_armies.push_back(remnant);
    view.own_armies.push_back(army_at(1, 3, 20'000));
    const Sitting sitting = direct(view);
    const auto raise =
        std::ranges::find(sitting.out.orders, OrderKind::raise_siege, &sim::Order::kind);
    ASSERT_NE(raise, sitting.out.orders.end());
    EXPECT_EQ(raise->army, sim::ArmyId(0));
    EXPECT_EQ(raise->option, 0U) << "an order that names what it does not use is refused";
}

TEST(shows, what_it_takes_stays_at_the_seat_while_the_rest_attacks) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.places[2].holder = east;
    view.places[2].is_own = false;
    view.own_armies.push_back(army_at(0, 3, 20'000));
    view.own_armies.push_back(army_at(1, 3, 15'000));
    const auto armies_sent = [&](std::int32_t guard_permille, std::int32_t days) {
        sim::DecisionLaws laws;
        laws.seat_guard_permille = guard_permille;
        laws.seat_guard_days = days;
        laws.reserve_permille = 0;
        const Sitting sitting = sit(
            view, [](const Assessment& at, Docket& docket) { direct_armies(at, docket); }, laws);
        std::vector<std::uint32_t> sent;
        for (const auto& [army, order] : sitting.by_army) {
            sent.push_back(army);
        }
        return sent;
    };
    EXPECT_EQ(armies_sent(0, 40).size(), 2U) << "both would go";
    // East has 40,000 men, who are worth as much each: three tenths are 12,000.
    EXPECT_EQ(armies_sent(300, 40), std::vector<std::uint32_t>{1}) << "the greater host stays";
    EXPECT_EQ(armies_sent(300, 1).size(), 2U) << "his land is two days away";
    EXPECT_TRUE(armies_sent(900, 40).empty()) << "36,000 are wanted, and there are 35,000";
    view.places[3].garrison = sim::Men(12'000);
    EXPECT_EQ(armies_sent(300, 40).size(), 2U) << "those behind the walls suffice";
    view.places[3].garrison = sim::Men(0);
    view.realm.cohesion = Permille(1000);
    EXPECT_EQ(armies_sent(300, 40).size(), 2U) << "a people in arms keeps none";
}

TEST(shows, what_cannot_be_relieved_is_abandoned) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.places[1].is_besieged = true;
    view.sieges.push_back({PlaceId(1), east, us, view.today});
    sim::SightingView host;
    host.army = sim::ArmyId(5);
    host.polity = east;
    host.place = PlaceId(1);
    host.men = sim::Men(60'000);
    host.trust_permille = 1000;
    view.sightings.push_back(host);
    view.own_armies.push_back(army_at(0, 2, 20'000));
    const Sitting hopeless = direct(view);
    const auto goes_there = [](const Sitting& sitting) {
        return std::any_of(sitting.by_army.begin(), sitting.by_army.end(), [](const auto& one) {
            return one.second.place == PlaceId(1) && one.second.kind == OrderKind::march;
        });
    };
    EXPECT_FALSE(goes_there(hopeless)) << "three to one before the walls";
    view.own_armies.push_back(army_at(1, 3, 50'000));
    EXPECT_TRUE(goes_there(direct(view))) << "with enough men it is relieved";
}

TEST(Fronts, a_host_worn_away_goes_where_men_fill_its_ranks) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.polities[east.index].men = 60'000;
    view.places[3].garrison = sim::Men(20'000);
    view.own_armies.push_back(army_at(0, 4, 2'000));
    const Sitting worn = direct(view);
    ASSERT_TRUE(worn.by_army.contains(0));
    EXPECT_EQ(worn.by_army.at(0).kind, OrderKind::march);
    EXPECT_EQ(worn.by_army.at(0).place, PlaceId(3));
    view.places[4].garrison = sim::Men(20'000);
    EXPECT_FALSE(direct(view).by_army.contains(0)) << "there are as many where it is";
    view.places[4].garrison = sim::Men(0);
    view.own_armies.front().men = sim::Men(12'000);
    EXPECT_FALSE(direct(view).by_army.contains(0)) << "its ranks are full enough";
}

TEST(Fronts, where_all_targets_are_too_far_a_host_gathers_at_the_border) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.polities[east.index].men = 4'000;
    view.own_armies.push_back(army_at(0, 6, 40'000));
    sim::DecisionLaws laws;
    laws.distance_worth = 2'000;  // No place is worth the way of twelve days.
    const Sitting sitting =
        sit(view, [](const Assessment& at, Docket& orders) { direct_armies(at, orders); }, laws);
    ASSERT_TRUE(sitting.by_army.contains(0));
    EXPECT_EQ(sitting.by_army.at(0).kind, OrderKind::march);
    EXPECT_EQ(sitting.by_army.at(0).place, PlaceId(1)) << "the own place next to east's";
}

TEST(Fronts, a_wide_river_before_the_enemy_keeps_a_host_on_its_bank) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.polities[east.index].men = 4'000;
    view.own_armies.push_back(army_at(0, 1, 40'000));
    const auto order_over = [&](std::int32_t water_m) {
        test::Row roads(places, leg_days);
        roads.before_water = 0;
        roads.water_m = water_m;
        const Sitting sitting = sit(
            view, [](const Assessment& at, Docket& docket) { direct_armies(at, docket); }, {},
            roads);
        return sitting.by_army.contains(0) ? sitting.by_army.at(0).kind : OrderKind::rest;
    };
    EXPECT_EQ(order_over(0), OrderKind::besiege);
    EXPECT_NE(order_over(3000), OrderKind::besiege);
}

TEST(Fronts, what_lies_among_own_land_goes_before_what_juts_out) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.polities[east.index].men = 4'000;
    // Of east's places the first has none but ours beside it, the others each one of east's.
    for (const std::size_t place : {std::size_t{4}, std::size_t{5}}) {
        view.places[place].holder = east;
        view.places[place].is_own = false;
    }
    view.places[0].households = view.places[5].households = sim::Households(30'000);
    view.places[4].households = sim::Households(60'000);
    view.places[4].is_claimed = true;
    view.own_armies.push_back(army_at(0, 2, 20'000));
    sim::DecisionLaws laws;
    laws.columns_most = 1;
    laws.distance_worth = 0;
    const auto taken = [&](std::int32_t front_worth) {
        laws.front_worth = front_worth;
        const Sitting sitting = sit(
            view, [](const Assessment& at, Docket& docket) { direct_armies(at, docket); }, laws);
        return sitting.by_army.at(0).place;
    };
    EXPECT_EQ(taken(0), PlaceId(4)) << "the greater town, and claimed";
    EXPECT_EQ(taken(2000), PlaceId(0));
}

TEST(Fronts, hosts_that_could_help_are_reckoned_with) {
    sim::View view = between_two();
    go_to_war(view, east);
    view.realm.aim = east;
    view.polities[east.index].men = 4'000;
    view.places[1].holder = east;
    view.places[1].is_own = false;
    view.places[1].households = sim::Households(30'000);
    view.own_armies.push_back(army_at(0, 2, 12'000));
    sim::SightingView host;
    host.army = sim::ArmyId(5);
    host.polity = east;
    host.place = PlaceId(0);
    host.men = sim::Men(30'000);
    host.trust_permille = 1000;
    EXPECT_TRUE(direct(view).by_army.contains(0));
    view.sightings.push_back(host);
    const Sitting warned = direct(view);
    EXPECT_TRUE(!warned.by_army.contains(0) || warned.by_army.at(0).kind != OrderKind::besiege);
}

TEST(shows, one_thrust_or_two_each_with_its_reasons) {
    sim::View view = between_two();
    go_to_war(view, east);
    // East holds a second place, on the other side.
    view.places[7].holder = east;
    view.polities[east.index].places = 2;
    view.polities[east.index].men = 4'000;
    view.polities[west.index].is_present = false;
    view.realm.aim = east;
    view.own_armies.push_back(army_at(0, 1, 30'000));
    const Sitting one = direct(view);
    EXPECT_EQ(one.by_army.size(), 1U) << "one host, one thrust";
    view.own_armies.push_back(army_at(1, 6, 30'000));
    const Sitting two = direct(view);
    ASSERT_EQ(two.by_army.size(), 2U);
    EXPECT_NE(two.by_army.at(0).place, two.by_army.at(1).place) << "two hosts, two thrusts";
    int told = 0;
    for (const sim::Decision& decision : two.out.decisions) {
        const Choice& taken = decision.choices.front();
        const bool is_thrust = decision.matter == sim::Matter::campaign &&
                               taken.act == static_cast<std::uint32_t>(OrderKind::besiege);
        told += is_thrust && weight_of(taken, Reason::gain) != 0 ? 1 : 0;
    }
    EXPECT_EQ(told, 2) << "each is a decision with its reason";
}

}  // namespace
}  // namespace courts
