#include "lab/games.hpp"

#include <gtest/gtest.h>

namespace lab {
namespace {

TEST(games, who_lives_does_better_then_who_holds_more) {
    const Standing rich{true, 2'000'000};
    const Standing poor{true, 1'000'000};
    const Standing gone{false, 0};
    EXPECT_EQ(better(poor, gone), 1);
    EXPECT_EQ(better(gone, poor), 0);
    EXPECT_EQ(better(rich, poor), 1);
    EXPECT_EQ(better(poor, rich), 0);
    EXPECT_EQ(better(gone, gone), 0.5);
    EXPECT_EQ(better(rich, {true, 2'001'999}), 0.5);
    EXPECT_EQ(better(rich, {true, 2'004'000}), 0);
}

TEST(games, a_score_counts_draws_for_half) {
    const Standing rich{true, 2000};
    const Standing poor{true, 1000};
    GameScore score;
    score.count({rich, poor});
    score.count({rich, rich});
    score.count({poor, rich});
    score.count({poor, Standing{}});
    EXPECT_EQ(score.pairs, 4U);
    EXPECT_NEAR(score.share(), 2.5 / 4, 1e-12);
    EXPECT_EQ(score.ours_alive, 4U);
    EXPECT_EQ(score.theirs_alive, 3U);
    EXPECT_LT(score.interval().low, 0.6);
}

class Numbered : public sim::Decider {
  public:
    explicit Numbered(std::int32_t number) : number_(number) {}
    void decide(const sim::View& /*view*/, const sim::Map& /*map*/, const sim::Roads& /*roads*/,
                const sim::Draw& /*draw*/, sim::Resolutions& out) override {
        sim::Order order;
        order.amount = number_;
        out.orders.push_back(order);
    }
    [[nodiscard]] bool sits(sim::PolityId /*court*/, std::uint32_t /*tick*/,
                            bool /*is_at_war*/) const override {
        return number_ == 2;
    }

  private:
    std::int32_t number_;
};

class NoRoads : public sim::Roads {
  public:
    [[nodiscard]] sim::Millidays march(sim::PlaceId /*from*/, sim::PlaceId /*to*/) const override {
        return sim::no_passage;
    }
    [[nodiscard]] sim::PlaceId next_step(sim::PlaceId /*from*/,
                                         sim::PlaceId /*to*/) const override {
        return sim::PlaceId::none();
    }
    [[nodiscard]] const std::vector<sim::PlaceId>& next_to(sim::PlaceId /*place*/) const override {
        return none_;
    }
    [[nodiscard]] std::int32_t open_water_m(sim::PlaceId /*from*/,
                                            sim::PlaceId /*to*/) const override {
        return 0;
    }

  private:
    std::vector<sim::PlaceId> none_;
};

TEST(games, one_seat_is_the_opponents_and_all_others_are_not) {
    OneOpponent table(std::make_shared<Numbered>(1), std::make_shared<Numbered>(2),
                      sim::PolityId(3));
    const sim::Draw draw({0, 0}, 0, 0, 0);
    for (std::size_t i = 0; i < 5; ++i) {
        sim::View view;
        view.court = sim::PolityId(i);
        sim::Resolutions out;
        table.decide(view, sim::Map{}, NoRoads(), draw, out);
        ASSERT_EQ(out.orders.size(), 1U);
        EXPECT_EQ(out.orders[0].amount, i == 3 ? 2 : 1);
        EXPECT_EQ(table.sits(view.court, 0, false), i == 3);
    }
}

}  // namespace
}  // namespace lab
