#include "simulation/rules/supply.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const SupplyLaws laws;

/// Numbers with strokes between them, as a table writes an outcome.
std::string joined(std::initializer_list<std::int32_t> numbers) {
    std::string text;
    for (const std::int32_t number : numbers) {
        text += (text.empty() ? "" : "/") + std::to_string(number);
    }
    return text;
}

TEST(Supply, an_army_eats_by_its_table) {
    for (const auto& row : test_support::read_table("supply_food.table", 11)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        SupplyInputs in;
        in.men = Men(number(0));
        in.horses = Horses(number(1));
        in.days = number(2);
        in.train = Grain(number(3));
        in.stores = Grain(number(4));
        in.depot = Grain(number(5));
        in.carriage_permille = number(6);
        in.households = Households(number(7));
        in.devastation = Permille(number(8));
        in.has_grass = row.inputs[9] == "g";
        in.is_harvest = row.inputs[9] == "h";
        in.hunger = Permille(number(10));
        const SupplyOutcome out = supply(in, laws);
        EXPECT_EQ(joined({out.from_stores.value, out.foraged.value, out.from_depot.value,
                          out.carriers_ate.value, out.eaten.value, out.train.value,
                          out.hunger.value, out.devastation_added.value}),
                  row.outcome)
            << row.where;
    }
}

TEST(Supply, men_with_fields_of_their_own_draw_less_and_do_not_go_hungry_for_it) {
    SupplyInputs in;
    in.men = Men(1000);
    in.horses = Horses(500);
    in.stores = Grain(100);
    in.drawn_permille = 200;
    const SupplyOutcome out = supply(in, laws);
    EXPECT_EQ(out.eaten, Grain(90)) << "a fifth of 450";
    EXPECT_EQ(out.hunger, Permille(0));
    in.drawn_permille = 0;
    in.stores = Grain(0);
    EXPECT_EQ(supply(in, laws).eaten, Grain(0));
    EXPECT_EQ(supply(in, laws).hunger, Permille(0));
}

TEST(Supply, who_lives_off_his_own_for_the_most_part_goes_short_of_the_rest_only) {
    SupplyInputs in;
    in.men = Men(1000);
    in.drawn_permille = 100;
    EXPECT_EQ(supply(in, laws).hunger, Permille(50)) << "half of a tenth, in the first ten days";
    in.drawn_permille = 1000;
    EXPECT_EQ(supply(in, laws).hunger, Permille(500));
}

TEST(Supply, horses_that_nobody_minds_run_off) {
    SupplyInputs in;
    in.men = Men(1000);
    in.horses = Horses(5000);
    in.stores = Grain(1'000'000);
    EXPECT_EQ(supply(in, laws).horses_strayed, Horses(3000)) << "two a man are kept";
    in.horses = Horses(1500);
    EXPECT_EQ(supply(in, laws).horses_strayed, Horses(0));
}

TEST(Supply, an_army_wears_away_by_its_table) {
    for (const auto& row : test_support::read_table("supply_wear.table", 8)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const auto is = [&](char state) { return row.inputs[3].find(state) != std::string::npos; };
        SupplyInputs in;
        in.men = Men(number(0));
        in.horses = Horses(number(1));
        in.days = number(2);
        in.marched = is('m');
        in.in_field = is('f');
        in.is_heat = is('h');
        in.stores = Grain(row.inputs[4] == "food" ? 1'000'000 : 0);
        in.hunger = Permille(number(5));
        in.morale = Permille(number(6));
        in.fatigue = Permille(number(7));
        const SupplyOutcome out = supply(in, laws);
        EXPECT_EQ(joined({out.died.value, out.deserted.value, out.horses_died.value,
                          out.hunger.value, out.morale.value, out.fatigue.value}),
                  row.outcome)
            << row.where;
    }
}

/// Men left of 10,000 after some ticks in the field.
std::int32_t men_left_after(std::int32_t ticks, bool is_fed) {
    SupplyInputs in;
    in.men = Men(10'000);
    in.morale = Permille(600);
    in.in_field = true;
    for (std::int32_t tick = 0; tick < ticks; ++tick) {
        in.stores = Grain(is_fed ? 1'000'000 : 0);
        const SupplyOutcome out = supply(in, laws);
        in.men -= out.died + out.deserted;
        in.hunger = out.hunger;
        in.morale = out.morale;
        in.fatigue = out.fatigue;
        in.train = out.train;
    }
    return in.men.value;
}

TEST(Supply, an_army_without_supply_melts_and_a_fed_one_does_not) {
    // Docs/rules/supply.md gives these numbers.
    EXPECT_EQ(men_left_after(6, false), 5475);
    EXPECT_EQ(men_left_after(6, true), 9830);
    EXPECT_LT(men_left_after(24, false), 1000);
    EXPECT_GT(men_left_after(24, true), 9000);
}

TEST(Supply, a_full_train_feeds_an_army_for_its_days) {
    SupplyInputs in;
    in.men = Men(10'000);
    in.horses = Horses(2000);
    in.train = Grain(static_cast<std::int32_t>(daily_need_millishi(in.men, in.horses, false, laws) *
                                               laws.train_days / 1000));
    for (int tick = 0; tick < 3; ++tick) {
        const SupplyOutcome out = supply(in, laws);
        EXPECT_EQ(out.hunger, Permille(0)) << tick;
        in.train = out.train;
    }
    EXPECT_EQ(in.train, Grain(0));
    EXPECT_EQ(supply(in, laws).hunger, Permille(500));
}

TEST(Supply, great_armies_do_not_overflow) {
    SupplyInputs in;
    in.men = Men(2'000'000);
    in.horses = Horses(2'000'000);
    in.days = 31;
    in.households = Households(20'000'000);
    in.stores = Grain(500'000'000);
    in.depot = Grain(500'000'000);
    const SupplyOutcome out = supply(in, laws);
    EXPECT_EQ(out.eaten, Grain(4'340'000));
    EXPECT_EQ(out.train, Grain(4'200'000));
}

}  // namespace
}  // namespace sim
