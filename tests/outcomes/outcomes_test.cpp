// Outcome questions: what their expressions say of the record is what their answers say of it.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "chronicle/timeline.hpp"
#include "lab/outcomes/expression.hpp"
#include "simulation/calendar/julian.hpp"
#include "tests/support/real_pack.hpp"
#include "tests/support/source_folder.hpp"

namespace {

struct Answered {
    std::string where;
    std::string outcome;
    sim::Day day;
    std::string value;
    std::string record;  ///< What the tables of the pack say where the answer in words differs.
    [[nodiscard]] const std::string& expected() const { return record.empty() ? value : record; }
};

std::vector<Answered> read_answers() {
    std::vector<Answered> answers;
    std::ifstream file(test_support::source_folder() + "/tests/outcomes/outcome_answers.csv");
    std::string line;
    std::getline(file, line);
    EXPECT_EQ(line, "outcome,date,value,record,why");
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Answered answered;
        std::string date;
        answered.where = line;
        std::getline(cells, answered.outcome, ',');
        std::getline(cells, date, ',');
        std::getline(cells, answered.value, ',');
        std::getline(cells, answered.record, ',');
        EXPECT_NE(answered.value, answered.record) << line;
        answered.day = sim::parse_date(date).value().last;
        answers.push_back(answered);
    }
    std::ranges::stable_sort(answers, {}, [](const Answered& one) { return one.day.number; });
    return answers;
}

std::string text_of(const lab::Value& value, const scenario::Scenario& scenario) {
    if (value.type == lab::ValueType::truth) {
        return value.is_true() ? "yes" : "no";
    }
    if (value.type == lab::ValueType::place) {
        return value.index == lab::Value::nothing
                   ? "none"
                   : std::string(scenario.ids(scenario::Table::places)[value.index]);
    }
    return "a number";
}

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

TEST(outcomes, every_expression_of_the_packs_can_be_read) {
    std::size_t count = 0;
    for (const char* folder : {"data/jin_song", "tests/tiny_pack"}) {
        const auto pack = test_support::load_pack(folder);
        for (const scenario::OutcomeRow& row : pack->texts.outcomes) {
            if (row.expression.empty()) {
                continue;
            }
            const auto read = lab::read_expression(row.expression, *pack);
            EXPECT_TRUE(read) << row.slug << " at byte " << (read ? 0 : read.error().at);
            count += 1;
        }
    }
    EXPECT_GE(count, 36U);
}

TEST(outcomes, expressions_say_of_the_record_what_the_answers_say) {
    const scenario::Scenario& scenario = real();
    chronicle::Timeline record(scenario.setting);
    std::set<std::string> asked;
    for (const Answered& answered : read_answers()) {
        const scenario::OutcomeRow* found = nullptr;
        for (const scenario::OutcomeRow& row : scenario.texts.outcomes) {
            found = row.slug == answered.outcome ? &row : found;
        }
        ASSERT_NE(found, nullptr) << answered.where;
        const auto read = lab::read_expression(found->expression, scenario);
        ASSERT_TRUE(read) << answered.where;
        const sim::World world = record.world_on(answered.day);
        const lab::Value value = read.value().tell(
            {.setting = &scenario.setting, .world = &world, .fork = nullptr, .day = answered.day});
        asked.insert(answered.outcome);
        if (value.type == lab::ValueType::number) {
            // As exact as the answer: to the last digit that it tells.
            const bool is_share = answered.expected().find('.') != std::string::npos;
            EXPECT_NEAR(value.number, std::stod(answered.expected()), is_share ? 0.01 : 0)
                << answered.where;
        } else {
            EXPECT_EQ(text_of(value, scenario), answered.expected()) << answered.where;
        }
    }
    EXPECT_GE(asked.size(), 26U);
}

}  // namespace
