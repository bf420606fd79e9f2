#include "storage/words.hpp"

#include <gtest/gtest.h>

#include <set>

namespace storage {
namespace {

template <typename Enumeration>
void expect_words_are_distinct_and_read_back() {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < Words<Enumeration>::list.size(); ++i) {
        const auto value = static_cast<Enumeration>(i);
        EXPECT_TRUE(seen.insert(word(value)).second) << word(value);
        EXPECT_EQ(parse_word<Enumeration>(word(value)), value);
    }
    EXPECT_EQ(word(static_cast<Enumeration>(Words<Enumeration>::list.size())), "");
    EXPECT_EQ(parse_word<Enumeration>("no_such_word"), std::nullopt);
    EXPECT_EQ(parse_word<Enumeration>(""), std::nullopt);
}

TEST(Words, of_each_enumeration_are_distinct_and_read_back) {
    expect_words_are_distinct_and_read_back<sim::EventKind>();
    expect_words_are_distinct_and_read_back<sim::EventOrigin>();
    expect_words_are_distinct_and_read_back<sim::CauseKind>();
    expect_words_are_distinct_and_read_back<sim::ChangeKind>();
    expect_words_are_distinct_and_read_back<sim::ControlHow>();
    expect_words_are_distinct_and_read_back<sim::ReignEnd>();
    expect_words_are_distinct_and_read_back<sim::SeatKind>();
    expect_words_are_distinct_and_read_back<sim::AllegianceStatus>();
    expect_words_are_distinct_and_read_back<sim::DeathKind>();
    expect_words_are_distinct_and_read_back<sim::Office>();
    expect_words_are_distinct_and_read_back<sim::TreatyStatus>();
    expect_words_are_distinct_and_read_back<sim::Good>();
    expect_words_are_distinct_and_read_back<sim::Stance>();
}

// The last enumerator has the last word: a new one in between would show here.
TEST(Words, stand_in_the_order_of_the_enumerators) {
    EXPECT_EQ(word(sim::EventKind::city_taken), "city_taken");
    EXPECT_EQ(word(sim::EventKind::other), "other");
    EXPECT_EQ(word(sim::EventKind::payment), "payment");
    EXPECT_EQ(word(sim::EventKind::allegiance), "allegiance");
    EXPECT_EQ(word(sim::EventOrigin::order), "order");
    EXPECT_EQ(word(sim::CauseKind::follows), "follows");
    EXPECT_EQ(word(sim::ChangeKind::throne_vacant), "throne_vacant");
    EXPECT_EQ(word(sim::ChangeKind::due), "due");
    EXPECT_EQ(word(sim::ChangeKind::census), "census");
    EXPECT_EQ(word(sim::ControlHow::returned), "returned");
    EXPECT_EQ(word(sim::ReignEnd::dynasty_end), "dynasty_end");
    EXPECT_EQ(word(sim::SeatKind::flight), "flight");
    EXPECT_EQ(word(sim::AllegianceStatus::captive), "captive");
    EXPECT_EQ(word(sim::DeathKind::poison), "poison");
    EXPECT_EQ(word(sim::Office::rebel_leader), "rebel_leader");
    EXPECT_EQ(word(sim::TreatyStatus::alleged), "alleged");
    EXPECT_EQ(word(sim::Good::other), "other");
    EXPECT_EQ(word(sim::Stance::fleet), "fleet");
}

}  // namespace
}  // namespace storage
