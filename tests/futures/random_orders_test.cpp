// A hundred thousand random orders, from all courts of the pack at several times: no order stops
// the program (check_invariants would), each that cannot be given is refused as data, and a second
// run comes to the same digest.
#include <gtest/gtest.h>

#include <array>

#include "courts/random_court.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/orders/refusal.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/source_folder.hpp"

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr std::uint32_t orders_a_fork = 2'600;  // All of them where futures are not so slow.
#else
constexpr std::uint32_t orders_a_fork = 26'000;
#endif
constexpr std::uint32_t orders_that_show_all = 100'000;
constexpr std::uint32_t ticks_most = 36 * 20;

/// Counts what it lets through.
class Counted : public sim::Decider {
  public:
    explicit Counted(bool is_wild) : court_(32, is_wild) {}
    void decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                const sim::Draw& draw, sim::Resolutions& out) override {
        court_.decide(view, map, roads, draw, out);
        orders += out.orders.size();
        for (const sim::Order& order : out.orders) {
            kinds[static_cast<std::size_t>(order.kind)] += 1;
        }
    }
    [[nodiscard]] bool sits(sim::PolityId court, std::uint32_t tick,
                            bool /*is_at_war*/) const override {
        return court_.sits(court, tick, true);
    }

    std::size_t orders = 0;
    std::array<std::size_t, sim::order_kind_count> kinds{};

  private:
    courts::RandomCourt court_;
};

struct Lived {
    std::size_t orders = 0;
    std::size_t refused = 0;
    std::array<std::size_t, sim::order_kind_count> kinds{};
    sim::Digest digest;
};

const scenario::Scenario& pack() {
    static const auto loaded =
        scenario::load_directory(test_support::source_folder() + "/data/jin_song");
    return loaded.value();
}

sim::Run at(sim::JulianDate date) {
    const sim::Setting& setting = pack().setting;
    sim::Plan plan;
    plan.fork_day = sim::day_of(date);
    plan.courts_decide = true;
    plan.digest_ticks = 36;
    plan.chance = {9, 1};
    sim::Run run(setting, plan);
    while (run.world.next_tick() < sim::tick_holding(setting, plan.fork_day)) {
        sim::advance_tick(run);
    }
    return run;
}

Lived live_at_random(const sim::Run& from, bool is_wild) {
    sim::Run run = from;
    const auto decider = std::make_shared<Counted>(is_wild);
    run.decider = decider;
    sim::EventId next = run.log.next_id();
    Lived lived;
    for (std::uint32_t tick = 0; tick < ticks_most && decider->orders < orders_a_fork; ++tick) {
        sim::advance_tick(run);
        for (; next < run.log.next_id(); next = sim::EventId(next.index + 1)) {
            for (const sim::Change& change : run.log.changes_of(next)) {
                if (change.kind != sim::ChangeKind::order_refused) {
                    continue;
                }
                lived.refused += 1;
                EXPECT_GT(change.detail, 0U) << "a refusal says why";
                EXPECT_LT(change.detail, sim::refusal_count);
                EXPECT_LT(change.amount, sim::order_kind_count);
            }
        }
    }
    lived.orders = decider->orders;
    lived.kinds = decider->kinds;
    lived.digest = run.digest;
    return lived;
}

TEST(random_orders, a_hundred_thousand_break_nothing_and_repeat_to_the_bit) {
    constexpr std::array<sim::JulianDate, 4> dates = {
        {{1114, 10, 1}, {1127, 1, 1}, {1161, 9, 1}, {1232, 1, 1}}};
    std::size_t orders = 0;
    std::array<std::size_t, sim::order_kind_count> kinds{};
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const sim::Run run = at(dates[i]);
        const bool is_wild = i % 2 == 1;
        const Lived once = live_at_random(run, is_wild);
        const Lived again = live_at_random(run, is_wild);
        EXPECT_EQ(once.digest, again.digest) << i;
        EXPECT_EQ(once.refused, again.refused) << i;
        EXPECT_GT(once.refused, 0U) << i;
        EXPECT_LT(once.refused, once.orders) << i;
        orders += once.orders;
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            kinds[kind] += once.kinds[kind];
        }
    }
    if (orders_a_fork < 26'000) {
        return;
    }
    EXPECT_GE(orders, orders_that_show_all);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        EXPECT_GT(kinds[kind], 0U) << sim::order_kind_name(static_cast<sim::OrderKind>(kind));
    }
}

}  // namespace
