// Which rows of the pack's tables the fit of society takes, and which number of the world each is
// compared with. A pack that has none of these rows has nothing to be fitted to.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lab/society_attested.hpp"

namespace lab {

/// A row of population.csv beside the counts of circuits and courts.
struct NamedCount {
    std::string_view row;
    std::string_view series;
    Topic topic = Topic::peoples;
    Measure measure = Measure::settlers;
    std::int32_t from = 0;                         ///< Year; for what is told of a span.
    std::int32_t year = 0;                         ///< Its last year; 0: that of the row.
    std::string_view place{};                      ///< Of one place; empty: see circuits.
    std::span<const std::string_view> circuits{};  ///< Of the court's counts; none: all of them.
    std::string_view of_row{};                     ///< settler_share: the row of the whole.
    bool is_loss = false;                          ///< The row tells what was lost.
};

/// Rows of economy.csv with one key.
struct EconomyKey {
    std::string_view key;     ///< Of the row.
    std::string_view unit;    ///< That the row's unit begins with; empty: any.
    std::string_view series;  ///< Keys of one kind are one series.
    Topic topic = Topic::revenue;
    Measure measure = Measure::income;
    double attested_by = 1;  ///< What the row's value is multiplied with.
    sim::BudgetLine line = sim::BudgetLine::land_tax;
    std::string_view place{};
    std::string_view polity{};    ///< Whose number it is where the row says `both`.
    std::int32_t not_before = 0;  ///< A standing quota of older date is asked for in this year.
    bool is_summed = false;       ///< Rows of one year are parts of one sum.
};

[[nodiscard]] std::span<const NamedCount> named_counts();

/// The entry for a row, or nullptr: not compared.
[[nodiscard]] const EconomyKey* economy_key(std::string_view key, std::string_view unit);

}  // namespace lab
