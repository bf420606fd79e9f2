#include "simulation/rules/administration.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const CourtLaws laws;

TEST(Administration, control_goes_by_its_table) {
    for (const auto& row : test_support::read_table("control.table", 6)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const ControlInputs in{Permille(number(0)), Permille(number(1)), Permille(number(2)),
                               number(3),           Men(number(4)),      Men(number(5)),
                               Households(0)};
        EXPECT_EQ(std::to_string(control_after(in, laws).value), row.outcome) << row.where;
    }
}

TEST(Administration, nobody_beyond_the_walls_obeys_a_besieged_court) {
    ControlInputs in{Permille(900), Permille(600), Permille(800), 0,
                     Men(0),        Men(500),      Households(0)};
    in.is_besieged = true;
    EXPECT_EQ(control_after(in, laws), Permille(792));
}

TEST(Administration, ministries_examinations_and_a_good_minister_raise_it) {
    AdministrationInputs in{Permille(500), Permille(0), false, 0};
    EXPECT_EQ(administration_after_year(in, laws), Permille(460)) << "retainers: toward 300";
    in.reform = Permille(1000);
    EXPECT_EQ(administration_after_year(in, laws), Permille(520)) << "toward 600";
    in.has_fresh_exams = true;
    EXPECT_EQ(administration_after_year(in, laws), Permille(540)) << "toward 700";
    in.minister_score = 9;
    EXPECT_EQ(administration_after_year(in, laws), Permille(594)) << "toward 970";
}

TEST(Administration, conquest_leaves_three_tenths) {
    EXPECT_EQ(control_after_conquest(Permille(900), laws), Permille(270));
    EXPECT_EQ(control_after_conquest(Permille(0), laws), Permille(0));
}

TEST(Administration, three_months_at_once_come_to_the_same_as_one_by_one) {
    for (const int start : {0, 400, 1000}) {
        ControlInputs in{Permille(start), Permille(500), Permille(800),     10,
                         Men(300),        Men(500),      Households(20'000)};
        ControlInputs by_month = in;
        for (int month = 0; month < 3; ++month) {
            by_month.now = control_after(by_month, laws);
        }
        in.months = 3;
        EXPECT_NEAR(control_after(in, laws).value, by_month.now.value, 3) << start;
    }
}

}  // namespace
}  // namespace sim
