// Commanders: whether a general obeys, falls back on his own judgement, or goes over to the enemy;
// how his loyalty and his following change; when he dies; what he is worth to his army; and how
// much his own court fears him. All are outcomes of state and chance, none of a name.
// Scores of people are editorial (people.csv, 0..10); the rules read them as permille, 0..1000.
// Not covered: what courts decide about all this, conspiracies, and civil officials.
// Page: docs/rules/commander.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/commander_laws.hpp"

namespace sim {

/// The n of each draw of these rules, over the Draw of one person.
enum class CommanderDraw : std::uint32_t { obedience, retreat, defection, troops, death, month };

// --- Obedience -------------------------------------------------------------------------------

struct ObedienceInputs {
    std::int32_t loyalty_permille = 0;    ///< Of the commander, now. 0..1000.
    std::int32_t ambition_permille = 0;   ///< 0..1000.
    std::int32_t following_permille = 0;  ///< How far the troops are his, not the court's. 0..1000.
    /// How far the order runs against what he himself sees. 0: as he would do; 1000: to throw away
    /// a victory, or to attack against all odds.
    std::int32_t doubt_permille = 0;
    /// What he has to fear from obeying: the court's fear of him, an enemy in office. 0..1000.
    std::int32_t peril_permille = 0;
    std::int32_t days_from_court = 0;     ///< For the order, by courier. >= 0.
    std::int32_t freedom_permille = 500;  ///< CourtCustoms::command_freedom_permille.
};

enum class Obedience : std::uint32_t { obeys, delays, refuses };

struct ObedienceChances {
    Ratio obeys;
    Ratio delays;
    Ratio refuses;  ///< The three add up to certain.
};

[[nodiscard]] ObedienceChances obedience_chances(const ObedienceInputs& in,
                                                 const CommanderLaws& laws);

/// What he does with one order. One draw.
[[nodiscard]] Obedience resolve_obedience(const ObedienceInputs& in, const CommanderLaws& laws,
                                          const Draw& draw);

// --- Falling back ----------------------------------------------------------------------------

struct RetreatInputs {
    std::int32_t loyalty_permille = 0;
    std::int32_t skill_permille = 0;      ///< Siege skill behind walls, field skill in the open.
    Men own_men;                          ///< With him, garrison included. >= 0.
    Men enemy_men;                        ///< Coming or there, as he believes. >= 0.
    std::int32_t works_permille = 0;      ///< Strength of the walls around him; 0 in the open.
    std::int32_t hunger_permille = 0;     ///< 0 fed .. 1000 starving.
    std::int32_t relief_permille = 0;     ///< Hope of relief. 0..1000.
    bool bound = false;                   ///< The place is his post, or he is ordered to hold it.
    bool way_open = false;                ///< There is a way out.
    std::int32_t caution_permille = 500;  ///< Of his character. 0..1000.
};

/// The chance that he leaves within a xun of such a threat; nothing if no way is open.
[[nodiscard]] Ratio retreat_chance(const RetreatInputs& in, const CommanderLaws& laws);

/// Whether he leaves in this xun. One draw.
[[nodiscard]] bool resolve_retreat(const RetreatInputs& in, const CommanderLaws& laws,
                                   const Draw& draw);

// --- Defection -------------------------------------------------------------------------------

struct DefectionInputs {
    std::int32_t loyalty_permille = 0;
    std::int32_t ambition_permille = 0;
    std::int32_t following_permille = 0;
    /// What the other side holds out: 0 nothing, 500 rank and troops kept, 1000 a crown.
    std::int32_t offer_permille = 0;
    std::int32_t unpaid_permille = 0;   ///< Of the pay due to his army that has not come. 0..1000.
    std::int32_t hunger_permille = 0;   ///< Of his army. 0 fed .. 1000 starving.
    std::int32_t slight_permille = 0;   ///< Memory of slights (TemperOutcome), or fear for himself.
    Men own_men;                        ///< >= 0.
    Men enemy_men;                      ///< As he believes. >= 0.
    std::int32_t shut_in_permille = 0;  ///< Besieged: 1000 less the hope of relief; 0 otherwise.
};

enum class Defection : std::uint32_t { stays, goes_alone, goes_with_troops };

/// The chance that he goes over within a month.
[[nodiscard]] Ratio defection_chance(const DefectionInputs& in, const CommanderLaws& laws);
/// The chance that his troops, and the place that they hold, go with him if he goes.
[[nodiscard]] Ratio troops_follow_chance(const DefectionInputs& in, const CommanderLaws& laws);

/// Whether he goes over in this month, and with whom. Two draws.
[[nodiscard]] Defection resolve_defection(const DefectionInputs& in, const CommanderLaws& laws,
                                          const Draw& draw);

// --- Loyalty, following and slights over time --------------------------------------------------

struct Temper {
    std::int32_t loyalty_permille = 0;    ///< 0..1000.
    std::int32_t following_permille = 0;  ///< 0..1000.
    std::int32_t slight_permille = 0;     ///< What he has not forgiven. 0..1000.
    friend constexpr bool operator==(const Temper&, const Temper&) = default;
};

/// What befell him within the month.
struct TemperInputs {
    Temper now;
    std::int32_t nature_permille = 0;  ///< Loyalty by character: the score of the pack.
    std::int32_t unpaid_permille = 0;
    std::int32_t hunger_permille = 0;
    std::int32_t slights = 0;    ///< Recall from success, dismissal, a patron killed. >= 0.
    std::int32_t honours = 0;    ///< Promotions and rewards. >= 0.
    std::int32_t victories = 0;  ///< In battle or siege, in command. >= 0.
    std::int32_t defeats = 0;    ///< >= 0.
    bool commands = false;       ///< Has an army.
};

/// A month later. No draw.
[[nodiscard]] Temper temper_after_month(const TemperInputs& in, const CommanderLaws& laws);

// --- Worth -----------------------------------------------------------------------------------

/// What a commander's skill is worth to an army that he has led for so many months. 0..1000.
[[nodiscard]] std::int32_t command_permille(std::int32_t skill_permille,
                                            std::int32_t months_in_command,
                                            const CommanderLaws& laws);

struct CommandShare {
    std::int32_t skill_permille = 0;
    std::int32_t months_in_command = 0;  ///< >= 0.
    Men men;                             ///< Under him. >= 0.
};
/// The same over all armies of a front, weighted by men; 0 for a front of nobody.
[[nodiscard]] std::int32_t front_command_permille(std::span<const CommandShare> armies,
                                                  const CommanderLaws& laws);

// --- Fear ------------------------------------------------------------------------------------

struct FearInputs {
    std::int32_t following_permille = 0;
    std::int32_t ambition_permille = 0;          ///< As the court sees it.
    std::int32_t share_permille = 0;             ///< His part of all the men that the court has.
    std::int32_t throne_safety_permille = 1000;  ///< 1000: unquestioned; 0: a coup away.
    /// How far peace is wanted while he stands for war. 0..1000.
    std::int32_t peace_permille = 0;
    std::int32_t suspicion_permille = 500;  ///< Of whoever rules. 0..1000.
    std::int32_t freedom_permille = 500;    ///< CourtCustoms::command_freedom_permille.
};
/// How much a court fears one of its generals: 0 not at all .. 1000. Courts decide by it; and it
/// is the peril of ObedienceInputs.
[[nodiscard]] std::int32_t fear_permille(const FearInputs& in, const CommanderLaws& laws);

// --- Death -----------------------------------------------------------------------------------

struct DeathInputs {
    std::int32_t age_years = 40;         ///< Completed on the first day of the year. 0..120.
    std::int32_t hardship_permille = 0;  ///< 1000: twice the usual chance. 0..5000.
};
struct DeathOutcome {
    bool dies = false;
    std::int32_t month = 0;  ///< Julian month of death, 1..12; 0 if he lives.
};
/// The chance to die of age or illness within the year.
[[nodiscard]] Ratio death_chance(const DeathInputs& in, const CommanderLaws& laws);
/// Whether somebody for whom the record names no natural death dies in this year, and when. Two
/// draws; `draw` is keyed by person and year, so that the answer is one in every branch.
[[nodiscard]] DeathOutcome resolve_death(const DeathInputs& in, const CommanderLaws& laws,
                                         const Draw& draw);

}  // namespace sim
