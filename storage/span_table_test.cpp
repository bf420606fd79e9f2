#include "storage/span_table.hpp"

#include <gtest/gtest.h>

namespace storage {
namespace {

Moment on_day(std::int32_t day, std::size_t event) {
    return {sim::Day(day), sim::EventId(event), sim::RecordId()};
}

/// Subject, from, to, event, end event, end_how of a row with one leading cell; -1 for nothing.
std::vector<std::int64_t> numbers(const std::vector<Cell>& row) {
    std::vector<std::int64_t> out;
    for (const std::size_t column : {0U, 1U, 2U, 3U, 5U}) {
        const auto* number = std::get_if<std::int64_t>(&row[column].value());
        out.push_back(number == nullptr ? -1 : *number);
    }
    return out;
}

TEST(SpanTable, tells_by_subject_when_each_thing_held) {
    SpanTable spans("sample", {{"polity", ColumnKind::integer}}, 3);
    spans.begin(2, {Cell(std::int64_t{2})}, on_day(10, 0));
    spans.begin(0, {Cell(std::int64_t{0})}, on_day(20, 1));
    spans.begin(2, {Cell(std::int64_t{2})}, on_day(30, 2));
    spans.end(2, on_day(40, 3), "deposed");
    spans.end(1, on_day(50, 4));  // Nothing to end.
    spans.begin(2, {Cell(std::int64_t{2})}, on_day(60, 5));
    const Table table = spans.take();
    EXPECT_EQ(table.columns.size(), 8U);
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(numbers(table.rows[0]), (std::vector<std::int64_t>{0, 20, -1, 1, -1}));
    EXPECT_EQ(numbers(table.rows[1]), (std::vector<std::int64_t>{2, 10, 30, 0, 2}));
    EXPECT_EQ(numbers(table.rows[2]), (std::vector<std::int64_t>{2, 30, 40, 2, 3}));
    EXPECT_EQ(numbers(table.rows[3]), (std::vector<std::int64_t>{2, 60, -1, 5, -1}));
    EXPECT_EQ(table.rows[2][7].value(), Value(std::string("deposed")));
    EXPECT_EQ(table.rows[1][7].value(), Value());
}

TEST(SpanTable, what_one_event_does_in_steps_is_one_span) {
    SpanTable spans("sample", {{"polity", ColumnKind::integer}}, 1);
    spans.begin(0, {Cell(std::int64_t{5})}, on_day(10, 0));
    spans.begin(0, {Cell(std::int64_t{6})}, on_day(20, 1));
    spans.begin(0, {Cell(std::int64_t{7})}, on_day(20, 1));
    spans.begin(0, {Cell(std::int64_t{8})}, on_day(20, 2));
    const Table table = spans.take();
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(numbers(table.rows[0]), (std::vector<std::int64_t>{5, 10, 20, 0, 1}));
    EXPECT_EQ(numbers(table.rows[1]), (std::vector<std::int64_t>{7, 20, 20, 1, 2}));
    EXPECT_EQ(numbers(table.rows[2]), (std::vector<std::int64_t>{8, 20, -1, 2, -1}));
}

}  // namespace
}  // namespace storage
