#include "courts/friends.hpp"

#include "courts/bargaining.hpp"
#include "courts/view_of_courts_test.hpp"

namespace courts {
namespace {

using sim::Article;
using sim::OrderKind;
using test::CourtView;
using test::holds;

const sim::Draw draw({1, 1}, 0, 0, 0);

/// The terms of the first decision on a matter; all none if there is none.
sim::TermList terms_on(const sim::Resolutions& out, sim::Matter matter) {
    for (const sim::Decision& decision : out.decisions) {
        if (decision.matter == matter) {
            return decision.terms;
        }
    }
    return {};
}

/// Land of ours that the ally has taken in the common war.
CourtView after_common_war() {
    CourtView given;
    given.agree(sim::day_of({1121, 2, 1}));
    sim::PlaceView& taken = given.view.places[3];
    taken.is_claimed = true;
    taken.news_day = given.view.today.plus_days(-10);
    given.view.polities[test::ally.index].claimed_places = 1;
    return given;
}

std::int64_t price(const CourtView& given) {
    sim::TermList land{};
    land[0].article = Article::cede;
    land[0].giver = test::ally;
    land[0].place = sim::PlaceId(3);
    return land_price_strings(given.assess(), test::ally, land);
}

/// What the ally makes of an offer of so many taels a year for the land, in thousandths.
std::int32_t seller_makes_of(std::int32_t taels, bool is_late, std::int32_t buyer_defeat) {
    CourtView given;
    sim::AccordView& accord = given.agree(sim::day_of({1121, 2, 1}));
    accord.other_is_late = is_late;
    given.view.polities[test::ally.index].defeat = sim::Permille(buyer_defeat);
    sim::TermList terms{};
    terms[0].article = Article::cede;
    terms[0].giver = test::us;
    terms[0].place = sim::PlaceId(0);
    terms[1].article = Article::silver_yearly;
    terms[1].giver = test::ally;
    terms[1].amount = taels;
    sim::Choice choice;
    weigh_terms(given.assess(), test::ally, terms, choice);
    return choice.score;
}

TEST(friends, an_ally_is_offered_a_day_and_a_partition) {
    CourtView given;
    given.view.realm.aim = test::enemy;
    given.view.polities[test::ally.index].strongest_enemy = test::enemy;
    given.view.polities[test::enemy.index].defeat = sim::Permille(800);
    const Assessment at = given.assess();
    sim::Resolutions out;
    Docket docket(out);
    seek_ally(at, draw, docket);
    const sim::TermList terms = terms_on(out, sim::Matter::alliance);
    ASSERT_EQ(terms[0].article, Article::alliance);
    EXPECT_EQ(terms[0].third, test::enemy);
    EXPECT_GT(sim::Day(terms[0].amount), given.view.today.plus_days(200));
    ASSERT_TRUE(holds(terms, Article::share, test::ally)) << "what we claim is to be ours";
    ASSERT_TRUE(holds(terms, Article::share, test::us)) << "the seat is to be his";
    for (const sim::Term& term : terms) {
        if (term.article == Article::share) {
            EXPECT_EQ(term.place, sim::PlaceId(term.giver == test::ally ? 4 : 5));
        }
    }
}

TEST(friends, the_day_lies_in_the_season_of_the_horse_if_one_of_the_two_rides) {
    CourtView given;
    given.view.today = sim::day_of({1121, 7, 15});
    EXPECT_EQ(sim::julian_date_of(joint_day(given.assess(), test::ally)).month, 4);
    given.view.polities[test::ally.index].culture = sim::Culture::jurchen;
    EXPECT_EQ(sim::julian_date_of(joint_day(given.assess(), test::ally)).month, 11);
}

TEST(friends, passage_is_asked_of_who_lies_in_the_way_of_an_enemy) {
    CourtView given;
    given.view.realm.aim = test::enemy;
    given.view.polities[test::enemy.index].is_at_war = true;
    const auto asks = [&] {
        const Assessment at = given.assess();
        sim::Resolutions out;
        Docket docket(out);
        seek_passage(at, docket);
        return holds(terms_on(out, sim::Matter::passage), Article::passage, test::ally);
    };
    EXPECT_TRUE(asks());
    given.view.polities[test::ally.index].is_at_war = true;
    EXPECT_FALSE(asks()) << "enemies are not asked";
    given.view.polities[test::ally.index].is_at_war = false;
    given.agree(sim::Day::none());
    EXPECT_FALSE(asks()) << "it is open already";
}

TEST(friends, land_that_an_ally_took_in_the_common_war_is_asked_for_and_paid) {
    const CourtView given = after_common_war();
    const Assessment at = given.assess();
    sim::Resolutions out;
    Docket docket(out);
    seek_land(at, docket);
    const sim::TermList terms = terms_on(out, sim::Matter::land);
    EXPECT_TRUE(holds(terms, Article::cede, test::ally));
    EXPECT_TRUE(holds(terms, Article::silver_yearly, test::us));
    EXPECT_TRUE(holds(terms, Article::alliance, test::us)) << "what is in force is said again";
    CourtView alone = given;
    alone.view.accords.clear();
    const Assessment of_nobody = alone.assess();
    sim::Resolutions none;
    Docket empty(none);
    seek_land(of_nobody, empty);
    EXPECT_TRUE(none.decisions.empty()) << "of a stranger no land is asked in peace";
}

TEST(friends, land_is_dearer_for_the_beaten_the_late_and_the_refused) {
    const CourtView even = after_common_war();
    CourtView beaten = even;
    beaten.view.polities[test::us.index].defeat = sim::Permille(900);
    EXPECT_GT(price(beaten), price(even));
    CourtView strong = even;
    strong.view.polities[test::ally.index].men = 5'000;
    EXPECT_LT(price(strong), price(even));
    CourtView late = even;
    late.view.accords[0].we_are_late = true;
    EXPECT_GT(price(late), price(even));
    CourtView refused = even;
    sim::AccordView answer;
    answer.other = test::ally;
    answer.is_own_offer = true;
    answer.state = sim::AccordState::refused;
    answer.refusals = 2;
    refused.view.accords.push_back(answer);
    EXPECT_GT(price(refused), price(even));
}

TEST(friends, who_sells_asks_more_of_the_late_and_of_the_beaten) {
    constexpr std::int32_t taels = 100'000;
    const std::int32_t prompt = seller_makes_of(taels, false, 0);
    EXPECT_LT(seller_makes_of(taels, true, 0), prompt);
    EXPECT_LT(seller_makes_of(taels, false, 900), prompt);
}

TEST(friends, a_hostage_is_given_by_the_little_trusted_and_asked_of_them) {
    CourtView given;
    given.view.polities[test::enemy.index].is_at_war = true;
    const auto terms_at = [&](std::int32_t standing) {
        return peace_terms(given.assess(), test::enemy, standing);
    };
    EXPECT_FALSE(holds(terms_at(-1000), Article::hostage, test::us));
    EXPECT_FALSE(holds(terms_at(1000), Article::hostage, test::enemy));
    given.view.polities[test::us.index].faith = sim::Permille(300);
    EXPECT_TRUE(holds(terms_at(-1000), Article::hostage, test::us));
    given.view.polities[test::enemy.index].faith = sim::Permille(300);
    EXPECT_TRUE(holds(terms_at(1000), Article::hostage, test::enemy));
    given.view.polities[test::enemy.index].held_people = 1;
    EXPECT_TRUE(holds(terms_at(2000), Article::return_people, test::enemy));
}

TEST(friends, who_is_asked_for_passage_weighs_against_whom_and_how_strong) {
    const auto score = [](bool shares_enemy, std::int64_t guest_men) {
        CourtView given;
        sim::PolityView& guest = given.view.polities[test::ally.index];
        guest.men = guest_men;
        guest.strongest_enemy = test::enemy;
        given.view.polities[test::enemy.index].is_at_war = shares_enemy;
        sim::TermList terms{};
        terms[0].article = Article::passage;
        terms[0].giver = test::us;
        sim::Choice choice;
        weigh_terms(given.assess(), test::ally, terms, choice);
        return choice.score;
    };
    EXPECT_LT(score(false, 20'000), 0);
    EXPECT_GT(score(true, 20'000), score(false, 20'000));
    EXPECT_GT(score(false, 400'000), score(false, 20'000));
}

}  // namespace
}  // namespace courts
