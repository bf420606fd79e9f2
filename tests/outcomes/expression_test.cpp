#include "lab/outcomes/expression.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace lab {
namespace {

const scenario::Scenario& tiny() {
    static const auto loaded =
        scenario::load_directory(test_support::source_folder() + "/tests/tiny_pack");
    return loaded.value();
}

Value told(const std::string& text) {
    const auto read = read_expression(text, tiny());
    EXPECT_TRUE(read) << text << " at " << (read ? 0 : read.error().at);
    static const sim::World world(tiny().setting);
    const Moment moment{&tiny().setting, &world, nullptr, tiny().setting.first_day};
    return read ? read.value().tell(moment) : Value{};
}

ExpressionError failed(const std::string& text) {
    const auto read = read_expression(text, tiny());
    EXPECT_FALSE(read) << text;
    return read ? ExpressionError{} : read.error();
}

TEST(expression, reckons_as_written_by_hand) {
    EXPECT_EQ(told("1 + 2 * 3").number, 7);
    EXPECT_EQ(told("(1 + 2) * 3").number, 9);
    EXPECT_EQ(told("10 - 2 - 3").number, 5);
    EXPECT_EQ(told("8 / 2 / 2").number, 2);
    EXPECT_EQ(told("7 / 0").number, 0);
    EXPECT_EQ(told("-3 + 1").number, -2);
    EXPECT_EQ(told("if(1 < 2, 10, 20)").number, 10);
    EXPECT_TRUE(told("1 < 2 and not 2 < 1").is_true());
    // `and` binds closer than `or`.
    EXPECT_TRUE(told("1 = 1 or 1 = 1 and 1 = 2").is_true());
    EXPECT_FALSE(told("(1 = 1 or 1 = 1) and 1 = 2").is_true());
    EXPECT_TRUE(told("2 >= 2").is_true());
    EXPECT_FALSE(told("2 > 2").is_true());
}

TEST(expression, asks_the_state) {
    EXPECT_EQ(told("holder(oldkeep) = vell").is_true(), told("vell = holder(oldkeep)").is_true());
    EXPECT_TRUE(told("holder(oldkeep) in (vell, holder(oldkeep))").is_true());
    EXPECT_EQ(told("count(places)").number, static_cast<double>(tiny().setting.map.places.size()));
    // Each place has one holder or none.
    EXPECT_EQ(told("count(places, holder(place) = none) + "
                   "sum(courts, count(places, holder(place) = court)) - count(places)")
                  .number,
              -told("count(places, holder(place) != none and not exists(holder(place)))").number);
    EXPECT_EQ(told("all(places, holder(place) = none)").is_true(),
              !told("any(places, holder(place) != none)").is_true());
    EXPECT_EQ(told("since_fork(sum(places, households(place)))").number, 0);
    EXPECT_EQ(
        told("households(oldkeep)").number,
        static_cast<double>(
            tiny().setting.place_starts[tiny().find_place("oldkeep").index].households.value));
}

TEST(expression, tells_where_and_how_it_is_wrong) {
    const auto check = [](const std::string& text, ExpressionProblem problem, std::size_t at) {
        const ExpressionError error = failed(text);
        EXPECT_EQ(error.problem, problem) << text;
        EXPECT_EQ(error.at, at) << text;
    };
    check("", ExpressionProblem::empty, 0);
    check("   ", ExpressionProblem::empty, 0);
    check("1 +", ExpressionProblem::value_expected, 3);
    check("1 2", ExpressionProblem::end_expected, 2);
    check("holder(oldkep) = vell", ExpressionProblem::name_unknown, 7);
    check("holder(oldkeep) = vel", ExpressionProblem::name_unknown, 18);
    check("holdr(oldkeep) = vell", ExpressionProblem::function_unknown, 0);
    check("holder(oldkeep, vell)", ExpressionProblem::arguments, 14);
    check("at_war(vell)", ExpressionProblem::arguments, 11);
    check("holder(oldkeep) + 1", ExpressionProblem::type, 0);
    check("1 = holder(oldkeep)", ExpressionProblem::type, 4);
    check("count(plces, 1 = 1)", ExpressionProblem::group_unknown, 6);
    check("count(places, households(place))", ExpressionProblem::type, 14);
    check("holder(place) = vell", ExpressionProblem::outside, 7);
    check("vell = vell", ExpressionProblem::value_expected, 0);
    check("vell", ExpressionProblem::value_expected, 0);
    check("1 & 2", ExpressionProblem::end_expected, 2);
    check("&", ExpressionProblem::character, 0);
    check("(1", ExpressionProblem::sign_expected, 2);
    check(std::string(100, '('), ExpressionProblem::too_deep, 40);
    check("1" + std::string(3000, ' ') + "+ 1", ExpressionProblem::too_long, 2000);
    EXPECT_EQ(failed("holder(oldkep) = vell").nearest.front(), "oldkeep");
    EXPECT_EQ(failed("holdr(oldkeep) = vell").nearest.front(), "holder");
}

TEST(expression, has_each_function_on_its_page) {
    std::ifstream file(test_support::source_folder() + "/docs/formats/outcomes.md");
    std::stringstream page;
    page << file.rdbuf();
    for (const Function& function : functions()) {
        EXPECT_NE(page.str().find("| `" + std::string(function.name) + "("), std::string::npos)
            << function.name;
        EXPECT_NE(page.str().find(std::string(function.meaning) + " |"), std::string::npos)
            << function.name;
    }
}

TEST(expression, survives_any_part_of_itself) {
    const std::string text =
        "count(places, holder(place) in (vell, none) and not (households(place) < 5)) >= 2 * -1";
    ASSERT_TRUE(read_expression(text, tiny()));
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t size = 1; begin + size < text.size(); ++size) {
            const auto read = read_expression(text.substr(begin, size), tiny());
            if (!read) {
                EXPECT_LE(read.error().at, size);
            }
        }
    }
}

}  // namespace
}  // namespace lab
