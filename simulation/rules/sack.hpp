// Sack: what becomes of a place that has fallen and of all who are inside. How it fell and what
// the taker chooses decide over garrison, commander, guests, people, grain and wealth; what was
// done is remembered as dread and clemency, and weighs on the next siege.
// Nothing is made or lost unbooked: each share comes out of what was there.
// Page: docs/rules/sack.md.
#pragma once

#include <cstdint>
#include <optional>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/sack_laws.hpp"
#include "simulation/rules/siege.hpp"

namespace sim {

/// What the taker does with the place.
enum class SackChoice : std::uint32_t {
    clemency,  ///< Nobody is touched; stores are taken over.
    plunder,   ///< Goods are taken.
    enslave,   ///< Goods are taken and people led away.
    massacre,  ///< Goods are taken and people killed; some are led away.
};

struct FallenPlace {
    SiegeEnd how = SiegeEnd::terms;          ///< One for which is_fall holds.
    Men garrison;                            ///< Alive when it fell. >= 0.
    std::int32_t townspeople = 0;            ///< Persons, artisans among them. >= 0.
    std::int32_t artisans = 0;               ///< Persons. 0..townspeople.
    std::int32_t persons_per_household = 5;  ///< To reckon households. 1..20.
    Amount grain_shi;                        ///< In store. >= 0.
    Amount wealth_strings;                   ///< Movable goods, reckoned in cash. >= 0.
    std::int32_t days_besieged = 0;          ///< >= 0.
    bool has_commander = false;              ///< A commander whose fate is to be told.
    bool has_ruler = false;                  ///< A ruler, with or without his court, is inside.
};

struct Taker {
    std::int32_t loss_permille = 0;          ///< Of his men, before this place. 0..1,000.
    std::int32_t discipline_permille = 600;  ///< Training and pay of his army. 0..1,000.
    std::int32_t dread_permille = 0;         ///< Of his court, so far. 0..1,000.
    bool wants_to_keep = true;               ///< His court means to hold the place.
    std::optional<SackChoice> order;         ///< An order of his court; none: the rule chooses.
};

/// What becomes of one who was inside.
enum class InsiderFate : std::uint32_t { spared, escapes, captured, killed };

struct SackOutcome {
    SackChoice choice = SackChoice::clemency;
    Men garrison_killed;
    Men garrison_captured;
    Men garrison_scattered;           ///< The rest of the garrison: slipped away.
    std::int32_t people_killed = 0;   ///< Persons.
    std::int32_t people_fled = 0;     ///< Persons; to places of their own court near by.
    std::int32_t captives = 0;        ///< Persons led away, artisans among them.
    std::int32_t artisans_taken = 0;  ///< Persons of the captives.
    Households households_lost;       ///< Those killed, fled and led away, in households.
    Amount grain_seized_shi;          ///< To the taker.
    Amount grain_burnt_shi;
    Amount wealth_seized_strings;  ///< To the taker.
    Amount wealth_burnt_strings;
    InsiderFate commander = InsiderFate::spared;
    InsiderFate ruler = InsiderFate::spared;
    // To be added to the taker's scores, which stay within 0..1,000.
    std::int32_t dread_change_permille = 0;
    std::int32_t clemency_change_permille = 0;
    std::int32_t loyalty_near_change_permille = 0;  ///< Of the places around, to the taker.
};

/// The points that the rule gives to harshness, without chance. May be below 0.
[[nodiscard]] std::int32_t harshness(const FallenPlace& place, const Taker& taker,
                                     const SackLaws& laws);

/// Draws 0..15 of `draw` are used.
[[nodiscard]] SackOutcome sack(const FallenPlace& place, const Taker& taker, const SackLaws& laws,
                               const Draw& draw);

}  // namespace sim
