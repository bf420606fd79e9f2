// Joint wars with a day on the small map: the north and the third court against the south.
#include "simulation/turn/joint_march.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "simulation/turn/accords.hpp"
#include "simulation/turn/deliberate.hpp"
#include "simulation/turn/happen.hpp"
#include "tests/support/given_orders.hpp"

namespace {

using namespace test_support::courts;
using sim::AccordId;
using sim::Article;
using sim::ChangeKind;
using sim::PlaceId;
using sim::PolityId;
using test_support::north;
using test_support::south;

class joint_war : public GivenOrders {
  protected:
    static constexpr AccordId first{0};
    sim::Day day_agreed = test_support::day(1200, 7, 1);

    /// In force from now on: war on the south on that day; the bank is to be the third court's.
    void agree() {
        sim::AccordColumns& accords = run.world.accords;
        accords.state[first] = sim::AccordState::in_force;
        accords.from[first] = north;
        accords.to[first] = third;
        accords.since[first] = sim::next_tick_first_day(run);
        put(0, Article::alliance, north, PlaceId::none(), day_agreed.number);
        put(1, Article::share, north, bank, 0);
    }
    void put(std::uint32_t row, Article article, PolityId giver, PlaceId place, int amount) {
        const sim::TermId term = sim::World::term_of(first, row);
        run.world.terms.article[term] = article;
        run.world.terms.giver[term] = giver;
        run.world.terms.place[term] = place;
        run.world.terms.third[term] = south;
        run.world.terms.amount[term] = amount;
    }
    /// The court goes to war on the south, and a place of the south falls to it.
    void march(PolityId court, PlaceId place) {
        sim::TickContext tick(run, run.log.next_id().index);
        if (!run.world.at_war(court, south)) {
            sim::open_hostilities(tick, court, south, place, tick.last_day, sim::EventId::none());
        }
        const sim::Change taken{ChangeKind::control, place.index, court.index,
                                static_cast<std::uint32_t>(sim::ControlHow::storm), 0};
        sim::happen(run, sim::rule_event(tick.last_day, sim::EventKind::city_taken), {},
                    std::span(&taken, 1));
    }
    [[nodiscard]] std::vector<sim::Joined> joined(PolityId court) const {
        std::vector<sim::Joined> told;
        for (std::size_t i = 0; i < run.log.size(); ++i) {
            for (const sim::Change& change : run.log.changes_of(sim::EventId(i))) {
                if (change.kind == ChangeKind::joint_march && change.object == court.index) {
                    told.push_back(static_cast<sim::Joined>(change.detail));
                }
            }
        }
        return told;
    }
    [[nodiscard]] int faith(PolityId court) const { return run.world.polities.faith[court].value; }
};

TEST_F(joint_war, who_marches_by_the_day_is_told_of_once_and_trusted_more) {
    agree();
    march(third, harbour);
    live(run, 20);
    EXPECT_EQ(joined(third), std::vector{sim::Joined::in_time});
    EXPECT_GT(faith(third), 500);
}

TEST_F(joint_war, who_lets_the_day_go_by_is_late_only_after_the_days_of_grace) {
    agree();
    live_through(run, day_agreed.plus_days(setting.laws.envoy.late_grace_days - 10));
    EXPECT_TRUE(joined(third).empty());
    live(run, 3);
    EXPECT_EQ(joined(third), std::vector{sim::Joined::late});
    EXPECT_LT(faith(third), 450);
    march(third, harbour);
    live(run, 2);
    EXPECT_EQ(joined(third), (std::vector{sim::Joined::late, sim::Joined::at_last}));
}

TEST_F(joint_war, both_are_late_if_nobody_marches) {
    agree();
    live_through(run, day_agreed.plus_days(60));
    EXPECT_EQ(joined(north), std::vector{sim::Joined::late});
    EXPECT_EQ(joined(third), std::vector{sim::Joined::late});
}

TEST_F(joint_war, a_prompt_ally_is_given_what_he_was_promised) {
    agree();
    march(third, harbour);
    live(run, 2);
    march(north, bank);
    live(run, 2);
    EXPECT_EQ(run.world.places.holder[bank], third);
    EXPECT_EQ(run.world.places.owner[bank], third);
    EXPECT_EQ(run.world.places.holder_how[bank], sim::ControlHow::treaty);
}

TEST_F(joint_war, a_late_ally_gets_worse_terms_than_a_prompt_one) {
    agree();
    live_through(run, day_agreed.plus_days(60));
    march(third, harbour);
    live(run, 2);
    march(north, bank);
    live(run, 4);
    EXPECT_EQ(run.world.places.holder[bank], north) << "the promise is void";
    sim::View view;
    sim::fill_court_view(run, north, view);
    const auto seen = std::find_if(view.accords.begin(), view.accords.end(),
                                   [](const auto& accord) { return accord.other == third; });
    ASSERT_NE(seen, view.accords.end());
    EXPECT_TRUE(seen->other_is_late);
    EXPECT_TRUE(seen->other_has_marched);
}

TEST_F(joint_war, an_alliance_without_a_day_has_no_late_ally) {
    agree();
    put(0, Article::alliance, north, PlaceId::none(), 0);
    live_through(run, day_agreed.plus_days(90));
    EXPECT_TRUE(joined(north).empty());
    EXPECT_TRUE(joined(third).empty());
}

}  // namespace
