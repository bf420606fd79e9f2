#include "scenario/schema.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "scenario/choice_words.hpp"
#include "scenario/vocabulary.hpp"

namespace scenario {
namespace {

TEST(Schema, reads_types_forms_ranges_words_and_references) {
    const auto parsed = parse_schema(Table::routes, R"json({
        "title": "T", "primaryKey": ["from", "cost"],
        "fields": [
            {"name": "from", "type": "string", "references": ["places", "people"],
             "literals": ["all"], "constraints": {"required": true, "unique": true}},
            {"name": "cost", "type": "number", "unit": "km",
             "constraints": {"minimum": 0.1, "maximum": 10}},
            {"name": "flag", "type": "integer", "constraints": {"enum": [0, 1]}},
            {"name": "dates", "type": "string", "list": true,
             "constraints": {"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"}},
            {"name": "sources", "type": "string", "list": true, "references": "sources"}
        ]})json");
    ASSERT_TRUE(parsed.has_value()) << parsed.error();
    const TableSchema& schema = parsed.value();
    EXPECT_EQ(schema.key, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(schema.fields[0].references, (std::vector<Table>{Table::places, Table::people}));
    EXPECT_EQ(schema.fields[0].literals, std::vector<std::string>{"all"});
    EXPECT_TRUE(schema.fields[0].required && schema.fields[0].unique);
    EXPECT_EQ(schema.fields[1].minimum_millionths, 100000);
    EXPECT_EQ(schema.fields[1].maximum_millionths, 10000000);
    EXPECT_EQ(schema.fields[1].unit, "km");
    EXPECT_EQ(schema.fields[2].words, (std::vector<std::string>{"0", "1"}));
    EXPECT_EQ(schema.fields[3].form, Form::day_date);
    EXPECT_TRUE(schema.fields[3].list);
    EXPECT_TRUE(schema.fields[4].refers_to_sources);
}

TEST(Schema, what_this_program_does_not_understand_is_refused) {
    for (const char* json :
         {"", "[]", "{}", R"({"fields": []})", R"({"fields": [{"name": "a", "type": "duration"}]})",
          R"({"fields": [{"name": "a", "type": "string", "constraints": {"pattern": "^x$"}}]})",
          R"({"fields": [{"name": "a", "type": "string", "references": "moons"}]})",
          R"({"fields": [{"name": "a", "type": "string"}, {"name": "a", "type": "string"}]})",
          R"({"fields": [{"name": "a", "type": "string"}], "primaryKey": "b"})"}) {
        EXPECT_FALSE(parse_schema(Table::routes, json).has_value()) << json;
    }
}

TEST(PackSchemas, describe_every_table_and_end_with_what_a_row_rests_on) {
    ASSERT_EQ(pack_schemas().size(), table_count);
    for (const TableSchema& schema : pack_schemas()) {
        const std::size_t count = schema.fields.size();
        ASSERT_GT(count, 3U);
        EXPECT_EQ(schema.fields[count - 3].name, "sources") << table_name(schema.table);
        EXPECT_EQ(schema.fields[count - 2].name, "confidence") << table_name(schema.table);
        EXPECT_EQ(schema.fields[count - 1].name, "note") << table_name(schema.table);
        EXPECT_FALSE(schema.key.empty()) << table_name(schema.table);
        for (const Field& field : schema.fields) {
            EXPECT_FALSE(field.description.empty())
                << table_name(schema.table) << "." << field.name;
        }
    }
}

template <typename Enum>
void expect_words(Table table, std::string_view field, std::size_t count_in_tables) {
    const TableSchema& schema = schema_of(table);
    const Field& found = schema.fields[schema.field(field).value()];
    const Words words = words_of(std::type_identity<Enum>{});
    const std::set<std::string> allowed(found.words.begin(), found.words.end());
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(count_in_tables);
    EXPECT_EQ(allowed, std::set<std::string>(words.begin(), end))
        << table_name(table) << "." << field;
}

// A word that a schema allows and the engine does not know would be read as another.
TEST(PackSchemas, allow_exactly_the_words_that_the_engine_knows) {
    expect_words<sim::PlaceKind>(Table::places, "kind", 7);
    expect_words<sim::Terrain>(Table::places, "terrain", 8);
    expect_words<sim::BarrierKind>(Table::barriers, "kind", 3);
    expect_words<sim::RouteMode>(Table::routes, "mode", 6);
    expect_words<sim::PolityKind>(Table::polities, "kind", 5);
    expect_words<sim::ReignEnd>(Table::reigns, "end_kind", 6);
    expect_words<sim::SeatKind>(Table::capitals, "kind", 3);
    expect_words<sim::ControlHow>(Table::control_changes, "how", 9);
    expect_words<sim::DeathKind>(Table::people, "death_kind", 12);
    expect_words<sim::AllegianceStatus>(Table::allegiances, "status", 2);
    expect_words<sim::Office>(Table::posts, "office", 10);
    // The other kinds of event are made by the turn.
    expect_words<sim::EventKind>(Table::events, "kind", 32);
    expect_words<sim::TreatyStatus>(Table::treaties, "status", 6);
    expect_words<sim::ClauseKind>(Table::treaty_clauses, "kind", 16);
    expect_words<sim::Good>(Table::treaty_clauses, "unit", 7);
    expect_words<sim::Culture>(Table::start_peoples, "people", 8);
    expect_words<sim::Stance>(Table::orders_of_battle, "stance", 6);
    expect_words<Confidence>(Table::places, "confidence", 3);
    expect_words<Binding>(Table::option_orders, "binding", 4);
    expect_words<Lack>(Table::option_orders, "lack", lack_count);
}

TEST(PackSchemas, allow_every_kind_of_order_and_what_it_leaves_open) {
    const TableSchema& schema = schema_of(Table::option_orders);
    std::set<std::string> kinds;
    std::set<std::string> choices;
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        const auto kind = static_cast<sim::OrderKind>(i);
        kinds.emplace(sim::order_kind_name(kind));
        const std::vector<std::string_view> words = choice_words(kind);
        EXPECT_EQ(words.size(), sim::members_of(kind).option_count) << sim::order_kind_name(kind);
        for (const std::string_view word : words) {
            if (!word.empty()) {
                choices.emplace(word);
            }
        }
    }
    const auto& kind_words = schema.fields[schema.field("kind").value()].words;
    const auto& choice_field = schema.fields[schema.field("choice").value()].words;
    EXPECT_EQ(std::set<std::string>(kind_words.begin(), kind_words.end()), kinds);
    EXPECT_EQ(std::set<std::string>(choice_field.begin(), choice_field.end()), choices);
}

TEST(Tables, are_found_by_name_and_by_file) {
    EXPECT_EQ(table_of_name("places"), Table::places);
    EXPECT_EQ(table_of_file("turning_points.csv"), Table::turning_points);
    EXPECT_EQ(table_file(Table::place_names), "place_names.csv");
    EXPECT_FALSE(table_of_file("places").has_value());
    EXPECT_FALSE(table_of_file(".csv").has_value());
    EXPECT_FALSE(table_of_name("laws").has_value());
}

}  // namespace
}  // namespace scenario
