// Counts of people, and of money and goods.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "scenario/texts/common.hpp"

namespace scenario {

struct PopulationRow {
    std::string_view id;
    sim::FuzzyDate date;
    sim::PolityId polity;
    std::string_view region;
    std::string_view measure;
    std::int64_t value_millionths = 0;
    std::optional<std::int64_t> low_millionths;
    std::optional<std::int64_t> high_millionths;
    std::string_view basis;
    Provenance provenance;
};

/// Households registered at a place.
struct HouseholdCountRow {
    sim::PlaceId place;
    sim::FuzzyDate date;
    std::int32_t households = 0;
    std::optional<std::int32_t> persons_recorded;
    sim::PolityId polity;
    std::string_view basis;
    Provenance provenance;
};

struct PrefectureCountRow {
    std::string_view id;
    sim::PolityId polity;
    sim::FuzzyDate date;
    std::string_view circuit;
    std::string_view prefecture_zh;
    std::int32_t households = 0;
    std::optional<std::int32_t> persons_recorded;
    sim::PlaceId place;  ///< Or none.
    std::string_view place_match;
    Provenance provenance;
};

struct EconomyRow {
    std::string_view id;
    std::string_view key;
    std::int64_t value_millionths = 0;
    std::string_view unit;
    sim::FuzzyDate year;
    std::string_view polity;  ///< As written: a polity, or `both`.
    std::string_view region;
    Provenance provenance;
};

}  // namespace scenario
