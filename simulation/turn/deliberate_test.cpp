// Who sits as a court.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

/// Decides nothing, and remembers who asked.
class Listening : public sim::Decider {
  public:
    void decide(const sim::View& view, const sim::Map& /*map*/, const sim::Roads& /*roads*/,
                const sim::Draw& /*draw*/, sim::Resolutions& /*out*/) override {
        asked.push_back(view.court);
    }
    [[nodiscard]] bool sits(sim::PolityId /*court*/, std::uint32_t /*tick*/,
                            bool /*is_at_war*/) const override {
        return true;
    }
    std::vector<sim::PolityId> asked;
};

TEST(deliberate, tribes_that_nobody_has_united_act_as_one_in_nothing) {
    sim::Setting setting = two_courts();
    setting.polities[third.index].united_on = day(1200, 6, 15);
    sim::Plan plan;
    plan.fork_day = setting.first_day;
    plan.courts_decide = true;
    sim::Run run(setting, plan);
    const auto listening = std::make_shared<Listening>();
    run.decider = listening;
    const auto has_sat = [&] { return std::ranges::count(listening->asked, third) > 0; };
    live_through(run, day(1200, 6, 5));
    EXPECT_FALSE(has_sat());
    EXPECT_GT(std::ranges::count(listening->asked, north), 10);
    live_through(run, day(1200, 6, 15));
    EXPECT_TRUE(has_sat());
}

TEST(deliberate, the_plan_unites_tribes_on_another_day_than_the_record_or_never) {
    sim::Setting setting = two_courts();
    setting.polities[third.index].united_on = day(1200, 6, 15);
    const auto first_sitting = [&](sim::Day on) {
        sim::Plan plan;
        plan.fork_day = setting.first_day;
        plan.courts_decide = true;
        plan.unifications = {{third, on}};
        sim::Run run(setting, plan);
        const auto listening = std::make_shared<Listening>();
        run.decider = listening;
        while (sim::next_tick_first_day(run) < day(1202, 1, 1)) {
            const sim::Day first = sim::next_tick_first_day(run);
            live(run, 1);
            if (std::ranges::count(listening->asked, third) > 0) {
                return first;
            }
        }
        return sim::Day::none();
    };
    EXPECT_EQ(first_sitting(day(1200, 3, 11)), day(1200, 3, 11)) << "earlier";
    EXPECT_EQ(first_sitting(day(1201, 3, 1)), day(1201, 3, 1)) << "later";
    EXPECT_EQ(first_sitting(sim::Day::none()), sim::Day::none()) << "never";
}

/// Taxes at 900 whenever it sits.
class Taxing : public sim::Decider {
  public:
    void decide(const sim::View& /*view*/, const sim::Map& /*map*/, const sim::Roads& /*roads*/,
                const sim::Draw& /*draw*/, sim::Resolutions& out) override {
        sim::Order order;
        order.kind = sim::OrderKind::tax;
        order.amount = 900;
        out.orders.push_back(order);
    }
    [[nodiscard]] bool sits(sim::PolityId /*court*/, std::uint32_t /*tick*/,
                            bool /*is_at_war*/) const override {
        return true;
    }
};

TEST(deliberate, a_court_gives_no_order_against_one_that_holds) {
    const sim::Setting setting = two_courts();
    sim::Order tax;
    tax.day = setting.first_day.plus_days(12);
    tax.court = north;
    tax.kind = sim::OrderKind::tax;
    tax.amount = 1200;
    const auto rates = [&](std::int32_t hold_days) {
        sim::Plan plan;
        plan.fork_day = setting.first_day;
        plan.courts_decide = true;
        plan.orders = {tax};
        if (hold_days > 0) {
            plan.holds = {{tax, tax.day.plus_days(hold_days - 1)}};
        }
        sim::Run run(setting, plan);
        run.decider = std::make_shared<Taxing>();
        std::vector<std::int32_t> seen;
        for (int tick = 0; tick < 5; ++tick) {
            live(run, 1);
            seen.push_back(run.world.polities.tax_rate[north].value);
        }
        return seen;
    };
    EXPECT_EQ(rates(0), (std::vector{900, 900, 900, 900, 900})) << "undone in the same ten days";
    EXPECT_EQ(rates(1), (std::vector{900, 1200, 900, 900, 900}));
    EXPECT_EQ(rates(15), (std::vector{900, 1200, 1200, 900, 900})) << "and free again";
}

}  // namespace
