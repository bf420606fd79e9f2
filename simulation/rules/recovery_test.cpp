#include "simulation/rules/recovery.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const MusterLaws muster;
const SupplyLaws supply_laws;

TEST(Recovery, a_month_gives_back_what_its_table_says) {
    for (const auto& row : test_support::read_table("recovery.table", 7)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        RecoveryInputs in;
        in.place.walls_class = number(0);
        in.households = Households(number(1));
        in.garrison = Men(number(2));
        in.works = Permille(number(3));
        in.devastation = Permille(number(4));
        in.works_paid_permille = number(5);
        in.is_besieged = row.inputs[6] == "yes";
        const RecoveryOutcome out = recovery(in, muster, supply_laws);
        EXPECT_EQ(std::to_string(out.levied.value) + "/" + std::to_string(out.mended.value) + "/" +
                      std::to_string(out.devastation.value),
                  row.outcome)
            << row.where;
    }
}

/// Months until something that starts at 1,000 less than whole is half made good.
template <typename Missing>
int months_to_half(RecoveryInputs in, Missing missing) {
    const std::int32_t start = missing(in);
    int months = 0;
    for (; missing(in) * 2 > start && months < 1000; ++months) {
        const RecoveryOutcome out = recovery(in, muster, supply_laws);
        in.garrison += out.levied;
        in.works += out.mended;
        in.devastation -= out.devastation;
    }
    return months;
}

PlaceDefinition walled() {
    PlaceDefinition place;
    place.walls_class = 3;
    return place;
}

RecoveryInputs ruined() {
    static const PlaceDefinition place = walled();
    return {place, Households(100'000), Men(0), Permille(0), Permille(0)};
}

TEST(Recovery, half_of_each_is_back_when_its_page_says) {
    const std::int32_t full =
        garrison_establishment(ruined().place, ruined().households, muster).value;
    EXPECT_EQ(months_to_half(ruined(),
                             [&](const RecoveryInputs& in) { return full - in.garrison.value; }),
              24);
    EXPECT_EQ(
        months_to_half(ruined(), [](const RecoveryInputs& in) { return 1000 - in.works.value; }),
        18);
    RecoveryInputs wasted = ruined();
    wasted.devastation = Permille(1000);
    EXPECT_EQ(months_to_half(wasted, [](const RecoveryInputs& in) { return in.devastation.value; }),
              36);
}

TEST(Recovery, walls_and_land_are_whole_in_the_end) {
    RecoveryInputs in = ruined();
    in.devastation = Permille(1000);
    int months = 0;
    for (; (in.works < Permille(1000) || in.devastation > Permille(0)) && months < 300; ++months) {
        const RecoveryOutcome out = recovery(in, muster, supply_laws);
        in.works += out.mended;
        in.devastation -= out.devastation;
    }
    EXPECT_LT(months, 300);
    EXPECT_EQ(in.works, Permille(1000));
    EXPECT_EQ(in.devastation, Permille(0));
}

TEST(Recovery, three_months_at_once_come_to_the_same_as_one_by_one) {
    RecoveryInputs in = ruined();
    in.devastation = Permille(300);
    RecoveryInputs by_month = in;
    for (int month = 0; month < 3; ++month) {
        const RecoveryOutcome out = recovery(by_month, muster, supply_laws);
        by_month.garrison += out.levied;
        by_month.works += out.mended;
        by_month.devastation -= out.devastation;
    }
    in.months = 3;
    const RecoveryOutcome out = recovery(in, muster, supply_laws);
    EXPECT_NEAR((in.garrison + out.levied).value, by_month.garrison.value, 5);
    EXPECT_NEAR((in.works + out.mended).value, by_month.works.value, 3);
    EXPECT_NEAR((in.devastation - out.devastation).value, by_month.devastation.value, 3);
}

}  // namespace
}  // namespace sim
