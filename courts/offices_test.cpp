// Who is minister, and what is argued over it: on views made by hand.
#include "courts/offices.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "courts/utility_court.hpp"

namespace courts {
namespace {

using sim::Leaning;
using sim::OrderKind;
using sim::Permille;
using sim::PersonId;
using sim::Reason;

inline constexpr PersonId ruler{0};
inline constexpr PersonId able{1};
inline constexpr PersonId flatterer{2};
inline constexpr PersonId widow{3};

/// One place and no roads.
class NoRoads : public sim::Roads {
  public:
    [[nodiscard]] sim::Millidays march(sim::PlaceId, sim::PlaceId) const override {
        return sim::no_passage;
    }
    [[nodiscard]] sim::PlaceId next_step(sim::PlaceId, sim::PlaceId) const override {
        return sim::PlaceId::none();
    }
    [[nodiscard]] const std::vector<sim::PlaceId>& next_to(sim::PlaceId) const override {
        return none_;
    }
    [[nodiscard]] std::int32_t open_water_m(sim::PlaceId /*from*/,
                                            sim::PlaceId /*to*/) const override {
        return 0;
    }

  private:
    std::vector<sim::PlaceId> none_;
};

sim::PersonView person(PersonId id, int administration) {
    sim::PersonView seen;
    seen.person = id;
    seen.administration = administration;
    seen.age_years = 45;
    seen.loyalty = Permille(700);
    return seen;
}

/// A court without a minister: an able man, one whom the ruler likes, and a widow of the house.
sim::View at_court() {
    sim::View view;
    view.court = sim::PolityId(0);
    view.today = sim::Day(400'000);
    view.places.resize(1);
    view.places[0].holder = view.court;
    view.places[0].is_own = true;
    view.polities.resize(1);
    view.polities[0].polity = view.court;
    view.polities[0].is_present = true;
    view.realm.ruler = ruler;
    view.realm.capital = sim::PlaceId(0);
    view.realm.has_offices = true;
    view.realm.war_party = Permille(500);
    view.people = {person(able, 8), person(flatterer, 4), person(widow, 10)};
    view.people[1].is_favourite = true;
    view.people[2].is_consort = true;
    return view;
}

sim::Resolutions resolve(const sim::View& view) {
    const sim::DecisionLaws laws;
    const NoRoads roads;
    sim::Map map;
    map.places.resize(1);
    sim::Resolutions out;
    Docket docket(out);
    const Assessment at(view, map, roads, laws, 6);
    fill_offices(at, docket);
    return out;
}

PersonId appointed(const sim::View& view) {
    for (const sim::Order& order : resolve(view).orders) {
        if (order.kind == OrderKind::appoint_minister) {
            return order.person;
        }
    }
    return PersonId::none();
}

TEST(offices, a_ruler_who_goes_by_merit_takes_the_able_and_one_who_goes_by_liking_a_favourite) {
    sim::View view = at_court();
    view.realm.ruler_favour = 2;
    EXPECT_EQ(appointed(view), able);
    view.realm.ruler_favour = 9;
    EXPECT_EQ(appointed(view), flatterer);
    const sim::Resolutions out = resolve(view);
    const auto& chosen = out.decisions.front().choices.front();
    EXPECT_TRUE(std::any_of(chosen.weights.begin(), chosen.weights.end(),
                            [](const sim::Weight& one) { return one.reason == Reason::favour; }))
        << "and it is told why";
    EXPECT_EQ(out.decisions.front().choices[1].person, able) << "and over whom";
}

TEST(offices, a_widow_of_the_house_holds_none) {
    sim::View view = at_court();
    view.people.erase(view.people.begin(), view.people.begin() + 2);
    EXPECT_FALSE(appointed(view).exists());
}

/// A minister for war, at a court of that war party.
sim::View with_minister_for_war(int war_party, int defeat) {
    sim::View view = at_court();
    view.realm.minister = able;
    view.realm.minister_leaning = Leaning::war;
    view.people[0].leaning = Leaning::war;
    view.people[1].leaning = Leaning::peace;
    view.people[1].is_favourite = false;
    view.realm.war_party = Permille(war_party);
    view.polities[0].defeat = Permille(defeat);
    return view;
}

bool drops(const sim::View& view) {
    const sim::Resolutions out = resolve(view);
    return std::any_of(out.orders.begin(), out.orders.end(), [](const sim::Order& order) {
        return order.kind == OrderKind::dismiss_minister;
    });
}

// System 20, Shows: swings after victory and disaster; decisions record who argued what.
TEST(shows, a_minister_for_war_falls_after_disaster_and_stands_after_victory) {
    EXPECT_TRUE(drops(with_minister_for_war(200, 700)));
    EXPECT_FALSE(drops(with_minister_for_war(700, 0)));
    EXPECT_FALSE(drops(with_minister_for_war(450, 100))) << "a middling year changes nothing";
    const sim::Resolutions out = resolve(with_minister_for_war(200, 700));
    const sim::Decision& decision = out.decisions.front();
    ASSERT_EQ(decision.advocates.size(), 2U);
    for (const sim::Advocate& one : decision.advocates) {
        EXPECT_EQ(one.choice, one.person == able ? 1U : 0U) << "he speaks for himself";
    }
}

TEST(offices, a_ruler_holds_the_minister_whom_he_likes) {
    sim::View view = with_minister_for_war(200, 200);
    EXPECT_TRUE(drops(view));
    view.people[0].is_favourite = true;
    view.realm.ruler_favour = 9;
    EXPECT_FALSE(drops(view));
}

}  // namespace
}  // namespace courts
