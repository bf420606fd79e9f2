// The cycle of sixty (干支): ten stems and twelve branches run side by side. It names days without
// a break for longer than the record, and years by their lunar year.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "simulation/calendar/day.hpp"

namespace sim {

/// A place in the cycle: 0 (jiazi 甲子) .. 59 (guihai 癸亥); -1 is "none".
struct Sexagenary {
    std::int32_t index = -1;

    [[nodiscard]] constexpr bool exists() const { return index >= 0; }
    friend constexpr auto operator<=>(const Sexagenary&, const Sexagenary&) = default;
};

inline constexpr std::int32_t sexagenary_count = 60;

/// The name of a day. 9 January 1127 is bingchen 丙辰.
[[nodiscard]] Sexagenary cycle_of_day(Day day);

/// The name of a lunar year. 1127 is dingwei 丁未.
[[nodiscard]] Sexagenary cycle_of_year(std::int32_t lunar_year);

/// "丙辰". Must exist.
[[nodiscard]] std::string cycle_name_zh(Sexagenary cycle);
/// "bingchen". Must exist.
[[nodiscard]] std::string cycle_name_pinyin(Sexagenary cycle);

/// A name at the start of `text` in either writing (pinyin in lower case), with its bytes.
struct CyclePrefix {
    Sexagenary cycle;
    std::size_t length = 0;
};
[[nodiscard]] std::optional<CyclePrefix> take_cycle(std::string_view text);

/// The name that is the whole of `text`; nothing if there is none.
[[nodiscard]] std::optional<Sexagenary> parse_cycle(std::string_view text);

}  // namespace sim
