// Decision: what a court decided, and what it weighed: kept for whoever asks why. It changes
// nothing. Page: docs/rules/decisions.md.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/orders/term.hpp"

namespace sim {

/// What is decided.
enum class Matter : std::uint32_t {
    war,       ///< Whether to go to war, and with whom.
    peace,     ///< Whether to ask for peace, and on what terms.
    answer,    ///< What to say to an offer.
    alliance,  ///< Whether to seek an ally.
    campaign,  ///< Where an army is to go.
    command,   ///< Who commands.
    office,    ///< Who is minister, who is heir.
    money,     ///< Taxes, pay, coin, paper.
    levy,      ///< Soldiers and walls.
    relief,    ///< The hungry and the restless.
    seat,      ///< Where the court sits.
    client,    ///< Client states made and dropped.
    ceremony,  ///< Rites, examinations, reforms, pardons.
    dues,      ///< Whether to pay what a treaty asks.
    land,      ///< Whether to ask a friend for land, and at what price.
    passage,   ///< Whether to ask for a way through somebody's land.
};
inline constexpr std::uint32_t matter_count = 16;

/// Why an option counts for more or less.
enum class Reason : std::uint32_t {
    strength,   ///< How the two sides compare, as believed.
    claim,      ///< Land that the court claims.
    gain,       ///< What there is to win.
    faith,      ///< The other's word, and the court's own.
    treaty,     ///< What binds the two.
    party,      ///< Those at court who argue for it.
    ruler,      ///< The ruler's own temper.
    weariness,  ///< Of war.
    treasury,   ///< Money, or the lack of it.
    season,
    threat,  ///< The enemy's armies near what must be held.
    distance,
    fronts,  ///< Other wars.
    trend,   ///< Victories and defeats of late.
    legitimacy,
    ability,  ///< Of a person.
    fear,     ///< Of a person.
    need,     ///< Hunger, unrest, ruin.
    chance,   ///< What no source explains.
    favour,   ///< Whom the ruler likes.
};
inline constexpr std::uint32_t reason_count = 20;

struct Weight {
    Reason reason = Reason::chance;
    std::int32_t permille = 0;
};

/// One thing that could be done.
struct Choice {
    std::uint32_t act = 0;  ///< An OrderKind; or order_kind_count: nothing.
    PolityId polity{};
    PlaceId place{};
    PersonId person{};
    std::int32_t score = 0;
    std::vector<Weight> weights{};
};

/// Who spoke for which choice.
struct Advocate {
    PersonId person;
    std::uint32_t choice = 0;  ///< Position in Decision::choices.
};

struct Decision {
    std::uint32_t number = 0;  ///< As in Order::reason; from 1.
    Day day;
    PolityId court;
    Matter matter = Matter::war;
    PolityId other{};               ///< Whom it is about; or none.
    std::vector<Choice> choices{};  ///< The best first: that one was taken.
    std::vector<Advocate> advocates{};
    Men own_men{};     ///< That the court reckoned with; 0: it did not.
    Men other_men{};   ///< Of the other, as believed.
    TermList terms{};  ///< Of an offer that was made or answered.
};

}  // namespace sim
