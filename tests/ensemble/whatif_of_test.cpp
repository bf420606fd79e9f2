// What-ifs of a kept run: the branch without a change is that run where chance is the same; orders
// and surgery change the other from the day on which futures leave the run.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "api/api.hpp"
#include "api/json.hpp"
#include "api/whatif.hpp"
#include "chronicle/timeline.hpp"
#include "tests/support/real_pack.hpp"

namespace {

api::Session& session() {
    return test_support::real_session();
}

/// A free run of member 3, kept up to the end of February 1127.
api::KeptPast kept() {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    plan.chance = {1, 3};
    plan.courts_decide = true;
    return {"tree:calm", plan, sim::day_of({1127, 2, 28})};
}

api::Json request_of(const api::Json& change) {
    api::Json request{{"call", "whatif"},
                      {"from", "1127-01-15"},
                      {"until", "1127-03-31"},
                      {"ask", {"men(song)"}}};
    request.update(change);
    return request;
}

api::WhatIf read(const api::Json& change) {
    api::WhatIf asked;
    const std::string refused =
        session().prepare_whatif_of(kept(), request_of(change).dump(), asked);
    EXPECT_EQ(refused, "");
    return asked;
}

lab::PairLived live(const api::WhatIf& asked, std::uint32_t member) {
    return lab::live_pair(*asked.start, asked.expressions, {asked.seed, member},
                          lab::worker_for(*asked.start->setting));
}

/// The digest of the run's world at the end of March, as ensembles tell it.
sim::Digest end_of_run() {
    const sim::Setting& setting = session().scenario().setting;
    chronicle::Timeline timeline(setting, kept().plan);
    timeline.live_through(sim::day_of({1127, 3, 31}));
    return sim::chain(sim::Digest{}, sim::digest_world(timeline.world_after(
                                         sim::tick_holding(setting, sim::day_of({1127, 4, 1})))));
}

const api::Json levy{{"orders", {"1127-01-20 song levy 1000 at hangzhou"}}};

TEST(whatif_of, goes_on_as_the_run_did_where_chance_is_the_same) {
    const api::WhatIf asked = read(levy);
    const lab::PairLived same = live(asked, 3);
    EXPECT_EQ(same.without.digest, end_of_run());
    EXPECT_NE(same.with.digest, same.without.digest);
    EXPECT_NE(live(asked, 4).without.digest, same.without.digest);
}

TEST(whatif_of, tells_its_own_orders_and_day) {
    const api::WhatIf asked = read(levy);
    EXPECT_EQ(asked.orders, levy["orders"].get<std::vector<std::string>>());
    EXPECT_TRUE(asked.plan_orders[0].empty());
    ASSERT_EQ(asked.plan_orders[1].size(), 1U);
    EXPECT_EQ(asked.start->first_day(), sim::day_of({1127, 1, 15}));
    const api::Json answer =
        api::whatif_json(session().scenario(), asked, std::vector{live(asked, 0)});
    EXPECT_EQ(answer["of"], "tree:calm");
    EXPECT_EQ(answer["from"], "1127-01-15");
    EXPECT_EQ(answer["order_fates"]["with"][0]["stood"], 1);
    EXPECT_NE(api::whatif_command(asked, 1).find("--of tree:calm"), std::string::npos);
}

TEST(whatif_of, may_be_operated_on_when_futures_leave_it) {
    const api::WhatIf asked = read(
        {{"set", {"treasury(song)=90000000"}}, {"ask", {"cash(song)"}}, {"until", "1127-01-20"}});
    EXPECT_EQ(asked.surgery, std::vector<std::string>{"treasury(song)=90000000"});
    const lab::PairLived pair = live(asked, 3);
    EXPECT_GT(pair.with.values[0], 80000000);
    EXPECT_LT(pair.without.values[0], 80000000);
}

TEST(whatif_of, begins_the_day_after_the_run_if_no_day_is_said) {
    api::WhatIf asked;
    api::Json request = request_of({{"set", {"treasury(song)=90000000"}}});
    request.erase("from");
    EXPECT_EQ(session().prepare_whatif_of(kept(), request.dump(), asked), "");
    EXPECT_EQ(asked.start->first_day(), sim::day_of({1127, 3, 1}));
}

TEST(whatif_of, lives_a_cloud_where_nothing_is_changed) {
    api::WhatIf asked;
    EXPECT_EQ(session().prepare_whatif_of(kept(), request_of(api::Json::object()).dump(), asked),
              "");
    EXPECT_TRUE(asked.start->changes_nothing());
}

TEST(whatif_of, refuses_what_cannot_be) {
    const auto code_of = [](const api::Json& change) {
        api::WhatIf asked;
        const api::Json reply =
            api::Json::parse(session().prepare_whatif_of(kept(), request_of(change).dump(), asked));
        return reply["errors"][0]["code"].get<std::string>();
    };
    EXPECT_EQ(code_of({{"set", {"treasury(song)=1000"}}, {"from", "1126-10-05"}}), "date.range");
    EXPECT_EQ(code_of({{"set", {"treasury(song)=1000"}}, {"from", "1127-04-01"}}), "date.range");
    EXPECT_EQ(code_of({{"set", {"dead(nobody-at-all)"}}}), "person.unknown");
    EXPECT_EQ(code_of({{"orders", {"1127-01-20 xia levy 1000 at hangzhou"}}}), "order.impossible");
    EXPECT_EQ(code_of({{"orders", {"1127-01-05 song levy 1000 at hangzhou"}}}), "run.order_day");
}

}  // namespace
