#include "simulation/calendar/chinese_numerals.hpp"

#include <array>

#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

constexpr std::array<std::string_view, 9> units = {"一", "二", "三", "四", "五",
                                                   "六", "七", "八", "九"};
constexpr std::string_view ten = "十";
constexpr std::array<std::string_view, 3> short_tens = {"廿", "卅", "卌"};  // 20, 30, 40.
constexpr std::size_t character_bytes = 3;

/// 1..9 at the start of the text, else 0.
std::int32_t unit_at(std::string_view text) {
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (text.substr(0, character_bytes) == units[at]) {
            return static_cast<std::int32_t>(at) + 1;
        }
    }
    return 0;
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

NumeralPrefix take_digits(std::string_view text) {
    NumeralPrefix number;
    while (number.length < 2 && number.length < text.size() && is_digit(text[number.length])) {
        number.value = number.value * 10 + (text[number.length] - '0');
        ++number.length;
    }
    return number;
}

/// The tens at the start of the text: 十, 二十 .. 九十, 廿, 卅, 卌.
NumeralPrefix take_tens(std::string_view text) {
    for (std::size_t at = 0; at < short_tens.size(); ++at) {
        if (text.substr(0, character_bytes) == short_tens[at]) {
            return {(static_cast<std::int32_t>(at) + 2) * 10, character_bytes};
        }
    }
    if (text.substr(0, character_bytes) == ten) {
        return {10, character_bytes};
    }
    const std::int32_t times = unit_at(text);
    if (times >= 2 && text.size() > character_bytes &&
        text.substr(character_bytes, character_bytes) == ten) {
        return {times * 10, 2 * character_bytes};
    }
    return {};
}

}  // namespace

NumeralPrefix take_numeral(std::string_view text) {
    if (!text.empty() && is_digit(text.front())) {
        return take_digits(text);
    }
    NumeralPrefix number = take_tens(text);
    const std::int32_t unit = unit_at(text.substr(number.length));
    if (unit > 0) {
        number.value += unit;
        number.length += character_bytes;
    }
    return number;
}

std::string format_numeral(std::int32_t value) {
    CHECK(value >= 1 && value <= 99, "numerals of dates are 1..99");
    const std::int32_t tens = value / 10;
    const std::int32_t unit = value % 10;
    std::string text;
    if (tens >= 2) {
        text += units[static_cast<std::size_t>(tens - 1)];
    }
    if (tens >= 1) {
        text += ten;
    }
    if (unit >= 1) {
        text += units[static_cast<std::size_t>(unit - 1)];
    }
    return text;
}

}  // namespace sim
