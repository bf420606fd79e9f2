#include "courts/joint_plan.hpp"

#include "courts/campaign.hpp"
#include "courts/view_of_courts_test.hpp"

namespace courts {
namespace {

using sim::Article;
using sim::OrderKind;
using test::CourtView;

sim::Day on(std::int32_t year, std::int32_t month) {
    return sim::day_of({year, month, 1});
}

std::vector<sim::PlaceId> besieged(const CourtView& given) {
    const Assessment at = given.assess();
    sim::Resolutions out;
    Docket docket(out);
    direct_armies(at, docket);
    std::vector<sim::PlaceId> places;
    for (const sim::Order& order : out.orders) {
        if (order.kind == OrderKind::besiege) {
            places.push_back(order.place);
        }
    }
    return places;
}

TEST(joint_plan, war_waits_for_the_day_but_for_the_month_of_the_march) {
    CourtView given;
    given.agree(on(1121, 12));
    EXPECT_TRUE(JointPlans(given.assess()).waits_for(test::enemy));
    EXPECT_FALSE(JointPlans(given.assess()).is_due());
    given.view.today = on(1121, 11).plus_days(5);
    EXPECT_FALSE(JointPlans(given.assess()).waits_for(test::enemy));
    EXPECT_TRUE(JointPlans(given.assess()).is_due());
    given.view.today = on(1122, 6);
    EXPECT_FALSE(JointPlans(given.assess()).is_due()) << "long past";
}

TEST(joint_plan, a_war_that_is_on_waits_for_no_day) {
    CourtView given;
    given.agree(on(1121, 12));
    given.view.polities[test::enemy.index].is_at_war = true;
    EXPECT_FALSE(JointPlans(given.assess()).waits_for(test::enemy));
}

TEST(joint_plan, targets_are_shared_and_who_was_late_has_lost_his) {
    CourtView given;
    sim::AccordView& accord = given.agree(on(1121, 12));
    accord.terms[1].article = Article::share;
    accord.terms[1].giver = test::ally;
    accord.terms[1].third = test::enemy;
    accord.terms[1].place = sim::PlaceId(4);
    accord.terms[2] = accord.terms[1];
    accord.terms[2].giver = test::us;
    accord.terms[2].place = sim::PlaceId(5);
    EXPECT_GT(JointPlans(given.assess()).worth(sim::PlaceId(4)), 0);
    EXPECT_LT(JointPlans(given.assess()).worth(sim::PlaceId(5)), 0);
    EXPECT_EQ(JointPlans(given.assess()).worth(sim::PlaceId(3)), 0);
    accord.we_are_late = true;
    EXPECT_EQ(JointPlans(given.assess()).worth(sim::PlaceId(4)), 0);
    accord.other_is_late = true;
    EXPECT_EQ(JointPlans(given.assess()).worth(sim::PlaceId(5)), 0);
}

TEST(joint_plan, hosts_go_on_the_day_and_over_the_land_of_the_ally) {
    CourtView given;
    given.agree(on(1121, 12));
    given.view.realm.aim = test::enemy;
    given.view.polities[test::enemy.index].men = 2'000;
    given.view.own_armies[0].place = sim::PlaceId(3);  // His guest, next to the enemy.
    given.view.own_armies[0].news_day = given.view.today;
    given.view.polities[test::enemy.index].is_neighbour = true;
    given.view.places[3].holder = test::us;
    given.view.places[3].is_own = true;
    EXPECT_TRUE(besieged(given).empty()) << "nine months too early";
    given.view.today = on(1121, 11).plus_days(20);
    EXPECT_EQ(besieged(given), std::vector{sim::PlaceId(4)});
}

TEST(joint_plan, passage_and_alliance_open_a_strangers_land) {
    CourtView given;
    EXPECT_FALSE(lets_through(given.assess(), test::ally));
    sim::AccordView& accord = given.agree(sim::Day::none());
    EXPECT_TRUE(lets_through(given.assess(), test::ally));
    accord.terms[0].article = Article::passage;
    EXPECT_FALSE(lets_through(given.assess(), test::ally)) << "we let him through, not he us";
    accord.terms[0].giver = test::ally;
    EXPECT_TRUE(lets_through(given.assess(), test::ally));
}

TEST(joint_plan, an_envoy_who_is_held_speaks_for_war_and_a_hostage_who_was_given_against_it) {
    CourtView given;
    EXPECT_EQ(weigh_pledges(given.assess(), test::enemy), 0);
    sim::AccordView offer;
    offer.other = test::enemy;
    offer.state = sim::AccordState::refused;
    offer.is_own_offer = true;
    offer.answer = sim::Answer::detained;
    given.view.accords.push_back(offer);
    EXPECT_EQ(weigh_pledges(given.assess(), test::enemy), given.laws.war_envoy);
    sim::AccordView& accord = given.agree(sim::Day::none());
    accord.terms[1].article = Article::hostage;
    accord.terms[1].giver = test::us;
    EXPECT_EQ(weigh_pledges(given.assess(), test::ally), -given.laws.hostage_value);
}

}  // namespace
}  // namespace courts
