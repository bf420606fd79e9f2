#include "courts/clients.hpp"

#include "courts/view_of_courts_test.hpp"

namespace courts {
namespace {

using sim::OrderKind;
using test::CourtView;

constexpr sim::PolityId client{3};

/// We are a northern court at war with the enemy, of whose land we have taken places 2 to 4.
CourtView conquerors() {
    CourtView given;
    given.view.realm.culture = sim::Culture::jurchen;
    given.view.realm.ruler = sim::PersonId(0);
    given.view.realm.subjects_legitimacy = sim::Permille(200);
    for (std::size_t i = 2; i < 5; ++i) {
        sim::PlaceView& place = given.view.places[i];
        place.holder = test::us;
        place.is_own = true;
        place.unrest = sim::Permille(400);
        place.news_day = given.view.today.plus_days(-30);
    }
    given.view.polities[test::enemy.index].is_at_war = true;
    given.view.enemies = {test::enemy};
    given.view.polities[test::enemy.index].defeat = sim::Permille(700);
    sim::PolityView state;
    state.polity = client;
    state.is_client_kind = true;
    given.view.polities.push_back(state);
    sim::PersonView minister;
    minister.person = sim::PersonId(7);
    minister.age_years = 46;
    minister.administration = 6;
    given.view.people.push_back(minister);
    return given;
}

/// The kinds of order about clients that come of a sitting, over many draws.
int count(const CourtView& given, OrderKind kind) {
    int found = 0;
    for (std::uint32_t i = 0; i < 50; ++i) {
        const Assessment at = given.assess();
        sim::Resolutions out;
        Docket docket(out);
        keep_clients(at, sim::Draw({1, 1}, i, 0, 0), docket);
        for (const sim::Order& order : out.orders) {
            found += order.kind == kind ? 1 : 0;
        }
    }
    return found;
}

TEST(clients, one_stands_in_for_a_court_whose_house_has_been_taken) {
    CourtView given = conquerors();
    EXPECT_EQ(count(given, OrderKind::make_puppet), 0) << "three places are no reason yet";
    given.view.polities[test::enemy.index].is_house_held = true;
    EXPECT_GT(count(given, OrderKind::make_puppet), 5);
    given.view.polities[test::enemy.index].defeat = sim::Permille(100);
    EXPECT_EQ(count(given, OrderKind::make_puppet), 0) << "it stands again";
}

TEST(clients, a_court_that_is_accepted_rules_by_itself) {
    CourtView given = conquerors();
    given.view.polities[test::enemy.index].is_house_held = true;
    given.view.realm.subjects_legitimacy = sim::Permille(700);
    EXPECT_EQ(count(given, OrderKind::make_puppet), 0);
}

TEST(clients, one_given_up_is_not_set_up_again_at_once) {
    CourtView given = conquerors();
    given.view.polities[test::enemy.index].is_house_held = true;
    given.view.polities[client.index].bound_since = given.view.today.plus_days(-100);
    EXPECT_EQ(count(given, OrderKind::make_puppet), 0);
    given.view.polities[client.index].bound_since = given.view.today.plus_days(-2000);
    EXPECT_GT(count(given, OrderKind::make_puppet), 5);
}

/// The client stands since so many days, and has so much been beaten.
CourtView with_client(std::int32_t days, std::int32_t defeat) {
    CourtView given = conquerors();
    sim::PolityView& state = given.view.polities[client.index];
    state.is_present = true;
    state.overlord = test::us;
    state.places = 10;
    state.men = 20'000;
    state.bound_since = given.view.today.plus_days(-days);
    state.defeat = sim::Permille(defeat);
    state.strongest_enemy = test::enemy;
    return given;
}

TEST(clients, one_that_is_no_use_is_given_up_after_its_years_of_trial) {
    EXPECT_EQ(count(with_client(2000, 0), OrderKind::unmake_puppet), 0);
    EXPECT_EQ(count(with_client(2000, 900), OrderKind::unmake_puppet), 50);
    EXPECT_EQ(count(with_client(200, 900), OrderKind::unmake_puppet), 0) << "on trial";
    CourtView remnant = with_client(2000, 0);
    remnant.view.polities[client.index].places = 1;
    remnant.view.polities[client.index].men = 500;
    EXPECT_EQ(count(remnant, OrderKind::unmake_puppet), 50);
}

}  // namespace
}  // namespace courts
