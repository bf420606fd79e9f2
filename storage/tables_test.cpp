#include "storage/tables.hpp"

#include <gtest/gtest.h>

#include "storage/test_setting.hpp"

namespace storage {
namespace {

Value number(std::int64_t n) {
    return Value(n);
}
Value text(const char* words) {
    return Value(std::string(words));
}

Table one_row_table() {
    return {"sample",
            {{"place", ColumnKind::entity, EntityKind::place},
             {"men", ColumnKind::integer},
             {"from", ColumnKind::day},
             {"how", ColumnKind::text}},
            {{Cell(sim::PlaceId(2)), Cell(std::int64_t{500}), Cell(sim::day_of({1127, 1, 9})),
              Cell(std::string_view("storm"))},
             {Cell(sim::PlaceId::none()), Cell(), Cell(sim::Day::none()), Cell()}}};
}

TEST(Tables, without_names_things_are_ids_and_days_are_numbers_and_dates) {
    const sim::Setting setting = make_test_setting();
    const NameTable names{TestNames(setting)};
    const FlatTable flat = flatten(one_row_table(), names, WithNames::no);
    EXPECT_EQ(flat.name, "sample");
    EXPECT_EQ(flat.columns,
              (std::vector<std::string>{"place", "men", "from_day", "from_date", "how"}));
    ASSERT_EQ(flat.rows.size(), 2U);
    EXPECT_EQ(flat.rows[0], (Row{text("place-2"), number(500), number(2132703), text("1127-01-09"),
                                 text("storm")}));
    EXPECT_EQ(flat.rows[1], (Row{Value(), Value(), Value(), Value(), Value()}));
}

TEST(Tables, with_names_each_thing_has_three_columns) {
    const sim::Setting setting = make_test_setting();
    const NameTable names{TestNames(setting)};
    const FlatTable flat = flatten(one_row_table(), names, WithNames::yes);
    EXPECT_EQ(flat.columns, (std::vector<std::string>{"place", "place_en", "place_zh", "men",
                                                      "from_day", "from_date", "how"}));
    EXPECT_EQ(flat.rows[0][1], text("The place-2, so called"));
    EXPECT_EQ(flat.rows[0][2], text("城2"));
    EXPECT_EQ(flat.rows[1][1], Value());
}

TEST(Tables, things_that_the_names_do_not_reach_stand_by_number) {
    const NameTable nobody;
    const FlatTable flat = flatten(one_row_table(), nobody, WithNames::yes);
    EXPECT_EQ(flat.rows[0][0], text("#2"));
    EXPECT_EQ(flat.rows[0][1], Value());
}

}  // namespace
}  // namespace storage
