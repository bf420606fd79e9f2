// The forms in which orders are written, one a kind, and the names of the kinds in texts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "simulation/orders/order.hpp"

namespace api {

/// What a part of an order's text names.
enum class OrderSlot : std::uint32_t {
    none,
    army,
    other,
    place,
    person,
    amount,
    option,
    from,
    other_court,
    third,
};

/// A part of the form of a kind: a word before it (or none), what it names, whether it may lack.
struct OrderPart {
    std::string_view word;
    OrderSlot slot = OrderSlot::none;
    bool may_lack = false;
};

using OrderForm = std::array<OrderPart, 6>;  ///< Unused parts name nothing.

/// The parts of an order's text after date, court and kind.
[[nodiscard]] const OrderForm& form_of(sim::OrderKind kind);

/// The same in words: "march ARMY to PLACE", what may lack in brackets.
[[nodiscard]] std::string order_form(sim::OrderKind kind);

/// The name of a kind as it is written: "raise-siege".
[[nodiscard]] std::string written_name(sim::OrderKind kind);

/// The kind that a word names, in English or Chinese; or nothing.
[[nodiscard]] std::optional<sim::OrderKind> order_kind_of(std::string_view word);

}  // namespace api
