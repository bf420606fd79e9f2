// Harvest, taxes, treasury, money, trade and towns, whatever their inputs and laws: nothing comes
// out of nothing, nothing runs below nought, and what should help does not harm.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "simulation/rules/city.hpp"
#include "simulation/rules/harvest.hpp"
#include "simulation/rules/money.hpp"
#include "simulation/rules/taxation.hpp"
#include "simulation/rules/trade.hpp"
#include "simulation/rules/treasury.hpp"

namespace {

std::int32_t any(std::int32_t low, std::int32_t high) {
    return *rc::gen::inRange<std::int32_t>(low, high + 1);
}

std::int64_t strings() {
    return *rc::gen::inRange<std::int64_t>(0, 1'000'000'001);
}

sim::Permille permille() {
    return sim::Permille(any(0, 1000));
}

template <typename Laws, typename Fields>
Laws any_laws(Fields fields) {
    Laws laws;
    for (const auto& field : fields) {
        laws.*field.member = any(field.lowest, field.highest);
    }
    return laws;
}

bool is_permille(sim::Permille share, std::int32_t most = 1000) {
    return share >= sim::Permille(0) && share <= sim::Permille(most);
}

RC_GTEST_PROP(economy, harvests_stay_in_bounds_and_waste_land_bears_no_more, ()) {
    const auto laws = any_laws<sim::HarvestLaws>(sim::harvest_law_fields());
    sim::HarvestInputs in{any(-2000, 2000), any(10'000, 60'000), permille(),
                          sim::Households(any(0, 2'000'000)), sim::Households(any(0, 2'000'000))};
    const sim::Draw draw({1, 0}, 3, 20, 4);
    const sim::HarvestOutcome out = sim::harvest(in, laws, draw);
    RC_ASSERT(is_permille(out.harvest, 2000) && is_permille(out.a_head, 2000));
    in.devastation = sim::Permille(any(in.devastation.value, 1000));
    RC_ASSERT(sim::harvest(in, laws, draw).a_head <= out.a_head);
}

RC_GTEST_PROP(economy, relief_comes_out_of_the_stores_and_lessens_want, ()) {
    const auto laws = any_laws<sim::HarvestLaws>(sim::harvest_law_fields());
    sim::FoodInputs in{sim::Permille(any(0, 2000)), sim::Households(any(0, 2'000'000)),
                       sim::Grain(any(0, 2'000'000)), sim::Grain(any(0, 5'000'000))};
    const sim::FoodOutcome out = sim::food(in, laws);
    RC_ASSERT(is_permille(out.want));
    RC_ASSERT(out.relief >= sim::Grain(0) && out.relief <= in.stores);
    in.stores = sim::Grain(0);
    RC_ASSERT(sim::food(in, laws).want >= out.want);
    RC_ASSERT(sim::eased_want(out.want, laws) <= out.want);
}

RC_GTEST_PROP(economy, a_place_gives_no_more_than_it_has, ()) {
    const auto laws = any_laws<sim::FiscalLaws>(sim::fiscal_law_fields());
    sim::TaxedPlace place;
    place.registered = sim::Households(any(0, 2'000'000));
    place.urban = sim::Households(any(0, 2'000'000));
    place.trade = sim::Wealth(any(0, 100'000'000));
    place.control = permille();
    place.devastation = permille();
    sim::TaxBase base;
    sim::add_place(base, place);
    RC_ASSERT(base.households >= 0 && base.households <= place.registered.value);
    RC_ASSERT(base.urban >= 0 && base.urban <= place.registered.value);
    RC_ASSERT(base.trade >= 0 && base.trade <= place.trade.value);
    sim::TaxTerms terms;
    terms.month = any(1, 12);
    terms.money_permille = any(0, 1000);
    terms.rate = sim::Permille(any(0, 3000));
    terms.administration = permille();
    const sim::TaxYield out = sim::monthly_taxes(base, terms, laws);
    for (const sim::Amount amount :
         {out.land_cash, out.silk, out.silver, out.monopolies, out.commerce, out.customs}) {
        RC_ASSERT(amount >= sim::Amount(0));
    }
    const sim::Grain room(any(0, 5'000'000));
    const sim::Grain grain =
        sim::tax_grain_taken({place, sim::Grain(any(0, 5'000'000)), sim::Permille(any(0, 2000)),
                              terms.rate, terms.administration, room},
                             laws);
    RC_ASSERT(grain >= sim::Grain(0) && grain <= room);
    RC_ASSERT(is_permille(sim::tax_grievance(terms.rate, permille(), false, laws)));
}

RC_GTEST_PROP(economy, no_court_spends_what_it_has_not, ()) {
    const sim::Claims claims{strings(), strings(), strings(), strings(), strings(), strings()};
    const sim::Funds funds{strings(), strings(), strings()};
    const sim::Spending out = sim::spend(claims, funds);
    const sim::Claims& paid = out.paid;
    RC_ASSERT(out.cash <= funds.cash && out.paper >= 0 && out.paper <= funds.paper);
    RC_ASSERT(paid.army + paid.arrears + paid.grain + paid.officials + paid.court + paid.works ==
              out.cash + funds.goods + out.paper);
    RC_ASSERT(paid.army >= 0 && paid.army + out.army_short == claims.army);
    RC_ASSERT(paid.arrears >= 0 && paid.arrears <= claims.arrears);
    RC_ASSERT(paid.works >= 0 && paid.works <= claims.works);
}

RC_GTEST_PROP(economy, a_due_is_given_bought_or_owed, ()) {
    const sim::Amount due(any(0, 1'000'000));
    const sim::Amount stock(any(0, 1'000'000));
    const sim::Amount cash(any(0, 1'000'000));
    const sim::DuePayment out = sim::pay_due(due, stock, cash, any(1, 50'000));
    RC_ASSERT(out.from_stock + out.bought + out.unpaid == due);
    RC_ASSERT(out.from_stock <= stock && out.coin <= cash);
    RC_ASSERT(out.bought >= sim::Amount(0) && out.unpaid >= sim::Amount(0));
}

RC_GTEST_PROP(economy, more_paper_is_worth_no_more, ()) {
    const auto laws = any_laws<sim::FiscalLaws>(sim::fiscal_law_fields());
    const std::int64_t income = strings();
    const std::int64_t less = strings();
    const std::int64_t more = less + strings();
    const sim::Permille worth = sim::paper_worth(less, income, laws);
    RC_ASSERT(worth >= sim::Permille(1) && worth <= sim::Permille(1000));
    RC_ASSERT(sim::paper_worth(more, income, laws) <= worth);
    const sim::Redemption called = sim::redeem(less, worth, strings(), laws);
    RC_ASSERT(called.face.value <= less && called.coin <= called.face);
}

RC_GTEST_PROP(economy, trade_is_the_same_both_ways_and_open_borders_carry_no_less, ()) {
    auto laws = any_laws<sim::TradeLaws>(sim::trade_law_fields());
    laws.war_permille = any(0, std::min(laws.market_permille, 1000));
    const auto town = [] {
        const std::int32_t people = any(0, 1'000'000);
        return sim::TradePlace{sim::Households(people), sim::Households(any(0, people)),
                               permille()};
    };
    const sim::TradePlace a = town();
    const sim::TradePlace b = town();
    const std::int64_t km = any(0, 3000);
    const auto carried = [&](sim::Passage passage) {
        return sim::exchange(a, b, km, passage, laws);
    };
    RC_ASSERT(carried(sim::Passage::market) == sim::exchange(b, a, km, sim::Passage::market, laws));
    RC_ASSERT(carried(sim::Passage::closed) >= 0);
    RC_ASSERT(carried(sim::Passage::market) >= carried(sim::Passage::closed));
}

RC_GTEST_PROP(economy, wealth_and_towns_stay_within_what_there_is, ()) {
    const auto laws = any_laws<sim::TradeLaws>(sim::trade_law_fields());
    const sim::WealthInputs held{sim::Wealth(any(0, 500'000'000)), sim::Wealth(any(0, 500'000'000)),
                                 sim::Households(any(0, 1'000'000)), permille()};
    const sim::WealthOutcome wealth = sim::wealth_of_months(held, laws);
    RC_ASSERT(wealth.made >= sim::Wealth(0) && wealth.spent >= sim::Wealth(0));
    RC_ASSERT(wealth.spent <= held.wealth + wealth.made);
    sim::CityInputs city;
    city.kind = *rc::gen::arbitrary<bool>() ? sim::PlaceKind::capital : sim::PlaceKind::port;
    city.households = sim::Households(any(0, 1'000'000));
    city.urban = sim::Households(any(0, city.households.value));
    city.trade = held.trade;
    city.court_income = strings();
    city.want = permille();
    city.is_besieged = *rc::gen::arbitrary<bool>();
    const sim::Households town = sim::town_after(city, laws);
    RC_ASSERT(town >= sim::Households(0) && town <= city.households);
}

}  // namespace
