// What each side of a siege takes of the other's offers, and what makes it readier to.
#include <gtest/gtest.h>

#include "simulation/rules/siege.hpp"
#include "tests/support/siege_town.hpp"

namespace sim {
namespace {

const SiegeLaws laws;

Besieger army() {
    Besieger outside;
    outside.men = Men(20000);
    return outside;
}

Fixed offered_by_besieger(OfferKind kind, SiegeEnd end, std::int32_t size = 1000) {
    Besieger outside = army();
    if (kind != OfferKind::none) {
        outside.way = SiegeWay::parley;
    }
    outside.offer = {kind, size};
    return siege_hazards(town(), outside, {}, laws)[end];
}

Fixed offered_by_besieged(OfferKind kind, SiegeEnd end, std::int32_t size = 1000,
                          std::int32_t supply_permille = 1000) {
    Besieged inside = town();
    inside.offer = {kind, size};
    Besieger outside = army();
    outside.supply_permille = supply_permille;
    return siege_hazards(inside, outside, {}, laws)[end];
}

TEST(siege_offer, those_inside_prefer_their_post_to_freedom_and_freedom_to_mercy) {
    const auto terms = [](OfferKind kind) { return offered_by_besieger(kind, SiegeEnd::terms); };
    EXPECT_GT(terms(OfferKind::keep_post), terms(OfferKind::march_out));
    EXPECT_GT(terms(OfferKind::march_out), terms(OfferKind::mercy));
    EXPECT_GT(terms(OfferKind::mercy), terms(OfferKind::none)) << "talk opens gates";
    EXPECT_EQ(terms(OfferKind::truce), terms(OfferKind::none)) << "talk of a rest does not";
    EXPECT_EQ(terms(OfferKind::ransom), terms(OfferKind::none));
}

TEST(siege_offer, a_besieger_takes_the_place_readily_but_less_so_if_its_garrison_goes_free) {
    const auto terms = [](OfferKind kind) { return offered_by_besieged(kind, SiegeEnd::terms); };
    EXPECT_GT(terms(OfferKind::mercy), terms(OfferKind::march_out));
    EXPECT_GT(terms(OfferKind::march_out), terms(OfferKind::none));
}

TEST(siege_offer, a_hungry_besieger_and_a_great_sum_make_a_ransom) {
    const auto ransom = [](std::int32_t size, std::int32_t supply) {
        return offered_by_besieged(OfferKind::ransom, SiegeEnd::ransom, size, supply);
    };
    EXPECT_GT(ransom(1000, 200), ransom(1000, 1000));
    EXPECT_GT(ransom(2000, 1000), ransom(1000, 1000));
    EXPECT_EQ(offered_by_besieged(OfferKind::none, SiegeEnd::ransom), Fixed());
    EXPECT_GT(offered_by_besieger(OfferKind::ransom, SiegeEnd::ransom, 500),
              offered_by_besieger(OfferKind::ransom, SiegeEnd::ransom, 2000))
        << "a smaller one is paid more readily";
}

TEST(siege_offer, a_besieger_grants_a_short_truce_rather_than_a_long_one) {
    const auto truce = [](std::int32_t size, std::int32_t supply) {
        Besieged inside = town();
        inside.offer = {OfferKind::truce, size};
        Besieger outside = army();
        outside.supply_permille = supply;
        return truce_hazard(inside, outside, {}, laws);
    };
    EXPECT_GT(truce(500, 1000), truce(2000, 1000));
    EXPECT_GT(truce(500, 200), truce(500, 1000));
    EXPECT_EQ(truce_hazard(town(), army(), {}, laws), Fixed());
}

TEST(siege_offer, what_was_agreed_is_told_with_the_end) {
    Besieged inside = town();
    int yielded = 0;
    int rested = 0;
    for (std::uint32_t member = 0; member < 200; ++member) {
        const Draw draw({1, member}, 7, 4, 11);
        inside.offer = {OfferKind::march_out, 1000};
        const SiegeOutcome out = siege(inside, army(), {}, laws, draw);
        EXPECT_EQ(out.agreed == OfferKind::march_out, out.end == SiegeEnd::terms);
        yielded += out.agreed == OfferKind::march_out ? 1 : 0;
        inside.offer = {OfferKind::truce, 1000};
        const SiegeOutcome rest = siege(inside, army(), {}, laws, draw);
        EXPECT_TRUE(rest.agreed == OfferKind::none || rest.end == SiegeEnd::goes_on);
        rested += rest.agreed == OfferKind::truce ? 1 : 0;
        EXPECT_EQ(siege(town(), army(), {}, laws, draw).agreed, OfferKind::none);
    }
    EXPECT_GT(yielded, 10);
    EXPECT_GT(rested, 10);
}

}  // namespace
}  // namespace sim
