#include "courts/bargaining.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "courts/view_of_courts_test.hpp"

namespace courts {
namespace {

using sim::Article;
using sim::OrderKind;
using test::CourtView;
using test::enemy;
using test::holds;
using test::us;

const sim::Draw draw({1, 1}, 0, 0, 0);

/// We are at war with the enemy, who has asked of us to be his vassals and to pay.
CourtView asked_to_submit(std::int32_t weariness) {
    CourtView given;
    given.view.enemies.push_back(enemy);
    given.view.polities[enemy.index].is_at_war = true;
    given.view.realm.weariness = sim::Permille(weariness);
    given.view.realm.war_party = sim::Permille(1000 - weariness);
    sim::AccordView offer;
    offer.other = enemy;
    offer.state = sim::AccordState::on_table;
    offer.terms[0].article = Article::peace;
    offer.terms[0].giver = enemy;
    offer.terms[1].article = Article::as_vassal;
    offer.terms[1].giver = us;
    offer.terms[2].article = Article::silver_yearly;
    offer.terms[2].giver = us;
    offer.terms[2].amount = 500'000;
    given.view.accords.push_back(offer);
    return given;
}

sim::Resolutions answered(const CourtView& given) {
    sim::Resolutions out;
    Docket docket(out);
    negotiate(given.assess(), draw, docket);
    return out;
}

std::size_t orders_of(const sim::Resolutions& out, OrderKind kind) {
    return static_cast<std::size_t>(std::ranges::count(out.orders, kind, &sim::Order::kind));
}

TEST(bargaining, who_wants_peace_on_other_terms_sends_his_own_back) {
    const sim::Resolutions out = answered(asked_to_submit(900));
    EXPECT_EQ(orders_of(out, OrderKind::reject), 1U);
    ASSERT_GT(orders_of(out, OrderKind::offer), 0U);
    const auto reject = std::ranges::find(out.orders, OrderKind::reject, &sim::Order::kind);
    const auto offer = std::ranges::find(out.orders, OrderKind::offer, &sim::Order::kind);
    EXPECT_LT(reject, offer) << "the offer on the table goes first";
    ASSERT_GE(out.decisions.size(), 2U);
    EXPECT_EQ(out.decisions[0].matter, sim::Matter::answer);
    EXPECT_EQ(out.decisions[1].matter, sim::Matter::peace);
    EXPECT_TRUE(holds(out.decisions[1].terms, Article::peace, us));
    EXPECT_FALSE(holds(out.decisions[1].terms, Article::as_vassal, us))
        << "between equals in strength";
}

TEST(bargaining, who_would_rather_fight_on_refuses_and_says_no_more) {
    const sim::Resolutions out = answered(asked_to_submit(0));
    EXPECT_EQ(orders_of(out, OrderKind::reject), 1U);
    EXPECT_EQ(orders_of(out, OrderKind::offer), 0U);
}

TEST(bargaining, nothing_is_sent_while_an_offer_of_ones_own_is_out) {
    CourtView given = asked_to_submit(900);
    sim::AccordView own;
    own.other = enemy;
    own.is_own_offer = true;
    own.state = sim::AccordState::sent;
    own.terms[0].article = Article::peace;
    own.terms[0].giver = us;
    given.view.accords.push_back(own);
    const sim::Resolutions out = answered(given);
    EXPECT_EQ(orders_of(out, OrderKind::reject), 1U);
    EXPECT_EQ(orders_of(out, OrderKind::offer), 0U);
}

TEST(bargaining, terms_harden_with_standing) {
    const CourtView given = asked_to_submit(500);
    const Assessment at = given.assess();
    EXPECT_TRUE(holds(peace_terms(at, enemy, -2000), Article::as_vassal, us));
    EXPECT_TRUE(holds(peace_terms(at, enemy, -1000), Article::as_nephew, us));
    EXPECT_TRUE(holds(peace_terms(at, enemy, 0), Article::as_equals, us));
    EXPECT_TRUE(holds(peace_terms(at, enemy, 1000), Article::as_younger_brother, enemy));
    EXPECT_TRUE(holds(peace_terms(at, enemy, 2000), Article::as_vassal, enemy));
}

}  // namespace
}  // namespace courts
