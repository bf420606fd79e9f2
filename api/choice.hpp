// Choice: a decision of the record that a free run answers in its own way, or as the record did.
// Page: docs/rules/choices.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/orders/order.hpp"

namespace api {

/// What is wished: a decision and one of its options, as positions in scenario::Texts.
struct ChoiceWish {
    std::uint32_t decision = 0;
    std::uint32_t option = 0;
    friend bool operator==(const ChoiceWish&, const ChoiceWish&) = default;
};

/// What became of it when its day came.
enum class ChoiceState : std::uint32_t {
    ordered,   ///< Its orders were given.
    recorded,  ///< The record had done so before it fell silent.
    silent,    ///< It needs no order: what the record did stays undone.
    lapsed,    ///< It could not be taken any more, or no order expresses it.
};
inline constexpr std::uint32_t choice_state_count = 4;

/// Why it lapsed.
enum class ChoiceLapse : std::uint32_t {
    none,
    no_order,        ///< No order expresses it (scenario::Lack says why).
    court_absent,    ///< The court that is to give the orders does not stand on that day.
    person_dead,     ///< Who is to decide is dead.
    person_captive,  ///< Who is to decide is a captive.
    person_gone,     ///< Who is to decide serves another court, or none yet.
    armies_absent,   ///< None of its armies is in being.
    record_silent,   ///< Only the record brings it about, and the record is silent by then.
};
inline constexpr std::uint32_t choice_lapse_count = 8;

/// An order of a choice.
struct ChoiceOrder {
    std::string text;       ///< As it stands in the data, in the grammar of orders.
    sim::Order order;       ///< As it was given; without meaning if it was not.
    bool is_given = false;  ///< False: the army that it names is not in being.
};

struct TakenChoice {
    ChoiceWish wish;
    sim::Day day;  ///< On which it falls.
    ChoiceState state = ChoiceState::lapsed;
    ChoiceLapse lapse = ChoiceLapse::none;
    std::vector<ChoiceOrder> orders;
};

/// Order::reason and Event::reason of what comes of a choice: beyond the numbers of the decisions
/// that courts take by themselves.
[[nodiscard]] std::uint32_t choice_reason(const ChoiceWish& wish);
/// Whether a reason is one of a choice.
[[nodiscard]] bool is_choice_reason(std::uint32_t reason);

}  // namespace api
