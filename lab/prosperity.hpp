// Whether a court prospers over a span of years: under the record, and in free futures whose border
// stays where it was. What prosperity is was written down before it was looked at
// (docs/fit_society.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lab/scores.hpp"
#include "scenario/scenario.hpp"
#include "simulation/calendar/day.hpp"
#include "simulation/world/setting.hpp"

namespace lab {

/// What prosperity asks for. The bounds stand in prosperity.cpp.
enum class Asked : std::uint32_t {
    people,   ///< The registers of what it holds have grown.
    revenue,  ///< What it takes in buys as much grain as before.
    food,     ///< Few lived through famine.
    pay,      ///< Its soldiers are paid.
    money,    ///< Its paper is worth most of its face.
    quiet,    ///< Few men are in bands.
};
inline constexpr std::uint32_t asked_count = 6;
[[nodiscard]] std::string_view asked_name(Asked asked);
/// The least (people, revenue, money) or the most (the others) that still counts as prosperous.
[[nodiscard]] double asked_bound(Asked asked);

/// One life of the span. Shares are 0..1 and more.
struct Prosperity {
    double people = 1;   ///< Registers at the end by those of the beginning.
    double revenue = 1;  ///< Income in grain of the last five years by that of the first five.
    double food = 0;     ///< Of all household-years, the share in places in famine.
    double pay = 0;      ///< Months of the armies' cost that are owed at the end.
    double money = 1;    ///< Worth of a string of paper at the end, of par.
    double quiet = 0;    ///< Bandsmen for each household at the end.
    std::uint32_t risings = 0;  ///< Events of revolt by rule, in the land of any court.
    double border_moved = 0;    ///< Of the places along the border, the share that changed sides.
    std::array<bool, asked_count> is_met{};

    [[nodiscard]] bool has_prospered() const;
    [[nodiscard]] bool is_border_stable() const;
};

/// Free futures of one span.
struct ProsperousFutures {
    std::uint32_t count = 0;
    std::uint32_t stable = 0;                      ///< Those whose border stayed.
    std::uint32_t prosperous = 0;                  ///< Of the stable ones.
    double risings = 0;                            ///< In a future, in the mean of all.
    Band interval;                                 ///< 95% interval of Wilson (1927) of that share.
    std::array<std::uint32_t, asked_count> met{};  ///< Of the stable ones, by what is asked.
};

struct ProsperityFit {
    sim::PolityId court;  ///< That has the most households on its registers on `from`.
    sim::Day from;
    std::int32_t until_year = 0;  ///< To its end.
    /// Risings that the record names as begun in the span (insurgencies.csv).
    std::uint32_t risings_attested = 0;
    Prosperity replay;
    ProsperousFutures futures;
};

/// From 1 June 1165 to the end of 1200; nothing where the setting's span does not hold it.
[[nodiscard]] std::optional<ProsperityFit> fit_prosperity(const scenario::Scenario& scenario,
                                                          std::uint32_t futures);

}  // namespace lab
