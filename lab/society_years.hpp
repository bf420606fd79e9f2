// The years of a replay as the fit of society looks at them: what is counted, paid and moved, by
// place and by court. Lives the record without its counts of households, so that a register is
// what the rules make of the first day and the wars, never the count that it is compared with.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulation/turn/run.hpp"
#include "simulation/world/columns.hpp"
#include "simulation/world/setting.hpp"

namespace lab {

struct PlaceYear {
    sim::PolityId holder;
    std::int32_t households = 0;
    std::int32_t registered = 0;
    std::int32_t urban = 0;     ///< Households within the walls.
    std::int32_t settlers = 0;  ///< Households of steppe and forest peoples that settle: see .cpp.
    std::int32_t stores = 0;    ///< Shi.
    /// Households that came, less those that left, as far as the ends of three quarters show it;
    /// the fourth, in which births are counted, is taken to be as the others.
    std::int32_t moved = 0;
    std::int32_t army_grain = 0;  ///< Shi that armies here draw in a year, mean of its quarters.
    std::int32_t brought = 0;     ///< Shi bought and carried here; the harvest's quarter as others.
    std::int32_t market = 0;      ///< Strings a year through its border market.
};

struct CourtYear {
    sim::Phase phase = sim::Phase::before;
    sim::PlaceId capital;
    std::array<std::int64_t, sim::budget_line_count> account{};  ///< Of the year, strings.
    std::int64_t cash = 0;                                       ///< Strings.
    std::int64_t silver = 0;                                     ///< Taels.
    std::int64_t paper = 0;                                      ///< Strings, face value.
    std::int64_t arrears = 0;                                    ///< Strings.
    std::int32_t paper_value = 1000;                             ///< Permille of par.
    std::int32_t grain_price = 1000;                             ///< Permille of a usual year's.
    std::int32_t tax_rate = 1000;                                ///< Permille of custom.
    std::int64_t registered = 0;                                 ///< Households, all its places.

    [[nodiscard]] std::int64_t of(sim::BudgetLine line) const {
        return account[static_cast<std::size_t>(line)];
    }
    [[nodiscard]] std::int64_t income() const;     ///< Strings; paper printed is none.
    [[nodiscard]] std::int64_t spending() const;   ///< Strings.
    [[nodiscard]] std::int64_t army_cost() const;  ///< Pay, and grain with its carriage. Strings.
};

/// The end of a year.
struct SocietyYear {
    std::int32_t year = 0;          ///< Julian.
    std::vector<PlaceYear> places;  ///< By PlaceId.
    std::vector<CourtYear> courts;  ///< By PolityId.
};

/// One a year from the first of the setting to the last that it covers whole.
[[nodiscard]] std::vector<SocietyYear> live_society(const sim::Setting& setting);

/// The year as it stands in a world at the end of one: what moved in it is not known.
[[nodiscard]] SocietyYear look_at_society(const sim::World& world, std::int32_t year);

}  // namespace lab
