// Value: what an expression of an outcome, or a part of it, comes to.
#pragma once

#include <cstdint>
#include <string_view>

namespace lab {

enum class ValueType : std::uint32_t {
    truth,
    number,
    place,
    court,
    person,
    technique,
    people,  ///< Of the peoples that households belong to: jurchen.
    army,    ///< Only inside count, sum, all and any: it has no name of its own.
};
inline constexpr std::uint32_t value_type_count = 8;
/// "a place"
[[nodiscard]] std::string_view value_type_name(ValueType type);

struct Value {
    static constexpr std::uint32_t nothing = 0xFFFFFFFF;

    ValueType type = ValueType::number;
    double number = 0;              ///< Of a number; of a truth 1 or 0.
    std::uint32_t index = nothing;  ///< Of a thing: its position in its table; nothing: none.

    [[nodiscard]] bool is_true() const { return number != 0; }
    [[nodiscard]] static Value of(bool truth) { return {ValueType::truth, truth ? 1.0 : 0.0}; }
    [[nodiscard]] static Value of(double number) { return {ValueType::number, number}; }
    [[nodiscard]] static Value of(ValueType type, std::uint32_t index) { return {type, 0, index}; }
    friend bool operator==(const Value&, const Value&) = default;
};

}  // namespace lab
