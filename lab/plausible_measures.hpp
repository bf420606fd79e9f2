// What free futures are asked, so that it can be said whether they are plausible: thirteen
// measures, each with the share of futures that a historian would find credible, written down
// before any future was looked at. docs/plausibility.md tells them in words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/ids.hpp"

namespace lab {

enum class Measure : std::uint32_t {
    seat_lost,         ///< The elder empire has lost its chief seat.
    rising_crushed,    ///< Those who rose against it are gone, or obey again and gained nothing.
    war_comes,         ///< War between the two great courts breaks out.
    seat_held,         ///< The southern court still holds its first capital.
    client_kept,       ///< The northern court keeps a client state between the two for years.
    border_on_river,   ///< The border runs near the river that parted the two.
    ruler_overthrown,  ///< A ruler who leads a great invasion is deposed or killed by his own.
    state_gone,        ///< The northern court is no more, or has no capital.
    blockade_falls,    ///< Of long blockades that nobody relieves, those that end in a fall.
    cold_season,       ///< Of northern offensives, those that set out in the cold months.
    payment_counts,    ///< Of payments, those that weaken who pays and strengthen who is paid.
    ruler_taken,       ///< Of rulers in a capital as it falls, those captured or killed.
    flow_southward,    ///< More people leave fought-over land for the south than for the north.
};
inline constexpr std::uint32_t measure_count = 13;

struct MeasureText {
    std::string_view id;
    std::string_view question;
    std::string_view question_zh;
    std::string_view of;  ///< What is counted: "futures", "sieges".
    std::string_view of_zh;
    double low = 0;  ///< The credible share.
    double high = 1;
};
[[nodiscard]] const MeasureText& text_of(Measure measure);

/// Where futures begin, how long they are lived and what is asked of them. The two contenders are
/// those of whom is told what goes with the outcome.
struct ForkText {
    std::string_view id;
    sim::JulianDate from;
    sim::JulianDate until;
    std::string_view one;     ///< Polity id.
    std::string_view other;   ///< Polity id.
    bool is_pair = false;     ///< Each future is lived twice: with the yearly payments and without.
    std::uint32_t asked = 0;  ///< Bits by Measure: those asked of this fork alone.

    [[nodiscard]] bool asks(Measure measure) const {
        return (asked >> static_cast<std::uint32_t>(measure) & 1U) != 0;
    }
};
[[nodiscard]] std::span<const ForkText> fork_texts();
/// By when a measure is judged that is judged once; measures that count happenings: the last day.
[[nodiscard]] sim::JulianDate judged_on(Measure measure, const ForkText& fork);

/// Who and what the measures name, found in the scenario by id.
struct Cast {
    /// Nothing where the pack lacks one of them: the measures then cannot be asked.
    [[nodiscard]] static bool find(const scenario::Scenario& scenario, Cast& cast);

    sim::PolityId south;
    sim::PolityId north;
    sim::PolityId rising;  ///< Those who became the northern court.
    sim::PolityId elder;
    sim::PlaceId south_seat;
    sim::PlaceId elder_seat;
    std::vector<sim::PlaceId> river;     ///< Places on the river.
    std::vector<bool> is_middle;         ///< By PlaceId: in the provinces between the two.
    std::vector<std::uint32_t> circuit;  ///< By PlaceId.
    std::uint32_t circuits = 0;
    const sim::LunarCalendar* lunar = nullptr;
};

/// Kilometres between two places as the crow flies.
[[nodiscard]] double distance_km(const sim::Map& map, sim::PlaceId a, sim::PlaceId b);

}  // namespace lab
