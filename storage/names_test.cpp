#include "storage/names.hpp"

#include <gtest/gtest.h>

#include "storage/test_setting.hpp"

namespace storage {
namespace {

TEST(Names, kinds_have_words_that_read_back) {
    for (std::uint32_t i = 0; i < entity_kind_count; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        EXPECT_EQ(parse_entity_word(entity_word(kind)), kind);
    }
    EXPECT_EQ(entity_word(EntityKind::record), "record");
    EXPECT_EQ(parse_entity_word("places"), std::nullopt);
}

TEST(Names, number_ids_have_one_writing) {
    EXPECT_EQ(number_id(0), "#0");
    EXPECT_EQ(number_id(4294967295U), "#4294967295");
    EXPECT_EQ(parse_number_id("#0"), 0U);
    EXPECT_EQ(parse_number_id("#4294967295"), 4294967295U);
    for (const char* wrong : {"", "#", "0", "#01", "#-1", "#+1", "#1 ", "# 1", "#4294967296"}) {
        EXPECT_EQ(parse_number_id(wrong), std::nullopt) << wrong;
    }
}

TEST(Names, a_table_finds_what_it_names) {
    const sim::Setting setting = make_test_setting();
    const NameTable names{TestNames(setting)};
    EXPECT_EQ(names.count(EntityKind::place), 6U);
    EXPECT_EQ(names.id(EntityKind::place, 4), "place-4");
    EXPECT_EQ(names.find(EntityKind::place, "place-4"), 4U);
    EXPECT_EQ(names.entries(EntityKind::place)[4].name_zh, "城4");
    EXPECT_EQ(names.find(EntityKind::polity, "place-4"), std::nullopt);
    EXPECT_EQ(names.id(EntityKind::place, 77), "#77");
}

TEST(Names, things_without_an_id_of_their_own_get_their_number) {
    NameTable names;
    names.add(EntityKind::post, {"", "", ""});
    names.add(EntityKind::post, {"twice", "", ""});
    names.add(EntityKind::post, {"twice", "", ""});
    names.add(EntityKind::post, {"#1", "", ""});
    EXPECT_EQ(names.id(EntityKind::post, 0), "#0");
    EXPECT_EQ(names.id(EntityKind::post, 1), "twice");
    EXPECT_EQ(names.id(EntityKind::post, 2), "#2");
    EXPECT_EQ(names.id(EntityKind::post, 3), "#3");
    EXPECT_EQ(names.find(EntityKind::post, "twice"), 1U);
    EXPECT_EQ(names.find(EntityKind::post, "#3"), 3U);
}

TEST(Names, an_event_is_titled_by_the_row_that_tells_it) {
    const sim::Setting setting = make_test_setting();
    const TestNames names(setting);
    sim::Event event;
    EXPECT_EQ(names.title(event, {}).en, "");
    event.record = sim::RecordId(2);
    EXPECT_EQ(names.title(event, {}).en, "The record-2, so called");
    event.record = sim::RecordId(100);
    EXPECT_EQ(names.title(event, {}).en, "");
}

}  // namespace
}  // namespace storage
