// Titles of what the rules of war and orders bring about. Part of event_title.
#pragma once

#include <optional>

#include "api/context.hpp"
#include "api/war_words.hpp"
#include "api/words.hpp"

namespace api {

/// The title of an event of a rule or order; nothing if it is not one of war.
[[nodiscard]] std::optional<Phrase> war_title(Context& context, sim::EventId event);

// By matter; each for the kinds of event that its name says.
[[nodiscard]] Phrase battle_title(const WarTeller& teller);
[[nodiscard]] Phrase standoff_title(const WarTeller& teller);
[[nodiscard]] Phrase siege_of_war_title(const WarTeller& teller);
[[nodiscard]] Phrase siege_end_title(const WarTeller& teller);
[[nodiscard]] Phrase fall_title(const WarTeller& teller);
[[nodiscard]] Phrase sack_title(const WarTeller& teller);
[[nodiscard]] Phrase departure_title(const WarTeller& teller);
[[nodiscard]] Phrase arrival_title(const WarTeller& teller);
[[nodiscard]] Phrase muster_title(const WarTeller& teller);
[[nodiscard]] Phrase works_title(const WarTeller& teller);
[[nodiscard]] Phrase command_title(const WarTeller& teller);
[[nodiscard]] Phrase refusal_title(const WarTeller& teller);
/// Of embassies, treaties, dues and aims; nothing if it is none of these.
[[nodiscard]] std::optional<Phrase> envoy_title(const WarTeller& teller);
/// Of an order of society that needs words of its own; nothing else.
[[nodiscard]] std::optional<Phrase> order_title(const WarTeller& teller);
/// Of what the rules of society and orders of courts bring about; nothing if it is neither.
[[nodiscard]] std::optional<Phrase> society_title(const WarTeller& teller);

}  // namespace api
