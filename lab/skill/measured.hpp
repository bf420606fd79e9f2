// Measured skill: how well free futures foretold who holds the places, from the days of the record
// that are kept for testing. Said beside the answers that such futures give. The numbers are those
// of `jinsong score`, written into measured_data.cpp by tools/skill/table.py. docs/skill.md.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace lab {

/// A Brier skill score, in millionths: 1,000,000 is perfect, 0 no better than the other forecast.
struct MeasuredGain {
    std::int32_t skill = 0;
    std::optional<std::int32_t> low;  ///< Ends of its interval; none: endless.
    std::optional<std::int32_t> high;
    std::int32_t p = 0;  ///< Two-sided, millionths.
};

/// Places whose holder the futures gave about the same chance to keep them. Millionths.
struct MeasuredBin {
    std::int32_t chance = 0;    ///< Mean.
    std::int32_t happened = 0;  ///< How often it was so.
    std::int32_t low = 0;       ///< Where that would lie in 90 of 100 worlds if the chances were
    std::int32_t high = 0;      ///< right.
    std::uint32_t places = 0;   ///< On all days together.
};

/// So many years after the fork.
struct MeasuredSkill {
    std::uint32_t years = 0;
    std::uint32_t forks = 0;    ///< Days of the test.
    std::uint32_t members = 0;  ///< Futures from each.
    MeasuredGain on_persistence;
    MeasuredGain on_climatology;
    /// In order of chance, at most one for each tenth; never empty. In the last are the places
    /// whose holder the futures were surest to see keep them.
    std::span<const MeasuredBin> bins;
};

/// In order of years. Never empty.
[[nodiscard]] std::span<const MeasuredSkill> measured_skills();
/// The content hash of the data pack, laws included, with which they were measured.
[[nodiscard]] std::string_view measured_pack();

/// That which tells most of a span of so many days: the one whose years are nearest in proportion.
[[nodiscard]] const MeasuredSkill& measured_skill_for(std::int32_t days);

}  // namespace lab
