// What becomes of orders: those that stood, those that were refused, and why, out of the log alone.
#include "lab/ensemble/order_fates.hpp"

#include <gtest/gtest.h>

#include "lab/ensemble/pairs.hpp"
#include "lab/ensemble/trajectory.hpp"
#include "tests/support/real_names.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

sim::PlaceId place_named(std::string_view id) {
    return test_support::id_of<sim::PlaceId>(test_support::real_context().place_ids(), id);
}

sim::Order levy_at(sim::JulianDate date, const char* place, std::int32_t men) {
    sim::Order order;
    order.day = sim::day_of(date);
    order.court = test_support::court_named("song");
    order.kind = sim::OrderKind::levy;
    order.place = place_named(place);
    order.amount = men;
    return order;
}

TEST(order_fates, tell_which_orders_stood_and_why_others_did_not) {
    sim::Plan without;
    without.fork_day = sim::day_of({1126, 10, 1});
    sim::Plan with = without;
    with.orders = {levy_at({1126, 10, 5}, "xiangyang", 500), levy_at({1126, 10, 5}, "yanjing", 500),
                   levy_at({1126, 11, 5}, "xiangyang", 0), levy_at({1127, 2, 5}, "xiangyang", 500)};
    sim::put_in_order(with.orders);
    const lab::PairStart start =
        lab::prepare_pairs(real().setting, without, with, sim::day_of({1126, 12, 1}));
    const lab::PairLived pair = lab::live_pair(start, {}, {1, 0}, lab::worker_for(real().setting));
    const auto way = [&start](const lab::Branch& branch) {
        return lab::unpack_trajectory(branch.way, start.at.world.places.holder.values(),
                                      start.at.world.polities.phase.size());
    };
    ASSERT_TRUE(way(pair.with) && way(pair.without));
    EXPECT_TRUE(way(pair.without)->orders.empty());
    std::vector<std::uint32_t> expected;
    for (const sim::Order& order : with.orders) {
        const sim::Refusal refusal = order.place == place_named("yanjing")
                                         ? sim::Refusal::place_foreign
                                     : order.amount == 0 ? sim::Refusal::amount_absent
                                                         : sim::Refusal::none;
        expected.push_back(static_cast<std::uint32_t>(refusal));
    }
    EXPECT_EQ(way(pair.with)->orders, expected) << "an order after the end has no word against it";
}

TEST(order_fates, of_two_orders_that_are_alike_each_has_its_own) {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    plan.orders = {levy_at({1126, 10, 5}, "yanjing", 500), levy_at({1126, 11, 25}, "yanjing", 500)};
    sim::Plan record;
    record.fork_day = plan.fork_day;
    const lab::PairStart start =
        lab::prepare_pairs(real().setting, record, plan, sim::day_of({1126, 12, 1}));
    sim::Run run =
        lab::begin_future(real().setting, plan, start.at, {1, 0}, lab::worker_for(real().setting));
    sim::advance_tick(run);
    EXPECT_NE(lab::order_fates(run)[0], 0U);
    EXPECT_EQ(lab::order_fates(run)[1], 0U) << "its day has not come";
    while (sim::next_tick_first_day(run) < sim::day_of({1126, 12, 1})) {
        sim::advance_tick(run);
    }
    EXPECT_NE(lab::order_fates(run)[1], 0U);
}

}  // namespace
