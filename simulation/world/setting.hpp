// Setting: everything about a world that never changes during a run. Filled once by scenario/,
// then shared by every copy of the world. Names and texts are not here: the laws do not read them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/events/event.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/court_customs.hpp"
#include "simulation/laws/laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

using ClaimId = Id<struct ClaimTag>;

enum class PolityKind : std::uint32_t { empire, kingdom, tribal, puppet, rebel };

struct PolityDefinition {
    PolityKind kind = PolityKind::kingdom;
    bool begins_active = false;  ///< Exists on the first day.
    PersonId first_ruler;        ///< On the first day; or none.
    PlaceId first_capital;       ///< On the first day; or none.
    PolityId first_overlord;     ///< On the first day; or none.
    /// Share of its soldiers who live off fields and herds of their own while on its own land.
    std::int32_t self_supporting_permille = 0;
    Culture culture = Culture::han;  ///< Of the ruling house or the leaders.
    /// Of tribes that no ruler has united as the record begins: when the record tells that one
    /// does; none: they need nobody, or never are.
    Day united_on{};
    PolityId predecessor{};  ///< Out of which it grew, or against which it rose; or none.
    /// No court of the record: all who rise against the predecessor and have no name in it.
    bool stands_for_unnamed = false;
    CourtCustoms customs{};
};

/// What somebody argued for up to a year.
struct LeaningSpan {
    Leaning leaning = Leaning::none;
    std::int32_t last_year = 0;  ///< Julian; 0: there is no such span.
    PolityId about{};            ///< Of war or peace with whom; none: whoever it is.
};

/// A people whose grown men all bear arms, and live by their herds or by land given for service.
[[nodiscard]] inline bool is_people_in_arms(const PolityDefinition& polity) {
    constexpr std::int32_t half = 500;
    return polity.self_supporting_permille >= half;
}

/// A people in arms of the steppe: it lives on the move, with its herds.
[[nodiscard]] inline bool is_nomad(const PolityDefinition& polity) {
    return is_people_in_arms(polity) &&
           (polity.culture == Culture::mongol || polity.culture == Culture::khitan);
}

struct PersonDefinition {
    bool begins_alive = false;    ///< Born before the first day.
    PolityId first_polity;        ///< On the first day; or none.
    std::int32_t birth_year = 0;  ///< Julian year; 0: not known.
    // Editorial scores, 0..10; 0 also where nothing is known.
    std::int32_t field = 0;
    std::int32_t siege = 0;
    std::int32_t naval = 0;
    std::int32_t diplomacy = 0;
    std::int32_t administration = 0;
    std::int32_t loyalty = 0;
    std::int32_t ambition = 0;
    PersonId father{};  ///< Or none.
    /// Whom the sources name as heirs, the first in line first; none where there are fewer.
    std::array<PersonId, 3> heirs{};
    /// In order of time; what he argued for last, he goes on to argue for.
    std::array<LeaningSpan, 3> leanings{};
    Culture culture = Culture::han;
    PolityId home{};        ///< The court that he was born under, or whose house he is of; or none.
    bool is_later = false;  ///< Nobody of the record: comes when a court has need of him.
    bool is_of_house = false;  ///< Of one who is later: a kinsman of the house that rules `home`.
    Character character{};
    PersonId consort_of{};    ///< The ruler whose wife or widow she is; or none.
    bool is_consort = false;  ///< Married into the house of `home`, told or later.
};

/// A technique of war. Modifiers are editorial, -4..4.
struct TechniqueDefinition {
    Day first_attested;
    PlaceId place;    ///< Where it is first attested; or none.
    PolityId polity;  ///< Who has it first; or none.
    std::int32_t siege_attack = 0;
    std::int32_t siege_defence = 0;
    std::int32_t field = 0;
    std::int32_t naval = 0;
    std::int32_t morale = 0;  ///< How it frightens: 0 (none) .. 4 (very high).
};

enum class Office : std::uint32_t {
    ruler,
    heir,
    regent,
    chief_minister,
    minister,
    general,
    field_commander,
    prefect,
    envoy,
    rebel_leader,
};

/// One span of one person in one office of one polity.
struct PostDefinition {
    PersonId person;
    PolityId polity;
    Office office = Office::minister;
    bool begins_held = false;  ///< Held on the first day.
};

enum class TreatyStatus : std::uint32_t { concluded, offer, demand, lapse, unilateral, alleged };
enum class ClauseKind : std::uint32_t {
    rank,
    border,
    cede,
    pay_yearly,
    pay_once,
    market,
    recognition,
    joint_attack,
    alliance,
    partition,
    keep_conquests,
    return_people,
    truce,
    hostage,
    passage,
    other,
};

/// How the two courts of a clause of rank stand to each other: what `from` is to `to`.
enum class Rank : std::uint32_t { equals, younger_brother, nephew, vassal };

struct ClauseDefinition {
    TreatyId treaty;
    ClauseKind kind = ClauseKind::other;
    PolityId from;  ///< Who gives or owes.
    PolityId to;    ///< Who receives.
    Good good = Good::other;
    Amount amount;               ///< Of `good`, a year or once. 0 where the clause counts nothing.
    Day from_day;                ///< In force from; none: with the treaty.
    Day until_day;               ///< In force up to and with; none: with the treaty.
    bool is_default = true;      ///< False: a rival reading, shown but never booked.
    std::optional<Rank> rank{};  ///< Of a clause of rank that fixes one.
    PolityId against{};          ///< The third court whose land or defeat it is about; or none.
    Day due{};                   ///< Of a joint attack: by when both have to march; or none.
    std::vector<PlaceId> places{};   ///< That it is about.
    std::vector<PersonId> people{};  ///< That it is about.
};

struct TreatyDefinition {
    TreatyStatus status = TreatyStatus::concluded;
    bool begins_in_force = false;  ///< In force on the first day.
    std::uint32_t first_clause = 0;
    std::uint32_t clause_count = 0;
};

enum class Stance : std::uint32_t {
    garrison,  ///< Inside the walls of its place.
    field,     ///< In the open at its place, or on its way through its own land.
    advance,   ///< On its way to take its objective.
    siege,     ///< Before the walls of its place.
    retreat,   ///< On its way back to its objective.
    fleet,     ///< Ships that hold the water at their place.
    raid,      ///< On its way to plunder around its objective, and back.
};

/// A force as an order of battle names it on one date.
struct ForceDefinition {
    PolityId polity;
    PersonId commander;  ///< Or none.
    PlaceId place;
    PlaceId objective;  ///< Or none.
    Men infantry;
    Men cavalry;
    std::int32_t siege_train = 0;  ///< Engineers and engines: class 0 (none) .. 3 (a great train).
    Ships ships;
    std::int32_t quality = 0;  ///< Editorial score 0..10.
    std::int32_t morale = 0;   ///< Editorial score 0..10.
    std::int32_t supply = 0;   ///< Editorial score 0..10.
    Stance stance = Stance::garrison;
};

struct SiegeDefinition {
    PlaceId place;
    PolityId attacker;  ///< Or none.
    PolityId defender;  ///< Or none.
};

struct InsurgencyDefinition {
    PolityId against;
    Men strength;  ///< Claimed or estimated, 0 where unknown.
    bool begins_active = false;
    std::vector<PlaceId> places{};  ///< Around which its men are.
    PolityId fights_for{};          ///< A court that does not hold those places; or none.
};

struct ClaimDefinition {
    PolityId polity;
    PlaceId place;
    bool begins_active = false;
};

/// What a place is like on the first day.
struct PlaceStart {
    PolityId holder;
    PolityId owner;
    Households households;
    bool has_arsenal = false;  ///< Makes arms: where techniques appear.
    /// Of the households, by people; all zero: all of the people of its first holder.
    std::array<Households, culture_count> peoples{};
    bool has_mint = false;    ///< Coins money.
    bool makes_salt = false;  ///< Salt of sea, lake or well.
    bool has_grain_surplus = false;
};

/// One entry of the record: an event with the changes that it forces, in order of day.
struct ForcedEvent {
    Event event;                     ///< Its cause and change spans are not used here.
    std::uint32_t first_change = 0;  ///< Into Record::changes.
    std::uint32_t change_count = 0;
    std::uint32_t first_cause = 0;  ///< Into Record::causes.
    std::uint32_t cause_count = 0;
};

struct ForcedCause {
    FactId fact;  ///< An earlier entry of Record::events.
    CauseKind kind = CauseKind::recorded;
};

/// The written record as a schedule. `events` is sorted by day; FactId is the position in it.
struct Record {
    std::vector<ForcedEvent> events;
    std::vector<Change> changes;
    std::vector<ForcedCause> causes;
};

struct Setting {
    Day first_day;  ///< First day of a year; tick 0 begins here.
    Day last_day;   ///< Last day that the record covers.
    Map map;
    std::vector<PlaceStart> place_starts;  ///< By PlaceId.
    std::vector<PolityDefinition> polities;
    std::vector<PersonDefinition> people;
    std::vector<PostDefinition> posts;
    std::vector<TreatyDefinition> treaties;
    std::vector<ClauseDefinition> clauses;
    std::vector<ForceDefinition> forces;
    std::vector<SiegeDefinition> sieges;
    std::vector<InsurgencyDefinition> insurgencies;
    std::vector<ClaimDefinition> claims;
    std::vector<TechniqueDefinition> techniques;
    std::uint32_t army_capacity = 0;  ///< Slots of the army table.
    // Reports and orders on the way at one time; what finds no slot arrives, or makes room, at
    // once.
    std::uint32_t report_capacity = 384;
    std::uint32_t dispatch_capacity = 64;
    std::uint32_t accord_capacity = 24;  ///< Offers and accords at one time.
    Record record;
    Laws laws;
};

}  // namespace sim
