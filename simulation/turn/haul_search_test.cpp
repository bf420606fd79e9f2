// Where grain can be carried from, on the small map of two courts.
#include "simulation/turn/haul_search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

/// Open or not, by place.
class GivenGround final : public sim::HaulGround {
  public:
    explicit GivenGround(const std::vector<std::uint8_t>& open) : open_(open) {}
    [[nodiscard]] bool is_open(sim::PlaceId place) const override {
        return open_[place.index] != 0;
    }

  private:
    const std::vector<std::uint8_t>& open_;
};

std::vector<sim::Haul> around(const sim::Setting& setting, sim::PlaceId to,
                              const std::vector<std::uint8_t>& is_open,
                              const sim::HaulTerms& terms) {
    sim::Ways ways(setting);
    const sim::Season summer{7, sim::Winter::usual};
    sim::HaulSearch search(ways.graph());
    const GivenGround ground(is_open);
    search.begin(to, ways.carriage(summer), ground, terms);
    std::vector<sim::Haul> found;
    sim::Haul haul;
    while (search.next(haul)) {
        found.push_back(haul);
    }
    return found;
}

std::vector<sim::PlaceId> places_of(const std::vector<sim::Haul>& hauls) {
    std::vector<sim::PlaceId> places;
    std::ranges::transform(hauls, std::back_inserter(places), &sim::Haul::place);
    return places;
}

const std::vector<std::uint8_t> all_open(7, 1);
constexpr sim::HaulTerms quickest{true, sim::Millidays(30'000), 1000};

TEST(haul_search, finds_every_open_place_nearest_first_and_none_beyond_its_reach) {
    const sim::Setting setting = two_courts();
    const std::vector<sim::Haul> found = around(setting, camp, all_open, quickest);
    EXPECT_TRUE(std::ranges::is_sorted(found, {}, &sim::Haul::time));
    const std::vector<sim::PlaceId> places = places_of(found);
    EXPECT_EQ(places.front(), seat);
    EXPECT_TRUE(std::ranges::count(places, town) == 1 && std::ranges::count(places, bank) == 1);
    EXPECT_EQ(std::ranges::count(places, camp), 0) << "the place itself is no depot";
    EXPECT_EQ(std::ranges::count(places, far), 0) << "more than thirty days by road";
}

TEST(haul_search, an_enemy_on_one_way_is_gone_around_and_on_every_way_cuts_the_line) {
    const sim::Setting setting = two_courts();
    std::vector<std::uint8_t> is_open = all_open;
    const auto to_town = [&] {
        const std::vector<sim::Haul> found = around(setting, camp, is_open, quickest);
        const auto haul = std::ranges::find(found, town, &sim::Haul::place);
        return haul == found.end() ? sim::no_passage : haul->time;
    };
    const sim::Millidays straight = to_town();
    // Whichever is the quickest, by the bank, by the pass or by sea: the others stay.
    is_open[bank.index] = 0;
    const sim::Millidays without_bank = to_town();
    is_open[gate.index] = 0;
    const sim::Millidays by_sea = to_town();
    is_open[harbour.index] = 0;
    EXPECT_LE(straight, without_bank);
    EXPECT_LE(without_bank, by_sea);
    EXPECT_LT(by_sea, sim::no_passage);
    EXPECT_EQ(to_town(), sim::no_passage);
}

TEST(haul_search, convoys_take_the_way_on_which_least_is_eaten) {
    const sim::Setting setting = two_courts();
    const std::vector<sim::Haul> by_time = around(setting, seat, all_open, quickest);
    const std::vector<sim::Haul> by_food =
        around(setting, seat, all_open, {false, sim::no_passage, 1000});
    EXPECT_TRUE(std::ranges::is_sorted(by_food, {}, &sim::Haul::eaten_permille));
    for (const sim::Haul& cheap : by_food) {
        const auto quick = std::ranges::find(by_time, cheap.place, &sim::Haul::place);
        if (quick != by_time.end()) {
            EXPECT_LE(cheap.eaten_permille, quick->eaten_permille);
            EXPECT_GE(cheap.time, quick->time);
        }
    }
}

}  // namespace
