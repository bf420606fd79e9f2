// Choices: decisions answered in a free run: read from a request, and made into orders of its plan
// when their day comes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "api/choice.hpp"
#include "api/context.hpp"

namespace api {

/// Reads texts as DECISION=OPTION, each an id or a number. All mistakes are told at once.
[[nodiscard]] sim::Result<std::vector<ChoiceWish>, std::vector<Error>> read_choice_wishes(
    const Context& context, std::span<const std::string> texts, Language language);

/// The day from which a run forks if its wishes are all that says so: the earliest that any of them
/// needs. There is at least one (CHECK).
[[nodiscard]] sim::Day fork_day_of(const Context& context, std::span<const ChoiceWish> wishes);

/// The most days for which the orders of decisions may hold.
inline constexpr std::uint32_t hold_days_most = 36600;

/// Takes each wish on its day in the run of a plan that orders nothing of them yet, and adds its
/// orders to the plan, each holding for so many days (0: none). Lives the run as far as the last of
/// the days, so that armies are those that will be there. In order of day.
[[nodiscard]] std::vector<TakenChoice> take_choices(Context& context, sim::Plan& plan,
                                                    std::span<const ChoiceWish> wishes,
                                                    std::uint32_t hold_days = 0);

/// How long the orders of a request's decisions hold, in days; 0: they do not. Mistakes are added
/// to `errors`.
[[nodiscard]] std::uint32_t read_hold_days(const Request& request, std::vector<Error>& errors);

/// "1140-recall-yue-fei=leave-yue-fei".
[[nodiscard]] std::string choice_text(const Context& context, const ChoiceWish& wish);

/// What is told of the choices of the free run that is looked at, whose own events begin at
/// `first`.
[[nodiscard]] Json choices_json(Context& context, std::size_t first);

/// What is told of the choice that an event of the free run comes of; null for none.
[[nodiscard]] Json choice_behind_json(Context& context, sim::EventId event);

/// How an option of a decision comes about, for the call `decisions`: its orders as texts, the
/// event of the record, or why no order expresses it.
[[nodiscard]] Json binding_json(const Context& context, std::uint32_t option);

}  // namespace api
