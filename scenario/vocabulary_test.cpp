#include "scenario/vocabulary.hpp"

#include <gtest/gtest.h>

namespace scenario {
namespace {

template <typename Enum>
void expect_round_trip() {
    const Words words = words_of(std::type_identity<Enum>{});
    for (std::size_t value = 0; value < words.size(); ++value) {
        EXPECT_EQ(parse_word<Enum>(words[value]), static_cast<Enum>(value)) << words[value];
        EXPECT_EQ(word_of(static_cast<Enum>(value)), words[value]);
    }
    EXPECT_FALSE(parse_word<Enum>("no such word").has_value());
}

TEST(Vocabulary, every_word_names_one_value) {
    expect_round_trip<sim::EventKind>();
    expect_round_trip<sim::ChangeKind>();
    expect_round_trip<sim::ClauseKind>();
    expect_round_trip<sim::Rank>();
    expect_round_trip<sim::ControlHow>();
    expect_round_trip<sim::DeathKind>();
    expect_round_trip<sim::Office>();
    expect_round_trip<sim::Good>();
}

TEST(Vocabulary, is_as_long_as_the_engine_says) {
    EXPECT_EQ(words_of(std::type_identity<sim::EventKind>{}).size(), sim::event_kind_count);
    EXPECT_EQ(words_of(std::type_identity<sim::ChangeKind>{}).size(), sim::change_kind_count);
    EXPECT_EQ(words_of(std::type_identity<sim::RouteMode>{}).size(), sim::route_mode_count);
    EXPECT_EQ(words_of(std::type_identity<sim::Good>{}).size(), sim::good_count);
}

TEST(Vocabulary, spells_as_the_engine_does) {
    EXPECT_EQ(word_of(sim::EventKind::capture_of_ruler), "capture_of_ruler");
    EXPECT_EQ(word_of(sim::ChangeKind::technique_adopted), "technique_adopted");
    EXPECT_EQ(word_of(sim::CauseKind::part_of), "part_of");
    EXPECT_EQ(word_of(sim::DatePrecision::month), "month");
    EXPECT_EQ(word_of(sim::EventOrigin::rule), "rule");
}

}  // namespace
}  // namespace scenario
