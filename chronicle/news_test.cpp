#include "chronicle/news.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using chronicle::News;
using chronicle::NewsKind;
using sim::ArmyId;
using sim::Day;
using sim::Men;
using sim::PersonId;
using sim::PlaceId;
using sim::PolityId;

constexpr PolityId own{0};
constexpr PolityId other{1};
constexpr PolityId third{2};

/// A court that holds the first of three places; the second is the other's, the third nobody's.
sim::View view() {
    sim::View view;
    view.court = own;
    view.today = Day(1000);
    view.places.resize(3);
    view.places[0].holder = own;
    view.places[0].is_own = true;
    view.places[1].holder = other;
    view.polities.resize(3);
    for (std::size_t i = 0; i < view.polities.size(); ++i) {
        view.polities[i].polity = PolityId(i);
        view.polities[i].is_present = true;
    }
    return view;
}

sim::View later() {
    sim::View now = view();
    now.today = Day(1010);
    return now;
}

std::vector<NewsKind> kinds(const sim::View& before, const sim::View& now) {
    std::vector<NewsKind> found;
    for (const News& news : chronicle::news_between(before, now)) {
        found.push_back(news.kind);
    }
    return found;
}

sim::SightingView sighting(PlaceId place, int men) {
    sim::SightingView seen;
    seen.army = ArmyId(7);
    seen.polity = other;
    seen.place = place;
    seen.men = Men(men);
    return seen;
}

sim::OwnArmyView army(PlaceId place, int men, PersonId commander = PersonId::none()) {
    sim::OwnArmyView seen;
    seen.army = ArmyId(3);
    seen.place = place;
    seen.men = Men(men);
    seen.commander = commander;
    return seen;
}

sim::PersonView person(PersonId id) {
    sim::PersonView seen;
    seen.person = id;
    return seen;
}

sim::AccordView offer(sim::AccordState state, bool is_own) {
    sim::AccordView seen;
    seen.other = other;
    seen.state = state;
    seen.is_own_offer = is_own;
    return seen;
}

sim::PlaceView place(PolityId holder, int news_day, bool is_own = false) {
    sim::PlaceView seen;
    seen.holder = holder;
    seen.news_day = Day(news_day);
    seen.is_own = is_own;
    return seen;
}

using Kinds = std::vector<NewsKind>;

TEST(news, nothing_new_is_no_news) {
    EXPECT_EQ(kinds(view(), later()), Kinds{});
}

TEST(news, every_kind_has_a_name_of_its_own) {
    std::vector<std::string_view> names;
    for (std::uint32_t i = 0; i < chronicle::news_kind_count; ++i) {
        names.push_back(chronicle::news_kind_name(static_cast<NewsKind>(i)));
        EXPECT_FALSE(names.back().empty()) << i;
    }
    std::ranges::sort(names);
    EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

TEST(news, places_are_won_lost_and_change_between_others) {
    sim::View now = later();
    now.places[0] = place(other, 1005);
    now.places[1] = place(own, 1007, true);
    now.places[2] = place(third, 990);
    const auto news = chronicle::news_between(view(), now);
    ASSERT_EQ(news.size(), 3U);
    EXPECT_EQ(
        news[0],
        (News{
            .kind = NewsKind::place_won, .day = Day(1007), .place = PlaceId(1), .polity = other}));
    EXPECT_EQ(
        news[1],
        (News{
            .kind = NewsKind::place_lost, .day = Day(1005), .place = PlaceId(0), .polity = other}));
    EXPECT_EQ(news[2], (News{.kind = NewsKind::place_changed,
                             .day = Day(990),
                             .place = PlaceId(2),
                             .polity = third}));
}

TEST(news, sieges_begin_and_end) {
    sim::View now = later();
    now.sieges.push_back({PlaceId(0), other, own, Day(1003)});
    EXPECT_EQ(kinds(view(), now), Kinds{NewsKind::siege_begun});
    EXPECT_EQ(kinds(now, later()), Kinds{NewsKind::siege_over});
    EXPECT_EQ(kinds(now, now), Kinds{}) << "that it goes on is no news";
}

TEST(news, a_foreign_army_is_told_of_when_it_moves_or_grows) {
    sim::View before = view();
    before.sightings.push_back(sighting(PlaceId(1), 10'000));
    sim::View now = later();
    now.sightings = before.sightings;
    now.sightings[0].news_day = Day(1008);
    EXPECT_EQ(kinds(before, now), Kinds{}) << "seen again as it was";
    now.sightings[0].men = Men(12'000);
    EXPECT_EQ(kinds(before, now), Kinds{}) << "counts err";
    now.sightings[0].men = Men(15'000);
    EXPECT_EQ(kinds(before, now), Kinds{NewsKind::army_sighted});
    now.sightings[0].men = Men(10'000);
    now.sightings[0].place = PlaceId(2);
    EXPECT_EQ(kinds(before, now), Kinds{NewsKind::army_sighted});
    EXPECT_EQ(kinds(view(), now), Kinds{NewsKind::army_sighted}) << "seen for the first time";
}

TEST(news, own_armies_write_where_they_are_and_what_they_have_lost) {
    sim::View before = view();
    before.own_armies.push_back(army(PlaceId(0), 10'000));
    sim::View now = later();
    now.own_armies.push_back(army(PlaceId(1), 8'000));
    const auto news = chronicle::news_between(before, now);
    ASSERT_EQ(news.size(), 2U);
    EXPECT_EQ(news[0].kind, NewsKind::army_moved);
    EXPECT_EQ(news[1].kind, NewsKind::army_weaker);
    EXPECT_EQ(news[1].amount, 2'000);
    EXPECT_EQ(kinds(view(), now), Kinds{NewsKind::army_raised});
    EXPECT_EQ(kinds(before, later()), Kinds{NewsKind::army_gone});
}

TEST(news, wars_bonds_thrones_and_seats_of_other_courts) {
    sim::View now = later();
    now.polities[1].is_at_war = true;
    now.polities[1].ruler = PersonId(4);
    now.polities[1].capital = PlaceId(1);
    now.polities[2].is_bound = true;
    now.polities[2].bound_since = Day(1004);
    EXPECT_EQ(kinds(view(), now),
              (Kinds{NewsKind::war, NewsKind::bound, NewsKind::ruler, NewsKind::capital}));
    EXPECT_EQ(kinds(now, later()),
              (Kinds{NewsKind::war_over, NewsKind::unbound, NewsKind::ruler, NewsKind::capital}));
    now.polities[1].is_present = false;
    EXPECT_EQ(kinds(view(), now), (Kinds{NewsKind::bound, NewsKind::court_gone}));
}

TEST(news, offers_come_and_own_ones_come_back) {
    sim::View now = later();
    now.accords.push_back(offer(sim::AccordState::on_table, false));
    EXPECT_EQ(kinds(view(), now), Kinds{NewsKind::offer});
    sim::View sent = view();
    sent.accords.push_back(offer(sim::AccordState::sent, true));
    sim::View back = later();
    EXPECT_EQ(kinds(sent, back), Kinds{NewsKind::offer_refused});
    back.polities[1].is_bound = true;
    back.polities[1].bound_since = Day(1006);
    EXPECT_EQ(kinds(sent, back), Kinds{NewsKind::bound}) << "it was accepted";
}

TEST(news, people_offices_and_commands) {
    sim::View before = view();
    before.people.push_back(person(PersonId(1)));
    sim::View now = later();
    now.people.push_back(person(PersonId(2)));
    now.realm.minister = PersonId(2);
    now.realm.heir = PersonId(2);
    EXPECT_EQ(kinds(before, now), (Kinds{NewsKind::minister, NewsKind::heir, NewsKind::person_gone,
                                         NewsKind::person_come}));
    before = view();
    before.own_armies.push_back(army(PlaceId(0), 0));
    now = later();
    now.own_armies.push_back(army(PlaceId(0), 0, PersonId(2)));
    EXPECT_EQ(kinds(before, now), Kinds{NewsKind::command_changed});
}

}  // namespace
