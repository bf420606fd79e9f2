// Common random numbers on the record: what is done to one court leaves every draw of those whom it
// does not touch as it was, although armies then stand in other slots of their table.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "lab/ensemble/pairs.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/tick_context.hpp"
#include "tests/support/real_names.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

/// War of Song and Jin by rule alone from October 1126: nobody deliberates, so that nobody has
/// heard of an army more in Dali.
sim::Run fork_of_1126(std::uint32_t member) {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    static const lab::PairStart start =
        lab::prepare_pairs(real().setting, plan, plan, sim::day_of({1127, 10, 1}));
    static const lab::Worker worker = lab::worker_for(real().setting);
    sim::Run run = lab::begin_future(real().setting, plan, start.at, {1, member}, worker);
    run.plan.courts_decide = false;
    run.decider.reset();
    return run;
}

/// Part of a garrison of Dali becomes an army, in the first free slot.
void raise_in_dali(sim::Run& run, sim::PlaceId place) {
    const sim::ArmyId slot = sim::free_slot(run.world.armies);
    const sim::Change raised{sim::ChangeKind::army_raised, slot.index, place.index, 0, 100};
    sim::happen(run, sim::rule_event(sim::next_tick_first_day(run), sim::EventKind::muster), {},
                std::span(&raised, 1));
}

using Told = std::tuple<sim::Day, sim::EventKind, sim::PlaceId, sim::PolityId, sim::PersonId>;

/// What happens in the free ticks but in one court's land, with the sizes of all that changes.
struct Story {
    std::vector<Told> events;
    std::vector<std::int64_t> amounts;
};
Story live_a_year(sim::Run& run, sim::PolityId but) {
    const std::size_t first = run.log.next_id().index;
    for (int tick = 0; tick < 36; ++tick) {
        sim::advance_tick(run);
    }
    Story story;
    for (std::size_t i = first; i < run.log.next_id().index; ++i) {
        const sim::Event& event = run.log[sim::EventId(i)];
        if (event.polity == but || event.other == but) {
            continue;
        }
        story.events.emplace_back(event.day, event.kind, event.place, event.polity, event.person);
        for (const sim::Change& change : run.log.changes_of(sim::EventId(i))) {
            story.amounts.push_back(change.amount);
        }
    }
    return story;
}

TEST(shared_chance, an_army_more_in_dali_changes_nothing_of_the_war_in_the_north) {
    const sim::PolityId dali = test_support::court_named("dali");
    int moved = 0;
    std::size_t battles = 0;
    for (std::uint32_t member = 0; member < 6; ++member) {
        sim::Run run = fork_of_1126(member);
        sim::Run changed = fork_of_1126(member);
        const auto holders = changed.world.places.holder.values();
        const auto seat = std::find(holders.begin(), holders.end(), dali);
        ASSERT_NE(seat, holders.end());
        const sim::PlaceId place(static_cast<std::size_t>(seat - holders.begin()));
        ASSERT_GT(changed.world.places.garrison[place], sim::Men(100));
        raise_in_dali(changed, place);
        const Story alone = live_a_year(run, dali);
        const Story beside = live_a_year(changed, dali);
        EXPECT_EQ(alone.events, beside.events) << "member " << member;
        EXPECT_EQ(alone.amounts, beside.amounts) << "member " << member;
        battles +=
            static_cast<std::size_t>(std::ranges::count_if(alone.events, [](const Told& told) {
                return std::get<sim::EventKind>(told) == sim::EventKind::battle;
            }));
        std::map<std::uint32_t, std::size_t> slots;
        for (std::size_t i = 0; i < run.world.armies.polity.size(); ++i) {
            if (run.world.armies.polity[sim::ArmyId(i)].exists()) {
                slots[run.world.armies.chance[sim::ArmyId(i)]] = i;
            }
        }
        for (const auto& [chance, slot] : slots) {
            const auto keys = changed.world.armies.chance.values();
            const auto found = std::find(keys.begin(), keys.end(), chance);
            ASSERT_NE(found, keys.end());
            moved += static_cast<std::size_t>(found - keys.begin()) == slot ? 0 : 1;
        }
    }
    EXPECT_GT(battles, 10U) << "there was a war";
    EXPECT_GT(moved, 0) << "armies stand in other slots, and draw as before";
}

}  // namespace
