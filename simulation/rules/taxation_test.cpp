#include "simulation/rules/taxation.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const FiscalLaws laws;

FiscalKind kind_of(const std::string& word) {
    if (word == "money") {
        return FiscalKind::money;
    }
    if (word == "conquest") {
        return FiscalKind::conquest;
    }
    return word == "herd" ? FiscalKind::herd : FiscalKind::rebel;
}

TEST(Taxation, a_month_brings_what_its_table_says) {
    const TaxBase base{1'000'000, 100'000, 12'000'000, 600'000, 240'000};
    for (const auto& row : test_support::read_table("taxation.table", 4)) {
        TaxTerms terms;
        terms.money_permille = money_share(kind_of(row.inputs[0]), laws);
        terms.month = std::stoi(row.inputs[1]);
        terms.rate = Permille(std::stoi(row.inputs[2]));
        terms.administration = Permille(std::stoi(row.inputs[3]));
        const TaxYield out = monthly_taxes(base, terms, laws);
        std::string outcome;
        for (const Amount amount :
             {out.land_cash, out.silk, out.silver, out.monopolies, out.commerce, out.customs}) {
            outcome += (outcome.empty() ? "" : "/") + std::to_string(amount.value);
        }
        EXPECT_EQ(outcome, row.outcome) << row.where;
    }
}

TaxedPlace place_of(int control, int devastation) {
    TaxedPlace place;
    place.registered = Households(10'000);
    place.urban = Households(1000);
    place.trade = Wealth(50'000);
    place.control = Permille(control);
    place.devastation = Permille(devastation);
    return place;
}

TEST(Taxation, only_land_in_reach_and_under_the_plough_pays) {
    TaxBase base;
    add_place(base, place_of(1000, 0));
    EXPECT_EQ(base.households, 10'000);
    EXPECT_EQ(base.urban, 1000);
    base = {};
    add_place(base, place_of(500, 500));
    EXPECT_EQ(base.households, 2500);
    EXPECT_EQ(base.urban, 500) << "towns need no fields";
    EXPECT_EQ(base.trade, 25'000);
    base = {};
    TaxedPlace cut = place_of(1000, 0);
    cut.is_cut = true;
    add_place(base, cut);
    EXPECT_EQ(base.households + base.urban + base.trade, 0);
}

TEST(Taxation, tax_grain_follows_the_harvest_and_the_room_for_it) {
    const auto taken = [](const TaxedPlace& place, int harvest, int room) {
        TaxGrainInputs in;
        in.place = place;
        in.customary = Grain(12'000);
        in.harvest = Permille(harvest);
        in.rate = Permille(1000);
        in.administration = Permille(500);
        in.room = Grain(room);
        return tax_grain_taken(in, laws).value;
    };
    EXPECT_EQ(taken(place_of(1000, 0), 1000, 50'000), 12'000);
    EXPECT_EQ(taken(place_of(1000, 0), 700, 50'000), 8400);
    EXPECT_EQ(taken(place_of(1000, 500), 1000, 50'000), 6000);
    EXPECT_EQ(taken(place_of(1000, 0), 1000, 5000), 5000);
    EXPECT_EQ(taken(place_of(1000, 0), 1000, 0), 0);
}

TEST(Taxation, people_feel_wronged_beyond_custom_and_in_hunger) {
    EXPECT_EQ(tax_grievance(Permille(1000), Permille(0), false, laws), Permille(0));
    EXPECT_EQ(tax_grievance(Permille(700), Permille(0), false, laws), Permille(0));
    EXPECT_EQ(tax_grievance(Permille(1500), Permille(0), false, laws), Permille(400));
    EXPECT_EQ(tax_grievance(Permille(2000), Permille(0), false, laws), Permille(800));
    EXPECT_EQ(tax_grievance(Permille(3000), Permille(0), false, laws), Permille(1000));
    EXPECT_EQ(tax_grievance(Permille(1000), Permille(500), false, laws), Permille(800));
    EXPECT_EQ(tax_grievance(Permille(2000), Permille(500), true, laws), Permille(0)) << "remitted";
}

TEST(Taxation, surcharges_creep_in_need_and_linger_in_plenty) {
    const auto next = [](int rate, bool need, bool plenty, bool offices = true) {
        return next_rate({Permille(rate), need, plenty, offices}, laws).value;
    };
    EXPECT_EQ(next(1000, true, false), 1040);
    EXPECT_EQ(next(1690, true, false), 1700);
    EXPECT_EQ(next(1700, true, false), 1700);
    EXPECT_EQ(next(2500, true, false), 2500) << "an order may go beyond";
    EXPECT_EQ(next(1300, false, true), 1296);
    EXPECT_EQ(next(1000, false, true), 1000);
    EXPECT_EQ(next(800, false, true), 800) << "a court that asks less goes on asking less";
    EXPECT_EQ(next(1300, false, false), 1300);
    EXPECT_EQ(next(1000, true, false, false), 1000) << "tribes have no offices";
}

}  // namespace
}  // namespace sim
