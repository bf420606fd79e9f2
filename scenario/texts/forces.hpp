// Armies: orders of battle, and facts about armies in general.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "scenario/texts/common.hpp"

namespace scenario {

/// By ForceId.
struct ForceRow {
    std::string_view id;
    sim::FuzzyDate date;
    std::string_view name;
    std::string_view basis;  ///< attested | paper | estimate
    Provenance provenance;
};

struct ArmyFactRow {
    std::string_view id;
    std::string_view category;
    std::string_view polity;  ///< As written: a polity, or `all`, `both`.
    sim::FuzzyDate date;
    std::string_view theatre;
    std::string_view key;
    std::int64_t value_millionths = 0;
    std::string_view unit;
    std::optional<std::int64_t> low_millionths;
    std::optional<std::int64_t> high_millionths;
    std::optional<std::int64_t> cavalry_share_millionths;
    Provenance provenance;
};

}  // namespace scenario
