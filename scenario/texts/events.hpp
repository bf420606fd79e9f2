// The written record: what happened, with its numbers, fights, risings and techniques.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/texts/common.hpp"

namespace scenario {

/// By RecordId.
struct EventRow {
    std::string_view id;
    std::string_view tier;  ///< main | minor
    sim::FuzzyDate start;
    sim::FuzzyDate end;          ///< Or nothing.
    std::string_view precision;  ///< day | month | season | year
    std::string_view lunar;      ///< The date as the source writes it; or empty.
    sim::EventKind kind = sim::EventKind::other;
    Bilingual title;
    Bilingual summary;
    std::vector<sim::PolityId> polities;
    std::vector<sim::PersonId> actors;
    std::string_view other_actors;  ///< Persons without a row, as text.
    std::vector<sim::PlaceId> places;
    std::string_view place_detail;
    std::vector<sim::RecordId> causes;
    Provenance provenance;
};

/// A figure that an event gives.
struct EventNumberRow {
    sim::RecordId event;
    std::string_view key;
    std::int64_t value_millionths = 0;
    std::string_view unit;
    Provenance provenance;
};

struct BattleRow {
    std::string_view id;
    sim::RecordId event;  ///< The event that tells the same fight; or none.
    sim::FuzzyDate date;
    sim::FuzzyDate end;  ///< Or nothing.
    std::vector<sim::PlaceId> places;
    Bilingual place_name;
    std::string_view kind;  ///< battle | siege | naval | raid | rebellion | crossing
    std::vector<sim::PolityId> attackers;
    std::vector<sim::PolityId> defenders;
    std::vector<sim::PersonId> attacker_commanders;
    std::string_view attacker_other;
    std::vector<sim::PersonId> defender_commanders;
    std::string_view defender_other;
    std::optional<std::int32_t> attacker_strength;  ///< Men.
    std::optional<std::int32_t> defender_strength;  ///< Men.
    std::optional<std::int32_t> attacker_losses;    ///< Men.
    std::optional<std::int32_t> defender_losses;    ///< Men.
    std::vector<sim::PolityId> winners;
    std::string_view winner;  ///< As written: also `indecisive` and `negotiated`.
    std::string_view terrain;
    bool river_crossing = false;
    bool naval = false;
    std::string_view weapons;
    Bilingual how_decided;
    std::optional<std::int32_t> civilians;  ///< Persons in the place.
    sim::SiegeId siege;                     ///< The siege that it is; or none.
    Provenance provenance;
};

/// By TechniqueId. Modifiers are editorial, -4..4.
struct TechniqueRow {
    std::string_view id;
    sim::RecordId event;  ///< Of its first use; or none.
    Bilingual name;
    sim::FuzzyDate first_attested;
    sim::PlaceId place;  ///< Or none.
    sim::PolityId polity;
    Bilingual effect;
    std::int32_t siege_attack = 0;
    std::int32_t siege_defence = 0;
    std::int32_t field = 0;
    std::int32_t naval = 0;
    std::string_view morale_effect;
    Provenance provenance;
};

struct TechniqueAdoptionRow {
    sim::TechniqueId technique;
    sim::PolityId polity;
    sim::FuzzyDate from;  ///< Nothing: before the record.
    sim::RecordId event;  ///< Or none.
    Provenance provenance;
};

/// By InsurgencyId.
struct InsurgencyRow {
    std::string_view id;
    Bilingual name;
    sim::FuzzyDate start;
    sim::FuzzyDate end;
    sim::PolityId against;
    sim::PolityId counted_under;
    std::string_view allegiance;
    std::string_view region;
    std::vector<sim::PlaceId> places;
    std::vector<sim::PersonId> leaders;
    std::string_view other_leaders;
    std::int32_t strength = 0;  ///< Men.
    std::string_view strength_basis;
    Bilingual summary;
    Provenance provenance;
};

struct InstitutionRow {
    std::string_view id;
    sim::PolityId polity;
    sim::FuzzyDate date;
    sim::FuzzyDate end;  ///< Or nothing.
    std::string_view category;
    std::string_view key;
    std::string_view region;
    std::vector<sim::PersonId> people;
    Bilingual title;
    Bilingual fact;
    std::optional<std::int64_t> value_millionths;
    Provenance provenance;
};

}  // namespace scenario
