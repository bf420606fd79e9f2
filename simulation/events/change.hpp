// Change: the unit in which the world changes. Forced facts, rules and orders all end as changes,
// and turn/apply is the only place that carries them out.
#pragma once

#include <cstdint>

#include "simulation/foundation/ids.hpp"

namespace sim {

/// What is changed. Beside each: the meaning of `subject`, `object`, `detail`, `amount`.
enum class ChangeKind : std::uint32_t {
    control,            ///< PlaceId, new holder PolityId, ControlHow, -
    ownership,          ///< PlaceId, owner by right PolityId, -, -
    claim_begin,        ///< claim row, -, -, -
    claim_end,          ///< claim row, -, -, -
    polity_begin,       ///< PolityId, -, -, -
    polity_end,         ///< PolityId, -, -, -
    accession,          ///< PolityId, ruler PersonId, -, -
    throne_vacant,      ///< PolityId, the PersonId who ceased to rule, ReignEnd, -
    capital,            ///< PolityId, PlaceId (none: a court at sea or in the field), SeatKind, -
    overlord,           ///< PolityId, overlord PolityId (none: free), -, -
    birth,              ///< PersonId, -, -, -
    death,              ///< PersonId, -, DeathKind, -
    allegiance,         ///< PersonId, PolityId, AllegianceStatus, -
    post_begin,         ///< PostId, -, -, -
    post_end,           ///< PostId, -, -, -
    treaty_begin,       ///< TreatyId, -, -, -
    treaty_end,         ///< TreatyId, -, -, -
    due,                ///< ClauseId, -, -, amount fallen due in the clause's good
    muster,             ///< ForceId, -, -, -: an army as an order of battle names it
    stand_down,         ///< ForceId, -, -, -: its slot is free again
    siege_begin,        ///< SiegeId, -, -, -
    siege_end,          ///< SiegeId, -, -, -
    technique_adopted,  ///< TechniqueId, PolityId, -, -
    insurgency_begin,   ///< InsurgencyId, -, -, -
    insurgency_end,     ///< InsurgencyId, -, -, -
    census,             ///< PlaceId, -, -, households registered
    // What the rules of war change.
    hostility_begin,   ///< PolityId, PolityId, -, -: the two are at war
    hostility_end,     ///< PolityId, PolityId, -, -
    investment_begin,  ///< PlaceId, besieging PolityId, -, -
    investment_end,    ///< PlaceId, besieging PolityId, InvestmentEnd, -
    army_raised,       ///< ArmyId, PlaceId, -, men out of the place's garrison
    army_split,        ///< new ArmyId, old ArmyId, -, men: gear and stores go in proportion
    army_joined,       ///< ArmyId that ends, ArmyId that goes on, -, -
    army_disbanded,    ///< ArmyId, -, -, -: its men go home
    army_sent,         ///< ArmyId, objective PlaceId (none: to stay), Stance, -
    army_placed,       ///< ArmyId, PlaceId, -, -
    army_command,      ///< ArmyId, PersonId (none: nobody), -, -
    army_allegiance,   ///< ArmyId, PolityId, -, -
    army_loss,         ///< ArmyId, -, loss_detail(Loss, Arm), how many
    garrison_loss,     ///< PlaceId, -, loss_detail(Loss, Arm::foot), how many men
    garrison_gain,     ///< PlaceId, -, -, men levied from the households around
    garrison_placed,   ///< PlaceId, ArmyId, -, men who leave the army for the walls
    prize,             ///< PlaceId, ArmyId (none: the place keeps it), Stock, taken from the place
    delivered,         ///< PlaceId, ArmyId, Stock, brought from the army to the place
    town_loss,         ///< PlaceId, -, TownLoss, households
    works,             ///< PlaceId, -, -, state of the walls from now on, permille
    burnt,             ///< PlaceId, -, Stock, how much is destroyed
    ships_built,       ///< PlaceId, ArmyId, -, ships
    repute,            ///< PolityId, -, new dread permille, new clemency permille
    order_refused,     ///< PolityId of the court, -, Refusal, OrderKind
    truce,             ///< PlaceId, besieging PolityId, -, days that arms rest at its walls
    // What the rules of society and orders of courts change.
    minister,        ///< PolityId, chief minister PersonId (none: nobody), -, -
    heir,            ///< PolityId, PersonId (none: nobody), -, -
    tax_rate,        ///< PolityId, -, -, permille of the customary
    remission,       ///< PlaceId, -, -, days for which its taxes are remitted
    paid,            ///< paying PolityId, PolityId (none: to its subjects), Good, amount
    minted,          ///< PolityId, -, -, strings
    paper_issued,    ///< PolityId, -, -, face value in strings
    paper_redeemed,  ///< PolityId, -, -, face value in strings, paid in cash
    market,          ///< PlaceId, PolityId that may trade there (none: shut), -, -
    migration,       ///< PlaceId that is left, PlaceId (none: off the map), Culture, households
    famine,          ///< PlaceId, -, -, want from now on, permille
    plague,          ///< PlaceId, -, -, households that die
    bands_gather,    ///< PlaceId, PolityId that they fight for (none: nobody), -, men
    bands_end,       ///< PlaceId, -, BandsEnd, men
    rising,          ///< ArmyId, PlaceId, -, men out of its bands, who are an army now
    relief,          ///< PlaceId, -, -, shi out of its stores
    reform,          ///< PolityId, -, 1: back to old ways, else 0; permille from now on
    exams,           ///< PolityId, -, -, -
    rites,           ///< PolityId, -, -, -
    amnesty,         ///< PolityId, -, -, -
    freed,           ///< PlaceId, -, Culture, captives who settle as households
    tended,          ///< PlaceId, -, Tended, its state from now on, permille
    grain_bought,    ///< PlaceId, ArmyId (none: into its stores), -, shi
    grain_sent,      ///< PlaceId, PlaceId, shi eaten on the way, shi that arrive
    rival,           ///< PolityId, PersonId proclaimed against its ruler (none: nobody), -, -
    regent,          ///< PolityId, PersonId who rules for its ruler (none: nobody), -, -
    // What envoys, treaties and the plans of courts change.
    envoy_sent,      ///< AccordId, PolityId to whom it goes, 1: under a cover, days on the way
    envoy_received,  ///< AccordId, PolityId that receives it, -, days that it may take to answer
    offer_answered,  ///< AccordId, PolityId that answers, Answer, days on the way back
    offer_closed,    ///< AccordId, PolityId that answered, Answer: the answer has come
    accord_begin,    ///< AccordId, the other PolityId, -, -
    accord_end,      ///< AccordId, PolityId that ends it (none: neither), AccordEnd, -
    term,         ///< giver PolityId, position of a place, person or third court, Article, amount
    dues_paid,    ///< AccordId, PolityId that pays, Good, amount
    dues_owed,    ///< AccordId, PolityId that does not pay, Good, amount
    withholding,  ///< AccordId, PolityId, 1: withholds, 0: pays again, -
    aim,          ///< PolityId, against whom PolityId (none: nobody), -, place position + 1
    party,        ///< PolityId, -, -, weight of its war party, permille
    joint_march,  ///< AccordId, PolityId of the ally, Joined, days after the day agreed on
    officers,     ///< ArmyId, -, -, days until its new officers begin to know it
};
inline constexpr std::uint32_t change_kind_count = 91;
/// The first that society makes.
inline constexpr ChangeKind first_society_change = ChangeKind::minister;
/// The first that envoys make.
inline constexpr ChangeKind first_envoy_change = ChangeKind::envoy_sent;

/// How one keeps the day of a joint war.
enum class Joined : std::uint32_t {
    in_time,
    late,    ///< The day is past, and he has not marched.
    at_last  ///< He has come after all.
};
inline constexpr std::uint32_t joined_count = 3;

/// What money has put in order at a place, walls apart.
enum class Tended : std::uint32_t {
    dikes,  ///< State of the dikes.
    land,   ///< Devastation of the land.
};

/// What becomes of men of the bands.
enum class BandsEnd : std::uint32_t {
    went_home,
    killed,
    enlisted,  ///< In the garrison of the place.
};

/// How an investment of a place ended: the ends of rules/siege.hpp in their order, without
/// "goes on".
enum class InvestmentEnd : std::uint32_t {
    storm,
    breach,
    hunger,
    treason,
    terms,
    ransom,
    abandoned,
    relieved,
    sortie,
};

/// What becomes of soldiers, horses and ships that an army or garrison loses.
enum class Loss : std::uint32_t {
    killed,
    captured,
    scattered,  ///< Fled, deserted, gone home.
    died,       ///< Of hunger, cold or disease.
    released,   ///< Sent home by the army itself.
};
inline constexpr std::uint32_t loss_count = 5;

enum class Arm : std::uint32_t { foot, horsemen, horses, ships };
inline constexpr std::uint32_t arm_count = 4;

/// Both in the `detail` of a change.
[[nodiscard]] constexpr std::uint32_t loss_detail(Loss loss, Arm arm) {
    return static_cast<std::uint32_t>(loss) * arm_count + static_cast<std::uint32_t>(arm);
}
[[nodiscard]] constexpr Loss loss_of(std::uint32_t detail) {
    return static_cast<Loss>(detail / arm_count);
}
[[nodiscard]] constexpr Arm arm_of(std::uint32_t detail) {
    return static_cast<Arm>(detail % arm_count);
}

/// What becomes of the households of a fallen place.
enum class TownLoss : std::uint32_t { killed, enslaved, fled };

/// What the ledgers count, each in its own unit.
enum class Stock : std::uint32_t {
    men,         ///< Soldiers in armies and garrisons.
    horses,      ///< Of armies.
    ships,       ///< War ships of armies.
    grain,       ///< Shi, in stores of places and trains of armies.
    captives,    ///< Persons held by places and armies.
    wealth,      ///< Movable wealth in strings of cash: in places, and as plunder with armies.
    households,  ///< Of all peoples, whether on the registers or not.
    bandsmen,    ///< Armed bands in the country: no soldiers of any court.
    cash,        ///< Strings in the treasuries of courts.
    silver,      ///< Taels in the treasuries of courts.
    silk,        ///< Bolts in the treasuries of courts.
    paper,       ///< Face value of the paper money in circulation, strings.
};
inline constexpr std::uint32_t stock_count = 12;

/// How a place changed hands.
enum class ControlHow : std::uint32_t {
    storm,
    surrender,
    abandoned,  ///< The former holder, or a raider, left.
    treaty,
    revolt,     ///< People or garrison rose.
    defection,  ///< The commander went over.
    administrative,
    raid,  ///< Taken and given up again within about three months.
    returned,
};
enum class ReignEnd : std::uint32_t {
    death,
    capture,
    deposed,
    abdication,
    assassination,
    dynasty_end
};
enum class SeatKind : std::uint32_t { seat, temporary, flight };
enum class AllegianceStatus : std::uint32_t { member, captive };
enum class DeathKind : std::uint32_t {
    natural,
    illness,
    executed,
    unknown,
    assassinated,
    suicide,
    battle,
    captivity,
    mutiny,
    drowned,
    forced_suicide,
    poison,
};

/// One change of the world. 24 bytes, no padding; unused members are zero or none.
struct Change {
    ChangeKind kind = ChangeKind::control;
    std::uint32_t subject = Id<void>::none_index;
    std::uint32_t object = Id<void>::none_index;
    std::uint32_t detail = 0;
    std::int64_t amount = 0;
    friend constexpr bool operator==(const Change&, const Change&) = default;
};

}  // namespace sim
