// Surgery: each kind does what it says and leaves the books right for years; what cannot be is
// refused and changes nothing; the other branch is not touched.
#include "simulation/turn/surgery.hpp"

#include <gtest/gtest.h>

#include <array>

#include "lab/ensemble/pairs.hpp"
#include "simulation/world/invariants.hpp"
#include "tests/support/real_names.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

sim::PlaceId place_named(std::string_view id) {
    return test_support::id_of<sim::PlaceId>(test_support::real_context().place_ids(), id);
}
sim::PersonId person_named(std::string_view id) {
    return test_support::id_of<sim::PersonId>(test_support::real_context().person_ids(), id);
}
sim::PolityId court_named(std::string_view id) {
    return test_support::court_named(id);
}

const lab::PairStart& start() {
    static const lab::PairStart made = [] {
        sim::Plan plan;
        plan.fork_day = sim::day_of({1126, 4, 15});
        plan.courts_decide = true;
        return lab::prepare_pairs(real().setting, plan, plan, sim::day_of({1127, 4, 1}));
    }();
    return made;
}

sim::Run run_at_fork() {
    return lab::begin_future(real().setting, start().with, start().at, {1, 0},
                             lab::worker_for(real().setting));
}

sim::Surgery garrison(std::string_view place, std::int64_t men) {
    return {sim::SurgeryKind::garrison, place_named(place), {}, {}, {}, men};
}
sim::Surgery treasury(std::string_view court, std::int64_t strings) {
    return {sim::SurgeryKind::treasury, {}, court_named(court), {}, {}, strings};
}
sim::Surgery death(std::string_view person) {
    return {sim::SurgeryKind::death, {}, {}, {}, person_named(person), 0};
}
sim::Surgery holder(std::string_view place, std::string_view court) {
    return {sim::SurgeryKind::holder, place_named(place), court_named(court), {}, {}, 0};
}

TEST(surgery, does_what_it_says_and_the_books_stay_right) {
    const std::array<sim::Surgery, 6> all{garrison("kaifeng", 90000), garrison("luoyang", 0),
                                          treasury("song", 5000000),  treasury("song", 40),
                                          death("zhao-huan"),         holder("xiangyang", "jin")};
    sim::Run run = run_at_fork();
    run.plan.surgery.assign(all.begin(), all.end());
    const sim::SurgeryResult done = sim::operate_all(run);
    run.plan.surgery.clear();
    ASSERT_EQ(done.fault, sim::SurgeryFault::none) << done.at;
    EXPECT_EQ(run.world.places.garrison[place_named("kaifeng")], sim::Men(90000));
    EXPECT_EQ(run.world.places.garrison[place_named("luoyang")], sim::Men(0));
    EXPECT_EQ(run.world.polities.cash[court_named("song")].value, 40);
    EXPECT_EQ(run.world.people.life[person_named("zhao-huan")], sim::Phase::past);
    EXPECT_FALSE(run.world.polities.ruler[court_named("song")].exists());
    EXPECT_EQ(run.world.places.holder[place_named("xiangyang")], court_named("jin"));
    EXPECT_GE(run.log.size(), all.size()) << "each is an event";
    sim::check_invariants(run.world, real().setting);
    for (std::uint32_t tick = 0; tick < lab::ticks_in_a_year; ++tick) {
        sim::advance_tick(run);
        sim::check_invariants(run.world, real().setting);
    }
    EXPECT_TRUE(run.world.polities.ruler[court_named("song")].exists()) << "somebody follows";
}

TEST(surgery, ends_what_binds_two_courts) {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1150, 3, 1});
    plan.courts_decide = true;
    const lab::PairStart made =
        lab::prepare_pairs(real().setting, plan, plan, sim::day_of({1151, 3, 1}));
    const sim::Surgery end{sim::SurgeryKind::treaty, {}, court_named("song"),
                           court_named("jin"),       {}, 0};
    sim::Run run = lab::begin_future(real().setting, made.with, made.at, {1, 0},
                                     lab::worker_for(real().setting));
    EXPECT_EQ(sim::operate(run, end), sim::SurgeryFault::none);
    EXPECT_EQ(sim::operate(run, end), sim::SurgeryFault::unbound) << "it is over";
    const auto bound = lab::read_expression("treaty(song, jin)", real()).value();
    const auto tell = [&](const sim::Run& one) {
        return bound.tell({&real().setting, &one.world, &made.at.world, made.until}).number;
    };
    sim::advance_tick(run);
    EXPECT_EQ(tell(run), 0);
    sim::Run other = lab::begin_future(real().setting, made.without, made.at, {1, 0},
                                       lab::worker_for(real().setting));
    sim::advance_tick(other);
    EXPECT_EQ(tell(other), 1);
}

TEST(surgery, that_cannot_be_is_refused_and_changes_nothing) {
    const auto fault_of = [](const sim::Surgery& one) {
        sim::Run run = run_at_fork();
        const sim::Digest before = sim::digest_world(run.world);
        const sim::SurgeryFault fault = sim::operate(run, one);
        EXPECT_EQ(sim::digest_world(run.world), before);
        EXPECT_EQ(run.log.size(), 0U);
        return fault;
    };
    EXPECT_EQ(fault_of(garrison("kaifeng", -1)), sim::SurgeryFault::amount);
    EXPECT_EQ(fault_of(garrison("kaifeng", sim::garrison_most + 1)), sim::SurgeryFault::amount);
    EXPECT_EQ(fault_of(treasury("liao", 5)), sim::SurgeryFault::court_gone);
    EXPECT_EQ(fault_of(death("wanyan-aguda")), sim::SurgeryFault::person_gone);
    EXPECT_EQ(fault_of(holder("kaifeng", "jin")), sim::SurgeryFault::seat);
    EXPECT_EQ(fault_of(holder("taiyuan", "jin")), sim::SurgeryFault::besieged);
    EXPECT_EQ(fault_of(holder("xiangyang", "song")), sim::SurgeryFault::same);
}

TEST(surgery, touches_one_branch_only) {
    lab::PairStart cut = start();
    cut.with.surgery = {garrison("kaifeng", 90000)};
    const lab::Worker worker = lab::worker_for(real().setting);
    const lab::PairLived whole = lab::live_pair(start(), {}, {1, 3}, worker);
    const lab::PairLived pair = lab::live_pair(cut, {}, {1, 3}, worker);
    EXPECT_EQ(whole.without, whole.with);
    EXPECT_EQ(pair.without, whole.without);
    EXPECT_NE(pair.with.digest, whole.with.digest);
}

}  // namespace
