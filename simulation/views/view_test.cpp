#include "simulation/views/view.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(View, one_emptied_for_the_next_court_tells_nothing_of_the_last) {
    View view;
    view.places.resize(3);
    view.own_armies.resize(1);
    view.sightings.resize(2);
    view.sieges.resize(1);
    view.enemies.push_back(PolityId(1));
    view.clear();
    EXPECT_TRUE(view.places.empty() && view.own_armies.empty() && view.sightings.empty() &&
                view.sieges.empty() && view.enemies.empty());
}

TEST(View, a_place_never_heard_of_is_not_believed_to_be_anybodys) {
    const PlaceView place;
    EXPECT_FALSE(place.holder.exists());
    EXPECT_FALSE(place.news_day.exists());
    EXPECT_EQ(place.trust_permille, 0);
}

}  // namespace
}  // namespace sim
