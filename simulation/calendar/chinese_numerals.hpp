// Chinese numerals of dates: 一 .. 九十九, with 廿, 卅, 卌 for the tens of days.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

/// A number at the start of a text, with its bytes; length 0 if there is none.
struct NumeralPrefix {
    std::int32_t value = 0;
    std::size_t length = 0;
};

/// Reads 一 .. 九十九 in the usual forms (十五, 二十, 二十五, 廿五, 卅) or one or two ASCII digits.
[[nodiscard]] NumeralPrefix take_numeral(std::string_view text);

/// 1 -> "一", 10 -> "十", 25 -> "二十五". 1..99 (CHECK).
[[nodiscard]] std::string format_numeral(std::int32_t value);

}  // namespace sim
